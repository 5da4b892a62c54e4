"""Grid, table and list show one group at a time, and the list can be taken along."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from klantdesk import wording
from klantdesk.desk import insights, movement, value
from klantdesk.desk.shop import Shop
from klantdesk.desk.value_views import GroupValues
from klantdesk.desk.views import CustomerLine, Groups
from klantdesk.records import Group, Notice
from klantdesk.ui import texts, theme
from klantdesk.ui.app import Session
from klantdesk.ui.brush import Fonts, broken
from klantdesk.ui.card.page import CardPage
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.groups import members
from klantdesk.ui.groups.page import GroupsPage
from klantdesk.ui.groups.table import Column
from klantdesk.ui.groups.table_view import EDGE
from klantdesk.ui.groups.words import GroupWords
from klantdesk.ui.table_head import PAD
from tests.ui.conftest import TODAY
from tests.ui.people import Opener, click, page, press, wait


@pytest.fixture
def figures(shop_file: Path) -> Groups:
    shop = Shop.open(shop_file)
    try:
        return insights.groups(shop)
    finally:
        shop.close()


@pytest.fixture
def groups(open_shop: Opener, shop_file: Path) -> tuple[Session, GroupsPage]:
    session = open_shop(shop_file, "groups")
    return session, page(session, GroupsPage)


Opened = tuple[Session, GroupsPage]


def test_the_answer_counts_the_loyal(groups: Opened, figures: Groups) -> None:
    answer = groups[1].answer.plain()
    loyal = figures.row(Group.LOYAL)
    assert f"{texts.number(loyal.customers)} vaste klant" in answer
    assert texts.percent(loyal.share or 0) in answer


def test_who_moved_and_who_stayed_are_all_customers_and_a_flow_is_listed(
    groups: Opened, shop_file: Path
) -> None:
    session, shown = groups
    moved = shown.moved
    assert moved is not None
    shop = Shop.open(shop_file)
    flow, sizes = moved.flows[0], insights.groups(shop)
    assert moved.stayed + sum(one.customers for one in moved.flows) == sizes.customers
    behind = movement.movers(shop, moved.month, flow.origin, flow.to)
    shop.close()
    assert len(behind) == flow.customers
    shown.movement.followed.emit(flow)
    wait(session)
    assert page(session, CustomersPage).rows.ids == behind


def test_a_word_in_the_answer_chooses_its_group(groups: Opened, figures: Groups) -> None:
    session, shown = groups
    shown.answer.headline.linkActivated.emit("loyal")
    wait(session)
    assert shown.grid.heat.group is Group.LOYAL
    assert shown.members.rows.rowCount() == figures.row(Group.LOYAL).customers


def test_arrows_move_the_cell_and_choose_its_group(groups: Opened, figures: Groups) -> None:
    session, shown = groups
    heat = shown.grid.heat
    heat.setFocus()
    shown.choose(Group.LOYAL)
    assert heat.cell == (0, 0)
    for _ in range(4):
        press(heat, Qt.Key.Key_Right)
    wait(session)
    assert shown.group is Group.GONE
    assert shown.members.rows.rowCount() == figures.row(Group.GONE).customers
    press(heat, Qt.Key.Key_Right)
    assert heat.cell == (0, 4)
    assert heat.accessibleDescription() == GroupWords(figures).cell(0, 4)


def test_enter_lists_one_cell(groups: Opened, figures: Groups) -> None:
    session, shown = groups
    shown.grid.heat.setFocus()
    shown.choose(Group.NEW)
    press(shown.grid.heat, Qt.Key.Key_Return)
    wait(session)
    row, column = shown.grid.heat.cell
    assert shown.members.rows.rowCount() == figures.cells[row][column]
    assert shown.members.name.text().startswith("Nieuw, 1 keer, minder dan ")
    assert shown.members.table.hasFocus()


def test_a_click_in_the_grid_chooses_the_group_under_it(groups: Opened) -> None:
    session, shown = groups
    click(shown.grid.heat, shown.grid.heat.box(4, 0).center().toPoint())
    wait(session)
    assert shown.group is Group.NEW
    assert shown.table.groups.currentIndex().row() == 3


def test_walking_the_table_moves_grid_and_list(groups: Opened, figures: Groups) -> None:
    session, shown = groups
    table = shown.table.groups
    table.setFocus()
    shown.choose(Group.LOYAL)
    press(table, Qt.Key.Key_Down)
    wait(session)
    assert shown.grid.heat.group is Group.BECOMING_LOYAL
    assert shown.members.rows.rowCount() == figures.row(Group.BECOMING_LOYAL).customers


def test_the_table_counts_everybody_once(groups: Opened, figures: Groups) -> None:
    model = groups[1].table.groups.rows
    shown = [model.index(row, Column.CUSTOMERS).data() for row in range(model.rowCount())]
    assert shown == [texts.number(row.customers) for row in model.rows]
    assert sum(row.customers for row in model.rows) == figures.customers


def test_the_table_is_never_cut_off(groups: Opened) -> None:
    table = groups[1].table.groups
    assert table.verticalScrollBar().maximum() == 0
    assert table.horizontalScrollBar().maximum() == 0


def test_revenue_shades_the_grid(groups: Opened) -> None:
    session, shown = groups
    before = shown.grid.heat.grab().toImage()
    click(shown.grid.switch.buttons["revenue"])
    wait(session)
    assert shown.grid.heat.by_revenue
    assert shown.grid.heat.grab().toImage() != before


def grown(figures: Groups, times: int) -> Groups:
    """The same groups in a shop that sells and counts more."""
    cents = tuple(tuple(value * times for value in row) for row in figures.cell_cents)
    rows = tuple(replace(row, history=(0, 1, *row.history[2:-1], 15_001)) for row in figures.rows)
    return replace(figures, cell_cents=cents, rows=rows)


@pytest.mark.parametrize("times", [1, 10, 100, 1000])
def test_every_amount_fits_its_cell(groups: Opened, figures: Groups, times: int) -> None:
    heat = groups[1].grid.heat
    groups[1].grid.show_measure("revenue")
    shown = grown(figures, times)
    write, role = heat.fitting(shown)
    font = theme.look().font(*role)
    assert font.pixelSize() >= 12
    wide = QFontMetricsF(font).horizontalAdvance
    longest = max(wide(write(value)) for row in shown.cell_cents for value in row)
    assert longest <= heat.box(0, 1).width() - 8


def test_a_change_of_thousands_fits_its_column(groups: Opened, figures: Groups) -> None:
    table = groups[1].table.groups
    table.show_groups(grown(figures, 1), Group.LOYAL)
    _, metrics = Fonts(theme.look()).get("small", QFont.Weight.DemiBold)
    words = table.rows.index(0, Column.CHANGE).data()
    assert words == "▲ 15.001"
    assert table.columnWidth(Column.CHANGE) >= metrics.horizontalAdvance(words) + EDGE + PAD


def test_a_reason_stands_whole_on_two_lines(groups: Opened) -> None:
    table = groups[1].members.table
    _, metrics = Fonts(theme.look()).get("label", QFont.Weight.Normal)
    room = table.columnWidth(members.Column.WHY) - 2 * PAD
    for row in range(table.rows.rowCount()):
        words = str(table.rows.index(row, members.Column.WHY).data() or "")
        first, rest = broken(words, metrics, room)
        assert f"{first} {rest}".strip() == words
        assert metrics.horizontalAdvance(rest) <= room


def test_a_group_without_customers_offers_no_list(groups: Opened, figures: Groups) -> None:
    shown = groups[1]
    rows = tuple(replace(row, customers=0) if row.key is Group.QUIET else row for row in figures.rows)
    shown.table.show_groups(replace(figures, rows=rows), Group.QUIET)
    assert not shown.table.show_list.isVisible()
    shown.table.choose(Group.LOYAL)
    assert shown.table.show_list.isVisible()


def test_the_overview_can_ask_for_revenue(session: Session) -> None:
    assert session.work is not None
    session.work.go("groups", measure="revenue")
    assert page(session, GroupsPage).grid.measure() == "revenue"


def test_every_customer_in_the_list_has_a_reason(groups: Opened) -> None:
    session, shown = groups
    shown.reveal(shown.members)
    wait(session)
    line = shown.members.rows.line(0)
    assert isinstance(line, CustomerLine)
    assert line.reason is not None
    index = shown.members.rows.index(0, 4)
    assert str(index.data()).lower() == texts.notice(line.reason).lower()


def test_the_list_is_saved_as_it_stands(groups: Opened, tmp_path: Path) -> None:
    import openpyxl

    session, shown = groups
    shown.choose(Group.LOYAL)
    wait(session)
    shown.save(tmp_path / "vast.xlsx")
    wait(session)
    book = openpyxl.load_workbook(tmp_path / "vast.xlsx", read_only=True)
    assert book.active is not None
    assert len(list(book.active.iter_rows())) == 1 + shown.members.rows.rowCount()
    book.close()
    assert session.window.toast.text.text() == "Bewaard als vast.xlsx"


def test_enter_on_a_customer_opens_the_card(groups: Opened) -> None:
    session, shown = groups
    shown.choose(Group.LOYAL)
    wait(session)
    press(shown.members.table, Qt.Key.Key_Down)
    second = shown.members.rows.ids[1]
    press(shown.members.table, Qt.Key.Key_Return)
    card = page(session, CardPage)
    assert card.customer == second


@pytest.mark.usefixtures("dressed")
def test_cells_and_groups_in_words(figures: Groups) -> None:
    words = GroupWords(figures)
    low = figures.frequency_bounds
    assert words.row_label(0) == f"{low[0]} of meer"
    assert words.row_label(4) == "1 keer"
    assert words.column_label(0).startswith("minder dan ")
    assert words.column_label(4).startswith("langer dan ")
    assert words.explanation(Group.LOYAL).endswith("geleden.")
    assert "keer of vaker gekocht" in words.explanation(Group.LOYAL)
    assert "1 keer gekocht" in words.explanation(Group.NEW)
    assert re.search(r"\d\u00a0–\u2060\u00a0\d+\u00a0\w+ geleden", words.explanation(Group.AT_RISK))
    assert "keer" not in words.explanation(Group.GONE).replace("laatste keer", "")


def test_beside_a_group_stands_what_it_is_expected_to_bring_in(groups: Opened) -> None:
    session, shown = groups
    foot = shown.table
    assert foot.values is not None
    for group, expected in foot.values.groups.items():
        shown.choose(group)
        wait(session)
        told = foot.expected.text()
        assert told.startswith("Naar verwachting ")
        assert wording.whole_money(expected.cents, "nl") in told or expected.high < value.LEAST_CENTS
        assert not foot.expected.isHidden()
    assert "te rekenen op het verleden" in foot.tested.text() or "voorspel" in foot.tested.text()


def test_a_group_without_a_prediction_shows_the_reason_instead(groups: Opened) -> None:
    foot = groups[1].table
    few = Notice("few_repeaters", (("n", 12), ("needed", 100)))
    foot.show_values(GroupValues(TODAY, {}, None, None, (few,)))
    assert foot.expected.text().startswith("Nog te vroeg voor een voorspelling: 12 klanten")
    assert foot.tested.isHidden()


def test_one_none_and_nobody_are_said_right(groups: Opened, figures: Groups) -> None:
    session, shown = groups
    loyal = figures.row(Group.LOYAL)

    def said(count: int, customers: int) -> str:
        rows = tuple(replace(row, customers=count if row == loyal else 0) for row in figures.rows)
        told = GroupWords(replace(figures, rows=rows, customers=customers)).answer()
        return "".join(part if isinstance(part, str) else part.text for part in told)

    assert said(1, 4).startswith("Je 1 vaste klant is 25% van je bestand")
    assert said(2, 4).startswith("Je 2 vaste klanten zijn 50% van je bestand")
    assert said(0, 4) == "Je hebt nog geen vaste klanten: die kopen vaak, en niet lang geleden."
    assert session.work is not None
    moved = movement.movement(session.work.shop)
    one = replace(moved, flows=(movement.Flow(Group.GROWING, Group.LOYAL, 1),), stayed=0)
    shown.movement.show_movement(one, (one.month,))
    assert shown.movement.title.text().endswith("kwam er 1 vaste klant bij en ging er geen af")
    assert shown.movement.told.text().startswith("1 klant schoof op naar een andere groep. Tot en met")


def test_tab_goes_through_the_flows_before_the_list_under_them(groups: Opened) -> None:
    _session, shown = groups
    rows = shown.movement.grids[-1]
    flow = max(shown.movement.findChildren(QWidget), key=rows.indexOf)
    flow.setFocus()
    press(flow, Qt.Key.Key_Tab)
    assert shown.members.isAncestorOf(shown.focusWidget())
