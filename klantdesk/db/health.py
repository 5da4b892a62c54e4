"""Whether a shop file is sound, and how much it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sqlcipher3 import dbapi2 as sqlite

from klantdesk.db.connection import explained
from klantdesk.db.facts.reading import blocks
from klantdesk.db.hand_kept import WRITTEN

if TYPE_CHECKING:
    from klantdesk.db.store import Store

_COUNTS = {
    "customers": "SELECT count(*) FROM customer",
    "receipts": "SELECT count(*) FROM receipt",
    "purchases": "SELECT coalesce(sum(lines), 0) FROM receipt_version WHERE live = 1",
    "lines": "SELECT count(*) FROM line",
    "feedback": "SELECT count(*) FROM answer",
    "traits": "SELECT count(*) FROM trait WHERE value <> ''",
    "moments": "SELECT count(*) FROM moment",
    "tasks": "SELECT count(*) FROM task",
    "goals": "SELECT count(*) FROM goal",
    "costs": "SELECT count(*) FROM cost",
}
_ORPHANS = (
    "SELECT count(*) FROM line WHERE product_id IS NOT NULL AND product_id NOT IN (SELECT id FROM product)",
    f"""
    SELECT count(*) FROM ({WRITTEN}) w WHERE NOT EXISTS (
      SELECT 1 FROM customer_version v JOIN customer_sighting t ON t.version_id = v.id
      WHERE v.source_customer_id = w.source_customer_id)
    """,  # noqa: S608  # our own words
    "SELECT count(*) FROM store_alias a JOIN store_alias b ON b.name = a.shown AND b.name <> b.shown",
)
"""What no foreign key can say: lines of no article, words on somebody of whom nobody says anything, and
stores whose own name is called otherwise again."""
_LOOK_ANEW = "SELECT rowid FROM customer_search LIMIT 1"
"""A connection remembers how the index was laid out until it reads from it; its integrity check alone
looks at what another window left behind, and would call that damage (SQLite 3.53)."""
_PER_VERSION = """
    SELECT v.id, v.receipt_id, v.day, coalesce(v.source_customer_id, -1), v.channel,
      coalesce(v.store_id, -1), v.state = '',
      count(l.version_id), total(l.quantity), total(l.cents), total(l.kind), total(coalesce(l.product_id, -1))
    FROM receipt_version v JOIN line l ON l.version_id = v.id GROUP BY v.id
    """
_REPEATED = ("receipt", "day", "customer", "channel", "store", "counted")
_ADDED = ("quantity", "cents", "kind", "product")


def check(store: Store) -> dict[str, object]:
    """Look a shop file over: `ok`, and what was found.

    `integrity` is SQLite's own answer, `foreign_keys` counts rows that point at nothing, `purchases`
    the lines that hold today, `lines` all lines kept (superseded ones included), `feedback` the
    answers taken in, `traits`, `moments` and `tasks` what files and people wrote of customers, `goals`
    and `costs` what the owner set,
    `facts_match` whether the purchase columns say what the rows say. `size` is in bytes.
    """
    connection = store.connection
    with store.snapshot():
        connection.execute(_LOOK_ANEW).fetchall()
        integrity = "; ".join(str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)"))
        counts = {name: int(connection.execute(sql).fetchone()[0]) for name, sql in _COUNTS.items()}
        dangling = len(connection.execute("PRAGMA foreign_key_check").fetchall())
        dangling += sum(int(connection.execute(sql).fetchone()[0]) for sql in _ORPHANS)
        match = facts_match(store)
        journal = str(connection.execute("PRAGMA journal_mode").fetchone()[0])
    return {
        "ok": integrity == "ok" and dangling == 0 and match,
        "integrity": integrity,
        "sqlite": sqlite.sqlite_version,
        "journal": journal,
        "size": store.path.stat().st_size,
        **counts,
        "foreign_keys": dangling,
        "facts_match": match,
    }


def facts_match(store: Store) -> bool:
    """Whether blocks and rows agree on every version: what each line repeats, and all sums."""
    with explained(store.path):
        rows = np.array(store.connection.execute(_PER_VERSION).fetchall(), np.float64).reshape(-1, 12)
        columns = blocks(store.connection)
    version, at, lines = np.unique(columns["version"], return_inverse=True, return_counts=True)
    order = np.argsort(rows[:, 0])
    ids, repeated, counted, added = rows[order, 0], rows[order, 1:7], rows[order, 7], rows[order, 8:]
    if not (np.array_equal(ids, version) and np.array_equal(counted, lines)):
        return False
    same = all(np.array_equal(repeated[at, n], columns[name]) for n, name in enumerate(_REPEATED))
    sums = (np.bincount(at, columns[name], minlength=version.size) for name in _ADDED)
    return same and all(np.array_equal(added[:, n], one) for n, one in enumerate(sums))
