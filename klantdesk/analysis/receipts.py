"""From lines to receipts: one pass over the purchase columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from klantdesk.analysis.facts import Facts, Flags, Ints
from klantdesk.records import LineKind


@dataclass(frozen=True, slots=True, eq=False)
class ReceiptTable:
    """Counted receipts with goods on them, by day; arrays of equal length.

    `net` = `sold` - `returned` in cents (`returned` is positive), shipping and vouchers are in none
    of them; `items` are pieces sold less pieces returned (`items_back`), in thousandths.
    """

    day: Ints
    customer: Ints
    channel: Ints
    store: Ints
    net: Ints
    sold: Ints
    returned: Ints
    items: Ints
    items_back: Ints

    def take(self, rows: Ints | Flags) -> ReceiptTable:
        """The receipts at these positions."""
        return ReceiptTable(*(getattr(self, name)[rows] for name in self.__slots__))


def tally(facts: Facts) -> ReceiptTable:
    """Receipts from lines; sums are integers, so the order of the lines leaves no trace.

    Lines of a receipt mostly stand together, so that runs are added up first and only then sorted.
    Nothing is added up as another type than it has: numpy would keep the interpreter all that while.
    """
    sale = facts.counted & (facts.kind == LineKind.SALE)
    back = facts.counted & (facts.kind == LineKind.RETURN)
    starts = run_starts(facts.receipt)
    sums = [
        np.add.reduceat(column.astype(np.int64, copy=False), starts)
        for column in (
            np.where(sale, facts.cents, 0),
            np.where(back, -facts.cents, 0),
            np.where(sale, facts.quantity, 0),
            np.where(back, np.abs(facts.quantity), 0),
        )
    ]
    goods = np.logical_or.reduceat(sale | back, starts)
    receipt = facts.receipt[starts]
    if np.any(receipt[1:] < receipt[:-1]):
        order = np.argsort(receipt, kind="stable")
        runs = run_starts(receipt[order])
        sums = [np.add.reduceat(column[order], runs) for column in sums]
        goods = np.logical_or.reduceat(goods[order], runs)
        starts = starts[order[runs]]
    sold, returned, items, items_back = sums
    table = ReceiptTable(
        facts.day[starts],
        facts.customer[starts],
        facts.channel[starts],
        facts.store[starts],
        sold - returned,
        sold,
        returned,
        items - items_back,
        items_back,
    )
    kept = np.flatnonzero(goods)
    return table.take(kept[day_order(table.day[kept])])


def run_starts(values: Ints) -> Ints:
    """Positions where a value differs from the one before it; the first position counts."""
    changed = np.empty(len(values), dtype=np.bool_)
    changed[:1] = True
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return np.flatnonzero(changed)


def day_order(day: Ints) -> Ints:
    """The order that sorts days, stable; days within 179 years are sorted without comparing."""
    if len(day) and int(day.max()) - int(day.min()) <= np.iinfo(np.uint16).max:
        return np.argsort((day - day.min()).astype(np.uint16), kind="stable")
    return np.argsort(day, kind="stable")
