"""A small window that asks how a theme is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.labels import button, text

LONGEST = 40
WIDE = 420


class ThemeAsk(QDialog):
    """`named` tells the name once it is one; `wrong` says what is wrong with a name, or ""."""

    named = Signal(str)

    def __init__(self, parent: QWidget, wrong: Callable[[str], str], name: str = "") -> None:
        super().__init__(parent)
        self.wrong = wrong
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        px = theme.look().px
        self.setMinimumWidth(px(WIDE))
        title = self.tr("What do you call this theme?") if name else self.tr("What is the new theme called?")
        told = self.tr("It learns its words from answers of which you say that they are about it.")
        self.field, self.trouble = QLineEdit(name), text("", "note", wrap=True, tone="bad")
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Name of the theme"))
        self.trouble.hide()
        self.leave = button(self.tr("Cancel"))
        self.do = button(self.tr("Save") if name else self.tr("Add"), "primary")
        self.do.setDefault(True)
        self.leave.clicked.connect(self.reject)
        self.do.clicked.connect(self._tell)
        self.field.textEdited.connect(self.trouble.hide)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.do)
        column.addWidget(text(title, "title", wrap=True))
        for part in (text("" if name else told, "muted", wrap=True), self.field, self.trouble):
            column.addWidget(part)
        column.addLayout(row)
        self.field.setFocus()

    def _tell(self) -> None:
        """Tell the name and go, or say what is wrong with it."""
        name = " ".join(self.field.text().split())
        trouble = self.wrong(name)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble:
            self.field.setFocus()
            return
        self.named.emit(name)
        self.accept()
