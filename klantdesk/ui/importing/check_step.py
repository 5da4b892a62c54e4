"""Step 3: what will happen, in numbers to compare with the shop; nothing has changed yet."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from klantdesk.desk.views import Plan
from klantdesk.ui import theme
from klantdesk.ui.importing.compare import Compare
from klantdesk.ui.importing.notices import NotePlace, Notices
from klantdesk.ui.importing.outcome import Outcome
from klantdesk.ui.importing.rejected import RejectedCard
from klantdesk.ui.importing.share_bar import Shares
from klantdesk.ui.importing.words import ImportWords
from klantdesk.ui.parts.answer import Answer, Word, parse
from klantdesk.ui.parts.progress import ProgressPanel


class CheckStep(QWidget):
    """The same figures as the result will have."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.answer, self.shares, self.compare = Answer(), Shares(planned=True), Compare()
        self.progress, self.rejected, self.notices = ProgressPanel(), RejectedCard(), Notices()
        self.note = NotePlace()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        for widget in (self.answer, self.note, self.progress, self.shares, self.compare):
            column.addWidget(widget)
        column.addWidget(self.notices)
        column.addWidget(self.rejected)
        column.addStretch()

    def show_plan(self, plan: Plan) -> None:
        """Show what an import would do."""
        report, outcome = plan.report, Outcome(plan.report)
        self.note.hush()
        told = outcome.rows_told()
        if consents := report.added.get("consents", 0):
            beside = self.tr("With {permissions}.").format(permissions=ImportWords().permissions(consents))
            told = f"{told} {beside}"
        self.answer.say(self._headline(outcome), told)
        self.shares.show_counts(outcome.counts, outcome.details())
        self.compare.show_outcome(outcome)
        self.notices.show_notices(report.notices)
        self.rejected.show_problems(report.rejected, report.rejected_rows, plan.draft, later=report.mendable)

    def _headline(self, outcome: Outcome) -> list[str | Word]:
        if not outcome.is_news:
            return [self.tr("Everything in this file is in your shop already.")]
        words, new = ImportWords(), outcome.added + outcome.changed
        if outcome.apart:
            told = self.tr("{ready} and {fresh} ready to be imported.")
            if not outcome.new_people:
                told = self.tr("{ready} ready to be imported.")
            newcomers = Word(words.new_customers(outcome.new_people))
            return parse(told, ready=Word(outcome.brought()), fresh=newcomers)
        if outcome.of_customers or not new:
            people = words.customers(outcome.new_people + outcome.known_people)
            return parse(self.tr("{ready} ready to be imported."), ready=Word(people))
        ready, fresh = Word(words.purchases(outcome.counted)), Word(words.new_customers(outcome.new_people))
        told = self.tr("{ready} and {fresh} ready to be imported.")
        if not outcome.new_people:
            told = self.tr("{ready} ready to be imported.")
        return parse(f"{told}\n{outcome.set_aside()}".strip(), ready=ready, fresh=fresh)
