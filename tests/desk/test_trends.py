"""Figures over time, and the days marked beside them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from klantdesk.db import dump
from klantdesk.db.markers import Marker
from klantdesk.desk import demo, figures, markers, trends
from klantdesk.desk.figures import Asked
from klantdesk.desk.shop import Shop
from klantdesk.desk.trends import Stretch
from klantdesk.desk.undo import undo
from klantdesk.errors import EntryWrong, NothingToShow, PeriodWrong
from klantdesk.records import Unwatched


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    file = tmp_path_factory.mktemp("trends") / "demo.klantdesk"
    demo.make(file, demo.Size(customers=400, purchases=2400, years=4), Unwatched())
    return Shop.open(file)


def test_twelve_months_stand_beside_those_of_a_year_before(shop: Shop) -> None:
    told = trends.trends(shop, Stretch())
    active, new, receipt = (told[key] for key in ("active", "new", "average_receipt"))
    months = {one.first: one.values for one in figures.every_month(shop, Asked())}
    assert set(told) == set(figures.figures(shop, Asked()).values) - {"value_12m"}
    for one in (active, new, receipt):
        assert [point.value for point in one.points] == [months[point.first][one.key] for point in one.points]
        for point in one.points:
            before = point.first.replace(year=point.first.year - 1)
            unlike = one.nature == "sum" and not point.whole
            assert point.year_before == (None if unlike else months[before][one.key])
    assert new.turn.now == sum(point.value or 0 for point in new.points if point.whole)
    assert new.turn.before == sum(point.year_before or 0 for point in new.points if point.whole)
    assert active.turn.now == [point.value for point in active.points if point.whole][-1]
    assert active.turn.months == 12


def test_without_a_year_before_nothing_is_compared(shop: Shop) -> None:
    told = trends.trends(shop, Stretch(months=60))["new"]
    assert told.turn.before is None
    assert told.turn.by_chance is None
    assert told.points[0].year_before is None


def test_a_month_that_still_runs_is_shown_and_not_compared(shop: Shop) -> None:
    as_of = trends.trends(shop, Stretch())["new"].points[-1].last
    stretch = Stretch(first=date(as_of.year - 1, 3, 1), last=as_of.replace(day=9))
    told = trends.trends(shop, stretch)["new"]
    assert [point.whole for point in told.points[-2:]] == [True, False]
    assert told.whole_last == told.points[-2].last
    assert told.turn.now == sum(point.value or 0 for point in told.points[:-1])


def test_a_stretch_that_ends_before_it_begins_is_refused(shop: Shop) -> None:
    with pytest.raises(PeriodWrong):
        trends.trends(shop, Stretch(first=date(2025, 3, 1), last=date(2024, 1, 31)))


def test_an_empty_shop_has_no_trends(tmp_path: Path) -> None:
    with pytest.raises(NothingToShow):
        trends.trends(Shop.create(tmp_path / "leeg.klantdesk"), Stretch())


def test_a_day_is_marked_changed_and_forgotten_and_all_of_it_taken_back(tmp_path: Path) -> None:
    shop = Shop.create(tmp_path / "winkel.klantdesk")
    empty = list(dump.canonical(shop.reader()))
    _changes, made = markers.keep(shop, Marker(0, date(2025, 8, 30), "  Clubdag   hockey "), "Els")
    (marked,) = markers.markers(shop)
    assert (marked.day, marked.title) == (date(2025, 8, 30), "Clubdag hockey")
    _changes, moved = markers.keep(shop, Marker(marked.id, date(2025, 9, 6), "Clubdag"), "Els")
    _changes, gone = markers.forget(shop, marked.id, "Els")
    assert markers.markers(shop) == []
    assert undo(shop, gone).kinds >= {"markers"}
    undo(shop, moved)
    assert markers.markers(shop) == [marked]
    undo(shop, made)
    assert list(dump.canonical(shop.reader())) == empty
    with pytest.raises(EntryWrong):
        markers.keep(shop, Marker(0, date(2025, 8, 30), "  "), "Els")
