"""A table as it was read: columns of distinct values and, per row, which of them it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from klantdesk.exchange.frames import Cell
    from klantdesk.records import Notice


@dataclass(slots=True, eq=False)
class Column:
    """A dictionary-encoded column: the cell of row i is `values[codes[i]]`; "" is an empty cell."""

    header: str
    codes: NDArray[np.int32]
    values: list[Cell]
    cleaned: list[str] = field(default_factory=list)
    """The first values as clean texts: as many as there was time for while the file was read."""

    def texts(self) -> list[str]:
        """Each value as a clean text."""
        from klantdesk.exchange.cells import clean

        self.cleaned += map(clean, self.values[len(self.cleaned) :])
        return self.cleaned

    def cell(self, row: int) -> Cell:
        """The cell of one row (index, not row number)."""
        return self.values[int(self.codes[row])]


@dataclass(slots=True, eq=False)
class Sheet:
    """The table of a file: its columns, and per row below the header its number in the file.

    Rows that hold nothing are not in it; `header_row` is the header's own row number. Sheets that
    repeat the header of the first follow each other: `parts` says at which row which one starts.
    """

    path: Path
    name: str
    columns: list[Column]
    rows: NDArray[np.int32]
    header_row: int
    notices: list[Notice] = field(default_factory=list)
    parts: tuple[tuple[int, str], ...] = ()
    whole: NDArray[np.int64] | None = None
    """Where a row of the file became several (see `unfolding`): per row which one it comes from."""

    def part_of(self, row: int) -> tuple[int, str]:
        """First row (index) and name of the sheet a row stands in."""
        return max((part for part in self.parts if part[0] <= row), default=(0, self.name))

    @property
    def headers(self) -> list[str]:
        """The column names, unique, in the order of the file."""
        return [column.header for column in self.columns]
