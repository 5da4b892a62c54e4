"""What the desk hands to the window and the command line of what customers say: plain facts, no wording.

Shares are fractions, money is in integer cents, intervals are 95%. None means: too few answers to
say (under `LEAST`), or not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from klantdesk.records import Group

LEAST = 30
"""Under so many answers there is the list, and no percentage."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which answers: given on these days (both inside; None: open), in a store, to somebody, by a group."""

    first: date | None = None
    last: date | None = None
    store: str = ""
    staff: str = ""
    group: Group | None = None
    survey: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure from `n` answers with its interval; NPS runs from -100 to 100."""

    n: int = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """NPS in the equally long stretch before (both days inside it), and how much more it is now.

    `low` and `high` bound the difference; with zero between them it can be chance.
    """

    first: date
    last: date
    nps: Measure
    difference: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def by_chance(self) -> bool:
        """Whether there may be no difference at all."""
        return self.low is None or self.high is None or self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True)
class NpsMonth:
    """NPS of the answers of one month, or of those from `first` up to it where one month has too few."""

    month: date
    nps: Measure
    first: date


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """Why visitors bought nothing: how often, which share, and what that most likely cost.

    `share` is of those who gave a reason. What was missed is the reason's part of *all* who answered
    and bought nothing, so that those who only looked around do not count as missed. `title` is what an
    answer of the shop's own is called, by language ({}: a shipped one).
    """

    key: str
    n: int
    share: Measure
    missed_cents: int | None = None
    missed_low: int | None = None
    missed_high: int | None = None
    title: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """What open answers are about; `name` is the shop's own ("": the usual one).

    `score` is the mean of 0 to 10 of those who gave one, `to_confirm` counts answers of which no
    person said yet that the theme is right.
    """

    key: str
    n: int
    share: float | None
    score: float | None
    scored: int
    quote: str
    to_confirm: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Somebody who waits for an answer; `channel` is store, web or import."""

    id: int
    answer: int
    day: date
    name: str
    channel: str
    score: int | None
    quote: str
    customer: int = 0
    email: str = ""
    phone: str = ""
    settled: bool = False


@dataclass(frozen=True, slots=True)
class WantedRow:
    """What was asked for and was not there; `waiting` are those who want to hear when it is."""

    article: str
    size: str
    n: int
    waiting: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer as a list shows it; `confirmed`: a person said that these are its themes.

    `reason_title` are the words the reason had when it was given, by language ({}: the usual ones).
    """

    id: int
    day: date
    survey: str
    store: str
    mode: str
    staff: str
    outcome: str
    reason: str
    text: str
    wanted: str
    helped: str
    nps: int | None
    csat: int | None
    ces: int | None
    themes: tuple[str, ...]
    confirmed: bool
    customer: int = 0
    name: str = ""
    source: str = ""
    reason_title: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """The feedback page for one filter.

    `total` counts all answers of the shop, `answers` those of the filter, `searched` those who bought
    nothing though they wanted to (the base of the reasons), `open_answers` those with words of their
    own. `first` and `last` are the days of the filter's first and last answer. `visitors` is None
    where nobody counted.
    """

    total: int
    answers: int
    first: date | None
    last: date | None
    nps: Measure
    promoters: int
    passives: int
    detractors: int
    earlier: Earlier | None
    months: tuple[NpsMonth, ...]
    csat: Measure
    ces: Measure
    searched: int
    reasons: tuple[ReasonRow, ...]
    visitors: int | None
    conversion: Measure
    open_answers: int
    themes: tuple[ThemeRow, ...]
    other_share: float | None
    to_confirm: int
    wanted: tuple[WantedRow, ...]
    follow_ups: tuple[FollowUp, ...]
    stores: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
