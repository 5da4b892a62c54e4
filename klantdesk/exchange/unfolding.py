"""Rows that hold a whole order become a row a line: products packed in cells, or in numbered columns.

The columns of the order repeat on each line; what the lines say stands in new columns behind them.
Which cells hold what is the format's to say (`[unfold]` and `[sums]` in its TOML file).
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from klantdesk import errors
from klantdesk.exchange.headers import normalise
from klantdesk.exchange.packing import entries
from klantdesk.exchange.sheets import Column, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from klantdesk.exchange.formats import Format
    from klantdesk.exchange.frames import Cell
    from klantdesk.exchange.mapping import Mapping
    from klantdesk.exchange.packing import Packing

MOST_LINES = 3_000_000
MOST_CELLS = 250_000_000
"""Codes of four bytes in the sheet that is made."""
_TURNS = 1 << 32
"""Lines one cell may hold; places a line behind those of the cells before it."""


@dataclass(slots=True, eq=False)
class _Lines:
    """Lines found in one cell or group of columns: their rows, their turn and their cells by field."""

    rows: NDArray[np.int64]
    turns: NDArray[np.int64]
    cells: dict[str, Column]


def sources(headers: Sequence[str], known: Format) -> list[int]:
    """The columns that lines and sums are taken from."""
    wanted = [*known.unfold.headers(), *(one.cell for one in known.sums.values())]
    return sorted({place for header in wanted for place in _numbered(headers, header)})


def unfold(sheet: Sheet, mapping: Mapping) -> tuple[Sheet, Mapping]:
    """The sheet with a row a line, and where its fields stand now; both as they are without any."""
    known, packed = mapping.format, sources(sheet.headers, mapping.format)
    if not packed:
        return sheet, mapping
    sheet, fresh = _summed(sheet, known)
    lines = []
    for found in chain(_of_cells(sheet, known), _of_columns(sheet, known)):
        lines.append(found)
        _check_room(sheet, sum(len(one.rows) for one in lines))
    if lines:
        fresh |= {name: len(sheet.columns) + at for at, name in enumerate(_fields(lines))}
        sheet = _spread(sheet, lines)
    pointed_out = {name for name, place in mapping.columns.items() if place not in packed}
    fresh = {name: place for name, place in fresh.items() if name not in pointed_out}
    kept = {name: places for name, places in mapping.spare.items() if name not in fresh}
    return sheet, replace(mapping, columns=mapping.columns | fresh, spare=kept)


def _numbered(headers: Sequence[str], wanted: str) -> dict[int, int]:
    """Columns of this header, or that number on from it ("line item 3"): place to number."""
    pattern = re.compile(re.escape(wanted) + r"(?: ?(\d{1,4}))?")
    matches = ((place, pattern.fullmatch(normalise(header))) for place, header in enumerate(headers))
    return {place: int(match[1] or 0) for place, match in matches if match}


def _of_cells(sheet: Sheet, known: Format) -> Iterator[_Lines]:
    """The lines packed in cells."""
    packing = known.unfold.packing
    if packing is None:
        return
    for place, number in _numbered(sheet.headers, packing.cell).items():
        column = sheet.columns[place]
        counts, listed = _listed(column, packing, sheet.path)
        starts = np.cumsum(counts) - counts
        _check_room(sheet, int(counts[column.codes].sum()))
        rows = np.repeat(np.arange(len(column.codes)), counts[column.codes])
        turns = np.arange(len(rows)) - np.searchsorted(rows, rows)
        entry = starts[column.codes[rows]] + turns
        found = {name: replace(one, codes=one.codes[entry]) for name, one in listed.items()}
        yield _Lines(rows, turns + number * _TURNS, found)


def _listed(column: Column, packing: Packing, path: Path) -> tuple[NDArray[np.int64], dict[str, Column]]:
    """How much each distinct cell of a column lists, and per field a column with a row for each entry."""
    known: dict[str, dict[str, int]] = {name: {"": 0} for name in packing.labels}
    codes = {name: array("i") for name in packing.labels}
    counts = np.zeros(len(column.values), np.int64)
    total = 0
    for code, value in enumerate(column.values):
        for entry in entries(value, packing) if isinstance(value, str) else ():
            counts[code] += 1
            for name, label in packing.labels.items():
                codes[name].append(known[name].setdefault(entry.get(label, ""), len(known[name])))
        total += int(counts[code])
        if total > MOST_LINES:
            raise errors.FileUnwieldy(file=str(path))
    return counts, {
        name: Column(column.header, np.asarray(codes[name], np.int32), list(known[name])) for name in codes
    }


def _check_room(sheet: Sheet, lines: int) -> None:
    """Refuse a file whose lines would fill the memory: a cell may repeat, and list much."""
    if lines > MOST_LINES or lines * len(sheet.columns) > MOST_CELLS:
        raise errors.FileUnwieldy(file=str(sheet.path))


def _of_columns(sheet: Sheet, known: Format) -> Iterator[_Lines]:
    """The lines that have columns of their own: SKU #1, Name #1, SKU #2."""
    groups: dict[int, dict[str, Column]] = {}
    wanted = known.unfold.columns.items()
    for name, header in ((name, header) for name, headers in wanted for header in headers):
        for place, number in _numbered(sheet.headers, header).items():
            if number:
                groups.setdefault(number, {})[name] = sheet.columns[place]
    for number, group in groups.items():
        filled = np.zeros(len(sheet.rows), bool)
        for column in group.values():
            solid = [bool(text) for text in column.texts()]
            filled |= np.asarray(solid, bool)[column.codes]
        rows = np.flatnonzero(filled)
        taken = {name: replace(column, codes=column.codes[rows]) for name, column in group.items()}
        yield _Lines(rows, np.full(len(rows), number * _TURNS), taken)


def _fields(lines: list[_Lines]) -> list[str]:
    return list(dict.fromkeys(name for one in lines for name in one.cells))


def _spread(sheet: Sheet, lines: list[_Lines]) -> Sheet:
    """A row for each line in its turn, and one for each row without any."""
    found = np.concatenate([one.rows for one in lines])
    bare = np.ones(len(sheet.rows), bool)
    bare[found] = False
    lone = np.flatnonzero(bare)
    rows = np.concatenate([found, lone])
    order = np.lexsort((np.concatenate([*(one.turns for one in lines), np.zeros(len(lone), np.int64)]), rows))
    whole = rows[order]
    repeated = [replace(column, codes=column.codes[whole]) for column in sheet.columns]
    fresh = [_joined([one.cells.get(name) for one in lines], lines, len(lone)) for name in _fields(lines)]
    for column in fresh:
        column.codes = column.codes[order]
    parts = tuple((int(np.searchsorted(whole, start)), name) for start, name in sheet.parts)
    return replace(sheet, columns=[*repeated, *fresh], rows=sheet.rows[whole], parts=parts, whole=whole)


def _joined(parts: list[Column | None], lines: list[_Lines], lone: int) -> Column:
    """One column of what several cells or columns say of a field; blank for those that say nothing."""
    values: list[Cell] = [""]
    codes = []
    for part, one in zip(parts, lines, strict=True):
        codes.append(np.zeros(len(one.rows), np.int32) if part is None else part.codes + len(values))
        values += part.values if part else []
    codes.append(np.zeros(lone, np.int32))
    header = next(part.header for part in parts if part)
    return Column(header, np.concatenate(codes).astype(np.int32), values)


def _summed(sheet: Sheet, known: Format) -> tuple[Sheet, dict[str, int]]:
    """The sheet with a column for each field that is a sum, and where these stand."""
    columns, fresh = list(sheet.columns), {}
    for name, one in known.sums.items():
        for place in _numbered(sheet.headers, one.cell):
            column = sheet.columns[place]
            fresh[name] = len(columns)
            columns.append(replace(column, values=[_sum(value, one) for value in column.values]))
    return replace(sheet, columns=columns), fresh


def _sum(value: Cell, packing: Packing) -> str:
    """The sum of what a cell lists; the cell itself where that is no number, to be refused as such."""
    if not isinstance(value, str) or not value.strip():
        return ""
    amounts = [text for entry in entries(value, packing) for text in map(entry.get, packing.labels.values())]
    try:
        return str(sum((Decimal(text) for text in amounts if text), Decimal(0))) if amounts else value
    except InvalidOperation:
        return value
