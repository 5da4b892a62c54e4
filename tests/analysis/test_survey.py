from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantdesk.analysis import asked, survey

scores = st.lists(st.integers(0, 10), min_size=30, max_size=300)


def test_the_published_set_of_a_thousand_answers_has_its_published_interval() -> None:
    found = survey.nps([10] * 463 + [7] * 174 + [3] * 363)
    assert (found.promoters, found.passives, found.detractors) == (463, 174, 363)
    assert found.score.value == pytest.approx(10.0)
    assert found.score.low == pytest.approx(4.4, abs=0.05)
    assert found.score.high == pytest.approx(15.6, abs=0.05)


def test_wilson_intervals_equal_those_of_a_statistics_package() -> None:
    from statsmodels.stats.proportion import proportion_confint

    for n in (1, 7, 30, 100, 999, 5000):
        for count in range(0, n + 1, max(1, n // 13)):
            theirs = proportion_confint(count, n, method="wilson")
            assert survey.wilson(count, n) == pytest.approx(theirs, abs=1e-9)


@given(n=st.integers(1, 5000), data=st.data())
def test_wilson_ends_solve_the_score_equation(n: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, n))
    low, high = survey.wilson(count, n)
    assert 0 <= low <= count / n <= high <= 1
    for end in {low, high} - {0.0, 1.0}:
        distance = (count / n - end) ** 2
        assert distance == pytest.approx(survey.Z**2 * end * (1 - end) / n, rel=1e-9, abs=1e-12)


@given(scores)
def test_a_score_lies_within_its_interval_and_order_does_not_matter(answers: list[int]) -> None:
    found = survey.nps(answers)
    assert found == survey.nps(sorted(answers))
    assert found.promoters + found.passives + found.detractors == found.score.n == len(answers)
    assert found.score.value is not None
    assert found.score.low is not None
    assert found.score.high is not None
    assert found.score.low - 1e-9 <= found.score.value <= found.score.high + 1e-9


@given(st.lists(st.integers(0, 10), max_size=29))
def test_under_thirty_answers_nothing_is_told(answers: list[int]) -> None:
    assert survey.nps(answers).score.value is None
    assert survey.csat(answers, 10).value is None
    assert survey.ces(answers).value is None
    assert not survey.share(len(answers), len(answers)).told


def test_a_difference_that_may_be_chance_is_called_so() -> None:
    small = survey.nps([9] * 20 + [5] * 15), survey.nps([9] * 18 + [5] * 17)
    large = survey.nps([9] * 800 + [5] * 200), survey.nps([9] * 600 + [5] * 400)
    assert survey.differ(*small) is False
    assert survey.differ(*large) is True
    assert survey.differ(small[0], survey.nps([9])) is None


def test_satisfaction_counts_the_top_of_each_scale() -> None:
    assert survey.csat([5] * 20 + [4] * 10 + [3] * 10).value == 0.75
    assert survey.csat([8] * 20 + [7] * 20, 10).value == 0.5
    assert survey.ces([7] * 15 + [5] * 15).value == 6


def test_missed_revenue_is_the_reasons_share_of_what_walked_out() -> None:
    (size, price) = survey.missed_revenue({"price": 10, "size": 30}, 40, 1000, 300, 5000)
    assert (size.key, price.key) == ("size", "price")
    assert size.cents == round(0.75 * 700 * 5000)
    assert size.low is not None
    assert size.high is not None
    assert size.low < size.cents < size.high
    assert survey.missed_revenue({"size": 3}, 3, 1000, 300, 5000)[0].cents is None
    assert survey.missed_revenue({"size": 30}, 40, None, 300, 5000)[0].cents is None


def test_conversion_needs_visitors() -> None:
    assert survey.conversion(30, 120) == 0.25
    assert survey.conversion(30, None) is None
    assert survey.conversion(30, 0) is None


@pytest.mark.parametrize(
    ("text", "article", "size"),
    [
        ("hardloopschoenen maat 40,5", "hardloopschoenen", "40,5"),
        ("ik zocht een jas in XL, blauw", "jas", "XL"),
        ("geen maat 44 meer", "", "44"),
        ("schoenen in 43.5", "schoenen", "43,5"),
    ],
)
def test_what_was_asked_for_is_read_from_the_answer(text: str, article: str, size: str) -> None:
    found = asked.Vocabulary(["Hardloopschoenen"]).wanted(text)
    assert found == asked.Wanted(article, size)


def test_asked_for_is_counted_most_often_first() -> None:
    texts = ["jas maat M", "sokken", "jassen in maat m", "gewoon rondkijken"]
    found = asked.count(texts, asked.Vocabulary())
    assert (found[0].wanted.size, found[0].times, found[0].answers) == ("M", 2, (0, 2))
    assert len(found) == 2
