"""The goal of a figure: where it should be, and by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from klantdesk import settings
from klantdesk.errors import EntryWrong
from klantdesk.ui import texts
from klantdesk.ui.counter.days import DayField
from klantdesk.ui.counter.form import Form
from klantdesk.ui.parts.labels import button

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.views import Goal
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace

LAST_MONTH, LAST_DAY = 12, 31


class GoalForm(Form):
    """Sets the goal of a figure, or takes it away."""

    def __init__(self, parent: QWidget, work: Workplace, key: str, name: str, goal: Goal | None) -> None:
        super().__init__(parent, work, "", "")
        self.key, self.name, self.dropping = key, name, False
        self.title.setText(self.tr("Goal for {name}").format(name=name))
        self.primary.setText(self.tr("Set goal"))
        asked, each_month = self.tr("Where should it be?"), self.tr("Where should it be each month?")
        self.value = self.add("value", each_month if _is_per_month(key) else asked, QLineEdit())
        self.value.setPlaceholderText(_example(key))
        today = work.today()
        ends = date(today.year, LAST_MONTH, LAST_DAY)
        self.due = DayField(goal.due if goal else ends)
        days = [(self.tr("End of this year"), ends), (self.tr("Next year"), ends.replace(year=ends.year + 1))]
        self.column.addWidget(self.made("due", self.tr("By when?"), self.due.with_shortcuts(days)))
        self.due.setAccessibleName(self.tr("By when?"))
        if goal is not None:
            self.value.setText(_written(key, goal.value))
            self.away = button(self.tr("No goal any more"), "quiet")
            self.away.setAutoDefault(False)
            self.away.clicked.connect(self._take_away)
            self.foot.insertWidget(0, self.away)
        self.value.selectAll()
        self.value.setFocus()

    def writing(self) -> Callable[[Watch], object]:
        """The goal as it is typed, or none."""
        shop, key, due, who = self.work.shop, self.key, self.due.day(), settings.load().staff
        if self.dropping:
            return lambda _watch: _drop(shop, key, who)
        value = _typed(key, self.value.text())
        if due < self.work.today():
            raise EntryWrong(field="due", why="past", value=str(due))
        return lambda _watch: _keep(shop, key, value, due, who)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell of it, with the way back."""
        said = self.tr("{name} has no goal any more") if self.dropping else self.tr("Goal set for {name}")
        self.work.done(said.format(name=self.name), *result)

    def reason(self, field: str, why: str) -> str:
        """What to say at the value, or at the day."""
        if field == "due":
            return self.tr("This day has passed; choose one to come")
        if why == "missing":
            return self.tr("Fill in a number")
        if why == "large":
            return self.tr("That is beyond any shop: {most} at most").format(most=_most(self.key))
        return self.tr("This is no goal; write it as {example}").format(example=_example(self.key))

    def _take_away(self) -> None:
        self.dropping = True
        self.primary.click()


def _example(key: str) -> str:
    from klantdesk.desk.units import MONEY, SHARES

    if key in SHARES:
        return "35%"
    if key in MONEY:
        return "1.250"
    return "2,4" if key == "frequency" else "350"


def _is_per_month(key: str) -> bool:
    from klantdesk.desk import units

    return units.is_per_month(key)


def _written(key: str, value: float) -> str:
    from klantdesk.desk import units

    return units.written(key, value, texts.lang())


def _most(key: str) -> str:
    from klantdesk.desk import goals

    return _written(key, goals.most(key))


def _typed(key: str, said: str) -> float:
    from klantdesk.desk import units

    return units.typed(key, said)


def _keep(shop: Shop, key: str, value: float, due: date, who: str) -> tuple[Changes, int]:
    from klantdesk.desk import goals

    return goals.keep(shop, key, value, due, who)


def _drop(shop: Shop, key: str, who: str) -> tuple[Changes, int]:
    from klantdesk.desk import goals

    return goals.drop(shop, key, who)
