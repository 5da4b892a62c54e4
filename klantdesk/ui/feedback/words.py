"""What the answers mean, in words: the answer of the page, its context, and what stands under the figures."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from klantdesk.desk.feedback_views import LEAST, FeedbackView, Measure, ReasonRow
from klantdesk.desk.questions import say
from klantdesk.ui import texts
from klantdesk.ui.feedback.names import ASIDE, quoted, signed
from klantdesk.ui.parts.answer import Word, parse

MONTH, QUARTER, YEAR, ALWAYS = 30, 90, 365, 0
PERIODS = (MONTH, QUARTER, YEAR, ALWAYS)
"""Days back from the latest answer; 0: all answers."""
MISSED = frozenset({"size", "item", "service", "information"})
"""Reasons that are something a visitor misses; the others are something a visitor names."""


class FeedbackWords(QObject):
    """The sentences about one view of the feedback, of the days of one of PERIODS."""

    def __init__(self, shown: FeedbackView, days: int = QUARTER) -> None:
        super().__init__()
        self.shown, self.days = shown, days

    # the answer

    def answer(self) -> list[str | Word]:
        """Why visitors buy nothing; while too few said so, how many more are needed."""
        top = self.top_reason()
        if self.shown.searched >= LEAST and top is not None:
            return self._why(top)
        if self.shown.nps.value is not None:
            return [self._score(self.shown.nps.value)]
        if not self.shown.answers:
            return [self.tr("Nobody answered in this period.")]
        more = LEAST - self.shown.searched
        return [self.tr("%Ln more answer(s), and you see why people buy nothing.", "", more)]

    def _score(self, value: float) -> str:
        """The recommendation score, of which the same page has others by month."""
        told = self.tr("Your recommendation score is {score} ({period}).")
        return told.format(score=signed(value), period=self.period())

    def _why(self, top: ReasonRow) -> list[str | Word]:
        misses = self.tr("Who buys nothing most often misses {topic}: {n} of the {total}.")
        names = self.tr("Who buys nothing most often names {topic}: {n} of the {total}.")
        sentence = misses if top.key in MISSED else names
        total = self.tr("%Ln time(s)", "", self.shown.searched)
        whole = sentence.replace("{n}", texts.number(top.n)).replace("{total}", total)
        return parse(whole, topic=Word(self._cause(top), top.key, "warn"))

    def top_reason(self) -> ReasonRow | None:
        """The reason named most, of those that say something of the shop."""
        telling = [row for row in self.shown.reasons if row.key not in ASIDE and row.n]
        return max(telling, key=lambda row: row.n, default=None)

    def _cause(self, row: ReasonRow) -> str:
        """What is named most; an answer of the shop's own as it stands on the screen."""
        return quoted(say(row.title, texts.lang())) or self.cause(row.key)

    def cause(self, key: str) -> str:
        """A reason as the object of a sentence."""
        return {
            "size": self.tr("the right size"),
            "item": self.tr("the right colour or article"),
            "not_found": self.tr("that it cannot be found"),
            "fit": self.tr("that it does not fit or suit"),
            "price": self.tr("the price"),
            "cheaper_elsewhere": self.tr("that it is cheaper elsewhere"),
            "quality": self.tr("the quality"),
            "service": self.tr("the right help"),
            "waiting": self.tr("the waiting"),
            "thinking": self.tr("time to think"),
            "information": self.tr("clear prices or information"),
            "atmosphere": self.tr("the atmosphere"),
            "access": self.tr("parking or getting there"),
            "hours": self.tr("the opening hours"),
        }.get(key, key)

    def context(self) -> str:
        """The recommendation score, how it compares, and whether that can be chance."""
        nps = self.shown.nps
        if nps.value is None:
            return self.few_scores(nps.n) if self.shown.answers else ""
        told = self._score(nps.value)
        compared = self.compared()
        alone = self.shown.searched < LEAST
        return (compared or self.base(nps.n)) if alone else f"{told} {compared}".strip()

    def compared(self) -> str:
        """The score against the equally long stretch before; "" where there was too little then."""
        earlier = self.shown.earlier
        if earlier is None or earlier.difference is None:
            return ""
        points, when = round(earlier.difference), self.stretch(earlier.first, earlier.last)
        if not points:
            return self.tr("That is as high as in {period}.").format(period=when)
        more, less = self.tr("That is %Ln higher", "", points), self.tr("That is %Ln lower", "", -points)
        told = self.tr("{more} than in {period}").format(more=more if points > 0 else less, period=when)
        chance = self.tr("but that can still be chance") if earlier.by_chance else ""
        return f"{told}, {chance}." if chance else f"{told}."

    def stretch(self, first: date, last: date) -> str:
        """A stretch of time by its months: juli, or mei t/m juli 2025."""
        if (first.year, first.month) == (last.year, last.month):
            return texts.month_name(first)
        told = self.tr("{first} to {last}")
        return told.format(first=texts.short_month(first), last=texts.short_month_year(last))

    # under the figures

    def few(self, n: int) -> str:
        """Too few answers for a percentage: how many there are, how many more it takes."""
        have, more = self.count(n), self.tr("%Ln more", "", max(0, LEAST - n))
        return self.tr("{have}; {more} for a percentage.").format(have=have, more=more)

    def few_figures(self, n: int) -> str:
        """Too few for a mean or a share of another kind."""
        more = self.tr("%Ln more", "", max(0, LEAST - n))
        return self.tr("{have}; {more} for a figure.").format(have=self.count(n), more=more)

    def few_scores(self, n: int) -> str:
        """Too few for a recommendation score."""
        more = self.tr("%Ln more", "", max(0, LEAST - n))
        return self.tr("{have} on recommending; {more} for a score.").format(have=self.count(n), more=more)

    def count(self, n: int) -> str:
        """How many answers."""
        return self.tr("%Ln answer(s)", "", n)

    def base(self, n: int) -> str:
        """How many answers a figure stands on, and of when."""
        return f"{self.count(n)}, {self.period()}"

    def period(self) -> str:
        """The days chosen, as the end of a sentence."""
        return {
            MONTH: self.tr("last 30 days"),
            QUARTER: self.tr("last 90 days"),
            YEAR: self.tr("last 12 months"),
        }.get(self.days, self.tr("all days"))

    def between(self, measure: Measure, *, nps: bool = False) -> str:
        """The interval of a share or of the NPS."""
        if measure.low is None or measure.high is None:
            return ""
        write = signed if nps else texts.percent
        return self.tr("between {low} and {high}").format(low=write(measure.low), high=write(measure.high))

    def nps_sub(self) -> str:
        """Under the title of the NPS."""
        nps = self.shown.nps
        if nps.value is None:
            return self.few_scores(nps.n)
        return self.tr("{base}; the band shows how sure that is").format(base=self.count(nps.n))

    def nps_groups(self) -> tuple[str, str, str]:
        """Who would recommend the shop, who perhaps, who rather not."""
        counts = (self.shown.promoters, self.shown.passives, self.shown.detractors)
        n = self.shown.nps.n
        told = [texts.percent(count / n) if n >= LEAST else texts.number(count) for count in counts]
        gladly, perhaps = self.tr("{share} gladly"), self.tr("{share} perhaps")
        rather_not = self.tr("{share} rather not")
        sentences = (gladly, perhaps, rather_not)
        one, two, three = (words.format(share=share) for words, share in zip(sentences, told, strict=True))
        return one, two, three

    def reasons_sub(self) -> str:
        """Under the title of the reasons."""
        n = self.shown.searched
        return self.base(n) if n >= LEAST else self.few(n)

    def themes_sub(self) -> str:
        """Beside the title of the themes."""
        told = self.tr("%Ln open answer(s)", "", self.shown.open_answers)
        return f"{told}, {self.period()}"

    def meter(self) -> str:
        """How much no theme was heard in: the quality of the list of themes."""
        share = self.shown.other_share
        if share is None:
            return ""
        told = self.tr("In {share} no topic was heard").format(share=texts.percent(share))
        limit = self.tr("good: at most 10%") if share <= GOOD_OTHER else self.tr("more than 10%: read them")
        return f"{told} ({limit})."


GOOD_OTHER = 0.10
"""Of the answers at most this part may be about no theme of the list."""
