"""Text files (csv, tsv) to rows: encoding, delimiter, and quotes that never close.

Runs in the reader process, so it does not know the desk; numpy comes along for large files only.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter, deque
from io import StringIO, TextIOWrapper
from itertools import chain, count, islice
from typing import IO, TYPE_CHECKING

from klantdesk.exchange import headers
from klantdesk.exchange.guard import utf16_without_mark
from klantdesk.exchange.workbooks import LARGEST_CELL, WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from klantdesk.exchange.cutting import Cells

DELIMITERS = ";,\t|"
LONGEST_RECORD = 50
"""A record over more lines than this is taken for a quote somebody forgot to close."""
MOST_QUOTES_TOLD = 5
"""Of more quotes that never close the owner hears in one sentence."""
LARGE = 4_000_000
"""Bytes from which a text is cut by blocks: below it, loading what that takes costs more than it gains."""
CHUNK = 20_000
Notices = list[tuple[str, dict[str, int]]]
Rows = list[list[str]]
_SAMPLE_LINES = 200
_FEWEST_INSIDE = 3
"""Columns; fewer may be a name and a comma."""
_BLOCK = 1 << 22
_CUTTERS = 2
"""Blocks cut at a time: numpy leaves the interpreter to others, and the slowest shop PC has two cores."""
_NEAR = 1 << 18
"""Bytes that stay in a processor's own memory: looked through in five times less."""
_BYTEWISE = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "cp1252": "cp1252"}
"""Encodings in which a sign of the file's own syntax is that one byte and never a part of another sign."""
_ESCAPES = ("\\", None)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Dialect(csv.Dialect):
    """How exports write their cells; the delimiter and escape differ per file."""

    quotechar = '"'
    doublequote = True
    skipinitialspace = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL
    strict = False


def pieces(path: Path, notices: Notices) -> Iterator[Rows | Cells]:
    """The records of a text file, run by run, blank lines as empty ones; unclosed quotes go to `notices`."""
    yield from _pieces(path, notices)
    if len(notices) > MOST_QUOTES_TOLD:
        notices[:] = [("unclosed_quotes", {"n": len(notices), "row": notices[0][1]["row"]})]


def _pieces(path: Path, notices: Notices) -> Iterator[Rows | Cells]:
    csv.field_size_limit(LARGEST_CELL)
    written = encoding(path)
    with path.open(encoding=written, errors="replace", newline="") as file:
        lines = _Lines(_unmarked(file))
        sample = lines.peek(_SAMPLE_LINES)
        dialect = detect(sample)
        stated = bool(sample and _stated_delimiter(sample[0]))
        large = path.stat().st_size >= LARGE and bool(sample) and sample[0].endswith("\n")
        inner = _inside(sample[stated:], dialect)
        usual = dialect.delimiter in DELIMITERS and not dialect.escapechar and inner is None
        if not large or not usual or written not in _BYTEWISE:
            lines.skip(int(stated))
            records = _records(lines, dialect, notices)
            yield from _runs(records if inner is None else (_unwrapped(one, inner) for one in records))
            return
    with path.open("rb") as file:
        _skip_marks(file)
        if stated:
            file.readline()
        yield from _blocks(file, dialect, _BYTEWISE[written], notices)


def _runs(records: Iterator[list[str]]) -> Iterator[Rows]:
    while run := list(islice(records, CHUNK)):
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
                lines = _Lines(chain(_lines_of(block, encoding), rest))
                yield from _runs(_records(lines, dialect, notices, number))
            return
        run = run or list(_records(_Lines(_lines_of(block, encoding)), dialect, notices, number))
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


def detect(sample: list[str]) -> type[csv.Dialect]:
    """The delimiter the file states, else the one that cuts the sample most evenly.

    Where several make a table of it, the one by which most names of columns are known.
    Where quotes stand behind a backslash and both readings are as even, the backslash is no part of the text.
    """
    stated = _stated_delimiter(sample[0]) if sample else ""
    if stated and not _known(_cut(sample[1:], _dialect(stated, None))):
        other = detect(sample[1:])
        if _known(_cut(sample[1:], other)):  # the first line says what the others do not do
            return other
    marks, text = stated or DELIMITERS, "".join(sample)
    choices = [_dialect(mark, escape) for mark in marks for escape in _escapes(text, mark)]
    cut = [(_cut(sample[bool(stated) :], choice), choice) for choice in choices]
    rivals = {choice.delimiter for records, choice in cut if _tables(records)}
    best = max(cut, key=lambda one: (len(rivals) > 1 and _known(one[0]), *_evenness(one[0])))
    return best[1]


def _inside(sample: list[str], dialect: type[csv.Dialect]) -> type[csv.Dialect] | None:
    """How rows are cut that each stand in one cell, as a spreadsheet saves a text it did not cut."""
    records = _cut(sample, dialect)
    if not records or any(any(record[1:]) for record in records):
        return None
    whole = list(StringIO("".join(record[0] + "\n" for record in records), newline=""))
    inner = detect(whole)
    widths = {len(record) for record in _cut(whole, inner)}
    return inner if len(widths) == 1 and min(widths) >= _FEWEST_INSIDE else None


def _unwrapped(record: list[str], inner: type[csv.Dialect]) -> list[str]:
    """The cells of the row that stands in a record's first cell."""
    rows = list(csv.reader(StringIO(record[0], newline=""), inner)) if record else []
    return rows[0] if len(rows) == 1 else record


def _escapes(text: str, mark: str) -> list[str | None]:
    """With which sign before a quote that quote may belong to the text; one where only its quotes fit."""
    if '\\"' not in text:
        return [None]
    fitting = [escape for escape in _ESCAPES if _quotes_fit(text, mark, escape)]
    return fitting or [*_ESCAPES]


def _quotes_fit(text: str, mark: str, escape: str | None) -> bool:
    """Whether every quote opens or closes a cell, or stands doubled in one."""
    sign = r'[^"\\]|\\.' if escape else r'[^"]'
    cell = rf'(?<![^{re.escape(mark)}\r\n]) *"(?:{sign}|"")*+" *(?=[{re.escape(mark)}\r\n]|\Z)'
    return '"' not in re.sub(cell, "", text, flags=re.DOTALL)


def _stated_delimiter(line: str) -> str:
    text = line.strip("\ufeff\r\n").strip('"')
    return text[4] if text[:4].lower() == "sep=" and len(text) == len("sep=;") else ""


def _dialect(mark: str, escape: str | None) -> type[csv.Dialect]:
    return type("Found", (Dialect,), {"delimiter": mark, "escapechar": escape})


def _cut(sample: list[str], dialect: type[csv.Dialect]) -> list[list[str]]:
    """The records of a sample, without the blank ones."""
    return [record for record in _records(_Lines(sample), dialect, []) if record]


def _tables(records: list[list[str]]) -> bool:
    """Whether half of the records have several cells: a decimal comma cuts rows in two as well."""
    return 2 * sum(len(record) > 1 for record in records) > len(records)


def _known(records: list[list[str]]) -> int:
    """How many column names we know in the record that has most of them; one alone says nothing."""
    from klantdesk.exchange import formats

    known = formats.known_headers()
    hits = (
        len({headers.normalise(cell) for cell in record} & known) for record in records[: headers.SEARCHED]
    )
    found = max(hits, default=0)
    return found if found > 1 else 0


def _evenness(records: list[list[str]]) -> tuple[float, int]:
    """Share of records with the commonest width (of two cells or more), then that width."""
    widths = Counter(map(len, records))
    if not widths:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    if width < 2:  # noqa: PLR2004  # one cell is no table
        wide = sum(n for cells, n in widths.items() if cells > 1)
        return wide / widths.total() / 10, 0
    return times / widths.total(), width


class _Lines:
    """Lines of a file that can be looked at ahead and put back."""

    def __init__(self, source: Iterable[str]) -> None:
        self._source = iter(source)
        self._ahead: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._source)
        self.taken.append(line)
        return line

    def peek(self, count: int) -> list[str]:
        """The next lines, without taking them."""
        while len(self._ahead) < count:
            line = next(self._source, None)
            if line is None:
                break
            self._ahead.append(line)
        return [self._ahead[i] for i in range(min(count, len(self._ahead)))]

    def skip(self, count: int) -> None:
        """Take lines nobody looks at."""
        for _ in range(count):
            next(self)

    def put_back(self, lines: list[str]) -> None:
        """Give lines back, to be taken again in the same order."""
        self._ahead.extendleft(reversed(lines))


def _records(
    lines: _Lines, dialect: type[csv.Dialect], notices: Notices, first: int = 1
) -> Iterator[list[str]]:
    """Records; where a quote swallows lines its line is read as it stands and the rest anew."""
    unquoted = type("Unquoted", (dialect,), {"quoting": csv.QUOTE_NONE, "quotechar": None})
    reader = csv.reader(lines, dialect)
    for number in count(first):
        lines.taken.clear()
        try:
            record = next(reader, None)
        except csv.Error:  # one cell became larger than any cell is
            if len(lines.taken) < LONGEST_RECORD:
                raise
            record = []
        if record is None:
            return
        if (len(lines.taken) > 1 or '"' in lines.taken[0]) and _swallows(lines, dialect, unquoted):
            notices.append(("unclosed_quote", {"row": number, "lines": len(lines.taken)}))
            line, *rest = lines.taken
            lines.put_back(rest)
            record = next(csv.reader([line], unquoted))
        yield record


def _swallows(lines: _Lines, dialect: type[csv.Dialect], unquoted: type[csv.Dialect]) -> bool:
    """Whether a quote nobody closed made one record of the lines just taken.

    It runs to the end of the file, over more lines than a cell has, or up to a quote that opens a cell
    further down: then the quotes do not fit and the lines are, each by itself, as wide as each other.
    """
    taken = lines.taken
    if len(taken) > LONGEST_RECORD:
        return True
    if len(taken) == 1 and not (taken[0].count(dialect.quotechar or "") % 2 and not lines.peek(1)):
        return False
    if len(list(csv.reader([*taken, "end"], dialect))) == 1:
        return True
    try:
        list(csv.reader(taken, type("Strict", (dialect,), {"strict": True})))
    except csv.Error:
        widths = {len(record) for record in csv.reader(taken[:2], unquoted)}
        return len(taken) > 1 and len(widths) == 1 and widths != {1}
    return False
