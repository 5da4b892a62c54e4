"""The journal follows what it speaks of: rows that went to another source customer, or were wiped."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3 import dbapi2 as sqlite

_OWNER = "source_customer_id"
_PAIR = ("one", "other")
"""Columns of a decision on two source customers."""
Change: TypeAlias = list[Any]
Lost: TypeAlias = Collection[tuple[str, int, object]]
"""(table, source customer, field or label) of rows that gave way to another row with the same meaning."""

_OWNERS = """
    SELECT DISTINCT j.id, coalesce(json_extract(r.value, '$[3].' || n.value),
      json_extract(r.value, '$[2].' || n.value))
    FROM journal j, json_each(j.rows) r, json_each('["source_customer_id", "one", "other"]') n
    """
"""Both rows of a change hang on the same ones: `move` keeps it so."""


def spoken_of(connection: sqlite.Connection) -> set[int]:
    """The source customers that rows of entries hang on, or hung on before they were removed."""
    found = connection.execute(f"{_OWNERS} WHERE j.undone_at IS NULL")
    return {owner for _, owner in found if owner is not None}


def move(connection: sqlite.Connection, heirs: Mapping[int, int], lost: Lost) -> None:
    """Let entries speak of heirs; what they say of lost rows is no longer theirs to take back."""
    gone = set(lost)

    def moved(change: Change) -> Change | None:
        table, key, before, after = change
        if table == "binned" and key[_OWNER] in heirs:
            return None  # who lives on elsewhere has a place of its own, in the bin or out of it
        if (table, key.get(_OWNER), key.get("field", key.get("label_id"))) in gone:
            return None
        told = [table, *(_rehung(part, heirs) for part in (key, before, after))]
        return None if any(_is_of_one(part) for part in told[2:]) else told

    whose = "UPDATE journal SET source_customer_id = ? WHERE source_customer_id = ?"
    connection.executemany(whose, [(heir, one) for one, heir in heirs.items()])
    _rewrite(connection, {*heirs, *(one for _, one, _ in gone)}, moved)


def _rehung(part: dict[str, Any] | None, heirs: Mapping[int, int]) -> dict[str, Any] | None:
    if part is None:
        return part
    moved = {name: heirs[part[name]] for name in (_OWNER, *_PAIR) if part.get(name) in heirs}
    return {**part, **moved} if moved else part


def _is_of_one(part: dict[str, Any] | None) -> bool:
    """Whether a decision speaks of one source customer alone: the other one went up in it."""
    return part is not None and "one" in part and part["one"] == part["other"]


def forget(connection: sqlite.Connection, wiped: Collection[int]) -> None:
    """Take the entries of wiped source customers away, and every word of other entries on them."""
    among = set(wiped)
    sql = "DELETE FROM journal WHERE source_customer_id = ?"
    connection.executemany(sql, [(one,) for one in wiped])
    _rewrite(connection, among, lambda change: None if among.intersection(_owners(change)) else change)


def _rewrite(
    connection: sqlite.Connection, ids: Collection[int], anew: Callable[[Change], Change | None]
) -> None:
    """Put each change of the entries that speak of these source customers otherwise, or leave it out."""
    entries = [entry for entry, owner in connection.execute(_OWNERS) if owner in ids]
    write = "UPDATE journal SET rows = ? WHERE id = ?"
    for entry, rows in by_ids(
        connection, "SELECT id, rows FROM journal WHERE id IN ({ids})", sorted(set(entries))
    ):
        told = [change for change in map(anew, json.loads(rows)) if change is not None]
        connection.execute(write, (json.dumps(told, ensure_ascii=False), entry))


def _owners(change: Change) -> Iterator[int]:
    told = (part.get(name) for part in change[1:] if part for name in (_OWNER, *_PAIR))
    return (one for one in told if one is not None)
