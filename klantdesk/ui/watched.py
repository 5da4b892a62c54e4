"""New exports in the watched folder: looked for while the window is open, offered or taken in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from klantdesk import settings

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.views import ImportReport
    from klantdesk.desk.watching import Look, Offer
    from klantdesk.errors import KlantDeskError
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace

EVERY_MS = 20_000
SOON_MS = 3_000
"""While files wait to be read."""
OFF, OFFER, IMPORT = "", "offer", "import"


def downloads() -> Path:
    """Where browsers put what they fetch."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))


def folder() -> Path:
    """The watched folder: the owner's choice, else the downloads."""
    kept = settings.load().watch_folder
    return Path(kept) if kept else downloads()


class FolderWatch(QObject):
    """Looks every so often, on a thread; it does nothing while the owner did not ask for it."""

    found = Signal(object)
    """The offers there are now, whenever they change."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.work = work
        self.offers: tuple[Offer, ...] = ()
        self.shy: set[str] = set()
        """What was tried by itself once: what is left of that, somebody must look at."""
        self.last: Look | None = None
        self.mode, self.folder = OFF, Path()
        self.clock = QTimer(self)
        self.clock.timeout.connect(self.look)
        work.jobs.closing.connect(self.clock.stop)
        work.changed.connect(self._look_again)

    def begin(self) -> None:
        """Go by the settings as they are now."""
        self.mode, self.folder = settings.load().watch, folder()
        self.last = None
        self._offer(())
        if self.mode == OFF:
            self.clock.stop()
        else:
            self.clock.start(SOON_MS)

    def look(self) -> None:
        """Look into the folder again."""
        if self.mode == OFF:
            return
        shop, place, before = self.work.shop, self.folder, self.last
        job = self.work.read(self, "watch", lambda watch: _look(shop, place, before, watch))
        job.succeeded.connect(self._take)
        job.failed.connect(self._lose)

    def _look_again(self, _changes: Changes) -> None:
        """What was imported just now lies ready no longer."""
        self.look()

    def _lose(self, _error: KlantDeskError) -> None:
        self._offer(())

    def refuse(self, offer: Offer) -> None:
        """The owner does not want this file."""
        shop = self.work.shop
        self._offer(tuple(one for one in self.offers if one != offer))
        job = self.work.write(self, f"refuse {offer.mark}", lambda _watch: _refuse(shop, offer))
        job.failed.connect(self.work.tell_error)

    def put_off(self, today: date) -> None:
        """The owner does not want to be reminded before the next month."""
        shop = self.work.shop
        job = self.work.write(self, "put off", lambda _watch: _put_off(shop, today))
        job.failed.connect(self.work.tell_error)

    def settle(self, path: Path) -> None:
        """A file was opened and brought nothing new: it is no offer any more."""
        for offer in self.offers:
            if offer.path == path:
                self.refuse(offer)

    def _take(self, found: Look) -> None:
        self.last = found
        self.clock.setInterval(SOON_MS if found.more else EVERY_MS)
        if self.mode == OFFER:
            self._offer(found.offers)
            return
        self._offer(tuple(offer for offer in found.offers if offer.mark in self.shy))
        for offer in found.offers:
            if offer.mark not in self.shy:
                self._import(offer)

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        if offers != self.offers:
            self.offers = offers
            self.found.emit(offers)

    def _import(self, offer: Offer) -> None:
        """Take one in; what deserves a look first is offered instead."""
        shop = self.work.shop
        self.shy.add(offer.mark)
        job = self.work.write(self, f"import {offer.mark}", lambda watch: _take_in(shop, offer, watch))
        job.succeeded.connect(self._tell)
        job.failed.connect(self.work.tell_error)

    def _tell(self, taken: tuple[ImportReport, Changes] | None) -> None:
        if taken is None:
            self.look()
            return
        report, _ = taken
        shop, batch = self.work.shop, report.batch
        said = self.tr("{file} came in by itself: %Ln purchase(s)", "", report.added.get("receipts", 0))
        self.work.done_by(said.format(file=report.file), lambda _watch: _undone(shop, batch))


def _look(shop: Shop, place: Path, before: Look | None, watch: Watch) -> Look:
    from klantdesk.desk import watching

    return watching.look(shop, place, before or watching.Look(), watch)


def _refuse(shop: Shop, offer: Offer) -> None:
    from klantdesk.desk import watching

    watching.refuse(shop, offer)


def _put_off(shop: Shop, today: date) -> Changes:
    from klantdesk.desk import watching
    from klantdesk.records import Changes

    watching.put_off(shop, today)
    return Changes(frozenset({"imports"}))


def _take_in(shop: Shop, offer: Offer, watch: Watch) -> tuple[ImportReport, Changes] | None:
    from klantdesk.desk import watching

    return watching.take_in(shop, offer, watch)


def _undone(shop: Shop, batch: int | None) -> Changes:
    from klantdesk.desk import imports

    if batch is None:
        raise ValueError("nothing was imported")
    return imports.undo(shop, batch)[1]
