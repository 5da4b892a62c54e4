"""What free text is warned of, and the one number it may never hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.desk import birthdays, remarks
from klantdesk.errors import NumberRefused

eight = st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(lambda digits: digits[0] > 0)


def completed(digits: list[int]) -> str | None:
    """Eight digits with the ninth that makes them pass, None where there is none."""
    ninth = sum(digit * weight for digit, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
    return None if ninth > 9 else "".join(map(str, [*digits, ninth]))


@settings(deadline=None, max_examples=150)
@given(eight, st.sampled_from([("", ""), (".", "."), (" ", " "), ("-", "-")]), st.text("abc ,!", max_size=6))
def test_a_citizen_service_number_is_refused_however_it_is_written(
    digits: list[int], marks: tuple[str, str], around: str
) -> None:
    number = completed(digits)
    if number is None:
        return
    for sizes in ((3, 3), (4, 2)):
        first, second = sizes
        written = (
            f"{number[:first]}{marks[0]}{number[first : first + second]}{marks[1]}{number[first + second :]}"
        )
        with pytest.raises(NumberRefused):
            remarks.refuse_numbers(f"{around} {written} {around}")


@settings(deadline=None, max_examples=150)
@given(eight)
def test_a_number_that_fails_the_eleven_test_may_be_written(digits: list[int]) -> None:
    number = completed(digits)
    wrong = "".join(map(str, digits)) + str((int(number[-1]) + 1) % 10 if number else 0)
    assert not remarks.holds_number(f"bestelling {wrong}")


@settings(deadline=None, max_examples=150)
@given(
    st.integers(0, 99_999_999),
    st.sampled_from(["06{}", "06-{}", "06 {}", "+31 6 {}", "0031 6 {}", "+316{}", "+31 (0)6 {}"]),
)
def test_a_mobile_number_is_no_citizen_service_number(number: int, way: str) -> None:
    assert not remarks.holds_number("bel " + way.format(f"{number:08}"))


@pytest.mark.parametrize(
    "words",
    [
        "050 12 34 56",
        "02 123 45 67",
        "bel 111222333",
        "NL91 ABNA 0417 1643 00",
        "op 21-11-2026",
        "R111222333",
    ],
)
def test_telephone_numbers_accounts_and_days_may_be_written(words: str) -> None:
    assert not remarks.holds_number(words)


@pytest.mark.parametrize("words", ["bsn 111222333", "111.222.333", "haar bsn: 012345672", "1112 22 333"])
def test_these_are_refused(words: str) -> None:
    assert remarks.holds_number(words) is remarks.passes([int(one) for one in words if one.isdigit()])


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("heeft diabetes en loopt veel", "health"),
        ("is Zwanger, zoekt ruime maat", "health"),
        ("viert ramadan", "religion"),
        ("lid van de FNV", "union"),
        ("stemt op een partij", "politics"),
        ("van Surinaamse afkomst", "ethnicity"),
        ("komt met haar vriendin, lesbisch stel", "sexual_life"),
    ],
)
def test_special_categories_are_remarked(words: str, category: str) -> None:
    assert category in {one.category for one in remarks.remark(words)}


@pytest.mark.parametrize(
    "words", ["houdt van blauw", "zoekt hardloopschoen 40,5", "woont naast de winkel", "werkt als kok", ""]
)
def test_what_a_shop_mostly_writes_is_not(words: str) -> None:
    assert remarks.remark(words) == ()


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(words: str) -> None:
    assert len(remarks.remark(words)) <= 6
    remarks.holds_number(words)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("9 maart", "--03-09"),
        ("9-3", "--03-09"),
        ("9-3-1986", "1986-03-09"),
        ("9 mrt. 1986", "1986-03-09"),
        ("9 March 1986", "1986-03-09"),
        ("29 februari", "--02-29"),
        ("1986-03-09", "1986-03-09"),
        ("31-2", None),
        ("29-2-1987", None),
        ("ergens in mei", None),
        ("", None),
    ],
)
def test_a_birthday_is_understood_as_people_write_it(written: str, kept: str | None) -> None:
    assert birthdays.understand(written) == kept
