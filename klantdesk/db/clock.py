"""The moment at which something is written down."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment as rows keep it: ISO text, in UTC."""
    return datetime.now(UTC).isoformat()
