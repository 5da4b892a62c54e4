"""What stands in the window while a shop file of an older version is brought up to date."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.cards import Note

STAGE = "renew"


class Renewing(QWidget):
    """Says that it happens, and how far it is; a million customers take some minutes."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.look().px(28),) * 4)
        self.note = Note(
            "info",
            self.tr("Your shop is being brought up to date"),
            self.tr("A back-up of it is made first. This is needed once, for the new version of KlantDesk."),
            icon="arrow-clockwise",
        )
        column.addWidget(self.note)
        column.addStretch()

    def tell(self, done: int, total: int) -> None:
        """How many customers were looked at."""
        if total:
            share = f"{100 * done // total}"
            self.note.detail.setText(self.tr("%1% of the customers are done.").replace("%1", share))
