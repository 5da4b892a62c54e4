"""Articles, as lines name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.records import Product

if TYPE_CHECKING:
    from klantdesk.db.store import Store


def busiest_categories(store: Store, most: int) -> list[str]:
    """The categories with the most lines, at most so many."""
    sql = """
        SELECT p.category FROM line l JOIN product p ON p.id = l.product_id
        WHERE p.category <> '' GROUP BY p.category ORDER BY count(*) DESC, p.category LIMIT ?
        """
    with store.snapshot():
        return [str(category) for (category,) in store.connection.execute(sql, (most,))]


def products(store: Store) -> list[tuple[int, Product]]:
    """Every article with its id, in the order they came in."""
    with store.snapshot():
        found = store.connection.execute("SELECT id, sku, name, category, brand FROM product ORDER BY id")
        return [(number, Product(*words)) for number, *words in found]
