"""Keeps the survey's process on the screen: started by the desk, started again when it crashes.

The process is not Qt's own kind, because that ends with the window that started it; visitors go on
answering when the owner closes the desk.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS, AGAIN_MS, LONGEST_MS = 400, 300, 10_000
QUICK_SECONDS = 10.0
MOST_QUICK = 6


def command(shop_path: Path, store: str = "") -> list[str]:
    """How the survey of a shop is started, from a checkout or from the installed program."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "klantdesk"]
    return [*program, "survey", "--db", str(shop_path), *(["--store", store] if store else [])]


class Supervisor(QObject):
    """Watches one survey process; it comes back after a crash, and stays away once staff left it."""

    ended = Signal()
    """Staff left the survey."""
    gave_up = Signal()
    """It crashed right after each of several starts."""

    def __init__(
        self,
        arguments: Sequence[str],
        parent: QObject | None = None,
        *,
        again_ms: int = AGAIN_MS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.arguments, self.again_ms, self.clock = list(arguments), again_ms, clock
        self.process: subprocess.Popen[bytes] | None = None
        self.started_at, self.quick = 0.0, 0
        self.looking = QTimer(self, interval=LOOK_MS)
        self.looking.timeout.connect(self.look)
        self.later = QTimer(self, singleShot=True)
        self.later.timeout.connect(self._start)

    @property
    def running(self) -> bool:
        """Whether the survey is on the screen, or about to come back."""
        return self.process is not None or self.later.isActive()

    def start(self) -> None:
        """Put the survey on the screen."""
        if not self.running:
            self.quick = 0
            self._start()

    def let_go(self) -> None:
        """Watch no more; the survey goes on by itself."""
        self.looking.stop()
        self.later.stop()

    def _start(self) -> None:
        self.started_at = self.clock()
        self.process = subprocess.Popen(self.arguments, stdin=subprocess.DEVNULL)
        self.looking.start()

    def look(self) -> None:
        """See whether the process still runs; a clean end is the staff's."""
        code = self.process.poll() if self.process is not None else None
        if code is None:
            return
        self.process = None
        self.looking.stop()
        if code == 0:
            self.ended.emit()
            return
        lived = self.clock() - self.started_at
        self.quick = self.quick + 1 if lived < QUICK_SECONDS else 0
        if self.quick >= MOST_QUICK:
            self.gave_up.emit()
        else:
            self.later.start(min(LONGEST_MS, self.again_ms * 2**self.quick))
