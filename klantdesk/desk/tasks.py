"""What was promised: written down for a day and perhaps for somebody, moved on, done."""

from __future__ import annotations

from datetime import date

from klantdesk.db import tasks as rows_of
from klantdesk.db.tasks import TaskRow
from klantdesk.desk import remarks
from klantdesk.desk.people import MISSING
from klantdesk.desk.shop import Shop
from klantdesk.errors import EntryWrong
from klantdesk.records import Changes, to_day

__all__ = [
    "TASKS",
    "TaskRow",
    "add",
    "give",
    "move",
    "of_customer",
    "open_tasks",
    "reopen",
    "settle",
]

TASKS = Changes(frozenset({"tasks"}))


def add(  # a task has so many parts
    shop: Shop,
    text: str,
    due: date,
    author: str,
    *,
    customer: int | None = None,
    colleague: int | None = None,
) -> tuple[Changes, int]:
    """Write a task down, for everybody unless a colleague is named; (changes, journal entry)."""
    said = " ".join(text.split())
    if not said:
        raise EntryWrong(field="text", why=MISSING, value="")
    remarks.refuse_numbers(said)
    with shop.writing() as store:
        _number, entry = rows_of.keep(store, said, due, author, customer=customer, colleague=colleague)
    return TASKS, entry


def settle(shop: Shop, task: int, author: str) -> tuple[Changes, int]:
    """Say that a task is done; (changes, journal entry)."""
    with shop.writing() as store:
        return TASKS, rows_of.settle(store, task, author)


def reopen(shop: Shop, task: int, author: str) -> tuple[Changes, int]:
    """Say that a task is not done after all; (changes, journal entry)."""
    with shop.writing() as store:
        return TASKS, rows_of.settle(store, task, author, settled=False)


def move(shop: Shop, task: int, due: date, author: str) -> tuple[Changes, int]:
    """Put a task off to another day; (changes, journal entry, 0 where it stood there)."""
    with shop.writing() as store:
        return TASKS, rows_of.change(store, task, author, due=to_day(due))


def give(shop: Shop, task: int, colleague: int | None, author: str) -> tuple[Changes, int]:
    """Give a task to a colleague, or to everybody (None); (changes, journal entry)."""
    with shop.writing() as store:
        return TASKS, rows_of.change(store, task, author, colleague_id=colleague)


def open_tasks(shop: Shop, until: date | None = None) -> list[TaskRow]:
    """What is still to be done (by this day), most pressing first."""
    return rows_of.open_tasks(shop.reader(), until)


def of_customer(shop: Shop, customer: int) -> list[TaskRow]:
    """A customer's tasks, open ones first."""
    return rows_of.of_customer(shop.reader(), customer)
