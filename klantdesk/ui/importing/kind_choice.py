"""A file that fits more than one kind of export: the owner says which it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.labels import button


class KindChoice(QWidget):
    """A button for each kind: the arrows walk along them, Enter chooses; gone once one is chosen."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.note: Note | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, file: str, kinds: Sequence[tuple[str, str]]) -> None:
        """Ask which of these kinds (id, name) a file is of, and stand on the first."""
        self.hush()
        title = self.tr("Where does {file} come from?").format(file=file)
        detail = self.tr("It fits more than one kind of export. Nothing has been changed yet.")
        self.note = Note("info", title, detail)
        self.buttons = {kind: self._button(kind, name) for kind, name in kinds}
        self.note.words.addSpacing(theme.look().px(8))
        for one in self.buttons.values():
            self.note.words.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
            self.note.words.addSpacing(theme.look().px(4))
        self.column.addWidget(self.note)
        self.show()
        self.take_focus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title} {detail}"))

    def take_focus(self) -> None:
        """Stand on the first kind."""
        for one in self.buttons.values():
            one.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def hush(self) -> None:
        """Ask no more."""
        if self.note is not None:
            self.note.hide()
            self.note.deleteLater()
        self.note, self.buttons = None, {}
        self.hide()

    def _button(self, kind: str, name: str) -> QPushButton:
        made = button(name)
        made.setAutoDefault(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda: self.chosen.emit(kind))
        return made
