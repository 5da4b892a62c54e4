"""The nine customer groups: an exact partition of the 25 cells of recency and frequency."""

from __future__ import annotations

import numpy as np

from klantdesk.analysis.facts import Ints
from klantdesk.records import Group

GROUPS = tuple(Group)
"""A group's code is its position here."""

NOT_GROUPED = GROUPS.index(Group.NOT_GROUPED)
SCORES = 5

_GOOD = (Group.GONE, Group.WIN_BACK, Group.AT_RISK)
_SMALL = (Group.GONE, Group.SLEEPING, Group.QUIET)

BY_FREQUENCY = (
    (*_SMALL, Group.NEW, Group.NEW),
    (*_SMALL, Group.GROWING, Group.GROWING),
    (*_GOOD, Group.BECOMING_LOYAL, Group.BECOMING_LOYAL),
    (*_GOOD, Group.LOYAL, Group.LOYAL),
    (*_GOOD, Group.LOYAL, Group.LOYAL),
)
"""Rows F1 to F5, in each row R1 to R5 (kpi.md draws both the other way round)."""

_CODES = np.array([[GROUPS.index(group) for group in row] for row in BY_FREQUENCY], dtype=np.int8)


def group_codes(recency: Ints, frequency: Ints) -> Ints:
    """Group codes of scores 1 to 5."""
    return _CODES[frequency - 1, recency - 1]


def scores_below(days: Ints, bounds: tuple[int, ...]) -> Ints:
    """R scores: 5 below the first bound, 4 below the second, ... 1 from the last on."""
    return SCORES - _passed(days, bounds)


def scores_from(values: Ints, bounds: tuple[int, ...]) -> Ints:
    """F scores: 1 below the first bound, 2 from it on, ... 5 from the last on."""
    return 1 + _passed(values, bounds)


def _passed(values: Ints, bounds: tuple[int, ...]) -> Ints:
    """How many of a few bounds each value has reached."""
    passed = np.zeros(len(values), dtype=np.int8)
    for bound in bounds:
        passed += values >= bound
    return passed
