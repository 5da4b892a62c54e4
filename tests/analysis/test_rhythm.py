from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis.rhythm import (
    LEVELS,
    Origin,
    Rhythm,
    fix_window,
    gap_quantiles,
    kaplan_meier,
    later_than_usual,
    measure,
)
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, random_sales, shop, visits

gaps = st.lists(st.integers(1, 30), max_size=40)


def curve(closed: list[int], censored: list[int]) -> list[int | None]:
    return kaplan_meier(np.array(closed, dtype=np.int32), np.array(censored, dtype=np.int32), LEVELS)


def regular(customers: int, gap: int, times: int, *, silent: int = 0, until: int | None = None) -> list[Sale]:
    """Customers who buy every `gap` days, and a last anonymous sale that makes their silence known."""
    days = range(1000, 1000 + gap * times, gap)
    pairs = [(customer, day) for customer in range(customers) for day in days]
    sales = [Sale(number, day, customer, 1000) for number, (customer, day) in enumerate(pairs)]
    last = until if until is not None else days[-1] + silent
    return [*sales, Sale(len(pairs), last, -1, 1000)]


def test_a_level_reached_exactly_counts() -> None:
    assert curve([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []) == [5, 8, 9, 10]


def test_silence_as_long_as_a_gap_still_counts_as_at_risk() -> None:
    assert curve([5], [5]) == [5, None, None, None]
    assert curve([5], [4]) == [5, 5, 5, 5]


def test_no_gaps_give_no_quantiles() -> None:
    assert curve([], []) == [None] * 4
    assert curve([], [3, 4]) == [None] * 4


@settings(deadline=None, max_examples=150)
@given(gaps, gaps)
def test_quantiles_equal_the_curve_of_the_textbook(closed: list[int], censored: list[int]) -> None:
    assert curve(closed, censored) == [
        oracle.kaplan_meier(closed, censored, Fraction(level, 100)) for level in LEVELS
    ]


@settings(deadline=None, max_examples=40)
@given(any_sales())
def test_one_time_buyers_are_left_out_of_the_gaps(sales: list[Sale]) -> None:
    as_of = oracle.span(sales)[1]
    assert list(gap_quantiles(shop(sales))) == oracle.gap_quantiles(oracle.moments(sales), as_of)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**32), st.integers(300, 1500))
def test_bounds_follow_from_the_quantiles(seed: int, days: int) -> None:
    sales = random_sales(seed, receipts=250, customers=12, days=days)
    rhythm = measure(shop(sales))
    assert list(rhythm.bounds) == oracle.bounds(sales)
    assert list(rhythm.bounds) == sorted(set(rhythm.bounds))


def test_a_regular_shop_gets_its_own_bounds_a_month_apart() -> None:
    rhythm = measure(shop(regular(12, 40, 12)))
    assert rhythm.origin is Origin.OWN
    assert (rhythm.gaps, rhythm.days) == (132, 440)
    assert rhythm.quantiles == (40, 40, 40, 40)
    assert rhythm.months == (2, 3, 4, 5)
    assert rhythm.bounds == (60, 91, 121, 152)
    assert (rhythm.window, rhythm.window_months) == (121, 4)


def test_fewer_than_a_hundred_gaps_give_the_standard_bounds() -> None:
    assert measure(shop(regular(9, 40, 12))).origin is Origin.STANDARD
    assert measure(shop(regular(9, 40, 12))).bounds == (91, 182, 365, 730)


def test_exactly_a_hundred_gaps_and_a_year_are_enough() -> None:
    year = regular(10, 36, 11, until=1365)
    assert measure(shop(year)).origin is Origin.OWN
    assert measure(shop(year[1:])).origin is Origin.STANDARD


def test_a_day_less_than_a_year_is_not_twelve_months_of_data() -> None:
    assert measure(shop(regular(12, 36, 11, until=1364))).origin is Origin.STANDARD
    assert measure(shop(regular(12, 36, 11, until=1365))).origin is Origin.OWN


def silent_shop(gaps_of: list[int], returning: int, silent: int) -> list[Sale]:
    """Customers with the gaps given, and more who came twice, 30 days apart, and stayed away."""
    days = np.cumsum([1000, *gaps_of]).tolist()
    often = {f"c{who}": days for who in range(returning)}
    once = {f"c{returning + who}": [1000, 1030] for who in range(silent)}
    sales = visits(**often, **once)
    return [*sales, Sale(len(sales), 2500, -1, 100)]


def test_an_unreached_p95_is_twice_the_window() -> None:
    sales = silent_shop([30] * 11 + [300], 20, 6)
    rhythm = measure(shop(sales))
    assert rhythm.quantiles == (30, 30, 300, None)
    assert rhythm.months == (1, 2, 10, 20)
    assert list(rhythm.bounds) == oracle.bounds(sales)


def test_an_unreached_p90_is_twelve_months() -> None:
    sales = silent_shop([30] * 7, 20, 30)
    rhythm = measure(shop(sales))
    assert rhythm.origin is Origin.OWN
    assert rhythm.quantiles[2:] == (None, None)
    assert rhythm.months[2:] == (12, 24)
    assert list(rhythm.bounds) == oracle.bounds(sales)


def rhythm_of(*bounds: int) -> Rhythm:
    return Rhythm(500, 900, (1, 2, 3, 4), bounds, (None,) * 4, Origin.OWN)


@pytest.mark.parametrize(
    ("bounds", "window", "expected"),
    [
        ((60, 121, 182, 243), 365, (60, 121, 365, 395)),
        ((60, 121, 182, 243), 182, (60, 121, 182, 243)),
        ((60, 121, 182, 243), 200, (60, 121, 200, 243)),
        ((60, 121, 182, 243), 120, (30, 60, 120, 243)),
        ((60, 121, 182, 243), 130, (60, 121, 130, 243)),
        ((60, 121, 182, 243), 100, (25, 50, 100, 243)),
        ((10, 121, 182, 243), 100, (10, 50, 100, 243)),
        ((91, 182, 365, 730), 730, (91, 182, 730, 760)),
    ],
)
def test_bounds_make_way_for_an_owners_window(
    bounds: tuple[int, ...], window: int, expected: tuple[int, ...]
) -> None:
    fixed = fix_window(rhythm_of(*bounds), window)
    assert fixed.bounds == expected
    assert fixed.origin is Origin.OWNER
    assert fixed.window == window


def test_an_owners_window_keeps_the_months_it_is_made_of() -> None:
    assert fix_window(rhythm_of(60, 121, 182, 243), 365).months == (2, 4, 12, 13)
    assert fix_window(rhythm_of(60, 121, 182, 243), 100).months == (None, None, None, 8)


@given(st.integers(4, 2000), st.sampled_from([(30, 60, 91, 121), (91, 182, 365, 730), (60, 121, 182, 243)]))
def test_any_window_leaves_the_bounds_rising(window: int, bounds: tuple[int, ...]) -> None:
    fixed = fix_window(rhythm_of(*bounds), window).bounds
    assert list(fixed) == sorted(set(fixed))


def test_a_window_of_no_days_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        fix_window(rhythm_of(60, 121, 182, 243), 0)


def test_later_than_usual_needs_three_moments_and_twice_the_median_gap() -> None:
    sales = visits(c1=(100, 110, 120), c2=(100, 120), c3=(80, 110, 120), c4=(141,))
    assert later_than_usual(shop(sales)).tolist() == [True, False, False, False]


@settings(deadline=None, max_examples=60)
@given(any_sales())
def test_later_than_usual_equals_its_definition(sales: list[Sale]) -> None:
    purchases = shop(sales)
    late = set(purchases.buyers[later_than_usual(purchases)].tolist())
    assert late == oracle.later_than_usual(oracle.moments(sales), purchases.as_of)


def test_a_rhythm_is_a_plain_record() -> None:
    rhythm = measure(shop(regular(12, 40, 12)))
    assert replace(rhythm) == rhythm
    assert all(type(days) is int for days in (*rhythm.bounds, *rhythm.months, rhythm.gaps, rhythm.days))
