"""A stated name taken apart: first name, initials, family name, and what tells a father from his son."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from klantdesk.db.spelling import folded

_TITLES = frozenset(
    {
        "dhr",
        "mevr",
        "mw",
        "mr",
        "mrs",
        "ms",
        "heer",
        "mevrouw",
        "meneer",
        "fam",
        "familie",
        "drs",
        "ir",
        "ing",
    }
)
_PARTICLES = frozenset(
    {"de", "den", "der", "het", "t", "te", "ten", "ter", "van", "vd", "v", "la", "le", "op", "in"}
)
_LONG_PARTICLES = frozenset(word for word in _PARTICLES if len(word) > 1)
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLE = re.compile(r"([^\W\d_]+)-(?:van|de|den|der|het|te|ten|ter|vd|la|le)\b")
_SHORT = re.compile(r"\bv\.? ?d\.? (?=\w{2})")


class Name(NamedTuple):
    """Parts of a name, folded, "" where they cannot be told.

    `given` is the first name with its further first names, or single letters for initials; `letters`
    the first letter of each of them, initials included; `family` the family name without particles;
    `suffix` "jr" or "sr"; `lone` a single word that may be either name.
    """

    given: str
    letters: str
    family: str
    suffix: str
    lone: str


def name_of(person: Mapping[str, str]) -> Name:
    """The name a source states of a person."""
    return parts(person.get("name", ""), person.get("first_name", ""), person.get("last_name", ""))


@lru_cache(maxsize=50_000)
def parts(name: str, first: str, last: str) -> Name:
    """A name as a source states it, whole or in parts; the parts go before the whole."""
    ahead, behind, bare = ([], [], "") if first and last else _divided(name)
    given = _without_suffix(_WORD.findall(folded(first))) if first else ahead
    stated = _words(last)
    family = _without_suffix(stated) if last else _behind(name, first, behind)
    suffix = next((_SUFFIXES[word] for word in (*stated, *_words(name)) if word in _SUFFIXES), "")
    lone = "" if first or last else bare
    letters = "".join(word[0] for word in given)
    return Name(_plain(given), letters, "" if lone else _bare(family), suffix, lone)


def _behind(name: str, first: str, told: list[str]) -> list[str]:
    """The family name of a whole name whose first name is known."""
    whole, start = folded(name), folded(first)
    return _without_suffix(_words(whole.removeprefix(start))) if start and whole.startswith(start) else told


def is_initials(given: str) -> bool:
    """Whether a first name is written as letters only."""
    return len(given) <= 1 or (given[1] == " " and all(len(word) == 1 for word in given.split()))


def _divided(name: str) -> tuple[list[str], list[str], str]:
    """First names and family name of a name in one piece, and the word that is all there is of it."""
    before, comma, behind = folded(name).partition(",")
    if comma:
        words = [word for word in _words(behind) if word not in _TITLES]
        return [word for word in _without_suffix(words) if word not in _PARTICLES], _words(before), ""
    words = _without_suffix(_words(before))
    titled = words[:1]
    if words[:2] == ["de", "heer"]:
        words = words[1:]
    while words and words[0] in _TITLES:
        words = words[1:]
    double = _DOUBLE.search(before) if "-" in before else None
    first = double[1] if double else ""
    begins = (at for at, word in enumerate(words) if word in _LONG_PARTICLES or word == first)
    ends = max(next(begins, len(words) - 1), 0)
    lone = words[0] if len(words) == 1 and words == titled else ""
    return words[:ends], words[ends:], lone


def _words(text: str) -> list[str]:
    plain = folded(text)
    return _WORD.findall(_SHORT.sub("vd ", plain) if "v" in plain else plain)


def _without_suffix(words: list[str]) -> list[str]:
    """A name without Jr. or Sr.; somebody may be called Junior."""
    return [word for word in words if word not in _SUFFIXES] or words


def _plain(words: Sequence[str]) -> str:
    """Words as one name; initials behind a name ("jan p") say nothing more and are left out."""
    written = [word for word in words if len(word) > 1]
    return " ".join(written or words)


def _bare(words: Sequence[str]) -> str:
    return " ".join(bare(words) or words)


def bare(words: Iterable[str]) -> list[str]:
    """The words of a name without particles."""
    return [word for word in words if word not in _PARTICLES]
