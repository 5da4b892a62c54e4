"""Who works here: names only, so that a task is somebody's and a change is known as somebody's."""

from __future__ import annotations

from klantdesk.db import people
from klantdesk.db.people import TAKEN, Colleague
from klantdesk.db.spelling import folded
from klantdesk.desk.people import MISSING
from klantdesk.desk.shop import Shop
from klantdesk.errors import EntryWrong
from klantdesk.records import Changes

CHANGED = Changes(frozenset({"colleagues", "tasks"}))


def colleagues(shop: Shop) -> list[Colleague]:
    """Who works here, by name; who left is not among them."""
    return [one for one in people.colleagues(shop.reader()) if not one.left]


def add(shop: Shop, name: str, author: str) -> tuple[Changes, int]:
    """Somebody works here (again); (changes, journal entry, 0 where that was known)."""
    said = _name(name)
    with shop.writing() as store:
        _number, entry = people.keep_colleague(store, said, author)
    return CHANGED, entry


def rename(shop: Shop, colleague: int, name: str, author: str) -> tuple[Changes, int]:
    """Give a colleague another name; EntryWrong where somebody has it, also who left."""
    said = _name(name)
    with shop.writing() as store:
        others = [one for one in people.colleagues(store) if one.id != colleague]
        if folded(said) in {folded(one.name) for one in others}:
            raise EntryWrong(field="name", why=TAKEN, value=said)
        return CHANGED, people.rename_colleague(store, colleague, said, author)


def leave(shop: Shop, colleague: int, heir: int | None, author: str) -> tuple[Changes, int]:
    """A colleague leaves; what they had to do goes to another one, or to everybody (None)."""
    with shop.writing() as store:
        return CHANGED, people.see_off(store, colleague, heir, author)


def _name(text: str) -> str:
    said = " ".join(text.split())
    if not said:
        raise EntryWrong(field="name", why=MISSING, value="")
    return said
