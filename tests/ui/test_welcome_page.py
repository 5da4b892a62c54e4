"""An owner without figures sees what is needed, and can look around in a shop that is not theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from klantdesk import paths, settings
from klantdesk.desk import demo
from klantdesk.errors import DiskFull
from klantdesk.records import Watch
from klantdesk.ui import welcome
from klantdesk.ui.app import Session
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.importing.steps import Step
from klantdesk.ui.overview.page import OverviewPage
from klantdesk.ui.welcome import WelcomePage
from tests.ui import files
from tests.ui.people import Opener, click, page, wait, words

SMALL = demo.Size(customers=120, purchases=500, years=2)
Opened = tuple[Session, WelcomePage]


@pytest.fixture
def opened(open_shop: Opener, empty_file: Path) -> Opened:
    session = open_shop(empty_file)
    return session, page(session, WelcomePage)


@pytest.fixture
def small_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example shop, made small so that tests do not wait for it."""
    real, export = demo.make, demo.next_month_export
    monkeypatch.setattr(demo, "make", lambda path, _size, watch: real(path, SMALL, watch))
    monkeypatch.setattr(demo, "next_month_export", lambda folder: export(folder, SMALL))


def test_the_empty_shop_says_what_will_stand_here(opened: Opened) -> None:
    _, shown = opened
    told = words(shown)
    assert "Welkom" in shown.answer.plain()
    assert {"1. Importeer", "2. Kijk", "3. Doe iets", "Kies een bestand"} <= set(told)
    primary = [b for b in shown.findChildren(type(shown.demo_button)) if b.property("kind") == "primary"]
    assert [button.text() for button in primary if button.isVisible()] == ["Kies een bestand"]
    assert "Alles blijft op deze pc" in words(shown.column)


def test_a_chosen_file_opens_the_wizard(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    export = files.write(tmp_path / "november.csv", files.orders())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(export)], ""))
    click(shown.drop.choose_button)
    importing = page(session, ImportPage)
    assert importing.wizard.step is Step.COLUMNS
    assert settings.load().last_folder == str(tmp_path)


def test_choosing_no_file_changes_nothing(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    session, shown = opened
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([], ""))
    click(shown.drop.choose_button)
    wait(session)
    assert session.window.page is shown


@pytest.mark.usefixtures("small_demo")
def test_the_example_shop_opens_with_an_export_to_try_and_a_way_back(
    opened: Opened, empty_file: Path, qtbot: QtBot
) -> None:
    session, shown = opened
    settings.remember(last_shop=str(empty_file))
    click(shown.demo_button)
    qtbot.waitUntil(lambda: session.shop_path == paths.demo_shop())
    assert isinstance(page(session, OverviewPage), OverviewPage)
    session.window.go("import")
    importing = page(session, ImportPage)
    click(importing.file.example.try_button)
    wait(session)
    assert importing.wizard.step is Step.COLUMNS
    assert importing.wizard.draft is not None
    assert importing.wizard.draft.path.parent == paths.demo_shop().parent
    click(importing.columns.other)
    click(importing.file.example.own_button)
    qtbot.waitUntil(lambda: session.shop_path == empty_file)
    assert isinstance(page(session, WelcomePage), WelcomePage)


@pytest.mark.usefixtures("small_demo")
def test_the_example_shop_is_made_once(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session, shown = opened
    welcome.make_demo(paths.demo_shop(), Quiet())
    made = paths.demo_shop().stat().st_mtime_ns
    monkeypatch.setattr(demo, "make", _never)
    click(shown.demo_button)
    qtbot.waitUntil(lambda: session.shop_path == paths.demo_shop())
    assert page(session, OverviewPage)
    assert paths.demo_shop().stat().st_mtime_ns == made


def test_an_example_shop_that_cannot_be_made_is_told(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    session, shown = opened

    def full(path: Path, _size: demo.Size, _watch: Watch) -> None:
        raise DiskFull(file=str(path))

    monkeypatch.setattr(demo, "make", full)
    click(shown.demo_button)
    wait(session)
    assert session.window.page is shown
    assert "schijf is vol" in session.window.toast.text.text()


class Quiet:
    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Nobody looks."""


def _never(*_args: object) -> None:
    raise AssertionError("made twice")
