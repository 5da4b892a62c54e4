"""What checking a file yields: its harvest, its questions, and an account of every row."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from klantdesk.records import Harvest, Notice, Problem, Question, Totals

HOME_ZONE = "Europe/Amsterdam"
HOME_COUNTRY = "NL"


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True, slots=True)
class Options:
    """What the shop knows of itself: currency ("" while not settled), country and time zone.

    `today` is the day on the wall clock: nothing was sold after tomorrow.
    """

    currency: str = ""
    country: str = HOME_COUNTRY
    zone: str = HOME_ZONE
    today: date = field(default_factory=_today)


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything a file yields.

    rows_imported + the skipped rows + rejected_rows = rows_read. `harvest` is None while there are
    questions; the counts then show what the best guesses would give. `currency` is the one the file
    states for what is imported, "" where it states none. `rows_per_record` counts the imported rows
    of each receipt (of each customer, in a file of customers), in the harvest's order.
    """

    harvest: Harvest | None
    questions: list[Question]
    rows_read: int
    rows_imported: int
    skipped: dict[str, int] = field(default_factory=dict)
    kept_out: dict[str, int] = field(default_factory=dict)
    rejected: list[Problem] = field(default_factory=list)
    rejected_rows: int = 0
    faults: dict[tuple[str, str], int] = field(default_factory=dict)
    """Rows rejected per column and reason: of all, where `rejected` lists no more than anybody reads."""
    first_day: date | None = None
    last_day: date | None = None
    revenue_cents: int = 0
    notices: list[Notice] = field(default_factory=list)
    currency: str = ""
    rows_per_record: array[int] = field(default_factory=lambda: array("q"))
    totals: Totals | None = None
    """What the shop itself would show of the purchases in the file; None for a file of something else."""
