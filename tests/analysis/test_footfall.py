"""The week at the door: cells that add up, and a lowest hour that is no chance."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import footfall
from klantdesk.analysis.footfall import Tally
from klantdesk.records import VisitorCount

MONDAY = 4
"""5 January 1970."""
SATURDAY = MONDAY + 5
COUNTS = st.lists(
    st.builds(
        VisitorCount,
        day=st.integers(0, 30),
        visitors=st.integers(0, 40),
        store=st.sampled_from(["", "A"]),
        hour=st.integers(8, 20),
        buyers=st.integers(0, 40),
    ),
    unique_by=lambda one: (one.day, one.store, one.hour),
)
SOLD = st.dictionaries(st.integers(0, 30), st.integers(1, 20))


def test_weekdays_begin_on_monday() -> None:
    assert [footfall.weekday(MONDAY + at) for at in range(8)] == [0, 1, 2, 3, 4, 5, 6, 0]
    assert footfall.weekday(0) == 3


@given(COUNTS, SOLD)
@settings(max_examples=60, deadline=None)
def test_cells_add_up_to_the_visitors(counts: list[VisitorCount], sold: dict[int, int]) -> None:
    cells = footfall.cells(counts, sold)
    assert sum(tally.visitors for tally in cells.values()) == sum(one.visitors for one in counts)
    for tally in cells.values():
        assert 0 <= tally.base <= tally.visitors
    whole = sum(cells.values(), Tally())
    assert whole.buyers <= whole.base


@given(COUNTS, SOLD, st.sets(st.integers(0, 30)))
@settings(max_examples=60, deadline=None)
def test_weekdays_add_up_to_visitors_and_receipts(
    counts: list[VisitorCount], sold: dict[int, int], covered: set[int]
) -> None:
    found = sum(footfall.weekdays(counts, sold, covered).values(), Tally())
    days = {one.day for one in counts}
    assert found.visitors == sum(one.visitors for one in counts)
    assert found.base == sum(one.visitors for one in counts if one.day in covered)
    assert found.buyers == sum(sold.get(day, 0) for day in days & covered)


@pytest.mark.parametrize(
    ("buyers", "sold", "base"),
    [
        pytest.param(4, {MONDAY}, 40, id="some were counted"),
        pytest.param(0, {MONDAY}, 0, id="the till says otherwise"),
        pytest.param(0, set(), 40, id="nobody bought indeed"),
        pytest.param(50, {MONDAY}, 0, id="more than came in"),
    ],
)
def test_a_day_without_buyers_is_a_nought_only_where_they_are_counted(
    buyers: int, sold: set[int], base: int
) -> None:
    other = VisitorCount(MONDAY + 1, 9, "", 12, 3)
    cells = footfall.cells([VisitorCount(MONDAY, 40, "", 14, buyers), other], sold)
    assert (cells[0, 14].visitors, cells[0, 14].base) == (40, base)
    alone = footfall.cells([VisitorCount(MONDAY, 40, "", 14, 0)], set())
    assert alone[0, 14].base == 0, "a counter that knows no buyers"


def week(low: int) -> dict[tuple[int, int], Tally]:
    """A third buys, but on Saturday at 14 and 15 `low` of 100."""
    return {
        (day, hour): Tally(100, 100, low if day == 5 and hour in {14, 15} else 33)
        for day in range(6)
        for hour in range(9, 18)
    }


def test_the_hours_in_which_the_fewest_buy() -> None:
    low = footfall.lowest(week(12), {})
    assert low is not None
    assert (low.weekday, low.hour, low.until, low.sure) == (5, 14, 16, True)
    assert low.tally.share == pytest.approx(0.12)


def test_the_lowest_of_many_is_chance_until_it_is_not() -> None:
    low = footfall.lowest(week(28), {})
    assert low is not None
    assert (low.weekday, low.hour, low.sure) == (5, 14, False)


def test_with_few_counts_any_day_is_looked_at_together_and_then_the_weekday() -> None:
    thin = {place: Tally(6, 6, 1 if place[1] in {14, 15} else 3) for place in week(0)}
    low = footfall.lowest(thin, {})
    assert low is not None
    assert (low.weekday, low.hour, low.until, low.sure) == (None, 14, 16, True)
    days = {0: Tally(500, 500, 150), 5: Tally(500, 500, 50)}
    low = footfall.lowest({}, days)
    assert low is not None
    assert (low.weekday, low.hour, low.until, low.sure) == (5, None, None, True)
    assert footfall.lowest({}, {0: Tally(29, 29, 9), 1: Tally(29, 29, 1)}) is None
    assert footfall.lowest({}, {}) is None


def test_where_everybody_buys_nothing_stands_out() -> None:
    low = footfall.lowest({}, {0: Tally(50, 50, 50), 1: Tally(50, 50, 50)})
    assert low is not None
    assert not low.sure


def test_which_hour_loses_most_needs_enough_visitors() -> None:
    cells = {
        (0, 9): Tally(29, 29, 0),
        (1, 9): Tally(60, 60, 40),
        (2, 9): Tally(90, 0, 0),
        (3, 9): Tally(40, 40, 9),
    }
    assert footfall.loses_most(cells) == (3, 9)
    assert footfall.loses_most({(0, 9): Tally(29, 29, 0)}) is None
