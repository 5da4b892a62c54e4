"""Where the owner wants a figure to be by when, and how far it is from there."""

from __future__ import annotations

from datetime import date

from klantdesk.db import goals as rows_of
from klantdesk.db.goals import GoalRow
from klantdesk.desk.shop import Shop
from klantdesk.desk.units import LESS_IS_BETTER, MONEY, MOST, PERCENT
from klantdesk.desk.views import Goal, Number
from klantdesk.errors import EntryWrong
from klantdesk.records import Changes, to_date, to_day

FIGURES = Changes(frozenset({"figures"}))


def keep(shop: Shop, key: str, value: float, due: date, author: str) -> tuple[Changes, int]:
    """Set the goal of a figure; (changes, journal entry, 0 where it stood so).

    EntryWrong (field value: unclear, large) for no goal.
    """
    if value <= 0 or value > most(key):
        raise EntryWrong(field="value", why="unclear" if value <= 0 else "large", value=str(value))
    with shop.writing() as store:
        return FIGURES, rows_of.keep(store, GoalRow(key, float(value), to_day(due)), author)


def most(key: str) -> float:
    """The largest goal there can be, as the figure counts: beyond it somebody slipped on a key."""
    return MOST * PERCENT if key in MONEY else MOST


def drop(shop: Shop, key: str, author: str) -> tuple[Changes, int]:
    """Have no goal for a figure; (changes, journal entry, 0 where there was none)."""
    with shop.writing() as store:
        return FIGURES, rows_of.drop(store, key, author)


def beside(shop: Shop, figures: dict[str, Number], at: date) -> dict[str, Goal]:
    """The goals of some figures as they stand on a day, by key."""
    kept = rows_of.every(shop.reader())
    return {key: _beside(kept[key], value, at) for key, value in figures.items() if key in kept}


def _beside(goal: GoalRow, value: Number, at: date) -> Goal:
    at_most = goal.kpi in LESS_IS_BETTER
    to_go = part = None
    if value is not None:
        to_go = value - goal.value if at_most else goal.value - value
        part = min(1.0, max(0.0, value / goal.value))
    due = to_date(goal.due)
    return Goal(goal.kpi, goal.value, due, to_go, part, at_most, over=at > due)
