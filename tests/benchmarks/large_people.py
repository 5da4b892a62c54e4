"""Invented people as numerous as wished, named as the customers of Dutch and Belgian shops are."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from klantdesk.records import Person

_FILE = Path(__file__).with_name("large_shop.toml")
NAMES: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
FIRST, LAST, TOWNS, STARTS, MIDDLES, ENDS = (
    NAMES[kind] for kind in ("first", "last", "towns", "starts", "middles", "ends")
)
TAILS = (
    "",
    "",
    "man",
    "stra",
    "sma",
    "inga",
    "ers",
    "mans",
    "huis",
    "veld",
    "horst",
    "kamp",
    "broek",
    "laar",
)
TUSSEN = ("", "", "", "", "van ", "de ", "van de ", "van der ", "van den ")
LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"
RARE = 0.45


def people(count: int, seed: int = 1) -> Iterator[Person]:
    """People one after another, the same for the same seed."""
    chance = random.Random(seed)
    common = list(accumulate(1 / (at + 3) for at in range(len(LAST))))
    for at in range(count):
        first = chance.choice(FIRST)
        last = (
            rare_family_name(chance)
            if chance.random() < RARE
            else chance.choices(LAST, cum_weights=common)[0]
        )
        yield _person(chance, at, first, last)


def rare_family_name(chance: random.Random) -> str:
    """A family name that few carry."""
    stem = chance.choice(STARTS) + chance.choice(MIDDLES) + chance.choice(ENDS)
    second = chance.choice(STARTS) + chance.choice(MIDDLES) if chance.random() < 0.5 else ""
    return chance.choice(TUSSEN) + (stem + second + chance.choice(TAILS)).capitalize()


def _person(chance: random.Random, at: int, first: str, last: str) -> Person:
    plain = "".join(letter for letter in f"{first}.{last}".lower() if letter.isascii() and letter not in " '")
    town = chance.randrange(len(TOWNS))
    code = f"{1000 + town * 97 + chance.randrange(97)} {chance.choice(LETTERS)}{chance.choice(LETTERS)}"
    company = f"{last.title()} {chance.choice(('Bouw', 'Advies', 'Mode', 'Interieur'))}"
    return Person(
        name=f"{first} {last}",
        first_name=first,
        last_name=last,
        company=company if chance.random() < 0.08 else "",
        email=f"{plain}{at % 997}@voorbeeld.nl",
        phone=f"+316{10_000_000 + at * 79 % 89_999_999:08d}",
        street="Dorpsstraat",
        house_number=str(chance.randrange(1, 200)),
        postcode=code,
        city=TOWNS[town],
        country="NL",
    )
