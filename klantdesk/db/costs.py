"""What the shop spent on finding new customers, by month and channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import journal

if TYPE_CHECKING:
    from klantdesk.db.store import Store


@dataclass(frozen=True, slots=True)
class CostRow:
    """The cents of a month (the day it starts) for a channel: store, web, or "" for the whole shop."""

    month: int
    channel: str
    cents: int


def keep(store: Store, cost: CostRow, author: str) -> int:
    """Set a month's cost over what stood there; the journal entry, 0 where it stood so already."""
    with journal.writing(store, "cost", author) as pen:
        pen.put("cost", month=cost.month, channel=cost.channel, cents=cost.cents)
    return pen.entry


def drop(store: Store, month: int, channel: str, author: str) -> int:
    """Take a month's cost away; the journal entry, 0 where there was none."""
    with journal.writing(store, "cost_gone", author) as pen:
        pen.remove("cost", month=month, channel=channel)
    return pen.entry


def every(store: Store) -> list[CostRow]:
    """All costs, the latest month first."""
    sql = "SELECT month, channel, cents FROM cost ORDER BY month DESC, channel"
    with store.snapshot():
        return [CostRow(*row) for row in store.connection.execute(sql)]
