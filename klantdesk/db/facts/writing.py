"""Lines on their way into the shop file: as rows, and as the blocks that mirror them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from klantdesk.db.facts.packing import Ints, pack
from klantdesk.db.facts.reading import BLOCK_ROWS, WIDTHS
from klantdesk.records import LineKind

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.records import Lines

CHUNK = 5_000  # 10 ms of inserting, during which the interpreter is not let go
Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Totals(NamedTuple):
    """Per receipt of a file: how many lines, and the cents of its sales and returns."""

    lines: list[int]
    cents: list[int]


class ReceiptColumns(NamedTuple):
    """Per receipt of a file what its facts repeat on each line; `version` is 0 where none are written."""

    version: Longs
    receipt: Longs
    day: Longs
    customer: Longs
    channel: Longs
    store: Longs
    counted: Longs


def totals(lines: Lines, receipts: int) -> Totals:
    """Count and add up the lines of each receipt."""
    receipt, kind, cents = view(lines.receipt), view(lines.kind), view(lines.cents)
    goods = (kind == LineKind.SALE) | (kind == LineKind.RETURN)
    added = np.zeros(receipts, np.int64)
    np.add.at(added, receipt[goods], cents[goods])
    return Totals(np.bincount(receipt, minlength=receipts).tolist(), added.tolist())


def used_products(lines: Lines, wanted: Flags) -> list[int]:
    """The products named on lines of the receipts that are flagged, as positions in the file."""
    product = view(lines.product)[wanted[view(lines.receipt)]]
    used = np.zeros(int(product.max(initial=0)) + 2, np.bool_)
    used[product] = True  # NOBODY, -1, marks the last one
    return np.flatnonzero(used[:-1]).tolist()


def count_lines(lines: Lines, wanted: Flags) -> int:
    """How many lines the flagged receipts have."""
    return int(np.count_nonzero(wanted[view(lines.receipt)]))


def columns(lines: Lines, receipts: ReceiptColumns, product_ids: array[int]) -> dict[str, Ints]:
    """The facts of all lines whose receipt has a version to write, by receipt and named as the blocks do.

    `product_ids` has one entry a product of the file and a last one, -1, for lines that name none.
    """
    by_receipt = receipts._asdict()
    written = np.flatnonzero(by_receipt["version"][view(lines.receipt)])
    receipt = view(lines.receipt)[written]
    if (receipt[1:] < receipt[:-1]).any():
        order = np.argsort(receipt, kind="stable")
        written, receipt = written[order], receipt[order]
    found: dict[str, Ints] = {name: values[receipt] for name, values in by_receipt.items()}
    found["product"] = view(product_ids)[view(lines.product)[written]]
    for name, values in (("quantity", lines.quantity), ("cents", lines.cents), ("kind", lines.kind)):
        found[name] = view(values)[written]
    return {name: found[name] for name in WIDTHS}


def rows(found: dict[str, Ints]) -> Iterator[tuple[int, Iterable[tuple[Any, ...]]]]:
    """Line rows in chunks, (how many, rows): version, position, product, quantity, cents, kind.

    A chunk at a time: one call to insert them all would hold the interpreter for half a second.
    """
    version = found["version"]
    starts = np.flatnonzero(np.diff(version, prepend=0))
    position = np.arange(version.size) - np.repeat(starts, np.diff(starts, append=version.size))
    names = ("product", "quantity", "cents", "kind")
    for at in range(0, version.size, CHUNK):
        part = slice(at, at + CHUNK)
        product, *rest = (found[name][part].tolist() for name in names)
        versions = version[part].tolist()
        chunk = zip(
            versions,
            position[part].tolist(),
            [None if one < 0 else one for one in product],
            *rest,
            strict=True,
        )
        yield len(versions), chunk


def write(connection: sqlite.Connection, batch: int, found: dict[str, Ints]) -> None:
    """Keep facts under a batch, in blocks."""
    names = ", ".join(f'"{name}"' for name in WIDTHS)
    marks = ", ".join("?" * (len(WIDTHS) + 2))
    sql = f"INSERT INTO fact_block (batch_id, rows, {names}) VALUES ({marks})"  # noqa: S608  # our own names
    size = next(iter(found.values())).size
    for at in range(0, size, BLOCK_ROWS):
        part = {name: found[name][at : at + BLOCK_ROWS] for name in WIDTHS}
        connection.execute(sql, (batch, part["version"].size, *(pack(one) for one in part.values())))


def view(values: array[int]) -> Longs:
    """The same numbers for counting with; what is written there is written in the array."""
    return np.frombuffer(values, np.int64) if len(values) else np.empty(0, np.int64)
