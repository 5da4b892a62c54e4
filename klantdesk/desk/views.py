"""What the desk hands to a screen or the command line: plain facts, no wording, no frames.

Money is in integer cents, shares are fractions, None means: not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

from klantdesk.records import Consent, Group, Notice, Problem, Question, Totals

Number: TypeAlias = float | int | None
IMPORT_EVERY_DAYS = 31


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """What the frame around every page shows of the open shop."""

    name: str
    path: Path
    customers: int
    data_from: date | None
    as_of: date | None
    last_import: datetime | None
    last_backup: datetime | None
    demo: bool
    open_follow_ups: int = 0

    def import_due(self, today: date) -> int | None:
        """How many days ago the last import was, once it is time for the next one."""
        days = (today - self.last_import.date()).days if self.last_import else 0
        return days if self.as_of is not None and days > IMPORT_EVERY_DAYS else None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal beside the figure of a day: what is still to go (0 or less: reached), and how far it is.

    `to_go` and `part` (of the goal, 0 to 1) are None while the figure is not known. `at_most`: less is
    better. `over`: its day has passed.
    """

    key: str
    value: float
    due: date
    to_go: float | None
    part: float | None
    at_most: bool
    over: bool

    @property
    def reached(self) -> bool:
        """Whether the figure is where it should be."""
        return self.to_go is not None and self.to_go <= 0


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure with its past: `history` holds 13 months, the last one is `value`'s own."""

    key: str
    value: Number
    last_year: Number
    history: tuple[Number, ...]
    more_is_better: bool
    note: Notice | None = None
    goal: Goal | None = None


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One month of the two charts of the overview.

    `loose_returns` are cents brought back on days on which their customer bought nothing: what known
    customers spent is both revenues less these.
    """

    first: date
    last: date
    new: int | None
    lost: int | None
    returning_cents: int
    new_cents: int
    loose_returns: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do today; `key` says which sentence, `page` and `group` where its button leads."""

    key: str
    facts: dict[str, object]
    page: str
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """The owner's answer for one month."""

    month: date
    last: date
    months: tuple[date, ...]
    as_of: date
    data_from: date
    window_days: int
    window_months: int | None
    new: int | None
    won_back: int | None
    lost: int | None
    active_start: int | None
    active_end: int | None
    tiles: tuple[Tile, ...]
    bars: tuple[MonthBar, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One customer group; `history` counts its customers at the last 13 month ends.

    None where the data are too young to tell: less than the activity window behind them.
    """

    key: Group
    customers: int
    revenue_cents: int
    share: float | None
    history: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """All customer groups at one date.

    `cells[row][column]` runs from F5 (top) to F1 and from R5 (left) to R1; `bounds_months` are the
    four upper bounds of R5..R2 (None where an owner's window is no whole month), `bounds_days` the
    same in days; `frequency_bounds` are the lower bounds of F5..F1.
    """

    at: date
    bounds_months: tuple[int | None, ...]
    bounds_days: tuple[int, ...]
    frequency_bounds: tuple[int, ...]
    window_days: int
    cells: tuple[tuple[int, ...], ...]
    cell_cents: tuple[tuple[int, ...], ...]
    cell_groups: tuple[tuple[Group, ...], ...]
    rows: tuple[GroupRow, ...]
    customers: int
    revenue_cents: int

    def row(self, key: Group) -> GroupRow:
        """The row of one group."""
        return next(row for row in self.rows if row.key == key)


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """One customer as a list shows them; figures run up to and including `as_of`.

    `reason` holds the facts of the sentence that says why the group is what it is; `heard`: gave an
    answer, `waiting`: and somebody still has to come back to it.
    """

    id: int
    name: str
    company: str
    email: str
    phone: str
    postcode: str
    city: str
    keys: tuple[tuple[str, str], ...]
    moments: int
    net_cents: int
    first: date | None
    last: date | None
    in_store: bool
    on_web: bool
    group: Group | None
    reason: Notice | None
    consents: tuple[tuple[Consent, str], ...] = ()
    labels: tuple[str, ...] = ()
    heard: bool = False
    waiting: bool = False

    @property
    def lead(self) -> bool:
        """Whether this person has not bought anything yet."""
        return self.moments == 0


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of the file as the mapping step shows it.

    `field` is "" while it is not taken over; `state` is recognised, doubtful, question or unused.
    `flaws` stands beside `samples`: "" or the Reason that row will be rejected for this cell;
    `flawed` counts such rows of the whole file as (reason, rows).
    """

    header: str
    field: str
    state: str
    samples: tuple[str, ...]
    flaws: tuple[str, ...] = ()
    flawed: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Recalled:
    """What the owner said of this layout before and holds again: `columns` as (field, header or "").

    `appeared` and `vanished` are the columns that came and went since then; `permitted` those the
    owner said are permissions.
    """

    on: date
    columns: tuple[tuple[str, str], ...]
    appeared: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    permitted: tuple[str, ...] = ()

    @property
    def telling(self) -> bool:
        """Whether there is anything to say of it."""
        return any((self.columns, self.appeared, self.vanished, self.permitted))


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that was read and understood as far as possible; nothing is imported yet.

    `rejects` tells per Reason (the notice's key) what will be rejected as it stands: facts n
    (rows), column and value (an example). `missing` are fields without which nothing can be imported;
    `mends` is the import of which these are mended rows, 0 for a file of its own; `familiar` says
    whether a file of this layout was imported before.
    """

    path: Path
    format: str
    format_name: str
    kind: str
    source: str
    rows: int
    columns: tuple[ColumnView, ...]
    row_numbers: tuple[int, ...]
    questions: tuple[Question, ...]
    handle: object = field(repr=False, compare=False)
    rejects: tuple[Notice, ...] = ()
    missing: tuple[str, ...] = ()
    recalled: Recalled | None = None
    mends: int = 0
    familiar: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do; the same figures as its result."""

    draft: Draft
    report: ImportReport
    handle: object = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did (or would do): every row of the file is accounted for.

    rows_imported + the skipped rows + rejected_rows = rows_read; `batch` is None for a plan and for
    an import that added and changed nothing. `kept_out` counts receipts of the file that come in but
    do not count, `set_aside` those of them that are added or changed. `mendable` says whether the
    rejected rows can be mended after the import.
    """

    batch: int | None
    file: str
    format: str
    kind: str
    source: str
    rows_read: int
    rows_imported: int
    added: dict[str, int]
    updated: dict[str, int]
    unchanged: int
    kept_out: dict[str, int]
    skipped: dict[str, int]
    rejected: tuple[Problem, ...]
    rejected_rows: int
    first_date: date | None
    last_date: date | None
    revenue_cents: int
    notices: tuple[Notice, ...]
    set_aside: int = 0
    totals: Totals | None = None
    mendable: bool = False


@dataclass(frozen=True, slots=True)
class BatchView:
    """One import of the past; `mends` is the import of which it took mended rows in, 0 for a file."""

    id: int
    taken_at: datetime
    source: str
    file: str
    format: str
    kind: str
    added: dict[str, int]
    updated: dict[str, int]
    rejected_rows: int
    first_date: date | None
    last_date: date | None
    undone_at: datetime | None
    mends: int = 0


@dataclass(frozen=True, slots=True)
class RejectedRows:
    """The rows of an import of the past that stayed out and were not mended yet.

    `columns` says what its columns were taken over as; `mendable` is False where a row says nothing by
    itself, and must be mended in its file.
    """

    batch: int
    path: Path
    problems: tuple[Problem, ...]
    columns: tuple[ColumnView, ...]
    mendable: bool


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What taking an import back did; `kept` lists (what, why) that stayed."""

    batch: int
    reversed: dict[str, int]
    kept: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """KPIs of one period, both days inside it; `notes` are machine-readable reasons behind a None."""

    first: date
    last: date
    window_days: int
    values: dict[str, Number]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredCustomer:
    """One customer's scores; `key` is the source's own customer id."""

    id: int
    key: str
    recency_days: int
    frequency: int
    monetary_cents: int
    r: int
    f: int
    m: int
    group: Group | None
    reason: Notice | None


@dataclass(frozen=True, slots=True)
class Scores:
    """RFM at one date; `cells[row][column]` as in Groups."""

    at: date
    scheme: str
    thresholds: dict[str, tuple[float, ...]]
    groups: tuple[GroupRow, ...]
    cells: tuple[tuple[int, ...], ...]
    customers: tuple[ScoredCustomer, ...] = ()
