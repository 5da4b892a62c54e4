"""Taking an import back: what only it stated goes, and the rest is derived from what is left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from klantdesk.db import answers, clock, hand_kept, knowledge, visitors
from klantdesk.db.batches import HAND, SURVEY
from klantdesk.db.deriving import Touched, derive
from klantdesk.db.facts import moving
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import permissions
from klantdesk.db.trails import CUSTOMERS, RECEIPTS
from klantdesk.errors import BatchUnknown

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store

EDITED = "edited"
Counts: TypeAlias = dict[str, int]
Kept: TypeAlias = list[tuple[str, str]]


def undo(store: Store, batch: int) -> tuple[Counts, Kept]:
    """Take a batch back: what was reversed, and what was kept because it was edited by hand."""
    with store.transaction():
        known = "SELECT 1 FROM batch WHERE id = ? AND undone_at IS NULL AND format NOT IN (?, ?)"
        if store.connection.execute(known, (batch, SURVEY, HAND)).fetchone() is None:
            raise BatchUnknown(batch=batch)
        return within(store, batch)


def within(store: Store, batch: int) -> tuple[Counts, Kept]:
    """Take a batch back inside a transaction that is open."""
    connection = store.connection
    counts = _take_receipts_back(connection, batch)
    counts |= {
        "feedback": answers.take_back(connection, batch),
        "visitors": visitors.take_back(connection, batch),
    }
    more, kept = _take_customers_back(connection, batch)
    connection.execute("DELETE FROM problem WHERE batch_id = ?", (batch,))
    now = clock.now()
    connection.execute("UPDATE batch SET undone_at = ? WHERE id = ?", (now, batch))
    store.raise_data_version()
    return counts | more, kept


def _for_each(connection: sqlite.Connection, sql: str, ids: list[int]) -> int:
    """Run a statement for each id; how many rows it changed in all."""
    before = connection.total_changes
    connection.executemany(sql, ((one,) for one in ids))
    return int(connection.total_changes - before)


def _take_receipts_back(connection: sqlite.Connection, batch: int) -> Counts:
    """Drop what only this batch stated of receipts, and put back what it had replaced."""
    stated = RECEIPTS.of_batch(connection, batch)
    receipts = [receipt for _, receipt in stated]
    connection.execute("DELETE FROM receipt_sighting WHERE batch_id = ?", (batch,))
    dropped = RECEIPTS.unstated(connection, [version for version, _ in stated])
    counts = _drop_versions(connection, batch, dropped)
    gone = RECEIPTS.without_versions(connection, "receipt", receipts)
    counts["receipts"] = _for_each(connection, "DELETE FROM receipt WHERE id = ?", gone)
    counts["receipts_restored"] = RECEIPTS.enliven(connection, receipts)
    return counts


def _drop_versions(connection: sqlite.Connection, batch: int, versions: list[int]) -> Counts:
    """Drop receipt versions with their lines, and products and stores that nothing names any more."""
    named = "SELECT DISTINCT store_id FROM receipt_version WHERE store_id IS NOT NULL AND id IN ({ids})"
    stores = sorted({store for (store,) in by_ids(connection, named, versions)})
    products = moving.drop(connection, batch, versions)
    lines = _for_each(connection, "DELETE FROM line WHERE version_id = ?", versions)
    _for_each(connection, "DELETE FROM named_return WHERE version_id = ?", versions)
    _for_each(connection, "DELETE FROM receipt_version WHERE id = ?", versions)
    unused = (
        "DELETE FROM store WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM receipt_version WHERE store_id = ?1)"
    )
    _for_each(connection, unused, stores)
    return {"lines": lines, "products": _for_each(connection, "DELETE FROM product WHERE id = ?", products)}


def _take_customers_back(connection: sqlite.Connection, batch: int) -> tuple[Counts, Kept]:
    """Drop what only this batch stated of customers; somebody who was edited by hand stays."""
    stated = CUSTOMERS.of_batch(connection, batch)
    owners = sorted(owner for _, owner in stated)
    touched = Touched(owners)
    touched.note(connection, owners)
    touched.note_others(connection)
    guard = hand_kept.Guard(connection, batch, owners)
    spared = guard.spare()
    consents = _forget(connection, batch, spared)
    knowledge.take_back(connection, batch, spared)
    unstated = CUSTOMERS.unstated(connection, [version for version, _ in stated])
    _for_each(connection, "DELETE FROM customer_version WHERE id = ?", unstated)
    gone = CUSTOMERS.without_versions(connection, "source_customer", owners)
    _for_each(connection, "DELETE FROM source_customer WHERE id = ?", gone)
    touched.told = touched.source_customers = sorted(set(owners) - set(gone))
    restored = CUSTOMERS.enliven(connection, touched.source_customers)
    kept = [(name, EDITED) for name in guard.kept(spared)]
    derive(connection, touched)
    return {"customers": touched.left, "customers_restored": restored, "consents": consents}, kept


def _forget(connection: sqlite.Connection, batch: int, spared: list[int]) -> int:
    """Delete what a batch stated of customers; how many permissions are other ones after it.

    A spared customer keeps it all: an opt-out must not go while the person stays.
    """
    speaking = "SELECT DISTINCT source_customer_id FROM consent_event WHERE batch_id = ?"
    ids = [one for (one,) in connection.execute(speaking, (batch,))]
    before = permissions(connection, ids)
    among = "(SELECT value FROM json_each(?))"
    connection.execute(
        f"DELETE FROM consent_event WHERE batch_id = ? AND source_customer_id NOT IN {among}",  # noqa: S608
        (batch, json.dumps(spared)),
    )
    connection.execute(
        "DELETE FROM customer_sighting WHERE batch_id = ? AND version_id NOT IN "  # noqa: S608
        f"(SELECT id FROM customer_version WHERE source_customer_id IN {among})",
        (batch, json.dumps(spared)),
    )
    after = permissions(connection, ids)
    return sum(
        1
        for one, topics in before.items()
        for topic, permission in topics.items()
        if after.get(one, {}).get(topic) != permission
    )
