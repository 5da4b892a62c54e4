"""What the desk hands to the customer card: plain facts, no wording, no frames.

Money is in integer cents, None means: not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from klantdesk.desk.feedback_views import AnswerLine
from klantdesk.records import ConsentState, Group, LineKind, Notice, Person

PURCHASE_STORE, PURCHASE_WEB, PURCHASE, RETURN = "purchase_store", "purchase_web", "purchase", "return"
ANSWER, NOTE, CONSENT, GROUP, TASK = "answer", "note", "consent", "group", "task"
PURCHASES = frozenset({PURCHASE_STORE, PURCHASE_WEB, PURCHASE, RETURN})
ASIDE = frozenset({CONSENT, GROUP})
"""Events that are neither a purchase, an answer nor a contact."""


class Part(StrEnum):
    """A part of the timeline."""

    ALL = "all"
    PURCHASES = "purchases"
    FEEDBACK = "feedback"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Event:
    """One dated thing that happened with a customer.

    `id` is the row's own number within its kind (a receipt version, an answer, a moment, a task);
    `state` is "" or the reason a purchase is kept out of the figures; `open` says that somebody still
    has to come back to it; `pieces` counts the lines of a purchase; `before` and `group` are a move;
    `undated`: nobody says when it was, `day` is when it was read.
    """

    kind: str
    id: int
    day: date
    clock: str = ""
    cents: int | None = None
    text: str = ""
    author: str = ""
    place: str = ""
    number: str = ""
    state: str = ""
    pieces: int = 0
    score: int | None = None
    answer: AnswerLine | None = None
    channel: str = ""
    before: Group | None = None
    group: Group | None = None
    open: bool = False
    undated: bool = False
    by_hand: bool = False

    @property
    def part(self) -> Part:
        """Which filter shows it."""
        if self.kind in PURCHASES:
            return Part.PURCHASES
        if self.kind == ANSWER:
            return Part.FEEDBACK
        return Part.ALL if self.kind in ASIDE else Part.CONTACT


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    """One line of a receipt; `quantity` in thousandths."""

    product: str
    quantity: int
    cents: int
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Figures:
    """What somebody bought; `purchases` are days with a purchase, returns are taken off `spent_cents`."""

    purchases: int
    in_store: int
    on_web: int
    spent_cents: int
    first: date
    last: date
    days_ago: int

    @property
    def average_cents(self) -> int:
        """What one purchase came to."""
        return round(self.spent_cents / self.purchases)


class Timing(StrEnum):
    """How the last visit stands to the rhythm."""

    ON_TIME = "on_time"
    OVERDUE = "overdue"
    LATE = "late"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often somebody buys; `own` from at least three gaps, else as the shop's customers do."""

    every_days: int
    own: bool
    expected: date
    timing: Timing


@dataclass(frozen=True, slots=True)
class Mark:
    """The last score somebody gave, on a scale of `scale`, and the one before on the same scale."""

    value: int
    scale: str
    day: date
    before: int | None = None
    before_day: date | None = None


class Back(StrEnum):
    """What to come back to."""

    ANSWER = "answer"
    WISH = "wish"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Something somebody waits for; `key`: the number of the follow-up or task, or a wish's (kind, item)."""

    kind: Back
    text: str
    since: date
    key: int | tuple[str, str]
    due: date | None = None
    who: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class TraitLine:
    """One thing known; `origin` is hand, file or inferred, `told_by` the author or the source.

    `times` and `of` stand beside what was inferred: seen so many times of so many.
    """

    kind: str
    item: str
    value: str
    origin: str
    told_by: str = ""
    known_on: date | None = None
    times: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One channel: what is known of the permission to send news, and of being told of an answer."""

    channel: str
    state: ConsentState
    since: date | None = None
    source: str = ""
    wording: str = ""
    author: str = ""
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    """One time that a permission was given or withdrawn; `day` None where nobody says when."""

    channel: str
    purpose: str
    state: ConsentState
    day: date | None
    told_at: datetime
    source: str
    wording: str
    author: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change by hand; `fields` are what was changed with (before, after) in plain values."""

    entry: int
    at: datetime
    author: str
    verb: str
    fields: tuple[tuple[str, str, str], ...]
    undone: bool


@dataclass(frozen=True, slots=True)
class Card:
    """Everything known of one customer.

    `as_of` is the day the figures count from; `counted` is False while the groups of the whole shop
    are not known, or are of before the last change. Who lies in the bin has the days on which they were
    put there and will be wiped.
    """

    id: int
    name: str
    person: Person
    sources: tuple[str, ...]
    as_of: date
    counted: bool
    figures: Figures | None = None
    group: Group | None = None
    reason: Notice | None = None
    rhythm: Rhythm | None = None
    mark: Mark | None = None
    come_back: tuple[ComeBack, ...] = ()
    traits: tuple[TraitLine, ...] = ()
    consents: tuple[ConsentLine, ...] = ()
    labels: tuple[str, ...] = ()
    binned_on: date | None = None
    wiped_on: date | None = None
    events: tuple[Event, ...] = field(default=(), repr=False)

    @property
    def lead(self) -> bool:
        """Whether this person has not bought anything yet."""
        return self.figures is None

    def count(self, part: Part) -> int:
        """How many events a filter shows."""
        return len(self.events) if part is Part.ALL else sum(event.part is part for event in self.events)
