"""The four figures of the overview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal

from klantdesk.desk.views import Number, Overview
from klantdesk.desk.views import Tile as Figure
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.tile import DOWN, LEVEL, UP, Tile

translate = QCoreApplication.translate
NARROWEST = 168
ATTENTION = 2
"""The series in which what drops out is drawn."""


class Tiles(Columns):
    """One tile per figure, in the order the desk gives them."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(NARROWEST, 12)
        self.tiles: dict[str, Tile] = {}

    def show_figures(self, shown: Overview) -> None:
        """Show the month's figures."""
        self.mark_waiting(waiting=False)
        for figure in shown.tiles:
            tile = self.tiles.get(figure.key) or self._add(figure.key)
            tile.spark.draw(figure.history)
            mark, tone, words = _comparison(figure, shown.month)
            tile.say(_written(figure.key, figure.value), mark, tone, words)
            tile.lead(on=figure.value is not None)

    def mark_waiting(self, *, waiting: bool) -> None:
        """Show the figures as those of before, while newer ones are on their way."""
        for tile in self.tiles.values():
            theme.restyle(theme.styled(tile.figure, waiting=waiting))

    def _add(self, key: str) -> Tile:
        name, step = _names()[key]
        tile = Tile(name, step, ATTENTION if key == "lost" else 1)
        tile.opened.connect(lambda: self.opened.emit(key))
        self.tiles[key] = tile
        self.add(tile)
        return tile


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
