"""Who is in no list: those in the bin, and those who were wiped from it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from klantdesk.db.lookup import by_ids
from klantdesk.records import Person, SourceCustomer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3 import dbapi2 as sqlite

WIPED = "wiped:"
SALT = "wiped_salt"


def wiped_key(key: str, salt: str) -> str:
    """What stands in place of a key."""
    return WIPED + hashlib.sha256(f"{salt}{key}".encode()).hexdigest()


def salt_of(connection: sqlite.Connection) -> str:
    """The salt of this shop's wiped keys; "" while nobody was wiped."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (SALT,)).fetchone()
    return str(json.loads(row[0])) if row else ""


def without_wiped(
    connection: sqlite.Connection, source: str, people: Sequence[SourceCustomer]
) -> list[SourceCustomer]:
    """What a file says, with whoever was wiped as a number without a name."""
    salt = salt_of(connection)
    if not salt:
        return list(people)
    sql = """
        SELECT o.name, s.key FROM source o CROSS JOIN source_customer s ON s.source_id = o.id
        WHERE s.key >= 'wiped:' AND s.key < 'wiped;'
        """
    wiped = set(connection.execute(sql))
    told = list(people)
    for at, one in enumerate(people) if wiped else ():
        key = wiped_key(one.key, salt)
        if (one.source or source, key) in wiped:
            told[at] = SourceCustomer(key, Person(), source=one.source)
    return told


def hide(connection: sqlite.Connection, ids: list[int]) -> None:
    """Bring `hidden` up to date for customers that were derived anew.

    Somebody is hidden while all source customers lie in the bin: a new one is a new sign of life.
    """
    among = "(SELECT value FROM json_each(?))"
    asked = (json.dumps(ids),)
    connection.execute(f"UPDATE customer SET hidden = 0 WHERE hidden = 1 AND id IN {among}", asked)  # noqa: S608
    if connection.execute("SELECT 1 FROM binned").fetchone() is None:
        return
    all_binned = """
        SELECT s.customer_id FROM source_customer s LEFT JOIN binned b ON b.source_customer_id = s.id
        WHERE s.customer_id IN ({ids}) GROUP BY s.customer_id HAVING count(*) = count(b.source_customer_id)
        """
    hidden = [(one,) for (one,) in by_ids(connection, all_binned, ids)]
    connection.executemany("UPDATE customer SET hidden = 1 WHERE id = ?", hidden)
