"""Every figure of kpi.md for a period: sums in integers, one division at the end.

Money is in cents (averages rounded half up), shares and ratios are floats, and a figure that cannot
be said is None with a note about why; the words for the notes are `wording`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from klantdesk.analysis import balance
from klantdesk.analysis.balance import Balance
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period
from klantdesk.analysis.rhythm import LEVELS, Origin, Rhythm, gap_quantiles
from klantdesk.analysis.sales import Book
from klantdesk.records import THOUSAND, Notice, to_date

Value = int | float | None

NOT_RECORDED = {
    "nps": "answers",
    "csat": "answers",
    "ces": "answers",
    "visitors": "visitors",
    "conversion": "visitors",
    "missed_revenue": "answers",
    "opt_in_email": "consents",
    "opt_in_post": "consents",
    "opt_in_phone": "consents",
    "reachable_email": "consents",
    "reachable_post": "consents",
    "reachable_phone": "consents",
    "acquisition_cost": "costs",
    "value_12m": "prediction",
}
"""Figures that purchases alone cannot give, and what they are made of."""

UNSETTLED = ("new", "new_total", "won_back", "lost", "churn", "retention", "net_growth", "win_back_rate")
"""Figures that the first W days of the data cannot give."""

COHORT_DAYS = {"repeat_rate_90": 90, "repeat_rate_180": 180, "repeat_rate_365": 365}
"""Repeat rates of those who first bought in the period, and how many days each of them is followed."""

OF_CUSTOMERS = ("active_start", "active", "active_end", "value_historic", *UNSETTLED)
"""Figures of known customers, of whom a shop without any can say nothing: not even that there are none."""

GAP_KEYS = {50: "gap_median", 80: "gap_p80", 90: "gap_p90"}


@dataclass(frozen=True, slots=True)
class Kpis:
    """The figures of one period; `values` has a key for every KPI, `notes` say why some are None.

    Note keys: `window` (days, months, origin), `rhythm_standard` (gaps, days), `data_begins` (date, days),
    `no_base` (kpi), `nobody_known` (kpi: no purchase names a customer), `gap_unreached` (kpi),
    `not_followed` (kpi, days: nobody was yet), `not_recorded` (kpi, needs).
    """

    period: Period
    window: int
    values: dict[str, Value]
    notes: tuple[Notice, ...]


def of_period(purchases: Purchases, period: Period, rhythm: Rhythm, *, even_early: bool = False) -> Kpis:
    """The figures of any period; `purchases` may be a part of the shop, `rhythm` is the whole shop's.

    `even_early`: give the figures of the first W days of the data all the same.
    """
    return of_months(purchases, (period,), rhythm, even_early=even_early)[0]


def of_months(
    purchases: Purchases, periods: Sequence[Period], rhythm: Rhythm, *, even_early: bool = False
) -> tuple[Kpis, ...]:
    """The figures of periods that follow each other without a break."""
    book = Book(purchases)
    gaps = gap_quantiles(purchases) if purchases.partial else rhythm.quantiles
    shared = _rhythm_figures(rhythm, gaps)
    return tuple(
        _figures(book, standing, shared, even_early=even_early)
        for standing in balance.every(purchases, periods, rhythm.window)
    )


def bases(purchases: Purchases, period: Period, rhythm: Rhythm) -> dict[str, int]:
    """Of how many customers, receipts or gaps each figure of a period is, by KPI key."""
    book, standing = Book(purchases), balance.between(purchases, period, rhythm.window)
    ever, receipts = book.repeaters(period.last)[0], book.total("positive", period.before, period.last)
    bought = (
        "receipts",
        "revenue",
        "average_receipt",
        "items_per_receipt",
        "price_per_item",
        "returns",
        "return_rate",
    )
    return {
        **dict.fromkeys(("churn", "retention", "net_growth", "lost"), standing.active_start),
        **dict.fromkeys((*bought, "return_rate_items", "anonymous_share", "identified_revenue"), receipts),
        **dict.fromkeys(("returning_share", "returning_revenue_share"), book.buyers(period)[0]),
        **dict.fromkeys(("frequency", "pareto_share"), book.frequency(period.last)[1]),
        **{key: book.came_back_within(period, days)[0] for key, days in COHORT_DAYS.items()},
        **dict.fromkeys(("repeat_rate", "value_historic", "value_12m"), ever),
        **dict.fromkeys(("active", "active_start", "active_end", "new", "new_total", "won_back"), ever),
        **dict.fromkeys(GAP_KEYS.values(), rhythm.gaps),
        "win_back_rate": standing.lost_start,
        "cross_channel": standing.active_end,
        "acquisition_cost": standing.new,
    }


def share(part: float, whole: float) -> float | None:
    """Part of a whole; None where the whole is not positive."""
    return part / whole if whole > 0 else None


def rounded(amount: int, count: int) -> int | None:
    """An average in whole units, half up; None where there is nothing to divide by."""
    return (2 * amount + count) // (2 * count) if count > 0 else None


def _rhythm_figures(
    rhythm: Rhythm, gaps: tuple[int | None, ...]
) -> tuple[dict[str, Value], tuple[Notice, ...]]:
    values: dict[str, Value] = {GAP_KEYS[level]: gaps[LEVELS.index(level)] for level in GAP_KEYS}
    notes = [
        Notice(
            "window",
            (("days", rhythm.window), ("months", rhythm.window_months or 0), ("origin", rhythm.origin.value)),
        )
    ]
    if rhythm.origin is Origin.STANDARD:
        notes.append(Notice("rhythm_standard", (("gaps", rhythm.gaps), ("days", rhythm.days))))
    notes += [Notice("gap_unreached", (("kpi", key),)) for key, days in values.items() if days is None]
    return values, tuple(notes)


def _figures(
    book: Book,
    standing: Balance,
    shared: tuple[dict[str, Value], tuple[Notice, ...]],
    *,
    even_early: bool,
) -> Kpis:
    values = _balance_figures(standing) | _sales_figures(book, standing.period)
    values |= _customer_figures(book, standing)
    cohorts = {
        key: share(*reversed(book.came_back_within(standing.period, days)))
        for key, days in COHORT_DAYS.items()
    }
    missing = [key for key, value in values.items() if value is None]
    values |= shared[0]
    notes = [*shared[1]]
    if not book.purchases.known:
        values |= dict.fromkeys(OF_CUSTOMERS)
        notes += [Notice("nobody_known", (("kpi", key),)) for key in OF_CUSTOMERS]
        missing = [key for key in missing if key not in OF_CUSTOMERS]
    elif not (standing.settled or even_early):
        values |= dict.fromkeys(UNSETTLED)
        begin = to_date(book.purchases.first_day).isoformat()
        notes.append(Notice("data_begins", (("date", begin), ("days", standing.window))))
        missing = [key for key in missing if key not in UNSETTLED]
    notes += [Notice("no_base", (("kpi", key),)) for key in missing]
    notes += [
        Notice("not_followed", (("kpi", key), ("days", COHORT_DAYS[key])))
        for key, value in cohorts.items()
        if value is None
    ]
    values |= cohorts | dict.fromkeys(NOT_RECORDED)
    notes += [Notice("not_recorded", (("kpi", key), ("needs", needs))) for key, needs in NOT_RECORDED.items()]
    return Kpis(standing.period, standing.window, values, tuple(notes))


def _balance_figures(standing: Balance) -> dict[str, Value]:
    start = standing.active_start
    return {
        "active_start": start,
        "active": standing.active_end,
        "active_end": standing.active_end,
        "new": standing.new,
        "new_total": standing.new_total,
        "won_back": standing.won_back,
        "lost": standing.lost,
        "churn": share(standing.lost, start),
        "retention": share(start - standing.lost, start),
        "net_growth": share(standing.active_end - start, start),
        "win_back_rate": share(standing.won_back, standing.lost_start),
    }


def _sales_figures(book: Book, period: Period) -> dict[str, Value]:
    total = partial(book.total, before=period.before, last=period.last)
    revenue, identified = total("net"), total("known_net")
    receipts, items = total("positive"), total("items")
    returned = total("returned")
    return {
        "revenue": revenue,
        "identified_revenue": identified,
        "anonymous_share": share(revenue - identified, revenue),
        "receipts": receipts,
        "average_receipt": rounded(revenue, receipts),
        "items_per_receipt": share(items, receipts * THOUSAND) if items else None,
        "price_per_item": rounded(revenue * THOUSAND, items),
        "returns": returned,
        "return_rate": share(returned, total("sold")),
        "return_rate_items": share(total("items_back"), items + total("items_back")),
        "returning_revenue_share": share(total("returning_net"), total("moment_net")),
        "value_historic": book.total("known_net", before=book.start, last=period.last),
    }


def _customer_figures(book: Book, standing: Balance) -> dict[str, Value]:
    period = standing.period
    buyers, returning = book.buyers(period)
    spent = book.spent(period.last)
    once, twice = book.repeaters(period.last)
    both = book.in_both_channels(period.last, standing.window)
    return {
        "frequency": share(*book.frequency(period.last)),
        "repeat_rate": share(twice, once),
        "returning_share": share(returning, buyers),
        # Where more was brought back than the other 80% bought, there is no part of a whole.
        "pareto_share": share(*spent) if spent.by_best_fifth <= spent.whole else None,
        "cross_channel": share(both, standing.active_end),
    }
