"""Imports: what a file would change, taking it in, taking it back, and the list of them.

The work itself is done in incoming, taking and undoing, which bring numpy along; this module is
light enough for a window that only shows the list.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from klantdesk.db.progress import Progress
from klantdesk.records import Harvest, Problem, Unwatched, Watch, uncollected

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming
    from klantdesk.db.laid import Laid
    from klantdesk.db.store import Store


SURVEY = "survey"
"""The format of the batches that hold contacts left with the survey: no imports, and in no list of them."""
HAND = "hand"
"""The format of the batches of what was typed in: likewise."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a harvest adds to the shop and changes in it.

    `added` counts customers, receipts, lines, products, consents, feedback, visitors and contacts; `updated`
    customers, receipts and visitors; `unchanged` receipts. `conflicts` are numbers of changed receipts
    that earlier stood on another customer or day; `agreeing` counts the known receipts that are no
    conflict.
    `known_receipts`, `known_customers`, `known_answers`, `known_visits` and `known_contacts` are the
    positions, in the harvest, of those that change nothing. `overruled` are names of customers of whom
    the file states something else than was corrected by hand.
    """

    added: dict[str, int]
    updated: dict[str, int]
    unchanged: int
    unchanged_customers: int
    conflicts: list[str]
    agreeing: int
    known_receipts: list[int] = field(default_factory=list)
    known_customers: list[int] = field(default_factory=list)
    known_answers: list[int] = field(default_factory=list)
    known_visits: list[int] = field(default_factory=list)
    known_contacts: list[int] = field(default_factory=list)
    overruled: list[str] = field(default_factory=list)
    laid: Laid | None = field(default=None, repr=False, compare=False)

    @property
    def changes_nothing(self) -> bool:
        """Whether taking it in makes no batch."""
        return not any((*self.added.values(), *self.updated.values()))


@dataclass(frozen=True, slots=True)
class Batch:
    """One import; `report` is what the desk reported of it."""

    id: int
    taken_at: datetime
    source: str
    file: str
    file_hash: str
    format: str
    kind: str
    report: dict[str, object]
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo took away or put back, and what it left: (name of the customer, "edited")."""

    reversed: dict[str, int] = field(default_factory=dict)
    kept: list[tuple[str, str]] = field(default_factory=list)


def compare(store: Store, source_name: str, harvest: Harvest, watch: Watch | None = None) -> Comparison:
    """Lay a harvest beside the shop; a reader will do, nothing is written."""
    from klantdesk.db.incoming import lay_beside
    from klantdesk.db.laid import Laid

    size = len(harvest.customers) + len(harvest.receipts.number)
    progress = Progress(watch or Unwatched(), "check", size)
    lasting = not store.connection.in_transaction
    with store.snapshot(), uncollected():
        incoming = lay_beside(store.connection, source_name, harvest, progress)
        told = _summary(store.connection, incoming)
        return replace(told, laid=Laid(store.connection, harvest, incoming)) if lasting else told


def _summary(connection: sqlite.Connection, incoming: Incoming) -> Comparison:
    from klantdesk.db import newcomers, visitors
    from klantdesk.db.facts import writing

    harvest = incoming.harvest
    coming = newcomers.count(connection, incoming)
    new = incoming.new()
    known, updated = int((~new).sum()), len(incoming.updated)
    added = {
        "customers": coming.new,
        "receipts": len(new) - known,
        "lines": writing.count_lines(harvest.lines, new),
        "products": incoming.new_products,
        "consents": sum(map(len, incoming.permitted.values())),
        "feedback": incoming.answers.count(0),
        "visitors": incoming.visits.count(visitors.NEW),
        "contacts": incoming.contacts.count(0),
    }
    new_keys = incoming.customers.count(0)
    changed = {"customers": coming.changed, "receipts": updated}
    return Comparison(
        added=added,
        updated=changed | {"visitors": incoming.visits.count(visitors.CHANGED)},
        unchanged=known - updated,
        unchanged_customers=len(harvest.customers) - new_keys - len(incoming.told),
        conflicts=incoming.conflicts,
        agreeing=known - len(incoming.conflicts),
        known_receipts=incoming.unchanged(),
        known_customers=[at for at, one in enumerate(incoming.customers) if one and not incoming.tells(at)],
        known_answers=[at for at, one in enumerate(incoming.answers) if one],
        known_visits=[at for at, one in enumerate(incoming.visits) if one == visitors.SAME],
        known_contacts=[at for at, one in enumerate(incoming.contacts) if one],
        overruled=coming.overruled,
    )


def take_in(
    store: Store,
    *,
    source: str,
    file: str,
    file_hash: str,
    format: str,  # noqa: A002  # the word for it everywhere else
    kind: str,
    harvest: Harvest,
    problems: Sequence[Problem],
    report: dict[str, object],
    watch: Watch,
    compared: Comparison | None = None,
) -> int | None:
    """Save a harvest whole or not at all; None when that would change nothing.

    `compared` spares looking a second time, where nothing was written since.
    """
    from klantdesk.db import taking

    origin = taking.Origin(source, file, file_hash, format, kind)
    laid = compared.laid if compared else None
    return taking.take_in(store, origin, harvest, problems=problems, report=report, watch=watch, laid=laid)


def undo(store: Store, batch: int) -> Undone:
    """Take an import back, whichever it is; BatchUnknown when there is none to take back."""
    from klantdesk.db import undoing

    return Undone(*undoing.undo(store, batch))


def batches(store: Store) -> list[Batch]:
    """All imports, the latest first, those taken back included."""
    sql = """
        SELECT b.id, b.taken_at, s.name, b.file, b.file_hash, b.format, b.kind, b.report, b.undone_at
        FROM batch b JOIN source s ON s.id = b.source_id WHERE b.format NOT IN (?, ?) ORDER BY b.id DESC
        """
    with store.snapshot():
        return [_batch(*row) for row in store.connection.execute(sql, (SURVEY, HAND))]


def _batch(number: int, taken_at: str, *rest: str) -> Batch:
    *words, report, undone_at = rest
    source, file, file_hash, form, kind = words
    undone = datetime.fromisoformat(undone_at) if undone_at else None
    taken = datetime.fromisoformat(taken_at)
    return Batch(number, taken, source, file, file_hash, form, kind, json.loads(report), undone)


def newcomers(store: Store, batch: int) -> list[int]:
    """The ids of the customers of an import of whom no other import knows."""
    sql = """
        WITH seen AS (
          SELECT DISTINCT s.customer_id AS id FROM customer_sighting c
          JOIN customer_version v ON v.id = c.version_id JOIN source_customer s ON s.id = v.source_customer_id
          WHERE c.batch_id = :batch)
        SELECT id FROM seen WHERE NOT EXISTS (
          SELECT 1 FROM source_customer s JOIN customer_version v ON v.source_customer_id = s.id
          JOIN customer_sighting c ON c.version_id = v.id
          WHERE s.customer_id = seen.id AND c.batch_id <> :batch)
        """
    with store.snapshot():
        return [one for (one,) in store.connection.execute(sql, {"batch": batch})]


def problems(store: Store, batch: int) -> list[Problem]:
    """The rows an import could not take in, in the order of the file."""
    sql = (
        'SELECT sheet, row, "column", value, reason, cells FROM problem WHERE batch_id = ? ORDER BY position'
    )
    with store.snapshot():
        rows = store.connection.execute(sql, (batch,)).fetchall()
    return [Problem(row[0], row[1], row[2], row[3], row[4], _cells(row[5])) for row in rows]


def _cells(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((header, cell) for header, cell in json.loads(text))
