"""The assortment against a plain recount, and its verdict on a shop that is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from klantdesk.analysis import assortment
from klantdesk.records import LineKind
from tests.analysis.shops import Sale, columns, random_sales

LAST, SIZE = 12_800, 4


def told(sales: list[Sale], product: list[int], best: set[int]) -> assortment.Assortment:
    facts = replace(columns(sales), product=np.array(product, np.int32))
    return assortment.table(facts, np.arange(SIZE), LAST, np.array(sorted(best), np.int64))


@pytest.mark.parametrize("seed", range(3))
def test_every_figure_equals_a_recount_line_by_line(seed: int) -> None:
    random = Random(seed)
    sales = random_sales(seed, receipts=600, customers=60, days=900)
    product = [random.randrange(-1, SIZE) for _ in sales]
    best = set(range(0, 60, 5))
    net: dict[int, int] = defaultdict(int)
    back: dict[int, int] = defaultdict(int)
    bought: dict[int, set[int]] = defaultdict(set)
    days: dict[tuple[int, int], set[int]] = defaultdict(set)
    for sale, code in zip(sales, product, strict=True):
        goods = sale.kind in {LineKind.SALE, LineKind.RETURN}
        if code < 0 or not sale.counted or not goods or sale.day > LAST:
            continue
        known_sale = sale.kind is LineKind.SALE and sale.customer >= 0
        if known_sale:
            days[code, sale.customer].add(sale.day)
        if sale.day > LAST - 365:
            net[code] += sale.cents
            back[code] -= sale.cents if sale.kind is LineKind.RETURN else 0
            if known_sale:
                bought[code].add(sale.customer)
    found = told(sales, product, best)
    assert {part.code: part.revenue for part in found.parts} == dict(net)
    assert {part.code: part.returned for part in found.parts} == {code: back[code] for code in net}
    for part in found.parts:
        assert (part.buyers, part.loyal) == (len(bought[part.code]), len(bought[part.code] & best))
        histories = [sorted(seen) for (code, _who), seen in days.items() if code == part.code]
        old = [seen for seen in histories if seen[0] <= LAST - 365]
        again = [seen for seen in old if any(0 < day - seen[0] <= 365 for day in seen)]
        assert (part.followed, part.again) == (len(old), len(again))
    assert found.customers == len(set().union(*bought.values()))


def test_the_order_of_lines_changes_nothing() -> None:
    sales = random_sales(7, receipts=300, customers=40, days=500)
    product = [at % SIZE for at in range(len(sales))]
    mixed = list(zip(sales, product, strict=True))
    Random(1).shuffle(mixed)
    shuffled = told([sale for sale, _code in mixed], [code for _sale, code in mixed], {1, 2, 3})
    assert shuffled == told(sales, product, {1, 2, 3})


def test_what_the_best_spend_twice_as_much_of_their_money_on_has_an_index_of_two() -> None:
    sales, product = [], []
    for customer in range(200):
        best = customer < 50
        for code, cents in ((0, 4000 if best else 2000), (1, 6000 if best else 8000)):
            sales.append(Sale(customer, LAST - customer, customer, cents + customer % 3))
            product.append(code)
    found = {part.code: part for part in told(sales, product, set(range(50))).parts}
    index = found[0].index
    assert index is not None
    assert index.value == pytest.approx(2, rel=0.001)
    assert 1 < (index.low or 0) < (index.value or 0) < (index.high or 0)
    together = found[0].together
    assert together is None  # everybody buys both: that is what chance would give as well


def test_what_shares_receipts_beyond_chance_is_told_with_how_much() -> None:
    pairs = [(number, code) for number in range(40) for code in ((0, 1) if number < 20 else (2,))]
    found = told(
        [Sale(number, LAST, number, 100) for number, _code in pairs], [code for _n, code in pairs], {1}
    )
    parts = {part.code: part for part in found.parts}
    together = parts[0].together
    assert together is not None
    assert (together.code, together.receipts, together.lift) == (1, 20, 2.0)
    assert parts[2].together is None
