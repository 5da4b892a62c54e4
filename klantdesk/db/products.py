"""Articles, as lines name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.records import Product

if TYPE_CHECKING:
    from klantdesk.db.store import Store


def products(store: Store) -> list[tuple[int, Product]]:
    """Every article with its id, in the order they came in."""
    with store.snapshot():
        found = store.connection.execute("SELECT id, sku, name, category, brand FROM product ORDER BY id")
        return [(number, Product(*words)) for number, *words in found]
