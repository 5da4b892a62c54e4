"""One customer's own rhythm and way through the groups, without counting everybody's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from klantdesk.analysis.groups import GROUPS, group_codes, scores_below, scores_from
from klantdesk.analysis.periods import Period, month_of, split_months
from klantdesk.analysis.rfm import FREQUENCY_BOUNDS
from klantdesk.analysis.rhythm import Rhythm
from klantdesk.analysis.segments import THREE_YEARS
from klantdesk.records import Group

FEWEST_GAPS = 3
"""With fewer gaps of one's own the shop's rhythm says more."""
_LATE_MOMENTS = 3


def own_gap(days: Sequence[int]) -> float | None:
    """The median of the days between moments (ascending), None where there are too few."""
    if len(days) <= FEWEST_GAPS:
        return None
    return float(np.median(np.diff(np.asarray(days))))


def later_than_usual(days: Sequence[int], at: int) -> bool:
    """At least 3 moments, and silent for longer than twice the own median gap (kpi.md)."""
    if len(days) < _LATE_MOMENTS:
        return False
    return at - days[-1] > 2 * float(np.median(np.diff(np.asarray(days))))


def journey(days: Sequence[int], rhythm: Rhythm, at: int) -> list[tuple[int, Group]]:
    """The groups of a customer at the end of each month under today's definitions, and at `at`.

    (day, group) for each month end at which the group was another than before; the first comes first.
    """
    moments = np.asarray([day for day in days if day <= at], dtype=np.int64)
    if not len(moments):
        return []
    months = split_months(Period(month_of(int(moments[0])).first, at))
    ends = np.array([month.last for month in months])
    last = np.searchsorted(moments, ends, side="right") - 1
    oldest = np.searchsorted(moments, moments - (THREE_YEARS - 1))
    recent = np.arange(1, len(moments) + 1) - oldest
    recency = scores_below(ends - moments[last], rhythm.bounds)
    codes = group_codes(recency, scores_from(recent, FREQUENCY_BOUNDS)[last])
    changed = np.flatnonzero(np.append(True, codes[1:] != codes[:-1]))
    return [(int(ends[place]), GROUPS[int(codes[place])]) for place in changed]
