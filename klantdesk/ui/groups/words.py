"""What the cells and groups mean, in words: how often, how long ago."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from klantdesk.desk.value_views import GroupValues
from klantdesk.desk.views import Groups
from klantdesk.records import Group
from klantdesk.ui import texts
from klantdesk.ui.parts.answer import Word, parse

YEAR = 12
TOGETHER = "\u00a0"
"""A space at which no line is broken."""
TO = f"{TOGETHER}–\u2060{TOGETHER}"
"""A dash with spaces; a line may be broken after a dash, even before such a space, without the joiner."""
LAPSING = (Group.AT_RISK, Group.QUIET, Group.WIN_BACK)


class GroupWords(QObject):
    """The words of one set of groups."""

    def __init__(self, shown: Groups) -> None:
        super().__init__()
        self.shown = shown

    def worth_most(self) -> Group:
        """The group to look at first: who slips away with most of the revenue, else the largest."""
        slipping = [row for row in map(self.shown.row, LAPSING) if row.customers]
        if slipping:
            return max(slipping, key=lambda row: row.revenue_cents).key
        return max(self.shown.rows, key=lambda row: row.customers).key

    def answer(self) -> list[str | Word]:
        """Who carries the shop, and where most can be won."""
        loyal = self.shown.row(Group.LOYAL)
        first = self.tr(
            "Your {loyal} are {part} of your customers and bring in {share} of your revenue.",
            "",
            loyal.customers,
        )
        words = {"loyal": Word(self.tr("%Ln loyal customer(s)", "", loyal.customers), Group.LOYAL.value)}
        parts = {"{part}": _share(loyal.customers, self.shown.customers), "{share}": _percent(loyal.share)}
        if not loyal.customers:
            first = self.tr("You have no loyal customers yet: those buy often, and not long ago.")
        worth, second = self.shown.row(self.worth_most()), ""
        if worth.key in LAPSING:
            second = "\n" + self.tr("{slipping}: {worth} of your revenue hangs on them.")
            words["slipping"] = Word(self._slipping(worth.key, worth.customers), worth.key.value, "warn")
            parts["{worth}"] = _percent(worth.share)
        whole = first + second
        for place, word in parts.items():
            whole = whole.replace(place, word)
        return parse(whole, **words)

    def context(self) -> str:
        """The day on which everybody stands where they stand."""
        return self.tr("As of {day}, the last day in your figures.").format(
            day=texts.long_date(self.shown.at)
        )

    def _slipping(self, key: Group, count: int) -> str:
        if key is Group.AT_RISK:
            return self.tr("%Ln good customer(s) about to drift away", "", count)
        if key is Group.QUIET:
            return self.tr("%Ln customer(s) quiet for a while", "", count)
        return self.tr("%Ln good customer(s) to win back", "", count)

    def explanation(self, key: Group) -> str:
        """Who belongs to a group: how often they bought, and how long ago."""
        count = self.tr("%Ln customer(s)", "", self.shown.row(key).customers)
        rows, columns = self.cells_of(key)
        if not rows:
            return self.tr("{count} who may not be grouped.").format(count=count)
        often, recent = self._often(rows), self._recent(columns)
        if not often:
            return self.tr("{count}, bought last {when}.").format(count=count, when=recent)
        told = self.tr("{count}, bought {often}, the last time {when}.")
        return told.format(count=count, often=often, when=recent)

    def cell(self, row: int, column: int) -> str:
        """One cell as a screen reader says it."""
        told = self.tr(
            "{group}: %Ln customer(s), bought {often}, the last time {when}",
            "",
            self.shown.cells[row][column],
        )
        group = texts.group(self.shown.cell_groups[row][column])
        return told.format(group=group, often=self._often([row]), when=self._recent([column]))

    def cell_name(self, row: int, column: int) -> str:
        """One cell as a list of its customers is called."""
        group = texts.group(self.shown.cell_groups[row][column])
        return f"{group}, {self._often([row])}, {self._recent([column])}"

    def cells_of(self, key: Group) -> tuple[list[int], list[int]]:
        """The rows and columns a group covers; both empty for who may not be grouped."""
        inside = [
            (r, c) for r, row in enumerate(self.shown.cell_groups) for c, at in enumerate(row) if at == key
        ]
        return sorted({row for row, _ in inside}), sorted({column for _, column in inside})

    def row_label(self, row: int) -> str:
        """How often, beside the grid: 12 of meer, 7 – 11, ..., 1 keer."""
        low = self.shown.frequency_bounds[row]
        if row == 0:
            return self.tr("{low} or more").format(low=low)
        high = self.shown.frequency_bounds[row - 1] - 1
        return self.tr("%n time(s)", "", low) if high == low else f"{low} – {high}"

    def column_label(self, column: int) -> str:
        """How long ago, under the grid: minder dan 3 maanden, ..., langer dan 2 jaar."""
        last = len(self.shown.bounds_days)
        if column == 0:
            return self.tr("less than {time}").format(time=self._time(0))
        if column == last:
            return self.tr("longer than {time}").format(time=self._time(last - 1))
        return self._between(column - 1, column)

    def _often(self, rows: Sequence[int]) -> str:
        bounds = self.shown.frequency_bounds
        low, top = bounds[max(rows)], min(rows)
        if top == 0:
            return "" if low == 1 else self.tr("%n time(s) or more", "", low)
        high = bounds[top - 1] - 1
        if high == low:
            return self.tr("%n time(s)", "", low)
        return self.tr("{low} – {high} times").format(low=low, high=high)

    def _recent(self, columns: Sequence[int]) -> str:
        last = len(self.shown.bounds_days)
        first, final = min(columns), max(columns)
        if first == 0:
            return self.tr("less than {time} ago").format(time=self._time(final))
        if final == last:
            return self.tr("longer than {time} ago").format(time=self._time(first - 1))
        between = self._between(first - 1, final).replace(" ", TOGETHER)
        return self.tr("{between} ago").format(between=between)

    def _between(self, lower: int, upper: int) -> str:
        low, high = self.shown.bounds_months[lower], self.shown.bounds_months[upper]
        if low is None or high is None:
            return f"{self.shown.bounds_days[lower]}{TO}{self._time(upper)}"
        if low % YEAR == 0 and high % YEAR == 0:
            return f"{low // YEAR}{TO}{self._time(upper)}"
        months = self.tr("%n month(s)", "", high)
        return f"{low}{TO}{months}"

    def _time(self, bound: int) -> str:
        months = self.shown.bounds_months[bound]
        if months is None:
            return self.tr("%n day(s)", "", self.shown.bounds_days[bound])
        if months % YEAR == 0 and months > YEAR:
            return self.tr("%n year(s)", "", months // YEAR)
        return self.tr("%n month(s)", "", months)


def expected_words(values: GroupValues, group: Group) -> tuple[str, str, str]:
    """What a group is expected to bring in or why not; how good the model was; what the range means."""
    from klantdesk.desk import value

    reasons = " ".join(texts.notice(note) for note in values.notes)
    expected = values.groups.get(group)
    if expected is None:
        return reasons if not values.groups else "", "", ""
    tested = texts.notice(value.told(values.back_test)) if values.back_test else ""
    beside = " ".join(part for part in (tested, reasons) if part)
    return texts.notice(value.expectation(expected)), beside, texts.notice(value.meaning(values.at))


def _percent(share: float | None) -> str:
    return "–" if share is None else texts.percent(share)


def _share(part: int, whole: int) -> str:
    return texts.percent(part / whole) if whole else "–"
