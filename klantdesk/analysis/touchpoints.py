"""What a contact leads to: who bought within thirty days of it, beside what they would do anyway."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.survey import wilson

DAYS = 30


@dataclass(frozen=True, slots=True)
class Effect:
    """One kind of contact.

    `moments` counts contacts of which the thirty days are over, `waiting` the others; `customers` who
    had one, `bought` the contacts that a purchase followed, `share` of them with the 95% Wilson
    interval `low`–`high`. `usual` is the share of all days since their first purchase on which these
    customers would buy within thirty days, contact or not; None where nobody bought before.
    `first_buyers` counts contacts that a customer's very first purchase followed.
    """

    kind: str
    moments: int
    waiting: int
    customers: int
    bought: int
    share: float | None
    low: float | None
    high: float | None
    usual: float | None
    first_buyers: int

    @property
    def tells(self) -> bool:
        """Whether the difference with the usual is more than chance."""
        if self.usual is None or self.low is None or self.high is None:
            return False
        return not self.low <= self.usual <= self.high


def effects(purchases: Purchases, customer: Ints, day: Ints, kind: Sequence[str]) -> list[Effect]:
    """The effect of each kind of contact, the most frequent kind first; arrays of equal length."""
    kinds = np.asarray(kind, dtype=object)
    if not len(customer):
        return []
    place = _places(purchases.buyers, customer)
    over = day + DAYS <= purchases.as_of
    bought, first = _followed(purchases, place, day)
    usual = _usual(purchases)
    found = [
        _effect(one, kinds == one, customer, over, bought, first, np.where(place >= 0, usual[place], np.nan))
        for one in sorted(set(kind))
    ]
    return sorted(found, key=lambda one: (-one.moments - one.waiting, one.kind))


def _effect(  # noqa: PLR0917  # the columns of one table
    kind: str, of_kind: Flags, customer: Ints, over: Flags, bought: Flags, first: Flags, usual: Ints
) -> Effect:
    rows = of_kind & over
    moments, followed = int(rows.sum()), int((rows & bought).sum())
    low, high = wilson(followed, moments) if moments else (None, None)
    known = usual[rows][~np.isnan(usual[rows])]
    return Effect(
        kind=kind,
        moments=moments,
        waiting=int((of_kind & ~over).sum()),
        customers=len(np.unique(customer[of_kind])),
        bought=followed,
        share=followed / moments if moments else None,
        low=low,
        high=high,
        usual=float(known.mean()) if len(known) else None,
        first_buyers=int((rows & first).sum()),
    )


def _places(buyers: Ints, customer: Ints) -> Ints:
    """Position of each customer among the buyers, -1 for a lead."""
    if not len(buyers):
        return np.full(len(customer), -1)
    at = np.minimum(np.searchsorted(buyers, customer), len(buyers) - 1)
    return np.where(buyers[at] == customer, at, -1)


def _followed(purchases: Purchases, place: Ints, day: Ints) -> tuple[Flags, Flags]:
    """Per contact whether a purchase followed on a later day, within DAYS; and whether it was the first."""
    moments = purchases.moments
    if not len(moments):
        return np.zeros(len(place), bool), np.zeros(len(place), bool)
    origin = int(min(moments.day.min(), day.min()))
    span = int(max(moments.day.max(), day.max())) - origin + DAYS + 2
    keys = moments.buyer.astype(np.int64) * span + (moments.day - origin)
    asked = place.astype(np.int64) * span + (day - origin)
    after = np.minimum(np.searchsorted(keys, asked, side="right"), len(keys) - 1)
    bought = (place >= 0) & (keys[after] > asked) & (keys[after] <= asked + DAYS)
    bought &= moments.buyer[after] == place
    return bought, bought & purchases.opening[after]


def _usual(purchases: Purchases) -> Ints:
    """Per buyer the share of days, first purchase to as_of - DAYS, that a purchase follows within DAYS.

    The days before a moment that lie in no earlier moment's reach are min(gap, DAYS); nan where no
    such day has passed.
    """
    last = purchases.as_of - DAYS
    again = np.flatnonzero(~purchases.opening)
    moment, gap = purchases.moments.day[again], purchases.gaps[again]
    from_day = moment - np.minimum(gap, DAYS)
    covered = np.maximum(np.minimum(moment - 1, last) - from_day + 1, 0)
    total = np.bincount(purchases.moments.buyer[again], weights=covered, minlength=len(purchases.buyers))
    days = (last - purchases.begin + 1).astype(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(days > 0, total / days, np.nan)
