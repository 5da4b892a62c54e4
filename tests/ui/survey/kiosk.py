"""What a visitor does to the survey's screen, and what is kept of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import survey as desk
from klantdesk.desk.survey import Answer, Content
from klantdesk.ui.survey.buttons import Tapped
from klantdesk.ui.survey.thanks import ThanksSheet
from klantdesk.ui.survey.window import Pace as Pace  # noqa: PLC0414  # tests bring their own
from klantdesk.ui.survey.window import SurveyWindow

W = TypeVar("W", bound=QWidget)
CHIPS = ("Hardloopschoenen", "Voetbalschoenen", "Hockey", "Kleding")
SHOP = "Sporthuis De Linde"
PIN = "2580"
FAST = Pace(hold_ms=100, twice_ms=0, retry_ms=20, unsaved_seconds=0.2)
ROUNDS = 4
OpenSurvey = Callable[..., SurveyWindow]
"""Opens the survey: `open_survey(pin=..., size=..., lang=..., changed=...)`."""


def publish(shop: Path, pin: str = "", **changed: Any) -> Content:  # fields of Content
    """Write what the survey reads, as the desk does."""
    content = replace(desk.content(shop), **{"shop": SHOP, "chips": CHIPS} | changed)
    desk.write(shop, content, desk.make_pin(pin) if pin else None)
    return content


def settle(window: SurveyWindow) -> None:
    """Wait until nothing happens any more."""
    for _ in range(ROUNDS):
        window.jobs.drain()
        QApplication.processEvents()


def wait_for(true: Callable[[], bool], seconds: float = 10) -> None:
    """Handle events until this holds."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it never came about"
        QTest.qWait(5)


def in_sight(window: SurveyWindow, kind: type[W]) -> Iterator[W]:
    """Widgets a visitor can see now: what lies over the question hides it."""
    front = window.cover or window.sheet
    assert front is not None
    for widget in front.findChildren(kind):
        if widget.isVisible():
            yield widget


def button(window: SurveyWindow, words: str) -> Tapped:
    """The button in sight that says this, or is called so."""
    found = [b for b in in_sight(window, Tapped) if words in {b.text(), b.accessibleName()}]
    assert found, (words, [b.text() for b in in_sight(window, Tapped)])
    return found[0]


def tap(window: SurveyWindow, words: str) -> None:
    """Tap a button, at its place on the screen."""
    target = button(window, words)
    place = target.mapTo(window, target.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    settle(window)


def press(window: SurveyWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key of a real keyboard, wherever the focus is."""
    QTest.keyClick(window.windowHandle(), key, held or Qt.KeyboardModifier.NoModifier)


def write(window: SurveyWindow, words: str) -> None:
    """Type on a real keyboard."""
    for sign in words:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.window() is window
        QTest.keyClicks(focused, sign)


def hold_lock(window: SurveyWindow) -> None:
    """Hold the lock until the staff's part opens."""
    lock = button(window, window.content.word("staff", window.visit.lang))
    place = lock.mapTo(window, lock.rect().center())
    handle = window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    wait_for(lambda: window.cover is not None)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
    settle(window)


def type_pin(window: SurveyWindow, digits: str) -> None:
    """Tap a PIN on the pad."""
    for digit in (*digits, window.content.word("next", window.place.staff_lang)):
        tap(window, digit)


def thanked(window: SurveyWindow) -> bool:
    """Whether thanks are in sight."""
    return isinstance(window.sheet, ThanksSheet) and window.cover is None


def kept(shop: Path) -> list[Answer]:
    """The answers on the disk, as the desk would find them."""
    file = AnswersFile(desk.files(shop).answers)
    try:
        return [waiting.answer for waiting in file.pending().waiting if waiting.answer is not None]
    finally:
        file.close()


def taps(shop: Path) -> tuple[int, int]:
    """Visitors and buyers that were counted."""
    file = AnswersFile(desk.files(shop).answers)
    try:
        counted = [waiting.taps for waiting in file.pending().waiting if waiting.taps is not None]
    finally:
        file.close()
    return sum(one.visitors for one in counted), sum(one.buyers for one in counted)


def texts(window: SurveyWindow) -> list[str]:
    """All words in sight."""
    words = [label.text() for label in in_sight(window, QLabel)]
    return [*words, *(button.text() for button in in_sight(window, Tapped))]


def outside(window: SurveyWindow) -> QPoint:
    """A place where there is nothing to tap."""
    return QPoint(window.width() - 3, 3)
