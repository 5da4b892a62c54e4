"""What somebody promised to do, for whom, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from klantdesk.db import clock, journal
from klantdesk.db.lookup import assert_known
from klantdesk.records import to_date, to_day

if TYPE_CHECKING:
    from klantdesk.db.store import Store


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task; `customer` 0 and `colleague` "" mean: nobody in particular."""

    id: int
    customer: int
    name: str
    phone: str
    text: str
    due: date
    colleague_id: int
    colleague: str
    author: str
    made_at: datetime
    settled_at: datetime | None


_ROWS = """
    SELECT t.id, coalesce(c.id, 0), coalesce(c.display, ''), coalesce(c.phone, ''), t.text, t.due,
      coalesce(l.id, 0), coalesce(l.name, ''), t.author, t.made_at, t.settled_at
    FROM task t LEFT JOIN source_customer s ON s.id = t.source_customer_id
    LEFT JOIN customer c ON c.id = s.customer_id
    LEFT JOIN colleague l ON l.id = t.colleague_id AND l.left_at = ''
    """
"""Who left does nothing any more: what comes back to them later is for whoever is there."""


def open_tasks(store: Store, until: date | None = None) -> list[TaskRow]:
    """What is still to be done (by this day), most pressing first; not of who is in the bin."""
    last = to_day(until) if until else 1 << 31
    sql = f"""
        {_ROWS} WHERE t.settled_at IS NULL AND t.due <= ? AND coalesce(c.hidden, 0) = 0
        ORDER BY t.due, t.id
        """  # our own words
    with store.snapshot():
        return [_task(row) for row in store.connection.execute(sql, (last,))]


def of_customer(store: Store, customer: int) -> list[TaskRow]:
    """A customer's tasks, open ones first, then the latest."""
    sql = f"""
        {_ROWS} WHERE t.source_customer_id IN (SELECT id FROM source_customer WHERE customer_id = ?)
        ORDER BY t.settled_at IS NOT NULL, t.due, t.id
        """  # noqa: S608  # our own words
    with store.snapshot():
        return [_task(row) for row in store.connection.execute(sql, (customer,))]


def _task(row: tuple[Any, ...]) -> TaskRow:
    whose, due, (charge, colleague, author, made, settled) = row[:5], row[5], row[6:]
    done = datetime.fromisoformat(settled) if settled else None
    made_at = datetime.fromisoformat(made)
    return TaskRow(*(*whose, to_date(due), charge, colleague, author, made_at, done))


def keep(  # a task has so many parts
    store: Store,
    text: str,
    due: date,
    author: str,
    *,
    customer: int | None = None,
    colleague: int | None = None,
) -> tuple[int, int]:
    """Write a task down; (its number, journal entry)."""
    with journal.writing(store, "task", author, customer) as pen:
        number = pen.put(
            "task",
            source_customer_id=None if customer is None else assert_known(pen.connection, customer),
            text=text,
            due=to_day(due),
            colleague_id=colleague,
            author=author,
            made_at=clock.now(),
        )
    return number, pen.entry


def change(store: Store, task: int, author: str, **fields: object) -> int:
    """Change a task's text, due day or colleague_id; the journal entry, 0 where it is not there."""
    return _write(store, task, "task_changed", author, fields)


def settle(store: Store, task: int, author: str, *, settled: bool = True) -> int:
    """Say that a task is done (or is not after all); the journal entry, 0 where it is not there."""
    at = clock.now() if settled else None
    verb = "task_settled" if settled else "task_reopened"
    return _write(store, task, verb, author, {"settled_at": at, "settled_by": author if settled else ""})


def _write(store: Store, task: int, verb: str, author: str, fields: dict[str, object]) -> int:
    with journal.writing(store, verb, author) as pen:
        row = pen.connection.execute("SELECT source_customer_id FROM task WHERE id = ?", (task,)).fetchone()
        if row is None:
            return 0
        pen.customer = row[0]
        pen.put("task", id=task, **fields)
    return pen.entry
