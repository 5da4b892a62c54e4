"""What the shop knows: the records every room speaks of.

Money is in integer cents, quantities are in thousandths (1 piece = 1000), days are days since
1970-01-01. Many-row records are columns of the standard library's `array`, so that they cross
rooms without a frame library and reach the analysis without a copy.
"""

from __future__ import annotations

import gc
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from threading import Lock
from typing import Protocol

EPOCH = date(1970, 1, 1)
THOUSAND = 1000
NOBODY = -1
"""Customer or product index of a row that names none."""


def to_day(value: date) -> int:
    """Days since 1970-01-01."""
    return (date(value.year, value.month, value.day) - EPOCH).days


def to_date(day: int) -> date:
    """The calendar date of a day number."""
    return EPOCH + timedelta(days=int(day))


class Channel(IntEnum):
    """Through which door a receipt came in."""

    UNKNOWN = 0
    STORE = 1
    WEB = 2


class LineKind(IntEnum):
    """What a line's amount is: only SALE and RETURN are revenue of the shop's goods."""

    SALE = 0
    RETURN = 1
    VOUCHER = 2
    SHIPPING = 3


class Reason(StrEnum):
    """Why a receipt is kept out of the figures, or a row skipped or rejected."""

    CANCELLED = "cancelled"
    VOIDED = "voided"
    DRAFT = "draft"
    UNPAID = "unpaid"
    ABANDONED = "abandoned"
    TEST = "test"
    NOT_A_SALE = "not_a_sale"
    VOUCHER = "voucher"
    NO_AMOUNT = "no_amount"
    NO_DATE = "no_date"
    BAD_AMOUNT = "bad_amount"
    BAD_DATE = "bad_date"
    NO_KEY = "no_key"
    DAMAGED_NUMBER = "damaged_number"
    CURRENCY = "currency"
    FOOTER = "footer"
    EMPTY = "empty"
    REPEATED_HEADER = "repeated_header"
    UNCHANGED = "unchanged"
    BAD_SCORE = "bad_score"
    BAD_COUNT = "bad_count"
    NO_ANSWER = "no_answer"
    BAD_CONTACT = "bad_contact"


class Group(StrEnum):
    """The nine customer groups, and the tenth for those who may not be grouped."""

    LOYAL = "loyal"
    BECOMING_LOYAL = "becoming_loyal"
    GROWING = "growing"
    NEW = "new"
    AT_RISK = "at_risk"
    QUIET = "quiet"
    WIN_BACK = "win_back"
    SLEEPING = "sleeping"
    GONE = "gone"
    NOT_GROUPED = "not_grouped"


class ConsentState(StrEnum):
    """What is known of a permission."""

    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Consent:
    """One statement on a permission; `given_on` is None where the source states no date.

    `wording` is what the person agreed to, where somebody was asked.
    """

    channel: str
    purpose: str
    state: ConsentState
    given_on: date | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """What one source states of a person or company; an empty text means: not stated."""

    name: str = ""
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    house_number: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    birthday: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Trait:
    """Something known of a customer: `kind` is a key of the catalogue, `item` which one of several."""

    kind: str
    value: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A contact with a customer that was no purchase; `at` is ISO local time, or a date alone."""

    kind: str
    at: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class SourceCustomer:
    """A customer as one source knows it; `key` is unique within the source and never changes.

    The key says how the person was recognised: `id:17850`, `mail:jan@voorbeeld.nl`,
    `phone:+31612345678` or `home:jansen|1234ab|5`.
    """

    key: str
    person: Person
    consents: tuple[Consent, ...] = ()
    traits: tuple[Trait, ...] = ()
    moments: tuple[Moment, ...] = ()
    known: int = 0
    """The source customer this is, where the desk itself says so; 0: whoever has the key."""
    source: str = ""
    """Whose key it is, in a file that holds several sources; "": the source of the file."""


@dataclass(frozen=True, slots=True)
class Product:
    """An article as a line names it; the whole tuple is its identity."""

    sku: str = ""
    name: str = ""
    category: str = ""
    brand: str = ""


def _ints() -> array[int]:
    return array("q")


@dataclass(frozen=True, slots=True)
class Receipts:
    """Receipts of one file as columns of equal length.

    `number` is unique within its source; `source` names that for each receipt of a file that holds several,
    and is empty where all are of the file's own; `customer` indexes `Harvest.customers` (NOBODY: anonymous);
    `state` is "" for a counted receipt, else the Reason it is kept out; `content` is a 64-bit hash
    of everything stated of the receipt and its lines, whatever the order of the rows. `takes_back` has,
    for the position of a return that says so, the number of the receipt it takes back.
    """

    number: list[str] = field(default_factory=list)
    day: array[int] = field(default_factory=_ints)
    customer: array[int] = field(default_factory=_ints)
    channel: array[int] = field(default_factory=_ints)
    store: list[str] = field(default_factory=list)
    state: list[str] = field(default_factory=list)
    content: array[int] = field(default_factory=_ints)
    takes_back: dict[int, str] = field(default_factory=dict)
    source: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one file as columns of equal length, sorted by receipt.

    `receipt` indexes Receipts, `product` indexes `Harvest.products` (or NOBODY), `quantity` is in
    thousandths, `cents` is the net amount with its sign, `kind` a LineKind.
    """

    receipt: array[int] = field(default_factory=_ints)
    product: array[int] = field(default_factory=_ints)
    quantity: array[int] = field(default_factory=_ints)
    cents: array[int] = field(default_factory=_ints)
    kind: array[int] = field(default_factory=_ints)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a survey, as it was given; who gave it is not known unless a contact is left.

    `at` is ISO local time with its offset, `survey` exit, after_purchase or review, `version` that of
    its content (0: as shipped), `mode` kiosk, staff, import or cli, `outcome` bought, searched or
    browsed, `reason` a key of the survey. `csat` is 1–5, `csat10` 1–10 (kept apart), `ces` 1–7.
    Contact details count only beside the `consent_text` the visitor agreed to. `customer` is the
    desk's own: the customer on whose card the answer was entered (0: none). An imported answer's
    `at` may be a date alone, and its `uuid` is the same each time the same file says the same.
    """

    uuid: str
    at: str
    survey: str = "exit"
    version: int = 0
    store: str = ""
    mode: str = "kiosk"
    staff: str = ""
    lang: str = "nl"
    outcome: str = ""
    reason: str = ""
    text: str = ""
    wanted: str = ""
    helped: str = ""
    nps: int | None = None
    csat: int | None = None
    csat10: int | None = None
    ces: int | None = None
    name: str = ""
    email: str = ""
    phone: str = ""
    consent_text: str = ""
    customer: int = 0


@dataclass(frozen=True, slots=True)
class VisitorCount:
    """How many people came in on a day, or in one hour of it (`hour` NOBODY: the whole day)."""

    day: int
    visitors: int
    store: str = ""
    hour: int = NOBODY
    buyers: int = 0


@dataclass(frozen=True, slots=True)
class Harvest:
    """Everything one file yields, ready for the shop file.

    `answers` are (answer, who gave it as index in `customers`, or NOBODY). `of_shop`: out of another shop
    file, in which the uuid of an answer names its source already.
    """

    customers: list[SourceCustomer] = field(default_factory=list)
    products: list[Product] = field(default_factory=list)
    receipts: Receipts = field(default_factory=Receipts)
    lines: Lines = field(default_factory=Lines)
    answers: list[tuple[Answer, int]] = field(default_factory=list)
    visits: list[VisitorCount] = field(default_factory=list)
    of_shop: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that could not be taken in: where it stands, which cell, and why."""

    sheet: str
    row: int
    column: str
    value: str
    reason: str
    cells: tuple[tuple[str, str], ...] = ()
    """The row's mapped columns as (header, text), for the list of rejected rows."""


@dataclass(frozen=True, slots=True)
class Totals:
    """The purchases of a file as the shop that made it shows them: with shipping, after what was paid back.

    `receipts` and `cents` are of those that count, `shipping_cents` the part of it that is shipping;
    `kept_out` and `kept_out_cents` of those that do not count.
    """

    receipts: int
    cents: int
    shipping_cents: int
    kept_out: int
    kept_out_cents: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the owner should know of an import that is no error; `key` says which sentence."""

    key: str
    facts: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """Which kinds of records a write changed; pages that show them reload."""

    kinds: frozenset[str] = frozenset()


class Watch(Protocol):
    """How long work reports itself; it raises `errors.Stopped` once the owner pressed Stop."""

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say how far a stage is; total 0 means: not known."""


class Unwatched:
    """A watch for work nobody looks at."""

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say nothing."""


class Collector:
    """Python's cycle collector, off while anybody wants it off; a window does so until the program ends.

    Each looking for itself whether it was on would let a thread put it on again under a window that came
    meanwhile: then it would destroy widgets on that thread (see `ui/garbage`).
    """

    def __init__(self) -> None:
        self._lock, self._wanted_off, self._was_on = Lock(), 0, False

    def stop(self) -> None:
        """Off, until as often told to go on."""
        with self._lock:
            if not self._wanted_off:
                self._was_on = gc.isenabled()
            self._wanted_off += 1
            gc.disable()

    def go_on(self) -> None:
        """On again once nobody wants it off, if it was on."""
        with self._lock:
            self._wanted_off -= 1
            if self._was_on and not self._wanted_off:
                gc.enable()


collector = Collector()


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: walking a million fresh records would stop the window."""
    collector.stop()
    try:
        yield
    finally:
        collector.go_on()


@dataclass(frozen=True, slots=True)
class Question:
    """Something about a file only the owner can say.

    `key` is what `--answer KEY=VALUE` takes: date_order, timezone, tax, currency, source,
    `status.<value>` or `consent.<column>`; `options` are the values it takes, best guess first
    (empty: free text); `example` is a value from the file; `rows` is how many rows it is about.
    `known_as`: the other source whose purchases a file holds too, in words.
    """

    key: str
    options: tuple[str, ...]
    example: str = ""
    rows: int = 0
    known_as: str = ""
