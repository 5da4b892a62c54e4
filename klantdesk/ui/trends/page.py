"""Trends: any figure over time, beside the year before, with the finding as a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from klantdesk.desk.trends import Stretch
from klantdesk.errors import CannotWrite, KlantDeskError, NothingToShow
from klantdesk.ui import theme
from klantdesk.ui.overview.goal_form import GoalForm
from klantdesk.ui.page import Page
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.beside import Beside
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.trends import work as desk
from klantdesk.ui.trends import written
from klantdesk.ui.trends.chart import TrendCard
from klantdesk.ui.trends.cohort_card import CohortCard
from klantdesk.ui.trends.compare import CompareChoice
from klantdesk.ui.trends.marks import MarkersCard, MarkForm
from klantdesk.ui.trends.period import PeriodForm
from klantdesk.ui.trends.picker import Picker
from klantdesk.ui.trends.tree_card import TreeCard
from klantdesk.ui.trends.words import TrendWords

if TYPE_CHECKING:
    from klantdesk.desk.markers import Marker
    from klantdesk.ui.workplace import Workplace

WIDEST_ANSWER = 1080
QUARTER, YEAR, LONG, OWN = "3", "12", "48", "own"
PICTURE = ".png"


class TrendsPage(Page):
    """Another page opens it with a `figure`."""

    id: ClassVar[str] = "trends"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.figure = "active"
        self.stretch = Stretch()
        self.shown: desk.Shown | None = None
        self.answer, self.picker = Answer(), Picker()
        self.answer.headline.setMaximumWidth(theme.look().px(WIDEST_ANSWER))
        self.card, self.cohorts, self.markers = TrendCard(), CohortCard(), MarkersCard()
        self.tree = TreeCard()
        self.period = Segmented(
            (
                (QUARTER, self.tr("3 months")),
                (YEAR, self.tr("12 months")),
                (LONG, self.tr("4 years")),
                (OWN, self.tr("Own period")),
            ),
            YEAR,
        )
        self.compare = CompareChoice()
        self.figures = self._figures()
        self.empty = EmptyState(
            "chart-line-up",
            self.tr("Your figures over time will appear here"),
            self.tr("After your first import you see month by month what grows and what shrinks."),
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
        cards = QWidget()
        right = QVBoxLayout(cards)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(14))
        right.addWidget(self.card, 1)
        right.addWidget(Beside(self.cohorts, self.markers, 14, (3, 1)))
        right.addWidget(self.tree)
        column.addWidget(Beside(self.picker, cards, 14, (0, 1)), 1)
        return whole

    def _connect(self) -> None:
        self.picker.chosen.connect(self.follow)
        self.picker.lead(self.work, self.days)
        self.period.chosen.connect(self._choose_period)
        self.compare.currentIndexChanged.connect(self._show_chart)
        self.card.save_wanted.connect(self._ask_where)
        self.card.goal_wanted.connect(self.ask_goal)
        self.card.copied.connect(lambda: self.work.tell(self.tr("Copied; paste it in a spreadsheet")))
        self.cohorts.wanted.connect(self._fetch_cohorts)
        self.markers.wanted.connect(self.mark)
        self.markers.opened.connect(self.mark)
        self.empty.wanted.connect(lambda: self.work.go("import"))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Trends")

    def searches(self) -> bool:
        """The period stands in the place of the search field; Ctrl K still searches."""
        return False

    def bar(self) -> Sequence[QWidget]:
        """The period and what to compare with, once there is something to show."""
        return (self.period, self.compare) if self.shown is not None else ()

    def state(self) -> dict[str, object]:
        """The figure and the months."""
        return {"figure": self.figure, "stretch": self.stretch}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a figure, and months, again."""
        figure, stretch = state.get("figure"), state.get("stretch")
        if isinstance(stretch, Stretch) and stretch != self.stretch:
            self._stretch_to(stretch)
        if isinstance(figure, str):
            self.follow(figure)

    def reload(self) -> None:
        """Fetch every figure over the stretch."""
        shop, stretch = self.work.shop, self.stretch
        job = self.work.read(self, "trends", lambda _watch: desk.shown(shop, stretch))
        job.slow.connect(lambda: self.answer.context.setText(self.tr("Updating…")))
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_nothing)
        self._fetch_cohorts()

    def _fetch_cohorts(self) -> None:
        shop, asked = self.work.shop, self.cohorts.asked()
        job = self.work.read(self, "cohorts", lambda _watch: desk.came(shop, *asked))
        job.succeeded.connect(self.cohorts.show_cohorts)
        job.failed.connect(self.fail)

    def follow(self, figure: str) -> None:
        """Look at another figure."""
        self.figure = figure
        if self.shown is not None:
            self._show(self.shown)

    def mark(self, marker: Marker | None = None) -> None:
        """Mark a day, or change a mark."""
        last = self.shown.trends[self.figure].points[-1].last if self.shown else self.work.today()
        MarkForm(self, self.work, marker, min(last, self.work.today())).show()

    def ask_goal(self) -> None:
        """Set a goal for the figure, or change or drop the one it has."""
        goal = self.shown.goals.get(self.figure) if self.shown else None
        GoalForm(self, self.work, self.figure, written.name(self.figure), goal).show()

    def days(self) -> tuple[date, date] | None:
        """The whole months of the figure, for the card behind it."""
        if self.shown is None:
            return None
        trend = self.shown.trends[self.figure]
        return trend.whole_first, trend.whole_last

    def _show(self, shown: desk.Shown) -> None:
        self.shown = shown
        if self.figure not in shown.trends:
            self.figure = "active"
        words = TrendWords(shown.trends[self.figure])
        self.empty.hide()
        self.figures.show()
        self.answer.say(words.answer(), words.context())
        self.picker.show_trends(shown.trends, self.figure)
        self.markers.show_markers(shown.markers)
        self.tree.show_tree(shown.tree)
        self._show_chart()
        self.frame_changed.emit()

    def _show_chart(self) -> None:
        if self.shown is not None:
            compared = self.compare.compared()
            trend, goal = self.shown.trends[self.figure], self.shown.goals.get(self.figure)
            self.card.show_trend(trend, self.shown.markers, goal, compared=compared)

    def _show_nothing(self, error: KlantDeskError) -> None:
        if isinstance(error, NothingToShow):
            self.shown = None
            self.figures.hide()
            self.empty.show()
            self.frame_changed.emit()
        else:
            self.fail(error)

    # the months

    def _choose_period(self, chosen: str) -> None:
        if chosen != OWN:
            self._stretch_to(Stretch(int(chosen)))
            return
        self.period.choose(self._period_now())
        if self.shown is not None:
            points = self.shown.trends[self.figure].points
            months = self.shown.months
            PeriodForm(self, self.work, months, (points[0].first, points[-1].first), self.show_months).show()

    def show_months(self, first: date, last: date) -> None:
        """Show the months from the first to the last, both inside; each given by its first day."""
        self._stretch_to(Stretch(first=first, last=_month_end(last)))

    def _stretch_to(self, stretch: Stretch) -> None:
        self.stretch = stretch
        self.period.choose(self._period_now())
        self.reload()

    def _period_now(self) -> str:
        if self.stretch.first is not None or str(self.stretch.months) not in self.period.buttons:
            return OWN
        return str(self.stretch.months)

    # saving

    def _ask_where(self) -> None:
        kinds = self.tr("Picture (*.png);;Excel (*.xlsx);;CSV (*.csv)")
        proposed = f"{self.card.words.title()}.png" if self.card.words else ""
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save this trend"), proposed, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save the chart as a picture, or its months as a table, by the name's ending."""
        if self.shown is None:
            return
        if target.suffix.lower() == PICTURE:
            if not self.card.picture().save(str(target)):
                self.fail(CannotWrite(file=str(target)))
                return
            self._tell_saved(target)
            return
        trend = self.shown.trends[self.figure]
        heads = TrendWords(trend).heads()
        job = self.work.read(self, "save", lambda _watch: desk.saved(trend, heads, target))
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self.fail)

    def _tell_saved(self, file: Path) -> None:
        self.work.tell(self.tr("Saved as {file}").format(file=file.name))


def _month_end(first: date) -> date:
    beyond = first.replace(day=28).toordinal() + 4
    return date.fromordinal(date.fromordinal(beyond).replace(day=1).toordinal() - 1)
