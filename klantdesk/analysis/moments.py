"""Purchase moments: the compact picture of all buying that every figure is read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from klantdesk.analysis.facts import Facts, Flags, Ints
from klantdesk.analysis.receipts import ReceiptTable, run_starts, run_sums, stable_order, tally
from klantdesk.records import Channel

NEVER = np.iinfo(np.int32).max
"""A day after all days."""


@dataclass(frozen=True, eq=False)
class Moments:
    """Customer x day with a positive net amount, by customer, then by day; arrays of equal length.

    `buyer` is a position in `Purchases.buyers`, `net` the day's cents.
    """

    buyer: Ints
    day: Ints
    net: Ints

    def __len__(self) -> int:
        return len(self.day)

    def take(self, rows: Ints | Flags | slice) -> Moments:
        """The moments at these positions."""
        return Moments(self.buyer[rows], self.day[rows], self.net[rows])


@dataclass(frozen=True, eq=False)
class Purchases:
    """Everything bought, built once and only read from.

    `first_day` and `as_of` are the first and last day on which anybody bought anything, whatever
    part of the shop this is (see `select`); both 0 where nobody ever did. `buyers` are the ids of
    the customers with at least one moment, ascending; `buyer` is a receipt's position in them (-1:
    anonymous, or a customer who never had a moment). `through` holds moments per channel. `partial`: a part
    of a shop, `nameless`: of one in which no sale names a customer.
    """

    first_day: int
    as_of: int
    receipts: ReceiptTable
    buyer: Ints
    buyers: Ints
    moments: Moments
    through: tuple[Moments, ...]
    partial: bool = False
    nameless: bool = False

    @cached_property
    def is_empty(self) -> bool:
        """Whether nobody ever bought anything."""
        return not bool(np.any(self.receipts.net > 0))

    @property
    def known(self) -> bool:
        """Whether anything is known of customers: not where no sale of the whole shop names one."""
        if self.partial:
            return not self.nameless
        return self.is_empty or bool(len(self.buyers))

    @cached_property
    def first_moment(self) -> Ints:
        """Position of each buyer's first moment."""
        return run_starts(self.moments.buyer)

    @cached_property
    def _end(self) -> Ints:
        return np.append(self.first_moment[1:], len(self.moments))[: len(self.buyers)]

    @cached_property
    def count(self) -> Ints:
        """Each buyer's number of moments."""
        return self._end - self.first_moment

    @cached_property
    def opening(self) -> Flags:
        """Whether a moment is its buyer's first."""
        opening = np.zeros(len(self.moments), dtype=np.bool_)
        opening[self.first_moment] = True
        return opening

    @cached_property
    def begin(self) -> Ints:
        """Day of each buyer's first moment."""
        return self.moments.day[self.first_moment]

    @cached_property
    def latest(self) -> Ints:
        """Day of each buyer's last moment."""
        return self.moments.day[self._end - 1]

    @cached_property
    def gaps(self) -> Ints:
        """Days between each moment and the one before it; 0 for a buyer's first."""
        day = self.moments.day
        gaps = np.zeros(len(day), dtype=np.int32)
        gaps[1:] = day[1:] - day[:-1]
        gaps[self.first_moment] = 0
        return gaps

    @cached_property
    def until(self) -> Ints:
        """Day of the same buyer's next moment; NEVER after the last."""
        day = self.moments.day
        until = np.full(len(day), NEVER, dtype=np.int32)
        until[:-1] = day[1:]
        until[self._end - 1] = NEVER
        return until

    @cached_property
    def by_day(self) -> Moments:
        """The moments sorted by day."""
        return self.moments.take(stable_order(self.moments.day))

    def receipts_within(self, before: int, last: int) -> slice:
        """Where the receipts of (before, last] stand."""
        return within(self.receipts.day, before, last)

    def moments_within(self, before: int, last: int) -> slice:
        """Where the moments of (before, last] stand in `by_day`."""
        return within(self.by_day.day, before, last)

    def select(
        self, *, customers: Ints | None = None, channel: Channel | None = None, store: int | None = None
    ) -> Purchases:
        """The same shop seen through one group of customers, one channel or one store."""
        kept = np.ones(len(self.receipts.day), dtype=np.bool_)
        if customers is not None:
            kept &= np.isin(self.receipts.customer, customers) & (self.receipts.customer >= 0)
        if channel is not None:
            kept &= self.receipts.channel == channel
        if store is not None:
            kept &= self.receipts.store == store
        part = _assemble(self.receipts.take(kept), self.first_day, self.as_of)
        return replace(part, partial=True, nameless=not self.known)


def purchases(parts: Iterable[Facts]) -> Purchases:
    """All buying from the purchase columns, a part at a time."""
    table = tally(parts)
    bought = table.net > 0
    if not bought.any():
        return _assemble(table, 0, 0)
    return _assemble(table, int(table.day[bought.argmax()]), int(table.day[::-1][bought[::-1].argmax()]))


def within(days: Ints, before: int, last: int) -> slice:
    """Where the days of (before, last] stand in ascending days."""
    ends = np.array((before, max(before, last)), dtype=days.dtype)  # another type would copy all days
    start, stop = np.searchsorted(days, ends, side="right")
    return slice(int(start), int(stop))


def _assemble(table: ReceiptTable, first_day: int, as_of: int) -> Purchases:
    rows = _by_customer(table)
    customer = table.customer[rows]
    moments, owner = _daily(customer, table.day[rows], table.net[rows])
    starts = run_starts(owner)
    buyers = owner[starts]
    place = _places(buyers, int(table.customer.max(initial=0)))
    moments = replace(moments, buyer=_numbered(starts, len(owner)))
    through = _through(table, rows, place, moments)
    return Purchases(first_day, as_of, table, place[table.customer], buyers, moments, through)


def _by_customer(table: ReceiptTable) -> Ints:
    """Where the receipts of known customers stand, by customer, then by day: the table is by day already."""
    if table.customer.min(initial=0) >= 0:
        return stable_order(table.customer)
    known = np.flatnonzero(table.customer >= 0)
    return known[stable_order(table.customer[known])]


def _daily(owner: Ints, day: Ints, net: Ints) -> tuple[Moments, Ints]:
    """The days with a positive net amount, and their owners; sorted by owner and day as the rows are."""
    changed = np.ones(len(day), dtype=np.bool_)
    changed[1:] = (owner[1:] != owner[:-1]) | (day[1:] != day[:-1])
    starts = np.flatnonzero(changed)
    net = run_sums(net, starts)
    bought = net > 0
    if not bought.all():
        changed[starts[~bought]] = False
        net = net[bought]
    owner = owner[changed]
    return Moments(owner, day[changed], net), owner


def _through(table: ReceiptTable, rows: Ints, place: Ints, moments: Moments) -> tuple[Moments, ...]:
    """Moments per channel; who brought back more than was bought, all in one day, is no buyer."""
    least, most = table.channel.min(initial=len(Channel)), table.channel.max(initial=0)
    if least == most:
        return tuple(moments if kind == most else moments.take(slice(0)) for kind in Channel)
    buyer = place[table.customer[rows]]
    known = buyer >= 0
    channel = table.channel[rows]
    mine = (np.flatnonzero(known & (channel == kind)) for kind in Channel)
    return tuple(_daily(buyer[one], table.day[rows[one]], table.net[rows[one]])[0] for one in mine)


def _numbered(starts: Ints, size: int) -> Ints:
    """The number of the run that each position lies in."""
    lengths = np.diff(starts, append=size)
    return np.repeat(np.arange(len(starts), dtype=np.int32), lengths)


def _places(buyers: Ints, highest: int) -> Ints:
    """Position of every customer id in `buyers`, -1 for no buyer; its last element serves id -1."""
    place = np.full(highest + 2, -1, dtype=np.int32)
    place[buyers] = np.arange(len(buyers), dtype=np.int32)
    return place
