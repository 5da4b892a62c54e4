"""Rows by many ids or texts at once, and whether a customer is there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from klantdesk.errors import CustomerUnknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlcipher3 import dbapi2 as sqlite

_AT_ONCE = 5_000


def by_ids(connection: sqlite.Connection, sql: str, ids: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    """Rows of a query with `{ids}` where the ids belong, a part of the ids at a time."""
    return _by(connection, sql.format(ids="SELECT value FROM json_each(?)"), ids)


def by_texts(connection: sqlite.Connection, sql: str, texts: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Rows of a query with `{texts}` where the texts belong, a part of the texts at a time."""
    return _by(connection, sql.format(texts="SELECT value FROM json_each(?)"), texts)


def assert_known(connection: sqlite.Connection, customer: int) -> int:
    """The customer, who must be there; what is written down hangs on the source customer with this id."""
    if connection.execute("SELECT 1 FROM customer WHERE id = ?", (customer,)).fetchone() is None:
        raise CustomerUnknown(customer=customer)
    return customer


def _by(connection: sqlite.Connection, sql: str, wanted: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    for at in range(0, len(wanted), _AT_ONCE):
        yield from connection.execute(sql, (json.dumps(wanted[at : at + _AT_ONCE]),)).fetchall()
