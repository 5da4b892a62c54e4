"""How a connection to a shop file is made, and what SQLite's failures mean to an owner."""

from __future__ import annotations

import errno
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from klantdesk.errors import (
    CannotWrite,
    DatabaseTooOld,
    DiskFull,
    DiskTrouble,
    FileUnreadable,
    KlantDeskError,
    NotAShopFile,
    ShopFileDamaged,
    ShopFileInUse,
    ShopFileMissing,
    ShopFileReadOnly,
    ShopFileReplaced,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = 0x4B44736B
"""The letters KDsk, at offset 68 of the file, as SQLite and `file` read them."""

SAFE_SQLITE = (3, 51, 3)
"""Before this, two connections in WAL mode could corrupt the file (3.7.0 up to 3.51.2)."""

BUSY_MS = 5_000
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_IOERR = 10
_READONLY_DBMOVED = 1032
_NO_SUCH_PLACE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP}
_ROOM = 1 << 20
"""Bytes a log needs to begin with; with less left, an I/O error means a full disk."""
_BY_CODE: dict[int, type[KlantDeskError]] = {
    5: ShopFileInUse,  # BUSY
    6: ShopFileInUse,  # LOCKED
    8: ShopFileReadOnly,  # READONLY
    11: ShopFileDamaged,  # CORRUPT
    13: DiskFull,  # FULL
    14: ShopFileReadOnly,  # CANTOPEN: the file is there, its -wal cannot be made
    26: ShopFileDamaged,  # NOTADB: the header was ours when it was looked at
}


def assert_safe(version: tuple[int, ...]) -> None:
    """Refuse an SQLite that can corrupt a WAL file."""
    if version < SAFE_SQLITE:
        found, wanted = (".".join(map(str, v)) for v in (version, SAFE_SQLITE))
        raise DatabaseTooOld(found=found, wanted=wanted)


def header(path: Path) -> tuple[int, int]:
    """`application_id` and `user_version` as bytes, so that a foreign file is never touched.

    Reading them through SQLite could already replay a foreign write-ahead log.
    """
    try:
        if path.is_dir():
            raise NotAShopFile(file=str(path))
        with path.open("rb") as file:
            start = file.read(_HEADER)
    except OSError as error:
        if error.errno in _NO_SUCH_PLACE:
            raise ShopFileMissing(file=str(path)) from error
        raise FileUnreadable(file=str(path)) from error
    if len(start) < _HEADER or not start.startswith(_MAGIC):
        raise NotAShopFile(file=str(path))
    return int.from_bytes(start[68:72], "big"), int.from_bytes(start[60:64], "big")


def connect(path: Path, mode: str) -> sqlite.Connection:
    """A connection without Python's own transactions; `mode` is ro, rw, rwc or immutable.

    `check_same_thread` is off because the window closes what its workers opened; SQLite itself is
    built thread-safe, and `ui/background.py` gives each thread a connection of its own.
    """
    assert_safe(sqlite.sqlite_version_info)
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = sqlite.connect(
        f"{path.absolute().as_uri()}?{query}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MS / 1000,
    )
    # FULL: with NORMAL a power cut loses commits the screen called saved (543 of 1,000 cuts, measured).
    # trusted_schema, cell_size_check: a file from elsewhere is not believed beyond its data.
    try:
        for setting in ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF", "cell_size_check=ON"):
            connection.execute(f"PRAGMA {setting}")
    except sqlite.Error:
        connection.close()
        raise
    return connection


def failure(path: Path, error: sqlite.Error) -> KlantDeskError | None:
    """What an SQLite error means to an owner, or None if it is our own mistake."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    if code == _READONLY_DBMOVED:
        return ShopFileReplaced(file=str(path))
    if code & 0xFF == _IOERR:
        return (DiskFull if _is_full(path) else DiskTrouble)(file=str(path))
    kind = _BY_CODE.get(code & 0xFF)
    return kind(file=str(path)) if kind else None


def refusal(path: Path, error: OSError) -> KlantDeskError:
    """What the system's refusal to make a file at this place means to an owner."""
    if error.errno == errno.ENOSPC:
        return DiskFull(file=str(path))
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return ShopFileReadOnly(file=str(path))
    return CannotWrite(file=str(path))


def _is_full(path: Path) -> bool:
    """Whether there is no room for a log beside the file."""
    return shutil.disk_usage(path.parent).free < _ROOM


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's expected failures into ours; everything else goes on as it is."""
    try:
        yield
    except sqlite.Error as error:
        meant = failure(path, error)
        if meant is None:
            raise
        raise meant from error
