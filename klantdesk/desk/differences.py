"""What one store asks otherwise than all stores: kept while what holds for all of them changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from klantdesk.desk import questions
from klantdesk.desk.questions import Survey

Part = Any
"""Any part of a JSON tree."""
GONE: Part = object()
NAMES = ("id", "key")
"""What a screen and an answer are known by."""


def carried(own: Survey, before: Survey, now: Survey) -> Survey:
    """A store's survey once that of all stores, which was `before`, is `now`.

    What the store has as it was before follows; what it has otherwise stays its own. A screen or answer
    that no store has any more leaves this one too.
    """
    merged = _merged(*(questions.as_data(one) for one in (own, before, now)))
    return questions.survey_from(merged | {"version": own.version, "store": own.store})


def same(one: Survey, other: Survey) -> bool:
    """Whether two surveys ask and say the same, whichever their store and version."""
    bare = {"version": 0, "store": ""}
    return questions.as_data(one) | bare == questions.as_data(other) | bare


def _merged(own: Part, before: Part, now: Part) -> Part:
    if own == before:
        return now
    if now == before:
        return own
    if all(isinstance(one, Mapping) for one in (own, before, now)):
        names = dict.fromkeys([*now, *own])
        merged = {name: _merged(*(one.get(name, GONE) for one in (own, before, now))) for name in names}
        return {name: part for name, part in merged.items() if part is not GONE}
    if _named(own) and _named(before) and _named(now):
        return _merged_list(own, before, now)
    return own


def _named(part: Part) -> TypeGuard[Sequence[Mapping[str, Part]]]:
    """Whether this is a list of screens or answers, or an empty one."""
    return isinstance(part, list | tuple) and all(isinstance(one, Mapping) and _name(one) for one in part)


def _name(part: Mapping[str, Part]) -> str:
    return next((str(part[name]) for name in NAMES if name in part), "")


def _merged_list(
    own: Sequence[Mapping[str, Part]], before: Sequence[Mapping[str, Part]], now: Sequence[Mapping[str, Part]]
) -> tuple[Mapping[str, Part], ...]:
    """Screens or answers, in the store's order where it has one of its own."""
    mine, old, new = ({_name(one): one for one in parts} for parts in (own, before, now))
    both = [name for name in mine if name in old]
    moved = both != [name for name in old if name in mine]
    order = _woven(list(mine), list(new)) if moved else _woven(list(new), list(mine))
    parts = []
    for name in order:
        dropped = name in old and name not in new
        part = GONE if dropped else _merged(*(one.get(name, GONE) for one in (mine, old, new)))
        if part is not GONE:
            parts.append(part)
    return tuple(parts)


def _woven(names: list[str], others: list[str]) -> list[str]:
    """The names in their order, each of the others behind the one it stands behind there."""
    woven = list(names)
    for at, name in enumerate(others):
        if name not in woven:
            woven.insert(woven.index(others[at - 1]) + 1 if at else 0, name)
    return woven
