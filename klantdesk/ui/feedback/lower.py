"""The cards under the fold: the themes, what was missed for each reason, and what was asked for in vain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.feedback_views import FeedbackView, Measure, ReasonRow, ThemeRow, WantedRow
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.feedback.names import ASIDE, enough, reason
from klantdesk.ui.feedback.themes_table import ThemesTable
from klantdesk.ui.feedback.words import FeedbackWords
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.definition import DefinitionButton
from klantdesk.ui.parts.labels import button, line, link, text

SHOWN = 6


class ThemesCard(Card):
    """What customers write about; `opened` tells a theme, or "" for all answers."""

    opened = Signal(str)
    confirm_wanted = Signal()
    themes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(0, 0))
        px = theme.look().px
        head = QHBoxLayout()
        head.setContentsMargins(px(18), px(12), px(18), px(4))
        head.setSpacing(px(10))
        self.sub = text("", "note")
        head.addWidget(text(self.tr("What customers write about"), "card"))
        head.addWidget(self.sub, 1)
        self.manage = link(self.tr("Manage themes"))
        self.manage.clicked.connect(self.themes_wanted)
        head.addWidget(self.manage)
        self.table = ThemesTable()
        self.body.addLayout(head)
        self.body.addWidget(self.table)
        self.rows: tuple[ThemeRow, ...] = ()
        self.all_shown = False
        self.more, self.everything, self.confirm = link(""), link(self.tr("All answers")), link("")
        self.meter = text("", "note", wrap=True)
        foot = self.add_foot(self.more, self.everything, self.confirm)
        foot.insertWidget(3, self.meter, 1)
        margins = foot.contentsMargins()
        foot.setContentsMargins(px(12), margins.top(), px(18), margins.bottom())
        self.table.opened.connect(self.opened)
        self.more.clicked.connect(self._show_all)
        self.everything.clicked.connect(lambda: self.opened.emit(""))
        self.confirm.clicked.connect(self.confirm_wanted)

    def show_feedback(self, shown: FeedbackView, words: FeedbackWords) -> None:
        """Show the themes of this view."""
        self.sub.setText(words.themes_sub())
        self.rows = tuple(sorted(shown.themes, key=lambda row: (row.key in ASIDE, -row.n)))
        self._show_rows()
        self.confirm.setText(self.tr("Check %Ln suggestion(s)", "", shown.to_confirm))
        self.confirm.setVisible(bool(shown.to_confirm))
        self.meter.setText(words.meter())

    def _show_rows(self) -> None:
        """The most frequent themes, or all of them once asked for."""
        rest = 0 if self.all_shown else max(0, len(self.rows) - SHOWN)
        self.table.show_themes(self.rows[: len(self.rows) - rest])
        self.more.setText(self.tr("%Ln more topic(s)", "", rest))
        self.more.setVisible(rest > 0)

    def _show_all(self) -> None:
        self.all_shown = True
        self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


class Rows(Card):
    """A card with rows: a name with what belongs to it under it, and at the right a figure or a way on."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        px = theme.look().px
        self.told = text("", "note", wrap=True)
        self.body.addWidget(self.told)
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(0, px(6), 0, 0)
        self.rows.setSpacing(px(7))
        self.body.addLayout(self.rows)
        self.body.addStretch()

    def empty(self) -> None:
        """Take the rows out."""
        rail.empty(self.rows)

    def add(self, name: str, detail: str, right: QWidget) -> None:
        """Another row, behind a hairline."""
        across, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text(name, "strong", wrap=True))
        words.addWidget(text(detail, "note", wrap=True))
        across.addLayout(words, 1)
        across.addWidget(right)
        self.rows.addWidget(line())
        self.rows.addLayout(across)


class MissedCard(Rows):
    """What each reason cost, with the least and the most it can have been."""

    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What it cost you"))
        self.conversion = text("", "note", wrap=True)
        self.body.insertWidget(self.body.count() - 1, self.conversion)
        self.import_purchases = link(self.tr("Import purchases"))
        self.import_purchases.clicked.connect(self.import_wanted)
        theme.styled(self.import_purchases, flush="true")
        at = Qt.AlignmentFlag.AlignLeft
        self.body.insertWidget(self.body.count() - 1, self.import_purchases, 0, at)
        self.import_purchases.hide()

    def show_feedback(self, shown: FeedbackView, words: FeedbackWords) -> None:
        """Show the missed revenue of this view, or what is wanting to reckon it."""
        self.empty()
        rows = [row for row in shown.reasons if row.missed_cents]
        rows.sort(key=lambda row: -(row.missed_cents or 0))
        self.told.setText(self._told(shown, words, known=bool(rows)))
        self.import_purchases.setVisible(not rows and enough(shown.searched) and bool(shown.visitors))
        for row in rows[:SHOWN]:
            amount = text(texts.money(row.missed_cents or 0), "strong")
            self.add(reason(row), self._interval(row), amount)
        share = shown.conversion
        told = self.tr("Of {visitors} {share} bought something ({interval}).")
        visitors = self.tr("%Ln visitor(s)", "", share.n)
        filled = told.format(visitors=visitors, share=_percent(share), interval=words.between(share))
        self.conversion.setText(filled if share.value is not None else "")
        self.conversion.setVisible(share.value is not None)

    def _told(self, shown: FeedbackView, words: FeedbackWords, *, known: bool) -> str:
        if known:
            return self.tr("Share of the reason × visitors who bought nothing × average receipt.")
        if not enough(shown.searched):
            return words.few(shown.searched)
        if shown.visitors:
            return self.tr("Your visitors are counted. Import the purchases of those days to see this.")
        return self.tr("Count your visitors (in the shop question, or by importing a counter) to see this.")

    def _interval(self, row: ReasonRow) -> str:
        if row.missed_low is None or row.missed_high is None:
            return ""
        low, high = texts.money(row.missed_low), texts.money(row.missed_high)
        return self.tr("{low} to {high}").format(low=low, high=high)


class WantedCard(Rows):
    """What was asked for and was not there, and who wants to hear when it is."""

    call_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Asked for, not there"))

    def show_feedback(self, shown: FeedbackView) -> None:
        """Show the articles of this view."""
        self.empty()
        self.told.setText("" if shown.wanted else self.tr("Nobody named an article yet."))
        self.told.setVisible(not shown.wanted)
        for row in shown.wanted[:SHOWN]:
            self.add(self._article(row), self._often(row), self._who(row))

    def _article(self, row: WantedRow) -> str:
        size = self.tr("size {size}").format(size=row.size) if row.size else ""
        return texts.capital(", ".join(part for part in (row.article, size) if part))

    def _often(self, row: WantedRow) -> str:
        return self.tr("asked %Ln time(s)", "", row.n)

    def _who(self, row: WantedRow) -> QWidget:
        """Who to call: a button for each of the first two, and how many more there are."""
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.look().px(6))
        across.addStretch()
        for waiting in row.waiting[:1]:
            call = button(
                waiting.name or self.tr("Visitor"), "small", "phone" if waiting.phone else "envelope-simple"
            )
            call.setAccessibleName(self.tr("Let {name} know").format(name=call.text()))
            call.clicked.connect(lambda _on=False, waiting=waiting: self.call_wanted.emit(waiting))
            across.addWidget(call)
        if len(row.waiting) > 1:
            across.addWidget(text(self.tr("and %Ln more", "", len(row.waiting) - 1), "note"))
        return holder


class ScoresCard(Rows):
    """How satisfied, how easy: each with its answers and interval."""

    def __init__(self) -> None:
        super().__init__(self.tr("Satisfied, and easy?"))
        self.told.hide()
        self.lead: Callable[[DefinitionButton], object] = _nowhere

    def explain_rows(self, lead: Callable[[DefinitionButton], object]) -> None:
        """Have each row's ⓘ lead to its card."""
        self.lead = lead

    def show_feedback(self, shown: FeedbackView, words: FeedbackWords) -> None:
        """Show the scores of this view."""
        self.empty()
        satisfied = _percent(shown.csat)
        self._add(self.tr("Satisfied with the visit (4 or 5 of 5)"), ("csat", satisfied), shown.csat, words)
        ease = "–" if shown.ces.value is None else texts.decimal(shown.ces.value)
        self._add(self.tr("Easy to find and buy (1 to 7)"), ("ces", ease), shown.ces, words)

    def _add(self, name: str, figure: tuple[str, str], measure: Measure, words: FeedbackWords) -> None:
        base = words.base(measure.n) if measure.value is not None else words.few_figures(measure.n)
        low, high = measure.low, measure.high
        if low is not None and high is not None:
            write = texts.percent if high <= 1 else texts.decimal
            between = self.tr("between {low} and {high}").format(low=write(low), high=write(high))
            base = f"{words.count(measure.n)}, {between}"
        about = DefinitionButton(figure[0], name)
        self.lead(about)
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text(figure[1], "title"))
        row.addWidget(about)
        self.add(name, base, right)


def _nowhere(_about: DefinitionButton) -> None:
    """Until the page says where its ⓘ leads."""


def _percent(measure: Measure) -> str:
    return "–" if measure.value is None else texts.percent(measure.value)
