"""Which receipts of a file the shop knows from another source: two exports of one webshop count twice.

Order numbers run up in time, so numbers that stand on the same days in two sources are hardly ever of
two shops. Amounts may differ by tax and shipping between two exports of one shop.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.db.facts import writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from klantdesk.db.store import Store
    from klantdesk.records import Harvest

SAMPLE = 1_000
"""So many receipts, spread over the file, tell whether a source has them."""
FEW = 3
"""Fewer receipts in common say nothing."""
MOST = 0.8
"""The share of the numbers in common that must stand on the same day."""
NEAR = 0.25
"""Amounts differ at most by this share of the larger one: tax (17% of it at a rate of 21%), and shipping."""


@dataclass(slots=True)
class Overlap:
    """What a source has of the receipts of a file: numbers in `common`, and how many of them are so.

    `same_day` stand on the same day, `alike` have about the same amount then too; `identical` are the
    positions, in the harvest, of those that say exactly the same.
    """

    source: str
    common: int = 0
    same_day: int = 0
    alike: int = 0
    identical: list[int] = field(default_factory=list)

    @property
    def is_one_shop(self) -> bool:
        """Whether the source is the same webshop or till, exported otherwise."""
        on_the_day = self.same_day >= max(FEW, MOST * self.common)
        return on_the_day and 2 * self.alike >= self.same_day


def overlaps(store: Store, harvest: Harvest, positions: Sequence[int], but: str = "") -> list[Overlap]:
    """Each source with receipts of these numbers, all but one, the most receipts in common first."""
    if not positions:
        return []
    with store.snapshot():
        sources = store.connection.execute("SELECT id, name FROM source WHERE name <> ?", (but,)).fetchall()
        if not sources:
            return []
        _stage(store, harvest, positions)
        found = [_overlap(store, name, number) for number, name in sources]
    return sorted((one for one in found if one.common), key=lambda one: -one.common)


def sample(size: int) -> Sequence[int]:
    """Positions of some receipts, spread over all."""
    return sorted(set(np.linspace(0, size - 1, min(size, SAMPLE)).astype(int).tolist())) if size else []


def _stage(store: Store, harvest: Harvest, positions: Sequence[int]) -> None:
    receipts = harvest.receipts
    cents = writing.totals(harvest.lines, len(receipts.number)).cents
    rows: Iterator[tuple[int, str, int, int, int]] = (
        (at, receipts.number[at], receipts.day[at], cents[at], receipts.content[at]) for at in positions
    )
    store.connection.execute("DROP TABLE IF EXISTS temp.elsewhere")
    store.connection.execute(
        "CREATE TEMP TABLE elsewhere "
        "(position INTEGER PRIMARY KEY, number TEXT, day INTEGER, cents INTEGER, content INTEGER)"
    )
    store.connection.executemany("INSERT INTO temp.elsewhere VALUES (?, ?, ?, ?, ?)", rows)


def _overlap(store: Store, name: str, source: int) -> Overlap:
    found = Overlap(name)
    rows = store.connection.execute(
        """
        SELECT e.position, v.day = e.day, v.cents, e.cents, v.content = e.content
        FROM temp.elsewhere e
        CROSS JOIN receipt r ON r.source_id = ? AND r.number = e.number
        CROSS JOIN receipt_version v ON v.receipt_id = r.id AND v.live = 1
        """,
        (source,),
    )
    for position, same_day, there, here, identical in rows:
        found.common += 1
        found.same_day += same_day
        found.alike += same_day and abs(there - here) <= NEAR * max(abs(there), abs(here))
        if identical:
            found.identical.append(position)
    return found
