"""The demo shop's own data, as two systems would export it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klantdesk.exchange.demo.baskets import Baskets, baskets
from klantdesk.exchange.demo.contacts import Known, known
from klantdesk.exchange.demo.people import People, people, source_customer
from klantdesk.exchange.demo.seasons import Calendar, calendar
from klantdesk.exchange.demo.stock import stock
from klantdesk.exchange.demo.visits import Visits, visits
from klantdesk.records import NOBODY, Channel, Harvest, Lines, Reason, Receipts, SourceCustomer, to_day

DEFAULT_SEED = 7


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """Everything that happened in the demo shop, the next month included."""

    calendar: Calendar
    visits: Visits
    baskets: Baskets
    people: People


def tell(customers: int, purchases: int, years: int, seed: int, until: date) -> Story:
    """The story of a shop of this size; `until` ends a month."""
    days = calendar(to_day(until), years)
    came = visits(days, customers, purchases, seed)
    known = came.customer >= 0
    at = {web: np.zeros(came.people, dtype=np.bool_) for web in (False, True)}
    for web, flags in at.items():
        flags[came.customer[known & (came.web == web)]] = True
    return Story(days, came, baskets(came, seed), people(came.people, at[False], at[True], seed))


def harvest(
    *,
    customers: int = 4_800,
    purchases: int = 20_000,
    years: int = 4,
    seed: int = DEFAULT_SEED,
    until: date,
) -> list[tuple[str, Harvest]]:
    """The shop up to `until` (the last day of a month): a source and its harvest, for till and webshop."""
    story = tell(customers, purchases, years, seed, until)
    names = stock().facts["sources"]
    return [
        (names["till"], _source(story, "till", seed)),
        (names["web"], _source(story, "web", seed)),
    ]


def _source(story: Story, source: str, seed: int) -> Harvest:
    web, came = source == "web", story.visits
    rows = np.flatnonzero((came.web == web) & (came.day <= story.calendar.until))
    who, place = np.unique(came.customer[rows], return_inverse=True)
    if len(who) and who[0] == NOBODY:
        who, place = who[1:], place - 1
    since = _first_days(place, came.day[rows], len(who))
    remembered = known(story.calendar, came, story.people, source, seed)
    customers = [
        _remembering(source_customer(story.people, person, source, day), remembered.get(person))
        for person, day in zip(who.tolist(), since.tolist(), strict=True)
    ]
    letter, store = ("W", "") if web else ("K", stock().facts["store"])
    receipts = Receipts(
        number=[f"{letter}{number}" for number in range(100_001, 100_001 + len(rows))],
        day=_column(came.day[rows]),
        customer=_column(place),
        channel=_column(np.full(len(rows), Channel.WEB if web else Channel.STORE)),
        store=[store] * len(rows),
        state=[Reason.CANCELLED.value if lost else "" for lost in came.cancelled[rows].tolist()],
        content=_column(_content(rows, seed)),
    )
    return Harvest(customers, list(stock().products), receipts, _lines(story, rows))


def _remembering(customer: SourceCustomer, told: Known | None) -> SourceCustomer:
    """The customer with what was written down of them."""
    return replace(customer, traits=tuple(told.traits), moments=tuple(told.moments)) if told else customer


def _lines(story: Story, rows: NDArray[np.int64]) -> Lines:
    """The lines of these receipts, which they name by their new place."""
    place = np.full(len(story.visits.day), NOBODY)
    place[rows] = np.arange(len(rows))
    receipt = place[story.baskets.receipt]
    kept = np.flatnonzero(receipt != NOBODY)
    return Lines(
        receipt=_column(receipt[kept]),
        product=_column(story.baskets.product[kept]),
        quantity=_column(story.baskets.quantity[kept]),
        cents=_column(story.baskets.cents[kept]),
        kind=_column(story.baskets.kind[kept]),
    )


def _first_days(place: NDArray[Any], day: NDArray[Any], size: int) -> NDArray[np.int64]:
    """The first day of each place; days ascend, so the first one met is it."""
    first = np.zeros(size, dtype=np.int64)
    known = place >= 0
    first[place[known][::-1]] = day[known][::-1]
    return first


def _content(rows: NDArray[np.int64], seed: int) -> NDArray[np.int64]:
    """A 64-bit number for each receipt: SplitMix64 of its place and the seed."""
    mixed = rows.astype(np.uint64) + np.uint64(seed * 0x9E3779B97F4A7C15 % (1 << 64))
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return (mixed ^ (mixed >> np.uint64(31))).view(np.int64)


def _column(values: NDArray[Any]) -> array[int]:
    return array("q", values.astype(np.int64).tobytes())
