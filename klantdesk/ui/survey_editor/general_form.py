"""What holds for every survey: keys, chips, the text under contact details, and the PIN."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk.desk.questions import Content
from klantdesk.ui import theme
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.fields import Worded

CONSENT, THANKS = "contact_consent", "thanks"
PIN_LENGTH = range(4, 13)


class GeneralForm(QWidget):
    """`changed` tells the content as it is now, `pin_wanted` new digits ("" takes the PIN away)."""

    changed = Signal(object)
    pin_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.content: Content | None = None
        self.keyboard = QCheckBox(self.tr("Show keys to type with on the screen"))
        self.chips = QLineEdit()
        self.chips.setAccessibleName(self.tr("Product groups to tap, with commas between"))
        self.consent = Worded(self.tr("What a visitor agrees to with contact details"))
        self.thanks = Worded(self.tr("Thanks"))
        self.pin, self.wrong = QLineEdit(), text("", "small", wrap=True, tone="bad")
        self.set_pin = button(self.tr("Set PIN"), "small", "lock-simple")
        self.no_pin = button(self.tr("Without PIN"), "small")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px, column, row = theme.look().px, QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        told = self.tr("Product groups to tap, with commas between")
        column.addWidget(self.keyboard)
        column.addWidget(text(told, "label", wrap=True))
        column.addWidget(self.chips)
        column.addWidget(self.consent)
        column.addWidget(self.thanks)
        column.addWidget(text(self.tr("PIN to leave the survey"), "card"))
        why = self.tr("4 to 12 digits. With a PIN nobody but your staff can leave the survey.")
        column.addWidget(text(why, "note", wrap=True))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setAccessibleName(self.tr("New PIN"))
        self.pin.setMaxLength(PIN_LENGTH[-1])
        for part in (self.pin, self.set_pin, self.no_pin):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.wrong)
        self.wrong.hide()
        column.addStretch()

    def _connect(self) -> None:
        self.keyboard.clicked.connect(lambda on: self._change(keyboard=on))
        self.chips.editingFinished.connect(self._change_chips)
        self.consent.changed.connect(lambda lang, words: self._reword(CONSENT, lang, words))
        self.thanks.changed.connect(lambda lang, words: self._reword(THANKS, lang, words))
        self.set_pin.clicked.connect(self._set_pin)
        self.pin.returnPressed.connect(self._set_pin)
        self.no_pin.clicked.connect(lambda: self.pin_wanted.emit(""))

    def show_content(self, content: Content) -> None:
        """Show what holds now."""
        self.content = content
        self.keyboard.setChecked(content.keyboard)
        if not self.chips.hasFocus():
            self.chips.setText(", ".join(content.chips))
            self.chips.setCursorPosition(0)
        self.consent.show_text(content.words.get(CONSENT, {}))
        self.thanks.show_text(content.words.get(THANKS, {}))

    def _change(self, **parts: object) -> None:
        if self.content is not None:
            self.changed.emit(replace(self.content, **parts))  # type: ignore[arg-type]  # parts of Content

    def _change_chips(self) -> None:
        chips = tuple(part.strip() for part in self.chips.text().split(",") if part.strip())
        if self.content is not None and chips != self.content.chips:
            self._change(chips=chips)

    def _reword(self, key: str, lang: str, words: str) -> None:
        if self.content is not None:
            self.changed.emit(draft.said_word(self.content, key, lang, words))

    def _set_pin(self) -> None:
        digits = self.pin.text()
        right = digits.isascii() and digits.isdigit() and len(digits) in PIN_LENGTH
        self.wrong.setText("" if right else self.tr("A PIN is 4 to 12 digits."))
        self.wrong.setVisible(not right)
        self.pin.setAccessibleDescription(self.wrong.text())
        theme.styled(self.pin, wrong=str(not right).lower())
        theme.restyle(self.pin)
        if right:
            self.pin.clear()
            self.pin_wanted.emit(digits)
        else:
            self.pin.setFocus()
