"""Column names that can be clicked to put the list in their order."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from klantdesk.ui import icons, theme
from klantdesk.ui.table_head import PAD, TableHead

ARROW, BESIDE = 12, 3


class SortHead(TableHead):
    """A small arrow beside the name says which column the list is in the order of."""

    def __init__(
        self, parent: QWidget, edge: int, on_the_right: Collection[int], sortable: Collection[int]
    ) -> None:
        super().__init__(parent, edge, on_the_right)
        self.sortable = frozenset(sortable)
        self.column: int | None = None
        self.down = False
        self.setSectionsClickable(True)
        self.setMouseTracking(True)

    def show_order(self, column: int | None, *, down: bool) -> None:
        """Mark a column; None marks none."""
        if (column, down) == (self.column, self.down):
            return
        self.column, self.down = column, down
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802  # Qt's name
        """Paint the name, and the arrow at its inner side."""
        super().paintSection(painter, rect, section)
        if section != self.column:
            return
        px = theme.look().px
        _, metrics = self.fonts.get("small", QFont.Weight.Medium)
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        wide = metrics.horizontalAdvance(name) + px(BESIDE)
        if section in self.on_the_right:
            left = rect.right() + 1 - px(PAD) - wide - px(ARROW)
        else:
            left = rect.left() + px(PAD if section else self.edge) + wide
        box = QRectF(left, rect.center().y() - px(ARROW) / 2, px(ARROW), px(ARROW))
        icons.paint(painter, box, "caret-down" if self.down else "caret-up", "accent.text")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Point at what can be clicked."""
        over = self.logicalIndexAt(event.position().toPoint()) in self.sortable
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)
