"""What the desk hands out of visitors and buyers: plain facts, no wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from klantdesk.desk.feedback_views import Measure


@dataclass(frozen=True, slots=True)
class Part:
    """Visitors of a part of the week; `weekday` (Monday 0) and `hour` are None where it is all of them.

    `base` of the visitors came while buyers were counted too, and `buyers` of these bought. `unknown`
    are the visitors of whom nobody knows the hour.
    """

    weekday: int | None
    hour: int | None
    visitors: int
    base: int
    buyers: int
    conversion: Measure
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Lowest:
    """Where the fewest visitors buy: a weekday, hours (`until` is not inside), or both.

    `sure`: more than chance, seen how many parts of the week were compared.
    """

    weekday: int | None
    hour: int | None
    until: int | None
    base: int
    buyers: int
    sure: bool

    @property
    def share(self) -> float:
        """Buyers per visitor."""
        return self.buyers / self.base


@dataclass(frozen=True, slots=True)
class Week:
    """Visitors and buyers of a filter by weekday and hour; empty where nobody counted then.

    Buyers of the whole and of `weekdays` are receipts of the counted days and stores (`by_receipts`),
    or those counted at the door where the purchases run over none of these days. Buyers by the hour
    are always those counted at the door: a receipt does not know its hour. The visitors of `cells` and
    the `unknown` add up to those of `whole`. `ever` is whether anybody ever counted; `till` the last
    day with purchases, where visitors were counted after it.
    """

    ever: bool
    first: date | None = None
    last: date | None = None
    days: int = 0
    whole: Part = Part(None, None, 0, 0, 0, Measure())
    by_receipts: bool = True
    weekdays: tuple[Part, ...] = ()
    hours: tuple[Part, ...] = ()
    cells: tuple[Part, ...] = ()
    lowest: Lowest | None = None
    loses_most: Part | None = None
    till: date | None = None

    @property
    def buyers_by_hour(self) -> bool:
        """Whether buyers are known by the hour."""
        return any(part.base for part in self.hours)

    def rows(self) -> tuple[Part, ...]:
        """Every figure once, as a table tells it: the whole, then each weekday with its hours."""
        told = [self.whole]
        for day in self.weekdays:
            told += [day, *(cell for cell in self.cells if cell.weekday == day.weekday)]
        return tuple(told)
