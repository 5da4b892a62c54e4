"""What the page asks of the desk, off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from klantdesk.ui.counter.work import author

if TYPE_CHECKING:
    from klantdesk.desk.doubles import Double, Pair, Side
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes, Watch

Decided: TypeAlias = "tuple[Changes, int, tuple[Pair, ...]]"


@dataclass(slots=True)
class Waiting:
    """The pairs that wait for a decision; each decision begins with what the one before it left."""

    pairs: tuple[Pair, ...] = ()


def pairs(shop: Shop, watch: Watch) -> tuple[Pair, ...]:
    """Who may be one person."""
    from klantdesk.desk import doubles

    return doubles.pairs(shop, watch)


def parted(found: Sequence[Pair]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Those who may be one person, and those who are more likely a family."""
    from klantdesk.desk import doubles

    people: list[Pair] = []
    families: list[Pair] = []
    for pair in found:
        (families if doubles.is_family(pair) else people).append(pair)
    return tuple(people), tuple(families)


def side_by_side(shop: Shop, found: Sequence[Pair]) -> tuple[Double, ...]:
    """What is known of both of each pair."""
    from klantdesk.desk import doubles

    return doubles.side_by_side(shop, found)


def merge(shop: Shop, waiting: Waiting, double: Double, chosen: Mapping[str, Side]) -> Decided:
    """Make two customers one; with the pairs that are left."""
    from klantdesk.desk import doubles

    one, other = double.one.line.id, double.other.line.id
    changes, entry = doubles.merge(shop, one, other, author(), chosen)
    waiting.pairs = doubles.after_merge(shop, waiting.pairs, one, other)
    return changes, entry, waiting.pairs


def apart(shop: Shop, waiting: Waiting, double: Double) -> Decided:
    """Say that two are two people; with the pairs that are left."""
    from klantdesk.desk import doubles

    both = (double.one.line.id, double.other.line.id)
    changes, entry = doubles.apart(shop, *both, author())
    waiting.pairs = tuple(pair for pair in waiting.pairs if (pair.one, pair.other) != both)
    return changes, entry, waiting.pairs
