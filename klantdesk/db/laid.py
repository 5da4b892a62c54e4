"""A file that was laid beside the shop for its owner to see, kept until it is taken in."""

from __future__ import annotations

from threading import get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming
    from klantdesk.records import Harvest


class Laid:
    """What a comparison found, with a mark of the state of the shop it was found in.

    The mark changes with every commit of another connection (SQLite's data_version) and with every row
    this connection writes; made inside the snapshot that was compared with, outside of which nothing of
    this connection was open.
    """

    def __init__(self, connection: sqlite.Connection, harvest: Harvest, incoming: Incoming) -> None:
        self._connection, self._thread = connection, get_ident()
        self._mark = _mark(connection)
        self._harvest = harvest
        self._incoming: Incoming | None = incoming

    def taken(self, source: str, harvest: Harvest) -> Incoming | None:
        """What was found, once, for the same harvest and while nothing was written since; else None.

        To be asked inside the transaction that writes, so that nobody writes in between.
        """
        incoming, self._incoming = self._incoming, None
        if incoming is None or get_ident() != self._thread:  # a connection belongs to its thread
            return None
        same = harvest is self._harvest and source == incoming.source_name
        return incoming if same and _mark(self._connection) == self._mark else None


def _mark(connection: sqlite.Connection) -> tuple[int, int]:
    return connection.execute("PRAGMA data_version").fetchall()[0][0], connection.total_changes
