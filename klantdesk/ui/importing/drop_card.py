"""The dashed place to drop an export on, with a button for who would rather choose it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from klantdesk import settings
from klantdesk.ui import theme
from klantdesk.ui.parts.labels import IconLabel, button, text

ICON = 44


def kinds_of_file() -> tuple[str, ...]:
    """The suffixes that can be imported."""
    from klantdesk.desk import imports

    return imports.kinds_of_file()


class DropCard(QFrame):
    """The drop itself is the window's: it takes files anywhere."""

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, card="drop")
        px = theme.look().px
        self.choose_button = button(self.tr("Choose a file"), "primary", "folder-open")
        self.choose_button.clicked.connect(self.choose)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(10))
        self.buttons.addStretch()
        self.buttons.addWidget(self.choose_button)
        self.buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(IconLabel("file-arrow-down", ICON, "accent.text"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(12))
        self.headline = text(self.tr("Drop your Excel file here"), "subhead")
        told = self.tr("A csv will do as well. We find out which column is what.")
        self.detail = text(told, "muted", wrap=True)
        for label in (self.headline, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(px(16))
        column.addLayout(self.buttons)
        column.addStretch()

    def add_button(self, other: QPushButton) -> None:
        """Put another button beside the blue one."""
        self.buttons.insertWidget(self.buttons.count() - 1, other)

    def choose(self) -> None:
        """Ask for files."""
        kept = settings.load().last_folder
        shown = " ".join(f"*{kind}" for kind in kinds_of_file())
        kinds = self.tr("Exports ({kinds})").format(kinds=shown)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose a file"), kept, kinds)
        if names:
            settings.remember(last_folder=str(Path(names[0]).parent))
            self.chosen.emit([Path(name) for name in names])
