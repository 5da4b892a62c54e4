"""What a trend says: the finding as a sentence, its context, and the texts of the chart."""

from __future__ import annotations

from PySide6.QtCore import QObject

from klantdesk.desk.trends import OF_ALL_DATA, Point, Trend
from klantdesk.desk.units import LESS_IS_BETTER
from klantdesk.desk.views import Goal, Number
from klantdesk.ui import texts
from klantdesk.ui.parts.answer import Word, parse
from klantdesk.ui.trends import written

YEAR = 12
ROUGH = 0.1
"""From a tenth on a change is told in whole percents."""
TELLING = 0.005
"""A change that is smaller than half a percent of the figure is called none."""


class TrendWords(QObject):
    """The sentences about one trend."""

    def __init__(self, shown: Trend) -> None:
        super().__init__()
        self.shown, self.turn = shown, shown.turn

    def answer(self) -> list[str | Word]:
        """The finding: more, less or the same as a year earlier, and how much that is."""
        now, before = self.turn.now, self.turn.before
        if now is None:
            told = self.tr("{figure} cannot be said yet.")
        elif before is None:
            told = self.tr("{figure}: {now} in {period}.") if self._adds_up() else self.tr("{figure}: {now}.")
        elif self._same(now, before):
            told = self.tr("{figure}: {now}, as a year earlier.")
        else:
            against = self.tr("{now} against {before}.")
            told = f"{self._lead()}\n{against} {self.size()}"
        for place, words in self._places().items():
            told = told.replace(place, words)
        return parse(told, now=Word(self._value(now), "", self._tone()))

    def _places(self) -> dict[str, str]:
        points = self.shown.points
        whole = sum(point.whole and point.value is not None for point in points) or 1
        return {
            "{figure}": written.name(self.shown.key),
            "{period}": self.tr("%n month(s)", "", whole),
            "{before}": self._value(self.turn.before),
        }

    def _lead(self) -> str:
        """Which way it went, in words of the figure's own where it has any."""
        own = {
            "active": (
                self.tr("You have more active customers than a year earlier:"),
                self.tr("You have fewer active customers than a year earlier:"),
            ),
            "new": (
                self.tr("More new customers came than a year earlier:"),
                self.tr("Fewer new customers came than a year earlier:"),
            ),
            "lost": (
                self.tr("More customers drifted away than a year earlier:"),
                self.tr("Fewer customers drifted away than a year earlier:"),
            ),
            "frequency": (
                self.tr("Customers buy more often than a year earlier:"),
                self.tr("Customers buy less often than a year earlier:"),
            ),
        }
        any_figure = (
            self.tr("{figure} is higher than a year earlier:"),
            self.tr("{figure} is lower than a year earlier:"),
        )
        return own.get(self.shown.key, any_figure)[0 if self._more() else 1]

    def size(self) -> str:
        """How large the change is, in how many months it shows, and whether it can be chance."""
        if self.turn.by_chance:
            return self.tr("That can be chance.")
        amount = self._amount(float(self.turn.now or 0), float(self.turn.before or 0))
        more = self.tr("That is {amount} more") if self._more() else self.tr("That is {amount} less")
        told = more.format(amount=amount)
        if self.turn.by_chance is None:
            few = self.tr("Too few months to rule out chance.")
            return f"{told}. {few}"
        return f"{told}{self._in_months()}."

    def _in_months(self) -> str:
        """In how many of the months it shows; "" where months do not add up to the figure."""
        turn = self.turn
        count = turn.higher if self._more() else turn.lower
        if not self._adds_up() or turn.months < YEAR:
            return ""
        if count == turn.months:
            return self.tr(", in every single month")
        return self.tr(", in {count} of {months} months").format(count=count, months=turn.months)

    def _adds_up(self) -> bool:
        return self.shown.nature == "sum"

    def _amount(self, now: float, before: float) -> str:
        """As a share of the year before; of a share itself in points."""
        if written.is_share(self.shown.key):
            return self.tr("{n} percentage points").format(n=texts.decimal(abs(now - before) * 100, 1))
        if self.shown.key == "nps" or before <= 0:
            return self._value(abs(now - before)).lstrip("+")
        share = abs(now - before) / before
        return texts.percent(share, 0 if share >= ROUGH else 1)

    def context(self) -> str:
        """Which days are compared, up to when the figures run, and what is not to be said yet."""
        shown, running = self.shown, self.shown.points[-1]
        day = texts.long_date(running.last)
        if shown.turn.now is None:
            from klantdesk.desk import definitions

            return texts.capital(definitions.why(shown.key, shown.notes, texts.lang())) + "."
        if not any(point.whole for point in shown.points):
            told = self.tr("Only {month}, to {day}: a month that has not ended is compared with none.")
            return told.format(month=texts.month_year(running.first), day=day)
        first, last = texts.month_year(shown.whole_first), texts.month_year(shown.whole_last)
        told = self.tr("Whole months from {first} to {last}.").format(first=first, last=last)
        if first == last:
            told = self.tr("The month of {month}.").format(month=first)
        if not running.whole:
            told += " " + self.tr("The month that still runs (to {day}) does not count yet.").format(day=day)
        if shown.key in OF_ALL_DATA:
            return self.tr("Estimated on all your data, so the same in each month.")
        if shown.turn.before is None:
            told += " " + self.tr("There is no year before to compare with.")
        return told

    def title(self) -> str:
        """What the chart shows."""
        return self.tr("{figure} per month").format(figure=written.name(self.shown.key))

    def legend(self) -> tuple[str, str]:
        """What the line and the dashed line stand for."""
        points = self.shown.points
        first, last = (texts.short_month_year(point.first) for point in (points[0], points[-1]))
        return first if first == last else f"{first} – {last}", self.tr("a year earlier")

    def readout(self, point: Point, *, compared: bool) -> tuple[str, str]:
        """The lines beside the mouse."""
        month = texts.month_year(point.first)
        value = self._value(point.value)
        first = self.tr("{month}: {value}").format(month=month, value=value)
        if not point.whole:
            day = f"{point.last.day} {texts.short_month(point.last)}"
            first = self.tr("{month} (to {day}): {value}").format(month=month, day=day, value=value)
        if not compared or point.year_before is None:
            return first, ""
        before = texts.month_year(point.first.replace(year=point.first.year - 1))
        words = self.tr("{value} in {month}")
        return first, words.format(value=self._value(point.year_before), month=before)

    def goal(self, goal: Goal) -> str:
        """What stands at the line of a goal."""
        return self.tr("goal {value}").format(value=self._value(goal.value))

    def far_goal(self, goal: Goal) -> str:
        """What stands over a chart that would be flat with its goal in it."""
        return self.tr("goal {value}: far above this chart").format(value=self._value(goal.value))

    def reason(self) -> str:
        """Why months are empty: "" where all are known."""
        unknown = [point for point in self.shown.points if point.value is None]
        if not unknown:
            return ""
        if len(unknown) == len(self.shown.points):
            return self.tr("Nothing can be said of these months yet.")
        return self.tr("Of %n month(s) nothing can be said.", "", len(unknown))

    def rows(self) -> list[list[str]]:
        """The chart as a table: month, value, a year earlier."""
        return [
            [texts.month_year(point.first), self._value(point.value), self._value(point.year_before)]
            for point in self.shown.points
        ]

    def heads(self) -> tuple[str, str, str]:
        """The names over those columns."""
        return self.tr("Month"), written.name(self.shown.key), self.tr("A year earlier")

    def _value(self, figure: Number) -> str:
        return written.value(self.shown.key, figure)

    def _more(self) -> bool:
        return (self.turn.now or 0) > (self.turn.before or 0)

    def _same(self, now: Number, before: Number) -> bool:
        difference = abs((now or 0) - (before or 0))
        return difference <= TELLING * abs(before or 0) or self._value(now) == self._value(before)

    def _tone(self) -> str:
        now, before = self.turn.now, self.turn.before
        if before is None or self._same(now, before) or self.turn.by_chance is not False:
            return "accent"
        return "good" if self._more() != (self.shown.key in LESS_IS_BETTER) else "warn"
