"""Step 1: choose a file; what went wrong with it; the imports so far."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from klantdesk.errors import KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.importing.drop_card import DropCard, kinds_of_file
from klantdesk.ui.importing.notices import NotePlace
from klantdesk.ui.importing.past import PastImports
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.progress import ProgressPanel

DROP_HEIGHT = 232


class FileStep(QWidget):
    """A failed file leaves a note, not a dialog; the app goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = Answer()
        self.answer.say(
            [self.tr("Which file do you want to import?")],
            self.tr("The orders of your webshop or the receipts of your till: {kinds}.").format(
                kinds=", ".join(kinds_of_file())
            ),
        )
        self.note = NotePlace()
        self.progress, self.drop, self.past = ProgressPanel(), DropCard(), PastImports()
        self.drop.setMinimumHeight(theme.look().px(DROP_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(16))
        column.addWidget(self.answer)
        for widget in (self.note, self.progress, self.drop, self.past):
            column.addWidget(widget)
        column.addStretch()

    def fail(self, file: str, error: KlantDeskError) -> None:
        """Say what is wrong with a file, what is safe, and what to do."""
        title = self.tr("{file} cannot be imported like this").format(file=file)
        self.note.say("bad", title, texts.sentence(error))
