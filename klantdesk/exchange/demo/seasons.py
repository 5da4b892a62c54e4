"""The shop's year: a clock that runs faster on busy days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from klantdesk.exchange.demo.stock import Floats, stock
from klantdesk.records import Channel, to_date, to_day

Days = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days the demo shop is open, and how busy each is.

    `first` to `until` is what the shop file holds, the days after it up to `last` are the next month.
    Time is counted in busy days: a Saturday in April takes longer than a Monday in July. Up to `until`
    there are as many of them as days.
    """

    first: int
    until: int
    last: int
    clocks: dict[Channel, Floats]

    @property
    def length(self) -> int:
        """Days up to `until`."""
        return self.until - self.first + 1

    @property
    def whole(self) -> int:
        """Days up to `last`."""
        return self.last - self.first + 1

    def days(self, times: Floats, channel: Channel) -> Days:
        """The calendar days of moments in busy time, as this channel is visited."""
        last = self.whole - 1
        return self.first + np.minimum(np.searchsorted(self.clocks[channel], times, side="right"), last)


def calendar(until: int, years: int) -> Calendar:
    """The calendar of a shop with `years` years of data that end on `until`."""
    after = to_date(until + 1)
    if after.day != 1:
        raise ValueError("the data end with a whole month")
    first = to_day(after.replace(year=after.year - years, day=1))
    last = to_day(to_date(until + 32).replace(day=1)) - 1
    days = [to_date(day) for day in range(first, last + 1)]
    seasons = stock().facts["seasons"]
    months = np.array([seasons["months"][day.month - 1] for day in days])
    shut = np.array([f"{day:%m-%d}" in seasons["closed"] for day in days])
    weeks = {Channel.STORE: seasons["till_week"], Channel.WEB: seasons["web_week"]}
    told = until - first + 1
    clocks = {}
    for channel, week in weeks.items():
        open_today = ~shut if channel is Channel.STORE else np.ones(len(days), dtype=np.bool_)
        busy = months * np.array([week[day.weekday()] for day in days]) * open_today
        clocks[channel] = np.cumsum(np.concatenate((_even(busy[:told]), _even(busy[told:]))))
    return Calendar(first, until, last, clocks)


def _even(busy: Floats) -> Floats:
    """How busy days are, a day on average."""
    even: Floats = busy * (len(busy) / busy.sum())
    return even
