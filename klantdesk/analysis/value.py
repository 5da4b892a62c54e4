"""What today's customers will bring in: expected moments times the expected amount of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from klantdesk.analysis import amounts, dropout
from klantdesk.analysis.amounts import Spending
from klantdesk.analysis.ascent import Peak
from klantdesk.analysis.dropout import Buying, Model
from klantdesk.analysis.facts import Ints
from klantdesk.analysis.histories import Histories, alike, histories
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import YEAR_DAYS
from klantdesk.analysis.special import Floats
from klantdesk.records import Notice

FEWEST_REPEATERS = 100
"""Customers who came again, below which nothing is predicted (kpi.md)."""
_EIGHTY = 1.2815515655446004
"""Standard deviations either side that hold 80% of a normal distribution."""
_CENTS = 100
_STEP = 1e-4
_DRAWS = 4000
_SEED = 1

Sums: TypeAlias = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Range:
    """Cents expected, and between what they will be in eight of ten cases."""

    expected: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """Both models, fitted; without amounts (`spending` None) only moments are predicted."""

    buying: Buying
    spending: Spending | None

    def moments(self, known: Histories, days: int) -> tuple[Floats, Floats]:
        """Per customer: mean and variance of the moments in the coming days."""
        same = alike(known)
        mean, variance = self.buying.expected(same.again, same.last, same.age, days)
        return mean[same.of], variance[same.of]


@dataclass(frozen=True, slots=True)
class BackTest:
    """What the models said, fitted on the data up to `cut`, of the days after it up to `last`.

    About the customers known at `cut`: moments, and what those brought in (cents; None without amounts).
    """

    cut: int
    last: int
    customers: int
    expected_moments: float
    moments: int
    expected_cents: int | None
    cents: int

    @property
    def moments_error(self) -> float | None:
        """How far too many (positive) or too few, as a share of what came."""
        return self.expected_moments / self.moments - 1 if self.moments else None

    @property
    def cents_error(self) -> float | None:
        """How far too much (positive) or too little, as a share of what came in."""
        known = self.expected_cents is not None and self.cents > 0
        return self.expected_cents / self.cents - 1 if known and self.expected_cents is not None else None


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """Everybody's coming `days` as seen on the evening of `at`, as arrays in the order of `known`.

    `moments` are expected, `cents` too (None without amounts) and `variance` is that of the cents.
    """

    known: Histories
    days: int
    outlook: Outlook
    moments: Floats
    amount: Floats | None
    cents: Floats | None
    variance: Floats | None


def outlook(known: Histories, model: Model, unit: int = 1) -> tuple[Outlook | None, tuple[Notice, ...]]:
    """The fitted models, or None with the reason.

    Notes: `few_repeaters` (n, needed), `no_fit`, `sees_no_end`, `no_amounts`.
    """
    if known.repeaters < FEWEST_REPEATERS:
        facts = (("n", known.repeaters), ("needed", FEWEST_REPEATERS))
        return None, (Notice("few_repeaters", facts),)
    buying = dropout.fit(alike(known), model, unit)
    if not buying.peak.converged:
        return None, (Notice("no_fit"),)
    notes = [Notice("sees_no_end")] if buying.sees_no_end else []
    spending = amounts.fit(known)
    if not (spending.peak.converged and spending.has_mean):
        return Outlook(buying, None), (*notes, Notice("no_amounts"))
    return Outlook(buying, spending), tuple(notes)


def forecast(known: Histories, ahead: Outlook, days: int) -> Forecast:
    """Everybody's coming days."""
    mean, variance = ahead.moments(known, days)
    if ahead.spending is None:
        return Forecast(known, days, ahead, mean, None, None, None)
    amount = ahead.spending.mean(known.again, known.amount)
    square, around = ahead.spending.squares(known.again, known.amount)
    spread = mean * around + (variance + mean**2) * square - (mean * amount) ** 2
    cents = mean * amount * _CENTS
    return Forecast(known, days, ahead, mean, amount, cents, np.maximum(spread, 0.0) * _CENTS**2)


def back_test(purchases: Purchases, at: int, model: Model) -> tuple[BackTest | None, tuple[Notice, ...]]:
    """The last year, or the last half of the data where those are under two years, predicted from before it.

    Notes as `outlook`'s.
    """
    span = at - purchases.first_day
    cut = at - (YEAR_DAYS if span >= 2 * YEAR_DAYS else span // 2)
    known = histories(purchases, cut)
    ahead, notes = outlook(known, model)
    if ahead is None or cut >= at:
        return None, notes
    told = forecast(known, ahead, at - cut)
    place = purchases.moments_within(cut, at)
    came = purchases.by_day
    theirs = np.isin(purchases.buyers[came.buyer[place]], known.ids)
    return BackTest(
        cut=cut,
        last=at,
        customers=len(known),
        expected_moments=float(told.moments.sum()),
        moments=int(np.count_nonzero(theirs)),
        expected_cents=None if told.cents is None else round(float(told.cents.sum())),
        cents=int(came.net[place][theirs].sum()),
    ), notes


def ranges(told: Forecast, codes: Ints, size: int, tested: BackTest | None = None) -> list[Range | None]:
    """The cents of the customers of each code from 0 below `size` together; codes below 0 are left out.

    Normal, from three sources: chance per customer (the models' own variance), what is not known of the
    parameters (delta method), and the back-test: where that was off by a third the range reaches at
    least to where a third off would lead. None without amounts.
    """
    if told.cents is None or told.variance is None:
        return [None] * size
    rows = np.flatnonzero(codes >= 0)

    def sums(values: Floats) -> Floats:
        return np.bincount(codes[rows], weights=values[rows], minlength=size).astype(np.float64)

    total, variance = sums(told.cents), sums(told.variance)
    variance = variance + _from_parameters(told, total, sums)
    low, high = total - _EIGHTY * np.sqrt(variance), total + _EIGHTY * np.sqrt(variance)
    error = tested.cents_error if tested else None
    if error is not None and error > -1:
        low, high = np.minimum(low, total / (1 + error)), np.maximum(high, total / (1 + error))
    triples = np.rint((total, np.maximum(low, 0), high)).astype(np.int64).T.tolist()
    return [Range(*triple) for triple in triples]


def of_one(told: Forecast, row: int) -> Range | None:
    """One customer's cents, with the range of 4,000 drawn futures (always the same ones)."""
    spending = told.outlook.spending
    if told.cents is None or spending is None:
        return None
    known, chance = told.known.take(np.array([row])), np.random.default_rng(_SEED)
    r, alpha, a, b = told.outlook.buying.parameters
    p, q, gamma = spending.parameters
    again, unit = int(known.again[0]), told.outlook.buying.unit
    alive = float(told.outlook.buying.alive(known.again, known.last, known.age)[0])
    rate = chance.gamma(r + again, 1 / (alpha + int(known.age[0]) / unit), _DRAWS)
    stop = chance.beta(a, b + again + (told.outlook.buying.model is Model.MBG), _DRAWS)
    until = chance.geometric(np.clip(stop, 1e-12, 1.0))
    moments = np.minimum(chance.poisson(rate * told.days / unit), until)
    moments *= chance.random(_DRAWS) < alive
    scale = chance.gamma(p * again + q, 1 / (gamma + again * float(known.amount[0])), _DRAWS)
    spent = chance.gamma(np.maximum(p * moments, 1e-12)) / scale * (moments > 0) * _CENTS
    low, high = np.quantile(spent, (0.1, 0.9)).tolist()
    return Range(round(float(told.cents[row])), round(low), round(high))


def _from_parameters(told: Forecast, total: Floats, sums: Sums) -> Floats:
    """The variance of sums that comes from what is not known of the parameters."""
    buying, spending, known = told.outlook.buying, told.outlook.spending, told.known
    if spending is None or told.amount is None:
        return np.zeros_like(total)
    same, amount = alike(known), told.amount

    def by_buying(peak: Peak) -> Floats:
        model = replace(buying, peak=peak)
        return model.expected(same.again, same.last, same.age, told.days)[0][same.of] * amount

    def by_spending(peak: Peak) -> Floats:
        return told.moments * replace(spending, peak=peak).mean(known.again, known.amount)

    found = np.zeros_like(total)
    for peak, cents in ((buying.peak, by_buying), (spending.peak, by_spending)):
        slope = np.array([(sums(cents(near) * _CENTS) - total) / _STEP for near in _beside(peak)])
        found += np.einsum("ig,ij,jg->g", slope, peak.covariance, slope)
    return np.maximum(found, 0.0)


def _beside(peak: Peak) -> list[Peak]:
    """The peak with one parameter after another a little higher."""
    return [replace(peak, logs=peak.logs + _STEP * towards) for towards in np.eye(len(peak.logs))]
