"""What a person does to a window: press, click, look, wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from klantdesk.ui import pictures
from klantdesk.ui.app import Session
from klantdesk.ui.page import Page

P = TypeVar("P", bound=Page)
Opener = Callable[..., Session]
"""Opens a window on a shop file: `open_shop(file, page, size)`."""

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(
    target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key."""
    QTest.keyClick(target, key, modifier)


def click(target: QWidget, place: QPoint | None = None) -> None:
    """Click in the middle of something, or at a place in it."""
    where = place or target.rect().center()
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def wait(session: Session) -> None:
    """Wait until nothing happens any more."""
    pictures.settle(session)


def page(session: Session, kind: type[P]) -> P:
    """The page in sight, which must be of this kind."""
    wait(session)
    shown = session.window.page
    assert isinstance(shown, kind)
    return shown


def words(widget: QWidget) -> list[str]:
    """All texts in sight inside a widget."""
    parts: list[QLabel | QAbstractButton] = [
        *widget.findChildren(QLabel),
        *widget.findChildren(QAbstractButton),
    ]
    return [part.text() for part in parts if part.isVisibleTo(widget) and part.text()]
