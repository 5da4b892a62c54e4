"""Tables that paint their own rows: what all of them have in common."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import IntEnum
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from klantdesk.ui import theme
from klantdesk.ui.brush import Brush, Fonts
from klantdesk.ui.table_head import PAD, TableHead

Column = TypeVar("Column", bound=IntEnum)
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints what a cell stands on, and leaves what stands in it to `paint_cell`.

    The first column begins `edge` px from the left, the last one ends `behind` px from the right.
    """

    def __init__(self, parent: QObject, edge: int, behind: int = PAD) -> None:
        super().__init__(parent)
        self.edge, self.behind = edge, behind
        self.fonts = Fonts(theme.look())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        self.fonts = self.fonts.of(theme.look())
        painter.save()
        brush, box = Brush(painter, self.fonts), QRectF(option.rect)
        look = brush.row(box, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.soft"))
        last = index.column() == index.model().columnCount() - 1
        left, right = (PAD if index.column() else self.edge), (self.behind if last else PAD)
        self.paint_cell(brush, box.adjusted(look.px(left), 0, -look.px(right), 0), index)
        painter.restore()

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint what stands in a cell, in the look of the brush."""
        raise NotImplementedError


class PaintedTable(QTableView):
    """Chosen by the row, walked by the arrows; columns as in `TableHead`, rows `high` px high."""

    def __init__(self, edge: int, on_the_right: Collection[int], high: int) -> None:
        super().__init__()
        self.setHorizontalHeader(TableHead(self, edge, on_the_right))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(theme.look().px(high))

    def share_out(self, widths: Mapping[Column, int], rest: Column) -> None:
        """Columns of these widths in px, none narrower than its name; `rest` takes what is left."""
        px, across = theme.look().px, self.horizontalHeader()
        across.setSectionResizeMode(rest, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            across.resizeSection(column, max(px(width), self.width_of_name(column)))

    def width_of_name(self, column: int) -> int:
        """How wide a column's name is, with the room around it."""
        _, metrics = Fonts(theme.look()).get("small", QFont.Weight.Medium)
        name = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        return round(metrics.horizontalAdvance(name)) + 2 * theme.look().px(PAD) + 2
