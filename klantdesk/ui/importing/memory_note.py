"""What the owner said of this layout before, what differs now, and the way to let go of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from klantdesk.desk.views import Recalled
from klantdesk.ui.importing import words
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.labels import button


class MemoryNote(QWidget):
    """One note; gone where nothing is remembered of the layout."""

    let_go_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.note: Note | None = None
        self.let_go: QPushButton | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_recalled(self, recalled: Recalled | None) -> None:
        """Tell of a layout that is used again."""
        if self.note is not None:
            self.note.hide()
            self.note.deleteLater()
            self.note = None
        self.setVisible(recalled is not None)
        if recalled is None:
            return
        differs = recalled.appeared or recalled.vanished
        own = recalled.columns or recalled.permitted
        title = self._differing(recalled) if differs else self.tr("This is what you said last time")
        tone = "warn" if differs else "info"
        self.let_go = self._way_back() if own else None
        self.note = Note(tone, title, self._said(recalled), self.let_go)
        self.column.addWidget(self.note)

    def _way_back(self) -> QPushButton:
        made = button(self.tr("Map it anew"), "small")
        made.clicked.connect(self.let_go_wanted)
        return made

    def _differing(self, recalled: Recalled) -> str:
        new, gone = ", ".join(recalled.appeared), ", ".join(recalled.vanished)
        told = [self.tr("New in this file: {columns}.").format(columns=new)] if new else []
        if gone:
            told.append(self.tr("Missing since last time: {columns}.").format(columns=gone))
        return " ".join(told)

    def _said(self, recalled: Recalled) -> str:
        """The choices one by one."""
        told = [
            self.tr("{column} is {field}.").format(column=header, field=words.field_name(field))
            for field, header in recalled.columns
            if header
        ]
        told += [
            self.tr("{field} is taken from no column.").format(field=words.field_name(field))
            for field, header in recalled.columns
            if not header
        ]
        told += [self.tr("{column} is a permission.").format(column=one) for one in recalled.permitted]
        return " ".join(told)
