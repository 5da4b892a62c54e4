"""Customer groups by the shop's own rhythm, and by the quantiles other tools use.

Both depend on the values only: re-sorted input gives the same groups, equal values never part.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from klantdesk.analysis.facts import Ints
from klantdesk.analysis.groups import SCORES, scores_below, scores_from
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.receipts import run_sums
from klantdesk.analysis.rhythm import Rhythm
from klantdesk.analysis.segments import (
    THREE_YEARS,
    Scheme,
    Segmentation,
    Standing,
    Thresholds,
    scored,
    segmentation,
    standing,
    three_years_spending,
)

FREQUENCY_BOUNDS = (2, 4, 7, 12)
"""Moments in 36 months from which F is 2, 3, 4, 5."""

EURO = 100


def by_rhythm(
    purchases: Purchases, rhythm: Rhythm, at: int, not_grouped: Collection[int] = ()
) -> Segmentation:
    """The nine groups on the evening of `at`.

    R by the shop's bounds, F by moments in the 36 months up to the customer's last, M: 3 for the best
    20% of customers by net amount in the 36 months to `at`, 2 for the next 30%, 1 for the rest. Equal
    amounts share the better tag; nobody is best with nothing.
    """
    who = standing(purchases, at, not_grouped)
    frequency = _recent(purchases, who)
    spent = three_years_spending(purchases, who)
    next_best, best = _spending_marks(spent[who.grouped])
    recency = at - purchases.moments.day[who.last]
    marks = (
        scores_below(recency, rhythm.bounds),
        scores_from(frequency, FREQUENCY_BOUNDS),
        (1 + (spent >= next_best) + (spent >= best)).astype(np.int8),
    )
    thresholds = Thresholds(rhythm.bounds, FREQUENCY_BOUNDS, (next_best, best))
    customers = scored(purchases, who, frequency, spent, marks)
    return segmentation(purchases, who, Scheme.RHYTHM, thresholds, customers, revenue=spent)


def by_quantiles(purchases: Purchases, at: int, not_grouped: Collection[int] = ()) -> Segmentation:
    """Scores 1 to 5 by fifths of the customers, the convention of the R package rfm 0.3.0.

    Recency from the last moment, receipts with a positive net amount, and all net cents up to `at`.
    """
    who = standing(purchases, at, not_grouped)
    rows = purchases.receipts_within(int(purchases.receipts.day.min(initial=at)) - 1, at)
    buyer, net = purchases.buyer[rows], purchases.receipts.net[rows]
    size = len(purchases.buyers)
    receipts = np.bincount(buyer[(buyer >= 0) & (net > 0)], minlength=size)[who.place]
    spent = np.bincount(buyer[buyer >= 0], weights=net[buyer >= 0], minlength=size)[who.place]
    measures = (at - purchases.moments.day[who.last], receipts, spent.astype(np.int64))
    units = (1, 1, EURO)
    fifths = [_fifths(values[who.grouped], unit) for values, unit in zip(measures, units, strict=True)]
    r, f, m = (scores_from(values * SCORES, marks) for values, marks in zip(measures, fifths, strict=True))
    thresholds = Thresholds(*(tuple(mark / SCORES for mark in marks) for marks in fifths))
    marks = ((SCORES + 1 - r).astype(np.int8), f, m)
    customers = scored(purchases, who, measures[1], measures[2], marks)
    revenue = three_years_spending(purchases, who)
    return segmentation(purchases, who, Scheme.QUANTILE, thresholds, customers, revenue=revenue)


def _recent(purchases: Purchases, who: Standing) -> Ints:
    """How many moments each had in the 36 months up to and including the last."""
    moments = purchases.moments
    since = np.zeros(len(purchases.buyers), moments.day.dtype)
    since[who.place] = moments.day[who.last] - (THREE_YEARS - 1)
    older = run_sums(moments.day < since[moments.buyer], purchases.first_moment)
    return who.last + 1 - (purchases.first_moment + older)[who.place]


def recent_moments(purchases: Purchases) -> Ints:
    """Of all moments: how many their buyer had in the 36 months up to and including each."""
    moments = purchases.moments
    span = int(moments.day.max(initial=0)) - int(moments.day.min(initial=0)) + THREE_YEARS + 1
    key = moments.buyer.astype(np.int64) * span + (moments.day - moments.day.min(initial=0))
    oldest: Ints = np.searchsorted(key, key - (THREE_YEARS - 1))
    return np.arange(1, len(moments) + 1) - oldest


def _spending_marks(spent: Ints) -> tuple[int, int]:
    """Cents from which a customer belongs to the best half, and to the best fifth."""
    if not len(spent):
        return 1, 1
    best, half = len(spent) - (len(spent) + 4) // 5, len(spent) - (len(spent) + 1) // 2
    ranked = np.partition(spent, (half, best))
    return max(1, int(ranked[half])), max(1, int(ranked[best]))


def _fifths(values: Ints, unit: int) -> tuple[int, ...]:
    """Five times the type-7 quantiles at 20, 40, 60 and 80% plus one unit: integers throughout."""
    if not len(values):
        return ()
    ranked = np.sort(values)
    places = [divmod((len(ranked) - 1) * fifth, SCORES) for fifth in range(1, SCORES)]
    return tuple(
        int(ranked[low]) * (SCORES - part) + int(ranked[min(low + 1, len(ranked) - 1)]) * part + unit * SCORES
        for low, part in places
    )
