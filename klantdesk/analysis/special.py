"""Gamma functions and averages over a beta distribution, for arrays."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats: TypeAlias = NDArray[np.float64]

NODES = 40
_SHIFT = 8
_LOG_TAIL = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156)
_DIGAMMA_TAIL = (1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12)
"""Stirling's series and its derivative (Abramowitz and Stegun, 6.1.41 and 6.3.18)."""


def log_gamma(values: ArrayLike) -> Floats:
    """The logarithm of the gamma function of positive numbers, to about 14 digits."""
    x = np.asarray(values, dtype=np.float64)
    far = x + _SHIFT * (x < _SHIFT)
    stirling = (far - 0.5) * np.log(far) - far + 0.5 * np.log(2 * np.pi) + _tail(far, _LOG_TAIL) / far
    steps = x[..., np.newaxis] + np.arange(_SHIFT)
    found: Floats = stirling - np.where(x < _SHIFT, np.log(steps).sum(axis=-1), 0.0)
    return found


def digamma(values: ArrayLike) -> Floats:
    """The derivative of log_gamma."""
    x = np.asarray(values, dtype=np.float64)
    far = x + _SHIFT * (x < _SHIFT)
    series = np.log(far) - 0.5 / far - _tail(far, _DIGAMMA_TAIL) / far**2
    steps = x[..., np.newaxis] + np.arange(_SHIFT)
    found: Floats = series - np.where(x < _SHIFT, (1 / steps).sum(axis=-1), 0.0)
    return found


@lru_cache(maxsize=4096)
def beta_nodes(a: float, b: float) -> tuple[Floats, Floats]:
    """Points in (0, 1) and weights that average over Beta(a, b).

    Gauss-Jacobi quadrature by the eigenvalues of its recurrence (Golub and Welsch 1969): exact for
    polynomials of degree 79, and steady where the hypergeometric series of the textbooks overflows.
    """
    lower, upper = b - 1, a - 1
    n = np.arange(NODES, dtype=np.float64)
    m = np.arange(1, NODES, dtype=np.float64)
    both, around = 2 * n + lower + upper, 2 * m + lower + upper
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = (upper**2 - lower**2) / (both * (both + 2))
        beside = 4 * m * (m + lower) * (m + upper) * (m + lower + upper)
        beside /= around**2 * (around + 1) * (around - 1)
    middle[0] = (upper - lower) / (lower + upper + 2)
    beside[0] = 4 * a * b / ((a + b) ** 2 * (a + b + 1))
    found, vectors = np.linalg.eigh(np.diag(middle) + np.diag(np.sqrt(beside), -1))
    return np.clip((found + 1) / 2, 0.0, 1.0), vectors[0] ** 2


def _tail(x: Floats, coefficients: tuple[float, ...]) -> Floats:
    """A series in 1/x²."""
    step, total = 1 / x**2, np.zeros_like(x)
    for coefficient in reversed(coefficients):
        total = total * step + coefficient
    return total
