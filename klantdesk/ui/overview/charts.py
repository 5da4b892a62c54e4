"""The two charts of the overview: who came and went, and whose money it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from klantdesk.desk.views import MonthBar, Overview
from klantdesk.ui import texts
from klantdesk.ui.overview.sentences import Sentences
from klantdesk.ui.parts.chart_card import ChartCard, Figures
from klantdesk.ui.parts.charts import Drawing, Series

FIRST, ATTENTION, SECOND_BLUE = 1, 2, 4


class Charts(QObject):
    """Both charts for one month and the eleven before it."""

    def __init__(self, shown: Overview) -> None:
        super().__init__()
        self.shown, self.bars = shown, shown.bars
        self.words = Sentences(shown)

    def show_balance(self, card: ChartCard) -> None:
        """New customers above zero, lost ones under it."""
        new, lost = self.tr("New"), self.tr("Drifted away")
        series = (
            Series(new, FIRST, tuple(bar.new for bar in self.bars)),
            Series(lost, ATTENTION, tuple(bar.lost for bar in self.bars), down=True),
        )
        meaning = self.tr("Drifted away: nothing bought for {time}").format(time=self.words.window())
        rows = [[_short(bar), _known(bar.new), _known(bar.lost)] for bar in self.bars]
        figures = Figures((self.tr("Month"), new, lost), rows)
        drawing = self._drawing(series, self._balance_readout)
        card.show_chart(self.words.growth(), ((FIRST, new), (ATTENTION, meaning)), drawing, figures)
        card.show_note(self._note(self.tr("No bars before {month}: too early to tell.")))
        count = self.shown.lost or 0
        step = self.tr("See the %Ln customer(s) who drifted away", "", count)
        card.show_step(step if count else "")

    def show_revenue(self, card: ChartCard) -> None:
        """Revenue of who bought before, and of who is new, on top of each other."""
        now, returning, new = self.bars[-1], self.tr("Returning"), self.tr("New")
        series = (
            Series(returning, FIRST, tuple(bar.returning_cents / 100 for bar in self.bars)),
            Series(new, SECOND_BLUE, tuple(bar.new_cents / 100 for bar in self.bars)),
        )
        legend: tuple[tuple[int, str], ...] = ((FIRST, returning), (SECOND_BLUE, new))
        if now.new is not None:
            legend = (
                (FIRST, f"{returning} {texts.money(now.returning_cents)}"),
                (SECOND_BLUE, f"{new} {texts.money(now.new_cents)}"),
            )
        early = frozenset(place for place, bar in enumerate(self.bars) if bar.new is None)
        drawing = self._drawing(series, self._revenue_readout, light=early, label_last=False)
        card.show_chart(self.words.revenue(), legend, drawing, self._revenue_figures(returning, new))
        told = self._note(self.tr("Lighter before {month}: who is new cannot be told yet."))
        card.show_note(" ".join(filter(None, (told, self._loose_returns(now)))))
        card.show_step(self.tr("Who brings in the most?"))

    def _revenue_figures(self, returning: str, new: str) -> Figures:
        rows = [
            [_short(bar), texts.money(bar.returning_cents), texts.money(bar.new_cents)] for bar in self.bars
        ]
        return Figures((self.tr("Month"), returning, new), rows)

    def _loose_returns(self, bar: MonthBar) -> str:
        """What is still to be taken off the bars to come to the revenue of known customers."""
        if not bar.loose_returns or bar.new is None:
            return ""
        told = self.tr("Returns of another day ({amount} in {month}) are not taken off yet.")
        return told.format(amount=texts.money(bar.loose_returns), month=texts.month_name(bar.first))

    def _drawing(
        self,
        series: tuple[Series, ...],
        readout: Callable[[int], tuple[str, str]],
        *,
        light: frozenset[int] = frozenset(),
        label_last: bool = True,
    ) -> Drawing:
        months = tuple(bar.first for bar in self.bars)
        unfinished = len(months) - 1 if self._running() else None
        return Drawing(months, series, texts.number, readout, light, unfinished, label_last)

    def _running(self) -> bool:
        """Whether the last month shown still runs in the data."""
        return self.shown.as_of < self.bars[-1].last

    def _note(self, early: str) -> str:
        told = []
        first_known = next((bar.first for bar in self.bars if bar.new is not None), None)
        if first_known is not None and self.bars[0].new is None:
            told.append(early.format(month=texts.month_year(first_known)))
        if self._running():
            month = texts.capital(texts.month_name(self.bars[-1].first))
            until = self.tr("{month} runs up to and including {day}.")
            told.append(until.format(month=month, day=texts.long_date(self.shown.as_of)))
        return " ".join(told)

    def _balance_readout(self, place: int) -> tuple[str, str]:
        bar = self.bars[place]
        if bar.new is None or bar.lost is None:
            return _month(bar), self.tr("not to be said yet")
        come, gone = self.tr("%Ln new", "", bar.new), self.tr("%Ln drifted away", "", bar.lost)
        return _month(bar), f"{come}, {gone}"

    def _revenue_readout(self, place: int) -> tuple[str, str]:
        bar = self.bars[place]
        total = bar.returning_cents + bar.new_cents
        heading = f"{_month(bar)}: {texts.money(total)}"
        if bar.new is None or total <= 0:
            return heading, ""
        share = texts.percent(bar.returning_cents / total)
        return heading, self.tr("{share} from returning customers").format(share=share)


def _month(bar: MonthBar) -> str:
    return texts.capital(texts.month_year(bar.first))


def _short(bar: MonthBar) -> str:
    return texts.capital(texts.short_month_year(bar.first))


def _known(value: int | None) -> str:
    return "–" if value is None else texts.number(value)
