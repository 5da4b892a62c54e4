from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantdesk.analysis.periods import (
    Period,
    days_in_months,
    last_whole_month,
    month_days,
    month_of,
    months_back,
    split_months,
    whole_months,
)
from klantdesk.records import to_date, to_day

days = st.integers(to_day(date(1990, 1, 1)), to_day(date(2090, 1, 1)))


def period(first: date, last: date) -> Period:
    return Period(to_day(first), to_day(last))


@pytest.mark.parametrize(
    ("months", "expected"), [(1, 30), (2, 60), (4, 121), (6, 182), (8, 243), (12, 365), (24, 730), (36, 1095)]
)
def test_months_in_days_are_rounded_down(months: int, expected: int) -> None:
    assert month_days(months) == expected
    assert whole_months(expected) == months
    assert whole_months(expected + 1) == months + 1
    assert days_in_months(expected) == months
    assert days_in_months(expected - 1) is None


def test_no_gap_is_shorter_than_a_month() -> None:
    assert whole_months(0) == 1
    assert whole_months(1) == 1


@given(days)
def test_a_month_is_the_calendar_month_around_a_day(day: int) -> None:
    month = month_of(day)
    first, last = to_date(month.first), to_date(month.last)
    assert month.first <= day <= month.last
    assert (first.year, first.month, first.day) == (last.year, last.month, 1)
    assert to_date(month.last + 1).day == 1


@given(days, st.integers(0, 2000))
def test_split_months_cover_the_period_without_a_break(first: int, length: int) -> None:
    pieces = split_months(Period(first, first + length))
    assert [day for piece in pieces for day in range(piece.first, piece.last + 1)] == list(
        range(first, first + length + 1)
    )
    assert len({(to_date(piece.first).year, to_date(piece.first).month) for piece in pieces}) == len(pieces)
    assert all(to_date(piece.first).month == to_date(piece.last).month for piece in pieces)


def test_the_last_piece_may_be_part_of_a_month() -> None:
    pieces = split_months(period(date(2010, 12, 1), date(2011, 12, 9)))
    assert len(pieces) == 13
    assert pieces[-1] == period(date(2011, 12, 1), date(2011, 12, 9))


def test_the_last_whole_month_ends_on_or_before_the_last_purchase() -> None:
    november = period(date(2011, 11, 1), date(2011, 11, 30))
    assert last_whole_month(to_day(date(2011, 12, 9))) == november
    assert last_whole_month(to_day(date(2011, 11, 30))) == november
    assert last_whole_month(to_day(date(2011, 12, 30))) == november
    assert last_whole_month(to_day(date(2011, 12, 31))) == period(date(2011, 12, 1), date(2011, 12, 31))


def test_months_back_end_with_the_month_given() -> None:
    november = period(date(2011, 11, 1), date(2011, 11, 30))
    months = months_back(november, 12)
    assert len(months) == 12
    assert months[-1] == november
    assert months[0] == period(date(2010, 12, 1), date(2010, 12, 31))
