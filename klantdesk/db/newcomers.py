"""How many customers an import adds and changes, by the same rule and decisions that will join them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db import joining, statements
from klantdesk.db.features import features
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import states
from klantdesk.db.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming
    from klantdesk.db.same_person import Member


_CORRECTED = """
    SELECT m.id, c.display, h.field, h.value FROM hand_edit h
    JOIN source_customer s ON s.id = h.source_customer_id JOIN customer c ON c.id = s.customer_id
    JOIN source_customer m ON m.customer_id = s.customer_id ORDER BY h.id
    """
"""Corrections by every source customer of whom they were made."""


class Coming(NamedTuple):
    """How many customers there will be who are new, and how many known ones are told of."""

    new: int
    changed: int
    overruled: list[str]
    """Names of those of whom it states something else than was corrected by hand, which stays."""


def count(connection: sqlite.Connection, incoming: Incoming) -> Coming:
    """Who will be a new customer, and who a changed one: also who gets another source."""
    fresh = [at for at, known in enumerate(incoming.customers) if not known]
    members = {one.id: one for one in (_fresh(incoming, at) for at in fresh)} | _told(connection, incoming)
    coming = joining.Coming(members)
    told = {known for at, known in enumerate(incoming.customers) if known and at in incoming.told}
    first = joining.first_of_each(connection, told, _marks(connection, coming), coming)
    others = sorted((told | {one for one in first if one < joining.COMING}) - first.keys())
    standing: dict[int, int] = dict(
        by_ids(connection, "SELECT id, customer_id FROM source_customer WHERE id IN ({ids})", others)
    )
    people: dict[int, set[int]] = defaultdict(set)
    for one in {*members, *first, *told}:
        people[first.get(one, standing.get(one, one))].add(one)
    known = [person for person in people.values() if min(person) < joining.COMING]
    changed = sum(1 for person in known if max(person) >= joining.COMING or not told.isdisjoint(person))
    joined = {one: min(person) for person in known for one in person if one >= joining.COMING}
    return Coming(len(people) - len(known), changed, _overruled(connection, incoming, joined))


def _overruled(connection: sqlite.Connection, incoming: Incoming, joined: Mapping[int, int]) -> list[str]:
    """Whose correction says otherwise than the file; `joined` are the known ones that new ones belong to."""
    corrected: dict[int, dict[str, str]] = defaultdict(dict)
    names: dict[int, str] = {}
    for one, name, field, value in connection.execute(_CORRECTED):
        corrected[one][field], names[one] = value, name
    found: dict[str, None] = {}
    for at, known in enumerate(incoming.customers) if corrected else ():
        one = known or joined.get(joining.COMING + at, 0)
        stated = statements.fields_stated(incoming.harvest.customers[at].person) if one in corrected else {}
        mine = corrected.get(one, {})
        if any(folded(stated[field]) != folded(mine[field]) for field in stated.keys() & mine.keys()):
            found[names[one]] = None
    return list(found)


def _fresh(incoming: Incoming, at: int) -> Member:
    one = incoming.harvest.customers[at]
    return joining.member(joining.COMING + at, incoming.source_of(one.source), one.key, incoming.features(at))


def _told(connection: sqlite.Connection, incoming: Incoming) -> dict[int, Member]:
    """Known source customers as they will be once the file told what it tells."""
    places = {incoming.customers[at]: at for at in sorted(incoming.told)}
    known = states(connection, list(places))
    rows = by_ids(
        connection, "SELECT id, source_id, key FROM source_customer WHERE id IN ({ids})", list(places)
    )
    found = {}
    for one, source, key in rows:
        stated = statements.fields_stated(incoming.harvest.customers[places[one]].person)
        person = statements.fields_of(statements.after(known[one], joining.COMING, stated))
        found[one] = joining.member(one, source, key, features(person, key))
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
