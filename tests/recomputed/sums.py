"""The figures of a shop once more, row by row, from the words of the definitions and nothing else.

Slow and obvious on purpose: dictionaries and dates, no arrays, no code of KlantDesk.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from tests.recomputed.world import Row, World

Value = int | float | None


@dataclass(frozen=True)
class Bon:
    """A receipt that counts: its goods after what was brought back."""

    day: date
    person: int | None
    channel: str
    store: str
    sold: int
    back: int
    pieces: int
    pieces_back: int

    @property
    def net(self) -> int:
        return self.sold - self.back


def bons(world: World) -> list[Bon]:
    """Receipts with goods on them. Kept out: cancelled and unpaid ones, vouchers and shipping.

    A return that names its receipt is part of that receipt, whatever day it was brought back on.
    """
    persons = {(one.source, one.key): one.person for one in world.people}
    heads: dict[tuple[str, str], Row] = {}
    for row in world.rows:
        heads.setdefault((row.source, row.receipt), row)
    goods: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in world.rows:
        place = (row.source, row.takes_back or row.receipt)
        if not row.state and not heads[place].state and row.kind in {"sale", "return"}:
            goods[place].append(row)
    found = []
    for place, rows in goods.items():
        head = heads[place]
        sold = [row for row in rows if row.kind == "sale"]
        back = [row for row in rows if row.kind == "return"]
        found.append(Bon(
            head.day, persons.get((head.source, head.who)), head.channel, head.store,
            sum(row.cents for row in sold), -sum(row.cents for row in back),
            sum(row.pieces for row in sold), -sum(row.pieces for row in back),
        ))  # fmt: skip
    return found


def moments(sales: Iterable[Bon]) -> dict[int, dict[date, int]]:
    """Person, day, net: the days on which somebody's receipts together come to more than nothing."""
    summed: dict[int, Counter[date]] = defaultdict(Counter)
    for bon in sales:
        if bon.person is not None:
            summed[bon.person][bon.day] += bon.net
    positive = {
        who: {day: net for day, net in sorted(days.items()) if net > 0} for who, days in summed.items()
    }
    return {who: days for who, days in positive.items() if days}


def span(sales: Iterable[Bon]) -> tuple[date, date]:
    """First and last day on which anybody bought anything."""
    days = [bon.day for bon in sales if bon.net > 0]
    return min(days), max(days)


def months(count: int) -> int:
    """Days in months of 365.25/12 days, rounded down."""
    return math.floor(count * Fraction(36525, 1200))


def quantiles(bought: dict[int, dict[date, int]], as_of: date) -> list[int | None]:
    """p50, p80, p90 and p95 of the gaps, the last one of each buyer still open (Kaplan-Meier)."""
    closed: list[int] = []
    still_open: list[int] = []
    for days in bought.values():
        ordered = sorted(days)
        if len(ordered) > 1:
            closed += [(later - one).days for one, later in pairwise(ordered)]
            still_open.append((as_of - ordered[-1]).days)
    everybody = sorted(closed + still_open)
    ended = Counter(closed)
    alive = Fraction(1)
    found: list[int | None] = []
    for time in sorted(ended):
        alive *= 1 - Fraction(ended[time], len(everybody) - bisect_left(everybody, time))
        while len(found) < 4 and alive <= 1 - Fraction((50, 80, 90, 95)[len(found)], 100):
            found.append(time)
    return found + [None] * (4 - len(found))


def bounds(bought: dict[int, dict[date, int]], first: date, as_of: date) -> list[int]:
    """Days below which recency is 5, 4, 3, 2; the third is the activity window."""
    closed = sum(len(days) - 1 for days in bought.values())
    if closed < 100 or (as_of - first).days < 365:
        return [months(count) for count in (3, 6, 12, 24)]
    chosen: list[int] = []
    for at, days in enumerate(quantiles(bought, as_of)):
        if days is not None:
            count = next(one for one in range(1, 9999) if months(one) >= days)
        else:
            count = 2 * chosen[2] if at == 3 else (3, 6, 12)[at]
        chosen.append(max(count, chosen[-1] + 1) if chosen else count)
    return [months(count) for count in chosen]


def ratio(part: float, whole: float) -> float | None:
    """A share; nothing where the whole is not positive."""
    return part / whole if whole > 0 else None


def average(amount: int, count: int) -> int | None:
    """Whole units, half up."""
    return math.floor(Fraction(amount, count) + Fraction(1, 2)) if count > 0 else None


@dataclass(frozen=True)
class Shop:
    """The part of a shop that is asked for, and what the whole of it says: days and the window."""

    sales: Sequence[Bon]
    bought: dict[int, dict[date, int]]
    first_day: date
    as_of: date
    window: int

    def active(self, who: int, at: date) -> bool:
        """A moment in (t-W, t]."""
        return self.lately(self.bought[who], at)

    def lately(self, days: Iterable[date], at: date) -> bool:
        """Whether one of the days lies in (t-W, t]."""
        return any(0 <= (at - day).days < self.window for day in days)

    def balance(self, first: date, last: date) -> dict[str, set[int]]:
        """Who stands behind each figure of the balance of the days from first to last."""
        eve = first - timedelta(1)
        start = {who for who in self.bought if self.active(who, eve)}
        end = {who for who in self.bought if self.active(who, last)}
        begin = {who: min(days) for who, days in self.bought.items()}
        before = {who for who, day in begin.items() if day <= eve}
        came = {who for who, day in begin.items() if first <= day <= last}
        return {"active_start": start, "active_end": end, "active": end, "new": came & end, "new_total": came,
                "won_back": (before - start) & end, "lost": start - end, "gone": before - start}  # fmt: skip

    def customer_kpis(self, first: date, last: date) -> dict[str, Value]:
        """The balance and its shares; unknown in the first W days of the data."""
        size = {name: len(who) for name, who in self.balance(first, last).items()}
        start, end, gone = size["active_start"], size["active_end"], size.pop("gone")
        found: dict[str, Value] = {
            **size,
            "churn": ratio(size["lost"], start),
            "retention": ratio(start - size["lost"], start),
            "net_growth": ratio(end - start, start),
            "win_back_rate": ratio(size["won_back"], gone),
        }
        if first < self.first_day + timedelta(self.window):
            known = {"active", "active_start", "active_end"}
            found = {key: value if key in known else None for key, value in found.items()}
        return found

    def buying_kpis(self, first: date, last: date) -> dict[str, Value]:
        """How often and how much of it by whom."""
        inside = [(who, day, net) for who, days in self.bought.items() for day, net in days.items()
                  if first <= day <= last]  # fmt: skip
        buyers = {who for who, _day, _net in inside}
        begin = {who: min(days) for who, days in self.bought.items()}
        so_far = {who: [day for day in days if day <= last] for who, days in self.bought.items()}
        return {
            "repeat_rate": ratio(
                sum(len(d) > 1 for d in so_far.values()), sum(len(d) > 0 for d in so_far.values())
            ),
            "returning_share": ratio(sum(begin[who] < first for who in buyers), len(buyers)),
            "returning_revenue_share": ratio(
                sum(net for who, day, net in inside if day > begin[who]),
                sum(net for _who, _day, net in inside),
            ),
            **{f"repeat_rate_{days}": self.came_back(first, last, days) for days in (90, 180, 365)},
            **self.year_kpis(last),
        }

    def came_back(self, first: date, last: date, days: int) -> float | None:
        """Of who first bought in the period and was followed that long: who came back within it."""
        followed = [sorted(bought) for bought in self.bought.values() if first <= min(bought) <= last
                    and (self.as_of - min(bought)).days >= days]  # fmt: skip
        return ratio(sum(len(one) > 1 and (one[1] - one[0]).days <= days for one in followed), len(followed))

    def year_kpis(self, last: date) -> dict[str, Value]:
        """Over the 12 months to the last day."""
        year = {
            who: [day for day in days if 0 <= (last - day).days < 365] for who, days in self.bought.items()
        }
        buyers = [who for who, days in year.items() if days]
        spent: Counter[int] = Counter()
        for bon in self.sales:
            if bon.person is not None and 0 <= (last - bon.day).days < 365:
                spent[bon.person] += bon.net
        ranked = sorted((spent[who] for who in buyers), reverse=True)
        best = sum(ranked[: math.ceil(Fraction(len(ranked), 5))])
        now = [who for who in self.bought if self.active(who, last)]
        doors = [moments(bon for bon in self.sales if bon.channel == door) for door in ("store", "web")]
        both = [who for who in now if all(self.lately(door.get(who, ()), last) for door in doors)]
        return {
            "frequency": ratio(sum(map(len, year.values())), len(buyers)),
            "pareto_share": ratio(best, sum(ranked)) if best <= sum(ranked) else None,
            "cross_channel": ratio(len(both), len(now)),
        }

    def money_kpis(self, first: date, last: date) -> dict[str, Value]:
        """What was sold and brought back."""
        inside = [bon for bon in self.sales if first <= bon.day <= last]
        revenue = sum(bon.net for bon in inside)
        identified = sum(bon.net for bon in inside if bon.person is not None)
        receipts = sum(bon.net > 0 for bon in inside)
        pieces = sum(bon.pieces - bon.pieces_back for bon in inside)
        back = sum(bon.back for bon in inside)
        return {
            "revenue": revenue,
            "identified_revenue": identified,
            "anonymous_share": ratio(revenue - identified, revenue),
            "receipts": receipts,
            "average_receipt": average(revenue, receipts),
            "items_per_receipt": ratio(pieces, receipts * 1000) if pieces else None,
            "price_per_item": average(revenue * 1000, pieces),
            "returns": back,
            "return_rate": ratio(back, sum(bon.sold for bon in inside)),
            "return_rate_items": ratio(sum(b.pieces_back for b in inside), sum(b.pieces for b in inside)),
            "value_historic": sum(b.net for b in self.sales if b.person is not None and b.day <= last),
        }

    def gaps(self) -> dict[str, Value]:
        """Days between purchases."""
        return dict(
            zip(("gap_median", "gap_p80", "gap_p90"), quantiles(self.bought, self.as_of)[:3], strict=True)
        )
