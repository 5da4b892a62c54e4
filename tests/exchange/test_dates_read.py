"""Dates: one order a column, the shop's own day, and nothing invented."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.exchange import days
from klantdesk.exchange.amounts import State
from klantdesk.exchange.extract import Options
from klantdesk.records import Reason, to_date
from tests.exchange.reading import harvested, take

AMSTERDAM = "Europe/Amsterdam"
TODAY = date(2069, 12, 31)
LATE = datetime.fromisoformat("2011-05-06T23:59")


def read(
    *values: str | float | datetime,
    order: str = "",
    zone: str = AMSTERDAM,
    utc: bool = False,
    today: date = TODAY,
) -> list[str]:
    codes = np.arange(len(values), dtype=np.int32)
    found = days.read(codes, list(values), order, zone=zone, utc=utc, today=today)
    return [
        to_date(int(day)).isoformat() if state == State.GOOD else State(int(state)).name
        for day, state in zip(found.day, found.state, strict=True)
    ]


def unsettled(*values: str, order: str = "") -> str:
    codes = np.arange(len(values), dtype=np.int32)
    return days.read(codes, list(values), order, zone=AMSTERDAM, today=TODAY).unsettled


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("17 févr. 2025 à 14:05", "2025-02-17"),
        ("1736809200", "2025-01-14"),
        ("1736809199000", "2025-01-13"),
        ("1er août 2025", "2025-08-01"),
        ("lundi 3 février 2025", "2025-02-03"),
        ("13/01/2025 à 14h05", "2025-01-13"),
        ("16 de enero de 2026", "2026-01-16"),
        ("16 gennaio 2026", "2026-01-16"),
        ("2010-12-01 08:26:00", "2010-12-01"),
        ("2024/5/8", "2024-05-08"),
        ("13-1-25", "2025-01-13"),
        ("31-12-99", "1999-12-31"),
        ("15.03.2023, 11:53", "2023-03-15"),
        ("3 november 2025", "2025-11-03"),
        ("ma 3 nov. 2025", "2025-11-03"),
        ("03-mrt-25", "2025-03-03"),
        ("8. Dezember 2024", "2024-12-08"),
        ("1er août 2024", "2024-08-01"),
        ("Dec 8, 2024 14:15:51 PM", "2024-12-08"),
        ("September 3, 2026", "2026-09-03"),
        ("20101201", "2010-12-01"),
        ("40513", "2010-12-01"),
        ("'2024-01-02", "2024-01-02"),
        (40513.35, "2010-12-01"),
        (20101201.0, "2010-12-01"),
        (LATE, "2011-05-06"),
    ],
)
def test_a_date_is_read(text: str | float | datetime, day: str) -> None:
    assert read(text) == [day]


@pytest.mark.parametrize(
    "text", ["31-11-2025", "mei", "12", "morgen", "2025-02-30", "25:61", "01-01-0001", 12.0]
)
def test_a_date_that_does_not_exist_is_refused(text: str | float) -> None:
    assert read(text) == ["BAD"]


def test_no_date_is_no_date() -> None:
    assert read("", " ", "-") == ["BLANK"] * 3


def test_a_day_above_twelve_settles_the_column() -> None:
    assert read("03-04-2025", "25-04-2025") == ["2025-04-03", "2025-04-25"]
    assert read("03/04/2025", "04/25/2025") == ["2025-03-04", "2025-04-25"]
    assert unsettled("03-04-2025", "25-04-2025") == ""


def test_an_open_order_is_a_question_that_an_answer_settles() -> None:
    assert unsettled("03-04-2025", "05-05-2025") == "03-04-2025"
    assert read("03-04-2025", order="mdy") == ["2025-03-04"]
    assert unsettled("03-04-2025", order="mdy") == ""


@pytest.mark.parametrize("text", ["05-05-2025", "3.4.2025", "2025-03-04", "3 april 2025"])
def test_a_date_with_one_reading_is_no_question(text: str) -> None:
    assert unsettled(text) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-12-06 23:37:33", "2025-12-06"),
        ("2025-12-06 23:37:33 -0500", "2025-12-06"),
        ("2024-06-30 23:30:00 +0200", "2024-06-30"),
        ("2026/05/28 11:01:33 PM GMT+2", "2026-05-28"),
        ("2025-12-06T23:37:33Z", "2025-12-07"),
        ("2025-12-06 23:37:33 UTC", "2025-12-07"),
        ("2025-12-06T23:37:33.123+00:00", "2025-12-07"),
        ("2025-12-06T22:37:33Z", "2025-12-06"),
        ("2025-07-06T22:37:33Z", "2025-07-07"),
    ],
)
def test_a_day_is_the_shops_own(text: str, day: str) -> None:
    assert read(text) == [day]


def test_plain_times_of_a_utc_format_are_turned_to_the_shop() -> None:
    assert read("2025-12-06 23:37:33", LATE, utc=True) == ["2025-12-07", "2011-05-07"]
    assert read("2025-12-06 23:37:33", utc=True, zone="Europe/London") == ["2025-12-06"]
    assert read("2025-12-06", utc=True) == ["2025-12-06"]


@given(
    st.lists(st.dates(date(1971, 1, 1), date(2069, 12, 31)), min_size=1),
    st.sampled_from(["%Y-%m-%d", "%d-%m-%Y", "%m/%d/%Y", "%d.%m.%y", "%Y%m%d", "%d/%m/%Y %H:%M"]),
)
@settings(deadline=None, max_examples=150)
def test_written_dates_are_read_back(dates: list[date], style: str) -> None:
    order = "mdy" if style.startswith("%m") else "dmy"
    assert read(*(day.strftime(style) for day in dates), order=order) == [day.isoformat() for day in dates]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12-05-45", "1945-05-12"),
        ("31-12-26", "2026-12-31"),
        ("13-01-27", "1927-01-13"),
        ("3 mei 68", "1968-05-03"),
        ("13-1-00", "2000-01-13"),
    ],
)
def test_a_year_of_two_digits_lies_not_in_the_future(text: str, day: str) -> None:
    assert read(text, today=date(2026, 11, 21)) == [day]


def test_on_new_years_eve_tomorrow_is_of_this_century() -> None:
    assert read("01-01-27", today=date(2026, 12, 31)) == ["2027-01-01"]


def test_no_sale_is_of_before_1990_or_after_tomorrow(tmp_path: Path) -> None:
    path = tmp_path / "verkopen.csv"
    stated = [
        "1989-12-31",
        "1990-01-01",
        "2026-11-21",
        "2026-11-22",
        "2026-11-23",
        "2099-01-01",
        "1905-06-01",
    ]
    rows = [f"{n},{day},12-05-1945,an@voorbeeld.nl,5.00\n" for n, day in enumerate(stated)]
    path.write_text("Bestelnr,Datum,Geboortedatum,E-mail,Totaal\n" + "".join(rows), encoding="utf-8")
    found = take(path, {"date_order": "dmy"}, options=Options(today=date(2026, 11, 21)))
    assert [(one.value, one.reason) for one in found.rejected] == [
        (stated[n], Reason.BAD_DATE) for n in (0, 4, 5, 6)
    ]
    assert (found.first_day, found.last_day) == (date(1990, 1, 1), date(2026, 11, 22))
    assert [one.person.birthday for one in harvested(found).customers] == ["1945-05-12"]
