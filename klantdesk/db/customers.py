"""Customers as lists and cards need them: found, fetched by id, corrected by hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from klantdesk.db import clock, journal, search, statements
from klantdesk.db.lookup import assert_known, by_ids
from klantdesk.db.search import First
from klantdesk.db.sightings import permissions
from klantdesk.errors import CustomerUnknown
from klantdesk.records import ConsentState, Person, to_date

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Mapping, Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.statements import Permission, Topic
    from klantdesk.db.store import Store

ConsentRow: TypeAlias = tuple[str, str, ConsentState, date | None, str]
"""Channel, purpose, state, the day it was given or withdrawn if known, and the source that says so."""


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
    sql = """
        SELECT id FROM customer WHERE hidden = 1 AND id IN (
          SELECT s.customer_id FROM binned b CROSS JOIN source_customer s WHERE s.id = b.source_customer_id)
        """  # CROSS: SQLite would walk through all customers to find the few in the bin
    with store.snapshot():
        return {one for (one,) in store.connection.execute(sql)}


def find_first(store: Store, text: str, *, ids: Collection[int] | None = None) -> First:
    """The best customers that fit a question, at once; of all, by name, without one.

    With `ids` only among those. `find` begins with the same ones.
    """
    with store.snapshot():
        return search.first(store.connection, text, ids)


def find(store: Store, text: str, *, ids: Collection[int] | None = None) -> array[int]:
    """Ids of all customers that fit a question, best first, who bought what it names last."""
    with store.snapshot():
        return search.everybody(store.connection, text, ids)


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


def person(store: Store, customer_id: int) -> tuple[str, Person]:
    """What to call a customer and everything stated of the person; CustomerUnknown."""
    columns = ", ".join(statements.FIELDS)
    sql = f"SELECT display, {columns} FROM customer WHERE id = ?"  # noqa: S608  # our own names
    with store.snapshot():
        row = store.connection.execute(sql, (customer_id,)).fetchone()
    if row is None:
        raise CustomerUnknown(customer=customer_id)
    return row[0], Person(*row[1:])


def edit(store: Store, customer_id: int, fields: Mapping[str, str], author: str = "") -> int:
    """Correct fields of a Person by hand; from now on they win over every file. The journal entry."""
    wrong = fields.keys() - set(statements.FIELDS)
    if wrong:
        raise ValueError(sorted(wrong))
    with journal.writing(store, "edit", author, customer_id) as pen:
        assert_known(pen.connection, customer_id)
        for field, value in fields.items():
            correct(pen, customer_id, field, value)
    return pen.entry


def correct(pen: journal.Pen, customer_id: int, field: str, value: str) -> None:
    """Write one correction.

    A customer's id is that of its first source customer: the edit hangs on that one. A new number each
    time, because of two edits of one field the later holds.
    """
    pen.remove("hand_edit", source_customer_id=customer_id, field=field)
    now = clock.now()
    pen.put("hand_edit", source_customer_id=customer_id, field=field, value=value, made_at=now)


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
