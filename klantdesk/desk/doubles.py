"""Customers who may be one person: the pairs with the reason, side by side, and the owner's word on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from klantdesk.db import customers as rows_of
from klantdesk.db import doubles, likely, resemblance
from klantdesk.desk import customers, sources
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import CustomerLine
from klantdesk.records import Changes, Watch

JOINED = Changes(frozenset({"customers", "purchases", "figures", "tasks", "feedback"}))
"""A merge changes whose the purchases are, and with them every figure."""
Pair = likely.Pair
NAMELESS = "generic"
"""How the sources of files of an unknown kind begin."""
FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("name", "first_name", "last_name"),
    "company": ("company",),
    "email": ("email",),
    "phone": ("phone",),
    "address": ("street", "house_number", "postcode", "city", "country"),
    "birthday": ("birthday",),
}
"""What two customers can differ in, and the fields of a Person that go together in it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two: what is known of them, what they bought, and which systems they come from, by name."""

    line: CustomerLine
    fields: dict[str, str]
    known_from: tuple[str, ...] = ()

    def told(self, name: str) -> dict[str, str]:
        """The fields of one of FIELDS."""
        return {field: self.fields[field] for field in FIELDS[name]}


@dataclass(frozen=True, slots=True)
class Double:
    """Two customers who may be one; `reasons` are keys of what they share, and of what speaks against.

    `together` are the fields they would have as one customer.
    """

    one: Side
    other: Side
    reasons: tuple[str, ...]
    together: dict[str, str]

    def differing(self) -> list[str]:
        """Which of FIELDS are not the same, in order; both empty is the same."""
        return [name for name in FIELDS if _plain(self.one.told(name)) != _plain(self.other.told(name))]

    def wins(self, name: str) -> Side | None:
        """Whose of FIELDS they would have as one customer; None: of both a part."""
        outcome = _plain({field: self.together.get(field, "") for field in FIELDS[name]})
        return next((side for side in (self.one, self.other) if _plain(side.told(name)) == outcome), None)


def pairs(shop: Shop, watch: Watch) -> tuple[Pair, ...]:
    """All likely doubles that nobody decided on yet, most likely first; Stopped."""
    return tuple(likely.pairs(shop.reader(), watch))


def is_family(pair: Pair) -> bool:
    """Whether two have one e-mail address and two first names: more often a family than one person."""
    return resemblance.OTHER_NAME in pair.reasons


def side_by_side(shop: Shop, found: Sequence[Pair]) -> tuple[Double, ...]:
    """Pairs with what is known of both; where one is gone meanwhile the pair is left out."""
    store = shop.reader()
    lines = customers.rows(shop, sorted({one for pair in found for one in (pair.one, pair.other)}))
    sides = {line.id: Side(line, rows_of.fields(store, line.id), _systems(line)) for line in lines}
    return tuple(
        Double(
            sides[pair.one], sides[pair.other], pair.reasons, doubles.as_one(store, pair.one, pair.other)
        )
        for pair in found
        if pair.one in sides and pair.other in sides
    )  # fmt: skip


def _systems(line: CustomerLine) -> tuple[str, ...]:
    """By their names; a file of a kind we did not know has none."""
    named = {source for source, _key in line.keys if not source.startswith(NAMELESS)}
    return tuple(sorted(sources.told(source) for source in named))


def merge(
    shop: Shop, one: int, other: int, author: str, chosen: Mapping[str, Side] | None = None
) -> tuple[Changes, int]:
    """Make two customers one; (changes, journal entry, 0 where they were one). CustomerUnknown.

    `chosen` says of FIELDS whose they shall be; of the others the latest file or correction holds.
    """
    fields = {
        field: value for name, side in (chosen or {}).items() for field, value in side.told(name).items()
    }
    with shop.writing() as store:
        entry = doubles.merge(store, one, other, author, fields)
    return (JOINED if entry else Changes()), entry


def unmerge(shop: Shop, entry: int) -> Changes:
    """Take a merge back, with everything as it was before; ChangedSince."""
    with shop.writing() as store:
        doubles.unmerge(store, entry)
    return JOINED


def apart(shop: Shop, one: int, other: int, author: str) -> tuple[Changes, int]:
    """Say that two customers are two people; (changes, journal entry). CustomerUnknown."""
    with shop.writing() as store:
        entry = doubles.tell_apart(store, one, other, author)
    return (customers.CHANGED if entry else Changes()), entry


def after_merge(shop: Shop, found: Sequence[Pair], one: int, other: int) -> tuple[Pair, ...]:
    """The pairs that are left of these once two became one customer; only theirs are compared again."""
    both, first = {one, other}, min(one, other)
    touched = [pair for pair in found if both & {pair.one, pair.other}]
    anew = likely.again(shop.reader(), touched, {one: first, other: first})
    kept = {(pair.one, pair.other): pair for pair in anew}
    left = []
    for pair in found:
        if pair not in touched:
            left.append(pair)
            continue
        ends = sorted(first if end in both else end for end in (pair.one, pair.other))
        again = kept.pop((ends[0], ends[1]), None)
        left += [again] if again else []
    return tuple(left)


def _plain(fields: Mapping[str, str]) -> list[str]:
    return [value.casefold() for value in fields.values()]
