"""How much two customers look like one person, and by what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from klantdesk.db import features, names, nicknames
from klantdesk.db.search.sounds import sound
from klantdesk.db.spelling import digits, folded

EMAIL, EMAIL_ALIKE, PHONE, PHONE_ALIKE = "email", "email_alike", "phone", "phone_alike"
HOME, HOME_ALIKE, CITY = "home", "home_alike", "city"
BIRTHDAY, BIRTHDAY_ALIKE = "birthday", "birthday_alike"
NAME, NAME_ALIKE, NICKNAME, SWAPPED, INITIAL = "name", "name_alike", "nickname", "swapped", "initial"
RARE = "rare"
OTHER_FAMILY, OTHER_NAME, OTHER_HOME = "other_family", "other_name", "other_home"
POINTS = {
    EMAIL: 45,
    EMAIL_ALIKE: 30,
    PHONE: 40,
    PHONE_ALIKE: 15,
    HOME: 30,
    HOME_ALIKE: 25,
    CITY: 5,
    BIRTHDAY: 30,
    BIRTHDAY_ALIKE: 5,
    NAME: 25,
    NAME_ALIKE: 15,
    NICKNAME: 15,
    SWAPPED: 25,
    INITIAL: 15,
    RARE: 20,
    OTHER_FAMILY: 10,
    OTHER_NAME: 0,
    OTHER_HOME: 0,
}
"""What each likeness weighs; the keys are the reasons that are put into words."""

ENOUGH = 45
"""From here somebody has a look at it."""
_ALIKE = 0.86
_SHORTEST_MAIL = 6
_LONG_NAME = 6
_DAY = 10
"""Length of a whole birthday, 1970-01-02."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a customer, in one spelling; "" where it is not known.

    `home` is a whole address, of which `code` is the postcode, `street` and `number` what it says beside.
    """

    id: int
    given: str
    family: str
    letters: str
    suffix: str
    email: str
    phone: str
    home: str
    code: str
    street: str
    number: str
    city: str
    birthday: str


def traits(customer: int, person: Mapping[str, str]) -> Traits:
    """A customer's fields as they are compared."""
    name = names.name_of(person)
    code = folded(person["postcode"]).replace(" ", "")
    street, house = features.street_of(person)
    home = features.place_of(code, street, house)
    return Traits(
        customer,
        name.given,
        name.family or name.lone,
        name.letters,
        name.suffix,
        person["email"].strip().lower(),
        features.telephone(person["phone"]),
        home,
        code,
        street,
        house.replace(" ", ""),
        folded(person["city"]),
        person["birthday"],
    )


def reasons(one: Traits, other: Traits) -> tuple[str, ...]:
    """What two customers share, and what speaks against; () where they are surely not one person.

    Two birthdays forbid it, and two first names in one house are a family, unless they share more.
    """
    born = _birthdays(one.birthday, other.birthday)
    if born is None or (one.suffix and other.suffix and one.suffix != other.suffix):
        return ()
    named = _names(one, other)
    told = [*_contacts(one, other), *_places(one, other), *born]
    if named == OTHER_NAME and EMAIL not in told:
        return ()
    if BIRTHDAY_ALIKE in told and not {EMAIL, PHONE} & set(told):
        return ()
    if not told and named != NAME:
        return ()
    if one.home and other.home and not {HOME, HOME_ALIKE} & set(told):
        told.append(OTHER_HOME)
    return (*told, named) if named else tuple(told)


def score(told: tuple[str, ...]) -> int:
    """How likely it is, for an order and a bound; two first names are a family more often than not."""
    points = sum(POINTS[key] for key in told)
    return min(points, ENOUGH) if OTHER_NAME in told else points


def _contacts(one: Traits, other: Traits) -> list[str]:
    told = []
    if one.email and one.email == other.email:
        told.append(EMAIL)
    elif one.email and other.email and _mail_alike(one.email, other.email):
        told.append(EMAIL_ALIKE)
    if one.phone and one.phone == other.phone:
        told.append(PHONE)
    elif one.phone and other.phone and _slipped(one.phone, other.phone):
        told.append(PHONE_ALIKE)
    return told


def _places(one: Traits, other: Traits) -> list[str]:
    town = [CITY] if one.city and one.city == other.city else []
    if one.home and one.home == other.home:
        return [HOME, *town]
    return [HOME_ALIKE, *town] if _homes_alike(one, other) else town


def _homes_alike(one: Traits, other: Traits) -> bool:
    """An address with a slip in the postcode or the number, or with less of it known."""
    if not (one.code and other.code):
        return False
    if one.code == other.code and not one.code.isdigit():
        there, here = digits(one.number), digits(other.number)
        return not (there and here) or there == here or _slipped(there, here)
    streets = one.street and other.street and _alike(one.street, other.street)
    if not streets:
        return False
    same = bool(one.number) and digits(one.number) == digits(other.number)
    if one.code == other.code:
        return same or not (one.number and other.number) or _slipped(digits(one.number), digits(other.number))
    return same and _slipped(one.code, other.code)


def _birthdays(one: str, other: str) -> list[str] | None:
    """What two birthdays say; None where they are of two people."""
    if not one or not other:
        return []
    if one == other:
        return [BIRTHDAY]
    if len(one) == len(other) == _DAY and one[:4] == other[:4]:
        swapped = one[5:7] == other[8:] and one[8:] == other[5:7]
        return [BIRTHDAY_ALIKE] if swapped or _slipped(digits(one), digits(other)) else None
    return None


def _names(one: Traits, other: Traits) -> str:
    """How the names compare, as one of the reasons; "" where that cannot be told."""
    given, family = _given(one, other), _family(one.family, other.family)
    if given != "same" and one.family != other.family and _is_swapped(one, other):
        return SWAPPED
    if given == "other":
        return OTHER_NAME
    if not (one.family and other.family):
        return ""
    if not family:
        return OTHER_FAMILY if given == "same" else OTHER_NAME
    whole = {"nickname": NICKNAME, "": INITIAL, "same": NAME if one.given == other.given else NAME_ALIKE}
    return whole[given] if family == 1 else NAME_ALIKE


def _given(one: Traits, other: Traits) -> str:
    """How first names compare: "same" or nearly, "nickname", "" for an initial or nothing, "other"."""
    ours, theirs = one.given, other.given
    if not ours or not theirs:
        return ""
    if names.is_initials(ours) or names.is_initials(theirs):
        fits = one.letters.startswith(other.letters) or other.letters.startswith(one.letters)
        return "" if fits or ours[0] == theirs[0] else "other"
    return "same" if ours == theirs else _first_names(ours, theirs)


@lru_cache(maxsize=100_000)
def _first_names(ours: str, theirs: str) -> str:
    """How two different first names that are written in full compare."""
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return "same"
    first, second = ours.split(maxsplit=1)[0], theirs.split(maxsplit=1)[0]
    if first == second or _alike(ours, theirs) or sound(first) == sound(second):
        return "same"
    return "nickname" if nicknames.may_be(first, second) else "other"


def _family(one: str, other: str) -> float:
    """1 the same, between: alike or part of a double name, 0 another or not known."""
    if not one or not other:
        return 0
    return 1 if one == other else _families(one, other)


@lru_cache(maxsize=100_000)
def _families(one: str, other: str) -> float:
    ours, theirs = one.replace(" ", ""), other.replace(" ", "")
    if ours == theirs or sound(ours) == sound(theirs):
        return 1
    part = set(one.split()) & set(other.split())
    return 0.5 if part or _alike(ours, theirs) else 0


def _is_swapped(one: Traits, other: Traits) -> bool:
    """First and last name in each other's place."""
    ours, theirs = _both(one), _both(other)
    if len(one.given) > 1 and len(other.given) > 1:
        return _alike(ours[0], theirs[1]) and _alike(ours[1], theirs[0])
    return sorted(" ".join(ours).split()) == sorted(" ".join(theirs).split()) != [""]


def _both(one: Traits) -> tuple[str, str]:
    """First and family name without particles, wherever they stand."""
    return _bare(one.given), _bare(one.family)


@lru_cache(maxsize=50_000)
def _bare(name: str) -> str:
    return " ".join(names.bare(name.split()))


@cache
def _distances() -> tuple[Callable[..., float], Callable[..., int]]:
    """Jaro-Winkler's similarity and the edits of Damerau-Levenshtein, loaded when somebody is compared."""
    from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

    return JaroWinkler.similarity, DamerauLevenshtein.distance


def _alike(one: str, other: str) -> bool:
    most = 2 if len(one) > _LONG_NAME else 1
    if abs(len(one) - len(other)) > most:
        return False
    if len(one) == len(other) and sorted(one) == sorted(other):
        return _slipped(one, other)
    similarity, distance = _distances()
    return similarity(one, other) >= _ALIKE and distance(one, other, score_cutoff=2) <= most


def _slipped(one: str, other: str) -> bool:
    """One sign wrong, missing, too many, or two swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    _similarity, distance = _distances()
    return distance(one, other, score_cutoff=1) <= 1


def _mail_alike(one: str, other: str) -> bool:
    """One letter wrong in an address, or another provider of the same mailbox."""
    ours, _, here = one.partition("@")
    theirs, _, there = other.partition("@")
    if min(len(ours), len(theirs)) < _SHORTEST_MAIL:
        return False
    if ours == theirs:
        return here != there
    return here == there and _slipped(ours, theirs) and digits(ours) == digits(theirs)
