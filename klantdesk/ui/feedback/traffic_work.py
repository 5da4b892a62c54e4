"""What the card of visitors and buyers asks of the desk, on a thread of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.desk.feedback_views import Filter

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.traffic_views import Week


def week(shop: Shop, chosen: Filter, days: int) -> Week | None:
    """Visitors and buyers of so many days up to the latest answer or count; 0: all of them."""
    from klantdesk.desk import traffic

    return traffic.week(shop, _within(shop, chosen, days))


def saved(shop: Shop, chosen: Filter, days: int, target: Path, lang: str) -> Path:
    """Write the same as a table."""
    from klantdesk.desk import traffic

    return traffic.save(shop, _within(shop, chosen, days), target, lang)


def _within(shop: Shop, chosen: Filter, days: int) -> Filter:
    """Who counts today sees it today, also while nobody answered yet."""
    from klantdesk.desk import feedback, traffic

    known = [day for day in (feedback.last_day(shop), traffic.last_day(shop)) if day is not None]
    if not days or not known:
        return replace(chosen, first=None, last=None)
    return replace(chosen, first=max(known) - timedelta(days=days - 1), last=max(known))
