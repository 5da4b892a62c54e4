"""A question with answers to tap: large tiles, and the rarer answers behind "something else"."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from klantdesk.desk.survey import Option, say
from klantdesk.ui.survey.buttons import Answer
from klantdesk.ui.survey.sheet import Setting, Sheet

MORE_ICON, ROUND_ICON = "dots-three-circle", "arrow-clockwise"
GAP = 20
FEW = 3
TALLEST = 300
"""A tile does not grow beyond this height of the design, however empty the screen."""


class ChoiceSheet(Sheet):
    """One tap answers and goes on; answers that do not fit on the screen stand on the next page of it."""

    chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, setting: Setting, *, rest: bool = False) -> None:
        super().__init__(setting)
        self.rest, self.page = rest, 0
        self.answers: list[Answer] = []
        self.place = QWidget()
        self.body.setContentsMargins(self.stage.side, 0, self.stage.side, 0)
        self.body.addWidget(self.place, 1)
        self.body.addStretch()
        self.options = self.asked.rest() if rest else self.asked.tiles()
        self.add_skip(last=True)
        self.columns, self.rows = self._grid(len(self._entries(self.options)))
        self._fill()

    def _entries(self, options: Sequence[Option]) -> list[Option | None]:
        """What stands on the screen: the answers, and the way to the others (None)."""
        has_more = not self.rest and bool(self.asked.rest())
        return [*options, None] if has_more else list(options)

    def _grid(self, count: int) -> tuple[int, int]:
        """Columns, and the rows there is room for; before an answer has to wait, the hint goes."""
        few = count <= FEW
        columns = (1 if few else 2) if self.stage.standing else min(count, 3)
        wanted = ceil(count / columns)
        if self._rows() < wanted:
            self.hint.hide()
        return columns, max(1, min(wanted, self._rows()))

    def _rows(self) -> int:
        """How many rows of targets fit between question and footer."""
        gap = self.stage.px(GAP)
        free = self.stage.size.height() - self.least_height()
        return (free + gap) // (self.stage.target + gap)

    def _fill(self) -> None:
        """Lay out the answers of this page; the last place leads to the next page when there is one."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.stage.px(GAP))
        entries = self._entries(self.options)
        room = self.columns * self.rows
        turning = len(entries) > room
        each = room - 1 if turning else room
        shown: list[Option | None] = list(entries[self.page * each : (self.page + 1) * each])
        for at, option in enumerate(shown):
            grid.addWidget(self._answer(option), at // self.columns, at % self.columns)
        if turning:
            at = len(shown)
            grid.addWidget(self._turn(ceil(len(entries) / each)), at // self.columns, at % self.columns)
        for column in range(self.columns):
            grid.setColumnStretch(column, 1)
        self._replace(grid)

    def _replace(self, grid: QGridLayout) -> None:
        fresh = QWidget()
        fresh.setLayout(grid)
        rows = grid.rowCount()
        fresh.setMaximumHeight(rows * self.stage.px(TALLEST) + (rows - 1) * self.stage.px(GAP))
        self.body.replaceWidget(self.place, fresh)
        self.place.deleteLater()
        self.place = fresh

    def _answer(self, option: Option | None) -> Answer:
        words = say(option.label, self.setting.visit.lang) if option else self.setting.word("more")
        made = Answer(self.stage, words, option.icon if option else MORE_ICON)
        if option is None:
            made.clicked.connect(self.more_wanted)
        else:
            made.clicked.connect(made.take)
            made.clicked.connect(lambda _on=False, key=option.key: self.chosen.emit(key))
        self.answers.append(made)
        return made

    def _turn(self, pages: int) -> Answer:
        """The way to the answers that found no place."""
        made = Answer(self.stage, self.setting.word("more"), ROUND_ICON)
        made.clicked.connect(lambda: self._show_page((self.page + 1) % pages))
        return made

    def _show_page(self, page: int) -> None:
        self.page, self.answers = page, []
        self._fill()
