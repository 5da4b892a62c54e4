"""What a page may ask of the window around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Changes
from klantdesk.ui import texts
from klantdesk.ui.undoing import Undoing
from klantdesk.ui.watched import FolderWatch

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
    warned = Signal(str)
    changed = Signal(object)
    frame_stale = Signal()
    survey_wanted = Signal()
    entry_wanted = Signal()
    looks_chosen = Signal(object)
    help_wanted = Signal()
    customer_gone = Signal(int)

    def __init__(
        self, shop: Shop, jobs: Jobs, *, today: Callable[[], date] = date.today, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.shop, self.jobs, self.today = shop, jobs, today
        self.undoing = Undoing(self)
        self.watched = FolderWatch(self)
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
        self.go("card", customer=customer)

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

    def done(self, text: str, changes: Changes, entry: int | Sequence[int]) -> None:
        """Say that something was written by hand; the toast and Ctrl Z take its journal entries back.

        Where nothing changed nothing is said.
        """
        entries = (entry,) if isinstance(entry, int) else tuple(entry)
        if changes.kinds and any(entries):
            self.done_by(text, self.undoing.of_entries(entries))

    def done_by(self, text: str, take_back: Work) -> None:
        """The same for what has no journal entry: `take_back` is the work that undoes it."""
        step = self.undoing.remember(text, take_back)
        self.tell(text, lambda: self.undoing.take_back(step))

    def tell_error(self, error: KlantDeskError) -> None:
        """Say what went wrong; what the owner stopped needs no words."""
        if not isinstance(error, Stopped):
            self.warned.emit(texts.sentence(error))

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
