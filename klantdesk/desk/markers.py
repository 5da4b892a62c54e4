"""Days the owner marked in the charts: an action that began, a street that was broken up."""

from __future__ import annotations

from dataclasses import replace

from klantdesk.db import markers as kept
from klantdesk.db.markers import Marker
from klantdesk.desk.people import MISSING
from klantdesk.desk.shop import Shop
from klantdesk.errors import EntryWrong
from klantdesk.records import Changes

__all__ = ["Marker", "forget", "keep", "markers"]

CHANGED = Changes(frozenset({"markers"}))


def markers(shop: Shop) -> list[Marker]:
    """All of them, the earliest first."""
    return kept.markers(shop.reader())


def keep(shop: Shop, marked: Marker, author: str) -> tuple[Changes, int]:
    """Keep a new or changed marker; EntryWrong without a title."""
    title = " ".join(marked.title.split())
    if not title:
        raise EntryWrong(field="title", why=MISSING, value="")
    with shop.writing() as store:
        return CHANGED, kept.keep(store, replace(marked, title=title), author)


def forget(shop: Shop, marker: int, author: str) -> tuple[Changes, int]:
    """Take a marker away."""
    with shop.writing() as store:
        return CHANGED, kept.forget(store, marker, author)
