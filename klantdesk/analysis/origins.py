"""With what customers began: through which door, and with which kind of product."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from klantdesk.analysis.facts import Facts, Ints
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.receipts import run_starts
from klantdesk.records import LineKind

UNKNOWN = -1


def first_channel(purchases: Purchases) -> Ints:
    """Per buyer: the channel that brought most on the day of the first moment; of equals the lowest."""
    best = np.zeros(len(purchases.buyers), dtype=np.int64)
    channel = np.zeros(len(purchases.buyers), dtype=np.int64)
    for code, moments in enumerate(purchases.through):
        first = moments.take(np.flatnonzero(moments.day == purchases.begin[moments.buyer]))
        more = first.net > best[first.buyer]
        best[first.buyer[more]] = first.net[more]
        channel[first.buyer[more]] = code
    return channel


def first_group(purchases: Purchases, facts: Facts, groups: Ints) -> Ints:
    """Per buyer: the product group on which most was spent on the day of the first moment.

    `groups` holds a code from 0 per product id. Of equal amounts the lowest code; UNKNOWN where no line
    of that day names a product.
    """
    found = np.full(len(purchases.buyers), UNKNOWN, dtype=np.int64)
    rows = _opening_lines(purchases, facts)
    if not len(rows):
        return found
    place = np.searchsorted(purchases.buyers, facts.customer[rows])
    size = int(groups.max()) + 1
    key = place * size + groups[facts.product[rows]]
    order = np.argsort(key, kind="stable")
    starts = run_starts(key[order])
    spent = np.add.reduceat(facts.cents[rows][order], starts)
    buyer, code = np.divmod(key[order[starts]], size)
    ranked = np.lexsort((code, -spent, buyer))
    best = ranked[run_starts(buyer[ranked])]
    found[buyer[best]] = code[best]
    return found


def codes(by_product: Mapping[int, int]) -> Ints:
    """Codes by product id as `first_group` takes them, from a code per product."""
    found = np.zeros(max(by_product, default=0) + 1, dtype=np.int64)
    found[list(by_product)] = list(by_product.values())
    return found


def _opening_lines(purchases: Purchases, facts: Facts) -> Ints:
    """Positions of the counted sales of products on each buyer's first day."""
    begin = np.full(int(facts.customer.max(initial=0)) + 2, UNKNOWN, dtype=np.int64)
    begin[purchases.buyers] = purchases.begin
    rows: Ints = np.flatnonzero(facts.day == begin[facts.customer])
    sold = facts.counted[rows] & (facts.kind[rows] == LineKind.SALE) & (facts.product[rows] >= 0)
    kept: Ints = rows[sold & (facts.customer[rows] >= 0)]
    return kept
