"""What a customer said yes to: a switch a channel, and how it came about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from klantdesk.desk.card_views import Card as CardView
from klantdesk.desk.card_views import ConsentLine
from klantdesk.records import ConsentState
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.card.words import channel_name
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import line, text
from klantdesk.ui.parts.switch import Switch

COUNTER = "counter"


class ConsentsCard(Card):
    """Switching asks first: a yes has to be given by somebody, in some words."""

    switch_wanted = Signal(str, bool)
    history_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(16, 14))
        px = theme.look().px
        self.systems: dict[str, str] = {}
        self.switches: dict[str, Switch] = {}
        self.past = theme.styled(QPushButton(self.tr("History")), kind="link")
        self.past.clicked.connect(self.history_wanted)
        top = QHBoxLayout()
        top.addWidget(text(self.tr("Permissions"), "card"), 1)
        top.addWidget(self.past)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.body.setSpacing(px(6))
        self.body.addLayout(top)
        self.body.addLayout(self.rows)

    def show_card(self, card: CardView) -> None:
        """Show how things stand; the switches stay the same ones while the channels do."""
        focused = next((channel for channel, one in self.switches.items() if one.hasFocus()), "")
        rail.empty(self.rows)
        self.switches.clear()
        for position, one in enumerate(card.consents):
            if position:
                self.rows.addWidget(line())
            self.rows.addWidget(self._row(one))
        if focused in self.switches:
            self.switches[focused].setFocus()

    def _row(self, one: ConsentLine) -> QWidget:
        px, made = theme.look().px, QWidget()
        row, words = QHBoxLayout(made), QVBoxLayout()
        row.setContentsMargins(0, px(7), 0, px(7))
        words.setSpacing(px(1))
        name = texts.capital(channel_name(one.channel))
        words.addWidget(text(name, "body"))
        how = self.how(one)
        words.addWidget(text(how, "small", wrap=True))
        row.addLayout(words, 1)
        switch = Switch(self.tr("News by {channel}").format(channel=channel_name(one.channel)))
        switch.setChecked(one.state is ConsentState.GIVEN)
        switch.setAccessibleDescription(how)
        switch.setToolTip(one.wording)
        switch.clicked.connect(lambda: self.switch_wanted.emit(one.channel, not switch.isChecked()))
        row.addWidget(switch)
        self.switches[one.channel] = switch
        return made

    def how(self, one: ConsentLine) -> str:
        """How it stands, in a few words."""
        where = self._where(one)
        day = texts.short_date(one.since) if one.since else ""
        said = {
            ConsentState.GIVEN: self.tr("given"),
            ConsentState.WITHDRAWN: self.tr("said no"),
            ConsentState.UNKNOWN: self.tr("not asked yet"),
        }[one.state]
        if one.follow_up and one.state is not ConsentState.GIVEN:
            return self.tr("only to come back to an answer")
        return ", ".join(part for part in (f"{said} {where}".strip(), day) if part)

    def _where(self, one: ConsentLine) -> str:
        if one.state is ConsentState.UNKNOWN or not one.source:
            return ""
        if one.source == COUNTER:
            way = one.wording.partition(":")[0] if ":" in one.wording else ""
            return way[:1].lower() + way[1:]
        return self.tr("by {source}").format(source=self.systems.get(one.source, one.source))
