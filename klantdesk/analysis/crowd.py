"""All customers at once: who fits a condition, as one flag a customer.

Flags and figures stand in the order of `Crowd.ids`. Combining conditions is then a few operations
on arrays, whatever the size of the shop.
"""

from __future__ import annotations

import calendar
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from klantdesk.analysis.facts import Facts, Flags, Ints
from klantdesk.analysis.groups import GROUPS
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.profiles import Profiles
from klantdesk.analysis.segments import Segmentation
from klantdesk.records import Group, LineKind

LEAP_DAY, DAY_BEFORE = 229, 228


class Crowd:
    """Everybody's id, ascending, and where each stands."""

    def __init__(self, ids: array[int]) -> None:
        self.ids: Ints = np.sort(_ints(ids))
        size = int(self.ids[-1]) + 1 if len(self.ids) else 0
        self._place = np.full(size + 1, -1, np.int32)  # the last place is for whoever is not there
        self._place[self.ids] = np.arange(len(self.ids), dtype=np.int32)

    def __len__(self) -> int:
        return len(self.ids)

    def places(self, ids: Sequence[int] | Ints) -> Ints:
        """Where customers stand; -1 for who is not there."""
        wanted = _ints(ids)
        known = (wanted >= 0) & (wanted < len(self._place) - 1)
        return self._place[np.where(known, wanted, len(self._place) - 1)]

    def nobody(self) -> Flags:
        """A flag for each customer, none of them up."""
        return np.zeros(len(self.ids), np.bool_)

    def flags(self, ids: Sequence[int] | Ints) -> Flags:
        """A flag for each customer, up for these."""
        up = np.zeros(len(self.ids) + 1, np.bool_)  # -1, not there, raises the last one
        up[self.places(ids)] = True
        return up[:-1]

    def spread(self, ids: Ints, values: Any, otherwise: int = 0) -> Any:  # noqa: ANN401  # an array like `values`
        """One value for each customer out of the values of some."""
        spread = np.full(len(self.ids) + 1, otherwise, values.dtype)
        spread[self.places(ids)] = values
        return spread[:-1]


@dataclass(frozen=True, slots=True, eq=False)
class Bought:
    """What each customer bought: 0 everywhere for somebody who never did.

    `last` is a day, `net` cents; `in_store` and `on_web` are flags.
    """

    last: Ints
    moments: Ints
    net: Ints
    in_store: Flags
    on_web: Flags


def bought(crowd: Crowd, purchases: Purchases, profiles: Profiles) -> Bought:
    """The figures lists are put in order by."""
    buyers = purchases.buyers
    return Bought(
        last=crowd.spread(buyers, purchases.latest),
        moments=crowd.spread(buyers, purchases.count),
        net=crowd.spread(buyers, profiles.net),
        in_store=crowd.spread(buyers, profiles.in_store),
        on_web=crowd.spread(buyers, profiles.on_web),
    )


def group_of(crowd: Crowd, segmentation: Segmentation) -> Ints:
    """Each customer's group as a position in GROUPS, -1 for who never bought."""
    found: Ints = crowd.spread(segmentation.customers.ids, segmentation.customers.group, -1)
    return found


def in_group(groups: Ints, group: Group) -> Flags:
    """Who is in a group."""
    return np.equal(groups, GROUPS.index(group))


def came_through(told: Bought, channel: str) -> Flags:
    """Who buys through these doors only (store, web) or through both, as a list's column says."""
    doors = {"store": (True, False), "web": (False, True), "both": (True, True)}
    in_store, on_web = doors[channel]
    return np.equal(told.in_store, in_store) & np.equal(told.on_web, on_web)


def bought_at(crowd: Crowd, purchases: Purchases, stores: Collection[int]) -> Flags:
    """Who bought something in one of these stores."""
    receipts = purchases.receipts
    there = np.isin(receipts.store, list(stores)) & (receipts.sold > 0)
    return crowd.flags(receipts.customer[there])


def bought_one_of(crowd: Crowd, facts: Facts, products: Collection[int]) -> Flags:
    """Who bought one of these products, whether or not it came back."""
    wanted = np.zeros(int(max(facts.product.max(initial=0), max(products, default=0))) + 2, np.bool_)
    wanted[list(products)] = True
    rows = wanted[facts.product] & (facts.kind == LineKind.SALE) & facts.counted
    return crowd.flags(facts.customer[rows])


def birthday_within(days: Ints, today: date, count: int) -> Flags:
    """Whose birthday (month x 100 + day) is on one of `count` days from today on.

    Who was born on 29 February has the 28th in a year without one.
    """
    wanted = np.zeros(10_000, np.bool_)
    for ahead in range(count):
        day = today + timedelta(days=ahead)
        code = day.month * 100 + day.day
        wanted[code] = True
        wanted[LEAP_DAY] |= code == DAY_BEFORE and not calendar.isleap(day.year)
    wanted[0] = False
    return wanted[days]


def birthdays(crowd: Crowd, ids: array[int], days: array[int]) -> Ints:
    """Each customer's birthday as month x 100 + day, 0 where it is not known."""
    found: Ints = crowd.spread(_ints(ids), _ints(days))
    return found


def rank(crowd: Crowd, ids: array[int]) -> Ints:
    """Where each customer stands in an order of everybody."""
    found: Ints = crowd.spread(_ints(ids), np.arange(len(ids), dtype=np.int32))
    return found


def kept(crowd: Crowd, listed: Sequence[int], fitting: Flags) -> array[int]:
    """Who of a list has a flag up, in the order of the list."""
    told = _ints(listed)
    return _packed(told[np.append(fitting, [False])[crowd.places(told)]])


def in_order(
    crowd: Crowd, listed: Sequence[int], names: Ints, figures: tuple[Ints, Ints] | None, *, descending: bool
) -> array[int]:
    """A list by a figure and then by name, or by name alone.

    `figures` are the values and the number of purchase moments: who has none of those comes last.
    """
    told = _ints(listed)
    places = crowd.places(told)
    told, places = told[places >= 0], places[places >= 0]
    if figures is None:
        order = np.argsort(names[places])
        return _packed(told[order[::-1] if descending else order])
    values, moments = (figure[places] for figure in figures)
    order = np.lexsort((names[places], -values if descending else values, moments == 0))
    return _packed(told[order])


def without(listed: Ints, hidden: Collection[int]) -> array[int]:
    """A list without some, in its order."""
    return _packed(listed[~np.isin(listed, list(hidden))] if hidden else listed)


def ascending(ids: array[int]) -> Ints:
    """The ids as a sorted array."""
    return np.sort(_ints(ids))


def _packed(ids: Ints) -> array[int]:
    return array("q", np.ascontiguousarray(ids, np.int64).tobytes())


def _ints(ids: Sequence[int] | Ints) -> Ints:
    return np.asarray(ids, np.int64)
