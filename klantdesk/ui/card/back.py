"""What to come back to with a customer: said, asked for or promised, and not done yet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantdesk.desk.card_views import Back, Card, ComeBack
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.card.words import first_name
from klantdesk.ui.parts.labels import IconLabel, button, line, text
from klantdesk.wording import SHOWN_AS_AGO_DAYS

NARROW_ONE, NARROW = 600, 420
SHOWN = 3


class ComeBackList(QFrame):
    """One row a thing; the first has the blue button."""

    settled = Signal(object)
    reached = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, note="warn")
        px = theme.look().px
        self.today = date.min
        self.column = QVBoxLayout()
        self.column.setSpacing(px(7))
        self.rows: list[QBoxLayout] = []
        self.shown: tuple[ComeBack, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(14), px(12))
        row.setSpacing(px(14))
        row.addWidget(
            IconLabel("chat-centered-text-fill", 22, "warn.text", square=32), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addLayout(self.column, 1)

    def show_card(self, card: Card, today: date) -> None:
        """Show what is open, the most pressing first; nothing open hides all of it."""
        rail.empty(self.column)
        self.rows.clear()
        self.today, self.shown = today, card.come_back
        if len(card.come_back) == 1:
            self._add_only(card, card.come_back[0])
        elif card.come_back:
            self._add_several(card)
        self.setVisible(bool(card.come_back))
        self._turn()

    def _title(self) -> QLabel:
        return text(self.tr("This you can come back to"), "card", wrap=True)

    def _add_only(self, card: Card, one: ComeBack) -> None:
        """Words at the left, both buttons at the right."""
        said, words = self.sentence(card, one), QVBoxLayout()
        words.setSpacing(theme.look().px(2))
        words.addWidget(self._title())
        words.addWidget(text(said, "note", wrap=True))
        self._add_row(words, self._reach(card, said, "primary"), self._done(one, said, "plain"))

    def _add_several(self, card: Card) -> None:
        """How to reach somebody once, and a row for each thing."""
        title = QVBoxLayout()
        title.addWidget(self._title())
        self._add_row(title, self._reach(card, self._title().text(), "primary"))
        for one in card.come_back[:SHOWN]:
            said, words = self.sentence(card, one), QVBoxLayout()
            words.addWidget(text(said, "note", wrap=True))
            self.column.addWidget(line(soft=False))
            self._add_row(words, self._done(one, said, "small"))
        if more := len(card.come_back[SHOWN:]):
            self.column.addWidget(text(self.tr("And %Ln more once these are done.", "", more), "note"))

    def _add_row(self, words: QVBoxLayout, *buttons: QPushButton | None) -> None:
        made, beside = QWidget(), QHBoxLayout()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, made)
        row.setContentsMargins(0, 0, 0, 0)
        for layout in (row, beside):
            layout.setSpacing(theme.look().px(10))
        row.addLayout(words, 1)
        for one in buttons:
            if one is not None:
                beside.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        beside.addStretch()
        row.addLayout(beside)
        self.rows.append(row)
        self.column.addWidget(made)

    def _reach(self, card: Card, said: str, kind: str) -> QPushButton | None:
        """The number, or the way to the address; None where neither is known."""
        way = card.person.phone or card.person.email
        if not way:
            return None
        icon = "phone" if card.person.phone else "envelope-simple"
        words = texts.phone(way) if card.person.phone else self.tr("Copy e-mail address")
        reach = button(words, kind, icon)
        reach.setToolTip(self.tr("Copy {way}").format(way=way))
        reach.setAccessibleDescription(said)
        reach.clicked.connect(lambda: self.reached.emit(way))
        return reach

    def _done(self, one: ComeBack, said: str, kind: str) -> QPushButton:
        done = button(self.tr("Settled"), kind, "check")
        done.setAccessibleDescription(said)
        done.clicked.connect(lambda: self.settled.emit(one))
        return done

    def sentence(self, card: Card, one: ComeBack) -> str:
        """What it is about, and for how long."""
        name, what = first_name(card), texts.capital(one.text).rstrip(".")
        if one.kind is Back.TASK:
            due = texts.long_date(one.due) if one.due else ""
            said = self.tr("{what}. Promised for {day}.").format(what=what, day=due)
            whose = self.tr("For {name}.").format(name=one.who) if one.who else ""
            return f"{said} {whose}".rstrip()
        if one.kind is Back.ANSWER:
            told = self.tr("{name} said: “{what}”.") if one.text else self.tr("{name} left an address.")
        else:
            told = {
                "wish": self.tr("{name} looks for: {what}. Call when it is in."),
                "on_approval": self.tr("{name} has on approval: {what}."),
                "repair": self.tr("{name} has in repair: {what}."),
            }.get(one.title, "{what}.")
        return f"{told.format(name=name, what=one.text.rstrip('.'))} {self._since(one.since)}"

    def _since(self, day: date) -> str:
        if 0 <= (self.today - day).days <= SHOWN_AS_AGO_DAYS:
            return self.tr("That was {ago}.").format(ago=texts.ago(day, self.today))
        return self.tr("That was on {day}.").format(day=texts.long_date(day))

    def _turn(self) -> None:
        """In a narrow place the buttons stand under the words."""
        narrow = self.width() < theme.look().px(NARROW_ONE if len(self.shown) == 1 else NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self.rows:
            row.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Stand beside or under each other."""
        super().resizeEvent(event)
        self._turn()
