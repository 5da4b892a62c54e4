"""Who is one person because somebody said so: decisions over the rule of `same_person`.

"One person" joins two source customers, and all that are joined to them. "Two people" keeps apart
whom the rule would join. Where the rule sees one person among whom some were told apart, those find
their own, and nobody else of them is joined: whose they are is not for a rule to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

Pairs: TypeAlias = dict[int, set[int]]
"""Who stands beside whom; both ways."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a shop: who is one person with whom, and who is not."""

    same: Pairs = field(default_factory=lambda: defaultdict(set))
    apart: Pairs = field(default_factory=lambda: defaultdict(set))


def read(connection: sqlite.Connection) -> Decisions:
    """The decisions that stand."""
    made = Decisions()
    for one, other, same in connection.execute("SELECT one, other, same FROM decision"):
        pairs = made.same if same else made.apart
        pairs[one].add(other)
        pairs[other].add(one)
    return made


def reach(connection: sqlite.Connection, made: Decisions, ids: set[int], emails: set[str]) -> None:
    """Add all source customers and addresses that decisions connect to these."""
    if not made.same:
        return
    sql = "SELECT id, email FROM source_customer WHERE id IN ({ids})"
    email_of: dict[int, str] = dict(by_ids(connection, sql, sorted(made.same)))
    sharing: dict[str, set[int]] = defaultdict(set)
    for one, email in email_of.items():
        sharing[email].add(one)
    sharing.pop("", None)
    waiting = [one for one, email in email_of.items() if one in ids or (email and email in emails)]
    seen = set(waiting)
    while waiting:
        one = waiting.pop()
        ids.add(one)
        emails.add(email_of[one])
        beside = (made.same[one] | sharing.get(email_of[one], set())) - seen
        seen |= beside
        waiting += beside
    emails.discard("")


def joined(found: Iterable[Collection[int]], alone: Iterable[int], made: Decisions) -> dict[int, int]:
    """The first of each one's person: `found` the rule's people, `alone` further source customers."""
    people = sorted(sorted(person) for person in found)
    groups: dict[int, set[int]] = {one: {one} for one in alone}
    groups |= {one: {one} for person in people for one in person}
    for one in sorted(groups.keys() & made.same.keys()):
        for other in sorted(made.same[one] & groups.keys()):
            _unite(groups, one, other)
    for person in people:
        for part in _parts(groups, person, made.apart):
            for one in part[1:]:
                _unite(groups, part[0], one)
    return {one: min(group) for one, group in groups.items()}


def _unite(groups: dict[int, set[int]], one: int, other: int) -> None:
    if groups[one] is groups[other]:
        return
    both = groups[one] | groups[other]
    groups.update(dict.fromkeys(both, both))


def _parts(groups: dict[int, set[int]], person: list[int], apart: Pairs) -> list[list[int]]:
    """The source customers of one person for the rule, as what was decided leaves of it."""

    def opposed(one: int, other: int) -> bool:
        ours = groups[other]
        return groups[one] is not ours and any(ours & apart.get(each, set()) for each in groups[one])

    if not apart:
        return [person]
    told = [one for one in person if any(opposed(one, other) for other in person)]
    if not told:
        return [person]
    parts: list[list[int]] = []
    for one in told:
        fitting = (part for part in parts if not any(opposed(one, other) for other in part))
        part = next(fitting, None)
        if part is None:
            parts.append([one])
        else:
            part.append(one)
    return parts
