"""Any figure over time: its months, the year before beside them, and what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from klantdesk.desk import figures
from klantdesk.desk.figures import Asked
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import Figures, Number
from klantdesk.records import to_date, to_day

YEAR = 12
OF_ALL_DATA = frozenset({"gap_median", "gap_p80", "gap_p90"})
"""Estimated once on all data, so that a year ago it was the same by definition."""
PREDICTION = "value_12m"
"""Fitted once on all data: month by month it would say more about the model than about the customers."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The months a trend is about: so many whole ones to the last, or from one month to another."""

    months: int = YEAR
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One month of a figure and the same month a year earlier; `whole`: the month has ended in the data.

    What adds up over the days of a month that still runs has no whole month beside it.
    """

    first: date
    last: date
    value: Number
    year_before: Number
    whole: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """What changed against a year earlier, over the whole months of a trend.

    `low` and `high` bound `now - before` at 95%, None where too few months can be compared;
    `higher` and `lower` count the months above and below the year before among the `months` compared.
    """

    now: Number
    before: Number
    low: float | None
    high: float | None
    months: int
    higher: int
    lower: int
    by_chance: bool | None


@dataclass(frozen=True, slots=True)
class Trend:
    """A figure over a stretch of months; `whole_first` and `whole_last` bound what `turn` compares.

    `nature` is "sum", "rate" or "standing"; `notes` are those of the last whole month.
    """

    key: str
    nature: str
    points: tuple[Point, ...]
    turn: Turn
    whole_first: date
    whole_last: date
    notes: tuple[str, ...]

    @property
    def compared_with(self) -> tuple[date, date]:
        """The first and last day of the same whole months a year earlier."""
        return _months_earlier(self.whole_first, YEAR), _month_end(_months_earlier(self.whole_last, YEAR))


def trends(shop: Shop, stretch: Stretch, asked: Asked | None = None) -> dict[str, Trend]:
    """Every KPI but the prediction over a stretch by its key; `asked` narrows to a part of the shop.

    NothingToShow in an empty shop; PeriodWrong where the stretch ends before it begins.
    """
    part = replace(asked or Asked(), predicted=False)
    found = shop.shown(f"trends {stretch} {part}", lambda: _trends(shop, stretch, part))
    return dict(found)


def _trends(shop: Shop, stretch: Stretch, part: Asked) -> dict[str, Trend]:
    first, last = _bounds(shop, stretch)
    start = _months_earlier(first, YEAR + 1)
    months = _told(shop, replace(part, first=start, last=last), start)
    now = [one for one in months if one.first >= first]
    whole = [one for one in now if _is_whole(one)] or now[-1:]
    spans = _spans(shop, part, whole)
    by_first = {one.first: one for one in months}
    return {key: _trend(key, now, whole, by_first, spans) for key in now[-1].values if key != PREDICTION}


def months(shop: Shop) -> tuple[date, ...]:
    """The first days of all months of the data."""
    from klantdesk.analysis import periods

    bought = shop.everything().purchases
    whole = periods.Period(periods.month_of(bought.first_day).first, bought.as_of)
    return tuple(to_date(month.first) for month in periods.split_months(whole))


def _bounds(shop: Shop, stretch: Stretch) -> tuple[date, date]:
    """The first day and the last; a month that still runs is shown behind the whole ones."""
    from klantdesk.analysis import periods

    bought = shop.everything().purchases
    if stretch.first and stretch.last:
        return stretch.first.replace(day=1), min(stretch.last, to_date(bought.as_of))
    ended = periods.last_whole_month(bought.as_of)
    wanted = periods.months_back(ended, stretch.months)
    begun = [month for month in wanted if month.last >= bought.first_day] or [periods.month_of(bought.as_of)]
    return to_date(begun[0].first), to_date(bought.as_of)


def _told(shop: Shop, asked: Asked, start: date) -> list[Figures]:
    """The months from `start` on of which the data say anything."""
    begin = to_date(shop.everything().purchases.first_day).replace(day=1)
    return figures.every_month(shop, replace(asked, first=max(start, begin)))


def _spans(shop: Shop, part: Asked, whole: Sequence[Figures]) -> tuple[Figures, Figures | None]:
    """The figures of all whole months as one period, and of the same months a year earlier.

    A month that still runs, where there is no other, is laid beside no whole one.
    """
    now = figures.figures(shop, replace(part, first=whole[0].first, last=whole[-1].last))
    if not _is_whole(whole[-1]):
        return now, None
    begin = to_date(shop.everything().purchases.first_day)
    before = _months_earlier(whole[0].first, YEAR), _month_end(_months_earlier(whole[-1].last, YEAR))
    if before[0] < begin.replace(day=1):
        return now, None
    return now, figures.figures(shop, replace(part, first=before[0], last=before[1]))


def _trend(
    key: str,
    now: Sequence[Figures],
    whole: Sequence[Figures],
    by_first: dict[date, Figures],
    spans: tuple[Figures, Figures | None],
) -> Trend:
    from klantdesk.analysis import trend

    def of(month: date) -> Number:
        found = by_first.get(month)
        return None if found is None else found.values.get(key)

    adds_up = trend.nature(key) is trend.Nature.SUM

    def year_before(one: Figures) -> Number:
        unlike = key in OF_ALL_DATA or (adds_up and not _is_whole(one))
        return None if unlike else of(_months_earlier(one.first, YEAR))

    months = trend.Months(
        now=[one.values.get(key) for one in whole],
        earlier=[year_before(one) if _is_whole(one) else None for one in whole],
        lead=of(_months_earlier(whole[0].first, 1)),
    )
    if adds_up:
        now_and_before = _sums(months.now, months.earlier)
    else:
        span, past = spans[0], None if key in OF_ALL_DATA else spans[1]
        now_and_before = span.values.get(key), past.values.get(key) if past else None
    told = trend.change(key, *now_and_before, months)
    points = [
        Point(one.first, one.last, one.values.get(key), year_before(one), _is_whole(one)) for one in now
    ]
    return Trend(
        key=key,
        nature=trend.nature(key).value,
        points=tuple(points),
        turn=_turn(told),
        whole_first=whole[0].first,
        whole_last=whole[-1].last,
        notes=whole[-1].notes,
    )


def _sums(now: Sequence[Number], earlier: Sequence[Number]) -> tuple[Number, Number]:
    """What the chart shows, added up: who came and lapsed within a year was new in a month of it.

    The year before only where all months of both are known; months of which nothing is known add nothing.
    """
    known = [value for value in now if value is not None]
    before = [value for value in earlier if value is not None]
    complete = len(known) == len(now) and len(before) == len(earlier)
    return sum(known) if known else None, sum(before) if complete else None


def _turn(told: Any) -> Turn:  # noqa: ANN401  # the analysis room's
    return Turn(
        told.now, told.before, told.low, told.high, told.months, told.higher, told.lower, told.by_chance
    )


def _is_whole(month: Figures) -> bool:
    return month.first.day == 1 and month.last == _month_end(month.first)


@cache
def _month_end(first: date) -> date:
    from klantdesk.analysis import periods

    return to_date(periods.month_of(to_day(first)).last)


def _months_earlier(first: date, months: int) -> date:
    """The first day of a month, so many months before this one."""
    years, month = divmod(first.year * YEAR + first.month - 1 - months, YEAR)
    return date(years, month + 1, 1)


def save(shown: Trend, heads: Sequence[str], path: Path) -> Path:
    """Write month, value and the value a year earlier under these heads, as Excel or CSV; CannotWrite."""
    from klantdesk.exchange import writers

    rows = [(point.first, point.value, point.year_before) for point in shown.points]
    return writers.table(path, heads, rows)
