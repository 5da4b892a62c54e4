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
    import numpy as np
    from numpy.typing import NDArray

    from klantdesk.analysis.moments import Purchases
    from klantdesk.analysis.touchpoints import Effect

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


@dataclass(frozen=True, slots=True)
class _Told:
    """Every contact as columns of equal length."""

    customer: NDArray[np.int64]
    day: NDArray[np.int64]
    kind: tuple[str, ...]


def contacts(shop: Shop) -> Contacts:
    """What contacts lead to and who bought nothing yet."""
    told = _told(shop)
    return Contacts(len(told.kind), _touchpoints(shop, told), _leads(shop, told))


def what_leads_to_purchase(shop: Shop) -> tuple[Touchpoint, ...]:
    """Every kind of contact with what followed, the most frequent first; empty without contacts."""
    return _touchpoints(shop, _told(shop))


def leads(shop: Shop) -> Leads:
    """Who bought nothing yet."""
    return _leads(shop, _told(shop))


def customers_with(shop: Shop, kind: str, *, quiet: bool = False) -> array[int]:
    """Who had a contact of this kind, the latest first; `quiet`: only who bought nothing after it."""
    return _customers(shop, _told(shop), kind, customers.hidden(shop.reader()), quiet=quiet)


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


def _told(shop: Shop) -> _Told:
    import numpy as np

    rows = list(memory.every_moment(shop.reader()))
    customer, day, kind = zip(*rows, strict=True) if rows else ((), (), ())
    return _Told(np.asarray(customer, np.int64), np.asarray(day, np.int64), tuple(map(str, kind)))


def _touchpoints(shop: Shop, told: _Told) -> tuple[Touchpoint, ...]:
    from klantdesk.analysis import touchpoints

    if not told.kind or shop.is_empty():
        return ()
    found = touchpoints.effects(shop.everything().purchases, told.customer, told.day, told.kind)
    hidden = customers.hidden(shop.reader())
    return tuple(_touchpoint(one, len(_customers(shop, told, one.kind, hidden, quiet=True))) for one in found)


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


def _customers(shop: Shop, told: _Told, kind: str, hidden: Collection[int], *, quiet: bool) -> array[int]:
    from klantdesk.analysis import touchpoints

    who, last = touchpoints.customers_of(told.customer, told.day, told.kind, kind)
    bought = _purchases(shop)
    if quiet and bought is not None:
        who = who[~touchpoints.bought_since(bought, who, last)]
    return array("q", (one for one in who.tolist() if one not in hidden))


def _leads(shop: Shop, told: _Told) -> Leads:
    import numpy as np

    bought = _purchases(shop)
    everybody = customers.find(shop.reader(), "")
    bare = np.asarray(everybody)
    ids = everybody if bought is None else array("q", bare[~np.isin(bare, bought.buyers)].tolist())
    days = [int(told.day.max())] if len(told.day) else []
    days += [] if bought is None else [bought.as_of]
    if not days:
        return Leads(ids, 0, *_tasks(shop, ids))
    touched = told.customer[(told.day > max(days) - IN_TOUCH_DAYS) & np.isin(told.customer, np.asarray(ids))]
    return Leads(ids, len(np.unique(touched)), *_tasks(shop, ids), until=to_date(max(days)))


def _tasks(shop: Shop, ids: array[int]) -> tuple[int, int]:
    """How many open tasks there are about these customers, and about how many of them."""
    among = set(ids)
    about = [task.customer for task in tasks.open_tasks(shop.reader()) if task.customer in among]
    return len(about), len(set(about))


def _purchases(shop: Shop) -> Purchases | None:
    return None if shop.is_empty() else shop.everything().purchases
