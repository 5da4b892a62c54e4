"""What the settings ask of the desk, on a thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.records import to_date
from klantdesk.ui.counter.work import author

if TYPE_CHECKING:
    from collections.abc import Mapping

    from klantdesk.desk.costs import CostRow
    from klantdesk.desk.people import Colleague
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes


@dataclass(frozen=True, slots=True)
class Here:
    """Who works in this shop, what each still has to do, its stores, who lies in the bin, and labels.

    A label stands with how many customers bear it. `places` are all stores that anything names, `stores`
    those somebody bought in; `called` says what a store is called now by an earlier name of it. Costs are
    those of finding new customers. `currency` is the shop's own, "" while nothing said so, of the
    `currencies` it may choose from; `bought`: there are purchases.
    """

    colleagues: tuple[Colleague, ...]
    waiting: dict[int, int]
    stores: tuple[str, ...]
    binned: int
    labels: tuple[tuple[str, int], ...] = ()
    places: tuple[str, ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    costs: tuple[CostRow, ...] = ()
    currency: str = ""
    currencies: tuple[str, ...] = ()
    bought: bool = False


def here(shop: Shop) -> Here:
    """All of it."""
    from klantdesk.desk import colleagues, costs, currency, lists, people, places, tasks

    waiting: dict[int, int] = {}
    for task in tasks.open_tasks(shop):
        waiting[task.colleague_id] = waiting.get(task.colleague_id, 0) + 1
    stores = people.counter(shop).stores
    here_now, labels = tuple(colleagues.colleagues(shop)), tuple(lists.labels(shop))
    known, called = places.names(shop), places.called(shop)
    spent, binned = tuple(costs.every(shop)), len(people.binned(shop))
    return Here(
        here_now,
        waiting,
        stores,
        binned,
        labels,
        known,
        called,
        spent,
        currency=currency.of(shop),
        currencies=currency.USUAL,
        bought=not shop.is_empty(),
    )


def count_in(shop: Shop, code: str) -> tuple[Changes, str]:
    """Have amounts written in another currency; (changes, the one before)."""
    from klantdesk.desk import currency

    return currency.keep(shop, code)


def add(shop: Shop, name: str) -> tuple[Changes, int]:
    """Somebody works here."""
    from klantdesk.desk import colleagues

    return colleagues.add(shop, name, author())


def rename(shop: Shop, colleague: int, name: str) -> tuple[Changes, int]:
    """Another name."""
    from klantdesk.desk import colleagues

    return colleagues.rename(shop, colleague, name, author())


def rename_store(shop: Shop, store: str, name: str, *, merge: bool) -> tuple[Changes, int]:
    """Another name for a store; `merge`: that of another one, with which it becomes one."""
    from klantdesk.desk import places

    return places.rename(shop, store, name, author(), merge=merge)


def leave(shop: Shop, colleague: int, heir: int | None) -> tuple[Changes, int]:
    """Somebody leaves; what they had to do goes to the heir, None: to everybody."""
    from klantdesk.desk import colleagues

    return colleagues.leave(shop, colleague, heir, author())


def keep_cost(shop: Shop, month: date, channel: str, amount: str) -> tuple[Changes, int]:
    """What a month cost, as it is typed; EntryWrong."""
    from klantdesk.desk import costs, units

    return costs.keep(shop, month, channel, round(units.typed("acquisition_cost", amount)), author())


def drop_cost(shop: Shop, cost: CostRow) -> tuple[Changes, int]:
    """A month cost nothing after all."""
    from klantdesk.desk import costs

    return costs.drop(shop, to_date(cost.month), cost.channel, author())


def back_up(shop: Shop) -> Path:
    """A verified copy beside the shop file."""
    from klantdesk.desk import care

    return care.back_up(shop)
