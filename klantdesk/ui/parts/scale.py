"""Where the lines of an axis stand."""

from __future__ import annotations

import math

MOST_LINES = 5
STEPS = (1, 2, 2.5, 5)


def nice_ticks(low: float, high: float, *, whole: bool = True) -> list[float]:
    """Three to five round values from low to high, zero among them: 0, 10.000, 20.000, ..."""
    span = (high - low) or 1
    size = 10.0 ** math.floor(math.log10(span) - 1)
    for step in (size * tens * factor for tens in (1, 10, 100) for factor in STEPS):
        first, last = math.ceil(min(low, 0) / step), math.floor(max(high, 0) / step)
        if last - first < MOST_LINES and (not whole or step.is_integer()):
            return [number * step for number in range(first, last + 1)]
    return [0.0]
