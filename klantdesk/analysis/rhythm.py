"""The shop's own rhythm: how long customers stay away before they buy again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import NEVER, Purchases
from klantdesk.analysis.periods import YEAR_DAYS, days_in_months, month_days, whole_months
from klantdesk.analysis.receipts import run_sums

LEVELS = (50, 80, 90, 95)
"""The quantiles, in percent, that bound R5, R4, R3 and R2."""
STANDARD_MONTHS = (3, 6, 12, 24)
"""Bounds while a shop has no rhythm of its own to go by (kpi.md)."""
FEWEST_GAPS = 100
_WINDOW = 2


class Origin(StrEnum):
    """Where the bounds come from."""

    OWN = "own"
    STANDARD = "standard"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One set of bounds, for every month and every date.

    `quantiles` are days for LEVELS, None where the curve never gets there; `bounds` are days below
    which a customer has R 5, 4, 3, 2; `months` the same in whole months, None where an owner's window
    is none. `gaps` counts the closed gaps, `days` the days between first and last purchase.
    """

    gaps: int
    days: int
    quantiles: tuple[int | None, ...]
    bounds: tuple[int, ...]
    months: tuple[int | None, ...]
    origin: Origin

    @property
    def window(self) -> int:
        """W: after this many days without a purchase a customer counts as lost."""
        return self.bounds[_WINDOW]

    @property
    def window_months(self) -> int | None:
        """W in whole months."""
        return self.months[_WINDOW]


def measure(purchases: Purchases) -> Rhythm:
    """The shop's rhythm, or the standard bounds while it has too little to show one."""
    quantiles = gap_quantiles(purchases)
    gaps = int(np.count_nonzero(purchases.gaps))
    days = purchases.as_of - purchases.first_day
    own = gaps >= FEWEST_GAPS and days >= YEAR_DAYS
    months = _month_bounds(quantiles) if own else STANDARD_MONTHS
    origin = Origin.OWN if own else Origin.STANDARD
    return Rhythm(gaps, days, quantiles, tuple(map(month_days, months)), months, origin)


def fix_window(rhythm: Rhythm, window: int) -> Rhythm:
    """The rhythm under a window the owner chose; bounds that do not fit move out of its way.

    Bounds 5 and 4 become W/4 and W/2, bound 2 is at least W and a month (decisions.md).
    """
    if window < 1:
        raise ValueError("a window is at least one day")
    fifth, fourth, _, second = rhythm.bounds
    fourth = fourth if fourth < window else window // 2
    fifth = fifth if fifth < fourth else window // 4
    bounds = (fifth, fourth, window, max(second, window + month_days(1)))
    months = tuple(days_in_months(days) for days in bounds)
    return Rhythm(rhythm.gaps, rhythm.days, rhythm.quantiles, bounds, months, Origin.OWNER)


def gap_quantiles(purchases: Purchases) -> tuple[int | None, ...]:
    """Days within which LEVELS percent of the customers who come back have done so.

    Kaplan-Meier over the closed gaps and, as censored, the open last gap of customers with two
    moments or more; at equal times events go before censorings.
    """
    closed = purchases.gaps[purchases.gaps > 0]
    still_open = (purchases.as_of - purchases.latest)[purchases.count > 1]
    return tuple(kaplan_meier(closed, still_open, LEVELS))


def kaplan_meier(closed: Ints, censored: Ints, levels: tuple[int, ...]) -> list[int | None]:
    """For each level p (ascending, percent) the smallest t with S(t) <= 1 - p, None if there is none.

    S is kept as a fraction of integers: a rounded product would miss levels it reaches exactly.
    """
    events = np.bincount(closed)
    leaving = np.bincount(np.concatenate((closed, censored)), minlength=len(events))
    at_risk = leaving[::-1].cumsum()[::-1]
    times = np.flatnonzero(events)
    found: list[int | None] = []
    alive, all_of_them = 1, 1
    for time, died, risk in zip(times.tolist(), events[times].tolist(), at_risk[times].tolist(), strict=True):
        alive, all_of_them = alive * (risk - died), all_of_them * risk
        while len(found) < len(levels) and alive * 100 <= all_of_them * (100 - levels[len(found)]):
            found.append(time)
        if len(found) == len(levels):
            break
    return found + [None] * (len(levels) - len(found))


def _month_bounds(quantiles: tuple[int | None, ...]) -> tuple[int, ...]:
    """Quantiles in whole months, each at least a month above the one before.

    Unreached: 3, 6 and 12 months for the first three, twice the window for the last.
    """
    months: list[int] = []
    for level, days in enumerate(quantiles):
        if days is not None:
            wanted = whole_months(days)
        elif level > _WINDOW:
            wanted = 2 * months[_WINDOW]
        else:
            wanted = STANDARD_MONTHS[level]
        months.append(max(wanted, months[-1] + 1 if months else 1))
    return tuple(months)


def later_than_usual(purchases: Purchases) -> Flags:
    """Per buyer: at least 3 moments, and silent for longer than twice the own median gap.

    In integers, and without sorting: of the gaps under half the silence there are more than half, or
    exactly half; then the median is the mean of the two in the middle, the largest of them and the
    smallest of the others.
    """
    silent = purchases.as_of - purchases.latest
    short = (2 * purchases.gaps < np.repeat(silent, purchases.count)) & ~purchases.opening
    many = 2 * run_sums(short, purchases.first_moment)
    gaps = purchases.count - 1
    late = many > gaps
    for_two = np.flatnonzero((many == gaps) & (gaps > 1))
    late[for_two] = silent[for_two] > _middle(purchases, short, for_two)
    return late & (gaps > 1)


def _middle(purchases: Purchases, short: Flags, buyers: Ints) -> Ints:
    """The largest short gap and the smallest other gap of some buyers, added up."""
    amount = purchases.count[buyers]
    starts = np.cumsum(amount) - amount
    rows = np.arange(amount.sum()) + np.repeat(purchases.first_moment[buyers] - starts, amount)
    gaps: Ints = purchases.gaps[rows]
    chosen = short[rows]
    other = ~chosen & ~purchases.opening[rows]
    if not len(rows):
        return gaps
    largest = np.maximum.reduceat(np.where(chosen, gaps, 0), starts)
    smallest = np.minimum.reduceat(np.where(other, gaps, NEVER), starts)
    return np.add(largest, smallest, dtype=gaps.dtype)
