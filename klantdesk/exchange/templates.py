"""KlantDesk's own forms for customers, purchases and visitor counts: an Excel sheet with examples.

Columns, explanation and examples stand in the form's format file; a sheet of its own tells them.
"""

from __future__ import annotations

import io
import tomllib
from typing import TYPE_CHECKING, Any

from klantdesk import paths
from klantdesk.exchange import writers
from klantdesk.exchange.workbooks import EXPLANATION

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("customers", "purchases", "visitors")
SUFFIX = ".xlsx"
_TEXT = "@"
_DAY = "dd-mm-yyyy"
_MONEY = "0.00"
_HEADS = ("Kolom", "Wat je invult", "Voorbeeld")
_WIDTHS = (38, 90, 24)


def write(kind: str, path: Path) -> Path:
    """Write the form of a kind; the path, which ends in .xlsx. Raises CannotWrite."""
    target = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
    return writers.keep(target, _book(read(kind)))


def read(kind: str) -> dict[str, Any]:
    """What the form of a kind says: sheet, about, and columns {head: [explanation, *examples]}."""
    file = paths.resources() / "formats" / f"klantdesk_{kind}.toml"
    template: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))["template"]
    return template


def _book(form: dict[str, Any]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title, sheet.freeze_panes = form["sheet"], "A2"
    for place, (head, (_, *examples)) in enumerate(form["columns"].items(), 1):
        _fill(sheet, place, head, examples)
    _explain(book.create_sheet(EXPLANATION), form)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _fill(sheet: Any, place: int, head: str, examples: list[object]) -> None:  # noqa: ANN401  # openpyxl's own
    """A column: its name, its examples, and cells that take what is typed as what it is."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet.cell(1, place, head).font = Font(bold=True)
    column = sheet.column_dimensions[get_column_letter(place)]
    column.width = max(len(head) + 4, 14)
    column.number_format = _style(examples)
    for row, example in enumerate(examples, 2):
        if example != "":
            sheet.cell(row, place, example).number_format = column.number_format


def _style(examples: list[object]) -> str:
    """How cells of a column are written: without a number or a day among its examples as text."""
    told = next((one for one in examples if one != ""), "")
    if isinstance(told, str):
        return _TEXT
    if isinstance(told, float):
        return _MONEY
    return "0" if isinstance(told, int) else _DAY


def _explain(sheet: Any, form: dict[str, Any]) -> None:  # noqa: ANN401  # openpyxl's own
    from openpyxl.styles import Alignment, Font

    for line in form["about"]:
        sheet.append([line])
    sheet.append([])
    sheet.append(list(_HEADS))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for head, (about, *examples) in form["columns"].items():
        sheet.append([head, about, examples[0]])
        sheet.cell(sheet.max_row, 2).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(sheet.max_row, 3).number_format = _style(examples)
    for letter, width in zip("ABC", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
