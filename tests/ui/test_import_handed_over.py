"""Another language or text size makes the window anew: an import that was begun goes on in it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from klantdesk import settings
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import ImportReport, Plan, UndoReport
from klantdesk.records import Changes, Watch
from klantdesk.ui.app import Session
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.importing.steps import Step
from klantdesk.ui.settings.page import SettingsPage
from tests.ui import files
from tests.ui.people import Opener, click, page, wait, words


def begin(open_shop: Opener, shop: Path, export: Path) -> Session:
    """The columns of an export, with what is asked about them answered."""
    session = open_shop(shop, "import")
    shown = page(session, ImportPage)
    shown.opening.take_files([export])
    wait(session)
    shown.wizard.answered("consent.Nieuwsbrief", "yes")
    return session


def speak_english(session: Session, qtbot: QtBot) -> ImportPage:
    """Go to the settings, choose another language, and come back."""
    session.window.go("settings")
    looks = session.window.page
    assert isinstance(looks, SettingsPage)
    before = session.window
    click(looks.looks.languages.buttons["en"])
    qtbot.waitUntil(lambda: session.window is not before and "Settings" in words(session.window.topbar))
    session.window.go("import")
    shown = session.window.page
    assert isinstance(shown, ImportPage)
    return shown


def test_what_was_answered_stays_answered(
    open_shop: Opener, empty_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session = begin(open_shop, empty_file, files.write(tmp_path / "november.csv", files.orders()))
    shown = speak_english(session, qtbot)
    assert shown.wizard.step is Step.COLUMNS
    assert shown.wizard.answers == {"consent.Nieuwsbrief": "yes"}
    assert shown.actions_bar.go.text().startswith("Check 40 rows")


def test_an_import_on_its_way_goes_on_showing_how_far_it_is(
    open_shop: Opener, empty_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begin(open_shop, empty_file, files.write(tmp_path / "november.csv", files.orders()))
    reached, go_on, real = threading.Event(), threading.Event(), imports.commit

    def held(shop: Shop, plan: Plan, watch: Watch) -> tuple[ImportReport, Changes]:
        watch.report("save", 1, 4)
        reached.set()
        assert go_on.wait(20)
        watch.report("save", 3, 4)
        return real(shop, plan, watch)

    monkeypatch.setattr(imports, "commit", held)
    dutch = page(session, ImportPage)
    click(dutch.actions_bar.go)
    wait(session)
    click(dutch.actions_bar.go)
    qtbot.waitUntil(reached.is_set)
    shown = speak_english(session, qtbot)
    qtbot.waitUntil(shown.check.progress.isVisible)
    assert shown.wizard.step is Step.CHECK
    assert not shown.actions_bar.go.isVisible()
    go_on.set()
    wait(session)
    shown_then = shown.done.answer.plain()
    assert shown_then == "November is in: 40 purchases and 13 new customers."
    before = session.window
    assert session.work is not None
    session.work.look(settings.remember(text_percent=130))
    qtbot.waitUntil(lambda: session.window is not before)
    larger = page(session, ImportPage)
    assert larger.wizard.step is Step.DONE
    assert larger.done.answer.plain() == shown_then


def test_chosen_twice_in_a_row_the_page_stays(open_shop: Opener, empty_file: Path, tmp_path: Path) -> None:
    session = begin(open_shop, empty_file, files.write(tmp_path / "november.csv", files.orders()))
    for percent in (130, 150):  # the second comes before the window of the first shows a page
        session._change_looks(settings.remember(text_percent=percent))
    assert page(session, ImportPage).wizard.answers == {"consent.Nieuwsbrief": "yes"}


def test_an_import_that_is_being_taken_back_is_said_to_be_gone(
    open_shop: Opener, empty_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begin(open_shop, empty_file, files.write(tmp_path / "november.csv", files.orders()))
    shown = page(session, ImportPage)
    for _step in range(2):
        click(shown.actions_bar.go)
        wait(session)
    assert shown.wizard.step is Step.DONE
    reached, go_on, real = threading.Event(), threading.Event(), imports.undo

    def held(shop: Shop, batch: int) -> tuple[UndoReport, Changes]:
        reached.set()
        assert go_on.wait(20)
        return real(shop, batch)

    monkeypatch.setattr(imports, "undo", held)
    click(shown.done.back.undo)
    qtbot.waitUntil(reached.is_set)
    shown = speak_english(session, qtbot)
    go_on.set()
    wait(session)
    assert shown.wizard.step is Step.FILE
    assert words(shown.file.note)[0] == "The import is undone"


def test_rows_that_are_being_mended_go_on_being_mended(
    open_shop: Opener, empty_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = files.orders()
    rows[5] = (*rows[5][:4], "tien", rows[5][5])
    session = begin(open_shop, empty_file, files.write(tmp_path / "november.csv", rows))
    shown = page(session, ImportPage)
    for _step in range(2):
        click(shown.actions_bar.go)
        wait(session)
    assert shown.wizard.report is not None
    assert shown.wizard.report.rejected_rows == 1
    reached, go_on, real = threading.Event(), threading.Event(), imports.mend

    def held(*asked: Any) -> Plan:
        reached.set()
        assert go_on.wait(20)
        return real(*asked)

    monkeypatch.setattr(imports, "mend", held)
    shown.done.rejected.mend_wanted.emit({7: {"Totaal": "10,00"}})
    qtbot.waitUntil(reached.is_set)
    shown = speak_english(session, qtbot)
    go_on.set()
    wait(session)
    assert shown.carrying.mended == [2]
    assert shown.wizard.report is not None
    assert shown.wizard.report.rejected_rows == 0
