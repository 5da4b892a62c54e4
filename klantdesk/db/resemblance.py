"""How much two customers look like one person, and by what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from klantdesk.db import same_person
from klantdesk.db.spelling import digits, folded

EMAIL, EMAIL_ALIKE, PHONE, HOME, BIRTHDAY = "email", "email_alike", "phone", "home", "birthday"
NAME, NAME_ALIKE, INITIAL, CITY = "name", "name_alike", "initial", "city"
OTHER_NAME, OTHER_HOME = "other_name", "other_home"
POINTS = {
    EMAIL: 45,
    EMAIL_ALIKE: 30,
    PHONE: 40,
    HOME: 25,
    BIRTHDAY: 30,
    NAME: 25,
    NAME_ALIKE: 15,
    INITIAL: 15,
    CITY: 5,
    OTHER_NAME: 0,
    OTHER_HOME: 0,
}
"""What each likeness weighs; the keys are the reasons that are put into words."""

ENOUGH = 45
"""From here somebody has a look at it."""
ALIKE = 0.86
SHORTEST_MAIL = 6
_PHONE_END = 9
_PARTICLES = frozenset({"de", "den", "der", "het", "t", "te", "ten", "ter", "van", "vd", "v", "la", "le"})


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a customer, in one spelling; "" where it is not known."""

    id: int
    given: str
    family: str
    email: str
    phone: str
    home: str
    city: str
    birthday: str


def traits(customer: int, person: Mapping[str, str]) -> Traits:
    """A customer's fields as they are compared.

    A Dutch postcode and number say a home; elsewhere a postcode is a town, and the street is told too.
    """
    place, house = (
        folded(person["postcode"]).replace(" ", ""),
        folded(person["house_number"]).replace(" ", ""),
    )
    exact = len(place) > len(digits(place))
    street = "" if exact else folded(person["street"])
    home = f"{place}|{street}|{house}" if place and house and (exact or street) else ""
    return Traits(
        customer,
        same_person.given_name(person),
        family_name(person),
        person["email"].strip().lower(),
        digits(person["phone"])[-_PHONE_END:],
        home,
        folded(person["city"]),
        person["birthday"],
    )


def family_name(person: Mapping[str, str]) -> str:
    """The family name, folded and without particles: "Anne van den Berg" is "berg"."""
    if person["last_name"]:
        return _bare(person["last_name"])
    name = person["name"]
    before, comma, _ = name.partition(",")
    if comma:
        return _bare(before)
    words = folded(name).replace(".", " ").split()
    start = next(
        (at for at, word in enumerate(words) if word in _PARTICLES and len(word) > 1), len(words) - 1
    )
    return _bare(" ".join(words[max(start, 0) :]))


@lru_cache(maxsize=50_000)
def _bare(name: str) -> str:
    words = folded(name).replace("-", " ").replace(".", " ").split()
    return " ".join([word for word in words if word not in _PARTICLES] or words)


def reasons(one: Traits, other: Traits) -> tuple[str, ...]:
    """What two customers share, and what speaks against; () where they are surely not one person.

    Two birthdays forbid it, and two first names in one house are a family, unless they share more.
    """
    if one.birthday and other.birthday and one.birthday != other.birthday:
        return ()
    named = _names(one, other)
    told = [key for key, same in _shared(one, other).items() if same]
    if named == OTHER_NAME and EMAIL not in told:
        return ()
    if not told and named != NAME:
        return ()
    if one.home and other.home and one.home != other.home:
        told.append(OTHER_HOME)
    return (*told, named) if named else tuple(told)


def score(told: tuple[str, ...]) -> int:
    """How likely it is, for an order and a bound; two first names are a family more often than not."""
    points = sum(POINTS[key] for key in told)
    return min(points, ENOUGH) if OTHER_NAME in told else points


def _shared(one: Traits, other: Traits) -> dict[str, bool]:
    return {
        EMAIL: bool(one.email) and one.email == other.email,
        EMAIL_ALIKE: one.email != other.email and _mail_alike(one.email, other.email),
        PHONE: bool(one.phone) and one.phone == other.phone,
        HOME: bool(one.home) and one.home == other.home,
        BIRTHDAY: bool(one.birthday) and one.birthday == other.birthday,
        CITY: bool(one.city) and one.city == other.city,
    }


def _names(one: Traits, other: Traits) -> str:
    """How the names compare: NAME, NAME_ALIKE, INITIAL, OTHER_NAME; "" where that cannot be told."""
    given, family = _given(one.given, other.given), _family(one.family, other.family)
    if given < 0:
        return OTHER_NAME
    if not family:
        return "" if not (one.family and other.family) or given else OTHER_NAME
    if not given:
        return INITIAL if family == 1 else NAME_ALIKE
    return NAME if family == 1 and one.given == other.given else NAME_ALIKE


def _given(one: str, other: str) -> float:
    """1 one first name or nearly, 0 an initial or nothing, -1 another."""
    if not one or not other:
        return 0
    if one == other:
        return 0 if len(one) == 1 else 1
    if min(len(one), len(other)) == 1 or one.replace(" ", "") == other.replace(" ", ""):
        return 0 if one[0] == other[0] else -1
    return 1 if one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0] or _alike(one, other) else -1


def _family(one: str, other: str) -> float:
    """1 the same, between: alike or part of a double name, 0 another or not known."""
    if not one or not other:
        return 0
    if one == other:
        return 1
    part = set(one.split()) & set(other.split())
    return 0.5 if part or _alike(one, other) else 0


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

    if JaroWinkler.similarity(one, other) < ALIKE:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=2) <= (2 if len(one) > SHORTEST_MAIL else 1)


def _mail_alike(one: str, other: str) -> bool:
    """One letter wrong in the name of a mailbox, or another provider of the same mailbox."""
    from rapidfuzz.distance import DamerauLevenshtein

    ours, _, here = one.partition("@")
    theirs, _, there = other.partition("@")
    if min(len(ours), len(theirs)) < SHORTEST_MAIL or digits(ours) != digits(theirs):
        return False
    if ours == theirs:
        return here != there
    return here == there and DamerauLevenshtein.distance(ours, theirs, score_cutoff=1) <= 1
