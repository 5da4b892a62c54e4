"""The assortment as a table: sorted by any column, the index painted with its interval."""

from __future__ import annotations

from enum import IntEnum
from math import log

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent

from klantdesk.desk.assortment_views import Assortment, PartRow
from klantdesk.ui import texts, theme
from klantdesk.ui.assortment.words import UNKNOWN, AssortmentWords, percent
from klantdesk.ui.brush import LEFT, RIGHT, Brush
from klantdesk.ui.painted_table import PaintedTable, RowDelegate

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HIGH, EDGE, BAR, BAR_WIDE, LINE = 44, 16, 8, 84, 18
SPAN = 1.6
"""The scale of the index runs from 1/SPAN to SPAN, in equal ratios; 1, as much as the rest, is its middle."""


class Column(IntEnum):
    """The columns on screen; the saved table has more."""

    NAME = 0
    REVENUE = 1
    BUYERS = 2
    LOYAL = 3
    REST = 4
    INDEX = 5
    AGAIN = 6
    RETURNED = 7
    BESIDE = 8


ROW, ORDER, DOUBT = (Qt.ItemDataRole.UserRole + place for place in range(3))
ABOUT_MONEY = frozenset({Column.INDEX, Column.LOYAL, Column.REST})
WIDTHS = {
    Column.REVENUE: 96,
    Column.BUYERS: 74,
    Column.LOYAL: 102,
    Column.REST: 72,
    Column.INDEX: 208,
    Column.AGAIN: 96,
    Column.RETURNED: 76,
    Column.BESIDE: 136,
}
MOST_ROWS = 10
"""So many rows are always in sight; of more the table itself scrolls."""
NAME_WIDE = 132
"""A name keeps so much room; in a narrow window the table scrolls sideways instead."""
RIGHT_ONES = frozenset(
    {Column.REVENUE, Column.BUYERS, Column.LOYAL, Column.REST, Column.AGAIN, Column.RETURNED}
)


def _widths() -> dict[Column, int]:
    return WIDTHS | {Column.REVENUE: texts.beside_money(WIDTHS[Column.REVENUE])}


class PartsModel(QAbstractTableModel):
    """A row for each part; ROW gives the row itself, ORDER what a column is sorted by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PartRow, ...] = ()
        self.words: AssortmentWords | None = None

    def show_parts(self, shown: Assortment) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self.rows, self.words = shown.rows, AssortmentWords(shown)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many parts there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A text, the row behind it, or what it is sorted by."""
        if self.words is None or not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._written(self.words, row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in ABOUT_MONEY:
            return self.words.interval(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in RIGHT_ONES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.INDEX:
            return ", ".join(filter(None, (self.words.times(row), self.words.doubt(row))))
        return {ROW: row, ORDER: _order(row, column), DOUBT: self.words.doubt(row)}.get(role)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's name."""
        if orientation != Qt.Orientation.Horizontal or self.words is None:
            return None
        names = {
            Qt.ItemDataRole.DisplayRole: self.words.columns,
            Qt.ItemDataRole.ToolTipRole: self.words.about,
        }
        return names[Qt.ItemDataRole(role)]()[section] if role in names else None

    def _written(self, words: AssortmentWords, row: PartRow, column: Column) -> str:
        beside = row.beside
        return {
            Column.NAME: words.name(row),
            Column.REVENUE: texts.money(row.revenue),
            Column.BUYERS: texts.number(row.buyers),
            Column.LOYAL: percent(row.loyal_share),
            Column.REST: percent(row.rest_share),
            Column.INDEX: words.times(row),
            Column.AGAIN: percent(row.again_share),
            Column.RETURNED: percent(row.return_rate),
            Column.BESIDE: beside.name if beside else UNKNOWN,
        }[column]


def _order(row: PartRow, column: Column) -> float | str:
    figures = {
        Column.REVENUE: row.revenue,
        Column.BUYERS: row.buyers,
        Column.LOYAL: row.loyal_share,
        Column.REST: row.rest_share,
        Column.INDEX: row.index,
        Column.AGAIN: row.again_share,
        Column.RETURNED: row.return_rate,
    }
    if column in figures:
        figure = figures[column]
        return -1.0 if figure is None else float(figure)
    return (row.beside.name if row.beside else "") if column is Column.BESIDE else row.name.casefold()


class PartDelegate(RowDelegate):
    """Paints a part's row."""

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint the words of a cell, or the index with its interval."""
        row, column, words = index.data(ROW), Column(index.column()), str(index.data() or "")
        if not isinstance(row, PartRow):
            return
        if column is Column.INDEX:
            _paint_index(brush, box, row, words, str(index.data(DOUBT) or ""))
        else:
            ink = brush.look.color("ink.primary")
            brush.text(box, words, ink, side=RIGHT if column in RIGHT_ONES else LEFT)


def _paint_index(brush: Brush, box: QRectF, row: PartRow, words: str, doubt: str) -> None:
    """A thin line for the interval, a dot for the index, and a stripe where it is as much as the rest."""
    look = brush.look
    wide, high, middle = look.px(BAR_WIDE), look.px(BAR), box.center().y()
    if row.index is not None and row.low is not None and row.high is not None:
        ink = look.color("ink.tertiary") if row.by_chance else look.series(1 if row.index > 1 else 2)
        low, high_end = (_place(value, wide) for value in (row.low, row.high))
        brush.fill(QRectF(box.left() + wide / 2 - 0.5, middle - high, 1, 2 * high), look.color("line.check"))
        brush.fill(QRectF(box.left() + low, middle - 1, max(2.0, high_end - low), 2), ink)
        dot = QRectF(box.left() + _place(row.index, wide) - high / 2, middle - high / 2, high, high)
        brush.fill(dot, ink, high / 2)
    ink = look.color("ink.tertiary" if row.by_chance else "ink.primary")
    beside = box.adjusted(wide + look.px(10), 0, 0, 0) if row.index is not None else box
    if not doubt:
        brush.text(beside, words, ink, side=LEFT)
        return
    line = look.px(LINE)
    upper = QRectF(beside.left(), middle - line, beside.width(), line)
    brush.text(upper, words, ink, side=LEFT)
    brush.text(upper.translated(0, line - 1), doubt, ink, role="small", side=LEFT)


def _place(index: float, wide: float) -> float:
    ratio = log(index) / log(SPAN) if index > 0 else -1.0
    return (1 + max(-1.0, min(1.0, ratio))) / 2 * wide


class PartsTable(PaintedTable):
    """The table on screen; Enter or a double click opens who buys a part."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(EDGE, RIGHT_ONES, HIGH)
        self.parts, self.order = PartsModel(self), QSortFilterProxyModel(self)
        self.order.setSourceModel(self.parts)
        self.order.setSortRole(ORDER)
        self.horizontalHeader().setSectionsClickable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setModel(self.order)
        self.setItemDelegate(PartDelegate(self, EDGE))
        self.setAccessibleName(self.tr("Assortment"))
        self.setSortingEnabled(True)
        self.sortByColumn(Column.REVENUE, Qt.SortOrder.DescendingOrder)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._name(index)))

    def show_parts(self, shown: Assortment) -> None:
        """Show these parts, sorted as the owner had them."""
        self.parts.show_parts(shown)
        for column, width in _widths().items():
            self.horizontalHeader().resizeSection(column, theme.look().px(width))
        self._fit_name()
        self._fit_rows()
        self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The name takes the room that is left."""
        super().resizeEvent(event)
        self._fit_name()
        self._fit_rows()

    def _fit_name(self) -> None:
        px = theme.look().px
        spare = self.viewport().width() - sum(map(px, _widths().values()))
        self.horizontalHeader().resizeSection(Column.NAME, max(px(NAME_WIDE), spare))

    def _fit_rows(self) -> None:
        """No row is cut in half and no empty space left: the table is as high as its rows, or scrolls."""
        rows, one = self.order.rowCount(), theme.look().px(HIGH)
        around = self.horizontalHeader().sizeHint().height() + 2
        if self.horizontalHeader().length() > self.viewport().width():
            around += self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(around + one * min(rows, MOST_ROWS))
        self.setMaximumHeight(around + one * rows)

    def chosen(self) -> str:
        """The part that is selected; "" where none is."""
        return self._name(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens who buys the part."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen():
            self.opened.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def _name(self, index: QModelIndex) -> str:
        row = index.data(ROW)
        return row.name if isinstance(row, PartRow) else ""
