"""Who comes when: customers who join in growing numbers, keep a rhythm of their own, and lapse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klantdesk.exchange.demo.seasons import Calendar, Days
from klantdesk.exchange.demo.stock import Floats
from klantdesk.records import NOBODY, Channel

KNOWN_SHARE = 0.78
"""Receipts of known customers among all."""
_OLD_CUSTOMERS = 0.1  # who bought before the data begin
_GROWTH = 1.4  # how much more join at the end than at the start
_ONCE = 0.6  # new customers who never come again
_LAPSE = 0.02  # chance that a visit of anybody else is the last
_PAUSE, _PAUSE_LENGTH = 0.05, 4.0  # chance that a gap is a long one, and how long
_GAP_DAYS, _GAP_SPREAD, _GAP_SHAPE = 130.0, 0.55, 3.0
_PLANNED = 2.0  # planned visits per visit that falls inside the data
_ONLY_STORE, _ONLY_WEB, _WEB_OF_BOTH = 0.58, 0.16, 0.45
_CANCELLED, _TAKEN_BACK = 0.02, 0.025
_MOST_VISITS = 300


@dataclass(frozen=True, slots=True, eq=False)
class Visits:
    """All receipts in order of day, as arrays of equal length.

    `customer` is NOBODY for anonymous sales; `returns` is the position of the receipt that is brought
    back to the till, NOBODY for a sale; `cancelled` are webshop orders that came to nothing.
    """

    day: Days
    customer: NDArray[np.int32]
    web: NDArray[np.bool_]
    returns: NDArray[np.int32]
    cancelled: NDArray[np.bool_]
    people: int


def visits(calendar: Calendar, customers: int, purchases: int, seed: int) -> Visits:
    """Receipts for `customers` people and about `purchases` receipts, and those of the next month.

    People who join in the next month come on top.
    """
    random = np.random.default_rng((seed, 1))
    owner, times = _rhythms(calendar, customers, purchases, random)
    people = int(owner.max(initial=-1)) + 1
    web_liking = random.choice(
        (0.0, 1.0, _WEB_OF_BOTH), people, p=(_ONLY_STORE, _ONLY_WEB, 1 - _ONLY_STORE - _ONLY_WEB)
    )
    web = random.random(len(owner)) < web_liking[owner]
    day = np.where(web, calendar.days(times, Channel.WEB), calendar.days(times, Channel.STORE))
    failed = np.flatnonzero(web & (random.random(len(owner)) < _CANCELLED))
    back = np.flatnonzero(~web & (random.random(len(owner)) < _TAKEN_BACK))
    back_day = day[back] + random.integers(2, 21, len(back))
    back, back_day = back[back_day <= calendar.last], back_day[back_day <= calendar.last]
    counted = [int(np.count_nonzero(part <= calendar.until)) for part in (day, day[failed], back_day)]
    strangers = calendar.days(_anonymous(calendar, purchases - sum(counted), random), Channel.STORE)
    nobody = np.full(len(strangers), NOBODY)
    return _in_order(
        day=np.concatenate((day, day[failed], back_day, strangers)),
        customer=np.concatenate((owner, owner[failed], owner[back], nobody)),
        web=np.concatenate((web, web[failed], web[back], nobody > 0)),
        returns=np.concatenate((np.full(len(day) + len(failed), NOBODY), back, nobody)),
        cancelled=np.repeat((False, True, False), (len(day), len(failed), len(back) + len(strangers))),
        people=people,
        random=random,
    )


def _joining(calendar: Calendar, new: int, random: np.random.Generator) -> Floats:
    """When each new customer first comes, ascending: more every month, and those of the next month."""
    length = float(calendar.length)
    grown = (np.sqrt(1 + random.random(new) * _GROWTH * (_GROWTH + 2)) - 1) / _GROWTH
    share = (1 + _GROWTH) / (1 + _GROWTH / 2) * (calendar.whole - length) / length
    later = random.uniform(length, calendar.whole, round(new * share))
    return np.sort(np.concatenate((grown * length, later)))


def _rhythms(
    calendar: Calendar, customers: int, purchases: int, random: np.random.Generator
) -> tuple[NDArray[np.int64], Floats]:
    """Customer (numbered as they come in) and busy time of every visit.

    Gaps are gamma around a mean of one's own, now and then much longer; a visit may be the last. All gaps
    are stretched alike until the wanted number of visits falls in the data. Old customers are in the
    middle of their rhythm when the data begin.
    """
    old = round(customers * _OLD_CUSTOMERS)
    start = np.concatenate((np.zeros(old), _joining(calendar, customers - old, random)))
    known = np.arange(len(start)) < old
    wanted = max(purchases * KNOWN_SHARE, customers * 1.05) - customers
    again = _planned(known, wanted, random) + known
    pace = _GAP_DAYS * random.lognormal(0, _GAP_SPREAD, len(start))
    owner = np.repeat(np.arange(len(start)), again)
    gaps = random.gamma(_GAP_SHAPE, 1 / _GAP_SHAPE, len(owner)) * pace[owner]
    gaps *= np.where(random.random(len(owner)) < _PAUSE, _PAUSE_LENGTH, 1.0)
    since = _running_within(gaps, again)
    opening = np.flatnonzero(known[owner] & (np.append(-1, owner[:-1]) != owner))
    since -= np.repeat(np.where(known, random.random(len(start)) * pace, 0.0), again)
    since[opening] = np.clip(since[opening], 0, None)
    times = start[owner] + since * _scale(calendar, start[owner], since, wanted + old)
    times[opening] = np.minimum(times[opening], calendar.length - 1)
    inside = (times < calendar.whole) & (times >= 0)
    arrivals = np.flatnonzero(~known)
    everyone = np.concatenate((owner[inside], arrivals))
    return _numbered(everyone, np.concatenate((times[inside], start[arrivals])))


def _planned(known: NDArray[np.bool_], wanted: float, random: np.random.Generator) -> NDArray[np.int64]:
    """How often each customer would come again if the data had no end."""
    loyal = known | (random.random(len(known)) >= _ONCE)
    often = np.count_nonzero(loyal) / (_PLANNED * max(1.0, wanted))
    lapse = min(_LAPSE, max(often, 1 / _MOST_VISITS))
    return np.where(loyal, np.minimum(random.geometric(lapse, len(known)), _MOST_VISITS), 0)


def _numbered(owner: NDArray[np.int64], times: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Customers numbered by their first visit."""
    size = int(owner.max(initial=-1)) + 1
    first = np.full(size, np.inf)
    np.minimum.at(first, owner, times)
    number = np.empty(size, dtype=np.int64)
    number[np.argsort(first, kind="stable")] = np.arange(size)
    return number[owner], times


def _scale(calendar: Calendar, start: Floats, since: Floats, wanted: float) -> float:
    """By how much to stretch all gaps so that `wanted` visits fall in the data; by halving."""
    some = slice(None, None, max(1, len(start) // 400_000))
    sample, since = start[some], since[some]
    share = wanted / max(1, len(start))
    low, high = 0.02, 50.0
    for _ in range(24):
        middle = (low * high) ** 0.5
        if np.count_nonzero(sample + since * middle < calendar.length) > share * len(sample):
            low = middle
        else:
            high = middle
    return high


def _running_within(values: Floats, counts: NDArray[np.int64]) -> Floats:
    """Running sums that start anew at each group of `counts` values."""
    running = np.cumsum(values)
    before = np.append(0.0, running)[np.cumsum(counts) - counts]
    sums: Floats = running - np.repeat(before, counts)
    return sums


def _anonymous(calendar: Calendar, amount: int, random: np.random.Generator) -> Floats:
    """Busy times of sales to people nobody knows: `amount` in the data, as many a day after it."""
    amount = max(0, amount)
    extra = round(amount * (calendar.whole - calendar.length) / calendar.length)
    inside = random.uniform(0, calendar.length - 1, amount)
    return np.concatenate((inside, random.uniform(calendar.length, calendar.whole, extra)))


def _in_order(
    *, day: Days, returns: NDArray[Any], people: int, random: np.random.Generator, **columns: NDArray[Any]
) -> Visits:
    """Receipts by day, in any order within one; what is brought back follows what was bought."""
    order = np.lexsort((random.random(len(day)), returns != NOBODY, day))
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order), dtype=np.int32)
    moved = returns[order]
    return Visits(
        day=day[order],
        customer=columns["customer"][order].astype(np.int32),
        web=columns["web"][order],
        returns=np.where(moved == NOBODY, NOBODY, place[moved]).astype(np.int32),
        cancelled=columns["cancelled"][order],
        people=people,
    )
