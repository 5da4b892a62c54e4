"""Back-ups: complete, verified, and only then under their own name."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from sqlcipher3 import dbapi2 as sqlite

from klantdesk import paths
from klantdesk.db.connection import connect, explained
from klantdesk.errors import CannotWrite, DiskFull, ShopFileDamaged, ShopFileExists, ShopFileReadOnly

if TYPE_CHECKING:
    from pathlib import Path


class _Open(Protocol):
    path: Path
    connection: sqlite.Connection


def back_up(store: _Open, target: Path | None = None) -> Path:
    """Save a verified copy, by default beside the shop file; an existing file is never replaced."""
    with explained(store.path):
        return save_copy(store.connection, store.path, target or place(store.path))


def place(shop: Path, label: str = "") -> Path:
    """A name for a back-up made now: sorted by name is sorted by time."""
    stem = "-".join(filter(None, (shop.stem, f"{datetime.now(UTC):%Y%m%d-%H%M%S}", label)))
    folder = paths.backups(shop)
    names = (f"{stem}{f'_{again}' if again else ''}{shop.suffix}" for again in range(1_000_000))
    return next(folder / name for name in names if not (folder / name).exists())


def save_copy(connection: sqlite.Connection, shop: Path, target: Path) -> Path:
    """VACUUM INTO a temporary name in the target's folder, look it over, then rename.

    A plain copy of a live file was behind in 95 and corrupt in 1 of 100 tries; VACUUM INTO was good
    in 400 of 400.
    """
    if target.exists():
        raise ShopFileExists(file=str(target))
    coming = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        coming.unlink(missing_ok=True)
        with explained(target):
            connection.execute("VACUUM INTO ?", (str(coming),))
        _assert_equal(connection, shop, coming)
        _flush(coming)
        coming.rename(target)
    except ShopFileReadOnly as error:
        raise CannotWrite(file=str(target)) from error
    except OSError as error:
        kind = DiskFull if error.errno == errno.ENOSPC else CannotWrite
        raise kind(file=str(target)) from error
    finally:
        with suppress(OSError):  # what could not be made cannot be removed either
            coming.unlink()
    return target


def _assert_equal(connection: sqlite.Connection, shop: Path, copy: Path) -> None:
    """Read the copy as its owner would one day: sound, and as many rows in every table."""
    with explained(copy):
        reader = connect(copy, "immutable")
        try:
            sound = reader.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            same = row_counts(reader) == row_counts(connection)
        finally:
            reader.close()
    if not (sound and same):
        raise ShopFileDamaged(file=str(shop))


def row_counts(connection: sqlite.Connection) -> dict[str, int]:
    """How many rows each ordinary table holds."""
    listed = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    names = [name for (name,) in connection.execute(listed)]
    count = 'SELECT count(*) FROM "{}"'
    return {name: int(connection.execute(count.format(name)).fetchone()[0]) for name in sorted(names)}


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
