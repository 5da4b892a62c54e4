"""Where the lines of an axis stand."""

from __future__ import annotations

import math
from collections.abc import Iterable

MOST_LINES = 5
STEPS = (1, 2, 2.5, 5)
FAR = 3
"""A goal more than so many times the highest value would press the values flat."""


def nice_ticks(low: float, high: float, *, whole: bool = True) -> list[float]:
    """Three to five round values from low to high, zero among them: 0, 10.000, 20.000, ..."""
    span = (high - low) or 1
    size = 10.0 ** math.floor(math.log10(span) - 1)
    for step in (size * tens * factor for tens in (1, 10, 100) for factor in STEPS):
        first, last = math.ceil(min(low, 0) / step), math.floor(max(high, 0) / step)
        if last - first < MOST_LINES and (not whole or step.is_integer()):
            return [number * step for number in range(first, last + 1)]
    return [0.0]


def in_reach(goal: float, values: Iterable[float | int | None]) -> bool:
    """Whether a goal can stand in one picture with these values; beside none it can."""
    highest = max((abs(value) for value in values if value is not None), default=0)
    return not highest or goal <= FAR * highest
