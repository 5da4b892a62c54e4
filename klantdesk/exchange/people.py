"""The customers of a file: rows that speak of one person become one source customer."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import consents, integers, matching
from klantdesk.exchange.headers import normalise
from klantdesk.records import NOBODY, Consent, Person, SourceCustomer, Trait, to_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.cells import Texts
    from klantdesk.exchange.table import Table

TEXTS = (
    "name", "first_name", "infix", "last_name", "company", "street", "house_number", "house_addition",
    "city", "country", "note",
)  # fmt: skip
IDS = ("customer_id", "email", "phone", "postcode")
_ISO_COUNTRY = re.compile(r"[A-Z]{2}")
TRAITS = {
    "adviser": "adviser",
    "preferred_store": "preferred_store",
    "occupation": "occupation",
    "purchase_reason": "reason",
    "shoe_size": "size_shoe",
    "clothing_size": "size_top",
}
"""What a column can tell of a customer besides who it is: the field, and the kind of trait."""
_PARTS = tuple(part.name for part in dataclass_fields(Person))


@dataclass(slots=True, eq=False)
class People:
    """The customers found, and per row asked about which one it is (NOBODY: none)."""

    customers: list[SourceCustomer]
    of_row: NDArray[np.int64]


@dataclass(slots=True, eq=False)
class _Statement:
    """What some rows state alike of one customer, and the last day they do."""

    day: int
    person: Person
    consents: list[Consent]
    traits: tuple[Trait, ...] = ()


def find(
    table: Table, rows: NDArray[np.int64], day: NDArray[np.int64], region: str, answers: consents.Answers
) -> People:
    """The customers of these rows, with the day of each row to tell which statement is the latest.

    `region` is the ISO country of phone numbers where the row states none.
    """
    stated = _Stated(table, answers)
    combo, firsts = integers.combined(stated.codes(rows), len(rows))
    latest = integers.largest(combo, day, len(firsts), -(1 << 40))
    found: dict[str, list[_Statement]] = defaultdict(list)
    keys = []
    for number, first in enumerate(firsts):
        person, key = stated.person(int(rows[first]), region)
        keys.append(key)
        if key:
            told, known = stated.consents(int(rows[first])), stated.traits(int(rows[first]))
            found[key].append(_Statement(int(latest[number]), person, told, known))
    places = {key: place for place, key in enumerate(found)}
    of_combo = np.fromiter((places.get(key, NOBODY) for key in keys), np.int64, len(keys))
    customers = [_merged(key, statements) for key, statements in found.items()]
    return People(customers, of_combo[combo])


class _Stated:
    """The columns of a file that speak of customers."""

    def __init__(self, table: Table, answers: consents.Answers) -> None:
        self._columns = {name: _column(table, name) for name in (*IDS, *TEXTS) if table.has(name)}
        self._traits = {name: table.texts(name) for name in TRAITS if table.has(name)}
        self._consents = consents.columns(table, answers)
        self._birthdays = table.days("birthday") if table.has("birthday") else None

    def codes(self, rows: NDArray[np.int64]) -> list[NDArray[np.int32]]:
        """Integer columns that are equal for two rows where these state the same."""
        codes = [column.codes[rows] for column in (*self._columns.values(), *self._traits.values())]
        for column in self._consents:
            codes += [column.states[rows].astype(np.int32), column.days[rows]]
        if self._birthdays:
            codes.append(self._birthdays.day[rows])
        return codes

    def person(self, row: int, region: str) -> tuple[Person, str]:
        """The person of a row and their key."""
        cells = {name: column.at(row) for name, column in self._columns.items()}
        born = self._birthdays
        if born and born.good[row] and not born.unsettled:
            cells["birthday"] = to_date(int(born.day[row])).isoformat()
        person = _person(cells)
        where = person.country if _ISO_COUNTRY.fullmatch(person.country) else region
        key = matching.key(cells.get("customer_id", ""), person, where)
        shown = matching.shown_phone(person.phone, where) if key else person.phone
        return (person if shown == person.phone else replace(person, phone=shown)), key

    def consents(self, row: int) -> list[Consent]:
        """The permissions a row states."""
        return [consent for column in self._consents for consent in column.at(row)]

    def traits(self, row: int) -> tuple[Trait, ...]:
        """What else a row tells of the customer."""
        said = ((TRAITS[name], column.at(row)) for name, column in self._traits.items())
        return tuple(Trait(kind, value) for kind, value in said if value)


def _column(table: Table, name: str) -> Texts:
    if name == "email":
        return table.ids(name).mapped(matching.email)
    if name == "postcode":
        return table.ids(name).mapped(matching.postcode)
    if name == "country":
        return table.texts(name).mapped(matching.country)
    return table.ids(name) if name in {*IDS, "house_number", "house_addition"} else table.texts(name)


def _person(stated: dict[str, str]) -> Person:
    """A person of one row's cells."""
    family = " ".join(filter(None, (stated.get("infix"), stated.get("last_name") or _family(stated))))
    whole = " ".join(filter(None, (stated.get("first_name"), family)))
    whole = whole if _family(stated) else stated.get("name") or whole
    street, house = matching.split_address(stated.get("street", ""), stated.get("house_number", ""))
    house = " ".join(filter(None, (house, stated.get("house_addition"))))
    address = stated.get("email", "")
    return Person(
        name="" if not whole or matching.is_nobody(whole) else whole,
        first_name=stated.get("first_name", ""),
        last_name=family,
        company=stated.get("company", ""),
        email="" if not address or matching.is_nobodys(address) else address,
        phone=stated.get("phone", ""),
        street=street,
        house_number=house,
        postcode=stated.get("postcode", ""),
        city=stated.get("city", ""),
        country=stated.get("country", ""),
        birthday=stated.get("birthday", ""),
        note=stated.get("note", ""),
    )


def _family(stated: dict[str, str]) -> str:
    """What stands under "Naam" beside a first name it does not repeat: the family name, as in Belgium."""
    name, first = stated.get("name", ""), stated.get("first_name", "")
    if not name or not first or stated.get("last_name") or matching.is_nobody(name):
        return ""
    return "" if set(normalise(first).split()) & set(normalise(name).split()) else name


def _merged(key: str, statements: list[_Statement]) -> SourceCustomer:
    """One customer of several statements: each field from the latest that states it, ties by value."""
    if len(statements) == 1:
        only = statements[0]
        return SourceCustomer(key, only.person, consents.strictest(only.consents), only.traits)
    parts = {
        part: max((one.day, getattr(one.person, part)) for one in statements if getattr(one.person, part))[1]
        for part in _PARTS
        if any(getattr(one.person, part) for one in statements)
    }
    told = [consent for one in statements for consent in one.consents]
    known = {trait.kind: trait for one in sorted(statements, key=_by_day) for trait in one.traits}
    return SourceCustomer(key, Person(**parts), consents.strictest(told), tuple(known.values()))


def _by_day(one: _Statement) -> tuple[int, tuple[str, ...]]:
    return one.day, tuple(trait.value for trait in one.traits)
