"""Visitors and buyers by weekday and hour, for a page, a file and the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk import wording
from klantdesk.db import stores, visitors
from klantdesk.desk.feedback_figures import conversion_of, counts_of, days_of
from klantdesk.desk.feedback_views import LEAST, Filter, Measure
from klantdesk.desk.shop import Shop
from klantdesk.desk.traffic_views import Lowest, Part, Week
from klantdesk.records import VisitorCount, to_date

if TYPE_CHECKING:
    from klantdesk.analysis.footfall import Low, Tally

_COLUMNS = ("weekday", "hour", "visitors", "base", "buyers", "conversion", "low", "high", "unknown")


def last_day(shop: Shop) -> date | None:
    """The last day anybody counted visitors; None where nobody did."""
    found = visitors.last_day(shop.reader())
    return None if found is None else to_date(found)


def week(shop: Shop, chosen: Filter) -> Week | None:
    """Who came in and who bought; None for a filter a visitor counter knows nothing of.

    Nobody knows of which group a visitor is, nor who served them.
    """
    if chosen.group or chosen.staff or chosen.survey:
        return None
    counts = counts_of(shop, chosen)
    if not any(count.visitors for count in counts):
        return Week(ever=last_day(shop) is not None)
    return _Counting(shop, chosen, counts).week()


class _Counting:
    """The counts of a filter, laid beside the receipts of the same days and stores."""

    def __init__(self, shop: Shop, chosen: Filter, counts: Sequence[VisitorCount]) -> None:
        from klantdesk.analysis import footfall

        self.counts, self.days = counts, {count.day for count in counts}
        self.till: int | None = None
        covered: set[int] = set()
        sold: dict[int, int] = {}
        if not shop.is_empty():
            covered, sold = self._beside(shop)
        wanted = chosen.store.casefold()
        hours = [
            count
            for count in visitors.by_hour(shop.reader(), *days_of(chosen))
            if not wanted or count.store.casefold() in {wanted, ""}
        ]
        self.cells = footfall.cells(hours, sold.keys())
        self.weekdays = footfall.weekdays(counts, sold, covered)
        self.by_receipts = bool(covered)
        if not covered:
            self.weekdays = self._at_the_door()

    def _beside(self, shop: Shop) -> tuple[set[int], dict[int, int]]:
        from klantdesk.analysis import traffic

        bought = shop.everything().purchases
        known = {name: number for number, name in stores.names(shop.reader()).items()}
        self.till = bought.as_of if bought.as_of < max(self.days) else None
        covered = {day for day in self.days if traffic.covered(bought, day)}
        return covered, traffic.on_counted_days(bought, self.counts, known)

    def _at_the_door(self) -> dict[int, Tally]:
        """The weekdays with the buyers counted there, where there are no receipts to lay beside."""
        from klantdesk.analysis.footfall import Tally

        found = {day: Tally(tally.visitors) for day, tally in self.weekdays.items()}
        for (day, _hour), tally in self.cells.items():
            found[day] += Tally(0, tally.base, tally.buyers)
        return found

    def week(self) -> Week:
        """The figures."""
        from klantdesk.analysis import footfall

        low = footfall.lowest(self.cells, self.weekdays)
        most = footfall.loses_most(self.cells)
        weekdays = tuple(self._weekday(day) for day in sorted(self.weekdays))
        whole = sum(self.weekdays.values(), footfall.Tally())
        return Week(
            ever=True,
            first=to_date(min(self.days)),
            last=to_date(max(self.days)),
            days=len(self.days),
            whole=_part(None, None, whole, sum(day.unknown for day in weekdays)),
            by_receipts=self.by_receipts,
            weekdays=weekdays,
            hours=self._hours(),
            cells=tuple(_part(*place, tally) for place, tally in sorted(self.cells.items())),
            lowest=_lowest(low) if low else None,
            loses_most=_part(*most, self.cells[most]) if most else None,
            till=None if self.till is None else to_date(self.till),
        )

    def _weekday(self, day: int) -> Part:
        tally = self.weekdays[day]
        timed = sum(cell.visitors for (of, _hour), cell in self.cells.items() if of == day)
        return _part(day, None, tally, tally.visitors - timed)

    def _hours(self) -> tuple[Part, ...]:
        from klantdesk.analysis.footfall import Tally

        summed: dict[int, Tally] = {}
        for (_day, hour), tally in self.cells.items():
            summed[hour] = summed.get(hour, Tally()) + tally
        return tuple(_part(None, hour, summed[hour]) for hour in sorted(summed))


def _lowest(low: Low) -> Lowest:
    return Lowest(low.weekday, low.hour, low.until, low.tally.base, low.tally.buyers, low.sure)


def _part(weekday: int | None, hour: int | None, tally: Tally, unknown: int = 0) -> Part:
    share = conversion_of(tally.buyers, tally.base) if tally.base >= LEAST else Measure(tally.base)
    return Part(weekday, hour, tally.visitors, tally.base, tally.buyers, share, unknown)


def save(shop: Shop, chosen: Filter, path: Path, lang: str) -> Path:
    """Visitors and buyers as xlsx or csv: the whole, each weekday, each hour of it."""
    from klantdesk.exchange import writers

    found = week(shop, chosen)
    heads = [wording.phrase(f"traffic_list.{column}", lang) for column in _COLUMNS]
    return writers.table(path, heads, [_row(part, lang) for part in (found.rows() if found else ())])


def _row(part: Part, lang: str) -> list[object]:
    told = part.conversion
    day = "traffic_list.week" if part.weekday is None else f"weekdays.{part.weekday}"
    return [
        wording.phrase(day, lang),
        wording.phrase("traffic_list.whole", lang) if part.hour is None else hours(part.hour, part.hour + 1),
        part.visitors,
        part.base,
        part.buyers,
        *("" if value is None else round(value, 4) for value in (told.value, told.low, told.high)),
        part.unknown or "",
    ]


def hours(first: int, until: int) -> str:
    """A stretch of hours of the clock: 14–16."""
    return f"{first}–{until}"
