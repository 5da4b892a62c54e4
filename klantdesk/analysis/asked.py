"""Asked for and not had: which article, in which size, how often."""

from __future__ import annotations

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from klantdesk import paths

SIZE = re.compile(
    r"\b(?:maat|mt\.?|size|nummer)\s*(?P<named>\d{1,3}(?:[.,]5)?|x{0,3}[sl]|m)\b"
    r"|\b(?P<letters>x{1,4}[sl]|\dxl)\b"
    r"|\b(?P<shoe>(?:3[4-9]|4[0-9]|50)(?:[.,]5)?)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]*", re.IGNORECASE)
SHORTEST = 3
PLURALS = ("en", "s", "’s", "'s", "e")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article somebody asked for; `size` is "" where none was named."""

    article: str
    size: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An article in a size, and how many answers asked for it; `answers` are their positions."""

    wanted: Wanted
    times: int
    answers: tuple[int, ...]


class Vocabulary:
    """The articles a shop's visitors may name: the shop's own categories and a common list."""

    def __init__(self, own: Iterable[str] = ()) -> None:
        names = [*_common(), *(word for text in own for word in WORD.findall(text.casefold()))]
        self._names: dict[str, str] = {}
        for name in names:
            if len(name) >= SHORTEST:
                self._names.setdefault(_stem(name), name)
        self._heads = sorted((stem for stem in self._names if len(stem) > SHORTEST), key=len, reverse=True)

    def wanted(self, text: str) -> Wanted | None:
        """What an answer asks for; None where it names neither an article nor a size."""
        article, size = self._article(text), _size(text)
        return Wanted(article, size) if article or size else None

    def _article(self, text: str) -> str:
        """The longest article named; a compound counts as itself ("hardloopschoenen")."""
        best = ""
        for word in WORD.findall(text.casefold()):
            stem = _stem(word)
            known = self._names.get(stem)
            compound = next((stem for head in self._heads if stem.endswith(head) and stem != head), "")
            found = known or (word if compound else "")
            best = found if len(found) > len(best) else best
        return best


def count(texts: Iterable[str], vocabulary: Vocabulary) -> tuple[Asked, ...]:
    """What was asked for, most often first; a size alone counts as "" in that size."""
    places: dict[Wanted, list[int]] = {}
    for place, text in enumerate(texts):
        wanted = vocabulary.wanted(text)
        if wanted is not None:
            places.setdefault(wanted, []).append(place)
    times = Counter({wanted: len(found) for wanted, found in places.items()})
    ranked = sorted(times.items(), key=lambda item: (-item[1], item[0].article, item[0].size))
    return tuple(Asked(wanted, number, tuple(places[wanted])) for wanted, number in ranked)


def _size(text: str) -> str:
    found = SIZE.search(text)
    if found is None:
        return ""
    size = next(part for part in found.groups() if part)
    return size.upper().replace(".", ",")


def _stem(word: str) -> str:
    """A word without its plural, enough to count "jas" and "jassen" as one."""
    for ending in PLURALS:
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= SHORTEST:
            doubled = len(bare) > SHORTEST and bare[-1] == bare[-2]
            return bare[:-1] if doubled else bare
    return word


@functools.cache
def _common() -> tuple[str, ...]:
    file = paths.resources() / "themes" / "articles.toml"
    return tuple(tomllib.loads(file.read_text(encoding="utf-8"))["articles"])
