"""Column names: finding their row, telling them apart, and comparing them whatever their dress."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from klantdesk.exchange.frames import Cell

SEARCHED = 20
"""Rows from the top in which the header is looked for."""
_OTHER = re.compile(r"[^0-9a-z#%]+")
_NUMBERLIKE = re.compile(r"^[\W\d]+$")


@functools.lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """A header without dress: NFKC, no case, no accents, single spaces for all punctuation."""
    if text.isascii():
        return _OTHER.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _OTHER.sub(" ", bare).strip()


def find(rows: Sequence[Sequence[Cell]], known: frozenset[str]) -> int:
    """Index of the header among the first rows: the one with most `known` names, else most texts."""
    return max(range(len(rows)), key=lambda i: (*_likeness(rows[i], known), -i))


def _likeness(row: Sequence[Cell], known: frozenset[str]) -> tuple[int, bool, int]:
    cells = [cell for cell in row if cell != ""]
    texts = [cell for cell in cells if isinstance(cell, str) and not _NUMBERLIKE.match(cell)]
    hits = len({normalise(text) for text in texts} & known)
    return (hits if hits > 1 else 0), len(cells) > 1 and len(texts) == len(cells), len(texts) + hits


def name(cells: Sequence[Cell]) -> list[str]:
    """Header texts as shown to the owner; a name that occurs again gets its turn behind it."""
    seen: Counter[str] = Counter()
    names = []
    for cell in cells:
        text = " ".join(str(cell).replace("\ufeff", "").split())
        seen[normalise(text)] += 1
        turn = seen[normalise(text)]
        names.append(f"{text} ({turn})" if text and turn > 1 else text)
    return names


def joined(first: Sequence[Cell], second: Sequence[Cell], empty: frozenset[str]) -> list[Cell]:
    """One header out of two rows: a question, and under it an answer for each column it takes.

    `empty` are normalised words of the second row that add nothing ("Response").
    """
    names: list[Cell] = []
    asked: Cell = ""
    for over, under in zip(first, second, strict=True):
        asked = over if over != "" or under == "" else asked
        plain = under == "" or normalise(str(under)) in empty
        names.append(asked if plain else f"{asked} – {under}")
    return names


def letter(column: int) -> str:
    """What a workbook calls its column: 0 is A, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
