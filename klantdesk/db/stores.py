"""Stores, as receipts, answers and counts name them, and as the shop calls them.

A store has every name it was ever given; rows keep the one they were stated with. Two stores that were
given one name are one store from then on, whose id is the smallest of theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db import journal

if TYPE_CHECKING:
    from klantdesk.db.store import Store

VERB = "store"
"""What the journal calls giving a store another name."""

_NAMES = """
    SELECT min(w.id), coalesce(a.shown, w.name) AS place FROM store w
    LEFT JOIN store_alias a ON a.name = w.name GROUP BY place ORDER BY place
    """
_KNOWN = """
    SELECT DISTINCT coalesce(a.shown, w.name) FROM (
      SELECT name FROM store UNION SELECT store FROM answer UNION SELECT store FROM visitor_count
      UNION SELECT store FROM survey_version) w
    LEFT JOIN store_alias a ON a.name = w.name WHERE w.name <> ''
    """
SAME = """
    SELECT w.id, (
      SELECT min(o.id) FROM store o LEFT JOIN store_alias b ON b.name = o.name
      WHERE coalesce(b.shown, o.name) = coalesce(a.shown, w.name)) AS one
    FROM store w LEFT JOIN store_alias a ON a.name = w.name
    WHERE one <> w.id AND EXISTS (SELECT 1 FROM store_alias)
    """
"""(id, id of the store it is) of those that were given the name of another one."""


def shown(column: str) -> str:
    """SQL for what the shop calls the store that a column names."""
    return f"coalesce((SELECT x.shown FROM store_alias x WHERE x.name = {column}), {column})"  # noqa: S608  # a column of ours


def names(store: Store) -> dict[int, str]:
    """The name of every store, by the id that facts use; -1 there is: no store stated."""
    with store.snapshot():
        return {int(number): str(name) for number, name in store.connection.execute(_NAMES)}


def known(store: Store) -> list[str]:
    """The name of every store that a purchase, an answer, a count or a survey names, by name."""
    with store.snapshot():
        return sorted((name for (name,) in store.connection.execute(_KNOWN)), key=str.casefold)


def called(store: Store) -> dict[str, str]:
    """What the shop calls stores otherwise: {name as stated: its own}."""
    with store.snapshot():
        return dict(store.connection.execute("SELECT name, shown FROM store_alias ORDER BY name"))


def now_called(store: Store, name: str) -> str:
    """What the shop calls a store that something kept elsewhere names."""
    return called(store).get(name, name)


def rename(store: Store, old: str, new: str, author: str) -> int:
    """Call a store otherwise from now on, also where its old name is still stated; the journal entry.

    Where another store is called so already, the two become one. 0 where it was called so.
    """
    with journal.writing(store, VERB, author) as pen:
        if old != new:
            pen.remove("store_alias", name=new)
            for name in {old, *(name for name, now in called(store).items() if now == old)} - {new}:
                pen.put("store_alias", name=name, shown=new)
    return pen.entry
