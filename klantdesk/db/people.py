"""The people of the shop itself, labels, and lists kept under a name."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import clock, journal
from klantdesk.db.lookup import by_ids
from klantdesk.errors import CustomerUnknown, EntryWrong

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store

TAKEN = "taken"
"""Why a name cannot be given: somebody has it."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works here, or did until `left` became true."""

    id: int
    name: str
    left: bool


def colleagues(store: Store) -> list[Colleague]:
    """Everybody, by name, who left behind those who are here."""
    sql = "SELECT id, name, left_at FROM colleague ORDER BY left_at <> '', name COLLATE NOCASE"
    with store.snapshot():
        return [Colleague(one, name, bool(left)) for one, name, left in store.connection.execute(sql)]


def keep_colleague(store: Store, name: str, author: str) -> tuple[int, int]:
    """Somebody of this name works here; (id, journal entry, 0 where that was known)."""
    sql = "SELECT id FROM colleague WHERE name = ? COLLATE NOCASE"
    with journal.writing(store, "colleague", author) as pen:
        row = pen.connection.execute(sql, (name,)).fetchone()
        number = pen.put("colleague", **({"id": row[0], "left_at": ""} if row else {"name": name}))
    return number, pen.entry


def rename_colleague(store: Store, colleague: int, name: str, author: str) -> int:
    """Give a colleague another name; the journal entry. EntryWrong where somebody has it, also who left."""
    taken = "SELECT 1 FROM colleague WHERE name = ? COLLATE NOCASE AND id <> ?"
    with journal.writing(store, "colleague", author) as pen:
        if pen.connection.execute(taken, (name, colleague)).fetchone():
            raise EntryWrong(field="name", why=TAKEN, value=name)
        pen.put("colleague", id=colleague, name=name)
    return pen.entry


def see_off(store: Store, colleague: int, heir: int | None, author: str) -> int:
    """A colleague leaves: open tasks go to somebody else, or to whoever is there; the journal entry."""
    find = "SELECT id FROM task WHERE colleague_id = ? AND settled_at IS NULL"
    with journal.writing(store, "colleague_left", author) as pen:
        pen.put("colleague", id=colleague, left_at=clock.now())
        for (task,) in pen.connection.execute(find, (colleague,)).fetchall():
            pen.put("task", id=task, colleague_id=heir)
    return pen.entry


def labels(store: Store) -> list[tuple[int, str, int]]:
    """(id, name, how many customers bear it), by name."""
    sql = """
        SELECT l.id, l.name, count(DISTINCT s.customer_id) FROM label l
        LEFT JOIN customer_label c ON c.label_id = l.id
        LEFT JOIN source_customer s ON s.id = c.source_customer_id
        GROUP BY l.id ORDER BY l.name COLLATE NOCASE
        """
    with store.snapshot():
        return list(store.connection.execute(sql))


def labels_of(store: Store, ids: Sequence[int]) -> dict[int, list[str]]:
    """The labels of customers, by name; who bears none is left out."""
    sql = """
        SELECT DISTINCT s.customer_id, l.name FROM customer_label c
        JOIN source_customer s ON s.id = c.source_customer_id JOIN label l ON l.id = c.label_id
        WHERE s.customer_id IN ({ids}) ORDER BY l.name COLLATE NOCASE
        """
    found: dict[int, list[str]] = defaultdict(list)
    with store.snapshot():
        for customer, name in by_ids(store.connection, sql, list(map(int, ids))):
            found[customer].append(name)
    return found


def label(store: Store, ids: Sequence[int], name: str, author: str) -> int:
    """Give customers a label, making it where it is new; the journal entry, 0 where all bear it."""
    bearing = """
        SELECT s.customer_id FROM customer_label c JOIN source_customer s ON s.id = c.source_customer_id
        WHERE c.label_id = ?
        """
    only = int(ids[0]) if len(ids) == 1 else None
    with journal.writing(store, "label", author, only) as pen:
        there = _there(pen.connection, ids)
        number = _label(pen, name)
        known = {one for (one,) in pen.connection.execute(bearing, (number,))}
        for one in there:
            if one not in known:
                pen.put("customer_label", source_customer_id=one, label_id=number)
    return pen.entry


def _there(connection: sqlite.Connection, ids: Sequence[int]) -> list[int]:
    """Who of these customers is there (an import may have been taken back); CustomerUnknown if none is."""
    sql = "SELECT id FROM customer WHERE id IN ({ids})"
    there = [one for (one,) in by_ids(connection, sql, list(map(int, ids)))]
    if ids and not there:
        raise CustomerUnknown(customer=int(ids[0]))
    return there


def _label(pen: journal.Pen, name: str) -> int:
    known = _label_of(pen, name)
    return pen.put("label", name=name) if known is None else known


def unlabel(store: Store, ids: Sequence[int], name: str, author: str) -> int:
    """Take a label off customers; the journal entry, 0 where nobody bore it."""
    sql = """
        SELECT c.source_customer_id, c.label_id FROM customer_label c
        JOIN source_customer s ON s.id = c.source_customer_id JOIN label l ON l.id = c.label_id
        WHERE s.customer_id IN (SELECT value FROM json_each(?)) AND l.name = ?
        """
    only = int(ids[0]) if len(ids) == 1 else None
    with journal.writing(store, "unlabel", author, only) as pen:
        asked = (json.dumps(list(map(int, ids))), name)
        for owner, number in pen.connection.execute(sql, asked).fetchall():
            pen.remove("customer_label", source_customer_id=owner, label_id=number)
    return pen.entry


def bearing(store: Store, name: str) -> array[int]:
    """The customers who bear a label."""
    sql = """
        SELECT DISTINCT s.customer_id FROM label l JOIN customer_label c ON c.label_id = l.id
        JOIN source_customer s ON s.id = c.source_customer_id WHERE l.name = ?
        """
    with store.snapshot():
        return array("q", (one for (one,) in store.connection.execute(sql, (name,))))


def rename_label(store: Store, name: str, to: str, author: str) -> int:
    """Call a label otherwise; one of that name takes in who bore this one. The journal entry."""
    with journal.writing(store, "label_name", author) as pen:
        known = _label_of(pen, name)
        other = _label_of(pen, to)
        if known is not None and other in {None, known}:
            pen.put("label", id=known, name=to)
        elif known is not None:
            for owner in _owners(pen, known):
                pen.put("customer_label", source_customer_id=owner, label_id=other)
            _drop(pen, known)
    return pen.entry


def drop_label(store: Store, name: str, author: str) -> int:
    """Take a label off everybody and forget it; the journal entry."""
    with journal.writing(store, "label_gone", author) as pen:
        known = _label_of(pen, name)
        if known is not None:
            _drop(pen, known)
    return pen.entry


def _label_of(pen: journal.Pen, name: str) -> int | None:
    row = pen.connection.execute("SELECT id FROM label WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else None


def _owners(pen: journal.Pen, label: int) -> list[int]:
    sql = "SELECT source_customer_id FROM customer_label WHERE label_id = ?"
    return [owner for (owner,) in pen.connection.execute(sql, (label,)).fetchall()]


def _drop(pen: journal.Pen, label: int) -> None:
    for owner in _owners(pen, label):
        pen.remove("customer_label", source_customer_id=owner, label_id=label)
    pen.remove("label", id=label)


def saved_lists(store: Store) -> dict[str, dict[str, object]]:
    """The filters kept under a name, by name."""
    with store.snapshot():
        found = store.connection.execute("SELECT name, filter FROM saved_list ORDER BY name COLLATE NOCASE")
        return {name: json.loads(told) for name, told in found}


def save_list(store: Store, name: str, told: Mapping[str, object], author: str) -> int:
    """Keep a filter under a name, over the one that had it; the journal entry."""
    with journal.writing(store, "saved_list", author) as pen:
        pen.put("saved_list", name=name, filter=json.dumps(told, ensure_ascii=False, sort_keys=True))
    return pen.entry


def forget_list(store: Store, name: str, author: str) -> int:
    """Let go of a kept filter; the journal entry."""
    with journal.writing(store, "saved_list", author) as pen:
        pen.remove("saved_list", name=name)
    return pen.entry
