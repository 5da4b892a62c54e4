"""From the window to the visitors' screen: the PIN, the process, and its return after a crash."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from klantdesk.desk import survey as desk
from klantdesk.ui.app import Session
from klantdesk.ui.survey import starting
from klantdesk.ui.survey.pin_dialog import PinDialog
from klantdesk.ui.survey.supervisor import Supervisor, command
from tests.ui.people import click, wait, words
from tests.ui.survey import kiosk

MARK = (
    "import pathlib, sys; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + 'x'); sys.exit({code})"
)


class Clock:
    """Seconds that pass when a test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """An x for every start."""
    file = tmp_path / "starts"
    file.write_text("", encoding="utf-8")
    return file


def starts(log: Path) -> int:
    return len(log.read_text(encoding="utf-8"))


def watching(log: Path, code: int, clock: Clock | None = None) -> Supervisor:
    arguments = [sys.executable, "-c", MARK.format(code=code), str(log)]
    return Supervisor(arguments, again_ms=1, clock=clock or Clock())


def until_it_ends(supervisor: Supervisor) -> None:
    assert supervisor.process is not None
    supervisor.process.wait(20)
    supervisor.look()


@pytest.mark.usefixtures("dressed")
def test_a_crash_brings_the_survey_back(log: Path) -> None:
    supervisor = watching(log, 1)
    supervisor.start()
    until_it_ends(supervisor)
    assert supervisor.running
    kiosk.wait_for(lambda: supervisor.process is not None)
    until_it_ends(supervisor)
    assert starts(log) == 2
    supervisor.let_go()


@pytest.mark.usefixtures("dressed")
def test_a_kill_brings_it_back_too() -> None:
    supervisor = Supervisor([sys.executable, "-c", "import time; time.sleep(60)"], again_ms=1)
    supervisor.start()
    first = supervisor.process
    assert first is not None
    first.kill()
    until_it_ends(supervisor)
    kiosk.wait_for(lambda: supervisor.process is not None)
    second = supervisor.process
    assert second is not None
    assert second.pid != first.pid
    supervisor.let_go()
    second.kill()
    second.wait(20)


@pytest.mark.usefixtures("dressed")
def test_staff_who_leave_are_believed(log: Path) -> None:
    supervisor = watching(log, 0)
    ended: list[bool] = []
    supervisor.ended.connect(lambda: ended.append(True))
    supervisor.start()
    supervisor.start()
    until_it_ends(supervisor)
    assert ended == [True]
    assert not supervisor.running
    assert starts(log) == 1


@pytest.mark.usefixtures("dressed")
def test_what_crashes_again_and_again_is_given_up_and_told(log: Path) -> None:
    supervisor = watching(log, 1)
    gave_up: list[bool] = []
    supervisor.gave_up.connect(lambda: gave_up.append(True))
    supervisor.start()
    while not gave_up:
        kiosk.wait_for(lambda: supervisor.process is not None)
        until_it_ends(supervisor)
    assert starts(log) == 6
    assert not supervisor.running


@pytest.mark.usefixtures("dressed")
def test_a_crash_after_a_long_time_is_no_loop(log: Path) -> None:
    clock = Clock()
    supervisor = watching(log, 1, clock)
    for _ in range(8):
        if supervisor.process is None:
            supervisor.later.stop()
            supervisor.start()
        clock.now += 3600
        until_it_ends(supervisor)
        assert supervisor.quick == 0
    supervisor.let_go()


def test_the_survey_is_started_on_this_shop(tmp_path: Path) -> None:
    place = tmp_path / "winkel.klantdesk"
    assert command(place)[-3:] == ["survey", "--db", str(place)]
    assert command(place, "Zutphen")[-2:] == ["--store", "Zutphen"]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Shops whose survey was put on the screen; no process is started."""
    found: list[Path] = []

    class Standing(Supervisor):
        def start(self) -> None:
            found.append(Path(self.arguments[-1]))
            self.later.start(3_600_000)

    monkeypatch.setattr(starting, "Supervisor", Standing)
    return found


def dialog(session: Session) -> PinDialog:
    wait(session)
    [found] = session.window.findChildren(PinDialog)
    return found


def fill(dialog: PinDialog, first: str, again: str) -> None:
    for field, digits in ((dialog.first, first), (dialog.again, again)):
        field.clear()
        QTest.keyClicks(field, digits)


def test_without_a_pin_one_is_offered_first(session: Session, started: list[Path]) -> None:
    assert session.shop is not None
    click(session.window.sidebar.survey)
    asked = dialog(session)
    assert started == []
    fill(asked, "25", "25")
    asked.set_and_start.click()
    assert asked.wrong.text() == "Een pincode heeft 4 tot 12 cijfers."
    fill(asked, "2580", "2581")
    asked.set_and_start.click()
    assert asked.wrong.text() == "De twee pincodes zijn niet gelijk."
    fill(asked, "25ab80", "2580")
    assert asked.first.text() == "2580"
    asked.set_and_start.click()
    wait(session)
    assert started == [session.shop.path]
    assert desk.has_pin(session.shop.path)
    assert desk.check_pin(session.shop.path, "2580").ok


def test_it_starts_without_a_pin_when_that_is_chosen(session: Session, started: list[Path]) -> None:
    assert session.shop is not None
    QTest.keyClick(session.window, Qt.Key.Key_F11)
    dialog(session).start_without.click()
    wait(session)
    assert started == [session.shop.path]
    assert not desk.has_pin(session.shop.path)
    assert desk.files(session.shop.path).content.exists()


def test_with_a_pin_it_starts_at_once_and_only_one(session: Session, started: list[Path]) -> None:
    from klantdesk.desk import asking

    assert session.shop is not None
    asking.set_pin(session.shop, "2580")
    click(session.window.sidebar.survey)
    wait(session)
    assert session.window.findChildren(PinDialog) == []
    click(session.window.sidebar.survey)
    wait(session)
    assert started == [session.shop.path]
    assert "De winkelvraag staat al op het scherm." in words(session.window)
    bell = desk.files(session.shop.path).content
    assert bell.with_name(f".{bell.name}.raise").exists()


def test_the_questions_hold_no_customer(session: Session, started: list[Path]) -> None:
    from klantdesk.desk import customers

    assert session.shop is not None
    QTest.keyClick(session.window, Qt.Key.Key_F11)
    dialog(session).start_without.click()
    wait(session)
    written = desk.files(session.shop.path).content.read_text(encoding="utf-8")
    found = customers.rows(session.shop, list(customers.find(session.shop))[:200])
    assert [line.name for line in found if line.name and line.name in written] == []
    assert started


def test_the_pin_stands_in_no_text(session: Session, started: list[Path]) -> None:
    click(session.window.sidebar.survey)
    asked = dialog(session)
    assert all(field.echoMode() == QLineEdit.EchoMode.Password for field in (asked.first, asked.again))
    assert not asked.first.displayText().isdigit()
    asked.close()
    assert started == []
