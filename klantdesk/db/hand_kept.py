"""What people wrote down of customers, and how it outlives the files it stands beside.

An import that is taken back takes a source customer along when nothing else speaks of it. What
hangs on it then moves to another source customer of the same person, or keeps it alive. What was
decided on who is who moves too, but keeps nobody alive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db import rehanging, statements
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import states

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlcipher3 import dbapi2 as sqlite

WRITTEN = """
    SELECT source_customer_id FROM hand_edit
    UNION SELECT source_customer_id FROM trait WHERE by_hand = 1
    UNION SELECT source_customer_id FROM moment WHERE by_hand = 1
    UNION SELECT source_customer_id FROM task WHERE source_customer_id IS NOT NULL
    UNION SELECT source_customer_id FROM customer_label
    UNION SELECT source_customer_id FROM binned
    """
_TYPED_IN = """
    SELECT v.source_customer_id FROM batch b
    CROSS JOIN customer_sighting t ON t.batch_id = b.id CROSS JOIN customer_version v ON v.id = t.version_id
    WHERE b.format = 'hand' AND b.undone_at IS NULL AND b.id <> ? AND v.person = '{}'
    """
"""Whoever bought at the counter, or gave a permission there, while known from elsewhere."""

_GIVE_WAY = (
    # Of two corrections of a field the later stays, as it would have been written over the earlier.
    """DELETE FROM hand_edit WHERE id IN (SELECT min(id) FROM hand_edit
       WHERE source_customer_id IN (:one, :heir) GROUP BY field HAVING count(*) > 1)
       RETURNING 'hand_edit', source_customer_id, field""",
    """DELETE FROM customer_label WHERE source_customer_id = :one AND label_id IN (
         SELECT label_id FROM customer_label WHERE source_customer_id = :heir)
       RETURNING 'customer_label', source_customer_id, label_id""",
)
_MOVES = (
    "UPDATE hand_edit SET source_customer_id = :heir WHERE source_customer_id = :one",
    "UPDATE trait SET source_customer_id = :heir WHERE source_customer_id = :one AND by_hand = 1",
    "UPDATE moment SET source_customer_id = :heir WHERE source_customer_id = :one AND by_hand = 1",
    "UPDATE task SET source_customer_id = :heir WHERE source_customer_id = :one",
    "UPDATE customer_label SET source_customer_id = :heir WHERE source_customer_id = :one",
    "UPDATE answer SET source_customer_id = :heir WHERE source_customer_id = :one",
    "UPDATE decision SET one = :heir WHERE one = :one",
    "UPDATE decision SET other = :heir WHERE other = :one",
    "DELETE FROM decision WHERE one = other",
    # Not to the heir: somebody who is not in the bin must not get there by an undo.
    "DELETE FROM binned WHERE source_customer_id = :one",
)
_SPOKEN_OF = """
    SELECT source_customer_id FROM answer WHERE source_customer_id IS NOT NULL
    UNION SELECT one FROM decision UNION SELECT other FROM decision
    """
_NAMES = """
    SELECT s.id, c.display FROM source_customer s JOIN customer c ON c.id = s.customer_id
    WHERE s.id IN ({ids})
    """
_MATES = """
    SELECT s.id, m.id FROM source_customer s JOIN source_customer m ON m.customer_id = s.customer_id
    WHERE s.id IN ({ids})
    """
"""A source customer beside every one, itself among them, that is the same person today."""


class Guard:
    """Watches over customers people wrote about while a batch is taken back."""

    def __init__(self, connection: sqlite.Connection, batch: int, owners: Collection[int]) -> None:
        self._connection = connection
        self._batch = batch
        self._typed = _ids(connection.execute(_TYPED_IN, (batch,)))
        self._written = _ids(connection.execute(WRITTEN)) | self._typed
        self._owners = set(owners)
        self._names: dict[int, str] = dict(by_ids(connection, _NAMES, sorted(self._written_about())))
        self._before = self._fields()

    def spare(self) -> list[int]:
        """Source customers that only this batch states and that must stay for what hangs on them.

        Where the customer lives on through another source, what was written down moves there instead,
        and the journal with it; what was typed in at the counter cannot move.
        """
        spared, heirs = [], {}
        for one in sorted(self._owners & (self._written | self._spoken_of())):
            if self._lives_on(one):
                continue
            heir = None if one in self._typed else self._heir(one)
            if heir is not None:
                heirs[one] = heir
            elif one in self._written:
                spared.append(one)
        if heirs:
            self._move(heirs)
        return spared

    def _written_about(self) -> set[int]:
        """The owners about whose customer, in whatever source, something is written."""
        if len(self._owners) < len(self._written):
            mates = by_ids(self._connection, _MATES, sorted(self._owners))
            return {one for one, mate in mates if mate in self._written}
        mates = by_ids(self._connection, _MATES, sorted(self._written))
        return {mate for _, mate in mates if mate in self._owners}

    def _spoken_of(self) -> set[int]:
        """The owners that leave while the person stays, and of whom the journal or an answer speaks."""
        mates = by_ids(self._connection, _MATES, sorted(self._owners))
        leaving = {one for one, mate in mates if one != mate and not self._lives_on(one)}
        if not leaving:
            return leaving
        spoken_of = rehanging.spoken_of(self._connection) | _ids(self._connection.execute(_SPOKEN_OF))
        return leaving & spoken_of

    def _move(self, heirs: dict[int, int]) -> None:
        lost: list[tuple[str, int, object]] = []
        for one, heir in heirs.items():
            between = {"one": one, "heir": heir}
            for sql in _GIVE_WAY:
                lost += self._connection.execute(sql, between).fetchall()
            for sql in _MOVES:
                self._connection.execute(sql, between)
        rehanging.move(self._connection, heirs, lost)

    def _lives_on(self, one: int) -> bool:
        """Whether somebody else says who this is; at the counter one only points at whom a file knows."""
        sql = """
            SELECT 1 FROM customer_version v JOIN customer_sighting t ON t.version_id = v.id
            JOIN batch b ON b.id = t.batch_id
            WHERE v.source_customer_id = ? AND b.id <> ? AND (b.format <> 'hand' OR v.person <> '{}')
            """
        return self._connection.execute(sql, (one, self._batch)).fetchone() is not None

    def _heir(self, one: int) -> int | None:
        """The first source customer of the same person of whom another batch says who it is."""
        sql = """
            SELECT min(s.id) FROM source_customer s
            JOIN customer_version v ON v.source_customer_id = s.id
            JOIN customer_sighting t ON t.version_id = v.id
            WHERE s.customer_id = (SELECT customer_id FROM source_customer WHERE id = ?)
            AND s.id <> ? AND t.batch_id <> ? AND v.person <> '{}'
            """
        found = self._connection.execute(sql, (one, one, self._batch)).fetchone()[0]
        return None if found is None else int(found)

    def kept(self, spared: list[int]) -> list[str]:
        """The names of the customers that stayed, or of whom a file's statement went; not of the wiped."""
        after = self._fields()
        changed = {one for one, fields in self._before.items() if after[one] != fields}
        wiped = "SELECT id FROM source_customer WHERE id IN ({ids}) AND key LIKE 'wiped:%'"
        nameless = _ids(by_ids(self._connection, wiped, list(self._names)))
        return sorted({self._names[one] for one in {*spared, *changed} - nameless})

    def _fields(self) -> dict[int, dict[str, str]]:
        known = states(self._connection, list(self._names))
        return {one: statements.fields_of(state) for one, state in known.items()}


def _ids(rows: Iterable[tuple[int]]) -> set[int]:
    return {one for (one,) in rows}
