"""Who moved from which group to which in a month, under today's definitions."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date
from typing import Any

from klantdesk.db import customers
from klantdesk.desk.shop import Shop
from klantdesk.records import Group, to_date, to_day


@dataclass(frozen=True, slots=True)
class Flow:
    """So many customers went from one group to another; `origin` None: bought for the first time."""

    origin: Group | None
    to: Group
    customers: int


@dataclass(frozen=True, slots=True)
class Movement:
    """A month: all flows between groups, the largest first, and how many customers stayed where they were.

    `last` is the last day that counts: of a month that still runs, the last day of the data.
    """

    month: date
    last: date
    flows: tuple[Flow, ...]
    stayed: int

    def into(self, group: Group) -> int:
        """How many joined a group."""
        return sum(flow.customers for flow in self.flows if flow.to is group)

    def out_of(self, group: Group) -> int:
        """How many left a group."""
        return sum(flow.customers for flow in self.flows if flow.origin is group)


def movement(shop: Shop, month: date | None = None) -> Movement:
    """The moves of a month, by default the last whole one of the data; NothingToShow in an empty shop."""
    period = _period(shop, month)
    return shop.counted(f"movement {period.first}", lambda _store: _movement(shop, period))


def _movement(shop: Shop, period: Any) -> Movement:  # noqa: ANN401  # the analysis room's
    found = _shift(shop, period)
    counts = _counts(found)
    flows = [Flow(origin, to, count) for (origin, to), count in counts.items() if origin is not to]
    return Movement(
        month=to_date(period.first),
        last=to_date(min(period.last, shop.everything().purchases.as_of)),
        flows=tuple(sorted(flows, key=lambda flow: (-flow.customers, flow.to, flow.origin or ""))),
        stayed=sum(count for (origin, to), count in counts.items() if origin is to),
    )


def movers(shop: Shop, month: date, origin: Group | None, to: Group) -> array[int]:
    """Who went from one group to another in a month, biggest spender first; without who is in the bin."""
    from klantdesk.analysis import groups, moves

    found = _shift(shop, _period(shop, month))
    code = moves.NO_GROUP if origin is None else groups.GROUPS.index(origin)
    who = found.between(code, groups.GROUPS.index(to))
    hidden = customers.hidden(shop.reader())
    ranked = shop.everything().profiles.by_spending(who).tolist()
    return array("q", (one for one in ranked if one not in hidden))


def _period(shop: Shop, month: date | None) -> Any:  # noqa: ANN401  # the analysis room's
    from klantdesk.analysis import periods

    bought = shop.everything().purchases
    if month is not None:
        return periods.month_of(to_day(month))
    ended = periods.last_whole_month(bought.as_of)
    return ended if ended.last >= bought.first_day else periods.month_of(bought.as_of)


def _shift(shop: Shop, period: Any) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import moves

    counted = shop.everything()
    last = min(period.last, counted.purchases.as_of)
    return shop.counted(
        "shift", lambda _store: moves.shift(counted.purchases, counted.rhythm, period.before, last), period
    )


def _counts(found: Any) -> dict[tuple[Group | None, Group], int]:  # noqa: ANN401  # as above
    from klantdesk.analysis.groups import GROUPS

    counts = found.counts().items()
    return {(GROUPS[old] if old >= 0 else None, GROUPS[new]): count for (old, new), count in counts}
