"""The purchase columns: what all analysis counts from, packed in blobs beside the rows they mirror."""

from klantdesk.db.facts.reading import Facts, parts, read

__all__ = ["Facts", "parts", "read"]
