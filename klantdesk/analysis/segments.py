"""What a division of the customers into groups looks like, whatever the scheme."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.groups import GROUPS, NOT_GROUPED, SCORES, group_codes
from klantdesk.analysis.kpi import share
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import month_days
from klantdesk.analysis.receipts import run_sums
from klantdesk.analysis.sales import spending
from klantdesk.records import Group

THREE_YEARS = month_days(36)


class Scheme(StrEnum):
    """By which rule customers are scored."""

    RHYTHM = "rhythm"
    QUANTILE = "quantile"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where one score ends and the next begins, four for each measure, ascending.

    Rhythm: days below which R is 5, 4, 3, 2; moments from which F is 2, 3, 4, 5; cents from which M
    is 2 (next 30%) and 3 (top 20%). Quantile: days, receipts and cents at which a score changes.
    """

    recency: tuple[float, ...]
    frequency: tuple[float, ...]
    monetary: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """One row per customer, by id, as arrays of equal length.

    `recency` in days, `frequency` in moments (quantile: receipts), `monetary` in cents, `moments`
    all moments so far, `last_day` the day of the last; `r`, `f`, `m` are scores, 0 for customers who
    are not to be grouped; `group` is a position in groups.GROUPS.
    """

    ids: Ints
    recency: Ints
    frequency: Ints
    monetary: Ints
    moments: Ints
    last_day: Ints
    r: Ints
    f: Ints
    m: Ints
    group: Ints


@dataclass(frozen=True, slots=True)
class GroupSize:
    """A group: its customers, what they brought in 36 months (cents), and the share of identified revenue."""

    key: Group
    customers: int
    revenue: int
    share: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Segmentation:
    """All customers of a date in groups.

    `groups` has the nine, and a tenth if anybody is not to be grouped. `cells` and `cell_revenue` are
    drawn as in kpi.md: rows F5 to F1, columns R5 to R1.
    """

    at: int
    scheme: Scheme
    thresholds: Thresholds
    customers: Scored
    groups: tuple[GroupSize, ...]
    cells: tuple[tuple[int, ...], ...]
    cell_revenue: tuple[tuple[int, ...], ...]

    def members(self, group: Group) -> Ints:
        """The ids of a group's customers."""
        return self.customers.ids[np.flatnonzero(self.customers.group == GROUPS.index(group))]

    def group_of(self, customer: int) -> Group | None:
        """The group of one customer; None for somebody without a purchase."""
        place = int(np.searchsorted(self.customers.ids, customer))
        if place == len(self.customers.ids) or self.customers.ids[place] != customer:
            return None
        return GROUPS[int(self.customers.group[place])]


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """The buyers of a date: position in `Purchases.buyers`, and position of the last moment so far."""

    at: int
    place: Ints
    last: Ints
    grouped: Flags


def standing(purchases: Purchases, at: int, not_grouped: Collection[int] = ()) -> Standing:
    """Who had bought by the evening of `at`, and which of them may be grouped."""
    if not len(purchases.buyers):
        nobody = np.zeros(0, dtype=np.int64)
        return Standing(at, nobody, nobody, nobody > 0)
    so_far = _moments_until(purchases, at)
    place = np.flatnonzero(so_far)
    grouped = np.ones(len(place), dtype=np.bool_)
    if not_grouped:
        left_out = np.fromiter(not_grouped, dtype=np.int64, count=len(not_grouped))
        grouped = ~np.isin(purchases.buyers[place], left_out)
    return Standing(at, place, (purchases.first_moment + so_far - 1)[place], grouped)


def _moments_until(purchases: Purchases, at: int) -> Ints:
    """Per buyer: moments by the evening of `at`."""
    if at >= purchases.as_of:
        return purchases.count
    return run_sums(purchases.moments.day <= at, purchases.first_moment)


def scored(
    purchases: Purchases,
    who: Standing,
    frequency: Ints,
    monetary: Ints,
    marks: tuple[Ints, Ints, Ints],
) -> Scored:
    """Rows of customers from their measures and their R, F and M scores."""
    r, f, m = (np.where(who.grouped, scores, 0).astype(np.int8) for scores in marks)
    last_day = purchases.moments.day[who.last]
    return Scored(
        ids=purchases.buyers[who.place],
        recency=who.at - last_day,
        frequency=frequency,
        monetary=monetary,
        moments=who.last - purchases.first_moment[who.place] + 1,
        last_day=last_day,
        r=r,
        f=f,
        m=m,
        group=np.where(who.grouped, group_codes(marks[0], marks[1]), NOT_GROUPED).astype(np.int8),
    )


def segmentation(
    purchases: Purchases,
    who: Standing,
    scheme: Scheme,
    thresholds: Thresholds,
    customers: Scored,
    *,
    revenue: Ints,
) -> Segmentation:
    """Group and cell totals over scored customers; `revenue` is their cents of 36 months."""
    sizes = np.bincount(customers.group, minlength=len(GROUPS))
    amounts = _totals(customers.group, revenue, len(GROUPS))
    identified = _identified_revenue(purchases, who.at)
    groups = tuple(
        GroupSize(key, int(size), int(amount), share(int(amount), identified))
        for key, size, amount in zip(GROUPS, sizes, amounts, strict=True)
        if size or key is not Group.NOT_GROUPED
    )
    cell = (SCORES - customers.f[who.grouped]) * SCORES + (SCORES - customers.r[who.grouped])
    cells = np.bincount(cell, minlength=SCORES * SCORES)
    cell_revenue = _totals(cell, revenue[who.grouped], SCORES * SCORES)
    return Segmentation(who.at, scheme, thresholds, customers, groups, _square(cells), _square(cell_revenue))


def three_years_spending(purchases: Purchases, who: Standing) -> Ints:
    """Net cents of each customer in the 36 months to the date."""
    return spending(purchases, who.at - THREE_YEARS, who.at)[who.place]


def _identified_revenue(purchases: Purchases, at: int) -> int:
    rows = purchases.receipts_within(at - THREE_YEARS, at)
    return int(purchases.receipts.net[rows][purchases.receipts.customer[rows] >= 0].sum())


def _totals(code: Ints, amount: Ints, size: int) -> Ints:
    return np.bincount(code, weights=amount, minlength=size).astype(np.int64)


def _square(values: Ints) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(row) for row in values.reshape(SCORES, SCORES).tolist())
