"""Tables to Excel and CSV, so that text from a file comes out as text and never as a formula."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from klantdesk import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from klantdesk.records import Problem

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_HARMLESS = re.compile(r"[+\-]?[\d\s.,()/-]*\d[\d\s.,()/-]*")
"""A number or a phone number: begins with a sign, but is nothing a spreadsheet would run."""
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WIDEST = 60
_LONGEST = 32_767
_HEADS = {
    "nl": ("blad", "rij", "kolom", "waarde", "reden"),
    "en": ("sheet", "row", "column", "value", "reason"),
}


def table(path: Path, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Path:
    """Write rows under their heads, as Excel where the name ends in .xlsx and else as CSV; the path.

    Raises CannotWrite. What was written is there whole or not at all.
    """
    write = _xlsx if path.suffix.lower() == ".xlsx" else _csv
    return keep(path, write(heads, rows))


def keep(path: Path, content: bytes) -> Path:
    """Write a file, whole or not at all; the path. Raises CannotWrite."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.write(content)
        fresh.replace(path)
    except OSError as refused:
        with suppress(OSError):  # where nothing can be written, nothing is left to take away
            fresh.unlink(missing_ok=True)
        raise errors.CannotWrite(file=str(path)) from refused
    return path


def rejected(path: Path, problems: Sequence[Problem], reason: Callable[[str], str], lang: str = "nl") -> Path:
    """The rejected rows as a table: where each stands and why (in words), then its own cells."""
    own = list(dict.fromkeys(header for problem in problems for header, _ in problem.cells))
    rows = ([*_where(problem, reason), *_cells(problem, own)] for problem in problems)
    return table(path, [*_HEADS.get(lang, _HEADS["en"]), *own], rows)


def before_own(headers: Sequence[str]) -> int:
    """How many columns of a file are those we put before the rejected rows; 0 for any other file."""
    ours = any(tuple(headers[: len(heads)]) == heads for heads in _HEADS.values())
    return len(_HEADS["nl"]) if ours else 0


def _where(problem: Problem, reason: Callable[[str], str]) -> list[object]:
    return [problem.sheet, problem.row, problem.column, problem.value, reason(problem.reason)]


def _cells(problem: Problem, headers: Sequence[str]) -> list[str]:
    cells = dict(problem.cells)
    return [cells.get(header, "") for header in headers]


def _csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Semicolons and a byte order mark: what Excel opens rightly where decimals have a comma."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(map(_unarmed, heads))
    writer.writerows([_unarmed(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _unarmed(cell: object) -> str:
    """A cell as CSV text; what a spreadsheet would run gets an apostrophe before it."""
    if isinstance(cell, float):
        return f"{cell:.12g}".replace(".", ",")
    text = "" if cell is None else str(cell)
    armed = text.lstrip(" ").startswith(_FORMULA) and not _HARMLESS.fullmatch(text)
    return f"'{text}" if armed else text


def _xlsx(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A workbook of one sheet; texts are stored as texts whatever they look like.

    Made in memory: openpyxl cannot let go of a file it fails to write.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for place, head in enumerate(heads):
        letter = _letter(place)
        sheet.column_dimensions[letter].width = min(max(len(str(head)) + 4, 12), _WIDEST)
    sheet.append([_text(sheet, str(head), bold=True) for head in heads])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place + 1)


def _cell(sheet: Any, value: object) -> Any:  # noqa: ANN401  # openpyxl's own types
    """A cell; only a text openpyxl would take for a formula or an error needs one of its own."""
    if value is None or isinstance(value, (int, float, date, datetime)):
        return value
    plain = _as_text(value)
    return _text(sheet, plain) if plain.startswith(("=", "#")) else plain


def _text(sheet: Any, text: str, *, bold: bool = False) -> Any:  # noqa: ANN401  # openpyxl's own types
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, _as_text(text))
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _as_text(value: object) -> str:
    return _NOT_XML.sub("", str(value))[:_LONGEST]
