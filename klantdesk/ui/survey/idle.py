"""Whether somebody is still there: first a warning, then back to the start."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 250


class Idle(QObject):
    """Counts the seconds since the last touch; `clock` is any counter of seconds that never goes back."""

    warned = Signal(int)
    """So many seconds are left; told once a second."""
    stayed = Signal()
    """Somebody touched the screen during the warning."""
    left = Signal()

    def __init__(
        self,
        seconds: float,
        warning: float,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.seconds, self.warning, self.clock = seconds, warning, clock
        self.since, self.told = clock(), 0
        self.timer = QTimer(self, interval=TICK_MS)
        self.timer.timeout.connect(self.look)

    def watch(self) -> None:
        """Count from now on."""
        self.since, self.told = self.clock(), 0
        self.timer.start()

    def rest(self) -> None:
        """Count no more."""
        self.timer.stop()
        self.told = 0

    def touch(self) -> None:
        """Somebody is there."""
        self.since = self.clock()
        if self.told:
            self.told = 0
            self.stayed.emit()

    def look(self) -> None:
        """See how long it has been quiet."""
        remaining = self.seconds - (self.clock() - self.since)
        if remaining <= 0:
            self.rest()
            self.left.emit()
        elif remaining <= self.warning:
            whole = max(1, round(remaining))
            if whole != self.told:
                self.told = whole
                self.warned.emit(whole)
