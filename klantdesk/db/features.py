"""What a source customer is recognised by, and what would tell it from somebody else.

Three things point at one person: an address (e-mail, or what stands for it in the key) beside the
first name, a phone with the full name, a home with the full name. The last two are kept as numbers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import NamedTuple

from klantdesk.db.names import is_initials, name_of
from klantdesk.db.spelling import digits, folded

HOME, PHONE = "home:", "phone:"
_HOME_PARTS = {HOME: 3, PHONE: 1}
PHONE_END = 9
"""The digits at the end of a number that tell it, with or without a country code."""
_FEWEST_DIGITS = 3
"""Different ones in a phone number; 06 00000000 is nobody's."""
_HOUSE = re.compile(r"(\d+)\W*(.*)")
_STREET = re.compile(r"(\D+?)\s+(\d+\s*\S{0,6})")
_SPELLINGS = (("ij", "y"), ("ck", "k"), (" ", ""))
_LEGAL = re.compile(r"\b(b ?v|n ?v|v ?o ?f|bvba|ltd|gmbh)\b|[^\w ]")
_APART = "|"


class Against(NamedTuple):
    """What two statements of one person cannot differ in; "" where it is not known."""

    letters: str = ""
    family: str = ""
    lone: str = ""
    suffix: str = ""
    birthday: str = ""
    company: str = ""
    door: str = ""


NOT_STATED = Against()


class Features(NamedTuple):
    """The derived columns of a source customer; 0 and "" where there is nothing to recognise it by."""

    email: str
    given: str
    by_phone: int
    by_home: int
    against: str

    @property
    def told(self) -> Against:
        """What speaks against, taken apart."""
        return told(self.against)


def told(against: str) -> Against:
    """The text of a row taken apart."""
    return Against(*against.split(_APART)) if against else NOT_STATED


def features(person: Mapping[str, str], key: str = "") -> Features:
    """What a person is recognised by; all empty where nothing is stated.

    A key of a home or a phone says an address by itself: home:family|postcode|house number and
    phone:number, with |first name where one is stated.
    """
    name = name_of(person)
    address, given = _address(person, key)
    whole = (
        f"{name.given}{_APART}{name.family}{_APART}{name.suffix}"
        if _is_whole(name.given, name.family)
        else ""
    )
    for one, other in _SPELLINGS:
        whole = whole.replace(one, other)
    home = place(person)
    against = Against(
        name.letters,
        name.family,
        name.lone,
        name.suffix,
        person.get("birthday", ""),
        company(person.get("company", "")),
        home,
    )
    parts = _APART.join(against)
    if parts.count(_APART) >= len(against):
        parts = _APART.join(part.replace(_APART, " ") for part in against)
    return Features(
        address,
        (given or name.given) if address else "",
        _number("phone", telephone(person.get("phone", "")), whole),
        _number("home", home, whole),
        parts if len(parts) >= len(against) else "",
    )


def _address(person: Mapping[str, str], key: str) -> tuple[str, str]:
    """The address as the first of the three, and the first name a key states beside it."""
    for kind, count in _HOME_PARTS.items():
        if key.startswith(kind):
            *parts, given = [*key.split("|"), ""][: count + 1]
            return "|".join(parts), given
    return person.get("email", "").strip().lower(), ""


def _is_whole(given: str, family: str) -> bool:
    return bool(family) and bool(given) and not is_initials(given)


def _number(kind: str, place: str, whole: str) -> int:
    """A number for a place with a full name."""
    if not (place and whole):
        return 0
    told = hashlib.blake2b(f"{kind}{_APART}{place}{_APART}{whole}".encode(), digest_size=8)
    return int.from_bytes(told.digest(), signed=True)


def telephone(text: str) -> str:
    """The end of a phone number that tells it; "" for none, and for one that somebody made up."""
    end = digits(text)[-PHONE_END:]
    return end if len(end) == PHONE_END and len(set(end)) >= _FEWEST_DIGITS else ""


def place(person: Mapping[str, str]) -> str:
    """Where somebody lives, with what stands behind the house number last: "7201ab//12/a".

    A Dutch postcode and number say a home; elsewhere a postcode is a town, and the street is told too.
    """
    return place_of(folded(person.get("postcode", "")).replace(" ", ""), *street_of(person))


def place_of(code: str, street: str, house: str) -> str:
    """The same of a postcode without spaces, a street and a house number, all folded."""
    match = _HOUSE.match(house) if code else None
    if not match or (code.isdigit() and not street):
        return ""
    addition = "".join(letter for letter in match[2] if letter.isalnum())
    return f"{code}/{street if code.isdigit() else ''}/{match[1]}/{addition}"


def street_of(person: Mapping[str, str]) -> tuple[str, str]:
    """Street and house number, also where both stand in one cell."""
    street, house = folded(person.get("street", "")), folded(person.get("house_number", ""))
    match = None if house else _STREET.fullmatch(street)
    return (match[1], match[2]) if match else (street, house)


def company(text: str) -> str:
    """A company's name without its legal form."""
    return " ".join(_LEGAL.sub(" ", folded(text).replace(".", " ")).split()) if text else ""
