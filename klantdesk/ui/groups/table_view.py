"""The table of groups as a widget: a bar, a line and a sign painted in its cells."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
)

from klantdesk.desk.views import GroupRow, Groups
from klantdesk.records import Group
from klantdesk.ui import theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts
from klantdesk.ui.groups.table import RIGHT as RIGHT_ONES
from klantdesk.ui.groups.table import ROW, Column, GroupsModel, cell, spark_series, tone
from klantdesk.ui.painted_table import PaintedTable, RowDelegate
from klantdesk.ui.parts import spark
from klantdesk.ui.table_head import PAD

HIGH = 46
EDGE = 16
DOT, BAR = 10, 8
BAR_WIDE, LINE_WIDE, LINE_HIGH = 52, 56, 26
WIDTHS = {Column.CUSTOMERS: 74, Column.SHARE: 116, Column.YEAR: 104, Column.CHANGE: 68}
LONGEST_NAME = 176

Index = QModelIndex | QPersistentModelIndex


class GroupDelegate(RowDelegate):
    """Paints a group's row; `largest` is the share whose bar is as long as can be."""

    largest = 1.0

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint the words or the bar of a cell."""
        row, column, words = index.data(ROW), Column(index.column()), str(index.data() or "")
        if not isinstance(row, GroupRow):
            return
        look = brush.look
        if column is Column.GROUP:
            _paint_name(brush, box, row, words)
        elif column is Column.SHARE:
            self._paint_share(brush, box, row, words)
        elif column is Column.YEAR:
            top = box.center().y() - look.px(LINE_HIGH) / 2
            line = QRectF(box.left(), top, look.px(LINE_WIDE), look.px(LINE_HIGH))
            spark.paint(brush.painter, line, row.history, look.series(spark_series(row.key)))
        elif column is Column.CHANGE:
            ink = look.color(tone(row))
            brush.text(box, words, ink, role="small", weight=QFont.Weight.DemiBold, side=RIGHT)
        else:
            brush.text(box, words, look.color("ink.primary"), side=RIGHT)

    def _paint_share(self, brush: Brush, box: QRectF, row: GroupRow, words: str) -> None:
        look = brush.look
        full = look.px(BAR_WIDE)
        if row.share is not None and row.share > 0:
            wide = max(look.px(3), min(1.0, row.share / self.largest) * full)
            bar = QRectF(box.left(), box.center().y() - look.px(BAR) / 2, wide, look.px(BAR))
            brush.fill(bar, look.group(row.key, "mark"), min(wide, look.px(BAR)) / 2)
        number = box.adjusted(full + look.px(8), 0, 0, 0)
        brush.text(number, words, look.color("ink.primary"), role="label", weight=QFont.Weight.Normal)


def _paint_name(brush: Brush, box: QRectF, row: GroupRow, words: str) -> None:
    look = brush.look
    dot = QRectF(box.left(), box.center().y() - look.px(DOT) / 2, look.px(DOT), look.px(DOT))
    brush.fill(dot, look.group(row.key, "mark"), look.px(DOT) / 2)
    name = box.adjusted(look.px(DOT + 9), 0, 0, 0)
    brush.text(name, words, look.color("ink.primary"), weight=QFont.Weight.Medium, side=LEFT)


class GroupsTable(PaintedTable):
    """Tells which group is chosen; as high as its rows, so that it never scrolls by itself."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(EDGE, RIGHT_ONES, HIGH)
        self.rows, self.delegate = GroupsModel(self), GroupDelegate(self, EDGE, EDGE)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Customer groups"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self._tell(now.row()))

    def _measure(self) -> None:
        px, across = theme.look().px, self.horizontalHeader()
        across.setMinimumSectionSize(px(40))
        across.setSectionResizeMode(Column.GROUP, QHeaderView.ResizeMode.Stretch)
        for column in WIDTHS:
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._make_room()

    def _make_room(self) -> None:
        """Every column is as wide as its name and its longest figure ask."""
        px, fonts = theme.look().px, Fonts(theme.look())
        _, heads = fonts.get("small", QFont.Weight.Medium)
        figures = {
            Column.CUSTOMERS: fonts.get("body")[1],
            Column.CHANGE: fonts.get("small", QFont.Weight.DemiBold)[1],
        }
        for column, width in WIDTHS.items():
            title = str(self.rows.headerData(column, Qt.Orientation.Horizontal) or "")
            asked = [heads.horizontalAdvance(title)]
            if column in figures:
                asked += [figures[column].horizontalAdvance(cell(row, column)) for row in self.rows.rows]
            edge = EDGE if column is Column.CHANGE else PAD
            needed = math.ceil(max(asked)) + px(PAD) + px(edge) + 2
            self.horizontalHeader().resizeSection(column, max(px(width), needed))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All rows and all columns."""
        px = theme.look().px
        high = px(HIGH) * self.rows.rowCount() + self.horizontalHeader().sizeHint().height()
        wide = sum(self.columnWidth(column) for column in WIDTHS)
        return QSize(px(LONGEST_NAME) + wide, high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As its hint: a table that is cut off is of no use."""
        return self.sizeHint()

    def show_groups(self, shown: Groups, group: Group) -> None:
        """Show these groups, with one chosen."""
        self.delegate.largest = max((row.share or 0 for row in shown.rows), default=0) or 1.0
        self.rows.show_groups(shown)
        self._make_room()
        self.updateGeometry()
        self.choose(group)

    def choose(self, group: Group) -> None:
        """Stand on a group without telling."""
        place = next((at for at, row in enumerate(self.rows.rows) if row.key is group), -1)
        self.selectionModel().blockSignals(True)
        self.selectRow(place)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            self.chosen.emit(self.rows.rows[row].key)
