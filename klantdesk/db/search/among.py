"""A search among some customers only, be they five or half a million."""

from __future__ import annotations

import json
import re
from array import array
from itertools import chain
from typing import TYPE_CHECKING

from klantdesk.db.search.gathering import Marked, flowing, gathered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlcipher3 import dbapi2 as sqlite

_ASKED_FOR = 100
"""So few are looked up one by one, where the index has the beginnings asked for."""
_KNOWN_BEGINNING = 3
"""Of longer beginnings FTS5 would join the lists of all words anew for each customer looked up."""
_HANDED = 10_000
"""So few are handed to SQLite; of more, enough fit soon, so that hits are looked at as they come."""
_MANY_AT_FIRST = 5_000
_BEGINNING = re.compile(r'"([^"]*)"\*')


class Among:
    """Runs queries for ids of customers; `None` is everybody."""

    def __init__(self, ids: Collection[int] | None) -> None:
        self.everybody = ids is None
        self.few = ids is not None and len(ids) <= _HANDED
        self._json = json.dumps([int(one) for one in ids]) if ids is not None and self.few else ""
        self._asked_for = ids is not None and len(ids) <= _ASKED_FOR
        self._many = None if ids is None else Marked(ids)

    def matching(self, connection: sqlite.Connection, wanted: str) -> Iterator[int]:
        """Who fits an FTS5 expression, as they come; nobody without one."""
        return chain.from_iterable(self._matching(connection, wanted))

    def all_matching(self, connection: sqlite.Connection, wanted: str) -> array[int]:
        """The same, all at once."""
        if not wanted:
            return array("q")
        found = gathered(connection, _MATCHING, (wanted,))
        return found if self._many is None else self._many.of(found)

    def _matching(self, connection: sqlite.Connection, wanted: str) -> Iterator[array[int]]:
        if not wanted:
            return iter(())
        known = all(len(word) <= _KNOWN_BEGINNING for word in _BEGINNING.findall(wanted))
        column = "rowid" if self._asked_for and known else "+rowid"
        return self._parts(connection, _MATCHING, column, wanted)

    def rows(
        self, connection: sqlite.Connection, sql: str, *values: object, order: str = ""
    ) -> Iterator[array[int]]:
        """The ids a query of customers with a WHERE at its end gives, in two parts."""
        column = "id" if self._asked_for else "+id"
        return self._parts(connection, sql, column, *values, order=order)

    def _parts(
        self, connection: sqlite.Connection, sql: str, column: str, *values: object, order: str = ""
    ) -> Iterator[array[int]]:
        if self.few:
            sql += f" AND {column} IN (SELECT value FROM json_each(?))"  # noqa: S608  # our own columns
            return flowing(connection, f"{sql} {order}", (*values, self._json))
        parts = flowing(connection, f"{sql} {order}", values, *(() if self.everybody else (_MANY_AT_FIRST,)))
        many = self._many
        return parts if many is None else (many.of(part) for part in parts)

    def keep(self, ids: Iterable[int]) -> array[int]:
        """Those of the ids that are among these."""
        told = array("q", ids)
        return told if self._many is None else self._many.of(told)


_MATCHING = "SELECT rowid AS one FROM customer_search WHERE customer_search MATCH ?"
