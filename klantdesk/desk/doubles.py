"""Customers who may be one person: the pairs with the reason, side by side, and the owner's word on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klantdesk.db import customers as rows_of
from klantdesk.db import doubles, likely
from klantdesk.desk import customers
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import CustomerLine
from klantdesk.records import Changes, Watch

JOINED = Changes(frozenset({"customers", "purchases", "figures", "tasks", "feedback"}))
"""A merge changes whose the purchases are, and with them every figure."""
FIELDS = ("name", "company", "email", "phone", "street", "house_number", "postcode", "city", "birthday")
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Side:
    """One of two: what is known of them, what they bought."""

    line: CustomerLine
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Double:
    """Two customers who may be one; `reasons` are keys of what they share, and of what speaks against."""

    one: Side
    other: Side
    reasons: tuple[str, ...]

    def differing(self) -> list[str]:
        """The fields that are not the same, in order; both empty is the same."""
        ours, theirs = self.one.fields, self.other.fields
        return [name for name in FIELDS if ours[name].casefold() != theirs[name].casefold()]


@dataclass(frozen=True, slots=True)
class Doubles:
    """The first pairs, most likely first, and how many there are in all."""

    pairs: tuple[Double, ...]
    count: int


def pairs(shop: Shop, watch: Watch) -> Doubles:
    """The likely doubles that nobody decided on yet; Stopped."""
    found = likely.pairs(shop.reader(), watch)
    first = found[:SHOWN]
    sides = _sides(shop, sorted({one for pair in first for one in (pair.one, pair.other)}))
    shown = [
        Double(sides[pair.one], sides[pair.other], pair.reasons)
        for pair in first
        if pair.one in sides and pair.other in sides
    ]
    return Doubles(tuple(shown), len(found))


def _sides(shop: Shop, ids: Sequence[int]) -> dict[int, Side]:
    store = shop.reader()
    lines = customers.rows(shop, ids)
    return {line.id: Side(line, rows_of.fields(store, line.id)) for line in lines}


def merge(shop: Shop, one: int, other: int, author: str) -> tuple[Changes, int]:
    """Make two customers one; (changes, journal entry). CustomerUnknown."""
    with shop.writing() as store:
        entry = doubles.merge(store, one, other, author)
    return (JOINED if entry else Changes()), entry


def apart(shop: Shop, one: int, other: int, author: str) -> tuple[Changes, int]:
    """Say that two customers are two people; (changes, journal entry). CustomerUnknown."""
    with shop.writing() as store:
        entry = doubles.tell_apart(store, one, other, author)
    return (customers.CHANGED if entry else Changes()), entry
