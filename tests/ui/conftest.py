"""A dressed application, a small shop, a window on it; and nothing may be left behind."""

from __future__ import annotations

import gc
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from klantdesk import paths
from klantdesk.ui import app as program
from klantdesk.ui import pictures
from klantdesk.ui.app import Session
from klantdesk.ui.background import Job, Jobs, Work
from tests.ui import held
from tests.ui.people import Opener

TODAY = date(2025, 11, 3)


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """The collector runs between tests only: inside one of Qt's destructors it can stand still forever.

    What is there before a test is never looked at again, so that sweeping after it stays quick.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _threads_hold_nothing_of_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread may be the last to let go of its work: with a page in it, it would destroy that page."""
    start = Jobs._start

    def looked_at(jobs: Jobs, pool: ThreadPoolExecutor, owner: QObject, name: str, work: Work) -> Job:
        assert held.of_qt(work) == [], name
        return start(jobs, pool, owner, name, work)

    monkeypatch.setattr(Jobs, "_start", looked_at)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["klantdesk"]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has its own machine settings and data folder."""
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path / "config")
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    return tmp_path


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in Dutch and light."""
    assert program.dress("light", 100, "nl") is qapp
    return qapp


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small invented shop, made once; who works there and what they promised is up to each test."""
    from klantdesk.db.store import Store
    from klantdesk.desk import demo
    from klantdesk.records import Unwatched

    file = tmp_path_factory.mktemp("shop") / "demo.klantdesk"
    demo.make(file, demo.Size(customers=400, purchases=2400, years=3), Unwatched())
    store = Store.open(file)
    with store.transaction():
        for written in ("task", "colleague"):
            store.connection.execute(f"DELETE FROM {written}")  # noqa: S608  # our own names
        store.connection.execute("DELETE FROM journal WHERE verb IN ('task', 'colleague')")
    store.close()
    return file


@pytest.fixture
def shop_file(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the small shop, to change at will."""
    return Path(shutil.copy(demo_file, tmp_path / "winkel.klantdesk"))


@pytest.fixture
def empty_file(tmp_path: Path) -> Path:
    """A shop in which nothing was imported yet."""
    from klantdesk.desk.shop import Shop

    Shop.create(tmp_path / "leeg.klantdesk", "Sporthuis De Linde").close()
    return tmp_path / "leeg.klantdesk"


class Flashes(QObject):
    """Notes widgets that show themselves as a window of their own, if only for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            allowed = isinstance(watched, QMainWindow | QDialog | QMenu) or watched.windowType() in POPUPS
            if not allowed:
                self.seen.append(repr(watched))
        return False


POPUPS = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


@pytest.fixture
def _no_flashes(dressed: QApplication) -> Iterator[None]:
    """For tests that open every page or press every button: looking at every event of Qt costs a fifth."""
    flashes = Flashes()
    dressed.installEventFilter(flashes)
    yield
    dressed.removeEventFilter(flashes)
    assert flashes.seen == []


@pytest.fixture
def open_shop(dressed: QApplication) -> Iterator[Opener]:
    """Opens windows on shop files; at the end no thread, window or timer may be left."""
    opened: list[Session] = []

    def opening(file: Path, page: str = "overview", size: tuple[int, int] = (1366, 768)) -> Session:
        session = Session(file, today=lambda: TODAY)
        opened.append(session)
        session.window.resize(*size)
        session.window.show()
        session.window.activateWindow()
        assert QTest.qWaitForWindowActive(session.window)
        session.start(page)
        pictures.settle(session)
        assert session.failure is None
        return session

    yield opening
    untold = held.untold()
    for session in opened:
        session.window.close()
        session.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dressed.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("klantdesk")]
    assert not left
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert untold == []


@pytest.fixture
def session(open_shop: Opener, shop_file: Path) -> Session:
    """A window on the small shop, showing the overview."""
    return open_shop(shop_file)
