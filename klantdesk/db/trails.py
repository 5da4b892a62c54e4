"""The trail a batch leaves: versions it stated, and which of all versions is live."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite


class Trail(NamedTuple):
    """The tables of one kind of record: its versions, their sightings, and the record's id."""

    versions: str
    sightings: str
    owner: str

    def of_batch(self, connection: sqlite.Connection, batch: int) -> list[tuple[int, int]]:
        """The (version, record) pairs a batch stated."""
        sql = (
            "SELECT v.id, v.{owner} FROM {sightings} s JOIN {versions} v ON v.id = s.version_id "
            "WHERE s.batch_id = ?"
        )
        return list(connection.execute(sql.format(**self._asdict()), (batch,)))

    def unstated(self, connection: sqlite.Connection, versions: list[int]) -> list[int]:
        """Which of these versions no batch states any more."""
        sql = (
            "SELECT v.id FROM {versions} v WHERE v.id IN ({{ids}}) "
            "AND NOT EXISTS (SELECT 1 FROM {sightings} s WHERE s.version_id = v.id)"
        )
        return [one for (one,) in by_ids(connection, sql.format(**self._asdict()), versions)]

    def without_versions(self, connection: sqlite.Connection, records: str, owners: list[int]) -> list[int]:
        """Which of these records nothing is stated of any more."""
        sql = (
            "SELECT r.id FROM {records} r WHERE r.id IN ({{ids}}) "
            "AND NOT EXISTS (SELECT 1 FROM {versions} v WHERE v.{owner} = r.id)"
        )
        return [one for (one,) in by_ids(connection, sql.format(records=records, **self._asdict()), owners)]

    def enliven(self, connection: sqlite.Connection, owners: list[int]) -> int:
        """Make the version of the latest batch the live one; for how many records that is another."""
        sql = (
            "SELECT v.{owner}, v.id, max(s.batch_id), v.live FROM {versions} v "
            "JOIN {sightings} s ON s.version_id = v.id WHERE v.{owner} IN ({{ids}}) GROUP BY v.{owner}"
        )
        latest = by_ids(connection, sql.format(**self._asdict()), owners)
        changed = [(version, owner) for owner, version, _, live in latest if not live]
        mark = "UPDATE {versions} SET live = (id = ?) WHERE {owner} = ?"
        connection.executemany(mark.format(**self._asdict()), changed)
        return len(changed)


RECEIPTS = Trail("receipt_version", "receipt_sighting", "receipt_id")
CUSTOMERS = Trail("customer_version", "customer_sighting", "source_customer_id")
