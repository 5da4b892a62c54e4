"""Who bought certain products, from the few columns that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.db.facts.packing import unpack
from klantdesk.db.facts.reading import WIDTHS
from klantdesk.db.lookup import by_ids
from klantdesk.records import LineKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.facts.packing import Ints

    Flags = NDArray[np.bool_]

_SUPERSEDED = "SELECT id FROM receipt_version WHERE live = 0"
_TODAY = "SELECT id, customer_id FROM source_customer WHERE customer_id <> id AND id IN ({ids})"


def customers_of(connection: sqlite.Connection, products: list[int]) -> list[int]:
    """Today's customers with a live line of one of the products, by number; 10 million lines in 0.1 s."""
    return _customers(connection, products, ())


def buyers_since(connection: sqlite.Connection, products: list[int], after: int) -> list[int]:
    """Those who were sold one of the products later than a day, on a receipt that counts; returns apart."""

    def sold(day: Ints, kind: Ints, counted: Ints) -> Flags:
        fits: Flags = (counted != 0) & (kind == LineKind.SALE) & (day > after)
        return fits

    return _customers(connection, products, ("day", "kind", "counted"), sold)


def _customers(
    connection: sqlite.Connection,
    products: list[int],
    more: tuple[str, ...],
    fits: Callable[..., Flags] | None = None,
) -> list[int]:
    """Of a block without the products nothing but those is unpacked; `fits` judges the columns of `more`."""
    wanted = np.zeros(max(products) + 2, np.bool_)
    wanted[products] = True
    names = ", ".join(("product", "customer", "version", *more))
    past = np.array([one for (one,) in connection.execute(_SUPERSEDED)], np.int64)
    found = [np.empty(0, np.int32)]
    for rows, *packed in connection.execute(f"SELECT rows, {names} FROM fact_block"):  # noqa: S608  # our own
        product = _column(packed[0], rows, "product")
        there = wanted[np.minimum(product, len(wanted) - 1)] & (product >= 0)
        if there.any():
            live = ~np.isin(_column(packed[2], rows, "version")[there], past)
            if fits is not None:
                named = zip(packed[3:], more, strict=True)
                live &= fits(*(_column(one, rows, name)[there] for one, name in named))
            found.append(np.unique(_column(packed[1], rows, "customer")[there][live]))
    everyone = [one for one in np.unique(np.concatenate(found)).tolist() if one >= 0]
    moved = dict(by_ids(connection, _TODAY, everyone))
    return sorted({moved.get(one, one) for one in everyone})


def _column(packed: bytes, rows: int, name: str) -> Ints:
    column = np.empty(rows, WIDTHS[name])
    unpack(packed, column)
    return column
