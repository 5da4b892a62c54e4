"""The currency a shop counts in: its first import says it, or the owner does."""

from __future__ import annotations

from klantdesk import wording
from klantdesk.db import batches, settings_table
from klantdesk.desk import understanding
from klantdesk.desk.shop import CURRENCY, Shop
from klantdesk.records import Changes

FIGURES = Changes(frozenset({"figures"}))
USUAL = (wording.EURO, "GBP", "USD", "CHF")
"""ISO 4217; a file may state any other."""


def of(shop: Shop) -> str:
    """The currency of the shop; "" while neither a file nor the owner said so: amounts are euros then."""
    return str(settings_table.get(shop.reader(), CURRENCY, ""))


def keep(shop: Shop, code: str) -> tuple[Changes, str]:
    """Have amounts written in another currency; (changes, the one before). No amount is converted.

    What was answered about the currency of a file holds no longer: the shop's own says which purchases of
    the next file come in.
    """
    with shop.writing() as store:
        before = str(settings_table.get(store, CURRENCY, ""))
        for source in {batch.source for batch in batches.batches(store)}:
            answers = understanding.answers_of(store, source)
            if answers.pop(CURRENCY, None) is not None:
                settings_table.put(store, f"answers.{source}", answers)
        settings_table.put(store, CURRENCY, code)
    shop.currency = code
    wording.count_in(code)
    return FIGURES, before
