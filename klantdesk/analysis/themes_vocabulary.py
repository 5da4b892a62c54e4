"""What a word of an answer stands for: its stem, its classes, the parts of a compound, a slip of the keys."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

Symbols = frozenset[str]

SHORTEST_TYPO = 6
"""Shorter words have too many neighbours to guess which one was meant."""
SHORTEST_STEM = 5
"""Shorter stems bring unlike words together: "toch" and "tocht", "met" and "meten", "slap" and "slapen"."""
MOST_REMEMBERED = 50_000
"""How many words' readings are kept: answers repeat their words."""
SHORTEST_PART = 4
"""A compound is cut only into parts of at least so many letters, and a diminutive down to so many."""
_LONG_STEM, _TWO_LETTERS = 5, 2
_DIMINUTIVE = re.compile(r"(?<=[nlrwj])tjes?$|(?<=[aeiou]m)pjes?$|(?<=[gmnlr])etjes?$|jes?$|[se]kes?$")
_HARDENED = {"v": "f", "z": "s"}


@functools.cache
def _dutch() -> Callable[[str], str]:
    """Snowball's stemmer, for one thread at a time: it keeps the word it works on in itself."""
    import snowballstemmer

    stemmer, alone = snowballstemmer.stemmer("dutch_porter"), threading.Lock()

    def stem_word(word: str) -> str:
        with alone:
            bare: str = stemmer.stemWord(word)
        return bare

    return stem_word


@functools.lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a Dutch word: Snowball's (Porter), after a diminutive and with one end consonant.

    Snowball leaves "schoentje", "jassen" (jass), "prijzen" (prijz) and "knelt" apart from "schoen",
    "jas", "prijs" and "knellen"; two forms of a word must meet here.
    """
    small = _DIMINUTIVE.sub("", word)
    bare = _dutch()(small if len(small) >= SHORTEST_PART else word)
    if len(bare) >= _LONG_STEM and bare.endswith(("t", "d")):
        bare = bare[:-1]
    if len(bare) > _TWO_LETTERS and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare[:-1] + _HARDENED.get(bare[-1], bare[-1]) if bare else word


@dataclass(frozen=True)
class Vocabulary:
    """Every word the phrases and classes speak of.

    `classes` maps a written word to the classes it is in; `literals` are the words phrases name;
    `beginnings` and `endings` are their `word*` and `*word`; `heads` are last parts that tell what a
    compound is, whatever stands before ("hardloopschoenen").
    """

    classes: Mapping[str, Collection[str]]
    literals: Collection[str]
    beginnings: Collection[str] = ()
    endings: Collection[str] = ()
    heads: Collection[str] = ()
    _known: dict[str, Symbols] = field(default_factory=dict, repr=False)
    _stems: dict[str, Symbols] = field(default_factory=dict, repr=False)
    _slips: dict[str, set[str]] = field(default_factory=dict, repr=False)
    _read: dict[tuple[str, tuple[str, ...]], tuple[Symbols, ...]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for word in {*self.classes, *self.literals}:
            symbols = frozenset(f"@{name}" for name in self.classes.get(word, ()))
            self._known[word] = self._known.get(word, frozenset()) | symbols
            if len(stem(word)) >= SHORTEST_STEM:
                self._stems[stem(word)] = self._stems.get(stem(word), frozenset()) | symbols
            if len(word) >= SHORTEST_TYPO and word.isalpha():
                for shorter in {word, *_deletes(word)}:
                    self._slips.setdefault(shorter, set()).add(word)

    def read(self, word: str, kinds: tuple[str, ...] = ()) -> tuple[Symbols, ...]:
        """The symbols of a word: its parts when it is a compound of known words, else one set.

        Symbols are the word itself, `~stem`, `@class`, `begin*` and `*end`; `kinds` are more classes.
        """
        found = self._read.get((word, kinds))
        if found is None:
            more = frozenset(f"@{kind}" for kind in kinds)
            found = tuple(symbols | more for symbols in self._parts(word))
            if len(self._read) < MOST_REMEMBERED:
                self._read[word, kinds] = found
        return found

    def knows(self, word: str) -> bool:
        """Whether a phrase, class or pattern speaks of this word as it is written."""
        return word in self._known or stem(word) in self._stems or bool(self._affixes(word))

    def _parts(self, word: str) -> tuple[Symbols, ...]:
        if self.knows(word) or not word.isalpha():
            return (self._symbols(word),)
        compound = self._compound(word)
        if compound:
            return compound
        meant = self._meant(word)
        return (self._symbols(meant) | {word} if meant else self._symbols(word),)

    def _symbols(self, word: str) -> Symbols:
        root = stem(word)
        classes = self._known.get(word) or self._stems.get(root, frozenset())
        return frozenset({word, f"~{root}", *classes, *self._affixes(word)})

    def _affixes(self, word: str) -> Iterable[str]:
        starts = [f"{start}*" for start in self.beginnings if word.startswith(start)]
        return starts + [f"*{end}" for end in self.endings if word.endswith(end) and word != end]

    def _compound(self, word: str) -> tuple[Symbols, ...]:
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head = word[cut:]
            if not self._is_written(head):
                continue
            first = self._first_part(word[:cut])
            if first:
                return (self._symbols(first), self._symbols(head))
            if head in self.heads or stem(head) in self.heads:
                return (self._symbols(head) | {word},)
        return ()

    def _first_part(self, part: str) -> str:
        """The known word before the head, without a linking s, e or en."""
        for ending in ("", "s", "en", "e"):
            bare = part.removesuffix(ending) if part.endswith(ending) else ""
            if len(bare) >= SHORTEST_PART and self._is_written(bare):
                return bare
        return ""

    def _is_written(self, part: str) -> bool:
        return part in self._known or stem(part) in self._stems

    def _meant(self, word: str) -> str:
        """The one known word a slip of the keys away: a letter more, less, other, or two swapped."""
        if len(word) < SHORTEST_TYPO:
            return ""
        near = {known for shorter in {word, *_deletes(word)} for known in self._slips.get(shorter, ())}
        return min((known for known in near if known[0] == word[0] and _is_slip(word, known)), default="")


def _deletes(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _is_slip(word: str, known: str) -> bool:
    """Whether the two differ by one edit, two swapped neighbours being one (Damerau)."""
    if abs(len(word) - len(known)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(word, known, strict=False)) if pair[0] != pair[1]), -1)
    if start < 0:
        return True
    if len(word) != len(known):
        longer, shorter = sorted((word, known), key=len, reverse=True)
        return longer[start + 1 :] == shorter[start:]
    swapped = word[start : start + 2] == known[start : start + 2][::-1]
    return word[start + 1 :] == known[start + 1 :] or (swapped and word[start + 2 :] == known[start + 2 :])
