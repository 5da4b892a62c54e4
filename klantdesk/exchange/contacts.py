"""A file of contacts: visits, calls, mailings and quotations, each of one customer on one day."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import people, words
from klantdesk.exchange.amounts import State
from klantdesk.exchange.extract import Extract
from klantdesk.records import NOBODY, Harvest, Moment, Reason, to_date

if TYPE_CHECKING:
    from klantdesk.exchange.extract import Options
    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.table import Table


def harvest(table: Table, ledger: Ledger, options: Options) -> Extract:
    """The contacts of a file with whose they are; a repeated row is one contact."""
    days = table.days("date")
    ledger.reject(days.state == State.BLANK, Reason.NO_DATE, "date")
    ledger.reject(~days.good, Reason.BAD_DATE, "date")
    said = table.texts("contact_kind")
    kinds = np.asarray([words.meaning("contacts", text) for text in said.values], object)[said.codes]
    ledger.skip(~said.stated, Reason.EMPTY)
    ledger.reject(kinds == "", Reason.BAD_CONTACT, "contact_kind")
    rows = np.flatnonzero(ledger.open)
    found = people.find(table, rows, days.day[rows].astype(np.int64), options.country, {})
    unknown = np.zeros(table.size, bool)
    unknown[rows[found.of_row == NOBODY]] = True
    ledger.reject(unknown, Reason.NO_KEY, next(iter(table.mapping.columns)))
    texts = table.texts("text") if table.has("text") else None
    told: dict[int, dict[Moment, int]] = defaultdict(dict)
    for row, who in zip(rows.tolist(), found.of_row.tolist(), strict=True):
        if who != NOBODY:
            at = to_date(int(days.day[row])).isoformat()
            moment = Moment(kinds[row], at, texts.at(row) if texts else "")
            told[who][moment] = told[who].get(moment, 0) + 1
    customers = [replace(one, moments=tuple(told[at])) for at, one in enumerate(found.customers)]
    taken = days.day[ledger.open]
    return Extract(
        harvest=None if days.unsettled else Harvest(customers=customers),
        questions=days.questions(),
        rows_read=table.size,
        rows_imported=int(ledger.open.sum()),
        skipped=ledger.skipped(),
        rejected=ledger.problems(table),
        rejected_rows=ledger.rejected_rows(),
        faults=ledger.faults(table),
        first_day=to_date(int(taken.min())) if len(taken) else None,
        last_day=to_date(int(taken.max())) if len(taken) else None,
        notices=list(table.sheet.notices),
        rows_per_record=array("q", (rows for who in sorted(told) for rows in told[who].values())),
    )
