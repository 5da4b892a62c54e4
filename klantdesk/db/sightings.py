"""What all live batches together state of source customers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from klantdesk.db import statements
from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.statements import Permission, State, Topic


def states(connection: sqlite.Connection, ids: list[int]) -> dict[int, State]:
    """What is known of source customers, each from all its live statements."""
    sql = """
        SELECT v.source_customer_id, s.batch_id, v.person
        FROM customer_version v JOIN customer_sighting s ON s.version_id = v.id
        WHERE v.source_customer_id IN ({ids}) ORDER BY v.source_customer_id, s.batch_id
        """
    said: dict[int, list[tuple[int, str]]] = {one: [] for one in ids}
    for known, batch, person in by_ids(connection, sql, ids):
        said[known].append((batch, person))
    return {known: statements.told(told) for known, told in said.items()}


def permissions(connection: sqlite.Connection, ids: list[int]) -> dict[int, dict[Topic, Permission]]:
    """What is known of source customers' permissions; those without any are left out."""
    sql = """
        SELECT e.source_customer_id, e.channel, e.purpose, e.state, e.given_on, b.format = 'hand'
        FROM consent_event e JOIN batch b ON b.id = e.batch_id
        WHERE e.source_customer_id IN ({ids}) ORDER BY e.source_customer_id, e.batch_id
        """
    said: dict[int, list[tuple[Topic, Permission]]] = defaultdict(list)
    for known, channel, purpose, *told in by_ids(connection, sql, ids):
        said[known].append(((channel, purpose), statements.permission(*told)))
    return {known: statements.permissions(events) for known, events in said.items()}
