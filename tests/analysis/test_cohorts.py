"""Cohorts against their definition in plain Python, and the laws they keep."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import origins
from klantdesk.analysis.cohorts import CohortTable, Measure, Unit, View, by_part, table
from klantdesk.records import Channel, LineKind, to_date, to_day
from tests.analysis import oracle
from tests.analysis.shops import Columns, Sale, any_sales, columns, shop, visits

CUSTOMERS = View(Unit.MONTH, Measure.CUSTOMERS, 182)
MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def number(day: int, unit: Unit) -> int:
    """The how-manieth period since the year 0 a day lies in."""
    at = to_date(day)
    return (at.year * 12 + at.month - 1) // MONTHS_IN[unit]


def expected(sales: Sequence[Sale], unit: Unit) -> tuple[list[int], list[list[int]], list[list[int]]]:
    """Sizes, customers and cents, customer by customer."""
    bought, (first, as_of) = oracle.moments(sales), oracle.span(sales)
    start = number(first, unit)
    count = number(as_of, unit) - start + 1
    sizes = [0] * count
    people = [[0] * (count - at) for at in range(count)]
    cents = [[0] * (count - at) for at in range(count)]
    for who, days in bought.items():
        own = number(min(days), unit) - start
        sizes[own] += 1
        for period in {number(day, unit) - start for day in days}:
            people[own][period - own] += 1
        for sale in oracle.goods(sales):
            period = number(sale.day, unit) - start
            if sale.customer == who and period >= own and sale.day <= as_of:
                cents[own][period - own] += sale.cents
    return sizes, people, cents


def values(found: CohortTable) -> list[list[int]]:
    return [list(cohort.values) for cohort in found.cohorts]


@settings(deadline=None, max_examples=40)
@given(any_sales(), st.sampled_from(Unit))
def test_cohorts_equal_their_definition(sales: list[Sale], unit: Unit) -> None:
    purchases = shop(sales)
    people = table(purchases, View(unit, Measure.CUSTOMERS, 182))
    cents = table(purchases, View(unit, Measure.REVENUE, 182))
    if not oracle.moments(sales):
        assert people.cohorts == cents.cohorts == ()
        return
    sizes, by_people, by_cents = expected(sales, unit)
    assert [cohort.size for cohort in people.cohorts] == sizes
    assert values(people) == by_people
    assert values(cents) == by_cents
    assert [cohort.values[0] for cohort in people.cohorts] == sizes


@settings(deadline=None, max_examples=20)
@given(any_sales(), st.sampled_from(Unit), st.integers(0, 2**32))
def test_shuffled_lines_change_nothing(sales: list[Sale], unit: Unit, seed: int) -> None:
    shuffled = list(sales)
    Random(seed).shuffle(shuffled)
    for measure in Measure:
        view = View(unit, measure, 182)
        assert table(shop(sales), view) == table(shop(shuffled), view)


@settings(deadline=None, max_examples=20)
@given(any_sales(receipts=120, days=1500), st.integers(0, 2**32))
def test_the_parts_add_up_to_the_whole(sales: list[Sale], seed: int) -> None:
    purchases = shop(sales)
    part = np.array([Random(seed + at).randrange(3) for at in range(len(purchases.buyers))], dtype=np.int64)
    for measure in Measure:
        view = View(Unit.QUARTER, measure, 182)
        whole, parts = table(purchases, view), by_part(purchases, view, part, 3)
        for at, cohort in enumerate(whole.cohorts):
            assert cohort.size == sum(one.cohorts[at].size for one in parts)
            assert list(cohort.values) == np.sum([one.cohorts[at].values for one in parts], axis=0).tolist()
        assert [one.customers for one in parts] == sorted(Counter(part.tolist()).values(), reverse=True)


def day(text: str) -> int:
    year, month, of_month = map(int, text.split("-"))
    return to_day(to_date(0).replace(year=year, month=month, day=of_month))


def test_an_unfinished_period_is_shown_and_left_out_of_the_average() -> None:
    sales = visits(
        c1=(day("2024-01-05"), day("2024-02-05"), day("2024-03-05")),
        c2=(day("2024-01-06"),),
        c3=(day("2024-02-07"), day("2024-03-09")),
    )
    found = table(shop(sales), View(Unit.MONTH, Measure.CUSTOMERS, 20))
    assert values(found) == [[2, 1, 1], [1, 1], [0]]
    assert found.weighted == (1.0, 0.5, None)
    assert found.settled == (1.0, None, None)
    assert [cohort.early for cohort in found.cohorts] == [True, False, False]


def test_who_came_back_counts_only_who_was_followed_that_long() -> None:
    sales = visits(c1=(0, 60), c2=(0, 200), c3=(0,), c4=(150, 160), c5=(200,))
    first = table(shop(sales), View(Unit.YEAR, Measure.CUSTOMERS, 20)).cohorts[0]
    assert [(one.months, one.followed, one.returned) for one in first.back[:3]] == [
        (3, 3, 1),
        (6, 3, 1),
        (9, 0, 0),
    ]


def test_people_begin_through_the_channel_and_with_the_group_they_spent_most_on() -> None:
    web, back = Channel.WEB, LineKind.RETURN
    sales = [
        Sale(1, 10, 1, 500), Sale(2, 10, 1, 900, channel=web), Sale(3, 11, 1, 9000),
        Sale(4, 10, 2, 700, channel=web), Sale(5, 10, 2, 700),
        Sale(6, 12, 3, 100, channel=web), Sale(7, 12, 3, -50, kind=back), Sale(8, 9, 3, 800, counted=False),
    ]  # fmt: skip
    product = [5, 6, 5, 6, 6, -1, 6, 5]
    facts = columns(sales)
    facts = Columns(**{**vars(facts), "product": np.array(product, dtype=np.int32)})
    purchases = shop(sales)
    assert purchases.buyers.tolist() == [1, 2, 3]
    assert origins.first_channel(purchases).tolist() == [Channel.WEB, Channel.STORE, Channel.WEB]
    codes = origins.codes({5: 0, 6: 1, 7: 2})
    assert origins.first_group(purchases, facts, codes).tolist() == [1, 1, origins.UNKNOWN]


@settings(deadline=None, max_examples=20)
@given(any_sales(), st.integers(0, 2**32))
def test_the_first_group_equals_its_definition(sales: list[Sale], seed: int) -> None:
    random, facts = Random(seed), columns(sales)
    product = [random.randrange(-1, 6) for _ in sales]
    group = {at: random.randrange(3) for at in range(6)}
    facts = Columns(**{**vars(facts), "product": np.array(product, dtype=np.int32)})
    spent: dict[int, Counter[int]] = defaultdict(Counter)
    begin = {who: min(days) for who, days in oracle.moments(sales).items()}
    for sale, one in zip(sales, product, strict=True):
        if sale.counted and sale.kind is LineKind.SALE and one >= 0 and begin.get(sale.customer) == sale.day:
            spent[sale.customer][group[one]] += sale.cents
    best = [
        min(spent[who], key=lambda code: (-spent[who][code], code)) if spent[who] else origins.UNKNOWN
        for who in sorted(begin)
    ]
    assert origins.first_group(shop(sales), facts, origins.codes(group)).tolist() == best


def test_an_empty_shop_has_no_cohorts() -> None:
    assert table(shop([]), CUSTOMERS).cohorts == ()
    assert by_part(shop([]), CUSTOMERS, np.zeros(0, dtype=np.int64), 5) == ()


@pytest.mark.parametrize("unit", Unit)
def test_periods_are_the_calendars_own(unit: Unit) -> None:
    sales = visits(c1=(day("2023-11-20"), day("2025-01-10")))
    found = table(shop(sales), View(unit, Measure.CUSTOMERS, 0)).cohorts
    starts = {"month": "2023-11-01", "quarter": "2023-10-01", "year": "2023-01-01"}
    ends = {"month": "2025-01-31", "quarter": "2025-03-31", "year": "2025-12-31"}
    assert to_date(found[0].period.first).isoformat() == starts[unit]
    assert to_date(found[-1].period.last).isoformat() == ends[unit]
    assert all(b.period.first == a.period.last + 1 for a, b in pairwise(found))
