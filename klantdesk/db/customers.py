"""Customers as lists and cards need them: found, fetched by id, corrected by hand."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeAlias

from klantdesk.db import journal, search, statements
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import permissions
from klantdesk.db.spelling import digits, folded
from klantdesk.errors import CustomerUnknown
from klantdesk.records import ConsentState, to_date

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.statements import Permission, Topic
    from klantdesk.db.store import Store

ConsentRow: TypeAlias = tuple[str, str, ConsentState, date | None, str]
"""Channel, purpose, state, the day it was given or withdrawn if known, and the source that says so."""

_RANKED = 2_000
"""More hits than this are not put in order one by one: nobody reads on, everybody types on."""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer as a list shows it; `name` is never empty: company, e-mail or key stand in for it."""

    id: int
    name: str
    company: str
    email: str
    phone: str
    postcode: str
    city: str
    keys: tuple[tuple[str, str], ...]


def count(store: Store) -> int:
    """How many customers there are, leads included, the bin left out."""
    with store.snapshot():
        return int(store.connection.execute("SELECT count(*) FROM customer WHERE hidden = 0").fetchone()[0])


def hidden(store: Store) -> set[int]:
    """The ids of customers that no list may show."""
    with store.snapshot():
        return {one for (one,) in store.connection.execute("SELECT id FROM customer WHERE hidden = 1")}


def find(store: Store, text: str, *, ids: Collection[int] | None = None) -> array[int]:
    """Ids of the customers that fit a question, best first; of all, by name, without one.

    With `ids` only among those.
    """
    with store.snapshot():
        if not text.strip():
            return _by_name(store.connection, ids)
        wanted = search.query(text)
        hits = _hits(store.connection, wanted) if wanted else array("q")
        if ids is not None:
            among = ids if isinstance(ids, (set, frozenset)) else set(ids)
            hits = array("q", (one for one in hits if one in among))
        return _best_first(store.connection, hits, text, wanted)


def _by_name(connection: sqlite.Connection, ids: Collection[int] | None) -> array[int]:
    if ids is None:
        return _column(connection.execute("SELECT id FROM customer WHERE hidden = 0 ORDER BY sort, id"))
    sql = """
        SELECT id FROM customer WHERE id IN (SELECT value FROM json_each(?)) AND hidden = 0 ORDER BY sort, id
        """
    return _column(connection.execute(sql, (json.dumps(list(map(int, ids))),)))


def _hits(connection: sqlite.Connection, wanted: str) -> array[int]:
    sql = "SELECT rowid FROM customer_search WHERE customer_search MATCH ?"
    return _column(connection.execute(sql, (wanted,)))


def _column(rows: Iterable[tuple[int]]) -> array[int]:
    return array("q", (one for (one,) in rows))


def _best_first(connection: sqlite.Connection, hits: array[int], text: str, wanted: str) -> array[int]:
    """Few hits in exact order; of many, those found by their name before the others."""
    if len(hits) > _RANKED:
        named = set(_hits(connection, f"{{name company}} : ({wanted})"))
        return array("q", sorted(hits, key=lambda one: one not in named))
    sql = """
        SELECT c.id, c.sort, c.company, c.email, c.phone,
          group_concat(substr(s.key, instr(s.key, ':') + 1), ' ')
        FROM customer c JOIN source_customer s ON s.customer_id = c.id
        WHERE c.id IN ({ids}) GROUP BY c.id
        """
    asked = folded(text)
    rows = ((_distance(asked, row), row[1], row[0]) for row in by_ids(connection, sql, hits.tolist()))
    return array("q", (one for _, _, one in sorted(rows)))


def _distance(asked: str, row: tuple[int, str, str, str, str, str]) -> int:
    """How far a customer is from the question: 0 said exactly, 1 and 2 by name, 3 by company, 4 elsewhere."""
    _, name, company, email, phone, keys = row
    company = folded(company)
    number = digits(asked)
    if asked in {name, company, folded(email), *folded(keys).split()} or (number and number == digits(phone)):
        return 0
    if name.startswith(asked):
        return 1
    starts = tuple(asked.split())
    if _begins(name, starts):
        return 2
    return 3 if _begins(company, starts) else 4


def _begins(text: str, starts: tuple[str, ...]) -> bool:
    words = text.split()
    return all(any(word.startswith(start) for word in words) for start in starts)


def rows(store: Store, ids: Sequence[int]) -> list[CustomerRow]:
    """The customers with these ids, in this order; who is gone meanwhile is left out."""
    wanted = list(map(int, ids))
    sql = "SELECT id, display, company, email, phone, postcode, city FROM customer WHERE id IN ({ids})"
    with store.snapshot():
        keys = _keys(store.connection, wanted)
        told = by_ids(store.connection, sql, wanted)
        found = {row[0]: CustomerRow(*(*row, tuple(keys[row[0]]))) for row in told}
    return [found[one] for one in wanted if one in found]


def _keys(connection: sqlite.Connection, ids: list[int]) -> dict[int, list[tuple[str, str]]]:
    sql = """
        SELECT s.customer_id, o.name, s.key FROM source_customer s JOIN source o ON o.id = s.source_id
        WHERE s.customer_id IN ({ids}) ORDER BY o.name, s.key
        """
    keys: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for customer, source, key in by_ids(connection, sql, ids):
        keys[customer].append((source, key))
    return keys


def fields(store: Store, customer: int) -> dict[str, str]:
    """What is known of a customer now, by the fields of a Person; CustomerUnknown."""
    sql = f"SELECT {', '.join(statements.FIELDS)} FROM customer WHERE id = ?"  # noqa: S608  # our own names
    with store.snapshot():
        row = store.connection.execute(sql, (customer,)).fetchone()
    if row is None:
        raise CustomerUnknown(customer=customer)
    return dict(zip(statements.FIELDS, row, strict=True))


def by_keys(store: Store) -> dict[tuple[str, str], int]:
    """The customers by (source, key), as every source knows them."""
    sql = "SELECT o.name, s.key, s.customer_id FROM source_customer s JOIN source o ON o.id = s.source_id"
    with store.snapshot():
        return {(source, key): customer for source, key, customer in store.connection.execute(sql)}


def edit(store: Store, customer_id: int, fields: Mapping[str, str], author: str = "") -> int:
    """Correct fields of a Person by hand; from now on they win over every file. The journal entry."""
    wrong = fields.keys() - set(statements.FIELDS)
    if wrong:
        raise ValueError(sorted(wrong))
    with journal.writing(store, "edit", author, customer_id) as pen:
        known = "SELECT 1 FROM customer WHERE id = ?"
        if pen.connection.execute(known, (customer_id,)).fetchone() is None:
            raise CustomerUnknown(customer=customer_id)
        for field, value in fields.items():
            # A customer's id is that of its first source customer: the edit hangs on that one. A new
            # number each time, because of two edits of one field the later holds.
            pen.remove("hand_edit", source_customer_id=customer_id, field=field)
            now = datetime.now(UTC).isoformat()
            pen.put("hand_edit", source_customer_id=customer_id, field=field, value=value, made_at=now)
    return pen.entry


def consents(store: Store, ids: Sequence[int]) -> dict[int, list[ConsentRow]]:
    """What is known of customers' permissions; where sources differ, the most restrictive."""
    sql = """
        SELECT s.id, s.customer_id, o.name FROM source_customer s JOIN source o ON o.id = s.source_id
        WHERE s.customer_id IN ({ids})
        """
    with store.snapshot():
        whose = {
            one: (customer, source) for one, customer, source in by_ids(store.connection, sql, list(ids))
        }
        known = permissions(store.connection, list(whose))
    said: dict[int, dict[Topic, list[tuple[Permission, str]]]] = {int(one): {} for one in ids}
    for one, topics in known.items():
        customer, source = whose[one]
        for topic, permission in topics.items():
            said[customer].setdefault(topic, []).append((permission, source))
    return {customer: [_consent(*one) for one in sorted(topics.items())] for customer, topics in said.items()}


def _consent(topic: Topic, said: list[tuple[Permission, str]]) -> ConsentRow:
    permission, source = statements.strictest(said)
    given_on = None if permission.given_on is None else to_date(permission.given_on)
    return (*topic, permission.state, given_on, source)
