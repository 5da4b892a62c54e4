"""Conditions above the list, labels for exactly who is shown, kept lists, and Ctrl K from anywhere."""

from __future__ import annotations

import threading
from array import array
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from klantdesk.db.search import First
from klantdesk.desk import customers, lists
from klantdesk.desk.lists import Filter
from klantdesk.desk.shop import Shop
from klantdesk.records import Group
from klantdesk.ui import texts
from klantdesk.ui.app import Session
from klantdesk.ui.card.page import CardPage
from klantdesk.ui.counter.bin_page import BinPage
from klantdesk.ui.customers.naming import LabelDialog, NameDialog
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.customers.table import Column
from klantdesk.ui.quick_search import PERSON, Best, People, QuickSearch
from tests.ui.conftest import TODAY
from tests.ui.people import ALT, CTRL, Opener, click, page, press, wait

Opened = tuple[Session, CustomersPage]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path) -> Opened:
    session = open_shop(shop_file, "customers")
    return session, page(session, CustomersPage)


def shop_of(session: Session) -> Shop:
    assert session.shop is not None
    return session.shop


def shown_by(session: Session, chosen: Filter) -> list[int]:
    return list(map(int, lists.ids(shop_of(session), chosen, TODAY)))


def choose(opened: Opened, submenu: str, words: str) -> None:
    """Choose an entry of the menu behind + Filter."""
    session, shown = opened
    shown.chips.menu.aboutToShow.emit()
    menu = shown.chips.menu.kinds[submenu] if submenu else shown.chips.menu
    action = next(one for one in menu.actions() if one.text().startswith(words))
    action.trigger()
    wait(session)


def test_the_bin_is_one_step_from_the_list(opened: Opened) -> None:
    choose(opened, "", "Prullenbak")
    page(opened[0], BinPage)


def test_chips_hold_together_and_a_click_takes_one_away(opened: Opened) -> None:
    session, shown = opened
    chips = [shown.chips.groups[Group.LOYAL], shown.chips.flags["birthday"]]
    for chip in chips:
        click(chip)
        wait(session)
    expected = Filter(groups=(Group.LOYAL,), birthday=True)
    assert shown.wish.filter == expected
    assert sorted(shown.rows.ids) == shown_by(session, expected)
    assert all(chip.isChecked() for chip in chips)
    assert not shown.chips.every.isChecked()
    chips[0].setFocus()
    press(chips[0], Qt.Key.Key_Delete)
    wait(session)
    assert shown.wish.filter == Filter(birthday=True)
    click(shown.chips.every)
    wait(session)
    assert not shown.wish.filter


def test_two_groups_show_both(opened: Opened) -> None:
    session, shown = opened
    for group in (Group.LOYAL, Group.AT_RISK):
        choose(opened, "groups", texts.group(group))
    both = [shown_by(session, Filter(groups=(group,))) for group in (Group.LOYAL, Group.AT_RISK)]
    assert sorted(shown.rows.ids) == sorted(one for ids in both for one in ids)


def test_other_conditions_stand_under_the_chips_and_go_with_their_cross(opened: Opened) -> None:
    session, shown = opened
    choose(opened, "", "Mag je e-mailen")
    choose(opened, "channels", "Winkel")
    assert [chip.words for chip in shown.chips.held] == ["Koopt via: winkel", "Mag je e-mailen"]
    assert shown.chips.under.isVisible()
    assert sorted(shown.rows.ids) == shown_by(session, Filter(channels=("store",), may_mail=True))
    click(shown.chips.held[0])
    wait(session)
    assert shown.wish.filter == Filter(may_mail=True)
    assert f"{len(shown.rows.ids)} mag je e-mailen" in shown.bar_below.mailable.text()


def take_back(session: Session) -> None:
    """Ctrl Z, once the small window has given the large one its place back."""
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)


D = TypeVar("D", bound=NameDialog)


def asked(session: Session, kind: type[D]) -> D:
    """The small window that is open."""
    return next(one for one in session.window.findChildren(kind) if one.isVisible())


def answer(dialog: NameDialog, words: str) -> None:
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, words)
    press(dialog.field, Qt.Key.Key_Return)


def test_who_bought_an_article_is_one_question_away(opened: Opened) -> None:
    session, shown = opened
    dialog = shown.ask_product()
    press(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    answer(dialog, "hardloop")
    wait(session)
    assert shown.wish.filter == Filter(products=("hardloop",))
    assert 0 < shown.rows.rowCount() < shown.everybody


def test_a_list_is_kept_opened_and_forgotten_with_a_way_back(opened: Opened) -> None:
    session, shown = opened
    assert not shown.bar_below.keep.isVisible()
    chosen = Filter(groups=(Group.LOYAL,))
    shown.show_state({"filter": chosen})
    wait(session)
    click(shown.bar_below.keep)
    answer(asked(session, NameDialog), "Vaste")
    wait(session)
    assert shown.chips.saved.words == "Vaste"
    assert not shown.bar_below.keep.isVisible()
    click(shown.chips.every)
    wait(session)
    choose(opened, "saved", "Vaste")
    assert shown.wish.filter == chosen
    choose(opened, "forget", "Vaste")
    assert lists.saved(shop_of(session)) == {}
    assert session.window.toast.text.text() == "De lijst ‘Vaste’ is weg"
    take_back(session)
    assert lists.saved(shop_of(session)) == {"Vaste": chosen}
    assert shown.chips.saved.isVisible()


def test_exactly_who_is_shown_gets_the_label_and_undo_takes_it_off(opened: Opened) -> None:
    session, shown = opened
    click(shown.chips.groups[Group.LOYAL])
    wait(session)
    loyal = sorted(shown.rows.ids)
    click(shown.bar_below.label)
    answer(asked(session, LabelDialog), "loopavond")
    wait(session)
    assert shown_by(session, Filter(labels=("loopavond",))) == loyal
    assert f"‘loopavond’ gegeven aan {len(loyal)} klanten" in session.window.toast.text.text()
    take_back(session)
    assert shown_by(session, Filter(labels=("loopavond",))) == []


def select(opened: Opened, rows: int) -> array[int]:
    """Select the first rows with the keyboard."""
    session, shown = opened
    shown.table.setFocus()
    shown.table.stand_on(0)
    for _ in range(rows - 1):
        press(shown.table, Qt.Key.Key_Down, SHIFT)
    wait(session)
    return shown.rows.ids[:rows]


def test_selected_rows_go_before_all_rows(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    three = select(opened, 3)
    assert shown.table.selected() == three
    assert shown.told.text() == f"3 van {texts.number(shown.everybody)} geselecteerd"
    shown.keeping.label(shown.acted_on(), "drie")
    wait(session)
    assert shown_by(session, Filter(labels=("drie",))) == sorted(three)
    assert shown.table.selected() == three
    target = tmp_path / "drie.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    click(shown.save_button)
    wait(session)
    told = target.read_text(encoding="utf-8-sig").strip().splitlines()
    assert told[0].endswith("labels")
    assert [line.rsplit(";", 1)[-1].rsplit(",", 1)[-1] for line in told[1:]] == ["drie"] * 3
    press(session.window, Qt.Key.Key_Escape)
    wait(session)
    assert not shown.table.selected()


def test_a_label_is_chosen_renamed_and_deleted_in_its_window(opened: Opened) -> None:
    session, shown = opened
    lists.label(shop_of(session), shown.rows.ids[:2], "team")
    shown.reload()
    wait(session)
    dialog = shown.keeping.ask_label(shown.rows.ids[:4], shown.chips.choices)
    press(dialog.field, Qt.Key.Key_Down)
    assert dialog.name == "team"
    click(dialog.do_button)
    wait(session)
    assert dict(lists.labels(shop_of(session))) == {"team": 4}
    dialog = shown.keeping.ask_label(shown.rows.ids[:1], shown.chips.choices)
    QTest.keyClicks(dialog.field, "TEAM")
    click(dialog.off)
    wait(session)
    assert dict(lists.labels(shop_of(session))) == {"team": 3}
    dialog = shown.keeping.ask_label(shown.rows.ids[:1], shown.chips.choices)
    QTest.keyClicks(dialog.field, "team")
    dialog.manage.menu().actions()[0].trigger()
    answer(asked(session, NameDialog), "ploeg")
    wait(session)
    assert dict(lists.labels(shop_of(session))) == {"ploeg": 3}
    shown.keeping.drop_label("ploeg")
    wait(session)
    assert lists.labels(shop_of(session)) == []
    shown.keeping.label(shown.rows.ids[:0], "leeg")
    wait(session)


@pytest.mark.parametrize(
    ("column", "by"),
    [(Column.NAME, "name"), (Column.LAST, "last"), (Column.PURCHASES, "purchases"), (Column.SPENT, "spent")],
)
def test_a_click_on_a_column_sorts_turns_round_and_lets_go(opened: Opened, column: Column, by: str) -> None:
    session, shown = opened
    usual = list(shown.rows.ids)
    seen = []
    for _ in range(3):
        shown.table.head.sectionClicked.emit(column)
        wait(session)
        seen.append(list(shown.rows.ids))
    falls = by != "name"
    everybody = array("q", usual)
    expected = [
        lists.ordered(shop_of(session), everybody, by, descending=down) for down in (falls, not falls)
    ]
    assert seen == [*map(list, expected), usual]


def test_columns_without_an_order_are_not_sorted(opened: Opened) -> None:
    _, shown = opened
    before = shown.wish
    shown.table.head.sectionClicked.emit(Column.HEARD)
    assert shown.wish == before


def test_coming_back_finds_the_same_place_selection_and_conditions(opened: Opened) -> None:
    session, shown = opened
    shown.show_state({"filter": Filter(groups=(Group.GONE, Group.NEW)), "order": ("spent", True)})
    wait(session)
    three = select(opened, 3)
    bar = shown.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = (shown.wish, bar.value(), list(shown.rows.ids))
    session.window.go("overview")
    wait(session)
    session.window.go("customers", {"search": "jan"})
    wait(session)
    for _ in range(2):
        press(session.window, Qt.Key.Key_Left, ALT)
        wait(session)
    assert (shown.wish, bar.value(), list(shown.rows.ids)) == before
    assert shown.table.selected() == three


def test_letters_typed_in_the_list_begin_a_search(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    shown.table.setFocus()
    with qtbot.waitSignal(shown.rows.modelReset):
        QTest.keyClicks(shown.table, "m")
    wait(session)
    assert shown.field.hasFocus()
    assert shown.wish.text == "m"


def test_who_waits_for_an_answer_has_a_filled_balloon(opened: Opened) -> None:
    session, shown = opened
    choose(opened, "", "Reactie open")
    assert shown.rows.rowCount()
    index = shown.rows.index(0, Column.HEARD)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Wacht op antwoord"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Wacht op antwoord"
    assert session.window.page is shown


def test_enter_opens_the_card_and_back_leads_to_the_row(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file, "customers")
    shown = page(session, CustomersPage)
    shown.table.setFocus()
    shown.table.stand_on(7)
    standing = shown.table.current
    press(shown.table, Qt.Key.Key_Return)
    wait(session)
    assert page(session, CardPage).customer == standing
    press(session.window, Qt.Key.Key_Left, ALT)
    wait(session)
    assert page(session, CustomersPage).table.current == standing
    click(shown.preview.open_card)
    wait(session)
    assert page(session, CardPage).customer == standing


def quick(session: Session, text: str, qtbot: QtBot) -> QuickSearch:
    """Type in the field of the top bar and wait for the people."""
    press(session.window, Qt.Key.Key_K, CTRL)
    found = session.window.quick
    QTest.keyClicks(session.window.topbar.search, text)
    qtbot.waitUntil(lambda: found.isVisible() and found.people.found.text == text)
    return found


def test_ctrl_k_shows_the_best_people_over_any_page(open_shop: Opener, shop_file: Path, qtbot: QtBot) -> None:
    session = open_shop(shop_file, "groups")
    best = list(customers.find(shop_of(session), "ma"))
    found = quick(session, "ma", qtbot)
    assert [line.id for line in found.people.found.lines] == best[:8]
    wait(session)
    assert found.people.last() == f"Toon alle {len(best)}"
    assert found.window().rect().contains(found.geometry())
    field = session.window.topbar.search
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    wait(session)
    assert page(session, CardPage).customer == best[1]
    assert not found.isVisible()


def test_enter_opens_the_card_of_the_best(session: Session, qtbot: QtBot) -> None:
    best = list(customers.find(shop_of(session), "ma"))
    quick(session, "ma", qtbot)
    press(session.window.topbar.search, Qt.Key.Key_Return)
    wait(session)
    assert page(session, CardPage).customer == best[0]


def test_the_last_row_and_shift_enter_show_all_in_the_list(session: Session, qtbot: QtBot) -> None:
    best = list(customers.find(shop_of(session), "ma"))
    for keys in ([(Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier)], []):
        session.window.go("overview")
        wait(session)
        quick(session, "ma", qtbot)
        for key, modifier in keys:
            press(session.window.topbar.search, key, modifier)
        press(
            session.window.topbar.search, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier if keys else SHIFT
        )
        wait(session)
        shown = page(session, CustomersPage)
        assert list(shown.rows.ids) == best
        assert shown.field.hasFocus()


def test_enter_before_the_people_are_there_opens_the_best(session: Session) -> None:
    best = customers.find(shop_of(session), "mar")[0]
    press(session.window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(session.window.topbar.search, "mar")
    press(session.window.topbar.search, Qt.Key.Key_Return)
    wait(session)
    assert page(session, CardPage).customer == best


def test_escape_and_leaving_put_the_people_away(session: Session, qtbot: QtBot) -> None:
    found = quick(session, "ma", qtbot)
    press(session.window, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert session.window.topbar.search.text() == ""
    quick(session, "ma", qtbot)
    session.window.sidebar.settings.setFocus()
    assert not found.isVisible()
    assert session.window.topbar.search.text() == ""


def test_the_best_stand_there_before_everybody_is_counted(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting, real, total = threading.Event(), customers.find, len(customers.find(shop_of(session), "ma"))

    def find(*args: object, **more: object) -> object:
        counting.wait(20)
        return real(*args, **more)  # type: ignore[arg-type]  # as it was called

    def find_first(shop: Shop, text: str) -> First:
        return First(real(shop, text), complete=False)

    monkeypatch.setattr(customers, "find", find)
    monkeypatch.setattr(customers, "find_first", find_first)
    found = quick(session, "ma", qtbot)
    chosen = found.list.currentIndex().row()
    assert len(found.people.found.lines) == 8
    assert found.people.last() == "Toon alle"
    counting.set()
    wait(session)
    assert found.people.last() == f"Toon alle {total}"
    assert found.list.currentIndex().row() == chosen


def test_nobody_found_is_said_and_leads_to_the_list(session: Session, qtbot: QtBot) -> None:
    found = quick(session, "zzzzz", qtbot)
    assert found.people.last() == "Niemand gevonden met ‘zzzzz’"
    assert found.people.rowCount() == 1


def test_the_people_keep_the_rules_of_qt(dressed: QApplication, opened: Opened) -> None:
    session, _ = opened
    people = People(dressed)
    tester = QAbstractItemModelTester(people, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines = tuple(customers.rows(shop_of(session), customers.find(shop_of(session))[:3]))
    for found in (Best("a", lines, 3), Best("b", (), 0), Best("", (), 0)):
        people.show_best(found)
        assert people.rowCount() == (len(found.lines) + 1 if found.text else 0)
    people.show_best(Best("a", lines, 3))
    assert people.index(0).data(PERSON) == lines[0]
    assert tester.model() is people
    people.deleteLater()


def test_the_list_keeps_the_rules_of_qt_while_it_is_narrowed_and_sorted(opened: Opened) -> None:
    session, shown = opened
    tester = QAbstractItemModelTester(shown.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for chosen in (Filter(birthday=True), Filter(groups=(Group.NEW,)), Filter(leads=True, birthday=True)):
        shown.show_state({"filter": chosen, "order": ("last", True)})
        wait(session)
    assert tester.model() is shown.rows
