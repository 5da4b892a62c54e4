"""The open shop: one file, a connection per thread, and what was counted from it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from klantdesk import paths
from klantdesk.db import batches, customers, feedback, settings_table
from klantdesk.db.store import Store
from klantdesk.desk.counting import Counted, count
from klantdesk.desk.results import Results
from klantdesk.desk.views import ShopFacts
from klantdesk.errors import NothingToShow, ShopFileReadOnly
from klantdesk.records import Unwatched, Watch, to_date

Result = TypeVar("Result")

EVERYTHING = "everything"
UNWATCHED = Unwatched()
DEMO = "demo"
NAME = "name"
CURRENCY = "currency"


class Shop:
    """A shop file that is open; safe to use from several threads.

    One thread writes at a time. Each thread reads through a connection of its own.
    """

    def __init__(self, path: Path, writer: Store) -> None:
        self.path = path
        self.currency = str(settings_table.get(writer, CURRENCY, ""))
        """What it counted in when it was opened (ISO 4217), "" while no file said so."""
        self._writer = writer
        self._write_lock = threading.RLock()
        self._own = threading.local()
        self._readers: list[Store] = []
        self._results = Results()
        self._watcher: Store | None = None
        self._watching = threading.Lock()

    @classmethod
    def open(cls, path: Path, watch: Watch = UNWATCHED) -> Shop:
        """Open an existing shop file; the errors are those of `Store.open`.

        Where it cannot be written it can still be looked at; a write then says ShopFileReadOnly. A file
        of an older version is brought up to date, of which the watch hears.
        """
        try:
            return cls(path, Store.open(path, watch=watch))
        except ShopFileReadOnly:
            return cls(path, Store.open(path, read_only=True))

    @classmethod
    def create(cls, path: Path, name: str = "") -> Shop:
        """Make a new, empty shop file; ShopFileExists when there is one."""
        shop = cls(path, Store.create(path))
        if name:
            shop.rename(name)
        return shop

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """The one connection that writes, for as long as the block lasts."""
        with self._write_lock:
            yield self._writer

    def reader(self) -> Store:
        """This thread's own connection; it sees what was committed."""
        store: Store | None = getattr(self._own, "store", None)
        if store is None:
            store = Store.open(self.path, read_only=True)
            self._own.store = store
            self._readers.append(store)
        return store

    def version(self) -> int:
        """Raised by every write that may change a figure."""
        return self.reader().data_version()

    def counted(self, key: str, count: Callable[[Store], Result], about: object = None) -> Result:
        """The result of a count from purchases and people, kept until they change.

        Under one key only the last `about` is kept: for what is large. Who gets it only reads it.
        """
        return self._results.of(key, lambda: (self.version(), about), lambda: count(self.reader()))

    def shown(self, key: str, tell: Callable[[], Result]) -> Result:
        """What a page shows that rests on more than purchases: kept until anything in the file changes."""
        return self._results.of(f"shown {key}", self._changes, tell)

    def _changes(self) -> int:
        """Another number after every write to the file, whoever wrote what."""
        with self._watching:
            if self._watcher is None:
                self._watcher = Store.open(self.path, read_only=True)
                self._readers.append(self._watcher)
            return self._watcher.changes()

    def lately(self) -> tuple[Counted | None, bool]:
        """What was counted last, without waiting for a count, and whether the data still are the same."""
        kept = self._results.last(EVERYTHING)
        if kept is None or not isinstance(kept[1], Counted) or kept[1].purchases.is_empty:
            return None, False
        return kept[1], kept[0] == (self.version(), None)

    def rename(self, name: str) -> None:
        """Give the shop the name the owner knows it by."""
        with self.writing() as store:
            settings_table.put(store, NAME, name)

    def facts(self) -> ShopFacts:
        """What the frame around every page shows."""
        store = self.reader()
        taken = [batch for batch in batches.batches(store) if batch.undone_at is None]
        bought = None if self.is_empty() else self.everything().purchases
        return ShopFacts(
            name=str(settings_table.get(store, NAME, "")) or self.path.stem,
            path=self.path,
            customers=customers.count(store),
            data_from=to_date(bought.first_day) if bought else None,
            as_of=to_date(bought.as_of) if bought else None,
            last_import=max((batch.taken_at for batch in taken), default=None),
            last_backup=self.last_backup(),
            demo=bool(settings_table.get(store, DEMO, default=False)),
            open_follow_ups=feedback.open_follow_ups(store),
        )

    def last_backup(self) -> datetime | None:
        """When the newest back-up that still stands beside this shop file was made; None without one."""
        return newest_backup(self.path)

    def everything(self) -> Counted:
        """Purchases, rhythm, groups and profiles; NothingToShow while nobody bought anything."""
        found = self.counted(EVERYTHING, count)
        if found.purchases.is_empty:
            raise NothingToShow
        return found

    def is_empty(self) -> bool:
        """Whether nobody ever bought anything."""
        return bool(self.counted(EVERYTHING, count).purchases.is_empty)

    def close(self) -> None:
        """Close every connection; the shop cannot be used after."""
        for store in (*self._readers, self._writer):
            store.close()
        self._readers.clear()
        self._results.clear()


def newest_backup(shop: Path) -> datetime | None:
    """When the newest back-up beside this shop file was made; None without one."""
    folder = paths.backups(shop)
    made = [file.stat().st_mtime for file in folder.glob(f"{shop.stem}*") if file.is_file()]
    return datetime.fromtimestamp(max(made)).astimezone() if made else None
