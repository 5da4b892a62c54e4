"""A shop's customers as they come in households, and the doubles that get into its systems.

Couples and families share an address, often an e-mail address and a phone; fathers and sons an
initial; twins a birthday; flats a house number. Names are as frequent as in the country, so that
namesakes live in one town. One in twenty is in it twice, as shops know them: with a slip of the pen,
moved house, married, under the family's e-mail address, with less known, with names swapped.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from klantdesk.records import Person
from tests.benchmarks.large_people import FIRST, LAST, LETTERS, RARE, TOWNS, rare_family_name

PLANTED = 20
"""One in so many is in it twice."""
STREETS = (
    "Dorpsstraat", "Kerkstraat", "Stationsweg", "Molenweg", "Schoolstraat", "Julianalaan", "Beukenlaan",
    "Nieuwstraat", "Veldstraat", "Lindelaan", "Hoofdstraat", "Eikenlaan", "Wilhelminastraat", "Parklaan",
)  # fmt: skip
BOXES = ("voorbeeld.nl", "mail.voorbeeld.nl", "voorbeeld.be", "post.voorbeeld.nl")
NICKNAMES = {
    "Johan": "Jan", "Cornelis": "Kees", "Pieter": "Piet", "Willem": "Wim", "Hendrik": "Henk", "Gerrit": "Ger",
    "Johanna": "Joke", "Elisabeth": "Els", "Maria": "Ria", "Anna": "Annie", "Thijs": "Matthijs",
    "Rob": "Robert", "Bart": "Bartholomeus", "Wouter": "Wout", "Marc": "Marco", "Luc": "Lucas",
    "Cornelia": "Corrie", "Sander": "Alexander", "Daan": "Daniel", "Lotte": "Charlotte",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """A customer of one system; `human` is who it is, `kind` how a double came to be, "" for no double."""

    source: str
    key: str
    person: Person
    human: int
    kind: str = ""


def shop(count: int, seed: int) -> list[Known]:
    """So many customers of a webshop, a few of a till, and the doubles among them in either."""
    chance = random.Random(seed)
    humans = [one for _, one in zip(range(count - count // PLANTED), _humans(chance), strict=False)]
    found = [
        Known("kassa" if chance.random() < 0.2 else "webshop", f"id:{at}", one, at)
        for at, one in enumerate(humans)
    ]
    chosen = chance.sample(range(len(humans)), count // PLANTED)
    return found + [_double(chance, found[at], len(humans) + place) for place, at in enumerate(chosen)]


def _double(chance: random.Random, one: Known, number: int) -> Known:
    kinds = chance.sample(KINDS, 2 if chance.random() < 0.25 else 1)
    person = one.person
    for kind in kinds:
        person = kind(chance, person)
    elsewhere = {"webshop": "kassa", "kassa": "webshop"}[one.source]
    source = one.source if chance.random() < 0.2 else elsewhere
    told = "+".join(sorted(kind.__name__.strip("_") for kind in kinds))
    return Known(source, f"id:{number}", person, one.human, told)


# --- people ---------------------------------------------------------------------------------------

_FAMILY_WEIGHTS = list(accumulate(1 / (at + 3) for at in range(len(LAST))))
_FIRST_WEIGHTS = list(accumulate(1 / (at % 40 + 8) for at in range(len(FIRST))))


def _humans(chance: random.Random) -> Iterator[Person]:
    at = 0
    while True:
        home = _home(chance)
        for _ in range(chance.choice((1, 1, 1, 1, 2, 3))):  # a flat has several front doors
            addition = chance.choice(("A", "B", "C", "bis", "1", "2", "3")) if chance.random() < 0.15 else ""
            there = replace(home, house_number=f"{home.house_number}{addition and ' ' + addition}")
            for one in _household(chance, there, at):
                at += 1
                yield one


def _home(chance: random.Random) -> Person:
    town = min(int(chance.paretovariate(0.8)) - 1, len(TOWNS) - 1)
    code = f"{1000 + town * 97 + chance.randrange(97)} {chance.choice(LETTERS)}{chance.choice(LETTERS)}"
    number = str(chance.randrange(1, 200))
    if chance.random() < 0.2:
        code = code[:4]
    return Person(
        street=chance.choice(STREETS), house_number=number, postcode=code, city=TOWNS[town],
        country="BE" if len(code) == 4 else "NL",
    )  # fmt: skip


def _household(chance: random.Random, home: Person, at: int) -> list[Person]:
    family = _family_name(chance)
    size = chance.choice((1, 1, 1, 1, 1, 2, 2, 2, 3, 4))
    firsts: list[str] = []
    born = chance.randrange(1945, 1985)
    days = [_day(chance, born), _day(chance, born + 2)]
    for place in range(size):
        alike = place and chance.random() < 0.25  # a father and his son
        names = (
            [name for name in FIRST if _is_other(name, firsts) and name[0] == firsts[0][0]] if alike else []
        )
        firsts.append(chance.choice(names) if names else _first_name(chance, firsts))
        if place > 1:
            days.append(days[-1] if place > 2 and chance.random() < 0.5 else _day(chance, born + 28))  # twins
    mail, phone = _address(chance, firsts[0], family, at), _phone(chance)
    shared, called = chance.random() < 0.35, chance.random() < 0.5
    others = ("", chance.choice(LAST))[chance.random() < 0.3]
    known = chance.random() < 0.5
    return [
        replace(
            home,
            **_named(first, others if place == 1 and others else family),
            email=mail if shared or not place else _address(chance, first, family, at + place),
            phone=phone if called or not place else _phone(chance),
            birthday=days[place] if known else "",
        )
        for place, first in enumerate(firsts)
    ]


def _named(first: str, last: str) -> dict[str, str]:
    return {"name": f"{first} {last}", "first_name": first, "last_name": last}


def _first_name(chance: random.Random, but: list[str]) -> str:
    return next(
        name
        for name in iter(lambda: chance.choices(FIRST, cum_weights=_FIRST_WEIGHTS)[0], None)
        if _is_other(name, but)
    )


def _is_other(name: str, names: list[str]) -> bool:
    """Whether a household may have this name beside the others: nobody in it is called as another is."""
    return not {name, NICKNAMES.get(name)} & {*names} and name not in {NICKNAMES.get(one) for one in names}


def _family_name(chance: random.Random) -> str:
    rare = chance.random() < RARE
    return rare_family_name(chance) if rare else chance.choices(LAST, cum_weights=_FAMILY_WEIGHTS)[0]


def _address(chance: random.Random, first: str, last: str, at: int) -> str:
    if chance.random() < 0.1:
        return ""
    plain = "".join(letter for letter in f"{first}.{last}".lower() if letter.isascii() and letter not in " '")
    return f"{plain}{at}@{chance.choice(BOXES)}"


def _phone(chance: random.Random) -> str:
    return f"+316{chance.randrange(10_000_000, 99_999_999)}" if chance.random() < 0.85 else ""


def _day(chance: random.Random, year: int) -> str:
    return f"{year}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"


# --- how somebody gets in twice -------------------------------------------------------------------


def _typo(chance: random.Random, text: str) -> str:
    """Two signs swapped, one dropped, doubled or another, not the first."""
    at = chance.randrange(1, max(2, len(text) - 1))
    swapped = text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
    other = text[:at] + chance.choice("aeiklmnrst") + text[at + 1 :]
    return chance.choice(
        (swapped, text[:at] + text[at + 1 :], text[:at] + text[at : at + 1] + text[at:], other)
    )


def _less(chance: random.Random, one: Person) -> Person:
    """With one of the ways to reach somebody left out."""
    return replace(one, **{chance.choice(("email", "phone")): "", "birthday": ""})


def _initial(chance: random.Random, one: Person) -> Person:
    first = one.first_name[:1] + chance.choice(("", "."))
    return _less(chance, replace(one, name=f"{first} {one.last_name}", first_name=first))


def _mistyped(chance: random.Random, one: Person) -> Person:
    return _less(chance, replace(one, **_named(one.first_name, _typo(chance, one.last_name))))


def _mistyped_first_name(chance: random.Random, one: Person) -> Person:
    return _less(chance, replace(one, **_named(_typo(chance, one.first_name), one.last_name)))


def _mistyped_mail(chance: random.Random, one: Person) -> Person:
    box, at, rest = one.email.partition("@")
    return replace(one, email=f"{_typo(chance, box)}@{rest}" if at else "", phone="")


def _other_mail(chance: random.Random, one: Person) -> Person:
    address = f"{one.last_name.lower().replace(' ', '')}{chance.randrange(999)}@post.voorbeeld.nl"
    return replace(one, email=address, birthday="")


def _family_mail(chance: random.Random, one: Person) -> Person:
    return replace(
        one, email=f"fam.{one.last_name.lower().replace(' ', '')}{chance.randrange(999)}@voorbeeld.nl"
    )


def _moved(chance: random.Random, one: Person) -> Person:
    away = _home(chance)
    there = {name: getattr(away, name) for name in ("street", "house_number", "postcode", "city", "country")}
    return replace(one, **there, **{chance.choice(("email", "phone")): ""})


def _married(chance: random.Random, one: Person) -> Person:
    partner = _family_name(chance)
    last = chance.choice((f"{partner}-{one.last_name}", f"{one.last_name}-{partner}", partner))
    return _less(chance, replace(one, **_named(one.first_name, last)))


def _nickname(chance: random.Random, one: Person) -> Person:
    short = NICKNAMES.get(one.first_name, one.first_name)
    return _less(chance, replace(one, **_named(short, one.last_name)))


def _without_contact(_: random.Random, one: Person) -> Person:
    return replace(one, email="", phone="")


def _bare(chance: random.Random, one: Person) -> Person:
    kept = chance.choice(("email", "phone"))
    return Person(**_named(one.first_name, one.last_name), **{kept: getattr(one, kept)}, city=one.city)


def _swapped(chance: random.Random, one: Person) -> Person:
    return _less(chance, replace(one, **_named(one.last_name, one.first_name)))


def _behind_comma(chance: random.Random, one: Person) -> Person:
    *particles, last = one.last_name.split()
    name = f"{last}, {' '.join([one.first_name, *particles])}"
    return _less(chance, replace(one, name=name, first_name="", last_name=""))


def _shouted(chance: random.Random, one: Person) -> Person:
    plain = one.last_name.replace("ij", "y").replace("ck", "k").replace("ë", "e").replace("é", "e")
    return _less(chance, replace(one, **_named(one.first_name.upper(), plain.upper())))


def _other_spelling_of_the_phone(_: random.Random, one: Person) -> Person:
    return replace(one, phone=one.phone.replace("+316", "06 ") if one.phone else "", email="", birthday="")


def _digits_swapped(chance: random.Random, one: Person) -> Person:
    code, rest = one.postcode[:4], one.postcode[4:]
    at = chance.randrange(3)
    other = code[:at] + code[at + 1 : at + 2] + code[at : at + 1] + code[at + 2 :] + rest
    return _less(chance, replace(one, postcode=other)) if one.postcode else one


KINDS: tuple[Callable[[random.Random, Person], Person], ...] = (
    _initial, _mistyped, _mistyped_first_name, _mistyped_mail, _other_mail, _family_mail, _moved, _married,
    _nickname, _without_contact, _bare, _swapped, _behind_comma, _shouted, _other_spelling_of_the_phone,
    _digits_swapped,
)  # fmt: skip
