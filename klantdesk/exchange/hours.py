"""Counts of a day that stand side by side, an hour a column, as rows of their own: a row an hour."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import fitting
from klantdesk.exchange.sheets import Column

if TYPE_CHECKING:
    from klantdesk.exchange.sheets import Sheet

FEWEST = 3
"""Columns named after an hour that make a table of hours."""
MOST_ROWS = 2_000_000
HOUR, VISITORS = "Uur", "Bezoekers"
"""What the two columns are called that come in place of the hours."""
_MARKED = r"(?:[:.]\d\d|\s*(?:u|h|uur|[ap]m))"
_HOUR = re.compile(
    rf"\d{{1,2}}(?:{_MARKED}(?:\s*[-–]\s*\d{{1,2}}{_MARKED}?)?|\s*[-–]\s*\d{{1,2}}{_MARKED})", re.IGNORECASE
)


def one_by_one(sheet: Sheet) -> Sheet:
    """The sheet with a row for each hour of each day, where columns are hours with whole numbers in them.

    Of a table of money by the hour the cells are no whole numbers; an hour without a number is no row.
    """
    places = [at for at, column in enumerate(sheet.columns) if _HOUR.fullmatch(column.header.strip())]
    hours = [sheet.columns[at] for at in places]
    if len(hours) < FEWEST or len(hours) * len(sheet.rows) > MOST_ROWS or not all(map(fitting.people, hours)):
        return sheet
    others = [column for at, column in enumerate(sheet.columns) if at not in set(places)]
    if not any(fitting.may_hold(column, "date") for column in others):
        return sheet
    filled = np.stack([column.codes != 0 for column in hours], axis=1)
    rows, turns = np.nonzero(filled)
    starts = np.cumsum([0, *(len(column.values) for column in hours)])[:-1]
    counts = np.stack([column.codes + start for column, start in zip(hours, starts, strict=True)], axis=1)
    values = ["", *(value for column in hours for value in column.values)]
    fresh = [
        Column(HOUR, (turns + 1).astype(np.int32), ["", *(column.header for column in hours)]),
        Column(VISITORS, (counts[rows, turns] + 1).astype(np.int32), values),
    ]
    kept = [replace(column, codes=column.codes[rows], cleaned=list(column.cleaned)) for column in others]
    parts = tuple((int(np.searchsorted(rows, start)), name) for start, name in sheet.parts)
    return replace(
        sheet, columns=[*kept, *fresh], rows=sheet.rows[rows], parts=parts, whole=rows.astype(np.int64)
    )
