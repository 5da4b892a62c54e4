"""Step 3: what will happen, in numbers to compare with the shop; nothing has changed yet."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.views import Plan
from klantdesk.ui import texts, theme
from klantdesk.ui.importing.notices import NotePlace, Notices
from klantdesk.ui.importing.outcome import Outcome
from klantdesk.ui.importing.rejected import RejectedCard
from klantdesk.ui.importing.share_bar import Shares
from klantdesk.ui.importing.words import ImportWords
from klantdesk.ui.parts.answer import Answer, Word, parse
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import line, text
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
        self.answer.say(self._headline(outcome), outcome.rows_told())
        self.shares.show_counts(outcome.counts, outcome.details())
        self.compare.show_outcome(outcome)
        self.notices.show_notices(report.notices)
        self.rejected.show_problems(report.rejected, report.rejected_rows, plan.draft)

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
        return parse(f"{told}\n{outcome.set_aside()}".strip(), ready=ready, fresh=fresh)


class Compare(Card):
    """The figures an owner can lay beside those of the webshop or the till."""

    def __init__(self) -> None:
        super().__init__(self.tr("Does this agree with your shop?"))
        px = theme.look().px
        told = self.tr("Lay it beside the figures of your webshop or till. Nothing has been changed yet.")
        self.body.addWidget(text(told, "note", wrap=True))
        self.body.addSpacing(px(8))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(28))
        self.grid.setVerticalSpacing(px(4))
        self.body.addLayout(self.grid)
        self.values = [text("", "subhead") for _ in range(3)]
        self.names = [text("", "note", wrap=True) for _ in range(3)]
        for place, (value, name) in enumerate(zip(self.values, self.names, strict=True)):
            self.grid.addWidget(value, 0, place)
            self.grid.addWidget(name, 1, place)
            self.grid.setColumnStretch(place, 1)
        self.under = line()
        self.aside = text("", "note", wrap=True)
        foot = QHBoxLayout()
        foot.addWidget(self.aside)
        self.body.addSpacing(px(6))
        self.body.addWidget(self.under)
        self.body.addLayout(foot)

    def show_outcome(self, outcome: Outcome) -> None:
        """Number, total and period of the purchases in the file."""
        report = outcome.report
        self.setVisible(not (outcome.of_customers or outcome.apart))
        receipts = sum(outcome.counts[:3])
        self.values[0].setText(texts.number(receipts))
        self.names[0].setText(self.tr("purchase(s) in this file", "", receipts))
        self.values[1].setText(texts.exact_money(report.revenue_cents))
        self.names[1].setText(self.tr("total of the purchases that count"))
        last = report.last_date
        self.values[2].setText(texts.short_date(last) if last else "–")
        first = texts.short_date(report.first_date) if report.first_date else "–"
        self.names[2].setText(self.tr("last day; the first is {day}").format(day=first))
        self.aside.setText(self.tr("Come in but do not count: {reasons}.").format(reasons=outcome.aside))
        for widget in (self.aside, self.under):
            widget.setVisible(bool(outcome.aside))
