"""From nothing to a window: dress the application, show it empty, open the shop behind it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from klantdesk import paths, settings, wording
from klantdesk.errors import KlantDeskError
from klantdesk.ui import icons, layout_items, renewing, reports, texts
from klantdesk.ui.background import Jobs
from klantdesk.ui.instance import Instance
from klantdesk.ui.settings_menu import SettingsMenu
from klantdesk.ui.survey.starting import Starter
from klantdesk.ui.theme import Theme, current
from klantdesk.ui.tokens import values
from klantdesk.ui.window import Window
from klantdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Watch
    from klantdesk.settings import Settings

LOGO_PX = 64


def dress(theme: str, percent: int, lang: str) -> QApplication:
    """The one QApplication, in our looks and language; made when there is none yet."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("KlantDesk needs a QApplication")
    layout_items.forget()
    app.setApplicationName("KlantDesk")
    app.setDesktopFileName("klantdesk")
    if app.findChild(Theme) is None:
        Theme(app, theme, percent)
    else:
        current().wear(theme, percent)
    app.setWindowIcon(QIcon(icons.picture("leaf-fill", LOGO_PX, "accent.base")))
    texts.speak(app, lang)
    return app


class Session(QObject):
    """One shop file in one window, from start to close."""

    def __init__(
        self, shop_path: Path, *, demo: bool = False, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self.shop_path, self.demo, self.today = shop_path, demo, today
        self.jobs, self.starter = Jobs(self), Starter(self)
        self.shop: Shop | None = None
        self.work: Workplace | None = None
        self.failure: KlantDeskError | None = None
        self.instance: Instance | None = None
        self.window = self._new_window()

    def start(self, first: str = "overview") -> None:
        """Open the shop in the background; the window shows itself meanwhile."""
        path, demo = self.shop_path, self.demo
        job = self.jobs.write(self, "open", lambda watch: _opened(path, watch, demo=demo))
        job.progressed.connect(self._show_renewal)
        job.succeeded.connect(lambda shop: self._show_shop(shop, first))
        job.failed.connect(self._cannot_open)

    def close(self) -> None:
        """Wait for the threads, then let go of the shop file."""
        self.jobs.close()
        self.starter.close()
        if self.shop is not None:
            self.shop.close()
        if self.instance is not None:
            self.instance.release()
        if self.work is not None:
            self.work.deleteLater()
        self.window.deleteLater()

    def _new_window(self) -> Window:
        window = Window(self.jobs)
        window.resize(*values()["size"]["window_ref"])
        self.menu = SettingsMenu(window)
        self.menu.chosen.connect(self._change_looks)
        self.menu.help_wanted.connect(window.show_help)
        window.retry_wanted.connect(self.start)
        # A lambda holds on to the session for as long as the window is there: it must not go before it.
        window.settings_wanted.connect(lambda: self._open_settings(window))
        return window

    def _open_settings(self, window: Window) -> None:
        """The page of settings; while no shop is open, a menu with what can be set without one."""
        if window.work is not None:
            window.go("settings")
        else:
            self.menu.open_above(window.sidebar.settings)

    def _show_shop(self, shop: Shop, first: str) -> None:
        if shop is not self.shop:  # what a shop counts in may have changed since it was opened
            wording.count_in(shop.currency)
        self.shop, self.failure = shop, None
        if self.work is not None:
            self.work.deleteLater()
        self.work = Workplace(shop, self.jobs, today=self.today, parent=self)
        self.work.shop_wanted.connect(self.move_to)
        self.work.looks_chosen.connect(self._change_looks, Qt.ConnectionType.QueuedConnection)
        self.starter.serve(self.work, lambda: self.window)
        self.window.open_shop(self.work, first)

    def move_to(self, path: Path) -> None:
        """Show another shop file instead of this one; a window that has it already comes to the front."""
        instance = Instance(path, self)
        if path == self.shop_path or not instance.claim():
            instance.call()
            return
        demo = path == paths.demo_shop()
        job = self.jobs.write(self, "open", lambda watch: _opened(path, watch, demo=demo))
        job.succeeded.connect(lambda shop: self._move(shop, instance))
        job.failed.connect(lambda error: self._stay(error, instance))

    def _move(self, shop: Shop, instance: Instance) -> None:
        left = self.shop
        self.jobs.drop_all()
        self.jobs.drain()
        self.shop_path = shop.path
        self._renew_window(shop, "overview")
        if left is not None:
            left.close()
        self.hold(instance)

    def _stay(self, error: KlantDeskError, instance: Instance) -> None:
        instance.release()
        if self.work is not None:
            self.work.tell(texts.sentence(error))

    def hold(self, instance: Instance) -> None:
        """Answer for this shop file from now on, and for no other."""
        if self.instance is not None:
            self.instance.release()
        self.instance = instance
        instance.called.connect(lambda: _to_front(self.window))

    def _show_renewal(self, stage: str, done: int, total: int) -> None:
        """Say that a file of an older version is being brought up to date, and how far it is."""
        if stage != renewing.STAGE:
            return
        stack = self.window.stack
        place = stack.currentWidget()
        if not isinstance(place, renewing.Renewing):
            place = renewing.Renewing()
            stack.addWidget(place)
            stack.setCurrentWidget(place)
        place.tell(done, total)

    def _cannot_open(self, error: KlantDeskError) -> None:
        self.failure = error
        self.window.show_failure(texts.sentence(error))

    def _change_looks(self, chosen: Settings) -> None:
        """Colours follow at once; another language or text size gets a fresh window in the same place."""
        same_text = chosen.text_percent == current().look.percent and chosen.language == texts.lang()
        anew = not same_text and self.shop is not None
        begun: dict[str, object] = {}
        if anew:
            self.jobs.drop_all()
            begun = self.window.let_go()
        dress(chosen.theme, chosen.text_percent, chosen.language)
        if not anew or self.shop is None:
            return
        self._renew_window(self.shop, self.window.page.id if self.window.page else self.window.first)
        self.window.resume(begun)

    def _renew_window(self, shop: Shop, first: str) -> None:
        """A fresh window in the place of the old one."""
        old = self.window
        self.window = self._new_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        self._show_shop(shop, first)
        old.close()
        old.deleteLater()


def _opened(path: Path, watch: Watch, *, demo: bool) -> Shop:
    """The shop at this place; the invented one and a first own one are made when they are not there."""
    from klantdesk.desk.shop import Shop

    if demo and not path.exists():
        from klantdesk.desk import demo as invented

        invented.make(path, invented.Size(), watch)
    return Shop.open(path, watch) if path.exists() else Shop.create(path)


def run(db: Path | None = None, *, lang: str = "", demo: bool = False) -> int:
    """Show the window on a shop file until it is closed; the exit code.

    Without `db` it is the demo shop or the shop opened last; without `lang` the language kept.
    """
    kept = settings.load()
    path = (db or (paths.demo_shop() if demo else kept.shop)).absolute()
    app = dress(kept.theme, kept.text_percent, lang or kept.language)
    instance = Instance(path)
    if not instance.claim():
        instance.call()
        return 0
    session = Session(path, demo=demo)
    sys.excepthook = _tell(session)
    session.hold(instance)
    if not demo:
        settings.remember(last_shop=str(path))
    session.window.show()
    QTimer.singleShot(0, session.start)
    code = app.exec()
    session.close()
    return code


def _to_front(window: Window) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _tell(session: Session) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Errors in slots end in the same dialog as those of jobs."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            session.window.show_error(reports.of(error))

    return tell
