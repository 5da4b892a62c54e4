"""The screen and the staff's entry ask what their own store asks, answers of the shop's own among it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from klantdesk import settings
from klantdesk.desk import asking, questions
from klantdesk.desk.questions import Content, Option
from klantdesk.desk.shop import Shop
from klantdesk.ui.app import Session
from klantdesk.ui.survey import starting
from klantdesk.ui.survey.staff import StaffEntry
from klantdesk.ui.survey.staff_panels import ChoicePanel
from klantdesk.ui.survey.store_dialog import StoreDialog
from klantdesk.ui.survey.supervisor import Supervisor
from klantdesk.ui.survey_editor import draft
from tests.ui.people import Opener, click, wait
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import OpenSurvey, tap

LIFT = {"nl": "Er was geen lift", "en": "There was no lift"}
SEARCHED = "Nee, niet gevonden wat ik zocht"


def with_lift(content: Content, store: str) -> tuple[Content, Option]:
    """Content in which one store has an answer of its own."""
    asked = draft.in_store(content, "exit", store)
    screen = asked.screen("reason")
    assert screen is not None
    more, option = draft.added(screen, LIFT, "text")
    themed = replace(option, theme="access")
    more = draft.with_option(more, themed)
    return draft.with_survey(content, draft.with_screen(asked, more)), themed


def test_the_screen_of_a_store_asks_its_own_answers(open_survey: OpenSurvey, shop: Path) -> None:
    content, lift = with_lift(questions.shipped(), "Lochem")
    elsewhere = open_survey(store="Zutphen", surveys=content.surveys)
    tap(elsewhere, SEARCHED)
    assert LIFT["nl"] not in kiosk.texts(elsewhere)
    elsewhere.leave()
    here = open_survey(store="lochem", surveys=content.surveys)
    tap(here, SEARCHED)
    tap(here, LIFT["nl"])
    assert "Wil je er iets over vertellen?" in kiosk.texts(here)
    tap(here, "Overslaan")
    [answer] = kiosk.kept(shop)
    assert (answer.reason, answer.store, answer.outcome) == (lift.key, "lochem", "searched")


@pytest.fixture
def chain(open_shop: Opener, shop_file: Path) -> tuple[Session, Option]:
    """A window on a shop of two stores, of which Lochem asks for a lift."""
    shop = Shop.open(shop_file)
    with shop.writing() as store:
        store.connection.execute("INSERT INTO store (name) VALUES ('Lochem')")
    content, lift = with_lift(asking.content(shop), "Lochem")
    asking.save_content(shop, content)
    shop.close()
    return open_shop(shop_file), lift


def test_the_staffs_entry_asks_what_the_store_asks(chain: tuple[Session, Option]) -> None:
    session, lift = chain
    QTest.keyClick(session.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    wait(session)
    [entry] = session.window.findChildren(StaffEntry)
    entry.store.setCurrentText("Zutphen")
    assert entry.visit.survey.store == ""
    entry.store.setCurrentText("Lochem")
    assert entry.visit.survey.store == "Lochem"
    entry.visit.choose("searched")
    entry.ask()
    panel = entry.panel
    assert isinstance(panel, ChoicePanel)
    assert panel.screen_asked.option(lift.key) is not None
    assert panel.field is not None
    panel.field.setText("lift")
    panel.suggest(("access",))
    assert panel.suggested == "access", "the usual answer before one of the shop's own"
    panel.suggest(())
    assert panel.suggested == lift.key
    entry.store.setCurrentText("Zutphen")
    assert entry.visit.survey.store == "Lochem", "an answer that was begun goes on as it began"
    assert entry.visit.store == "Zutphen"
    entry.close()


def test_the_store_is_asked_once_before_the_screen_starts(
    chain: tuple[Session, Option], monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _lift = chain
    assert session.shop is not None
    started: list[list[str]] = []

    class Standing(Supervisor):
        def start(self) -> None:
            started.append(self.arguments)

    monkeypatch.setattr(starting, "Supervisor", Standing)
    asking.set_pin(session.shop, "2580")
    click(session.window.sidebar.survey)
    wait(session)
    [dialog] = session.window.findChildren(StoreDialog)
    assert started == []
    dialog.stores.setCurrentText("Lochem")
    click(dialog.go)
    wait(session)
    assert settings.load().staff_store == "Lochem"
    settings.remember(staff_store="Zutphen")
    click(session.window.sidebar.survey)
    wait(session)
    assert [arguments[-2:] for arguments in started] == [["--store", "Lochem"], ["--store", "Zutphen"]]
