"""What may wait until the window has painted what it has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class AfterPainting(QObject):
    """Does something once, two turns of the event loop after it was last started.

    In the first a view lays out its rows, which asks for painting; that comes before the second.
    """

    def __init__(self, parent: QObject, then: Callable[[], None]) -> None:
        super().__init__(parent)
        self._first, self._second = (QTimer(self, singleShot=True, interval=0) for _turn in range(2))
        self._first.timeout.connect(self._second.start)
        self._second.timeout.connect(then)

    def start(self) -> None:
        """Begin to wait, or begin anew."""
        self.stop()
        self._first.start()

    def stop(self) -> None:
        """Leave it."""
        self._first.stop()
        self._second.stop()
