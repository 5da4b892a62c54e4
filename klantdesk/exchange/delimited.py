"""Text files (csv, tsv) to rows: encoding, and large ones by blocks.

Runs in the reader process, so it does not know the desk; numpy comes along for large files only.
"""

from __future__ import annotations

import codecs
import csv
from collections import deque
from io import StringIO, TextIOWrapper
from itertools import chain, islice
from typing import IO, TYPE_CHECKING

from klantdesk.exchange import dialects
from klantdesk.exchange.guard import utf16_without_mark
from klantdesk.exchange.lines import LONGEST_RECORD, Lines, Notices, records
from klantdesk.exchange.workbooks import LARGEST_CELL, WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from klantdesk.exchange.cutting import Cells

MOST_QUOTES_TOLD = 5
"""Of more quotes that never close the owner hears in one sentence."""
LARGE = 4_000_000
"""Bytes from which a text is cut by blocks: below it, loading what that takes costs more than it gains."""
CHUNK = 20_000
Rows = list[list[str]]
_SAMPLE_LINES = 200
_BLOCK = 1 << 23
_CUTTERS = 2
"""Blocks cut at a time: numpy leaves the interpreter to others, and the slowest shop PC has two cores."""
_NEAR = 1 << 18
"""Bytes that stay in a processor's own memory: looked through in five times less."""
_BYTEWISE = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "cp1252": "cp1252"}
"""Encodings in which a sign of the file's own syntax is that one byte and never a part of another sign."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def pieces(path: Path, notices: Notices) -> Iterator[Rows | Cells]:
    """The records of a text file, run by run, blank lines as empty ones; unclosed quotes go to `notices`."""
    yield from _pieces(path, notices)
    if len(notices) > MOST_QUOTES_TOLD:
        notices[:] = [("unclosed_quotes", {"n": len(notices), "row": notices[0][1]["row"]})]


def _pieces(path: Path, notices: Notices) -> Iterator[Rows | Cells]:
    csv.field_size_limit(LARGEST_CELL)
    written = encoding(path)
    with path.open(encoding=written, errors="replace", newline="") as file:
        lines = Lines(_unmarked(file))
        sample = lines.peek(_SAMPLE_LINES)
        dialect = dialects.detect(sample)
        stated = bool(sample and dialects.stated_delimiter(sample[0]))
        large = path.stat().st_size >= LARGE and bool(sample) and sample[0].endswith("\n")
        inner = dialects.inside(sample[stated:], dialect)
        usual = dialect.delimiter in dialects.DELIMITERS and not dialect.escapechar and inner is None
        if not large or not usual or written not in _BYTEWISE:
            lines.skip(int(stated))
            found = records(lines, dialect, notices)
            yield from _runs(found if inner is None else (dialects.unwrapped(one, inner) for one in found))
            return
    with path.open("rb") as file:
        _skip_marks(file)
        if stated:
            file.readline()
        yield from _blocks(file, dialect, _BYTEWISE[written], notices)


def _runs(found: Iterator[list[str]]) -> Iterator[Rows]:
    while run := list(islice(found, CHUNK)):
        yield run


def _skip_marks(file: IO[bytes]) -> None:
    """Go to the first byte behind the byte order marks, as `_unmarked` does."""
    head = file.read(_BLOCK)
    marks = len(head) - len(head.removeprefix(codecs.BOM_UTF8))
    while marks and head.startswith(codecs.BOM_UTF8, marks):
        marks += len(codecs.BOM_UTF8)
    file.seek(marks)


def _blocks(
    file: IO[bytes], dialect: type[csv.Dialect], encoding: str, notices: Notices
) -> Iterator[Rows | Cells]:
    """Whole lines at a time, cut at once; from the first quote that does not fit on, record by record."""
    from klantdesk.exchange import cutting

    def cut(block: bytes) -> Cells | None:
        mark = dialect.delimiter
        return cutting.cut(block, mark, encoding, most_lines=LONGEST_RECORD, widest=WIDEST)

    number = 1
    for block, end, cells in _side_by_side(file, cut):
        try:
            run: Rows | Cells | None = cells.result()
        except cutting.Crooked:
            file.seek(end)
            with TextIOWrapper(file, encoding, errors="replace", newline="") as rest:
                lines = Lines(chain(_lines_of(block, encoding), rest))
                yield from _runs(records(lines, dialect, notices, number))
            return
        run = run or list(records(Lines(_lines_of(block, encoding)), dialect, notices, number))
        number += len(run)
        yield run


def _side_by_side(
    file: IO[bytes], cut: Callable[[bytes], Cells | None]
) -> Iterator[tuple[bytes, int, Future[Cells | None]]]:
    """Each block, the place behind it and what it is cut into; the next ones are being cut meanwhile."""
    from concurrent.futures import ThreadPoolExecutor

    ahead: deque[tuple[bytes, int, Future[Cells | None]]] = deque()
    with ThreadPoolExecutor(_CUTTERS) as cutters:
        while block := _whole_records(file):
            ahead.append((block, file.tell(), cutters.submit(cut, block)))
            if len(ahead) > _CUTTERS:
                yield ahead.popleft()
        yield from ahead


def _lines_of(block: bytes, encoding: str) -> Iterator[str]:
    return StringIO(block.decode(encoding, "replace"), newline="")


def _whole_records(file: IO[bytes]) -> bytes:
    """The next block up to the end of a line, and on while a quote is open, as far as a record reaches."""
    block = file.read(_BLOCK) + file.readline()
    for _line in range(LONGEST_RECORD if block.count(b'"') % 2 else 0):
        line = file.readline()
        block += line
        if line.count(b'"') % 2 or not line:
            break
    return block


def _unmarked(lines: Iterator[str]) -> Iterator[str]:
    """The lines without the byte order marks that programs glue one before the other."""
    first = next(lines, "").lstrip("\ufeff")
    return chain([first] if first else [], lines)


def encoding(path: Path) -> str:
    """Byte order mark, else UTF-8 where every byte fits, else the Windows code page."""
    with path.open("rb") as file:
        head = file.read(4096)
        for mark, name in _BOMS:
            if head.startswith(mark):
                return name
        if found := utf16_without_mark(head):
            return found
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            decoder.decode(head)
            while block := file.read(_NEAR):
                if not block.isascii() or decoder.getstate()[0]:
                    decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"
