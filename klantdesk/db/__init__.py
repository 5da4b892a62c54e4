"""The shop file: one SQLite file and everything SQL."""
