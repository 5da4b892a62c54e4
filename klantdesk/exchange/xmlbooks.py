"""Workbooks of Excel 2003 in one XML file (SpreadsheetML) to rows, as Magento's "Excel XML" writes them.

Runs in the reader process. The file is read in pieces; a document type, and with it every entity, is
refused before anything of it is expanded.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from klantdesk.exchange.workbooks import LARGEST_CELL, WIDEST, Fault, Notices

if TYPE_CHECKING:
    from pathlib import Path

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet "
_LAST_ROW = 1_048_576
"""A row that says it stands further down is none of Excel's."""
_EXACT_DIGITS = 15
_PIECE = 1 << 16


def rows(path: Path, notices: Notices) -> Iterator[list[object]]:
    """The rows of the first sheet that has any, blank ones as empty lists. Raises Fault."""
    book = _Book()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            book.feed(piece)
            yield from book.taken()
    book.feed(b"", last=True)
    yield from book.taken()
    if book.others:
        notices.append(("other_sheets", {"sheets": len(book.others)}))


class _Book:
    """What stands in the file so far: rows read and not yet taken, and the cell being read."""

    def __init__(self) -> None:
        self.others: set[int] = set()
        """Sheets with rows behind the first that has any."""
        self._rows: list[list[object]] = []
        self._sent = 0
        self._sheets = 0
        self._chosen = 0
        self._row: list[object] | None = None
        self._text: list[str] | None = None
        self._size = 0
        self._kind = ""
        self._column = 0
        self._remark = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.EntityDeclHandler = _refuse
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._say

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Read on."""
        try:
            self._parser.Parse(piece, last)
        except (expat.ExpatError, LookupError, ValueError):
            raise Fault("FileDamaged") from None

    def taken(self) -> list[list[object]]:
        """The rows that are whole; each is given once."""
        rows, self._rows = self._rows, []
        return rows

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        name = name.removeprefix(_SPACE)
        if name == "Worksheet":
            self._sheets += 1
        elif name == "Row":
            self._open_row(attributes)
        elif name == "Comment":
            self._remark = True
        elif self._row is not None and name == "Cell":
            self._column = _number(attributes, "Index", self._column + 1)
            if self._column >= WIDEST:
                raise Fault("FileUnwieldy")
            self._row += [""] * (self._column - 1 - len(self._row))
            self._column += _number(attributes, "MergeAcross", 0)
        elif self._row is not None and name == "Data" and not self._remark:
            self._text, self._size, self._kind = [], 0, attributes.get(f"{_SPACE}Type", "String")

    def _open_row(self, attributes: dict[str, str]) -> None:
        """Begin a row, with blank ones for those the file leaves out."""
        if self._sent and self._sheets > self._chosen:
            self.others.add(self._sheets)
            return
        place = _number(attributes, "Index", self._sent + 1)
        if place > max(_LAST_ROW, self._sent + 1) or place <= self._sent:
            raise Fault("FileUnwieldy")
        self._rows += [[] for _ in range(place - 1 - self._sent)]
        self._sent, self._row, self._column, self._chosen = place, [], 0, self._sheets

    def _close(self, name: str) -> None:
        name = name.removeprefix(_SPACE)
        if name == "Comment":
            self._remark = False
        elif name == "Data" and self._text is not None and self._row is not None:
            self._row.append(_value("".join(self._text), self._kind))
            self._text = None
        elif name == "Row" and self._row is not None:
            self._rows.append(self._row)
            self._row = None

    def _say(self, text: str) -> None:
        if self._text is not None:
            self._size += len(text)
            if self._size > LARGEST_CELL:
                raise Fault("FileUnwieldy")
            self._text.append(text)


def _refuse(*_: object) -> NoReturn:
    raise Fault("FileDamaged")


def _number(attributes: dict[str, str], name: str, otherwise: int) -> int:
    """A whole number not below zero."""
    text = attributes.get(f"{_SPACE}{name}", "")
    return int(text) if text.isdecimal() and len(text) <= len(str(_LAST_ROW)) else otherwise


def _value(text: str, kind: str) -> object:
    """A cell by its type; what does not fit its type, or would lose digits, stays text."""
    if kind == "Number" and sum(map(str.isdigit, text)) <= _EXACT_DIGITS:
        try:
            number = float(text)
        except ValueError:
            return text
        return number if math.isfinite(number) else text
    if kind == "DateTime":
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return text
    return {"1": "true", "0": "false"}.get(text, text) if kind == "Boolean" else text
