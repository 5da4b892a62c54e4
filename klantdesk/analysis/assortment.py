"""What is bought, and by whom: each brand, category or product, for the best customers against the rest.

A part of the assortment (a brand, say) is told over the twelve months before a day; whether people buy it
again over all the days before it. Every line of a sale that names a product counts, and returns as returns.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, sqrt
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from klantdesk.analysis.facts import Facts, Flags, Ints
from klantdesk.analysis.periods import YEAR_DAYS
from klantdesk.analysis.receipts import run_starts
from klantdesk.analysis.survey import FEWEST, Z
from klantdesk.records import LineKind

Floats: TypeAlias = NDArray[np.floating[Any]]

MOST_TOGETHER = 12
"""On a receipt with more parts than this not every pair of them is counted."""
LEAST_TOGETHER = 10
"""Receipts two parts must share before they are said to be bought together."""


@dataclass(frozen=True, slots=True)
class Index:
    """The part of their money that the best customers spend on it, over the part the rest does: 1 is as much.

    `best` and `rest` are those two parts. `low` and `high` are the 95% interval of `value`: both parts are
    ratios of sums over customers, whose variance is that of a ratio estimator (Cochran 1977, 6.3), and
    their quotient is taken on the logarithm. None where the best or the rest spend nothing on it, or
    bring back so much elsewhere that it is no part of what they spend.
    """

    best: float
    rest: float
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Together:
    """Another part on the same receipts: how many receipts, and how many times more than by chance."""

    code: int
    receipts: int
    lift: float


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the assortment; money in cents, pieces in thousandths.

    `revenue` is net of `returned`; `buyers` are distinct known customers, `loyal` those of the best
    group. `index` is None under 30 buyers, and where either group spends nothing at all. `followed`
    bought it for the first time at least a year ago,
    `again` of them bought it on a later day within that year. `together` is what stands beside it most.
    """

    code: int
    revenue: int
    returned: int
    pieces: int
    buyers: int
    loyal: int
    index: Index | None
    followed: int
    again: int
    together: Together | None


@dataclass(frozen=True, slots=True)
class Assortment:
    """All parts, the one that brings most first; `customers` and `loyal` bought any part in the year."""

    parts: tuple[Part, ...]
    customers: int
    loyal: int


class _Lines(NamedTuple):
    """Lines that count, each with the code of its part."""

    code: Ints
    day: Ints
    customer: Ints
    receipt: Ints
    cents: Ints
    quantity: Ints
    sold: Flags

    def only(self, rows: Flags) -> _Lines:
        """Some of them."""
        return _Lines(
            self.code[rows],
            self.day[rows],
            self.customer[rows],
            self.receipt[rows],
            self.cents[rows],
            self.quantity[rows],
            self.sold[rows],
        )


def table(facts: Facts, codes: Ints, last: int, best: Ints) -> Assortment:
    """The assortment to the day `last`; `codes` holds a part from 0 per product id, `best` customer ids."""
    lines = _lines(facts, codes, last)
    size = int(codes.max(initial=0)) + 1
    year = lines.only(lines.day > last - YEAR_DAYS)
    spent = _spent(year, size, best)
    buyers = np.bincount(spent.code[spent.bought], minlength=size)
    loyal = np.bincount(spent.code[spent.bought & spent.best], minlength=size)
    indexes = _indexes(spent, size)
    money = _sums(year, size)
    followed, again = _again(lines, size, last)
    beside = _together(year, size)
    parts = [
        Part(
            code,
            revenue=int(money[0][code]),
            returned=int(money[1][code]),
            pieces=int(money[2][code]),
            buyers=int(buyers[code]),
            loyal=int(loyal[code]),
            index=indexes[code] if buyers[code] >= FEWEST else None,
            followed=int(followed[code]),
            again=int(again[code]),
            together=beside.get(code),
        )
        for code in np.flatnonzero(np.bincount(year.code, minlength=size)).tolist()
    ]
    ranked = sorted(parts, key=lambda part: (-part.revenue, part.code))
    bought = spent.customer[spent.bought]
    return Assortment(tuple(ranked), len(np.unique(bought)), len(np.unique(bought[spent.best[spent.bought]])))


def _lines(facts: Facts, codes: Ints, last: int) -> _Lines:
    kinds = (facts.kind == LineKind.SALE) | (facts.kind == LineKind.RETURN)
    rows = np.flatnonzero(facts.counted & kinds & (facts.product >= 0) & (facts.day <= last))
    return _Lines(
        codes[facts.product[rows]],
        facts.day[rows],
        facts.customer[rows],
        facts.receipt[rows],
        facts.cents[rows],
        facts.quantity[rows],
        facts.kind[rows] == LineKind.SALE,
    )


def _sums(lines: _Lines, size: int) -> tuple[Ints, Ints, Ints]:
    """Net cents, returned cents (positive) and pieces sold less returned, per part.

    Summed as floats that hold integers: exact up to 90 billion euros.
    """
    back = ~lines.sold
    net = np.bincount(lines.code, weights=lines.cents, minlength=size)
    returned = np.bincount(lines.code[back], weights=-lines.cents[back], minlength=size)
    pieces = np.where(lines.sold, lines.quantity, -np.abs(lines.quantity))
    count = np.bincount(lines.code, weights=pieces, minlength=size)
    return net.astype(np.int64), returned.astype(np.int64), count.astype(np.int64)


class _Spent(NamedTuple):
    """Each known customer beside each part, once, by customer: net cents, and if any of it was bought."""

    customer: Ints
    code: Ints
    cents: Floats
    bought: Flags
    best: Flags


def _spent(lines: _Lines, size: int, best: Ints) -> _Spent:
    known = lines.customer >= 0
    pairs = lines.customer[known].astype(np.int64) * size + lines.code[known]
    keys, place = np.unique(pairs, return_inverse=True)
    customer, code = np.divmod(keys, size)
    cents = np.bincount(place, weights=lines.cents[known], minlength=len(keys)).astype(np.float64)
    bought = np.bincount(place, weights=lines.sold[known], minlength=len(keys)) > 0
    return _Spent(customer, code, cents, bought, np.isin(customer, best))


def _indexes(spent: _Spent, size: int) -> list[Index | None]:
    """The index of every part."""
    best, rest = (_parts_of_money(spent, rows, size) for rows in (spent.best, ~spent.best))
    if best is None or rest is None:
        return [None] * size
    return [
        _index(one, other, variance, other_variance)
        for one, variance, other, other_variance in zip(*best, *rest, strict=True)
    ]


def _parts_of_money(spent: _Spent, rows: Flags, size: int) -> tuple[list[float], list[float]] | None:
    """Of a group: the part of its money each part gets, and the variance of that; None without money."""
    code, cents = spent.code[rows], spent.cents[rows]
    starts = run_starts(spent.customer[rows])
    if not len(starts):
        return None
    owner = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(cents))))
    each = np.add.reduceat(cents, starts)
    whole = each.sum()
    if whole <= 0:
        return None
    ratio = np.bincount(code, weights=cents, minlength=size) / whole
    squares = np.bincount(code, weights=cents * cents, minlength=size)
    cross = np.bincount(code, weights=cents * each[owner], minlength=size)
    left_over = squares - 2 * ratio * cross + ratio * ratio * (each * each).sum()
    count = len(starts)
    variance = left_over * count / max(1, count - 1) / (whole * whole)
    return ratio.tolist(), np.maximum(variance, 0.0).tolist()


def _index(best: float, rest: float, variance: float, other_variance: float) -> Index:
    if not (0 < best <= 1 and 0 < rest <= 1):
        return Index(best, rest, None, None, None)
    value = best / rest
    spread = Z * sqrt(variance / best**2 + other_variance / rest**2)
    return Index(best, rest, value, value * exp(-spread), value * exp(spread))


def _again(lines: _Lines, size: int, last: int) -> tuple[Ints, Ints]:
    """Per part: who bought it first a year ago or longer, and who of them did again within a year."""
    bought = lines.sold & (lines.customer >= 0)
    pair = lines.customer[bought].astype(np.int64) * size + lines.code[bought]
    day = lines.day[bought]
    order = np.lexsort((day, pair))
    pair, day = pair[order], day[order]
    starts = run_starts(pair)
    owner = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(pair))))
    first = day[starts]
    gap = day - first[owner]
    came = np.zeros(len(starts), dtype=np.bool_)
    came[owner[(gap > 0) & (gap <= YEAR_DAYS)]] = True
    old = first <= last - YEAR_DAYS
    code = pair[starts] % size
    return np.bincount(code[old], minlength=size), np.bincount(code[old & came], minlength=size)


def _together(lines: _Lines, size: int) -> dict[int, Together]:
    """For each part the other one that shares most receipts with it beyond chance (leverage)."""
    keys = np.unique(lines.receipt[lines.sold].astype(np.int64) * size + lines.code[lines.sold])
    receipt, code = np.divmod(keys, size)
    receipts = len(run_starts(receipt))
    single = np.bincount(code, minlength=size)
    found: list[Ints] = []
    for step in range(1, MOST_TOGETHER):
        same = receipt[step:] == receipt[:-step]
        if not same.any():
            break
        found.append(code[:-step][same] * size + code[step:][same])
    if not found:
        return {}
    pairs, counts = np.unique(np.concatenate(found), return_counts=True)
    many = counts >= LEAST_TOGETHER
    one, other = np.divmod(pairs[many], size)
    return _best(one, other, counts[many], single, receipts)


def _best(one: Ints, other: Ints, counts: Ints, single: Ints, receipts: int) -> dict[int, Together]:
    expected = single[one] * single[other] / receipts
    best: dict[int, tuple[float, Together]] = {}
    rows = zip(one.tolist(), other.tolist(), counts.tolist(), expected.tolist(), strict=True)
    for a, b, count, chance in rows:
        for this, that in ((a, b), (b, a)):
            told = (count - chance, Together(that, count, count / chance))
            if told[0] > 0 and (this not in best or told[0] > best[this][0]):
                best[this] = told
    return {code: together for code, (_leverage, together) in best.items()}
