"""What contacts with customers lead to."""

from __future__ import annotations

from dataclasses import dataclass

from klantdesk.db import memory
from klantdesk.desk.shop import Shop


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """One kind of contact: how often, with how many customers, and how many bought within 30 days.

    `share` with its 95% interval is of the contacts whose thirty days are over; `usual` is what the
    same customers do on any day, None where that is not known; `tells` says the difference is more
    than chance; `first_buyers` counts contacts that a first purchase followed.
    """

    kind: str
    moments: int
    waiting: int
    customers: int
    bought: int
    share: float | None
    low: float | None
    high: float | None
    usual: float | None
    first_buyers: int
    tells: bool


def what_leads_to_purchase(shop: Shop) -> tuple[Touchpoint, ...]:
    """Every kind of contact with what followed, the most frequent first; empty without contacts."""
    import numpy as np

    from klantdesk.analysis import touchpoints

    told = list(memory.every_moment(shop.reader()))
    if not told or shop.is_empty():
        return ()
    customer, day, kind = zip(*told, strict=True)
    found = touchpoints.effects(
        shop.everything().purchases, np.asarray(customer, np.int64), np.asarray(day, np.int64), kind
    )
    return tuple(
        Touchpoint(
            one.kind, one.moments, one.waiting, one.customers, one.bought, one.share, one.low, one.high,
            one.usual, one.first_buyers, one.tells,
        )
        for one in found
    )  # fmt: skip
