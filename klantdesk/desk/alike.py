"""What a word that was typed may have been meant to be."""

from klantdesk.db.search.alike import meant

__all__ = ["meant"]
