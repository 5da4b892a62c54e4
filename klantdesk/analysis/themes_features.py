"""What is weighed of an answer: its words, pairs of words, pieces of words, and what the rules heard.

Features are numbers (a CRC of their name), so that a table of weights needs no list of words.
"""

from __future__ import annotations

import functools
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from klantdesk.analysis.themes_hearing import Hit, negated_at
from klantdesk.analysis.themes_phrases import Token
from klantdesk.analysis.themes_vocabulary import stem

PIECES = (3, 4, 5)
"""The lengths of the pieces a word is cut into: "uitverkcht" shares most of them with "uitverkocht"."""

SHORT = 5
"""In an answer of so few words, one strange word is what it says."""


@dataclass(frozen=True, slots=True)
class Features:
    """An answer's features by number, each with the places of the words it comes from.

    `words` are whole words, classes and pairs, by which answers are alike; `pieces` are parts of words;
    `rules` are what the rules heard; `unruled` are the words of a short answer in which no rule holds.
    """

    words: dict[int, set[int]]
    pieces: dict[int, set[int]]
    rules: dict[int, set[int]]
    unruled: tuple[int, ...]


@functools.lru_cache(maxsize=50_000)
def number(name: str) -> int:
    """The number of a feature."""
    return zlib.crc32(name.encode())


def features(tokens: Sequence[Token], met: Sequence[Hit], told: Sequence[Hit]) -> Features:
    """The features of an answer; `met` are all rules that were met, `told` those that hold."""
    words: dict[int, set[int]] = {}
    pieces: dict[int, set[int]] = {}
    roots = [_root(token) for token in tokens]
    for place, token in enumerate(tokens):
        for name in _of_word(token, roots[place], negated=negated_at(place, tokens)):
            words.setdefault(number(name), set()).add(place)
        for piece in _pieces(token.text):
            pieces.setdefault(piece, set()).add(place)
    last = len(roots)
    for place, (one, two) in enumerate(zip(["^", *roots], [*roots, "$"], strict=True)):
        words.setdefault(number(f"pair {one} {two}"), set()).update({max(place - 1, 0), min(place, last - 1)})
    rules: dict[int, set[int]] = {}
    for state, hits in (("met", met), ("told", told)):
        for hit in hits:
            for name in (f"{state} {hit.rule.theme}", f"{state} {hit.rule.theme} {hit.rule.kind}"):
                rules.setdefault(number(name), set()).update(hit.places)
    unruled = () if told or len(tokens) > SHORT else tuple(number(f"word {root}") for root in roots)
    return Features(words, pieces, rules, unruled)


def _root(token: Token) -> str:
    if token.text.isalpha():
        return stem(token.text)
    return min((symbol for symbol in token.symbols if symbol.startswith("@")), default="#")


def _of_word(token: Token, root: str, *, negated: bool) -> list[str]:
    names = [f"word {root}", f"as written {token.text}"]
    names += [f"symbol {symbol}" for symbol in token.symbols if symbol[0] in "@~"]
    if negated:
        names += [f"not {root}", *(f"not {symbol}" for symbol in token.symbols if symbol.startswith("@"))]
    return names


@functools.lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, ...]:
    whole = f"<{word}>"
    return tuple(number(whole[at : at + size]) for size in PIECES for at in range(len(whole) - size + 1))
