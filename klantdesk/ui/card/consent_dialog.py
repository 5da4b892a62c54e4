"""Asks how a yes was given and in which words, before it is written down."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from klantdesk.ui import theme
from klantdesk.ui.card.words import channel_name
from klantdesk.ui.counter.form import Field
from klantdesk.ui.parts.labels import button, text

WIDE, WORDS_HIGH = 460, 76


class ConsentDialog(QDialog):
    """A yes to news through one channel; nothing is chosen beforehand but the day."""

    given = Signal(str, str, object)

    def __init__(self, channel: str, name: str, today: QDate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        self.channel = channel
        px = theme.look().px
        asked = self.tr("Does {name} want news by {channel}?")
        self.way = QComboBox()
        self.way.addItem(self.tr("Choose how"))
        self.way.addItems(
            [self.tr("At the till"), self.tr("By telephone"), self.tr("By e-mail"), self.tr("On paper")]
        )
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(px(WORDS_HIGH))
        self.words.setPlaceholderText(self.tr("For example: May we send you our newsletter?"))
        self.day = QDateEdit(today)
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(today)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.fields = {
            "way": Field(self.tr("How was it given?"), self.way),
            "words": Field(self.tr("What was asked, in which words?"), self.words),
            "day": Field(self.tr("When was it given?"), self.day),
        }
        self.way.currentIndexChanged.connect(self.fields["way"].forgive)
        self.words.textChanged.connect(self.fields["words"].forgive)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(6))
        column.addWidget(text(asked.format(name=name, channel=channel_name(channel)), "title", wrap=True))
        why = self.tr("Later you can show who said yes to what, and when.")
        column.addWidget(text(why, "muted", wrap=True))
        for field in self.fields.values():
            column.addSpacing(px(6))
            column.addWidget(field)
        column.addSpacing(px(10))
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(px(WIDE))
        self.way.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        leave = button(self.tr("Leave it as it is"))
        leave.clicked.connect(self.reject)
        self.keep = button(self.tr("Write down the yes"), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.write)
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(self.keep)
        return row

    def write(self) -> None:
        """Write it down, or say what is missing."""
        words = " ".join(self.words.toPlainText().split())
        if not self.way.currentIndex():
            self._miss("way", self.tr("Choose how the yes was given."))
        elif not words:
            self._miss("words", self.tr("Write down what was asked."))
        else:
            self.given.emit(self.channel, f"{self.way.currentText()}: {words}", self.day.date().toPython())
            self.accept()

    def _miss(self, field: str, words: str) -> None:
        self.fields[field].blame(words)
        self.adjustSize()
