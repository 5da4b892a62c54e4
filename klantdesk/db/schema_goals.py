"""Version 8: where the owner wants figures to be, what finding customers cost, what returns take back.

A goal and a cost hang on nobody. A return that names its receipt lowers that receipt's purchase on the
day of that purchase, whichever of the two came in first: only the number is kept, and the two are
brought together on reading.
"""

GOALS = """
CREATE TABLE goal (
  kpi TEXT PRIMARY KEY,
  value REAL NOT NULL, -- cents, a share from 0 to 1, or a number
  due INTEGER NOT NULL -- day
) STRICT, WITHOUT ROWID;
CREATE TABLE cost (
  month INTEGER NOT NULL, -- its first day
  channel TEXT NOT NULL CHECK (channel IN ('', 'store', 'web')), -- '' for all of the shop
  cents INTEGER NOT NULL,
  PRIMARY KEY (month, channel)
) STRICT, WITHOUT ROWID;
CREATE TABLE named_return (
  version_id INTEGER PRIMARY KEY REFERENCES receipt_version (id),
  number TEXT NOT NULL -- of the receipt it takes back, in the same source
) STRICT;
INSERT INTO named_return
  SELECT v.id, o.number FROM receipt r JOIN receipt_version v ON v.receipt_id = r.id
  JOIN receipt o ON o.source_id = r.source_id AND o.number = substr(r.number, 1, instr(r.number, ' R ') - 1)
  WHERE instr(r.number, ' R ') > 1;
"""
