"""What amounts are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from klantdesk import wording
from klantdesk.ui import theme
from klantdesk.ui.parts.labels import text

if TYPE_CHECKING:
    from klantdesk.ui.settings.work import Here

GAP = 4


class CurrencyField(QWidget):
    """The currencies to choose from, and what another one does and does not do."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.box, self.hint = QComboBox(), text("", "small", wrap=True)
        name = self.tr("Amounts are in")
        label = theme.styled(QLabel(name), role="label")
        label.setBuddy(self.box)
        self.box.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(GAP))
        column.addWidget(label)
        column.addWidget(self.box)
        column.addWidget(self.hint)
        self.box.activated.connect(lambda _row: self.chosen.emit(str(self.box.currentData())))

    def show_here(self, here: Here) -> None:
        """Show the currency of the shop, and what is safe to change."""
        now = here.currency or wording.EURO
        self.box.clear()
        for code in dict.fromkeys((*here.currencies, now)):
            self.box.addItem(self.name_of(code), code)
        self.box.setCurrentIndex(self.box.findData(now))
        self.hint.setText(self._hint(now, bought=here.bought))
        self.box.setAccessibleDescription(self.hint.text())

    def name_of(self, code: str) -> str:
        """A currency by its name; one without a name by its code."""
        return {
            "EUR": self.tr("euros (€)"),
            "GBP": self.tr("pounds (£)"),
            "USD": self.tr("dollars ($)"),
            "CHF": self.tr("Swiss francs (CHF)"),
        }.get(code, code)

    def _hint(self, now: str, *, bought: bool) -> str:
        """What another choice does."""
        told = self.tr("This only changes the sign beside amounts: nothing is converted.")
        if not bought:
            return told
        safe = self.tr(
            "Your purchases came in as {name}; choose something else only where that was wrong. Of a next "
            "file, purchases in another currency stay out."
        )
        return f"{told} {safe.format(name=self.name_of(now))}"
