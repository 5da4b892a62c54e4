"""What people changed by hand, row by row, so that every change can be looked back at and taken back.

A pen writes in the tables that people write in, and notes of each row what it was before and after.
Taking an entry back puts the rows of before in place, unless somebody changed them since.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlcipher3 import dbapi2 as sqlite

from klantdesk.db import clock
from klantdesk.db.deriving import Touched, derive
from klantdesk.errors import ChangedSince

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from klantdesk.db.store import Store

Row: TypeAlias = dict[str, Any]
Key: TypeAlias = dict[str, Any]
Change: TypeAlias = tuple[str, Key, Row | None, Row | None]
"""Table, key, the row before and the row after."""

KEYS = {
    "hand_edit": ("source_customer_id", "field"),
    "trait": ("id",),
    "moment": ("id",),
    "task": ("id",),
    "colleague": ("id",),
    "label": ("id",),
    "customer_label": ("source_customer_id", "label_id"),
    "saved_list": ("name",),
    "trait_kind": ("key",),
    "binned": ("source_customer_id",),
    "decision": ("id",),
    "marker": ("id",),
    "store_alias": ("name",),
    "goal": ("kpi",),
    "cost": ("month", "channel"),
}
"""The tables people write in, and what tells their rows apart."""

BATCH = "batch"
"""A row of this "table" stands for a batch of hand-made records, which is taken back as a whole."""

EDITS, MARKS, FIGURES = "edits", "marks", "data_version"
_COUNTED = {
    EDITS: {"hand_edit"},
    MARKS: {"trait", "label", "customer_label"},
    FIGURES: {"store_alias"},
}
"""What lists are made of, by the counter that tells that it changed: fields; traits and labels; figures."""

_DERIVED_FROM = {"hand_edit", "moment", "binned", "decision"}
OWNERS = ("source_customer_id", "one", "other")
"""Columns that say on which source customers a row hangs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: who made it and when, what it was, and the rows it touched."""

    id: int
    at: datetime
    author: str
    verb: str
    rows: tuple[Change, ...]
    undone: bool


class Pen:
    """Writes rows and remembers what they were; `entry` is its number once it is put down.

    `customer` is whose history the change stands in; None: of nobody, or of many.
    """

    def __init__(self, connection: sqlite.Connection, customer: int | None = None) -> None:
        self.connection = connection
        self.customer = customer
        self.entry = 0
        self._rows: list[Change] = []

    def put(self, table: str, **row: object) -> int:
        """Write a row, over the one with the same key if there is one; its rowid or id."""
        key = {name: row[name] for name in KEYS[table] if name in row}
        before = _read(self.connection, table, key) if len(key) == len(KEYS[table]) else None
        whole = {**(before or {}), **row}
        written = _write(self.connection, table, whole)
        if len(key) < len(KEYS[table]):
            key = {"id": written}
        after = _read(self.connection, table, key)
        if after != before:
            self._rows.append((table, key, before, after))
        return written

    def remove(self, table: str, **key: object) -> bool:
        """Take a row away; False when there is none."""
        before = _read(self.connection, table, key)
        if before is None:
            return False
        _delete(self.connection, table, key)
        self._rows.append((table, key, before, None))
        return True

    def batch(self, number: int, **told: object) -> None:
        """Note that a batch of hand-made records was taken in, and what it says."""
        self._rows.append((BATCH, {"id": number}, None, {"id": number, **told}))

    def put_down(self, verb: str, author: str) -> None:
        """Note the change in the journal and bring the customers it touched up to date."""
        if not self._rows:
            return
        sql = "INSERT INTO journal (at, author, verb, source_customer_id, rows) VALUES (?, ?, ?, ?, ?)"
        now = clock.now()
        told = json.dumps(self._rows, ensure_ascii=False)
        self.entry = int(self.connection.execute(sql, (now, author, verb, self.customer, told)).lastrowid)
        _derive(self.connection, self._rows)
        _count(self.connection, self._rows)


@contextmanager
def writing(store: Store, verb: str, author: str = "", customer: int | None = None) -> Iterator[Pen]:
    """A pen for one change, in a transaction of its own."""
    with store.transaction():
        pen = Pen(store.connection, customer)
        yield pen
        pen.put_down(verb, author)


def undo(store: Store, number: int) -> Entry:
    """Take a change back; ChangedSince when it is gone, undone, or something else was written over it."""
    with store.transaction():
        row = store.connection.execute(f"{_ENTRIES} WHERE id = ?", (number,)).fetchone()
        entry = _entry(row) if row else None
        if entry is None or entry.undone:
            raise ChangedSince(entry=number)
        try:
            undoable = all(_put_back(store, change) for change in reversed(entry.rows))
        except sqlite.IntegrityError as error:  # whom it was about is gone, or somebody took its place
            raise ChangedSince(entry=number) from error
        if not undoable:
            raise ChangedSince(entry=number)
        now = clock.now()
        store.connection.execute("UPDATE journal SET undone_at = ? WHERE id = ?", (now, number))
        _derive(store.connection, entry.rows)
        _count(store.connection, entry.rows)
    return entry


def version(store: Store, what: str) -> int:
    """A number that rises whenever EDITS or MARKS were changed by hand."""
    with store.snapshot():
        row = store.connection.execute("SELECT value FROM counter WHERE name = ?", (what,)).fetchone()
    return int(row[0]) if row else 0


_ENTRIES = "SELECT id, at, author, verb, rows, undone_at FROM journal"


def of_customer(store: Store, customer: int) -> list[Entry]:
    """The changes made to one customer by hand, the latest first."""
    sql = f"""
        {_ENTRIES} WHERE source_customer_id IN (SELECT id FROM source_customer WHERE customer_id = ?)
        ORDER BY id DESC
        """  # noqa: S608  # our own words
    with store.snapshot():
        return [_entry(row) for row in store.connection.execute(sql, (customer,))]


def _entry(row: tuple[int, str, str, str, str, str | None]) -> Entry:
    number, at, author, verb, rows, undone = row
    told = tuple((table, key, before, after) for table, key, before, after in json.loads(rows))
    return Entry(number, datetime.fromisoformat(at), author, verb, told, undone is not None)


def _put_back(store: Store, change: Change) -> bool:
    """Put the row of before in place; False when the row of after is not there any more."""
    table, key, before, after = change
    connection = store.connection
    if table == BATCH:
        from klantdesk.db import undoing

        undoing.within(store, int(key["id"]))
        return True
    now = _read(connection, table, key)
    if _said(now) != _said(after):
        return False
    if before is None:
        if not (table == "label" and _is_borne(connection, key["id"])):
            _delete(connection, table, key)
    else:
        _write(connection, table, {**before, **_moved(now)})
    return True


def _is_borne(connection: sqlite.Connection, label: int) -> bool:
    """Whether a label was given to others since: it stays then, only who got it first loses it."""
    sql = "SELECT 1 FROM customer_label WHERE label_id = ?"
    return connection.execute(sql, (label,)).fetchone() is not None


def _said(row: Row | None) -> Row | None:
    """A row without the source customer it hangs on: an import's undo may move it to another one."""
    return None if row is None else {name: value for name, value in row.items() if name not in OWNERS}


def _moved(now: Row | None) -> Row:
    return {name: now[name] for name in OWNERS if name in now} if now else {}


def _derive(connection: sqlite.Connection, rows: Iterable[Change]) -> None:
    """Derive the customers whose fields, notes or place in the bin changed."""
    touched = {
        int(row[name])
        for table, _key, before, after in rows
        for row in (before, after)
        if row and table in _DERIVED_FROM
        for name in OWNERS
        if name in row
    }
    if touched:
        derive(connection, Touched(touched))


def _count(connection: sqlite.Connection, rows: Iterable[Change]) -> None:
    """Say that what lists are made of is out of date."""
    sql = """
        INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1
        """
    touched = {table for table, *_ in rows}
    for name, tables in _COUNTED.items():
        if touched & tables:
            connection.execute(sql, (name,))


def _read(connection: sqlite.Connection, table: str, key: Key) -> Row | None:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {_where(key)}", tuple(key.values()))  # noqa: S608  # KEYS names them
    row = cursor.fetchone()
    return None if row is None else dict(zip((one[0] for one in cursor.description), row, strict=True))


def _write(connection: sqlite.Connection, table: str, row: Row) -> int:
    """Insert a row, or change the one with its key: replacing would take what points at it along."""
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    change = ", ".join(f"{name} = excluded.{name}" for name in row)
    sql = (
        f"INSERT INTO {table} ({names}) VALUES ({marks}) "  # noqa: S608  # KEYS names them
        f"ON CONFLICT ({', '.join(KEYS[table])}) DO UPDATE SET {change}"
    )
    written = connection.execute(sql, tuple(row.values())).lastrowid
    return int(row.get("id", written))


def _delete(connection: sqlite.Connection, table: str, key: Key) -> None:
    connection.execute(f"DELETE FROM {table} WHERE {_where(key)}", tuple(key.values()))  # noqa: S608  # KEYS names them


def _where(key: Key) -> str:
    return " AND ".join(f"{name} = ?" for name in key)
