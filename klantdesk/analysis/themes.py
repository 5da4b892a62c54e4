"""What an open answer is about: themes, and the words that said so."""

from __future__ import annotations

from dataclasses import dataclass

from klantdesk.analysis import themes_lists
from klantdesk.analysis.themes_hearing import Ear
from klantdesk.analysis.themes_lists import OTHER


@dataclass(frozen=True, slots=True)
class Heard:
    """A theme heard in an answer, and the words that said so, in their order."""

    theme: str
    words: tuple[str, ...]


class Themes:
    def __init__(self, ear: Ear) -> None:
        self._ear = ear

    @classmethod
    def load(cls) -> Themes:
        return cls(Ear(themes_lists.standard(), themes_lists.word_list()))

    def hears(self, text: str) -> tuple[Heard, ...]:
        tokens = self._ear.tokens(text)
        places: dict[str, set[int]] = {}
        for hit in self._ear.hits(tokens):
            places.setdefault(hit.rule.theme, set()).update(hit.places)
        places.pop("nothing", None)
        heard = [Heard(t, tuple(tokens[p].text for p in sorted(ps))) for t, ps in places.items()]
        return tuple(heard) or (Heard(OTHER, ()),)
