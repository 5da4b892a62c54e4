"""Whoever presses every button of every page and closes the window leaves nothing of it behind."""

from __future__ import annotations

import gc
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton

from klantdesk.desk import colleagues, people, tasks
from klantdesk.desk.shop import Shop
from klantdesk.ui import pages
from klantdesk.ui.app import Session
from tests.ui import said
from tests.ui.conftest import TODAY
from tests.ui.people import press, wait

WINDOWS_OWN = {"FolderWatch", "Garbage", "Intake", "Toast"}
"""Whose clocks run as long as the window is there, or as long as it has something to say."""
ANOTHER_SHOP = {"welcome"}
"""Pages that only lead to another shop file."""
ANEW = {"Nederlands", "English", "Zoals het systeem", "Licht", "Donker", "%", "Probeer het"}
"""Buttons that make the window anew, or read a whole file; their own tests press them."""


def alive(kind: type[QObject]) -> list[Any]:
    """All objects of Qt of this kind that Python knows and that were not destroyed."""
    return [one for one in shiboken6.getAllValidWrappers() if isinstance(one, kind)]


def ticking() -> list[str]:
    """Whose clocks run."""
    return sorted(type(one.parent()).__name__ for one in alive(QTimer) if one.isActive())


@dataclass
class Remains:
    """What there is besides the program itself."""

    threads: set[threading.Thread] = field(default_factory=lambda: set(threading.enumerate()))
    windows: set[QObject] = field(default_factory=lambda: set(QApplication.topLevelWidgets()))
    running: list[str] = field(
        default_factory=lambda: [repr(one) for one in alive(QThread) if one.isRunning()]
    )
    clocks: list[str] = field(default_factory=ticking)


@pytest.fixture
def born(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every process that is started; no file is chosen and no browser opened."""
    found: list[subprocess.Popen[bytes]] = []
    begin: Callable[..., None] = subprocess.Popen.__init__

    def begun(self: subprocess.Popen[bytes], *args: object, **more: object) -> None:
        begin(self, *args, **more)
        found.append(self)

    monkeypatch.setattr(subprocess.Popen, "__init__", begun)
    for name, nothing in (("getSaveFileName", ""), ("getOpenFileName", ""), ("getOpenFileNames", [])):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, nothing=nothing: (nothing, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_args: True)
    return found


def sweep() -> None:
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def escape(session: Session) -> None:
    """Leave every menu and dialog that stands open; none may stay behind it."""
    wait(session)
    while (popup := QApplication.activePopupWidget()) is not None:
        press(popup, Qt.Key.Key_Escape)
    for dialog in session.window.findChildren(QDialog):
        press(dialog, Qt.Key.Key_Escape)
    sweep()
    assert session.window.findChildren(QDialog) == []


def called(button: QPushButton) -> str:
    """The words of a button without its figures: of five alike one is enough."""
    words = button.text() or button.accessibleName() or button.toolTip()
    return "".join(letter for letter in words if not letter.isdigit()).strip()


def press_everything(session: Session, page: str) -> set[str]:
    """Press every button of a page once and write in its first field; what was pressed."""
    window, pressed = session.window, set(ANEW)
    while True:
        if window.page is None or window.page.id != page:
            window.go(page)
            wait(session)
        assert window.page is not None
        here = [one for one in window.page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
        fresh = next((one for one in here if called(one) not in pressed), None)
        if fresh is None:
            break
        pressed.add(called(fresh))
        fresh.click()
        escape(session)
    for typed in window.page.findChildren(QLineEdit)[:1]:
        typed.insert("a")
    return pressed - ANEW


@pytest.mark.usefixtures("dressed", "_no_flashes")
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_window_leaves_nothing_behind(
    shop_file: Path, born: list[subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    said.leave(shop_file, said.few())
    shop = Shop.open(shop_file)
    colleagues.add(shop, "Fatma", "")
    tasks.add(shop, "bellen over de rits", TODAY, "")
    people.to_bin(shop, 7, "")
    shop.close()
    sweep()
    before = Remains()
    session = Session(shop_file, today=lambda: TODAY)
    session.window.show()
    session.start("overview")
    wait(session)
    pressed = {page: press_everything(session, page) for page in pages.LOADERS if page not in ANOTHER_SHOP}
    assert sum(map(len, pressed.values())) > 60
    export = tmp_path / "kassa.csv"
    export.write_text("Bonnummer;Datum;Totaal;E-mail\n1;02-11-2025;12,50;jan@voorbeeld.nl\n", "utf-8")
    session.window.go("import", {"files": [export]})
    session.window.go("overview")
    wait(session)
    assert born
    assert set(ticking()) <= WINDOWS_OWN
    session.window.close()
    session.close()
    assert not session.jobs.running
    sweep()
    del session
    gc.collect()  # the charts' own menus hang in a circle; the program collects when it is quiet
    sweep()
    assert [one for one in born if one.poll() is None] == []
    after = Remains()
    after.windows -= before.windows
    assert (after.threads - before.threads, after.running, after.clocks) == (
        set(),
        before.running,
        before.clocks,
    )
    assert [f"{one!r} {one.property('text')}" for one in after.windows] == []
