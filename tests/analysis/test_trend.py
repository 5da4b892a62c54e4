import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # noqa: TID253  # a peer to compare with

from klantdesk.analysis import trend
from klantdesk.analysis.trend import Months, Nature


def test_a_sum_is_held_against_the_same_months_a_year_before() -> None:
    now, earlier = [44, 52, 31, 29], [40, 49, 27, 26]
    told = trend.change("new", 156, 142, Months(now, earlier))
    differences = [4, 3, 4, 3]
    low, high = stats.t.interval(0.95, 3, loc=3.5, scale=stats.sem(differences))
    assert (told.low, told.high) == pytest.approx((4 * low, 4 * high), abs=0.01)
    assert (told.months, told.higher, told.by_chance) == (4, 4, False)


def test_a_rate_s_interval_stands_around_the_change_of_the_whole_period() -> None:
    now, earlier = [0.30, 0.34, 0.29], [0.29, 0.30, 0.31]
    told = trend.change("returning_share", 0.31, 0.30, Months(now, earlier))
    margin = stats.t.ppf(0.975, 2) * stats.sem([0.01, 0.04, -0.02])
    assert told.low is not None
    assert told.high is not None
    assert (told.low + told.high) / 2 == pytest.approx(0.01)
    assert (told.high - told.low) / 2 == pytest.approx(margin, rel=1e-3)
    assert told.by_chance


def test_a_standing_is_judged_by_its_steps_from_month_to_month() -> None:
    now = [110, 121, 130]
    told = trend.change("active", 130, 100, Months(now, [101, 100, 100], lead=100))
    margin = stats.t.ppf(0.975, 2) * stats.tstd([10, 11, 9]) * 3**0.5
    assert told.high == pytest.approx(30 + margin, rel=1e-3)
    assert told.by_chance is False


@given(st.sampled_from(["new", "active", "churn"]), st.lists(st.none(), max_size=12))
def test_nothing_known_is_never_called_a_change(key: str, months: list[None]) -> None:
    told = trend.change(key, None, None, Months(months, months))
    assert (told.low, told.high, told.months, told.by_chance) == (None, None, 0, None)


def test_two_months_are_too_few_to_say() -> None:
    assert trend.change("new", 20, 10, Months([10, 10], [5, 5])).by_chance is None


@pytest.mark.parametrize("freedom", [*range(2, 31), 200])
def test_the_points_of_student_s_t_are_the_published_ones(freedom: int) -> None:
    # Told through an interval: differences 0, 0, ..., with one 1 have a spread that is known.
    sample = [1.0] + [0.0] * freedom
    told = trend.change("churn", 0.0, 0.0, Months(sample, [0.0] * len(sample)))
    expected = stats.t.ppf(0.975, freedom) * stats.sem(sample)
    assert told.high == pytest.approx(expected, rel=0.008)


def test_every_kpi_has_a_nature() -> None:
    assert {trend.nature(key) for key in ("revenue", "nps", "reachable_email")} == set(Nature)
