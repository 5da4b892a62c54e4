"""What the figures of a month mean, in words: the answer, its context and the findings of the charts."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from PySide6.QtCore import QObject

from klantdesk.desk.views import MonthBar, Overview
from klantdesk.ui import texts
from klantdesk.ui.parts.answer import Word, parse

FAR = 330
"""Days from which a month is told with its year: nobody may take it for the one that has just passed."""
STREAK = 3
"""Months in a row from which a direction is worth a title."""


class Sentences(QObject):
    """The sentences about one month."""

    def __init__(self, shown: Overview, today: date | None = None) -> None:
        super().__init__()
        self.shown = shown
        far = today is not None and abs((today - shown.month).days) > FAR
        self.month = texts.month_year(shown.month) if far else texts.month_name(shown.month)

    def answer(self) -> list[str | Word]:
        """The owner's answer: who came, who came back, who dropped out, and whether the base grows."""
        shown, month = self.shown, self.month
        if self._nobody():
            return [self.tr("Not one purchase of the past year names a customer.")]
        if shown.new is None or shown.lost is None or shown.won_back is None:
            unknown = self.tr("Whether your customer base grew in {month} cannot be said yet.")
            return [unknown.format(month=month)]
        words = {
            "new": Word(self.tr("%Ln new customer(s)", "", shown.new), "new"),
            "back": Word(texts.number(shown.won_back), "won_back", "good"),
            "lost": Word(self.tr("%Ln drifted away", "", shown.lost), "lost", "warn"),
        }
        whole = self.tr("In {month} {joined} and {returned}, and {left}: {trend}.")
        if not shown.new:
            whole = self.tr("In {month} {joined}, {returned} and {left}: {trend}.")
        if not shown.won_back:
            whole = self.tr("In {month} {joined} and {left}:\n{trend}.")
        clauses = {
            "{month}": month,
            "{joined}": self._joined(shown.new),
            "{returned}": self._returned(shown.new, shown.won_back),
            "{left}": self._left(shown.lost),
            "{trend}": self._trend(),
        }
        for place, clause in clauses.items():
            whole = whole.replace(place, clause)
        return parse(whole, **words)

    def _joined(self, count: int) -> str:
        return self.tr("{new} joined", "", count) if count else self.tr("nobody new joined")

    def _returned(self, new: int, count: int) -> str:
        """Dutch says the verb once where somebody is new too; else the clause has its own."""
        if new:
            return self.tr("{back} came back", "", count)
        return self.tr("{back} customer(s) came back", "", count)

    def _nobody(self) -> bool:
        """Whether all sales of the months shown are anonymous."""
        bars = self.shown.bars
        return not self.shown.active_end and not any(
            bar.new or bar.lost or bar.returning_cents or bar.new_cents for bar in bars
        )

    def _left(self, count: int) -> str:
        return (
            self.tr("{lost}", "who drifted away, as a clause", count)
            if count
            else self.tr("nobody drifted away")
        )

    def _trend(self) -> str:
        change = (self.shown.active_end or 0) - (self.shown.active_start or 0)
        if change > 0:
            return self.tr("your customer base is growing")
        if change < 0:
            return self.tr("your customer base is shrinking")
        return self.tr("your customer base stays the same")

    def context(self) -> str:
        """How many active customers that makes, what active means, and up to when the figures run."""
        if self._nobody():
            return self.tr("Import an export that has a customer number, a name or an e-mail in each row.")
        return f"{self._too_early()} {self._active()}" if self.shown.new is None else self._active()

    def _active(self) -> str:
        shown, day = self.shown, texts.short_date(self.shown.last)
        active = shown.active_end or 0
        now = self.tr("On {day} you had %Ln active customer(s) (bought in the last {time})", "", active)
        now = now.format(day=day, time=self.window())
        if shown.active_start is None:
            return f"{now}."
        change = active - shown.active_start
        if change > 0:
            more = self.tr("%Ln more than a month before", "", change)
        elif change < 0:
            more = self.tr("%Ln fewer than a month before", "", abs(change))
        else:
            more = self.tr("as many as a month before")
        return f"{now}, {more}."

    def _too_early(self) -> str:
        told = self.tr(
            "Your data begin on {day}; who is new and who came back shows once {time} have passed."
        )
        return told.format(day=texts.long_date(self.shown.data_from), time=self.window())

    def window(self) -> str:
        """The shop's activity window as an owner says it: 7 months."""
        if self.shown.window_months is None:
            return self.tr("%Ln day(s)", "", self.shown.window_days)
        return self.tr("%Ln month(s)", "", self.shown.window_months)

    def growth(self) -> str:
        """What the first chart shows: since when more customers come than go, or how often they do."""
        known = [bar for bar in self.shown.bars if bar.new is not None and bar.lost is not None]
        if not known or self._nobody():
            return self.tr("New and drifted away: not to be said yet")
        signs = [_sign(bar) for bar in known]
        if not any(signs):
            return self.tr("As many new as lost")
        if len(signs) == 1:
            month = texts.month_name(known[0].first)
            told = self.tr("In {month}: more new than lost") if signs[0] > 0 else (
                self.tr("In {month}: more lost than new"))  # fmt: skip
            return told.format(month=month)
        latest = len(list(takewhile(lambda sign: sign == signs[-1], reversed(signs))))
        if latest >= STREAK and signs[-1]:
            since = texts.month_name(known[-latest].first)
            if signs[-1] > 0:
                return self.tr("Since {month}: more new than lost").format(month=since)
            return self.tr("Since {month}: more lost than new").format(month=since)
        ahead = sum(sign > 0 for sign in signs)
        return self.tr("In {some} of the %n month(s) more new than lost", "", len(known)).format(some=ahead)

    def revenue(self) -> str:
        """What the second chart shows: the share of revenue that comes from who bought before."""
        bar = self.shown.bars[-1]
        total = bar.returning_cents + bar.new_cents
        if bar.new is None or total <= max(0, bar.loose_returns):
            return self.tr("Revenue of your customers per month")
        share = texts.percent(bar.returning_cents / total)
        return self.tr("Returning customers: {share} of customer revenue").format(share=share)


def _sign(bar: MonthBar) -> int:
    difference = (bar.new or 0) - (bar.lost or 0)
    return (difference > 0) - (difference < 0)
