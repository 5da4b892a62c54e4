"""Words that a word may have been meant to be: they sound like it, or one slip away from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from klantdesk.db.search.sounds import sound
from klantdesk.db.search.typos import SHORTEST, one_slip, slips

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

BOTH, SAME_SOUND, SLIP, SOUND_BEGUN, SLIP_BEGUN = 2, 3, 3, 4, 5
"""What a likeness costs in the ranking; a word that is there costs 0, one that is begun 1."""

_MOST = 24
_SHORTEST_SOUND = 3
_LAST = "\U0010ffff"
_MANY = 300
_LONGEST = 40
"""A longer word is no name with a slip in it, and has as many slips as its length times the alphabet."""


def alike(connection: sqlite.Connection, word: str) -> dict[str, int]:
    """Words that customers carry and that this one may mean, with their cost, likeliest first."""
    if not word.isalpha() or not _SHORTEST_SOUND <= len(word) <= _LONGEST:
        return {}
    found: dict[str, tuple[int, int]] = {}
    code = sound(word)
    _note(found, SAME_SOUND, connection, "SELECT word, customers FROM search_word WHERE sound = ?", code)
    if len(word) >= SHORTEST:
        near = json.dumps(sorted(slips(word)))
        _note(found, SLIP, connection, _WHOLE, near)
        if len(code) >= SHORTEST:
            _note(found, SOUND_BEGUN, connection, _BY_SOUND, code, code + _LAST)
        if len(word) > SHORTEST:
            _note(found, SLIP_BEGUN, connection, _BEGUN, near)
    found.pop(word, None)
    best = sorted(found.items(), key=lambda one: (one[1][0], one[0][0] != word[0], -one[1][1]))
    return {other: cost for other, (cost, _) in best[:_MOST]}


_WHOLE = "SELECT word, customers FROM search_word WHERE word IN (SELECT value FROM json_each(?))"
_BY_SOUND = f"SELECT word, customers FROM search_word WHERE sound >= ? AND sound < ? LIMIT {_MANY}"  # noqa: S608  # our own number
_BEGUN = f"""
    SELECT w.word, w.customers FROM json_each(?) v
    CROSS JOIN search_word w ON w.word >= v.value AND w.word < v.value || char(1114111) LIMIT {_MANY}
    """  # noqa: S608  # our own number


def _note(
    found: dict[str, tuple[int, int]], cost: int, connection: sqlite.Connection, sql: str, *values: str
) -> None:
    for word, customers in connection.execute(sql, values):
        known = found.get(word)
        if known is None:
            found[word] = (cost, customers)
        elif cost == SLIP == known[0]:
            found[word] = (BOTH, customers)


def meant(asked: str, word: str) -> bool:
    """Whether a word that was typed can be this word, by its sound or by a slip; both folded."""
    if not asked.isalpha() or len(asked) < _SHORTEST_SOUND:
        return False
    return sound(word) == sound(asked) or (
        len(asked) >= SHORTEST and (one_slip(asked, word) or sound(word).startswith(sound(asked)))
    )
