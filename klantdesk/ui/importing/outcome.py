"""What a report says, in the words of the last two steps."""

from __future__ import annotations

from klantdesk.desk.views import ImportReport
from klantdesk.ui import texts
from klantdesk.ui.importing import words
from klantdesk.ui.importing.words import translate

CUSTOMERS = "customers"
RECEIPTS = "receipts"


def main_kind(report: ImportReport) -> str:
    """What the import is about: receipts, or customers when the file holds no purchases."""
    return CUSTOMERS if report.kind.split(",")[0] == CUSTOMERS else RECEIPTS


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    """Added, changed, there already (all in the unit of `main_kind`), and rows that stay out."""
    kind = main_kind(report)
    return report.added.get(kind, 0), report.updated.get(kind, 0), report.unchanged, report.rejected_rows


def is_news(report: ImportReport) -> bool:
    """Whether the import adds or changes anything."""
    return any(report.added.values()) or any(report.updated.values())


def details(report: ImportReport) -> tuple[str, str, str, str]:
    """What stands under the four numbers."""
    added, changed, _, _ = counts(report)
    fresh = words.new_customers(report.added.get(CUSTOMERS, 0))
    rejected = translate("Import", "row(s) of %Ln", None, report.rows_read)
    if main_kind(report) == CUSTOMERS:
        one = translate("Import", "customer(s)", None, added)
        two = translate("Import", "address, name or permission")
        return one, two, translate("Import", "nothing new to tell"), rejected
    one = translate("Import", "purchase(s), {customers}", None, added).format(customers=fresh)
    two = translate("Import", "purchase(s) with another amount or status", None, changed)
    return one, two, translate("Import", "counted once, as it should be"), rejected


def rows_told(report: ImportReport, *, reasons: bool = True) -> str:
    """Every row of the file is accounted for, with the reasons why some were skipped."""
    parts = [translate("Import", "%Ln row(s) taken over", None, report.rows_imported)]
    if skipped := sum(report.skipped.values()):
        told = translate("Import", "%Ln skipped", None, skipped)
        parts.append(f"{told} ({words.reasons_told(report.skipped)})" if reasons else told)
    if report.rejected_rows:
        parts.append(translate("Import", "%Ln stay(s) out", None, report.rejected_rows))
    read = translate("Import", "All %Ln row(s) were looked at", None, report.rows_read)
    return f"{read}: {', '.join(parts)}."


def kept_out_told(report: ImportReport) -> str:
    """Receipts that come in but do not count: 3 geannuleerd; "" when all count."""
    return words.reasons_told(report.kept_out)


def primary(report: ImportReport) -> str:
    """What the blue button of step 3 says."""
    added, changed, _, _ = counts(report)
    if not is_news(report):
        return translate("Import", "Finish")
    if main_kind(report) == CUSTOMERS or not added + changed:
        people = report.added.get(CUSTOMERS, 0) + report.updated.get(CUSTOMERS, 0)
        return translate("Import", "Import %Ln customer(s)", None, people)
    return translate("Import", "Import %Ln purchase(s)", None, added + changed)


def month_told(report: ImportReport) -> str:
    """The name of the month the purchases are of; "" when they are of several."""
    first, last = report.first_date, report.last_date
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return ""
    return texts.month_name(last)
