"""Receipts that count in no figure: cancelled, unpaid, draft, test."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantdesk.db.store import Store


def count(store: Store, first: int, last: int) -> int:
    """How many of these days there are."""
    sql = "SELECT count(*) FROM receipt_version WHERE live = 1 AND state <> '' AND day BETWEEN ? AND ?"
    with store.snapshot():
        return int(store.connection.execute(sql, (first, last)).fetchone()[0])
