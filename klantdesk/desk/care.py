"""Looking after the shop file: its health and its back-ups."""

from __future__ import annotations

from pathlib import Path

from klantdesk.db import backup
from klantdesk.desk.shop import Shop


def check(shop: Shop) -> dict[str, object]:
    """The health of the file: `ok`, and what that rests on."""
    from klantdesk.db import health

    return health.check(shop.reader())


def back_up(shop: Shop, to: Path | None = None) -> Path:
    """A verified copy, beside the shop file unless a place is given."""
    with shop.writing() as store:
        return backup.back_up(store, to)
