"""From counts at the door, tapped or imported, to the week of visitors and buyers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.db import visitors
from klantdesk.desk import feedback, traffic
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.shop import Shop
from klantdesk.desk.traffic_views import Part, Week
from klantdesk.records import NOBODY, Channel, Group, Harvest, LineKind, VisitorCount, to_day
from tests.db.harvests import Sale, harvest, take

TODAY = date(2025, 10, 15)
"""A Wednesday."""
DAY, WEDNESDAY = to_day(TODAY), 2


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk", "De Linde")
    yield made
    made.close()


@pytest.fixture
def selling(shop: Shop) -> Shop:
    """Twelve receipts in Zutphen and three in Deventer today, two of the web; one a week ago."""
    lines = (("bal", 1000, 5000, LineKind.SALE),)
    sales = [Sale(f"z{at}", DAY, None, lines, "Zutphen", Channel.STORE) for at in range(12)]
    sales += [Sale(f"d{at}", DAY, None, lines, "Deventer", Channel.STORE) for at in range(3)]
    sales += [Sale(f"w{at}", DAY, None, lines, "", Channel.WEB) for at in range(2)]
    sales.append(Sale("oud", DAY - 7, None, lines, "Zutphen", Channel.STORE))
    with shop.writing() as store:
        take(store, harvest(sales, {}))
    return shop


def count(shop: Shop, *counts: VisitorCount, source: str = "deur") -> None:
    with shop.writing() as store:
        take(store, Harvest(visits=list(counts)), source)


def found(shop: Shop, chosen: Filter | None = None) -> Week:
    told = traffic.week(shop, chosen or Filter())
    assert told is not None
    return told


def test_a_day_counted_without_hours_has_no_hour(selling: Shop) -> None:
    count(selling, VisitorCount(DAY, 60, "Zutphen"))
    told = found(selling)
    assert (told.cells, told.hours, told.whole.unknown) == ((), (), 60)
    (day,) = told.weekdays
    assert (day.weekday, day.visitors, day.buyers, day.unknown) == (WEDNESDAY, 60, 12, 60)
    assert day.conversion.value == pytest.approx(12 / 60)
    assert told.lowest is None


def test_buyers_by_the_hour_are_those_of_the_door_and_by_day_those_of_the_till(selling: Shop) -> None:
    count(selling, VisitorCount(DAY, 40, "Zutphen", 14, 4), VisitorCount(DAY, 20, "Zutphen", 15, 9))
    told = found(selling)
    assert [(cell.weekday, cell.hour, cell.buyers) for cell in told.cells] == [(2, 14, 4), (2, 15, 9)]
    assert told.cells[0].conversion.value == pytest.approx(0.1)
    assert told.cells[1].conversion.value is None, "twenty visitors are too few"
    assert told.loses_most == told.cells[0]
    assert (told.whole.buyers, told.by_receipts, told.whole.unknown) == (12, True, 0)


def test_a_store_is_laid_beside_its_own_receipts(selling: Shop) -> None:
    count(selling, VisitorCount(DAY, 60, "Zutphen", 14), VisitorCount(DAY, 50, "Deventer", 14))
    assert (found(selling).whole.visitors, found(selling).whole.buyers) == (110, 15)
    deventer = found(selling, Filter(store="deventer"))
    assert (deventer.whole.visitors, deventer.whole.buyers) == (50, 3)
    assert [cell.visitors for cell in deventer.cells] == [50]


def test_who_came_after_the_last_import_did_not_buy_nothing(selling: Shop) -> None:
    count(selling, VisitorCount(DAY, 60, "Zutphen"), VisitorCount(DAY + 1, 40, "Zutphen"))
    told = found(selling)
    assert (told.whole.visitors, told.whole.base, told.till) == (100, 60, TODAY)
    assert told.whole.conversion.value == pytest.approx(12 / 60)
    page = feedback.view(selling, Filter())
    assert (page.visitors, page.conversion.n) == (100, 60)
    later = found(selling, Filter(first=TODAY + timedelta(days=1)))
    assert (later.by_receipts, later.whole.base, later.whole.conversion.value) == (False, 0, None)


def test_without_any_purchases_the_taps_tell(shop: Shop) -> None:
    for _ in range(30):
        feedback.tally(shop, visitors=1)
    for _ in range(6):
        feedback.tally(shop, buyers=1)
    feedback.take_in(shop)
    told = found(shop)
    assert (told.by_receipts, told.whole.visitors, told.whole.buyers) == (False, 30, 6)
    assert told.whole.conversion.value == pytest.approx(0.2)
    assert sum(cell.buyers for cell in told.cells) == 6


def test_nobody_counted_is_not_nobody_came(selling: Shop) -> None:
    assert found(selling) == Week(ever=False)
    assert traffic.last_day(selling) is None
    count(selling, VisitorCount(DAY, 60))
    assert found(selling, Filter(last=TODAY - timedelta(days=1))) == Week(ever=True)
    assert traffic.last_day(selling) == TODAY


@pytest.mark.parametrize("chosen", [Filter(staff="Els"), Filter(survey="exit"), Filter(group=Group.NEW)])
def test_a_counter_knows_of_no_group_or_person(selling: Shop, chosen: Filter) -> None:
    assert traffic.week(selling, chosen) is None


PLACES = st.tuples(
    st.sampled_from(["hand", "import", "tally"]), st.integers(0, 15), st.sampled_from([NOBODY, 9, 10, 14]),
    st.sampled_from(["", "A"]),
)  # fmt: skip
ROWS = st.dictionaries(PLACES, st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=20)


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop to count in again and again."""
    made = Shop.create(tmp_path_factory.mktemp("doors") / "winkel.klantdesk")
    yield made
    made.close()


@given(rows=ROWS)
@settings(max_examples=40, deadline=None)
def test_cells_and_unknown_hours_add_up_to_the_visitors(
    doors: Shop, rows: dict[tuple[str, int, int, str], tuple[int, int]]
) -> None:
    """However a day was counted: by hand, imported, tapped, as a whole, by the hour, or all of these."""
    with doors.writing() as store, store.transaction():
        store.connection.execute("DELETE FROM visitor_count")
        store.connection.executemany(
            """
            INSERT INTO visitor_count (origin, day, hour, store, visitors, buyers)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [(*place, *numbers) for place, numbers in rows.items()],
        )
    told = found(doors)
    by_day = visitors.days(doors.reader(), *visitors.ALWAYS)
    whole = told.whole
    assert whole.visitors == sum(one.visitors for one in by_day)
    assert whole.visitors == sum(day.visitors for day in told.weekdays)
    assert whole.visitors == sum(cell.visitors for cell in told.cells) + whole.unknown
    assert whole.unknown == sum(day.unknown for day in told.weekdays) >= 0
    assert [_summed(told, hour.hour) for hour in told.hours] == [
        (hour.visitors, hour.base, hour.buyers) for hour in told.hours
    ]


def _summed(told: Week, hour: int | None) -> tuple[int, int, int]:
    cells: list[Part] = [cell for cell in told.cells if cell.hour == hour]
    return sum(c.visitors for c in cells), sum(c.base for c in cells), sum(c.buyers for c in cells)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_week_is_saved_row_by_row(selling: Shop, tmp_path: Path, lang: str) -> None:
    count(selling, VisitorCount(DAY, 40, "Zutphen", 14, 4), VisitorCount(DAY, 7, "Deventer"))
    file = traffic.save(selling, Filter(), tmp_path / "bezoekers.csv", lang)
    _head, whole, day, hour = file.read_text(encoding="utf-8-sig").splitlines()
    assert whole.split(";")[2:5] == ["47", "47", "15"]
    assert day.split(";")[0] == {"nl": "woensdag", "en": "Wednesday"}[lang]
    assert day.split(";")[-1] == "7", "seven without an hour"
    assert hour.split(";")[1:5] == ["14–15", "40", "40", "4"]
