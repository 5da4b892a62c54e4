"""Finding customers by whatever is known of them, spelled as people spell.

`first` gives the best at once, also of a million; `everybody` gives all, with the same at the top.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from klantdesk.db.search import tiers
from klantdesk.db.search.among import Among
from klantdesk.db.search.buyers import buyers, may_name_a_product
from klantdesk.db.search.filling import written
from klantdesk.db.search.gathering import each_once
from klantdesk.db.search.question import question
from klantdesk.db.search.ranking import best_first
from klantdesk.db.search.rows import Findable, drop, let_go, put

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlcipher3 import dbapi2 as sqlite

__all__ = ["SHOWN_AT_ONCE", "Findable", "First", "drop", "everybody", "first", "let_go", "put", "written"]

SHOWN_AT_ONCE = 200
LONGEST = 300
"""Nobody types more to find somebody: what a slip of the hand pasted behind it is not read."""


@dataclass(frozen=True, slots=True)
class First:
    """The best hits, best first; `complete` says that there are no others."""

    ids: array[int]
    complete: bool


def first(connection: sqlite.Connection, text: str, ids: Collection[int] | None = None) -> First:
    """At most SHOWN_AT_ONCE customers that fit a text, by name without one; with `ids` of those."""
    return _first(connection, text[:LONGEST], Among(ids))


def _first(connection: sqlite.Connection, text: str, among: Among) -> First:
    if not text.strip():
        found = list(islice(chain.from_iterable(tiers.begun(connection, "", among)), SHOWN_AT_ONCE + 1))
        return First(array("q", found[:SHOWN_AT_ONCE]), len(found) <= SHOWN_AT_ONCE)
    asked = question(text)
    hits = tiers.hits(connection, asked, among)
    all_known = len(hits.tiers) < tiers.LIMIT
    order = best_first(connection, asked, hits) if all_known else list(hits.tiers)
    complete = all_known and len(order) <= SHOWN_AT_ONCE and not may_name_a_product(connection, text)
    return First(array("q", order[:SHOWN_AT_ONCE]), complete)


def everybody(connection: sqlite.Connection, text: str, ids: Collection[int] | None = None) -> array[int]:
    """All customers that fit a text: the first ones as `first` has them, who bought it last."""
    among, text = Among(ids), text[:LONGEST]
    if not text.strip():
        return each_once(tiers.begun(connection, "", among))
    asked = question(text)
    hits = tiers.hits(connection, asked, among)
    if len(hits.tiers) < tiers.LIMIT:
        found = [array("q", best_first(connection, asked, hits))]
    else:
        found = [array("q", hits.tiers), *tiers.everybody(connection, asked, among)]
    return each_once([*found, among.keep(buyers(connection, text))])
