"""Version 2: what visitors and customers say, who must be called back, how many came in.

An answer never changes after it came in; its uuid says which it is. Imported answers and counts know
their batch; a contact that a visitor left is a batch of its own, so that one answer can be taken
back alone.
"""

FEEDBACK = """
-- What somebody was asked when the permission was given; '' where a file states only that it was.
ALTER TABLE consent_event ADD COLUMN wording TEXT NOT NULL DEFAULT '';

CREATE TABLE survey_version (
  survey TEXT NOT NULL,
  version INTEGER NOT NULL, -- 0: as the program brought it when the shop first used it
  store TEXT NOT NULL, -- '' all stores
  shipped INTEGER NOT NULL,
  content TEXT NOT NULL, -- JSON
  made_at TEXT NOT NULL,
  PRIMARY KEY (survey, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  day INTEGER NOT NULL,
  at TEXT NOT NULL, -- local, ISO 8601; only a date where no more is known
  survey TEXT NOT NULL,
  version INTEGER NOT NULL,
  store TEXT NOT NULL,
  mode TEXT NOT NULL,
  staff TEXT NOT NULL,
  lang TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  wanted TEXT NOT NULL,
  helped TEXT NOT NULL,
  nps INTEGER,
  csat INTEGER,
  csat10 INTEGER,
  ces INTEGER,
  consent_text TEXT NOT NULL,
  source_customer_id INTEGER REFERENCES source_customer (id) ON DELETE SET NULL, -- NULL: anonymous
  contact_batch_id INTEGER REFERENCES batch (id), -- what undoing this answer takes back
  heard_by TEXT NOT NULL DEFAULT '' -- the word list that heard its themes; a person: corrected, agreed
) STRICT;
CREATE INDEX answer_by_day ON answer (day);
CREATE INDEX answer_by_source_customer ON answer (source_customer_id) WHERE source_customer_id IS NOT NULL;
CREATE TABLE answer_sighting (
  answer_id INTEGER NOT NULL REFERENCES answer (id),
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  PRIMARY KEY (answer_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_sighting_by_batch ON answer_sighting (batch_id);
CREATE TABLE answer_theme (
  answer_id INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  theme TEXT NOT NULL,
  PRIMARY KEY (answer_id, theme)
) STRICT, WITHOUT ROWID;
CREATE TABLE theme (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL, -- the shop's own name for it, '' the usual one
  merged_into TEXT NOT NULL -- '' not merged
) STRICT, WITHOUT ROWID;
CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  answer_id INTEGER NOT NULL UNIQUE REFERENCES answer (id) ON DELETE CASCADE,
  made_at TEXT NOT NULL,
  settled_at TEXT
) STRICT;
CREATE TABLE visitor_count (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER REFERENCES batch (id), -- NULL: counted by hand
  origin TEXT NOT NULL CHECK (origin IN ('import', 'hand', 'tally')),
  day INTEGER NOT NULL,
  hour INTEGER NOT NULL, -- -1: the whole day
  store TEXT NOT NULL,
  visitors INTEGER NOT NULL,
  buyers INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX visitor_count_by_batch ON visitor_count (batch_id, day, hour, store)
  WHERE batch_id IS NOT NULL;
CREATE UNIQUE INDEX visitor_count_by_hand ON visitor_count (origin, day, hour, store)
  WHERE batch_id IS NULL;
"""
