"""Where staff write down what is worth remembering; Enter keeps it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from klantdesk.ui import icons, theme
from klantdesk.ui.card.words import CardWords
from klantdesk.ui.counter.days import DayField
from klantdesk.ui.parts.one_line import Line
from klantdesk.ui.parts.remark import Remark

ICONS = {
    "note": "note-pencil",
    "call": "phone",
    "visit": "handshake",
    "email_sent": "envelope-simple",
    "quotation": "file-text",
}
NOTE = "note"
LONGEST = 2_000


class NoteField(QWidget):
    """A line with its kind of contact before it, and what to think about under it."""

    written = Signal(str, str, object)
    """Kind, text, and the day it was: None is now."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.words = CardWords(self)
        self.kind = NOTE
        self.line = Line()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Note"))
        self.line.setToolTip(self.tr("Write a note (Ctrl M); Enter keeps it"))
        self.line.setTextMargins(0, 0, px(60), 0)
        self.hint = theme.styled(QLabel("Ctrl M"), role="key")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.chooser = theme.styled(QPushButton(), kind="icon")
        self.chooser.clicked.connect(self.open_kinds)
        self.day = DayField(date.today())  # noqa: DTZ011  # `show_today` says which day it is
        self.day.setAccessibleName(self.tr("When was it?"))
        self.day.setToolTip(self.tr("When was it?"))
        self.today = self.day.day()
        self.remark = Remark()
        self._lay_out()
        self.line.returnPressed.connect(self._write)
        self.line.textChanged.connect(self._look)
        self.choose(NOTE)

    def _lay_out(self) -> None:
        px = theme.look().px
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, px(12), 0)
        inside.addStretch()
        inside.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.chooser)
        row.addWidget(self.day)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addLayout(row)
        column.addWidget(self.remark)

    def show_today(self, today: date) -> None:
        """Contacts were today or before."""
        self.today = today
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        if self.kind == NOTE or not self.line.text():
            self.day.put(today)

    def choose(self, kind: str) -> None:
        """Write a call or a visit down instead of a note, or a note again."""
        self.kind = kind
        self.day.setVisible(kind != NOTE)
        self.day.put(self.today)
        name = self.words.contact(kind)
        icons.put(self.chooser, ICONS[kind], "ink.secondary")
        said = self.tr("{kind}: choose what this is about").format(kind=name)
        self.chooser.setToolTip(said)
        self.chooser.setAccessibleName(said)
        asks = {
            "note": self.tr("Write down what you want to remember"),
            "call": self.tr("What was said on the telephone?"),
            "visit": self.tr("What was the visit about?"),
            "email_sent": self.tr("What did you write about?"),
            "quotation": self.tr("What did you quote for?"),
        }
        self.line.setPlaceholderText(asks[kind])

    def open_kinds(self) -> None:
        """Offer the kinds of contact."""
        menu = self.kinds()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.chooser.mapToGlobal(self.chooser.rect().bottomLeft()))

    def kinds(self) -> QMenu:
        """The menu of kinds."""
        menu = QMenu(self)
        for kind, icon in ICONS.items():
            action = QAction(icons.icon(icon), self.words.contact(kind), menu)
            action.triggered.connect(lambda _on=False, kind=kind: self._begin(kind))
            menu.addAction(action)
        return menu

    def _begin(self, kind: str) -> None:
        self.choose(kind)
        self.line.setFocus()

    def _look(self, said: str) -> None:
        """Warn of what a shop had better not keep, while it is typed."""
        self.hint.setVisible(not said)
        self.remark.look(said)

    def refuse(self) -> None:
        """Say that this cannot be kept."""
        self.remark.refuse()

    def _write(self) -> None:
        from klantdesk.desk import remarks

        said = " ".join(self.line.text().split())
        if said and not remarks.holds_number(said):
            day = self.day.day()
            self.written.emit(self.kind, said, None if self.kind == NOTE or day == self.today else day)

    def done(self) -> None:
        """It was kept: ready for the next."""
        self.line.setText("")  # unlike clear(), leaves nothing to undo in the field
        self.choose(NOTE)
