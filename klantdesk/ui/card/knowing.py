"""What staff fill in of a customer: what is known, and what may be sent; each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QDate, QObject

from klantdesk.desk.card_views import ConsentEvent
from klantdesk.desk.memory import Trait
from klantdesk.desk.traits import Kind
from klantdesk.records import Changes
from klantdesk.ui.card import work as desk
from klantdesk.ui.card.catalogue_dialog import CatalogueDialog
from klantdesk.ui.card.consent_dialog import ConsentDialog
from klantdesk.ui.card.history_dialog import HistoryDialog
from klantdesk.ui.card.traits_dialog import TraitsDialog
from klantdesk.ui.card.words import channel_name, first_name
from klantdesk.ui.page import Page
from klantdesk.ui.texts import lang

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

Write: TypeAlias = Callable[[str, str, Callable[[], tuple[Changes, int | tuple[int, ...]]]], None]
"""Writes under a name, and tells of it with the way back."""


class Knowing(QObject):
    """Asks in a dialog of the page, and writes; `seen` is what the page shows now."""

    def __init__(self, work: Workplace, page: Page, seen: Callable[[], desk.Seen], write: Write) -> None:
        super().__init__(page)
        self.work, self.page, self.seen, self.write = work, page, seen, write

    # what is known

    def edit_traits(self, shelf: str = "") -> None:
        """Fill in what is known."""
        seen = self.seen()
        if seen.card is None:
            return
        dialog = TraitsDialog(seen.card, seen.shelves, shelf, self.page)
        dialog.written.connect(self.keep_traits)
        dialog.catalogue_wanted.connect(self.edit_catalogue)
        dialog.open()
        shop, spoken = self.work.shop, lang()
        asked = tuple(field.kind for field in dialog.fields)
        job = self.work.read(dialog, "suggest", lambda _watch: desk.suggestions(shop, asked, spoken))
        job.succeeded.connect(dialog.suggest)

    def edit_catalogue(self) -> None:
        """Change what is asked of customers in this shop."""
        dialog = CatalogueDialog(self.seen().shelves, self.page)
        dialog.written.connect(self.keep_catalogue)
        dialog.open()

    def keep_catalogue(self, kinds: dict[str, Kind]) -> None:
        """Keep the shop's own list."""
        shop = self.work.shop
        if kinds:
            told = self.tr("Kept what you want to know of customers")
            self.write("catalogue", told, lambda: desk.set_catalogue(shop, kinds))

    def keep_traits(self, traits: tuple[Trait, ...]) -> None:
        """Write down what was filled in."""
        shop, card, today = self.work.shop, self.seen().card, self.work.today()
        if traits and card is not None:
            told = self.tr("Kept what you know of {name}").format(name=first_name(card))
            self.write("traits", told, lambda: desk.set_traits(shop, card.id, traits, today))

    # what may be sent

    def switch(self, channel: str, on: bool) -> None:  # noqa: FBT001  # a switch's own signal
        """A yes is asked for its words; a no is written down at once."""
        card, now = self.seen().card, self.work.today()
        if card is None:
            return
        if not on:
            self._keep_consent(channel, "", now, given=False)
            return
        dialog = ConsentDialog(channel, first_name(card), QDate(now.year, now.month, now.day), self.page)
        dialog.given.connect(lambda where, words, day: self._keep_consent(where, words, day, given=True))
        dialog.open()

    def _keep_consent(self, channel: str, words: str, day: date, *, given: bool) -> None:
        from klantdesk.desk.consent import marketing

        shop, card = self.work.shop, self.seen().card
        if card is None:
            return
        said = self.tr("Yes to news by {channel}") if given else self.tr("No to news by {channel}")
        consent = marketing(channel, given=given, day=day, wording=words)
        told = said.format(channel=channel_name(channel))
        self.write(f"consent {channel}", told, lambda: desk.set_consent(shop, card.id, consent))

    def show_consents(self) -> None:
        """How the permissions came about."""
        shop, card = self.work.shop, self.seen().card
        if card is None:
            return
        job = self.work.read(self.page, "consents", lambda _watch: desk.consents(shop, card.id))
        job.succeeded.connect(self._show_consents)
        job.failed.connect(self.page.fail)

    def _show_consents(self, lines: list[ConsentEvent]) -> None:
        dialog = HistoryDialog(self.tr("What was said about permissions"), self.page)
        dialog.show_consents(lines, dict(self.seen().systems))
        dialog.open()
