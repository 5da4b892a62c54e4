"""Who bought certain products, from the few columns that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.db.facts.packing import unpack
from klantdesk.db.facts.reading import WIDTHS
from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.facts.packing import Ints

_SUPERSEDED = "SELECT id FROM receipt_version WHERE live = 0"
_TODAY = "SELECT id, customer_id FROM source_customer WHERE customer_id <> id AND id IN ({ids})"


def customers_of(connection: sqlite.Connection, products: list[int]) -> list[int]:
    """Today's customers with a live line of one of the products, by number; 10 million lines in 0.1 s."""
    wanted = np.zeros(max(products) + 2, np.bool_)
    wanted[products] = True
    past = np.array([one for (one,) in connection.execute(_SUPERSEDED)], np.int64)
    found = [np.empty(0, np.int32)]
    for rows, *packed in connection.execute("SELECT rows, product, customer, version FROM fact_block"):
        product = _column(packed[0], rows, "product")
        there = wanted[np.minimum(product, len(wanted) - 1)] & (product >= 0)
        if there.any():
            live = ~np.isin(_column(packed[2], rows, "version")[there], past)
            found.append(np.unique(_column(packed[1], rows, "customer")[there][live]))
    everyone = [one for one in np.unique(np.concatenate(found)).tolist() if one >= 0]
    moved = dict(by_ids(connection, _TODAY, everyone))
    return sorted({moved.get(one, one) for one in everyone})


def _column(packed: bytes, rows: int, name: str) -> Ints:
    column = np.empty(rows, WIDTHS[name])
    unpack(packed, column)
    return column
