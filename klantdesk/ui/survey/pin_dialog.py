"""Setting the PIN that ends the survey, twice typed; without one a long press on the lock is enough."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from klantdesk.desk.survey import PIN_LENGTH
from klantdesk.ui import theme
from klantdesk.ui.parts.labels import button, text

WIDE = 460


class PinDialog(QDialog):
    """Tells the PIN that was set, or that the survey starts without."""

    chosen = Signal(str)
    without = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("KlantDesk")
        self.setMinimumWidth(theme.look().px(WIDE))
        self.first, self.again = self._field(self.tr("PIN")), self._field(self.tr("PIN once more"))
        self.wrong = text("", "body", wrap=True, tone="bad")
        self.wrong.hide()
        self.start_without = button(self.tr("Start without a PIN"))
        self.start_without.clicked.connect(self._go_without)
        self.set_and_start = button(self.tr("Set and start"), "primary")
        self.set_and_start.setDefault(True)
        self.set_and_start.clicked.connect(self._set)
        self._lay_out()
        self.first.setFocus()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.setMaxLength(PIN_LENGTH[-1])
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
        return field

    def _lay_out(self) -> None:
        px, column = theme.look().px, QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(10))
        column.addWidget(text(self.tr("Set a PIN for the shop question?"), "title", wrap=True))
        column.addWidget(text(self._why(), "muted", wrap=True))
        for field in (self.first, self.again):
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            column.addWidget(theme.styled(label, role="label"))
            column.addWidget(field)
        column.addWidget(self.wrong)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.start_without)
        row.addWidget(self.set_and_start)
        column.addSpacing(px(6))
        column.addLayout(row)

    def _why(self) -> str:
        return self.tr(
            "The shop question fills the screen. Staff leave it by holding the lock at the bottom for "
            "three seconds. With a PIN visitors cannot do that: 4 to 12 figures."
        )

    def _set(self) -> None:
        """Set it when both are the same and long enough, else say what is missing."""
        digits = self.first.text()
        if len(digits) not in PIN_LENGTH:
            self._say(self.tr("A PIN has 4 to 12 figures."), self.first)
        elif digits != self.again.text():
            self._say(self.tr("The two PINs are not the same."), self.again)
        else:
            self.chosen.emit(digits)
            self.accept()

    def _say(self, words: str, field: QLineEdit) -> None:
        self.wrong.setText(words)
        self.wrong.show()
        theme.styled(field, wrong="true").setAccessibleDescription(words)
        theme.restyle(field)
        field.setFocus()
        field.selectAll()

    def _go_without(self) -> None:
        self.without.emit()
        self.accept()
