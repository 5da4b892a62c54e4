"""Where a change in revenue comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from klantdesk.desk.shop import Shop
from klantdesk.errors import PeriodWrong
from klantdesk.records import to_day


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of revenue before and now, and the cents of the change that come from it."""

    key: str
    before: float
    now: float
    cents: int


@dataclass(frozen=True, slots=True)
class RevenueTree:
    """Revenue in cents of two periods, their days inside; factors and `anonymous` make up the change.

    `factors` are customers, receipts_per_customer, items_per_receipt and price_per_item (cents); none
    where one of the periods has no revenue of known customers, and all of `known` stands alone.
    """

    before: int
    now: int
    factors: tuple[Factor, ...]
    known: int
    anonymous: int


def revenue_tree(shop: Shop, before: tuple[date, date], now: tuple[date, date]) -> RevenueTree:
    """What the change between two periods is made of, to the cent; PeriodWrong, NothingToShow."""
    from klantdesk.analysis import periods
    from klantdesk.analysis import revenue_tree as analysis

    for first, last in (before, now):
        if last < first:
            raise PeriodWrong(first=first, last=last)
    spans = [periods.Period(to_day(first), to_day(last)) for first, last in (before, now)]
    bought = shop.everything().purchases
    found = shop.counted(f"tree {spans}", lambda _store: analysis.tree(bought, *spans))
    factors = tuple(Factor(one.key, one.before, one.now, one.cents) for one in found.branches)
    return RevenueTree(found.before, found.now, factors, found.known, found.anonymous)
