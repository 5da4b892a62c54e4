"""The two cards at the top: would customers recommend the shop, and why did the others buy nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from klantdesk.desk.feedback_views import FeedbackView, NpsMonth, ReasonRow
from klantdesk.ui import texts
from klantdesk.ui.feedback.band_chart import BandChart
from klantdesk.ui.feedback.bars import ASIDE_INK, FIRST, Bar, Bars, SplitBar
from klantdesk.ui.feedback.names import ASIDE, enough, reason, signed
from klantdesk.ui.feedback.twin import TwinCard
from klantdesk.ui.feedback.words import FeedbackWords
from klantdesk.ui.parts.charts import Drawing, Series
from klantdesk.ui.parts.labels import text

SHOWN_REASONS = 7
OF_ARTICLES = frozenset({"size", "item"})
"""Reasons behind which articles stand."""


class NpsCard(TwinCard):
    """The recommendation score over months, and who stands behind it."""

    def __init__(self) -> None:
        self.chart = BandChart("")
        super().__init__(self.tr("Would customers recommend you?"), self.chart)
        self.chart.setAccessibleName(self.title.text())
        self.words: FeedbackWords | None = None
        self.split = SplitBar()
        self.below.setSpacing(self.inside.spacing())
        self.below.addWidget(self.split)
        row = QHBoxLayout()
        self.groups = [text("", "small") for _ in range(3)]
        for label in self.groups:
            row.addWidget(label)
        row.insertStretch(1)
        row.insertStretch(3)
        self.below.addLayout(row)

    def show_feedback(self, shown: FeedbackView, words: FeedbackWords) -> None:
        """Show the score of this view."""
        self.sub.setText(words.nps_sub())
        self.split.draw((shown.promoters, shown.passives, shown.detractors))
        for label, told in zip(self.groups, words.nps_groups(), strict=True):
            label.setText(told if shown.nps.n else "")
        self.split.setAccessibleName(", ".join(words.nps_groups()))
        # A single month is no course of time; its figure stands in the words beside it.
        known = [month for month in shown.months if month.nps.value is not None]
        self.words = words
        self.chart.setAccessibleDescription(f"{words.context()} {words.between(shown.nps, nps=True)}".strip())
        self.show_table(self._columns(), [self._row(month) for month in shown.months])
        self.chart.setVisible(bool(known))
        if known:
            self.chart.draw(self._drawing(shown.months))

    def _columns(self) -> tuple[str, ...]:
        return (self.tr("Month"), self.tr("Answers"), self.tr("Score"), self.tr("Lowest"), self.tr("Highest"))

    def _row(self, month: NpsMonth) -> list[str]:
        values = (month.nps.value, month.nps.low, month.nps.high)
        written = ["–" if value is None else signed(value) for value in values]
        return [self._name(month), texts.number(month.nps.n), *written]

    def _name(self, month: NpsMonth) -> str:
        """The month, or the months up to it of which its score is."""
        if month.first == month.month or month.nps.value is None or self.words is None:
            return texts.capital(texts.month_year(month.month))
        return texts.capital(self.words.stretch(month.first, month.month))

    def _drawing(self, months: tuple[NpsMonth, ...]) -> Drawing:
        series = (
            Series(self.tr("Score"), FIRST, tuple(month.nps.value for month in months)),
            Series(self.tr("Lowest"), FIRST, tuple(month.nps.low for month in months)),
            Series(self.tr("Highest"), FIRST, tuple(month.nps.high for month in months)),
        )
        return Drawing(
            tuple(month.month for month in months),
            series,
            signed,
            lambda at: self._told(months[at]),
            last_of=_short(months[-1]),
        )

    def _told(self, month: NpsMonth) -> tuple[str, str]:
        nps, name = month.nps, self._name(month)
        answers = self.tr("%Ln answer(s)", "", nps.n)
        if nps.value is None or nps.low is None or nps.high is None:
            return name, answers
        between = self.tr("between {low} and {high}").format(low=signed(nps.low), high=signed(nps.high))
        return f"{name}: {signed(nps.value)}", f"{answers}, {between}"


def _short(month: NpsMonth) -> str:
    """The months of a score, as short as an axis has them: okt, or aug–okt."""
    return "–".join(dict.fromkeys(texts.short_month(day) for day in (month.first, month.month)))


class ReasonsCard(TwinCard):
    """Why visitors bought nothing; a bar opens the answers behind it."""

    chosen = Signal(str)
    articles_wanted = Signal()

    def __init__(self) -> None:
        self.bars, self.top = Bars(""), ""
        super().__init__(self.tr("Why did they buy nothing?"), self.bars)
        self.bars.setAccessibleName(self.title.text())
        self.inside.setAlignment(self.bars, Qt.AlignmentFlag.AlignTop)
        self.bars.chosen.connect(self.chosen)
        self.followed.connect(self._follow)

    def show_feedback(self, shown: FeedbackView, words: FeedbackWords) -> None:
        """Show the reasons of this view, most frequent first."""
        self.sub.setText(words.reasons_sub())
        named = sorted((row for row in shown.reasons if row.n), key=lambda row: (row.key in ASIDE, -row.n))
        self.bars.draw([_bar(row, shown.searched) for row in named[:SHOWN_REASONS]])
        columns = (self.tr("Reason"), self.tr("Answers"), self.tr("Share"), self.tr("95% interval"))
        self.show_table(columns, [_row(row, words, shown.searched) for row in named])
        top = words.top_reason()
        self.top = top.key if top else ""
        of_articles = self.tr("See the articles")
        self.show_step(
            of_articles if self.top in OF_ARTICLES else self.tr("Read the answers") if self.top else ""
        )

    def _follow(self) -> None:
        if self.top in OF_ARTICLES:
            self.articles_wanted.emit()
        else:
            self.chosen.emit(self.top)


def _bar(row: ReasonRow, searched: int) -> Bar:
    share = texts.percent(row.n / searched) if enough(searched) else ""
    return Bar(row.key, reason(row), row.n, share, ASIDE_INK if row.key in ASIDE else FIRST)


def _row(row: ReasonRow, words: FeedbackWords, searched: int) -> list[str]:
    share = texts.percent(row.n / searched) if enough(searched) else "–"
    return [reason(row), texts.number(row.n), share, words.between(row.share) or "–"]
