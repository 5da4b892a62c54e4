"""The customers table as a widget: fixed row height, keys that walk the list, no widget per row."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from klantdesk.ui import texts, theme
from klantdesk.ui.customers.painting import EDGE, ROW_HEIGHT, Places, RowPainter
from klantdesk.ui.customers.sort_head import SortHead
from klantdesk.ui.customers.table import ON_THE_RIGHT, Column, CustomerRows

WIDTHS = {
    Column.GROUP: 158,
    Column.LAST: 120,
    Column.PURCHASES: 88,
    Column.SPENT: 92,
    Column.CHANNEL: 88,
    Column.HEARD: 38,
}
SORTED = {Column.NAME: "name", Column.LAST: "last", Column.PURCHASES: "purchases", Column.SPENT: "spent"}
"""The orders of a list, by the column whose head asks for them."""
NAME_WISHED, NAME_NEEDED = 340, 196
WIDEST_STRETCH = 1.5


def _widths() -> dict[Column, int]:
    return WIDTHS | {Column.SPENT: texts.beside_money(WIDTHS[Column.SPENT])}


class CustomerTable(QTableView):
    """Tells which customer is current; Shift and Ctrl select several, Enter opens, Tab leaves it."""

    walked = Signal(int)
    chosen = Signal(int)
    """How many rows are selected."""
    opened = Signal(int)
    typed = Signal(str)
    order_wanted = Signal(str)

    def __init__(self, rows: CustomerRows) -> None:
        super().__init__()
        self.rows = rows
        self._kept = -1
        self.head = SortHead(self, EDGE, ON_THE_RIGHT, frozenset(SORTED))
        self.head.sectionClicked.connect(self._ask_order)
        self.setHorizontalHeader(self.head)
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Customers"))
        self._measure()
        rows.modelAboutToBeReset.connect(self._remember)
        rows.modelReset.connect(self._return)
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self.walked.emit(now.row()))
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit(self.count_selected()))
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    @property
    def current(self) -> int:
        """Id of the customer the owner stands on, or -1."""
        row = self.currentIndex().row()
        return self.rows.ids[row] if 0 <= row < self.rows.rowCount() else -1

    def count_selected(self) -> int:
        """How many rows are selected; their ids are not looked up."""
        return sum(part.height() for part in self._parts())

    def selected(self) -> array[int]:
        """The selected customers in the order of the list, where there are several; else none."""
        ids = array("q")
        for part in sorted(self._parts(), key=lambda one: one.top()):
            ids.extend(self.rows.ids[part.top() : part.bottom() + 1])
        return ids if len(ids) > 1 else array("q")

    def _parts(self) -> list[QItemSelectionRange]:
        """The selected stretches of rows; Qt may tell one in pieces, of which the first column's counts."""
        told = self.selectionModel().selection()
        return [told.at(one) for one in range(told.count()) if told.at(one).left() == 0]

    def select_ids(self, ids: array[int]) -> None:
        """Select these customers, as far as they are shown."""
        wanted, picked = set(ids), QItemSelection()
        for row, key in enumerate(self.rows.ids):
            if key in wanted:
                index = self.rows.index(row, 0)
                picked.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(picked, flags)

    def show_order(self, by: str, *, down: bool) -> None:
        """Mark the column the list is in the order of; "" none."""
        column = next((column for column, name in SORTED.items() if name == by), None)
        self.head.show_order(column, down=down)

    def _ask_order(self, section: int) -> None:
        if section in SORTED:
            self.order_wanted.emit(SORTED[Column(section)])

    def _open(self, row: int) -> None:
        if 0 <= row < self.rows.rowCount():
            self.opened.emit(self.rows.ids[row])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint whole rows: Qt would ask for them cell by cell, which takes ten times as long."""
        painter = QPainter(self.viewport())
        try:
            self._painting.paint(painter, self._places(), self._rows_in(event.rect()))
        finally:
            painter.end()

    def setModel(self, rows: QAbstractItemModel | None) -> None:  # noqa: N802  # Qt's name
        """Show the rows of this list."""
        super().setModel(rows)
        if isinstance(rows, CustomerRows):
            self._painting = RowPainter(rows)

    def _places(self) -> Places:
        across = self.horizontalHeader()
        return tuple(
            (column, across.sectionViewportPosition(column), across.sectionSize(column))
            for column in Column
            if not across.isSectionHidden(column)
        )

    def _rows_in(self, rect: QRect) -> Iterator[tuple[int, QRectF, bool]]:
        """The rows that touch a part of the viewport, with their boxes and whether they are selected."""
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return
        last = last if last >= 0 else self.model().rowCount() - 1
        down, chosen, rows = self.verticalHeader(), self.selectionModel(), self.model()
        wide, high, top = (
            self.horizontalHeader().length(),
            down.defaultSectionSize(),
            down.sectionViewportPosition(first),
        )
        for row in range(first, last + 1):
            box = QRectF(0, top + (row - first) * high, wide, high)
            yield row, box, chosen.isSelected(rows.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens the customer."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  # Qt's name
        """Letters go to the search field: Qt would walk through a million rows for them."""
        self.typed.emit(search)

    def walk(self, steps: int) -> None:
        """Move up or down the list."""
        last = self.rows.rowCount() - 1
        if last >= 0:
            self.stand_on(min(last, max(0, self.currentIndex().row() + steps)))

    def stand_on(self, row: int) -> None:
        """Make a row the current one and bring it in sight."""
        index = self.rows.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def stand_on_id(self, key: int) -> None:
        """Make a customer the current one, now or when the list that holds it is shown."""
        self._kept = key
        row = self.rows.row_of(key)
        if row >= 0:
            self.stand_on(row)

    def _measure(self) -> None:
        px = theme.look().px
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(ROW_HEIGHT))
        across = self.horizontalHeader()
        across.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column in WIDTHS:
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._spread()

    def _remember(self) -> None:
        if self.current >= 0:
            self._kept = self.current

    def _return(self) -> None:
        """Stay with the same customer in another list; else begin at the top."""
        if self.rows.rowCount():
            self.stand_on(max(0, self.rows.row_of(self._kept)))
        else:
            self.walked.emit(-1)

    def _spread(self) -> None:
        """In a wide window every column gets some room; in a narrow one the last column goes."""
        px = theme.look().px
        widths = _widths()
        wide, fixed = self.viewport().width(), px(sum(widths.values()))
        stretch = min(WIDEST_STRETCH, max(1.0, (wide - px(NAME_WISHED)) / fixed))
        for column, width in widths.items():
            self.horizontalHeader().resizeSection(column, round(px(width) * stretch))
        self.setColumnHidden(Column.CHANNEL, wide < fixed + px(NAME_NEEDED))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Measure the columns anew."""
        super().resizeEvent(event)
        self._spread()
