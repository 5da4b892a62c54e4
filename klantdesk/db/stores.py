"""Stores, as receipts name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantdesk.db.store import Store


def names(store: Store) -> dict[int, str]:
    """The name of every store, by the id that facts use; -1 there is: no store stated."""
    with store.snapshot():
        found = store.connection.execute("SELECT id, name FROM store ORDER BY name")
        return {int(number): str(name) for number, name in found}
