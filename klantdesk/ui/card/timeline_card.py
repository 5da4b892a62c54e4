"""Everything with one customer, with the filter above it and the note field between."""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from klantdesk.desk.card_views import Card as CardView
from klantdesk.desk.card_views import Part
from klantdesk.ui import texts, theme
from klantdesk.ui.card.note_field import NoteField
from klantdesk.ui.card.timeline_model import Fetch, TimelineModel
from klantdesk.ui.card.timeline_view import HIGH, TimelineView
from klantdesk.ui.card.words import first_name
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import text

LEAST_ROWS = 3.6
Place: TypeAlias = tuple[int, tuple[str, int] | None]
NOWHERE: Place = (0, None)


class TimelineCard(Card):
    """The list stays where it was when its content is read again."""

    part_chosen = Signal(object)

    def __init__(self, fetch: Fetch) -> None:
        super().__init__(padding=(0, 0))
        px = theme.look().px
        self.rows = TimelineModel(fetch, self)
        self.list = TimelineView(self.rows)
        self.list.setMinimumHeight(round(px(HIGH) * LEAST_ROWS))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.name = text("", "card", wrap=True)
        self.filter = Segmented([(part.value, self._called(part)) for part in Part], Part.ALL.value)
        self.note = NoteField()
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.nothing = text("", "note", wrap=True)
        head, top = QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(px(18), px(14), px(18), px(8))
        head.setSpacing(px(11))
        top.addWidget(self.name, 1)
        top.addWidget(self.filter)
        head.addLayout(top)
        head.addWidget(self.note)
        head.addWidget(self.nothing)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)
        self.body.addSpacing(px(8))
        self.filter.chosen.connect(self._choose)
        self._wanted: Place | None = None

    def _called(self, part: Part) -> str:
        return {
            Part.ALL: self.tr("All"),
            Part.PURCHASES: self.tr("Purchases"),
            Part.FEEDBACK: self.tr("Answers"),
            Part.CONTACT: self.tr("Contact"),
        }[part]

    def show_card(self, card: CardView, *, same: bool) -> None:
        """Show a customer's events; of the same customer the list stays where it was."""
        self.name.setText(self.tr("Everything with {name}").format(name=first_name(card)))
        counts = Counter(event.part for event in card.events)
        for part in Part:
            count = "" if part is Part.ALL else f" {texts.number(counts[part])}"
            self.filter.buttons[part.value].setText(f"{self._called(part)}{count}")
        scrolled, standing = self._wanted or (self.place() if same else NOWHERE)
        self.rows.show_events(card.events)
        if standing is not None and (row := self.rows.row_of(standing)) >= 0:
            self.list.setCurrentIndex(self.rows.index(row))
        self._say_nothing()
        if scrolled:
            self.list.lay_out()
        self.list.verticalScrollBar().setValue(scrolled)
        self._wanted = None

    def place(self) -> Place:
        """How far the list is scrolled, in px, and the moment stood on."""
        found = self.rows.at(self.list.currentIndex().row())
        return self.list.verticalScrollBar().value(), (found.kind, found.id) if found else None

    def return_to(self, place: Place | None) -> None:
        """Be there again once the moments are there."""
        self._wanted = place

    def choose(self, part: Part) -> None:
        """Show one part."""
        self.filter.choose(part.value)
        self.rows.show_part(part)
        self._say_nothing()

    def _choose(self, key: str) -> None:
        self.choose(Part(key))
        self.part_chosen.emit(Part(key))

    def _say_nothing(self) -> None:
        empty = not self.rows.rowCount()
        says = {
            Part.ALL: self.tr("Nothing yet. The first note, purchase or answer will stand here."),
            Part.PURCHASES: self.tr("Nothing was bought yet."),
            Part.FEEDBACK: self.tr("No answers yet."),
            Part.CONTACT: self.tr("No notes or contacts yet. Write one above."),
        }
        self.nothing.setText(says[self.rows.part])
        self.nothing.setVisible(empty)
        self.list.setVisible(not empty)
