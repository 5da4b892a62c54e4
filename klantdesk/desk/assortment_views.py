"""What the desk hands to a screen of the assortment: plain facts, no wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

BRAND, CATEGORY, PRODUCT = "brand", "category", "product"
KINDS = (BRAND, CATEGORY, PRODUCT)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is bought with it most: on so many receipts, so many times more than by chance."""

    name: str
    receipts: int
    lift: float


@dataclass(frozen=True, slots=True)
class PartRow:
    """One brand, category or product over twelve months; money in cents, shares as fractions.

    `name` is "" for what names none. `loyal_share` and `rest_share` are the parts of their money that loyal
    customers and the rest spend on it; `index` is the first over the second with its 95% interval. All
    three are None under 30 buyers. `again_share` is of the `followed`, who bought it first a year ago.
    """

    name: str
    revenue: int
    share: float | None
    pieces: float
    buyers: int
    loyal: int
    loyal_share: float | None
    rest_share: float | None
    index: float | None
    low: float | None
    high: float | None
    followed: int
    again_share: float | None
    return_rate: float | None
    beside: Beside | None

    @property
    def by_chance(self) -> bool:
        """Whether both may spend as large a part on it, as far as is known."""
        return self.low is None or self.high is None or self.low <= 1 <= self.high


@dataclass(frozen=True, slots=True)
class Assortment:
    """All parts, the one that brings most first; the figures run over the twelve months to `at`.

    `keep` are the parts on which loyal customers surely spend a larger part of their money than the rest,
    the strongest first; `weakest` the two on which they spend the least, compared with the rest.
    """

    by: str
    at: date
    rows: tuple[PartRow, ...]
    customers: int
    loyal: int
    keep: tuple[PartRow, ...]
    weakest: tuple[PartRow, ...]

    @property
    def named(self) -> bool:
        """Whether the exports name any brand, category or product."""
        return any(row.name for row in self.rows)
