"""Customers who may be one person, most likely first; the owner says.

All pairs are known, only those in sight are made; more follow as the owner scrolls. A decision takes its
pair and what it settles away at once; everything is compared anew only when something else changed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from klantdesk.errors import KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.doubles import work as desk
from klantdesk.ui.doubles.pair import PairCard
from klantdesk.ui.page import Page
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from klantdesk.desk.doubles import Double, Pair
    from klantdesk.records import Watch
    from klantdesk.ui.background import Job
    from klantdesk.ui.workplace import Workplace

AT_ONCE = 20
"""Pairs that are made at a time."""
FEW_BACK = 3
"""Up to so many pairs more than before were put back by Undo, not found by comparing anew."""
PEOPLE, FAMILIES = "people", "families"
Both = tuple[int, int]


class DoublesPage(Page):
    """Found inside Klanten."""

    id: ClassVar[str] = "duplicates"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.found: tuple[Pair, ...] = ()
        self.all: tuple[Pair, ...] = ()
        self.at_hand: PairCard | None = None
        self.waiting = desk.Waiting()
        self.shown, self.deciding = AT_ONCE, 0
        self.counting: Job | None = None
        self.made: dict[Both, PairCard] = {}
        self.next: Both | None = None
        self.headline, self.context = text("", "headline", wrap=True), text("", "muted", wrap=True)
        kinds = ((PEOPLE, self.tr("One person")), (FAMILIES, self.tr("One family")))
        self.kinds = Segmented(kinds, PEOPLE)
        self.kinds.chosen.connect(self._switch)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(theme.look().px(14))
        self.empty = EmptyState(
            "users",
            self.tr("Nobody seems to be in it twice"),
            self.tr("Who surely is one person is joined at the import. Whoever may be, comes here."),
        )
        self.body.addWidget(self.headline)
        self.body.addWidget(self.context)
        self.body.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self.cards)
        self.body.addWidget(self.empty, 1)
        self.body.addStretch(1)
        for widget in (self.headline, self.context, self.kinds, self.empty):
            widget.hide()
        if self._scroller is not None:
            self._scroller.verticalScrollBar().valueChanged.connect(self._make_more)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Possible doubles")

    def crumb(self) -> tuple[str, str]:
        """Back to the customers."""
        return self.tr("Customers"), "customers"

    def reload(self) -> None:
        """Compare everybody anew; what a decision here settles is known without."""
        if self.deciding:
            return
        shop = self.work.shop
        job = self.counting = self.work.read(self, "doubles", lambda watch: desk.pairs(shop, watch))
        job.slow.connect(self._say_comparing)
        job.succeeded.connect(self._take)
        job.failed.connect(self.fail)

    def _say_comparing(self) -> None:
        if not self.found:
            self.context.setText(self.tr("Customers are being compared…"))
            self.context.show()

    def _take(self, found: tuple[Pair, ...]) -> None:
        """Show other pairs; what was known of customers may be another thing now."""
        self.counting = None
        before = {_both(pair) for pair in self.all}
        back = [_both(pair) for pair in found if _both(pair) not in before]
        self.waiting.pairs = found
        self._divide(found)
        if before and 0 < len(back) <= FEW_BACK:
            self.next = back[0]
        self._fetch(list(self.found[: self.shown]), anew=True)

    def _divide(self, pairs: tuple[Pair, ...]) -> None:
        """Keep those of the kind in sight apart; families are so many that they bury the others."""
        self.all = pairs
        people, families = desk.parted(pairs)
        if not people and families and not self.made:
            self.kinds.choose(FAMILIES)
        self.found = families if self.kinds.now() == FAMILIES else people
        self.kinds.setVisible(bool(families))
        for kind, name, count in (
            (PEOPLE, self.tr("Maybe one person"), len(people)),
            (FAMILIES, self.tr("More likely a family"), len(families)),
        ):
            self.kinds.buttons[kind].setText(f"{name}  {texts.number(count)}")

    def _switch(self) -> None:
        """Show the other kind."""
        self._divide(self.all)
        self.shown, self.next = AT_ONCE, None
        for both in [*self.made]:
            self._remove(both)
        self._fill()

    def _fetch(self, wanted: list[Pair], *, anew: bool = False) -> None:
        """Look up both of each, then show them."""
        shop = self.work.shop
        job = self.work.read(self, "sides", lambda _watch: desk.side_by_side(shop, wanted))
        job.succeeded.connect(lambda doubles: self._show(doubles, anew=anew))
        job.failed.connect(self.fail)

    def _show(self, doubles: tuple[Double, ...], *, anew: bool) -> None:
        on = self.focusWidget()
        focused = next((both for both, card in self.made.items() if on and card in (on, on.parent())), None)
        if anew and on is not None:
            self.setFocus()  # else it goes from card to card as they leave, and the page scrolls along
        for both in [*self.made] if anew else []:
            self._remove(both)
        for double in doubles:
            card = PairCard(double)
            card.decided.connect(partial(self._decided, card))
            card.opened.connect(self.work.open_customer)
            card.moved.connect(partial(self._move, card))
            card.entered.connect(partial(self._take_up, card))
            self.made[double.one.line.id, double.other.line.id] = card
        self._arrange()
        self.next = self.next or focused
        self._focus()

    def _arrange(self) -> None:
        """The cards in the order of the pairs, and what stands above them."""
        in_order = [self.made[both] for both in map(_both, self.found[: self.shown]) if both in self.made]
        for place, card in enumerate(in_order):
            if self.cards.indexOf(card) != place:
                self.cards.insertWidget(place, card)
        count = len(self.found)
        for widget in (self.headline, self.context):
            widget.setVisible(bool(count))
        self.empty.setVisible(not count)
        self.headline.setText(self.tr("%Ln pair(s) may be one person", "", count))
        by_keys = self.tr(
            "By keys: up and down for another pair, left and right for whose details hold, "
            "Enter for the same person, N for two."
        )
        told = self.tr(
            "Joining moves nothing: purchases and notes stand together, and Undo parts them again."
        )
        if self.kinds.now() == FAMILIES:
            self.headline.setText(self.tr("%Ln pair(s) share(s) one e-mail address", "", count))
            told = self.tr("With two first names, mostly a family. You need not go through them.")
        self.context.setText(f"{told} {by_keys}")
        if self.at_hand not in in_order:
            self._take_up(in_order[0] if in_order else None)

    def _take_up(self, card: PairCard | None) -> None:
        """One pair at a time is at hand."""
        if card is self.at_hand:
            return
        if self.at_hand is not None and self.at_hand in self.made.values():
            self.at_hand.take_up(at_hand=False)
        self.at_hand = card
        if card is not None:
            card.take_up(at_hand=True)

    def _focus(self) -> None:
        """Go on where the owner was: the next pair after a decision."""
        card = self.made.get(self.next) if self.next else None
        if card is not None:
            card.setFocus()
            QTimer.singleShot(0, card, lambda: QTimer.singleShot(0, card, partial(self._stand_on, card)))
        self.next = None

    def _stand_on(self, card: PairCard) -> None:
        """Bring a card in sight once it has its place: one that was just made has none yet."""
        card.setFocus()
        self.reveal(card)

    def _make_more(self) -> None:
        """Make further cards before the owner comes to the end of those there are."""
        bar = self._scroller.verticalScrollBar() if self._scroller else None
        if bar is None or self.shown >= len(self.found) or bar.value() < bar.maximum() - bar.pageStep():
            return
        self.shown += AT_ONCE
        self._fill()

    def _fill(self) -> None:
        missing = [pair for pair in self.found[: self.shown] if _both(pair) not in self.made]
        if missing:
            self._fetch(missing)
        else:
            self._arrange()
            self._focus()

    def _move(self, card: PairCard, step: int) -> None:
        """The pair above or below."""
        places = {self.cards.indexOf(one): one for one in self.made.values()}  # `itemAt` is not for Python
        place = self.cards.indexOf(card) + step
        there = places.get(place) if place >= 0 else None
        if there is not None:
            there.setFocus()
            self.reveal(there)
        elif step > 0:
            self._make_more()

    def _remove(self, both: Both) -> None:
        card = self.made.pop(both)
        self.at_hand = None if card is self.at_hand else self.at_hand
        self.cards.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _decided(self, card: PairCard, double: Double, same: bool) -> None:  # noqa: FBT001  # as the signal says it
        """Join the two or tell them apart, with a way back."""
        one, other = double.one.line, double.other.line
        joined = self.tr("{one} and {other} are one customer now")
        parted = self.tr("{one} and {other} stay two people")
        said = (joined if same else parted).format(one=one.name, other=other.name)
        recount = self.counting is not None
        if self.counting is not None:
            self.counting.drop()
            self.counting = None
        self.deciding += 1

        def tell(result: desk.Decided) -> None:
            self.deciding -= 1
            changes, entry, left = result
            self.work.done(said, changes, entry)
            self._settle((one.id, other.id), left)
            if recount:
                self.reload()

        def refuse(error: KlantDeskError) -> None:
            self.deciding -= 1
            card.put_back()
            self.work.tell_error(error)

        job = self.work.write(self, f"double {one.id} {other.id}", self._work(card, same=same))
        job.succeeded.connect(tell)
        job.failed.connect(refuse)

    def _work(self, card: PairCard, *, same: bool) -> Callable[[Watch], desk.Decided]:
        shop, waiting, double, chosen = self.work.shop, self.waiting, card.double, card.chosen()
        if same:
            return lambda _watch: desk.merge(shop, waiting, double, chosen)
        return lambda _watch: desk.apart(shop, waiting, double)

    def _settle(self, decided: Both, left: tuple[Pair, ...]) -> None:
        """Take away what is decided, and show anew what the two had with others."""
        order, still = [_both(pair) for pair in self.found], {_both(pair) for pair in left}
        behind = order[order.index(decided) + 1 :] if decided in order else []
        self._divide(left)
        for both in [both for both in self.made if both not in still or {*both} & {*decided}]:
            self._remove(both)
        self.next = next((both for both in behind if both in still), None)
        self._fill()


def _both(pair: Pair) -> Both:
    return pair.one, pair.other
