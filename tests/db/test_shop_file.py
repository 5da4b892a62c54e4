from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from klantdesk import errors
from klantdesk.db import connection, schema, settings_table
from klantdesk.db.store import SCHEMA_VERSION, Store
from tests.db.harvests import Sale, content, generated, harvest, take


@pytest.fixture(autouse=True)
def _builder() -> None:
    """Here every shop file is built step by step, as the program does."""


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def with_versions(path: Path, application: int, version: int) -> None:
    made = sqlite.connect(str(path), isolation_level=None)
    made.execute("CREATE TABLE IF NOT EXISTS something (a)")
    made.execute(f"PRAGMA application_id = {application}")
    made.execute(f"PRAGMA user_version = {version}")
    made.close()


def test_a_new_file_is_ours_and_set_for_safety(store: Store) -> None:
    def one(name: str) -> object:
        return store.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (one("application_id"), one("user_version")) == (connection.APPLICATION_ID, SCHEMA_VERSION)
    assert (one("journal_mode"), one("synchronous")) == ("wal", 2)
    assert (one("foreign_keys"), one("trusted_schema"), one("cell_size_check")) == (1, 0, 1)
    assert store.path.read_bytes()[68:72] == b"KDsk"
    loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
    ours = {name for (name,) in store.connection.execute(loose)} - {"sqlite_schema", "sqlite_sequence"}
    assert ours == {"_sqlite_migrations"}


def test_nothing_is_left_beside_a_closed_file(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "winkel.klantdesk")
    take(store, harvest([Sale("1")]))
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == ["winkel.klantdesk"]


def test_an_existing_file_is_never_made_over(tmp_path: Path) -> None:
    path = tmp_path / "winkel.klantdesk"
    path.write_bytes(b"")
    with pytest.raises(errors.ShopFileExists):
        Store.create(path)
    assert bytes_of(tmp_path) == {"winkel.klantdesk": b""}


def test_a_file_that_appears_meanwhile_is_never_made_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "winkel.klantdesk"
    link = os.link

    def too_late(built: Path, place: Path) -> None:
        path.write_bytes(b"somebody else's")
        link(built, place)

    monkeypatch.setattr(os, "link", too_late)
    with pytest.raises(errors.ShopFileExists):
        Store.create(path)
    assert bytes_of(tmp_path) == {"winkel.klantdesk": b"somebody else's"}


def test_a_file_system_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refused)
    store = Store.create(tmp_path / "winkel.klantdesk")
    assert take(store, harvest([Sale("1")])) == 1
    store.close()
    with pytest.raises(errors.ShopFileExists):
        Store.create(tmp_path / "winkel.klantdesk")


def text_file(path: Path) -> None:
    path.write_text("Naam;Plaats\nJan;Utrecht\n" * 20, encoding="utf-8")


def cut_short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def foreign(path: Path) -> None:
    with_versions(path, 0, 5)


def too_new(path: Path) -> None:
    with_versions(path, connection.APPLICATION_ID, SCHEMA_VERSION + 1)


def never_finished(path: Path) -> None:
    with_versions(path, connection.APPLICATION_ID, 0)


def sealed(path: Path) -> None:
    made = sqlite.connect(str(path))
    made.execute("PRAGMA key = 'geheim'")
    made.execute("CREATE TABLE a (b)")
    made.close()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (text_file, errors.NotAShopFile),
        (cut_short, errors.NotAShopFile),
        (Path.touch, errors.NotAShopFile),
        (Path.mkdir, errors.NotAShopFile),
        (foreign, errors.NotAShopFile),
        (never_finished, errors.NotAShopFile),
        (sealed, errors.NotAShopFile),
        (too_new, errors.ShopFileTooNew),
        (lambda _: None, errors.ShopFileMissing),
    ],
)
def test_what_is_not_a_present_shop_file_is_refused_unchanged(
    tmp_path: Path, make: Callable[[Path], None], error: type[errors.KlantDeskError], *, read_only: bool
) -> None:
    path = tmp_path / "winkel.klantdesk"
    make(path)
    before = bytes_of(tmp_path)
    with pytest.raises(error) as refusal:
        Store.open(path, read_only=read_only)
    assert refusal.value.facts["file"] == str(path)
    assert bytes_of(tmp_path) == before


def test_a_newer_version_still_in_the_log_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "winkel.klantdesk"
    store = Store.create(path)
    store.connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(errors.ShopFileTooNew):
        Store.open(path)
    assert path.read_bytes() == before
    store.close()


def more(to: sqlite.Connection) -> None:
    to.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT")


def failing(to: sqlite.Connection) -> None:
    to.execute("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT")
    raise ZeroDivisionError


def old_shop(tmp_path: Path) -> tuple[Path, list[str]]:
    path = tmp_path / "winkel.klantdesk"
    store = Store.create(path)
    take(store, harvest([Sale("1", customer="id:7")]))
    held = content(store)
    store.close()
    return path, held


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_file_is_backed_up_and_then_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, read_only: bool
) -> None:
    path, held = old_shop(tmp_path)
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", [*schema.STEPS, more])
        store = Store.open(path, read_only=read_only)
        assert store.connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION + 1,)
        assert store.connection.execute("SELECT count(*) FROM extra").fetchone() == (0,)
        assert content(store) == held
        store.close()
    with pytest.raises(errors.ShopFileTooNew):
        Store.open(path)
    (copy,) = (tmp_path / "back-ups").iterdir()
    assert copy.stem.endswith(f"-v{SCHEMA_VERSION}")
    kept = Store.open(copy)
    assert content(kept) == held
    kept.close()


class Stopping:
    """Hears how far it is, and stops it where the customers are looked at."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int, int]] = []

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        self.heard.append((stage, done, total))
        if total:
            raise errors.Stopped


def test_bringing_an_older_file_up_to_date_says_how_far_it_is_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, held = old_shop(tmp_path)
    watch = Stopping()
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", [*schema.STEPS, more])
        newer.setattr(schema, "_DERIVED_SINCE", SCHEMA_VERSION + 1)
        with pytest.raises(errors.Stopped):
            Store.open(path, watch=watch)
    store = Store.open(path)
    (customers,) = store.connection.execute("SELECT count(*) FROM source_customer").fetchone()
    assert watch.heard == [("renew", 0, 0), ("renew", 0, customers)]
    assert content(store) == held
    store.close()


def test_a_failed_migration_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, held = old_shop(tmp_path)
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", [*schema.STEPS, more, failing])
        with pytest.raises(ZeroDivisionError):
            Store.open(path)
    store = Store.open(path)
    assert content(store) == held
    found = "SELECT count(*) FROM sqlite_schema WHERE name IN ('extra', 'half')"
    assert store.connection.execute(found).fetchone() == (0,)
    store.close()


def test_without_room_for_a_back_up_nothing_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, held = old_shop(tmp_path)
    (tmp_path / "back-ups").write_text("in the way", encoding="utf-8")
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", [*schema.STEPS, more])
        with pytest.raises(errors.CannotWrite):
            Store.open(path)
    store = Store.open(path)
    assert content(store) == held
    store.close()


def test_a_full_disk_is_named_and_changes_nothing(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")]))
    before = content(store)
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages + 40}")
    with pytest.raises(errors.DiskFull):
        take(store, generated(20_000, 2_000, 100, 50))
    assert content(store) == before
    store.connection.execute("PRAGMA max_page_count = 1000000")
    assert take(store, generated(20_000, 2_000, 100, 50)) == 2


def test_another_writer_is_named(store: Store) -> None:
    other = Store.open(store.path)
    other.connection.execute("PRAGMA busy_timeout = 0")
    with store.transaction(), pytest.raises(errors.ShopFileInUse):
        take(other, harvest([Sale("1")]))
    assert take(other, harvest([Sale("1")])) == 1
    other.close()


def test_a_reader_sees_what_is_saved_and_cannot_write(store: Store) -> None:
    reader = Store.open(store.path, read_only=True)
    with store.transaction():
        store.raise_data_version()
        assert (reader.data_version(), store.data_version()) == (1, 2)
    assert reader.data_version() == 2
    with pytest.raises(errors.ShopFileReadOnly):
        settings_table.put(reader, "name", "Sporthuis De Linde")
    reader.close()


def test_an_error_inside_a_transaction_takes_it_back(store: Store) -> None:
    def write() -> None:
        with store.transaction():
            store.raise_data_version()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert store.data_version() == 1


def test_our_own_mistakes_are_not_explained_away(store: Store) -> None:
    with pytest.raises(sqlite.OperationalError), store.transaction():
        store.connection.execute("SELECT nonsense")
    with pytest.raises(sqlite.IntegrityError), store.transaction():
        store.connection.execute("INSERT INTO receipt VALUES (1, 99, 'x')")


@pytest.mark.parametrize("moment", ["before", "during"])
def test_a_file_replaced_under_our_hands_is_noticed(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "winkel.klantdesk"
    store = Store.create(path)
    take(store, harvest([Sale("1")]))
    older = tmp_path / "older"
    shutil.copy(path, older)
    yesterday = older.read_bytes()

    def write() -> None:
        with store.transaction():
            store.raise_data_version()
            older.replace(path)

    if moment == "before":
        older.replace(path)
    with pytest.raises(errors.ShopFileReplaced):
        write()
    store.close()
    assert path.read_bytes() == yesterday
    again = Store.open(path)
    assert len(content(again)) == 2
    again.close()


def test_a_file_taken_away_is_noticed(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "winkel.klantdesk")
    store.path.unlink()
    with pytest.raises(errors.ShopFileReplaced):
        take(store, harvest([Sale("1")]))
    store.close()
    assert not store.path.exists()


def test_at_rest_the_one_file_is_whole(store: Store, tmp_path: Path) -> None:
    take(store, harvest([Sale("1", customer="id:7")]))
    alone = tmp_path / "copy.klantdesk"
    shutil.copy(store.path, alone)
    copy = Store.open(alone)
    assert content(copy) == content(store)
    copy.close()


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path, _ = old_shop(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(errors.ShopFileDamaged):
        content(Store.open(path))


@contextmanager
def nobody() -> Iterator[None]:
    """As a user without rights: root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights work otherwise on this system")
def test_a_file_in_a_folder_without_rights_can_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, held = old_shop(folder)
        path.chmod(0o444)
        folder.chmod(0o555)
        with nobody():
            store = Store.open(path, read_only=True)
            assert content(store) == held
            store.close()
            with pytest.raises(errors.ShopFileReadOnly):
                Store.create(folder / "andere.klantdesk")
        folder.chmod(0o755)


def test_an_unsafe_sqlite_is_refused() -> None:
    with pytest.raises(errors.DatabaseTooOld) as refusal:
        connection.assert_safe((3, 51, 2))
    assert refusal.value.facts == {"found": "3.51.2", "wanted": "3.51.3"}
    connection.assert_safe((3, 51, 3))
    connection.assert_safe(sqlite.sqlite_version_info)


def test_settings_are_kept(store: Store) -> None:
    assert settings_table.get(store, "name", "geen") == "geen"
    for value in ("Sporthuis De Linde", {"a": [1, None]}, False):
        settings_table.put(store, "name", value)
        assert settings_table.get(store, "name") == value
