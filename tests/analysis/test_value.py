"""Expected moments and amounts: the published figures, the formulas once more, and odd shops."""

from __future__ import annotations

import csv
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import amounts, dropout, value
from klantdesk.analysis.ascent import Peak
from klantdesk.analysis.dropout import Buying, Model
from klantdesk.analysis.histories import Histories, alike, histories
from klantdesk.records import THOUSAND, LineKind, Notice
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, shop, visits

WEEK = 7
NINE_MONTHS = 39 * WEEK
PUBLISHED = {
    Model.BG: ((0.2426, 4.4136, 0.7929, 2.4259), -9582.429),
    Model.MBG: ((0.5248, 6.1831, 0.8914, 1.6140), -9582.136),
}
"""BG/NBD: Fader, Hardie and Lee (2005). MBG/NBD: the figures of lifetimes and its successors to 3 digits."""


@dataclass(frozen=True)
class Sample:
    """The CDNOW sample with its customers' numbers."""

    names: list[str]
    known: Histories

    def row(self, name: str) -> int:
        return self.names.index(name)


def known_of(
    again: Sequence[int], last: Sequence[int], age: Sequence[int], amount: object = 25.0
) -> Histories:
    ids, x, t, old = (np.asarray(one, dtype=np.int64) for one in (range(len(again)), again, last, age))
    return Histories(0, ids, x, t, old, np.where(x > 0, np.asarray(amount, dtype=np.float64), 0.0))


@pytest.fixture(scope="module")
def cdnow() -> Sample:
    with (Path(__file__).parent / "samples" / "cdnow_histories.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = [[int(row[name]) for row in rows] for name in ("again", "last", "age", "later_cents")]
    amount = [cents / max(again, 1) / 100 for again, cents in zip(columns[0], columns[3], strict=True)]
    return Sample([row["customer"] for row in rows], known_of(columns[0], columns[1], columns[2], amount))


@pytest.fixture(scope="module")
def fitted(cdnow: Sample) -> dict[Model, Buying]:
    return {model: dropout.fit(alike(cdnow.known), model, WEEK) for model in Model}


@pytest.mark.parametrize("model", Model)
def test_the_published_fits_come_out(fitted: dict[Model, Buying], model: Model) -> None:
    parameters, log_likelihood = PUBLISHED[model]
    assert fitted[model].peak.converged
    assert fitted[model].parameters == pytest.approx(parameters, abs=5.1e-5)
    assert fitted[model].peak.log_likelihood == pytest.approx(log_likelihood, abs=5e-4)


def test_the_published_amounts_come_out(cdnow: Sample) -> None:
    spending = amounts.fit(cdnow.known)
    assert spending.customers == 946
    assert spending.parameters == pytest.approx((6.2496, 3.7442, 15.4435), abs=5e-5)
    assert spending.correlation == pytest.approx(0.1139, abs=5e-5)


def test_the_published_expectation_comes_out(fitted: dict[Model, Buying]) -> None:
    mean, _ = fitted[Model.BG].expected(np.array([2]), np.array([213]), np.array([272]), NINE_MONTHS)
    assert mean[0] == pytest.approx(1.226, abs=5e-4)


# the textbook's formula in decimals of 60 digits: nothing of it is shared with the program


def hypergeometric(a: Decimal, b: Decimal, c: Decimal, z: Decimal) -> Decimal:
    term = total = Decimal(1)
    for n in range(200_000):
        term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
        total += term
        if abs(term) < abs(total) * Decimal("1e-30") and n > 50:
            return total
    raise AssertionError("the series does not end")


def textbook(
    model: Model, parameters: Sequence[float], x: int, times: tuple[float, float], ahead: float
) -> float:
    """E[Y(t) | x, t_x, T] of Fader, Hardie and Lee (2005), and as Batislam et al. (2007) change it."""
    with localcontext() as context:
        context.prec = 60
        r, alpha, a, b = map(Decimal, parameters)
        last, age, t = (Decimal(one) for one in (*times, ahead))
        n = x + 1 if model is Model.MBG else x
        z = t / (alpha + age + t)
        series = hypergeometric(r + x, b + n, a + b + n - 1, z)
        left = ((alpha + age) / (alpha + age + t)) ** (r + x) * series
        dead = a / (b + n - 1) * ((alpha + age) / (alpha + last)) ** (r + x) if n else Decimal(0)
        return float((a + b + n - 1) / (a - 1) * (1 - left) / (1 + dead))


TEN = ("0001", "0046", "0111", "0250", "0525", "0812", "1111", "1516", "1760", "2357")


@pytest.mark.parametrize("model", Model)
def test_ten_customers_are_expected_by_the_textbook(
    cdnow: Sample, fitted: dict[Model, Buying], model: Model
) -> None:
    known, buying = cdnow.known, fitted[model]
    mean, _ = buying.expected(known.again, known.last, known.age, NINE_MONTHS)
    for name in TEN:
        row = cdnow.row(name)
        times = (int(known.last[row]) / WEEK, int(known.age[row]) / WEEK)
        by_book = textbook(model, buying.parameters, int(known.again[row]), times, 39.0)
        assert mean[row] == pytest.approx(by_book, rel=1e-9), name


def made(model: Model, *parameters: float) -> Buying:
    peak = Peak(np.log(parameters), 0.0, np.zeros((4, 4)), converged=True)
    return Buying(model, 1, peak)


@pytest.mark.parametrize(
    ("parameters", "x", "last", "age"),
    [
        ((0.5, 30.0, 0.7, 2.0), 400, 3500, 3600),
        ((0.5, 5.0, 0.02, 0.03), 3, 30, 31),
        ((3.0, 4.0, 1.0000001, 2.4), 0, 0, 1),
        ((12.0, 900.0, 40.0, 9000.0), 60, 3000, 3600),
        ((0.2, 50.0, 2.5, 0.4), 1500, 3599, 3600),
    ],
)
@pytest.mark.parametrize("model", Model)
def test_long_histories_and_odd_parameters_stay_exact(
    model: Model, parameters: tuple[float, ...], x: int, last: int, age: int
) -> None:
    mean, _ = made(model, *parameters).expected(np.array([x]), np.array([last]), np.array([age]), 365)
    assert mean[0] == pytest.approx(textbook(model, parameters, x, (last, age), 365.0), rel=1e-6)


@pytest.mark.parametrize("model", Model)
def test_mean_and_variance_are_those_of_drawn_futures(model: Model) -> None:
    r, alpha, a, b = 0.8, 60.0, 0.9, 2.5
    x, last, age, days, draws = 3, 200, 260, 365, 200_000
    buying, chance = made(model, r, alpha, a, b), np.random.default_rng(7)
    ask = (np.array([x]), np.array([last]), np.array([age]))
    n = x + (model is Model.MBG)
    alive = chance.random(draws) < buying.alive(*ask)[0]
    moments = chance.poisson(chance.gamma(r + x, 1 / (alpha + age), draws) * days)
    moments = np.minimum(moments, chance.geometric(chance.beta(a, b + n, draws))) * alive
    mean, variance = buying.expected(*ask, days)
    assert mean[0] == pytest.approx(moments.mean(), rel=0.02)
    assert variance[0] == pytest.approx(moments.var(), rel=0.03)


@pytest.mark.parametrize("model", Model)
def test_the_gradient_is_the_slope_of_the_likelihood(cdnow: Sample, model: Model) -> None:
    buying = dropout._Likelihood(alike(cdnow.known), model, 30.0)
    paid = cdnow.known.again > 0
    spending = amounts._Likelihood(cdnow.known.again[paid], cdnow.known.amount[paid])
    for likelihood, at in ((buying, [-0.7, 0.4, -0.3, 0.9]), (spending, [1.2, 0.8, 2.0])):
        logs = np.array(at)
        _, slope = likelihood(logs)
        for place, towards in enumerate(np.eye(len(logs)) * 1e-5):
            rise = (likelihood(logs + towards)[0] - likelihood(logs - towards)[0]) / 2e-5
            assert slope[place] == pytest.approx(rise, rel=1e-5)


# what the models see of a shop


def plain_histories(sales: Sequence[Sale], at: int) -> dict[int, tuple[int, int, int, float]]:
    days = {
        who: {day: cents for day, cents in found.items() if day <= at}
        for who, found in oracle.moments(sales).items()
    }
    for who in {sale.customer for sale in oracle.known(sales)}:
        for day in {sale.day for sale in sales if sale.customer == who and sale.day <= at}:
            of_day = [sale for sale in oracle.goods(sales) if (sale.customer, sale.day) == (who, day)]
            receipts = oracle.receipt_nets(of_day)
            free = all(sale.cents == 0 for sale in of_day) and any(
                sum(
                    s.quantity if s.kind is LineKind.SALE else -abs(s.quantity)
                    for s in of_day
                    if s.receipt == one
                )
                > 0
                for one in receipts
            )
            if of_day and free:
                days.setdefault(who, {})[day] = 0
    found = {}
    for who, own in days.items():
        if own:
            first, *later = sorted(own)
            mean = sum(own[day] for day in later) / max(len(later), 1) / 100
            found[who] = (len(later), max(own) - first, at - first, mean)
    return found


@settings(deadline=None, max_examples=40)
@given(any_sales(receipts=80), st.integers(11990, 13000))
def test_histories_equal_their_definition(sales: list[Sale], at: int) -> None:
    purchases = shop(sales)
    at = min(at, purchases.as_of)
    found = histories(purchases, at)
    rows = zip(found.ids, found.again, found.last, found.age, found.amount, strict=True)
    told = {int(who): (int(x), int(last), int(age), float(mean)) for who, x, last, age, mean in rows}
    expected = plain_histories(sales, at)
    assert told == {who: pytest.approx(row) for who, row in expected.items()}
    assert found.ids.tolist() == sorted(expected)


def test_something_for_nothing_is_a_visit_and_no_money() -> None:
    sales = [*visits(c1=(10, 30)), Sale(9, 20, 1, 0, THOUSAND), Sale(10, 40, 1, 0, 0)]
    found = histories(shop(sales), 50)
    assert (found.again.tolist(), found.last.tolist(), found.amount.tolist()) == ([2], [20], [5.0])


def drawn(customers: int, seed: int, *, days: int = 730) -> list[Sale]:
    """A shop whose customers buy as MBG/NBD says."""
    random = Random(seed)
    sales: list[Sale] = []
    for who in range(customers):
        day = random.randrange(days // 2)
        rate, stop = random.gammavariate(1.5, 1 / 90), random.betavariate(1.2, 4)
        usual = 1 / random.gammavariate(4, 1 / 60)
        while day < days:
            sales.append(Sale(len(sales), int(day), who, max(1, int(random.gammavariate(6, usual) * 1000))))
            if random.random() < stop:
                break
            day += math.ceil(random.expovariate(rate))
    return sales


@pytest.fixture(scope="module")
def forecast() -> tuple[value.Forecast, value.BackTest]:
    purchases = shop(drawn(900, 3))
    known = histories(purchases, purchases.as_of)
    ahead, notes = value.outlook(known, Model.MBG)
    tested, _ = value.back_test(purchases, purchases.as_of, Model.MBG)
    assert ahead is not None
    assert tested is not None
    assert notes == ()
    return value.forecast(known, ahead, 365), tested


def test_a_shop_that_buys_by_the_model_is_told_right(forecast: tuple[value.Forecast, value.BackTest]) -> None:
    _, tested = forecast
    assert (
        tested.last - tested.cut == tested.last // 2 - (tested.last % 2 == 0) * 0
        or tested.last - tested.cut == 365
    )
    assert tested.moments_error == pytest.approx(0, abs=0.12)
    assert tested.cents_error == pytest.approx(0, abs=0.15)


def test_parts_of_the_customers_add_up(forecast: tuple[value.Forecast, value.BackTest]) -> None:
    told, _ = forecast
    codes = np.arange(len(told.known)) % 3
    parts = [one for one in value.ranges(told, codes, 3) if one]
    (whole,) = [one for one in value.ranges(told, codes * 0, 1) if one]
    assert sum(part.expected for part in parts) == pytest.approx(whole.expected, abs=3)
    assert all(0 <= part.low < part.expected < part.high for part in parts)
    assert whole.high - whole.low < sum(part.high - part.low for part in parts)


def test_the_range_reaches_to_where_the_past_was(forecast: tuple[value.Forecast, value.BackTest]) -> None:
    told, tested = forecast
    doubled = value.BackTest(tested.cut, tested.last, 1, 2.0, 1, 2000, 1000)
    (found,) = [one for one in value.ranges(told, told.known.ids * 0, 1, doubled) if one]
    assert found.low <= found.expected / 2 + 1 < found.expected < found.high


def test_one_customers_range_is_of_drawn_futures_and_always_the_same(
    forecast: tuple[value.Forecast, value.BackTest],
) -> None:
    told, _ = forecast
    assert told.cents is not None
    best = int(np.argmax(told.cents))
    found = value.of_one(told, best)
    assert found is not None
    assert found == value.of_one(told, best)
    assert 0 <= found.low < found.expected < found.high


def test_below_a_hundred_who_came_again_nothing_is_told() -> None:
    ahead, notes = value.outlook(known_of([1] * 99 + [0] * 500, [9] * 99 + [0] * 500, [90] * 599), Model.MBG)
    assert ahead is None
    assert notes == (Notice("few_repeaters", (("n", 99), ("needed", 100))),)


ODD = {
    "one day, one age": ([1] * 100, [10] * 100, [20] * 100),
    "there every day": ([300] * 200, [300] * 200, [300] * 200),
    "bought today": ([2] * 150, [50] * 150, [50] * 150),
    "never after the second": ([1] * 300, list(range(1, 301)), list(range(600, 900))),
    "a hundred among many": (
        [1, 2, 3, 4] * 25 + [0] * 900,
        [30, 90, 200, 300] * 25 + [0] * 900,
        [400] * 1000,
    ),
}


@pytest.mark.parametrize(("name", "model"), [*zip(ODD, itertools.cycle(Model), strict=False)])
def test_an_odd_shop_gets_a_figure_that_can_be_or_a_reason(name: str, model: Model) -> None:
    known = known_of(*ODD[name])
    ahead, notes = value.outlook(known, model)
    if ahead is None:
        assert notes
        return
    told = value.forecast(known, ahead, 365)
    assert np.isfinite(told.moments).all()
    assert told.moments.min() >= 0
    assert told.moments.max() <= 366 * 1.5
    for one in value.ranges(told, known.ids * 0, 1):
        assert one is None or 0 <= one.low <= one.expected <= one.high


def test_a_shop_that_loses_nobody_says_that_it_sees_no_end() -> None:
    known = known_of(*ODD["there every day"])
    assert [note.key for note in value.outlook(known, Model.MBG)[1]] == ["sees_no_end"]
