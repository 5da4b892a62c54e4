"""The first rows of a file under a head row of columns, as the mapping step shows them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klantdesk.desk.views import ColumnView, Draft
from klantdesk.ui.importing.words import as_shown

HEAD = 0
"""The row in which the combos stand."""

FLAW = Qt.ItemDataRole.UserRole
"""Reason the cell's row will be rejected for, or ""."""
NUMERIC = FLAW + 1
"""Whether the cell holds an amount or a count, which stands right."""

NUMERIC_FIELDS = frozenset({"total", "subtotal", "tax", "shipping", "shipping_tax", "discount", "refund"}) | {
    "total_after_refund",
    "quantity",
    "price",
    "line_total",
    "line_discount",
    "line_tax",
    "line_refund",
}

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class ColumnsModel(QAbstractTableModel):
    """Mapped and doubtful columns; those not taken over are folded away until asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._shown: tuple[ColumnView, ...] = ()
        self._unfolded = False

    @property
    def shown(self) -> tuple[ColumnView, ...]:
        """The columns in sight, in the order of the file."""
        return self._shown

    @property
    def folded(self) -> tuple[ColumnView, ...]:
        """The columns that are not taken over, in sight or not."""
        columns = self._draft.columns if self._draft else ()
        return tuple(column for column in columns if not taken_over(column))

    @property
    def unfolded(self) -> bool:
        """Whether the columns that are not taken over are in sight."""
        return self._unfolded

    def show_draft(self, draft: Draft, *, unfolded: bool = False) -> None:
        """Show another state of the file."""
        self.beginResetModel()
        self._draft, self._unfolded = draft, unfolded
        columns = draft.columns
        self._shown = columns if unfolded else tuple(c for c in columns if taken_over(c)) or columns
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """The head row and the sample rows."""
        if parent.isValid() or self._draft is None:
            return 0
        return 1 + max((len(column.samples) for column in self._shown), default=0)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """The columns in sight."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Header or cell text, why the cell's row is rejected, and on which side it stands."""
        column = self._shown[index.column()]
        sample = index.row() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return column.header if index.row() == HEAD else self._text(column, sample)
        if role == FLAW:
            return "" if index.row() == HEAD else _at(column.flaws, sample)
        if role == NUMERIC:
            return index.row() != HEAD and column.field in NUMERIC_FIELDS
        return None

    def _text(self, column: ColumnView, sample: int) -> str:
        """A cell the way Excel shows it."""
        text = _at(column.samples, sample)
        if column.field in NUMERIC_FIELDS and self._draft is not None:
            return as_shown(text, self._draft.path)
        return text

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells are to be read; the head row is its combo."""
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags


def taken_over(column: ColumnView) -> bool:
    """Whether a column is mapped, or waits for the owner to say so."""
    return bool(column.field) or column.state in {"doubtful", "question"}


def _at(texts: tuple[str, ...], place: int) -> str:
    return texts[place] if place < len(texts) else ""
