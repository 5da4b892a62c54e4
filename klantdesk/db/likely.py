"""Customers who are likely one person, most likely first, for somebody to look at.

Only who shares something telling is compared: an address, a phone, a house, a birthday, or a family
name that sounds the same. Nobody is joined here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from klantdesk.db import doubles, resemblance
from klantdesk.db.resemblance import ENOUGH, Traits
from klantdesk.db.search.sounds import sound

if TYPE_CHECKING:
    from klantdesk.db.store import Store
    from klantdesk.records import Watch

RARE_ENOUGH = 3
"""Carriers of a full name in one shop; with few, the same name in the same town is telling."""
RARE_POINTS = 20
CROWD = 40
"""More than so many that share a thing: a shop's own number, a student house. Then it tells nothing."""
A_WHILE = 2_000
_FIELDS = (
    "name", "first_name", "last_name", "email", "phone", "street", "house_number", "postcode", "city",
    "birthday",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers, the lower number first; `reasons` are keys of `resemblance`, `points` their weight."""

    one: int
    other: int
    points: int
    reasons: tuple[str, ...]


def pairs(store: Store, watch: Watch) -> list[Pair]:
    """The likely doubles of a shop; raises Stopped when the watch says so."""
    told = doubles.told_apart(store)
    found = compare(_everybody(store), watch)
    return [pair for pair in found if (pair.one, pair.other) not in told]


def _everybody(store: Store) -> list[Traits]:
    sql = f"SELECT id, {', '.join(_FIELDS)} FROM customer WHERE hidden = 0 ORDER BY id"  # noqa: S608  # our own names
    with store.snapshot():
        rows = store.connection.execute(sql).fetchall()
    return [resemblance.traits(row[0], dict(zip(_FIELDS, row[1:], strict=True))) for row in rows]


def compare(people: Iterable[Traits], watch: Watch) -> list[Pair]:
    """The likely doubles among people, most likely first."""
    everybody = {one.id: one for one in people}
    carried = Counter((one.given, one.family) for one in everybody.values())
    found = []
    candidates = _candidates(everybody.values())
    for done, (first, second) in enumerate(candidates):
        if done % A_WHILE == 0:
            watch.report("doubles", done, len(candidates))
        one, other = everybody[first], everybody[second]
        told = resemblance.reasons(one, other)
        points = resemblance.score(told)
        rare = carried[one.given, one.family] <= RARE_ENOUGH and len(one.given) > 1
        if rare and resemblance.NAME in told and resemblance.CITY in told:
            points += RARE_POINTS
        if points >= ENOUGH:
            found.append(Pair(first, second, points, told))
    return sorted(found, key=lambda pair: (-pair.points, pair.one, pair.other))


def _candidates(people: Iterable[Traits]) -> list[tuple[int, int]]:
    """Pairs of ids, the lower first, that share a thing few share; each once."""
    sharing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for one in people:
        for key in _blocks(one):
            sharing[key].append(one.id)
    seen: set[tuple[int, int]] = set()
    for ids in sharing.values():
        if 1 < len(ids) <= CROWD:
            seen.update(combinations(sorted(ids), 2))
    return sorted(seen)


def _blocks(one: Traits) -> Iterator[tuple[str, ...]]:
    initial, heard = one.given[:1], sound(one.family.replace(" ", ""))
    if one.email:
        yield "email", one.email
        yield "mailbox", one.email.partition("@")[0]
    if one.phone:
        yield "phone", one.phone
    if one.home:
        yield "home", one.home, initial
    if one.birthday:
        yield "birthday", one.birthday, initial
    if one.family and initial:
        yield "name", one.family, initial, one.city
        yield "sound", heard, one.given, one.city
