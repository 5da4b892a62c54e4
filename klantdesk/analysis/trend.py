"""A figure against a year earlier: how much it changed, and whether that can be chance.

The interval of every change is a t interval over months. What is counted or averaged within a month is
paired with the same month a year before, so that the seasons fall out. What stands at the end of a month
(customers who are active, a share over twelve months) overlaps its neighbours; its steps from month to
month are taken instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import sqrt
from statistics import stdev
from typing import TypeAlias

Value: TypeAlias = float | int | None

LEAST_MONTHS = 3
"""Under so many months there is a change, and no interval."""


class Nature(StrEnum):
    """How the months of a figure make up a longer period."""

    SUM = "sum"
    RATE = "rate"
    STANDING = "standing"


_SUMS = "new new_total won_back lost revenue identified_revenue receipts returns visitors missed_revenue"
_STANDING = (
    "active active_start active_end frequency repeat_rate gap_median gap_p80 gap_p90 value_historic "
    "value_12m pareto_share cross_channel opt_in_email opt_in_post opt_in_phone "
    "reachable_email reachable_post reachable_phone"
)
_NATURES = dict.fromkeys(_SUMS.split(), Nature.SUM) | dict.fromkeys(_STANDING.split(), Nature.STANDING)

_T: tuple[float, ...] = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
_NORMAL = 1.960
"""97.5% points of Student's t at 1 to 30 degrees of freedom, and of the normal distribution beyond."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure over a period and a year earlier, and the 95% interval of `now - before`.

    `low` and `high` are None where too few months can be compared; `months` are those compared and
    `higher` and `lower` how many of them lie above and below the year before.
    """

    now: Value
    before: Value
    low: float | None
    high: float | None
    months: int
    higher: int
    lower: int

    @property
    def by_chance(self) -> bool | None:
        """Whether there may be no change at all; None: not to be said."""
        if self.low is None or self.high is None:
            return None
        return self.low <= 0 <= self.high


def nature(key: str) -> Nature:
    """How the months of a KPI make up a longer period; what is not a sum or a standing is a rate."""
    return _NATURES.get(key, Nature.RATE)


@dataclass(frozen=True, slots=True)
class Months:
    """The whole months of a period, the same months a year earlier, and the month before the first."""

    now: Sequence[Value]
    earlier: Sequence[Value]
    lead: Value = None


def change(key: str, now: Value, before: Value, months: Months) -> Change:
    """The change of a KPI from `before` to `now`, which stand for the whole period and the year earlier."""
    pairs = zip(months.now, months.earlier, strict=True)
    told = [float(one - other) for one, other in pairs if one is not None and other is not None]
    higher, lower = sum(one > 0 for one in told), sum(one < 0 for one in told)
    sort = nature(key)
    margin = _margin(sort, _steps((months.lead, *months.now)) if sort is Nature.STANDING else told)
    if now is None or before is None or margin is None:
        return Change(now, before, None, None, len(told), higher, lower)
    return Change(now, before, now - before - margin, now - before + margin, len(told), higher, lower)


def _steps(months: Sequence[Value]) -> list[float]:
    return [float(b - a) for a, b in pairwise(months) if a is not None and b is not None]


def _margin(sort: Nature, sample: Sequence[float]) -> float | None:
    """Half the width of the interval: of a mean for a rate, of a sum otherwise."""
    count = len(sample)
    if count < LEAST_MONTHS:
        return None
    spread = _student(count - 1) * stdev(sample)
    return spread / sqrt(count) if sort is Nature.RATE else spread * sqrt(count)


def _student(freedom: int) -> float:
    return _T[freedom - 1] if freedom <= len(_T) else _NORMAL
