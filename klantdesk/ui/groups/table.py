"""The nine groups as a table: how many, how much revenue, how they moved since last year."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klantdesk.desk.views import GroupRow, Groups
from klantdesk.records import Group
from klantdesk.ui import texts
from klantdesk.ui.parts.tile import DOWN, LEVEL, UP

ROW = Qt.ItemDataRole.UserRole
DISPLAY = Qt.ItemDataRole.DisplayRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
GAIN = frozenset({Group.LOYAL, Group.BECOMING_LOYAL, Group.GROWING, Group.NEW})
LOSS = frozenset({Group.AT_RISK, Group.QUIET})
"""Groups of which more is good, and of which more is bad; of the others neither."""


class Column(IntEnum):
    """The columns, from left to right."""

    GROUP = 0
    CUSTOMERS = 1
    SHARE = 2
    YEAR = 3
    CHANGE = 4


RIGHT = frozenset({Column.CUSTOMERS, Column.CHANGE})


class GroupsModel(QAbstractTableModel):
    """One row a group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[GroupRow, ...] = ()

    def show_groups(self, shown: Groups) -> None:
        """Show these groups; who may not be grouped only when there are any."""
        self.beginResetModel()
        self.rows = tuple(row for row in shown.rows if row.key is not Group.NOT_GROUPED or row.customers)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many groups there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """As many as Column has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The words of a cell, and the whole row."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self._titles()[index.column()]
            return f"{texts.group(row.key)}, {heading}: {cell(row, Column(index.column()))}"
        return cell(row, Column(index.column())) if role == DISPLAY else None

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns, over their figures."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._titles()[section] if role == DISPLAY else None

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Customer group"),
            self.tr("Customers"),
            self.tr("Share of revenue"),
            self.tr("Since last year"),
            "",
        )


def cell(row: GroupRow, column: Column) -> str:
    """What a cell says."""
    words = {
        Column.GROUP: texts.group(row.key),
        Column.CUSTOMERS: texts.number(row.customers),
        Column.SHARE: "–" if row.share is None else texts.percent(row.share),
        Column.YEAR: "",
        Column.CHANGE: _change(row),
    }
    return words[column]


def change(row: GroupRow) -> int | None:
    """How many more than a year ago; None when that is not known, or nobody was in it all year."""
    now, before = row.history[-1], row.history[0]
    if now is None or before is None or not any(row.history):
        return None
    return now - before


def _change(row: GroupRow) -> str:
    more = change(row)
    if more is None:
        return "–"
    mark = UP if more > 0 else DOWN if more < 0 else LEVEL
    return f"{mark} {texts.number(abs(more))}"


def tone(row: GroupRow) -> str:
    """Whether the change is good, a warning, or neither."""
    more = change(row)
    if not more or row.key not in GAIN | LOSS:
        return "ink.secondary"
    return "good.text" if (more > 0) == (row.key in GAIN) else "warn.text"


def spark_series(key: Group) -> int:
    """The colour of a group's line: what grows the shop, what needs attention, the rest."""
    if key in GAIN:
        return 1
    return 2 if key in LOSS | {Group.WIN_BACK} else 6
