"""The top of the card: who it is, in which group, and in what rhythm; and four figures."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from klantdesk.desk.card_views import Card, Figures, Mark
from klantdesk.desk.value_views import CustomerValue
from klantdesk.ui import icons, rail, texts, theme
from klantdesk.ui.card.words import CardWords
from klantdesk.ui.customers.marks import initials
from klantdesk.ui.parts.chips import tag
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.parts.portrait import Avatar, GroupMark

AVATAR = 56
TOGETHER = "\u00a0"
NARROWEST = 180
STALE = 31
"""Days after which figures that end so long ago no longer say how long ago something was."""


class Head(QWidget):
    """Name, group, labels and rhythm, with what can be done at the right."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.words = CardWords(self)
        self.avatar, self.binned = Avatar(AVATAR), False
        self.name, self.said = text("", "headline", wrap=True), text("", "muted", wrap=True)
        self.expected, self.reach = text("", "muted", wrap=True), text("", "note", wrap=True)
        self.group = GroupMark()
        self.lead = tag(self.tr("No purchase yet"), "mute")
        self.labels = QHBoxLayout()
        self.edit = button(self.tr("Edit"), "plain", "pencil-simple")
        self.purchase = button(self.tr("Add purchase"), "plain", "shopping-bag")
        self.more = QPushButton()
        icons.put(self.more, "dots-three", "ink.primary")
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self.more.clicked.connect(self.open_more)
        self.edit.clicked.connect(lambda: self.wanted.emit("edit"))
        self.purchase.clicked.connect(lambda: self.wanted.emit("purchase"))
        self.row, row, middle = (
            QBoxLayout(QBoxLayout.Direction.LeftToRight, self),
            QHBoxLayout(),
            QVBoxLayout(),
        )
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(10))
        row.setSpacing(px(16))
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        middle.setSpacing(px(1))
        middle.addLayout(self._top())
        middle.addWidget(self.said)
        middle.addWidget(self.expected)
        self.expected.hide()
        middle.addWidget(self.reach)
        row.addLayout(middle, 1)
        self.row.addLayout(row, 1)
        self.row.addLayout(self._buttons())

    def turn(self, *, narrow: bool) -> None:
        """In a narrow window the buttons stand under the name."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(way)

    def _top(self) -> QHBoxLayout:
        px, top = theme.look().px, QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.name)
        for part in (self.group, self.lead):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.labels.setSpacing(px(6))
        top.addLayout(self.labels)
        top.addStretch()
        return top

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        for one in (self.edit, self.purchase, self.more):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        return row

    def show_card(self, card: Card, today: date) -> None:
        """Show a customer."""
        self.binned = card.binned_on is not None
        self.avatar.letters, self.avatar.group = initials(card.name), card.group
        self.avatar.update()
        self.name.setText(card.name)
        self.name.setWordWrap(len(card.name) > 24)  # noqa: PLR2004  # a usual name stands on one line
        self.said.setText(self.words.rhythm(card, today))
        where = " ".join(part for part in (card.person.postcode, card.person.city) if part)
        company = card.person.company if card.person.company != card.name else ""
        reach = (company, texts.phone(card.person.phone), card.person.email, where)
        self.reach.setText("  ·  ".join(part for part in reach if part and part != card.name))
        self.reach.setVisible(bool(self.reach.text()))
        self.lead.setVisible(card.lead)
        self.group.show_group(card.group)
        why = texts.capital(texts.notice(card.reason)) if card.reason else ""
        self.group.setToolTip(why)
        self.group.setAccessibleDescription(why)
        rail.empty(self.labels)
        for label in card.labels:
            self.labels.addWidget(tag(label, "info"), 0, Qt.AlignmentFlag.AlignVCenter)

    def show_value(self, value: CustomerValue) -> None:
        """What somebody is expected to bring in, or why that is not said."""
        said, meant = self.words.value(value)
        self.expected.setText(said)
        self.expected.setToolTip(meant)
        self.expected.setVisible(bool(said))

    def await_value(self, *, lead: bool) -> None:
        """Keep the room for it, so that nothing jumps; of who bought nothing, nothing is expected."""
        self.expected.setText(TOGETHER)
        self.expected.setVisible(not lead)

    def open_more(self) -> None:
        """Show the rest of what can be done."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """What is done less often; who lies in the bin can be put back."""
        menu = QMenu(self)
        bin_way = ("bin", "trash", self.tr("Move to the bin"))
        if self.binned:
            bin_way = ("restore", "arrow-counter-clockwise", self.tr("Put back"))
        for what, icon, words in (
            ("task", "calendar-check", self.tr("Add a task")),
            ("history", "clock", self.tr("Show changes")),
            bin_way,
        ):
            action = QAction(icons.icon(icon), words, menu)
            action.triggered.connect(lambda _on=False, what=what: self.wanted.emit(what))
            menu.addAction(action)
        return menu


class _Figure(QWidget):
    """A figure with its name above and its comparison below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        px = theme.look().px
        self.name, self.value = text(name, "label", wrap=True), text("", "headline", wrap=True)
        self.under = text("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), 0, px(4), 0)
        column.setSpacing(px(1))
        for part in (self.name, self.value, self.under):
            column.addWidget(part)
        column.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """A hairline before all but the first of a row."""
        if self.x():
            QPainter(self).fillRect(0, 0, 1, self.height(), theme.look().color("line.soft"))

    def say(self, value: str, under: str, tone: str = "") -> None:
        """Show a figure; a tone colours what stands under it."""
        self.value.setText(value)
        self.under.setText(under)
        theme.restyle(theme.styled(self.under, tone=tone))
        self.setAccessibleName(f"{self.name.text()}, {value}, {under}")


class FourFigures(QFrame):
    """Purchases, money, the last visit and the last score."""

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, card="frame")
        px = theme.look().px
        self.words = CardWords(self)
        self.bought, self.spent = _Figure(self.tr("Purchases")), _Figure(self.tr("Spent"))
        self.last, self.mark = _Figure(self.tr("Last purchase")), _Figure(self.tr("Last score"))
        columns = Columns(NARROWEST, 10)
        for one in (self.bought, self.spent, self.last, self.mark):
            columns.add(one)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(13), 0, px(13))
        row.addWidget(columns)

    def show_card(self, card: Card, today: date) -> None:
        """Show a customer's figures; a lead has only a score."""
        bought = card.figures
        for one in (self.bought, self.spent, self.last):
            one.setVisible(bought is not None)
        if bought is not None:
            self.bought.say(texts.number(bought.purchases), self.words.channels(bought))
            since = self.tr("Spent since {month}").format(month=texts.month_year(bought.first))
            self.spent.name.setText(since)
            each = self.tr("{money} a time on average").format(money=texts.money(bought.average_cents))
            self.spent.say(texts.money(bought.spent_cents), each)
            stale = (today - card.as_of).days > STALE
            under = self.tr("Your figures run to {day}").format(day=texts.short_date(card.as_of))
            timing = (under, "") if stale else (self.words.timing(card.rhythm), self._tone(card))
            self.last.say(self._ago(card, bought, today), *timing)
            counted = self.tr("Counted from {day}, the last day in your figures")
            self.last.setToolTip(counted.format(day=texts.long_date(card.as_of)))
        self._show_mark(card.mark)
        self.setVisible(bought is not None or card.mark is not None)

    def _ago(self, card: Card, bought: Figures, today: date) -> str:
        """So many days before the last one of the figures; the date where that would be no answer today."""
        if card.as_of == today and not bought.days_ago:
            return self.tr("today")
        if not bought.days_ago or (today - card.as_of).days > STALE:
            return texts.short_date(bought.last)
        return self.tr("%Ln day(s) ago", "", bought.days_ago)

    def _tone(self, card: Card) -> str:
        return "warn" if card.rhythm and card.rhythm.timing in {"late", "lost"} else ""

    def _show_mark(self, mark: Mark | None) -> None:
        if mark is None:
            self.mark.say("–", self.tr("not asked yet"))
            return
        before, tone = self.words.scale(mark), ""
        if mark.before is not None and mark.before_day is not None:
            step, when = mark.value - mark.before, texts.short_month_year(mark.before_day)
            if step:
                arrow = "▲" if step > 0 else "▼"
                told = self.tr("higher than in {month}") if step > 0 else self.tr("lower than in {month}")
                before = f"{arrow} {texts.number(abs(step))} {told.format(month=when)}"
                tone = "good" if step > 0 else "warn"
            else:
                before = self.tr("as in {month}").format(month=when)
        self.mark.setToolTip(f"{texts.long_date(mark.day)}: {self.words.scale(mark)}")
        self.mark.say(texts.number(mark.value), before, tone)
