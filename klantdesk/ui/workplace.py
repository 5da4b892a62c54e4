"""What a page may ask of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Changes
from klantdesk.ui import pages, texts

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.settings import Settings
    from klantdesk.ui.background import Job, Jobs, Work


class Workplace(QObject):
    """The open shop, its jobs, and the ways to the rest of the window.

    Any job whose result is Changes, or a tuple with Changes in it, makes the pages reload: a page
    does not announce its own writes.
    """

    page_wanted = Signal(str, object)
    back_wanted = Signal()
    shop_wanted = Signal(object)
    told = Signal(str, object, str)
    changed = Signal(object)
    frame_stale = Signal()
    survey_wanted = Signal()
    entry_wanted = Signal()
    looks_chosen = Signal(object)
    help_wanted = Signal()

    def __init__(
        self, shop: Shop, jobs: Jobs, *, today: Callable[[], date] = date.today, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.shop, self.jobs, self.today = shop, jobs, today
        self.entries: list[int] = []
        jobs.finished.connect(self._announce)

    def read(self, owner: QObject, name: str, work: Work) -> Job:
        """Start work that only reads; see background.py."""
        return self.jobs.read(owner, name, work)

    def write(self, owner: QObject, name: str, work: Work) -> Job:
        """Start work that may change the shop; see background.py."""
        return self.jobs.write(owner, name, work)

    def go(self, page: str, **state: object) -> None:
        """Open another page, with what it should show."""
        self.page_wanted.emit(page, state)

    def open_customer(self, customer: int) -> None:
        """Open all that is known of a customer."""
        self.go(pages.OF_CUSTOMER if pages.OF_CUSTOMER in pages.LOADERS else "customers", customer=customer)

    def back(self) -> None:
        """Go back, as Alt Left does."""
        self.back_wanted.emit()

    def open_shop(self, path: Path) -> None:
        """Leave this shop for another file, in the same place on the screen."""
        self.shop_wanted.emit(path)

    def tell(self, text: str, undo: Callable[[], None] | None = None, label: str = "") -> None:
        """Say something at the bottom of the window for eight seconds; `undo` takes it back.

        `label` names the button, "Ongedaan maken" when it is empty.
        """
        self.told.emit(text, undo, label)

    def done(self, text: str, changes: Changes, entry: int) -> None:
        """Tell of a change made by hand, which the message and after it Ctrl Z take back.

        `entry` is its number in the journal, 0 where nothing changed.
        """
        if not (entry and changes.kinds):
            self.tell(text)
            return
        self.entries.append(entry)
        self.tell(text, lambda: self._take_back(entry))

    def undo_last(self) -> None:
        """Take the last change back that was made by hand since the shop was opened."""
        if self.entries:
            self._take_back(self.entries[-1])

    def _take_back(self, entry: int) -> None:
        if entry not in self.entries:
            return
        self.entries.remove(entry)
        shop = self.shop
        job = self.write(self, f"undo {entry}", lambda _watch: _undone(shop, entry))
        job.succeeded.connect(lambda _changes: self.tell(self.tr("Undone")))
        job.failed.connect(self.tell_error)

    def tell_error(self, error: KlantDeskError) -> None:
        """Say what went wrong; what the owner stopped needs no words."""
        if not isinstance(error, Stopped):
            self.tell(texts.sentence(error))

    def start_survey(self) -> None:
        """Ask visitors, full screen."""
        self.survey_wanted.emit()

    def enter_answer(self) -> None:
        """Have an answer typed in by the staff."""
        self.entry_wanted.emit()

    def look(self, chosen: Settings) -> None:
        """Have the window look as these settings say."""
        self.looks_chosen.emit(chosen)

    def refresh_frame(self) -> None:
        """Have the sidebar look again at the shop, after something that changed no figures."""
        self.frame_stale.emit()

    def _announce(self, result: object) -> None:
        parts = result if isinstance(result, tuple) else (result,)
        for part in parts:
            if isinstance(part, Changes) and part.kinds:
                self.changed.emit(part)


def _undone(shop: Shop, entry: int) -> Changes:
    from klantdesk.desk.undo import undo

    return undo(shop, entry)
