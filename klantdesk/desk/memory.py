"""Writing down what is known of a customer and what was talked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from klantdesk.db import customers, memory
from klantdesk.desk.birthdays import understand
from klantdesk.desk.customers import CHANGED
from klantdesk.desk.remarks import refuse_numbers
from klantdesk.desk.shop import Shop
from klantdesk.desk.traits import Kind, kept, kinds
from klantdesk.records import Changes, Moment

KINDS = ("note", "call", "visit", "email_sent", "quotation", "email_opened", "email_clicked", "cart")
"""The kinds of contact, the ones written by hand first."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing to write down; an empty value takes it away."""

    kind: str
    value: str
    item: str = ""


def note(shop: Shop, customer: int, text: str, author: str, at: datetime) -> tuple[Changes, int]:
    """Write a note down; NumberRefused where it holds a citizen service number."""
    return contact(shop, customer, memory.NOTE, text, author, at)


def contact(  # noqa: PLR0917  # a contact has so many parts
    shop: Shop, customer: int, kind: str, text: str, author: str, at: date
) -> tuple[Changes, int]:
    """Write a contact of KINDS down, of a moment or of a whole day; NumberRefused as for a note."""
    refuse_numbers(text)
    moment = Moment(kind, _told(at), " ".join(text.split()))
    with shop.writing() as store:
        return CHANGED, memory.keep_moment(store, customer, moment, author)


def _told(at: date) -> str:
    """When it was; of a day the clock is not known."""
    if isinstance(at, datetime):
        return at.replace(tzinfo=None).isoformat(timespec="minutes")
    return at.isoformat()


def forget(shop: Shop, moment: int, author: str) -> tuple[Changes, int]:
    """Take away a note or contact that was written by hand."""
    with shop.writing() as store:
        return CHANGED, memory.change_moment(store, moment, "", author)


def set_traits(
    shop: Shop, customer: int, traits: tuple[Trait, ...], author: str, known_on: date
) -> tuple[Changes, tuple[int, ...]]:
    """Write down what is known, over what was; the journal entries of what changed.

    NumberRefused as for a note, and then nothing is written.
    """
    refuse_numbers(*(trait.value for trait in traits), *(trait.item for trait in traits))
    fields = {key: kind.field for key, kind in kinds().items() if kind.field}
    entries = []
    with shop.writing() as store:
        for trait in traits:
            if field := fields.get(trait.kind):
                value = understand(trait.value) or trait.value
                entries.append(customers.edit(store, customer, {field: value}, author))
            else:
                told = (trait.kind, trait.item, trait.value)
                entries.append(memory.set_trait(store, customer, told, author, known_on))
    return CHANGED, tuple(entry for entry in entries if entry)


def drop_trait(shop: Shop, customer: int, trait: Trait, author: str, today: date) -> tuple[Changes, int]:
    """Take away what is known, or deny what a file says; the journal entry."""
    with shop.writing() as store:
        return CHANGED, memory.set_trait(store, customer, (trait.kind, trait.item, ""), author, today)


def suggestions(shop: Shop, kind: Kind, lang: str) -> tuple[str, ...]:
    """What can be meant, the shop's own most common values first."""
    usual = kind.values.get(lang, ())
    return tuple(dict.fromkeys([*memory.values(shop.reader(), kind.key), *usual]))


def set_catalogue(
    shop: Shop, changed: Mapping[str, Kind | None], author: str
) -> tuple[Changes, tuple[int, ...]]:
    """Keep a shop's own word on kinds of traits; None: as it was shipped."""
    with shop.writing() as store:
        entries = [
            memory.keep_kind(store, key, kept(kind) if kind else "", author) for key, kind in changed.items()
        ]
    return CHANGED, tuple(entry for entry in entries if entry)
