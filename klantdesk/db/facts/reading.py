"""Facts as the analysis takes them: live lines only, with the customers of today."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from klantdesk.db import stores
from klantdesk.db.facts.packing import Ints, unpack

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store

Flags: TypeAlias = NDArray[np.bool_]

BLOCK_ROWS = 65_536
WIDTHS: dict[str, Any] = {
    "version": np.int32,
    "receipt": np.int32,
    "day": np.int32,
    "customer": np.int32,
    "product": np.int32,
    "quantity": np.int64,
    "cents": np.int64,
    "kind": np.int8,
    "channel": np.int8,
    "store": np.int16,
    "counted": np.int8,
}
"""The stored columns in their order, and the width each is read into."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Columns of equal length, one row a live line; the order of the rows means nothing.

    `day` counts from 1970-01-01, `customer` is today's customer id (-1 anonymous), `product` and
    `store` are ids (-1 none), `quantity` is in thousandths, `kind` a LineKind, `channel` a Channel,
    `counted` False for receipts that are kept out of the figures.
    """

    receipt: Ints
    day: Ints
    customer: Ints
    product: Ints
    quantity: Ints
    cents: Ints
    kind: Ints
    channel: Ints
    store: Ints
    counted: Flags


def read(store: Store) -> Facts:
    """All live lines of the shop, straight from the blocks: no row table is walked through.

    A return that names its receipt is read as lines of that receipt: on its day, of its customer.
    """
    with store.snapshot():
        columns = blocks(store.connection)
        superseded = _pairs(store.connection, "SELECT id, 0 FROM receipt_version WHERE live = 0")[:, 0]
        moved = _pairs(
            store.connection, "SELECT id, customer_id FROM source_customer WHERE customer_id <> id"
        )
        merged = _pairs(store.connection, stores.SAME)
        back = np.array(store.connection.execute(_TAKEN_BACK).fetchall(), np.int64).reshape(-1, 7)
    version = columns.pop("version")
    if superseded.size:
        live = np.flatnonzero(~_among(version, superseded))
        columns = {name: column.take(live) for name, column in columns.items()}
    if back.size:
        _lay_back(columns, back)
    if moved.size:
        columns["customer"] = _moved(columns["customer"], moved)
    if merged.size:
        columns["store"] = _moved(columns["store"], merged)
    counted = columns.pop("counted").astype(np.bool_)
    return Facts(**columns, counted=counted)


def blocks(connection: sqlite.Connection, ids: list[int] | None = None) -> dict[str, Ints]:
    """The stored columns of all blocks, or some, end to end: superseded versions and all."""
    some = "" if ids is None else "WHERE id IN (SELECT value FROM json_each(?))"
    values = () if ids is None else (json.dumps(ids),)
    names = ", ".join(f'"{name}"' for name in WIDTHS)
    count = f"SELECT coalesce(sum(rows), 0) FROM fact_block {some}"  # noqa: S608  # our own words
    every = f"SELECT rows, {names} FROM fact_block {some} ORDER BY id"  # noqa: S608  # our own names
    rows = int(connection.execute(count, values).fetchone()[0])
    columns = {name: np.empty(rows, width) for name, width in WIDTHS.items()}
    start = 0
    for length, *packed in connection.execute(every, values):
        for column, one in zip(columns.values(), packed, strict=True):
            unpack(one, column[start : start + length])
        start += length
    return columns


_TAKEN_BACK = """
    SELECT r.id, o.id, w.day, coalesce(w.source_customer_id, -1), w.channel, coalesce(w.store_id, -1),
      w.state = ''
    FROM named_return n JOIN receipt_version v ON v.id = n.version_id AND v.live = 1
    JOIN receipt r ON r.id = v.receipt_id
    JOIN receipt o ON o.source_id = r.source_id AND o.number = n.number AND o.id <> r.id
    JOIN receipt_version w ON w.receipt_id = o.id AND w.live = 1
    """


def _lay_back(columns: dict[str, Ints], back: NDArray[np.int64]) -> None:
    """Make returns lines of the receipt they take back; what that one is kept out for holds for both."""
    order = np.argsort(back[:, 0])
    back = back[order]
    place = np.searchsorted(back[:, 0], columns["receipt"])
    rows = np.flatnonzero(back[np.minimum(place, len(back) - 1), 0] == columns["receipt"])
    found = back[place[rows]]
    for at, name in enumerate(("receipt", "day", "customer", "channel", "store"), start=1):
        columns[name][rows] = found[:, at]
    columns["counted"][rows] &= found[:, 6].astype(columns["counted"].dtype)


def _pairs(connection: sqlite.Connection, sql: str) -> NDArray[np.int64]:
    return np.array(connection.execute(sql).fetchall(), np.int64).reshape(-1, 2)


def _among(column: Ints, wanted: NDArray[np.int64]) -> Flags:
    """Which rows hold one of the wanted ids."""
    flags = np.zeros(int(max(column.max(initial=0), wanted.max())) + 1, np.bool_)
    flags[wanted] = True
    return flags[column]


def _moved(ids: Ints, moved: NDArray[np.int64]) -> Ints:
    """Source customers as the customers they belong to, stores as the one they are now; -1 stays -1."""
    size = int(max(ids.max(initial=0), moved.max())) + 2
    today = np.arange(-1, size - 1, dtype=ids.dtype)
    today[moved[:, 0] + 1] = moved[:, 1]
    return today[ids + 1]
