"""What the counter asks of the desk, on a thread."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from klantdesk import settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from klantdesk.desk.people import Alike, Binned, Counter, Newcomer
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.views import CustomerLine
    from klantdesk.records import Changes

FOUND_SHOWN = 5


def author() -> str:
    """Who types at this pc; "" is the owner."""
    return settings.load().staff


def counter(shop: Shop) -> Counter:
    """What the forms choose from."""
    from klantdesk.desk import people

    return people.counter(shop)


def alike(shop: Shop, who: Newcomer) -> list[Alike]:
    """Who may be the one being typed in."""
    from klantdesk.desk import people

    return people.alike(shop, who)


def found(shop: Shop, text: str) -> list[CustomerLine]:
    """The first few customers a text finds."""
    from klantdesk.desk import customers

    return customers.rows(shop, customers.find(shop, text)[:FOUND_SHOWN])


def named(shop: Shop, customer: int) -> str:
    """What a customer is called; "" when they are gone."""
    from klantdesk.desk import customers

    return next((line.name for line in customers.rows(shop, [customer])), "")


def newcomer(shop: Shop, who: Newcomer, today: date) -> tuple[Changes, int, int]:
    """Add a customer."""
    from klantdesk.desk import people

    return people.new_customer(shop, who, author(), today)


def purchase(
    shop: Shop, customer: int | None, amount: str, product: str, place: tuple[str, date]
) -> tuple[Changes, int]:
    """Add a purchase, in a store on a day."""
    from klantdesk.desk import people

    return people.new_purchase(shop, customer, amount, product, *place, author())


def details(shop: Shop, customer: int) -> dict[str, str]:
    """What can be corrected."""
    from klantdesk.desk import people

    return people.details(shop, customer)


def edit(shop: Shop, customer: int, fields: Mapping[str, str]) -> tuple[Changes, int]:
    """Correct a customer."""
    from klantdesk.desk import people

    return people.edit(shop, customer, fields, author())


def to_bin(shop: Shop, customer: int) -> tuple[Changes, int, str]:
    """Put a customer in the bin; their name with it."""
    from klantdesk.desk import people

    name = named(shop, customer)
    return (*people.to_bin(shop, customer, author()), name)


def restore(shop: Shop, customer: int) -> tuple[Changes, int]:
    """Take a customer out of the bin."""
    from klantdesk.desk import people

    return people.restore(shop, customer, author())


def binned(shop: Shop) -> list[Binned]:
    """Who lies in the bin."""
    from klantdesk.desk import people

    return people.binned(shop)


def empty_bin(shop: Shop, today: date) -> tuple[int, Changes]:
    """Wipe who lay in it long enough."""
    from klantdesk.desk import people

    return people.empty_bin(shop, today)


def task(
    shop: Shop, text: str, due: date, customer: int | None, colleague: int | None
) -> tuple[Changes, int]:
    """Write a task down."""
    from klantdesk.desk import tasks

    return tasks.add(shop, text, due, author(), customer=customer, colleague=colleague)


def amount_of(text: str) -> int:
    """Cents; EntryWrong."""
    from klantdesk.desk import people

    return people.cents(text)
