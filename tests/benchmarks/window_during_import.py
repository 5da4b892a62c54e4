"""How long the window's event loop stands still while a large import runs behind it."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.records import Watch
from klantdesk.ui.background import Jobs
from tests.benchmarks import exports, measuring

TICK_MS = 5


class Pulse(QObject):
    """A timer that remembers the longest time between two of its ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.gaps.clear()
        self._last = time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def run(file: Path | None, runs: int) -> None:
    """Print the longest standstill of each run, beside an idle loop's own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    export = file or exports.large(Path(tempfile.gettempdir()))
    longest, idle = [], []
    for _turn in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            idle.append(_idle())
            longest.append(_during_import(export, Path(folder)))
    app.processEvents()
    print(f"{export.name}, a tick every {TICK_MS} ms")
    print(measuring.told("longest standstill during import", longest, "ms"))
    print(measuring.told("longest standstill of an idle loop", idle, "ms"))


def _idle() -> float:
    loop, pulse = QEventLoop(), Pulse()
    QTimer.singleShot(1000, loop.quit)
    loop.exec()
    return max(pulse.gaps)


def _during_import(export: Path, folder: Path) -> float:
    shop = Shop.create(folder / "winkel.klantdesk")
    jobs, page, loop = Jobs(), QObject(), QEventLoop()

    def work(watch: Watch) -> object:
        plan = imports.plan_file(shop, export, Wish(), watch)
        return imports.commit(shop, plan, watch)

    failures: list[object] = []
    job = jobs.write(page, "import", work)
    job.failed.connect(failures.append)
    job.ended.connect(loop.quit)
    jobs.broke.connect(failures.append)
    pulse = Pulse()
    loop.exec()
    longest = max(pulse.gaps)
    jobs.drain()
    jobs.close()
    shop.close()
    if failures:
        raise SystemExit(f"the import failed: {failures}")
    return longest
