"""What the page asks of the desk, off the window's thread."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.touchpoints import Contacts


def contacts(shop: Shop) -> Contacts:
    """Everything the page shows."""
    from klantdesk.desk import touchpoints

    return touchpoints.contacts(shop)


def customers_with(shop: Shop, kind: str, *, quiet: bool) -> array[int]:
    """Who had a contact of a kind; `quiet`: and bought nothing since."""
    from klantdesk.desk import touchpoints

    return touchpoints.customers_with(shop, kind, quiet=quiet)


def saved(shop: Shop, target: Path, lang: str) -> Path:
    """Write the table."""
    from klantdesk.desk import touchpoints

    return touchpoints.save(shop, target, lang)
