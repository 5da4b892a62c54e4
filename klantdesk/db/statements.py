"""What a series of files together states of one person.

Every function here maps (what is known, one more statement) to what is known then. A statement
that changes nothing leaves nothing behind; that is why an import that changes nothing may be left
out, and why undo gives what importing the others alone would have given.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from klantdesk.db.spelling import folded
from klantdesk.records import Consent, ConsentState, Person, to_day

FIELDS = tuple(Person.__dataclass_fields__)
_VALUES = attrgetter(*FIELDS)

_TOGETHER = (
    ("name", "first_name", "last_name"),
    ("street", "house_number", "postcode", "city", "country"),
    ("company",),
    ("email",),
    ("phone",),
    ("birthday",),
    ("note",),
)
"""Fields that belong together: a street of one address never stands beside the city of another."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_DECODER = json.JSONDecoder()
_GROUP = {name: at for at, group in enumerate(_TOGETHER) for name in group}

_SEVERITY = {ConsentState.GIVEN: 0, ConsentState.UNKNOWN: 1, ConsentState.WITHDRAWN: 2}


class Known(NamedTuple):
    """What is known of one group of fields, and the batch since which it is so."""

    since: int
    values: dict[str, str]


State: TypeAlias = dict[int, Known]
Topic: TypeAlias = tuple[str, str]


class Permission(NamedTuple):
    """What is known of one channel and purpose; `given_on` is a day number or None.

    `by_hand`: somebody of the shop wrote it down, so that it may lift an opt-out.
    """

    state: ConsentState
    given_on: int | None
    by_hand: bool = False


def fields_stated(person: Person) -> dict[str, str]:
    """The fields a source says something about."""
    return {name: value for name, value in zip(FIELDS, _VALUES(person), strict=True) if value}


def text_of(stated: Mapping[str, str]) -> str:
    """Stated fields as JSON; equal texts are equal statements."""
    return _ENCODER.encode(stated)


def told(statements: Iterable[tuple[int, str]]) -> State:
    """All statements of one source customer, (batch, text), oldest first."""
    state: State = {}
    for batch, text in statements:
        state = after(state, batch, _DECODER.decode(text))
    return state


def after(state: State, batch: int, person: Mapping[str, str]) -> State:
    """What is known once a batch stated a person: later fields win, a group at a time."""
    stated: dict[int, dict[str, str]] = {}
    for name, value in person.items():
        if value:
            stated.setdefault(_GROUP[name], {})[name] = value
    if not state:
        return {at: Known(batch, said) for at, said in stated.items()}
    fresh = state.copy()
    for at, said in stated.items():
        known = state.get(at)
        values = known.values | said if known and _agree(known.values, said) else said
        if known is None or values != known.values:
            fresh[at] = Known(batch, values)
    return fresh


def _agree(known: Mapping[str, str], stated: Mapping[str, str]) -> bool:
    """Whether two statements can be of the same name or address, so that they complete each other."""
    if any(folded(known[name]) != folded(value) for name, value in stated.items() if name in known):
        return False
    both = {**known, **stated}
    whole = folded(both.get("name", ""))
    return not whole or (
        whole.startswith(folded(both.get("first_name", "")))
        and whole.endswith(folded(both.get("last_name", "")))
    )


def full_name(values: Mapping[str, str]) -> str:
    """The whole name, put together where only its parts are stated."""
    parts = (values.get("first_name", ""), values.get("last_name", ""))
    return values.get("name", "") or " ".join(filter(None, parts))


def joined(states: Iterable[tuple[tuple[str, str], State]]) -> dict[str, str]:
    """The fields of one person out of all ((source, key), state): the latest statement wins.

    Statements of one batch about the same field follow the order of source and key.
    """
    states = list(states)
    if len(states) == 1:
        return fields_of(states[0][1])
    told_of = [(known.since, name, at, known.values) for name, state in states for at, known in state.items()]
    person: State = {}
    for since, _, _, values in sorted(told_of, key=lambda one: one[:3]):
        person = after(person, since, values)
    return {name: value for known in person.values() for name, value in known.values.items()}


def fields_of(state: State) -> dict[str, str]:
    """The fields of one source customer alone."""
    return {name: value for known in state.values() for name, value in known.values.items()}


def permission(state: str, given_on: int | None, by_hand: int) -> Permission:
    """A permission as its row says it."""
    return Permission(ConsentState(state), given_on, bool(by_hand))


def permissions(events: Iterable[tuple[Topic, Permission]]) -> dict[Topic, Permission]:
    """One source customer's permissions after all its statements, oldest first.

    The last statement holds, except that no file lifts an opt-out: only a person of the shop does.
    """
    found: dict[Topic, Permission] = {}
    for topic, said in events:
        known = found.get(topic)
        opted_out = known is not None and known.state == ConsentState.WITHDRAWN
        if not opted_out or said.by_hand or said.state == ConsentState.WITHDRAWN:
            found[topic] = said
    return found


def strictest(said: Iterable[tuple[Permission, str]]) -> tuple[Permission, str]:
    """Of what several sources say of one permission, (permission, source), the most restrictive."""
    return max(said, key=lambda one: (_SEVERITY[one[0].state], one[0].given_on or 0, one[1]))


def stated_permissions(consents: Iterable[Consent]) -> dict[Topic, Permission]:
    """One file's statements of one customer; where it contradicts itself, the most restrictive."""
    found: dict[Topic, Permission] = {}
    for consent in consents:
        topic = (consent.channel, consent.purpose)
        said = Permission(consent.state, to_day(consent.given_on) if consent.given_on else None)
        found[topic] = strictest([(said, ""), (found.get(topic, said), "")])[0]
    return found
