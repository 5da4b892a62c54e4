"""Expected value as the desk hands it on: refused, kept, left out, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from klantdesk import wording
from klantdesk.analysis import rfm
from klantdesk.db.store import Store
from klantdesk.desk import cohorts, figures, imports, value
from klantdesk.desk import shop as open_shop
from klantdesk.desk.counting import Counted, count
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.value_views import BackTest, Expected
from klantdesk.records import Group, Unwatched
from tests.desk import exports, predicted_shop


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return predicted_shop.file(tmp_path_factory)


@pytest.fixture
def shop(demo_file: Path) -> Iterator[Shop]:
    opened = Shop.open(demo_file)
    yield opened
    opened.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "klein.klantdesk")
    file = exports.write(tmp_path / "export.csv", exports.rows(3))
    imports.commit(made, imports.plan_file(made, file, Wish(), Unwatched()), Unwatched())
    yield made
    made.close()


def test_groups_and_rows_add_up_to_the_whole(shop: Shop) -> None:
    whole = value.predicted(shop, value.Question(), with_customers=True)
    groups = value.by_group(shop)
    assert whole.total is not None
    assert groups.total is not None
    assert sum(one.cents for one in groups.groups.values()) == pytest.approx(whole.total.cents, abs=10)
    assert sum(row.cents or 0 for row in whole.rows) == pytest.approx(whole.total.cents, abs=len(whole.rows))
    assert len(whole.rows) == whole.customers
    assert all(one.low <= one.cents <= one.high for one in groups.groups.values())


def test_the_kpi_is_the_forecast_of_the_last_day_and_the_parts_of_it(shop: Shop) -> None:
    whole = value.predicted(shop, value.Question())
    assert whole.total is not None
    told = figures.figures(shop, figures.Asked(last=whole.at))
    assert told.values["value_12m"] == pytest.approx(whole.total.cents, abs=1)
    by_group = value.by_group(shop).groups
    loyal = figures.figures(shop, figures.Asked(last=whole.at, group=Group.LOYAL))
    assert loyal.values["value_12m"] == pytest.approx(by_group[Group.LOYAL].cents, abs=1)
    there = figures.figures(shop, figures.Asked(last=whole.at, channel="store"))
    assert 0 < (there.values["value_12m"] or 0) < whole.total.cents


def test_one_customers_figure_is_that_of_the_row(shop: Shop) -> None:
    best = max(
        value.predicted(shop, value.Question(), with_customers=True).rows, key=lambda row: row.cents or 0
    )
    told = value.of_customer(shop, best.id)
    assert told.expected is not None
    assert told.expected.cents == best.cents
    assert told.expected.low < told.expected.cents < told.expected.high


def test_who_objects_to_a_profile_is_predicted_nowhere_but_counts(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = value.predicted(shop, value.Question(), with_customers=True)
    someone = max(whole.rows, key=lambda row: row.cents or 0).id

    def objecting(store: Store) -> Counted:
        counted = count(store)
        found = rfm.by_rhythm(counted.purchases, counted.rhythm, counted.purchases.as_of, {someone})
        return replace(counted, segmentation=found)

    monkeypatch.setattr(open_shop, "count", objecting)
    again = Shop.open(shop.path)
    told = value.of_customer(again, someone)
    assert told.expected is None
    assert [note.key for note in told.notes] == ["not_profiled"]
    after = value.predicted(again, value.Question(), with_customers=True)
    assert someone not in {row.id for row in after.rows}
    assert after.total == whole.total
    assert Group.NOT_GROUPED not in value.by_group(again).groups
    again.close()


def test_a_small_shop_hears_why_nothing_is_predicted(small: Shop) -> None:
    found = value.predicted(small, value.Question())
    assert (found.parameters, found.total, found.back_test) == (None, None, None)
    (note,) = found.notes
    assert note.key == "few_repeaters"
    assert "vanaf 100" in wording.notice(note, "nl")
    assert value.by_group(small).groups == {}
    told = figures.figures(small, figures.Asked())
    assert told.values["value_12m"] is None
    assert any(one.startswith("few_repeaters: value_12m: ") for one in told.notes)


def test_a_forecast_is_counted_once_until_the_data_change(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = value.valued(shop, value.Question())
    monkeypatch.setattr(value, "_valued", lambda *_: pytest.fail("counted again"))
    assert value.valued(shop, value.Question()) is first


def test_an_expectation_is_told_in_whole_euros_and_never_as_next_to_nothing() -> None:
    def said(*cents: int) -> str:
        return wording.notice(value.expectation(Expected(*cents)), "nl").replace("\u00a0", " ")

    assert said(18_040, 12_000, 26_000) == (
        "Naar verwachting € 180 in de komende 12 maanden (tussen € 120 en € 260)."
    )
    assert said(826, 0, 2383) == "Naar verwachting € 8 in de komende 12 maanden (hooguit € 24)."
    assert said(40, 0, 0) == "Naar verwachting geen aankoop in de komende 12 maanden."


@pytest.mark.parametrize(
    ("error", "year", "words"),
    [
        (0.08, True, "Vorig jaar voorspelde dit voor al je klanten samen 8% te veel."),
        (-0.305, True, "Vorig jaar voorspelde dit voor al je klanten samen 30% te weinig."),
        (0.001, True, "Vorig jaar kwam deze voorspelling voor al je klanten samen uit."),
        (0.08, False, "Over de laatste 10 dagen voorspelde dit voor al je klanten samen 8% te veel."),
        (None, True, "Hoe goed dit voorspelt, is nog niet na te rekenen."),
    ],
)
def test_a_look_back_says_over_or_under_by_how_much(error: float | None, words: str, *, year: bool) -> None:
    tested = BackTest(date(2025, 1, 1), date(2025, 1, 11), year, 9, 1.0, 1, 0.0, 100, 100, error)
    assert wording.notice(value.told(tested), "nl") == words


def test_cohorts_by_what_people_began_with_hold_everybody(shop: Shop) -> None:
    for by in ("channel", "category"):
        found = cohorts.cohorts(shop, "quarter", "customers", by)
        assert found.whole.customers == sum(part.customers for part in found.parts) + found.left_out
        assert all(part.customers >= cohorts.FEWEST for part in found.parts)
        assert len({part.key for part in found.parts}) == len(found.parts)
    assert {part.key for part in cohorts.cohorts(shop, by="channel").parts} <= {"store", "web", "unknown"}
