"""Which part of the active customers may be written to or called, and which part can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

import numpy as np

from klantdesk.analysis.balance import active
from klantdesk.analysis.facts import Flags
from klantdesk.analysis.kpi import share
from klantdesk.analysis.moments import Purchases

POST = "post"


class Channel(Protocol):
    """Customer ids: who said yes, who objected, who has an address."""

    @property
    def given(self) -> Collection[int]:
        """Who said yes."""

    @property
    def objected(self) -> Collection[int]:
        """Who said no, or took a yes back."""

    @property
    def addressed(self) -> Collection[int]:
        """Who has an address for it."""


class Reach:
    """Flags per buyer and KPI, to be asked for one day after another."""

    def __init__(self, purchases: Purchases, channels: Mapping[str, Channel]) -> None:
        self.purchases = purchases
        self.flags: dict[str, Flags] = {}
        for name, channel in channels.items():
            # Every buyer is an own customer, whom post may reach until an objection.
            ground = ~self._among(channel.objected) if name == POST else self._among(channel.given)
            self.flags[f"opt_in_{name}"] = ground
            self.flags[f"reachable_{name}"] = ground & self._among(channel.addressed)

    def shares(self, last: int, window: int) -> dict[str, float | None]:
        """Of the customers active at a day; the permissions are those of today."""
        now = active(self.purchases, last, window)
        size = int(np.count_nonzero(now))
        return {key: share(int(np.count_nonzero(flags & now)), size) for key, flags in self.flags.items()}

    def _among(self, ids: Collection[int]) -> Flags:
        wanted = np.fromiter(ids, dtype=np.int64, count=len(ids))
        flags: Flags = np.isin(self.purchases.buyers, wanted)
        return flags
