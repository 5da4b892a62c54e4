"""The exact order of a few hundred hits: who is meant, judged by the words of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db.lookup import by_ids
from klantdesk.db.search.tiers import Tier
from klantdesk.db.search.words import PARTICLES, name_words, words
from klantdesk.db.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.search.question import Question
    from klantdesk.db.search.tiers import Hits

_SAID, _BEGUN, _NAMED, _NAME_BEGUN, _COMPANY, _ELSEWHERE = range(6)
_LATER = _ELSEWHERE - Tier.TOLD
_OFF = 9
_BESIDE = 1
_WORD_OUT = 4
_ROWS = "SELECT id, sort, first_name, last_name, company, email, city FROM customer WHERE id IN ({ids})"


def best_first(connection: sqlite.Connection, asked: Question, hits: Hits) -> list[int]:
    """All hits: said exactly, named so, then elsewhere, then meant perhaps; equals by name."""
    judged = []
    for one, sort, *row in by_ids(connection, _ROWS, list(hits.tiers)):
        judged.append((_grade(asked, hits, one, (sort, *row)), sort, one))
    return [one for _, _, one in sorted(judged)]


def _grade(asked: Question, hits: Hits, one: int, row: tuple[str, ...]) -> tuple[int, int]:
    sort, first, last, company, *elsewhere = row
    tier = hits.tiers[one]
    if tier is Tier.EXACT or asked.text in {sort, folded(company)}:
        return _SAID, 0
    if tier is Tier.ALIKE:
        named = name_words(f"{sort} {first} {last}")
        beside = [*name_words(company), *(word for text in elsewhere for word in words(text))]
        return tier + _LATER, _cost(asked, hits, named, beside)
    if tier > Tier.TOLD:
        return tier + _LATER, 0
    return _by_name(asked, row), 0


def _by_name(asked: Question, row: tuple[str, ...]) -> int:
    sort, first, last, company, *_ = row
    if sort.startswith(asked.text):
        return _BEGUN
    named = name_words(f"{sort} {first} {last}")
    if any(set(way) <= set(named) for way in asked.ways):
        return _NAMED
    if any(_begins(named, way) for way in asked.ways):
        return _NAME_BEGUN
    told = name_words(company)
    return _COMPANY if any(_begins(told, way) for way in asked.ways) else _ELSEWHERE


def _begins(named: Iterable[str], way: Iterable[str]) -> bool:
    return all(any(word.startswith(start) for word in named) for start in way)


def _cost(asked: Question, hits: Hits, named: Sequence[str], beside: Sequence[str]) -> int:
    """How far the words of a customer are from what was typed, in the reading that is nearest."""
    return min(
        sum(min(_away(hits, word, named), _away(hits, word, beside) + _BESIDE) for word in way)
        + (_left_out(asked.ways[0], way) if way in asked.freer and "@" not in asked.text else 0)
        for way in (*asked.ways, *asked.freer)
    )


def _left_out(said: Sequence[str], way: Sequence[str]) -> int:
    """What the words cost that a reading leaves out: a particle little, a name more than a slip."""
    return sum(1 if word in PARTICLES else _WORD_OUT for word in said if word not in way)


def _away(hits: Hits, asked: str, carried: Sequence[str]) -> int:
    meant = hits.meant.get(asked, {})
    return min(
        (0 if word == asked else 1 if word.startswith(asked) else meant.get(word, _OFF) for word in carried),
        default=_OFF,
    )
