"""Python's cycle collector, kept on the window's thread.

It runs wherever an allocation happens to trip it. On a reader's thread it would destroy widgets and
timers that became unreachable, and Qt crashes on that. So it is off as long as there are threads of
ours, and this sweeps once nothing has run for a while.
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

QUIET_MS = 5000
"""A full collection takes some 70 ms, so it waits for a pause in the work."""


class Garbage(QObject):
    """The collector in the window's hands until `release`."""

    holders: ClassVar[int] = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        Garbage.holders += 1
        gc.disable()
        self.quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self.quiet.timeout.connect(self.sweep)

    def sweep(self) -> None:
        """Collect now, on this thread."""
        gc.collect()

    def release(self) -> None:
        """Hand the collector back: no thread of ours is left."""
        self.quiet.stop()
        Garbage.holders -= 1
        if Garbage.holders == 0:
            gc.enable()
