"""The four figures of the overview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from klantdesk.desk.views import Goal, Number, Overview
from klantdesk.desk.views import Tile as Figure
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.tile import DOWN, LEVEL, UP, Tile

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

translate = QCoreApplication.translate
NARROWEST = 168
ATTENTION = 2
"""The series in which what drops out is drawn."""


class Tiles(Columns):
    """One tile per figure, in the order the desk gives them."""

    opened = Signal(str)
    goal_wanted = Signal(object)

    def __init__(self, work: Workplace) -> None:
        super().__init__(NARROWEST, 12)
        self.work = work
        self.shown: Overview | None = None
        self.tiles: dict[str, Tile] = {}

    def show_figures(self, shown: Overview) -> None:
        """Show the month's figures."""
        self.mark_waiting(waiting=False)
        self.shown = shown
        for figure in shown.tiles:
            tile = self.tiles.get(figure.key) or self._add(figure.key)
            tile.spark.draw(figure.history, figure.goal.value if figure.goal else None)
            mark, tone, words = _comparison(figure, shown.month)
            goal = figure.goal
            said = _goal_words(goal, shown.last) if goal else ""
            tile.goal.show_goal(
                said, (goal.part or 0.0) if goal else 0.0, reached=bool(goal and goal.reached)
            )
            tile.say(_written(figure.key, figure.value), mark, tone, words)
            tile.lead(on=figure.value is not None)

    def mark_waiting(self, *, waiting: bool) -> None:
        """Show the figures as those of before, while newer ones are on their way."""
        for tile in self.tiles.values():
            theme.restyle(theme.styled(tile.figure, waiting=waiting))

    def _add(self, key: str) -> Tile:
        name, step = _names()[key]
        tile = Tile(key, name, step, ATTENTION if key == "lost" else 1)
        tile.about.lead(self.work, self._days)
        tile.goal.wanted.connect(lambda: self.goal_wanted.emit(self._figure(key)))
        tile.opened.connect(lambda: self.opened.emit(key))
        self.tiles[key] = tile
        self.add(tile)
        return tile

    def _figure(self, key: str) -> Figure | None:
        return next((one for one in self.shown.tiles if one.key == key), None) if self.shown else None

    def _days(self) -> tuple[date | None, date | None]:
        return (self.shown.month, self.shown.last) if self.shown else (None, None)


def name_of(key: str) -> str:
    """What a figure of the overview is called."""
    return _names()[key][0]


def _goal_words(goal: Goal, at: date) -> str:
    """Where the figure should be by when, and how far it is or that it is there."""
    day = texts.short_date(goal.due).removesuffix(f" {at.year}")
    value = _writer(goal.key)(goal.value)
    said = translate("Tiles", "Goal at most {value} on {day}") if goal.at_most else (
        translate("Tiles", "Goal {value} on {day}"))  # fmt: skip
    said = said.format(value=value, day=day)
    if goal.to_go is None:
        return said
    if goal.reached:
        return translate("Tiles", "{goal}: reached").format(goal=said)
    rest = _writer(goal.key)(goal.to_go)
    if goal.over:
        return translate("Tiles", "{goal}: missed by {rest}").format(goal=said, rest=rest)
    if goal.at_most:
        return translate("Tiles", "{goal}, {rest} too many").format(goal=said, rest=rest)
    return translate("Tiles", "{goal}, {rest} to go").format(goal=said, rest=rest)


def _names() -> dict[str, tuple[str, str]]:
    return {
        "active": (translate("Tiles", "Active customers"), translate("Tiles", "Who are they?")),
        "new": (translate("Tiles", "New customers"), translate("Tiles", "See who they are")),
        "lost": (translate("Tiles", "Drifted away"), translate("Tiles", "Who were they?")),
        "frequency": (translate("Tiles", "Purchases per customer"), translate("Tiles", "Who stays away?")),
    }


def _written(key: str, value: Number) -> str:
    if value is None:
        return "–"
    return _writer(key)(value)


def _writer(key: str) -> Callable[[float], str]:
    return texts.decimal if key == "frequency" else texts.number


def _comparison(figure: Figure, month: date) -> tuple[str, str, str]:
    """(mark with amount, tone, words) beside last year; the tone says good or bad, the mark which way."""
    if figure.value is None:
        return "", "", translate("Tiles", "not to be said yet")
    if figure.last_year is None:
        return "", "", translate("Tiles", "last year unknown")
    before = _before(figure.key, month)
    write = _writer(figure.key)
    change = figure.value - figure.last_year
    amount = write(abs(change))
    if not amount.strip("0,."):
        return LEVEL, "", translate("Tiles", "as in {before}").format(before=before)
    rising = change > 0
    words = translate("Tiles", "more than {before}") if rising else translate("Tiles", "less than {before}")
    if figure.key != "frequency" and not rising:
        words = translate("Tiles", "fewer than {before}")
    tone = "good" if rising == figure.more_is_better else "warn"
    return f"{UP if rising else DOWN} {amount}", tone, words.format(before=before)


def _before(key: str, month: date) -> str:
    if key in {"active", "frequency"}:
        return translate("Tiles", "last year")
    return texts.short_month_year(month.replace(year=month.year - 1))
