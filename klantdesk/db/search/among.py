"""A search among some customers only, be they five or half a million."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator

    from sqlcipher3 import dbapi2 as sqlite

_ASKED_FOR = 200
"""So few are looked up one by one; measured against walking through all that fit the text."""
_HANDED = 10_000
"""So few are handed to SQLite; of more, enough fit soon, so that hits are looked at as they come."""


class Among:
    """Runs queries whose first column is a customer; `None` is everybody."""

    def __init__(self, ids: Collection[int] | None) -> None:
        self.everybody = ids is None
        self.few = "" if ids is None or len(ids) > _HANDED else json.dumps([int(one) for one in ids])
        self.sign = "" if ids is None or len(ids) <= _ASKED_FOR else "+"
        self.many = None if ids is None or self.few else _quick(ids)

    def matching(self, connection: sqlite.Connection, wanted: str) -> Iterator[int]:
        """Who fits an FTS5 expression, as they come; nobody without one."""
        sql = "SELECT rowid FROM customer_search WHERE customer_search MATCH ?"
        return self.rows(connection, sql, "rowid", wanted) if wanted else iter(())

    def rows(
        self, connection: sqlite.Connection, sql: str, column: str, *values: object, order: str = ""
    ) -> Iterator[int]:
        """The ids a query with a WHERE at its end gives; `column` is what holds them."""
        if self.few:
            sql += f" AND {self.sign}{column} IN (SELECT value FROM json_each(?))"  # noqa: S608  # our own columns
            values = (*values, self.few)
        found = (int(one) for (one,) in connection.execute(f"{sql} {order}", values))
        many = self.many
        return found if many is None else (one for one in found if one in many)

    def keep(self, ids: Iterator[int]) -> Iterator[int]:
        """Those of the ids that are among these."""
        if self.everybody:
            return ids
        wanted = self.many if self.many is not None else frozenset(json.loads(self.few))
        return (one for one in ids if one in wanted)


def _quick(ids: Collection[int]) -> Container[int]:
    """The ids so that asking whether one is there costs nothing; numpy arrays come as their numbers."""
    if isinstance(ids, (set, frozenset)):
        return ids
    return frozenset(ids.tolist() if hasattr(ids, "tolist") else ids)
