"""Version 3: what people of the shop know of customers and promised them.

Whatever is written down by hand hangs on a source customer, never on `customer`: those are derived,
and joining, parting, importing and undoing then move nothing. What a file states has sightings, as
versions have; what a person wrote has none.
"""

KNOWING = """
ALTER TABLE customer ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0; -- in the bin: in no list, in every figure
CREATE TABLE colleague (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  left_at TEXT NOT NULL DEFAULT '' -- '' works here
) STRICT;
CREATE TABLE trait (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- of several by hand the highest holds
  source_customer_id INTEGER NOT NULL REFERENCES source_customer (id),
  kind TEXT NOT NULL, -- key of the catalogue
  item TEXT NOT NULL, -- which one of several: a size's garment, a child, a wish; '' the only one
  value TEXT NOT NULL,
  known_on INTEGER NOT NULL, -- day
  author TEXT NOT NULL, -- '' a file
  by_hand INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX trait_by_source_customer ON trait (source_customer_id);
CREATE INDEX trait_by_hand ON trait (source_customer_id) WHERE by_hand = 1;
CREATE INDEX trait_by_value ON trait (kind, value);
CREATE UNIQUE INDEX trait_by_file ON trait (source_customer_id, kind, item, value) WHERE by_hand = 0;
CREATE TABLE trait_sighting (
  trait_id INTEGER NOT NULL REFERENCES trait (id) ON DELETE CASCADE,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  PRIMARY KEY (trait_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX trait_sighting_by_batch ON trait_sighting (batch_id);
CREATE TABLE trait_kind (
  key TEXT PRIMARY KEY,
  content TEXT NOT NULL -- JSON: what the shop changed in the catalogue, or made
) STRICT, WITHOUT ROWID;
CREATE TABLE moment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_customer_id INTEGER NOT NULL REFERENCES source_customer (id),
  day INTEGER NOT NULL,
  at TEXT NOT NULL, -- local, ISO 8601; only a date where no more is known
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  by_hand INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX moment_by_source_customer ON moment (source_customer_id, day);
CREATE INDEX moment_by_hand ON moment (source_customer_id) WHERE by_hand = 1;
CREATE UNIQUE INDEX moment_by_file ON moment (source_customer_id, at, kind, text) WHERE by_hand = 0;
CREATE TABLE moment_sighting (
  moment_id INTEGER NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  PRIMARY KEY (moment_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX moment_sighting_by_batch ON moment_sighting (batch_id);
CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_customer_id INTEGER REFERENCES source_customer (id), -- NULL: about nobody in particular
  text TEXT NOT NULL,
  due INTEGER NOT NULL, -- day
  colleague_id INTEGER REFERENCES colleague (id), -- NULL: whoever is there
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  settled_at TEXT, -- NULL: open
  settled_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_by_source_customer ON task (source_customer_id);
CREATE INDEX task_open ON task (due) WHERE settled_at IS NULL;
CREATE TABLE label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;
CREATE TABLE customer_label (
  source_customer_id INTEGER NOT NULL REFERENCES source_customer (id),
  label_id INTEGER NOT NULL REFERENCES label (id),
  PRIMARY KEY (source_customer_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_label_by_label ON customer_label (label_id);
CREATE TABLE saved_list (
  name TEXT PRIMARY KEY,
  filter TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
CREATE TABLE binned (
  source_customer_id INTEGER PRIMARY KEY REFERENCES source_customer (id),
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  verb TEXT NOT NULL,
  source_customer_id INTEGER, -- NULL: about no customer, or about many
  rows TEXT NOT NULL, -- JSON: [[table, key, row before or null, row after or null], ...]
  undone_at TEXT
) STRICT;
CREATE INDEX journal_by_source_customer ON journal (source_customer_id);
CREATE INDEX batch_by_hand ON batch (id) WHERE format = 'hand';
"""
