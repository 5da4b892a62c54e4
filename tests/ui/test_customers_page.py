"""Search as you type, a list that walks with its preview, chips, and saving what is shown."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from klantdesk.db import memory as memory_rows
from klantdesk.db.search import First
from klantdesk.desk import customers, insights, memory
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import CustomerLine
from klantdesk.records import Group
from klantdesk.ui import texts
from klantdesk.ui.app import Session
from klantdesk.ui.customers import painting, table
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.customers.preview import Fact
from klantdesk.ui.customers.table import Column, CustomerRows
from tests.ui.conftest import TODAY
from tests.ui.people import ALT, CTRL, Opener, click, page, press, wait, words

Opened = tuple[Session, CustomersPage]


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path) -> Opened:
    session = open_shop(shop_file, "customers")
    return session, page(session, CustomersPage)


def type_in(opened: Opened, text: str, qtbot: QtBot) -> None:
    session, shown = opened
    with qtbot.waitSignal(shown.rows.modelReset):
        QTest.keyClicks(shown.field, text)
    wait(session)


def line(shown: CustomersPage, row: int) -> CustomerLine:
    found = shown.rows.line(row)
    assert isinstance(found, CustomerLine)
    return found


def test_everybody_is_there_at_first(opened: Opened) -> None:
    session, shown = opened
    everybody = session.shop.facts().customers if session.shop else 0
    assert shown.rows.rowCount() == everybody > 0
    assert shown.field.total.text() == f"{texts.number(everybody)} klanten"
    assert shown.table.currentIndex().row() == 0


def test_typing_searches_and_marks_the_total(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    everybody = shown.rows.rowCount()
    name = line(shown, 0).name.split()[0]
    type_in(opened, name.lower()[:3], qtbot)
    assert 0 < shown.rows.rowCount() < everybody
    assert name[:3].lower() in line(shown, 0).name.lower()
    assert f" van {texts.number(everybody)} klanten" in shown.field.total.text()
    assert "gevonden" in shown.told.text()
    assert shown.rows.search == name.lower()[:3]
    assert session.window.page is shown


def test_fast_typing_asks_once(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = customers.find_first

    def find_first(shop: Shop, text: str = "", ids: Collection[int] | None = None) -> First:
        asked.append(text)
        return real(shop, text, ids=ids)

    monkeypatch.setattr(customers, "find_first", find_first)
    type_in(opened, "jans", qtbot)
    assert asked == ["jans"]


def test_nobody_found_says_so_and_shows_everybody_again(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    type_in(opened, "zzzzz", qtbot)
    assert not shown.table.isVisible()
    assert shown.nobody.unfound.title.text() == "Niemand gevonden met ‘zzzzz’"
    assert shown.rail() is None
    click(shown.nobody.unfound.button)
    wait(session)
    assert shown.field.text() == ""
    assert shown.table.isVisible()
    assert shown.rail() is shown.preview


def test_up_and_down_walk_the_list_from_the_field(opened: Opened) -> None:
    session, shown = opened
    shown.field.setFocus()
    for _ in range(3):
        press(shown.field, Qt.Key.Key_Down)
    wait(session)
    assert shown.table.currentIndex().row() == 3
    assert shown.preview.name.text() == line(shown, 3).name
    press(shown.field, Qt.Key.Key_Up)
    wait(session)
    assert shown.preview.name.text() == line(shown, 2).name


def test_tab_leaves_the_table(opened: Opened) -> None:
    _, shown = opened
    shown.table.setFocus()
    press(shown.table, Qt.Key.Key_Tab)
    assert not shown.table.hasFocus()


def test_ctrl_f_stands_on_the_field(opened: Opened) -> None:
    session, shown = opened
    shown.table.setFocus()
    press(session.window, Qt.Key.Key_F, CTRL)
    assert shown.field.hasFocus()


def test_escape_clears_the_text_then_the_filter(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    shown.show_state({"group": Group.NEW})
    wait(session)
    type_in(opened, "a", qtbot)
    press(session.window, Qt.Key.Key_Escape)
    wait(session)
    assert (shown.field.text(), shown.wish.group) == ("", Group.NEW)
    press(session.window, Qt.Key.Key_Escape)
    wait(session)
    assert shown.wish.group is None
    assert shown.chips.every.isChecked()


def test_a_chip_shows_one_group_with_its_count(opened: Opened) -> None:
    session, shown = opened
    group, chip = next(iter(shown.chips.groups.items()))
    click(chip)
    wait(session)
    assert texts.number(shown.rows.rowCount()) in chip.text()
    assert line(shown, 0).group is group


def test_groups_without_room_stand_in_the_menu(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file, "customers", (1180, 680))
    shown = page(session, CustomersPage)
    hidden = [group for group, chip in shown.chips.groups.items() if not chip.isVisible()]
    menu = shown.chips.menu
    menu.aboutToShow.emit()
    assert hidden
    words = [action.text() for action in menu.kinds["groups"].actions()]
    assert len(words) == len(shown.chips.groups)
    menu.kinds["groups"].actions()[list(shown.chips.groups).index(hidden[-1])].trigger()
    wait(session)
    assert shown.wish.group is hidden[-1]
    assert shown.chips.groups[hidden[-1]].isVisible()


def test_a_list_of_the_overview_says_what_it_is(opened: Opened) -> None:
    session, shown = opened
    assert session.shop is not None
    assert session.work is not None
    month = insights.overview(session.shop).month
    lost = insights.behind(session.shop, "lost", month)
    session.work.go("customers", figure="lost", month=month)
    wait(session)
    assert list(shown.rows.ids) == list(lost)
    assert shown.chips.handed.text().startswith(f"Afgehaakt in {texts.month_name(month)}")
    click(shown.chips.handed)
    wait(session)
    assert shown.rows.rowCount() > len(lost)
    assert not shown.chips.handed.isVisible()


def test_a_list_chip_leaves_the_groups_their_menu(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file)
    assert session.shop is not None
    month = insights.overview(session.shop).month
    session.window.go("customers", {"figure": "active", "month": month})
    shown = page(session, CustomersPage)
    chips = [shown.chips.handed, shown.chips.every, shown.chips.more, *shown.chips.groups.values()]
    seen = [chip for chip in chips if chip.isVisible()]
    assert {shown.chips.handed, shown.chips.every, shown.chips.more} <= set(seen)
    assert all(chip.width() >= chip.sizeHint().width() for chip in seen)
    assert max(chip.geometry().right() for chip in seen) < shown.chips.width()
    assert not any(chip.isChecked() for chip in seen)
    click(shown.chips.every)
    wait(session)
    assert not shown.wish.handed
    assert shown.chips.every.isChecked()


def open_list(opened: Opened) -> array[int]:
    """A list of the first two customers, as another page hands it over."""
    session, shown = opened
    two = array("q", shown.rows.ids[:2])
    session.window.go("overview")
    session.window.go("customers", {"ids": two, "name": "Twee"})
    wait(session)
    assert shown.rows.ids == two
    return two


@pytest.mark.parametrize("way", ["sidebar", "ctrl 2", "ctrl k"])
def test_coming_for_customers_searches_everybody_again(opened: Opened, way: str) -> None:
    session, shown = opened
    everybody, two = shown.rows.rowCount(), open_list(opened)
    if way == "sidebar":
        click(session.window.sidebar.buttons["customers"])
    else:
        press(session.window, Qt.Key.Key_2 if way == "ctrl 2" else Qt.Key.Key_K, CTRL)
    wait(session)
    assert shown.rows.rowCount() == everybody
    assert not shown.chips.handed.isVisible()
    press(session.window, Qt.Key.Key_Left, ALT)
    wait(session)
    assert shown.rows.ids == two
    assert shown.chips.handed.isVisible()


def test_who_is_outside_the_list_is_told_and_one_click_away(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    outside = line(shown, 5)
    open_list(opened)
    type_in(opened, outside.email, qtbot)
    detail = shown.nobody.unfound.detail
    assert "wel 1 in alle klanten" in detail.text()
    detail.setFocus()
    press(detail, Qt.Key.Key_Tab)
    press(detail, Qt.Key.Key_Return)
    wait(session)
    assert list(shown.rows.ids) == [outside.id]
    assert shown.field.text() == outside.email


def test_searching_stays_within_a_list(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    ids = shown.rows.ids[5:9]
    shown.show_state({"ids": ids, "name": "Vier klanten"})
    wait(session)
    assert list(shown.rows.ids) == list(ids)
    name = line(shown, 2).name
    type_in(opened, name, qtbot)
    assert ids[2] in shown.rows.ids
    assert set(shown.rows.ids) <= set(ids)


def test_alt_left_brings_the_same_customer_back(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    type_in(opened, "a", qtbot)
    shown.table.stand_on(4)
    standing = shown.table.current
    session.window.go("overview")
    wait(session)
    session.window.back()
    wait(session)
    assert session.window.page is shown
    assert shown.field.text() == "a"
    assert shown.table.current == standing


def test_the_preview_leaves_out_what_is_not_known(opened: Opened) -> None:
    _, shown = opened
    known = line(shown, 0)
    told = words(shown.preview)
    values = [fact.value for fact in shown.preview.findChildren(Fact)]
    assert (known.email in values) == bool(known.email)
    assert ("Bedrijf" in told) == bool(known.company)
    assert "Toestemming" in told


def test_the_preview_says_what_to_come_back_to_and_has_the_number_ready(opened: Opened) -> None:
    session, shown = opened
    assert session.shop is not None
    row = next(at for at in range(shown.rows.rowCount()) if line(shown, at).phone)
    other = next(at for at in range(shown.rows.rowCount()) if not line(shown, at).phone)
    wish = memory.Trait("wish", "regenjas maat XL")
    memory.set_traits(session.shop, line(shown, row).id, (wish,), "", TODAY)
    shown.table.stand_on(row)
    wait(session)
    assert shown.preview.waiting.isVisible()
    assert "Bel als het binnen is: regenjas maat XL" in shown.preview.waiting.detail.text()
    click(shown.preview.call)
    assert QApplication.clipboard().text() == line(shown, row).phone
    assert session.window.toast.text.text().endswith("gekopieerd")
    shown.table.stand_on(other)
    wait(session)
    assert not shown.preview.waiting.isVisible()
    assert not shown.preview.call.isVisible()


def test_a_long_address_is_broken_and_copied_whole(opened: Opened) -> None:
    session, shown = opened
    fact = next(fact for fact in shown.preview.findChildren(Fact) if "@" in fact.value)
    fact.resize(fact.fontMetrics().horizontalAdvance(fact.value) - 4, fact.height())
    assert fact.text().replace("\n", "") == fact.value
    assert "\n@" in fact.text()
    fact.setFocus()
    press(fact, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == fact.value
    assert session.window.isActiveWindow()


def test_exactly_the_list_shown_is_saved(
    opened: Opened, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    type_in(opened, "ma", qtbot)
    target = tmp_path / "klanten.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    click(shown.save_button)
    wait(session)
    assert len(target.read_text(encoding="utf-8-sig").strip().splitlines()) == shown.rows.rowCount() + 1
    assert session.window.toast.text.text() == "Bewaard als klanten.csv"


def test_a_shop_without_customers_points_to_the_import(open_shop: Opener, empty_file: Path) -> None:
    session = open_shop(empty_file, "customers")
    shown = page(session, CustomersPage)
    assert shown.nobody.currentWidget() is shown.nobody.unknown
    click(shown.nobody.unknown.button)
    wait(session)
    assert session.window.page is not None
    assert session.window.page.id == "import"


def test_a_million_customers_are_listed_without_reading_them(qtbot: QtBot, opened: Opened) -> None:
    _, shown = opened
    asked: list[tuple[int, ...]] = []
    rows = CustomerRows(asked.append)
    rows.show_ids(array("q", range(1_000_000)))
    shown.table.setModel(rows)
    shown.table.scrollToBottom()
    shown.table.viewport().repaint()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0][-1] == 999_999
    assert len(asked[0]) == 200
    shown.table.setModel(shown.rows)


def test_the_list_keeps_the_rules_of_qt(opened: Opened) -> None:
    session, shown = opened
    tester = QAbstractItemModelTester(shown.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.show_state({"group": Group.LOYAL})
    wait(session)
    shown.reload()
    wait(session)
    assert tester.model() is shown.rows


def test_cells_hold_words_for_screen_readers(opened: Opened) -> None:
    _, shown = opened
    told = [shown.rows.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in Column]
    assert told[0] == line(shown, 0).name
    assert all(isinstance(text, str) for text in told)
    titles = [shown.rows.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["Naam", "Klantgroep", "Laatste aankoop", "Aankopen", "Besteed", "Koopt via", ""]


def test_what_is_worth_knowing_stands_beside_the_list(opened: Opened) -> None:
    session, shown = opened
    shop, who = session.shop, line(shown, 0).id
    assert shop is not None
    assert not shown.preview.traits.isVisible()
    told = (
        ("occupation", "", "leraar"), ("size_top", "", "M"), ("size_shoe", "", "40,5"),
        ("sport", "", "marathon Rotterdam"), ("adviser", "", "Joris"), ("wish", "1", "sokken"),
    )  # fmt: skip
    with shop.writing() as store:
        for trait in told:
            memory_rows.set_trait(store, who, trait, "", TODAY)
    shown.reload()
    wait(session)
    assert shown.preview.traits.isVisible()
    known = [label.text() for label in shown.preview.traits.findChildren(QLabel) if not label.isHidden()]
    assert known == [
        "Vaste adviseur", "Joris", "Sport, niveau, doel", "marathon Rotterdam",
        "Maten", "schoen 40,5 · boven M",
    ]  # fmt: skip
    press(shown.table, Qt.Key.Key_Down)
    wait(session)
    assert not shown.preview.traits.isVisible()


def test_rows_painted_again_are_not_put_into_words_again(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, shown = opened
    said: list[tuple[int, Column]] = []
    real = table.cell

    def cell(line: CustomerLine, column: Column) -> str:
        said.append((line.id, column))
        return real(line, column)

    monkeypatch.setattr(painting, "cell", cell)
    ids, view = shown.rows.ids, shown.table.viewport()
    shown.table.stand_on(2)
    view.repaint()
    assert not said
    shown.rows.bring([replace(line(shown, 1))])
    view.repaint()
    assert {one for one, _column in said} == {ids[1]}
    said.clear()
    shown.rows.search = "a"
    view.repaint()
    assert {column for _one, column in said} == {Column.NAME}
    assert [one for one, _column in said] == list(ids[: len(said)])


def test_the_list_is_painted_before_everybody_is_counted(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    order: list[str] = []
    real = customers.find

    def find(*args: object, **more: object) -> object:
        order.append("counted")
        return real(*args, **more)  # type: ignore[arg-type]  # as it was called

    def first(shop: Shop, text: str = "", ids: Collection[int] | None = None) -> First:
        return First(real(shop, text, ids=ids)[:20], complete=False)

    class Seen(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
            if event.type() == QEvent.Type.Paint and shown.shown == shown.wish:
                order.append("painted")
            return False

    seen = Seen()
    shown.table.viewport().installEventFilter(seen)
    monkeypatch.setattr(customers, "find", find)
    monkeypatch.setattr(customers, "find_first", first)
    shown.field.searched.emit("ma")
    wait(session)
    assert order[:2] == ["painted", "counted"]
    assert shown.rows.rowCount() > 20
