"""One connection to one shop file: made, opened, locked in a transaction, closed.

The journal is WAL with synchronous=FULL. WAL lets the window read while an import writes; FULL is
what kept every acknowledged commit through 1,000 simulated power cuts where NORMAL lost them in 543.
WAL's weak side is a file that a sync program replaces while it is open: SQLite then reports commits
that nobody will find again. So every transaction looks at the file's identity before and after it
commits, and moves the log into the file at once, so that at rest the one file is whole.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from klantdesk.db import backup, schema
from klantdesk.db.connection import APPLICATION_ID, connect, explained, failure, header, refusal
from klantdesk.db.progress import RENEWAL
from klantdesk.errors import (
    NotAShopFile,
    ShopFileExists,
    ShopFileReadOnly,
    ShopFileReplaced,
    ShopFileTooNew,
    Stopped,
)
from klantdesk.records import Unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from klantdesk.records import Watch

SCHEMA_VERSION = schema.SCHEMA_VERSION
UNWATCHED = Unwatched()
_LOOK_EVERY = 100_000
"""Steps of SQLite's machine between two looks at a watch: some milliseconds."""


class Store:
    """An open shop file; one per thread."""

    def __init__(self, path: Path, connection: sqlite.Connection) -> None:
        self.path = path
        self.connection = connection
        self._identity = _identity(path)

    @classmethod
    def create(cls, path: Path) -> Store:
        """A new, empty shop file; an existing file is never touched.

        It is built under another name and moved into place, so that a crash leaves no half file.
        """
        path = path.absolute()
        building = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            if path.exists():
                raise ShopFileExists(file=str(path))
            path.parent.mkdir(parents=True, exist_ok=True)
            with explained(path):
                _build(building)
            _place(building, path)
        except OSError as error:
            raise refusal(path, error) from error
        finally:
            with suppress(OSError):  # where nothing could be made, nothing is left either
                for left in (building, _beside(building, "-journal"), _beside(building, "-wal")):
                    left.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, watch: Watch = UNWATCHED) -> Store:
        """An existing shop file; an older one is backed up, then migrated, which the watch hears of."""
        path = path.absolute()
        _assert_ours(path, *header(path))
        with explained(path):
            connection = _connect_to_read(path) if read_only else connect(path, "rw")
            try:
                found = int(connection.execute("PRAGMA user_version").fetchone()[0])
                _assert_ours(path, APPLICATION_ID, found)
                if found < len(schema.STEPS):
                    _renew(path, connection, found, watch)
                if not read_only:
                    connection.execute("PRAGMA journal_mode=WAL")
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is saved, or nothing is; the file must still be the one we opened."""
        with explained(self.path):
            self._assert_same_file()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._assert_same_file()
                self.connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            # Not fatal when a reader is busy: the log then stays until the next time. Before the last
            # look at the file, because a log that is left beside another file would spoil that one.
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._assert_same_file()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that see the same state; inside a transaction it is that one's state."""
        with explained(self.path):
            if self.connection.in_transaction:
                yield
                return
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self._roll_back()

    @contextmanager
    def watched(self, watch: Watch) -> Iterator[None]:
        """Queries inside end with Stopped once the watch says that nobody waits for them any more."""
        self.connection.set_progress_handler(lambda: _stopped(watch), _LOOK_EVERY)
        try:
            yield
        except sqlite.OperationalError:  # an interruption, in SQLite's words
            watch.report("")
            raise
        finally:
            self.connection.set_progress_handler(None, 0)

    def data_version(self) -> int:
        """A number that rises with every write that changes figures."""
        with explained(self.path):
            found = self.connection.execute("SELECT value FROM counter WHERE name = 'data_version'")
            return int(found.fetchone()[0])

    def changes(self) -> int:
        """Another number after every commit of any other connection, also of another process."""
        with explained(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def raise_data_version(self) -> None:
        """Say, inside a transaction, that figures computed before are out of date."""
        self.connection.execute("UPDATE counter SET value = value + 1 WHERE name = 'data_version'")

    def close(self) -> None:
        """Let go of the file; the last one out leaves no -wal behind."""
        self.connection.close()

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _assert_same_file(self) -> None:
        if _identity(self.path) != self._identity:
            raise ShopFileReplaced(file=str(self.path))


def _stopped(watch: Watch) -> bool:
    try:
        watch.report("")
    except Stopped:
        return True
    return False


def _identity(path: Path) -> tuple[int, int] | None:
    """Device and inode: what stays the same as long as nobody puts another file in this place."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _assert_ours(path: Path, application: int, version: int) -> None:
    if application != APPLICATION_ID or version < 1:
        raise NotAShopFile(file=str(path))
    if version > len(schema.STEPS):
        raise ShopFileTooNew(file=str(path), version=version)


def _connect_to_read(path: Path) -> sqlite.Connection:
    """A reader; in a folder that cannot be written, one that needs no files beside the shop file.

    `immutable` is only right while nothing waits in a write-ahead log: it would not be seen.
    """
    try:
        return connect(path, "ro")
    except sqlite.Error as error:
        log = _beside(path, "-wal")
        waiting = log.exists() and log.stat().st_size > 0
        if waiting or not isinstance(failure(path, error), ShopFileReadOnly):
            raise
    return connect(path, "immutable")


def _renew(path: Path, connection: sqlite.Connection, found: int, watch: Watch) -> None:
    """Back up an older file, verified, and only then migrate it, wholly or not at all."""
    watch.report(RENEWAL)
    writer = connect(path, "rw")
    try:
        backup.save_copy(writer, path, backup.place(path, f"v{found}"))
        schema.migrate(writer, schema.STEPS, watch)
    finally:
        writer.close()
    connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # reads the schema anew


def _build(path: Path) -> None:
    connection = connect(path, "rwc")
    try:
        schema.migrate(connection, schema.STEPS)
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def _place(built: Path, path: Path) -> None:
    """Move a finished file to its name without ever replacing one that came in between."""
    try:
        os.link(built, path)
    except FileExistsError as error:
        raise ShopFileExists(file=str(path)) from error
    except (OSError, NotImplementedError):  # a file system without hard links: USB sticks
        if path.exists():
            raise ShopFileExists(file=str(path)) from None
        built.rename(path)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
