"""Where the owner wants a figure to be, and by when: one goal a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import journal

if TYPE_CHECKING:
    from klantdesk.db.store import Store


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal: `value` in cents, as a share from 0 to 1 or as a number; `due` is a day."""

    kpi: str
    value: float
    due: int


def keep(store: Store, goal: GoalRow, author: str) -> int:
    """Set a goal over the one there was; the journal entry, 0 where it stood so already."""
    with journal.writing(store, "goal", author) as pen:
        pen.put("goal", kpi=goal.kpi, value=goal.value, due=goal.due)
    return pen.entry


def drop(store: Store, kpi: str, author: str) -> int:
    """Have no goal for a figure any more; the journal entry, 0 where there was none."""
    with journal.writing(store, "goal_gone", author) as pen:
        pen.remove("goal", kpi=kpi)
    return pen.entry


def every(store: Store) -> dict[str, GoalRow]:
    """The goals by figure."""
    with store.snapshot():
        rows = store.connection.execute("SELECT kpi, value, due FROM goal ORDER BY kpi")
        return {kpi: GoalRow(kpi, value, due) for kpi, value, due in rows}
