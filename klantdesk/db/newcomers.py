"""How many customers an import adds and changes, by the same rule and decisions that will join them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db import joining, statements
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import states

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming


class Coming(NamedTuple):
    """Customers there will be of whom nothing is known yet, and known ones about whom something new is told."""

    new: int
    changed: int


def count(connection: sqlite.Connection, incoming: Incoming) -> Coming:
    """Who will be a new customer, and who a changed one: also who gets another source."""
    fresh = [at for at, known in enumerate(incoming.customers) if not known]
    members = {one.id: one for one in (_fresh(incoming, at) for at in fresh)} | _told(connection, incoming)
    coming = joining.Coming(members)
    told = {known for at, known in enumerate(incoming.customers) if known and at in incoming.told}
    first = joining.first_of_each(connection, told, _marks(connection, coming), coming)
    others = sorted((told | {one for one in first if one < joining.COMING}) - first.keys())
    standing = dict(by_ids(connection, "SELECT id, customer_id FROM source_customer WHERE id IN ({ids})", others))
    people: dict[int, set[int]] = defaultdict(set)
    for one in {*members, *first, *told}:
        people[first.get(one, standing.get(one, one))].add(one)
    known = [person for person in people.values() if min(person) < joining.COMING]
    changed = sum(1 for person in known if max(person) >= joining.COMING or not told.isdisjoint(person))
    return Coming(len(people) - len(known), changed)


def _fresh(incoming: Incoming, at: int) -> joining.Member:
    one = incoming.harvest.customers[at]
    stated = statements.fields_stated(one.person)
    return joining.member(joining.COMING + at, incoming.source or joining.COMING, one.key, stated)


def _told(connection: sqlite.Connection, incoming: Incoming) -> dict[int, joining.Member]:
    """Known source customers as they will be once the file told what it tells."""
    places = {incoming.customers[at]: at for at in sorted(incoming.told)}
    known = states(connection, list(places))
    rows = by_ids(connection, "SELECT id, source_id, key FROM source_customer WHERE id IN ({ids})", list(places))
    found = {}
    for one, source, key in rows:
        stated = statements.fields_stated(incoming.harvest.customers[places[one]].person)
        person = statements.fields_of(statements.after(known[one], joining.COMING, stated))
        found[one] = joining.member(one, source, key, person)
    return found


def _marks(connection: sqlite.Connection, coming: joining.Coming) -> joining.Marks:
    """What they will be recognised by, and are now: whom they leave behind may be one person without them."""
    marks = coming.marks()
    sql = f"SELECT {', '.join(joining.KINDS)} FROM source_customer WHERE id IN ({{ids}})"  # noqa: S608  # our own names
    for row in by_ids(connection, sql, [one for one in coming.members if one < joining.COMING]):
        for kind, mark in zip(joining.KINDS, row, strict=True):
            if mark:
                marks[kind].add(mark)
    return marks
