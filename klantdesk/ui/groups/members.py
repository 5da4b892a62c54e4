"""The customers of the chosen group: who they are, and why they belong to it."""

from __future__ import annotations

from array import array
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
)

from klantdesk.desk.views import CustomerLine
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush
from klantdesk.ui.customers.table import called, place
from klantdesk.ui.painted_table import PaintedTable, RowDelegate
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.rows import NO_PARENT, ROW, Fetch, IdRows

DISPLAY = Qt.ItemDataRole.DisplayRole
Index = QModelIndex | QPersistentModelIndex
HIGH, EDGE = 46, 18
SHOWN_ROWS = 8
GHOST = 90
NARROWEST_NAME = 150


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    LAST = 1
    PURCHASES = 2
    SPENT = 3
    WHY = 4


RIGHT_ONES = frozenset({Column.PURCHASES, Column.SPENT})
WIDTHS = {Column.NAME: 250, Column.LAST: 120, Column.PURCHASES: 88, Column.SPENT: 92}


class MemberRows(IdRows):
    """Customers by id, with the reason for their group."""

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """As many as Column has."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns, over their figures."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in RIGHT_ONES else LEFT
        titles = (
            self.tr("Name"),
            self.tr("Last purchase"),
            self.tr("Purchases"),
            self.tr("Spent"),
            self.tr("Why"),
        )
        return titles[section] if role == DISPLAY else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The words of a cell; the whole row; the reason in full as a tooltip."""
        line = self.line(index.row())
        if role == ROW:
            return line
        if not isinstance(line, CustomerLine):
            return None
        if role in {DISPLAY, Qt.ItemDataRole.AccessibleTextRole}:
            return _cell(line, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.WHY:
            return _cell(line, Column.WHY)
        return None


def _cell(line: CustomerLine, column: Column) -> str:
    words = {
        Column.NAME: called(line),
        Column.LAST: texts.short_date(line.last) if line.last else "",
        Column.PURCHASES: texts.number(line.moments),
        Column.SPENT: texts.money(line.net_cents),
        Column.WHY: texts.capital(texts.notice(line.reason)) if line.reason else "",
    }
    return words[column]


class _Delegate(RowDelegate):
    """Name with town under it, then plain cells."""

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint the words of a cell, or where they will stand."""
        line, column, look = index.data(ROW), Column(index.column()), brush.look
        if not isinstance(line, CustomerLine):
            brush.ghost(box, look.px(GHOST), right=column in RIGHT_ONES)
        elif column is Column.NAME:
            _paint_person(brush, box, line)
        elif column is Column.WHY:
            ink = look.color("ink.secondary")
            brush.two_lines(box, str(index.data() or ""), ink, role="label", weight=QFont.Weight.Normal)
        else:
            ink = look.color("ink.primary" if column in RIGHT_ONES else "ink.secondary")
            side = RIGHT if column in RIGHT_ONES else LEFT
            brush.text(box, str(index.data() or ""), ink, side=side)


def _paint_person(brush: Brush, box: QRectF, line: CustomerLine) -> None:
    look, below = brush.look, place(line)
    upper = QRectF(box.left(), box.center().y() - look.px(18), box.width(), look.px(19))
    if not below:
        upper.moveTop(box.center().y() - upper.height() / 2)
    brush.text(upper, called(line), look.color("ink.primary"), role="strong")
    lower = QRectF(upper.left(), upper.bottom() - 1, upper.width(), look.px(17))
    brush.text(lower, below, look.color("ink.tertiary"), role="small")


class MembersTable(PaintedTable):
    """The list; Enter or a double click opens the customer."""

    opened = Signal(int)

    def __init__(self, rows: MemberRows) -> None:
        super().__init__(EDGE, RIGHT_ONES, HIGH)
        self.rows = rows
        self.setModel(rows)
        self.setItemDelegate(_Delegate(self, EDGE))
        self.setAccessibleName(self.tr("Customers of this group"))
        widths = WIDTHS | {Column.SPENT: texts.beside_money(WIDTHS[Column.SPENT])}
        self.share_out(widths, rest=Column.WHY)
        self.fit(SHOWN_ROWS)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """In a narrow window the name gives room to the reason, which is what the list is for."""
        super().resizeEvent(event)
        px = theme.look().px
        name = min(px(WIDTHS[Column.NAME]), max(px(NARROWEST_NAME), round(self.viewport().width() * 0.3)))
        self.horizontalHeader().resizeSection(Column.NAME, name)

    def fit(self, count: int) -> None:
        """As high as so many customers ask, to a limit; of more it scrolls by itself."""
        px = theme.look().px
        self.setFixedHeight(px(HIGH) * min(count, SHOWN_ROWS) + px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens the customer."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if 0 <= row < self.rows.rowCount():
            self.opened.emit(self.rows.ids[row])


class Members(Card):
    """The list with its name, its size, and the way to take it along."""

    save_wanted = Signal()

    def __init__(self, fetch: Fetch) -> None:
        super().__init__(padding=(0, 0))
        px = theme.look().px
        self.rows = MemberRows(fetch, self)
        self.table = MembersTable(self.rows)
        self.name = text("", "card")
        self.save = button(self.tr("Save as Excel"), "small", "download-simple")
        self.save.clicked.connect(self.save_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), px(12), px(14), px(10))
        head.addWidget(self.name, 1)
        head.addWidget(self.save)
        self.body.addLayout(head)
        self.body.addWidget(self.table)

    def show_members(self, name: str, ids: array[int]) -> None:
        """Show these customers."""
        self.rows.show_ids(ids)
        count = self.tr("%Ln customer(s)", "", len(ids))
        self.name.setText(f"{name}: {count}")
        self.save.setEnabled(bool(ids))
        if ids:
            self.table.selectRow(0)
            self.table.scrollToTop()
        self.table.fit(len(ids))
