"""Putting the survey on the screen from the desk: the PIN first, then its questions, then its process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from klantdesk import settings
from klantdesk.ui.survey.supervisor import Supervisor, command

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.survey import Content
    from klantdesk.ui.workplace import Workplace

SEVERAL = 2


class Starter(QObject):
    """One for the whole session: a new window or another shop leaves a running survey as it is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.supervisors: dict[Path, Supervisor] = {}

    def serve(self, work: Workplace, window: Callable[[], QWidget]) -> None:
        """Do what pages of this shop ask for, in the window of that moment."""
        work.survey_wanted.connect(lambda: self.start(work, window()))
        work.entry_wanted.connect(lambda: self.enter(work, window()))

    def enter(self, work: Workplace, window: QWidget) -> None:
        """Open the staff's entry, one at a time."""
        shop = work.shop
        job = work.read(self, "questions", lambda _watch: _content(shop))
        job.succeeded.connect(lambda content: _open_entry(work, content, window))
        job.failed.connect(work.tell_error)

    def start(self, work: Workplace, window: QWidget) -> None:
        """Start the survey of the open shop; one that runs already comes to the front."""
        path = work.shop.path
        if path in self.supervisors and self.supervisors[path].running:
            _call(path)
            work.tell(self.tr("The shop question is on the screen already."))
            return
        shop = work.shop
        kept = settings.load().staff_store
        job = work.read(self, "pin", lambda _watch: (_has_pin(path), _to_choose(shop, kept)))
        job.succeeded.connect(lambda found: self._ask_store(work, window, *found))
        job.failed.connect(work.tell_error)

    def _ask_store(self, work: Workplace, window: QWidget, has_pin: bool, stores: tuple[str, ...]) -> None:  # noqa: FBT001  # from a job
        """Where there are several stores, know which one this is; it is asked once."""
        if not stores:
            self._ask_pin(work, window, has_pin=has_pin)
            return
        from klantdesk.ui.survey.store_dialog import StoreDialog

        def start(store: str) -> None:
            settings.remember(staff_store=store)
            self._ask_pin(work, window, has_pin=has_pin)

        dialog = StoreDialog(stores, window)
        dialog.chosen.connect(start)
        dialog.open()

    def _ask_pin(self, work: Workplace, window: QWidget, *, has_pin: bool) -> None:
        if has_pin:
            self._go(work)
        else:
            self._ask(work, window)

    def _ask(self, work: Workplace, window: QWidget) -> None:
        from klantdesk.ui.survey.pin_dialog import PinDialog

        dialog = PinDialog(window)
        dialog.chosen.connect(lambda digits: self._go(work, digits))
        dialog.without.connect(lambda: self._go(work))
        dialog.open()

    def _go(self, work: Workplace, pin: str = "") -> None:
        """Write down what to ask, then start the process; with questions there already it need not wait.

        The writer may have an import to do first, and a survey takes over new questions by itself.
        """
        shop, asked = work.shop, _asked_before(work.shop.path)
        job = work.write(self, "publish", lambda _watch: _publish(shop, pin))
        job.failed.connect(work.tell_error)
        if asked and not pin:
            self._put_on_screen(work)
        else:
            job.succeeded.connect(lambda _none: self._put_on_screen(work))

    def _put_on_screen(self, work: Workplace) -> None:
        path, arguments = work.shop.path, command(work.shop.path, settings.load().staff_store)
        if path not in self.supervisors:
            supervisor = Supervisor(arguments, self)
            supervisor.gave_up.connect(lambda: work.tell(self._failed()))
            self.supervisors[path] = supervisor
        self.supervisors[path].arguments = arguments  # the store may be another one since
        self.supervisors[path].start()

    def _failed(self) -> str:
        return self.tr("The shop question does not start. Nothing was lost; restart this pc and try again.")

    def close(self) -> None:
        """The desk closes; what is on the screen stays there."""
        for supervisor in self.supervisors.values():
            supervisor.let_go()


def _content(shop: Shop) -> Content:
    from klantdesk.desk import asking

    return asking.content(shop)


def _open_entry(work: Workplace, content: Content, window: QWidget) -> None:
    from klantdesk.ui.survey.staff import StaffEntry

    for entry in window.findChildren(StaffEntry):
        entry.close()
        entry.deleteLater()
    StaffEntry(work, content, window).open()


def _to_choose(shop: Shop, kept: str) -> tuple[str, ...]:
    """The stores to choose from; none where there is only one, or this pc knows which it is."""
    from klantdesk.desk import asking, places

    stores = asking.store_names(shop)
    known = places.called(shop).get(kept, kept) in stores
    return () if known or len(stores) < SEVERAL else stores


def _has_pin(path: Path) -> bool:
    from klantdesk.desk import survey

    return survey.has_pin(path)


def _asked_before(path: Path) -> bool:
    from klantdesk.desk import survey

    return survey.files(path).content.exists()


def _publish(shop: Shop, pin: str) -> None:
    from klantdesk.desk import asking

    if pin:
        asking.set_pin(shop, pin)
    else:
        asking.publish(shop)


def _call(path: Path) -> None:
    from klantdesk.desk import survey
    from klantdesk.ui.instance import Instance

    Instance(survey.files(path).content).call()
