"""Calendar periods, and months as a number of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from klantdesk.records import to_date, to_day

YEAR_DAYS = 365
"""Twelve months, and what "12 months of data" asks at least between first and last day."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both inside; as (a, b] in kpi.md: a = `before`, b = `last`."""

    first: int
    last: int

    @property
    def before(self) -> int:
        """The day on whose evening the period starts."""
        return self.first - 1


def month_days(months: int) -> int:
    """Days in a number of months of 365.25/12 days, rounded down: 2, 6, 12 give 60, 182, 365."""
    return months * 1461 // 48


def whole_months(days: int) -> int:
    """The smallest number of whole months, at least 1, that is not shorter than `days`."""
    return max(1, -(-days * 48 // 1461))


def days_in_months(days: int) -> int | None:
    """The whole months that are exactly this many days, None where no number of months is."""
    months = whole_months(days)
    return months if month_days(months) == days else None


def month_of(day: int) -> Period:
    """The calendar month around a day."""
    first = to_date(day).replace(day=1)
    return Period(to_day(first), to_day(_next_month(first)) - 1)


def split_months(period: Period) -> tuple[Period, ...]:
    """A period cut at the ends of calendar months; the first and last piece may be part of one."""
    ends = [*_month_ends(period.first, period.last), period.last]
    starts = [period.first, *(end + 1 for end in ends[:-1])]
    return tuple(Period(a, b) for a, b in zip(starts, ends, strict=True) if a <= b)


def last_whole_month(as_of: int) -> Period:
    """The last calendar month that ends on or before `as_of`."""
    month = month_of(as_of)
    return month if month.last <= as_of else month_of(month.before)


def months_back(last: Period, count: int) -> tuple[Period, ...]:
    """`count` calendar months in a row, ending with the month `last`, oldest first."""
    months = [last]
    while len(months) < count:
        months.append(month_of(months[-1].before))
    return tuple(reversed(months[:count]))


def _month_ends(first: int, last: int) -> Iterator[int]:
    """Ends of calendar months from `first` on that lie before `last`."""
    end = month_of(first).last
    while end < last:
        yield end
        end = month_of(end + 1).last


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
