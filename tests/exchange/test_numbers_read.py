"""Numbers keep their sign and their cents, however they are written."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.exchange import amounts
from klantdesk.exchange.amounts import MICRO, State


def read(*values: str | float, decimal: str = "") -> list[float | str]:
    numbers = amounts.read(np.arange(len(values), dtype=np.int32), list(values), decimal)
    return [
        int(micro) / MICRO if state == State.GOOD else State(int(state)).name
        for micro, state in zip(numbers.micro, numbers.state, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-€ 9,95", -9.95),
        ("€ -9,95", -9.95),
        ("(33,62)", -33.62),
        ("'-42,00", -42.0),
        ("9,95-", -9.95),
        ("\u22125,00", -5.0),
        ("€\u00a01.234,50", 1234.5),
        ("1 234,50", 1234.5),
        ("1'234,50", 1234.5),
        ("EUR 61,80", 61.8),
        ("12,-", 12.0),
        (",5", 0.5),
        ("+3,00", 3.0),
    ],
)
def test_a_number_is_read_with_its_sign(text: str, value: float) -> None:
    assert read(text, "0,01") == [value, 0.01]


def test_the_decimal_sign_is_decided_by_the_column() -> None:
    assert read("1.234", "12,50") == [1234.0, 12.5]
    assert read("1.234", "12.50") == [1.234, 12.5]
    assert read("1,234.50", "1,234") == [1234.5, 1234.0]


def test_what_the_column_leaves_open_follows_the_format() -> None:
    assert read("1.234", decimal=".") == [1.234]
    assert read("1.234", decimal=",") == [1234.0]


def test_a_number_in_the_other_writing_is_refused_not_guessed() -> None:
    assert read("1,50", "2,50", "3,50", "12.34") == [1.5, 2.5, 3.5, "BAD"]


@pytest.mark.parametrize("text", ["8.71E+12", "8,71e+12", "1E-05"])
def test_a_number_in_powers_of_ten_is_damaged(text: str) -> None:
    assert read(text) == ["DAMAGED"]


@pytest.mark.parametrize("text", ["", " ", "-", "--", "n/a"])
def test_nothing_is_nothing(text: str) -> None:
    assert read(text) == ["BLANK"]


@pytest.mark.parametrize("text", ["abc", "12 stuks", "1.2.3.4", "€", "99999999999", "0x12"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert read(text) == ["BAD"]


def test_floats_are_taken_as_they_are_shown() -> None:
    assert read(2.55, -0.1, 12.125) == [2.55, -0.1, 12.125]


MILLIONTHS = st.integers(-(10**12), 10**12)


@given(st.integers(-(10**9), 10**9), MILLIONTHS)
@settings(deadline=None, max_examples=200)
def test_products_are_exact_with_halves_away_from_zero(thousandths: int, price: int) -> None:
    quantity = thousandths * 1000
    exact = Decimal(quantity) * Decimal(price) / (MICRO * MICRO // 100)
    product = amounts.times(np.array([quantity]), np.array([price]))[0]
    wanted = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    assert product == max(min(wanted, 10**10), -(10**10)) or product == wanted


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1), st.sampled_from([",", "."]), st.booleans())
@settings(deadline=None, max_examples=200)
def test_written_cents_are_read_back(cents: list[int], decimal: str, grouped: bool) -> None:  # noqa: FBT001  # hypothesis passes it
    thousands = {",": ".", ".": ","}[decimal] if grouped else ""

    def written(value: int) -> str:
        whole = f"{abs(value) // 100:,}".replace(",", thousands)
        return f"{'-' if value < 0 else ''}{whole}{decimal}{abs(value) % 100:02d}"

    assert read(*map(written, cents)) == [value / 100 for value in cents]
