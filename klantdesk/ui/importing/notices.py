"""What an owner should know of an import that is no error."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from klantdesk.records import Notice
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.cards import Note

EXPECTED = frozenset({"as_mapped", "of_shop", "same_source", "erased_there", "corrections_stay"})
"""What is as it should be."""
OF_THE_FORMAT = frozenset(
    {"shipping_tax_unknown", "shipping_unknown", "refunds_unknown", "password_column", "card_column"}
)
"""What holds for every file of its kind: good to know, and nothing to mend."""


class Notices(QWidget):
    """One note for each; gone when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Note] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.look().px(8))
        self.hide()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these in place of the ones before."""
        for old in self.shown:
            old.deleteLater()
        self.shown = [_note(notice) for notice in notices]
        for note in self.shown:
            self.column.addWidget(note)
        self.setVisible(bool(self.shown))


def _note(notice: Notice) -> Note:
    told = texts.capital(texts.notice(notice))
    if notice.key in EXPECTED | OF_THE_FORMAT:
        return Note("info", "", told, icon="info")
    return Note("warn", "", told)


class NotePlace(QWidget):
    """Where a step says something went otherwise; one note at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.note: Note | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def say(self, tone: str, title: str, detail: str = "", action: QPushButton | None = None) -> None:
        """Say something new: warn, bad, good or info; with what can be done about it."""
        self.hush()
        self.note = Note(tone, title, detail, action)
        self.column.addWidget(self.note)
        self.show()
        said = f"{title}. {detail}" if detail else title
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def hush(self) -> None:
        """Take the note away."""
        if self.note is not None:
            self.note.hide()
            self.note.deleteLater()
            self.note = None
        self.hide()
