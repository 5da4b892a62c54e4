"""What the page asks of the desk, off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from klantdesk import settings

if TYPE_CHECKING:
    from pathlib import Path

    from klantdesk.desk.cohort_views import CohortPart, Cohorts, Comeback
    from klantdesk.desk.markers import Marker
    from klantdesk.desk.revenue_tree import RevenueTree
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.trends import Stretch, Trend
    from klantdesk.desk.views import Goal
    from klantdesk.records import Changes


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: every figure over the stretch by its key, marked days, months, tree, goals."""

    trends: dict[str, Trend]
    markers: tuple[Marker, ...]
    months: tuple[date, ...]
    tree: RevenueTree | None
    goals: dict[str, Goal]


def shown(shop: Shop, stretch: Stretch) -> Shown:
    """Everything the page shows."""
    from klantdesk.desk import goals, markers, trends

    found = trends.trends(shop, stretch)
    marked, months = tuple(markers.markers(shop)), trends.months(shop)
    latest = {key: trend.points[-1].value for key, trend in found.items()}
    aims = goals.beside(shop, latest, found["revenue"].whole_last)
    return Shown(found, marked, months, _tree(shop, found["revenue"]), aims)


def _tree(shop: Shop, revenue: Trend) -> RevenueTree | None:
    """The revenue tree of the whole months against a year earlier; None where there is no such year."""
    from klantdesk.desk import revenue_tree

    if revenue.turn.before is None:
        return None
    now = revenue.whole_first, revenue.whole_last
    return revenue_tree.revenue_tree(shop, revenue.compared_with, now)


@dataclass(frozen=True, slots=True)
class Came:
    """The cohorts, and per part (None: all customers) whether the latest comes back more often."""

    cohorts: Cohorts
    comebacks: dict[str | None, Comeback | None]

    def of(self, key: str | None) -> tuple[CohortPart, Comeback | None]:
        """One part, or all customers where there is no such part."""
        parts = {part.key: part for part in self.cohorts.parts}
        if key not in parts:
            return self.cohorts.whole, self.comebacks[None]
        return parts[key], self.comebacks[key]


def came(shop: Shop, unit: str, measure: str, by: str) -> Came:
    """The cohorts asked for."""
    from klantdesk.desk import cohorts

    found = cohorts.cohorts(shop, unit, measure, by)
    told: dict[str | None, Comeback | None] = {None: cohorts.comeback(found.whole)}
    return Came(found, told | {part.key: cohorts.comeback(part) for part in found.parts})


def keep(shop: Shop, number: int, day: date, title: str) -> tuple[Changes, int]:
    """Keep a marked day."""
    from klantdesk.desk import markers

    return markers.keep(shop, markers.Marker(number, day, title), settings.load().staff)


def forget(shop: Shop, number: int) -> tuple[Changes, int]:
    """Take a marked day away."""
    from klantdesk.desk import markers

    return markers.forget(shop, number, settings.load().staff)


def saved(shown: Trend, heads: Sequence[str], target: Path) -> Path:
    """Write the months of a trend."""
    from klantdesk.desk import trends

    return trends.save(shown, heads, target)
