"""The customers as a table: what stands in each cell, in words."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from klantdesk import wording
from klantdesk.desk.views import CustomerLine
from klantdesk.ui import texts
from klantdesk.ui.rows import NO_PARENT, ROW, STALE, Fetch, IdRows, Index

SEARCH = STALE + 1
"""The text searched for, whose letters are marked in the name."""

DISPLAY = Qt.ItemDataRole.DisplayRole
NUMBERS_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORDS_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    GROUP = 1
    LAST = 2
    PURCHASES = 3
    SPENT = 4
    CHANNEL = 5
    HEARD = 6


ON_THE_RIGHT = frozenset({Column.PURCHASES, Column.SPENT})


class CustomerRows(IdRows):
    """Customers by id; texts are made when a row is painted."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(fetch, parent)
        self.search = ""

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """As many as Column has."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBERS_RIGHT if section in ON_THE_RIGHT else WORDS_LEFT
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.HEARD:
            return self.tr("Whether this customer gave an answer, and waits for yours")
        return self._titles()[section] if role == DISPLAY else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The text of a cell; the whole row; whether it is stale; what to mark in the name."""
        if role == ROW:
            return self.line(index.row())
        if role == STALE:
            return self.stale(index.row())
        if role == SEARCH:
            return self.search
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBERS_RIGHT if index.column() in ON_THE_RIGHT else WORDS_LEFT
        if role not in {DISPLAY, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        line = self.line(index.row())
        return self._words(line, Column(index.column()), role) if isinstance(line, CustomerLine) else None

    def _words(self, line: CustomerLine, column: Column, role: int) -> str | None:
        """What a cell says, shows or (the balloon only) explains."""
        if column is Column.HEARD:
            return "" if role == DISPLAY else self._heard(line)
        return None if role == Qt.ItemDataRole.ToolTipRole else cell(line, column)

    def _heard(self, line: CustomerLine) -> str:
        if line.waiting:
            return self.tr("Waits for an answer")
        return self.tr("Gave an answer") if line.heard else ""

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Name"),
            self.tr("Customer group"),
            self.tr("Last purchase"),
            self.tr("Purchases"),
            self.tr("Spent"),
            self.tr("Buys via"),
            "",
        )


def cell(line: CustomerLine, column: Column) -> str:
    """What a cell says; empty where there is nothing to say."""
    if column is Column.NAME:
        return called(line)
    if column is Column.GROUP:
        return texts.group(line.group, singular=True) if line.group else ""
    return "" if line.lead else _BOUGHT[column](line)


def called(line: CustomerLine) -> str:
    """What to call a customer: the name, else whatever is known."""
    stated = (line.name, line.company, line.email, line.phone)
    keys = [key.partition(":")[2] or key for _, key in line.keys]
    return next((text for text in (*stated, *keys) if text), str(line.id))


def place(line: CustomerLine) -> str:
    """The second line under the name: company and town."""
    company = line.company if line.name else ""
    return " · ".join(part for part in (company, line.city) if part)


def channel(line: CustomerLine) -> str:
    """Through which doors somebody buys."""
    if line.in_store and line.on_web:
        key = "both"
    elif line.in_store or line.on_web:
        key = "store" if line.in_store else "web"
    else:
        key = "unknown"
    return wording.phrase(f"channels.{key}", texts.lang())


_BOUGHT: dict[Column, Callable[[CustomerLine], str]] = {
    Column.LAST: lambda line: texts.short_date(line.last) if line.last else "",
    Column.PURCHASES: lambda line: texts.number(line.moments),
    Column.SPENT: lambda line: wording.money(line.net_cents, texts.lang(), whole=True),
    Column.CHANNEL: channel,
}
