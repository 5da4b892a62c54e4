"""The KPIs made of what was entered beside purchases: permissions, and what finding customers cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from klantdesk.db import costs, reach
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import Number
from klantdesk.records import Group, Notice

COST = "acquisition_cost"


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of the shop that is asked for; None and "" mean: all of it."""

    group: Group | None = None
    channel: str = ""
    store: str = ""

    @property
    def unsaid(self) -> dict[str, str]:
        """The KPIs a part cannot say, with what it is cut by."""
        found: dict[str, str] = {}
        if self.group:
            found |= dict.fromkeys(
                ("anonymous_share", "visitors", "conversion", "missed_revenue", COST), "group"
            )
        if self.store:
            found |= dict.fromkeys(("cross_channel", COST), "store")
        if self.channel:
            found |= dict.fromkeys(("cross_channel", "nps", "csat", "ces"), "channel")
        if self.channel == "web":
            found |= dict.fromkeys(("visitors", "conversion", "missed_revenue"), "channel")
        return found

    @property
    def notes(self) -> tuple[Notice, ...]:
        """Why those are None."""
        return tuple(Notice("not_in_part", (("kpi", key), ("by", by))) for key, by in self.unsaid.items())


class Entered:
    """What was entered, read once for the periods of one question; `part` are the purchases asked for."""

    def __init__(self, shop: Shop, part: Any, window: int, cut: Slice) -> None:  # noqa: ANN401  # the analysis room's
        from klantdesk.analysis.reach import Reach

        found = shop.shown("reach", lambda: reach.of_channels(shop.reader()))
        self.reach = Reach(part, found) if found else None
        self.window, self.cut = window, cut
        wanted = {cut.channel} if cut.channel else {"", "store", "web"}
        self.costs = [one for one in costs.every(shop.reader()) if one.channel in wanted]

    def of(self, first: int, last: int, new: Number) -> tuple[dict[str, Number], list[Notice]]:
        """The figures of a period with so many new customers, and why one is None."""
        values: dict[str, Number] = dict(self.reach.shares(last, self.window)) if self.reach else {}
        notes = [Notice("no_base", (("kpi", key),)) for key, value in values.items() if value is None]
        cost, why = self._cost(first, last, new)
        return {**values, COST: cost}, notes + why

    def _cost(self, first: int, last: int, new: Number) -> tuple[int | None, list[Notice]]:
        """Cents per new customer; costs are known of whole months only."""
        from klantdesk.analysis import kpi, periods

        touched = [(periods.month_of(one.month), one.cents) for one in self.costs]
        touched = [(month, cents) for month, cents in touched if month.first <= last and month.last >= first]
        if not touched:
            return None, []
        if any(month.first < first or month.last > last for month, _cents in touched):
            return None, [Notice("whole_months", (("kpi", COST),))]
        cost = kpi.rounded(sum(cents for _month, cents in touched), int(new or 0))
        return cost, [] if cost is not None else [Notice("no_base", (("kpi", COST),))]
