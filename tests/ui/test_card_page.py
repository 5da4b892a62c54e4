"""The card as staff use it: found, opened, written on, settled, taken back, and back to the list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from klantdesk.db import customers as people_of
from klantdesk.db import memory as memory_rows
from klantdesk.db import tasks
from klantdesk.desk import memory, traits
from klantdesk.desk.card_views import PURCHASE_STORE, Event, Part, PurchaseLine
from klantdesk.desk.memory import Trait
from klantdesk.desk.shop import Shop
from klantdesk.desk.value_views import CustomerValue
from klantdesk.records import LineKind, Notice
from klantdesk.ui import texts
from klantdesk.ui.app import Session
from klantdesk.ui.card.catalogue_dialog import CatalogueDialog
from klantdesk.ui.card.consent_dialog import ConsentDialog
from klantdesk.ui.card.history_dialog import HistoryDialog
from klantdesk.ui.card.known import Value, said
from klantdesk.ui.card.page import CardPage
from klantdesk.ui.card.timeline_model import LINES, TimelineModel
from klantdesk.ui.card.traits_dialog import TraitsDialog
from klantdesk.ui.card.words import every
from klantdesk.ui.customers.page import CustomersPage
from tests.ui.people import ALT, CTRL, Opener, click, page, press, wait, words

TODAY = date(2025, 11, 3)
Opened = tuple[Session, CardPage]


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path) -> Opened:
    session = open_shop(shop_file, "card")
    return session, page(session, CardPage)


def shop_of(opened: Opened) -> Shop:
    assert opened[0].shop is not None
    return opened[0].shop


def write(opened: Opened, note: str) -> None:
    """Ctrl M, type, Enter."""
    session, shown = opened
    press(session.window, Qt.Key.Key_M, CTRL)
    focused = QApplication.focusWidget()
    assert focused is shown.timeline.note.line
    QTest.keyClicks(focused, note)
    press(focused, Qt.Key.Key_Return)
    wait(session)


def notes(opened: Opened) -> list[str]:
    return [one.text for one in memory_rows.moments(shop_of(opened).reader(), opened[1].customer)]


def undo(session: Session) -> None:
    """Ctrl Z; where no window manager gives the window its place back after a dialog, we do."""
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)


def dialog(opened: Opened, kind: type[TraitsDialog | ConsentDialog | HistoryDialog]) -> list[object]:
    wait(opened[0])
    return [one for one in opened[1].findChildren(kind) if one.isVisible()]


def test_opened_by_its_name_it_shows_somebody_worth_a_look(opened: Opened) -> None:
    session, shown = opened
    line = people_of.rows(shop_of(opened).reader(), [shown.customer])[0]
    assert shown.title() == line.name
    assert shown.head.name.text() == line.name
    assert session.window.topbar.crumb.text() == "Klanten"
    assert session.window.sidebar.buttons["customers"].isChecked()
    assert shown.timeline.rows.rowCount() > 0


def test_from_the_list_by_enter_and_back_to_the_same_place(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file, "customers")
    listed = page(session, CustomersPage)
    for _ in range(4):
        press(listed.table, Qt.Key.Key_Down)
    wait(session)
    chosen = listed.table.current
    press(listed.table, Qt.Key.Key_Return)
    shown = page(session, CardPage)
    assert shown.customer == chosen
    press(session.window, Qt.Key.Key_Left, ALT)
    assert page(session, CustomersPage).table.current == chosen
    click(listed.preview.open_card)
    assert page(session, CardPage).customer == chosen
    press(session.window, Qt.Key.Key_Escape)
    assert page(session, CustomersPage) is listed


def test_ctrl_m_in_the_list_begins_a_note_on_the_card(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file, "customers")
    listed = page(session, CustomersPage)
    chosen = listed.table.current
    press(session.window, Qt.Key.Key_M, CTRL)
    shown = page(session, CardPage)
    assert shown.customer == chosen
    assert QApplication.focusWidget() is shown.timeline.note.line


def test_a_note_by_keyboard_and_ctrl_z(opened: Opened) -> None:
    session, shown = opened
    write(opened, "houdt van blauw")
    assert notes(opened) == ["houdt van blauw"]
    assert shown.timeline.note.line.text() == ""
    assert shown.timeline.filter.buttons["contact"].text() == "Contact 1"
    assert session.window.toast.text.text() == "Notitie bewaard"
    press(shown.timeline.note.line, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert notes(opened) == []
    assert session.window.toast.text.text() == "Teruggedraaid: Notitie bewaard"


def test_ctrl_z_goes_on_back_after_the_toast_is_gone(opened: Opened) -> None:
    session, shown = opened
    write(opened, "eerste")
    write(opened, "tweede")
    session.window.toast.hide()
    for left in (["eerste"], [], []):
        press(shown.timeline.list, Qt.Key.Key_Z, CTRL)
        wait(session)
        session.window.toast.hide()
        assert notes(opened) == left


def test_a_special_category_is_warned_of_and_a_citizen_number_refused(opened: Opened) -> None:
    session, shown = opened
    note = shown.timeline.note
    press(session.window, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(note.line, "heeft diabetes")
    assert note.remark.isVisible()
    assert "gezondheid" in note.remark.text()
    note.line.clear()
    QTest.keyClicks(note.line, "bsn 111222333")
    assert "burgerservicenummer" in note.remark.text()
    press(note.line, Qt.Key.Key_Return)
    wait(session)
    assert notes(opened) == []
    assert note.line.text() == "bsn 111222333"
    press(note.line, Qt.Key.Key_Escape)
    assert note.line.text() == ""
    assert not note.remark.isVisible()


def test_a_call_is_written_down_as_a_call_and_deleted_in_the_list(opened: Opened) -> None:
    session, shown = opened
    kinds = shown.timeline.note.kinds()
    kinds.actions()[1].trigger()
    write(opened, "belde over de loopavond")
    (kept,) = memory_rows.moments(shop_of(opened).reader(), shown.customer)
    assert kept.kind == "call"
    row = shown.timeline.rows.row_of(("call", kept.id))
    shown.timeline.list.setCurrentIndex(shown.timeline.rows.index(row))
    press(shown.timeline.list, Qt.Key.Key_Delete)
    wait(session)
    assert notes(opened) == []
    click(session.window.toast.undo_button)
    wait(session)
    assert notes(opened) == ["belde over de loopavond"]
    kinds.deleteLater()


def test_settled_in_one_tap_and_waiting_again_by_undo(opened: Opened) -> None:
    session, shown = opened
    with shop_of(opened).writing() as store:
        tasks.keep(store, "nabellen", TODAY, "", customer=shown.customer)
    memory.set_traits(shop_of(opened), shown.customer, (Trait("wish", "schoen 40,5", "1"),), "", TODAY)
    shown.reload()
    wait(session)
    waiting = len(shown.back.shown)
    assert waiting >= 2
    while shown.back.shown:
        button = next(one for one in shown.back.findChildren(QPushButton) if one.text() == "Opgelost")
        click(button)
        wait(session)
    assert not shown.back.isVisible()
    for _ in range(waiting):
        undo(session)
        session.window.toast.hide()
    assert len(shown.back.shown) == waiting


def test_traits_are_filled_in_by_keyboard(opened: Opened) -> None:
    session, shown = opened
    before = memory_rows.traits(shop_of(opened).reader(), [shown.customer])
    click(shown.known.add)
    (asked,) = dialog(opened, TraitsDialog)
    assert isinstance(asked, TraitsDialog)
    fields = {field.kind.key: field for field in asked.fields}
    for key, words_ in (("adviser", "Joris"), ("size_shoe", "40,5"), ("birthday", "9 maart 1986")):
        fields[key].line.clear()
        QTest.keyClicks(fields[key].line, words_)
    press(fields["adviser"].line, Qt.Key.Key_Return)
    wait(session)
    shown_words = words(shown.known) + [one.text() for one in shown.known.findChildren(Value)]
    assert {"Joris", "schoen 40,5", "9 maart, wordt 40"} <= set(shown_words)
    undo(session)
    assert memory_rows.traits(shop_of(opened).reader(), [shown.customer]) == before


def test_a_birthday_that_is_no_day_is_said_at_once(opened: Opened) -> None:
    _session, shown = opened
    shown.knowing.edit_traits("moments")
    (asked,) = dialog(opened, TraitsDialog)
    assert isinstance(asked, TraitsDialog)
    focused = next(field for field in asked.fields if field.kind.key == "birthday")
    focused.line.setText("31 februari")
    click(asked.keep)
    assert asked.isVisible()
    assert "9 maart" in asked.remark.text()
    press(asked, Qt.Key.Key_Escape)
    assert dialog(opened, TraitsDialog) == []


def test_what_is_known_says_where_it_comes_from_and_how_old_it_is(opened: Opened) -> None:
    session, shown = opened
    memory.set_traits(shop_of(opened), shown.customer, (Trait("size_top", "M"),), "Joris", date(2023, 10, 1))
    shown.reload()
    wait(session)
    value = next(one for one in shown.known.findChildren(Value) if one.text() == "boven M")
    assert value.accessibleDescription() == "Maat boven: genoteerd door Joris op 1 oktober 2023"
    assert "maat van 2 jaar geleden" in words(shown.known)
    press(value, Qt.Key.Key_Return)
    (asked,) = dialog(opened, TraitsDialog)
    assert isinstance(asked, TraitsDialog)
    assert asked.groups.currentItem().text() == "Maten"


def test_a_yes_asks_how_and_in_which_words(opened: Opened) -> None:
    session, shown = opened
    click(shown.consents.switches["post"])
    (asked,) = dialog(opened, ConsentDialog)
    assert isinstance(asked, ConsentDialog)
    assert asked.way.currentIndex() == 0
    assert asked.words.toPlainText() == ""
    click(asked.keep)
    assert asked.isVisible()
    way, words_field = asked.fields["way"], asked.fields["words"]
    assert way.wrong.text() == "Kies hoe het ja is gegeven."
    assert way.row.isVisible()
    assert asked.way.hasFocus()
    asked.way.setCurrentIndex(1)
    assert not way.row.isVisible()
    click(asked.keep)
    assert words_field.wrong.text() == "Schrijf op wat er gevraagd is."
    assert asked.words.accessibleDescription() == words_field.wrong.text()
    QTest.keyClicks(asked.words, "Mogen we je een kaart sturen?")
    assert not shown.consents.switches["post"].isChecked()
    click(asked.keep)
    wait(session)
    assert shown.consents.switches["post"].isChecked()
    assert "gegeven aan de kassa, 3 nov. 2025" in words(shown.consents)
    click(shown.consents.switches["post"])
    wait(session)
    assert not shown.consents.switches["post"].isChecked()
    assert "zei nee, 3 nov. 2025" in [one.replace(" aan de kassa", "") for one in words(shown.consents)]
    undo(session)
    assert shown.consents.switches["post"].isChecked()
    click(shown.consents.past)
    (told,) = dialog(opened, HistoryDialog)
    assert isinstance(told, HistoryDialog)
    assert "Post: ja tegen nieuws" in words(told)


def test_a_change_is_taken_back_from_its_line_in_the_history(opened: Opened) -> None:
    session, shown = opened
    write(opened, "eerste")
    write(opened, "tweede")
    shown.show_history()
    (told,) = dialog(opened, HistoryDialog)
    assert isinstance(told, HistoryDialog)
    undo = [one for one in told.findChildren(QPushButton) if one.text() == "Terugdraaien"]
    assert "eerste" in undo[1].accessibleDescription()
    click(undo[1])
    wait(session)
    assert notes(opened) == ["tweede"]


def test_the_filter_shows_a_part(opened: Opened) -> None:
    session, shown = opened
    found = shown.seen.card
    assert found is not None
    click(shown.timeline.filter.buttons["purchases"])
    wait(session)
    assert shown.timeline.rows.rowCount() == found.count(Part.PURCHASES)
    assert shown.state()["part"] is Part.PURCHASES


def test_a_purchase_unfolds_with_its_lines(opened: Opened) -> None:
    session, shown = opened
    shown.timeline.choose(Part.PURCHASES)
    wait(session)
    index = shown.timeline.rows.index(0)
    lines = index.data(LINES)
    assert lines
    high = shown.timeline.list.visualRect(index).height()
    shown.timeline.list.setCurrentIndex(index)
    press(shown.timeline.list, Qt.Key.Key_Return)
    wait(session)
    assert shown.timeline.list.visualRect(index).height() >= high
    event = shown.timeline.rows.at(0)
    assert event is not None
    assert sum(line.cents for line in lines if line.kind in {LineKind.SALE, LineKind.RETURN}) == event.cents
    click(shown.timeline.list.viewport(), shown.timeline.list.visualRect(index).topLeft() + QPoint(80, 12))
    wait(session)
    assert shown.timeline.list.visualRect(index).height() == high


def test_a_lead_and_an_empty_shop(open_shop: Opener, empty_file: Path) -> None:
    session = open_shop(empty_file, "card")
    shown = page(session, CardPage)
    assert shown.empty.isVisible()
    assert session.shop is not None
    from klantdesk.db import typed_in
    from klantdesk.records import Person

    with session.shop.writing() as store:
        number, _ = typed_in.customer(store, Person(name="Noor Bakker"), (), "")
    session.window.go("card", {"customer": number})
    wait(session)
    assert shown.head.lead.isVisible()
    assert not shown.figures.isVisible()
    assert shown.head.said.text() == "Heeft nog niets gekocht."
    assert shown.timeline.nothing.isVisible()


@pytest.mark.usefixtures("dressed")
def test_the_timeline_is_a_sound_model_and_light_with_2000_moments(qtbot: QtBot) -> None:
    asked: list[tuple[int, ...]] = []
    rows = TimelineModel(asked.append)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    events = tuple(Event(PURCHASE_STORE, number, TODAY, cents=1995, pieces=1) for number in range(2000))
    rows.show_events(events)
    assert asked == []  # the lines of what is not in sight are asked for by nobody
    assert str(rows.index(0).data()).startswith("Gekocht in de winkel")
    assert rows.index(3).data(LINES) is None
    qtbot.waitUntil(lambda: bool(asked))
    rows.take({number: (PurchaseLine("sok", 2000, 500, LineKind.SALE),) for number in asked[0]})
    assert rows.index(3).data(LINES)[0].product == "sok"
    rows.toggle(3)
    rows.show_part(Part.FEEDBACK)
    assert rows.rowCount() == 0
    rows.show_part(Part.ALL)
    assert rows.rowCount() == 2000


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "dag"),
        (7, "7 dagen"),
        (21, "drie weken"),
        (31, "vier weken"),
        (122, "vier maanden"),
        (400, "13 maanden"),
    ],
)
def test_a_rhythm_in_words(days: int, said: str) -> None:
    assert every(days, spelt=True).replace("zeven", "7") == said
    assert every(30, after=True) == f"{texts.number(4)} weken"


def test_a_shop_asks_what_it_wants_to_know(opened: Opened) -> None:
    session, shown = opened
    shown.knowing.edit_traits("life")
    (asked,) = dialog(opened, TraitsDialog)
    assert isinstance(asked, TraitsDialog)
    asked._leave_for_catalogue()
    wait(session)
    (listed,) = (one for one in shown.findChildren(CatalogueDialog) if one.isVisible())
    QTest.keyClicks(listed.fresh, "Hond")
    press(listed.fresh, Qt.Key.Key_Return)
    listed.close()
    wait(session)
    kinds = {said(kind.title): kind for shelf in traits.catalogue(shop_of(opened)) for kind in shelf.kinds}
    assert kinds["Hond"].group == traits.OWN
    shown.knowing.edit_traits(traits.OWN)
    (asked,) = dialog(opened, TraitsDialog)
    assert isinstance(asked, TraitsDialog)
    own = next(field for field in asked.fields if field.kind.key == kinds["Hond"].key)
    QTest.keyClicks(own.line, "Bobbie")
    press(own.line, Qt.Key.Key_Return)
    wait(session)
    assert {"Hond"} <= set(words(shown.known))
    undo(session)
    session.window.toast.hide()
    undo(session)
    assert traits.catalogue(shop_of(opened)) == traits.shipped()


def test_the_card_says_what_is_expected_and_how_well_that_was_told(opened: Opened) -> None:
    _session, card = opened
    told = card.head.expected
    assert told.text().startswith("Naar verwachting ")
    assert "12 maanden" in told.text()
    assert "laatste dag in je gegevens" in told.toolTip()
    assert not told.isHidden()


def test_where_nothing_is_predicted_the_card_says_why(opened: Opened) -> None:
    _session, card = opened
    reason = Notice("not_profiled")
    card.head.show_value(CustomerValue(card.customer, TODAY, None, None, (reason,)))
    assert card.head.expected.text() == texts.notice(reason)
    card.head.await_value(lead=True)
    assert card.head.expected.isHidden()
