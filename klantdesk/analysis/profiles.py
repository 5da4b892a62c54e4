"""One customer's figures, looked up for the rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.groups import GROUPS, SCORES
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.sales import spending
from klantdesk.analysis.segments import Segmentation
from klantdesk.records import Channel, Group


@dataclass(frozen=True, slots=True)
class Profile:
    """Figures of one buyer: days since 1970-01-01, cents, scores 1 to 5 (0: not to be grouped)."""

    moments: int
    net: int
    first_day: int
    last_day: int
    in_store: bool
    on_web: bool
    group: Group
    recency: int
    frequency: int
    monetary: int
    scores: tuple[int, int, int]


class Profiles:
    """All buyers of a segmentation, ready to be looked up by id.

    `net` (cents), `in_store` and `on_web` are of all buyers, in the order of `Purchases.buyers`.
    """

    def __init__(self, purchases: Purchases, segmentation: Segmentation) -> None:
        self._purchases = purchases
        self._customers = segmentation.customers
        self._at = segmentation.at

    @cached_property
    def net(self) -> Ints:
        """Cents so far."""
        return spending(
            self._purchases, int(self._purchases.receipts.day.min(initial=self._at)) - 1, self._at
        )

    @cached_property
    def in_store(self) -> Flags:
        """Whether they ever bought in the store."""
        return _came_through(self._purchases, Channel.STORE)

    @cached_property
    def on_web(self) -> Flags:
        """Whether they ever bought on the web."""
        return _came_through(self._purchases, Channel.WEB)

    @cached_property
    def _place(self) -> Ints:
        return np.searchsorted(self._purchases.buyers, self._customers.ids)

    def of(self, ids: Sequence[int]) -> list[Profile | None]:
        """A profile per id, None for somebody who never bought."""
        known = self._customers.ids
        if not len(known):
            return [None for _ in ids]
        asked = np.asarray(ids, dtype=np.int64)
        places = np.searchsorted(known, asked.astype(known.dtype))  # another type would copy all ids
        rows = np.minimum(places, len(known) - 1)
        found = known[rows] == asked
        return [self._profile(int(row)) if hit else None for row, hit in zip(rows, found, strict=True)]

    def by_spending(self, ids: Ints) -> Ints:
        """These buyers' ids, the biggest spender of the last 36 months first."""
        rows = np.searchsorted(self._customers.ids, ids)
        return ids[np.lexsort((ids, -self._customers.monetary[rows]))]

    def among(self, ids: Sequence[int]) -> Ints:
        """Those of these customers who are buyers, the biggest spender of the last 36 months first."""
        return self.by_spending(self._customers.ids[np.isin(self._customers.ids, ids)])

    def in_cell(self, row: int, column: int) -> Ints:
        """The ids in one cell: rows F5 to F1, columns R5 to R1."""
        who = self._customers
        best = SCORES
        return who.ids[np.flatnonzero((who.f == best - row) & (who.r == best - column))]

    def _profile(self, row: int) -> Profile:
        who, buyer = self._customers, int(self._place[row])
        return Profile(
            moments=int(who.moments[row]),
            net=int(self.net[buyer]),
            first_day=int(self._purchases.begin[buyer]),
            last_day=int(who.last_day[row]),
            in_store=bool(self.in_store[buyer]),
            on_web=bool(self.on_web[buyer]),
            group=GROUPS[int(who.group[row])],
            recency=int(who.recency[row]),
            frequency=int(who.frequency[row]),
            monetary=int(who.monetary[row]),
            scores=(int(who.r[row]), int(who.f[row]), int(who.m[row])),
        )


def _came_through(purchases: Purchases, channel: Channel) -> Flags:
    came = np.zeros(len(purchases.buyers), dtype=np.bool_)
    came[purchases.through[channel].buyer] = True
    return came
