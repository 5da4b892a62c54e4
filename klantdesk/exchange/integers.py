"""Small tools on integer columns.

Everything that sorts or groups does so on numbers, never on Python objects: numpy lets go of the
interpreter then, and the window stays alive meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

Ints = Any
"""An integer array of whatever width."""
_SPAN = 1 << 62
_MOSTLY = 32
_DIGIT = 16


def _order(keys: Ints) -> NDArray[np.int64]:
    """The rows by rising key, those of one key in their own order.

    By sixteen bits at a time, which numpy sorts by counting: three times as fast as whole keys.
    """
    if not len(keys) or (keys[1:] >= keys[:-1]).all():
        return np.arange(len(keys))
    left = (keys.astype(np.int64) - int(keys.min())).view(np.uint64)
    top = int(left.max())
    rows = np.argsort(left.astype(np.uint16), kind="stable")
    while top := top >> _DIGIT:
        left >>= np.uint64(_DIGIT)
        rows = rows[np.argsort(left.astype(np.uint16)[rows], kind="stable")]
    return rows


def factorise(keys: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Group number of each row and the first row of each group; groups rise with their key."""
    rows = _order(keys)
    ordered = keys[rows]
    starts = np.empty(len(keys), bool)
    starts[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=starts[1:])
    groups = np.empty(len(keys), np.int64)
    groups[rows] = np.cumsum(starts) - 1
    return groups, rows[starts]


def combined(columns: Sequence[Ints], rows: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Group number of each row over several columns at once, and the first row of each group."""
    keys, span = np.zeros(rows, np.int64), 1
    for column in columns if rows else ():
        low, high = int(column.min()), int(column.max())
        if low == high:
            continue
        if span * (high - low + 1) >= _SPAN:
            keys, firsts = factorise(keys)
            span = len(firsts)
        if span * (high - low + 1) >= _SPAN:
            column, firsts = factorise(column)  # noqa: PLW2901  # the same column in fewer numbers
            low, high = 0, len(firsts) - 1
        keys *= high - low + 1
        keys += column
        keys -= low
        span *= high - low + 1
    return factorise(keys)


def taken(column: Ints, rows: NDArray[np.int64]) -> Any:  # noqa: ANN401  # what the column holds
    """A column's values in these rows; the column itself where those are all there are, in their order."""
    whole = len(rows) == len(column) and bool((rows[1:] > rows[:-1]).all())
    return column if whole else column[rows]


def summed(groups: Ints, values: Ints, count: int) -> Any:  # noqa: ANN401  # as wide as the values
    """Exact sum of values per group."""
    total = np.zeros(count, values.dtype)
    _gather(np.add, total, groups, values)
    return total


def largest(groups: Ints, values: Ints, count: int, start: int) -> NDArray[np.int64]:
    """Largest value per group, `start` where the group has none above it."""
    best = np.full(count, start, np.int64)
    _gather(np.maximum, best, groups, values)
    return best


def smallest(groups: Ints, values: Ints, count: int, start: int) -> NDArray[np.int64]:
    """Smallest value per group, `start` where the group has none below it."""
    best = np.full(count, start, np.int64)
    _gather(np.minimum, best, groups, values)
    return best


def _gather(work: np.ufunc, into: Ints, groups: Ints, values: Ints) -> None:
    """Work each value into its group: three times as fast where rows of a group mostly stand together."""
    falls = int(np.count_nonzero(groups[1:] < groups[:-1]))
    if not len(groups) or falls * _MOSTLY > len(groups):
        work.at(into, groups, values)
        return
    if falls:
        rows = np.argsort(groups, kind="stable")  # nearly in order: merging is the fastest way then
        groups, values = groups[rows], values[rows]
    starts = np.concatenate(([0], np.flatnonzero(groups[1:] != groups[:-1]) + 1))
    there = groups[starts]
    into[there] = work(into[there], work.reduceat(values, starts))


def mixed(values: Ints) -> NDArray[np.uint64]:
    """Each number as 64 well-stirred bits (the finaliser of splitmix64)."""
    bits = np.asarray(values).astype(np.int64).view(np.uint64).copy()
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        bits ^= bits >> np.uint64(shift)
        bits *= np.uint64(factor)
    return bits ^ (bits >> np.uint64(31))
