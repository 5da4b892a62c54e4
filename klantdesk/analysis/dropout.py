"""How often customers will buy again: BG/NBD and MBG/NBD by maximum likelihood.

Customers buy at random at a rate of their own (gamma: r, alpha) and after a purchase may stop for good
(beta: a, b). BG/NBD: Fader, Hardie and Lee, Marketing Science 24 (2005). MBG/NBD lets a customer stop
after the very first purchase too: Batislam, Denizel and Filiztekin, IJRM 24 (2007).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from klantdesk.analysis.ascent import Peak, climb
from klantdesk.analysis.facts import Ints
from klantdesk.analysis.histories import Alike
from klantdesk.analysis.special import Floats, beta_nodes, digamma, log_gamma

_CHUNK = 8_192
_FIRST_LOOK = 40_000
_SMALL = 1e-4
_NO_END = 1e-4


class Model(StrEnum):
    """Which of the two."""

    MBG = "mbg"
    BG = "bg"


@dataclass(frozen=True, slots=True, eq=False)
class Buying:
    """A fitted model; alpha is in units of `unit` days."""

    model: Model
    unit: int
    peak: Peak

    @property
    def parameters(self) -> tuple[float, float, float, float]:
        """r, alpha, a and b."""
        r, alpha, a, b = np.exp(self.peak.logs).tolist()
        return r, alpha, a, b

    @property
    def sees_no_end(self) -> bool:
        """Whether nobody is seen to stop: the chance to, on average over customers, is next to nothing."""
        _r, _alpha, a, b = self.parameters
        return a / (a + b) < _NO_END

    def alive(self, again: Ints, last: Ints, age: Ints) -> Floats:
        """The chance that a customer has not stopped; days. Of no use on its own (kpi.md)."""
        r, alpha, a, b = self.parameters
        chances = again + (self.model is Model.MBG)
        odds = np.log((alpha + age / self.unit) / (alpha + last / self.unit)) * (r + again)
        with np.errstate(divide="ignore", over="ignore"):
            stopped = np.where(chances > 0, a / np.maximum(b + chances - 1, 1e-300) * np.exp(odds), 0.0)
        return 1 / (1 + stopped)

    def expected(self, again: Ints, last: Ints, age: Ints, days: int) -> tuple[Floats, Floats]:
        """Mean and variance of the number of moments in the coming `days`, per customer; days.

        Given that a customer is there, with chance p to stop and rate l: the mean is (1 - e^(-lpt))/p,
        averaged over the posteriors of l (closed) and p (beta_nodes). It equals the textbook's form with
        the Gaussian hypergeometric function, and does not break at a = 1 or for long histories.
        """
        wide = int(age.max(initial=0)) + 1
        pairs, of = np.unique(again * wide + age, return_inverse=True)
        mean, twice = self._present(*np.divmod(pairs, wide), days / self.unit)
        alive = self.alive(again, last, age)
        first = alive * mean[of]
        return first, np.maximum(alive * twice[of] + first - first**2, 0.0)

    def _present(self, again: Ints, age: Ints, time: float) -> tuple[Floats, Floats]:
        """E[N] and E[N(N - 1)] of customers who have not stopped."""
        r, alpha, a, b = self.parameters
        counts, of = np.unique(again, return_inverse=True)
        chances = counts + (self.model is Model.MBG)
        found = [beta_nodes(a, b + float(n)) for n in chances]
        nodes, weights = np.array([one for one, _ in found]), np.array([one for _, one in found])
        mean, twice = np.empty(len(again)), np.empty(len(again))
        for start in range(0, len(again), _CHUNK):
            rows = slice(start, start + _CHUNK)
            p, weight = nodes[of[rows]], weights[of[rows]]
            shape = (r + again[rows])[:, np.newaxis]
            rate: Floats = time / (alpha + age[rows] / self.unit)[:, np.newaxis]
            one, two = _moments(p, np.asarray(shape, dtype=np.float64), rate)
            mean[rows], twice[rows] = (weight * one).sum(axis=1), (weight * two).sum(axis=1)
        return mean, twice


def fit(known: Alike, model: Model, unit: int = 1) -> Buying:
    """The parameters under which these histories are likeliest; `unit` is in days (7: weeks).

    Look at `peak.converged` before use. Where there are many histories a part of them says where to begin.
    """
    scale = max(float(np.average(known.age, weights=known.customers)) / unit, 1e-9) if len(known.age) else 1.0
    logs = np.array([0.0, 0.0, 0.0, 1.0])
    whole, part = _Likelihood(known, model, scale * unit), None
    if len(known.age) > 2 * _FIRST_LOOK:
        rows = np.arange(0, len(known.age), len(known.age) // _FIRST_LOOK)
        part = _Likelihood(known, model, scale * unit, rows)
        logs = climb(part, logs).logs
        part.times = whole.customers / part.customers
    peak = climb(whole, logs, part)
    moments = float(known.again @ known.customers)
    logs = peak.logs + np.array([0.0, np.log(scale), 0.0, 0.0])
    found = Peak(logs, peak.log_likelihood - moments * np.log(scale), peak.covariance, peak.converged)
    return Buying(model, unit, found)


class _Likelihood:
    """The log-likelihood of the histories and its gradient; times are in `unit` days.

    `times`: how many times these histories stand for.
    """

    def __init__(self, known: Alike, model: Model, unit: float, rows: Ints | None = None) -> None:
        rows = np.arange(len(known.age)) if rows is None else rows
        self._counts, self._of = np.unique(known.again[rows], return_inverse=True)
        self._chances = self._counts + (model is Model.MBG)
        self._last, self._age = known.last[rows] / unit, known.age[rows] / unit
        self._weight = known.customers[rows].astype(np.float64)
        self._sizes = np.bincount(self._of, weights=self._weight, minlength=len(self._counts))
        self.customers, self.times = float(self._sizes.sum()), 1.0

    def __call__(self, logs: Floats) -> tuple[float, Floats]:
        """Value and gradient at the logarithms of r, alpha, a and b."""
        r, alpha, a, b = np.exp(logs)
        x, n, sizes = self._counts, self._chances, self._sizes
        value = sizes @ (
            log_gamma(r + x) - log_gamma(r) + r * logs[1]
            + log_gamma(a + b) + log_gamma(b + n) - log_gamma(b) - log_gamma(a + b + n)
        )  # fmt: skip
        total = sizes.sum()
        of_ab, of_abn = total * digamma(a + b), sizes @ digamma(a + b + n)
        gradient = np.array([
            sizes @ digamma(r + x) - total * (digamma(r) - logs[1]),
            total * r / alpha,
            of_ab - of_abn,
            of_ab - of_abn + sizes @ digamma(b + n) - total * digamma(b),
        ])  # fmt: skip
        before = np.maximum(b + n - 1, 1e-300)
        stop = np.where(n > 0, np.log(a) - np.log(before), -np.inf)
        for start in range(0, len(self._of), _CHUNK):
            more, slope = self._rows(slice(start, start + _CHUNK), (r, alpha), stop)
            value += more
            gradient[:2] += slope[:2]
            gradient[2] += slope[2].sum() / a
            gradient[3] -= slope[2] @ (1 / before)
        return self.times * float(value), self.times * gradient * np.exp(logs)

    def _rows(
        self, rows: slice, rate: tuple[float, float], stop: Floats
    ) -> tuple[float, tuple[float, float, Floats]]:
        """What differs from row to row: value, slopes in r and alpha, who has stopped by count."""
        r, alpha = rate
        of, weight = self._of[rows], self._weight[rows]
        shape = (r + self._counts)[of]
        until, since = alpha + self._age[rows], alpha + self._last[rows]
        log_until = np.log(until)
        longer = log_until - np.log(since)
        odds = stop[of] + shape * longer
        small = np.exp(-np.abs(odds))
        gone: Floats = np.where(odds >= 0, 1.0, small) / (1 + small)
        value = weight @ (np.maximum(odds, 0.0) + np.log1p(small) - shape * log_until)
        of_r = -(weight @ (log_until - gone * longer))
        of_alpha = -(weight @ (shape * ((1 - gone) / until + gone / since)))
        stopped = np.bincount(of, weights=weight * gone, minlength=len(self._counts)).astype(np.float64)
        return float(value), (float(of_r), float(of_alpha), stopped)


def _moments(p: Floats, shape: Floats, rate: Floats) -> tuple[Floats, Floats]:
    """E[N] and E[N(N - 1)] given p, over a rate that is gamma distributed; N = min(Poisson, geometric).

    E[N] = (1 - E e^(-lpt))/p and E[N(N - 1)] = 2(1 - p)(1 - E e^(-lpt) - p E lt e^(-lpt))/p²; their
    series where p is so small that the difference would be lost.
    """
    log_left = -shape * np.log1p(p * rate)
    average = shape * rate
    tiny = p * (shape + 1) * rate < _SMALL
    safe = np.where(tiny, 1.0, p)
    one = np.where(tiny, average * (1 - p * (shape + 1) * rate / 2), -np.expm1(log_left) / safe)
    late = average * np.exp(log_left) / (1 + p * rate)
    two = (-np.expm1(log_left) - p * late) / safe**2
    series = average * (shape + 1) * rate / 2 * (1 - 2 / 3 * p * (shape + 2) * rate)
    return one, 2 * (1 - p) * np.where(tiny, series, two)
