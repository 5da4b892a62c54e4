"""Instellingen: looks, this pc, who works here, and the care of the shop."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from klantdesk import settings, wording
from klantdesk.errors import EntryWrong, KlantDeskError
from klantdesk.records import to_date
from klantdesk.ui import texts
from klantdesk.ui.customers.keeping import Keeping
from klantdesk.ui.page import Page
from klantdesk.ui.parts import reading_order
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.settings import work as desk
from klantdesk.ui.settings.cards import FileCard, LabelsCard, LooksCard, PeopleCard, PlaceCard
from klantdesk.ui.settings.costs import CostsCard
from klantdesk.ui.settings.forms import LeaveForm, RenameForm, tell_left
from klantdesk.ui.settings.stores import StoreForm, StoresCard
from klantdesk.ui.settings.watch_card import WatchCard

if TYPE_CHECKING:
    from klantdesk.desk.costs import CostRow
    from klantdesk.desk.people import Colleague
    from klantdesk.records import Changes
    from klantdesk.ui.workplace import Workplace

NARROWEST = 400


class SettingsPage(Page):
    """What can be set, each thing kept as soon as it is chosen."""

    id: ClassVar[str] = "settings"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.here = desk.Here((), {}, (), 0)
        self.looks, self.place, self.people, self.file = LooksCard(), PlaceCard(), PeopleCard(), FileCard()
        self.labels, self.keeping, self.stores = LabelsCard(), Keeping(work, self), StoresCard()
        self.costs, self.watch = CostsCard(work.today()), WatchCard()
        for pair in (
            (self.people, self.place),
            (self.stores, self.labels),
            (self.looks, self.file),
            (self.watch, self.costs),
        ):
            cards = Columns(NARROWEST, 14)
            for card in pair:
                cards.add(card)
            self.body.addWidget(cards)
        self.body.addStretch(1)
        self.looks.chosen.connect(self._look)
        self.costs.added.connect(self.add_cost)
        self.costs.dropped.connect(self.drop_cost)
        self.watch.changed.connect(self.work.watched.begin)
        self.people.added.connect(self.add)
        self.people.renamed.connect(self.rename)
        self.people.left.connect(self.see_off)
        self.stores.rename_wanted.connect(self.rename_store)
        self.labels.rename_wanted.connect(self.keeping.ask_rename)
        self.labels.dropped.connect(self.keeping.drop_label)
        self.file.bin.clicked.connect(lambda: self.work.go("bin"))
        self.file.questions.clicked.connect(lambda: self.work.go("survey"))
        self.file.backup.clicked.connect(self._back_up)
        self.file.currency.chosen.connect(self.count_in)
        self.file.help.clicked.connect(self.work.help_wanted)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Settings")

    def reload(self) -> None:
        """Look who works here."""
        shop = self.work.shop
        job = self.work.read(self, "here", lambda _watch: desk.here(shop))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)

    def _show(self, here: desk.Here) -> None:
        self.here = here
        for card in (self.place, self.people, self.stores, self.labels, self.costs, self.file):
            card.show_here(here)
        reading_order.follow(self)

    def _look(self, setting: str, value: str | int) -> None:
        self.work.look(settings.remember(**{setting: value}))

    def add(self, name: str) -> None:
        """Somebody works here."""
        shop = self.work.shop

        def tell(result: tuple[Changes, int]) -> None:
            self.work.done(self.tr("{name} works here").format(name=name), *result)

        job = self.work.write(self, f"add {name}", lambda _watch: desk.add(shop, name))
        job.succeeded.connect(tell)
        job.failed.connect(self.fail)

    def add_cost(self, month: date, channel: str, amount: str) -> None:
        """Keep what a month cost, in place of what stood there."""
        shop, name = self.work.shop, texts.month_year(month)

        def tell(result: tuple[Changes, int]) -> None:
            self.costs.amount.clear()
            self.work.done(self.tr("Costs of {month} kept").format(month=name), *result)

        job = self.work.write(self, "cost", lambda _watch: desk.keep_cost(shop, month, channel, amount))
        job.succeeded.connect(tell)
        job.failed.connect(self._refuse_cost)

    def _refuse_cost(self, error: KlantDeskError) -> None:
        if isinstance(error, EntryWrong):
            self.costs.refuse()
        else:
            self.fail(error)

    def drop_cost(self, cost: CostRow) -> None:
        """A month cost nothing after all."""
        shop, name = self.work.shop, texts.month_year(to_date(cost.month))
        said = self.tr("Costs of {month} removed").format(month=name)
        job = self.work.write(self, "cost gone", lambda _watch: desk.drop_cost(shop, cost))
        job.succeeded.connect(lambda result: self.work.done(said, *result))
        job.failed.connect(self.fail)

    def count_in(self, code: str) -> None:
        """Write amounts in another currency."""
        if code == (self.here.currency or wording.EURO):
            return
        shop, name = self.work.shop, self.file.currency.name_of(code)
        told = self.tr("Amounts are now in {name}; nothing was converted").format(name=name)
        job = self.work.write(self, "currency", lambda _watch: desk.count_in(shop, code))
        job.succeeded.connect(lambda kept: self._tell_currency(told, kept[1]))
        job.failed.connect(self._refuse_currency)

    def _tell_currency(self, told: str, before: str) -> None:
        shop = self.work.shop
        self.work.done_by(told, lambda _watch: desk.count_in(shop, before))

    def _refuse_currency(self, error: KlantDeskError) -> None:
        self.file.currency.show_here(self.here)
        self.fail(error)

    def rename(self, colleague: Colleague) -> None:
        """Ask for another name."""
        RenameForm(self.window(), self.work, colleague).open()

    def rename_store(self, store: str) -> None:
        """Ask for another name of a store."""
        StoreForm(self.window(), self.work, store).open()

    def see_off(self, colleague: Colleague) -> None:
        """Somebody leaves; with tasks still to do, ask who takes over."""
        if self.here.waiting.get(colleague.id):
            LeaveForm(self.window(), self.work, colleague, self.here).open()
            return
        shop, sentence = self.work.shop, self.tr("{name} does not work here any more")
        job = self.work.write(self, f"leave {colleague.id}", lambda _w: desk.leave(shop, colleague.id, None))
        job.succeeded.connect(lambda result: tell_left(self.work, colleague.name, result, sentence))
        job.failed.connect(self.fail)

    def _back_up(self) -> None:
        shop = self.work.shop
        job = self.work.write(self, "back-up", lambda _watch: desk.back_up(shop))
        job.succeeded.connect(self._tell_backup)
        job.failed.connect(self.fail)

    def _tell_backup(self, made: Path) -> None:
        self.work.tell(self.tr("Back-up made: {file}").format(file=made.name))
        self.work.refresh_frame()
