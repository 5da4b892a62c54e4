"""Days the owner marked, to see them again beside the figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import journal
from klantdesk.records import to_date, to_day

if TYPE_CHECKING:
    from datetime import date

    from klantdesk.db.store import Store


@dataclass(frozen=True, slots=True)
class Marker:
    """What happened, or began, on a day; `id` is 0 while it is not kept yet."""

    id: int
    day: date
    title: str


def markers(store: Store) -> list[Marker]:
    """All of them, the earliest first."""
    with store.snapshot():
        rows = store.connection.execute("SELECT id, day, title FROM marker ORDER BY day, id")
        return [Marker(number, to_date(day), title) for number, day, title in rows]


def keep(store: Store, marked: Marker, author: str) -> int:
    """Write a marker down, a new one where its id is 0; the journal entry, 0 where nothing changed."""
    row = {"day": to_day(marked.day), "title": marked.title}
    with journal.writing(store, "marker", author) as pen:
        pen.put("marker", **row, **({"id": marked.id} if marked.id else {}))
    return pen.entry


def forget(store: Store, marker: int, author: str) -> int:
    """Take a marker away; the journal entry, 0 where it is not there."""
    with journal.writing(store, "marker_gone", author) as pen:
        pen.remove("marker", id=marker)
    return pen.entry
