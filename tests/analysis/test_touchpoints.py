"""What a contact leads to, against counting day by day."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klantdesk.analysis import moments, touchpoints
from tests.analysis.shops import Sale, shop

FIRST = 20_000
Days = list[tuple[int, int]]
SALES = st.lists(st.tuples(st.integers(1, 6), st.integers(0, 200)), min_size=1, max_size=40)
CONTACTS = st.lists(
    st.tuples(st.integers(1, 8), st.integers(-20, 220), st.sampled_from(["visit", "call"])), max_size=30
)


def bought(sales: Days) -> moments.Purchases:
    return shop([Sale(at, FIRST + day, who, 1000) for at, (who, day) in enumerate(sales)])


def by_hand(
    sales: Days, contacts: list[tuple[int, int, str]], kind: str
) -> tuple[int, int, int, float | None]:
    """Contacts that are over, followed by a purchase, by a first one; and the usual chance, day by day."""
    as_of = max(day for _, day in sales)
    days_of: dict[int, set[int]] = {}
    for customer, day in sales:
        days_of.setdefault(customer, set()).add(day)
    over = [(who, day) for who, day, what in contacts if what == kind and day + 30 <= as_of]
    followed = [one for one in over if any(one[1] < d <= one[1] + 30 for d in days_of.get(one[0], ()))]
    firsts = [
        one for one in followed if min(d for d in days_of[one[0]] if d > one[1]) == min(days_of[one[0]])
    ]
    usual = []
    for who, _day in over:
        days = range(min(days_of.get(who, {as_of + 1})), as_of - 30 + 1)
        if len(days) > 0:
            usual.append(np.mean([any(d < b <= d + 30 for b in days_of[who]) for d in days]))
    return len(over), len(followed), len(firsts), float(np.mean(usual)) if usual else None


@given(SALES, CONTACTS)
def test_effects_are_those_of_counting_day_by_day(sales: Days, contacts: list[tuple[int, int, str]]) -> None:
    found = touchpoints.effects(
        bought(sales),
        np.array([who for who, _, _ in contacts], np.int64),
        np.array([FIRST + day for _, day, _ in contacts], np.int64),
        [what for _, _, what in contacts],
    )
    assert {one.kind for one in found} == {what for _, _, what in contacts}
    for one in found:
        over, followed, firsts, usual = by_hand(sales, contacts, one.kind)
        assert (one.moments, one.bought, one.first_buyers) == (over, followed, firsts)
        assert one.usual is None if usual is None else abs((one.usual or 0) - usual) < 1e-12
        assert one.moments + one.waiting == sum(what == one.kind for _, _, what in contacts)


def test_a_visit_that_changes_nothing_tells_nothing() -> None:
    sales = [(1, day) for day in range(0, 400, 10)]
    found = touchpoints.effects(bought(sales), np.full(20, 1), FIRST + np.arange(20) * 15, ["visit"] * 20)
    assert (found[0].share, found[0].usual, found[0].tells) == (1.0, 1.0, False)


def test_a_mailing_after_which_nobody_bought_for_once_tells() -> None:
    sales = [(who, day) for who in range(1, 60) for day in (*range(0, 300, 20), *range(360, 500, 20))]
    found = touchpoints.effects(
        bought(sales), np.arange(1, 60), np.full(59, FIRST + 300), ["email_sent"] * 59
    )
    assert found[0].bought == 0
    assert found[0].tells
