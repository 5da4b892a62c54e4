"""What a visitor taps: answers, numbers, chips and the buttons below them, painted at the stage's scale.

They are buttons without a style of their own, so that the stylesheet's measures, which follow the
owner's text size, do not come between.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from klantdesk.ui import icons
from klantdesk.ui.survey.stage import Stage, fits, fitted

CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
BOTTOM = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
EDGE, RING = 2, 4
TALL = 150
"""From this height of the design an answer's icon stands above its words, else beside them."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours of a button: its ground ("" : none), edge ("" : none), words and icon."""

    ground: str
    edge: str
    ink: str
    icon: str = ""


TILE = Paint("bg.surface", "line.default", "ink.primary", "accent.text")
CHOSEN = Paint("accent.base", "accent.base", "accent.on")
QUIET = Paint("", "", "ink.secondary")
OUTLINE = Paint("bg.surface", "line.control", "ink.primary")
CHIP = Paint("bg.surface", "accent.line", "accent.text")
KEY = Paint("bg.surface", "line.control", "ink.primary")
SIDE_KEY = Paint("accent.line", "accent.line", "ink.primary")


class Tapped(QAbstractButton):
    """A button that paints itself; a tap shows at once, before anything else happens."""

    def __init__(self, stage: Stage, words: str, paint: Paint, *, radius: float = 18) -> None:
        super().__init__()
        self.stage, self.paint, self.radius = stage, paint, stage.px(radius)
        self.taken = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setMinimumSize(stage.target, stage.target)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def worn(self) -> Paint:
        """The colours of this moment."""
        return CHOSEN if self.isDown() or self.taken else self.paint

    def take(self) -> None:
        """Stay as tapped, for as long as the answer is on its way to the disk."""
        self.taken = True
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As large as must be, unless a kind of button wants more."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint ground, edge and focus ring, then what stands on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        wide = RING if focused else EDGE
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        edge = "focus" if focused else self.worn.edge
        painter.setPen(QPen(self.stage.color(edge), wide) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(self.stage.color(self.worn.ground) if self.worn.ground else Qt.BrushStyle.NoBrush)
        radius = min(float(self.radius), box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)
        self.paint_inside(painter)

    def paint_inside(self, painter: QPainter) -> None:
        """The words in the middle."""
        self.write(painter, self.rect().adjusted(RING, RING, -RING, -RING), self.letters(), CENTRE)

    def letters(self) -> QFont:
        """The font of the words."""
        return self.stage.font()

    def write(self, painter: QPainter, box: QRect, font: QFont, side: int) -> None:
        """Write the words into a box, smaller where they would not fit."""
        painter.setFont(fitted(font, self.text(), box.size()))
        painter.setPen(self.stage.color(self.worn.ink))
        painter.drawText(box, side, self.text())

    def glyph(self, painter: QPainter, box: QRect, name: str) -> None:
        """Paint an icon into a box."""
        icons.paint(painter, QRectF(box), name, self.worn.icon or self.worn.ink)


class Answer(Tapped):
    """An answer: a large tile with its icon above the words, or a row where there is little room."""

    def __init__(self, stage: Stage, words: str, icon: str) -> None:
        super().__init__(stage, words, TILE, radius=20)
        self.icon_name = icon or "caret-right"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def tall(self) -> bool:
        """Whether the icon stands above the words, with room for two lines of them."""
        lines = 2 * QFontMetrics(self.stage.font("kiosk_a", 26)).lineSpacing()
        return self.height() >= max(self.stage.px(TALL), self.stage.px(26 + 56 + 8 + 24) + lines)

    def letters(self) -> QFont:
        """Answers are a little larger than buttons."""
        return self.stage.font("kiosk_a", 26 if self.tall else 22)

    def word_box(self) -> QRect:
        """Where the words stand."""
        px = self.stage.px
        if self.tall:
            return self.rect().adjusted(px(28), px(26 + 56 + 4), -px(24), -px(24))
        return self.rect().adjusted(px(28) + self._side() + px(16), px(6), -px(12), -px(6))

    def _side(self) -> int:
        """The width of the icon."""
        return self.stage.px(56) if self.tall else max(24, self.stage.px(36))

    def paint_inside(self, painter: QPainter) -> None:
        """The icon and the words."""
        px, side = self.stage.px, self._side()
        top = px(26) if self.tall else (self.height() - side) // 2
        left = px(28) - (px(5) if self.tall else 0)
        self.glyph(painter, QRect(left, top, side, side), self.icon_name)
        self.write(painter, self.word_box(), self.letters(), BOTTOM if self.tall else LEFT)


class Below(Tapped):
    """A button under the question: back, skip, on; its icon before or behind the words."""

    def __init__(
        self, stage: Stage, words: str, paint: Paint, *, before: str = "", behind: str = "", pad: float = 28
    ) -> None:
        super().__init__(stage, words, paint)
        self.before, self.behind, self.pad = before, behind, stage.px(pad)
        self.setMinimumWidth(self.sizeHint().width())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def letters(self) -> QFont:
        """The font of answers, on a small screen somewhat smaller."""
        return self.stage.font("kiosk_a", 24)

    def _icon(self) -> int:
        return max(20, self.stage.px(28))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The words, the icon and the air around them."""
        words = QFontMetrics(self.letters()).horizontalAdvance(self.text())
        drawn = self._icon() + self.stage.px(14) if self.before or self.behind else 0
        return QSize(max(self.stage.target, words + drawn + 2 * self.pad), self.stage.target)

    def paint_inside(self, painter: QPainter) -> None:
        """The icon beside the words, both in the middle."""
        words = QFontMetrics(self.letters()).horizontalAdvance(self.text())
        side, gap = self._icon(), self.stage.px(14)
        wide = words + (side + gap if self.before or self.behind else 0)
        left = (self.width() - wide) // 2
        square = QRect(left, (self.height() - side) // 2, side, side)
        start = left
        if self.before:
            self.glyph(painter, square, self.before)
            start = left + side + gap
        elif self.behind:
            square.moveLeft(left + words + gap)
            self.glyph(painter, square, self.behind)
        self.write(painter, QRect(start, 0, words + 2, self.height()), self.letters(), CENTRE)


class Number(Tapped):
    """One number of a scale."""

    def __init__(self, stage: Stage, number: int) -> None:
        super().__init__(stage, str(number), TILE, radius=20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def letters(self) -> QFont:
        """Figures are large."""
        return self.stage.font("kiosk_a", 36)


class Chip(Tapped):
    """Words to take over with one tap."""

    def __init__(self, stage: Stage, words: str) -> None:
        super().__init__(stage, words, CHIP, radius=36)
        wide = QFontMetrics(self.letters()).horizontalAdvance(words) + 2 * stage.px(24)
        self.setFixedSize(min(max(stage.target, wide), stage.inside), stage.target)

    def letters(self) -> QFont:
        """Chips stand back behind answers."""
        return self.stage.font("kiosk_a", 20, QFont.Weight.Medium)


def whole(button: Tapped) -> bool:
    """Whether a button's words stand whole in it, at a size that can be read."""
    if isinstance(button, Answer):
        box = button.word_box().size()
        return fits(fitted(button.letters(), button.text(), box), button.text(), box)
    if isinstance(button, Below):
        return button.width() >= button.sizeHint().width()
    room = button.rect().adjusted(RING, RING, -RING, -RING).size()
    return fits(fitted(button.letters(), button.text(), room), button.text(), room)
