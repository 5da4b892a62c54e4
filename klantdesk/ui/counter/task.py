"""A task: what is to be done, when, by whom, and for which customer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from klantdesk import settings
from klantdesk.errors import EntryWrong
from klantdesk.ui import texts
from klantdesk.ui.counter import work as desk
from klantdesk.ui.counter.days import DayField
from klantdesk.ui.counter.form import Form, choice
from klantdesk.ui.counter.picker import Picker
from klantdesk.ui.parts.remark import Remark

if TYPE_CHECKING:
    from klantdesk.desk.people import Counter
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace


class TaskForm(Form):
    """Writes a task down, on a customer if there is one."""

    def __init__(self, parent: QWidget, work: Workplace, customer: int | None = None) -> None:
        super().__init__(parent, work, "", "")
        self.customer = customer
        self.title.setText(self.tr("Write a task down"))
        self.primary.setText(self.tr("Write down"))
        self.words = self.add("text", self.tr("What is to be done?"), QLineEdit())
        self.words.setPlaceholderText(self.tr("Call: shoes are in"))
        self.remark = Remark()
        self.column.addWidget(self.remark)
        self.words.textChanged.connect(self.remark.look)
        self.picker = Picker(work)
        if customer is None:
            hint = self.tr("Empty: not about a customer")
            self.column.addWidget(self.made("customer", self.tr("Customer"), self.picker.with_list(), hint))
            self.picker.setAccessibleName(self.tr("Customer"))
        today = work.today()
        self.due = DayField(today)
        days = [
            (self.tr("Today"), today),
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("Next week"), today + timedelta(days=7)),
        ]
        self.column.addWidget(self.made("due", self.tr("When?"), self.due.with_shortcuts(days)))
        self.due.setAccessibleName(self.tr("When?"))
        self.who = self.add("who", self.tr("Who?"), choice([(self.tr("Everybody"), None)]))
        shop = work.shop
        work.read(self, "counter", lambda _watch: desk.counter(shop)).succeeded.connect(self._know)
        if customer is not None:
            job = work.read(self, "name", lambda _watch: desk.named(shop, customer))
            job.succeeded.connect(self._call)
        self.words.setFocus()

    def _know(self, counter: Counter) -> None:
        """Offer the colleagues; who types here is chosen."""
        own = settings.load().staff
        for one in counter.colleagues:
            self.who.addItem(one.name, one.id)
            if one.name == own:
                self.who.setCurrentIndex(self.who.count() - 1)

    def _call(self, name: str) -> None:
        if name:
            self.title.setText(self.tr("Write a task down for {name}").format(name=name))

    def writing(self) -> Callable[[Watch], object]:
        """A new task."""
        from klantdesk.desk import remarks

        said = self.words.text()
        if not said.strip():
            raise EntryWrong(field="text", why="missing", value="")
        if remarks.holds_number(said):
            raise EntryWrong(field="text", why="number", value="")
        whose = self.customer if self.customer is not None else self.picker.customer
        if whose is None and self.picker.text().strip():
            raise EntryWrong(field="customer", why="unclear", value=self.picker.text())
        shop, due, who = self.work.shop, self.due.day(), self.who.currentData()
        return lambda _watch: desk.task(shop, said, due, whose, who)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell when it will come up."""
        told = self.tr("Task written down for {day}").format(day=texts.weekday_date(self.due.day()))
        self.work.done(told, *result)

    def reason(self, field: str, why: str) -> str:
        """What to say at a field; of a citizen service number the remark says it all."""
        if why == "number":
            return self.tr("Take the number out")
        if field == "customer":
            return self.tr("Choose a customer from the list, or empty the field")
        return self.tr("Fill in what is to be done")
