"""Version 9: more by which people are recognised than an address, and what speaks against it.

Derived, as `email` and `given` are; a file that was made before is derived anew behind its steps.
"""

JOINING = """
ALTER TABLE source_customer ADD COLUMN by_phone INTEGER NOT NULL DEFAULT 0; -- a phone with a full name
ALTER TABLE source_customer ADD COLUMN by_home INTEGER NOT NULL DEFAULT 0; -- a home with a full name
ALTER TABLE source_customer ADD COLUMN against TEXT NOT NULL DEFAULT ''; -- what one person cannot differ in
CREATE INDEX source_customer_by_phone ON source_customer (by_phone) WHERE by_phone <> 0;
CREATE INDEX source_customer_by_home ON source_customer (by_home) WHERE by_home <> 0;
"""
