"""What the page asks of the desk, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.ui.counter.work import author

if TYPE_CHECKING:
    from klantdesk.desk.doubles import Doubles
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes, Watch


def pairs(shop: Shop, watch: Watch) -> Doubles:
    """Who may be one person."""
    from klantdesk.desk import doubles

    return doubles.pairs(shop, watch)


def decide(shop: Shop, one: int, other: int, *, same: bool) -> tuple[Changes, int]:
    """Make two customers one, or tell them apart."""
    from klantdesk.desk import doubles

    return (doubles.merge if same else doubles.apart)(shop, one, other, author())
