"""What the shop spent on finding new customers, month by month."""

from __future__ import annotations

from datetime import date

from klantdesk.db import costs as rows_of
from klantdesk.db.costs import CostRow
from klantdesk.desk.shop import Shop
from klantdesk.errors import EntryWrong
from klantdesk.records import Changes, to_day

__all__ = ["CHANNELS", "CostRow", "drop", "every", "keep"]

CHANNELS = ("", "store", "web")
"""What a cost can be made for: "" is the whole shop."""
FIGURES = Changes(frozenset({"figures"}))


def keep(shop: Shop, month: date, channel: str, cents: int, author: str) -> tuple[Changes, int]:
    """Set what a month cost, 0 for nothing any more; (changes, journal entry). EntryWrong below zero."""
    if cents < 0:
        raise EntryWrong(field="amount", why="negative", value=str(cents))
    if not cents:
        return drop(shop, month, channel, author)
    with shop.writing() as store:
        entry = rows_of.keep(store, CostRow(_first(month), channel, cents), author)
    return FIGURES, entry


def drop(shop: Shop, month: date, channel: str, author: str) -> tuple[Changes, int]:
    """Take a month's cost away; (changes, journal entry, 0 where there was none)."""
    with shop.writing() as store:
        return FIGURES, rows_of.drop(store, _first(month), channel, author)


def every(shop: Shop) -> list[CostRow]:
    """All costs, the latest month first."""
    return rows_of.every(shop.reader())


def _first(month: date) -> int:
    return to_day(month.replace(day=1))
