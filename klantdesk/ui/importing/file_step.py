"""Step 1: choose a file; what went wrong with it; the imports so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from klantdesk.errors import KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.importing.drop_card import DropCard
from klantdesk.ui.importing.kind_choice import KindChoice
from klantdesk.ui.importing.notices import NotePlace
from klantdesk.ui.importing.past import PastImports
from klantdesk.ui.importing.rejected import RejectedCard
from klantdesk.ui.importing.what_fits import WhatFits
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.labels import button
from klantdesk.ui.parts.progress import ProgressPanel

if TYPE_CHECKING:
    from klantdesk.desk.watching import Offer

DROP_HEIGHT = 232


class FileStep(QWidget):
    """A failed file leaves a note, not a dialog; the app goes on."""

    template_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.answer, self.note, self.example = Answer(), NotePlace(), ExampleNote()
        self.waits = NotePlace()
        self.offered, self.rejected = OfferNote(), RejectedCard()
        self.rejected.hide()
        self.progress, self.drop, self.past = ProgressPanel(), DropCard(), PastImports()
        self.fits, self.kinds = WhatFits(), KindChoice()
        self.answer.say(
            [self.tr("Which file do you want to import?")],
            self.tr("The orders of your webshop or the receipts of your till, as an Excel or csv file."),
        )
        self.drop.setMinimumHeight(theme.look().px(DROP_HEIGHT))
        self.template_button = button(self.tr("Make an example file"), "plain", "table")
        self.template_button.clicked.connect(self._offer_templates)
        self.drop.add_button(self.template_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(16))
        column.addWidget(self.answer)
        for widget in (
            self.note,
            self.waits,
            self.kinds,
            self.progress,
            self.offered,
            self.example,
            self.drop,
            self.past,
            self.rejected,
            self.fits,
        ):
            column.addWidget(widget)
        column.addStretch()

    def offer(self, names: Mapping[str, str]) -> None:
        """What an example file can be for: kind and name."""
        self.templates = QMenu(self)
        for kind, name in names.items():
            entry = self.templates.addAction(name)
            entry.triggered.connect(lambda _checked=False, kind=kind: self.template_wanted.emit(kind))

    def _offer_templates(self) -> None:
        corner = self.template_button.rect().bottomLeft()
        self.templates.popup(self.template_button.mapToGlobal(corner))

    def hush(self) -> None:
        """Say nothing more of the file before."""
        self.note.hush()
        self.kinds.hush()

    def fail(self, file: str, error: KlantDeskError) -> None:
        """Say what is wrong with a file, what is safe, and what to do."""
        title = self.tr("{file} cannot be imported like this").format(file=file)
        self.note.say("bad", title, texts.sentence(error))


class OfferNote(QWidget):
    """An export that lies ready in the watched folder, and how many wait behind it."""

    taken = Signal(list)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.offer: Offer | None = None
        self.buttons = QWidget()
        self.take_button = button(self.tr("Import"), "small")
        self.refuse_button = button(self.tr("Not now"), "small")
        self.take_button.clicked.connect(lambda: self.offer and self.taken.emit([self.offer.path]))
        self.refuse_button.clicked.connect(lambda: self.refused.emit(self.offer))
        across = QHBoxLayout(self.buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.look().px(8))
        across.addWidget(self.take_button)
        across.addWidget(self.refuse_button)
        self.row = QVBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.note = Note("info", " ", " ", icon="tray")
        self.row.addWidget(self.note)
        inside = self.note.layout()
        if isinstance(inside, QHBoxLayout):
            inside.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer the newest; gone when there is none."""
        self.setVisible(bool(offers))
        self.offer = offers[0] if offers else None
        if self.offer is None:
            return
        told = self.tr("A new export lies ready: {name}").format(name=self.offer.name)
        behind = self.tr("and %Ln more file(s)", "", len(offers) - 1) if offers[1:] else ""
        detail = ", ".join(part for part in (self.offer.path.name, behind) if part)
        self.note.title.setText(told)
        self.note.detail.setText(detail)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{told}. {detail}"))


class ExampleNote(QWidget):
    """In the example shop: its export to try, and the way to one's own shop."""

    try_wanted = Signal(list)
    own_shop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.export = Path()
        self.buttons = QWidget()
        self.try_button = button(self.tr("Try it"), "small")
        self.own_button = button(self.tr("To my own shop"), "small")
        self.try_button.clicked.connect(lambda: self.try_wanted.emit([self.export]))
        self.own_button.clicked.connect(self.own_shop_wanted)
        self.note = Note(
            "info",
            self.tr("You are looking at an example shop"),
            " ",
            icon="storefront",
        )
        across = QHBoxLayout(self.buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.look().px(8))
        across.addWidget(self.try_button)
        across.addWidget(self.own_button)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.note)
        inside = self.note.layout()
        if isinstance(inside, QHBoxLayout):
            inside.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_export(self, export: Path | None, *, way_home: bool) -> None:
        """Offer this export while there is one to try, and the way to one's own shop where it is another."""
        offer = self.tr("An export of the next month lies ready. Import it and see what changes.")
        tried = self.tr("Try what you like: your own shop knows nothing of it.")
        self.setVisible(way_home or export is not None)
        self.note.detail.setText(tried if export is None else offer)
        self.try_button.setVisible(export is not None)
        self.own_button.setVisible(way_home)
        self.export = export or Path()
