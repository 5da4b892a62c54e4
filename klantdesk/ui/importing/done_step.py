"""Step 4: what the import did, what changed by it, what stayed out, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from klantdesk.desk.views import Draft, ImportReport, ShopFacts
from klantdesk.ui import icons, texts, theme
from klantdesk.ui.importing import outcome, words
from klantdesk.ui.importing.action_bar import ARROW_GAP
from klantdesk.ui.importing.notices import NotePlace, Notices
from klantdesk.ui.importing.rejected import RejectedCard
from klantdesk.ui.importing.share_bar import Shares
from klantdesk.ui.parts.answer import Answer, Word, parse
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import IconLabel, button, line, text

RIGHT_WIDTH = 340
SIDE_BY_SIDE_FROM = 860
ANY_WIDTH = 16777215
"""Qt's own largest width."""


@dataclass(frozen=True, slots=True)
class Result:
    """An import with the shop before and after it."""

    report: ImportReport
    before: ShopFacts
    after: ShopFacts


class DoneStep(QWidget):
    """Everything that changed can be taken back from here."""

    show_wanted = Signal()
    undo_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.answer, self.shares = Answer(), Shares()
        self.note, self.notices, self.rejected = NotePlace(), Notices(), RejectedCard()
        self.changes, self.back, self.next = ChangesCard(), BackCard(), NextCard()
        self.right = QWidget()
        left, right = QVBoxLayout(), QVBoxLayout(self.right)
        right.setContentsMargins(0, 0, 0, 0)
        for column in (left, right):
            column.setSpacing(px(16))
        for widget in (self.shares, self.notices, self.rejected):
            left.addWidget(widget)
        left.addStretch()
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

    def show_result(self, result: Result, draft: Draft | None, waiting: str, today: date) -> None:
        """Show what became of an import; `waiting` is the name of the file that comes next."""
        report = result.report
        self.note.hush()
        self.answer.say(self._headline(report), self._context(result))
        self.shares.show_counts(outcome.counts(report), outcome.details(report))
        self.notices.show_notices(report.notices)
        self.rejected.show_problems(report.rejected, report.rejected_rows, draft)
        self.changes.show_result(result)
        self.back.setVisible(report.batch is not None)
        self.next.show_next(waiting, today)

    def _headline(self, report: ImportReport) -> list[str | Word]:
        added, changed, _, _ = outcome.counts(report)
        fresh = Word(words.new_customers(report.added.get(outcome.CUSTOMERS, 0)))
        if report.batch is None:
            return [self.tr("Nothing changed: everything in this file was in your shop already.")]
        if outcome.main_kind(report) == outcome.CUSTOMERS:
            return parse(self.tr("{people} imported."), people=Word(words.customers(added + changed)))
        bought = Word(
            words.purchases(added) if added else words.translate("Import", "%Ln changed", None, changed)
        )
        month = outcome.month_told(report)
        if month:
            told = self.tr("{month} is in: {bought} and {fresh}.").replace("{month}", texts.capital(month))
            return parse(told, bought=bought, fresh=fresh)
        return parse(self.tr("Your import is in: {bought} and {fresh}."), bought=bought, fresh=fresh)

    def _context(self, result: Result) -> str:
        told = outcome.rows_told(result.report, reasons=False)
        if result.after.as_of is None:
            return told
        until = self.tr("Your figures now run up to and including {day}.")
        return f"{told} {until.format(day=texts.long_date(result.after.as_of))}"


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

    def show_result(self, result: Result) -> None:
        """List the differences."""
        while (item := self.list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for place, (icon, told) in enumerate(self._changes(result)):
            if place:
                self.list.addWidget(line())
            self.list.addWidget(_change(icon, told))
        self.show_button.setText(self._next(result.report) + ARROW_GAP)
        icons.put(self.show_button, "arrow-right", "accent.on")

    def _next(self, report: ImportReport) -> str:
        if outcome.main_kind(report) == outcome.CUSTOMERS:
            return self.tr("See your customers")
        month = outcome.month_told(report)
        return self.tr("See {month}").format(month=month) if month else self.tr("See your overview")

    def _changes(self, result: Result) -> list[tuple[str, str]]:
        report, before, after = result.report, result.before.customers, result.after.customers
        told = self.tr("{before} became %Ln customer(s)", "", after).format(before=texts.number(before))
        same = self.tr("%Ln customer(s), as many as before", "", after)
        changes = [("users", told if before != after else same)]
        if people := report.updated.get(outcome.CUSTOMERS, 0):
            changes.append(("identification-card", self.tr("%Ln customer(s) with new data", "", people)))
        if consents := report.added.get("consents", 0):
            changes.append(("envelope-simple", self.tr("%Ln statement(s) on permission noted", "", consents)))
        if report.revenue_cents:
            told = self.tr("{money} of purchases in this file").format(
                money=texts.money(report.revenue_cents)
            )
            changes.append(("currency-eur", told))
        if aside := outcome.kept_out_told(report):
            changes.append(("info", self.tr("Do not count: {reasons}").format(reasons=aside)))
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
    """The next file of several that were dropped at once, or when to come back."""

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

    def show_next(self, waiting: str, today: date) -> None:
        """Name the waiting file, else the day of the next import."""
        from klantdesk.desk.insights import IMPORT_EVERY_DAYS

        day = today + timedelta(days=IMPORT_EVERY_DAYS)
        self.when.setText(
            self.tr("Next file: {file}").format(file=waiting)
            if waiting
            else self.tr("Next import: around {day}").format(day=texts.long_date(day))
        )
        self.detail.setText(
            self.tr("You dropped several at once.") if waiting else self.tr("We will remind you.")
        )
        self.button.setText(self.tr("Go on with this file") if waiting else self.tr("Import another file"))
