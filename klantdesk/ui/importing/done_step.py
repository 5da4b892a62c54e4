"""Step 4: what the import did, what changed by it, what stayed out, and the way back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from klantdesk import wording
from klantdesk.desk.views import Draft
from klantdesk.ui import icons, texts, theme
from klantdesk.ui.importing.action_bar import ARROW_GAP
from klantdesk.ui.importing.notices import NotePlace, Notices
from klantdesk.ui.importing.outcome import CONTACTS, FEEDBACK, VISITORS, Outcome
from klantdesk.ui.importing.rejected import RejectedCard
from klantdesk.ui.importing.share_bar import Shares
from klantdesk.ui.importing.summing import Mending, Result
from klantdesk.ui.importing.words import ImportWords
from klantdesk.ui.parts.answer import Answer, Word, parse
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import IconLabel, button, line, link, text

RIGHT_WIDTH = 340
SIDE_BY_SIDE_FROM = 860
ANY_WIDTH = 16777215
"""Qt's own largest width."""


@dataclass(frozen=True, slots=True)
class Next:
    """The file that comes next, as the first of so many; `watched`: it lies in the watched folder."""

    file: Path
    waiting: int
    watched: bool = False


class DoneStep(QWidget):
    """Everything that changed can be taken back from here."""

    show_wanted = Signal()
    doubles_wanted = Signal()
    undo_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.answer, self.shares = Answer(), Shares()
        self.draft: Draft | None = None
        self.today: date | None = None
        self.note, self.notices, self.rejected = NotePlace(), Notices(), RejectedCard()
        self.changes, self.back, self.next = ChangesCard(), BackCard(), NextCard()
        self.right = QWidget()
        left, right = QVBoxLayout(), QVBoxLayout(self.right)
        right.setContentsMargins(0, 0, 0, 0)
        for column in (left, right):
            column.setSpacing(px(16))
        for widget in (self.shares, self.notices, self.rejected):
            left.addWidget(widget)
        left.addStretch(1)
        for card in (self.changes, self.back, self.next):
            right.addWidget(card)
        right.addStretch()
        self.both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.both.setSpacing(px(20))
        self.both.addLayout(left, 1)
        self.both.addWidget(self.right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(16))
        whole.addWidget(self.answer)
        whole.addWidget(self.note)
        whole.addLayout(self.both)
        whole.addStretch()
        self.changes.show_button.clicked.connect(self.show_wanted)
        self.rejected.filling.connect(self.changes.step_back)
        self.changes.doubles.clicked.connect(self.doubles_wanted)
        self.back.undo.clicked.connect(self.undo_wanted)
        self.next.button.clicked.connect(self.next_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """In a narrow window the right column stands under the left one."""
        super().resizeEvent(event)
        px = theme.look().px
        wide = self.width() >= px(SIDE_BY_SIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.both.setDirection(across if wide else down)
        self.right.setMinimumWidth(px(RIGHT_WIDTH) if wide else 0)
        self.right.setMaximumWidth(px(RIGHT_WIDTH) if wide else ANY_WIDTH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As narrow as one column."""
        return QSize(theme.look().px(RIGHT_WIDTH), super().minimumSizeHint().height())

    def show_result(self, result: Result, draft: Draft | None, after: Next | None, today: date) -> None:
        """Show what became of an import, and what comes after it."""
        self.note.hush()
        self.draft, self.today = draft, today
        self.notices.show_notices(result.report.notices)
        self.back.setVisible(result.report.batch is not None)
        self.next.show_next(after, today)
        self._say(result)

    def show_mended(self, rows: Collection[int], mending: Mending, result: Result) -> None:
        """Of these rows say how many came in after all, and show the import together with them."""
        wrong = len({problem.row for problem in mending.report.rejected} & set(rows))
        self._say(result)
        self.note.say(*ImportWords().mended(len(rows) - wrong, wrong))

    def _say(self, result: Result) -> None:
        report, outcome = result.report, Outcome(result.report, self.today, result.mended)
        self.answer.say(self._headline(outcome), self._context(outcome, result.after.as_of))
        self.shares.show_counts(outcome.counts, outcome.details())
        mending = report.batch is not None and report.mendable
        self.rejected.show_problems(report.rejected, report.rejected_rows, self.draft, mending=mending)
        self.changes.show_result(result, outcome)

    def _headline(self, outcome: Outcome) -> list[str | Word]:
        if outcome.report.batch is None:
            return [self.tr("Nothing changed: everything in this file was in your shop already.")]
        words = ImportWords()
        if outcome.of_customers or outcome.apart:
            return parse(self.tr("{people} imported."), people=Word(outcome.brought()))
        bought = words.purchases(outcome.counted) if outcome.added else words.changed(outcome.changed)
        told = self.tr("{month} is in: {bought} and {fresh}.")
        if not outcome.month:
            told = self.tr("Your import is in: {bought} and {fresh}.")
        if not outcome.new_people:
            told = self.tr("{month} is in: {bought}.")
            told = told if outcome.month else self.tr("Your import is in: {bought}.")
        told = told.replace("{month}", texts.capital(outcome.month))
        if outcome.added:
            told = f"{told}\n{outcome.set_aside()}".strip()
        return parse(told, bought=Word(bought), fresh=Word(words.new_customers(outcome.new_people)))

    def _context(self, outcome: Outcome, as_of: date | None) -> str:
        told = outcome.rows_told(reasons=False)
        if as_of is None:
            return told
        until = self.tr("Your figures now run up to and including {day}.")
        return f"{told} {until.format(day=texts.long_date(as_of))}"


class ChangesCard(Card):
    """What is different in the shop now, and the way to see it."""

    def __init__(self) -> None:
        super().__init__(self.tr("What changed"))
        px = theme.look().px
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        self.body.addSpacing(px(4))
        self.body.addLayout(self.list)
        self.body.addSpacing(px(14))
        self.show_button = button("", "primary", "arrow-right")
        self.show_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.show_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.show_button)
        self.doubles = link(self.tr("See whether somebody is in it twice"))
        self.body.addWidget(self.doubles, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_result(self, result: Result, outcome: Outcome) -> None:
        """List the differences."""
        while (item := self.list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for place, (icon, told) in enumerate(self._changes(result, outcome)):
            if place:
                self.list.addWidget(line())
            self.list.addWidget(_change(icon, told))
        self.doubles.setVisible(bool(outcome.new_people and result.before.customers and result.report.batch))
        self.show_button.setText(self._next(outcome) + ARROW_GAP)
        icons.put(self.show_button, "arrow-right", "accent.on")

    def step_back(self, back: bool) -> None:  # noqa: FBT001  # as the signal says it
        """Leave the one filled button to the rows that are being mended, or take it again."""
        theme.restyle(theme.styled(self.show_button, kind="plain" if back else "primary"))
        icons.put(self.show_button, "arrow-right", "ink.primary" if back else "accent.on")

    def _next(self, outcome: Outcome) -> str:
        if outcome.of_customers:
            return self.tr("See your customers")
        if outcome.kind == CONTACTS:
            return self.tr("See what contact leads to")
        if outcome.kind == VISITORS:
            return self.tr("See your visitors")
        if outcome.apart:
            return self.tr("See what customers say")
        month = outcome.month
        return self.tr("See {month}").format(month=month) if month else self.tr("See your overview")

    def _changes(self, result: Result, outcome: Outcome) -> list[tuple[str, str]]:
        report, before, after = result.report, result.before.customers, result.after.customers
        told = self.tr("{before} became %Ln customer(s)", "", after).format(before=texts.number(before))
        if not before:
            told = self.tr("your first %Ln customer(s)", "", after)
        same = self.tr("%Ln customer(s), as many as before", "", after)
        changes = [("users", texts.capital(told if before != after else same))]
        if result.idle:
            changes.append(("info", ImportWords().idle(result.idle)))
        if outcome.kind in {VISITORS, FEEDBACK} and report.batch is not None:
            changes.insert(0, ("chat-centered-text", outcome.brought()))
        if contacts := report.added.get(CONTACTS, 0):
            noted = self.tr("%Ln contact(s) on the cards of your customers", "", contacts)
            changes.append(("handshake", noted))
        if outcome.known_people:
            renewed = self.tr("%Ln customer(s) with new data", "", outcome.known_people)
            changes.append(("identification-card", renewed))
        if consents := report.added.get("consents", 0):
            changes.append(("envelope-simple", ImportWords().permissions(consents)))
        if report.batch is None:
            return changes
        if report.revenue_cents:
            told = self.tr("{money} of revenue in this file").format(money=texts.money(report.revenue_cents))
            changes.append(("currency-eur" if wording.money_sign() == "€" else "shopping-bag", told))
        if outcome.aside:
            changes.append(("info", self.tr("Do not count: {reasons}").format(reasons=outcome.aside)))
        return changes


def _change(icon: str, told: str) -> QWidget:
    px = theme.look().px
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, px(8), 0, px(8))
    row.setSpacing(px(12))
    row.addWidget(IconLabel(icon, 18, "accent.text"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text(told, "note", wrap=True), 1)
    return widget


class BackCard(Card):
    """Undo, not "are you sure?"."""

    def __init__(self) -> None:
        super().__init__(self.tr("Something not right?"))
        px = theme.look().px
        told = self.tr(
            "Put everything back as it was before this import. What you entered by hand afterwards stays. "
            "You can do this at any time."
        )
        self.body.addWidget(text(told, "note", wrap=True))
        self.body.addSpacing(px(8))
        self.undo = button(self.tr("Undo this import"), "plain", "arrow-counter-clockwise")
        self.undo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.undo)


class NextCard(Card):
    """The next file of several that were dropped or lie ready, or when to come back."""

    def __init__(self) -> None:
        super().__init__(padding=(18, 14))
        px = theme.look().px
        self.when, self.detail = text("", "strong", wrap=True), text("", "note", wrap=True)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.when)
        told.addWidget(self.detail)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(IconLabel("calendar-check", 22, "good.text"))
        row.addLayout(told, 1)
        self.body.addLayout(row)
        self.button = button(self.tr("Import another file"), "plain")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addSpacing(px(8))
        self.body.addWidget(self.button)

    def show_next(self, after: Next | None, today: date) -> None:
        """Name the file that comes next, else the day of the next import."""
        from klantdesk.desk.views import IMPORT_EVERY_DAYS

        if after is None:
            day = today + timedelta(days=IMPORT_EVERY_DAYS)
            self.when.setText(self.tr("Next import: around {day}").format(day=texts.long_date(day)))
            self.detail.setText(self.tr("We will remind you."))
            self.button.setText(self.tr("Import another file"))
            return
        self.when.setText(self.tr("Next file: {file}").format(file=after.file.name))
        told = self.tr("You dropped several at once.")
        if after.watched:
            told = self.tr("%Ln file(s) still lie(s) ready in your folder.", "", after.waiting)
        self.detail.setText(told)
        self.button.setText(self.tr("Go on with this file"))
