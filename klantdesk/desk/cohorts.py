"""Who came for the first time together, and whether they keep coming."""

from __future__ import annotations

from typing import Any

from klantdesk.db.store import Store
from klantdesk.desk.cohort_views import (
    CHANNEL,
    CUSTOMERS,
    MONTH,
    CohortLine,
    CohortPart,
    Cohorts,
    Comeback,
    Returned,
)
from klantdesk.desk.counting import Counted
from klantdesk.desk.shop import Shop
from klantdesk.records import Channel, to_date

MOST_PARTS = 12
HALF_A_YEAR = 6
FEWEST = 30
"""Below this a part is too small for percentages (kpi.md, small numbers)."""


def cohorts(shop: Shop, unit: str = MONTH, measure: str = CUSTOMERS, by: str = "") -> Cohorts:
    """The retention table, whole and by the channel or product group people began with (PARTS).

    NothingToShow in an empty shop. Kept until the data change; the first time it reads every line for
    product groups, so call it from the background.
    """
    counted = shop.everything()
    key = f"cohorts {unit} {measure} {by} {counted.rhythm.window}"
    return shop.counted(key, lambda store: _cohorts(store, counted, (unit, measure), by))


def comeback(part: CohortPart, months: int = HALF_A_YEAR) -> Comeback | None:
    """The latest cohort that is old enough, against the one that began a year before it; None without two.

    Only cohorts of at least FEWEST customers, and none of the first W days of the data.
    """
    from klantdesk.analysis import survey

    fit = {
        line.start: line
        for line in part.cohorts
        if not line.early and line.size >= FEWEST and line.is_old_enough(months)
    }
    for start, now in sorted(fit.items(), reverse=True):
        before = fit.get(start.replace(year=start.year - 1))
        if before is not None:
            told = [(line.within(months).returned, line.size) for line in (now, before)]
            return Comeback(months, now, before, *survey.difference(told[0], told[1]))
    return None


def _cohorts(store: Store, counted: Counted, asked: tuple[str, str], by: str) -> Cohorts:
    from klantdesk.analysis import cohorts as analysis

    bought = counted.purchases
    view = analysis.View(analysis.Unit(asked[0]), analysis.Measure(asked[1]), counted.rhythm.window)
    large: list[tuple[str, Any]] = []
    if by:
        names, codes = _parts(store, bought, by)
        tables = analysis.by_part(bought, view, codes, MOST_PARTS)
        large = [(names[table.part], table) for table in tables if table.customers >= FEWEST]
    whole = analysis.table(bought, view)
    return Cohorts(
        unit=asked[0],
        measure=asked[1],
        data_from=to_date(bought.first_day),
        as_of=to_date(bought.as_of),
        window_days=view.window,
        unfinished=whole.cohorts[-1].period.last > bought.as_of if whole.cohorts else False,
        whole=_part("", whole),
        parts=tuple(_part(name, table) for name, table in large),
        left_out=whole.customers - sum(table.customers for _name, table in large) if by else 0,
    )


def _parts(store: Store, bought: Any, by: str) -> tuple[dict[int, str], Any]:  # noqa: ANN401  # numpy
    """The parts' names by code, and the code of each buyer."""
    from klantdesk.analysis import origins
    from klantdesk.db import facts, products

    if by == CHANNEL:
        names = {channel.value: channel.name.lower() for channel in Channel}
        return names, origins.first_channel(bought)
    of_product = {number: product.category for number, product in products.products(store)}
    known = sorted(set(of_product.values()) - {""})
    code = {name: number for number, name in enumerate(known)}
    groups = origins.codes({number: code.get(name, len(known)) for number, name in of_product.items()})
    return dict(enumerate([*known, ""])), origins.first_group(bought, facts.read(store), groups)


def _part(key: str, table: Any) -> CohortPart:  # noqa: ANN401  # the analysis room's own
    return CohortPart(
        key=key,
        customers=table.customers,
        cohorts=tuple(
            CohortLine(
                start=to_date(one.period.first),
                last=to_date(one.period.last),
                size=one.size,
                active=one.values,
                early=one.early,
                returned=tuple(Returned(back.months, back.followed, back.returned) for back in one.back),
            )
            for one in table.cohorts
        ),
        weighted=table.weighted,
        settled=table.settled,
    )
