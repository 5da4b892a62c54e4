"""The way through the questions, without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.desk import questions
from klantdesk.desk.questions import SURVEYS
from klantdesk.ui.survey.visit import Visit

CONTENT = questions.shipped("Sporthuis De Linde")


def visit(name: str = "exit", *, staff: bool = False) -> Visit:
    return Visit(CONTENT.survey(name), "nl", "Utrecht", staff=staff)


def test_the_exit_survey_counts_three_questions_and_contact_is_none_of_them() -> None:
    one = visit()
    assert one.place() == (1, 3)
    one.choose("searched")
    assert one.place() == (2, 3)
    one.choose("size")
    assert one.place() == (3, 3)
    one.offer_contact("laarzen")
    assert one.place() == (3, 3)
    one.back()
    one.write("laarzen")
    assert one.screen is None


def test_who_bought_is_asked_two() -> None:
    one = visit()
    one.choose("bought")
    assert one.place() == (2, 2)


def test_an_answer_holds_what_was_said_and_where() -> None:
    one = visit()
    one.choose("searched")
    one.choose("waiting")
    one.write("  jas  ")
    answer = one.answer()
    assert answer is not None
    assert (answer.outcome, answer.reason, answer.wanted) == ("searched", "waiting", "jas")
    assert (answer.store, answer.mode, answer.lang) == ("Utrecht", "kiosk", "nl")


def test_staff_answer_in_words_too() -> None:
    one = visit(staff=True)
    one.choose("searched")
    one.explain("veel te lange rij", "waiting")
    answer = one.answer("Joris", customer=7)
    assert answer is not None
    assert (answer.reason, answer.text) == ("waiting", "veel te lange rij")
    assert (answer.mode, answer.staff, answer.customer) == ("staff", "Joris", 7)
    one.back()
    one.choose("price")
    changed = one.answer()
    assert changed is not None
    assert (changed.reason, changed.text) == ("price", "")


def test_nothing_said_is_no_answer() -> None:
    one = visit()
    assert one.answer() is None
    one.skip()
    assert one.answer() is None
    assert one.screen is None


def test_a_version_of_the_questions_goes_along() -> None:
    one = Visit(replace(CONTENT.survey("exit"), version=4), "en")
    one.choose("browsed")
    answer = one.answer()
    assert answer is not None
    assert (answer.version, answer.lang) == (4, "en")


STEPS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40)), max_size=25)


@given(st.sampled_from(SURVEYS), STEPS, st.sampled_from(("kiosk", "staff")))
@settings(deadline=None, max_examples=150)
def test_any_way_ends_in_an_answer_of_the_screens_on_it(
    name: str, steps: list[tuple[int, int]], mode: str
) -> None:
    one = visit(name, staff=mode == "staff")
    for kind, value in steps:
        take(one, kind, value)
    number, most = one.place()
    assert number <= most or one.screen is None
    answer = one.answer()
    on_the_way = {screen.field for screen in (*one.trail, one.screen) if screen is not None}
    if answer is not None:
        said = {"outcome", "reason", "wanted", "text", "helped", "nps", "csat", "ces"}
        assert {field for field in said if getattr(answer, field) not in {"", None}} <= on_the_way


def take(one: Visit, kind: int, value: int) -> None:
    screen = one.screen
    if kind == 0:
        one.back()
    elif screen is None or kind == 1:
        one.skip()
    elif screen.kind == "choice":
        one.choose(screen.options[value % len(screen.options)].key)
    elif screen.kind == "scale":
        one.score(screen.low + value % (screen.high - screen.low + 1))
    elif screen.kind == "text":
        one.write("woorden" * (value % 3))
    else:
        one.keep_contact_back()


@pytest.mark.parametrize("name", SURVEYS)
def test_skipping_everything_ends(name: str) -> None:
    one = visit(name)
    for _ in range(10):
        one.skip()
    assert one.screen is None
