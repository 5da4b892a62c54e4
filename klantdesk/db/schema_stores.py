"""Version 7: what the shop itself calls a store.

Rows keep the name that a file, a screen or a count stated; reading puts the shop's own in its place. So
a later file with the old name lands at the same store, is recognised as before, and undo moves nothing.
"""

STORES = """
CREATE TABLE store_alias (
  name TEXT PRIMARY KEY, -- as stated
  shown TEXT NOT NULL -- what the shop calls it; never itself called otherwise
) STRICT, WITHOUT ROWID;
"""
