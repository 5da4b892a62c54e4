"""Lines of text to records: cells in quotes over several lines, and quotes that never close."""

from __future__ import annotations

import csv
from collections import deque
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_RECORD = 50
"""A record over more lines than this is taken for a quote somebody forgot to close."""
Notices = list[tuple[str, dict[str, int]]]


class Dialect(csv.Dialect):
    """How exports write their cells; the delimiter and escape differ per file."""

    quotechar = '"'
    doublequote = True
    skipinitialspace = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL
    strict = False


class Lines:
    """Lines of a file that can be looked at ahead and put back."""

    def __init__(self, source: Iterable[str]) -> None:
        self._source = iter(source)
        self._ahead: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Lines:
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


def records(
    lines: Lines, dialect: type[csv.Dialect], notices: Notices, first: int = 1
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


def _swallows(lines: Lines, dialect: type[csv.Dialect], unquoted: type[csv.Dialect]) -> bool:
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
