"""Version 5: what people decided on who is one person and who is not.

A decision speaks of two source customers, as all that is written by hand does; the customers follow
from it and from what files state.
"""

DOUBLES = """
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  one INTEGER NOT NULL REFERENCES source_customer (id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES source_customer (id) ON DELETE CASCADE,
  same INTEGER NOT NULL, -- 1 one person, 0 two people
  author TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_one ON decision (one);
CREATE INDEX decision_by_other ON decision (other);
"""
