"""What each customer group is expected to bring in."""

from __future__ import annotations

import numpy as np

from klantdesk.analysis.facts import Ints
from klantdesk.analysis.groups import GROUPS, NOT_GROUPED
from klantdesk.analysis.histories import Histories
from klantdesk.analysis.segments import Segmentation
from klantdesk.analysis.value import BackTest, Forecast, Range, ranges
from klantdesk.records import Group

NOBODY, OBJECTED = -1, -2
"""Codes of who is in no group, and of who may not be in one."""


def group_codes(known: Histories, segmentation: Segmentation) -> Ints:
    """Each customer's group as a position in groups.GROUPS, or NOBODY or OBJECTED."""
    everybody = segmentation.customers
    if not len(everybody.ids):
        return np.full(len(known), NOBODY)
    place = np.minimum(np.searchsorted(everybody.ids, known.ids), len(everybody.ids) - 1)
    codes = np.where(everybody.ids[place] == known.ids, everybody.group[place], NOBODY)
    return np.where(codes == NOT_GROUPED, OBJECTED, codes)


def of_groups(
    told: Forecast, segmentation: Segmentation, tested: BackTest | None
) -> tuple[dict[Group, Range], Range | None]:
    """The cents of every group that may be predicted, and of all of them together; empty without amounts."""
    codes = group_codes(told.known, segmentation)
    each = ranges(told, codes, len(GROUPS), tested)
    (whole,) = ranges(told, np.where(codes >= 0, 0, NOBODY), 1, tested)
    named = zip(GROUPS, each, strict=True)
    return {group: one for group, one in named if one and group is not Group.NOT_GROUPED}, whole
