"""BG/NBD on 1,000,000 customers: ours, scipy with a numeric gradient on every row, and lifetimes.

lifetimes runs in an environment of its own, named by LIFETIMES_PYTHON (pip install lifetimes); without
one only scipy is the peer. Ours includes putting same histories together; all get the same arrays.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln

from klantdesk.analysis import amounts, dropout, value
from klantdesk.analysis.dropout import Model
from klantdesk.analysis.histories import Histories, alike
from tests.benchmarks.measuring import told

CUSTOMERS = 1_000_000
DAYS = 1461
TRUE = (0.6, 60.0, 0.9, 2.5)
ALLOWED = 0.1
Result = TypeVar("Result")
LIFETIMES = """
import sys, time, warnings
import numpy as np
warnings.simplefilter("ignore")
from lifetimes import BetaGeoFitter
data = np.load(sys.argv[1])
start = time.perf_counter()
fitter = BetaGeoFitter(penalizer_coef=0.0).fit(data["again"], data["last"], data["age"])
print(time.perf_counter() - start, *fitter.params_[["r", "alpha", "a", "b"]])
"""


def run(_file: Path | None, runs: int) -> None:
    """Print seconds and parameters of each, and how ours stands to the others."""
    known = _drawn()
    print(f"{CUSTOMERS} customers, {known.repeaters} came again, most {int(known.again.max())} times")
    ours = [_timed(lambda: dropout.fit(alike(known), Model.BG)) for _ in range(runs)]
    print(told("ours, BG/NBD", [seconds for seconds, _ in ours], "s"), ours[0][1].parameters)
    mbg = [_timed(lambda: dropout.fit(alike(known), Model.MBG))[0] for _ in range(runs)]
    print(told("ours, MBG/NBD", mbg, "s"))
    print(told("ours, gamma-gamma", [_timed(lambda: amounts.fit(known))[0] for _ in range(runs)], "s"))
    ahead = value.Outlook(ours[0][1], amounts.fit(known))
    expecting = [_timed(lambda: value.forecast(known, ahead, 365))[0] for _ in range(runs)]
    print(told("ours, everybody's next year", expecting, "s"))
    seconds, found = _timed(lambda: _scipy(known))
    _against(f"scipy, numeric gradient, {CUSTOMERS} rows", seconds, found, ours[0][0])
    python = os.environ.get("LIFETIMES_PYTHON")
    if python:
        seconds, found = _lifetimes(python, known)
        _against("lifetimes", seconds, found, ours[0][0])


def _against(name: str, seconds: float, found: tuple[float, ...], ours: float) -> None:
    print(f"{name}: {seconds:.1f} s {found}; ours takes {ours / seconds:.4f} of it, {ALLOWED} allowed")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def _drawn() -> Histories:
    """Customers who buy as BG/NBD says, over four years; always the same."""
    chance = np.random.default_rng(3)
    r, alpha, a, b = TRUE
    age = chance.integers(1, DAYS, CUSTOMERS)
    rate, stop = chance.gamma(r, 1 / alpha, CUSTOMERS), chance.beta(a, b, CUSTOMERS)
    again, last = np.zeros(CUSTOMERS, dtype=np.int64), np.zeros(CUSTOMERS)
    there = np.arange(CUSTOMERS)
    while len(there):
        came = last[there] + chance.exponential(1 / rate[there])
        there, came = there[came <= age[there]], came[came <= age[there]]
        last[there] = came
        again[there] += 1
        there = there[chance.random(len(there)) > stop[there]]
    amount = np.where(again > 0, chance.gamma(6, 10, CUSTOMERS), 0.0)
    ids = np.arange(CUSTOMERS)
    return Histories(0, ids, again, np.minimum(np.ceil(last), age).astype(np.int64), age, amount)


def _scipy(known: Histories) -> tuple[float, ...]:
    """The likelihood as it is printed, for every row, maximised with differences for a gradient."""
    x, last, age = known.again, known.last.astype(float), known.age.astype(float)

    def minus(logs: np.ndarray) -> float:
        r, alpha, a, b = np.exp(logs)
        first = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        second = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
        third = -(r + x) * np.log(alpha + age)
        fourth = np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + last)
        return -float((first + second + np.where(x > 0, np.logaddexp(third, fourth), third)).mean())

    found = minimize(minus, np.array([0.0, np.log(age.mean()), 0.0, 1.0]), method="L-BFGS-B")
    return tuple(np.exp(found.x).tolist())


def _lifetimes(python: str, known: Histories) -> tuple[float, tuple[float, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "histories.npz"
        np.savez(file, again=known.again, last=known.last.astype(float), age=known.age.astype(float))
        command = [python, "-c", LIFETIMES, str(file)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(said[0]), tuple(map(float, said[1:]))
