"""From a mapped sheet to records and problems: every row is imported, skipped or rejected."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from klantdesk import errors
from klantdesk.exchange import answers as given
from klantdesk.exchange import (
    consents,
    contacts,
    fitting,
    kinds,
    people,
    remarks,
    sales,
    sifting,
    unfolding,
    visits,
    words,
)
from klantdesk.exchange.extract import Extract, Options
from klantdesk.exchange.ledger import Ledger
from klantdesk.exchange.table import Table
from klantdesk.records import NOBODY, Harvest, Notice, Reason, uncollected

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs
    from collections.abc import Sequence

    from klantdesk.exchange.mapping import Mapping
    from klantdesk.exchange.sheets import Sheet


def harvest(
    sheet: Sheet, mapping: Mapping, answers: Pairs[str, str] | None = None, options: Options | None = None
) -> Extract:
    """The records of a sheet, and what became of each of its rows.

    `answers` are {question key: value}. Raises MissingColumn or NoSuchColumn where the mapping lacks a field
    without which nothing can be imported.
    """
    answers, options = answers or {}, options or Options()
    if mapping.missing:
        raise lacking(sheet, mapping.missing)
    order = words.meaning("answers", answers.get("date_order", ""))
    zone = answers.get("timezone") or options.zone
    with uncollected():
        sheet, mapping = unfolding.unfold(sheet, mapping)
        table = Table(sheet, mapping, zone=zone, date_order=order, today=options.today)
        ledger = Ledger(table.size, sheet.whole)
        sifting.sift(table, ledger)
        found = _of_kind(table, ledger, answers, options)
    if found.rejected_rows > len(found.rejected):
        unlisted = (("n", found.rejected_rows - len(found.rejected)), ("listed", len(found.rejected)))
        found.notices.append(Notice("rejected_unlisted", unlisted))
    return found


def _of_kind(table: Table, ledger: Ledger, answers: Pairs[str, str], options: Options) -> Extract:
    """What a file of its kind yields."""
    kind = table.format.kind
    if kind == kinds.CUSTOMERS:
        return _customers(table, ledger, answers, options)
    if kind == kinds.FEEDBACK:
        return given.harvest(table, ledger, answers, options)
    if kind == kinds.CONTACTS:
        return contacts.harvest(table, ledger, options)
    if kind == kinds.VISITORS:
        return visits.harvest(table, ledger)
    return sales.harvest(table, ledger, answers, options)


def lacking(sheet: Sheet, missing: Sequence[str]) -> errors.KlantDeskError:
    """What is wrong with a sheet without these fields: where they are is not said, or no column can be."""
    absent = [name for name in missing if not any(fitting.may_hold(one, name) for one in sheet.columns)]
    kind = errors.NoSuchColumn if absent else errors.MissingColumn
    fields = absent or list(missing)
    return kind(file=str(sheet.path), fields=fields, field=fields[0], columns=sheet.headers)


def _customers(table: Table, ledger: Ledger, answers: Pairs[str, str], options: Options) -> Extract:
    """A file of customers: one a row, or several rows of one customer."""
    questions, said = consents.questions(table, answers)
    rows = np.flatnonzero(ledger.open)
    found = people.find(table, rows, np.zeros(len(rows), np.int64), options.country, said)
    unknown = np.zeros(table.size, bool)
    unknown[rows[found.of_row == NOBODY]] = True
    ledger.reject(unknown, Reason.NO_KEY, next(iter(table.mapping.columns)))
    return Extract(
        harvest=None if questions else Harvest(customers=found.customers),
        questions=questions,
        rows_read=table.size,
        rows_imported=ledger.imported(),
        skipped=ledger.skipped(),
        rejected=ledger.problems(table),
        rejected_rows=ledger.rejected_rows(),
        faults=ledger.faults(table),
        notices=[*table.sheet.notices, *remarks.customers(table)],
        rows_per_record=array("q", np.bincount(found.of_row[found.of_row != NOBODY]).tolist()),
    )
