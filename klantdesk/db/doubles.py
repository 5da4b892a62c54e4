"""Two customers that are one person, or two people: what somebody decided, and how it is taken back.

Only the decision is written. The customers follow from it, and are what they were once it is undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db import clock, customers, deriving, journal
from klantdesk.db.lookup import assert_known, by_ids
from klantdesk.errors import ChangedSince

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store


MERGED = "merged"
"""What a journal entry calls it."""


def merge(store: Store, one: int, other: int, author: str, chosen: Mapping[str, str] | None = None) -> int:
    """Make two customers one; the journal entry, 0 where they are one already.

    `chosen` are fields as they shall be, over what files state. That the two were told apart before is
    over, and comes back when this is undone.
    """
    with journal.writing(store, MERGED, author, min(one, other)) as pen:
        ours, theirs = _both(pen.connection, one, other)
        if one == other:
            return 0
        for told in _told_apart(pen.connection, ours, theirs):
            pen.remove("decision", id=told)
        _decide(pen, one, other, author, same=True)
        for field, value in (chosen or {}).items():
            customers.correct(pen, min(one, other), field, value)
    return pen.entry


def unmerge(store: Store, entry: int) -> None:
    """Take a merge back; ChangedSince where the entry is none, or something was written over it."""
    with store.snapshot():
        sql = "SELECT 1 FROM journal WHERE id = ? AND verb = ?"
        if store.connection.execute(sql, (entry, MERGED)).fetchone() is None:
            raise ChangedSince(entry=entry)
    journal.undo(store, entry)


def as_one(store: Store, one: int, other: int) -> dict[str, str]:
    """The fields of two customers as files and corrections would leave them if they were one."""
    with store.snapshot():
        return deriving.together(store.connection, [one, other])


def tell_apart(store: Store, one: int, other: int, author: str) -> int:
    """Say that two customers are two people, whatever files state later; the journal entry.

    0 where that was said already, or where they are one customer.
    """
    with journal.writing(store, "told_apart", author, min(one, other)) as pen:
        ours, theirs = _both(pen.connection, one, other)
        if one == other or _told_apart(pen.connection, ours, theirs):
            return 0
        for first in ours:
            for second in theirs:
                _decide(pen, first, second, author, same=False)
    return pen.entry


def told_apart(store: Store) -> set[tuple[int, int]]:
    """Pairs of customers, the lower number first, that are known to be two people."""
    sql = """
        SELECT min(s.customer_id, t.customer_id), max(s.customer_id, t.customer_id) FROM decision d
        JOIN source_customer s ON s.id = d.one JOIN source_customer t ON t.id = d.other WHERE d.same = 0
        """
    with store.snapshot():
        return set(store.connection.execute(sql))


def _both(connection: sqlite.Connection, one: int, other: int) -> tuple[list[int], list[int]]:
    """The source customers of two customers, who must both be there."""
    sql = "SELECT id FROM source_customer WHERE customer_id IN ({ids}) ORDER BY id"
    ours, theirs = (
        [found for (found,) in by_ids(connection, sql, [assert_known(connection, customer)])]
        for customer in (one, other)
    )
    return ours, theirs


def _told_apart(connection: sqlite.Connection, ours: list[int], theirs: list[int]) -> list[int]:
    """The decisions that any of these and any of those are two people."""
    sql = "SELECT id, one, other FROM decision WHERE same = 0 AND {whose} IN ({{ids}})"
    found = [row for whose in ("one", "other") for row in by_ids(connection, sql.format(whose=whose), ours)]
    return sorted({number for number, *pair in found if not {*theirs}.isdisjoint(pair)})


def _decide(pen: journal.Pen, one: int, other: int, author: str, *, same: bool) -> None:
    now = clock.now()
    pen.put("decision", one=one, other=other, same=int(same), author=author, made_at=now)
