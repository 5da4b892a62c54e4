"""The only module that knows threads: one writer, two readers, and jobs that belong to a page.

`jobs.read(page, "figures", lambda watch: insights.overview(shop, month))` starts work and returns a
Job with the signals `succeeded(result)`, `failed(KlantDeskError)`, `progressed(stage, done, total)`,
`slow()` after 0.6 s and `ended()` in any case. The function gets a watch: `watch.report(...)` tells
how far it is and raises `errors.Stopped` once `job.cancel()` was called. Starting a job of the same
name for the same owner cancels the previous one, whose signals then stay silent; so do those of a
job whose owner was closed. What is no KlantDeskError goes to `Jobs.broke` as a report without values.

A thread never holds a Job, only its ticket, and its work no page: whoever lets go of a QObject last
destroys it, and that has to be the window's thread (see also garbage.py).
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeAlias

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Watch
from klantdesk.ui import reports
from klantdesk.ui.garbage import Garbage

SLOW_MS = 600
READERS = 2
REPORT_EVERY = 0.05
DRAIN_SECONDS = 20.0
GIVE_WAY_SECONDS = 0.001
"""A thread that computes gives way this soon: at Python's own 5 ms the window waits that long each time."""

Work: TypeAlias = Callable[[Watch], object]


@dataclass(eq=False, slots=True)
class Ticket:
    """What a thread knows of its job: whether it is still wanted."""

    stopping: bool = False


class Job(QObject):
    """One piece of work; its signals arrive on the window's thread."""

    progressed = Signal(str, int, int)
    slow = Signal()
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, jobs: Jobs, owner: QObject, name: str) -> None:
        super().__init__()
        self.jobs, self.owner, self.name = jobs, owner, name
        self.ticket = Ticket()
        self.silent = False
        self.running = True
        self.is_slow = False
        self.patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self.patience.timeout.connect(self._grow_slow)

    def cancel(self) -> None:
        """Ask the work to stop at its next report; `failed(Stopped)` and `ended` follow."""
        self.ticket.stopping = True

    @property
    def stopping(self) -> bool:
        """Whether the work was asked to stop."""
        return self.ticket.stopping

    def drop(self) -> None:
        """Stop the work and never speak of it again."""
        self.cancel()
        self.silent = True

    @property
    def heard(self) -> bool:
        """Whether somebody is still there to hear of the job."""
        return not self.silent and shiboken6.isValid(self.owner)

    def _grow_slow(self) -> None:
        if self.running and self.heard:
            self.is_slow = True
            self.slow.emit()
            self.jobs.slow.emit(self)


class _Watch:
    """What the work holds: it passes reports on, at most twenty a second."""

    def __init__(self, ticket: Ticket, tell: Callable[[Ticket, str, object], None]) -> None:
        self.ticket, self.tell = ticket, tell
        self.stage, self.at = "", time.monotonic()

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say how far the work is; raises Stopped once the owner wants no more of it."""
        if self.ticket.stopping:
            raise Stopped
        now = time.monotonic()
        if stage != self.stage or now - self.at >= REPORT_EVERY or (total and done == total):
            self.stage, self.at = stage, now
            self.tell(self.ticket, "progress", (stage, done, total))


class Jobs(QObject):
    """One writer and two readers; `close()` waits for them."""

    broke = Signal(str)
    idle = Signal()
    slow = Signal(object)
    ended = Signal(object)
    closing = Signal()
    """No work is taken on any more: clocks that ask for some stop."""
    finished = Signal(object)
    """The result of every job that succeeded, also when nobody asks for it any more."""
    _told = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writer = ThreadPoolExecutor(1, thread_name_prefix="klantdesk-writer")
        sys.setswitchinterval(GIVE_WAY_SECONDS)
        self.readers = ThreadPoolExecutor(READERS, thread_name_prefix="klantdesk-reader")
        self.jobs: dict[Ticket, Job] = {}
        self.garbage = Garbage(self)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def read(self, owner: QObject, name: str, work: Work) -> Job:
        """Start work that only reads."""
        return self._start(self.readers, owner, name, work)

    def write(self, owner: QObject, name: str, work: Work) -> Job:
        """Start work that may change the shop file; one at a time, in order."""
        return self._start(self.writer, owner, name, work)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that did not end yet."""
        return tuple(self.jobs.values())

    def of(self, owner: QObject) -> list[Job]:
        """The running jobs of an owner that are still heard."""
        return [job for job in self.running if job.owner is owner and job.heard]

    def drop(self, owner: QObject) -> None:
        """Let go of everything an owner asked for."""
        for job in self.of(owner):
            job.drop()

    def drop_all(self) -> None:
        """Let go of everything, because the window is made anew; writes still end and are told."""
        for job in self.running:
            job.silent = True

    def adopt(self, left: Job, owner: QObject) -> Job:
        """A job that still runs, heard from now on by this owner alone."""
        job = Job(self, owner, left.name)
        job.ticket, left.silent = left.ticket, True
        if left.is_slow:
            job.patience.setInterval(0)
        self.jobs[job.ticket] = job
        job.patience.start()
        return job

    def drain(self, seconds: float = DRAIN_SECONDS) -> bool:
        """Handle events until nothing runs any more; whether that came in time."""
        if not self.jobs:
            return True
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        limit = QTimer(singleShot=True, interval=int(seconds * 1000))
        limit.timeout.connect(loop.quit)
        limit.start()
        loop.exec()
        self.idle.disconnect(loop.quit)
        return not self.jobs

    def close(self) -> None:
        """Stop what runs and wait for the threads; a write that has begun ends whole or not at all."""
        self.closing.emit()
        for job in self.running:
            job.drop()
        self.drain()
        for pool in (self.writer, self.readers):
            pool.shutdown(wait=True, cancel_futures=True)
        self.garbage.release()

    def _start(self, pool: ThreadPoolExecutor, owner: QObject, name: str, work: Work) -> Job:
        for earlier in self.of(owner):
            if earlier.name == name:
                earlier.drop()
        job = Job(self, owner, name)
        self.jobs[job.ticket] = job
        self.garbage.quiet.stop()
        pool.submit(self._do, job.ticket, work)
        job.patience.start()
        return job

    def _do(self, ticket: Ticket, work: Work) -> None:
        """Runs on a thread of ours: everything it learns goes through `_told`."""
        try:
            watch = _Watch(ticket, self._tell)
            watch.report("")
            result = work(watch)
        except KlantDeskError as error:
            self._tell(ticket, "failed", _alone(error))
        except Exception as error:  # noqa: BLE001  # our bug: told in one dialog, the work goes on
            self._tell(ticket, "broke", reports.of(error))
        else:
            self._tell(ticket, "succeeded", result)

    def _tell(self, ticket: Ticket, what: str, fact: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone: nobody to tell
            self._told.emit(ticket, what, fact)

    def _hear(self, ticket: Ticket, what: str, fact: object) -> None:
        job = self.jobs[ticket]
        if what == "progress":
            if job.heard and job.running and isinstance(fact, tuple):
                job.progressed.emit(*fact)
            return
        self._end(job)
        if what == "broke":
            self.broke.emit(fact)
        elif what == "succeeded":
            self.finished.emit(fact)
        if what != "broke" and job.heard:
            (job.succeeded if what == "succeeded" else job.failed).emit(fact)
        if job.heard:
            job.ended.emit()
        self.ended.emit(job)
        if not self.jobs:
            self.garbage.quiet.start()
            self.idle.emit()

    def _end(self, job: Job) -> None:
        job.running = False
        job.patience.stop()
        del self.jobs[job.ticket]


def _alone(error: KlantDeskError) -> KlantDeskError:
    """The error without what led to it: those frames hold what the thread worked with, and ourselves."""
    error.__context__ = error.__cause__ = None
    return error.with_traceback(None)
