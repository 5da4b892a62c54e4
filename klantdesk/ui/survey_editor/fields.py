"""Fields in both languages, under each other, that tell each key press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from klantdesk.desk.questions import Text
from klantdesk.ui import theme
from klantdesk.ui.parts.labels import text
from klantdesk.ui.settings_menu import NATIVE_NAMES

LINES_HIGH = 120
LONGEST = 300
"""A visitor reads no longer question, and no screen is large enough for one."""


class Worded(QWidget):
    """One text in every language of the survey; `changed` tells (language, words)."""

    changed = Signal(str, str)

    def __init__(self, name: str, langs: Sequence[str] = ("nl", "en"), *, lines: bool = False) -> None:
        super().__init__()
        px = theme.look().px
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for lang in langs:
            named = f"{name} ({NATIVE_NAMES.get(lang, lang)})"
            column.addWidget(text(named, "label", wrap=True))
            column.addWidget(self._field(lang, named, lines=lines))
            column.addSpacing(px(4))

    def _field(self, lang: str, named: str, *, lines: bool) -> QWidget:
        if lines:
            many = QPlainTextEdit()
            many.setTabChangesFocus(True)
            many.setMinimumHeight(theme.look().px(LINES_HIGH))
            many.textChanged.connect(lambda: self.changed.emit(lang, many.toPlainText()))
            self.fields[lang] = many
        else:
            one = QLineEdit()
            one.setMaxLength(LONGEST)
            one.textEdited.connect(lambda words: self.changed.emit(lang, words))
            self.fields[lang] = one
        self.fields[lang].setAccessibleName(named)
        return self.fields[lang]

    def show_text(self, said: Text | Mapping[str, str]) -> None:
        """Show a text without telling; a field that says it already keeps its caret."""
        for lang, field in self.fields.items():
            words = said.get(lang, "")
            if isinstance(field, QLineEdit):
                if field.text() != words:
                    field.setText(words)
                    field.setCursorPosition(0)
            elif field.toPlainText() != words:
                with QSignalBlocker(field):
                    field.setPlainText(words)
