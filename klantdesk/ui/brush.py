"""What delegates paint with: texts, avatars, tags, marked letters, in the colours of the look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from klantdesk.records import Group
from klantdesk.ui.tokens import Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

TAG = 22
TAG_RADIUS = 6
TAG_PAD = 8
DOT = 7
MARK_RADIUS = 3
BAR = 9


class Fonts:
    """Fonts with their metrics, made once per look."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._made: dict[tuple[str, int | None], tuple[QFont, QFontMetricsF]] = {}

    def get(self, role: str, weight: int | None = None) -> tuple[QFont, QFontMetricsF]:
        """The font of a text role."""
        key = (role, weight)
        if key not in self._made:
            font = self.look.font(role, weight)
            self._made[key] = (font, QFontMetricsF(font))
        return self._made[key]


class Brush:
    """A painter that knows the look; boxes are in px of the widget."""

    def __init__(self, painter: QPainter, fonts: Fonts) -> None:
        self.painter, self.fonts, self.look = painter, fonts, fonts.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def fill(self, box: QRectF, color: QColor, radius: float = 0) -> None:
        """A filled box without a border."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        self.painter.drawRoundedRect(box, radius, radius)

    def text(
        self,
        box: QRectF,
        text: str,
        ink: QColor,
        *,
        role: str = "body",
        weight: int | None = None,
        side: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """One line of text, cut off with dots where the box ends."""
        font, metrics = self.fonts.get(role, weight)
        self.painter.setFont(font)
        self.painter.setPen(ink)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self.painter.drawText(box, int(side), shown)

    def two_lines(
        self, box: QRectF, text: str, ink: QColor, *, role: str = "body", weight: int | None = None
    ) -> None:
        """A text on one or two lines, left in the box; the second is cut off with dots."""
        _, metrics = self.fonts.get(role, weight)
        first, rest = broken(text, metrics, box.width())
        if not rest:
            self.text(box, text, ink, role=role, weight=weight)
            return
        high = metrics.lineSpacing()
        upper = QRectF(box.left(), box.center().y() - high, box.width(), high)
        for one in (first, rest):
            self.text(upper, one, ink, role=role, weight=weight)
            upper.translate(0, high)

    def marked(self, box: QRectF, text: str, ink: QColor, spans: tuple[tuple[int, int], ...]) -> None:
        """A name with spans of it on a soft ground."""
        font, metrics = self.fonts.get("strong")
        self.painter.setFont(font)
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        left, at = box.left(), 0
        for begin, end in (*spans, (len(text), len(text))):
            left = self._run(QPointF(left, baseline), text[at:begin], ink)
            wide = metrics.horizontalAdvance(text[begin:end])
            self.fill(QRectF(left, box.top(), wide, box.height()), self.look.color("warn.soft"), MARK_RADIUS)
            left = self._run(QPointF(left, baseline), text[begin:end], self.look.color("warn.text"))
            at = end

    def _run(self, at: QPointF, text: str, ink: QColor) -> float:
        """Write on from a point; where the text ends."""
        self.painter.setPen(ink)
        self.painter.drawText(at, text)
        return at.x() + self.fonts.get("strong")[1].horizontalAdvance(text)

    def avatar(
        self,
        box: QRectF,
        letters: str,
        group: Group | None,
        ground: QColor | None = None,
        role: str = "small",
    ) -> None:
        """A round with initials, in the colour of the customer's group."""
        look = self.look
        soft = look.group(group, "soft") if group else look.color("bg.sunken")
        self.fill(box, ground or soft, box.height() / 2)
        ink = look.group(group, "text") if group else look.color("ink.secondary")
        self.text(box, letters, ink, role=role, weight=QFont.Weight.DemiBold, side=CENTRE)

    def tag_width(self, text: str) -> float:
        """How wide the tag of a group is."""
        _, metrics = self.fonts.get("small", QFont.Weight.Medium)
        return metrics.horizontalAdvance(text) + self.look.px(TAG_PAD + DOT + 6 + TAG_PAD) + 1

    def tag(self, box: QRectF, text: str, group: Group, ground: QColor | None = None) -> None:
        """The name of a group behind a dot in its colour, standing left in the box."""
        look, px = self.look, self.look.px
        wide = min(box.width(), self.tag_width(text))
        tag = QRectF(box.left(), box.center().y() - px(TAG) / 2, wide, px(TAG))
        self.fill(tag, ground or look.group(group, "soft"), px(TAG_RADIUS))
        dot = QRectF(tag.left() + px(TAG_PAD), tag.center().y() - px(DOT) / 2, px(DOT), px(DOT))
        self.fill(dot, look.group(group, "mark"), px(DOT) / 2)
        words = tag.adjusted(px(TAG_PAD + DOT + 6), 0, -px(4), 0)
        self.text(words, text, look.group(group, "text"), role="small", weight=QFont.Weight.Medium)

    def ghost(self, box: QRectF, wide: float, *, right: bool = False) -> None:
        """A bar where the text of a row on its way will stand."""
        height = self.look.px(BAR)
        wide = min(box.width(), wide)
        left = box.right() - wide if right else box.left()
        bar = QRectF(left, box.center().y() - height / 2, wide, height)
        self.fill(bar, self.look.color("line.soft"), height / 2)


def broken(text: str, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """As many whole words as fit in a width, and the rest."""
    words = text.split(" ")
    fit = len(words)
    while fit > 1 and metrics.horizontalAdvance(" ".join(words[:fit])) > width:
        fit -= 1
    return " ".join(words[:fit]), " ".join(words[fit:])
