"""Blocks of a batch that is taken back: what only it stated goes, what others state too moves on.

A version's lines stand in blocks of the first live batch that states it. So a batch that is taken
back is the only one whose blocks are touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.db.facts.packing import unpack
from klantdesk.db.facts.reading import WIDTHS, blocks
from klantdesk.db.facts.writing import write
from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.facts.packing import Ints


def drop(connection: sqlite.Connection, batch: int, versions: list[int]) -> list[int]:
    """Drop the lines of versions nobody states any more; the products nobody names any more.

    Expects the batch's sightings to be gone already.
    """
    found = "SELECT id FROM fact_block WHERE batch_id = ?"
    old = [one for (one,) in connection.execute(found, (batch,))]
    columns = blocks(connection, old)
    stay = ~np.isin(columns["version"], versions)
    left = {name: column[stay] for name, column in columns.items()}
    connection.executemany("DELETE FROM fact_block WHERE id = ?", ((one,) for one in old))
    _hand_on(connection, left)
    named = np.unique(columns["product"][~stay])
    gone = named[(named >= 0) & ~np.isin(named, _products(connection))]
    return [int(one) for one in gone]


def _hand_on(connection: sqlite.Connection, left: dict[str, Ints]) -> None:
    """Keep lines under the first batch that still states their version."""
    first = """
        SELECT version_id, min(batch_id) FROM receipt_sighting
        WHERE version_id IN ({ids}) GROUP BY version_id
        """
    versions = np.unique(left["version"])
    owner = dict(by_ids(connection, first, versions.tolist()))
    owners = np.array([owner[one] for one in versions.tolist()], np.int64)
    batches = owners[np.searchsorted(versions, left["version"])] if versions.size else owners
    for batch in np.unique(batches).tolist():
        write(connection, batch, {name: column[batches == batch] for name, column in left.items()})


def _products(connection: sqlite.Connection) -> Ints:
    """Every product that some line names, each once."""
    found = [np.empty(0, np.int32)]
    for rows, packed in connection.execute("SELECT rows, product FROM fact_block"):
        column = np.empty(rows, WIDTHS["product"])
        unpack(packed, column)
        found.append(np.unique(column))
    return np.unique(np.concatenate(found))
