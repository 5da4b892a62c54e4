"""The card's jobs: what the desk is asked, imported where it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from klantdesk.errors import NothingToShow
from klantdesk.records import Changes, Consent

if TYPE_CHECKING:
    from klantdesk.desk.card_views import Card, ComeBack, ConsentEvent, HistoryLine, PurchaseLine
    from klantdesk.desk.memory import Trait
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.traits import Kind, Shelf
    from klantdesk.desk.value_views import CustomerValue


@dataclass(frozen=True, slots=True)
class Seen:
    """A card with the shop's catalogue of traits; card None: there is nobody."""

    card: Card | None
    shelves: tuple[Shelf, ...] = ()
    systems: tuple[tuple[str, str], ...] = ()


def author() -> str:
    """Who works at this machine."""
    from klantdesk import settings

    return settings.load().staff


def see(shop: Shop, customer: int, today: date, *, count: bool = False) -> Seen:
    """A customer's card, 0: of somebody who is worth a look; `count`: with today's groups."""
    from klantdesk.desk import card, imports, traits

    if count:
        try:
            shop.everything()
        except NothingToShow:
            return Seen(None)
    who = customer or card.somebody(shop)
    if who is None:
        return Seen(None)
    systems = tuple((known["id"], known["name"]) for known in imports.formats())
    return Seen(card.card(shop, who, today), traits.catalogue(shop), systems)


def expect(shop: Shop, customer: int) -> CustomerValue:
    """What somebody is expected to bring in."""
    from klantdesk.desk import value

    return value.of_customer(shop, customer)


def lines(shop: Shop, receipts: tuple[int, ...]) -> dict[int, tuple[PurchaseLine, ...]]:
    """The lines of receipts."""
    from klantdesk.desk import card

    return card.lines(shop, receipts)


def contact(shop: Shop, customer: int, kind: str, text: str, day: date | None) -> tuple[Changes, int]:
    """Write a note or contact down, of now or of a day before."""
    from klantdesk.desk import memory

    return memory.contact(shop, customer, kind, text, author(), day or datetime.now().astimezone())


def restore(shop: Shop, customer: int) -> tuple[Changes, int]:
    """Take a customer out of the bin."""
    from klantdesk.desk import people

    return people.restore(shop, customer, author())


def forget(shop: Shop, moment: int) -> tuple[Changes, int]:
    """Take a note away."""
    from klantdesk.desk import memory

    return memory.forget(shop, moment, author())


def settle(shop: Shop, customer: int, one: ComeBack, today: date) -> tuple[Changes, int]:
    """Done with something somebody waited for."""
    from klantdesk.desk import coming_back

    return coming_back.settle(shop, customer, one, author(), today)


def reopen(shop: Shop, follow_up: int) -> Changes:
    """Not done after all."""
    from klantdesk.desk import coming_back

    return coming_back.reopen(shop, follow_up)


def set_traits(
    shop: Shop, customer: int, traits: tuple[Trait, ...], today: date
) -> tuple[Changes, tuple[int, ...]]:
    """Write down what is known."""
    from klantdesk.desk import memory

    return memory.set_traits(shop, customer, traits, author(), today)


def set_catalogue(shop: Shop, kinds: dict[str, Kind]) -> tuple[Changes, tuple[int, ...]]:
    """Keep the shop's own list of what to know."""
    from klantdesk.desk import memory

    return memory.set_catalogue(shop, kinds, author())


def suggestions(shop: Shop, kinds: tuple[Kind, ...], lang: str) -> dict[str, tuple[str, ...]]:
    """What can be meant, by kind of trait."""
    from klantdesk.desk import memory

    return {kind.key: memory.suggestions(shop, kind, lang) for kind in kinds}


def set_consent(shop: Shop, customer: int, consent: Consent) -> tuple[Changes, int]:
    """Write a yes or a no down."""
    from klantdesk.desk import consent as permissions

    return permissions.set_consent(shop, customer, consent, author())


def consents(shop: Shop, customer: int) -> list[ConsentEvent]:
    """How the permissions came about."""
    from klantdesk.desk import consent as permissions

    return permissions.changes(shop, customer)


def history(shop: Shop, customer: int) -> list[HistoryLine]:
    """Every change by hand."""
    from klantdesk.desk import timeline

    return timeline.history(shop, customer)
