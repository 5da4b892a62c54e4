"""The right column beside the answers: one answer in full, and what it is about, to confirm or correct."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from klantdesk.desk.feedback_views import AnswerLine
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.feedback.names import outcome, quoted, reason_said, survey, topic
from klantdesk.ui.parts.labels import button, line, link, text


class Heard(QWidget):
    """`said` tells the themes that hold, once the owner says so."""

    said = Signal(object)
    card_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        self.words = QVBoxLayout()
        self.words.setSpacing(px(6))
        self.question = text(self.tr("What is it about?"), "card")
        self.hint = text("", "note", wrap=True)
        self.boxes: dict[str, QCheckBox] = {}
        self.choices = QVBoxLayout()
        self.choices.setSpacing(px(2))
        self.right = button("", "primary", "check")
        self.right.setToolTip(self.tr("Enter in the list does the same"))
        self.right.clicked.connect(self.confirm)
        for part in (self.words, line(), self.question, self.hint, self.right, self.choices):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        column.addStretch()
        self.shown: AnswerLine | None = None
        self.show_answer(None)

    def offer(self, themes: Sequence[tuple[str, str]]) -> None:
        """Offer these themes: (key, the shop's own name or "")."""
        named = {key: own or topic(key) for key, own in themes}
        if named == {key: box.text() for key, box in self.boxes.items()}:
            return
        rail.empty(self.choices)
        self.boxes = {key: QCheckBox(name) for key, name in named.items()}
        for box in self.boxes.values():
            box.toggled.connect(self._name_button)
            self.choices.addWidget(box)
        self.show_answer(self.shown)

    def show_answer(self, shown: AnswerLine | None) -> None:
        """Show this answer, its themes ticked."""
        self.shown = shown
        rail.empty(self.words)
        if shown is None:
            self.words.addWidget(text(self.tr("Choose an answer to read it in full."), "note", wrap=True))
        else:
            self._write(shown)
        has_words = shown is not None and bool(shown.text or shown.wanted or shown.helped)
        for key, box in self.boxes.items():
            box.setChecked(shown is not None and key in shown.themes)
            box.setVisible(has_words)
        for part in (self.question, self.hint, self.right):
            part.setVisible(has_words)
        self._name_button()

    def themes(self) -> tuple[str, ...]:
        """The themes ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def confirm(self) -> None:
        """Say that the ticked themes are right."""
        if self.shown is not None:
            self.said.emit(self.themes())

    def _write(self, shown: AnswerLine) -> None:
        self.words.addWidget(text(shown.name or self.tr("Visitor"), "title", wrap=True))
        where = (texts.long_date(shown.day), shown.store, shown.staff, survey(shown.survey), shown.source)
        self.words.addWidget(text(", ".join(part for part in where if part), "tiny", wrap=True))
        if shown.customer:
            card = link(self.tr("Open the customer card"))
            card.clicked.connect(lambda: self.card_wanted.emit(shown.customer))
            self.words.addWidget(card, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        for part in (quoted(shown.text), self._fact(self.tr("Looked for: {words}"), shown.wanted)):
            if part:
                self.words.addWidget(text(part, "body", wrap=True))
        helped = self._fact(self.tr("Would have helped: {words}"), shown.helped)
        visit = ", ".join(part for part in (outcome(shown.outcome), reason_said(shown)) if part)
        for part in (helped, visit, self._scores(shown)):
            if part:
                self.words.addWidget(text(part, "note", wrap=True))

    def _fact(self, sentence: str, words: str) -> str:
        return sentence.format(words=words) if words else ""

    def _scores(self, shown: AnswerLine) -> str:
        told = (
            (self.tr("recommends {n} of 10"), shown.nps),
            (self.tr("satisfied {n} of 5"), shown.csat),
            (self.tr("easy {n} of 7"), shown.ces),
        )
        return texts.capital(", ".join(words.format(n=value) for words, value in told if value is not None))

    def _name_button(self) -> None:
        """Whether the list of words heard it right, or is put right."""
        shown = self.shown
        as_heard = shown is not None and set(self.themes()) == set(shown.themes)
        self.right.setText(self.tr("That is right") if as_heard else self.tr("Save this"))
        confirmed = shown is not None and shown.confirmed
        suggested = self.tr("A suggestion from the words. Enter confirms it.")
        self.hint.setText(self.tr("You said so.") if confirmed else suggested)
