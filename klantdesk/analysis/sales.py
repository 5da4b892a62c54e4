"""What was sold and to whom, ready to be asked for one period after another."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np

from klantdesk.analysis.balance import active
from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import Moments, Purchases, within
from klantdesk.analysis.periods import YEAR_DAYS, Period
from klantdesk.analysis.receipts import run_starts, stable_order
from klantdesk.records import Channel

Column = Literal[
    "net", "known_net", "positive", "items", "items_back", "sold", "returned", "moment_net", "returning_net"
]  # fmt: skip


class Spent(NamedTuple):
    """What the customers with a moment in twelve months brought in them, returns taken off.

    `by_best_fifth` is what the best 20% of them (rounded up) did. So the published .73327 of Online Retail
    (12 months to 9 December 2011) comes out.
    """

    by_best_fifth: int
    whole: int


class Book:
    """Running totals by day over one `Purchases`, so that a period is a subtraction."""

    def __init__(self, purchases: Purchases) -> None:
        self.purchases = purchases
        self._running: dict[Column, Ints] = {}
        self._followed: dict[int, tuple[Ints, Ints]] = {}

    @property
    def start(self) -> int:
        """A day before any receipt."""
        days = self.purchases.receipts.day
        return int(days[0]) - 1 if len(days) else 0

    def total(self, column: Column, before: int, last: int) -> int:
        """The sum of a column over (before, last]; items in thousandths, money in cents."""
        return self._between(self._by_day(column), before, last)

    def buyers(self, period: Period) -> tuple[int, int]:
        """Customers with a moment in the period, and how many of them had bought before it."""
        came = self._came(period.before, period.last)
        return _count(came), _count(came & (self.purchases.begin <= period.before))

    def spent(self, last: int) -> Spent:
        """Where the money of the 12 months to `last` came from."""
        came = self._came(last - YEAR_DAYS, last)
        spent = spending(self.purchases, last - YEAR_DAYS, last)[came]
        best = -(-len(spent) // 5)
        top = np.partition(spent, len(spent) - best)[len(spent) - best :] if best else spent
        return Spent(int(top.sum()), int(spent.sum()))

    def frequency(self, last: int) -> tuple[int, int]:
        """Moments in the 12 months to `last`, and the distinct customers who made them."""
        begun, ended = self._begun_and_ended
        moments = self._between(begun, last - YEAR_DAYS, last)
        return moments, self._between(begun, self.start, last) - self._between(ended, self.start, last)

    def repeaters(self, last: int) -> tuple[int, int]:
        """Customers with a moment up to `last`, and those with two or more."""
        firsts, seconds = self._first_and_second_days
        return int(np.searchsorted(firsts, last, "right")), int(np.searchsorted(seconds, last, "right"))

    def came_back_within(self, period: Period, days: int) -> tuple[int, int]:
        """Who first bought in the period and was followed for so many days since, and who of them came back.

        Followed to the last day of the data, which may lie after the period.
        """
        firsts, soon = self._soon_back(days)
        last = min(period.last, self.purchases.as_of - days)
        start, stop = np.searchsorted(firsts, (period.before, max(period.before, last)), "right")
        return int(stop - start), int(soon[stop] - soon[start])

    def in_both_channels(self, last: int, window: int) -> int:
        """Active customers with a moment in the store and one on the web in (last - window, last]."""
        if not all(len(days) for _buyers, days in self._store_and_web):
            return 0
        both = active(self.purchases, last, window)
        for moments in self._store_and_web:
            came = np.zeros(len(both), dtype=np.bool_)
            came[moments[0][within(moments[1], last - window, last)]] = True
            both &= came
        return _count(both)

    def _came(self, before: int, last: int) -> Flags:
        return active(self.purchases, last, last - before)

    def _between(self, running: Ints, before: int, last: int) -> int:
        """A running sum by day over (before, last]."""
        low, high = (min(max(day - self.start, 0), len(running) - 1) for day in (before, max(before, last)))
        return int(running[high] - running[low])

    def _by_day(self, column: Column) -> Ints:
        """The running sum of a column, from the start to each day."""
        if column not in self._running:
            self._running[column] = self._summed(column)
        return self._running[column]

    def _summed(self, column: Column) -> Ints:
        receipts = self.purchases.receipts
        match column:
            case "net" | "items" | "items_back" | "sold" | "returned":
                return self._of_receipts(getattr(receipts, column))
            case "known_net":
                return self._of_receipts(np.where(receipts.customer >= 0, receipts.net, 0))
            case "positive":
                return self._of_receipts(receipts.net > 0)
            case "moment_net":
                return self._of_moments(self.purchases.moments)
            case "returning_net":
                first = self.purchases.moments.take(self.purchases.first_moment)
                return self._by_day("moment_net") - self._of_moments(first)

    def _of_receipts(self, values: Ints | Flags) -> Ints:
        """Receipts are sorted by day."""
        starts, days = self._days
        by_day = np.zeros(self._size, dtype=np.int64)
        by_day[days] = np.add.reduceat(values, starts, dtype=np.int64)
        return by_day.cumsum()

    def _of_moments(self, moments: Moments) -> Ints:
        """Summed as floats that hold integers: exact up to 90 billion euros a day."""
        sums = np.bincount(moments.day - self.start, weights=moments.net, minlength=self._size)
        return sums.astype(np.int64).cumsum()

    @cached_property
    def _size(self) -> int:
        """Days from the start up to the last receipt, both inside."""
        days = self.purchases.receipts.day
        return int(days[-1]) - self.start + 1 if len(days) else 1

    @cached_property
    def _days(self) -> tuple[Ints, Ints]:
        """Where each day's receipts begin, and how many days after the start it is."""
        starts = run_starts(self.purchases.receipts.day)
        return starts, self.purchases.receipts.day[starts] - self.start

    @cached_property
    def _begun_and_ended(self) -> tuple[Ints, Ints]:
        """By day, running: moments, and moments that were overtaken by the next or are a year ago."""
        moments = self.purchases.moments
        ended = np.minimum(self.purchases.until, moments.day + YEAR_DAYS) - self.start
        begun = np.bincount(moments.day - self.start, minlength=self._size)
        return begun.cumsum(), np.bincount(ended, minlength=self._size).cumsum()

    @cached_property
    def _first_and_second_days(self) -> tuple[Ints, Ints]:
        purchases = self.purchases
        seconds = purchases.first_moment[purchases.count > 1] + 1
        return np.sort(purchases.begin), np.sort(purchases.moments.day[seconds])

    def _soon_back(self, days: int) -> tuple[Ints, Ints]:
        """First days in order, and how many up to each came back within so many days."""
        if days not in self._followed:
            purchases = self.purchases
            twice = np.flatnonzero(purchases.count > 1)
            soon = np.zeros(len(purchases.buyers), dtype=np.int8)
            soon[twice] = purchases.gaps[purchases.first_moment[twice] + 1] <= days
            order = stable_order(purchases.begin)
            self._followed[days] = purchases.begin[order], _running_sum(soon[order])
        return self._followed[days]

    @cached_property
    def _store_and_web(self) -> tuple[tuple[Ints, Ints], ...]:
        through = (self.purchases.through[channel] for channel in (Channel.STORE, Channel.WEB))
        sorted_by_day = ((moments, stable_order(moments.day)) for moments in through)
        return tuple((moments.buyer[order], moments.day[order]) for moments, order in sorted_by_day)


def spending(purchases: Purchases, before: int, last: int) -> Ints:
    """Per buyer: net cents in (before, last], returns taken off.

    Summed as floats that hold integers: exact up to 90 billion euros.
    """
    rows = purchases.receipts_within(before, last)
    size = len(purchases.buyers) + 1
    place, net = purchases.buyer[rows] + 1, purchases.receipts.net[rows]
    return np.bincount(place, weights=net, minlength=size)[1:].astype(np.int64)


def _running_sum(values: Ints) -> Ints:
    running = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(values.astype(np.int64, copy=False), out=running[1:])  # else numpy keeps the interpreter
    return running


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
