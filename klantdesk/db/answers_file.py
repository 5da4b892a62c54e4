"""The survey's own file beside the shop file: answers and taps go in, and only the desk takes them out.

It is an SQLite file of its own, so that a tap never waits for an import and the survey never opens
the customers' file. WAL with synchronous=FULL: an answer that was acknowledged survives a killed
process and a power cut. Deleted rows are overwritten (`secure_delete`): contact details do not stay
behind in free pages.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from sqlcipher3 import dbapi2 as sqlite

from klantdesk.db.connection import connect, explained, header
from klantdesk.errors import AnswersDamaged, NotAShopFile, ShopFileDamaged, ShopFileMissing, ShopFileReadOnly
from klantdesk.records import Answer, VisitorCount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

APPLICATION_ID = 0x4B44616E
"""The letters KDan."""

SCHEMA = (
    """
CREATE TABLE answer (
  position INTEGER PRIMARY KEY AUTOINCREMENT, -- never given again: what was taken in is known by it
  uuid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  payload TEXT NOT NULL -- JSON: the fields of records.Answer that say something, or {"taps": VisitorCount}
) STRICT
""",
    "CREATE TABLE name (name TEXT NOT NULL) STRICT",
)

_AT_ONCE = 100
_NUMBERS = frozenset({"version", "nps", "csat", "csat10", "ces", "customer"})


class Waiting(NamedTuple):
    """What the desk has not taken in yet: an answer or taps; neither where a row cannot be understood."""

    position: int
    answer: Answer | None
    taps: VisitorCount | None


class Pending(NamedTuple):
    """All that waits in a file, in the order it came, and the name no other file has."""

    name: str
    waiting: list[Waiting]


class AnswersFile:
    """An open file of answers, made when it is not there; one per thread."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self._connection: sqlite.Connection | None = None
        self._identity: tuple[int, int] | None = None

    def append(self, answer: Answer) -> None:
        """Keep an answer; on return it is on the disk. The same answer again changes nothing.

        AnswersDamaged, DiskFull, ShopFileInUse, ShopFileReadOnly: it was not kept.
        """
        said = {name: value for name, value in asdict(answer).items() if value not in {"", None}}
        self._append(answer.uuid, answer.at, said)

    def append_taps(self, uuid: str, at: str, taps: VisitorCount) -> None:
        """Keep a tap of the visitor count; as append."""
        self._append(uuid, at, {"taps": asdict(taps)})

    def _append(self, uuid: str, at: str, said: dict[str, object]) -> None:
        payload = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        with self._open() as connection:
            connection.execute(
                "INSERT INTO answer (uuid, at, payload) VALUES (?, ?, ?) ON CONFLICT (uuid) DO NOTHING",
                (uuid, at, payload),
            )

    def withdraw(self, uuid: str) -> bool:
        """Take an answer out that the desk has not taken in yet: whether it was still there."""
        if not self.path.exists():
            return False
        with self._open() as connection:
            found = connection.execute("DELETE FROM answer WHERE uuid = ?", (uuid,)).rowcount
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return bool(found)

    def pending(self) -> Pending:
        """What waits for the desk; nothing when there is no file yet."""
        if not self.path.exists():
            return Pending("", [])
        with self._open() as connection:
            rows = connection.execute("SELECT position, payload FROM answer ORDER BY position").fetchall()
            name = str(connection.execute("SELECT name FROM name").fetchone()[0])
        return Pending(name, [_waiting(*row) for row in rows])

    def remove(self, positions: Sequence[int]) -> None:
        """Delete what the shop file now holds, and nothing else.

        A few at a time and without waiting for the disk, because meanwhile a tap has to wait; a removal
        that a power cut takes back is done again. Most of the log moves while taps go on (PASSIVE), so
        that only the last of it, with the erasing of the log, holds them up.
        """
        if not positions:
            return
        delete = "DELETE FROM answer WHERE position IN (SELECT value FROM json_each(?))"
        with self._open() as connection:
            connection.execute("PRAGMA synchronous=NORMAL")
            for at in range(0, len(positions), _AT_ONCE):
                connection.execute(delete, (json.dumps(list(positions[at : at + _AT_ONCE])),))
            for mode in ("PASSIVE", "TRUNCATE"):
                connection.execute(f"PRAGMA wal_checkpoint({mode})").fetchall()
            connection.execute("PRAGMA synchronous=FULL")

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _open(self) -> Iterator[sqlite.Connection]:
        """The connection to the file that stands in this place now, whatever became of the one before."""
        if self._connection is None or _identity(self.path) != self._identity:
            self.close()
            self._connection = _connect(self.path)
            self._identity = _identity(self.path)
        try:
            with explained(self.path):
                yield self._connection
        except ShopFileDamaged as error:
            raise AnswersDamaged(file=str(self.path)) from error


def _waiting(position: int, payload: str) -> Waiting:
    try:
        said = json.loads(payload)
        taps = said.pop("taps", None)
        if taps is None:
            return Waiting(position, _answer(said), None)
        return Waiting(position, None, VisitorCount(**taps))
    except (ValueError, TypeError, AttributeError):
        return Waiting(position, None, None)


def _answer(said: dict[str, Any]) -> Answer | None:
    """An answer, None where it is none; parts this version does not know are left out."""
    try:
        known = {part.name: said[part.name] for part in fields(Answer) if part.name in said}
        date.fromisoformat(known["at"][:10])
        whole = all(type(value) is (int if name in _NUMBERS else str) for name, value in known.items())
        return Answer(**known) if whole and known["uuid"] else None
    except (ValueError, TypeError, KeyError):
        return None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _connect(path: Path) -> sqlite.Connection:
    if not path.exists():
        _make(path)
    try:
        application, _version = header(path)
    except (NotAShopFile, ShopFileMissing) as error:
        raise AnswersDamaged(file=str(path)) from error
    if application != APPLICATION_ID:
        raise AnswersDamaged(file=str(path))
    with explained(path):
        connection = connect(path, "rw")
        try:
            connection.execute("PRAGMA secure_delete=ON").fetchall()
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
        except BaseException:
            connection.close()
            raise
    return connection


def _make(path: Path) -> None:
    """Build the file under another name and put it in place whole; another's that came first stays."""
    building = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        building.unlink(missing_ok=True)
        with explained(path):
            connection = connect(building, "rwc")
            try:
                connection.execute("PRAGMA journal_mode=WAL").fetchall()
                for statement in SCHEMA:
                    connection.execute(statement)
                connection.execute("INSERT INTO name VALUES (?)", (str(uuid4()),))
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute("PRAGMA user_version = 1")
            finally:
                connection.close()
        _place(building, path)
    except OSError as error:
        raise ShopFileReadOnly(file=str(path)) from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            building.with_name(building.name + suffix).unlink(missing_ok=True)


def _place(built: Path, path: Path) -> None:
    try:
        os.link(built, path)
    except FileExistsError:
        return
    except (OSError, NotImplementedError):  # a file system without hard links: USB sticks
        if not path.exists():
            built.rename(path)
