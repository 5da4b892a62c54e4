"""What the page asks of the desk, off the window's thread."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantdesk.desk.assortment_views import Assortment
    from klantdesk.desk.feedback_views import WantedRow
    from klantdesk.desk.shop import Shop


@dataclass(frozen=True, slots=True)
class Shown:
    """The assortment, and what was asked for in vain over the same twelve months."""

    assortment: Assortment
    wanted: tuple[WantedRow, ...]


def shown(shop: Shop, by: str) -> Shown:
    """Everything the page shows."""
    from klantdesk.desk import assortment

    found = assortment.assortment(shop, by)
    return Shown(found, assortment.wanted(shop, found.at))


def buyers(shop: Shop, by: str, name: str) -> array[int]:
    """Who bought a part, biggest spender first."""
    from klantdesk.desk import assortment

    return assortment.buyers(shop, by, name)


def saved(found: Assortment, heads: Sequence[str], target: Path) -> Path:
    """Write the table."""
    from klantdesk.desk import assortment

    return assortment.save(found, heads, target)
