"""What is known and remembered of customers: traits, notes and other moments of contact."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from klantdesk.db import clock, journal, stores
from klantdesk.db.lookup import assert_known, by_ids
from klantdesk.records import to_date, to_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store
    from klantdesk.records import Moment

NOTE = "note"
STORE = "preferred_store"
"""The trait whose value is a store, shown as the shop calls that one."""


@dataclass(frozen=True, slots=True)
class TraitRow:
    """One trait as it holds today; `author` is "" for a file's word, `source` then says which."""

    customer: int
    kind: str
    item: str
    value: str
    known_on: date
    author: str
    by_hand: bool
    source: str


@dataclass(frozen=True, slots=True)
class MomentRow:
    """One contact that was no purchase."""

    id: int
    day: int
    at: str
    kind: str
    text: str
    author: str
    by_hand: bool


_TRAITS = f"""
    SELECT s.customer_id, t.kind, t.item,
      CASE t.kind WHEN '{STORE}' THEN {stores.shown("t.value")} ELSE t.value END,
      t.known_on, t.author, t.by_hand, coalesce(
      (SELECT o.name FROM trait_sighting g JOIN batch b ON b.id = g.batch_id
       JOIN source o ON o.id = b.source_id WHERE g.trait_id = t.id ORDER BY b.id DESC LIMIT 1), ''),
      coalesce((SELECT max(g.batch_id) FROM trait_sighting g WHERE g.trait_id = t.id), 0), t.id
    FROM trait t JOIN source_customer s ON s.id = t.source_customer_id
    WHERE s.customer_id IN ({{ids}})
    """  # noqa: S608  # our own words


def traits(store: Store, ids: Sequence[int]) -> dict[int, list[TraitRow]]:
    """What is known of customers; a person's word over a file's, the later over the earlier.

    An empty value by hand means: what the files say is not so; it is left out here.
    """
    best: dict[tuple[int, str, str], tuple[tuple[int, int, int], TraitRow]] = {}
    with store.snapshot():
        for row in by_ids(store.connection, _TRAITS, list(map(int, ids))):
            customer, kind, item, value, day, author, by_hand, source, batch, number = row
            rank = (by_hand, batch, number)
            known = best.get((customer, kind, item))
            if known is None or rank > known[0]:
                told = TraitRow(customer, kind, item, value, to_date(day), author, bool(by_hand), source)
                best[customer, kind, item] = rank, told
    found: dict[int, list[TraitRow]] = defaultdict(list)
    for _key, (_rank, one) in sorted(best.items()):
        if one.value:
            found[one.customer].append(one)
    return found


def values(store: Store, kind: str) -> list[str]:
    """Every value of one kind of trait that is known of anybody, the most common first."""
    sql = (
        "SELECT value FROM trait WHERE kind = ? AND value <> '' GROUP BY value ORDER BY count(*) DESC, value"
    )
    with store.snapshot():
        return [value for (value,) in store.connection.execute(sql, (kind,))]


def bearers(store: Store, kind: str, value: str) -> list[int]:
    """The customers of whom any source says this value; who of them it holds for `traits` knows."""
    sql = """
        SELECT DISTINCT s.customer_id FROM trait t JOIN source_customer s ON s.id = t.source_customer_id
        WHERE t.kind = ? AND t.value = ? ORDER BY 1
        """
    with store.snapshot():
        ids = [one for (one,) in store.connection.execute(sql, (kind, value))]
    known = traits(store, ids)
    return [one for one in ids if any((t.kind, t.value) == (kind, value) for t in known.get(one, ()))]


def set_trait(store: Store, customer: int, trait: tuple[str, str, str], author: str, known_on: date) -> int:
    """Write down (kind, item, value) over what is known; the journal entry, 0 where that was so.

    An empty value takes back what a person wrote, and denies what a file says.
    """
    kind, item, value = trait
    with journal.writing(store, "trait", author, customer) as pen:
        owner = assert_known(pen.connection, customer)
        for number in _by_hand(pen.connection, customer, kind, item):
            pen.remove("trait", id=number)
        # A new number each time: of two the later holds, also where two customers turn out to be one.
        if value or _stated(pen.connection, customer, kind, item):
            pen.put(
                "trait",
                source_customer_id=owner,
                kind=kind,
                item=item,
                value=value,
                known_on=to_day(known_on),
                author=author,
                by_hand=1,
                made_at=clock.now(),
            )
    return pen.entry


def _by_hand(connection: sqlite.Connection, customer: int, kind: str, item: str) -> list[int]:
    sql = """
        SELECT t.id FROM trait t JOIN source_customer s ON s.id = t.source_customer_id
        WHERE s.customer_id = ? AND t.kind = ? AND t.item = ? AND t.by_hand = 1 ORDER BY t.id
        """
    return [one for (one,) in connection.execute(sql, (customer, kind, item))]


def _stated(connection: sqlite.Connection, customer: int, kind: str, item: str) -> bool:
    sql = """
        SELECT 1 FROM trait t JOIN source_customer s ON s.id = t.source_customer_id
        WHERE s.customer_id = ? AND t.kind = ? AND t.item = ? AND t.by_hand = 0
        """
    return connection.execute(sql, (customer, kind, item)).fetchone() is not None


def moments(store: Store, customer: int) -> list[MomentRow]:
    """Notes and contacts of one customer, the latest first."""
    sql = """
        SELECT m.id, m.day, m.at, m.kind, m.text, m.author, m.by_hand
        FROM moment m JOIN source_customer s ON s.id = m.source_customer_id
        WHERE s.customer_id = ? ORDER BY m.at DESC, m.id DESC
        """
    with store.snapshot():
        found = store.connection.execute(sql, (customer,))
        return [MomentRow(*(*row[:-1], bool(row[-1]))) for row in found]


def every_moment(store: Store) -> Iterator[tuple[int, int, str]]:
    """(customer, day, kind) of every contact of everybody, notes left out."""
    sql = """
        SELECT s.customer_id, m.day, m.kind
        FROM moment m JOIN source_customer s ON s.id = m.source_customer_id WHERE m.kind <> ?
        """
    with store.snapshot():
        yield from store.connection.execute(sql, (NOTE,))


def keep_moment(store: Store, customer: int, moment: Moment, author: str) -> int:
    """Write a note or a contact down; the journal entry."""
    with journal.writing(store, moment.kind, author, customer) as pen:
        pen.put(
            "moment",
            source_customer_id=assert_known(pen.connection, customer),
            day=to_day(datetime.fromisoformat(moment.at).date()),
            at=moment.at,
            kind=moment.kind,
            text=moment.text,
            author=author,
            by_hand=1,
            made_at=clock.now(),
        )
    return pen.entry


def change_moment(store: Store, moment: int, text: str, author: str) -> int:
    """Say a note or a contact otherwise, or (an empty text) take it away; the journal entry."""
    sql = "SELECT source_customer_id FROM moment WHERE id = ? AND by_hand = 1"
    with journal.writing(store, "moment", author) as pen:
        row = pen.connection.execute(sql, (moment,)).fetchone()
        if row is None:
            return 0
        pen.customer = int(row[0])
        if text:
            pen.put("moment", id=moment, text=text)
        else:
            pen.remove("moment", id=moment)
    return pen.entry


def catalogue(store: Store) -> dict[str, str]:
    """What the shop changed in the catalogue of traits, or added to it: {key: JSON}."""
    with store.snapshot():
        return dict(store.connection.execute("SELECT key, content FROM trait_kind ORDER BY key"))


def keep_kind(store: Store, key: str, content: str, author: str) -> int:
    """Keep the shop's own word on one kind of trait ("" as it was shipped); the journal entry."""
    with journal.writing(store, "trait_kind", author) as pen:
        if content:
            pen.put("trait_kind", key=key, content=content)
        else:
            pen.remove("trait_kind", key=key)
    return pen.entry
