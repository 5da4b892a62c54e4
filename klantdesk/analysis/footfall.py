"""How the week runs at the door: visitors and buyers by weekday and hour, and where the fewest buy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from klantdesk.analysis.survey import FEWEST
from klantdesk.records import VisitorCount

WEEK = 7
THURSDAY = 3
"""The weekday of 1 January 1970, from Monday 0."""
WINDOW = 2
"""Hours that are judged together: long enough to count in, short enough to put somebody on the floor."""
ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Tally:
    """Visitors of a part of the week; `base` of them came while buyers were counted too, `buyers` bought."""

    visitors: int = 0
    base: int = 0
    buyers: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.visitors + other.visitors, self.base + other.base, self.buyers + other.buyers)

    @property
    def share(self) -> float:
        """Buyers per visitor."""
        return self.buyers / self.base if self.base else 0.0


@dataclass(frozen=True, slots=True)
class Low:
    """Where the fewest visitors buy: a weekday and hours (to, not including, `until`), or None for all.

    `sure` is whether that is more than chance, seen how many such parts were looked at.
    """

    weekday: int | None
    hour: int | None
    until: int | None
    tally: Tally
    sure: bool


def weekday(day: int) -> int:
    """The weekday of a day since 1970, Monday 0."""
    return (day + THURSDAY) % WEEK


def cells(hours: Iterable[VisitorCount], sold: Collection[int]) -> dict[tuple[int, int], Tally]:
    """Visitors and buyers by (weekday, hour); `sold` are the days that had receipts.

    Buyers of a day and store count when some were counted, and not more than came in; none at all is a
    true nought only where buyers are counted on other days and the till had no receipt either.
    """
    by_day: dict[tuple[int, str], list[VisitorCount]] = defaultdict(list)
    for count in hours:
        by_day[count.day, count.store].append(count)
    counting = {store for (_day, store), counts in by_day.items() if any(one.buyers for one in counts)}
    found: dict[tuple[int, int], Tally] = defaultdict(Tally)
    for (day, store), counts in by_day.items():
        buyers = sum(one.buyers for one in counts)
        told = 0 < buyers <= sum(one.visitors for one in counts)
        told = told or (not buyers and store in counting and day not in sold)
        for one in counts:
            came = one.visitors
            found[weekday(day), one.hour] += Tally(came, came, one.buyers) if told else Tally(came)
    return dict(found)


def weekdays(
    counts: Iterable[VisitorCount], sold: Mapping[int, int], covered: Collection[int]
) -> dict[int, Tally]:
    """Visitors by weekday, and the receipts of those days that the purchases cover."""
    came: dict[int, int] = defaultdict(int)
    for count in counts:
        came[count.day] += count.visitors
    found: dict[int, Tally] = defaultdict(Tally)
    for day, visitors in came.items():
        there = day in covered
        found[weekday(day)] += Tally(visitors, visitors, sold.get(day, 0)) if there else Tally(visitors)
    return dict(found)


def lowest(by_hour: Mapping[tuple[int, int], Tally], by_weekday: Mapping[int, Tally]) -> Low | None:
    """The part of the week in which the fewest visitors buy, as narrow as the counts bear.

    First two hours of one weekday, then two hours of any day, then a weekday: the first that is more
    than chance, else the narrowest there is. None where nothing can be compared.
    """
    found = [
        low
        for low in (
            _lowest(_windows(by_hour), _sum(by_hour.values())),
            _lowest(_windows(_any_day(by_hour)), _sum(by_hour.values())),
            _lowest(
                [(day, None, None, tally) for day, tally in by_weekday.items()], _sum(by_weekday.values())
            ),
        )
        if low is not None
    ]
    return next((low for low in found if low.sure), found[0] if found else None)


def loses_most(by_hour: Mapping[tuple[int, int], Tally]) -> tuple[int, int] | None:
    """The weekday and hour in which most visitors left without buying."""
    known = {place: tally for place, tally in by_hour.items() if tally.base >= FEWEST}
    return max(known, key=lambda place: (known[place].base - known[place].buyers, place), default=None)


_Part = tuple[int | None, int | None, int | None, Tally]


def _any_day(by_hour: Mapping[tuple[int, int], Tally]) -> dict[tuple[int | None, int], Tally]:
    found: dict[tuple[int | None, int], Tally] = defaultdict(Tally)
    for (_weekday, hour), tally in by_hour.items():
        found[None, hour] += tally
    return found


def _windows(
    by_hour: Mapping[tuple[int, int], Tally] | Mapping[tuple[int | None, int], Tally],
) -> list[_Part]:
    known: dict[tuple[int | None, int], Tally] = {
        place: tally for place, tally in by_hour.items() if tally.base
    }
    return [
        (day, hour, hour + WINDOW, tally + known[day, hour + 1])
        for (day, hour), tally in known.items()
        if (day, hour + 1) in known
    ]


def _sum(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _lowest(parts: Sequence[_Part], whole: Tally) -> Low | None:
    """The lowest share among the parts with enough visitors; those that are no chance go first."""
    fit = [part for part in parts if FEWEST <= part[3].base <= whole.base - FEWEST]
    if len(fit) < 2:  # noqa: PLR2004  # one alone is not the lowest of anything
        return None
    limit = NormalDist().inv_cdf(ALPHA / len(fit))  # Bonferroni: the lowest of many is low by chance too
    sure = [part for part in fit if _distance(part[3], whole) < limit]
    part = min(sure or fit, key=lambda one: (one[3].share, -one[3].base, str(one[:3])))
    return Low(*part, sure=bool(sure))


def _distance(part: Tally, whole: Tally) -> float:
    """How many standard errors a part lies above the rest: the pooled test of two shares."""
    rest = Tally(0, whole.base - part.base, whole.buyers - part.buyers)
    noise = whole.share * (1 - whole.share) * (1 / part.base + 1 / rest.base)
    return (part.share - rest.share) / sqrt(noise) if noise > 0 else 0.0
