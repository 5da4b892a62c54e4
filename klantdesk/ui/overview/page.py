"""The overview: the answer for a month, its figures, its charts, and what to do today."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from klantdesk.desk.views import Overview, ShopFacts, Task, Tile
from klantdesk.errors import KlantDeskError, NothingToShow
from klantdesk.ui import theme
from klantdesk.ui.overview.charts import Charts
from klantdesk.ui.overview.goal_form import GoalForm
from klantdesk.ui.overview.sentences import Sentences
from klantdesk.ui.overview.tasks import TaskList
from klantdesk.ui.overview.tiles import Tiles, name_of
from klantdesk.ui.page import Page
from klantdesk.ui.parts import reading_order
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.chart_card import ChartCard
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.month_chooser import MonthChooser
from klantdesk.ui.tasks.work import settle

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.ui.workplace import Workplace

NARROWEST_CHART = 330
LATE = "later_than_usual"
OFFER = "offer"


@dataclass(frozen=True, slots=True)
class _Today:
    """What the right column shows."""

    tasks: tuple[Task, ...]
    facts: ShopFacts


class OverviewPage(Page):
    """Does my shop grow, who drifts away, what do I do today."""

    id: ClassVar[str] = "overview"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.month: date | None = None
        self.shown: Overview | None = None
        self.today: _Today | None = None
        self.chooser, self.tasks = MonthChooser(), TaskList()
        self.answer, self.tiles = Answer(), Tiles(work)
        self.balance = ChartCard(self.tr("New customers and customers who drifted away"))
        self.revenue = ChartCard(self.tr("Revenue of returning and new customers"))
        self.figures = self._figures()
        self.empty = EmptyState(
            "tray",
            self.tr("Your figures will appear here"),
            self.tr("Import orders of your webshop or receipts of your till to see who comes and goes."),
            self.tr("Import"),
        )
        self.body.addWidget(self.figures, 1)
        self.body.addWidget(self.empty, 1)
        self.figures.hide()
        self.empty.hide()
        self._connect()

    def _figures(self) -> QWidget:
        px = theme.look().px
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.answer)
        column.addWidget(self.tiles)
        both = Columns(NARROWEST_CHART, 14)
        both.add(self.balance)
        both.add(self.revenue)
        column.addWidget(both, 1)
        return whole

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.show_month)
        self.answer.followed.connect(self.open_behind)
        self.tiles.opened.connect(self.open_behind)
        self.tiles.goal_wanted.connect(self.set_goal)
        self.balance.followed.connect(lambda: self.open_behind("lost"))
        self.revenue.followed.connect(lambda: self.work.go("groups", measure="revenue"))
        self.tasks.task_chosen.connect(self.do_task)
        self.tasks.task_put_off.connect(self._put_off)
        self.work.watched.found.connect(self._show_tasks)
        self.tasks.task_settled.connect(lambda row: settle(self.work, row))
        self.tasks.customer_opened.connect(self.work.open_customer)
        self.tasks.all_wanted.connect(lambda: self.work.go("tasks"))
        self.tasks.backup_wanted.connect(self._back_up)
        self.empty.wanted.connect(lambda: self.work.go("import"))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Overview")

    def bar(self) -> Sequence[QWidget]:
        """The month chooser, once there are months."""
        return (self.chooser,) if self.shown is not None else ()

    def rail(self) -> QWidget | None:
        """What to do today."""
        return self.tasks

    def rail_title(self) -> str:
        """The button in a narrow window."""
        return self.tr("To do today ({count})").format(count=self.tasks.count)

    def state(self) -> dict[str, object]:
        """The month shown."""
        return {"month": self.month}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a month again."""
        month = state.get("month")
        if (month is None or isinstance(month, date)) and month != self.month:
            self.show_month(month)

    def show_month(self, month: date | None) -> None:
        """Show another month; None is the last whole one."""
        self.month = month
        self._fetch_figures()

    def reload(self) -> None:
        """Fetch the figures and the tasks."""
        self._fetch_figures()
        shop, today = self.work.shop, self.work.today()
        job = self.work.read(self, "today", lambda _watch: _today(shop, today))
        job.succeeded.connect(self._show_today)
        job.failed.connect(self.fail)

    def _fetch_figures(self) -> None:
        shop, month = self.work.shop, self.month
        job = self.work.read(self, "figures", lambda _watch: _overview(shop, month))
        job.slow.connect(self._show_waiting)
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_nothing)

    def _show_waiting(self) -> None:
        self.answer.context.setText(self.tr("Updating…"))
        self.tiles.mark_waiting(waiting=True)

    def _show(self, shown: Overview) -> None:
        self.shown, words = shown, Sentences(shown, self.work.today())
        self.empty.hide()
        self.figures.show()
        self.chooser.show_months(shown.months, shown.month)
        self.answer.say(words.answer(), words.context())
        self.tiles.show_figures(shown)
        self.charts = Charts(shown)
        self.charts.show_balance(self.balance)
        self.charts.show_revenue(self.revenue)
        reading_order.follow(self)
        self.frame_changed.emit()

    def _show_nothing(self, error: KlantDeskError) -> None:
        if isinstance(error, NothingToShow) and self.month is not None:
            self.show_month(None)
        elif isinstance(error, NothingToShow):
            self.shown = None
            self.figures.hide()
            self.empty.show()
            self.frame_changed.emit()
        else:
            self.fail(error)

    def _show_today(self, today: _Today) -> None:
        self.today = today
        self._show_tasks()

    def _show_tasks(self, _offers: object = None) -> None:
        """What the shop asks for today, after the exports that lie ready."""
        if self.today is None:
            return
        ready = [Task(OFFER, {"offer": offer}, "import") for offer in self.work.watched.offers]
        self.tasks.show_tasks([*ready, *self.today.tasks], self.today.facts, self.work.today())
        self.frame_changed.emit()

    def _put_off(self, task: Task) -> None:
        """Not now: an export is not offered again, the reminder waits for the next month."""
        offer = task.facts.get("offer")
        if offer is None:
            self.work.watched.put_off(self.work.today())
        else:
            self.work.watched.refuse(offer)  # type: ignore[arg-type]  # put there by _show_tasks

    def open_behind(self, figure: str) -> None:
        """Open the customers behind a figure of the month shown."""
        if figure == "frequency":
            self._open_late()
        elif self.shown is not None:
            self.work.go("customers", figure=figure, month=self.shown.month)

    def set_goal(self, figure: Tile) -> None:
        """Ask where a figure should be, and by when."""
        GoalForm(self.window(), self.work, figure.key, name_of(figure.key), figure.goal).open()

    def do_task(self, task: Task) -> None:
        """Go where a task is done."""
        if task.key == LATE:
            self._open_late()
        elif task.group is not None:
            self.work.go(task.page, group=task.group)
        elif task.key == OFFER:
            self.work.go(task.page, files=[task.facts["offer"].path])  # type: ignore[attr-defined]  # as above
        else:
            self.work.go(task.page, **({"batch": task.facts["batch"]} if "batch" in task.facts else {}))

    def _open_late(self) -> None:
        shop, name = self.work.shop, self.tr("later than usual")
        job = self.work.read(self, LATE, lambda _watch: _late(shop))
        job.succeeded.connect(lambda ids: self.work.go("customers", ids=ids, name=name))
        job.failed.connect(self.fail)

    def _back_up(self) -> None:
        shop = self.work.shop
        job = self.work.write(self, "back-up", lambda _watch: _backed_up(shop))
        job.succeeded.connect(self._tell_backup)
        job.failed.connect(self.fail)

    def _tell_backup(self, made: Path) -> None:
        self.work.tell(self.tr("Back-up made: {file}").format(file=made.name))
        self.work.refresh_frame()
        self.reload()


def _overview(shop: Shop, month: date | None) -> Overview:
    from klantdesk.desk import insights

    return insights.overview(shop, month)


def _today(shop: Shop, today: date) -> _Today:
    from klantdesk.desk import insights

    return _Today(insights.tasks(shop, today), shop.facts())


def _late(shop: Shop) -> array[int]:
    from klantdesk.desk import insights

    return insights.later_than_usual(shop)


def _backed_up(shop: Shop) -> Path:
    from klantdesk.desk import care

    return care.back_up(shop)
