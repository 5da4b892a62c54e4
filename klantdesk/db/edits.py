"""Corrections made by hand, and how they outlive the files they correct."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db import statements
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import states

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite


class Edit(NamedTuple):
    """One corrected field; of two edits of a field the one with the higher number is the later."""

    number: int
    field: str
    value: str


def of_source_customers(connection: sqlite.Connection, ids: list[int]) -> dict[int, list[Edit]]:
    """The edits that hang on source customers; those without any are left out."""
    found: dict[int, list[Edit]] = defaultdict(list)
    sql = "SELECT source_customer_id, id, field, value FROM hand_edit WHERE source_customer_id IN ({ids})"
    for one, *edit in by_ids(connection, sql, ids):
        found[one].append(Edit(*edit))
    return found


class Guard:
    """Watches over edited customers while a batch is taken back."""

    def __init__(self, connection: sqlite.Connection, owners: list[int]) -> None:
        self._connection = connection
        sql = """
            SELECT s.id, c.display FROM source_customer s JOIN customer c ON c.id = s.customer_id
            WHERE s.id IN ({ids}) AND EXISTS (
              SELECT 1 FROM source_customer o JOIN hand_edit h ON h.source_customer_id = o.id
              WHERE o.customer_id = s.customer_id)
            """
        self._names: dict[int, str] = dict(by_ids(connection, sql, owners))
        self._before = self._fields()

    def spare(self, batch: int) -> list[int]:
        """Edited source customers that only this batch states and that nothing else keeps.

        Where the customer lives on through another source, its edits move there instead.
        """
        edited = of_source_customers(self._connection, list(self._names))
        lone = [one for one in edited if self._stated_elsewhere("s.id = ?", one, batch) is None]
        spared = []
        for one in lone:
            same = "s.customer_id = (SELECT customer_id FROM source_customer WHERE id = ?)"
            heir = self._stated_elsewhere(same, one, batch)
            if heir is None:
                spared.append(one)
            else:
                self._inherit(one, heir)
        return spared

    def _stated_elsewhere(self, which: str, one: int, batch: int) -> int | None:
        """The first of some source customers that another batch than this one states."""
        sql = f"""
            SELECT min(s.id) FROM source_customer s
            JOIN customer_version v ON v.source_customer_id = s.id
            JOIN customer_sighting t ON t.version_id = v.id
            WHERE {which} AND t.batch_id <> ?
            """  # noqa: S608  # the two conditions above
        found = self._connection.execute(sql, (one, batch)).fetchone()[0]
        return None if found is None else int(found)

    def _inherit(self, one: int, heir: int) -> None:
        """Move edits to another source customer of the same person; the later of two edits stays."""
        older = """
            DELETE FROM hand_edit WHERE id IN (
              SELECT min(id) FROM hand_edit WHERE source_customer_id IN (?, ?)
              GROUP BY field HAVING count(*) > 1)
            """
        self._connection.execute(older, (one, heir))
        move = "UPDATE hand_edit SET source_customer_id = ? WHERE source_customer_id = ?"
        self._connection.execute(move, (heir, one))

    def kept(self, spared: list[int]) -> list[str]:
        """The names of edited customers that stayed, or of whom a file's statement went."""
        after = self._fields()
        changed = {one for one, fields in self._before.items() if after[one] != fields}
        return sorted({self._names[one] for one in {*spared, *changed}})

    def _fields(self) -> dict[int, dict[str, str]]:
        known = states(self._connection, list(self._names))
        return {one: statements.fields_of(state) for one, state in known.items()}
