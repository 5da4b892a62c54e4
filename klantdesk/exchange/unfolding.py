"""Rows that hold a whole order become a row a line: products packed in cells, or in numbered columns.

The columns of the order repeat on each line; what the lines say stands in new columns behind them.
Which cells hold what is the format's to say (`[unfold]` and `[sums]` in its TOML file).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import cells
from klantdesk.exchange.headers import normalise
from klantdesk.exchange.sheets import Column, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from klantdesk.exchange.formats import Format, Packing
    from klantdesk.exchange.frames import Cell
    from klantdesk.exchange.mapping import Mapping

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
    found = {place for one in known.sums.values() for place in _numbered(headers, one.cell)}
    if known.unfold:
        groups = [(known.unfold.cell,) if known.unfold.cell else (), *known.unfold.columns.values()]
        for header in (header for group in groups for header in group):
            found.update(_numbered(headers, header))
    return sorted(found)


def unfold(sheet: Sheet, mapping: Mapping) -> tuple[Sheet, Mapping]:
    """The sheet with a row a line, and where its fields stand now; both as they are without any."""
    known, packed = mapping.format, sources(sheet.headers, mapping.format)
    if not packed:
        return sheet, mapping
    sheet, fresh = _summed(sheet, known)
    lines = [*_of_cells(sheet, known), *_of_columns(sheet, known)]
    if lines:
        fresh |= {name: len(sheet.columns) + at for at, name in enumerate(_fields(lines))}
        sheet = _spread(sheet, lines)
    pointed_out = {name for name, place in mapping.columns.items() if place not in packed}
    fresh = {name: place for name, place in fresh.items() if name not in pointed_out}
    kept = {name: places for name, places in mapping.spare.items() if name not in fresh}
    return sheet, replace(mapping, columns=mapping.columns | fresh, spare=kept)


def entries(text: str, packing: Packing) -> list[dict[str, str]]:
    """What a packed cell lists, as texts by label; a part without any label belongs to the one before."""
    names = [*packing.labels.values(), *packing.others]
    mark = re.compile(f"(?:^|{re.escape(packing.within)})\\s*({'|'.join(map(re.escape, names))})"
                      f"{re.escape(packing.equals)}")  # fmt: skip
    parts: list[str] = []
    for part in text.split(packing.between) if packing.between else [text]:
        if parts and not mark.match(part):
            parts[-1] += packing.between + part
        else:
            parts.append(part)
    found = []
    for part in parts:
        marks = list(mark.finditer(part))
        ends = [*(one.start() for one in marks[1:]), len(part)]
        said = {one[1]: part[one.end() : end].strip() for one, end in zip(marks, ends, strict=False)}
        if any(said.values()):
            found.append(said)
    return found


def _numbered(headers: Sequence[str], wanted: str) -> dict[int, int]:
    """Columns of this header, or that number on from it ("line item 3"): place to number."""
    pattern = re.compile(re.escape(wanted) + r"(?: ?(\d{1,4}))?")
    matches = ((place, pattern.fullmatch(normalise(header))) for place, header in enumerate(headers))
    return {place: int(match[1] or 0) for place, match in matches if match}


def _of_cells(sheet: Sheet, known: Format) -> Iterator[_Lines]:
    """The lines packed in cells."""
    spec = known.unfold
    if spec is None or spec.packing is None:
        return
    for place, number in _numbered(sheet.headers, spec.cell).items():
        column = sheet.columns[place]
        listed = [entries(value, spec.packing) if isinstance(value, str) else [] for value in column.values]
        flat = [entry for one in listed for entry in one]
        counts = np.asarray([len(one) for one in listed], np.int64)
        starts = np.cumsum(counts) - counts
        rows = np.repeat(np.arange(len(column.codes)), counts[column.codes])
        turns = np.arange(len(rows)) - np.searchsorted(rows, rows)
        codes = (starts[column.codes[rows]] + turns + 1).astype(np.int32)
        said: dict[str, list[Cell]] = {
            name: ["", *(entry.get(label, "") for entry in flat)]
            for name, label in spec.packing.labels.items()
        }
        yield _Lines(
            rows,
            turns + number * _TURNS,
            {name: Column(column.header, codes, values) for name, values in said.items()},
        )


def _of_columns(sheet: Sheet, known: Format) -> Iterator[_Lines]:
    """The lines that have columns of their own: SKU #1, Name #1, SKU #2."""
    groups: dict[int, dict[str, Column]] = {}
    wanted = known.unfold.columns if known.unfold else {}
    for name, header in ((name, header) for name, headers in wanted.items() for header in headers):
        for place, number in _numbered(sheet.headers, header).items():
            if number:
                groups.setdefault(number, {})[name] = sheet.columns[place]
    for number, group in groups.items():
        filled = np.zeros(len(sheet.rows), bool)
        for column in group.values():
            solid = [bool(cells.clean(value)) for value in column.values]
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
            columns.append(replace(column, values=[_sum(value, one.packing) for value in column.values]))
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
