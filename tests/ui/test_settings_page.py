"""Settings: looks follow at once, colleagues come and go, and nothing they had to do falls through."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from klantdesk import paths, settings, wording
from klantdesk.db import visitors
from klantdesk.desk import colleagues, customers, lists, places, tasks
from klantdesk.desk.shop import Shop
from klantdesk.records import VisitorCount, to_day
from klantdesk.ui import theme
from klantdesk.ui.app import Session
from klantdesk.ui.counter.bin_page import BinPage
from klantdesk.ui.customers.naming import NameDialog
from klantdesk.ui.settings.forms import LeaveForm, RenameForm
from klantdesk.ui.settings.page import SettingsPage
from klantdesk.ui.settings.stores import StoreForm
from klantdesk.ui.survey_editor.page import SurveyPage
from tests.ui.conftest import TODAY
from tests.ui.people import CTRL, click, page, press, wait, words

ENTER = Qt.Key.Key_Return


@pytest.fixture
def shown(session: Session) -> SettingsPage:
    click(session.window.sidebar.settings)
    return page(session, SettingsPage)


def shop_of(session: Session) -> Shop:
    assert session.shop is not None
    return session.shop


def names(session: Session) -> list[str]:
    return [one.name for one in colleagues.colleagues(shop_of(session))]


def add(session: Session, shown: SettingsPage, name: str) -> None:
    shown.people.field.setFocus()
    shown.people.field.setText(name)
    press(shown.people.field, ENTER)
    wait(session)


def button(shown: SettingsPage, text: str, whose: str) -> QPushButton:
    return next(
        b
        for b in shown.people.findChildren(QPushButton)
        if b.text() == text and b.accessibleDescription() == whose and not b.isHidden()
    )


def test_the_gear_opens_the_page_and_is_marked(session: Session, shown: SettingsPage) -> None:
    assert session.window.sidebar.settings.isChecked()
    click(session.window.sidebar.settings)
    assert session.window.sidebar.settings.isChecked()
    session.window.go("overview")
    wait(session)
    assert not session.window.sidebar.settings.isChecked()
    assert shown is session.window.made["settings"]


def test_colours_follow_at_once_and_are_kept(session: Session, shown: SettingsPage) -> None:
    window = session.window
    click(shown.looks.colours.buttons["dark"])
    wait(session)
    assert theme.look().theme == "dark"
    assert settings.load().theme == "dark"
    assert session.window is window


def test_another_language_or_text_size_opens_this_page_again(
    session: Session, shown: SettingsPage, qtbot: QtBot
) -> None:
    click(shown.looks.languages.buttons["en"])
    qtbot.waitUntil(lambda: "Settings" in words(session.window.topbar))
    english = page(session, SettingsPage)
    assert english is not shown
    click(english.looks.sizes.buttons["130"])
    qtbot.waitUntil(lambda: settings.load().text_percent == 130 and session.window.page is not None)
    assert page(session, SettingsPage).looks.sizes.now() == "130"
    assert settings.load().language == "en"


def test_amounts_are_written_in_another_currency_and_never_converted(
    session: Session, shown: SettingsPage, qtbot: QtBot
) -> None:
    def told() -> list[str]:
        session.window.go("groups")
        wait(session)
        assert session.window.page is not None
        return [text for text in words(session.window.page) if any(sign in text for sign in "€£")]

    field, euros = shown.file.currency, told()
    assert field.box.currentText() == "euro's (€)"
    assert "niets omgerekend" in field.hint.text()
    assert "kwamen binnen als euro's" in field.hint.text()
    session.window.go("settings")
    field.box.setFocus()
    press(field.box, Qt.Key.Key_Down)
    wait(session)
    assert session.window.toast.text.text() == "Bedragen staan nu in ponden (£); er is niets omgerekend"
    assert told() == [text.replace("€", "£") for text in euros]
    assert euros
    assert session.work is not None
    before = session.window
    session.work.look(settings.remember(text_percent=115))
    qtbot.waitUntil(lambda: session.window is not before)
    wait(session)
    assert told() == [text.replace("€", "£") for text in euros]


def test_another_currency_can_be_taken_back(session: Session, shown: SettingsPage) -> None:
    field = shown.file.currency
    field.box.setFocus()
    press(field.box, Qt.Key.Key_End)
    wait(session)
    assert wording.money_sign() == "CHF"
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert wording.money_sign() == "€"
    assert field.box.currentText() == "euro's (€)"


def test_colleagues_come_get_another_name_and_go(session: Session, shown: SettingsPage) -> None:
    click(shown.people.add_button)
    assert "Vul een naam in" in words(shown.people)
    add(session, shown, "Joris")
    add(session, shown, "Femke")
    assert names(session) == ["Femke", "Joris"]
    click(button(shown, "Wijzig naam", "Joris"))
    (form,) = session.window.findChildren(RenameForm)
    form.name.setText("Femke")
    click(form.primary)
    wait(session)
    assert "Zo heet al iemand" in words(form)
    form.name.setText("Joris B.")
    press(form.name, ENTER)
    wait(session)
    assert names(session) == ["Femke", "Joris B."]
    click(button(shown, "Gaat weg", "Joris B."))
    wait(session)
    assert names(session) == ["Femke"]
    session.window.undo()
    wait(session)
    assert names(session) == ["Femke", "Joris B."]
    assert "Joris B." in words(shown.people)


def test_who_leaves_hands_over_what_was_still_to_do(session: Session, shown: SettingsPage) -> None:
    add(session, shown, "Joris")
    add(session, shown, "Femke")
    femke, joris = colleagues.colleagues(shop_of(session))
    tasks.add(shop_of(session), "Etalage", TODAY, "", colleague=joris.id)
    shown.reload()
    wait(session)
    assert "1 taak" in words(shown.people)
    click(button(shown, "Gaat weg", "Joris"))
    (form,) = session.window.findChildren(LeaveForm)
    assert "Er staat nog 1 taak open. Er raakt niets kwijt." in words(form)
    assert form.heir.currentText() == "Iedereen"
    form.heir.setCurrentText("Femke")
    click(form.primary)
    wait(session)
    assert names(session) == ["Femke"]
    assert [one.colleague_id for one in tasks.open_tasks(shop_of(session))] == [femke.id]


def test_who_types_here_and_where_is_kept(session: Session, shown: SettingsPage) -> None:
    add(session, shown, "Joris")
    shown.place.who.setFocus()
    press(shown.place.who, Qt.Key.Key_Down)
    wait(session)
    assert settings.load().staff == "Joris"
    shown.place.store.setEditText(" Zutphen ")
    shown.place.typed.editingFinished.emit()
    assert settings.load().staff_store == "Zutphen"
    click(button(shown, "Gaat weg", "Joris"))
    wait(session)
    assert settings.load().staff == ""
    assert shown.place.who.currentData() == ""


def test_a_back_up_is_made_and_told(session: Session, shown: SettingsPage) -> None:
    click(shown.file.backup)
    wait(session)
    assert session.window.toast.text.text().startswith("Back-up gemaakt: ")
    assert "Back-up: " in " ".join(words(session.window.sidebar))
    assert "Nog geen back-up" not in " ".join(words(session.window.sidebar))


def test_the_bin_and_the_questions_are_a_click_away(session: Session, shown: SettingsPage) -> None:
    click(shown.file.questions)
    page(session, SurveyPage)
    session.window.back()
    click(page(session, SettingsPage).file.bin)
    assert page(session, BinPage).empty.isVisible()
    press(session.window, Qt.Key.Key_Z, CTRL)


def test_the_store_of_this_pc_is_one_of_those_there_are(shown: SettingsPage) -> None:
    place = shown.place.store
    assert [place.itemText(at) for at in range(place.count())] == ["", "Zutphen"]
    place.setCurrentIndex(1)
    place.activated.emit(1)
    assert settings.load().staff_store == "Zutphen"


def test_labels_are_renamed_and_deleted_with_a_way_back(session: Session, shown: SettingsPage) -> None:
    shop = shop_of(session)
    lists.label(shop, list(customers.find(shop))[:3], "loopavnod")
    shown.reload()
    wait(session)
    assert "3 klanten" in words(shown.labels)
    click(label_button(shown, "Wijzig naam"))
    wait(session)
    (dialog,) = [one for one in shown.findChildren(NameDialog) if one.isVisible()]
    dialog.field.setText("loopavond")
    press(dialog.field, ENTER)
    wait(session)
    assert lists.labels(shop) == [("loopavond", 3)]
    session.window.activateWindow()
    click(label_button(shown, "Verwijderen"))
    wait(session)
    assert lists.labels(shop) == []
    assert "Nog geen labels" in " ".join(words(shown.labels))
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert lists.labels(shop) == [("loopavond", 3)]


def label_button(shown: SettingsPage, text: str) -> QPushButton:
    return next(b for b in shown.labels.findChildren(QPushButton) if b.text() == text and not b.isHidden())


def ask_store_name(session: Session, shown: SettingsPage, store: str) -> StoreForm:
    click(next(b for b in shown.stores.findChildren(QPushButton) if b.accessibleDescription() == store))
    wait(session)
    (form,) = session.window.findChildren(StoreForm)
    return form


def test_a_store_gets_another_name_and_keeps_it_for_what_still_says_the_old_one(
    session: Session, shown: SettingsPage
) -> None:
    settings.remember(staff_store="Zutphen")
    form = ask_store_name(session, shown, "Zutphen")
    form.name.clear()
    press(form.name, ENTER)
    wait(session)
    assert form.fields["name"].wrong.text() == "Vul een naam in"
    QTest.keyClicks(form.name, "Zutphen centrum")
    press(form.name, ENTER)
    wait(session)
    assert session.window.toast.text.text() == "Zutphen heet nu Zutphen centrum"
    assert {"Zutphen centrum", "heette Zutphen"} <= set(words(shown.stores))
    assert shown.place.store.currentText() == "Zutphen centrum"
    assert settings.load().staff_store == "Zutphen"
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert "Zutphen" in words(shown.stores)
    assert shown.place.store.currentText() == "Zutphen"


def test_the_name_of_another_store_asks_whether_they_are_one(session: Session, shown: SettingsPage) -> None:
    with shop_of(session).writing() as store:
        visitors.put(store, VisitorCount(to_day(TODAY), 12, "Deur"))
    shown.reload()
    wait(session)
    form = ask_store_name(session, shown, "Deur")
    form.name.selectAll()
    QTest.keyClicks(form.name, "zutphen")
    press(form.name, ENTER)
    wait(session)
    assert form.fields["name"].wrong.text().startswith("Zutphen is een andere winkel.")
    assert form.primary.text() == "Voeg samen"
    press(form.name, Qt.Key.Key_End)
    QTest.keyClicks(form.name, "x")
    assert form.primary.text() == "Bewaar"
    press(form.name, Qt.Key.Key_Backspace)
    press(form.name, ENTER)
    wait(session)
    click(form.primary)
    wait(session)
    assert session.window.toast.text.text() == "Deur en Zutphen zijn nu één winkel"
    assert places.names(shop_of(session)) == ("Zutphen",)


def test_costs_are_refused_kept_and_taken_back(session: Session, shown: SettingsPage) -> None:
    card = shown.costs
    card.amount.setText("veel")
    press(card.amount, Qt.Key.Key_Return)
    wait(session)
    assert card.wrong.isVisible()
    card.amount.setText("1.250,50")
    press(card.amount, Qt.Key.Key_Return)
    wait(session)
    assert "€\u00a01.250,50" in words(card)
    next(one for one in card.findChildren(QPushButton) if one.text() == "Verwijderen").click()
    wait(session)
    assert "€\u00a01.250,50" not in words(card)
    session.window.undo()
    wait(session)
    assert "€\u00a01.250,50" in words(card)


def test_a_folder_of_back_ups_that_vanished_is_noticed_and_made_again(
    session: Session, shown: SettingsPage
) -> None:
    def told() -> str:
        return next(text for text in words(session.window.sidebar) if "ack-up" in text)

    click(shown.file.backup)
    wait(session)
    assert "Back-up: " in told()
    folder = paths.backups(session.shop_path)
    shutil.rmtree(folder)
    session.window.go("overview")
    wait(session)
    assert "Nog geen back-up" in told()
    session.window.go("settings")
    wait(session)
    click(shown.file.backup)
    wait(session)
    assert len(list(folder.iterdir())) == 1
    assert "Back-up: " in told()
