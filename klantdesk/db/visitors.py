"""How many people came in: counted by hand, tapped at the door, or imported from a counter.

Of one day and store a number set by hand holds over an imported one, and that over the taps. Of
imported numbers of one source the later import holds; two sources are two doors, and add up.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import stores
from klantdesk.records import NOBODY, VisitorCount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming
    from klantdesk.db.store import Store

HAND, IMPORT, TALLY = "hand", "import", "tally"
_STRENGTH = {TALLY: 0, IMPORT: 1, HAND: 2}
ALWAYS = (-(1 << 31), 1 << 31)
"""Every day there is."""
NEW, CHANGED, SAME = 0, 1, 2
_SET = """
    INSERT INTO visitor_count (origin, day, hour, store, visitors, buyers) VALUES ('hand', ?, -1, ?, ?, 0)
    ON CONFLICT (origin, day, hour, store) WHERE batch_id IS NULL
    DO UPDATE SET visitors = excluded.visitors
    """
_TAP = """
    INSERT INTO visitor_count (origin, day, hour, store, visitors, buyers)
    VALUES ('tally', ?, ?, ?, max(?, 0), max(?, 0))
    ON CONFLICT (origin, day, hour, store) WHERE batch_id IS NULL
    DO UPDATE SET visitors = max(0, visitors + ?), buyers = max(0, buyers + ?)
    """
_EVERY = """
    SELECT coalesce(v.batch_id, 0), v.origin, coalesce(b.source_id, 0), v.day, v.hour, v.store, v.visitors,
      v.buyers
    FROM visitor_count v LEFT JOIN batch b ON b.id = v.batch_id
    WHERE v.day BETWEEN ? AND ? ORDER BY v.batch_id
    """
_OTHERWISE = f"""
    DELETE FROM visitor_count WHERE origin = 'hand' AND day = ? AND {stores.shown("store")} = ?
    """  # noqa: S608  # as above
"""What was set by hand for a store, under any name of it."""


@dataclass(frozen=True, slots=True)
class _Row:
    origin: str
    source: int
    count: VisitorCount


def put(store: Store, count: VisitorCount) -> None:
    """Set the number of one day by hand; a number set before is replaced."""
    with store.transaction():
        name = stores.now_called(store, count.store)
        store.connection.execute(_OTHERWISE, (count.day, name))
        store.connection.execute(_SET, (count.day, name, count.visitors))


def add(connection: sqlite.Connection, taps: VisitorCount) -> None:
    """Add (or with negative numbers take back) the taps of one hour; never below zero."""
    added = (taps.visitors, taps.buyers)
    connection.execute(_TAP, (taps.day, taps.hour, taps.store, *added, *added))


def days(store: Store, first: int, last: int) -> list[VisitorCount]:
    """One number a day and store, by day; a counter's whole day holds over the sum of its hours."""
    found: dict[tuple[int, str], list[_Row]] = defaultdict(list)
    for row in _rows(store, first, last):
        found[row.count.day, row.count.store].append(row)
    return [_of_day(*place, rows) for place, rows in sorted(found.items())]


def by_hour(store: Store, first: int, last: int) -> list[VisitorCount]:
    """One number for each day, hour and store that is known by the hour: never more than `days` says.

    Of one day and store those hold that know their buyers too, then the strongest. Hours that add up to
    more than the number of their day are left out, because nobody can say which of them are right.
    """
    found: dict[tuple[int, str], list[_Row]] = defaultdict(list)
    for row in _rows(store, first, last):
        found[row.count.day, row.count.store].append(row)
    return [count for place, rows in sorted(found.items()) for count in _hours_of(*place, rows)]


def last_day(store: Store) -> int | None:
    """The last day anybody counted."""
    found = store.connection.execute("SELECT max(day) FROM visitor_count").fetchone()
    return None if found[0] is None else int(found[0])


def _rows(store: Store, first: int, last: int) -> list[_Row]:
    """What was counted, under the names of today; of one source, day, hour and store the latest import's."""
    with store.snapshot():
        names = stores.called(store)
        counted = store.connection.execute(_EVERY, (first, last)).fetchall()
    latest: dict[tuple[object, ...], tuple[int, list[_Row]]] = {}
    for batch, origin, source, day, hour, name, visitors, buyers in counted:
        place = names.get(name, name)
        key = (origin, source, day, hour, place)
        if key not in latest or latest[key][0] < batch:
            latest[key] = (batch, [])
        latest[key][1].append(_Row(origin, source, VisitorCount(day, visitors, place, hour, buyers)))
    return [row for _batch, rows in latest.values() for row in rows]


def _of_day(day: int, shop: str, rows: list[_Row]) -> VisitorCount:
    strongest = max(rows, key=lambda row: _STRENGTH[row.origin]).origin
    by_source: dict[int, list[VisitorCount]] = defaultdict(list)
    for row in rows:
        if row.origin == strongest:
            by_source[row.source].append(row.count)
    total = VisitorCount(day, 0, shop)
    for counts in by_source.values():
        whole = [count for count in counts if count.hour == NOBODY]
        total = _added(total, whole or counts)
    return total


def _hours_of(day: int, shop: str, rows: list[_Row]) -> list[VisitorCount]:
    most = _of_day(day, shop, rows).visitors
    best: tuple[bool, int, list[VisitorCount]] = (False, -1, [])
    for origin, strength in _STRENGTH.items():
        summed: dict[int, VisitorCount] = {}
        for count in (row.count for row in rows if row.origin == origin and row.count.hour != NOBODY):
            known = summed.get(count.hour, VisitorCount(day, 0, shop, count.hour))
            summed[count.hour] = _added(known, [count])
        counts = [summed[hour] for hour in sorted(summed)]
        if counts and sum(count.visitors for count in counts) <= most:
            best = max(
                best, (any(count.buyers for count in counts), strength, counts), key=lambda one: one[:2]
            )
    return best[2]


def _added(known: VisitorCount, more: Sequence[VisitorCount]) -> VisitorCount:
    visitors, buyers = sum(one.visitors for one in more), sum(one.buyers for one in more)
    return VisitorCount(known.day, known.visitors + visitors, known.store, known.hour, known.buyers + buyers)


def find_known(connection: sqlite.Connection, incoming: Incoming) -> None:
    """Which counts of a file are new, which are other ones than its source stated before."""
    find = """
        SELECT v.visitors, v.buyers FROM visitor_count v JOIN batch b ON b.id = v.batch_id
        WHERE b.source_id = ? AND v.day = ? AND v.hour = ? AND v.store = ? ORDER BY v.batch_id DESC LIMIT 1
        """
    for one in incoming.harvest.visits:
        row = connection.execute(find, (incoming.source, one.day, one.hour, one.store)).fetchone()
        same = row is not None and tuple(row) == (one.visitors, one.buyers)
        incoming.visits.append(SAME if same else NEW if row is None else CHANGED)


def keep_imported(connection: sqlite.Connection, batch: int, incoming: Incoming) -> None:
    """Keep a file's counts as this batch states them; what it repeats too, so that undo leaves the rest."""
    connection.executemany(
        """
        INSERT INTO visitor_count (batch_id, origin, day, hour, store, visitors, buyers)
        VALUES (?, 'import', ?, ?, ?, ?, ?)
        """,
        ((batch, v.day, v.hour, v.store, v.visitors, v.buyers) for v in incoming.harvest.visits),
    )


def take_back(connection: sqlite.Connection, batch: int) -> int:
    """Drop the counts of a batch; those of the batch before hold again. How many were dropped."""
    return int(connection.execute("DELETE FROM visitor_count WHERE batch_id = ?", (batch,)).rowcount)
