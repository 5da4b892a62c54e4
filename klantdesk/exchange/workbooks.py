"""Workbooks (xlsx, xls, ods) to rows: which sheets hold the table, and their rows.

Runs in the reader process, so it knows neither numpy nor the desk. A parser that panics raises a
BaseException of its own; one that aborts takes only this process with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineSheet, CalamineWorkbook

WIDEST = 4_096
"""Columns; a table of a shop has some hundreds at most."""

LARGEST_CELL = 2_000_000
"""Signs; no cell of a shop holds a book, and every sign costs the desk tens of bytes."""

EXPLANATION = "Uitleg KlantDesk"
"""The sheet with which our own forms explain themselves: nobody needs to hear it was not read."""

Rows = Iterator[Sequence[object]]
Notices = list[tuple[str, dict[str, int]]]


class Fault(Exception):
    """The file cannot be read; the name of the error the desk should raise."""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one sheet: its name, the number of the first row sent and that of the last one."""

    name: str
    first: int
    last: int
    rows: Rows


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sheet with rows: where its header stands, what it says, and how many names of it we know."""

    sheet: CalamineSheet
    top: int
    header: tuple[str, ...]
    hits: int


def parts(path: Path, notices: Notices) -> list[Part]:
    """The sheets to read: the one whose header we know best, and those that repeat its header.

    A shop's year may stand in twelve sheets of one layout. Raises Fault.
    """
    import python_calamine as calamine

    try:
        chosen = _chosen(_opened(path), notices)
    except calamine.PasswordError:
        raise Fault("FileProtected") from None
    except (calamine.CalamineError, OSError) as broken:
        protected = "password" in str(broken).lower()
        raise Fault("FileProtected" if protected else "FileDamaged") from None
    except (Fault, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  # a panic of the parser is a BaseException of its own
        raise Fault("FileDamaged") from None
    return [_part(one, whole=place == 0) for place, one in enumerate(chosen)]


def _opened(path: Path) -> CalamineWorkbook:
    """The workbook, also where its name ends as that of another kind: an xls called xlsx."""
    import python_calamine as calamine

    try:
        return calamine.load_workbook(str(path))
    except calamine.PasswordError:
        raise
    except (calamine.CalamineError, OSError):
        with path.open("rb") as file:
            return calamine.load_workbook(file)


def _chosen(workbook: CalamineWorkbook, notices: Notices) -> list[_Candidate]:
    """The best sheet, then its likes in the order of the workbook."""
    from python_calamine import SheetVisibleEnum

    shown = [sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
    sheets = (workbook.get_sheet_by_name(name) for name in shown or workbook.sheet_names)
    found = [_candidate(sheet) for sheet in sheets if sheet.end is not None]
    if not found:
        raise Fault("FileEmpty")
    best = max(found, key=lambda one: (one.hits, one.sheet.height > 1 and one.sheet.width > 1))
    likes = [one for one in found if one.header == best.header]
    others = sum(one.sheet.name != EXPLANATION for one in found) - len(likes)
    if others > 0:
        notices.append(("other_sheets", {"sheets": others}))
    return likes


def _candidate(sheet: CalamineSheet) -> _Candidate:
    from klantdesk.exchange import formats, headers

    if sheet.end and sheet.end[1] >= WIDEST:
        raise Fault("FileUnwieldy")
    known = formats.known_headers()
    first = [[str(cell) for cell in row] for row in islice(sheet.iter_rows(), headers.SEARCHED)]
    top = headers.find(first, known)
    header = tuple(map(headers.normalise, first[top]))
    return _Candidate(sheet, top, header, sum(name in known for name in header))


def _part(one: _Candidate, *, whole: bool) -> Part:
    """A sheet's rows: all of the first, those below the header of the others."""
    skipped = 0 if whole else one.top + 1
    last = one.sheet.end[0] + 1 if one.sheet.end else 0
    return Part(one.sheet.name, skipped + 1, last, islice(one.sheet.iter_rows(), skipped, None))
