"""The bin: who lies in it is in no list and no search, counts in every figure, and can come back.

After thirty days the person is wiped: names, addresses and what was written down go, purchases stay
under a number. The key becomes a salted hash, so that an old export which brings the person again
lands on the same wiped customer.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from klantdesk.db import clock, hiding, journal, rehanging, search
from klantdesk.db.deriving import Touched, derive
from klantdesk.db.lookup import by_ids
from klantdesk.errors import CustomerUnknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store

DAYS = 30


@dataclass(frozen=True, slots=True)
class Binned:
    """Somebody in the bin, and when they will be wiped."""

    customer: int
    name: str
    at: datetime
    author: str
    wiped_on: datetime


def put_in(store: Store, ids: Sequence[int], author: str) -> int:
    """Put customers in the bin; the journal entry."""
    only = int(ids[0]) if len(ids) == 1 else None
    with journal.writing(store, "binned", author, only) as pen:
        owners = _owners(pen.connection, ids)
        if not owners:
            raise CustomerUnknown(customer=only or 0)
        for owner in owners:
            pen.put("binned", source_customer_id=owner, at=clock.now(), author=author)
    return pen.entry


def take_out(store: Store, ids: Sequence[int], author: str) -> int:
    """Take customers out of the bin; the journal entry, 0 where none was in it."""
    only = int(ids[0]) if len(ids) == 1 else None
    with journal.writing(store, "restored", author, only) as pen:
        for owner in _owners(pen.connection, ids):
            pen.remove("binned", source_customer_id=owner)
    return pen.entry


def binned(store: Store) -> list[Binned]:
    """Who lies in the bin, the latest first; the wiped are gone."""
    sql = """
        SELECT c.id, c.display, max(b.at), max(b.author) FROM binned b
        JOIN source_customer s ON s.id = b.source_customer_id JOIN customer c ON c.id = s.customer_id
        WHERE c.hidden = 1 AND s.key NOT LIKE 'wiped:%' GROUP BY c.id ORDER BY max(b.at) DESC, c.id
        """
    with store.snapshot():
        rows = store.connection.execute(sql).fetchall()
    return [_binned(*row) for row in rows]


def _binned(customer: int, name: str, at: str, author: str) -> Binned:
    moment = datetime.fromisoformat(at)
    return Binned(customer, name, moment, author, moment + timedelta(days=DAYS))


def empty(store: Store, now: datetime) -> int:
    """Wipe who lay in the bin for thirty days; how many source customers that were.

    Who was seen again meanwhile, in another source, is not in the bin any more.
    """
    before = (now - timedelta(days=DAYS)).astimezone(UTC).isoformat()
    due_people = """
        SELECT c.id FROM binned b
        JOIN source_customer s ON s.id = b.source_customer_id JOIN customer c ON c.id = s.customer_id
        WHERE c.hidden = 1 AND s.key NOT LIKE 'wiped:%' GROUP BY c.id HAVING max(b.at) < ?
        """
    with store.transaction():
        people = [one for (one,) in store.connection.execute(due_people, (before,))]
        due = _owners(store.connection, people)
        if due:
            store.connection.execute("PRAGMA secure_delete = ON")  # what is deleted is written over
            salt = _salt(store.connection)
            for one in due:
                _wipe(store.connection, one, salt)
            rehanging.forget(store.connection, due)
            derive(store.connection, Touched(due))
            search.let_go(store.connection)
            store.connection.execute("PRAGMA secure_delete = OFF")
    return len(due)


def _wipe(connection: sqlite.Connection, one: int, salt: str) -> None:
    """Forget who a source customer was; what was bought and answered stays, without a name."""
    key = connection.execute("SELECT key FROM source_customer WHERE id = ?", (one,)).fetchone()[0]
    connection.execute("UPDATE source_customer SET key = ? WHERE id = ?", (hiding.wiped_key(key, salt), one))
    connection.execute(
        "DELETE FROM customer_sighting WHERE version_id IN "
        "(SELECT id FROM customer_version WHERE source_customer_id = ? AND live = 0)",
        (one,),
    )
    connection.execute("DELETE FROM customer_version WHERE source_customer_id = ? AND live = 0", (one,))
    connection.execute("UPDATE customer_version SET person = '{}' WHERE source_customer_id = ?", (one,))
    for table in ("hand_edit", "trait", "moment", "task", "customer_label", "consent_event"):
        connection.execute(f"DELETE FROM {table} WHERE source_customer_id = ?", (one,))  # noqa: S608  # our own names
    connection.execute(
        "DELETE FROM follow_up WHERE settled_at IS NULL "
        "AND answer_id IN (SELECT id FROM answer WHERE source_customer_id = ?)",
        (one,),
    )
    connection.execute(
        "UPDATE answer SET source_customer_id = NULL, text = '', wanted = '', helped = '', consent_text = '' "
        "WHERE source_customer_id = ?",
        (one,),
    )


def _salt(connection: sqlite.Connection) -> str:
    salt = hiding.salt_of(connection)
    if not salt:
        salt = secrets.token_hex(16)
        connection.execute("INSERT INTO setting VALUES (?, ?)", (hiding.SALT, json.dumps(salt)))
    return salt


def _owners(connection: sqlite.Connection, ids: Sequence[int]) -> list[int]:
    sql = "SELECT id FROM source_customer WHERE customer_id IN ({ids})"
    return [one for (one,) in by_ids(connection, sql, list(map(int, ids)))]
