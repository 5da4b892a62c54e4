"""First names that may be one: Kees is Cornelis."""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict

from klantdesk import paths
from klantdesk.db.spelling import folded


@functools.cache
def _rows() -> dict[str, frozenset[int]]:
    """The rows of resources/nicknames.toml that a folded name stands in."""
    found: dict[str, set[int]] = defaultdict(set)
    text = (paths.resources() / "nicknames.toml").read_text(encoding="utf-8")
    for number, row in enumerate(tomllib.loads(text)["names"]):
        for name in row:
            found[folded(name)].add(number)
    return {name: frozenset(rows) for name, rows in found.items()}


def may_be(one: str, other: str) -> bool:
    """Whether two folded first names are short for the same one."""
    known = _rows()
    return not known.get(one, frozenset()).isdisjoint(known.get(other, ()))


def roots(given: str) -> tuple[int, ...]:
    """The rows a folded first name stands in: names in one row may be one person's."""
    return tuple(sorted(_rows().get(given, ())))
