"""What the models of buying see of a customer: how often, how recently, for how long, for how much."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.receipts import run_starts
from klantdesk.analysis.special import Floats

_CENTS = 100
_WIDE = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Histories:
    """Everybody with a moment by the evening of a day, as arrays of equal length.

    `ids` ascend; `again` counts the moments after the first, `last` and `age` are days from the first
    moment to the last and to the day itself; `amount` is the mean net of the moments after the first, in
    whole currency (0 where there are none). A day on which something was free counts as a moment here.
    """

    at: int
    ids: Ints
    again: Ints
    last: Ints
    age: Ints
    amount: Floats

    @property
    def repeaters(self) -> int:
        """Customers who came again."""
        return int(np.count_nonzero(self.again))

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, customer: int) -> int | None:
        """Where somebody stands; None for who has no moment."""
        at = int(np.searchsorted(self.ids, customer))
        return at if at < len(self.ids) and int(self.ids[at]) == customer else None

    def only(self, customers: Ints) -> Histories:
        """The histories of these customers."""
        return self.take(np.isin(self.ids, customers))

    def take(self, rows: Ints | Flags) -> Histories:
        """The histories at these positions."""
        return Histories(
            self.at, self.ids[rows], self.again[rows], self.last[rows], self.age[rows], self.amount[rows]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """Histories that are the same, once each, with how many customers have them.

    `of` is the position of every history in these.
    """

    again: Ints
    last: Ints
    age: Ints
    customers: Ints
    of: Ints


def histories(purchases: Purchases, at: int) -> Histories:
    """Everybody's history up to and including a day."""
    customer, day, net = _days(purchases, at)
    first = run_starts(customer)
    if not len(first):
        none = np.zeros(0, dtype=np.int64)
        return Histories(at, none, none, none, none, none.astype(np.float64))
    count = np.diff(np.append(first, len(day)))
    begin, again = day[first], count - 1
    later = np.add.reduceat(net, first) - net[first]
    return Histories(
        at=at,
        ids=customer[first],
        again=again,
        last=day[first + again] - begin,
        age=at - begin,
        amount=later / np.maximum(again, 1) / _CENTS,
    )


def _days(purchases: Purchases, at: int) -> tuple[Ints, Ints, Ints]:
    """Customer, day and net cents of the moments up to `at` and the free ones, by customer, then by day."""
    moments = purchases.moments
    rows = np.flatnonzero(moments.day <= at)
    customer = purchases.buyers[moments.buyer[rows]].astype(np.int64)
    day, net = moments.day[rows].astype(np.int64), moments.net[rows]
    free = _free_days(purchases, at)
    if not len(free):
        return customer, day, net
    places = np.searchsorted(customer * _WIDE + day, free)
    who, when = np.divmod(free, _WIDE)
    return np.insert(customer, places, who), np.insert(day, places, when), np.insert(net, places, 0)


def _free_days(purchases: Purchases, at: int) -> Ints:
    """Customer x day, as one number, on which something was taken home for nothing at all.

    No moment, as nothing was paid, but a purchase all the same to those who published these models.
    """
    rows = purchases.receipts_within(int(purchases.receipts.day.min(initial=0)) - 1, at)
    table = purchases.receipts
    key = table.customer[rows].astype(np.int64) * _WIDE + table.day[rows]
    free = (table.sold[rows] == 0) & (table.returned[rows] == 0) & (table.items[rows] > 0)
    candidates = np.unique(key[free & (table.customer[rows] >= 0)])
    if not len(candidates):
        return candidates
    paid = key[(table.sold[rows] != 0) | (table.returned[rows] != 0)]
    return candidates[~np.isin(candidates, paid)]


def alike(known: Histories) -> Alike:
    """Same histories together: a model needs each only once."""
    wide = int(known.age.max(initial=0)) + 1
    key = (known.again * wide + known.last) * wide + known.age
    kept, of, customers = np.unique(key, return_inverse=True, return_counts=True)
    rest, age = np.divmod(kept, wide)
    again, last = np.divmod(rest, wide)
    return Alike(again, last, age, customers, of)
