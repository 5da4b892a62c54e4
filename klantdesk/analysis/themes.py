"""What an open answer is about: themes, the words that said so, and what a shop taught."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from klantdesk.analysis import themes_features, themes_lists, themes_weights
from klantdesk.analysis.themes_hearing import Ear, Hit
from klantdesk.analysis.themes_learning import Learned, Lesson, Own, learn
from klantdesk.analysis.themes_lists import OTHER
from klantdesk.analysis.themes_phrases import Token

BRIEF = 3
"""In an answer of so few words a rule says enough: what is left ("veel te ...") leads the weights astray."""

__all__ = ["OTHER", "Heard", "Learned", "Own", "Themes"]


@dataclass(frozen=True, slots=True)
class Heard:
    """A theme heard in an answer, and the words that said so, in their order."""

    theme: str
    words: tuple[str, ...]


class Themes:
    """The start list with what a shop changed and taught."""

    def __init__(self, ear: Ear, own: Own, lesson: Lesson) -> None:
        self._ear = ear
        self._own = own
        self._lesson = lesson
        self._order = {key: rank for rank, key in enumerate(self.keys())}

    @classmethod
    def load(cls, own: Own | None = None) -> Themes:
        """The start list, and what the shop's corrections, merges, titles and own themes make of it."""
        own = own or Own()
        ear = _standard_ear()
        return cls(ear, own, learn(own, ear))

    def hears(self, text: str) -> tuple[Heard, ...]:
        """The themes of an answer, in the order of the list; `other` when nothing fits."""
        tokens = self._ear.tokens(text)
        places: dict[str, set[int]] = {}
        for theme, met in self._met(text, tokens):
            places.setdefault(self._merged(theme), set()).update(met)
        if len(places) > 1:
            places.pop(OTHER, None)
        heard = sorted(places.items(), key=lambda each: self._order.get(each[0], len(self._order)))
        told = [Heard(theme, tuple(tokens[at].text for at in sorted(ats))) for theme, ats in heard]
        return tuple(told) or (Heard(OTHER, ()),)

    def keys(self) -> tuple[str, ...]:
        """The keys of the themes that can be heard: the start list and the shop's own, `other` last."""
        start = [theme.key for theme in themes_lists.standard() if theme.key != OTHER]
        return tuple(key for key in (*start, *self._own.added, OTHER) if self._merged(key) == key)

    def titles(self, lang: str) -> dict[str, str]:
        """Each theme's title: the shop's own, else the list's in this language, else the Dutch one."""
        start = {theme.key: theme.title.get(lang, theme.title["nl"]) for theme in themes_lists.standard()}
        every = {**start, **self._own.added, **self._own.renamed}
        return {key: every[key] for key in self.keys()}

    def learned(self) -> tuple[Learned, ...]:
        """The words the shop's corrections taught, with their support, to be shown and judged."""
        return self._lesson.words

    def silenced(self) -> tuple[tuple[str, str], ...]:
        """The rules (theme, line) that were wrong too often in this shop and are not heard here."""
        return tuple(sorted(self._lesson.silent))

    def misheard(self) -> tuple[tuple[str, str], ...]:
        """Each silenced rule as (theme, the words it took wrongly most often): lines are hard to read."""
        said: dict[tuple[str, str], Counter[str]] = {rule: Counter() for rule in self.silenced()}
        for text, themes in self._own.corrections if said else ():
            tokens = self._ear.tokens(text)
            for hit in self._ear.hits(tokens):
                rule = (hit.rule.theme, hit.rule.line)
                if rule in said and rule[0] not in themes:
                    said[rule][" ".join(tokens[at].text for at in sorted(hit.places))] += 1
        return tuple((theme, words.most_common(1)[0][0]) for (theme, _line), words in said.items())

    def _met(self, text: str, tokens: Sequence[Token]) -> list[tuple[str, frozenset[int]]]:
        """Themes with the places of their words: as corrected, as the shop taught, else as weighed."""
        met = self._ear.met(tokens, self._lesson.silent)
        told = self._ear.told(met, tokens)
        ruled = [(hit.rule.theme, hit.places) for hit in told]
        taught = self._lesson.heard_in(tokens)
        said = self._lesson.corrected(text)
        if said is not None:
            kept = [each for each in (*ruled, *taught) if each[0] in said]
            return kept + [(theme, frozenset()) for theme in said]
        if taught or not tokens or (ruled and len(tokens) <= BRIEF):
            return ruled + taught
        return self._weighed(tokens, met, told)

    def _weighed(
        self, tokens: Sequence[Token], met: Sequence[Hit], told: Sequence[Hit]
    ) -> list[tuple[str, frozenset[int]]]:
        """What rules and weights hear together, but for themes that only a silent rule would say."""
        learned = themes_weights.table()
        found = themes_features.features(tokens, met, told)
        ruled = {hit.rule.theme for hit in told}
        silent = self._lesson.silent
        hushed = {hit.rule.theme for hit in self._ear.hits(tokens)} - ruled if silent else set()
        places: list[tuple[str, frozenset[int]]] = []
        for theme in themes_weights.heard(found, learned):
            if theme in ruled:
                places += [(theme, hit.places) for hit in told if hit.rule.theme == theme]
            elif theme not in hushed:
                places.append((theme, themes_weights.telling(found, theme, learned)))
        return places

    def _merged(self, theme: str) -> str:
        seen = {theme}
        while (into := self._own.merged.get(theme, theme)) not in seen:
            theme = into
            seen.add(theme)
        return theme


@functools.cache
def _standard_ear() -> Ear:
    return Ear(themes_lists.standard(), themes_lists.word_list())
