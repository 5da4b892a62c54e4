"""What the table of cohorts says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from klantdesk.desk.cohort_views import CUSTOMERS, MONTH, QUARTER, YEAR, CohortLine, Cohorts, Comeback
from klantdesk.ui import texts

QUARTERS = 3
CHANNELS = ("store", "web", "unknown")


class CohortWords(QObject):
    """The texts of one table."""

    def __init__(self, shown: Cohorts) -> None:
        super().__init__()
        self.shown = shown

    def title(self, found: Comeback | None) -> str:
        """Whether new customers come back more often than those of a year before."""
        if found is None:
            return self.tr("Do new customers come back?")
        now, before = (line.within(found.months).share or 0 for line in (found.now, found.before))
        shares = {"now": texts.percent(now), "before": texts.percent(before)}
        if found.by_chance:
            told = self.tr("{now} of new customers came back within half a year; a year before {before}")
        elif now > before:
            told = self.tr("New customers come back more often: {now} within half a year, {before} before")
        else:
            told = self.tr("New customers come back less often: {now} within half a year, {before} before")
        return told.format(**shares)

    def later(self) -> str:
        """What the cells of revenue are about."""
        return self.tr("What new customers spend later on")

    def _whole(self) -> str:
        return {
            MONTH: self.tr("100% is what they spent in their first month."),
            QUARTER: self.tr("100% is what they spent in their first quarter."),
            YEAR: self.tr("100% is what they spent in their first year."),
        }[self.shown.unit]

    def note(self, found: Comeback | None, lines: Sequence[CohortLine]) -> str:
        """What to know of the cells of these rows."""
        if not lines:
            return self.tr("This shows once new customers can be followed for long enough.")
        told = [] if self.shown.measure == CUSTOMERS else [self._whole()]
        if found is not None and not told:
            both = self.tr("Compared: {first} and {second}.").format(
                first=self.name(found.now), second=self.name(found.before)
            )
            chance = self.tr("The difference can be chance.")
            told.append(f"{both} {chance}" if found.by_chance else both)
        if any(line.early for line in lines):
            day = texts.long_date(self.shown.data_from)
            early = self.tr("Your data begin on {day}: the first rows also hold customers you had already.")
            told.append(early.format(day=day))
        return " ".join(told)

    def name(self, line: CohortLine) -> str:
        """When the customers of a row began."""
        start = line.start
        if self.shown.unit == YEAR:
            return str(start.year)
        if self.shown.unit == MONTH:
            return texts.short_month_year(start)
        last = start.replace(month=start.month + QUARTERS - 1)
        months = f"{texts.short_month(start)} – {texts.short_month(last)}"
        return f"{months} {_year(start)}"

    def columns(self) -> tuple[str, ...]:
        """What stands over the cells."""
        if self.shown.measure == CUSTOMERS:
            marks = self.marks()
            return tuple(self.tr("%n month(s)", "within so long", months) for months in marks)
        return self._numbered(self.tr("month {n}"), self.tr("quarter {n}"), self.tr("year {n}"))

    def heads(self) -> tuple[str, ...]:
        """The same as short as the columns are narrow."""
        if self.shown.measure == CUSTOMERS:
            return self.columns()
        return self._numbered(self.tr("mth {n}"), self.tr("qtr {n}"), self.tr("year {n}"))

    def _numbered(self, month: str, quarter: str, year: str) -> tuple[str, ...]:
        name = {MONTH: month, QUARTER: quarter, YEAR: year}[self.shown.unit]
        return tuple(name.format(n=texts.number(place + 1)) for place in range(self.width()))

    def marks(self) -> tuple[int, ...]:
        """The terms within which customers came back."""
        lines = self.shown.whole.cohorts
        return tuple(back.months for back in lines[0].returned) if lines else ()

    def width(self) -> int:
        """How many periods are shown of revenue."""
        return min(8, max((len(line.active) for line in self.shown.whole.cohorts), default=0))

    def part(self, key: str) -> str:
        """What a part of the customers began with."""
        names = dict(
            zip(CHANNELS, (self.tr("in the store"), self.tr("on the web"), self.tr("unknown")), strict=True)
        )
        return names.get(key, key or self.tr("no product group"))

    def cell(self, line: CohortLine, column: int, value: float | None) -> str:
        """What a cell says, for a tooltip and a screen reader."""
        name = self.name(line)
        if value is None:
            return self.tr("{name}: not to be said yet").format(name=name)
        if self.shown.measure == CUSTOMERS:
            back = line.returned[column]
            told = self.tr(
                "{name}: {returned} of {followed} came back within %n month(s), {share}", "", back.months
            )
            return told.format(
                name=name,
                returned=texts.number(back.returned),
                followed=texts.number(back.followed),
                share=texts.percent(value),
            )
        told = self.tr("{name}: {cents} in {period}, {share} of the first")
        return told.format(
            name=name,
            cents=texts.money(line.active[column]),
            period=self.columns()[column],
            share=texts.percent(value),
        )


def _year(day: date) -> str:
    return f"’{day.year % 100:02}"
