from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis.groups import GROUPS
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.rfm import by_quantiles, by_rhythm
from klantdesk.analysis.rhythm import Rhythm, fix_window, measure
from klantdesk.analysis.segments import Scheme, Segmentation
from klantdesk.records import Group, LineKind, to_day
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, shop, visits

ORDERS = Path(__file__).parent / "samples" / "rfm_data_orders.csv"

# What rfm.rsquaredacademy.com prints for rfm_segment_summary: customers, orders, revenue. Each segment is
# given by the lower and upper bounds of R, F and M; the first that fits counts.
SEGMENTS = {
    "Champions": ((5, 5, 5, 5, 5, 5), (35, 316, 31646)),
    "Potential Loyalist": ((3, 5, 3, 5, 2, 5), (342, 2211, 204856)),
    "Loyal Customers": ((2, 4, 2, 4, 2, 4), (170, 799, 76562)),
    "Promising": ((3, 4, 1, 3, 3, 5), (9, 28, 4249)),
    "New Customers": ((4, 5, 1, 3, 1, 5), (104, 329, 28837)),
    "Can't Lose Them": ((1, 2, 3, 4, 4, 5), (47, 274, 32446)),
    "At Risk": ((1, 2, 2, 5, 4, 5), (28, 216, 22227)),
    "Need Attention": ((1, 3, 3, 5, 3, 5), (10, 57, 4562)),
    "About To Sleep": ((2, 3, 1, 3, 1, 4), (102, 283, 23449)),
    "Lost": ((1, 1, 1, 5, 1, 5), (148, 393, 35324)),
}


@pytest.fixture(scope="module")
def published() -> tuple[list[str], Segmentation]:
    with ORDERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = sorted({row["customer_id"] for row in rows})
    sales = [
        Sale(
            number,
            to_day(date.fromisoformat(row["order_date"])),
            names.index(row["customer_id"]),
            int(row["revenue"]) * 100,
        )
        for number, row in enumerate(rows)
    ]
    return names, by_quantiles(shop(sales), to_day(date(2006, 12, 31)))


def rhythm_of(*bounds: int) -> Rhythm:
    return Rhythm(500, 900, (1, 2, 3, 4), bounds, (None,) * 4, measure(shop([])).origin)


def rows(found: Segmentation) -> dict[int, tuple[int, int, int]]:
    scored = found.customers
    return {
        int(who): (int(r), int(f), int(m))
        for who, r, f, m in zip(scored.ids, scored.r, scored.f, scored.m, strict=True)
    }


def groups_of(found: Segmentation) -> dict[int, Group]:
    return {
        int(who): GROUPS[int(code)]
        for who, code in zip(found.customers.ids, found.customers.group, strict=True)
    }


def test_the_published_thresholds_come_out(published: tuple[list[str], Segmentation]) -> None:
    thresholds = published[1].thresholds
    assert thresholds.recency == (115, 181, 297.4, 482)
    assert thresholds.frequency == (4, 5, 6, 8)
    assert thresholds.monetary == (25580, 38200, 50640, 66600)


def test_the_published_rows_come_out(published: tuple[list[str], Segmentation]) -> None:
    names, found = published
    scored = found.customers
    place = {name: number for number, name in enumerate(names)}
    measured = {
        name: (int(scored.recency[n]), int(scored.frequency[n]), int(scored.monetary[n]), *rows(found)[n])
        for name, n in place.items()
    }
    assert len(measured) == 995
    assert measured["Abbey O'Reilly"] == (205, 6, 47200, 3, 4, 3)
    assert measured["Add Senger"] == (140, 3, 34000, 4, 1, 2)
    assert measured["Aden Lesch"] == (194, 4, 40500, 3, 2, 3)
    assert measured["Admiral Senger"] == (132, 5, 44800, 4, 3, 3)


def test_the_published_segments_come_out(published: tuple[list[str], Segmentation]) -> None:
    scored = published[1].customers
    totals: dict[str, tuple[int, int, int]] = {}
    for r, f, m, orders, cents in zip(
        scored.r, scored.f, scored.m, scored.frequency, scored.monetary, strict=True
    ):
        name = next(
            name
            for name, ((r1, r2, f1, f2, m1, m2), _) in SEGMENTS.items()
            if r1 <= r <= r2 and f1 <= f <= f2 and m1 <= m <= m2
        )
        customers, total_orders, revenue = totals.get(name, (0, 0, 0))
        totals[name] = (customers + 1, total_orders + int(orders), revenue + int(cents) // 100)
    assert totals == {name: expected for name, (_, expected) in SEGMENTS.items()}


def test_groups_follow_the_table_and_the_shops_bounds() -> None:
    sales = visits(
        c1=(1000,), c2=(941,), c3=(940,), c4=(879,), c5=(818,), c6=(757,), c7=(900, 990),
        c8=(700, 800, 900, 990), c9=tuple(range(930, 1000, 10)), c10=tuple(range(700, 880, 15)),
    )  # fmt: skip
    found = by_rhythm(shop(sales), rhythm_of(60, 121, 182, 243), 1000)
    assert {who: (r, f) for who, (r, f, _) in rows(found).items()} == {
        1: (5, 1), 2: (5, 1), 3: (4, 1), 4: (3, 1), 5: (2, 1), 6: (1, 1), 7: (5, 2), 8: (5, 3), 9: (5, 4),
        10: (3, 5),
    }  # fmt: skip
    assert groups_of(found) == {
        1: Group.NEW, 2: Group.NEW, 3: Group.NEW, 4: Group.QUIET, 5: Group.SLEEPING, 6: Group.GONE,
        7: Group.GROWING, 8: Group.BECOMING_LOYAL, 9: Group.LOYAL, 10: Group.AT_RISK,
    }  # fmt: skip
    assert found.cells[4] == (2, 1, 1, 1, 1)
    assert found.cells[0] == (0, 0, 1, 0, 0)
    assert found.members(Group.NEW).tolist() == [1, 2, 3]
    assert found.group_of(9) is Group.LOYAL
    assert found.group_of(99) is None


def test_frequency_looks_back_three_years_from_the_last_moment() -> None:
    purchases = shop(visits(c1=(1000, 2094), c2=(1000, 2095), c3=(5000,)))
    assert {who: f for who, (_, f, _) in rows(by_rhythm(purchases, measure(purchases), 5000)).items()} == {
        1: 2,
        2: 1,
        3: 1,
    }


@settings(deadline=None, max_examples=80)
@given(any_sales(), st.integers(11990, 13000), st.sampled_from([100, 182, 365]))
def test_groups_and_scores_equal_their_definition(sales: list[Sale], at: int, window: int) -> None:
    purchases = shop(sales)
    rhythm = fix_window(measure(purchases), window)
    found = by_rhythm(purchases, rhythm, at)
    bought = oracle.moments(sales)
    assert groups_of(found) == oracle.groups(bought, rhythm.bounds, at)
    spent = {who: oracle.spending(sales, who, at) for who in groups_of(found)}
    expected = oracle.scores(bought, rhythm.bounds, at)
    marks = oracle.tags(spent) if spent else {}
    assert rows(found) == {who: (*expected[who], marks[who]) for who in expected}
    assert dict(zip(found.customers.ids.tolist(), found.customers.monetary.tolist(), strict=True)) == spent


@settings(deadline=None, max_examples=80)
@given(any_sales(), st.integers(11990, 13000), st.sets(st.integers(0, 6)))
def test_groups_and_cells_add_up_to_all_customers(sales: list[Sale], at: int, left_out: set[int]) -> None:
    purchases = shop(sales)
    for found in (
        by_rhythm(purchases, measure(purchases), at, left_out),
        by_quantiles(purchases, at, left_out),
    ):
        sizes = {size.key: size.customers for size in found.groups}
        everyone = set(found.customers.ids.tolist())
        assert sum(sizes.values()) == len(everyone)
        assert sizes.get(Group.NOT_GROUPED, 0) == len(everyone & left_out)
        assert sum(map(sum, found.cells)) == len(everyone - left_out)
        assert Counter(groups_of(found).values()) == {key: n for key, n in sizes.items() if n}
        assert sum(size.revenue for size in found.groups) == sum(
            oracle.spending(sales, who, at) for who in everyone
        )


@settings(deadline=None, max_examples=40)
@given(any_sales(), st.integers(12000, 13000))
def test_without_returns_the_shares_of_revenue_make_one(sales: list[Sale], at: int) -> None:
    bought = [sale for sale in sales if sale.kind is not LineKind.RETURN and sale.cents > 0]
    purchases = shop(bought)
    shares = [size.share for size in by_rhythm(purchases, measure(purchases), at).groups]
    known = [share for share in shares if share is not None]
    assert all(0 <= share <= 1 for share in known)
    assert not known or sum(known) == pytest.approx(1)


@settings(deadline=None, max_examples=60)
@given(any_sales(), st.integers(11990, 13000))
def test_quantile_scores_equal_their_definition(sales: list[Sale], at: int) -> None:
    found = by_quantiles(shop(sales), at)
    bought = {
        who: so_far
        for who, days in oracle.moments(sales).items()
        if (so_far := [day for day in days if day <= at])
    }
    receipts = [r for r in oracle.receipt_nets(sales).values() if r[0] <= at]
    recency = {who: at - max(days) for who, days in bought.items()}
    frequency = {who: sum(c == who and n > 0 for _, c, n in receipts) for who in bought}
    monetary = {who: sum(n for _, c, n in receipts if c == who) for who in bought}
    expected = {}
    if bought:
        r, f, m = (
            oracle.quantile_thresholds([*measure.values()], unit)
            for measure, unit in ((recency, 1), (frequency, 1), (monetary, 100))
        )
        expected = {
            who: (
                6 - oracle.quantile_score(recency[who], r),
                oracle.quantile_score(frequency[who], f),
                oracle.quantile_score(monetary[who], m),
            )
            for who in bought
        }
    assert rows(found) == expected


@settings(deadline=None, max_examples=25)
@given(any_sales(), st.integers(0, 2**32))
def test_the_order_of_the_lines_moves_nobody(sales: list[Sale], seed: int) -> None:
    shuffled = list(sales)
    Random(seed).shuffle(shuffled)

    def everything(purchases: Purchases) -> list[object]:
        schemes = by_rhythm(purchases, measure(purchases), 12800), by_quantiles(purchases, 12800)
        return [(rows(found), found.groups, found.cells, found.cell_revenue) for found in schemes]

    assert everything(shop(sales)) == everything(shop(shuffled))


def test_equal_amounts_share_a_tag_and_nobody_is_best_with_nothing() -> None:
    same = by_rhythm(shop(visits(c1=(10,), c2=(10,), c3=(10,))), measure(shop([])), 10)
    assert {m for _, _, m in rows(same).values()} == {3}
    long_ago = by_rhythm(shop(visits(c1=(10,), c2=(20,), c3=(5000,))), measure(shop([])), 5000)
    assert {who: m for who, (_, _, m) in rows(long_ago).items()} == {1: 1, 2: 1, 3: 3}


def test_who_may_not_be_grouped_has_no_scores_but_keeps_the_revenue() -> None:
    found = by_rhythm(shop(visits(c1=(10,), c2=(10,))), measure(shop([])), 10, {2})
    assert rows(found)[2] == (0, 0, 0)
    tenth = next(size for size in found.groups if size.key is Group.NOT_GROUPED)
    assert (tenth.customers, tenth.revenue, tenth.share) == (1, 1000, 0.5)


def test_nobody_is_left_out_of_the_nine_groups_without_a_reason() -> None:
    found = by_rhythm(shop([]), measure(shop([])), 10)
    assert [size.key for size in found.groups] == list(GROUPS[:9])
    assert all(size.share is None for size in found.groups)
    assert found.scheme is Scheme.RHYTHM
    assert by_quantiles(shop([]), 10).thresholds.recency == ()
