"""Learning from a shop's corrections: its own words become stems, rules that were wrong fall silent.

Nothing is weighed in secret: a learned word carries the number of corrected answers that speak for it,
and a silent rule is named. The order of the corrections does not matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from klantdesk.analysis import themes_tokens
from klantdesk.analysis.themes_hearing import NEGATION, Ear, negated_at
from klantdesk.analysis.themes_lists import OTHER
from klantdesk.analysis.themes_phrases import Token
from klantdesk.analysis.themes_vocabulary import stem

SHORTEST_WORD = 3
"""Shorter words are too common to stand for a theme."""
SURE_SUPPORT = 2
"""From so many answers on a word counts, though the answers held other unknown words too."""
CLEAR_SHARE = 0.6
"""This share of the answers with the word must be about the theme."""
WRONG_OFTEN = 2
"""A rule falls silent when it was wrong so often, and more often than right."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a shop changed: corrected answers (text, themes), titles, merged keys, themes of its own."""

    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Learned:
    """A stem that stands for a theme in this shop, and how many corrected answers say so."""

    stem: str
    theme: str
    answers: int


@dataclass(frozen=True)
class Lesson:
    """What all corrections of a shop taught."""

    words: tuple[Learned, ...]
    silent: frozenset[tuple[str, str]]
    answers: Mapping[str, tuple[str, ...]]

    def heard_in(self, tokens: Sequence[Token]) -> list[tuple[str, frozenset[int]]]:
        """The themes of learned words that no negation takes back, with the words' places."""
        if not self.words:
            return []
        found: list[tuple[str, frozenset[int]]] = []
        stems = [stem(token.text) for token in tokens]
        for word in self.words:
            at = [place for place, root in enumerate(stems) if root == word.stem]
            found += [(word.theme, frozenset({place})) for place in at if not negated_at(place, tokens)]
        return found

    def corrected(self, text: str) -> tuple[str, ...] | None:
        """The themes a person gave this very answer; None when nobody did."""
        return self.answers.get(_same(text))


def learn(own: Own, ear: Ear) -> Lesson:
    """What a shop's corrections teach; of two corrections of one answer the later counts."""
    answers = {_same(text): (text, themes) for text, themes in own.corrections}
    support: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    alone: set[tuple[str, str]] = set()
    wrong: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for text, themes in answers.values():
        tokens = ear.tokens(text)
        rules = {(hit.rule.theme, hit.rule.line) for hit in ear.hits(tokens)}
        right.update(rule for rule in rules if rule[0] in themes)
        wrong.update(rule for rule in rules if rule[0] not in themes)
        missed = sorted({*themes} - {theme for theme, _ in rules} - {OTHER})
        unknown = _unknown(tokens, ear)
        total.update(unknown)
        pairs = {(word, theme) for word in unknown for theme in missed}
        support.update(pairs)
        if len(pairs) == 1:
            alone |= pairs
    silent = frozenset(rule for rule, times in wrong.items() if times >= max(WRONG_OFTEN, right[rule] + 1))
    return Lesson(_words(support, total, alone), silent, {key: each[1] for key, each in answers.items()})


def _words(
    support: Counter[tuple[str, str]], total: Counter[str], alone: set[tuple[str, str]]
) -> tuple[Learned, ...]:
    return tuple(
        Learned(word, theme, answers)
        for (word, theme), answers in sorted(support.items())
        if answers >= CLEAR_SHARE * total[word] and (answers >= SURE_SUPPORT or (word, theme) in alone)
    )


def _unknown(tokens: Sequence[Token], ear: Ear) -> set[str]:
    """The stems of words that no rule or class speaks of."""
    words = {token.text for token in tokens if len(token.text) >= SHORTEST_WORD and token.text.isalpha()}
    negations = {token.text for token in tokens if NEGATION in token.symbols}
    return {stem(word) for word in words - negations if not ear.vocabulary.knows(word)}


def _same(text: str) -> str:
    return " ".join(themes_tokens.fold(text).split())
