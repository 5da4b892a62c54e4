"""The customer balance: who came, who came back, who left; it closes to the customer.

A customer is active at t with a moment in (t - W, t]. A gap longer than W ends an active spell at
day + W and starts one at the next moment, so that one pass over the moments gives every month.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period


@dataclass(frozen=True, slots=True)
class Balance:
    """Active customers at both ends of a period, and what happened between.

    active_start + new + won_back - lost = active_end. `new_total` also counts those who came and
    lapsed inside the period, `lost_start` those who had bought before it and were not active at its
    start. `settled` is False in the first W days of the data, which cannot tell new from returning:
    the counts stand, and are not to be shown as figures.
    """

    period: Period
    window: int
    active_start: int
    new: int
    new_total: int
    won_back: int
    lost: int
    active_end: int
    lost_start: int
    settled: bool


@dataclass(frozen=True, slots=True, eq=False)
class Behind:
    """The customer ids behind a balance, ascending."""

    new: Ints
    won_back: Ints
    lost: Ints
    active: Ints


def every(purchases: Purchases, periods: Sequence[Period], window: int) -> tuple[Balance, ...]:
    """The balance of periods that follow each other without a break, all in one pass."""
    if not periods:
        return ()
    if any(one.last != other.before for one, other in pairwise(periods)):
        raise ValueError("periods must follow each other without a break")
    marks = np.array([periods[0].before, *(period.last for period in periods)])
    owner, enter, leave = _runs(purchases, marks, window)
    born = _Marks(marks, purchases.begin, 0).of(purchases.begin)
    fresh = enter == born[owner]
    size = len(marks) + 1
    entered, left = np.bincount(enter, minlength=size), np.bincount(leave, minlength=size)
    new = np.bincount(enter[fresh], minlength=size)
    known = np.bincount(born, minlength=size)
    active = (entered - left).cumsum()
    ever = known.cumsum()
    return tuple(
        Balance(
            period,
            window,
            active_start=int(active[at - 1]),
            new=int(new[at]),
            new_total=int(known[at]),
            won_back=int(entered[at] - new[at]),
            lost=int(left[at]),
            active_end=int(active[at]),
            lost_start=int(ever[at - 1] - active[at - 1]),
            settled=_settled(purchases, period, window),
        )
        for at, period in enumerate(periods, start=1)
    )


def between(purchases: Purchases, period: Period, window: int) -> Balance:
    """The balance of any one period."""
    started, ended = active(purchases, period.before, window), active(purchases, period.last, window)
    known = purchases.begin <= period.before
    came = ~known & (purchases.begin <= period.last)
    return Balance(
        period,
        window,
        active_start=_count(started),
        new=_count(came & ended),
        new_total=_count(came),
        won_back=_count(known & ~started & ended),
        lost=_count(started & ~ended),
        active_end=_count(ended),
        lost_start=_count(known & ~started),
        settled=_settled(purchases, period, window),
    )


def behind(purchases: Purchases, period: Period, window: int) -> Behind:
    """Who the customers behind the figures of a period are."""
    started, ended = active(purchases, period.before, window), active(purchases, period.last, window)
    known = purchases.begin <= period.before
    ids = purchases.buyers
    return Behind(ids[ended & ~known], ids[ended & known & ~started], ids[started & ~ended], ids[ended])


def active(purchases: Purchases, at: int, window: int) -> Flags:
    """Per buyer: whether there is a moment in (at - window, at]."""
    flags = np.zeros(len(purchases.buyers), dtype=np.bool_)
    flags[purchases.by_day.buyer[purchases.moments_within(at - window, at)]] = True
    return flags


def _runs(purchases: Purchases, marks: Ints, window: int) -> tuple[Ints, Ints, Ints]:
    """Stretches of marks at which a buyer is active throughout: buyer, first mark, mark after the last.

    Spells that begin and end between two marks are seen by none; spells that meet at neighbouring
    marks are one stretch, however long the silence between the marks was.
    """
    day = purchases.moments.day
    marked = _Marks(marks, day, window)
    begins = purchases.opening | (purchases.gaps > window)
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(day))[: len(starts)] - 1
    enter, leave = marked.of(day[starts]), marked.of(day[ends] + window)
    seen = enter < leave
    owner, enter, leave = purchases.moments.buyer[starts][seen], enter[seen], leave[seen]
    meets = (owner[1:] == owner[:-1]) & (enter[1:] == leave[:-1])
    opens, closes = np.ones(len(owner), dtype=np.bool_), np.ones(len(owner), dtype=np.bool_)
    opens[1:] = ~meets
    closes[:-1] = ~meets
    return owner[opens], enter[opens], leave[closes]


class _Marks:
    """Which mark comes first on or after a day: looked up, as there are far fewer days than moments."""

    def __init__(self, marks: Ints, days: Ints, window: int) -> None:
        self._least = int(days.min(initial=0))
        most = int(days.max(initial=0)) + window
        self._first = np.searchsorted(marks, np.arange(self._least, most + 1)).astype(np.int32)

    def of(self, days: Ints) -> Ints:
        """Positions of marks."""
        found: Ints = self._first[days - self._least]
        return found


def _settled(purchases: Purchases, period: Period, window: int) -> bool:
    return period.first >= purchases.first_day + window


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
