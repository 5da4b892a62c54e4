"""What answers say, with how sure that is: NPS, satisfaction, ease, shares and missed revenue.

Every figure carries its n and a 95% interval; under 30 answers there is a list and no figure (kpi.md,
"Small numbers").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

FEWEST = 30
"""Answers from which a share or score is told."""
Z = 1.959963984540054
"""The normal quantile of a two-sided 95% interval."""
POINTS = 100
PROMOTERS_FROM, DETRACTORS_TO = 9, 6
SATISFIED = {5: 4, 10: 8}
"""From which answer somebody is satisfied, on a scale to 5 and on one to 10."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from n answers with the ends of its 95% interval; None under 30 answers."""

    n: int
    value: float | None
    low: float | None
    high: float | None

    @property
    def told(self) -> bool:
        """Whether there are enough answers to say it."""
        return self.value is not None


@dataclass(frozen=True, slots=True)
class Nps:
    """Net promoter score in points (-100 to 100), and the answers behind it."""

    score: Estimate
    promoters: int
    passives: int
    detractors: int


@dataclass(frozen=True, slots=True)
class ShareOf:
    """One reason or theme: how often, of how many answers."""

    key: str
    n: int
    share: Estimate


@dataclass(frozen=True, slots=True)
class Missed:
    """Revenue missed for one reason, in cents, with the ends of its interval; None when not to be said."""

    key: str
    cents: int | None
    low: int | None
    high: int | None


def wilson(count: int, n: int) -> tuple[float, float]:
    """The 95% score interval of a share (Wilson 1927); (0, 1) without answers."""
    if n <= 0:
        return 0.0, 1.0
    share, weight = count / n, Z * Z / n
    middle = (share + weight / 2) / (1 + weight)
    half = Z * sqrt(share * (1 - share) / n + weight / (4 * n)) / (1 + weight)
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == n else min(1.0, middle + half)
    return low, high


def difference(one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float]:
    """The 95% interval of one share less another, each told as (count, n): Newcombe 1998, method 10."""
    (low, high), (least, most) = wilson(*one), wilson(*other)
    p, q = one[0] / one[1], other[0] / other[1]
    return p - q - hypot(p - low, most - q), p - q + hypot(high - p, q - least)


def share(count: int, n: int) -> Estimate:
    """Part of n answers with its Wilson interval."""
    if n < FEWEST:
        return Estimate(n, None, None, None)
    low, high = wilson(count, n)
    return Estimate(n, count / n, low, high)


def nps(scores: Sequence[int]) -> Nps:
    """Promoters (9, 10) less detractors (0 to 6), in points.

    The interval rests on the variance of an answer that counts 1, 0 or -1:
    p + d - (p - d)^2, with p and d the shares of promoters and detractors.
    """
    n = len(scores)
    promoters = sum(score >= PROMOTERS_FROM for score in scores)
    detractors = sum(score <= DETRACTORS_TO for score in scores)
    passives = n - promoters - detractors
    if n < FEWEST:
        return Nps(Estimate(n, None, None, None), promoters, passives, detractors)
    net = (promoters - detractors) / n
    half = Z * sqrt(_variance_of_net(promoters, detractors, n) / n)
    low, high = max(-1.0, net - half), min(1.0, net + half)
    return Nps(Estimate(n, net * POINTS, low * POINTS, high * POINTS), promoters, passives, detractors)


def differ(one: Nps, other: Nps) -> bool | None:
    """Whether two scores differ by more than chance may do; None while one of them is not told."""
    if one.score.value is None or other.score.value is None:
        return None
    noise = sum(
        _variance_of_net(each.promoters, each.detractors, each.score.n) / each.score.n
        for each in (one, other)
    )
    return abs(one.score.value - other.score.value) > Z * sqrt(noise) * POINTS


def csat(scores: Sequence[int], highest: int = 5) -> Estimate:
    """The share of satisfied answers: 4 and 5 of 5, or 8 to 10 of 10."""
    return share(sum(score >= SATISFIED[highest] for score in scores), len(scores))


def ces(scores: Sequence[int]) -> Estimate:
    """The mean ease, 1 to 7, with the normal interval of a mean."""
    n = len(scores)
    if n < FEWEST:
        return Estimate(n, None, None, None)
    mean = sum(scores) / n
    variance = sum((score - mean) ** 2 for score in scores) / (n - 1)
    half = Z * sqrt(variance / n)
    return Estimate(n, mean, max(1.0, mean - half), min(7.0, mean + half))


def shares(counts: Mapping[str, int], answers: int) -> tuple[ShareOf, ...]:
    """Per reason or theme its share of the answers, most often first; several may be in one answer."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(ShareOf(key, count, share(count, answers)) for key, count in ranked)


def missed_revenue(
    counts: Mapping[str, int], answers: int, visitors: int | None, receipts: int, average_cents: int | None
) -> tuple[Missed, ...]:
    """Per reason: its share x (visitors - receipts) x average receipt.

    None without a visitor count, without an average, or under 30 answers.
    """
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if visitors is None or average_cents is None or answers < FEWEST:
        return tuple(Missed(key, None, None, None) for key, _count in ranked)
    at_stake = max(0, visitors - receipts) * average_cents
    found = []
    for key, count in ranked:
        low, high = wilson(count, answers)
        found.append(Missed(key, *(round(part * at_stake) for part in (count / answers, low, high))))
    return tuple(found)


def missed_in_all(
    counts: Mapping[str, int], answers: int, visitors: int | None, receipts: int, average_cents: int | None
) -> Missed:
    """Missed revenue over all reasons together, with one interval over their joint share."""
    every = {"": sum(counts.values())}
    return missed_revenue(every, answers, visitors, receipts, average_cents)[0]


def conversion(receipts: int, visitors: int | None) -> float | None:
    """Receipts per visitor; None without visitors."""
    return receipts / visitors if visitors else None


def _variance_of_net(promoters: int, detractors: int, n: int) -> float:
    return (promoters + detractors) / n - ((promoters - detractors) / n) ** 2
