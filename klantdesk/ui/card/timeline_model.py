"""What happened with a customer as a list; the lines of a purchase are fetched as it is painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from klantdesk.desk.card_views import PURCHASES, Event, Part, PurchaseLine
from klantdesk.ui import texts
from klantdesk.ui.card.words import CardWords

EVENT = Qt.ItemDataRole.UserRole
DETAIL = EVENT + 1
LINES = EVENT + 2
UNFOLDED = EVENT + 3

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Lines: TypeAlias = tuple[PurchaseLine, ...]
Fetch: TypeAlias = Callable[[tuple[int, ...]], None]
NO_PARENT = QModelIndex()
AT_ONCE = 100


class TimelineModel(QAbstractListModel):
    """All events at once, of one part or of all; reading lines never holds up the list.

    `filled` tells that lines arrived: a list view measures every row anew on `dataChanged`, so that is
    kept for rows whose height changes.
    """

    filled = Signal()

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = CardWords(self)
        self.part = Part.ALL
        self._fetch = fetch
        self._all: tuple[Event, ...] = ()
        self._shown: tuple[Event, ...] = ()
        self._rows: dict[int, int] = {}
        self._lines: dict[int, Lines] = {}
        self._unfolded: set[tuple[str, int]] = set()
        self._wanted: dict[int, None] = {}
        self._asked: tuple[int, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """How many events the filter shows."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; the event, the line under it, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        event = self._shown[index.row()]
        if role == UNFOLDED:
            return (event.kind, event.id) in self._unfolded
        if role == LINES:
            return self.lines(event)
        return event if role == EVENT else self._words(event, role)

    def _words(self, event: Event, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.title(event)
        if role == DETAIL:
            return self.words.detail(event, self.lines(event))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (self.words.title(event), texts.long_date(event.day), self.words.detail(event))
            return ". ".join(part for part in said if part)
        return None

    def at(self, row: int) -> Event | None:
        """The event of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_events(self, events: Sequence[Event]) -> None:
        """Show another history; what was unfolded stays so."""
        self._wanted.clear()
        self._lines = {}
        self._all = tuple(events)
        self._refilter()

    def show_part(self, part: Part) -> None:
        """Show one part of it."""
        self.part = part
        self._refilter()

    def _refilter(self) -> None:
        self.beginResetModel()
        every = self.part is Part.ALL
        self._shown = self._all if every else tuple(one for one in self._all if one.part is self.part)
        self._rows = {one.id: row for row, one in enumerate(self._shown) if one.kind in PURCHASES}
        self.endResetModel()

    def row_of(self, key: tuple[str, int]) -> int:
        """Where an event stands, or -1."""
        return next((row for row, one in enumerate(self._shown) if (one.kind, one.id) == key), -1)

    @property
    def flat(self) -> bool:
        """Whether every row is as high as any other."""
        return not self._unfolded

    def toggle(self, row: int) -> None:
        """Unfold an event, or fold it again."""
        event = self.at(row)
        if event is not None:
            self._unfolded ^= {(event.kind, event.id)}
            self.lines(event)
            self._tell(row)

    # lines

    def lines(self, event: Event) -> Lines | None:
        """The lines of a purchase, if they are there; they are asked for when they are not."""
        if event.kind not in PURCHASES:
            return None
        found = self._lines.get(event.id)
        if found is None and event.id not in self._asked:
            self._wanted[event.id] = None
            if not self._soon.isActive() and not self._asked:
                self._soon.start()
        return found

    def take(self, lines: Mapping[int, Lines]) -> None:
        """Show lines that were read."""
        self._asked = ()
        self._lines.update(lines)
        for kind, receipt in self._unfolded:
            row = self._rows.get(receipt) if kind in PURCHASES and receipt in lines else None
            if row is not None:
                self._tell(row)
        self.filled.emit()
        if self._wanted:
            self._soon.start()

    def _ask(self) -> None:
        """Read what was painted last first: a fast scroll leaves the rest behind."""
        self._asked = tuple(list(self._wanted)[-AT_ONCE:])
        self._wanted.clear()
        if self._asked:
            self._fetch(self._asked)

    def _tell(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)
