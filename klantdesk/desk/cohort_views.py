"""What the desk hands to the table of cohorts: plain facts, no wording, no frames."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MONTH, QUARTER, YEAR = "month", "quarter", "year"
UNITS = (MONTH, QUARTER, YEAR)
CUSTOMERS, REVENUE = "customers", "revenue"
MEASURES = (CUSTOMERS, REVENUE)
CHANNEL, CATEGORY = "channel", "category"
PARTS = (CHANNEL, CATEGORY)


@dataclass(frozen=True, slots=True)
class Returned:
    """Who came back within `months` after their own first purchase, of those followed that long.

    Where `followed` is less than the cohort's size, the cohort is not old enough for this mark yet.
    """

    months: int
    followed: int
    returned: int

    @property
    def share(self) -> float | None:
        """The share that came back; None while nobody was followed that long."""
        return self.returned / self.followed if self.followed else None


@dataclass(frozen=True, slots=True)
class CohortLine:
    """The customers who bought for the first time from `start` to `last` (both inside).

    `active[k]` is of the k-th period after it: customers who bought, or their net cents. There is one
    for every period up to that of as_of. `early`: within the first W days of the data, which cannot
    tell new from returning; draw it lighter. `returned` has one for 3, 6, 9, 12 and 18 months.
    """

    start: date
    last: date
    size: int
    active: tuple[int, ...]
    early: bool
    returned: tuple[Returned, ...]

    def within(self, months: int) -> Returned:
        """Who came back within so many months: 3, 6, 9, 12 or 18."""
        return next(back for back in self.returned if back.months == months)

    def is_old_enough(self, months: int) -> bool:
        """Whether everybody in it was followed that long."""
        return self.size > 0 and self.within(months).followed == self.size

    @property
    def shares(self) -> tuple[float | None, ...]:
        """`active` as shares of its first: of the customers, or of the first period's revenue."""
        base = self.active[0]
        return tuple(value / base if base > 0 else None for value in self.active)


@dataclass(frozen=True, slots=True)
class Comeback:
    """How many of the latest cohort came back within `months`, against that of a year before.

    `low` and `high` bound the difference of the shares at 95%.
    """

    months: int
    now: CohortLine
    before: CohortLine
    low: float
    high: float

    @property
    def by_chance(self) -> bool:
        """Whether there may be no difference at all."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True)
class CohortPart:
    """The cohorts of the whole shop (key ""), or of who began with one channel or product group.

    `key` is store, web or unknown, or the product group's own name ("" where no line named one).
    `weighted[k]` is the average share of all cohorts whose k-th period is over, `settled[k]` the same
    without the early ones; None where there are none.
    """

    key: str
    customers: int
    cohorts: tuple[CohortLine, ...]
    weighted: tuple[float | None, ...]
    settled: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Cohorts:
    """The retention table of a shop.

    `unfinished`: the last period is not over on `as_of`, so that the last of every `active` is of a part
    of a period; hatch it. `whole` is always there, `parts` where asked for: the largest first, at most
    twelve of at least thirty customers; `left_out` are the customers of the other parts.
    """

    unit: str
    measure: str
    data_from: date
    as_of: date
    window_days: int
    unfinished: bool
    whole: CohortPart
    parts: tuple[CohortPart, ...] = ()
    left_out: int = 0
