"""From a name to a promise and back to the list without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantdesk.desk import timeline
from klantdesk.desk.shop import Shop
from klantdesk.ui.app import Session
from klantdesk.ui.card.page import CardPage
from klantdesk.ui.counter.task import TaskForm
from klantdesk.ui.customers.page import CustomersPage
from tests.ui.people import ALT, CTRL, PLAIN, Opener, page, press, wait

pytestmark = pytest.mark.qt_log_ignore("raise|grabbing the keyboard", extend=True)


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, which, modifier)


def typed(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def promise(session: Session, words: str) -> None:
    """Ctrl N, T, what to do, Enter."""
    press(session.window, Qt.Key.Key_N, CTRL)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    press(menu, Qt.Key.Key_T)
    wait(session)
    (form,) = [one for one in session.window.findChildren(TaskForm) if one.isVisible()]
    form.words.setFocus()
    typed(words)
    key(Qt.Key.Key_Return)
    wait(session)
    session.window.activateWindow()  # offscreen nobody else gives the window its keys back
    assert QTest.qWaitForWindowActive(session.window)


def verbs(shop: Shop, customer: int) -> list[str]:
    return [line.verb for line in timeline.history(shop, customer)]


def test_find_open_note_promise_and_back_by_keys_alone(
    open_shop: Opener, shop_file: Path, qtbot: QtBot
) -> None:
    session = open_shop(shop_file, "customers")
    listed = page(session, CustomersPage)
    assert session.shop is not None
    press(session.window, Qt.Key.Key_K, CTRL)
    with qtbot.waitSignal(listed.rows.modelReset):
        typed("jan")
    wait(session)
    for _ in range(3):
        key(Qt.Key.Key_Down)
    standing = listed.table.current
    key(Qt.Key.Key_Return)
    card = page(session, CardPage)
    assert card.customer == standing
    press(session.window, Qt.Key.Key_M, CTRL)
    typed("houdt van blauw")
    key(Qt.Key.Key_Return)
    wait(session)
    promise(session, "Bellen over de blauwe jas")
    assert verbs(session.shop, standing)[:2] == ["task", "note"]
    press(session.window, Qt.Key.Key_Left, ALT)
    listed = page(session, CustomersPage)
    assert (listed.field.text(), listed.table.current) == ("jan", standing)
    key(Qt.Key.Key_Z, CTRL)  # in the search field: what was typed there before is not what is meant
    wait(session)
    assert listed.field.text() == "jan"
    assert timeline.history(session.shop, standing)[0].undone
