"""What visitors and buyers mean, in words: the finding, what it stands on, and what each cell says."""

from __future__ import annotations

from PySide6.QtCore import QObject

from klantdesk import wording
from klantdesk.desk.feedback_views import LEAST, Measure
from klantdesk.desk.traffic_views import Lowest, Part, Week
from klantdesk.ui import texts
from klantdesk.ui.feedback.week_map import Cell, Row, WeekDrawing

CONVERSION, VISITORS = "conversion", "visitors"
ROUGH = 0.1
"""A share is told as one in so many where that is no farther off than this part of it."""


class TrafficWords(QObject):
    """The sentences about one week at the door; None is a filter no counter knows of."""

    def __init__(self, week: Week | None) -> None:
        super().__init__()
        self.week = week or Week(ever=True)
        self.asked = week is not None

    # the finding

    def title(self) -> str:
        """Where the fewest visitors buy, or why that cannot be said."""
        week = self.week
        if not self.asked:
            return self.tr("Visitors are not counted by group, person or survey")
        if not week.days:
            return self.tr("Nobody counted visitors in these days") if week.ever else self._begin()
        share = week.whole.conversion.value
        if not week.whole.base:
            came = self.tr("%Ln visitor(s)", "", week.whole.visitors)
            return self.tr("{visitors}; who of them bought is not known yet").format(visitors=came)
        if share is None:
            return self.tr("Too few counts still to say who buys")
        if week.lowest is not None and week.lowest.sure:
            return texts.capital(self._low(week.lowest))
        told = self.tr("{share} visitors buys something")
        if not _one_in(share):
            told = self.tr("{share} of the visitors buys something")
        whole = told.format(share=texts.capital(self.share(share)))
        return self.tr("{whole}; no hour stands out").format(whole=whole) if week.lowest else whole

    def _begin(self) -> str:
        return self.tr("How many of your visitors buy?")

    def _low(self, low: Lowest) -> str:
        share = self.share(low.share)
        if low.hour is None:
            told = self.tr("on {weekday} the fewest visitors buy: {share}")
        elif low.weekday is None:
            told = self.tr("between {first}:00 and {until}:00 the fewest visitors buy: {share}")
        else:
            told = self.tr("on {weekday} between {first}:00 and {until}:00 the fewest visitors buy: {share}")
        day = "" if low.weekday is None else _weekday(low.weekday)
        return told.format(weekday=day, first=low.hour, until=low.until, share=share)

    def share(self, share: float) -> str:
        """A share as it is said aloud: 1 op de 8."""
        if share <= 0:
            return self.tr("nobody")
        one_in = _one_in(share)
        return self.tr("1 in {n}").format(n=texts.number(one_in)) if one_in else texts.percent(share)

    # what it stands on

    def sub(self) -> str:
        """Of which days the counts are."""
        week = self.week
        if week.first is None or week.last is None:
            return self.tr("Visitors and buyers")
        first, last = texts.short_date(week.first), texts.short_date(week.last)
        if first == last:
            return self.tr("Visitors and buyers, {day}").format(day=first)
        days = self.tr("%Ln day(s) counted", "", week.days)
        told = self.tr("Visitors and buyers, {first} to {last}; {days}")
        return told.format(first=first, last=last, days=days)

    def figures(self) -> tuple[tuple[str, str], ...]:
        """Visitors, buyers and conversion, each with what it is."""
        week, whole = self.week, self.week.whole
        buyers = (
            self.tr("buyers (receipts of the same days)") if week.by_receipts else self.tr("buyers counted")
        )
        none = not whole.base
        return (
            (texts.number(whole.visitors), self.tr("visitors")),
            ("–" if none else texts.number(whole.buyers), buyers),
            (_percent(whole.conversion), self._sureness(whole)),
        )

    def _sureness(self, whole: Part) -> str:
        share = whole.conversion
        if share.value is None:
            few = self.tr("conversion: too few counts")
            return few if whole.base else self.tr("conversion: buyers not counted")
        between = self.between(share)
        if not between:
            return self.tr("conversion: more buyers than visitors")
        return self.tr("conversion, {between}").format(between=between)

    def between(self, share: Measure) -> str:
        """The interval of a share; "" without one."""
        if share.low is None or share.high is None:
            return ""
        told = self.tr("between {low} and {high}")
        return told.format(low=texts.percent(share.low), high=texts.percent(share.high))

    def notes(self, measure: str = CONVERSION) -> list[str]:
        """What the map of a measure cannot tell by itself."""
        week = self.week
        told: list[str] = []
        if not week.days:
            return told
        low = week.lowest
        if low is not None and not low.sure:
            words = self.tr("Lowest: {low}. That can still be chance.")
            told.append(words.format(low=self._low(low)))
        if week.loses_most is not None:
            told.append(self._loses(week.loses_most))
        if not week.whole.base:
            told.append(self.tr("Import your purchases, or count buyers too, and you see how many buy."))
        elif week.cells and not week.buyers_by_hour:
            told.append(self.tr("Nobody counted buyers by the hour; each cell says how many came in."))
        if measure == CONVERSION and any(0 < cell.base < LEAST for cell in week.cells):
            words = self.tr("A dot: too few counts, under {least} visitors.")
            told.append(words.format(least=LEAST))
        if week.whole.unknown:
            told.append(self._unknown(week.whole))
        if week.till is not None:
            words = self.tr("Your purchases run to {day}; visitors after it count in no conversion.")
            told.append(words.format(day=texts.short_date(week.till)))
        return told

    def _loses(self, part: Part) -> str:
        told = self.tr("Most leave without buying on {when}: {lost} of the {base} visitors.")
        lost = texts.number(part.base - part.buyers)
        return told.format(when=self._when(part), lost=lost, base=texts.number(part.base))

    def _unknown(self, whole: Part) -> str:
        if whole.unknown == whole.visitors:
            return self.tr("The hour is not known: the counts are by day.")
        return self.tr("Of %Ln visitor(s) the hour is not known; they count by day only.", "", whole.unknown)

    # the map

    def drawing(self, measure: str) -> WeekDrawing:
        """The map of conversion or of visitors; hours in which nobody counted buyers show visitors."""
        week = self.week
        inside = measure if week.buyers_by_hour else VISITORS
        hours = tuple(part.hour for part in week.hours if part.hour is not None)
        columns = tuple(range(min(hours), max(hours) + 1)) if hours else ()
        found = {(part.weekday, part.hour): part for part in (*week.cells, *week.hours)}
        rows = []
        for whole in (*week.weekdays, week.whole):
            parts = [found.get((whole.weekday, hour)) for hour in columns]
            cells = [
                self._cell(part, whole.weekday, hour, inside)
                for part, hour in zip(parts, columns, strict=True)
            ]
            rows.append(self._row(whole, cells, measure))
        head = self.tr("Whole day")
        return WeekDrawing(tuple(map(str, columns)), tuple(rows), head, adds_up=inside == VISITORS)

    def _row(self, whole: Part, cells: list[Cell], measure: str) -> Row:
        name = self.tr("all days") if whole.weekday is None else _weekday(whole.weekday)
        value = whole.conversion.value if measure == CONVERSION else float(whole.visitors)
        low = measure == CONVERSION and self._is_low(whole.weekday, None)
        if measure == VISITORS:
            figure, aside = texts.number(whole.visitors), ""
        else:
            figure = "–" if value is None else texts.percent(value)
            aside = self.tr("of {n}").format(
                n=texts.number(whole.base if value is not None else whole.visitors)
            )
        return Row(texts.capital(name), tuple(cells), Cell(value, figure, self.told(whole), low=low), aside)

    def _cell(self, part: Part | None, weekday: int | None, hour: int, measure: str) -> Cell:
        if part is None:
            when = self._when(Part(weekday, hour, 0, 0, 0, Measure()))
            nobody = self.tr("no visitors counted")
            return Cell(None, "", f"{texts.capital(when)}: {nobody}")
        value = part.conversion.value if measure == CONVERSION else float(part.visitors)
        figure = texts.number(part.visitors) if measure == VISITORS else _percent(part.conversion, "·")
        low = measure == CONVERSION and self._is_low(weekday, hour)
        return Cell(value, figure, self.told(part), low=low)

    def _is_low(self, weekday: int | None, hour: int | None) -> bool:
        low = self.week.lowest
        if low is None or not low.sure or low.weekday != weekday:
            return False
        if low.hour is None or low.until is None:
            return hour is None
        return hour is not None and low.hour <= hour < low.until

    def told(self, part: Part) -> str:
        """One part of the week: its share, interval and n, or that there are too few."""
        when, share = texts.capital(self._when(part)), part.conversion
        if share.value is None:
            came = self.tr("%Ln visitor(s)", "", part.visitors)
            why = self.tr("too few counts") if part.base else self.tr("buyers not counted")
            return f"{when}: {came}, {why}"
        told = self.tr("{when}: {share} bought something, {buyers} of the {base} visitors")
        filled = told.format(
            when=when, share=_percent(share), buyers=texts.number(part.buyers), base=texts.number(part.base)
        )
        between = self.between(share)
        return f"{filled} ({between})" if between else filled

    def _when(self, part: Part) -> str:
        day = self.tr("all days") if part.weekday is None else _weekday(part.weekday)
        if part.hour is None:
            return day
        return self.tr("{day} {first}:00 to {until}:00").format(day=day, first=part.hour, until=part.hour + 1)

    # the table

    def columns(self) -> tuple[str, ...]:
        """The heads of the table."""
        return (
            self.tr("Day"),
            self.tr("Hour"),
            self.tr("Visitors"),
            self.tr("Buyers"),
            self.tr("Conversion"),
            self.tr("95% interval"),
        )

    def rows(self) -> list[list[str]]:
        """Every figure once; visitors without an hour have a row of their own."""
        told: list[list[str]] = []
        for part in self.week.rows():
            told.append(self._table_row(part))
            if part.weekday is not None and part.hour is None and part.unknown:
                day = texts.capital(_weekday(part.weekday))
                told.append([day, self.tr("unknown"), texts.number(part.unknown), "–", "–", "–"])
        return told

    def _table_row(self, part: Part) -> list[str]:
        day = self.tr("all days") if part.weekday is None else _weekday(part.weekday)
        hour = self.tr("whole day") if part.hour is None else f"{part.hour}–{part.hour + 1}"
        buyers = texts.number(part.buyers) if part.base else "–"
        few = self.tr("too few counts") if part.base else "–"
        share = few if part.conversion.value is None else _percent(part.conversion)
        return [
            texts.capital(day), hour, texts.number(part.visitors), buyers, share,
            self.between(part.conversion) or "–",
        ]  # fmt: skip


def _weekday(number: int) -> str:
    return wording.phrase(f"weekdays.{number}", texts.lang())


def _percent(share: Measure, none: str = "–") -> str:
    return none if share.value is None else texts.percent(share.value)


def _one_in(share: float) -> int:
    """Of how many one buys, from two up; 0 where that would be too rough."""
    many = round(1 / share) if share > 0 else 0
    return many if many > 1 and abs(1 / many - share) <= ROUGH * share else 0
