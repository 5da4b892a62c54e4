"""The head of one column of the file: its name, what it is taken over as, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from klantdesk.desk.views import ColumnView
from klantdesk.ui import theme
from klantdesk.ui.importing.words import ImportWords, field_name
from klantdesk.ui.parts.labels import IconLabel

STATE_ICON = 14
FIELD = Qt.ItemDataRole.UserRole


class Fields(QStandardItemModel):
    """What a column can be taken over as, shared by all heads; the first choice is: not at all."""

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__()
        self._add("", ImportWords().leave_out())
        for field in fields:
            self._add(field, field_name(field))

    def _add(self, field: str, name: str) -> None:
        item = QStandardItem(name)
        item.setData(field, FIELD)
        self.appendRow(item)


class _Choice(QComboBox):
    """Turning the wheel over the table must not change a mapping by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Let the table scroll."""
        event.ignore()


class _Elided(QLabel):
    """A name that ends in dots where its column does."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.whole = words
        theme.styled(self, role="small").setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Fit the name to its room."""
        super().resizeEvent(event)
        fitting = self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(fitting)


class ColumnHead(QWidget):
    """Tells when the owner takes the column over as something else."""

    mapped = Signal(str, str)

    def __init__(self, column: ColumnView, fields: Fields) -> None:
        super().__init__()
        px = theme.look().px
        self.column = column
        self.name = _Elided(column.header)
        self.name.setToolTip(column.header)
        self.choice = theme.styled(_Choice(), kind="small")
        self.choice.setModel(fields)
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choice.view().setMinimumWidth(px(200))
        state = QHBoxLayout()
        state.setSpacing(px(5))
        icon, ink, told = ImportWords().state_of(column)
        self.state = theme.styled(QLabel(told), role="small")
        state.addWidget(IconLabel(icon, STATE_ICON, ink))
        state.addWidget(self.state)
        state.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(px(10), px(9), px(10), px(8))
        box.setSpacing(px(5))
        box.addWidget(self.name)
        box.addWidget(self.choice)
        box.addLayout(state)
        theme.styled(self.state, tone=ink.split(".")[0].replace("accent", "info"))
        self._choose(column)
        self.choice.activated.connect(self._tell)

    def _choose(self, column: ColumnView) -> None:
        if column.state == "question" and not column.field:
            self.choice.setPlaceholderText(ImportWords().choose())
            self.choice.setCurrentIndex(-1)
            theme.styled(self.choice, tone="info")
        else:
            self.choice.setCurrentIndex(max(0, self.choice.findData(column.field, FIELD)))
        self.choice.setAccessibleName(self.tr("Take over {column} as").format(column=column.header))
        self.choice.setAccessibleDescription(self.state.text())

    def _tell(self) -> None:
        field = str(self.choice.currentData(FIELD) or "")
        if field != self.column.field or self.column.state == "question":
            self.mapped.emit(self.column.header, field)
