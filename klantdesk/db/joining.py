"""Who is one person among those who share anything with those a write touches.

Everybody who shares an address, a phone or a home with one of them is looked at, and whoever shares
something with those, and whom somebody joined to them: the rule for one person needs them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from klantdesk.db import decisions, same_person
from klantdesk.db.features import Features, told
from klantdesk.db.lookup import by_ids
from klantdesk.db.same_person import Member

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.decisions import Decisions

KINDS = ("email", "by_phone", "by_home")
Marks: TypeAlias = dict[str, set[str | int]]
"""What people are recognised by, by KINDS."""
_NO_MARK = {"email": "", "by_phone": 0, "by_home": 0}
_MANY = 20_000
_MEMBER = "SELECT id, source_id, key, email, given, by_phone, by_home, against FROM source_customer"


class Coming:
    """Source customers as they will be: those a file brings, and known ones it tells something of."""

    def __init__(self, members: Mapping[int, Member] | None = None) -> None:
        self.members = members or {}
        self.bearing: dict[str, dict[str | int, list[Member]]] = {kind: {} for kind in KINDS}
        """They by kind and mark."""
        for one in self.members.values():
            for kind, mark in marks_of(one):
                self.bearing[kind].setdefault(mark, []).append(one)
        self.several: Marks = {
            kind: {mark for mark, group in groups.items() if len(group) > 1}
            for kind, groups in self.bearing.items()
        }
        """The marks that several of them bear."""

    def marks(self) -> Marks:
        """What they are recognised by."""
        return {kind: set(groups) for kind, groups in self.bearing.items()}


COMING = 1 << 40
"""Numbers from here are of source customers that are not there yet."""


def member(number: int, source: int, key: str, found: Features) -> Member:
    """A source customer as it will be."""
    return Member(number, source, key, *found[:-1], found.told)


def joins(connection: sqlite.Connection, one: Member) -> bool:
    """Whether somebody who is coming is certainly one of those who are there."""
    coming = Coming({one.id: one})
    first = first_of_each(connection, (), coming.marks(), coming)
    return first.get(one.id, one.id) != one.id


def no_marks() -> Marks:
    """Nothing to be recognised by."""
    return {kind: set() for kind in KINDS}


def marks_of(one: Member | Features) -> Iterator[tuple[str, str | int]]:
    """What a source customer is recognised by."""
    if one.email:
        yield "email", one.email
    if one.by_phone:
        yield "by_phone", one.by_phone
    if one.by_home:
        yield "by_home", one.by_home


def first_of_each(
    connection: sqlite.Connection, ids: Iterable[int], marks: Marks, coming: Coming | None = None
) -> dict[int, int]:
    """The first source customer of each one's person, for all who share these marks or reach these ids.

    Who is left out shares nothing with anybody and stands alone.
    """
    made = decisions.read(connection)
    found = _gathered(connection, made, ids, marks, coming or Coming())
    return decisions.joined(same_person.people(found.values()), (), made)


def _gathered(
    connection: sqlite.Connection, made: Decisions, ids: Iterable[int], marks: Marks, coming: Coming
) -> dict[int, Member]:
    """Everybody the rule must see."""
    found: dict[int, Member] = {}
    seen, wanted = no_marks(), set(ids) & made.same.keys()
    while any(marks.values()) or wanted:
        fresh = _of_ids(connection, wanted, coming)
        for kind, asked in marks.items():
            seen[kind] |= asked
            fresh |= _of_marks(connection, kind, asked, coming)
        fresh = {one: member for one, member in fresh.items() if one not in found}
        found |= fresh
        marks = _new_marks(fresh.values(), seen)
        wanted = {other for one in fresh.keys() & made.same.keys() for other in made.same[one]} - found.keys()
    return found


def _new_marks(members: Iterable[Member], seen: Marks) -> Marks:
    marks = no_marks()
    for one in members:
        for kind, mark in marks_of(one):
            if mark not in seen[kind]:
                marks[kind].add(mark)
    return marks


def _of_ids(connection: sqlite.Connection, ids: set[int], coming: Coming) -> dict[int, Member]:
    rows = by_ids(connection, f"{_MEMBER} WHERE id IN ({{ids}})", sorted(ids - coming.members.keys()))
    return {row[0]: _member(row) for row in rows} | {
        one: coming.members[one] for one in ids & coming.members.keys()
    }


def _of_marks(
    connection: sqlite.Connection, kind: str, marks: set[str | int], coming: Coming
) -> dict[int, Member]:
    """Who shares one of the marks with somebody else."""
    crowded = _crowded(connection, kind, marks, all_of=bool(coming.members))
    sql = f"{_MEMBER} WHERE {kind} IN ({{ids}}) AND {kind} <> {_NO_MARK[kind]!r}"  # our own names
    rows = by_ids(connection, sql, crowded)
    known = {row[0]: _member(row) for row in rows if row[0] not in coming.members}
    bearing, shared = coming.bearing[kind], (coming.several[kind] & marks).union(crowded)
    return known | {one.id: one for mark in shared for one in bearing.get(mark, ())}


def _crowded(
    connection: sqlite.Connection, kind: str, marks: set[str | int], *, all_of: bool
) -> list[str | int]:
    """The marks that several rows bear; `all_of`: those that any bears."""
    least = "" if all_of else "HAVING count(*) > 1"
    several = f"SELECT {kind} FROM source_customer WHERE {kind} <> {_NO_MARK[kind]!r}"  # noqa: S608  # our own names
    if len(marks) > _MANY:
        everywhere = connection.execute(f"{several} GROUP BY {kind} {least}")
        return [mark for (mark,) in everywhere if mark in marks]
    asked = f"{several} AND {kind} IN ({{ids}}) GROUP BY {kind} {least}"
    return [mark for (mark,) in by_ids(connection, asked, list(marks))]


def _member(row: tuple[Any, ...]) -> Member:
    number, source, key, email, given, by_phone, by_home, against = row
    return Member(number, source, key, email, given, by_phone, by_home, told(against))
