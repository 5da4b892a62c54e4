"""Who is new in an import beside who is new in the figures: those begin with a first purchase."""

from __future__ import annotations

from klantdesk.db import batches
from klantdesk.desk.shop import Shop


def without_purchase(shop: Shop, batch: int) -> int:
    """How many customers of this import alone bought nothing that counts: a return, a cancelled order."""
    fresh = batches.newcomers(shop.reader(), batch)
    if shop.is_empty():
        return len(fresh)
    return len(set(fresh) - set(shop.everything().purchases.buyers.tolist()))
