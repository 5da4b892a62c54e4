"""Answers of the survey on their way into the shop file, and out again one by one.

What takes customers in brings numpy along, and most answers have none: it is imported where one has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from klantdesk.db import answers, batches, clock, joining, statements, visitors
from klantdesk.db.features import features
from klantdesk.records import Answer, Harvest, SourceCustomer, Unwatched, VisitorCount

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store

SOURCE = "survey"
"""The name of the survey as a source of customers."""

_COUNTED = "taps of "
_BY_KEY = """
    SELECT s.id FROM source_customer s JOIN source o ON o.id = s.source_id WHERE o.name = ? AND s.key = ?
    """


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of the survey, and who left an address with it."""

    answer: Answer
    person: SourceCustomer | None = None


def take_in(store: Store, file: str, given: Sequence[Given], taps: Sequence[tuple[int, VisitorCount]]) -> int:
    """Keep what an answers file holds, in one transaction: how many answers the shop did not have yet.

    Whatever was taken in before and could not be removed from the file is left out: answers by their
    uuid, `taps` by their position. An answer with an address goes to that customer or makes a lead,
    and somebody has to follow it up.
    """
    with store.transaction():
        known = answers.known(store.connection, [one.answer.uuid for one in given])
        fresh = {one.answer.uuid: one for one in given if one.answer.uuid not in known}
        for one in fresh.values():
            _keep_given(store, one)
        _keep_taps(store.connection, file, taps)
    return len(fresh)


def _keep_taps(connection: sqlite.Connection, file: str, taps: Sequence[tuple[int, VisitorCount]]) -> None:
    """Count the taps behind the last one that was counted of this file."""
    if not taps:
        return
    find = "SELECT value FROM counter WHERE name = ?"
    row = connection.execute(find, (_COUNTED + file,)).fetchone()
    last = row[0] if row else 0
    for position, count in taps:
        if position > last:
            visitors.add(connection, count)
    connection.execute(
        "INSERT INTO counter (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
        (_COUNTED + file, taps[-1][0]),
    )


def remove(store: Store, uuid: str) -> bool:
    """Take one answer of the survey back, with the contact that came with it; False: it is not here."""
    find = "SELECT id, contact_batch_id FROM answer WHERE uuid = ? AND mode <> 'import'"
    with store.transaction():
        row = store.connection.execute(find, (uuid,)).fetchone()
        if row is None:
            return False
        answer, batch = row
        store.connection.execute("DELETE FROM answer WHERE id = ?", (answer,))
        if batch is not None:
            from klantdesk.db import undoing

            undoing.within(store, batch)
    return True


def _keep_given(store: Store, one: Given) -> None:
    if one.person is None:
        customer = _customer(store.connection, one.answer.customer)
        answers.keep(store.connection, one.answer, customer=customer)
        return
    batch = _keep_contact(store, _without_known_name(store.connection, one.person))
    customer = store.connection.execute(_BY_KEY, (SOURCE, one.person.key)).fetchone()[0]
    answer = answers.keep(store.connection, one.answer, customer=customer, batch=batch)
    store.connection.execute(
        "INSERT INTO follow_up (answer_id, made_at) VALUES (?, ?)", (answer, clock.now())
    )


def _customer(connection: sqlite.Connection, customer: int) -> int | None:
    """The source customer that stands for a customer, whose id is that of the first of them."""
    row = connection.execute("SELECT id FROM source_customer WHERE id = ?", (customer,)).fetchone()
    return int(row[0]) if row else None


def _without_known_name(connection: sqlite.Connection, person: SourceCustomer) -> SourceCustomer:
    """The contact without the name where it is certainly somebody we know by a better one.

    A visitor types "Jan"; the till knows "J. de Vries". A later statement would win over an earlier one.
    """
    known = replace(person.person, name="", first_name="", last_name="")
    for stated in (person.person, known):
        found = features(statements.fields_stated(stated), person.key)
        if not joining.joins(connection, joining.member(joining.COMING, joining.COMING, person.key, found)):
            return person
    return replace(person, person=known)


def _keep_contact(store: Store, person: SourceCustomer) -> int | None:
    """A batch of its own for one contact, also when it says nothing new: its undo must leave the others."""
    from klantdesk.db import taking

    origin = taking.Origin(SOURCE, "", "", batches.SURVEY, "feedback")
    return taking.within(
        store, origin, Harvest(customers=[person]), problems=(), report={}, watch=Unwatched(), always=True
    )
