"""What may reach the survey's window: taps and typing, and none of the ways out of a program.

An allowlist: keys that write, erase, move and confirm; the left button. Everything else (Alt, Ctrl and
function keys, Esc, menus, drags, other buttons, closing) ends here while the survey is locked. Keys the
system keeps for itself, as the Windows key or Ctrl Alt Del, never come to a program at all.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

Kind = QEvent.Type
Key = Qt.Key

NEVER = frozenset({Kind.ContextMenu, Kind.DragEnter, Kind.DragMove, Kind.Drop, Kind.WhatsThisClicked})
KEYS = frozenset({Kind.KeyPress, Kind.KeyRelease, Kind.ShortcutOverride, Kind.Shortcut})
PRESSES = frozenset({Kind.MouseButtonPress, Kind.MouseButtonDblClick})
TOUCHES = PRESSES | {Kind.KeyPress, Kind.TouchBegin, Kind.TouchUpdate, Kind.InputMethod}
PLAIN_KEYS = frozenset(
    {
        *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Space),
        *(Key.Key_Backspace, Key.Key_Delete, Key.Key_Home, Key.Key_End),
        *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
        *(Key.Key_Shift, Key.Key_CapsLock, Key.Key_AltGr, Key.Key_NumLock, Key.Key_Multi_key),
    }
)
DEAD = range(Key.Key_Dead_Grave.value, Key.Key_Dead_Longsolidusoverlay.value + 1)
WAYS_OUT = frozenset({Key.Key_Escape, Key.Key_F11})
NEAR = 24
TWICE_MS = 220


def writes(event: QKeyEvent) -> bool:
    """Whether a key only types, erases, moves or confirms."""
    held = event.modifiers()
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    if held & Qt.KeyboardModifier.MetaModifier:
        return False
    third_level = bool(held & control) and bool(held & alt)
    if held & (control | alt) and not third_level:
        return False
    text = event.text()
    if text and text.isprintable():
        return True
    return not third_level and (event.key() in PLAIN_KEYS or event.key() in DEAD)


class Guard(QObject):
    """Stands before the whole application; `touched` tells of every sign of life."""

    touched = Signal()
    way_out_pressed = Signal()

    def __init__(self, window: QObject, *, twice_ms: int = TWICE_MS) -> None:
        super().__init__(window)
        self.window = window
        self.locked: Callable[[], bool] = lambda: True
        self.twice_ms = twice_ms
        self.last_tap: tuple[float, QPointF, object] | None = None
        self.scene: object = None
        """The sheet in sight: a second tap in the same place meant the one before."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """True for what must not arrive."""
        kind = event.type()
        if kind in NEVER:
            return True
        if kind in KEYS and isinstance(event, QKeyEvent):
            return self._stops_key(event)
        if kind in PRESSES:
            return self._stops_tap(cast("QMouseEvent", event))
        if kind == Kind.Quit and self.locked():
            event.ignore()
            return True
        if kind in TOUCHES:
            self.touched.emit()
        return super().eventFilter(watched, event)

    def _stops_key(self, event: QKeyEvent) -> bool:
        if event.type() == Kind.KeyPress:
            self.touched.emit()
        if writes(event):
            return False
        if event.type() == Kind.KeyPress and not self.locked() and event.key() in WAYS_OUT:
            self.way_out_pressed.emit()
        return True

    def _stops_tap(self, event: QMouseEvent) -> bool:
        """Only the left button taps; a tap twice in one place, on two sheets, was one."""
        self.touched.emit()
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        now, place, before = time.monotonic(), event.globalPosition(), self.last_tap
        self.last_tap = (now, place, self.scene)
        if before is None or before[2] is self.scene:
            return False
        soon = (now - before[0]) * 1000 < self.twice_ms
        return soon and (place - before[1]).manhattanLength() < NEAR
