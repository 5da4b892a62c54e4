"""Answers on their way to the disk: one after the other, each until it is kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from klantdesk.desk import survey as desk
from klantdesk.desk.survey import Answer, Collector
from klantdesk.ui.background import Job, Jobs

RETRY_MS = 3000


class _Shelf:
    """The file of answers; only the writer's thread puts something into it."""

    def __init__(self, shop_path: Path) -> None:
        self.shop_path = shop_path
        self.collector: Collector | None = None

    def put(self, append: Callable[[Collector], str]) -> str:
        """Keep one thing; what the desk raises when it cannot."""
        if self.collector is None:
            self.collector = desk.Collector(self.shop_path)
        return append(self.collector)

    def close(self) -> None:
        """Let go of the file."""
        if self.collector is not None:
            self.collector.close()


class Keeper(QObject):
    """Keeps answers on a thread of its own; what fails stays here and is tried again."""

    kept = Signal(str)
    failing = Signal(str)

    def __init__(self, shop_path: Path, jobs: Jobs, *, retry_ms: int = RETRY_MS) -> None:
        super().__init__()
        self.shelf, self.jobs = _Shelf(shop_path), jobs
        self.waiting: deque[tuple[str, Callable[[Collector], str]]] = deque()
        self.job: Job | None = None
        self.closing = False
        self.later = QTimer(self, singleShot=True, interval=retry_ms)
        self.later.timeout.connect(self._next)

    def keep(self, answer: Answer) -> None:
        """Have an answer kept; `kept` tells its uuid once it is on the disk."""
        self._queue(answer.uuid, lambda collector: collector.append(answer))

    def count(self, kind: str, store: str) -> None:
        """Have one visitor or buyer counted; who buys came in too, and was counted for that apart."""
        counted = {f"{kind}s": 1}
        self._queue("", lambda collector: collector.tap(store=store, **counted))

    def _queue(self, name: str, append: Callable[[Collector], str]) -> None:
        self.waiting.append((name, append))
        if not self.later.isActive():
            self._next()

    def close(self) -> None:
        """Try once more what still waits, then let go of the file."""
        self.closing = True
        self.later.stop()
        self._next()
        self.jobs.drain()
        self.shelf.close()

    def _next(self) -> None:
        if self.job is not None or not self.waiting:
            return
        (_name, append), shelf = self.waiting[0], self.shelf
        self.job = job = self.jobs.write(self, "keep", lambda _watch: shelf.put(append))
        job.succeeded.connect(self._told_kept)
        job.ended.connect(lambda: self._ended(job))

    def _told_kept(self, uuid: str) -> None:
        self.waiting.popleft()
        self.job = None
        self.kept.emit(uuid)

    def _ended(self, job: Job) -> None:
        """A job that ended without having kept its answer failed, for whatever reason."""
        if self.job is job:
            self.job = None
            if not self.closing:
                self.later.start()
            self.failing.emit(self.waiting[0][0])
        elif self.waiting:
            self._next()
