"""Purchases laid beside visitor counts: receipts of the same days and stores the counts are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from klantdesk.analysis.facts import Flags
from klantdesk.analysis.kpi import rounded
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period
from klantdesk.records import Channel, VisitorCount


@dataclass(frozen=True, slots=True)
class Traffic:
    """Visitors of some days, the receipts of the same days and stores, and an average receipt in cents.

    `compared` are the visitors of the days of which there are purchases to compare them with: who came
    in after the last import did not buy nothing. The average is that of the stores over the whole
    period, because the days counted may be few; None where nothing was sold.
    """

    visitors: int
    compared: int
    receipts: int
    average: int | None


def measure(
    purchases: Purchases,
    period: Period,
    counts: Sequence[VisitorCount],
    stores: Mapping[str, int],
    store: int | None = None,
) -> Traffic:
    """The traffic of a period; `stores` are ids by name, the average receipt is that of `store` if given.

    A count that names no store, or one the purchases do not know, is laid beside all stores.
    """
    receipts = purchases.receipts
    there = _visited(purchases) & (receipts.day >= period.first) & (receipts.day <= period.last)
    bought: Flags = there & (receipts.net > 0)
    averaged = there if store is None else there & (receipts.store == store)
    return Traffic(
        visitors=sum(count.visitors for count in counts),
        compared=sum(count.visitors for count in counts if covered(purchases, count.day)),
        receipts=int((bought & _beside(purchases, counts, stores)).sum()),
        average=rounded(int(receipts.net[averaged].sum()), int((averaged & bought).sum())),
    )


def covered(purchases: Purchases, day: int) -> bool:
    """Whether the purchases run over a day."""
    return purchases.first_day <= day <= purchases.as_of


def on_counted_days(
    purchases: Purchases, counts: Sequence[VisitorCount], stores: Mapping[str, int]
) -> dict[int, int]:
    """Receipts of the days and stores of the counts, for each day that had any."""
    receipts = purchases.receipts
    rows = _visited(purchases) & (receipts.net > 0) & _beside(purchases, counts, stores)
    days, found = np.unique(receipts.day[rows], return_counts=True)
    return dict(zip(days.tolist(), found.tolist(), strict=True))


def _beside(purchases: Purchases, counts: Sequence[VisitorCount], stores: Mapping[str, int]) -> Flags:
    """Receipts of a day and store that somebody counted visitors of."""
    receipts = purchases.receipts
    days: dict[int | None, set[int]] = defaultdict(set)
    for count in counts:
        days[stores.get(count.store)].add(count.day)
    counted = np.zeros(len(receipts.day), np.bool_)
    for store, of_store in days.items():
        same = np.isin(receipts.day, sorted(of_store))
        counted |= same if store is None else same & (receipts.store == store)
    return counted


def _visited(purchases: Purchases) -> Flags:
    """Receipts a visitor can have made: not those of the web, unless the shop is only there.

    Who counts visitors of a webshop counts its sessions.
    """
    in_store = purchases.receipts.channel != Channel.WEB
    return in_store if bool(in_store.any()) else np.ones(len(in_store), np.bool_)
