"""What the reader sends, put together: the columns of a file and where its table begins."""

from __future__ import annotations

import math
import time
from typing import IO, TYPE_CHECKING

import numpy as np

from klantdesk import errors
from klantdesk.exchange import cells, formats, frames, guard, headers, hours, secrets
from klantdesk.exchange.sheets import Column, Sheet
from klantdesk.records import Notice, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from klantdesk.exchange.frames import Cell


def received(
    pipe: IO[bytes], path: Path, kind: guard.Kind, watch: Watch, deadline: float = math.inf
) -> Sheet | None:
    """The table that a reader sends through a pipe; None where it fell silent before its end."""
    assembly = _Assembly(path, kind)
    return _table(assembly) if _collect(pipe, assembly, watch, deadline) else None


class _Assembly:
    """Columns that grow by chunks; a column a chunk does not mention is empty there."""

    def __init__(self, path: Path, kind: guard.Kind) -> None:
        self.path, self.kind = path, kind
        self.parts: list[tuple[int, str]] = []
        self.expected = 0
        self.taken = 0
        self.notices: list[Notice] = []
        self.rows: list[NDArray[np.int32]] = []
        self.values: list[list[Cell]] = []
        self.cleaned: list[list[str]] = []
        self.chunks: list[dict[int, NDArray[np.int32]]] = []

    def take_sheet(self, content: bytes) -> None:
        """Begin a sheet."""
        name, self.expected = frames.unpack(content)
        self.parts.append((self.taken, name))

    def take_rows(self, content: bytes) -> int:
        """Begin a chunk; the number of its last row."""
        self.rows.append(np.frombuffer(content, np.int32))
        self.chunks.append({})
        self.taken += len(self.rows[-1])
        return int(self.rows[-1][-1])

    def take_values(self, content: bytes) -> None:
        """Append values to the dictionary of a column."""
        column, fresh = frames.unpack(content)
        self._widen(column)
        self.values[column] += fresh
        self.cleaned[column] += map(cells.clean, fresh)  # here, where the desk would wait for the reader

    def take_codes(self, content: bytes) -> None:
        """One column of the chunk."""
        column, codes = frames.unpack_codes(content)
        self._widen(column)
        self.chunks[-1][column] = np.frombuffer(codes, np.int32)

    def _widen(self, column: int) -> None:
        """Make room for a column, of which the first value is always the empty cell."""
        while len(self.values) <= column:
            self.values.append([""])
            self.cleaned.append([""])

    def columns(self) -> list[Column]:
        """The columns over all chunks, without names."""
        return [
            Column("", self._codes(place), values, cleaned)
            for place, (values, cleaned) in enumerate(zip(self.values, self.cleaned, strict=True))
        ]

    def _codes(self, column: int) -> NDArray[np.int32]:
        """All codes of a column, over all chunks."""
        parts = [
            chunk[column] if column in chunk else np.zeros(len(rows), np.int32)
            for chunk, rows in zip(self.chunks, self.rows, strict=True)
        ]
        return np.concatenate(parts)


def _collect(pipe: IO[bytes], assembly: _Assembly, watch: Watch, deadline: float) -> bool:
    """Take the reader's frames; whether it said that it is done before it fell silent."""
    done = 0
    for kind, content in frames.read(pipe):
        if kind == frames.END:
            assembly.notices = [Notice(key, tuple(facts.items())) for key, facts in frames.unpack(content)]
            return True
        if kind == frames.FAULT:
            raise getattr(errors, str(frames.unpack(content)[0]))(file=str(assembly.path))
        if time.monotonic() > deadline:
            return False
        if kind == frames.SHEET:
            assembly.take_sheet(content)
        elif kind == frames.ROWS:
            done = assembly.take_rows(content)
        elif kind == frames.VALUES:
            assembly.take_values(content)
        elif kind == frames.CODES:
            assembly.take_codes(content)
        watch.report(frames.STAGE, done, assembly.expected)
    return False


def _table(assembly: _Assembly) -> Sheet:
    """The columns below the header row, without rows and columns that hold nothing."""
    if not assembly.rows:
        raise errors.FileEmpty(file=str(assembly.path))
    rows = np.concatenate(assembly.rows)
    raw = assembly.columns()
    first = list(_first_rows(raw, min(len(rows), headers.SEARCHED)))
    top = headers.find(first, formats.known_headers())
    title, top = top, top + _has_second_row(first[top:])
    names = headers.name(_head(first[title : top + 1]))
    below = np.arange(len(rows)) > top
    filled = np.zeros(len(rows), bool)
    columns = []
    for place, (column, header) in enumerate(zip(raw, names, strict=True)):
        holds = below if header and filled.all() else _holds(column)  # then nothing is left to find out
        filled |= holds
        if header or (holds & below).any():
            column.header = header or headers.letter(place)
            columns.append(column)
    keep = below & filled
    columns = secrets.taken_out(columns, assembly.notices)
    if not keep.any():
        raise _nothing(assembly, [column.header for column in columns], above=title)
    kept = _slice(keep)
    for column in columns:
        column.codes = column.codes[kept]
    parts = tuple((int(keep[:start].sum()), name) for start, name in assembly.parts)
    sheet = Sheet(assembly.path, parts[0][1], columns, rows[kept], int(rows[title]), assembly.notices, parts)
    return hours.one_by_one(sheet)


def _slice(keep: NDArray[np.bool_]) -> NDArray[np.bool_] | slice:
    """The rows to keep: without a copy where those are all behind some row, as they mostly are."""
    first = int(np.argmax(keep))
    return slice(first, None) if keep[first:].all() else keep


def _has_second_row(rows: list[list[Cell]]) -> bool:
    """Whether a second header row follows: its format has one, and the row names no record."""
    return len(rows) > 1 and rows[1][0] == "" and bool(formats.second_header([str(c) for c in rows[0]]))


def _head(rows: list[list[Cell]]) -> list[Cell]:
    """The names of the columns, out of one row or of two."""
    if len(rows) == 1:
        return rows[0]
    return headers.joined(rows[0], rows[1], formats.second_header([str(cell) for cell in rows[0]]))


def _nothing(assembly: _Assembly, names: list[str], above: int) -> errors.KlantDeskError:
    """What a file without rows is: an export of an empty period, or a text that is no table at all.

    Where rows stand `above` names of which hardly one is known, names are down the side, or there are none.
    """
    known = {headers.normalise(name) for name in names} & formats.known_headers()
    if above and len(names) > 1 and len(known) <= 1:
        return errors.FileNotUnderstood(file=str(assembly.path), columns=names)
    cut = len(names) > 1 or headers.normalise("".join(names)) in formats.known_headers()
    if cut or assembly.kind is not guard.Kind.TEXT:
        return errors.FileEmpty(file=str(assembly.path))
    return errors.FileNotATable(file=str(assembly.path), wanted=guard.WANTED)


def _first_rows(columns: list[Column], count: int) -> Iterator[list[Cell]]:
    for row in range(count):
        yield [column.cell(row) for column in columns]


def _holds(column: Column) -> NDArray[np.bool_]:
    """Per row whether the cell holds more than white space."""
    solid = [not isinstance(value, str) or bool(value.strip()) for value in column.values]
    return np.asarray(solid, bool)[column.codes]
