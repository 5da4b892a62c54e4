"""Who a row speaks of: e-mail, phone, postcode and names in one spelling, and the customer's key.

A key is the source's own customer number, else the e-mail address with the first name (two first
names on one address are two people), else the phone likewise, else family name with address and first
name.
Which initials fit which first name is not for one row to say: `db` sees them all. A name alone is
nobody: such a sale is anonymous and the name is not kept.
"""

from __future__ import annotations

import functools
import re

from klantdesk.exchange import words
from klantdesk.exchange.cells import damaged
from klantdesk.exchange.headers import normalise
from klantdesk.records import Person

_SIGN = r"[^\s@<>,;:\"()\[\]]"
_ADDRESS = re.compile(rf"(?<!{_SIGN}){_SIGN}+@{_SIGN}+\.[^\W\d_]{{2,}}")
"""Begins where a word does: in a long text without an address each letter would be tried as a start."""
_POSTCODE_NL = re.compile(r"([1-9]\d{3})\s*([a-z]{2})", re.IGNORECASE)
_BOX = frozenset({"bus", "bte", "boite", "boîte"})
_LONGEST_ADDITION = 6
_SHORT_HET = re.compile(r"['\u2019`]t\b")
_SHORT_VAN = re.compile(r"\bv\.? ?d\.? ")
_FIRST_AND_FAMILY = 2
"""Words of the shortest name that states both."""
_PLUS_31 = re.compile(r"(?:\+|00)?31\(?0?\)?([1-9]\d{8})|0([1-9]\d{8})|(6[1-58]\d{7})")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_PHONE = 7
_LONGEST_STAND_IN = 24


@functools.lru_cache(maxsize=200_000)
def email(text: str) -> str:
    """The address in a text like "Jan <Jan@Voorbeeld.nl>", in lower case; "" where there is none."""
    match = _ADDRESS.search(text)
    return match[0].lower().strip("'.") if match else ""


def is_nobodys(address: str) -> bool:
    """Whether an address is a relay or a stand-in, and points at no customer."""
    return any(map(address.__contains__, words.group("addresses")["no_key"]))


def is_nobody(text: str) -> bool:
    """Whether a customer number or name is a stand-in for: we do not know who."""
    if len(text) > _LONGEST_STAND_IN:
        return False
    word = normalise(text)
    if not word:  # of Greek, Arabic or Chinese letters nothing is left: such a name is one all the same
        return not any(map(str.isalpha, text))
    return word in words.flat("nobody", "words")


@functools.lru_cache(maxsize=200_000)
def phone(text: str, country: str) -> str:
    """A phone number as +31612345678; "" where it is none.

    Dutch numbers are read here; all others, and other countries', by phonenumbers.
    """
    if damaged(text):
        return ""
    digits = re.sub(r"[^\d+]", "", text)
    if len(digits.lstrip("+0")) < _SHORTEST_PHONE:
        return ""
    match = _PLUS_31.fullmatch(digits)
    if match and (country == "NL" or match[1]):
        return f"+31{match[1] or match[2] or match[3]}"
    return _foreign_phone(digits, country)


def shown_phone(text: str, country: str) -> str:
    """A phone number as it is kept: in one spelling, as stated where it is none, never a damaged one."""
    return phone(text, country) or ("" if damaged(text) else text)


def _foreign_phone(digits: str, country: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, country or "NL")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


@functools.lru_cache(maxsize=10_000)
def country(text: str) -> str:
    """ISO code of a country's name or code in four languages; a text we do not know stays itself."""
    return words.meaning("countries", text) or text


@functools.lru_cache(maxsize=200_000)
def postcode(text: str) -> str:
    """A postcode in its usual spelling: 1234 AB for Dutch ones."""
    match = _POSTCODE_NL.fullmatch(text)
    return f"{match[1]} {match[2].upper()}" if match else text.upper()


def split_address(street: str, number: str) -> tuple[str, str]:
    """Street and house number, also where both stand in one cell."""
    if number or not street:
        return street, number
    parts = street.split()
    place = max((at for at, part in enumerate(parts) if part[0].isdigit()), default=0)
    if place > 1 and parts[place - 1].casefold() in _BOX:
        place = max((at for at, part in enumerate(parts[: place - 1]) if part[0].isdigit()), default=0)
    addition = "".join(parts[place + 1 :])
    if not place or len(addition) > _LONGEST_ADDITION:
        return street, ""
    return " ".join(parts[:place]).rstrip(","), " ".join(parts[place:])


def given_name(person: Person) -> str:
    """First word of the first name a row states, without titles; "" where none can be told."""
    if person.first_name:
        return next(iter(_name_words(person.first_name)), "")
    return _parted(person.name)[0]


def _name_words(text: str) -> list[str]:
    """The words of a name without titles; what stands behind a comma comes first: Vries, Jan de."""
    family, _, rest = text.partition(",")
    plain = _SHORT_VAN.sub("vd ", _SHORT_HET.sub("het", f"{rest} {family}"))
    titles = words.flat("titles", "words")
    found = _WORD.findall(normalise(plain))
    if found[:1] == ["de"] and found[1:2] == ["heer"]:
        found = found[1:]
    return [word for word in found if word not in titles]


def _parted(name: str) -> tuple[str, list[str]]:
    """First name ("" where none is stated) and family name of a name in one piece.

    A family name begins at its first particle, else behind the first name and its initials.
    """
    found = _name_words(name)
    particles = words.flat("particles", "words")
    start = next((at for at, word in enumerate(found[:-1]) if word in particles), 0)
    if len(found) < _FIRST_AND_FAMILY or (start == 0 and found[0] in particles):
        return "", found
    initials = next((at for at, word in enumerate(found[1:-1], 1) if len(word) > 1), len(found) - 1)
    return found[0], found[start or initials :]


def _in_other_letters(person: Person) -> str:
    """First word of a name of which no Latin letter can be made, as it is: two on one address are two."""
    stated = person.first_name or person.name
    return "" if normalise(stated) else next(iter(_WORD.findall(stated.casefold())), "")


def key(customer_id: str, person: Person, region: str) -> str:
    """The key of the customer a row speaks of, "" for nobody; `region` is the country of its phone."""
    if customer_id and not is_nobody(customer_id):
        return f"id:{customer_id}"
    given = given_name(person) or _in_other_letters(person)
    who = f"|{given}" if given else ""
    if person.email and not is_nobodys(person.email):
        return f"mail:{person.email}{who}"
    number = phone(person.phone, region)
    return f"phone:{number}{who}" if number else _home(person)


def _home(person: Person) -> str:
    """Key of a name with its address: family name, where they live, and the first name behind it.

    A Dutch postcode and house number say so; elsewhere a postcode is a whole town, and the street does.
    """
    stated = person.last_name or person.name or person.company
    family = _name_words(stated) if person.last_name or not person.name else _parted(stated)[1]
    if not family or is_nobody(person.name or stated):
        return ""
    name, given = " ".join(family), given_name(person)
    who = f"|{given}" if given else ""
    place = normalise(person.postcode).replace(" ", "")
    house = normalise(person.house_number).replace(" ", "")
    if _POSTCODE_NL.fullmatch(place) and house:
        return f"home:{name}|{place}|{house}{who}"
    street = normalise(person.street)
    if street and (place or person.city):
        return f"home:{name}|{street} {house}".rstrip() + f"|{place or normalise(person.city)}{who}"
    return ""
