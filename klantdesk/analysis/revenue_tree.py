"""The revenue tree: what a change in revenue is made of, in parts that add up to the cent.

Revenue of known customers = customers x receipts per customer x pieces per receipt x price per piece; what
nobody's customer bought stands beside it. A change is shared over the four factors by the logarithmic mean
(LMDI-I: Ang 2004, Energy Policy 32): each factor's part is L(v, v0) ln(x/x0) with L(a, b) = (a - b)/ln(a/b),
so that no factor comes first and nothing is left over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log

import numpy as np

from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period
from klantdesk.records import THOUSAND


@dataclass(frozen=True, slots=True)
class Branch:
    """One factor in both periods, and the cents of the change that come from it."""

    key: str
    before: float
    now: float
    cents: int


@dataclass(frozen=True, slots=True)
class Tree:
    """Revenue in cents of two periods; the branches' cents and `anonymous` add up to now - before.

    `branches` are customers, receipts, items and price in that order, or none where one of the
    periods has no revenue of known customers to share over factors: `anonymous` and `known` then do.
    """

    before: int
    now: int
    branches: tuple[Branch, ...]
    known: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class _Sums:
    """Of one period: distinct customers, receipts with a positive net, pieces (thousandths) and cents."""

    customers: int
    receipts: int
    items: int
    known: int
    anonymous: int

    @property
    def factors(self) -> tuple[float, float, float, float]:
        """Customers, receipts per customer, pieces per receipt, cents per piece."""
        pieces = self.items / THOUSAND
        return self.customers, self.receipts / self.customers, pieces / self.receipts, self.known / pieces

    @property
    def can_be_shared(self) -> bool:
        """Whether every factor is above zero."""
        return min(self.customers, self.receipts, self.items, self.known) > 0


KEYS = ("customers", "receipts_per_customer", "items_per_receipt", "price_per_item")


def tree(purchases: Purchases, before: Period, now: Period) -> Tree:
    """What the change from one period to another is made of."""
    old, new = _sums(purchases, before), _sums(purchases, now)
    change = new.known - old.known
    branches: tuple[Branch, ...] = ()
    if old.can_be_shared and new.can_be_shared:
        pairs = list(zip(KEYS, old.factors, new.factors, strict=True))
        weight = _log_mean(new.known, old.known)
        parts = _whole([weight * log(b / a) for _key, a, b in pairs], change)
        branches = tuple(Branch(*pair, cents) for pair, cents in zip(pairs, parts, strict=True))
    return Tree(
        before=old.known + old.anonymous,
        now=new.known + new.anonymous,
        branches=branches,
        known=change,
        anonymous=new.anonymous - old.anonymous,
    )


def _sums(purchases: Purchases, period: Period) -> _Sums:
    rows = purchases.receipts_within(period.before, period.last)
    table = purchases.receipts
    known, net = table.customer[rows] >= 0, table.net[rows]
    bought = known & (net > 0)
    return _Sums(
        customers=len(np.unique(table.customer[rows][bought])),
        receipts=int(np.count_nonzero(bought)),
        items=int(table.items[rows][known].sum(dtype=np.int64)),
        known=int(net[known].sum(dtype=np.int64)),
        anonymous=int(net[~known].sum(dtype=np.int64)),
    )


def _log_mean(one: float, other: float) -> float:
    return one if one == other else (one - other) / log(one / other)


def _whole(parts: Sequence[float], total: int) -> list[int]:
    """Whole cents that add up to the total: rounded down, the rest to those that lost most."""
    down = [floor(part) for part in parts]
    most = sorted(range(len(parts)), key=lambda at: down[at] - parts[at])
    for at in most[: total - sum(down)]:
        down[at] += 1
    return down
