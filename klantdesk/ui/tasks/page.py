"""All tasks: by day, of everybody or of who types here; ticked off, moved on, handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from klantdesk.ui import rail, theme
from klantdesk.ui.page import Page
from klantdesk.ui.parts.cards import Card, EmptyState
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.tasks import work as desk
from klantdesk.ui.tasks.line import TaskLine

if TYPE_CHECKING:
    from klantdesk.desk.tasks import TaskRow
    from klantdesk.ui.workplace import Workplace

ALL, MINE = "all", "mine"
AT_ONCE = 60
WEEK = timedelta(days=7)
TOMORROW = timedelta(days=1)


class TasksPage(Page):
    """What is to be done, most pressing first."""

    id: ClassVar[str] = "tasks"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.open = desk.Open((), (), "")
        self.shown = AT_ONCE
        self.headline = text("", "headline", wrap=True)
        self.whose = Segmented([(ALL, self.tr("Of everybody")), (MINE, self.tr("For me"))], ALL)
        self.whose.chosen.connect(lambda _key: self._show())
        self.new = button(self.tr("Write a task down"), "plain", "plus")
        self.new.clicked.connect(self.add)
        head = QHBoxLayout()
        head.addWidget(self.headline, 1)
        head.addWidget(self.whose, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.new, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(head)
        self.days = QVBoxLayout()
        self.days.setSpacing(theme.look().px(14))
        self.body.addLayout(self.days)
        self.empty = EmptyState(
            "calendar-check",
            self.tr("Nothing is waiting"),
            self.tr("Promised to call somebody? Write it down, and it comes up on the day itself."),
            self.tr("Write a task down"),
        )
        self.empty.wanted.connect(self.add)
        self.body.addWidget(self.empty, 1)
        self.empty.hide()
        self.new.hide()
        self.body.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.tr("All tasks")

    def crumb(self) -> tuple[str, str]:
        """Back to the overview."""
        return self.tr("Overview"), "overview"

    def state(self) -> dict[str, object]:
        """Whose tasks are shown."""
        return {"whose": self.whose.now()}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show these again."""
        if state.get("whose") in {ALL, MINE}:
            self.whose.choose(str(state["whose"]))
            self._show()

    def reload(self) -> None:
        """Look what is to be done."""
        shop = self.work.shop
        job = self.work.read(self, "tasks", lambda _watch: desk.everything(shop))
        job.succeeded.connect(self._take)
        job.failed.connect(self.fail)

    def add(self) -> None:
        """Write a task down."""
        from klantdesk.ui.counter import dialogs

        dialogs.add_task(self, self.work)

    def _take(self, found: desk.Open) -> None:
        self.open = found
        self._show()

    def _wanted(self) -> list[TaskRow]:
        """For me is also what is for everybody."""
        mine = self.whose.now() == MINE
        return [one for one in self.open.tasks if not mine or one.colleague in {"", self.open.me}]

    def _show(self) -> None:
        wanted, today = self._wanted(), self.work.today()
        rail.empty(self.days)
        self.empty.setVisible(not wanted)
        self.new.setVisible(bool(wanted))
        self.headline.setText(self._answer(wanted, today))
        for title, rows in self._by_day(wanted[: self.shown], today):
            self.days.addWidget(self._card(title, rows, today))
        if len(wanted) > self.shown:
            more = button(self.tr("Show %Ln more", "", len(wanted) - self.shown))
            more.clicked.connect(self._show_more)
            self.days.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self) -> None:
        self.shown += AT_ONCE
        self._show()

    def _answer(self, wanted: Sequence[TaskRow], today: date) -> str:
        late = sum(one.due < today for one in wanted)
        now = sum(one.due == today for one in wanted)
        if late:
            return self.tr("%Ln task(s) are late", "", late)
        if now:
            return self.tr("%Ln task(s) for today", "", now)
        return self.tr("Nothing has to be done today") if wanted else ""

    def _by_day(self, wanted: Sequence[TaskRow], today: date) -> list[tuple[str, list[TaskRow]]]:
        tomorrow, week = today + TOMORROW, today + WEEK
        parts = [
            (self.tr("Late"), [one for one in wanted if one.due < today]),
            (self.tr("Today"), [one for one in wanted if one.due == today]),
            (self.tr("Tomorrow"), [one for one in wanted if one.due == tomorrow]),
            (self.tr("In the coming week"), [one for one in wanted if tomorrow < one.due <= week]),
            (self.tr("Later"), [one for one in wanted if one.due > week]),
        ]
        return [(title, rows) for title, rows in parts if rows]

    def _card(self, title: str, rows: Sequence[TaskRow], today: date) -> Card:
        card = Card(title)
        card.body.setSpacing(theme.look().px(10))
        for at, task in enumerate(rows):
            if at:
                card.body.addWidget(line())
            card.body.addWidget(self._line(task, today))
        return card

    def _line(self, task: TaskRow, today: date) -> TaskLine:
        made = TaskLine(task, today)
        made.settled.connect(lambda one: desk.settle(self.work, one))
        made.opened.connect(self.work.open_customer)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        days = {self.tr("Tomorrow"): today + TOMORROW, self.tr("Next week"): today + WEEK}
        for name, day in days.items():
            if day != task.due:
                row.addWidget(
                    self._tool(name, task, lambda _on=False, day=day: desk.move(self.work, task, day))
                )
        row.addWidget(self._tool(self.tr("Hand over"), task, lambda: self.hand_over(task, tools)))
        made.row.addWidget(tools, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _tool(self, name: str, task: TaskRow, do: Callable[..., None]) -> QPushButton:
        made = button(name, "smallquiet")
        made.setAccessibleDescription(task.text)
        made.clicked.connect(do)
        return made

    def hand_over(self, task: TaskRow, beside: QWidget) -> None:
        """Choose who is to do it."""
        menu = self.hands(task)
        menu.aboutToHide.connect(menu.deleteLater)
        corner = beside.mapToGlobal(beside.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def hands(self, task: TaskRow) -> QMenu:
        """Everybody who could do it."""
        menu = QMenu(self)
        everybody: list[tuple[int | None, str]] = [(None, self.tr("Everybody"))]
        for one, name in [*everybody, *((one.id, one.name) for one in self.open.colleagues)]:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked((one or 0) == task.colleague_id)
            action.triggered.connect(
                lambda _on=False, one=one, name=name: desk.give(self.work, task, one, name)
            )
        return menu
