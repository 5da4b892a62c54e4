"""What contacts with customers lead to, and who bought nothing yet."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk import wording
from klantdesk.db import customers, memory, tasks
from klantdesk.desk.shop import Shop
from klantdesk.records import to_date

if TYPE_CHECKING:
    from klantdesk.analysis.moments import Purchases
    from klantdesk.analysis.touchpoints import Effect, Told

DAYS = 30
"""A purchase within so many days counts as following a contact."""
LEAST = 30
"""Under so many contacts whose thirty days are over nothing is said of them."""
IN_TOUCH_DAYS = 90
_COLUMNS = (
    "kind", "moments", "waiting", "customers", "bought", "share", "low", "high", "usual", "first_buyers",
    "quiet",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """One kind of contact: how often, with how many customers, and how many bought within 30 days.

    `moments` are the contacts whose thirty days are over, `waiting` the others. `share` with its 95%
    interval is of the former, None under LEAST; `usual` is what the same customers do on any day,
    None where that is not known; `tells` says the difference is more than chance; `first_buyers`
    counts contacts that a first purchase followed; `quiet` the customers lists may show who bought
    nothing after their last one.
    """

    kind: str
    moments: int
    waiting: int
    customers: int
    bought: int
    share: float | None
    low: float | None
    high: float | None
    usual: float | None
    first_buyers: int
    tells: bool
    quiet: int


@dataclass(frozen=True, slots=True)
class Leads:
    """Who bought nothing yet, by name; nobody of the bin.

    `in_touch` had a contact in the IN_TOUCH_DAYS days up to and including `until`, the last day
    anything is known of; `with_tasks` have the open `tasks`.
    """

    ids: array[int] = field(default_factory=lambda: array("q"))
    in_touch: int = 0
    tasks: int = 0
    with_tasks: int = 0
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """Everything the page shows; `contacts` counts them all, also while nobody bought anything yet."""

    contacts: int = 0
    touchpoints: tuple[Touchpoint, ...] = ()
    leads: Leads = Leads()


def contacts(shop: Shop) -> Contacts:
    """What contacts lead to and who bought nothing yet."""
    return shop.shown("contacts", lambda: _contacts(shop))


def _contacts(shop: Shop) -> Contacts:
    told = _told(shop)
    return Contacts(len(told), _touchpoints(shop, told), _leads(shop, told))


def what_leads_to_purchase(shop: Shop) -> tuple[Touchpoint, ...]:
    """Every kind of contact with what followed, the most frequent first; empty without contacts."""
    return _touchpoints(shop, _told(shop))


def leads(shop: Shop) -> Leads:
    """Who bought nothing yet."""
    return _leads(shop, _told(shop))


def customers_with(shop: Shop, kind: str, *, quiet: bool = False) -> array[int]:
    """Who had a contact of this kind, the latest first; `quiet`: only who bought nothing after it."""
    ids = _told(shop).customers(kind, _purchases(shop) if quiet else None)
    return _visible(ids, customers.hidden(shop.reader()))


def save(shop: Shop, path: Path, lang: str) -> Path:
    """What contacts lead to, as xlsx or csv: a row for each kind."""
    from klantdesk.exchange import writers

    heads = [wording.phrase(f"contacts_list.{column}", lang) for column in _COLUMNS]
    return writers.table(path, heads, [_row(one, lang) for one in what_leads_to_purchase(shop)])


def _row(one: Touchpoint, lang: str) -> list[object]:
    shares = (one.share, one.low, one.high, one.usual)
    return [
        wording.phrase(f"contacts.{one.kind}", lang),
        *(one.moments, one.waiting, one.customers, one.bought),
        *("" if share is None else round(share, 4) for share in shares),
        *(one.first_buyers, one.quiet),
    ]


def _told(shop: Shop) -> Told:
    from klantdesk.analysis.touchpoints import Told

    return Told.of(list(memory.every_moment(shop.reader())))


def _touchpoints(shop: Shop, told: Told) -> tuple[Touchpoint, ...]:
    bought = _purchases(shop)
    if bought is None or not len(told):
        return ()
    hidden = customers.hidden(shop.reader())
    return tuple(
        _touchpoint(one, len(_visible(told.customers(one.kind, bought), hidden)))
        for one in told.effects(bought)
    )


def _touchpoint(one: Effect, quiet: int) -> Touchpoint:
    enough = one.moments >= LEAST
    return Touchpoint(
        kind=one.kind,
        moments=one.moments,
        waiting=one.waiting,
        customers=one.customers,
        bought=one.bought,
        share=one.share if enough else None,
        low=one.low if enough else None,
        high=one.high if enough else None,
        usual=one.usual if enough else None,
        first_buyers=one.first_buyers,
        tells=enough and one.tells,
        quiet=quiet,
    )


def _visible(ids: array[int], hidden: Collection[int]) -> array[int]:
    return array("q", (one for one in ids if one not in hidden)) if hidden else ids


def _leads(shop: Shop, told: Told) -> Leads:
    from klantdesk.analysis import touchpoints

    bought = _purchases(shop)
    ids = touchpoints.without_purchase(customers.find(shop.reader(), ""), bought)
    days = [day for day in (told.last_day, bought.as_of if bought else None) if day is not None]
    until = max(days, default=None)
    touched = 0 if until is None else told.touched(ids, until - IN_TOUCH_DAYS)
    return Leads(ids, touched, *_tasks(shop, ids), until=None if until is None else to_date(until))


def _tasks(shop: Shop, ids: array[int]) -> tuple[int, int]:
    """How many open tasks there are about these customers, and about how many of them."""
    among = set(ids)
    about = [task.customer for task in tasks.open_tasks(shop.reader()) if task.customer in among]
    return len(about), len(set(about))


def _purchases(shop: Shop) -> Purchases | None:
    return None if shop.is_empty() else shop.everything().purchases
