"""The desk's side of reading a file: starts the reader process and assembles its columns."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np

import klantdesk
from klantdesk import errors
from klantdesk.exchange import formats, frames, guard, headers, words
from klantdesk.records import Notice, Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from klantdesk.exchange.frames import Cell

PATIENCE = 15.0
"""Seconds a small file may take before it is given up: a parser that a broken file keeps busy never ends."""
PATIENCE_PER_MB = 5.0
"""Seconds more for each megabyte; a slow machine reads one in less than one."""
STAGE = "read"
_OUR_BUG = 1
"""Exit code of a Python program that ends with an exception nobody caught."""
_NO_WINDOW = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""On Windows a child would open a black window; elsewhere there is no such flag."""


@dataclass(slots=True, eq=False)
class Column:
    """A dictionary-encoded column: the cell of row i is `values[codes[i]]`; "" is an empty cell."""

    header: str
    codes: NDArray[np.int32]
    values: list[Cell]

    def cell(self, row: int) -> Cell:
        """The cell of one row (index, not row number)."""
        return self.values[int(self.codes[row])]


@dataclass(slots=True, eq=False)
class Sheet:
    """The table of a file: its columns, and per row below the header its number in the file.

    Rows that hold nothing are not in it; `header_row` is the header's own row number. Sheets that
    repeat the header of the first follow each other: `parts` says at which row which one starts.
    """

    path: Path
    name: str
    columns: list[Column]
    rows: NDArray[np.int32]
    header_row: int
    notices: list[Notice] = field(default_factory=list)
    parts: tuple[tuple[int, str], ...] = ()
    whole: NDArray[np.int64] | None = None
    """Where a row of the file became several (see `unfolding`): per row which one it comes from."""

    def part_of(self, row: int) -> tuple[int, str]:
        """First row (index) and name of the sheet a row stands in."""
        return max((part for part in self.parts if part[0] <= row), default=(0, self.name))

    @property
    def headers(self) -> list[str]:
        """The column names, unique, in the order of the file."""
        return [column.header for column in self.columns]


def read(path: Path, watch: Watch, meanwhile: Callable[[], object] | None = None) -> Sheet:
    """Read the first table of a file; `meanwhile` is done while the reader starts.

    Raises FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FileDamaged, FileProtected,
    FileIsWebPage, FileNotATable, FileUnwieldy; Stopped where the watch says so.
    """
    kind = guard.inspect(path)
    watch.report(STAGE)
    seconds = PATIENCE + PATIENCE_PER_MB * path.stat().st_size / 1e6
    process = subprocess.Popen(
        _command(path, kind, seconds),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=_NO_WINDOW,
    )
    deadline = time.monotonic() + seconds
    try:
        if meanwhile is not None:
            meanwhile()
        assert process.stdout is not None  # noqa: S101  # a pipe was asked for
        sheet = received(process.stdout, path, kind, watch, deadline)
        if sheet is None and time.monotonic() < deadline and process.wait() == _OUR_BUG:
            raise RuntimeError("the reader process ended with an exception")
    finally:
        process.kill()
        process.communicate()
    if sheet is None:  # the parser aborted, its memory ran out or its time was up
        raise errors.FileUnwieldy(file=str(path))
    return sheet


def received(
    pipe: IO[bytes], path: Path, kind: guard.Kind, watch: Watch, deadline: float = math.inf
) -> Sheet | None:
    """The table that a reader sends through a pipe; None where it fell silent before its end."""
    assembly = _Assembly(path, kind)
    return _table(assembly) if _collect(pipe, assembly, watch, deadline) else None


def _command(path: Path, kind: guard.Kind, seconds: float) -> list[str]:
    """How the reader is started; the frozen program takes its part by a flag."""
    task = [str(path.absolute()), kind.value, str(seconds)]
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-sheet", *task]
    return [sys.executable, "-P", "-m", "klantdesk.exchange.reader", *task]


def _environment() -> dict[str, str]:
    """The desk's own environment, in which the reader finds this very program first."""
    own = str(Path(klantdesk.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    return os.environ | {
        "PYTHONPATH": f"{own}{os.pathsep}{others}" if others else own,
        "OPENBLAS_NUM_THREADS": "1",  # numpy would set memory apart for each processor, and may not have it
    }


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
        while len(self.values) <= column:
            self.values.append([""])
        self.values[column].extend(fresh)

    def take_codes(self, content: bytes) -> None:
        """One column of the chunk."""
        column, codes = frames.unpack_codes(content)
        while len(self.values) <= column:
            self.values.append([""])
        self.chunks[-1][column] = np.frombuffer(codes, np.int32)

    def codes(self, column: int) -> NDArray[np.int32]:
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
        watch.report(STAGE, done, assembly.expected)
    return False


def _table(assembly: _Assembly) -> Sheet:
    """The columns below the header row, without rows and columns that hold nothing."""
    if not assembly.rows:
        raise errors.FileEmpty(file=str(assembly.path))
    rows = np.concatenate(assembly.rows)
    raw = [Column("", assembly.codes(i), values) for i, values in enumerate(assembly.values)]
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
            columns.append(Column(header or headers.letter(place), column.codes, column.values))
    keep = below & filled
    columns = _without_secrets(columns, assembly.notices)
    if not keep.any():
        raise _nothing(assembly, [column.header for column in columns])
    for column in columns:
        column.codes = column.codes[keep]
    parts = tuple((int(keep[:start].sum()), name) for start, name in assembly.parts)
    return Sheet(assembly.path, parts[0][1], columns, rows[keep], int(rows[title]), assembly.notices, parts)


def _without_secrets(columns: list[Column], notices: list[Notice]) -> list[Column]:
    """The columns without those that hold passwords: what nobody may know is not even looked at."""
    kept = [column for column in columns if not _is_secret(headers.normalise(column.header))]
    if len(kept) < len(columns):
        notices.append(Notice("password_column", (("columns", len(columns) - len(kept)),)))
    return kept


def _is_secret(header: str) -> bool:
    phrases = words.flat("secret", "phrases")
    return not words.flat("secret", "words").isdisjoint(header.split()) or any(
        phrase in header for phrase in phrases
    )


def _has_second_row(rows: list[list[Cell]]) -> bool:
    """Whether a second header row follows: its format has one, and the row names no record."""
    return len(rows) > 1 and rows[1][0] == "" and bool(formats.second_header([str(c) for c in rows[0]]))


def _head(rows: list[list[Cell]]) -> list[Cell]:
    """The names of the columns, out of one row or of two."""
    if len(rows) == 1:
        return rows[0]
    return headers.joined(rows[0], rows[1], formats.second_header([str(cell) for cell in rows[0]]))


def _nothing(assembly: _Assembly, names: list[str]) -> errors.KlantDeskError:
    """What a file without rows is: an export of an empty period, or a text that is no table at all."""
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
