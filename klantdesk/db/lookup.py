"""Rows by many ids or texts at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlcipher3 import dbapi2 as sqlite

_AT_ONCE = 5_000


def by_ids(connection: sqlite.Connection, sql: str, ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """Rows of a query with `{ids}` where the ids belong, a part of the ids at a time."""
    return _by(connection, sql.format(ids="SELECT value FROM json_each(?)"), ids)


def by_texts(connection: sqlite.Connection, sql: str, texts: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Rows of a query with `{texts}` where the texts belong, a part of the texts at a time."""
    return _by(connection, sql.format(texts="SELECT value FROM json_each(?)"), texts)


def _by(connection: sqlite.Connection, sql: str, wanted: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    for at in range(0, len(wanted), _AT_ONCE):
        yield from connection.execute(sql, (json.dumps(wanted[at : at + _AT_ONCE]),)).fetchall()
