"""Asking once in which store this screen stands, before the survey fills it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.labels import button, text

WIDE = 420


class StoreDialog(QDialog):
    """Tells the store; closed, nothing starts."""

    chosen = Signal(str)

    def __init__(self, stores: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px, column, row = theme.look().px, QVBoxLayout(self), QHBoxLayout()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("KlantDesk")
        self.setMinimumWidth(px(WIDE))
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(10))
        title = text(self.tr("In which store does this screen stand?"), "title", wrap=True)
        why = self.tr("Answers are kept with that store, and it asks what you made for it.")
        self.stores = QComboBox()
        self.stores.setAccessibleName(title.text())
        self.stores.addItems(list(stores))
        self.go = button(self.tr("Start"), "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._choose)
        row.addStretch()
        row.addWidget(self.go)
        for part in (title, text(why, "muted", wrap=True), self.stores):
            column.addWidget(part)
        column.addSpacing(px(6))
        column.addLayout(row)
        self.stores.setFocus()

    def _choose(self) -> None:
        self.chosen.emit(self.stores.currentText())
        self.accept()
