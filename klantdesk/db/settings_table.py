"""What the owner set for this shop: small values by name, kept in the file as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from klantdesk.db.connection import explained

if TYPE_CHECKING:
    from klantdesk.db.store import Store


def get(store: Store, key: str, default: object = None) -> object:
    """The value kept under a name, or the default."""
    with explained(store.path):
        row = store.connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return default if row is None else json.loads(row[0])


def put(store: Store, key: str, value: object) -> None:
    """Keep a value that JSON can hold."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    with store.transaction():
        store.connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, text),
        )
