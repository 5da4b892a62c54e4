"""Who bought what a text names: the last thing a search means, and the only one that reads purchases."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from klantdesk.db.search.words import words

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

_TELLING = 4
"""Shorter beginnings are those of half the assortment."""


def may_name_a_product(connection: sqlite.Connection, text: str) -> bool:
    """Whether it is worth looking for buyers."""
    if not any(len(word) >= _TELLING for word in words(text)):
        return False
    return connection.execute("SELECT 1 FROM product LIMIT 1").fetchone() is not None


def buyers(connection: sqlite.Connection, text: str) -> list[int]:
    """The customers with a purchase of a product that has all these words, by number.

    A word of four letters or more may be the beginning of one.
    """
    named = _products(connection, words(text)) if may_name_a_product(connection, text) else []
    if not named:
        return []
    from klantdesk.db.facts.buying import customers_of

    return customers_of(connection, named)


def _products(connection: sqlite.Connection, asked: list[str]) -> list[int]:
    found = connection.execute(
        "SELECT id, sku || ' ' || name || ' ' || brand || ' ' || category FROM product"
    )
    parts = [f" {one}" if len(one) >= _TELLING else f" {one} " for one in asked]
    return [number for number, text in found if _names(_spelled(text), parts)]


@lru_cache(maxsize=65_536)
def _spelled(text: str) -> str:
    """The words of a product with a space at both sides of each; folding 20,000 takes 70 ms."""
    return f" {' '.join(words(text))} "


def _names(told: str, parts: list[str]) -> bool:
    return all(part in told for part in parts)
