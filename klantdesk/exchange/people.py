"""The customers of a file: rows that speak of one person become one source customer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import consents, integers, matching
from klantdesk.records import NOBODY, Consent, Person, SourceCustomer, to_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.cells import Texts
    from klantdesk.exchange.table import Table

TEXTS = (
    "name", "first_name", "infix", "last_name", "company", "street", "house_number", "house_addition",
    "city", "country", "note",
)  # fmt: skip
IDS = ("customer_id", "email", "phone", "postcode")
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


def find(
    table: Table, rows: NDArray[np.int64], day: NDArray[np.int64], region: str, answers: consents.Answers
) -> People:
    """The customers of these rows, with the day of each row to tell which statement is the latest.

    `region` is the ISO country of phone numbers where the row states none.
    """
    columns = {name: _column(table, name) for name in (*IDS, *TEXTS) if table.has(name)}
    asked = consents.columns(table, answers)
    birthdays = table.days("birthday") if table.has("birthday") else None
    facts = [column.codes[rows] for column in columns.values()]
    facts += [column.states[rows] for column in asked] + [column.days[rows] for column in asked]
    facts += [np.where(birthdays.good, birthdays.day, NOBODY)[rows]] if birthdays else []
    combo, firsts = integers.combined(facts, len(rows))
    latest = integers.largest(combo, day, len(firsts), -(1 << 40))
    found: dict[str, list[_Statement]] = defaultdict(list)
    keys = []
    for number, first in enumerate(firsts):
        row = int(rows[first])
        stated = {name: column.at(row) for name, column in columns.items()}
        if birthdays and birthdays.good[row]:
            stated["birthday"] = to_date(int(birthdays.day[row])).isoformat()
        person = _person(stated)
        key = matching.key(stated.get("customer_id", ""), person, _region(person, region))
        keys.append(key)
        if key:
            told = [consent for column in asked for consent in column.at(row)]
            person = replace(
                person, phone=matching.phone(person.phone, _region(person, region)) or person.phone
            )
            found[key].append(_Statement(int(latest[number]), person, told))
    places = {key: place for place, key in enumerate(found)}
    of_combo = np.fromiter((places.get(key, NOBODY) for key in keys), np.int64, len(keys))
    customers = [_merged(key, statements) for key, statements in found.items()]
    return People(customers, of_combo[combo] if len(combo) else combo)


def _column(table: Table, name: str) -> Texts:
    if name == "email":
        return table.ids(name).mapped(matching.email)
    if name == "postcode":
        return table.ids(name).mapped(matching.postcode)
    if name == "country":
        return table.texts(name).mapped(matching.country)
    return table.ids(name) if name in {*IDS, "house_number", "house_addition"} else table.texts(name)


def _region(person: Person, otherwise: str) -> str:
    return person.country if len(person.country) == 2 and person.country.isupper() else otherwise  # noqa: PLR2004  # ISO 3166


def _person(stated: dict[str, str]) -> Person:
    """A person of one row's cells."""
    family = " ".join(filter(None, (stated.get("infix"), stated.get("last_name"))))
    whole = stated.get("name") or " ".join(filter(None, (stated.get("first_name"), family)))
    house = " ".join(filter(None, (stated.get("house_number"), stated.get("house_addition"))))
    street, house = matching.split_address(stated.get("street", ""), house)
    address = stated.get("email", "")
    return Person(
        name="" if matching.is_nobody(whole) else whole,
        first_name=stated.get("first_name", ""),
        last_name=family,
        company=stated.get("company", ""),
        email="" if matching.is_nobodys(address) else address,
        phone=stated.get("phone", ""),
        street=street,
        house_number=house,
        postcode=stated.get("postcode", ""),
        city=stated.get("city", ""),
        country=stated.get("country", ""),
        birthday=stated.get("birthday", ""),
        note=stated.get("note", ""),
    )


def _merged(key: str, statements: list[_Statement]) -> SourceCustomer:
    """One customer of several statements: each field from the latest that states it, ties by value."""
    if len(statements) == 1:
        return SourceCustomer(key, statements[0].person, consents.strictest(statements[0].consents))
    parts = {
        part: max((one.day, getattr(one.person, part)) for one in statements if getattr(one.person, part))[1]
        for part in _PARTS
        if any(getattr(one.person, part) for one in statements)
    }
    told = [consent for one in statements for consent in one.consents]
    return SourceCustomer(key, Person(**parts), consents.strictest(told))
