"""What delegates paint with: texts, avatars, tags, marked letters, in the colours of the look."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from klantdesk.records import Group
from klantdesk.ui.tokens import Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

TAG = 22
TAG_RADIUS = 6
TAG_PAD = 8
DOT = 7
TAG_BEFORE, TAG_BEHIND = TAG_PAD + DOT + 6, 4
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

    def of(self, look: Look) -> Fonts:
        """These fonts, or others where the look changed."""
        return self if look == self.look else Fonts(look)


class Written:
    """A line of text laid out once, cut off with dots where its room (in px) ends; to be painted often."""

    __slots__ = ("font", "high", "static", "wide")

    def __init__(
        self, fonts: Fonts, text: str, room: float, role: str = "body", weight: int | None = None
    ) -> None:
        self.font, metrics = fonts.get(role, weight)
        self.wide, self.high = metrics.horizontalAdvance(text), metrics.height()
        if self.wide > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self.wide = metrics.horizontalAdvance(text)
        self.static = QStaticText(text)
        self.static.setTextFormat(Qt.TextFormat.PlainText)


class Brush:
    """A painter that knows the look; boxes are in px of the widget."""

    def __init__(self, painter: QPainter, fonts: Fonts) -> None:
        self.painter, self.fonts, self.look = painter, fonts, fonts.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def fill(self, box: QRectF, color: QColor, radius: float = 0) -> None:
        """A filled box without a border."""
        if not radius:
            self.painter.fillRect(box, color)
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        self.painter.drawRoundedRect(box, radius, radius)

    def row(self, box: QRectF, *, chosen: bool) -> Look:
        """The ground of a row, selected or not; the look to paint the rest of it in."""
        self.look = self.fonts.look.chosen() if chosen else self.fonts.look
        self.fill(box, self.look.color("bg.selected" if chosen else "bg.surface"))
        return self.look

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

    def write(self, box: QRectF, words: Written, ink: QColor, side: Qt.AlignmentFlag = LEFT) -> None:
        """The same of a text that was laid out before."""
        left = box.left()
        if side != LEFT:
            left += (box.width() - words.wide) / (1 if side == RIGHT else 2)
        self.painter.setFont(words.font)
        self.painter.setPen(ink)
        self.painter.drawStaticText(QPointF(left, box.top() + (box.height() - words.high) / 2), words.static)

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
        self.runs(box, marked_runs(self.fonts, text, spans), ink)

    def runs(self, box: QRectF, runs: Sequence[tuple[Written, bool]], ink: QColor) -> None:
        """The same, laid out before."""
        box = QRectF(box)
        for words, is_marked in runs:
            if is_marked:
                ground = QRectF(box.left(), box.top(), words.wide, box.height())
                self.fill(ground, self.look.color("warn.soft"), MARK_RADIUS)
            self.write(box, words, self.look.color("warn.text") if is_marked else ink)
            box.translate(words.wide, 0)

    def avatar(
        self,
        box: QRectF,
        letters: str,
        group: Group | None,
        ground: QColor | None = None,
        role: str = "small",
    ) -> None:
        """A round with initials, in the colour of the customer's group."""
        words = Written(self.fonts, letters, box.width(), role, QFont.Weight.DemiBold)
        self.round(box, words, group, ground)

    def round(self, box: QRectF, letters: Written, group: Group | None, ground: QColor | None = None) -> None:
        """The same, its initials laid out before."""
        look = self.look
        soft = look.group(group, "soft") if group else look.color("bg.sunken")
        self.fill(box, ground or soft, box.height() / 2)
        ink = look.group(group, "text") if group else look.color("ink.secondary")
        self.write(box, letters, ink, CENTRE)

    def tag_width(self, text: str) -> float:
        """How wide the tag of a group is."""
        _, metrics = self.fonts.get("small", QFont.Weight.Medium)
        return metrics.horizontalAdvance(text) + self.look.px(TAG_BEFORE + TAG_PAD) + 1

    def tag(self, box: QRectF, text: str, group: Group, ground: QColor | None = None) -> None:
        """The name of a group behind a dot in its colour, standing left in the box."""
        wide = min(box.width(), self.tag_width(text))
        self.tagged(box, tag_words(self.fonts, text, wide), wide, group, ground)

    def tagged(
        self, box: QRectF, words: Written, wide: float, group: Group, ground: QColor | None = None
    ) -> None:
        """The same, its word laid out before."""
        look, px = self.look, self.look.px
        tag = QRectF(box.left(), box.center().y() - px(TAG) / 2, wide, px(TAG))
        self.fill(tag, ground or look.group(group, "soft"), px(TAG_RADIUS))
        dot = QRectF(tag.left() + px(TAG_PAD), tag.center().y() - px(DOT) / 2, px(DOT), px(DOT))
        self.fill(dot, look.group(group, "mark"), px(DOT) / 2)
        inner = tag.adjusted(px(TAG_BEFORE), 0, -px(TAG_BEHIND), 0)
        self.write(inner, words, look.group(group, "text"))

    def ghost(self, box: QRectF, wide: float, *, right: bool = False) -> None:
        """A bar where the text of a row on its way will stand."""
        height = self.look.px(BAR)
        wide = min(box.width(), wide)
        left = box.right() - wide if right else box.left()
        bar = QRectF(left, box.center().y() - height / 2, wide, height)
        self.fill(bar, self.look.color("line.soft"), height / 2)


def marked_runs(
    fonts: Fonts, text: str, spans: tuple[tuple[int, int], ...]
) -> tuple[tuple[Written, bool], ...]:
    """A name in runs, each with whether it is one of the spans."""
    runs, at = [], 0
    for begin, end in (*spans, (len(text), len(text))):
        for part, is_marked in ((text[at:begin], False), (text[begin:end], True)):
            if part:
                runs.append((Written(fonts, part, inf, "strong"), is_marked))
        at = end
    return tuple(runs)


def tag_words(fonts: Fonts, text: str, wide: float) -> Written:
    """The word of a tag that is so wide."""
    room = wide - fonts.look.px(TAG_BEFORE) - fonts.look.px(TAG_BEHIND)
    return Written(fonts, text, room, "small", QFont.Weight.Medium)


def broken(text: str, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """As many whole words as fit in a width, and the rest."""
    words = text.split(" ")
    fit = len(words)
    while fit > 1 and metrics.horizontalAdvance(" ".join(words[:fit])) > width:
        fit -= 1
    return " ".join(words[:fit]), " ".join(words[fit:])
