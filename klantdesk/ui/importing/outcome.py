"""What a report says, in the words of the last two steps."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from klantdesk.desk.views import ImportReport
from klantdesk.ui import texts
from klantdesk.ui.importing import words
from klantdesk.ui.importing.words import ImportWords

CUSTOMERS = "customers"
RECEIPTS = "receipts"
CONTACTS, VISITORS, FEEDBACK = "contacts", "visitors", "feedback"
APART = (FEEDBACK, VISITORS, CONTACTS)
"""Kinds of files that bring neither purchases nor customers."""
ALMOST_A_YEAR = 330
"""Days after which the name of a month does not say which one is meant."""


class Outcome(QObject):
    """A report of what an import did or would do.

    `added`, `changed` and `there` count receipts, or what else the file holds when that is no
    purchases: customers, answers or visitor counts. `today` says whether a month needs its year;
    `mended` rows were rejected first and came in later.
    """

    def __init__(self, report: ImportReport, today: date | None = None, mended: int = 0) -> None:
        super().__init__()
        self.report, self.today, self.mended = report, today, mended
        self.kind = report.kind.split(",")[0]
        self.of_customers, self.apart = self.kind == CUSTOMERS, self.kind in APART
        kind = self.kind if self.of_customers or self.apart else RECEIPTS
        self.added, self.changed = report.added.get(kind, 0), report.updated.get(kind, 0)
        self.there, self.out = report.unchanged, report.rejected_rows
        self.new_people, self.known_people = report.added.get(CUSTOMERS, 0), report.updated.get(CUSTOMERS, 0)

    @property
    def is_news(self) -> bool:
        """Whether the import adds or changes anything."""
        return any(self.report.added.values()) or any(self.report.updated.values())

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Added, changed, there already, and rows that stay out."""
        return self.added, self.changed, self.there, self.out

    @property
    def counted(self) -> int:
        """Added and changed receipts that count."""
        return self.added + self.changed - self.report.set_aside

    def set_aside(self) -> str:
        """How many of the added and changed receipts do not count, and why; "" when all do."""
        aside = self.report.set_aside
        if not aside:
            return ""
        if aside == sum(self.report.kept_out.values()):
            return self.tr("%Ln more do(es) not count ({reasons}).", "", aside).format(reasons=self.aside)
        return self.tr("%Ln more do(es) not count.", "", aside)

    @property
    def month(self) -> str:
        """The name of the month the purchases are of; "" when they are of several."""
        first, last = self.report.first_date, self.report.last_date
        if first is None or last is None or (first.year, first.month) != (last.year, last.month):
            return ""
        far = self.today is not None and (self.today - last).days > ALMOST_A_YEAR
        return texts.month_year(last) if far else texts.month_name(last)

    @property
    def aside(self) -> str:
        """Receipts that come in but do not count: 3 geannuleerd; "" when all count."""
        return words.reasons_told(self.report.kept_out)

    def details(self) -> tuple[str, str, str, str]:
        """What stands under the four numbers."""
        none, out = self.tr("none"), self.tr("row(s) of %Ln", "", self.report.rows_read)
        if self.apart:
            first, second, third = self._details_apart()
        elif self.of_customers:
            first = self.tr("customer(s)", "", self.added)
            second, third = self.tr("address, name or permission"), self.tr("nothing new to tell")
        else:
            bought = self.tr("purchase(s), {customers}", "", self.added)
            first = bought.format(customers=ImportWords().new_customers(self.new_people))
            if not self.new_people:
                first = self.tr("purchase(s) of customers you know", "", self.added)
            second = self.tr("purchase(s) with another amount or status", "", self.changed)
            third = self.tr("counted once, as it should be")
        told = (first, second, third, out)
        one, two, three, four = (text if n else none for text, n in zip(told, self.counts, strict=True))
        if self.mended:
            after = self.tr("%Ln row(s) mended afterwards", "", self.mended)
            four = f"{four}, {after}" if self.out else after
        return one, two, three, four

    def _details_apart(self) -> tuple[str, str, str]:
        if self.kind == VISITORS:
            first = self.tr("visitor count(s)", "", self.added)
            second = self.tr("visitor count(s) corrected", "", self.changed)
        elif self.kind == CONTACTS:
            first, second = self.tr("contact(s)", "", self.added), self.tr("changed")
        else:
            first, second = self.tr("answer(s)", "", self.added), self.tr("changed")
        return first, second, self.tr("counted once, as it should be")

    def brought(self) -> str:
        """What the file brings, for a file that brings no purchases."""
        words = ImportWords()
        if self.apart:
            return words.apart(self.kind, self.added + self.changed)
        return words.customers(self.added + self.changed)

    def rows_told(self, *, reasons: bool = True) -> str:
        """Every row of the file is accounted for, with the reasons why some were skipped."""
        report = self.report
        parts = [self.tr("%Ln row(s) taken over", "", report.rows_imported)]
        if skipped := sum(report.skipped.values()):
            told = self.tr("%Ln skipped", "", skipped)
            parts.append(f"{told} ({words.reasons_told(report.skipped)})" if reasons else told)
        if self.out:
            rejected = self.tr("%Ln stay(s) out", "", self.out)
            parts.append(rejected)
        whole = self.tr("All %Ln row(s) were looked at", "", report.rows_read)
        return f"{whole}: {', '.join(parts)}."

    def primary(self) -> str:
        """What the blue button of step 3 says."""
        if not self.is_news:
            return self.tr("Finish")
        if self.apart:
            return self.tr("Import {what}").format(what=self.brought())
        bought = 0 if self.of_customers else self.counted
        if bought:
            return self.tr("Import %Ln purchase(s)", "", bought)
        if people := self.new_people + self.known_people:
            return self.tr("Import %Ln customer(s)", "", people)
        return self.tr("Import %Ln purchase(s)", "", self.added + self.changed)
