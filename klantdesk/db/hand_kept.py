"""What people wrote down of customers, and how it outlives the files it stands beside.

An import that is taken back takes a source customer along when nothing else speaks of it. What
hangs on it then moves to another source customer of the same person, or keeps it alive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db import statements
from klantdesk.db.batches import HAND
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import states

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

_WRITTEN = """
    SELECT source_customer_id FROM hand_edit
    UNION SELECT source_customer_id FROM trait WHERE by_hand = 1
    UNION SELECT source_customer_id FROM moment WHERE by_hand = 1
    UNION SELECT source_customer_id FROM task WHERE source_customer_id IS NOT NULL
    UNION SELECT source_customer_id FROM customer_label
    UNION SELECT source_customer_id FROM binned
    """
_TYPED_IN = f"""
    SELECT v.source_customer_id FROM customer_version v
    JOIN customer_sighting t ON t.version_id = v.id JOIN batch b ON b.id = t.batch_id
    WHERE b.format = '{HAND}' AND v.person = '{{{{}}}}'
    """  # noqa: S608  # our own words; braces doubled, as by_ids wants them
"""Whoever bought at the counter, or gave a permission there, while known from elsewhere."""

_MOVES = (
    # Of two with one meaning the later stays, as a later one would have been written over the earlier.
    """DELETE FROM hand_edit WHERE id IN (SELECT min(id) FROM hand_edit
       WHERE source_customer_id IN (:one, :heir) GROUP BY field HAVING count(*) > 1)""",
    "UPDATE hand_edit SET source_customer_id = :heir WHERE source_customer_id = :one",
    """DELETE FROM trait WHERE id IN (SELECT min(id) FROM trait
       WHERE by_hand = 1 AND source_customer_id IN (:one, :heir) GROUP BY kind, item HAVING count(*) > 1)""",
    "UPDATE trait SET source_customer_id = :heir WHERE source_customer_id = :one AND by_hand = 1",
    "UPDATE moment SET source_customer_id = :heir WHERE source_customer_id = :one AND by_hand = 1",
    "UPDATE task SET source_customer_id = :heir WHERE source_customer_id = :one",
    "UPDATE OR IGNORE customer_label SET source_customer_id = :heir WHERE source_customer_id = :one",
    "DELETE FROM customer_label WHERE source_customer_id = :one",
    "UPDATE OR IGNORE binned SET source_customer_id = :heir WHERE source_customer_id = :one",
    "DELETE FROM binned WHERE source_customer_id = :one",
    "UPDATE journal SET source_customer_id = :heir WHERE source_customer_id = :one",
)


class Guard:
    """Watches over customers people wrote about while a batch is taken back."""

    def __init__(self, connection: sqlite.Connection, owners: list[int]) -> None:
        self._connection = connection
        sql = f"""
            SELECT s.id, c.display FROM source_customer s JOIN customer c ON c.id = s.customer_id
            WHERE s.id IN ({{ids}}) AND s.customer_id IN (
              SELECT o.customer_id FROM source_customer o WHERE o.id IN ({_WRITTEN} UNION {_TYPED_IN}))
            """  # noqa: S608  # our own words
        self._names: dict[int, str] = dict(by_ids(connection, sql, owners))
        self._before = self._fields()

    def spare(self, batch: int) -> list[int]:
        """Source customers that only this batch states and that must stay for what hangs on them.

        Where the customer lives on through another source, what was written down moves there instead;
        what was typed in at the counter cannot move.
        """
        typed = self._among(_TYPED_IN)
        written = self._among(_WRITTEN) | typed
        lone = [one for one in sorted(written) if self._stated_elsewhere("s.id = ?", one, batch) is None]
        spared = []
        for one in lone:
            same = "s.customer_id = (SELECT customer_id FROM source_customer WHERE id = ?)"
            heir = None if one in typed else self._stated_elsewhere(same, one, batch)
            if heir is None:
                spared.append(one)
            else:
                for move in _MOVES:
                    self._connection.execute(move, {"one": one, "heir": heir})
        return spared

    def _among(self, which: str) -> set[int]:
        sql = f"SELECT id FROM source_customer WHERE id IN ({{ids}}) AND id IN ({which})"  # noqa: S608  # our own words
        return {one for (one,) in by_ids(self._connection, sql, list(self._names))}

    def _stated_elsewhere(self, which: str, one: int, batch: int) -> int | None:
        """The first of some source customers of whom another batch than this one says something."""
        sql = f"""
            SELECT min(s.id) FROM source_customer s
            JOIN customer_version v ON v.source_customer_id = s.id
            JOIN customer_sighting t ON t.version_id = v.id
            WHERE {which} AND t.batch_id <> ? AND v.person <> '{{}}'
            """  # noqa: S608  # the two conditions above
        found = self._connection.execute(sql, (one, batch)).fetchone()[0]
        return None if found is None else int(found)

    def kept(self, spared: list[int]) -> list[str]:
        """The names of the customers that stayed, or of whom a file's statement went."""
        after = self._fields()
        changed = {one for one, fields in self._before.items() if after[one] != fields}
        return sorted({self._names[one] for one in {*spared, *changed}})

    def _fields(self) -> dict[int, dict[str, str]]:
        known = states(self._connection, list(self._names))
        return {one: statements.fields_of(state) for one, state in known.items()}
