"""Done with what somebody waited for: an answer, a wish or a task."""

from __future__ import annotations

from datetime import date

from klantdesk.db import tasks
from klantdesk.desk import feedback, memory
from klantdesk.desk.card_views import Back, ComeBack
from klantdesk.desk.memory import Trait
from klantdesk.desk.shop import Shop
from klantdesk.records import Changes

DONE = Changes(frozenset({"tasks", "customers"}))


def settle(shop: Shop, customer: int, one: ComeBack, author: str, today: date) -> tuple[Changes, int]:
    """Somebody was answered; the journal entry, 0 for an answer, which `reopen` brings back."""
    if isinstance(one.key, tuple):
        kind, item = one.key
        return memory.drop_trait(shop, customer, Trait(kind, "", item), author, today)
    if one.kind is Back.ANSWER:
        return feedback.settle(shop, one.key), 0
    with shop.writing() as store:
        return DONE, tasks.settle(store, one.key, author)


def reopen(shop: Shop, follow_up: int) -> Changes:
    """Somebody waits for an answer after all."""
    return feedback.settle(shop, follow_up, settled=False)
