"""The card under the mapping table: what only the owner can say, and what will stay out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk.records import Notice, Question
from klantdesk.ui import theme
from klantdesk.ui.importing.words import Asked, ImportWords
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import Segmented, tag
from klantdesk.ui.parts.labels import IconLabel, line, text

ROW_HEIGHT = 44
SEGMENTS = 3
"""More answers than this stand in a list."""

SOURCE = "source"
_Say: TypeAlias = Callable[[str], None]


class _Row(QFrame):
    """An icon, what it is about, and at the right what can be done."""

    def __init__(self, icon: str, ink: str, bold: str, detail: str) -> None:
        super().__init__()
        theme.styled(self, row="question")
        px = theme.look().px
        self.setMinimumHeight(px(ROW_HEIGHT))
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(px(8), px(6), px(8), px(6))
        self.across.setSpacing(px(12))
        self.across.addWidget(IconLabel(icon, 18, ink))
        told = QVBoxLayout()
        told.setSpacing(0)
        self.bold, self.detail = text(bold, "label", wrap=True), text(detail, "note", wrap=True)
        theme.styled(self.bold, stage="now")
        told.addStretch()
        told.addWidget(self.bold)
        told.addWidget(self.detail)
        told.addStretch()
        self.across.addLayout(told, 1)
        self.detail.setVisible(bool(detail))


class QuestionRow(_Row):
    """One question; nothing is chosen beforehand."""

    answered = Signal(str, str)

    def __init__(self, question: Question, answer: str) -> None:
        asked = ImportWords().asked(question)
        super().__init__("question", "accent.text", asked.question, asked.detail)
        self.question = question
        free = question.key == SOURCE and not question.known_as
        self.control = _name(asked, answer, self._say) if free else _control(asked, answer, self._say)
        self.control.setAccessibleName(asked.question)
        self.across.addWidget(self.control)

    def _say(self, value: str) -> None:
        self.mark(missing=False)
        self.answered.emit(self.question.key, value)

    def mark(self, *, missing: bool) -> None:
        """Show that this answer is what is waited for."""
        theme.restyle(theme.styled(self, row="missing" if missing else "question"))
        said = self.tr("Choose this first") if missing else ""
        self.control.setAccessibleDescription(said)

    def take_focus(self) -> None:
        """Stand on the first choice."""
        target = self.control
        if isinstance(target, Segmented):
            target = next(iter(target.buttons.values()))
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class QuestionsCard(Card):
    """Gone while there is nothing to ask or to know."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(" ", padding=(18, 12))
        self.rows: dict[str, QuestionRow] = {}
        self._shown: list[QWidget] = []
        self.body.setSpacing(0)
        self.body.addSpacing(theme.look().px(8))

    def show_file(
        self, questions: Sequence[Question], answers: Mapping[str, str], rejects: Sequence[Notice]
    ) -> None:
        """Show the questions with their answers so far, then what will stay out."""
        for old in self._shown:
            old.deleteLater()
        self._shown, self.rows = [], {}
        for question in questions:
            row = QuestionRow(question, answers.get(question.key, ""))
            row.answered.connect(self.answered)
            self.rows[question.key] = row
            self._add(row)
        for notice in rejects:
            bold, example = ImportWords().rejects(notice)
            told = _Row("warning", "warn.text", bold, example)
            told.across.addWidget(tag(self.tr("stays out"), "warn"), 0, Qt.AlignmentFlag.AlignVCenter)
            self._add(told)
        self.setVisible(bool(self._shown))
        self.say_title(sum(question.key not in answers for question in questions), len(rejects))

    def say_title(self, choices: int, remarks: int) -> None:
        """How much is left to choose and to know."""
        self.set_title(ImportWords().questions_title(choices, remarks))

    def ask(self, key: str) -> None:
        """Lead the owner to a question that is open still."""
        for other, row in self.rows.items():
            row.mark(missing=other == key)
        if key in self.rows:
            self.rows[key].take_focus()

    def _add(self, row: QWidget) -> None:
        for widget in (line(), row):
            self._shown.append(widget)
            self.body.addWidget(widget)


def _control(asked: Asked, answer: str, say: _Say) -> QWidget:
    """A switch for a few answers, a list for many, a field where any text will do."""
    if not asked.choices:
        field = QLineEdit(answer)
        field.setMinimumWidth(theme.look().px(220))
        field.editingFinished.connect(lambda: say(field.text().strip()))
        return field
    if len(asked.choices) <= SEGMENTS:
        switch = Segmented(asked.choices, answer)
        switch.chosen.connect(say)
        return switch
    return _list(asked, answer, say)


def _name(asked: Asked, answer: str, say: _Say) -> QComboBox:
    """The names known so far, or any other."""
    box = theme.styled(QComboBox(), kind="small")
    field, same = QLineEdit(), ImportWords().same_source()
    sources = [value for value, _ in asked.choices]
    box.setLineEdit(field)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setMinimumWidth(theme.look().px(220))
    box.addItems([same] * len(sources))
    field.setPlaceholderText(ImportWords().name_it())
    field.setText(same if answer in sources else answer)
    field.editingFinished.connect(lambda: say(sources[0] if field.text() == same else field.text().strip()))
    box.activated.connect(lambda place: say(sources[place]))
    return box


def _list(asked: Asked, answer: str, say: _Say) -> QComboBox:
    box = theme.styled(QComboBox(), kind="small")
    box.setMinimumWidth(theme.look().px(220))
    for value, told in asked.choices:
        box.addItem(told, value)
    box.setPlaceholderText(ImportWords().choose())
    box.setCurrentIndex(box.findData(answer) if answer else -1)
    box.activated.connect(lambda _place: say(str(box.currentData())))
    return box
