"""Version 6: what the owner wants to see again beside the figures: a day, and what it was."""

MARKERS = """
CREATE TABLE marker (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT;
CREATE INDEX marker_by_day ON marker (day);
"""
