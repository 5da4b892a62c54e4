from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from klantdesk import wording
from klantdesk.db import dump
from klantdesk.desk import costs, definitions, figures, goals, insights, undo
from klantdesk.desk.shop import Shop
from klantdesk.desk.units import typed, written
from klantdesk.errors import ChangedSince, EntryWrong
from tests.recomputed import feeding
from tests.recomputed.world import random_world

DUE = date(2030, 12, 31)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    made = Shop.create(tmp_path_factory.mktemp("doel") / "doel.klantdesk")
    feeding.feed(made, random_world(5, 250), 5)
    yield made
    made.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "leeg.klantdesk")
    yield made
    made.close()


def test_every_kpi_has_a_card_that_says_why_there_is_no_figure_yet(shop: Shop) -> None:
    told = figures.figures(shop, figures.Asked())
    assert definitions.KINDS.keys() == told.values.keys()
    for key, value in told.values.items():
        card = definitions.card(shop, key, told.first, told.last, "nl")
        assert card.name
        assert all("{" not in text for text in (card.formula, *(said for _row, said in card.rows)))
        assert ("Waarom nog niets" in dict(card.rows)) == (value is None), key
        for lang in wording.LANGUAGES:
            assert wording.known(f"kpis.{key}", lang)
            assert wording.known(f"definitions.formula.{key}", lang)
    assert "Over" in definitions.card(shop, "nps", None, None, "en").rows[0]


def test_a_goal_is_kept_beside_its_figure_and_taken_back(shop: Shop) -> None:
    before = list(dump.canonical(shop.reader()))
    active = insights.overview(shop).active_end or 0
    _changes, first = goals.keep(shop, "active", active + 40, DUE, "Anna")
    goal = {tile.key: tile.goal for tile in insights.overview(shop).tiles}["active"]
    assert goal is not None
    assert (goal.to_go, goal.reached, goal.over, goal.due) == (40, False, False, DUE)
    _changes, second = goals.keep(shop, "active", active, DUE, "Anna")
    assert goals.beside(shop, {"active": active}, DUE)["active"].reached
    with pytest.raises(ChangedSince):
        undo.undo(shop, first)
    undo.undo(shop, second)
    undo.undo(shop, first)
    assert list(dump.canonical(shop.reader())) == before


def test_at_most_so_many_may_leave(empty: Shop) -> None:
    goals.keep(empty, "lost", 25, date(2025, 1, 31), "")
    for lost, to_go, reached in ((21, -4, True), (25, 0, True), (30, 5, False), (None, None, False)):
        goal = goals.beside(empty, {"lost": lost}, date(2025, 2, 1))["lost"]
        assert (goal.to_go, goal.reached, goal.at_most, goal.over) == (to_go, reached, True, True)
    _changes, entry = goals.drop(empty, "lost", "")
    assert entry
    assert goals.beside(empty, {"lost": 3}, date(2025, 2, 1)) == {}


@pytest.mark.parametrize(
    ("key", "said", "value", "told"),
    [
        ("active", "1.250", 1250, "1.250"),
        ("revenue", "€ 1.250,40", 125_040, "€\u00a01.250"),
        ("retention", "35%", 0.35, "35%"),
        ("churn", "2,5", 0.025, "2,5%"),
        ("frequency", "2,4", 2.4, "2,4"),
    ],
)
def test_goals_are_typed_and_read_the_dutch_way(key: str, said: str, value: float, told: str) -> None:
    assert typed(key, said) == pytest.approx(value)
    assert written(key, value, "nl") == told


@pytest.mark.parametrize(
    ("key", "said"), [("active", ""), ("active", "veel"), ("active", "2,5"), ("new", "-3")]
)
def test_what_is_no_number_is_no_goal(key: str, said: str) -> None:
    with pytest.raises(EntryWrong):
        typed(key, said)


def test_costs_of_whole_months_are_shared_over_new_customers(shop: Shop) -> None:
    months = figures.every_month(shop, figures.Asked())
    whole = next(month for month in reversed(months[:-1]) if month.values["new"])
    _changes, entry = costs.keep(shop, whole.first, "", 90_000, "Anna")
    asked = figures.Asked(whole.first, whole.last)
    known = sum(one.cents for one in costs.every(shop) if one.month == (whole.first - date(1970, 1, 1)).days)
    new = int(whole.values["new"] or 0)
    assert figures.figures(shop, asked).values["acquisition_cost"] == (2 * known + new) // (2 * new)
    half = figures.figures(shop, figures.Asked(whole.first, whole.first.replace(day=15)))
    assert half.values["acquisition_cost"] is None
    assert "whole_months: acquisition_cost" in half.notes
    undo.undo(shop, entry)
