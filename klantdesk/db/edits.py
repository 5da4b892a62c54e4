"""Corrections made by hand, field by field."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite


class Edit(NamedTuple):
    """One corrected field; of two edits of a field the one with the higher number is the later."""

    number: int
    field: str
    value: str


def of_source_customers(connection: sqlite.Connection, ids: list[int]) -> dict[int, list[Edit]]:
    """The edits that hang on source customers; those without any are left out."""
    found: dict[int, list[Edit]] = defaultdict(list)
    sql = "SELECT source_customer_id, id, field, value FROM hand_edit WHERE source_customer_id IN ({ids})"
    for one, *edit in by_ids(connection, sql, ids):
        found[one].append(Edit(*edit))
    return found
