"""Taking a file in: one transaction from what it brings to what the shop then shows."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from klantdesk.db import answers, clock, joining, knowledge, statements, visitors
from klantdesk.db import incoming as beside
from klantdesk.db.deriving import Fresh, Touched, derive
from klantdesk.db.facts import writing
from klantdesk.db.progress import Progress
from klantdesk.records import uncollected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.features import Features
    from klantdesk.db.incoming import Incoming
    from klantdesk.db.laid import Laid
    from klantdesk.db.store import Store
    from klantdesk.records import Harvest, Problem, Watch

NOTHING = -1
_SAVING = "save"


class Origin(NamedTuple):
    """Where a harvest comes from, as its batch remembers it."""

    source: str
    file: str
    file_hash: str
    format: str
    kind: str


def take_in(
    store: Store,
    origin: Origin,
    harvest: Harvest,
    *,
    problems: Sequence[Problem],
    report: dict[str, object],
    watch: Watch,
    laid: Laid | None = None,
) -> int | None:
    """Save a harvest; the batch number, or None when the shop would hold the same as before."""
    with store.transaction(), uncollected():
        return within(store, origin, harvest, problems=problems, report=report, watch=watch, laid=laid)


def within(
    store: Store,
    origin: Origin,
    harvest: Harvest,
    *,
    problems: Sequence[Problem],
    report: dict[str, object],
    watch: Watch,
    always: bool = False,
    laid: Laid | None = None,
) -> int | None:
    """Save a harvest inside a transaction that is open; `always` also when it says nothing new.

    `laid` is what was found when it was laid beside the shop before.
    """
    connection = store.connection
    size = 3 * len(harvest.customers) + 3 * len(harvest.receipts.number) + len(harvest.lines.receipt)
    progress = Progress(watch, _SAVING, size)
    incoming = laid.taken(origin.source, harvest) if laid else None
    incoming = incoming or beside.lay_beside(connection, origin.source, harvest, progress)
    if incoming.changes_nothing() and not always:
        return None
    batch = _keep_batch(connection, incoming, origin, report)
    _keep_problems(connection, batch, problems)
    touched = _keep_customers(connection, batch, incoming, progress)
    _keep_consents(connection, batch, incoming)
    knowledge.keep_imported(connection, batch, incoming)
    columns = _keep_receipts(connection, batch, incoming, progress)
    _keep_lines(connection, batch, incoming, columns, progress)
    answers.keep_imported(connection, batch, incoming)
    visitors.keep_imported(connection, batch, incoming)
    derive(connection, touched, progress)
    store.raise_data_version()
    return batch


def _keep_batch(
    connection: sqlite.Connection, incoming: Incoming, origin: Origin, report: dict[str, object]
) -> int:
    for name, known in incoming.sources.items():
        if known < 0:
            made = connection.execute("INSERT INTO source (name) VALUES (?)", (name,))
            incoming.sources[name] = int(made.lastrowid)
    values = (
        incoming.source,
        clock.now(),
        *origin[1:],
        json.dumps(report, ensure_ascii=False),
    )
    sql = """
        INSERT INTO batch (source_id, taken_at, file, file_hash, format, kind, report)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    return int(connection.execute(sql, values).lastrowid)


def _keep_problems(connection: sqlite.Connection, batch: int, problems: Sequence[Problem]) -> None:
    rows = (
        (batch, at, p.sheet, p.row, p.column, p.value, p.reason, json.dumps(p.cells, ensure_ascii=False))
        for at, p in enumerate(problems)
    )
    connection.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _highest(connection: sqlite.Connection, table: str) -> int:
    """The highest id a table gave out: ever where it remembers that, else of the rows it has."""
    ever = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    now = f"SELECT coalesce(max(id), 0) FROM {table}"  # noqa: S608  # our own table names
    row = connection.execute(ever, (table,)).fetchone() or connection.execute(now).fetchone()
    return int(row[0])


def _keep_customers(
    connection: sqlite.Connection, batch: int, incoming: Incoming, progress: Progress
) -> Touched:
    """Keep who is new and what is said of all."""
    fresh = [at for at, known in enumerate(incoming.customers) if not known]
    for one, at in enumerate(fresh, _highest(connection, "source_customer") + 1):
        incoming.customers[at] = one
    ids, marks = incoming.customers, joining.no_marks()
    people = incoming.harvest.customers
    connection.executemany(
        "INSERT INTO source_customer "
        "(id, source_id, key, customer_id, email, given, by_phone, by_home, against) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        progress.through(
            (
                ids[at],
                incoming.source_of(people[at].source),
                people[at].key,
                ids[at],
                *_noted(incoming.features(at), marks),
            )
            for at in fresh
        ),
    )
    _reword(connection, incoming, set(fresh))
    seen = "INSERT INTO customer_sighting (version_id, batch_id) SELECT value, ? FROM json_each(?)"
    connection.execute(seen, (batch, json.dumps(incoming.said.tolist())))
    new = Fresh(batch, {ids[at]: people[at].person for at in fresh})
    return Touched((ids[at] for at in incoming.told), new, marks)


def _noted(found: Features, marks: joining.Marks) -> Features:
    """What somebody is recognised by, also added to `marks`."""
    for kind, mark in joining.marks_of(found):
        marks[kind].add(mark)
    return found


def _reword(connection: sqlite.Connection, incoming: Incoming, fresh: set[int]) -> None:
    """Make what is said now the live version of every customer, writing the versions that are missing."""
    ids, said, persons = incoming.customers, incoming.said, incoming.persons
    reworded = [at for at, version in enumerate(said) if not version]
    again = [at for at in reworded if at not in fresh]
    find = "SELECT id FROM customer_version WHERE source_customer_id = ? AND person = ?"
    for at in again:
        row = connection.execute(find, (ids[at], persons[at])).fetchone()
        said[at] = row[0] if row else 0
    connection.executemany(
        "UPDATE customer_version SET live = (id = ?) WHERE source_customer_id = ?",
        ((said[at], ids[at]) for at in again),
    )
    missing = [at for at in reworded if not said[at]]
    for version, at in enumerate(missing, _highest(connection, "customer_version") + 1):
        said[at] = version
    connection.executemany(
        "INSERT INTO customer_version (id, source_customer_id, person, live) VALUES (?, ?, ?, 1)",
        ((said[at], ids[at], persons[at]) for at in missing),
    )


def _keep_consents(connection: sqlite.Connection, batch: int, incoming: Incoming) -> None:
    """Every statement on a permission is an event, also one that says what was said before."""
    rows = (
        (incoming.customers[at], batch, *topic, said.state.value, said.given_on, asked.get(topic, ""))
        for at, one in enumerate(incoming.harvest.customers)
        if one.consents
        for asked in [{(consent.channel, consent.purpose): consent.wording for consent in one.consents}]
        for topic, said in statements.stated_permissions(one.consents).items()
    )
    connection.executemany("INSERT INTO consent_event VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _keep_receipts(
    connection: sqlite.Connection, batch: int, incoming: Incoming, progress: Progress
) -> writing.ReceiptColumns:
    """Keep new receipts and new versions of known ones; what their lines repeat comes back."""
    receipts = incoming.harvest.receipts
    ids, versions = writing.view(incoming.receipts), writing.view(incoming.same)
    new = np.flatnonzero(incoming.new())
    ids[new] = _highest(connection, "receipt") + 1 + np.arange(len(new))
    connection.executemany(
        "INSERT INTO receipt (id, source_id, number) VALUES (?, ?, ?)",
        progress.through(
            zip(
                ids[new].tolist(),
                incoming.sellers()[new].tolist(),
                (receipts.number[at] for at in new.tolist()),
                strict=True,
            )
        ),
    )
    updated = incoming.updated
    past = ((incoming.live[at],) for at in updated)
    connection.executemany("UPDATE receipt_version SET live = 0 WHERE id = ?", past)
    again = ((incoming.same[at],) for at in updated if incoming.same[at])
    connection.executemany("UPDATE receipt_version SET live = 1 WHERE id = ?", again)
    columns = _columns(connection, incoming)
    _keep_versions(connection, incoming, columns, progress)
    versions[:] = np.where(columns.version, columns.version, versions)
    seen = "INSERT INTO receipt_sighting (version_id, batch_id) SELECT value, ? FROM json_each(?)"
    connection.execute(seen, (batch, json.dumps(versions.tolist())))
    return columns


def _columns(connection: sqlite.Connection, incoming: Incoming) -> writing.ReceiptColumns:
    """What facts repeat of each receipt; numbers the versions that are missing, and names their stores."""
    receipts = incoming.harvest.receipts
    missing = np.flatnonzero(incoming.fresh())
    places = missing.tolist()
    version, store, counted = np.zeros((3, len(receipts.number)), np.int64)
    version[missing] = _highest(connection, "receipt_version") + 1 + np.arange(len(missing))
    stores = _keep_stores(connection, sorted({receipts.store[at] for at in places}))
    store[missing] = [stores.get(receipts.store[at], NOTHING) for at in places]
    counted[missing] = [not receipts.state[at] for at in places]
    customers = np.append(writing.view(incoming.customers), NOTHING)  # NOBODY, -1, is the last one
    return writing.ReceiptColumns(
        version=version,
        receipt=writing.view(incoming.receipts),
        day=writing.view(receipts.day),
        customer=customers[writing.view(receipts.customer)],
        channel=writing.view(receipts.channel),
        store=store,
        counted=counted,
    )


def _keep_stores(connection: sqlite.Connection, names: list[str]) -> dict[str, int]:
    wanted = [(name,) for name in names if name]
    connection.executemany("INSERT INTO store (name) VALUES (?) ON CONFLICT DO NOTHING", wanted)
    find = "SELECT id FROM store WHERE name = ?"
    return {name[0]: connection.execute(find, name).fetchone()[0] for name in wanted}


def _keep_versions(
    connection: sqlite.Connection, incoming: Incoming, columns: writing.ReceiptColumns, progress: Progress
) -> None:
    receipts = incoming.harvest.receipts
    totals = writing.totals(incoming.harvest.lines, len(receipts.number))
    places = np.flatnonzero(columns.version).tolist()
    version, receipt, day, customer, channel, store, _counted = (one[places].tolist() for one in columns)
    rows = zip(
        version,
        receipt,
        (receipts.content[at] for at in places),
        day,
        (None if one == NOTHING else one for one in customer),
        channel,
        (None if one == NOTHING else one for one in store),
        (receipts.state[at] for at in places),
        (totals.lines[at] for at in places),
        (totals.cents[at] for at in places),
        strict=True,
    )
    connection.executemany(
        "INSERT INTO receipt_version VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)", progress.through(rows)
    )
    named = ((int(columns.version[at]), number) for at, number in receipts.takes_back.items())
    kept = ((version, number) for version, number in named if version)
    connection.executemany("INSERT INTO named_return VALUES (?, ?)", kept)


def _keep_lines(
    connection: sqlite.Connection,
    batch: int,
    incoming: Incoming,
    columns: writing.ReceiptColumns,
    progress: Progress,
) -> None:
    """Keep the lines of the written versions, as rows and as facts."""
    lines = incoming.harvest.lines
    used = writing.used_products(lines, columns.version != 0)
    facts = writing.columns(lines, columns, _keep_products(connection, incoming.harvest, used))
    for count, rows in writing.rows(facts):
        connection.executemany("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)", rows)
        progress.advance(count)
    writing.write(connection, batch, facts)


def _keep_products(connection: sqlite.Connection, harvest: Harvest, used: list[int]) -> array[int]:
    """The ids of the used products by position, and a last one for lines that name none."""
    ids = beside.product_ids(connection, harvest, used)
    sql = "INSERT INTO product (sku, name, category, brand) VALUES (?, ?, ?, ?)"
    for at in used:
        one = harvest.products[at]
        if not ids[at]:
            ids[at] = connection.execute(sql, (one.sku, one.name, one.category, one.brand)).lastrowid
    ids.append(NOTHING)
    return ids
