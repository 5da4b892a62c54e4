"""How much a customer spends per moment: the gamma-gamma model by maximum likelihood.

Amounts of one customer vary (gamma: p, nu), customers differ (gamma: q, gamma): Fader and Hardie, "The
Gamma-Gamma Model of Monetary Value" (2013). It assumes that amount and frequency have nothing to do with
each other; `correlation` says how far that holds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from klantdesk.analysis.ascent import Peak, climb
from klantdesk.analysis.facts import Ints
from klantdesk.analysis.histories import Histories
from klantdesk.analysis.special import Floats, digamma, log_gamma

_HEAVY = 2.0
_FIRST_LOOK = 40_000


@dataclass(frozen=True, slots=True, eq=False)
class Spending:
    """A fitted model; amounts in whole currency.

    `correlation` is Pearson's between amount and moments after the first, None where one of them is the
    same for all; `square` the mean square of the customers' amounts.
    """

    peak: Peak
    customers: int
    correlation: float | None
    square: float

    @property
    def parameters(self) -> tuple[float, float, float]:
        """p, q and gamma."""
        p, q, gamma = np.exp(self.peak.logs).tolist()
        return p, q, gamma

    @property
    def has_mean(self) -> bool:
        """Whether the amounts have an average at all: q above 1."""
        return self.parameters[1] > 1

    def mean(self, again: Ints, amount: Floats) -> Floats:
        """The expected amount of one moment, per customer."""
        p, q, gamma = self.parameters
        return p * (gamma + again * amount) / (p * again + q - 1)

    def squares(self, again: Ints, amount: Floats) -> tuple[Floats, Floats]:
        """Per customer: the expected square of the own mean amount, and the variance around it.

        Where the model gives no such square (q up to 2 and no moments to go by) the customers' own stands in.
        """
        p, q, gamma = self.parameters
        scale, shape = gamma + again * amount, p * again + q
        known = shape > _HEAVY
        safe = np.where(known, shape, _HEAVY + 1)
        square = np.where(known, (p * scale) ** 2 / ((safe - 1) * (safe - 2)), self.square)
        return square, square / p


def fit(known: Histories) -> Spending:
    """The parameters under which the mean amounts of who came again are likeliest.

    Look at `peak.converged` and `has_mean` before use. Of many amounts a part says where to begin.
    """
    rows = np.flatnonzero((known.again > 0) & (known.amount > 0))
    again, amount = known.again[rows], known.amount[rows]
    scale = float(amount.mean()) if len(rows) else 1.0
    logs, whole, part = np.array([1.0, 1.0, 1.0]), _Likelihood(again, amount / scale), None
    if len(rows) > 2 * _FIRST_LOOK:
        every = len(rows) // _FIRST_LOOK
        part = _Likelihood(again[::every], amount[::every] / scale)
        logs = climb(part, logs).logs
        part.times = whole.customers / part.customers
    peak = climb(whole, logs, part)
    logs = peak.logs + np.array([0.0, 0.0, np.log(scale)])
    found = Peak(logs, peak.log_likelihood - len(rows) * np.log(scale), peak.covariance, peak.converged)
    varied = len(rows) > 1 and np.ptp(again) > 0 and np.ptp(amount) > 0
    correlation = float(np.corrcoef(again, amount)[0, 1]) if varied else None
    return Spending(found, len(rows), correlation, float((amount**2).mean()) if len(rows) else 0.0)


class _Likelihood:
    """The log-likelihood of mean amounts and its gradient; `times`: how many times these stand for."""

    def __init__(self, again: Ints, amount: Floats) -> None:
        self._counts, self._of = np.unique(again, return_inverse=True)
        self._sizes = np.bincount(self._of, minlength=len(self._counts)).astype(np.float64)
        self._again, self._amount = again.astype(np.float64), amount
        logs = np.bincount(self._of, weights=np.log(amount), minlength=len(self._counts))
        self._log_sums = logs + self._sizes * np.log(self._counts)
        self._fixed = float(logs.sum())
        self.customers, self.times = float(self._sizes.sum()), 1.0

    def __call__(self, logs: Floats) -> tuple[float, Floats]:
        """Value and gradient at the logarithms of p, q and gamma."""
        p, q, gamma = np.exp(logs)
        x, sizes = self._counts, self._sizes
        whole = gamma + self._again * self._amount
        log_whole = np.log(whole)
        log_sums = np.bincount(self._of, weights=log_whole, minlength=len(x))
        shares = np.bincount(self._of, weights=1 / whole, minlength=len(x))
        customers = self.customers
        value = (
            sizes @ (log_gamma(p * x + q) - log_gamma(p * x)) + customers * (q * logs[2] - log_gamma(q))
            + p * (x @ self._log_sums) - self._fixed - (p * x + q) @ log_sums
        )  # fmt: skip
        of_q = sizes @ digamma(p * x + q) - customers * (digamma(q) - logs[2]) - log_sums.sum()
        of_p = sizes @ (x * (digamma(p * x + q) - digamma(p * x))) + x @ (self._log_sums - log_sums)
        of_gamma = customers * q / gamma - (p * x + q) @ shares
        return self.times * float(value), self.times * np.array([of_p, of_q, of_gamma]) * np.exp(logs)
