"""Rejected rows to a sheet of their own, read the way the file they come from was read.

Dates and amounts become cells that need no guessing: those of the file by what the whole file proved,
those the owner typed as they are written here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import amounts, days, money, unfolding
from klantdesk.exchange.sheets import Column, Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from collections.abc import Mapping as Pairs

    from klantdesk.exchange.frames import Cell
    from klantdesk.exchange.mapping import Mapping
    from klantdesk.records import Problem

AMOUNTS = frozenset({*money.ORDER_FIELDS, *money.LINE_FIELDS, "tax", "subtotal"})
DATES = frozenset({"date"})
NUMBERED = 1
"""Which column of a saved list holds the number a row has in its file: see writers."""
_START = datetime(1970, 1, 1)  # noqa: DTZ001  # a day of the shop, in no zone


@dataclass(frozen=True, slots=True)
class Ways:
    """How a file was read: {field: header}, per amount its decimal sign, and whether the day is first."""

    columns: dict[str, str]
    signs: dict[str, str]
    date_order: str


def ways(sheet: Sheet, mapping: Mapping, date_order: str) -> Ways | None:
    """How a file was read; None where a row by itself does not say what it says among the others."""
    known = mapping.format
    leaning = known.row_types.headers or known.credit.headers or known.returned_to or mapping.spare
    if (
        leaning
        or sheet.whole is not None
        or known.order_cells != "repeat"
        or unfolding.sources(sheet.headers, known)
    ):
        return None
    held = {name: sheet.columns[place] for name, place in mapping.columns.items()}
    signs = {
        name: amounts.sign(column.values, known.decimal) for name, column in held.items() if name in AMOUNTS
    }
    order = date_order or known.date_order
    for name in DATES & held.keys():
        order = days.decide((value for value in held[name].values if isinstance(value, str)), order)[0]
    return Ways({name: column.header for name, column in held.items()}, signs, order)


def of_file(saved: Sheet, before: int, known: Collection[int]) -> tuple[Sheet, bool]:
    """A saved list of rejected rows as rows of the file they come from, `known` the numbers of those.

    `before` columns of ours stand before the file's own, with the number in one of them; False where a
    number was changed, and the rows have those of the list.
    """
    numbers = [_number(saved.columns[NUMBERED].values[code]) for code in saved.columns[NUMBERED].codes]
    rows = replace(saved, columns=saved.columns[before:])
    if len({*numbers} & {*known}) < len(numbers):
        return rows, False
    return replace(rows, rows=np.asarray(numbers, np.int32)), True


def _number(cell: Cell) -> int:
    """A row number as Excel kept it; 0 where there is none."""
    text = f"{cell:.0f}" if isinstance(cell, float) else str(cell)
    return int(text) if text.isdecimal() else 0


def sheet(file: str, problems: Sequence[Problem], typed: Pairs[int, Pairs[str, str]], read: Ways) -> Sheet:
    """The rows as a table; `typed` is {row: {header: text}}."""
    fields = {header: name for name, header in read.columns.items()}
    headers = list(dict.fromkeys(header for problem in problems for header, _ in problem.cells))
    columns = []
    for header in headers:
        name = fields.get(header, "")
        values: list[Cell] = [""]
        for problem in problems:
            own = typed.get(problem.row, {}).get(header)
            text = dict(problem.cells).get(header, "") if own is None else own
            alone = replace(read, signs={name: amounts.sign([text], ",")}, date_order="dmy")
            values.append(_cell(name, text, read if own is None else alone))
        columns.append(Column(header, np.arange(1, len(values), dtype=np.int32), values))
    rows = np.asarray([problem.row for problem in problems], np.int32)
    return Sheet(Path(file), problems[0].sheet, columns, rows, 1, parts=((0, problems[0].sheet),))


def _cell(name: str, text: str, read: Ways) -> Cell:
    """A text as the cell it stands for; the text itself where it is none, to be refused as such."""
    one = np.zeros(1, np.int32)
    if name in AMOUNTS:
        found = amounts.read(one, [text], read.signs.get(name, ","))
        return float(found.micro[0]) / amounts.MICRO if found.good[0] else text
    if name in DATES and text and len(text.split()) == 1:
        told = days.read(one, [text], read.date_order, zone="UTC", today=datetime.now(UTC).date())
        return (
            datetime.combine((_START + timedelta(int(told.day[0]))).date(), time()) if told.good[0] else text
        )
    return text
