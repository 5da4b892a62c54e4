"""Who came for the first time together, and how many of them keep coming back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period, month_days, month_of
from klantdesk.records import to_date, to_day

MARKS = (3, 6, 9, 12, 18)
"""Months after one's own first moment at which we look who has come back."""
NO_PART = -1
_NEVER = np.iinfo(np.int32).max


class Unit(StrEnum):
    """How long a period is; all three are the calendar's."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


class Measure(StrEnum):
    """What is counted: customers with a moment, or their net cents."""

    CUSTOMERS = "customers"
    REVENUE = "revenue"


@dataclass(frozen=True, slots=True)
class View:
    """How cohorts are looked at; `window` is W, in days."""

    unit: Unit
    measure: Measure
    window: int


@dataclass(frozen=True, slots=True)
class Back:
    """Of a cohort's customers followed for `months` after their own first moment: who came again."""

    months: int
    followed: int
    returned: int


@dataclass(frozen=True, slots=True)
class Cohort:
    """The customers whose first moment lies in `period`.

    `values[k]` is of the k-th period after it: customers with a moment, or net cents of their receipts
    (returns taken off). The last one is of the period of as_of. `early`: begins within the first W days
    of the data, which cannot tell new from returning.
    """

    period: Period
    size: int
    values: tuple[int, ...]
    early: bool
    back: tuple[Back, ...]


@dataclass(frozen=True, slots=True)
class CohortTable:
    """The cohorts of a shop or of a part of it, oldest first, with the average over them.

    `weighted[k]` is the sum of values[k] over that of `size` (revenue: of values[0]) of the cohorts whose
    k-th period is over; `settled` the same without the early ones; None where there are none. `part` is
    the code asked for, NO_PART for the whole shop.
    """

    part: int
    cohorts: tuple[Cohort, ...]
    weighted: tuple[float | None, ...]
    settled: tuple[float | None, ...]

    @property
    def customers(self) -> int:
        """Everybody in it."""
        return sum(cohort.size for cohort in self.cohorts)


def calendar(first: int, last: int, unit: Unit) -> tuple[Period, ...]:
    """The whole calendar periods around the days `first` to `last`."""
    starts = [_begin(first, unit)]
    while starts[-1] <= last:
        starts.append(_following(starts[-1], unit))
    return tuple(Period(start, after - 1) for start, after in pairwise(starts))


def table(purchases: Purchases, view: View) -> CohortTable:
    """The cohorts of all customers."""
    return _tables(purchases, view, np.zeros(len(purchases.buyers), dtype=np.int64), (NO_PART,))[0]


def by_part(purchases: Purchases, view: View, part: Ints, most: int) -> tuple[CohortTable, ...]:
    """The cohorts of each part, the largest first, at most so many.

    `part` is a code per buyer (see origins), NO_PART for buyers in none.
    """
    sizes = np.bincount(part[part >= 0])
    largest = np.argsort(-sizes, kind="stable")[:most]
    codes = largest[sizes[largest] > 0]
    place = np.full(len(sizes) + 1, NO_PART)
    place[codes] = np.arange(len(codes))
    return _tables(purchases, view, place[part], tuple(codes.tolist()))


def _begin(day: int, unit: Unit) -> int:
    """The first day of the period around a day."""
    at, size = to_date(day), _MONTHS[unit]
    return to_day(at.replace(month=(at.month - 1) // size * size + 1, day=1))


def _following(first: int, unit: Unit) -> int:
    """The first day of the period after the one that begins on a day."""
    for _ in range(_MONTHS[unit]):
        first = month_of(first).last + 1
    return first


def _tables(purchases: Purchases, view: View, part: Ints, codes: tuple[int, ...]) -> tuple[CohortTable, ...]:
    """A table a code; `part` holds per buyer a position in `codes`, or NO_PART."""
    if not len(purchases.buyers):
        return tuple(CohortTable(code, (), (), ()) for code in codes)
    grid = _Grid(purchases, calendar(purchases.first_day, purchases.as_of, view.unit), part, len(codes))
    cells = grid.active() if view.measure is Measure.CUSTOMERS else grid.revenue()
    sizes, back = grid.sizes(), grid.back()
    early = tuple(period.first < purchases.first_day + view.window for period in grid.periods)
    return tuple(
        CohortTable(
            code,
            tuple(_cohorts(grid.periods, sizes[at], cells[at], back[at], early)),
            _average(cells[at], grid.finished),
            _average(cells[at], grid.finished & ~np.array(early)[:, np.newaxis]),
        )
        for at, code in enumerate(codes)
    )


class _Grid:
    """Counts over part x cohort x periods later."""

    def __init__(self, purchases: Purchases, periods: tuple[Period, ...], part: Ints, parts: int) -> None:
        self.purchases, self.periods = purchases, periods
        self._origin, self._parts, self._count = periods[0].first, parts, len(periods)
        lengths = [period.last - period.first + 1 for period in periods]
        self._of_day = np.repeat(np.arange(self._count, dtype=np.int32), lengths)
        self._came = self._of_day[purchases.begin - self._origin]
        self._row = np.where(part >= 0, part * self._count + self._came, NO_PART)

    @property
    def finished(self) -> Flags:
        """Whether a cell's period is over on as_of; a cell later than as_of's period is not."""
        over = sum(period.last <= self.purchases.as_of for period in self.periods)
        place = np.arange(self._count)
        return (place[:, np.newaxis] + place) < over

    def sizes(self) -> Ints:
        """Customers by part and cohort."""
        return self._per_cohort(np.ones(len(self._row), dtype=np.bool_))

    def active(self) -> Ints:
        """Customers with a moment, by part, cohort and periods later."""
        moments = self.purchases.moments
        period = self._of_day[moments.day - self._origin]
        anew = np.ones(len(period), dtype=np.bool_)
        np.not_equal(period[1:], period[:-1], out=anew[1:])
        anew[self.purchases.first_moment] = True
        return self._per_cell(moments.buyer[anew], period[anew], None)

    def revenue(self) -> Ints:
        """Net cents by part, cohort and periods later; what came back before a cohort began is in none."""
        rows = self.purchases.receipts_within(self._origin - 1, self.purchases.as_of)
        buyer, day = self.purchases.buyer[rows], self.purchases.receipts.day[rows]
        period = self._of_day[day - self._origin]
        since = (buyer >= 0) & (period >= self._came[buyer])
        return self._per_cell(buyer[since], period[since], self.purchases.receipts.net[rows][since])

    def back(self) -> Ints:
        """Customers followed, and those of them who came back, by part, cohort and mark."""
        bought = self.purchases
        twice = bought.count > 1
        gap = np.full(len(twice), _NEVER, dtype=np.int64)
        gap[twice] = bought.gaps[bought.first_moment[twice] + 1]
        counts = []
        for mark in map(month_days, MARKS):
            followed = bought.begin + mark <= bought.as_of
            counts += [self._per_cohort(followed), self._per_cohort(followed & (gap <= mark))]
        return np.stack(counts, axis=-1).reshape(self._parts, self._count, len(MARKS), 2)

    def _per_cohort(self, who: Flags) -> Ints:
        counts = np.bincount(self._row[who & (self._row >= 0)], minlength=self._parts * self._count)
        return counts.reshape(self._parts, self._count)

    def _per_cell(self, buyer: Ints, period: Ints, amount: Ints | None) -> Ints:
        """Sums in floats that hold integers: exact up to 90 billion euros a cell."""
        shape = (self._parts, self._count, self._count)
        row = self._row[buyer]
        cell = row * self._count + (period - self._came[buyer])
        inside = row >= 0
        if not inside.all():
            cell, amount = cell[inside], None if amount is None else amount[inside]
        sums = np.bincount(cell, weights=amount, minlength=shape[0] * shape[1] * shape[2])
        return sums.astype(np.int64).reshape(shape)


def _cohorts(
    periods: tuple[Period, ...], sizes: Ints, cells: Ints, back: Ints, early: tuple[bool, ...]
) -> list[Cohort]:
    return [
        Cohort(
            period,
            int(sizes[at]),
            tuple(cells[at, : len(periods) - at].tolist()),
            early[at],
            tuple(Back(mark, *pair) for mark, pair in zip(MARKS, back[at].tolist(), strict=True)),
        )
        for at, period in enumerate(periods)
    ]


def _average(cells: Ints, counted: Flags) -> tuple[float | None, ...]:
    """Per number of periods later: what the counted cohorts did, over what they did in their first period."""
    value = np.where(counted, cells, 0).sum(axis=0).tolist()
    base = np.where(counted, cells[:, :1], 0).sum(axis=0).tolist()
    return tuple(part / whole if whole > 0 else None for part, whole in zip(value, base, strict=True))
