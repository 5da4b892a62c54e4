"""The questions as staff answer them: every answer has a key, and typing goes before the keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from klantdesk.desk.questions import DIGITS
from klantdesk.desk.survey import Option, Screen, say
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import text
from klantdesk.ui.survey.contact import is_mail, is_phone

MORE, TEN = "+", "+"
COLUMNS = 2
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PARTS = ("name", "email", "phone")


class KeyField(QLineEdit):
    """A field in which the first key, as long as nothing stands there, may be one of the answers' keys."""

    pressed_key = Signal(str)
    went_back = Signal()

    def __init__(self, name: str, keys: Iterable[str] = ()) -> None:
        super().__init__()
        self.keys = frozenset(keys)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """A key of an answer, a step back, or writing."""
        if not self.text() and event.text() in self.keys:
            self.pressed_key.emit(event.text())
        elif not self.text() and event.key() == Qt.Key.Key_Backspace:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)
        if event.key() in ENTERS:
            event.accept()  # a field passes Enter on to what stands around it, which would answer twice


class Panel(QWidget):
    """One question; what was answered comes as a key or as words."""

    chosen = Signal(str)
    written = Signal(str)
    skipped = Signal()
    went_back = Signal()
    tallied = Signal(str)

    def __init__(self, question: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.look().px(8))
        self.column.addWidget(text(question, "subhead", wrap=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keys(self) -> Mapping[str, QPushButton]:
        """The answers by their keys."""
        return {}

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """A key answers as a click on its button does."""
        button = self.keys().get(event.text())
        if button is not None:
            button.click()
        elif event.key() in ENTERS:
            self.skipped.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)


def keyed(words: str, key: str) -> QPushButton:
    """A button whose key stands before its words."""
    made = theme.styled(QPushButton(f"{key}   {words}"), kind="keyed")
    made.setAccessibleName(f"{key}: {words}")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


class ChoicePanel(Panel):
    """Answers under number keys; with more than ten the last ones stand behind +."""

    words_changed = Signal(str)

    def __init__(self, screen: Screen, question: str, *, typed: bool, second: bool = False) -> None:
        super().__init__(question)
        self.screen_asked, self.typed, self.suggested = screen, typed, ""
        self.buttons: dict[str, QPushButton] = {}
        options = screen.options[len(DIGITS) :] if second else screen.options[: len(DIGITS)]
        self.has_more = not second and len(screen.options) > len(DIGITS)
        self.field = self._field() if typed else None
        self.hint = text("", "note")
        if self.field is not None:
            self.column.addWidget(self.field)
            self.column.addWidget(self.hint)
            self.setFocusProxy(self.field)
        self.column.addLayout(self._answers(options))
        self.column.addStretch()

    def keys(self) -> Mapping[str, QPushButton]:
        """1 to 9, 0 and +."""
        return self.buttons

    def suggest(self, keys: tuple[str, ...]) -> None:
        """Offer what the typed words are about, or the answer they stand in; Enter takes it."""
        words, lang = self._typed_words(), texts.lang()
        heard = [option for key in keys for option in self._about(key)]
        named = [
            one for one in self.screen_asked.options if words.casefold() in say(one.label, lang).casefold()
        ]
        fitting = (heard or named) if words else []
        self.suggested = fitting[0].key if fitting else ""
        if fitting:
            self.hint.setText(self.tr("Enter: {reason}").format(reason=say(fitting[0].label, lang)))
        else:
            self.hint.setText(self.tr("Enter: something else") if words else "")

    def _about(self, theme: str) -> list[Option]:
        """The answers that stand for what was heard, the usual one first."""
        found = [option for option in self.screen_asked.options if option.is_about(theme)]
        return sorted(found, key=lambda option: option.own)

    def _typed_words(self) -> str:
        return self.field.text().strip() if self.field is not None else ""

    def _field(self) -> KeyField:
        field = KeyField(self.tr("Type what it was about, or press a key"), (*DIGITS, MORE))
        field.textChanged.connect(self.words_changed)
        field.pressed_key.connect(self._press)
        field.went_back.connect(self.went_back)
        field.returnPressed.connect(self._enter)
        return field

    def _press(self, key: str) -> None:
        if key in self.buttons:
            self.buttons[key].click()

    def _enter(self) -> None:
        words = self._typed_words()
        if words:
            self.written.emit(words)
        else:
            self.skipped.emit()

    def _answers(self, options: Iterable[Option]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.look().px(6))
        listed = list(zip(DIGITS, options, strict=False))
        rows = (len(listed) + int(self.has_more) + 1) // COLUMNS
        for at, (digit, option) in enumerate(listed):
            made = keyed(say(option.label, texts.lang()), digit)
            made.clicked.connect(lambda _on=False, key=option.key: self.chosen.emit(key))
            self.buttons[digit] = made
            grid.addWidget(made, at % rows, at // rows)
        if self.has_more:
            made = keyed(self.tr("More reasons"), MORE)
            made.clicked.connect(lambda: self.chosen.emit(MORE))
            self.buttons[MORE] = made
            grid.addWidget(made, len(listed) % rows, len(listed) // rows)
        return grid


class ScalePanel(Panel):
    """A number under its own key; ten has +."""

    scored = Signal(int)

    def __init__(self, screen: Screen, question: str) -> None:
        super().__init__(question)
        self.buttons: dict[str, QPushButton] = {}
        row, lang = QHBoxLayout(), texts.lang()
        row.setSpacing(theme.look().px(6))
        for number in range(screen.low, screen.high + 1):
            key = str(number) if number < len(DIGITS) else TEN
            made = theme.styled(QPushButton(str(number)), kind="number")
            made.setAccessibleName(f"{key}: {number}")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _on=False, number=number: self.scored.emit(number))
            self.buttons[key] = made
            row.addWidget(made)
        self.column.addLayout(row)
        ends = f"{screen.low}: {say(screen.low_says, lang)}   {screen.high}: {say(screen.high_says, lang)}"
        ten = self.tr("+ is 10")
        told = f"{ends}   ({ten})" if screen.high >= len(DIGITS) else ends
        self.column.addWidget(text(told, "note"))
        self.column.addStretch()

    def keys(self) -> Mapping[str, QPushButton]:
        """The figures and +."""
        return self.buttons


class WordsPanel(Panel):
    """Words, or Enter for none."""

    def __init__(self, question: str, hint: str) -> None:
        super().__init__(question)
        self.field = KeyField(question)
        self.field.setPlaceholderText(hint)
        self.field.went_back.connect(self.went_back)
        self.field.returnPressed.connect(lambda: self.written.emit(self.field.text()))
        self.setFocusProxy(self.field)
        self.column.addWidget(self.field)
        self.column.addWidget(text(self.tr("Enter goes on, also without words."), "note"))
        self.column.addStretch()


class ContactPanel(Panel):
    """Who wants to hear of it; nothing is kept unless the customer said yes to the text."""

    left = Signal(str, str, str)

    def __init__(self, question: str, consent: str, names: Mapping[str, str]) -> None:
        super().__init__(question)
        self.fields = {part: KeyField(names[part]) for part in PARTS}
        self.agreed = QCheckBox(self.tr("The customer said yes to this:"))
        self.wrong = text("", "body", tone="bad", wrap=True)
        row = QHBoxLayout()
        for field in self.fields.values():
            field.returnPressed.connect(self._enter)
            field.went_back.connect(self.went_back)
            row.addWidget(field)
        self.setFocusProxy(self.fields["email"])
        self.column.addLayout(row)
        self.column.addWidget(self.agreed)
        told: QLabel = text(f"“{consent}”", "muted", wrap=True)
        self.column.addWidget(told)
        self.column.addWidget(self.wrong)
        self.column.addWidget(text(self.tr("Enter keeps the answer; empty fields mean: no."), "note"))
        self.column.addStretch()

    def _enter(self) -> None:
        name, email, phone = (self.fields[part].text().strip() for part in PARTS)
        if not (name or email or phone):
            self.skipped.emit()
        elif (email and not is_mail(email)) or (phone and not is_phone(phone)) or not (email or phone):
            self._say(self.tr("An e-mail address or telephone number is missing or not right."), "email")
        elif not self.agreed.isChecked():
            self.wrong.setText(
                self.tr("Without a yes of the customer nothing may be kept. Tick it, or empty the fields.")
            )
            self.agreed.setFocus()
        else:
            self.left.emit(name, email, phone)

    def _say(self, words: str, part: str) -> None:
        self.wrong.setText(words)
        self.fields[part].setAccessibleDescription(words)
        self.fields[part].setFocus()
