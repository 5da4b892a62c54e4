"""What the tasks ask of the desk, on a thread; and how a change is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from klantdesk.ui import texts
from klantdesk.ui.counter.work import author

if TYPE_CHECKING:
    from collections.abc import Callable

    from klantdesk.desk.people import Colleague
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.tasks import TaskRow
    from klantdesk.records import Changes
    from klantdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Open:
    """What is to be done, and who could do it."""

    tasks: tuple[TaskRow, ...]
    colleagues: tuple[Colleague, ...]
    me: str


def everything(shop: Shop) -> Open:
    """All open tasks."""
    from klantdesk.desk import colleagues, tasks

    return Open(tuple(tasks.open_tasks(shop)), tuple(colleagues.colleagues(shop)), author())


def settle(work: Workplace, task: TaskRow) -> None:
    """Tick a task off, with a way back."""
    from klantdesk.desk import tasks

    said = QCoreApplication.translate("Tasks", "Done: {task}").format(task=task.text)
    _write(work, task, said, lambda shop: tasks.settle(shop, task.id, author()))


def move(work: Workplace, task: TaskRow, day: date) -> None:
    """Put a task off to a day."""
    from klantdesk.desk import tasks

    told = QCoreApplication.translate("Tasks", "Moved to {day}: {task}")
    said = told.format(day=texts.weekday_date(day), task=task.text)
    _write(work, task, said, lambda shop: tasks.move(shop, task.id, day, author()))


def give(work: Workplace, task: TaskRow, colleague: int | None, name: str) -> None:
    """Hand a task over, None: to everybody."""
    from klantdesk.desk import tasks

    told = QCoreApplication.translate("Tasks", "For {name}: {task}")
    said = told.format(name=name, task=task.text)
    _write(work, task, said, lambda shop: tasks.give(shop, task.id, colleague, author()))


def _write(work: Workplace, task: TaskRow, said: str, writing: Callable[[Shop], tuple[Changes, int]]) -> None:
    shop = work.shop
    job = work.write(work, f"task {task.id}", lambda _watch: writing(shop))
    job.succeeded.connect(lambda result: work.done(said, *result))
    job.failed.connect(work.tell_error)
