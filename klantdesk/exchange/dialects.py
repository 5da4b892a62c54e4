"""How a text cuts its rows: the sign between cells, and whether a backslash takes a quote along."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO

from klantdesk.exchange import headers
from klantdesk.exchange.lines import Dialect, Lines, records

DELIMITERS = ";,\t|"
_FEWEST_INSIDE = 3
"""Columns; fewer may be a name and a comma."""
_ESCAPES = ("\\", None)


def detect(sample: list[str]) -> type[csv.Dialect]:
    """The delimiter the file states, else the one that cuts the sample most evenly.

    Where several make a table of it, the one by which most names of columns are known.
    Where quotes stand behind a backslash and both readings are as even, the backslash is no part of the text.
    """
    stated = stated_delimiter(sample[0]) if sample else ""
    if stated and not _known(_cut(sample[1:], of(stated))):
        other = detect(sample[1:])
        if _known(_cut(sample[1:], other)):  # the first line says what the others do not do
            return other
    marks, text = stated or DELIMITERS, "".join(sample)
    choices = [of(mark, escape) for mark in marks for escape in _escapes(text, mark)]
    cut = [(_cut(sample[bool(stated) :], choice), choice) for choice in choices]
    rivals = {choice.delimiter for rows, choice in cut if _tables(rows)}
    best = max(cut, key=lambda one: (len(rivals) > 1 and _known(one[0]), *_evenness(one[0])))
    return best[1]


def inside(sample: list[str], dialect: type[csv.Dialect]) -> type[csv.Dialect] | None:
    """How rows are cut that each stand in one cell, as a spreadsheet saves a text it did not cut."""
    found = _cut(sample, dialect)
    if not found or any(any(record[1:]) for record in found):
        return None
    whole = list(StringIO("".join(record[0] + "\n" for record in found), newline=""))
    inner = detect(whole)
    widths = {len(record) for record in _cut(whole, inner)}
    return inner if len(widths) == 1 and min(widths) >= _FEWEST_INSIDE else None


def unwrapped(record: list[str], inner: type[csv.Dialect]) -> list[str]:
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
    """Whether every quote opens or closes a cell, stands doubled in one, or is taken along."""
    sign = r'[^"\\]|\\.' if escape else r'[^"]'
    cell = rf'(?<![^{re.escape(mark)}\r\n]) *"(?:{sign}|"")*+" *(?=[{re.escape(mark)}\r\n]|\Z)'
    bare = re.sub(cell, "", text, flags=re.DOTALL)
    return '"' not in (bare.replace('\\"', "") if escape else bare)


def stated_delimiter(line: str) -> str:
    """The delimiter that a first line states, as Excel writes it (sep=;), or ""."""
    text = line.strip("\ufeff\r\n").strip('"')
    return text[4] if text[:4].lower() == "sep=" and len(text) == len("sep=;") else ""


def of(mark: str, escape: str | None = None) -> type[csv.Dialect]:
    """The dialect with this delimiter, and this sign before a quote that belongs to the text."""
    return type("Found", (Dialect,), {"delimiter": mark, "escapechar": escape})


def _cut(sample: list[str], dialect: type[csv.Dialect]) -> list[list[str]]:
    """The records of a sample, without the blank ones."""
    return [record for record in records(Lines(sample), dialect, []) if record]


def _tables(rows: list[list[str]]) -> bool:
    """Whether half of the records have several cells: a decimal comma cuts rows in two as well."""
    return 2 * sum(len(row) > 1 for row in rows) > len(rows)


def _known(rows: list[list[str]]) -> int:
    """How many column names we know in the record that has most of them; one alone says nothing."""
    from klantdesk.exchange import formats

    known = formats.known_headers()
    hits = (len({headers.normalise(cell) for cell in row} & known) for row in rows[: headers.SEARCHED])
    found = max(hits, default=0)
    return found if found > 1 else 0


def _evenness(rows: list[list[str]]) -> tuple[float, int]:
    """Share of records with the commonest width (of two cells or more), then that width."""
    widths = Counter(map(len, rows))
    if not widths:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    if width < 2:  # noqa: PLR2004  # one cell is no table
        wide = sum(n for cells, n in widths.items() if cells > 1)
        return wide / widths.total() / 10, 0
    return times / widths.total(), width
