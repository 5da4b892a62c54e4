"""A text as the words it is found by: folded, split at every sign, with what people write as one.

"Anna Jansen-van den Berghe" is anna, jansen, van, den, berghe and vandenberghe; "D'hondt" is also
dhondt, "Vandamme" also damme, "B.V." also bv, "Pieter-Jan" also pieterjan.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from klantdesk.db.spelling import folded

PARTICLES = frozenset(
    (
        *("van", "de", "den", "der", "ten", "ter", "te", "het", "t", "s", "op", "aan", "in", "uit"),
        *("vd", "vdn", "vdr", "vh", "la", "le", "les", "du", "des", "d", "l", "von", "zu", "el", "al", "ben"),
    )
)
"""Words before a family name that one spells, another joins, and a third leaves out."""

_WORD = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_DOUBLE = re.compile(r"([a-z]+)-([a-z]{2,})\b")
_JOINED = re.compile(r"(?:vanden|vander|vande|van)([a-z]{4,})")


def words(text: str) -> list[str]:
    """The words of a text in order, folded; signs only separate them."""
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    """Folded, but for the spaces: words are about to be taken out."""
    return text.lower() if text.isascii() else folded(text)


def name_words(text: str) -> list[str]:
    """The words of a name, each once, and after them the spellings that join or part them."""
    plain = _plain(text)
    found = _WORD.findall(plain)
    every = dict.fromkeys(found)
    if not PARTICLES.isdisjoint(every):
        every.update(dict.fromkeys(joined(found)))
    if "van" in plain:
        every.update(dict.fromkeys(apart[1] for word in found if (apart := _JOINED.fullmatch(word))))
    if "-" in plain:
        every.update(dict.fromkeys(first + second for first, second in _DOUBLE.findall(plain)))
    if "." in plain:
        every.update(dict.fromkeys(run.replace(".", "") for run in _INITIALS.findall(plain)))
    return list(every)


_OTHER_NAMES = {
    "hertogenbosch": "den bosch",
    "bosch": "hertogenbosch",
    "gravenhage": "den haag",
    "haag": "gravenhage",
    "brussel": "bruxelles brussels",
    "bruxelles": "brussel",
    "luik": "liege",
    "liege": "luik",
    "namen": "namur",
    "namur": "namen",
    "antwerpen": "anvers",
    "gent": "gand",
    "mechelen": "malines",
    "kortrijk": "courtrai",
    "doornik": "tournai",
    "tournai": "doornik",
    "bergen": "mons",
    "mons": "bergen",
}


@lru_cache(maxsize=2_000)
def town_words(text: str) -> tuple[str, ...]:
    """The words of a town's name, and of the name it also goes by."""
    found = words(text)
    return (*found, *(other for word in found for other in _OTHER_NAMES.get(word, "").split()))


def joined(found: list[str]) -> list[str]:
    """Particles written as one with the word behind them: de, vries becomes devries."""
    made, run = [], ""
    for word, following in pairwise([*found, ""]):
        if word in PARTICLES and following:
            run += word
        elif run:
            made.append(run + word)
            run = ""
    return made


def compact(text: str) -> str:
    """A text without any sign: "7201 AB 12-a" is 7201ab12a."""
    plain = text.replace(" ", "")
    if plain.isascii() and plain.isalnum():
        return plain.lower()
    return "".join(words(text))
