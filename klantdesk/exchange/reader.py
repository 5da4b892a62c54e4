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
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import count, filterfalse, islice
from pathlib import Path
from typing import IO

from klantdesk.exchange import delimited, frames, workbooks, xmlbooks
from klantdesk.exchange.guard import Kind
from klantdesk.exchange.workbooks import LARGEST_CELL, WIDEST, Fault, Notices, Part

CHUNK = 20_000
MEMORY = 2 << 30
"""Address space in bytes; a sheet of 30 million cells fits."""
BEAT_SECONDS = 0.1


class _Heart:
    """Tells the desk that the parser is still at work; the parser itself is silent for seconds."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)
        self._thread.start()

    def _beat(self) -> None:
        while not self._done.wait(BEAT_SECONDS):
            try:
                frames.write(self._pipe, frames.BEAT)
                self._pipe.flush()
            except OSError:
                os._exit(1)  # the desk is gone, nobody waits for this file

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
        try:
            send(path, kind, pipe)
        except BrokenPipeError:
            os._exit(1)
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


def send(path: Path, kind: Kind, pipe: IO[bytes]) -> None:
    """Send the rows of a file, or what is wrong with it."""
    try:
        _stream(path, kind, pipe)
    except Fault as fault:
        frames.write(pipe, frames.FAULT, frames.pack([str(fault)]))
    except MemoryError:
        frames.write(pipe, frames.FAULT, frames.pack(["FileUnwieldy"]))
    except csv.Error:
        frames.write(pipe, frames.FAULT, frames.pack(["FileDamaged"]))


def _stream(path: Path, kind: Kind, pipe: IO[bytes]) -> None:
    """Send every part of the file; columns keep one dictionary over all parts."""
    heart = _Heart(pipe)
    notices: Notices = []
    try:
        parts = workbooks.parts(path, notices) if kind is Kind.WORKBOOK else _streamed(path, kind, notices)
    finally:
        heart.stop()
    encoder = _Encoder(pipe)
    for part in parts:
        frames.write(pipe, frames.SHEET, frames.pack([part.name, part.last]))
        for first, chunk in _chunks(part):
            encoder.send(first, chunk)
    frames.write(pipe, frames.END, frames.pack([[key, facts] for key, facts in notices]))


def _chunks(part: Part) -> Iterator[tuple[int, list[Sequence[object]]]]:
    """Runs of rows with the number of their first."""
    first = part.first
    while chunk := list(islice(part.rows, CHUNK)):
        yield first, chunk
        first += len(chunk)


def _streamed(path: Path, kind: Kind, notices: Notices) -> list[Part]:
    """Files that are read as they are sent."""
    rows = xmlbooks.rows if kind is Kind.XML else delimited.rows
    return [Part(path.stem, 1, 0, rows(path, notices))]


class _Encoder:
    """Turns rows into codes per column, remembering which values the desk knows already."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._known: list[dict[object, int]] = []

    def send(self, first: int, chunk: list[Sequence[object]]) -> None:
        """Stream a run of rows, without the blank ones."""
        numbers = array("i", (first + i for i, row in enumerate(chunk) if row.count("") < len(row)))
        if not numbers:
            return
        if len(numbers) < len(chunk):
            chunk = [chunk[number - first] for number in numbers]
        width = max(len(row) for row in chunk)
        if min(len(row) for row in chunk) < width:
            chunk = [[*row, *[""] * (width - len(row))] for row in chunk]
        if width > WIDEST:
            raise Fault("FileUnwieldy")
        frames.write(self._pipe, frames.ROWS, numbers.tobytes())
        for column, cells in enumerate(zip(*chunk, strict=True)):
            self._send_column(column, cells)
        self._pipe.flush()

    def _send_column(self, column: int, cells: tuple[object, ...]) -> None:
        if column == len(self._known):
            self._known.append({"": 0})
        known = self._known[column]
        if not set(map(type, cells)) <= {str, float}:
            cells = tuple(_plain(cell) for cell in cells)
        fresh = list(filterfalse(known.__contains__, dict.fromkeys(cells)))
        known.update(zip(fresh, count(len(known)), strict=False))
        if fresh:
            packed = frames.pack([column, fresh])
            if len(packed) > LARGEST_CELL and any(len(str(value)) > LARGEST_CELL for value in fresh):
                raise Fault("FileUnwieldy")
            frames.write(self._pipe, frames.VALUES, packed)
        codes = array("i", map(known.__getitem__, cells))
        frames.write(self._pipe, frames.CODES, frames.pack_codes(column, codes.tobytes()))


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
