"""Jobs: what a page hears, what it never hears again, and what a report may say."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from klantdesk.errors import FileMissing, Stopped
from klantdesk.records import Collector, Watch, uncollected
from klantdesk.ui.background import Job, Jobs
from tests.ui import held

CUSTOMER = "jan@voorbeeld.nl"


pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def page() -> QObject:
    return QObject()


class Gate:
    """Work that stands still until it is let through."""

    def __init__(self) -> None:
        self.began, self.open = threading.Event(), threading.Event()

    def work(self, watch: Watch) -> str:
        self.began.set()
        while not self.open.wait(0.005):
            watch.report("check", 1, 2)
        watch.report("save", 2, 2)
        return "through"


def heard(job: Job) -> list[object]:
    told: list[object] = []
    job.succeeded.connect(told.append)
    job.failed.connect(told.append)
    return told


def test_a_result_arrives_on_the_windows_thread(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    threads: list[object] = []
    job = jobs.read(page, "count", lambda _watch: threading.current_thread().name)
    job.succeeded.connect(lambda name: threads.extend((name, QThread.currentThread().isMainThread())))
    with qtbot.waitSignal(job.ended):
        pass
    assert str(threads[0]).startswith("klantdesk-reader")
    assert threads[1] is True


def test_an_expected_failure_arrives_as_it_is(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    def fail(_watch: Watch) -> None:
        raise FileMissing(file="november.xlsx")

    job = jobs.read(page, "open", fail)
    with qtbot.waitSignal(job.failed) as told:
        pass
    assert isinstance(told.args[0], FileMissing)
    assert told.args[0].facts == {"file": "november.xlsx"}


def test_a_fault_of_ours_is_reported_without_values(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    def break_down(_watch: Watch) -> None:
        customer = CUSTOMER
        raise ValueError(f"cannot read {customer}")

    with qtbot.waitSignal(jobs.broke) as told:
        jobs.read(page, "open", break_down)
    report = told.args[0]
    assert "ValueError" in report
    assert "break_down" in report
    assert CUSTOMER not in report
    assert "cannot read" not in report


def test_stop_ends_the_work_at_its_next_report(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    gate = Gate()
    job = jobs.write(page, "import", gate.work)
    told = heard(job)
    assert gate.began.wait(5)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert [type(one) for one in told] == [Stopped]


def test_a_closed_page_hears_nothing_more(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    gate = Gate()
    job = jobs.read(page, "figures", gate.work)
    told = heard(job)
    assert gate.began.wait(5)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    with qtbot.waitSignal(jobs.idle):
        gate.open.set()
    assert told == []


def test_the_same_job_again_silences_the_one_before(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    gate = Gate()
    first = jobs.read(page, "search", gate.work)
    told = heard(first)
    assert gate.began.wait(5)
    second = jobs.read(page, "search", lambda _watch: "newer")
    with qtbot.waitSignal(second.succeeded) as newer:
        pass
    qtbot.waitUntil(lambda: not jobs.running)
    assert newer.args == ["newer"]
    assert told == []


def test_another_name_or_owner_goes_its_own_way(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    other = QObject()
    started = [jobs.read(page, "a", lambda _w: 1), jobs.read(page, "b", lambda _w: 2)]
    started.append(jobs.read(other, "a", lambda _w: 3))
    told = [heard(job) for job in started]
    with qtbot.waitSignal(jobs.idle):
        pass
    assert told == [[1], [2], [3]]


def test_a_write_is_told_even_when_its_page_is_gone(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    job = jobs.write(page, "save", lambda _watch: "changed")
    told = heard(job)
    jobs.drop_all()
    with qtbot.waitSignal(jobs.finished) as finished:
        pass
    assert finished.args == ["changed"]
    assert told == []


def test_writes_go_one_after_the_other(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    order: list[str] = []

    def step(name: str, _watch: Watch) -> None:
        order.append(f"{name} begins")
        order.append(f"{name} ends")

    for name in ("first", "second", "third"):
        jobs.write(page, name, partial(step, name))
    with qtbot.waitSignal(jobs.idle):
        pass
    assert order == [f"{name} {what}" for name in ("first", "second", "third") for what in ("begins", "ends")]


def test_progress_arrives_and_ends_at_the_end(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    def count(watch: Watch) -> None:
        for done in range(1, 2001):
            watch.report("check", done, 2000)

    steps: list[tuple[str, int, int]] = []
    job = jobs.read(page, "check", count)
    job.progressed.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(job.ended):
        pass
    assert steps[-1] == ("check", 2000, 2000)
    assert len(steps) < 200


def test_only_long_work_says_it_is_slow(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    quick = jobs.read(page, "quick", lambda _watch: 1)
    with qtbot.assertNotEmitted(quick.slow), qtbot.waitSignal(quick.ended):
        pass
    gate = Gate()
    slow = jobs.read(page, "slow", gate.work)
    with qtbot.waitSignal(slow.slow, timeout=2000):
        pass
    with qtbot.waitSignal(jobs.idle):
        gate.open.set()


def test_closing_waits_for_the_threads(page: QObject) -> None:
    jobs, gate = Jobs(), Gate()
    jobs.read(page, "figures", gate.work)
    assert gate.began.wait(5)
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("klantdesk")]


def test_what_became_unreachable_is_destroyed_on_the_windows_thread_only(qtbot: QtBot, jobs: Jobs) -> None:
    """Qt crashes when a widget or a timer dies on another thread, and cycles die wherever they are found."""

    class Circle(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.itself = self

    died_on: list[str] = []
    weakref.finalize(Circle(), lambda: died_on.append(threading.current_thread().name))
    owner = QObject()
    job = jobs.read(owner, "much", lambda _watch: len([[number] for number in range(200_000)]))
    with qtbot.waitSignal(job.ended):
        pass
    assert died_on == []
    jobs.garbage.sweep()
    assert died_on == [threading.main_thread().name]


def test_a_thread_holds_no_job(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    gate = Gate()
    job = jobs.read(page, "figures", gate.work)
    assert gate.began.wait(5)
    with qtbot.waitSignal(jobs.idle):
        gate.open.set()
    gone = weakref.ref(job)
    del job
    qtbot.waitUntil(lambda: gone() is None)
    assert jobs.running == ()


class Ring:
    """Refers to itself, so that only the collector can let go of it."""

    def __init__(self) -> None:
        self.me = self


def test_what_is_unreachable_goes_at_the_end_and_never_in_between() -> None:
    jobs = Jobs()
    gone = weakref.ref(Ring())
    assert not gc.isenabled()
    assert gone() is not None
    jobs.close()
    assert gone() is None
    assert not gc.isenabled()


def test_work_that_outlasts_the_coming_of_a_window_leaves_the_collector_off() -> None:
    gc.enable()
    with uncollected():
        jobs = Jobs()
    assert not gc.isenabled()
    jobs.close()


def test_the_collector_goes_on_only_after_the_last_that_wanted_it_off() -> None:
    collector = Collector()
    gc.enable()
    collector.stop()
    collector.stop()
    collector.go_on()
    assert not gc.isenabled()
    collector.go_on()
    assert gc.isenabled()
    gc.disable()


def test_what_failed_is_told_without_what_the_thread_held(qtbot: QtBot, jobs: Jobs, page: QObject) -> None:
    def fail(_watch: Watch) -> int:
        try:
            return int(CUSTOMER)
        except ValueError as error:
            raise FileMissing(file="a.csv") from error

    told = heard(job := jobs.read(page, "open", fail))
    with qtbot.waitSignal(job.ended):
        pass
    assert isinstance(told[0], FileMissing)
    assert held.of_qt(told[0]) == []
    assert (told[0].__traceback__, told[0].__context__, told[0].__cause__) == (None, None, None)


def test_work_that_holds_a_page_is_noticed(jobs: Jobs, page: QObject) -> None:
    with pytest.raises(AssertionError, match="figures"):
        jobs.read(page, "figures", lambda _watch: page.objectName())
    assert jobs.running == ()


def test_who_asks_for_work_by_the_clock_is_told_when_it_ends() -> None:
    jobs = Jobs()
    told: list[bool] = []
    jobs.closing.connect(lambda: told.append(True))
    jobs.close()
    assert told == [True]
