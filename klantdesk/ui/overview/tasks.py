"""The right column of the overview: what there is to do today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.tasks import TaskRow
from klantdesk.desk.views import ShopFacts, Task
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.parts.labels import IconLabel, button, line, link, text
from klantdesk.ui.tasks.line import TaskLine

if TYPE_CHECKING:
    from klantdesk.desk.watching import Offer

SQUARE = 34
PROMISED = "promised"
PROMISED_SHOWN = 5
THIS_YEAR = 300
"""Days back in which a day and a month say enough."""
NOT_NOW = frozenset({"offer", "import_due"})
"""Tasks that can be put away without being done."""


@dataclass(frozen=True, slots=True)
class _Words:
    icon: str
    tone: str
    title: str
    detail: str
    do: str


class TaskList(QWidget):
    """The tasks, most pressing first, and the last back-up at the bottom."""

    task_chosen = Signal(object)
    task_put_off = Signal(object)
    task_settled = Signal(object)
    customer_opened = Signal(int)
    all_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        px = theme.look().px
        self.column.setContentsMargins(px(20), px(20), px(20), px(20))
        self.column.setSpacing(0)
        self.count = 0

    def show_tasks(self, tasks: Sequence[Task], facts: ShopFacts, today: date) -> None:
        """Show these tasks in place of the ones before."""
        rail.empty(self.column)
        self.count = len(tasks)
        self._add_head(today)
        promised = [task.facts["task"] for task in tasks if task.key == PROMISED]
        self._add_promised([one for one in promised if isinstance(one, TaskRow)], today)
        known = [(task, self._words(task)) for task in tasks if task.key != PROMISED]
        for position, (task, words) in enumerate(known):
            self._add(task, words, primary=position == 0 and task.page == "import")
        if not tasks:
            self.column.addWidget(
                text(self.tr("All done. There is nothing that has to be today."), "note", wrap=True)
            )
        self.all_tasks = theme.styled(link(self.tr("All tasks")), flush="true")
        self.all_tasks.clicked.connect(self.all_wanted)
        self.column.addSpacing(0 if known else theme.look().px(12))
        leads = QHBoxLayout()
        leads.addWidget(self.all_tasks)
        leads.addStretch()
        self.column.addLayout(leads)
        self.column.addStretch()
        self._add_backup(facts, today)

    def _add_head(self, today: date) -> None:
        head = QHBoxLayout()
        head.addWidget(text(self.tr("To do today"), "title"), 1)
        head.addWidget(text(texts.weekday_date(today), "faint"))
        self.column.addLayout(head)
        self.column.addSpacing(theme.look().px(14))

    def _add_promised(self, rows: Sequence[TaskRow], today: date) -> None:
        """What somebody wrote down; more than a few stand on the page of all tasks."""
        px = theme.look().px
        for row in rows[:PROMISED_SHOWN]:
            made = TaskLine(row, today)
            made.settled.connect(self.task_settled)
            made.opened.connect(self.customer_opened)
            self.column.addWidget(made)
            self.column.addSpacing(px(12))
        if len(rows) > PROMISED_SHOWN:
            self.column.addWidget(text(self.tr("And %Ln more", "", len(rows) - PROMISED_SHOWN), "note"))
            self.column.addSpacing(px(12))
        if rows:
            self.column.addWidget(line())
            self.column.addSpacing(px(15))

    def _add(self, task: Task, words: _Words, *, primary: bool) -> None:
        px = theme.look().px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        ink, soft = ("warn.text", "warn.soft") if words.tone == "warn" else ("accent.text", "accent.soft")
        mark = IconLabel(words.icon, 18, ink, square=SQUARE, soft=soft)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(1))
        column.addWidget(text(words.title, "strong", wrap=True))
        column.addWidget(text(words.detail, "note", wrap=True))
        column.addSpacing(px(8))
        do = button(words.do, "smallprimary" if primary else "small")
        do.setAccessibleDescription(words.title)
        do.clicked.connect(lambda: self.task_chosen.emit(task))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(4))
        buttons.addWidget(do)
        if task.key in NOT_NOW:
            away = button(self.tr("Not now"), "smallquiet")
            away.setAccessibleDescription(words.title)
            away.clicked.connect(lambda: self.task_put_off.emit(task))
            buttons.addWidget(away)
        buttons.addStretch()
        column.addLayout(buttons)
        row.addLayout(column, 1)
        self.column.addLayout(row)
        self.column.addSpacing(px(15))
        self.column.addWidget(line())
        self.column.addSpacing(px(15))

    def _add_backup(self, facts: ShopFacts, today: date) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        if facts.last_backup is None:
            row.addWidget(text(self.tr("No back-up yet"), "note"), 1)
            make = button(self.tr("Make a back-up"), "small")
            make.clicked.connect(self.backup_wanted)
            row.addWidget(make)
        else:
            when = f"{texts.ago(facts.last_backup.date(), today)} {facts.last_backup:%H.%M}"
            row.addWidget(IconLabel("check-circle-fill", 18, "good.mark"))
            row.addWidget(text(self.tr("Back-up made"), "note"), 1)
            row.addWidget(text(when, "faint"))
        self.column.addLayout(row)

    def _words(self, task: Task) -> _Words:
        """The sentence of a task; KeyError for one this list does not know."""
        return {
            "follow_ups": self._follow_ups,
            "first_import": self._first_import,
            "import_due": self._import_due,
            "offer": self._offer,
            "imported_itself": self._imported_itself,
            "rejected": self._rejected,
            "at_risk": self._at_risk,
            "later_than_usual": self._late,
        }[task.key](task)

    def _follow_ups(self, task: Task) -> _Words:
        return _Words(
            "chat-centered-text",
            "warn",
            self.tr("%Ln customer(s) waiting for an answer", "", _number(task, "n")),
            self.tr("They left an address with the shop question.", "", _number(task, "n")),
            self.tr("See who they are"),
        )

    def _first_import(self, _task: Task) -> _Words:
        return _Words(
            "tray",
            "warn",
            self.tr("Import your first file"),
            self.tr("Orders from your webshop or receipts from your till."),
            self.tr("Choose a file"),
        )

    def _offer(self, task: Task) -> _Words:
        offer: Offer = task.facts["offer"]  # type: ignore[assignment]  # put there by the page
        return _Words(
            "tray",
            "info",
            self.tr("A new export lies ready: {name}").format(name=offer.name),
            offer.path.name,
            self.tr("Import"),
        )

    def _imported_itself(self, task: Task) -> _Words:
        return _Words(
            "tray",
            "info",
            self.tr("%Ln purchase(s) came in by themselves", "", _number(task, "n")),
            self.tr("They are from {file}. You can undo it.").format(file=task.facts["file"]),
            self.tr("See the import"),
        )

    def _import_due(self, task: Task) -> _Words:
        through, on = task.facts["month"], task.facts["on"]
        until = texts.long_date(through) if isinstance(through, date) else ""
        day = f"{on.day} {texts.month_name(on)}" if isinstance(on, date) else ""
        if isinstance(on, date) and _number(task, "n") > THIS_YEAR:
            day = texts.long_date(on)
        return _Words(
            "tray",
            "info",
            self.tr("Your last import is of {day}").format(day=day),
            self.tr("Your figures run up to and including {day}.").format(day=until),
            self.tr("Import"),
        )

    def _rejected(self, task: Task) -> _Words:
        return _Words(
            "warning",
            "warn",
            self.tr("%Ln row(s) could not be imported", "", _number(task, "n")),
            self.tr("They are from {file}. Mend them and import them again.").format(file=task.facts["file"]),
            self.tr("See the rows"),
        )

    def _at_risk(self, task: Task) -> _Words:
        money = texts.money(_number(task, "cents"))
        return _Words(
            "heart-straight",
            "warn",
            self.tr("%Ln good customer(s) about to drift away", "", _number(task, "n")),
            self.tr("In three years they brought in {money}.", "", _number(task, "n")).format(money=money),
            self.tr("See who they are"),
        )

    def _late(self, task: Task) -> _Words:
        return _Words(
            "hourglass-medium",
            "info",
            self.tr("%Ln customer(s) later than usual", "", _number(task, "n")),
            self.tr("They have stayed away twice as long as they are used to.", "", _number(task, "n")),
            self.tr("See the list"),
        )


def _number(task: Task, fact: str) -> int:
    value = task.facts.get(fact, 0)
    return value if isinstance(value, int) else 0
