"""Step 2: which column is what, and what only the owner can say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.views import BatchView, Draft
from klantdesk.errors import KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.importing import words
from klantdesk.ui.importing.columns_table import ColumnsTable
from klantdesk.ui.importing.memory_note import MemoryNote
from klantdesk.ui.importing.notices import NotePlace
from klantdesk.ui.importing.questions import QuestionsCard
from klantdesk.ui.importing.steps import Wizard
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.parts.progress import ProgressPanel

NAMED = 5
"""Up to so many columns that are left out are named."""
KNOWN_BY_WORDS = "generic"


class ColumnsStep(QWidget):
    """Tells what the owner changes; the page has it understood again."""

    mapped = Signal(str, str)
    answered = Signal(str, str)
    other_file_wanted = Signal()
    let_go_wanted = Signal()

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self.wizard = wizard
        self.unfolded = False
        px = theme.look().px
        self.answer, self.table, self.questions = Answer(), ColumnsTable(), QuestionsCard()
        self.other = button(self.tr("Choose another file"))
        self.other.clicked.connect(self.other_file_wanted)
        self.left_out, self.unfold = text("", "note", wrap=True), button("", "link")
        self.unfold.clicked.connect(self._fold)
        self.card = Card(padding=(0, 0))
        self.card.title.hide()
        self.card.body.setSpacing(0)
        self.card.body.addWidget(self.table)
        self.note, self.memory = NotePlace(), MemoryNote()
        self.memory.let_go_wanted.connect(self.let_go_wanted)
        self.verdict = NotePlace()
        self.progress = ProgressPanel()
        head = QHBoxLayout()
        head.addWidget(self.answer, 1)
        head.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addLayout(head)
        for widget in (self.note, self.progress, self.memory, self.card, self.questions, self.verdict):
            column.addWidget(widget)
        column.addStretch()
        self._add_foot()
        self.table.mapped.connect(self.mapped)
        self.questions.answered.connect(self.answered)

    def _add_foot(self) -> None:
        px = theme.look().px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(14), px(7), px(14), px(7))
        foot.addWidget(self.left_out, 1)
        foot.addWidget(self.unfold)
        self.card.body.addLayout(foot)

    def show_draft(self, draft: Draft, earlier: Sequence[BatchView]) -> None:
        """Show how the file is understood now."""
        self.note.hush()
        rows = self.tr("%Ln row(s)", "", draft.rows)
        context = self.tr("{file}, {rows} of {kind}. See whether the columns are right.")
        if not draft.columns:
            context = self.tr("{file}: everything that shop knows, told as {rows}.")
        told = context.format(file=draft.path.name, rows=rows, kind=words.kinds_told(draft.kind))
        if draft.missing:
            told = self.tr("{file}, {rows}. Choose above its column what it is; you only do this once.")
            told = told.format(file=draft.path.name, rows=rows)
        self.answer.say([self._headline(draft, earlier)], told)
        self.memory.show_recalled(draft.recalled)
        self.card.setVisible(bool(draft.columns))
        self.table.show_draft(draft, unfolded=self.unfolded)
        self._say_left_out(draft)
        self.show_questions()

    def show_questions(self) -> None:
        """Show what is asked and answered by now."""
        draft = self.wizard.draft
        rejects = draft.rejects if draft else ()
        self.questions.show_file(self.wizard.questions, self.wizard.answers, rejects)
        if draft is None or self.wizard.questions or rejects or draft.missing:
            self.verdict.hush()
        else:
            self._judge(sum(column.state == "doubtful" for column in draft.columns))

    def _judge(self, doubtful: int) -> None:
        """Nothing is asked: say whether the columns deserve another look."""
        if doubtful:
            title = self.tr("%Ln column(s) we are not sure of", "", doubtful)
            self.verdict.say("warn", title, self.tr("Look whether they are right, or choose something else."))
        else:
            self.verdict.say("good", self.tr("All clear"), self.tr("Nothing to choose: you can go on."))

    def fail(self, error: KlantDeskError) -> None:
        """Say why the file cannot be checked as it is."""
        self.note.say("bad", self.tr("This does not work yet"), texts.sentence(error))

    def _headline(self, draft: Draft, earlier: Sequence[BatchView]) -> str:
        if mends := words.mended_file(draft, earlier):
            return self.tr("The mended rows of {file}.").format(file=mends)
        if draft.missing:
            asked = self.tr("Which %Ln column(s) hold(s) {fields}?", "", len(draft.missing))
            return asked.format(fields=words.fields_quoted(draft.missing))
        return self._known(draft, earlier)

    def _known(self, draft: Draft, earlier: Sequence[BatchView]) -> str:
        """Of what make a file is, and whether it was here before."""
        if not draft.columns:
            return self.tr("This is the shop file of {shop}.").format(shop=draft.source)
        if draft.recalled and draft.recalled.columns:
            return self.tr("As you mapped it in {month}.").format(month=texts.month_name(draft.recalled.on))
        if draft.format.startswith(KNOWN_BY_WORDS) and draft.familiar:
            return self.tr("We know this layout from an earlier import.")
        if draft.format.startswith(KNOWN_BY_WORDS):
            return self.tr("We have not seen this kind of file before.")
        same = (batch for batch in earlier if batch.format == draft.format and batch.last_date)
        latest = next((batch.last_date for batch in same if batch.undone_at is None), None)
        if latest is None:
            return self.tr("We know this file: {format}.").format(format=draft.format_name)
        known = self.tr("We know this file: the same layout as {month}.")
        return known.format(month=texts.month_name(latest))

    def _say_left_out(self, draft: Draft) -> None:
        folded = [column.header for column in self.table.shown.folded]
        shown = min(len(draft.row_numbers), draft.rows)
        first = self.tr("First {shown} of %Ln row(s).", "", draft.rows).format(shown=texts.number(shown))
        if shown == draft.rows:
            first = self.tr("All %Ln row(s).", "", shown)
        names = ", ".join(folded[:NAMED]) + ("…" if len(folded) > NAMED else "")
        left = self.tr("%Ln column(s) you leave out: {names}.", "", len(folded)).format(names=names)
        self.left_out.setText(f"{first} {left}" if folded else first)
        self.unfold.setText(self.tr("Hide them") if self.unfolded else self.tr("Show them"))
        self.unfold.setVisible(bool(folded))

    def ask_field(self) -> None:
        """Stand on the first column that is not taken over: one of them holds what is missing."""
        if not self.unfolded:
            self._fold()
        free = next((column.header for column in self.table.shown.folded), None)
        head = self.table.head(free) if free is not None else None
        if head is not None:
            head.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self.unfolded = not self.unfolded
        if self.wizard.draft is not None:
            self.table.show_draft(self.wizard.draft, unfolded=self.unfolded)
            self._say_left_out(self.wizard.draft)
