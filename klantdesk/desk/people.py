"""At the counter: somebody new, a purchase, a correction, and the bin."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from klantdesk.db import binning, people, settings_table, stores, typed_in
from klantdesk.db import customers as rows_of
from klantdesk.db.binning import Binned
from klantdesk.db.people import Colleague
from klantdesk.db.spelling import folded
from klantdesk.desk import remarks
from klantdesk.desk.customers import CHANGED
from klantdesk.desk.shop import NAME, Shop
from klantdesk.errors import EntryWrong
from klantdesk.records import NOBODY, Changes, Consent, ConsentState, Person, to_day

__all__ = [
    "ALIKE_SHOWN",
    "BOUGHT",
    "COUNTRY",
    "FIELDS",
    "FIRST_SALE",
    "HOME_COUNTRY",
    "MISSING",
    "UNCLEAR",
    "Alike",
    "Binned",
    "Colleague",
    "Counter",
    "Newcomer",
    "alike",
    "binned",
    "cents",
    "corrected",
    "counter",
    "details",
    "edit",
    "empty_bin",
    "new_customer",
    "new_purchase",
    "read",
    "restore",
    "to_bin",
]

BOUGHT = Changes(frozenset({"customers", "purchases"}))
COUNTRY, HOME_COUNTRY = "country", "NL"
MISSING, UNCLEAR = "missing", "unclear"
FIRST_SALE = date(1990, 1, 1)
ALIKE_SHOWN = 3
FIELDS = ("name", "company", "email", "phone", "street", "house_number", "postcode", "city")
"""What of a person can be corrected by hand."""


@dataclass(frozen=True, slots=True)
class Counter:
    """What the forms need: the shop's name, its stores, who works here, the country of phone numbers.

    `called` says what a store is called now that a pc knows by an earlier name.
    """

    shop: str
    stores: tuple[str, ...]
    colleagues: tuple[Colleague, ...]
    country: str
    called: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is typed in: a name, an e-mail address or phone number, where they live; and what they agreed to.

    `agreed` is the text that was read to them, "" when nothing was agreed to.
    """

    name: str
    contact: str = ""
    city: str = ""
    agreed: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who may be the one being typed in; `by` says what is the same: contact or name."""

    id: int
    name: str
    city: str
    by: str


def counter(shop: Shop) -> Counter:
    """What can be chosen at the counter."""
    store = shop.reader()
    here = tuple(one for one in people.colleagues(store) if not one.left)
    name = str(settings_table.get(store, NAME, "")) or shop.path.stem
    offered = tuple(stores.names(store).values())
    return Counter(name, offered, here, _country(shop), stores.called(store))


def _country(shop: Shop) -> str:
    return str(settings_table.get(shop.reader(), COUNTRY, HOME_COUNTRY))


def read(who: Newcomer, country: str) -> Person:
    """The person a form states; EntryWrong for a field that is missing or unclear."""
    from klantdesk.exchange import typed

    whole, first, last = typed.name(who.name)
    if not whole:
        raise EntryWrong(field="name", why=MISSING, value="")
    address = typed.contact(who.contact, country)
    if address is None:
        raise EntryWrong(field="contact", why=UNCLEAR, value=who.contact.strip())
    email, phone = address
    return Person(whole, first, last, email=email, phone=phone, city=" ".join(who.city.split()))


def alike(shop: Shop, who: Newcomer) -> list[Alike]:
    """Who may be the same person: first those with this address or number, then those of this name."""
    from klantdesk.exchange import typed

    store = shop.reader()
    email, phone = typed.contact(who.contact, _country(shop)) or ("", "")
    whole, first, last = typed.name(who.name)
    found: dict[int, Alike] = {}
    for wanted, field in ((email, "email"), (phone, "phone")):
        for row in rows_of.rows(store, rows_of.find(store, wanted)[:ALIKE_SHOWN]) if wanted else ():
            if getattr(row, field) == wanted:
                found.setdefault(row.id, Alike(row.id, row.name, row.city, "contact"))
    named = rows_of.find(store, whole)[: ALIKE_SHOWN * 4] if first and last else ()
    for row in rows_of.rows(store, named):
        if folded(row.name) == folded(whole):
            found.setdefault(row.id, Alike(row.id, row.name, row.city, "name"))
    return list(found.values())[:ALIKE_SHOWN]


def new_customer(shop: Shop, who: Newcomer, author: str, today: date) -> tuple[Changes, int, int]:
    """Somebody new; (changes, journal entry, customer). Who is certainly known already stays one customer."""
    person = read(who, _country(shop))
    consents = [_agreed(channel, who.agreed, today) for channel in _channels(person) if who.agreed]
    with shop.writing() as store:
        customer, entry = typed_in.customer(store, person, consents, author)
    return CHANGED, entry, customer


def _channels(person: Person) -> list[str]:
    """What a permission is for: the addresses that were given with it."""
    return [name for name in ("email", "phone") if getattr(person, name)]


def _agreed(channel: str, wording: str, today: date) -> Consent:
    from klantdesk.exchange.consents import PURPOSE

    return Consent(channel, PURPOSE, ConsentState.GIVEN, today, wording)


def cents(amount: str) -> int:
    """An amount as it is typed, below zero for a return; EntryWrong."""
    from klantdesk.exchange import typed

    if not amount.strip():
        raise EntryWrong(field="amount", why=MISSING, value="")
    found = typed.cents(amount)
    if not found:
        raise EntryWrong(field="amount", why=UNCLEAR, value=amount.strip())
    return found


def new_purchase(  # noqa: PLR0917  # four fields, of whom and by whom
    shop: Shop, customer: int | None, amount: str, product: str, store: str, day: date, author: str
) -> tuple[Changes, int]:
    """A purchase at the counter, a return where the amount is below zero; (changes, journal entry)."""
    if day < FIRST_SALE:
        raise EntryWrong(field="day", why=UNCLEAR, value=str(day))
    remarks.refuse_numbers(product)
    owner = NOBODY if customer is None else customer
    sale = typed_in.Sale(owner, to_day(day), cents(amount), _one_line(product), _one_line(store))
    with shop.writing() as writer:
        return BOUGHT, typed_in.purchase(writer, sale, author)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def details(shop: Shop, customer: int) -> dict[str, str]:
    """What can be corrected of a customer, as it is now; CustomerUnknown."""
    known = rows_of.fields(shop.reader(), customer)
    parts = " ".join(filter(None, (known["first_name"], known["last_name"])))
    return {**{field: known[field] for field in FIELDS}, "name": known["name"] or parts}


def edit(shop: Shop, customer: int, fields: Mapping[str, str], author: str) -> tuple[Changes, int]:
    """Correct fields by hand; (changes, journal entry, 0 where nothing is different). EntryWrong."""
    now = details(shop, customer)
    said = corrected({**now, **fields}, _country(shop))
    told = {field: value for field, value in said.items() if value != now.get(field, value)}
    if "name" in told:
        told |= {part: said[part] for part in ("first_name", "last_name")}
    if not told:
        return Changes(), 0
    with shop.writing() as store:
        return CHANGED, rows_of.edit(store, customer, told, author)


def corrected(fields: Mapping[str, str], country: str) -> dict[str, str]:
    """What a form of corrections states, each field in its usual spelling; EntryWrong."""
    from klantdesk.exchange import matching, typed

    said = {field: _one_line(fields.get(field, "")) for field in FIELDS}
    if not (said["name"] or said["company"]):
        raise EntryWrong(field="name", why=MISSING, value="")
    whole, first, last = typed.name(said["name"])
    for field, part in (("email", 0), ("phone", 1)):
        found = typed.contact(said[field], country)
        if said[field] and (found is None or not found[part]):
            raise EntryWrong(field=field, why=UNCLEAR, value=said[field])
        said[field] = found[part] if found else ""
    names = {"name": whole, "first_name": first, "last_name": last}
    return {**said, **names, "postcode": matching.postcode(said["postcode"])}


def to_bin(shop: Shop, customer: int, author: str) -> tuple[Changes, int]:
    """Put a customer in the bin, where they stay for thirty days; (changes, journal entry)."""
    with shop.writing() as store:
        return CHANGED, binning.put_in(store, [customer], author)


def restore(shop: Shop, customer: int, author: str) -> tuple[Changes, int]:
    """Take a customer out of the bin; (changes, journal entry, 0 where they were not in it)."""
    with shop.writing() as store:
        return CHANGED, binning.take_out(store, [customer], author)


def binned(shop: Shop) -> list[Binned]:
    """Who lies in the bin, the latest first, and when they will be wiped (in local time)."""
    found = binning.binned(shop.reader())
    return [replace(one, at=one.at.astimezone(), wiped_on=one.wiped_on.astimezone()) for one in found]


def empty_bin(shop: Shop, today: date) -> tuple[int, Changes]:
    """Wipe who lay in the bin for thirty days before today began; how many customers that were."""
    now = datetime.combine(today, time()).astimezone()
    due = sum(one.wiped_on < now for one in binning.binned(shop.reader()))
    if not due:
        return 0, Changes()
    with shop.writing() as store:
        binning.empty(store, now)
    return due, CHANGED
