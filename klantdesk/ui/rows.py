"""Long tables: all ids up front, rows fetched a page at a time as they are painted."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Protocol, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

PAGE = 200
KEPT_PAGES = 100
ROW = Qt.ItemDataRole.UserRole
"""The whole row, or None while it is on its way."""
STALE = ROW + 1
"""Whether the row was read before the last change of the shop file."""

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class Line(Protocol):
    """A row of a long table: it knows its own id."""

    @property
    def id(self) -> int:
        """The id it was asked for by."""


Fetch: TypeAlias = Callable[[tuple[int, ...]], None]
"""Starts reading the rows of at most PAGE ids; their reader hands them to `IdRows.take`."""


class IdRows(QAbstractTableModel):
    """A table of which only the ids are known; a subclass says what stands in the cells.

    One page is read at a time; while it is, later wishes wait and the last one wins, so that a
    fast scroll reads what is in sight and not what flew by. A row read earlier stays in sight
    until its newer self arrives.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._lines: dict[int, Line] = {}
        self._stale: set[int] = set()
        self._gone: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._asked: tuple[int, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """How many ids there are."""
        return 0 if parent.isValid() else len(self._ids)

    @property
    def ids(self) -> array[int]:
        """The ids shown, in order."""
        return self._ids

    @property
    def reading(self) -> bool:
        """Whether rows are on their way."""
        return bool(self._asked) or self._soon.isActive()

    @property
    def kept(self) -> int:
        """How many rows are in memory."""
        return len(self._lines)

    def show_ids(self, ids: array[int]) -> None:
        """Show other rows; those read before are there at once."""
        self.beginResetModel()
        self._ids = ids
        self._wanted.clear()
        self._gone.clear()
        self.endResetModel()

    def grow(self, ids: array[int]) -> None:
        """Show more rows below those there are; nothing in sight moves. Other rows are shown anew."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            self.show_ids(ids)
        elif len(ids) > shown:
            self.beginInsertRows(NO_PARENT, shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()

    def mark_stale(self) -> None:
        """The shop file changed: read every row again when it is next painted."""
        self._stale = set(self._lines)
        self._gone.clear()
        self._tell(range(len(self._ids)))

    def line(self, row: int) -> Line | None:
        """The row, if it was read already; it is asked for when it was not, or is stale."""
        key = self._ids[row]
        line = self._lines.get(key)
        if (line is None and key not in self._gone) or key in self._stale:
            self._want(row)
        return line

    def stale(self, row: int) -> bool:
        """Whether the row in sight was read before the last change."""
        return self._ids[row] in self._stale

    def row_of(self, key: int) -> int:
        """Where an id stands, or -1; of nobody that is known without looking through a million ids."""
        if key < 0:
            return -1
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    def bring(self, lines: Iterable[Line]) -> None:
        """Keep rows that were read before anybody asked for them: nobody waits for them when they show."""
        for line in lines:
            self._lines.pop(line.id, None)
            self._lines[line.id] = line
            self._stale.discard(line.id)

    def take(self, lines: Iterable[Line]) -> None:
        """Show rows that were read; asked ids that are not among them are gone (all, when reading failed)."""
        read = {line.id: line for line in lines}
        asked, self._asked = self._asked, ()
        for key, line in read.items():
            self._lines.pop(key, None)
            self._lines[key] = line
        self._stale.difference_update(read)
        self._gone.update(set(asked) - set(read))
        self._forget_oldest()
        if read:
            self._tell(range(len(self._ids)))
        if self._wanted:
            self._soon.start()

    def _want(self, row: int) -> None:
        page = row // PAGE
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._asked:
            self._soon.start()

    def _ask(self) -> None:
        """Ask for the page wanted last that still has something to read."""
        while self._wanted and not self._asked:
            page, _ = self._wanted.popitem()
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            known = self._lines.keys() - self._stale
            self._asked = tuple(key for key in ids if key not in known and key not in self._gone)
        # What flew by meanwhile asks again when it is painted.
        for old in tuple(islice(self._wanted, max(0, len(self._wanted) - 2))):
            del self._wanted[old]
        if self._asked:
            self._fetch(self._asked)

    def _forget_oldest(self) -> None:
        for key in tuple(islice(self._lines, max(0, len(self._lines) - KEPT_PAGES * PAGE))):
            del self._lines[key]
            self._stale.discard(key)

    def _tell(self, rows: range) -> None:
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], self.columnCount() - 1))
