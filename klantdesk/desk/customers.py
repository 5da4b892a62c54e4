"""Finding people and showing what is known of them."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from klantdesk import wording
from klantdesk.db import customers as rows_of
from klantdesk.db import listing, people
from klantdesk.db.customers import ConsentRow
from klantdesk.db.search import First
from klantdesk.desk.counting import reason_of
from klantdesk.desk.insights import members
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import CustomerLine
from klantdesk.errors import CustomerUnknown
from klantdesk.records import Changes, Consent, ConsentState, Group, Unwatched, Watch, to_date

CHANGED = Changes(frozenset({"customers"}))
SAVED_AT_ONCE = 500
UNWATCHED = Unwatched()
FOLLOW_UP = "follow_up"
"""The purpose of a consent to be told of what an answer was about, and of no more."""


def find(
    shop: Shop,
    text: str = "",
    group: Group | None = None,
    ids: Collection[int] | None = None,
    watch: Watch = UNWATCHED,
) -> array[int]:
    """The ids of who fits, best first; without a text everybody (of the group, of `ids`), by name.

    Stopped, in the middle of it, once the watch says so.
    """
    among, store = _among(shop, group, ids), shop.reader()
    with store.watched(watch):
        return rows_of.find(store, text, ids=among)


def find_first(
    shop: Shop, text: str = "", group: Group | None = None, ids: Collection[int] | None = None
) -> First:
    """The first 200 that `find` will give, at once; `complete` says that there are no others."""
    return rows_of.find_first(shop.reader(), text, ids=_among(shop, group, ids))


def _among(shop: Shop, group: Group | None, ids: Collection[int] | None) -> Collection[int] | None:
    if group is None:
        return ids
    grouped = members(shop, group)
    return grouped if ids is None else set(ids).intersection(grouped)


def count(shop: Shop) -> int:
    """How many customers the shop knows, leads included."""
    return rows_of.count(shop.reader())


def assert_known(shop: Shop, customer: int) -> None:
    """CustomerUnknown unless there is a customer of this number."""
    if not rows_of.rows(shop.reader(), [customer]):
        raise CustomerUnknown(customer=customer)


def rows(shop: Shop, ids: Sequence[int]) -> list[CustomerLine]:
    """A page of customers, in the order of the ids; whoever vanished meanwhile is left out."""
    store = shop.reader()
    told = rows_of.rows(store, ids)
    consents, labels, heard = (
        rows_of.consents(store, ids),
        people.labels_of(store, ids),
        listing.heard(store, ids),
    )
    rhythm, profiles = None, [None] * len(told)
    if not shop.is_empty():
        counted = shop.everything()
        rhythm, profiles = counted.rhythm, counted.profiles.of([person.id for person in told])
    return [
        replace(
            _line(person, profile, rhythm, consents.get(person.id, ())),
            labels=tuple(labels.get(person.id, ())),
            heard=person.id in heard,
            waiting=heard.get(person.id, False),
        )
        for person, profile in zip(told, profiles, strict=True)
    ]


def source_ids(shop: Shop, ids: Sequence[int]) -> dict[int, str]:
    """The id each customer has in the first of its sources."""
    return {person.id: _bare(person.keys[0][1]) for person in rows_of.rows(shop.reader(), ids) if person.keys}


def edit(shop: Shop, customer: int, field: str, value: str) -> Changes:
    """Correct a field by hand; it wins over files, now and later."""
    with shop.writing() as store:
        rows_of.edit(store, customer, {field: value})
    return CHANGED


def save(shop: Shop, ids: Sequence[int], path: Path, lang: str) -> Path:
    """These customers as xlsx or csv, in this order, with group and reason in words."""
    from klantdesk.exchange import writers

    heads = [wording.phrase(f"list.{column}", lang) for column in _COLUMNS]
    pages = (ids[at : at + SAVED_AT_ONCE] for at in range(0, len(ids), SAVED_AT_ONCE))
    lines = [_saved(line, lang) for page in pages for line in rows(shop, page)]
    return writers.table(path, heads, lines)


_COLUMNS = (
    "name", "company", "email", "phone", "postcode", "city", "group", "reason", "purchases", "spent",
    "first", "last", "channel", "mail_allowed", "labels",
)  # fmt: skip


def may_mail(line: CustomerLine) -> ConsentState:
    """What is known of the permission to e-mail this customer; a withdrawal wins.

    An address left with a survey answer is for that answer alone: it is no permission for mailings.
    """
    return _mail_state([(one.channel, one.purpose, one.state) for one, _source in line.consents])


def may_mail_by(told: Sequence[ConsentRow]) -> bool:
    """The same of consents as the shop file has them: whether there is a yes."""
    return (
        _mail_state([(channel, purpose, state) for channel, purpose, state, *_ in told]) is ConsentState.GIVEN
    )


def _mail_state(told: Sequence[tuple[str, str, ConsentState]]) -> ConsentState:
    said = [(purpose, state) for channel, purpose, state in told if channel == "email"]
    if any(state == ConsentState.WITHDRAWN for _purpose, state in said):
        return ConsentState.WITHDRAWN
    given = any(state == ConsentState.GIVEN and purpose != FOLLOW_UP for purpose, state in said)
    return ConsentState.GIVEN if given else ConsentState.UNKNOWN


def _bare(key: str) -> str:
    """A source's own key, without the word that says how the person was recognised.

    A mail key carries the first name, which keeps two people on one address apart.
    """
    kind, _, own = key.partition(":")
    return own.partition("|")[0] if kind == "mail" else own


def _line(person: Any, profile: Any, rhythm: Any, told: Sequence[Any]) -> CustomerLine:  # noqa: ANN401  # other rooms' own types
    return CustomerLine(
        id=person.id,
        name=person.name,
        company=person.company,
        email=person.email,
        phone=person.phone,
        postcode=person.postcode,
        city=person.city,
        keys=tuple((source, _bare(key)) for source, key in person.keys),
        moments=profile.moments if profile else 0,
        net_cents=profile.net if profile else 0,
        first=to_date(profile.first_day) if profile else None,
        last=to_date(profile.last_day) if profile else None,
        in_store=bool(profile and profile.in_store),
        on_web=bool(profile and profile.on_web),
        group=profile.group if profile else None,
        reason=reason_of(profile, rhythm) if profile else None,
        consents=tuple(
            (Consent(channel, purpose, state, day), source) for channel, purpose, state, day, source in told
        ),
    )


def _saved(line: CustomerLine, lang: str) -> list[object]:
    channel = ("unknown", "web", "store", "both")[2 * line.in_store + line.on_web]
    return [
        line.name,
        line.company,
        line.email,
        line.phone,
        line.postcode,
        line.city,
        wording.group_name(line.group, lang, singular=True) if line.group else "",
        wording.notice(line.reason, lang) if line.reason else "",
        line.moments,
        line.net_cents / 100,
        line.first,
        line.last,
        wording.phrase(f"channels.{channel}", lang),
        wording.phrase(f"consent.{may_mail(line)}", lang),
        ", ".join(line.labels),
    ]
