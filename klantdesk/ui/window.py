"""The window: sidebar, top bar, the page, its right column, and the ways between pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from klantdesk.desk.views import ShopFacts
from klantdesk.records import Changes
from klantdesk.ui import dialogs, leaving, pages, rail, shortcuts, theme
from klantdesk.ui.background import Job, Jobs
from klantdesk.ui.busy import BusyLine
from klantdesk.ui.counter.menu import CounterMenu
from klantdesk.ui.dropping import DropTarget
from klantdesk.ui.feedback.intake import Intake
from klantdesk.ui.history import History, Visit
from klantdesk.ui.page import Page
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.labels import button
from klantdesk.ui.quick_search import QuickSearch
from klantdesk.ui.sidebar import Sidebar
from klantdesk.ui.toast import Toast
from klantdesk.ui.tokens import values
from klantdesk.ui.topbar import TopBar
from klantdesk.ui.workplace import Workplace

FIRST = "overview"


def _kinds() -> tuple[str, ...]:
    from klantdesk.desk import imports

    return imports.kinds_of_file()


class Window(QMainWindow):
    """Shows itself at once and empty; `open_shop` fills it."""

    settings_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.jobs = jobs
        self.work: Workplace | None = None
        self.facts: ShopFacts | None = None
        self.made: dict[str, Page] = {}
        self.page: Page | None = None
        self.version: int | None = None
        self.first = FIRST
        self.history = History()
        self.sidebar, self.topbar, self.busy = Sidebar(), TopBar(), BusyLine()
        self.stack, self.rail = QStackedWidget(), rail.Rail(self)
        self.counter = CounterMenu(self, self.topbar.new_button)
        self.toast, self.dropping = Toast(self), DropTarget(self, _kinds)
        self.quick = QuickSearch(self.topbar.search, self)
        self.setWindowTitle("KlantDesk")
        self.setMinimumSize(*values()["size"]["window_min"])
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        shortcuts.put(self)

    def _lay_out(self) -> None:
        middle = QWidget()
        right, self.across = QVBoxLayout(), QHBoxLayout()
        self.across.setSpacing(0)
        self.across.addWidget(self.stack, 1)
        self.across.addWidget(self.rail)
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.busy)
        right.addLayout(self.across, 1)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.rail.hide()
        self.stack.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.stack.setFocus()

    def _connect(self) -> None:
        self.sidebar.page_wanted.connect(self.go)
        self.sidebar.settings_wanted.connect(self.settings_wanted)
        self.sidebar.survey_wanted.connect(self.start_survey)
        self.topbar.crumb_clicked.connect(self.go)
        self.quick.person_chosen.connect(self.open_customer)
        self.quick.all_wanted.connect(self._search_all)
        self.topbar.rail_button.clicked.connect(self.toggle_rail)
        self.dropping.dropped.connect(self._import)
        self.jobs.slow.connect(self._mark_busy)
        self.jobs.ended.connect(self._mark_busy)
        self.jobs.broke.connect(self.show_error)

    def open_shop(self, work: Workplace, first: str = FIRST) -> None:
        """Show this shop, beginning with a page."""
        self.work, self.first = work, first
        self.quick.serve(work)
        work.page_wanted.connect(self.go)
        work.back_wanted.connect(self.back)
        work.told.connect(self.toast.tell)
        work.warned.connect(self.toast.warn)
        work.changed.connect(self._take_changes)
        work.frame_stale.connect(self._fetch_facts)
        work.help_wanted.connect(self.show_help)
        work.customer_gone.connect(self._leave_customer)
        self._fetch_facts()
        self.intake = Intake(work)
        self.counter.empty_bin(work)
        work.watched.begin()

    # going from page to page

    def go(self, page: str, state: Mapping[str, object] | None = None) -> None:
        """Open a page; what it should show may come along."""
        if self.work is None or self._place(page) not in pages.LOADERS:
            return
        if self.page is not None:
            self.history.leave(Visit(self.page.id, self.page.state(), self.page.scroll_position()))
        self._open(self._place(page))
        if self.page is None:
            return
        if state:
            self.page.show_state(state)
        else:
            self.page.begin_anew()

    def back(self) -> None:
        """Return to the page before, as it was left."""
        visit = self.history.back()
        if visit is not None:
            self._open(self._place(visit.page))
            if self.page is not None:
                self.page.show_state(visit.state)
                self.page.scroll_to(visit.scroll)

    def _place(self, page: str) -> str:
        """The page itself, or the one that stands in its place while there are no purchases."""
        empty = self.facts is not None and self.facts.as_of is None
        instead = pages.INSTEAD_OF_NOTHING.get(page, page) if empty else page
        return instead if instead in pages.LOADERS else page

    def _open(self, name: str) -> None:
        if self.work is None:
            return
        self.page = self._made(name)
        self.stack.setCurrentWidget(self.page)
        originals = {instead: place for place, instead in pages.INSTEAD_OF_NOTHING.items()} | pages.INSIDE
        self.sidebar.mark(originals.get(name, name))
        self._show_frame()
        self._mark_busy()
        if self.page.stale:
            self.page.stale = False
            self.page.reload()
        shop = self.work.shop
        job = self.work.read(self, "version", lambda _watch: (shop.version(), shop.last_backup()))
        job.succeeded.connect(lambda seen: self._compare(*seen))

    def _made(self, name: str) -> Page:
        """A page, made on the first visit."""
        if name not in self.made:
            page = pages.make(name, self.workplace)
            page.frame_changed.connect(self._show_frame)
            self.made[name] = page
            self.stack.addWidget(page)
        return self.made[name]

    # what changes

    def _fetch_facts(self) -> None:
        shop = self.workplace.shop
        job = self.workplace.read(self, "facts", lambda _watch: (shop.version(), shop.facts()))
        job.succeeded.connect(lambda seen: self._see(*seen))

    def _see(self, version: int, facts: ShopFacts) -> None:
        """The first page comes with the first facts, also where a change meanwhile had them fetched anew."""
        self.version = version
        self._show_facts(facts)
        if self.page is None:
            self.go(self.first)

    def _compare(self, version: int, backup: datetime | None) -> None:
        """Others may have changed the file, or moved its back-ups, since the figures were fetched."""
        moved = self.facts is not None and self.facts.last_backup != backup
        if self.version is not None and (moved or version != self.version):
            self.version = version
            self._take_changes(Changes())

    def let_go(self) -> dict[str, object]:
        """Let go of the pages out of sight now: a window made anew need not dress them once more.

        What it goes on with, by page.
        """
        left = {name: page.begun() for name, page in self.made.items()}
        for name, page in list(self.made.items()):
            if page is not self.page:
                del self.made[name]
                shiboken6.delete(page)
        return {name: begun for name, begun in left.items() if begun is not None}

    def resume(self, left: Mapping[str, object]) -> None:
        """Have the pages go on where those of the window before were."""
        for name, begun in left.items():
            self._made(name).resume(begun)

    @property
    def workplace(self) -> Workplace:
        """The open shop; LookupError before there is one."""
        if self.work is None:
            raise LookupError("no shop is open yet")
        return self.work

    def _take_changes(self, _changes: Changes) -> None:
        for page in self.made.values():
            page.stale = True
        self._fetch_facts()
        if self.page is not None:
            self.page.stale = False
            self.page.reload()

    def _show_facts(self, facts: ShopFacts) -> None:
        self.facts = facts
        self.setWindowTitle(f"{facts.name} – KlantDesk" if facts.name else "KlantDesk")
        if self.work is not None:
            self.sidebar.show_facts(facts, self.work.today())

    def _show_frame(self) -> None:
        """Show what the page says of itself in the top bar and at the right."""
        if self.page is None:
            return
        self.topbar.show_page(self.page)
        self.toast.stay_clear()
        column = self.page.rail()
        narrow = self.width() < theme.look().px(rail.NARROW)
        self.topbar.offer_rail(self.page.rail_title() if column is not None and narrow else "")
        if column is not None:
            self.rail.show_column(column)
        self.rail.setVisible(column is not None and not narrow)
        self.rail.setParent(self.centralWidget())
        self.across.addWidget(self.rail)

    def toggle_rail(self) -> None:
        """Lay the right column over the page of a narrow window, or put it away."""
        if self.rail.isVisible():
            self.rail.hide()
            return
        self.across.removeWidget(self.rail)
        top = self.topbar.height()
        self.rail.setGeometry(self.width() - self.rail.width(), top, self.rail.width(), self.height() - top)
        self.rail.show()
        self.rail.raise_()
        self.rail.setFocus(Qt.FocusReason.PopupFocusReason)

    def _mark_busy(self, _job: Job | None = None) -> None:
        waiting = self.jobs.of(self.page) if self.page is not None else []
        self.busy.setVisible(any(job.is_slow for job in waiting))

    # keys and files

    def escape(self) -> None:
        """Close what lies over the page, or what is open inside it."""
        if self.quick.isVisible():
            self.quick.put_away()
            self.topbar.search.clear()
        elif self.topbar.rail_button.isVisible() and self.rail.isVisible():
            self.rail.hide()
        elif self.page is not None and not self.page.escape():
            self.toast.hide()

    def focus_search(self) -> None:
        """Ctrl K: the page's own search field, or the one in the top bar."""
        own = self.page.search_field() if self.page is not None else None
        if own is None and self.page is not None and not self.page.searches():
            self.go("customers")
            own = self.page.search_field()
        elif own is not None and self.page is not None and self.page.narrowed():
            self.go(self.page.id)
        (own or self.topbar.search).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_customer(self, customer: int) -> None:
        """The card of a customer."""
        self.go("card", {"customer": customer})

    def _search_all(self, text: str) -> None:
        """The list of everybody who fits, with the cursor behind what was typed."""
        self.go("customers", {"search": text})
        if self.page is not None and (field := self.page.search_field()) is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Ctrl F: the filter of the page, else search."""
        field = self.page.filter_field() if self.page is not None else None
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_search()

    def _leave_customer(self, customer: int) -> None:
        """Somebody was put in the bin: do not stay on their page."""
        if self.page is not None and self.page.about() == customer:
            self.go("customers")

    def offer_new(self) -> None:
        """Ctrl N: add a customer, a purchase or a task."""
        self.counter.offer()

    def undo(self) -> None:
        """Ctrl Z: take back what the message tells, else the last thing done by hand in this window."""
        if not self.toast.undo() and self.work is not None:
            self.work.undoing.take_back_last()

    def write_note(self) -> None:
        """Ctrl M: a note on the customer in sight."""
        if self.page is not None:
            self.page.write_note()

    def start_survey(self) -> None:
        """F11: ask visitors, once a shop is open."""
        if self.work is not None:
            self.work.start_survey()

    def enter_answer(self) -> None:
        """Ctrl E: type in what a visitor said."""
        if self.work is not None:
            self.work.enter_answer()

    def show_help(self) -> None:
        """F1."""
        dialogs.help_window(self).show()

    def show_error(self, report: str) -> None:
        """One dialog at a time for errors of ours."""
        if not self.findChildren(dialogs.ErrorDialog):
            dialogs.ErrorDialog(report, self).open()

    def show_failure(self, text: str) -> None:
        """Say why the shop cannot be opened, in place of a page, with a way to try again."""
        again = button(self.tr("Try again"), "primary", "arrow-clockwise")
        again.clicked.connect(self.retry_wanted)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(*(theme.look().px(28),) * 4)
        column.addWidget(Note("bad", self.tr("Your shop cannot be opened now"), text, again))
        column.addStretch()
        self.stack.addWidget(place)
        self.stack.setCurrentWidget(place)

    def _import(self, files: list[Path]) -> None:
        self.go("import", {"files": files})

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask first where somebody closes it in the middle of an import."""
        event.setAccepted(not event.spontaneous() or leaving.may_close(self, self.jobs))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Become one drop target."""
        if self.work is not None:
            self.dropping.greet(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """The files went elsewhere, or on to the target that lies over the page."""
        self.dropping.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Files let go before the mouse moved on to the target."""
        self.dropping.take(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep what lies over the page in place."""
        super().resizeEvent(event)
        self._show_frame()
        self.toast.place()
        self.dropping.setGeometry(self.rect())
