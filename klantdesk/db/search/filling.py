"""The index made anew from the customers a file holds, for a file that was made before it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from klantdesk.db.lookup import by_ids
from klantdesk.db.search.rows import Findable, put

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

_AT_ONCE = 5_000
_FIELDS = (
    "name", "first_name", "last_name", "company", "email", "phone", "house_number", "postcode", "city",
    "note",
)  # fmt: skip


def fill(connection: sqlite.Connection) -> None:
    """Put every customer in an empty index."""
    everybody = [one for (one,) in connection.execute("SELECT id FROM customer ORDER BY id")]
    sql = f"SELECT id, {', '.join(_FIELDS)} FROM customer WHERE id IN ({{ids}})"  # noqa: S608  # our own names
    for at in range(0, len(everybody), _AT_ONCE):
        ids = everybody[at : at + _AT_ONCE]
        keys: dict[int, list[str]] = defaultdict(list)
        for customer, key in by_ids(connection, _KEYS, ids):
            keys[customer].append(key)
        people = by_ids(connection, sql, ids)
        texts = written(connection, ids)
        put(
            connection,
            (
                Findable(one, dict(zip(_FIELDS, row, strict=True)), keys[one], texts.get(one, ""))
                for one, *row in people
            ),
        )


def written(connection: sqlite.Connection, customers: list[int]) -> dict[int, str]:
    """What people of the shop wrote down of customers."""
    return dict(by_ids(connection, _WRITTEN, customers))


_WRITTEN = """
    SELECT s.customer_id, group_concat(m.text, ' ') FROM source_customer s
    JOIN moment m ON m.source_customer_id = s.id WHERE s.customer_id IN ({ids}) GROUP BY s.customer_id
    """
_KEYS = "SELECT customer_id, key FROM source_customer WHERE customer_id IN ({ids})"
