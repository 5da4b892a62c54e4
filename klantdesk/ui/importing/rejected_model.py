"""Rows that stay out, as a list: where each stands, whose it is, why it stays out, and what to type."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klantdesk import wording
from klantdesk.desk.views import Draft, RejectedRows
from klantdesk.records import Problem
from klantdesk.ui import texts
from klantdesk.ui.importing.words import as_shown

DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
WHO = ("name", "company", "last_name", "email", "customer_id", "phone")
HOW_MUCH = ("total", "line_total", "price")

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class Part(IntEnum):
    """The columns of the list."""

    WHERE = 0
    WHO = 1
    AMOUNT = 2
    WHY = 3
    MEND = 4


class RejectedModel(QAbstractTableModel):
    """Problems as rows; customer and amount are found through the mapping."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._who: tuple[str, ...] = ()
        self._amount: tuple[str, ...] = ()
        self._file = Path()
        self._mending = False
        self._typed: dict[int, str] = {}
        self._fields: dict[str, str] = {}

    def show_problems(
        self, problems: Sequence[Problem], draft: Draft | RejectedRows | None, *, mending: bool = False
    ) -> None:
        """Show these; the draft says under which headers a customer and an amount stand."""
        self.beginResetModel()
        self._problems = problems
        self._mending, self._typed = mending, {}
        self._fields = {column.header: column.field for column in draft.columns} if draft else {}
        self._file = draft.path if draft else Path()
        self._who, self._amount = _headers(draft, WHO), _headers(draft, HOW_MUCH)
        self.endResetModel()

    def name(self) -> str:
        """What a screen reader calls the list."""
        return self.tr("Rows that stay out")

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """How many rows stay out."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """As many as Part has; the last one only where rows can be mended."""
        return 0 if parent.isValid() else len(Part) - (not self._mending)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns."""
        if role != DISPLAY or orientation == Qt.Orientation.Vertical:
            return None
        return self._heads()[section]

    def _heads(self) -> tuple[str, ...]:
        return (self.tr("Where"), self.tr("Customer"), self.tr("Amount"), self.tr("Why"), self.tr("Mend"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What was typed in for the cell at fault can be changed."""
        found = super().flags(index)
        if index.column() == Part.MEND and self._mendable(self._problems[index.row()]):
            return found | Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: Index, value: object, role: int = EDIT) -> bool:  # noqa: N802  # Qt's name
        """Take what the owner typed for the cell at fault; nothing takes it back."""
        if role != EDIT or index.column() != Part.MEND:
            return False
        self._typed[index.row()] = str(value).strip()
        self.dataChanged.emit(index, index)
        return True

    def mended(self) -> dict[int, dict[str, str]]:
        """Row of the file to what was typed under which header."""
        typed = ((self._problems[at], text) for at, text in self._typed.items() if text)
        return {problem.row: {problem.column: text} for problem, text in typed}

    def _mendable(self, problem: Problem) -> bool:
        return any(header == problem.column for header, _ in problem.cells)

    def _mend(self, row: int, role: int) -> str:
        """What was typed, else what to type."""
        problem, typed = self._problems[row], self._typed.get(row, "")
        if typed or role == EDIT or not self._mendable(problem):
            return typed
        field = self._fields.get(problem.column, "")
        name = wording.field_name(field, texts.lang()) if field else problem.column
        return self.tr("fill in {field}").format(field=name)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The text of a cell."""
        if index.column() == Part.MEND and role in {DISPLAY, EDIT}:
            return self._mend(index.row(), role)
        if role not in {DISPLAY, Qt.ItemDataRole.ToolTipRole}:
            return None
        problem, part = self._problems[index.row()], Part(index.column())
        if part is Part.WHERE:
            return self.tr("row {row}").format(row=texts.number(problem.row))
        if part is Part.WHY:
            return why(problem)
        if part is Part.WHO:
            return _cell(problem, self._who)
        return as_shown(_cell(problem, self._amount), self._file)


def why(problem: Problem) -> str:
    """The reason, with the value it is about."""
    reason = texts.capital(wording.reason(problem.reason, texts.lang()))
    return f"{reason}: {problem.value}" if problem.value else reason


def _headers(draft: Draft | RejectedRows | None, fields: Sequence[str]) -> tuple[str, ...]:
    columns = {column.field: column.header for column in reversed(draft.columns)} if draft else {}
    return tuple(columns[field] for field in fields if field in columns)


def _cell(problem: Problem, headers: Sequence[str]) -> str:
    cells = dict(problem.cells)
    return next((cells[header] for header in headers if cells.get(header)), "")
