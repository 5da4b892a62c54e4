"""The letters that were searched for are marked, whatever their accents."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.ui.customers.marks import initials, marks


@pytest.mark.parametrize(
    ("name", "search", "marked"),
    [
        ("Marloes Hoekstra", "mar", ["Mar"]),
        ("Marloes Hoekstra", "HOEK mar", ["Mar", "Hoek"]),
        ("Renée de Vries", "renee", ["Renée"]),
        ("Renée de Vries", "vriés", ["Vries"]),
        ("Groß", "gross", ["Groß"]),
        ("Anne-Marie Smit", "mar", ["Mar"]),
        ("Ibrahim Omar", "mar", []),
        ("Jan van den Berg", "van den", ["van", "den"]),
        ("Renée de Vries", "devries", ["de Vries"]),
        ("Marie D'hondt", "dhondt", ["D'hondt"]),
        ("Renée de Vries", "vreis", ["Vries"]),
        ("Dirk Hendrickx", "hendriks", ["Hendrickx"]),
        ("Jan", "", []),
        ("", "jan", []),
    ],
)
def test_words_that_begin_with_a_search_word_are_marked(name: str, search: str, marked: list[str]) -> None:
    assert [name[begin:end] for begin, end in marks(name, search)] == marked


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=30), st.text(max_size=10))
def test_marks_never_overlap_and_stay_within_the_name(name: str, search: str) -> None:
    spans = marks(name, search)
    ends = [0, *(place for span in spans for place in span)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(name)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marco van der Veen", "MV"),
        ("Marloes", "M"),
        ("Anne-Marie Smit", "AS"),
        ("", "?"),
        ("élise (2)", "É2"),
    ],
)
def test_the_avatar_shows_first_and_family_name(name: str, letters: str) -> None:
    assert initials(name) == letters
