from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import balance
from klantdesk.analysis.balance import Balance
from klantdesk.analysis.periods import Period, month_of, split_months
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, shop, visits

windows = st.integers(1, 500)
COUNTS = ("active_start", "active_end", "new", "new_total", "won_back", "lost", "lost_start")


def closes(standing: Balance) -> bool:
    came = standing.active_start + standing.new + standing.won_back
    return came - standing.lost == standing.active_end


def test_a_customer_is_active_until_the_evening_before_the_window_ends() -> None:
    purchases = shop(visits(c1=(100,), c2=(400,)))
    kept = balance.between(purchases, Period(101, 129), 30)
    assert (kept.active_start, kept.lost, kept.active_end) == (1, 0, 1)
    gone = balance.between(purchases, Period(101, 130), 30)
    assert (gone.active_start, gone.lost, gone.active_end) == (1, 1, 0)


def test_a_gap_as_long_as_the_window_is_no_loss() -> None:
    purchases = shop(visits(c1=(100, 130)))
    days = [Period(day, day) for day in range(100, 140)]
    assert sum(standing.lost for standing in balance.every(purchases, days, 30)) == 0
    assert sum(standing.lost for standing in balance.every(purchases, days, 29)) == 1


def test_who_came_and_lapsed_inside_the_period_counts_in_new_total_only() -> None:
    purchases = shop(visits(c1=(100,), c2=(190,)))
    standing = balance.between(purchases, Period(90, 200), 30)
    assert (standing.new, standing.new_total, standing.lost) == (1, 2, 0)


def test_who_lapsed_and_returned_between_two_marks_was_never_away() -> None:
    purchases = shop(visits(c1=(100, 125)))
    (standing,) = balance.every(purchases, [Period(106, 126)], 10)
    assert (standing.active_start, standing.won_back, standing.lost, standing.active_end) == (1, 0, 0, 1)


def test_the_first_window_of_the_data_is_not_settled() -> None:
    purchases = shop(visits(c1=(100,), c2=(400,)))
    assert not balance.between(purchases, Period(129, 140), 30).settled
    assert balance.between(purchases, Period(130, 140), 30).settled


def test_periods_with_a_break_are_refused() -> None:
    with pytest.raises(ValueError, match="without a break"):
        balance.every(shop(visits(c1=(1,))), [Period(1, 2), Period(4, 5)], 30)


def test_no_periods_give_no_balance_and_an_empty_shop_gives_zeros() -> None:
    assert balance.every(shop([]), [], 30) == ()
    (standing,) = balance.every(shop([]), [Period(1, 31)], 30)
    assert {name: getattr(standing, name) for name in COUNTS} == dict.fromkeys(COUNTS, 0)
    assert standing == balance.between(shop([]), Period(1, 31), 30)


@settings(deadline=None, max_examples=80)
@given(any_sales(), windows)
def test_every_month_closes_and_equals_the_period_counted_apart(sales: list[Sale], window: int) -> None:
    purchases = shop(sales)
    months = split_months(Period(month_of(purchases.first_day).first, purchases.as_of + 60))
    standings = balance.every(purchases, months, window)
    assert all(map(closes, standings))
    assert all(a.active_end == b.active_start for a, b in pairwise(standings))
    assert list(standings) == [balance.between(purchases, month, window) for month in months]


@settings(deadline=None, max_examples=80)
@given(any_sales(), windows, st.integers(11950, 12950), st.integers(0, 400))
def test_any_period_equals_its_definition_and_names_its_customers(
    sales: list[Sale], window: int, first: int, length: int
) -> None:
    purchases = shop(sales)
    period = Period(first, first + length)
    expected = oracle.balance(oracle.moments(sales), period.first, period.last, window)
    standing = balance.between(purchases, period, window)
    assert closes(standing)
    assert {name: getattr(standing, name) for name in COUNTS} == {
        name: len(expected[name]) for name in COUNTS
    }
    behind = balance.behind(purchases, period, window)
    assert behind.new.tolist() == sorted(expected["new"])
    assert behind.won_back.tolist() == sorted(expected["won_back"])
    assert behind.lost.tolist() == sorted(expected["lost"])
    assert behind.active.tolist() == sorted(expected["active_end"])


@settings(deadline=None, max_examples=30)
@given(any_sales(), windows, st.lists(st.integers(1, 90), min_size=1, max_size=20))
def test_periods_of_any_length_balance_in_one_pass(
    sales: list[Sale], window: int, lengths: list[int]
) -> None:
    purchases = shop(sales)
    ends = [11990]
    for length in lengths:
        ends.append(ends[-1] + length)
    periods = [Period(a + 1, b) for a, b in pairwise(ends)]
    assert list(balance.every(purchases, periods, window)) == [
        balance.between(purchases, period, window) for period in periods
    ]
