"""The feedback page: why visitors leave without buying, whether customers recommend the shop, who waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.feedback_views import FeedbackView, Filter, FollowUp
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.feedback import traffic_work
from klantdesk.ui.feedback import work as desk
from klantdesk.ui.feedback.cards import NpsCard, ReasonsCard
from klantdesk.ui.feedback.choosing import FilterChips, FilterChooser, PeriodChooser
from klantdesk.ui.feedback.lower import MissedCard, ScoresCard, ThemesCard, WantedCard
from klantdesk.ui.feedback.names import Caller
from klantdesk.ui.feedback.traffic_card import TrafficCard
from klantdesk.ui.feedback.waiting import WaitingList
from klantdesk.ui.feedback.words import FeedbackWords
from klantdesk.ui.page import Page
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.definition import DefinitionButton
from klantdesk.ui.parts.labels import button

if TYPE_CHECKING:
    from klantdesk.desk.traffic_views import Week
    from klantdesk.records import Watch
    from klantdesk.ui.workplace import Workplace

NARROWEST = 330


class FeedbackPage(Page):
    """What visitors and customers say; another page may open it with a `filter` and `days`."""

    id: ClassVar[str] = "feedback"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.chosen = Filter()
        self.shown: FeedbackView | None = None
        self.period, self.chips = PeriodChooser(), FilterChips()
        self.filter = FilterChooser(self.period)
        self.start = button(self.tr("Start shop question"), "plain", "device-tablet")
        self.enter = button(self.tr("Enter an answer"), "plain", "plus")
        self.answer, self.waiting = Answer(), WaitingList()
        self.nps, self.reasons, self.themes = NpsCard(), ReasonsCard(), ThemesCard()
        self.traffic = TrafficCard()
        self.missed, self.wanted, self.scores = MissedCard(), WantedCard(), ScoresCard()
        self.save_button = button(self.tr("Save as Excel"), "plain", "download-simple")
        self.edit = button(self.tr("Change the questions"), "plain", "pencil-simple")
        self.figures, self.more_figures = self._figures(), self._more_figures()
        self.empty = EmptyState(
            "chat-centered-text",
            self.tr("Here you will see why people leave without buying"),
            self.tr(
                "Put the shop question by the door on a tablet or second screen: three taps, no name. "
                "After 30 answers you see what they missed and what that costs you."
            ),
            self.tr("Start shop question"),
        )
        self.body.addWidget(self.figures)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.traffic)
        self.body.addWidget(self.more_figures)
        for part in (self.figures, self.empty, self.traffic, self.more_figures):
            part.hide()
        self._connect()

    def _figures(self) -> QWidget:
        whole, column = _column()
        column.addWidget(self.answer)
        column.addWidget(self.chips)
        column.addWidget(_beside(self.nps, self.reasons))
        column.addWidget(self.themes)
        return whole

    def _more_figures(self) -> QWidget:
        """What stands under the visitors, which can be counted before anybody answers."""
        whole, column = _column()
        column.addWidget(_beside(self.missed, self.wanted))
        column.addWidget(self.scores)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addWidget(self.edit)
        row.addStretch()
        column.addLayout(row)
        return whole

    def _connect(self) -> None:
        self._explain()
        self.period.chosen.connect(self.choose_period)
        for chooser in (self.filter, self.chips):
            chooser.chosen.connect(self.choose)
        self.answer.followed.connect(self.read)
        self.reasons.chosen.connect(self.read)
        self.reasons.articles_wanted.connect(lambda: self.reveal(self.wanted))
        self.themes.opened.connect(self.read)
        self.themes.themes_wanted.connect(lambda: self.work.go("themes"))
        self.themes.confirm_wanted.connect(lambda: self.read("", to_confirm=True))
        self.waiting.answer_wanted.connect(self.reply)
        self.waiting.settled.connect(self.settle)
        self.wanted.call_wanted.connect(self.reply)
        self.traffic.count_wanted.connect(self.work.enter_answer)
        self.traffic.import_wanted.connect(lambda: self.work.go("import"))
        self.missed.import_wanted.connect(lambda: self.work.go("import"))
        self.traffic.save_wanted.connect(self._ask_where_visitors)
        self.start.clicked.connect(self.work.start_survey)
        self.enter.clicked.connect(self.work.enter_answer)
        self.empty.wanted.connect(self.work.start_survey)
        self.save_button.clicked.connect(self._ask_where)
        self.edit.clicked.connect(lambda: self.work.go("survey"))

    # what the window asks

    def title(self) -> str:
        """The page's name."""
        return self.tr("Feedback")

    def bar(self) -> Sequence[QWidget]:
        """The period and the filter, once there is something to choose from.

        In a narrow window the filter alone: the periods are in its menu too.
        """
        if not self._has_answers():
            return ()
        return (self.filter,) if self._narrow() else (self.period, self.filter)

    def buttons(self) -> Sequence[QWidget]:
        """Start asking (in a narrow window from the sidebar alone), or type in an answer."""
        return (self.enter,) if self._narrow() else (self.start, self.enter)

    def _narrow(self) -> bool:
        return self.window().width() < theme.look().px(rail.NARROW)

    def searches(self) -> bool:
        """The page's own buttons take the place of the search field."""
        return False

    def offers_new(self) -> bool:
        """Nor is there room for what is of other pages."""
        return False

    def filter_field(self) -> QWidget | None:
        """Ctrl F."""
        return self.filter if self._has_answers() else None

    def rail(self) -> QWidget | None:
        """Who waits for an answer."""
        return self.waiting if self._has_answers() else None

    def rail_title(self) -> str:
        """The button in a narrow window."""
        return self.tr("Waiting for an answer ({count})").format(count=self.waiting.count)

    def state(self) -> dict[str, object]:
        """The period and the filter."""
        return {"filter": self.chosen, "days": self.period.days}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a period and filter again."""
        days, chosen = state.get("days"), state.get("filter")
        now = (self.chosen, self.period.days)
        if isinstance(days, int):
            self.period.choose(days)
        if isinstance(chosen, Filter):
            self.chosen = chosen
        if now != (self.chosen, self.period.days):
            self._fetch()

    def _has_answers(self) -> bool:
        return self.shown is not None and self.shown.total > 0

    # fetching and showing

    def reload(self) -> None:
        """Take in what waits, and fetch the figures."""
        shop = self.work.shop
        job = self.work.write(self, "take in", lambda watch: desk.take_in(shop, watch))
        job.failed.connect(self.fail)
        self._fetch()

    def choose_period(self, days: int) -> None:
        """Show another stretch of time."""
        self.period.choose(days)
        self._fetch()

    def choose(self, chosen: Filter) -> None:
        """Show other answers."""
        self.chosen = chosen
        self._fetch()

    def _explain(self) -> None:
        """The ⓘ behind each figure."""
        for card, key in ((self.nps, "nps"), (self.traffic, "conversion"), (self.missed, "missed_revenue")):
            card.explain(DefinitionButton(key, card.title.text()).lead(self.work, self._days))
        self.scores.explain_rows(lambda about: about.lead(self.work, self._days))

    def _days(self) -> tuple[date | None, date | None] | None:
        """The days of the figures in sight; None for a part of the answers that no KPI is asked of."""
        whole = Filter(self.chosen.first, self.chosen.last)
        if self.shown is None or self.shown.first is None or self.chosen != whole:
            return None
        return self.shown.first, self.shown.last

    def _fetch(self) -> None:
        shop, chosen, days = self.work.shop, self.chosen, self.period.days
        job = self.work.read(self, "feedback", lambda _watch: desk.view(shop, chosen, days))
        job.slow.connect(lambda: self.answer.context.setText(self.tr("Updating…")))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)
        job = self.work.read(self, "visitors", lambda _watch: traffic_work.week(shop, chosen, days))
        job.succeeded.connect(self._show_week)
        job.failed.connect(self.fail)

    def _show(self, shown: FeedbackView) -> None:
        self.shown, words = shown, FeedbackWords(shown, self.period.days)
        self.figures.setVisible(shown.total > 0)
        self.more_figures.setVisible(shown.total > 0)
        self.empty.setVisible(not shown.total)
        self.answer.say(words.answer(), words.context())
        self.filter.offer(shown, self.chosen)
        self.chips.show_filter(self.chosen)
        self.nps.show_feedback(shown, words)
        self.reasons.show_feedback(shown, words)
        self.themes.show_feedback(shown, words)
        self.missed.show_feedback(shown, words)
        self.wanted.show_feedback(shown)
        self.scores.show_feedback(shown, words)
        self.waiting.show_waiting(shown.follow_ups)
        self.frame_changed.emit()

    def _show_week(self, week: Week | None) -> None:
        """Visitors that were counted show without an answer; an empty page says how to begin just once."""
        self.traffic.show_week(week)
        counted = week is not None and week.ever
        self.traffic.setVisible(counted or self._has_answers())

    # what the owner does

    def read(self, what: str, *, to_confirm: bool = False) -> None:
        """Open the answers about a reason or theme; "" all of them."""
        state = self.state() | {"what": what, "to_confirm": to_confirm}
        self.work.go("answers", **state)

    def reply(self, waiting: FollowUp) -> None:
        """Have the number or address ready, or show who it is."""
        reached = waiting.phone or waiting.email
        if reached:
            QGuiApplication.clipboard().setText(reached)
            name = Caller().name(waiting)
            self.work.tell(self.tr("{name}: {reached}, copied").format(name=name, reached=reached))
        elif waiting.customer:
            self.work.go("card", customer=waiting.customer)
        else:
            self.read("")

    def settle(self, waiting: FollowUp) -> None:
        """Somebody was answered; it can be taken back."""
        self._settle(waiting, settled=True)
        name = Caller().name(waiting)
        told = self.tr("{name} was answered").format(name=name)
        self.work.tell(told, lambda: self._settle(waiting, settled=False))

    def _settle(self, waiting: FollowUp, *, settled: bool) -> None:
        shop, number = self.work.shop, waiting.id
        job = self.work.write(
            self, f"settle {number}", lambda _watch: desk.settle(shop, number, settled=settled)
        )
        job.failed.connect(self.fail)

    def _ask_where(self) -> None:
        if target := self._target(self.tr("Save answers"), self.tr("feedback")):
            self.save(target)

    def _ask_where_visitors(self) -> None:
        if target := self._target(self.tr("Save visitors and buyers"), self.tr("visitors")):
            self.save_visitors(target)

    def _target(self, title: str, proposed: str) -> Path | None:
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{proposed}.xlsx", kinds)
        return Path(chosen) if chosen else None

    def save(self, target: Path) -> None:
        """Save the answers of the filter."""
        shop, chosen, days, lang = self.work.shop, self.chosen, self.period.days, texts.lang()
        self._save(lambda _watch: desk.saved(shop, chosen, days, target, lang))

    def save_visitors(self, target: Path) -> None:
        """Save the visitors and buyers of the filter."""
        shop, chosen, days, lang = self.work.shop, self.chosen, self.period.days, texts.lang()
        self._save(lambda _watch: traffic_work.saved(shop, chosen, days, target, lang))

    def _save(self, saving: Callable[[Watch], Path]) -> None:
        job = self.work.read(self, "save", saving)
        job.succeeded.connect(lambda file: self.work.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.fail)


def _column() -> tuple[QWidget, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.look().px(14))
    return whole, column


def _beside(*parts: QWidget) -> Columns:
    both = Columns(NARROWEST, 14)
    for part in parts:
        both.add(part)
    return both
