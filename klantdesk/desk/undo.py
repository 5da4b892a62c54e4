"""Taking back what somebody wrote by hand."""

from __future__ import annotations

from klantdesk.db import journal
from klantdesk.desk.shop import Shop
from klantdesk.records import Changes

_KINDS = {"task": "tasks", "colleague": "colleagues", journal.BATCH: "purchases"}
"""What changes with the rows of a table, besides customers."""


def undo(shop: Shop, entry: int) -> Changes:
    """Take a change back; ChangedSince when something was written over it."""
    with shop.writing() as store:
        undone = journal.undo(store, entry)
    return Changes(frozenset({"customers", *(_KINDS.get(table, "customers") for table, *_ in undone.rows)}))
