"""Python's cycle collector, kept on the window's thread.

It runs wherever an allocation happens to trip it. On a reader's thread it would destroy widgets and
timers that became unreachable, and Qt crashes on that. On the window's own thread it may run inside
Qt's destructor of one object and destroy another that shares its lock: then everything stands still.
So it is off from the first window on, and this sweeps once nothing has run for a while.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from klantdesk.records import collector

QUIET_MS = 5000
"""A full collection takes some 70 ms, so it waits for a pause in the work."""


class Garbage(QObject):
    """The collector in the window's hands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        collector.stop()
        self.quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self.quiet.timeout.connect(self.sweep)

    def sweep(self) -> None:
        """Collect now, on this thread."""
        gc.collect()

    def release(self) -> None:
        """Sweep a last time; the collector stays off, because windows are still to be destroyed."""
        self.quiet.stop()
        self.sweep()
