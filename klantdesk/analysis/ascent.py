"""Maximum likelihood: the top of a log-likelihood of a few positive parameters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from klantdesk.analysis.facts import Flags
from klantdesk.analysis.special import Floats

Objective: TypeAlias = Callable[[Floats], tuple[float, Floats]]
"""The log-likelihood and its gradient at logarithms of the parameters."""

EDGE = 10.0
"""Logarithms are kept within plus and minus this: a factor of 22,000 either way."""
_STEP = 1e-5
_ROUNDS = 100
_NEAR = 1e-3
_ENOUGH = 1e-6
_WITHIN_ROUNDING = 1e-3
_DAMPED_MOST = 1e12


@dataclass(frozen=True, slots=True, eq=False)
class Peak:
    """Where the climb ended.

    `logs` are the parameters' logarithms, `covariance` theirs (0 for one at the edge); `converged`: a
    further step would raise the log-likelihood by less than a millionth, or by less than a thousandth where
    rounding hides more.
    """

    logs: Floats
    log_likelihood: float
    covariance: Floats
    converged: bool


def climb(objective: Objective, start: Floats, bent: Objective | None = None) -> Peak:
    """Damped Newton steps (Levenberg 1944) with the curvature from differences of the gradient.

    `bent` is an objective of about the same curvature that takes less time.
    """
    logs, damping, bent = start.copy(), 1e-3, bent or objective
    value, gradient = objective(logs)
    converged = False
    curvature = _curvature(bent, logs)
    for _ in range(_ROUNDS):
        free = _free(logs, gradient)
        if not free.any() or 0 <= _promise(curvature, gradient, free) < _ENOUGH:
            logs, value = _last_step(objective, logs, value, _step(curvature, gradient, free, 1e-12))
            converged = True
            break
        step = _step(curvature, gradient, free, damping)
        tried = np.clip(logs + step, -EDGE, EDGE)
        found, slope = objective(tried)
        if np.isfinite(found) and found > value:
            logs, value, gradient = tried, found, slope
            curvature = _curvature(bent, logs)
            damping = max(damping / 10, 1e-12)
        elif damping > _DAMPED_MOST:
            converged = 0 <= _promise(curvature, gradient, free) < _WITHIN_ROUNDING
            break
        else:
            damping *= 10
    return Peak(logs, value, _covariance(curvature, _free(logs, gradient)), converged)


def _last_step(objective: Objective, logs: Floats, value: float, step: Floats) -> tuple[Floats, float]:
    """One more whole step, which doubles the digits, unless it leads down by more than rounding."""
    tried = np.clip(logs + step, -EDGE, EDGE)
    found = objective(tried)[0]
    return (tried, found) if found >= value - _ENOUGH else (logs, value)


def _free(logs: Floats, gradient: Floats) -> Flags:
    """Which parameters may move: not those at an edge whose gradient points over it."""
    near = EDGE - _NEAR
    outward = ((logs >= near) & (gradient > 0)) | ((logs <= -near) & (gradient < 0))
    return ~outward


def _curvature(objective: Objective, logs: Floats) -> Floats:
    """Minus the second derivatives."""
    gradient = objective(logs)[1]
    rows = [gradient - objective(logs + _STEP * towards)[1] for towards in np.eye(len(logs))]
    matrix = np.array(rows) / _STEP
    return (matrix + matrix.T) / 2


def _promise(curvature: Floats, gradient: Floats, free: Flags) -> float:
    """What a full Newton step would raise the log-likelihood by; negative where it leads nowhere."""
    part = curvature[np.ix_(free, free)]
    values, vectors = np.linalg.eigh(part)
    along = vectors.T @ gradient[free]
    flat = max(float(np.abs(values).max()), 1.0) * 1e-9
    if np.any((values <= flat) & (np.abs(along) > np.sqrt(flat * _ENOUGH))):
        return -1.0
    kept = values > flat
    return float((along[kept] ** 2 / values[kept]).sum() / 2)


def _step(curvature: Floats, gradient: Floats, free: Flags, damping: float) -> Floats:
    part = curvature[np.ix_(free, free)]
    values, vectors = np.linalg.eigh(part)
    scale = max(float(np.abs(values).max()), 1e-12)
    raised = np.abs(values) + damping * scale
    step = np.zeros(len(gradient))
    step[free] = vectors @ ((vectors.T @ gradient[free]) / raised)
    return np.clip(step, -2.0, 2.0)


def _covariance(curvature: Floats, free: Flags) -> Floats:
    """The inverse of the curvature; directions in which the data say nothing are left out."""
    part = curvature[np.ix_(free, free)]
    values, vectors = np.linalg.eigh(part)
    flat = max(float(values.max(initial=0.0)), 1.0) * 1e-9
    inverse = np.where(values > flat, 1 / np.where(values > flat, values, 1.0), 0.0)
    covariance = np.zeros_like(curvature)
    covariance[np.ix_(free, free)] = (vectors * inverse) @ vectors.T
    return covariance
