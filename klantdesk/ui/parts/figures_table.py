"""The same figures as a chart, as a table to read, walk through and copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from klantdesk.ui import theme

NOWHERE = QModelIndex()
ROW = 30


class FiguresModel(QAbstractTableModel):
    """Rows of texts under named columns; the first column names the row."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.columns, self.rows = tuple(columns), tuple(tuple(row) for row in rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A text; figures stand at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's name, standing over its figures."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class FiguresTable(QTableView):
    """A plain table; Ctrl C copies what is selected, or all of it, for a spreadsheet."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.look().px(ROW))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)

    def show_figures(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these figures in place of the ones before."""
        old = self.model()
        self.setModel(FiguresModel(columns, rows))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        if old is not None:
            old.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Copy on Ctrl C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the figures on the clipboard, columns parted by tabs."""
        self._copy(sorted({index.row() for index in self.selectedIndexes()}))

    def copy_all(self) -> None:
        """The whole table, whatever is selected."""
        self._copy(())

    def _copy(self, rows: Sequence[int]) -> None:
        model = self.model()
        if not isinstance(model, FiguresModel):
            return
        chosen = rows or range(len(model.rows))
        lines = [model.columns, *(model.rows[row] for row in chosen)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
