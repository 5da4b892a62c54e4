"""What becomes of each row: taken in, skipped or rejected, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.records import Problem, Reason

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.sheets import Column
    from klantdesk.exchange.table import Table

SHOWN = 200
"""Signs of a cell that a list of rejected rows shows."""


LISTED = 50_000
"""Rejected rows that are listed one by one; nobody mends more by hand, and each takes memory and a place."""


class Ledger:
    """One verdict a row; the first one counts, so that imported + skipped + rejected = read.

    Rows that were one row in the file (`whole` says which) share their verdict and count once.
    """

    def __init__(self, rows: int, whole: NDArray[np.int64] | None = None) -> None:
        self._verdict = np.zeros(rows, np.int16)
        self._whole = whole
        self._at_fault = np.zeros(rows, bool)
        self.counted = np.ones(rows, bool) if whole is None else np.diff(whole, prepend=-1) > 0
        """Per row whether it counts: the first of each row of the file."""
        self._verdicts: list[tuple[bool, Reason | None, str]] = [(False, None, "")]

    @property
    def open(self) -> NDArray[np.bool_]:
        """Per row whether it is still taken in."""
        return np.asarray(self._verdict == 0, bool)

    def skip(self, rows: NDArray[np.bool_], reason: Reason) -> None:
        """Leave rows out that are no records at all."""
        self._judge(rows, (False, reason, ""))

    def reject(self, rows: NDArray[np.bool_], reason: Reason, field: str) -> None:
        """Refuse rows the owner will want to mend, naming the field at fault."""
        self._judge(rows, (True, reason, field))

    def _judge(self, rows: NDArray[np.bool_], verdict: tuple[bool, Reason, str]) -> None:
        fresh = rows & self.open
        self._at_fault |= fresh
        if self._whole is not None and fresh.any():
            fresh = np.isin(self._whole, self._whole[fresh])
        if fresh.any():
            self._verdict[fresh] = len(self._verdicts)
            self._verdicts.append(verdict)

    def skipped(self) -> dict[str, int]:
        """Rows left out, by reason."""
        counts: dict[str, int] = {}
        for number, (rejected, reason, _) in enumerate(self._verdicts):
            if reason and not rejected:
                judged = (self._verdict == number) & self.counted
                counts[reason] = counts.get(reason, 0) + int(judged.sum())
        return counts

    def read(self) -> int:
        """How many rows of the file were looked at."""
        return int(self.counted.sum())

    def imported(self) -> int:
        """How many rows of the file are taken in."""
        return int((self.open & self.counted).sum())

    def rejected_rows(self) -> int:
        """How many rows were refused."""
        refused = np.array([rejected for rejected, _, _ in self._verdicts])
        return int(refused[self._verdict[self.counted]].sum())

    def problems(self, table: Table) -> list[Problem]:
        """The refused rows with the cell at fault and the row's mapped cells, in the order of the file.

        Of more than LISTED the first, and one of each reason.
        """
        found: dict[int, Problem] = {}
        columns = {column.header: column for column in reversed(table.sheet.columns)}
        headers = (table.sheet.columns[place].header for place in table.mapping.columns.values())
        mapped = [columns[header] for header in dict.fromkeys(headers)]
        for row in self._listed():
            rejected, reason, field = self._verdicts[self._verdict[row]]
            place = int(row if self._whole is None else self._whole[row])
            if rejected and reason and place not in found:
                found[place] = _problem(table, mapped, int(row), reason, field)
        return list(found.values())

    def _listed(self) -> NDArray[np.int64]:
        """The rows at fault that are listed."""
        rows = np.flatnonzero(self._at_fault)
        if len(rows) <= LISTED:
            return rows
        _, first = np.unique(self._verdict[rows], return_index=True)
        return np.union1d(rows[:LISTED], rows[first])

    def faults(self, table: Table) -> dict[tuple[str, str], int]:
        """How many rows of the file were refused for which column and reason, listed or not."""
        found: dict[tuple[str, str], int] = {}
        for number, (rejected, reason, field) in enumerate(self._verdicts):
            if rejected and reason:
                rows = np.flatnonzero(self._at_fault & (self._verdict == number))
                count = len(rows if self._whole is None else np.unique(self._whole[rows]))
                key = (table.header(field), str(reason))
                found[key] = found.get(key, 0) + count
        return {key: count for key, count in found.items() if count}


def _problem(table: Table, mapped: list[Column], row: int, reason: Reason, field: str) -> Problem:
    return Problem(
        sheet=table.sheet.part_of(row)[1],
        row=int(table.sheet.rows[row]),
        column=table.header(field),
        value=table.cell(field, row)[:SHOWN],
        reason=reason,
        cells=tuple((column.header, column.texts()[column.codes[row]][:SHOWN]) for column in mapped),
    )
