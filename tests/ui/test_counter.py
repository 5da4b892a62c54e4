"""At the counter with keys and mouse: add, correct, take away, and take back."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from klantdesk import settings
from klantdesk.desk import customers, insights, people
from klantdesk.desk.shop import Shop
from klantdesk.ui.app import Session
from klantdesk.ui.counter import dialogs
from klantdesk.ui.counter.bin_page import BinPage
from klantdesk.ui.counter.correction import CorrectionForm
from klantdesk.ui.counter.form import LONGEST, Field
from klantdesk.ui.counter.newcomer import NewcomerForm
from klantdesk.ui.counter.purchase import PurchaseForm
from klantdesk.ui.counter.task import TaskForm
from tests.ui.conftest import TODAY
from tests.ui.people import CTRL, Opener, click, page, press, wait, words

pytestmark = pytest.mark.qt_log_ignore("raise|grabbing the keyboard", extend=True)
"""What Qt's offscreen platform says at every menu."""

D = TypeVar("D", bound=QDialog)
ESC, ENTER, TAB = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab


def shown(session: Session, kind: type[D]) -> D:
    """The one form of its kind in sight."""
    wait(session)
    (found,) = [one for one in session.window.findChildren(kind) if one.isVisible()]
    return found


def gone(session: Session, form: QDialog) -> bool:
    wait(session)
    return form not in session.window.findChildren(QDialog) or not form.isVisible()


def typed(words_: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words_)


def key(which: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, which)


def opened_by_keys(session: Session, letter: Qt.Key) -> None:
    """Ctrl N, and the letter of what to add."""
    press(session.window, Qt.Key.Key_N, CTRL)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    press(menu, letter)
    wait(session)


def take_back(session: Session) -> None:
    """Ctrl Z in the window, which no form covers any more."""
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)


def work(session: Session) -> Shop:
    assert session.shop is not None
    return session.shop


def test_a_customer_in_three_fields_with_keys_only(session: Session) -> None:
    before = customers.count(work(session))
    opened_by_keys(session, Qt.Key.Key_K)
    form = shown(session, NewcomerForm)
    typed("Sanne de Groot")
    key(TAB)
    typed("06 8765 4321")
    key(TAB)
    typed("Lochem")
    key(ENTER)
    assert gone(session, form)
    wait(session)
    (line,) = customers.rows(work(session), customers.find(work(session), "sanne groot"))
    assert (line.name, line.phone, line.city) == ("Sanne de Groot", "+31687654321", "Lochem")
    assert line.consents == ()
    assert session.window.toast.text.text() == "Sanne de Groot toegevoegd"
    assert session.window.page is not None
    assert session.window.page.id == "card"
    take_back(session)
    assert customers.count(work(session)) == before
    assert session.window.toast.text.text().startswith("Teruggedraaid: ")


def test_what_is_missing_is_said_and_gets_the_focus(session: Session) -> None:
    form = dialogs.new_customer(session.window, session.window.workplace)
    assert isinstance(form, NewcomerForm)
    wait(session)
    click(form.primary)
    assert form.fields["name"].wrong.text() == "Vul een naam in"
    assert form.name.hasFocus()
    typed("Sanne")
    assert "Vul een naam in" not in words(form)
    form.contact.setText("geen adres")
    key(ENTER)
    assert form.contact.hasFocus()
    assert "Dit is geen e-mailadres of telefoonnummer" in words(form)
    form.contact.clear()
    form.agreed.setChecked(True)
    click(form.primary)
    assert "Vul in waar het nieuws heen mag" in words(form)
    key(ESC)
    assert gone(session, form)


def test_consent_is_never_ticked_beforehand_and_keeps_how_it_was_given(session: Session) -> None:
    form = dialogs.new_customer(session.window, session.window.workplace)
    assert isinstance(form, NewcomerForm)
    wait(session)
    assert not form.agreed.isChecked()
    assert not form.how.isVisible()
    QTest.keyClicks(form.name, "Sanne de Groot")
    QTest.keyClicks(form.contact, "zwanenzang@voorbeeld.nl")
    press(form.agreed, Qt.Key.Key_Space)
    assert form.how.isVisible()
    click(form.primary)
    wait(session)
    (line,) = customers.rows(work(session), customers.find(work(session), "zwanenzang@voorbeeld.nl"))
    ((consent, source),) = line.consents
    assert (consent.channel, consent.given_on, source) == ("email", TODAY, "counter")


def test_who_is_there_already_is_shown_while_typing_and_can_be_opened(session: Session, qtbot: QtBot) -> None:
    known = customers.rows(work(session), customers.find(work(session)))
    one = next(line for line in known if line.email)
    form = dialogs.new_customer(session.window, session.window.workplace)
    assert isinstance(form, NewcomerForm)
    QTest.keyClicks(form.name, "Iemand Anders")
    QTest.keyClicks(form.contact, one.email)
    qtbot.waitUntil(lambda: f"Bestaat al: {one.name}" in " ".join(words(form)))
    (leads,) = [b for b in form.findChildren(QPushButton) if b.text() == "Open"]
    click(leads)
    assert gone(session, form)
    assert session.window.page is not None
    assert session.window.page.id == "card"


def test_a_purchase_in_four_fields_changes_the_figures(session: Session) -> None:
    line = customers.rows(work(session), customers.find(work(session)))[0]
    form = dialogs.add_purchase(session.window, session.window.workplace, line.id)
    assert isinstance(form, PurchaseForm)
    wait(session)
    assert form.title.text() == f"Voeg een aankoop van {line.name} toe"
    typed("1.038,50")
    assert form.fields["amount"].hint.text().replace("\xa0", " ") == "€ 1.038,50"
    key(TAB)
    typed("Racefiets")
    click(form.primary)
    assert gone(session, form)
    (now,) = customers.rows(work(session), [line.id])
    assert now.net_cents == line.net_cents + 103_850
    assert now.last == TODAY
    assert session.window.facts is not None
    assert session.window.facts.as_of == TODAY
    take_back(session)
    assert customers.rows(work(session), [line.id])[0].net_cents == line.net_cents
    assert session.window.facts.as_of != TODAY


def test_the_customer_of_a_purchase_is_found_with_keys(session: Session, qtbot: QtBot) -> None:
    line = customers.rows(work(session), customers.find(work(session)))[0]
    opened_by_keys(session, Qt.Key.Key_A)
    form = shown(session, PurchaseForm)
    typed(line.email)
    qtbot.waitUntil(form.picker.found.isVisible)
    key(ENTER)
    assert form.picker.customer == line.id
    assert form.picker.text() == line.name
    assert form.isVisible()
    key(TAB)
    assert form.amount.hasFocus()
    typed("-20")
    assert form.fields["amount"].hint.text().replace("\xa0", " ") == "Retour van € 20,00"
    key(ENTER)
    assert gone(session, form)
    told = session.window.toast.text.text().replace("\xa0", " ")
    assert told == "Retour van € 20,00 toegevoegd"


def test_a_purchase_without_an_amount_or_with_half_a_customer_is_refused(session: Session) -> None:
    form = dialogs.add_purchase(session.window, session.window.workplace)
    assert isinstance(form, PurchaseForm)
    wait(session)
    key(ENTER)
    assert "Vul een bedrag in" in words(form)
    assert form.amount.hasFocus()
    typed("1,005")
    key(ENTER)
    assert "Dit is geen bedrag; schrijf het als 94,95" in words(form)
    form.amount.setText("10")
    form.picker.setText("wie dan")
    click(form.primary)
    assert "Kies een klant uit de lijst, of maak het veld leeg" in words(form)
    key(ESC)
    assert gone(session, form)


def test_this_pcs_own_store_and_today_stand_there_already(session: Session) -> None:
    settings.remember(staff_store="Deventer")
    form = dialogs.add_purchase(session.window, session.window.workplace)
    assert isinstance(form, PurchaseForm)
    wait(session)
    assert form.store.currentText() == "Deventer"
    assert form.day.day() == TODAY
    assert form.day.maximumDate() == QDate(TODAY.year, TODAY.month, TODAY.day)
    form.reject()


def test_a_task_with_keys_stands_in_the_list_of_its_day(session: Session) -> None:
    opened_by_keys(session, Qt.Key.Key_T)
    form = shown(session, TaskForm)
    click(form.primary)
    assert "Vul in wat er moet gebeuren" in words(form)
    typed("Etalage")
    click(next(b for b in form.findChildren(QPushButton) if b.text() == "Morgen"))
    assert form.due.day() == TODAY + timedelta(days=1)
    form.words.setFocus()
    key(ENTER)
    assert gone(session, form)
    assert session.window.toast.text.text() == "Taak staat klaar voor di 4 nov."
    tomorrow = insights.tasks(work(session), TODAY + timedelta(days=1))
    assert [task.key for task in tomorrow][:1] == ["promised"]


def test_a_correction_is_kept_and_taken_back(session: Session) -> None:
    line = customers.rows(work(session), customers.find(work(session)))[0]
    form = dialogs.edit_customer(session.window, session.window.workplace, line.id)
    assert isinstance(form, CorrectionForm)
    wait(session)
    assert form.inputs["name"].text() == line.name
    form.inputs["name"].setFocus()
    form.inputs["name"].selectAll()
    typed("Sanne de Groot")
    form.inputs["phone"].setText("abc")
    key(ENTER)
    wait(session)
    assert "Dit is geen telefoonnummer" in words(form)
    form.inputs["phone"].setText("06 1234 5678")
    click(form.primary)
    assert gone(session, form)
    assert customers.rows(work(session), [line.id])[0].name == "Sanne de Groot"
    click(session.window.toast.undo_button)
    wait(session)
    assert customers.rows(work(session), [line.id]) == [line]


def restore_button(shown_page: QWidget) -> QPushButton:
    return next(b for b in shown_page.findChildren(QPushButton) if b.text() == "Zet terug")


def test_the_bin_asks_nothing_and_gives_back(session: Session) -> None:
    line = customers.rows(work(session), customers.find(work(session)))[0]
    before = customers.count(work(session))
    dialogs.to_bin(session.window, session.window.workplace, line.id)
    wait(session)
    assert session.window.toast.text.text() == f"{line.name} ligt 30 dagen in de prullenbak"
    assert customers.count(work(session)) == before - 1
    session.window.go("bin")
    shown_page = page(session, BinPage)
    assert shown_page.headline.text() == "1 klant in de prullenbak"
    assert line.name in words(shown_page)
    click(restore_button(shown_page))
    wait(session)
    assert shown_page.empty.isVisible()
    assert customers.count(work(session)) == before
    take_back(session)
    assert line.name in words(shown_page)
    take_back(session)
    assert customers.count(work(session)) == before
    take_back(session)
    assert customers.count(work(session)) == before


def test_who_goes_into_the_bin_from_the_card_leaves_the_page(session: Session) -> None:
    line = customers.rows(work(session), customers.find(work(session)))[0]
    session.window.workplace.open_customer(line.id)
    wait(session)
    assert session.window.page is not None
    assert session.window.page.about() == line.id
    form = dialogs.edit_customer(session.window, session.window.workplace, line.id)
    assert isinstance(form, CorrectionForm)
    wait(session)
    click(form.bin_button)
    wait(session)
    assert session.window.page.id == "customers"
    assert [one.customer for one in people.binned(work(session))] == [line.id]


def test_a_citizen_service_number_is_refused_in_a_task(session: Session) -> None:
    form = dialogs.add_task(session.window, session.window.workplace)
    assert isinstance(form, TaskForm)
    QTest.keyClicks(form.words, "Bsn 111222333 nabellen")
    click(form.primary)
    wait(session)
    assert form.isVisible()
    assert "burgerservicenummer" in form.remark.text()
    assert "Haal het nummer weg" in words(form)
    form.reject()


def test_a_task_warns_of_what_a_shop_had_better_not_keep(session: Session) -> None:
    form = dialogs.add_task(session.window, session.window.workplace)
    assert isinstance(form, TaskForm)
    QTest.keyClicks(form.words, "Bellen over regenjas")
    assert not form.remark.isVisible()
    QTest.keyClicks(form.words, " na diabetes")
    assert form.remark.isVisible()
    wait(session)
    assert form.words.height() >= form.words.sizeHint().height()
    assert "gezondheid" in form.remark.text()
    form.reject()


def test_opening_the_shop_wipes_who_lay_in_the_bin_for_thirty_days(
    open_shop: Opener, session: Session
) -> None:
    shop = work(session)
    line = customers.rows(shop, customers.find(shop))[0]
    people.to_bin(shop, line.id, "")
    with shop.writing() as store:
        store.connection.execute("UPDATE binned SET at = '2025-10-01T10:00:00+00:00'")
    again = open_shop(shop.path)
    wait(again)
    assert people.binned(shop) == []
    assert again.window.toast.text.text() == "1 klant lag 30 dagen in de prullenbak en is gewist"


def test_the_menu_opens_with_the_mouse_too(session: Session) -> None:
    click(session.window.topbar.new_button)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["&Klant", "&Aankoop", "&Taak"]
    press(menu, ESC)


@pytest.mark.usefixtures("dressed")
def test_a_line_of_a_form_takes_no_book_that_was_pasted() -> None:
    field = Field("Wat", QLineEdit())
    line = field.inside
    assert isinstance(line, QLineEdit)
    QApplication.clipboard().setText("x" * 100_000)
    line.paste()
    assert len(line.text()) == LONGEST
