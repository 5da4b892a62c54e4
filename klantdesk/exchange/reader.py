"""The reader process: parses one file and streams its cells to the desk, under limits.

A hostile workbook can make the parser panic, abort or ask for all memory there is; that then
happens here, and the desk only sees a pipe that closes. Cells leave dictionary-encoded: per column
a code for each row, and each distinct value once. Started as `python -m klantdesk.exchange.reader
FILE KIND SECONDS`, or by the frozen program through `main`.
"""

from __future__ import annotations

import csv
import faulthandler
import gc
import os
import sys
import threading
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from queue import Queue
from typing import IO, TYPE_CHECKING

from klantdesk import heap
from klantdesk.exchange import delimited, frames, workbooks, xmlbooks
from klantdesk.exchange.guard import Kind
from klantdesk.exchange.workbooks import LARGEST_CELL, WIDEST, Fault, Notices, Part, Rows

if TYPE_CHECKING:
    from klantdesk.exchange.cutting import Cells

    Runs = Iterable[Sequence[Sequence[object]] | Cells]

MEMORY = 2 << 30
"""Address space in bytes; a sheet of 30 million cells fits."""
BEAT_SECONDS = 0.1
RUNS_AHEAD = 32
"""Runs of rows, of some megabytes at most, that wait for the desk."""


class _Outbox:
    """Sends in a thread of its own what is written here, so that reading goes on while the desk is busy."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._parts: list[bytes] = []
        self._runs: Queue[bytes] = Queue(RUNS_AHEAD)
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def write(self, part: bytes) -> None:
        """Lay something ready."""
        self._parts.append(part)

    def flush(self) -> None:
        """Send what lies ready; waits where the desk is too far behind."""
        self._runs.put(b"".join(self._parts))
        self._parts.clear()

    def close(self) -> None:
        """Return when all is sent."""
        self.flush()
        self._runs.put(b"")
        self._thread.join()

    def _send(self) -> None:
        while run := self._runs.get():
            try:
                self._pipe.write(run)
                self._pipe.flush()
            except OSError:
                os._exit(1)  # the desk is gone, nobody waits for this file


class _Heart:
    """Tells the desk that the parser is still at work; the parser itself is silent for seconds."""

    def __init__(self, pipe: frames.Outlet) -> None:
        self._pipe = pipe
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)
        self._thread.start()

    def _beat(self) -> None:
        while not self._done.wait(BEAT_SECONDS):
            frames.write(self._pipe, frames.BEAT)
            self._pipe.flush()

    def stop(self) -> None:
        """No more beats after this returns."""
        self._done.set()
        self._thread.join()


def main(arguments: Sequence[str]) -> int:
    """Read one file and stream it to standard output; 0 also where the file was at fault."""
    path, kind, seconds = Path(arguments[0]), Kind(arguments[1]), float(arguments[2])
    with open(os.devnull, "w") as nowhere, os.fdopen(os.dup(1), "wb", buffering=1 << 16) as pipe:  # noqa: PTH123  # a device, not a path
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        gc.disable()  # a short life without cycles; looking for them would cost a third of it
        _limit_memory()
        heap.keep()
        outbox = _Outbox(pipe)
        send(path, kind, outbox)
        outbox.close()
        faulthandler.cancel_dump_traceback_later()
    return 0


def _limit_memory() -> None:
    """Cap the address space where the system can (Windows cannot: there the guard stands alone)."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def send(path: Path, kind: Kind, pipe: frames.Outlet) -> None:
    """Send the rows of a file, or what is wrong with it."""
    try:
        _stream(path, kind, pipe)
    except Fault as fault:
        frames.write(pipe, frames.FAULT, frames.pack([str(fault)]))
    except MemoryError:
        frames.write(pipe, frames.FAULT, frames.pack(["FileUnwieldy"]))
    except csv.Error:
        frames.write(pipe, frames.FAULT, frames.pack(["FileDamaged"]))
    except OSError as lost:  # the guard still saw it: thrown away since, or on a stick that was pulled out
        gone = isinstance(lost, FileNotFoundError)
        frames.write(pipe, frames.FAULT, frames.pack(["FileMissing" if gone else "FileUnreadable"]))


def _stream(path: Path, kind: Kind, pipe: frames.Outlet) -> None:
    """Send every part of the file; columns keep one dictionary over all parts."""
    notices: Notices = []
    parts: list[tuple[str, int, int, Runs]]
    if kind is Kind.TEXT:
        parts = [(path.stem, 1, 0, delimited.pieces(path, notices))]
    elif kind is Kind.XML:
        parts = [(path.stem, 1, 0, _runs(xmlbooks.rows(path, notices)))]
    else:
        parts = [(one.name, one.first, one.last, _runs(one.rows)) for one in _opened(path, pipe, notices)]
    encoder = _Encoder(pipe)
    for name, first, last, runs in parts:
        frames.write(pipe, frames.SHEET, frames.pack([name, last]))
        encoder.send_all(first, runs)
    frames.write(pipe, frames.END, frames.pack([[key, facts] for key, facts in notices]))


def _opened(path: Path, pipe: frames.Outlet, notices: Notices) -> list[Part]:
    """The sheets of a workbook, with a sign of life while it is opened."""
    heart = _Heart(pipe)
    try:
        return workbooks.parts(path, notices)
    finally:
        heart.stop()


def _runs(rows: Rows) -> Iterator[list[Sequence[object]]]:
    while run := list(islice(rows, delimited.CHUNK)):
        yield run


class _Known(dict[object, int]):
    """The code of each value; one that is asked for the first time gets the next, and is `fresh`."""

    def __init__(self) -> None:
        super().__init__({"": 0})
        self.fresh: list[object] = []

    def __missing__(self, value: object) -> int:
        code = self[value] = len(self)
        self.fresh.append(value)
        return code


class _Encoder:
    """Turns rows into codes per column, remembering which values the desk knows already."""

    def __init__(self, pipe: frames.Outlet) -> None:
        self._pipe = pipe
        self._known: list[_Known] = []

    def send_all(self, first: int, runs: Runs) -> None:
        """Stream runs of rows, of which the first has this number."""
        for run in runs:
            if isinstance(run, Sequence):
                self._send_rows(first, run)
            else:
                self._send_cells(first, run)
            first += len(run)

    def _send_rows(self, first: int, chunk: Sequence[Sequence[object]]) -> None:
        """Stream a run of rows, without the blank ones."""
        numbers = array("i", (first + i for i, row in enumerate(chunk) if row.count("") < len(row)))
        if not numbers:
            return
        if len(numbers) < len(chunk):
            chunk = [chunk[number - first] for number in numbers]
        width = max(len(row) for row in chunk)
        if min(len(row) for row in chunk) < width:
            chunk = [[*row, *[""] * (width - len(row))] for row in chunk]
        self._widen(width)
        frames.write(self._pipe, frames.ROWS, numbers.tobytes())
        for column, cells in enumerate(zip(*chunk, strict=True)):
            if not set(map(type, cells)) <= {str, float}:
                cells = tuple(_plain(cell) for cell in cells)  # noqa: PLW2901  # the same cells, plain
            self._send_column(column, array("i", map(self._known[column].__getitem__, cells)).tobytes())
        self._pipe.flush()

    def _send_cells(self, first: int, cells: Cells) -> None:
        """Stream rows that were cut already, without the blank ones."""
        self._widen(cells.width)
        filled, codes = cells.coded(self._known[: cells.width])
        if not len(filled):
            return
        frames.write(self._pipe, frames.ROWS, (filled + first).astype("i4").tobytes())
        for column, one in enumerate(codes):
            self._send_column(column, one.tobytes())
        self._pipe.flush()

    def _widen(self, width: int) -> None:
        if width > WIDEST:
            raise Fault("FileUnwieldy")
        self._known += [_Known() for _column in range(width - len(self._known))]

    def _send_column(self, column: int, codes: bytes) -> None:
        """Send one column of a run, after the values it brings."""
        known = self._known[column]
        if known.fresh:
            packed = frames.pack([column, known.fresh])
            if len(packed) > LARGEST_CELL and any(len(str(value)) > LARGEST_CELL for value in known.fresh):
                raise Fault("FileUnwieldy")
            frames.write(self._pipe, frames.VALUES, packed)
            known.fresh.clear()
        frames.write(self._pipe, frames.CODES, frames.pack_codes(column, codes))


def _plain(cell: object) -> frames.Cell:
    """A cell as text, float or datetime; truth and durations become text."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (str, float, datetime)):
        return cell
    if isinstance(cell, int):
        return float(cell) if abs(cell) < 1 << 53 else str(cell)
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001  # a workbook's days know no zone
    if isinstance(cell, (time, timedelta)):
        return str(cell)
    return "" if cell is None else str(cell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
