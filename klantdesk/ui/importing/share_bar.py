"""How an import divides: one bar of four colours, and a tile for each with its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import texts, theme
from klantdesk.ui.brush import Brush, Fonts
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.labels import text

HEIGHT = 10
GAP = 2
LEAST = 4
NARROWEST = 150
SERIES = (1, 4, 6, 2)
"""Added, changed, there already, stays out."""


class ShareBar(QWidget):
    """Four parts next to each other; a small part stays visible."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Sequence[int] = ()
        self.setFixedHeight(theme.look().px(HEIGHT))

    def show_counts(self, counts: Sequence[int], names: Sequence[str]) -> None:
        """Show these numbers."""
        self.counts = counts
        self.setVisible(any(counts))
        told = (f"{name}: {texts.number(count)}" for name, count in zip(names, counts, strict=True))
        self.setAccessibleName(", ".join(told))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the parts."""
        look, whole = theme.look(), sum(self.counts)
        shown = [count for count in self.counts if count]
        if not whole:
            return
        painter = QPainter(self)
        brush = Brush(painter, Fonts(look))
        room = self.width() - GAP * (len(shown) - 1) - LEAST * len(shown)
        left = 0.0
        for series, count in zip(SERIES, self.counts, strict=True):
            if count:
                wide = LEAST + room * count / whole
                brush.fill(QRectF(left, 0, wide, self.height()), look.series(series), 2)
                left += wide + GAP


class _Swatch(QWidget):
    """The colour of a part."""

    def __init__(self, series: int) -> None:
        super().__init__()
        self.series = series
        side = theme.look().px(HEIGHT)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint it."""
        painter = QPainter(self)
        Brush(painter, Fonts(theme.look())).fill(QRectF(self.rect()), theme.look().series(self.series), 3)


class CountTile(QFrame):
    """A number with its name, and what it counts."""

    def __init__(self, name: str, series: int) -> None:
        super().__init__()
        theme.styled(self, card="frame")
        px = theme.look().px
        self.name, self.figure = text(name, "label"), text("", "figure")
        self.detail = text("", "small", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(_Swatch(series))
        head.addWidget(self.name)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(13), px(14), px(11))
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(self.figure)
        column.addWidget(self.detail)
        column.addStretch()

    def say(self, count: int, detail: str) -> None:
        """Show a number and what it counts."""
        self.figure.setText(texts.number(count))
        self.detail.setText(detail)
        self.setAccessibleName(f"{self.name.text()}: {self.figure.text()}. {detail}")


class Shares(QWidget):
    """The bar with its four tiles."""

    def __init__(self, *, planned: bool = False) -> None:
        super().__init__()
        px = theme.look().px
        added = self.tr("Will be added") if planned else self.tr("Added")
        names = (added, self.tr("Changed"), self.tr("There already"), self.tr("Stays out"))
        self.bar = ShareBar()
        self.tiles = [CountTile(name, series) for name, series in zip(names, SERIES, strict=True)]
        row = Columns(NARROWEST, 12)
        for tile in self.tiles:
            row.add(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.bar)
        column.addWidget(row)

    def show_counts(self, counts: Sequence[int], details: Sequence[str]) -> None:
        """Show added, changed, there already, and what stays out."""
        self.bar.show_counts(counts, [tile.name.text() for tile in self.tiles])
        for tile, count, detail in zip(self.tiles, counts, details, strict=True):
            tile.say(count, detail)
