"""Every figure once more, in plain Python, straight from the words of the definitions.

Slow and obvious on purpose: loops over customers and days, fractions instead of arrays. It shares
nothing with klantdesk.analysis but the records.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from statistics import median

from klantdesk.records import Channel, Group, LineKind
from tests.analysis.shops import Sale

Moments = dict[int, dict[int, int]]
"""Customer -> day -> net cents, positive days only."""

TABLE = {
    5: ("loyal", "loyal", "at_risk", "win_back", "gone"),
    4: ("loyal", "loyal", "at_risk", "win_back", "gone"),
    3: ("becoming_loyal", "becoming_loyal", "at_risk", "win_back", "gone"),
    2: ("growing", "growing", "quiet", "sleeping", "gone"),
    1: ("new", "new", "quiet", "sleeping", "gone"),
}
"""As printed in kpi.md: F, then R5 to R1."""


def goods(sales: Iterable[Sale]) -> list[Sale]:
    return [sale for sale in sales if sale.counted and sale.kind in {LineKind.SALE, LineKind.RETURN}]


def net(sales: Iterable[Sale], first: int, last: int) -> int:
    return sum(sale.cents for sale in goods(sales) if first <= sale.day <= last)


def known(sales: Iterable[Sale]) -> list[Sale]:
    return [sale for sale in sales if sale.customer >= 0]


def receipt_nets(sales: Iterable[Sale]) -> dict[int, tuple[int, int, int]]:
    """Receipt -> day, customer, net."""
    found: dict[int, tuple[int, int, int]] = {}
    for sale in goods(sales):
        so_far = found.get(sale.receipt, (0, 0, 0))[2]
        found[sale.receipt] = (sale.day, sale.customer, so_far + sale.cents)
    return found


def span(sales: Iterable[Sale]) -> tuple[int, int]:
    days = [day for day, _, amount in receipt_nets(sales).values() if amount > 0]
    return (min(days), max(days)) if days else (0, 0)


def moments(sales: Iterable[Sale]) -> Moments:
    totals: Moments = defaultdict(Counter)
    for sale in known(goods(sales)):
        totals[sale.customer][sale.day] += sale.cents
    positive = {
        customer: {day: amount for day, amount in sorted(days.items()) if amount > 0}
        for customer, days in sorted(totals.items())
    }
    return {customer: days for customer, days in positive.items() if days}


def active(days: Iterable[int], at: int, window: int) -> bool:
    return any(at - window < day <= at for day in days)


def month_days(months: int) -> int:
    return math.floor(months * Fraction(1461, 48))


def balance(bought: Moments, first: int, last: int, window: int) -> dict[str, set[int]]:
    start = {who for who, days in bought.items() if active(days, first - 1, window)}
    end = {who for who, days in bought.items() if active(days, last, window)}
    before = {who for who, days in bought.items() if min(days) < first}
    came = {who for who, days in bought.items() if first <= min(days) <= last}
    return {
        "active_start": start,
        "active_end": end,
        "new": came & end,
        "new_total": came,
        "won_back": (before - start) & end,
        "lost": start - end,
        "lost_start": before - start,
    }


def gap_quantiles(bought: Moments, as_of: int) -> list[int | None]:
    closed: list[int] = []
    still_open: list[int] = []
    for days in bought.values():
        ordered = sorted(days)
        if len(ordered) > 1:
            closed += [b - a for a, b in pairwise(ordered)]
            still_open.append(as_of - ordered[-1])
    return [kaplan_meier(closed, still_open, Fraction(p, 100)) for p in (50, 80, 90, 95)]


def kaplan_meier(closed: Sequence[int], still_open: Sequence[int], p: Fraction) -> int | None:
    survival = Fraction(1)
    for time in sorted(set(closed)):
        at_risk = sum(gap >= time for gap in (*closed, *still_open))
        survival *= 1 - Fraction(closed.count(time), at_risk)
        if survival <= 1 - p:
            return time
    return None


def bounds(sales: Sequence[Sale]) -> list[int]:
    bought = moments(sales)
    first, as_of = span(sales)
    closed = sum(len(days) - 1 for days in bought.values())
    if closed < 100 or as_of - first < 365:
        return [month_days(months) for months in (3, 6, 12, 24)]
    chosen: list[int] = []
    for days, unreached in zip(gap_quantiles(bought, as_of), (3, 6, 12, None), strict=True):
        if days is None:
            months = 2 * chosen[2] if unreached is None else unreached
        else:
            months = next(m for m in range(1, 10_000) if month_days(m) >= days)
        while chosen and months <= chosen[-1]:
            months += 1
        chosen.append(months)
    return [month_days(months) for months in chosen]


def later_than_usual(bought: Moments, as_of: int) -> set[int]:
    late = set()
    for customer, days in bought.items():
        ordered = sorted(days)
        gaps = [b - a for a, b in pairwise(ordered)]
        if len(ordered) >= 3 and as_of - ordered[-1] > 2 * median(gaps):
            late.add(customer)
    return late


def ratio(part: float, whole: float) -> float | None:
    return part / whole if whole > 0 else None


def half_up(amount: int, count: int) -> int | None:
    return math.floor(Fraction(amount, count) + Fraction(1, 2)) if count > 0 else None


def kpis(sales: Sequence[Sale], first: int, last: int, window: int) -> dict[str, int | float | None]:
    return (
        customer_figures(sales, first, last, window)
        | sales_figures(sales, first, last)
        | yearly_figures(sales, last, window)
    )


def customer_figures(
    sales: Sequence[Sale], first: int, last: int, window: int
) -> dict[str, int | float | None]:
    bought = moments(sales)
    sets = balance(bought, first, last, window)
    size = {name: len(members) for name, members in sets.items()}
    start = size["active_start"]
    ever = {who: [day for day in days if day <= last] for who, days in bought.items()}
    buyers = {who for who, days in bought.items() if any(first <= day <= last for day in days)}
    period = [(who, d, n) for who, days in bought.items() for d, n in days.items() if first <= d <= last]
    later = sum(n for who, d, n in period if d != min(bought[who]))
    return {
        **{name: count for name, count in size.items() if name != "lost_start"},
        "active": size["active_end"],
        "churn": ratio(size["lost"], start),
        "retention": ratio(start - size["lost"], start),
        "net_growth": ratio(size["active_end"] - start, start),
        "win_back_rate": ratio(size["won_back"], size["lost_start"]),
        "repeat_rate": ratio(sum(len(d) > 1 for d in ever.values()), sum(len(d) > 0 for d in ever.values())),
        "returning_share": ratio(sum(min(bought[who]) < first for who in buyers), len(buyers)),
        "returning_revenue_share": ratio(later, sum(n for _, _, n in period)),
    }


def sales_figures(sales: Sequence[Sale], first: int, last: int) -> dict[str, int | float | None]:
    inside = [sale for sale in goods(sales) if first <= sale.day <= last]
    revenue = net(sales, first, last)
    identified = net(known(sales), first, last)
    receipts = sum(amount > 0 for _, _, amount in receipt_nets(inside).values())
    items = sum(-abs(sale.quantity) if sale.kind is LineKind.RETURN else sale.quantity for sale in inside)
    returned = -sum(sale.cents for sale in inside if sale.kind is LineKind.RETURN)
    gross = sum(sale.cents for sale in inside if sale.kind is LineKind.SALE)
    return {
        "revenue": revenue,
        "identified_revenue": identified,
        "anonymous_share": ratio(revenue - identified, revenue),
        "receipts": receipts,
        "average_receipt": half_up(revenue, receipts),
        "items_per_receipt": ratio(items, receipts * 1000) if items else None,
        "price_per_item": half_up(revenue * 1000, items),
        "returns": returned,
        "return_rate": ratio(returned, gross),
        "value_historic": net(known(sales), 0, last),
    }


def yearly_figures(sales: Sequence[Sale], last: int, window: int) -> dict[str, int | float | None]:
    bought = moments(sales)
    year = {who: [day for day in days if last - 365 < day <= last] for who, days in bought.items()}
    buyers = [who for who, days in year.items() if days]
    recent = [sale for sale in known(sales) if last - 365 < sale.day <= last]
    spent = sorted((net([s for s in recent if s.customer == who], 0, last) for who in buyers), reverse=True)
    best = spent[: math.ceil(Fraction(len(spent), 5))]
    through = {
        channel: moments([sale for sale in sales if sale.channel is channel])
        for channel in (Channel.STORE, Channel.WEB)
    }
    now_active = [who for who, days in bought.items() if active(days, last, window)]
    both = [
        who
        for who in now_active
        if all(active(found.get(who, {}), last, window) for found in through.values())
    ]
    return {
        "frequency": ratio(sum(map(len, year.values())), len(buyers)),
        "pareto_share": ratio(sum(best), sum(spent)) if sum(best) <= sum(spent) else None,
        "cross_channel": ratio(len(both), len(now_active)),
    }


def recency_score(days: int, limits: Sequence[int]) -> int:
    return next((score for score, limit in zip((5, 4, 3, 2), limits, strict=True) if days < limit), 1)


def frequency_score(days: Iterable[int], last: int) -> int:
    recent = sum(last - month_days(36) < day <= last for day in days)
    return next(score for score, least in ((5, 12), (4, 7), (3, 4), (2, 2), (1, 1)) if recent >= least)


def scores(bought: Moments, limits: Sequence[int], at: int) -> dict[int, tuple[int, int]]:
    found = {}
    for who, days in bought.items():
        so_far = [day for day in days if day <= at]
        if so_far:
            last = max(so_far)
            found[who] = (recency_score(at - last, limits), frequency_score(so_far, last))
    return found


def groups(bought: Moments, limits: Sequence[int], at: int) -> dict[int, Group]:
    return {who: Group(TABLE[f][5 - r]) for who, (r, f) in scores(bought, limits, at).items()}


def spending(sales: Sequence[Sale], who: int, at: int) -> int:
    return net([sale for sale in sales if sale.customer == who], at - month_days(36) + 1, at)


def tags(spent: dict[int, int]) -> dict[int, int]:
    """3 for those no poorer than the last of the best 20%, 2 likewise for the best 50%, else 1."""
    ranked = sorted(spent.values(), reverse=True)
    best = ranked[math.ceil(Fraction(len(ranked), 5)) - 1]
    half = ranked[math.ceil(Fraction(len(ranked), 2)) - 1]
    return {
        who: 3 if amount >= best and amount > 0 else 2 if amount >= half and amount > 0 else 1
        for who, amount in spent.items()
    }


def previous_group(bought: Moments, limits: Sequence[int], at: int, who: int) -> tuple[Group | None, int]:
    """The last different group and the first day of the present one, found day by day."""
    mine = {who: bought[who]}
    present = groups(mine, limits, at)[who]
    day = at
    while groups(mine, limits, day - 1).get(who) is present:
        day -= 1
    return groups(mine, limits, day - 1).get(who), day


def quantile_thresholds(values: Sequence[int], unit: int) -> list[Fraction]:
    ranked = sorted(values)
    found = []
    for fifth in range(1, 5):
        place = Fraction(len(ranked) - 1) * fifth / 5
        low = math.floor(place)
        high = min(low + 1, len(ranked) - 1)
        found.append(ranked[low] + (place - low) * (ranked[high] - ranked[low]) + unit)
    return found


def quantile_score(value: int, thresholds: Sequence[Fraction]) -> int:
    return 1 + sum(value >= threshold for threshold in thresholds)
