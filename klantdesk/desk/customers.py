"""Finding people and showing what is known of them."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from klantdesk import wording
from klantdesk.db import customers as rows_of
from klantdesk.db.search import First
from klantdesk.desk.counting import reason_of
from klantdesk.desk.insights import members
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import CustomerLine
from klantdesk.errors import CustomerUnknown
from klantdesk.records import Changes, Consent, ConsentState, Group, to_date

CHANGED = Changes(frozenset({"customers"}))
SAVED_AT_ONCE = 500
FOLLOW_UP = "follow_up"
"""The purpose of a consent to be told of what an answer was about, and of no more."""


def find(
    shop: Shop, text: str = "", group: Group | None = None, ids: Collection[int] | None = None
) -> array[int]:
    """The ids of who fits, best first; without a text everybody (of the group, of `ids`), by name."""
    return rows_of.find(shop.reader(), text, ids=_among(shop, group, ids))


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
    consents = rows_of.consents(store, ids)
    people = rows_of.rows(store, ids)
    if shop.is_empty():
        return [_line(person, None, None, consents.get(person.id, ())) for person in people]
    counted = shop.everything()
    profiles = counted.profiles.of([person.id for person in people])
    return [
        _line(person, profile, counted.rhythm, consents.get(person.id, ()))
        for person, profile in zip(people, profiles, strict=True)
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
    "first", "last", "channel", "mail_allowed",
)  # fmt: skip


def may_mail(line: CustomerLine) -> ConsentState:
    """What is known of the permission to e-mail this customer; a withdrawal wins.

    An address left with a survey answer is for that answer alone: it is no permission for mailings.
    """
    said = [consent for consent, _source in line.consents if consent.channel == "email"]
    if any(consent.state == ConsentState.WITHDRAWN for consent in said):
        return ConsentState.WITHDRAWN
    given = any(consent.state == ConsentState.GIVEN and consent.purpose != FOLLOW_UP for consent in said)
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
    ]
