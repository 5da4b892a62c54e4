"""The customers table as a widget: fixed row height, keys that walk the list, no widget per row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from klantdesk.ui import theme
from klantdesk.ui.customers.delegate import EDGE, ROW_HEIGHT, CustomerDelegate
from klantdesk.ui.customers.table import ON_THE_RIGHT, Column, CustomerRows
from klantdesk.ui.table_head import TableHead

WIDTHS = {
    Column.GROUP: 166,
    Column.LAST: 128,
    Column.PURCHASES: 92,
    Column.SPENT: 96,
    Column.CHANNEL: 100,
}
NAME_WISHED, NAME_NEEDED = 340, 200
WIDEST_STRETCH = 1.5


class CustomerTable(QTableView):
    """Tells which customer is current; Tab leaves it."""

    walked = Signal(int)
    opened = Signal(int)

    def __init__(self, rows: CustomerRows) -> None:
        super().__init__()
        self.rows = rows
        self._kept = -1
        self.setHorizontalHeader(TableHead(self, EDGE, ON_THE_RIGHT))
        self.setModel(rows)
        self.setItemDelegate(CustomerDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Customers"))
        self._measure()
        rows.modelAboutToBeReset.connect(self._remember)
        rows.modelReset.connect(self._return)
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self.walked.emit(now.row()))
        self.doubleClicked.connect(lambda _index: self.open_current())

    @property
    def current(self) -> int:
        """Id of the customer the owner stands on, or -1."""
        row = self.currentIndex().row()
        return self.rows.ids[row] if 0 <= row < self.rows.rowCount() else -1

    def open_current(self) -> None:
        """Open the card of the customer the owner stands on."""
        if self.current >= 0:
            self.opened.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens the card."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_current()
        else:
            super().keyPressEvent(event)

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
        wide, fixed = self.viewport().width(), px(sum(WIDTHS.values()))
        stretch = min(WIDEST_STRETCH, max(1.0, (wide - px(NAME_WISHED)) / fixed))
        for column, width in WIDTHS.items():
            self.horizontalHeader().resizeSection(column, round(px(width) * stretch))
        self.setColumnHidden(Column.CHANNEL, wide < fixed + px(NAME_NEEDED))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Measure the columns anew."""
        super().resizeEvent(event)
        self._spread()
