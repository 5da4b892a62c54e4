"""Figures month by month, for the charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klantdesk.analysis import balance
from klantdesk.analysis.kpi import share
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period
from klantdesk.analysis.sales import Book


@dataclass(frozen=True, slots=True)
class MonthOfCustomers:
    """One month: revenue of known customers' first and later moments (cents), and who came and went.

    `new`, `won_back`, `lost` and `active_start` are None in the first W days of the data, and `active` too
    where no purchase names a customer; `frequency` is that of the 12 months to the end of the month
    (kpi.md), None without any moment in them. `loose_returns` are cents brought back on days on which
    their customer bought nothing: net revenue of known customers is both revenues less these.
    """

    period: Period
    returning_revenue: int
    new_revenue: int
    new: int | None
    won_back: int | None
    lost: int | None
    active_start: int | None
    active: int | None
    frequency: float | None
    loose_returns: int


def monthly(
    purchases: Purchases, periods: Sequence[Period], window: int, *, even_early: bool = False
) -> tuple[MonthOfCustomers, ...]:
    """The months of a chart; they follow each other without a break."""
    book = Book(purchases)
    return tuple(
        _month(book, standing, even_early=even_early)
        for standing in balance.every(purchases, periods, window)
    )


def _month(book: Book, standing: balance.Balance, *, even_early: bool) -> MonthOfCustomers:
    period, known = standing.period, book.purchases.known
    telling = known and (standing.settled or even_early)
    returning, bought = (
        book.total(what, period.before, period.last) for what in ("returning_net", "moment_net")
    )
    return MonthOfCustomers(
        period,
        returning_revenue=returning,
        new_revenue=bought - returning,
        new=standing.new if telling else None,
        won_back=standing.won_back if telling else None,
        lost=standing.lost if telling else None,
        active_start=standing.active_start if telling else None,
        active=standing.active_end if known else None,
        frequency=share(*book.frequency(period.last)),
        loose_returns=bought - book.total("known_net", period.before, period.last),
    )
