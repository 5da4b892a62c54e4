"""A line to type in."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class Line(QLineEdit):
    """A line that lets Ctrl Z through to the window once there is nothing typed to undo."""

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl Z to the window where this field has no use for it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)


class Narrowing:
    """Something in the bar above a page that says less where the bar is too full."""

    def narrow(self, *, on: bool) -> None:
        """Say less, or all of it again."""
        raise NotImplementedError
