"""From lines to receipts: one pass over the purchase columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from klantdesk.analysis.facts import Facts, Flags, Ints
from klantdesk.records import LineKind

_WIDTHS: dict[str, Any] = {
    "receipt": np.int32,
    "day": np.int32,
    "customer": np.int32,
    "channel": np.int8,
    "store": np.int16,
    "sold": np.int32,
    "returned": np.int32,
    "items": np.int32,
    "items_back": np.int32,
}
_HALF_WIDTH = 1 << 30
_SUMS = ("sold", "returned", "items", "items_back")
_RADIX_BITS = 16
_BYTE = 1 << 8


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


def tally(parts: Iterable[Facts]) -> ReceiptTable:
    """Receipts from lines, a part at a time; sums are integers, so the order of the lines leaves no trace.

    Lines of a receipt mostly stand together, so that runs are added up first; what is left of a receipt
    that lies in several places is brought together then.
    """
    found: list[dict[str, Ints]] = []
    for part in parts:
        one = _receipts_of(part)
        if found and len(one["day"]) and found[-1]["receipt"][-1] == one["receipt"][0]:
            one = _carried_over(found[-1], one)
        if len(one["day"]):
            found.append(one)
    columns = {
        name: np.concatenate([np.empty(0, width), *(part.pop(name) for part in found)])
        for name, width in _WIDTHS.items()
    }
    kept = _joined(columns)
    day = columns["day"]
    order = stable_order(day) if kept is None else kept[stable_order(day[kept])]
    del columns["receipt"]
    columns = {name: _taken(columns.pop(name), order) for name in list(columns)}
    return ReceiptTable(net=np.subtract(columns["sold"], columns["returned"], dtype=np.int64), **columns)


def _carried_over(before: dict[str, Ints], after: dict[str, Ints]) -> dict[str, Ints]:
    """What a part begins with belongs to the last receipt of the part before."""
    for name in _SUMS:
        column = before[name]
        column[-1] += after[name][0]
        before[name] = _narrow(column) if abs(column[-1]) < _HALF_WIDTH else column.astype(np.int64)
    return {name: column[1:] for name, column in after.items()}


def _taken(column: Ints, order: Ints) -> Ints:
    """A column in another order; zeros, as without any returns, need not be moved."""
    return column[order] if column.any() else np.zeros(len(order), column.dtype)


def _receipts_of(lines: Facts) -> dict[str, Ints]:
    """Receipts of one part: their goods, added up."""
    goods = np.flatnonzero(lines.counted & ((lines.kind == LineKind.SALE) | (lines.kind == LineKind.RETURN)))
    every = len(goods) == len(lines.receipt)
    receipt, kind, cents, quantity = (
        column if every else column[goods]
        for column in (lines.receipt, lines.kind, lines.cents, lines.quantity)
    )
    starts = run_starts(receipt)
    sale = kind == LineKind.SALE
    first = starts if every else goods[starts]
    if sale.all():
        sold, items = run_sums(cents, starts), run_sums(quantity, starts)
        returned = items_back = np.zeros(len(starts), np.int32)
    else:
        sold = run_sums(np.where(sale, cents, 0), starts)
        returned = run_sums(np.where(sale, 0, -cents), starts)
        items_back = run_sums(np.where(sale, 0, np.abs(quantity)), starts)
        items = run_sums(np.where(sale, quantity, 0), starts) - items_back
    return {
        "receipt": receipt[starts],
        "day": lines.day[first],
        "customer": lines.customer[first],
        "channel": lines.channel[first],
        "store": lines.store[first],
        "sold": _narrow(sold),
        "returned": _narrow(returned),
        "items": _narrow(items),
        "items_back": _narrow(items_back),
    }


def _narrow(sums: Ints) -> Ints:
    """Half as wide where they fit twice over, so that all receipts stay small."""
    if sums.dtype == np.int32 or (len(sums) and int(np.abs(sums).max()) >= _HALF_WIDTH):
        return sums
    return sums.astype(np.int32)


def _joined(columns: dict[str, Ints]) -> Ints | None:
    """Add up receipts found in several places, in one of them; the places to keep, None for all."""
    receipt = columns["receipt"]
    if np.all(receipt[1:] > receipt[:-1]):
        return None
    often = np.bincount(receipt)[receipt] > 1
    again = np.flatnonzero(often)
    if not len(again):
        return None
    again = again[stable_order(receipt[again])]
    starts = run_starts(receipt[again])
    for name in _SUMS:
        sums = run_sums(columns[name][again], starts)
        if np.abs(sums).max() >= _HALF_WIDTH:
            columns[name] = columns[name].astype(np.int64)
        columns[name][again[starts]] = sums
    often[again[starts]] = False
    return np.flatnonzero(~often)


def run_sums(values: Ints | Flags, starts: Ints) -> Ints:
    """The sum of each run, in 64 bits; several times as fast as `np.add.reduceat` where runs are short."""
    if len(starts) == len(values):
        return values.astype(np.int64)
    sums: Ints = np.cumsum(values, dtype=np.int64)[np.append(starts[1:], len(values)) - 1]
    np.subtract(sums[1:], sums[:-1], out=sums[1:])
    return sums


def run_starts(values: Ints) -> Ints:
    """Positions where a value differs from the one before it; the first position counts."""
    changed = np.empty(len(values), dtype=np.bool_)
    changed[:1] = True
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return np.flatnonzero(changed)


def stable_order(values: Ints) -> Ints:
    """The order that sorts whole numbers, stable; 16 bits at a time, as then numpy need not compare."""
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    left = (values - values.min()).view(f"u{values.dtype.itemsize}")  # right even where it wraps around
    order: Ints = np.argsort(left.astype(np.uint16), kind="stable")
    span = int(left.max())
    for shift in range(_RADIX_BITS, span.bit_length(), _RADIX_BITS):
        width = np.uint8 if span >> shift < _BYTE else np.uint16
        order = order[np.argsort((left >> shift).astype(width)[order], kind="stable")]
    return order
