"""What the customers page asks of the desk; all of it runs off the window's thread."""

from __future__ import annotations

from array import array
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantdesk.desk.card_views import ComeBack
    from klantdesk.desk.lists import Choices
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.views import CustomerLine


def choices(shop: Shop, today: date) -> Choices:
    """Everything a list can be narrowed down by."""
    from klantdesk.desk import lists

    return lists.choices(shop, today)


def mailable(shop: Shop, ids: array[int], today: date) -> int:
    """How many of a list agreed to be e-mailed."""
    from klantdesk.desk import lists

    return lists.may_mail(shop, ids, today)


def systems() -> dict[str, str]:
    """The export formats by name: the source of a file is named after its format."""
    from klantdesk.desk import imports

    return {known["id"]: known["name"] for known in imports.formats()}


def lines(shop: Shop, ids: tuple[int, ...]) -> list[CustomerLine]:
    """The rows of these customers."""
    from klantdesk.desk import customers

    return customers.rows(shop, ids)


def come_back(shop: Shop, customer: int, today: date) -> tuple[ComeBack, ...]:
    """What to come back to with a customer."""
    from klantdesk.desk import card

    return card.come_back(shop, customer, today)


def saved(shop: Shop, ids: array[int], target: Path, lang: str) -> Path:
    """A list of customers as a file."""
    from klantdesk.desk import customers

    return customers.save(shop, ids, target, lang)
