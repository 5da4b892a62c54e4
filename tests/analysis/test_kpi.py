from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import kpi
from klantdesk.analysis.periods import Period, split_months
from klantdesk.analysis.rhythm import Rhythm, fix_window, measure
from klantdesk.records import Channel, LineKind
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, shop, visits

SHARES = (
    "churn", "retention", "anonymous_share", "repeat_rate", "returning_share", "returning_revenue_share",
    "pareto_share", "cross_channel", "win_back_rate",
)  # fmt: skip


def window_of(days: int) -> Rhythm:
    return fix_window(measure(shop([])), days)


def values(sales: list[Sale], first: int, last: int, window: int = 100) -> dict[str, kpi.Value]:
    return kpi.of_period(shop(sales), Period(first, last), window_of(window), even_early=True).values


def notes(found: kpi.Kpis, key: str) -> list[dict[str, str | int]]:
    return [dict(note.facts) for note in found.notes if note.key == key]


@settings(deadline=None, max_examples=120)
@given(any_sales(), st.integers(1, 500), st.integers(11950, 12950), st.integers(0, 400))
def test_every_figure_equals_its_definition(sales: list[Sale], window: int, first: int, length: int) -> None:
    found = values(sales, first, first + length, window)
    expected = oracle.kpis(sales, first, first + length, window)
    if not shop(sales).known:
        expected |= dict.fromkeys(expected.keys() & set(kpi.OF_CUSTOMERS))
    assert {key: found[key] for key in expected} == expected


def test_where_no_sale_names_a_customer_there_are_not_none_of_them_but_unknown_many() -> None:
    sales = [Sale(1, 1000, -1, 5000), Sale(2, 1400, -1, 2500)]
    found = kpi.of_period(shop(sales), Period(1300, 1430), window_of(100))
    assert {found.values[key] for key in kpi.OF_CUSTOMERS} == {None}
    assert {str(note["kpi"]) for note in notes(found, "nobody_known")} == set(kpi.OF_CUSTOMERS)
    assert (found.values["revenue"], found.values["identified_revenue"]) == (2500, 0)
    web = kpi.of_period(shop(sales).select(channel=Channel.WEB), Period(1300, 1430), window_of(100))
    assert web.values["active"] is None


@settings(deadline=None, max_examples=30)
@given(any_sales(), st.integers(1, 500))
def test_months_together_equal_each_month_apart(sales: list[Sale], window: int) -> None:
    purchases = shop(sales)
    months = split_months(Period(purchases.first_day, purchases.as_of))
    rhythm = window_of(window)
    assert list(kpi.of_months(purchases, months, rhythm)) == [
        kpi.of_period(purchases, month, rhythm) for month in months
    ]


@settings(deadline=None, max_examples=30)
@given(any_sales(), st.integers(0, 2**32))
def test_the_order_of_the_lines_changes_no_byte(sales: list[Sale], seed: int) -> None:
    shuffled = list(sales)
    Random(seed).shuffle(shuffled)
    one, other = (
        [repr(found) for found in kpi.of_months(part, [Period(12000, 12300)], measure(part))]
        for part in (shop(sales), shop(shuffled))
    )
    assert one == other


@settings(deadline=None, max_examples=60)
@given(any_sales(), st.integers(1, 500), st.integers(11950, 12950))
def test_shares_lie_between_nothing_and_everything(sales: list[Sale], window: int, first: int) -> None:
    unreturned = [sale for sale in sales if sale.kind is not LineKind.RETURN]
    found = values(unreturned, first, first + 200, window)
    for key in (*SHARES, "return_rate"):
        value = found[key]
        assert value is None or 0 <= value <= 1


@settings(deadline=None, max_examples=30)
@given(
    any_sales(), st.sampled_from((Channel.STORE, Channel.WEB)), st.integers(0, 1), st.sets(st.integers(0, 6))
)
def test_a_group_a_channel_and_a_store_have_the_same_figures_of_their_own(
    sales: list[Sale], channel: Channel, store: int, customers: set[int]
) -> None:
    part = shop(sales).select(
        customers=np.array(sorted(customers), dtype=np.int64), channel=channel, store=store
    )
    wanted = [s for s in sales if s.channel is channel and s.store == store and s.customer in customers]
    found = kpi.of_period(part, Period(12100, 12400), window_of(100), even_early=True).values
    expected = oracle.kpis(wanted, 12100, 12400, 100)
    if not part.known:
        expected |= dict.fromkeys(expected.keys() & set(kpi.OF_CUSTOMERS))
    assert {key: found[key] for key in expected} == expected
    gaps = oracle.gap_quantiles(oracle.moments(wanted), oracle.span(sales)[1])
    assert [found[key] for key in ("gap_median", "gap_p80", "gap_p90")] == gaps[:3]


def test_a_small_shop_by_hand() -> None:
    sales = [
        Sale(1, 1000, 1, 5000, quantity=2000),
        Sale(2, 1040, 1, 3000),
        Sale(2, 1040, 1, -1000, kind=LineKind.RETURN),
        Sale(3, 1040, 2, 2000, channel=Channel.WEB),
        Sale(4, 1041, 1, 1000, channel=Channel.WEB),
        Sale(5, 1042, -1, 2501),
    ]
    found = values(sales, 1030, 1059)
    assert found["revenue"] == 7501
    assert found["identified_revenue"] == 5000
    assert found["anonymous_share"] == 2501 / 7501
    assert (found["receipts"], found["average_receipt"]) == (4, 1875)
    assert (found["items_per_receipt"], found["price_per_item"]) == (0.75, 2500)
    assert (found["returns"], found["return_rate"]) == (1000, 1000 / 8501)
    assert (found["active_start"], found["active"], found["new"]) == (1, 2, 1)
    assert found["frequency"] == 4 / 2
    assert found["repeat_rate"] == 1 / 2
    assert found["returning_share"] == 1 / 2
    assert found["returning_revenue_share"] == 3000 / 5000
    assert found["value_historic"] == 10000
    assert found["pareto_share"] == 8000 / 10000
    assert found["cross_channel"] == 1 / 2
    assert found["net_growth"] == 1.0


def test_win_backs_are_not_retained() -> None:
    lost, won = {f"c{n}": (1090,) for n in range(300)}, {f"c{n}": (800, 1200) for n in range(300, 400)}
    kept = {f"c{n}": (1090, 1200) for n in range(400, 1100)}
    came = {f"c{n}": (1200,) for n in range(1100, 1300)}
    found = values(visits(**lost, **won, **kept, **came), 1101, 1200)
    assert (found["active_start"], found["lost"], found["new"], found["won_back"]) == (1000, 300, 200, 100)
    assert found["retention"] == 0.7
    assert found["churn"] == 0.3


def test_the_first_window_of_the_data_says_when_the_data_begin() -> None:
    purchases = shop(visits(c1=(1000,), c2=(1050,), c3=(1200,)))
    early = kpi.of_period(purchases, Period(1099, 1110), window_of(100))
    assert all(early.values[key] is None for key in kpi.UNSETTLED)
    assert early.values["active"] == 1
    assert notes(early, "data_begins") == [{"date": "1972-09-27", "days": 100}]
    later = kpi.of_period(purchases, Period(1100, 1110), window_of(100))
    assert (later.values["new"], later.values["lost"]) == (0, 1)
    assert not notes(later, "data_begins")
    asked = kpi.of_period(purchases, Period(1099, 1110), window_of(100), even_early=True)
    assert (asked.values["new"], asked.values["lost"]) == (0, 1)


def test_a_share_of_nothing_is_not_known_and_says_so() -> None:
    found = kpi.of_period(shop(visits(c1=(1000,))), Period(3000, 3030), window_of(100), even_early=True)
    bare = {str(note["kpi"]) for note in notes(found, "no_base")}
    assert {"churn", "anonymous_share", "average_receipt", "frequency", "pareto_share"} <= bare
    assert all(found.values[key] is None for key in bare)
    assert found.values["revenue"] == 0


def test_what_purchases_cannot_tell_is_none_with_what_it_needs() -> None:
    found = kpi.of_period(shop(visits(c1=(1000,))), Period(1000, 1030), window_of(100))
    missing = {str(note["kpi"]): note["needs"] for note in notes(found, "not_recorded")}
    assert missing == kpi.NOT_RECORDED
    assert all(found.values[key] is None for key in missing)


def test_every_answer_prints_its_window_and_why_it_is_that_long() -> None:
    purchases = shop(visits(c1=(1000, 1400)))
    found = kpi.of_period(purchases, Period(1000, 1030), measure(purchases))
    assert notes(found, "window") == [{"days": 365, "months": 12, "origin": "standard"}]
    assert notes(found, "rhythm_standard") == [{"gaps": 1, "days": 400}]
    assert found.window == 365


def test_unreached_gaps_are_named() -> None:
    found = kpi.of_period(shop(visits(c1=(1000,))), Period(1000, 1030), window_of(50))
    assert [note["kpi"] for note in notes(found, "gap_unreached")] == ["gap_median", "gap_p80", "gap_p90"]


def test_an_empty_shop_has_figures_of_nothing() -> None:
    found = values([], 0, 30)
    assert (found["revenue"], found["active"], found["receipts"]) == (0, 0, 0)
    assert found["frequency"] is None


@pytest.mark.parametrize(
    ("amount", "count", "expected"), [(5, 2, 3), (-5, 2, -2), (7, 3, 2), (1, 0, None), (0, 4, 0)]
)
def test_averages_are_rounded_half_up(amount: int, count: int, expected: int | None) -> None:
    assert kpi.rounded(amount, count) == expected


def test_figures_are_plain_numbers() -> None:
    found = values(visits(c1=(1000, 1040), c2=(1001,)), 1000, 1060)
    assert all(value is None or type(value) in {int, float} for value in found.values())
    assert all(value is None or math.isfinite(value) for value in found.values())
