"""The shop file: one SQLite file and everything SQL.

The row tables are the truth. What is derived from them (the customer rows, the search index, the
`live` flags, the fact blocks) is rebuilt for the touched records in the same transaction.
"""
