"""The button "+ New" and its menu; and the bin, which is emptied when a shop is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QPushButton

from klantdesk.ui import icons

if TYPE_CHECKING:
    from klantdesk.records import Changes
    from klantdesk.ui.window import Window
    from klantdesk.ui.workplace import Workplace

CUSTOMER, PURCHASE, TASK = "customer", "purchase", "task"
ICONS = {CUSTOMER: "user", PURCHASE: "shopping-bag", TASK: "calendar-check"}


class CounterMenu(QObject):
    """What can be added from any page of a window."""

    def __init__(self, window: Window, beside: QPushButton) -> None:
        super().__init__(window)
        self.window, self.beside = window, beside
        beside.clicked.connect(self.offer)

    def menu(self) -> QMenu:
        """The menu for the page in sight; on a customer it is about that customer."""
        menu = QMenu(self.window)
        names = {CUSTOMER: self.tr("&Customer"), PURCHASE: self.tr("&Purchase"), TASK: self.tr("&Task")}
        for what, name in names.items():
            action = menu.addAction(icons.icon(ICONS[what]), name)
            action.triggered.connect(lambda _on=False, what=what: self.add(what))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def offer(self) -> None:
        """Show the menu under the button, or where the button would be."""
        if self.window.work is None:
            return
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        bar = self.window.topbar
        corner = (
            self.beside.mapToGlobal(self.beside.rect().bottomRight())
            if self.beside.isVisible()
            else bar.mapToGlobal(bar.rect().bottomRight())
        )
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def add(self, what: str) -> None:
        """Open the form of a customer, a purchase or a task."""
        from klantdesk.ui.counter import dialogs

        work, page = self.window.workplace, self.window.page
        about = page.about() if page is not None else None
        if what == CUSTOMER:
            dialogs.new_customer(self.window, work)
        elif what == PURCHASE:
            dialogs.add_purchase(self.window, work, about)
        else:
            dialogs.add_task(self.window, work, about)

    def empty_bin(self, work: Workplace) -> None:
        """Wipe who lay in the bin for thirty days, and say so."""
        from klantdesk.ui.counter import work as desk

        shop, today = work.shop, work.today()
        job = work.write(self, "empty bin", lambda _watch: desk.empty_bin(shop, today))
        job.succeeded.connect(self._tell_wiped)
        job.failed.connect(work.tell_error)

    def _tell_wiped(self, wiped: tuple[int, Changes]) -> None:
        count, _changes = wiped
        if count:
            told = self.tr("%Ln customer(s) were in the bin for 30 days and are wiped", "", count)
            self.window.workplace.tell(told)
