from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from klantdesk import errors
from klantdesk.db import backup, batches, customers, health, settings_table
from klantdesk.db.store import Store
from klantdesk.records import Consent, ConsentState, Person
from tests.db.harvests import JAN, Sale, content, harvest, take


def a_shop(store: Store) -> None:
    settings_table.put(store, "name", "Sporthuis De Linde")
    no = Consent("email", "news", ConsentState.WITHDRAWN)
    take(
        store,
        harvest([Sale("1", customer="id:7", store="Utrecht"), Sale("2")], {"id:7": JAN}, {"id:7": (no,)}),
    )
    take(store, harvest([Sale("1", customer="id:7", day=20_001)]))
    customers.edit(store, 1, {"city": "Zeist"})


def test_a_back_up_holds_the_same_and_opens(store: Store) -> None:
    a_shop(store)
    made = backup.back_up(store)
    assert made.parent == store.path.parent / "back-ups"
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    copy = Store.open(made)
    assert content(copy) == content(store)
    assert health.check(copy)["ok"] is True
    assert [row.name for row in customers.rows(copy, customers.find(copy, "vries"))] == ["Jan de Vries"]
    batches.undo(copy, 2)
    copy.close()


def test_two_back_ups_of_one_moment_have_two_names(store: Store) -> None:
    made = [backup.back_up(store) for _ in range(3)]
    assert len(set(made)) == 3
    assert sorted(made) == made


def test_a_back_up_can_be_made_by_a_reader(store: Store, tmp_path: Path) -> None:
    a_shop(store)
    reader = Store.open(store.path, read_only=True)
    assert backup.back_up(reader, tmp_path / "copy.klantdesk") == tmp_path / "copy.klantdesk"
    reader.close()


def test_a_back_up_never_replaces_a_file(store: Store, tmp_path: Path) -> None:
    there = tmp_path / "mine.xlsx"
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(errors.ShopFileExists):
        backup.back_up(store, there)
    assert there.read_text(encoding="utf-8") == "mine"


def test_a_back_up_without_a_place_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.CannotWrite):
        backup.back_up(store, tmp_path / "file" / "copy.klantdesk")
    assert sorted(
        one.name for one in tmp_path.iterdir() if "wal" not in one.name and "shm" not in one.name
    ) == [
        "file",
        store.path.name,
    ]


def test_a_back_up_that_does_not_read_back_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_shop(store)
    counts = [backup.row_counts(store.connection), {}]
    monkeypatch.setattr(backup, "row_counts", lambda _: counts.pop())
    with pytest.raises(errors.ShopFileDamaged):
        backup.back_up(store, tmp_path / "new" / "copy.klantdesk")
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is Linux's own")
def test_a_full_disk_is_named_when_the_copy_is_flushed(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def flush(_: Path) -> None:
        with Path("/dev/full").open("wb", buffering=0) as full:
            full.write(b"x")

    monkeypatch.setattr(backup, "_flush", flush)
    with pytest.raises(errors.DiskFull):
        backup.back_up(store, tmp_path / "copy.klantdesk")
    assert not (tmp_path / "copy.klantdesk").exists()


def test_a_sound_file_says_so_and_what_it_holds(store: Store) -> None:
    a_shop(store)
    assert health.check(store) == {
        "ok": True,
        "integrity": "ok",
        "sqlite": sqlite.sqlite_version,
        "journal": "wal",
        "size": os.stat(store.path).st_size,  # noqa: PTH116  # another way to the same figure
        "customers": 1,
        "receipts": 2,
        "purchases": 2,
        "lines": 3,
        "feedback": 0,
        "traits": 0,
        "moments": 0,
        "tasks": 0,
        "goals": 0,
        "costs": 0,
        "foreign_keys": 0,
        "facts_match": True,
    }


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE line SET cents = cents + 1 WHERE version_id = 1",
        "UPDATE receipt_version SET day = day + 1 WHERE id = 2",
        "UPDATE receipt_version SET state = 'unpaid' WHERE id = 2",
        "DELETE FROM fact_block WHERE id = 2",
        "DELETE FROM line WHERE version_id = 2",
    ],
)
def test_columns_that_differ_from_the_rows_are_found(store: Store, harm: str) -> None:
    a_shop(store)
    store.connection.execute(harm)
    checked = health.check(store)
    assert (checked["ok"], checked["facts_match"], checked["integrity"]) == (False, False, "ok")


@pytest.mark.parametrize("harm", ["DELETE FROM product", "DELETE FROM batch WHERE id = 2"])
def test_rows_that_point_at_nothing_are_found(store: Store, harm: str) -> None:
    a_shop(store)
    store.connection.execute("PRAGMA foreign_keys = OFF")
    store.connection.execute(harm)
    checked = health.check(store)
    assert checked["ok"] is False
    assert checked["foreign_keys"] != 0


def test_an_empty_shop_is_sound(store: Store) -> None:
    checked = health.check(store)
    assert (checked["ok"], checked["customers"], checked["lines"]) == (True, 0, 0)


def test_a_dump_tells_shops_apart(store: Store, tmp_path: Path) -> None:
    a_shop(store)
    seen = [content(store)]
    other = Store.create(tmp_path / "other.klantdesk")
    a_shop(other)
    assert content(other) == seen[0]
    changes: tuple[Callable[[], object], ...] = (
        lambda: settings_table.put(other, "name", "De Linde"),
        lambda: customers.edit(other, 1, {"note": "links"}),
        lambda: take(other, harvest(people={"id:8": Person(name="Piet")})),
        lambda: take(other, harvest([Sale("3")])),
        lambda: take(other, harvest([Sale("3", store="Ede")])),
        lambda: take(other, harvest([Sale("3", lines=(("", 1000, 1995, 0),))])),
    )
    for change in changes:
        change()
        assert content(other) not in seen
        seen.append(content(other))
    other.close()


def test_a_dump_does_not_tell_how_the_content_came_in(store: Store, tmp_path: Path) -> None:
    sales = [Sale(str(n), customer=f"id:{n}") for n in range(6)]
    take(store, harvest(sales))
    other = Store.create(tmp_path / "other.klantdesk")
    for part in (sales[4:], sales[:2], sales[1:5]):
        take(other, harvest(reversed(part)))
    assert content(other) == content(store)
    other.close()
