"""Several ways to read a question as one FTS5 expression that has little done twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db.search.words import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTICLES = frozenset(f'"{word}"' for word in PARTICLES)
_NOBODY = '"0nobody0"'
"""A word that nobody carries."""


def woven(ways: Sequence[tuple[str, ...]]) -> str:
    """All terms of one of the ways; "" without any.

    What all ways share stands once, and particles are looked up last: FTS5 would walk through the half
    of all customers that has one. It takes an AND within an AND apart, but not a NOT that leaves out
    nobody; so that holds the terms that tell.
    """
    ways = [way for way in ways if not any(set(other) < set(way) for other in ways)]
    if not ways:
        return ""
    shared = [term for term in ways[0] if all(term in way for way in ways)]
    rests = dict.fromkeys(tuple(term for term in way if term not in shared) for way in ways)
    telling, particles = _told_apart(shared)
    if any(rests):
        first, last = _of_rests(list(rests))
        telling, particles = [*telling, *first], [*particles, *last]
    if telling and particles:
        return _all([f"({_all(telling)} NOT {_NOBODY})", *particles])
    return _all([*telling, *particles])


def _of_rests(rests: list[tuple[str, ...]]) -> tuple[list[str], list[str]]:
    """One of the rests: what tells of them, and what is to be looked up last.

    (telling AND particles) OR others is (telling OR others) AND (particles OR others).
    """
    apart = [rest for rest in rests if not _PARTICLES.isdisjoint(rest)]
    if len(apart) != 1:
        return [_either([_all(rest) for rest in rests])], []
    others = [_all(rest) for rest in rests if rest != apart[0]]
    telling, particles = map(_all, _told_apart(apart[0]))
    return [_either([telling, *others])] if telling else [], [_either([particles, *others])]


def _told_apart(terms: Sequence[str]) -> tuple[list[str], list[str]]:
    """Terms that tell, and particles."""
    return [one for one in terms if one not in _PARTICLES], [one for one in terms if one in _PARTICLES]


def _all(terms: Sequence[str]) -> str:
    return " AND ".join(terms)


def _either(terms: Sequence[str]) -> str:
    return f"({' OR '.join(f'({one})' for one in terms)})"
