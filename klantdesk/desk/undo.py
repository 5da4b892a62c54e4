"""Taking back what was written by hand."""

from __future__ import annotations

from klantdesk.db import journal
from klantdesk.desk.shop import Shop
from klantdesk.records import Changes

_KINDS = {
    "task": {"tasks"},
    "colleague": {"tasks", "colleagues"},
    "marker": {"markers"},
    "goal": {"figures"},
    "cost": {"figures"},
    "decision": {"purchases", "figures", "tasks", "feedback"},
    "store_alias": {"stores", "purchases", "figures", "feedback"},
    journal.BATCH: {"customers", "purchases", "figures"},
}


def undo(shop: Shop, *entries: int) -> Changes:
    """Take journal entries back, the last first; ChangedSince where something was written over one."""
    touched: set[str] = {"customers"}
    with shop.writing() as store:
        for number in sorted(entries, reverse=True):
            for table, *_ in journal.undo(store, number).rows:
                touched |= _KINDS.get(table, set())
    if "stores" in touched:
        from klantdesk.desk import places

        places.publish(shop)
    return Changes(frozenset(touched))
