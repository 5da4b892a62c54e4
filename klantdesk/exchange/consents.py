"""Permissions as a file states them: yes without a date is recorded as what it is, blank is unknown.

An opt-out is never upgraded: where rows of one customer differ, the most restrictive one counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import fields, words
from klantdesk.exchange.amounts import State
from klantdesk.exchange.headers import normalise
from klantdesk.records import NOBODY, Consent, ConsentState, Question, to_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from klantdesk.exchange.table import Table

PURPOSE = "marketing"
DATED = "consent_email"
"""The permission a date column speaks of."""
_STATES = (ConsentState.UNKNOWN, ConsentState.GIVEN, ConsentState.WITHDRAWN)
_ORDER = {ConsentState.WITHDRAWN: 2, ConsentState.GIVEN: 1, ConsentState.UNKNOWN: 0}

Answers = dict[str, str]
"""Consent field to yes or no: whether the owner says its column is a permission."""


@dataclass(slots=True, eq=False)
class Column:
    """One permission: per row the place of its state in _STATES and the day it was given (or NOBODY)."""

    channel: str
    states: NDArray[np.int8]
    days: NDArray[np.int32]

    def at(self, row: int) -> Iterator[Consent]:
        """What a row states; nothing where it is unknown."""
        state = _STATES[self.states[row]]
        if state is not ConsentState.UNKNOWN:
            day = int(self.days[row])
            given = state is ConsentState.GIVEN and day != NOBODY
            yield Consent(self.channel, PURPOSE, state, to_date(day) if given else None)


def mapped(table: Table) -> list[str]:
    """The consent fields of a file, dates aside."""
    names = [name for name in fields.catalogue() if name.startswith(fields.CONSENT)]
    return [name for name in names if table.has(name) and name != "consent_date"]


def questions(table: Table, answers: Mapping[str, str]) -> tuple[list[Question], Answers]:
    """What only the owner can say of consent columns, and what was said; no is offered first."""
    open_ones: list[Question] = []
    said: Answers = {}
    stated = {
        normalise(key.partition(".")[2]): value
        for key, value in answers.items()
        if key.startswith("consent.")
    }
    for name in mapped(table):
        header = table.header(name)
        answer = words.meaning("answers", stated.get(normalise(header), ""))
        if not table.format.ask_consent:
            said[name] = "yes"
        elif answer in {"yes", "no"}:
            said[name] = answer
        else:
            texts = table.texts(name)
            example = max(texts.values, key=lambda text: (_state(text) is ConsentState.GIVEN, text))
            rows = int(texts.stated.sum())
            open_ones.append(Question(f"consent.{header}", ("no", "yes"), example, rows))
    return open_ones, said


def columns(table: Table, said: Answers) -> list[Column]:
    """The permissions the owner stands behind."""
    dates = np.full(table.size, NOBODY, np.int32)
    if table.has("consent_date"):
        stated = table.days("consent_date")
        dates = np.where(stated.state == State.GOOD, stated.day, NOBODY).astype(np.int32)
    found = []
    for name in mapped(table):
        if said.get(name) == "yes":
            texts = table.texts(name)
            own = table.format.consent_words
            states = [_STATES.index(_state(text, own)) for text in texts.values]
            days = dates if name == DATED else np.full(table.size, NOBODY, np.int32)
            channel = name.removeprefix(fields.CONSENT)
            found.append(Column(channel, np.asarray(states, np.int8)[texts.codes], days))
    return found


def _state(text: str, own: Mapping[str, str] | None = None) -> ConsentState:
    """What a word says, in the system's `own` words where it has those."""
    meaning = own.get(normalise(text), "") if own else words.meaning("consent", text)
    return {"yes": ConsentState.GIVEN, "no": ConsentState.WITHDRAWN}.get(meaning, ConsentState.UNKNOWN)


def strictest(told: Iterable[Consent]) -> tuple[Consent, ...]:
    """One statement a channel and purpose: the most restrictive, of equal ones the latest dated."""
    best: dict[tuple[str, str], Consent] = {}
    for consent in told:
        place = (consent.channel, consent.purpose)
        if place not in best or _rank(consent) > _rank(best[place]):
            best[place] = consent
    return tuple(best[place] for place in sorted(best))


def _rank(consent: Consent) -> tuple[int, str]:
    return _ORDER[consent.state], consent.given_on.isoformat() if consent.given_on else ""
