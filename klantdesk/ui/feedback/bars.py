"""Reasons as lying bars: how often each was named; and who would recommend the shop as one bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.ui import texts, theme
from klantdesk.ui.brush import Brush, Fonts

HIGH, BAR, RADIUS = 29, 18, 4
NAME, AFTER, FIGURES = 158, 8, 72
MOST_OF_NAME, BEHIND_NAME = 0.54, 10
"""Of the width, where a name is longer than most; and the room between a name and its bar."""
SHORTEST = 3
FIRST, ATTENTION, ASIDE_INK = 1, 2, 6
SPLIT, SPLIT_GAP, SPLIT_RADIUS = 8, 2, 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its key, name and number; `share` is "" where there are too few for one."""

    key: str
    name: str
    n: int
    share: str
    ink: int = FIRST


class Bars(QWidget):
    """Arrow keys walk the rows; Enter or a click opens the answers behind one."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars: tuple[Bar, ...] = ()
        self.row = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def draw(self, bars: Sequence[Bar]) -> None:
        """Show these rows, the longest first."""
        self.bars = tuple(bars)
        self.row = min(self.row, max(0, len(bars) - 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bars else Qt.FocusPolicy.NoFocus)
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All rows."""
        px = theme.look().px
        return QSize(px(NAME + AFTER + FIGURES + BAR * 2), px(HIGH) * max(1, len(self.bars)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As its hint: a bar that is cut off is of no use."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the rows, and a ring around the one the owner stands on."""
        painter = QPainter(self)
        look = theme.look()
        brush = Brush(painter, Fonts(look))
        most = max((bar.n for bar in self.bars), default=0) or 1
        names = self._name_width(brush)
        for place, bar in enumerate(self.bars):
            box = QRectF(0, place * look.px(HIGH), self.width(), look.px(HIGH))
            _paint_bar(brush, box, bar, (names, most), first=place == 0)
            if self.hasFocus() and place == self.row:
                painter.setPen(look.color("focus"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, -1.5), look.px(6), look.px(6))

    def _name_width(self, brush: Brush) -> float:
        """Room for the longest name, as far as that leaves room for the bars."""
        px = theme.look().px
        _, metrics = brush.fonts.get("label", QFont.Weight.DemiBold)
        longest = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0)
        return max(px(NAME), min(longest + px(BEHIND_NAME), self.width() * MOST_OF_NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Walk with the arrows, open with Enter."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self.bars:
            self.row = max(0, min(len(self.bars) - 1, self.row + step))
            self._tell()
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.bars:
            self.chosen.emit(self.bars[self.row].key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Open the row under the mouse."""
        super().mouseReleaseEvent(event)
        row = int(event.position().y()) // theme.look().px(HIGH)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self.bars):
            self.row = row
            self._tell()
            self.chosen.emit(self.bars[row].key)

    def _tell(self) -> None:
        bar = self.bars[self.row] if self.bars else None
        words = [bar.name, texts.number(bar.n), bar.share] if bar else []
        self.setAccessibleDescription(", ".join(word for word in words if word))


def _paint_bar(brush: Brush, box: QRectF, bar: Bar, measures: tuple[float, int], *, first: bool) -> None:
    """`measures`: how wide names are, and the largest number of all."""
    look, px = brush.look, brush.look.px
    names, most = measures
    name = QRectF(box.left(), box.top(), names - px(6), box.height())
    strong, plain = look.color("ink.primary"), look.color("ink.secondary")
    weight = QFont.Weight.DemiBold if first else QFont.Weight.Medium
    brush.text(name, bar.name, strong if first else plain, role="label", weight=weight)
    left = box.left() + names
    room = max(px(BAR), box.width() - names - px(AFTER + FIGURES))
    wide = max(px(SHORTEST), room * bar.n / most)
    ink = look.series(ATTENTION if first else bar.ink)
    brush.fill(QRectF(left, box.center().y() - px(BAR) / 2, wide, px(BAR)), ink, min(px(RADIUS), wide / 2))
    figures = QRectF(left + wide + px(AFTER), box.top(), px(FIGURES), box.height())
    counted = texts.number(bar.n)
    brush.text(figures, counted, strong if first else plain, role="small", weight=weight)
    _, metrics = brush.fonts.get("small", weight)
    behind = figures.adjusted(metrics.horizontalAdvance(counted) + px(7), 0, 0, 0)
    brush.text(behind, bar.share, plain, role="small")


class SplitBar(QWidget):
    """One bar in three parts; the words under it say what they are."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: tuple[int, ...] = ()
        self.setFixedHeight(theme.look().px(SPLIT))

    def draw(self, parts: Sequence[int]) -> None:
        """Show these parts of a whole."""
        self.parts = tuple(parts)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the parts beside each other."""
        total, look = sum(self.parts), theme.look()
        if not total:
            return
        brush = Brush(QPainter(self), Fonts(look))
        known = [
            (part, ink) for part, ink in zip(self.parts, (FIRST, ASIDE_INK, ATTENTION), strict=True) if part
        ]
        room, left = self.width() - look.px(SPLIT_GAP) * (len(known) - 1), 0.0
        for part, ink in known:
            wide = room * part / total
            brush.fill(QRectF(left, 0, wide, self.height()), look.series(ink), look.px(SPLIT_RADIUS))
            left += wide + look.px(SPLIT_GAP)
