"""What the pages with figures say of shops that hold little, nothing of customers, or nothing of late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import assortment
from klantdesk.desk import assortment as sold
from klantdesk.desk import figures, insights, movement, people, trends
from klantdesk.desk.assortment_views import BRAND
from klantdesk.desk.figures import Asked
from klantdesk.desk.revenue_tree import RevenueTree
from klantdesk.desk.shop import Shop
from klantdesk.desk.trends import Stretch
from klantdesk.records import Group
from klantdesk.ui.groups.page import GroupsPage
from klantdesk.ui.overview.charts import Charts
from klantdesk.ui.overview.page import OverviewPage
from klantdesk.ui.overview.sentences import Sentences
from klantdesk.ui.parts.line_chart import LineDrawing, Mark, _boxes
from klantdesk.ui.trends.compare import CompareChoice
from klantdesk.ui.trends.page import TrendsPage
from klantdesk.ui.trends.tree_card import Amounts
from tests.ui.people import Opener, page, wait, words

Bought = tuple[int | None, str, date]


def made(file: Path, bought: Iterable[Bought]) -> Path:
    """A shop with these purchases: which customer (None: nobody is named), how much, when."""
    shop = Shop.create(file)
    known: dict[int, int] = {}
    for who, amount, day in bought:
        if who is not None and who not in known:
            newcomer = people.Newcomer(name=f"Klant {who}", contact=f"k{who}@voorbeeld.nl")
            known[who] = people.new_customer(shop, newcomer, "", day)[2]
        customer = None if who is None else known[who]
        people.new_purchase(shop, customer, amount, "Loopschoen", "", day, "")
    shop.close()
    return file


def nobody_named(file: Path) -> Path:
    """Fourteen months of purchases without a customer."""
    return made(
        file,
        [(None, "50", date(2024, 9, 3)), (None, "30", date(2025, 3, 4)), (None, "20", date(2025, 10, 31))],
    )


def test_where_no_purchase_names_a_customer_no_page_counts_none(open_shop: Opener, tmp_path: Path) -> None:
    session = open_shop(nobody_named(tmp_path / "anoniem.klantdesk"), "overview")
    overview = page(session, OverviewPage)
    assert [tile.figure.text() for tile in overview.tiles.tiles.values()] == ["–"] * 4
    session.window.go("trends")
    seen = page(session, TrendsPage)
    assert seen.answer.plain() == "Actieve klanten: nog niet te zeggen."
    assert "staat een klant" in seen.answer.context.text()
    session.window.go("groups")
    groups = page(session, GroupsPage)
    assert groups.nobody.isVisibleTo(groups)
    assert not groups.figures.isVisibleTo(groups)
    assert session.work is not None
    told = figures.figures(session.work.shop, Asked(predicted=False)).values
    assert (told["active"], told["new"], told["revenue"]) == (None, None, 2000)


def test_one_purchase_makes_no_months_before_it_and_no_comparison(open_shop: Opener, tmp_path: Path) -> None:
    file = made(tmp_path / "een.klantdesk", [(1, "49,95", date(2025, 10, 14))])
    session = open_shop(file, "trends")
    seen = page(session, TrendsPage)
    assert seen.answer.context.text().startswith("Alleen oktober 2025, tot en met 14 oktober 2025")
    assert "een jaar eerder" not in words(seen.card)
    session.window.go("groups")
    groups = page(session, GroupsPage)
    assert groups.group is Group.NEW
    assert groups.movement.chooser.month == date(2025, 10, 1)
    assert groups.shown is not None
    assert {row.history[0] for row in groups.shown.rows} == {None}


def test_figures_that_end_years_ago_say_when(open_shop: Opener, tmp_path: Path) -> None:
    days = [date(2022, month, 5) for month in range(1, 11)]
    session = open_shop(made(tmp_path / "oud.klantdesk", [(1, "20", day) for day in days]), "overview")
    assert "september 2022" in page(session, OverviewPage).answer.plain()
    assert session.work is not None
    session.work.open_customer(insights.members(session.work.shop)[0])
    wait(session)
    assert session.window.page is not None
    said = " ".join(words(session.window.page))
    assert "verwachtte je rond" in said
    assert "5 okt. 2022" in said
    assert "dagen geleden" not in said


@settings(deadline=None, max_examples=60)
@given(st.integers(-(10**8), 10**8), st.lists(st.integers(-(10**7), 10**7), min_size=2, max_size=5))
def test_the_parts_of_a_change_add_up_as_they_are_written(before: int, parts: list[int]) -> None:
    shown = Amounts(RevenueTree(before, before + sum(parts), (), 0, 0))
    written = [signed(told) for told in shown.parts(parts)]
    assert sum(written) * (100 if shown.whole else 1) == shown.now - shown.before


def signed(told: str) -> int:
    """The digits of an amount with its sign."""
    digits = int("".join(sign for sign in told if sign.isdigit()))
    return -digits if told.startswith("–") else digits


def test_what_was_brought_back_stands_beside_the_bars_it_is_not_taken_off(
    open_shop: Opener, shop_file: Path
) -> None:
    session = open_shop(shop_file)
    assert session.work is not None
    shown = insights.overview(session.work.shop)
    known = figures.figures(session.work.shop, Asked(shown.month, shown.last, predicted=False)).values
    bar = shown.bars[-1]
    assert bar.returning_cents + bar.new_cents - bar.loose_returns == known["identified_revenue"]
    told = Charts(replace(shown, bars=(*shown.bars[:-1], replace(bar, loose_returns=72400))))
    assert "€\u00a0724 in oktober" in told._loose_returns(told.bars[-1])


def test_the_list_behind_a_brand_holds_the_buyers_it_is_told_to_have(
    open_shop: Opener, shop_file: Path
) -> None:
    session = open_shop(shop_file)
    assert session.work is not None
    shop = session.work.shop
    rows = sold.assortment(shop, BRAND).rows
    assert [row.buyers for row in rows] == [len(sold.buyers(shop, BRAND, row.name)) for row in rows]


def test_a_line_below_zero_has_an_axis_below_zero(open_shop: Opener, tmp_path: Path) -> None:
    days = [date(2025, month, 5) for month in (7, 8, 9, 10)]
    amounts = ("20", "-500", "30", "10")
    bought = [(1, amount, day) for amount, day in zip(amounts, days, strict=True)]
    session = open_shop(made(tmp_path / "retour.klantdesk", bought), "trends")
    seen = page(session, TrendsPage)
    seen.follow("revenue")
    wait(session)
    assert [mark for _at, mark in seen.card.chart._left_marks([-500.0, 0.0])] == [
        "–\u00a0€\u00a0500",
        "€\u00a00",
    ]


def test_one_month_is_not_one_of_one(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file)
    assert session.work is not None
    shown = insights.overview(session.work.shop)
    blank = tuple(replace(bar, new=None, lost=None) for bar in shown.bars[:-1])
    one = replace(shown, bars=(*blank, replace(shown.bars[-1], new=9, lost=2)))
    assert Sentences(one).growth() == "In oktober: meer nieuw dan afgehaakt"


def test_months_that_are_known_add_up_and_estimates_of_all_data_have_no_year_before(
    open_shop: Opener, shop_file: Path
) -> None:
    session = open_shop(shop_file)
    assert session.work is not None
    found = trends.trends(session.work.shop, Stretch(months=48))
    known = [point.value for point in found["new"].points if point.whole and point.value is not None]
    assert found["new"].points[0].value is None
    assert found["new"].turn.now == sum(known)
    year = trends.trends(session.work.shop, Stretch())
    assert year["gap_median"].turn.before is None
    assert {point.year_before for point in year["gap_median"].points} == {None}
    assert movement.movement(session.work.shop).month in trends.months(session.work.shop)


@pytest.mark.usefixtures("dressed")
def test_marks_close_to_each_other_share_a_box_and_a_full_bar_says_less() -> None:
    marks = (Mark(1.0, "A"), Mark(8.0, "B"), Mark(8.3, "C"))
    months = tuple(date(2025, month, 1) for month in range(1, 13))
    drawing = LineDrawing(months, (), str, lambda _at: ("", ""), marks=marks)
    assert _boxes(drawing) == [(1.0, "A"), (pytest.approx(8.15), "B C")]
    compare = CompareChoice()
    wide = compare.minimumWidth()
    compare.narrow(on=True)
    assert compare.currentText() == "Vorig jaar"
    assert compare.minimumWidth() < wide
    assert compare.compared()


def test_parts_of_money_that_are_no_parts_have_no_index() -> None:
    told = assortment._index(2.1, 1.7, 0.1, 0.1)
    assert (told.value, told.low, told.high) == (None, None, None)
