"""The tables of the shop file, and how an older file becomes a present one.

Reading guide. A *source customer* and a *receipt* are identities that never change; what a file
states of them is a *version*; that a batch stated a version is a *sighting*. The version of the
latest live batch is `live`. Undo takes a batch's sightings away and everything else follows.
`customer` is derived: its id is the smallest id of the source customers that are this person.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2 as sqlite

from klantdesk.db.connection import APPLICATION_ID
from klantdesk.db.schema_doubles import DOUBLES
from klantdesk.db.schema_feedback import FEEDBACK
from klantdesk.db.schema_goals import GOALS
from klantdesk.db.schema_joining import JOINING
from klantdesk.db.schema_knowing import KNOWING
from klantdesk.db.schema_markers import MARKERS
from klantdesk.db.schema_search import SEARCH
from klantdesk.db.schema_stores import STORES
from klantdesk.db.search import filling
from klantdesk.records import Unwatched, Watch

Step = Callable[[sqlite.Connection], None]

V1 = """
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL -- JSON
) STRICT;
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;
INSERT INTO counter (name, value) VALUES ('data_version', 1);

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: a later batch has a higher number
  source_id INTEGER NOT NULL REFERENCES source (id),
  taken_at TEXT NOT NULL, -- UTC, ISO 8601
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  format TEXT NOT NULL,
  kind TEXT NOT NULL,
  report TEXT NOT NULL, -- JSON, as the desk showed it
  undone_at TEXT
) STRICT;
CREATE TABLE problem (
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  position INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  "column" TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  cells TEXT NOT NULL, -- JSON: [[header, text], ...], mapped columns only
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  sort TEXT NOT NULL, -- folded name, for order
  display TEXT NOT NULL, -- the name to show: name, company, e-mail or key
  name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  company TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  street TEXT NOT NULL,
  house_number TEXT NOT NULL,
  postcode TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  birthday TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX customer_by_sort ON customer (sort);
-- Contentless: the index holds no second copy of what customer says.
CREATE VIRTUAL TABLE customer_search USING fts5 (
  name, company, email, phone, place, keys,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
CREATE TABLE source_customer (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- an open card must never show somebody else after an undo
  source_id INTEGER NOT NULL REFERENCES source (id),
  key TEXT NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  email TEXT NOT NULL DEFAULT '', -- derived, with given: what decides who is the same person
  given TEXT NOT NULL DEFAULT '',
  UNIQUE (source_id, key)
) STRICT;
CREATE INDEX source_customer_by_customer ON source_customer (customer_id);
CREATE INDEX source_customer_by_email ON source_customer (email) WHERE email <> '';
CREATE INDEX source_customer_joined ON source_customer (id, customer_id) WHERE customer_id <> id;
CREATE TABLE customer_version (
  id INTEGER PRIMARY KEY,
  source_customer_id INTEGER NOT NULL REFERENCES source_customer (id),
  person TEXT NOT NULL, -- JSON of the stated fields
  live INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_version_by_source_customer ON customer_version (source_customer_id);
CREATE TABLE customer_sighting (
  version_id INTEGER NOT NULL REFERENCES customer_version (id),
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  PRIMARY KEY (version_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_sighting_by_batch ON customer_sighting (batch_id);
CREATE TABLE consent_event (
  source_customer_id INTEGER NOT NULL REFERENCES source_customer (id),
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  channel TEXT NOT NULL,
  purpose TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn', 'unknown')),
  given_on INTEGER, -- day, NULL where the source states none
  PRIMARY KEY (source_customer_id, batch_id, channel, purpose)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_event_by_batch ON consent_event (batch_id);
CREATE TABLE hand_edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- later edits have higher numbers, whatever the clock says
  source_customer_id INTEGER NOT NULL REFERENCES source_customer (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (source_customer_id, field)
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  brand TEXT NOT NULL,
  UNIQUE (sku, name, category, brand)
) STRICT;
CREATE TABLE store (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source (id),
  number TEXT NOT NULL,
  UNIQUE (source_id, number)
) STRICT;
CREATE TABLE receipt_version (
  id INTEGER PRIMARY KEY,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  content INTEGER NOT NULL, -- hash of all that is stated of the receipt and its lines
  live INTEGER NOT NULL,
  day INTEGER NOT NULL,
  source_customer_id INTEGER REFERENCES source_customer (id),
  channel INTEGER NOT NULL,
  store_id INTEGER REFERENCES store (id),
  state TEXT NOT NULL, -- '' counted, else the reason it is kept out
  lines INTEGER NOT NULL,
  cents INTEGER NOT NULL, -- of sales and returns
  UNIQUE (receipt_id, content)
) STRICT;
CREATE INDEX receipt_version_by_source_customer ON receipt_version (source_customer_id);
CREATE INDEX receipt_version_superseded ON receipt_version (id) WHERE live = 0;
CREATE TABLE receipt_sighting (
  version_id INTEGER NOT NULL REFERENCES receipt_version (id),
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  PRIMARY KEY (version_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_sighting_by_batch ON receipt_sighting (batch_id);
-- No foreign key to product: checking it on delete would need an index on half a million lines.
-- db/health.py looks for orphans instead.
CREATE TABLE line (
  version_id INTEGER NOT NULL REFERENCES receipt_version (id),
  position INTEGER NOT NULL,
  product_id INTEGER,
  quantity INTEGER NOT NULL, -- thousandths
  cents INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_block (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  rows INTEGER NOT NULL,
  version BLOB NOT NULL,
  receipt BLOB NOT NULL,
  day BLOB NOT NULL,
  customer BLOB NOT NULL, -- source customers; source_customer.customer_id is applied on reading
  product BLOB NOT NULL,
  quantity BLOB NOT NULL,
  cents BLOB NOT NULL,
  kind BLOB NOT NULL,
  channel BLOB NOT NULL,
  store BLOB NOT NULL,
  counted BLOB NOT NULL
) STRICT;
CREATE INDEX fact_block_by_batch ON fact_block (batch_id);
"""


def run(connection: sqlite.Connection, script: str) -> None:
    """Execute a script's statements one by one: `executescript` would commit first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def shop_file(connection: sqlite.Connection) -> None:
    """Version 1."""
    run(connection, V1)


def feedback(connection: sqlite.Connection) -> None:
    """Version 2."""
    run(connection, FEEDBACK)


def knowing(connection: sqlite.Connection) -> None:
    """Version 3."""
    run(connection, KNOWING)


def search(connection: sqlite.Connection) -> None:
    """Version 4."""
    run(connection, SEARCH)
    filling.fill(connection)


def doubles(connection: sqlite.Connection) -> None:
    """Version 5."""
    run(connection, DOUBLES)


def markers(connection: sqlite.Connection) -> None:
    """Version 6."""
    run(connection, MARKERS)


def stores(connection: sqlite.Connection) -> None:
    """Version 7."""
    run(connection, STORES)


def goals(connection: sqlite.Connection) -> None:
    """Version 8."""
    run(connection, GOALS)


def joining(connection: sqlite.Connection) -> None:
    """Version 9."""
    run(connection, JOINING)


STEPS: list[Step] = [shop_file, feedback, knowing, search, doubles, markers, stores, goals, joining]
"""One step per schema version, in order; a step that has been released never changes."""

SCHEMA_VERSION = len(STEPS)
_DERIVED_SINCE = 9
"""The version since which customers are derived as they are now."""


def migrate(connection: sqlite.Connection, steps: list[Step], watch: Watch | None = None) -> None:
    """Bring a file to the version after the last step, wholly or not at all.

    sqlite-utils is imported here and not above: it pulls in pandas where that is installed (355 ms),
    and the everyday opening of a present file needs no migration. Its steps nest as savepoints in
    our one transaction, so that `user_version` and the tables change together.
    """
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlite)
    from sqlite_utils import Database, Migrations

    migrations = Migrations("klantdesk")
    for step in steps:
        migrations(name=step.__name__)(_on_connection(step))
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = int(connection.execute("PRAGMA user_version").fetchone()[0])
        migrations.apply(Database(connection))
        if 0 < before < _DERIVED_SINCE:
            derive_anew(connection, watch)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def derive_anew(connection: sqlite.Connection, watch: Watch | None = None) -> None:
    """Look anew who is one person, by the rule of today."""
    from klantdesk.db import deriving

    deriving.derive_all(connection, watch or Unwatched())


def _on_connection(step: Step) -> Callable[[Any], None]:
    """A step as sqlite-utils calls it: with its Database around our connection."""

    def apply(database: Any) -> None:  # noqa: ANN401  # sqlite-utils ships no types we see
        step(database.conn)

    apply.__name__ = step.__name__
    return apply
