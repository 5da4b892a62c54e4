"""What the desk hands on of expected value: plain facts, no wording, no frames.

Money is in integer cents; shares are fractions; None means: not said, and a notice says why.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from klantdesk.records import Group, Notice

MBG, BG = "mbg", "bg"
MODELS = (MBG, BG)
UNITS = {"day": 1, "week": 7}
"""A model's unit of time, in days."""
YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Expected:
    """Cents to expect, and between what they will be in eight of ten cases."""

    cents: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class BackTest:
    """What the model, fitted on the data up to `cut`, said of the days after it up to `last`.

    Of the customers known at `cut`. The errors are shares of what really came: 0.08 is 8% too much.
    `year`: the days are a whole year, else the last half of the data.
    """

    cut: date
    last: date
    year: bool
    customers: int
    expected_moments: float
    moments: int
    moments_error: float | None
    expected_cents: int | None
    cents: int
    cents_error: float | None


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One customer; `again` counts moments after the first, `last` and `age` are in the model's unit."""

    id: int
    key: str
    again: int
    last: float
    age: float
    moments: float
    amount_cents: int | None
    cents: int | None


@dataclass(frozen=True, slots=True)
class Prediction:
    """A fitted model and what it expects of all customers together.

    `parameters` (r, alpha, a, b; alpha in `unit`) and all that rests on them are None where nothing is
    predicted; `amounts` (p, q, gamma in whole currency) where the amounts cannot be told.
    """

    model: str
    unit: str
    months: int
    at: date
    customers: int
    repeaters: int
    parameters: dict[str, float] | None
    log_likelihood: float | None
    amounts: dict[str, float] | None
    correlation: float | None
    moments: float | None
    total: Expected | None
    back_test: BackTest | None
    notes: tuple[Notice, ...]
    rows: tuple[ValueRow, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class GroupValues:
    """What each group is expected to bring in within 12 months of `at`; empty with `notes` that say why.

    Nobody is predicted who may not be grouped, so that group is not among them.
    """

    at: date
    groups: dict[Group, Expected]
    total: Expected | None
    back_test: BackTest | None
    notes: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class CustomerValue:
    """What one customer is expected to bring in within 12 months of `at`, or why that is not said."""

    customer: int
    at: date
    expected: Expected | None
    back_test: BackTest | None
    notes: tuple[Notice, ...]
