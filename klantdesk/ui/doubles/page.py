"""Customers who may be one person, most likely first; the owner says."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from klantdesk.errors import KlantDeskError
from klantdesk.ui import rail, theme
from klantdesk.ui.doubles import work as desk
from klantdesk.ui.doubles.pair import PairCard
from klantdesk.ui.page import Page
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.labels import text

if TYPE_CHECKING:
    from klantdesk.desk.doubles import Double, Doubles
    from klantdesk.records import Changes
    from klantdesk.ui.workplace import Workplace


class DoublesPage(Page):
    """Found inside Klanten."""

    id: ClassVar[str] = "duplicates"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.headline, self.context = text("", "headline", wrap=True), text("", "muted", wrap=True)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(theme.look().px(14))
        self.empty = EmptyState(
            "users",
            self.tr("Nobody seems to be in it twice"),
            self.tr("Who surely is one person is joined at the import. Whoever may be, comes here."),
        )
        self.body.addWidget(self.headline)
        self.body.addWidget(self.context)
        self.body.addLayout(self.cards)
        self.body.addWidget(self.empty, 1)
        self.body.addStretch(1)
        for widget in (self.headline, self.context, self.empty):
            widget.hide()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Possible doubles")

    def crumb(self) -> tuple[str, str]:
        """Back to the customers."""
        return self.tr("Customers"), "customers"

    def reload(self) -> None:
        """Look who may be one."""
        shop = self.work.shop
        job = self.work.read(self, "doubles", lambda watch: desk.pairs(shop, watch))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)

    def _show(self, found: Doubles) -> None:
        rail.empty(self.cards)
        for widget in (self.headline, self.context):
            widget.setVisible(bool(found.count))
        self.empty.setVisible(not found.count)
        self.headline.setText(self.tr("%Ln pair(s) may be one person", "", found.count))
        self.context.setText(
            self.tr("Joining moves nothing: purchases and notes stand together, and Undo parts them again.")
        )
        for pair in found.pairs:
            card = PairCard(pair)
            card.decided.connect(lambda double, same, card=card: self.decide(double, card, same=same))
            card.opened.connect(self.work.open_customer)
            self.cards.addWidget(card)

    def decide(self, double: Double, card: PairCard, *, same: bool) -> None:
        """Join the two or tell them apart, with a way back."""
        shop, (one, other) = self.work.shop, (double.one.line, double.other.line)
        joined = self.tr("{one} and {other} are one customer now")
        parted = self.tr("{one} and {other} stay two people")
        said = (joined if same else parted).format(one=one.name, other=other.name)

        def tell(result: tuple[Changes, int]) -> None:
            self.work.done(said, *result)

        def refuse(error: KlantDeskError) -> None:
            card.put_back()
            self.work.tell_error(error)

        key = f"double {one.id} {other.id}"
        job = self.work.write(self, key, lambda _watch: desk.decide(shop, one.id, other.id, same=same))
        job.succeeded.connect(tell)
        job.failed.connect(refuse)
