"""What a comparison found is used for taking in, as long as nothing was written since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from klantdesk.db import batches, dump, incoming, settings_table
from klantdesk.db.batches import Comparison
from klantdesk.db.store import Store
from klantdesk.records import Harvest, Person, Unwatched
from tests.db.harvests import JAN, Sale, harvest, take

FIRST = harvest([Sale("1", customer="id:7"), Sale("2", customer="id:8")], {"id:7": JAN})
LATER = harvest([Sale("1", 20_001, "id:7"), Sale("3", customer="id:9")], {"id:7": Person(city="Zutphen")})


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Harvest]:
    """Which harvests were laid beside the shop, in turn."""
    seen: list[Harvest] = []
    lay_beside = incoming.lay_beside

    def noted(connection: object, source: str, harvest: Harvest, progress: object) -> incoming.Incoming:
        seen.append(harvest)
        return lay_beside(connection, source, harvest, progress)  # type: ignore[arg-type]  # as it was given

    monkeypatch.setattr(incoming, "lay_beside", noted)
    return seen


def _with(store: Store, compared: Comparison, harvest: Harvest = LATER, source: str = "web") -> int | None:
    return batches.take_in(
        store, source=source, file="b.csv", file_hash="b", format="", kind="orders",
        harvest=harvest, problems=(), report={}, watch=Unwatched(), compared=compared,
    )  # fmt: skip


def _held(folder: Path, compare_first: bool) -> list[str]:  # noqa: FBT001  # the two ways that must be equal
    store = Store.create(folder / f"{compare_first}.klantdesk")
    take(store, FIRST)
    reader = Store.open(store.path, read_only=True)
    if compare_first:
        assert _with(store, batches.compare(reader, "web", LATER)) == 2
    else:
        take(store, LATER)
    held = list(dump.canonical(store))
    reader.close()
    store.close()
    return held


def test_one_look_gives_what_two_give(tmp_path: Path, looked: list[Harvest]) -> None:
    once = _held(tmp_path, compare_first=True)
    assert len(looked) == 2
    assert once == _held(tmp_path, compare_first=False)


WRITES: dict[str, Callable[[Store, Store], object]] = {
    "by the writer": lambda writer, _reader: take(writer, harvest([Sale("3", customer="id:9")])),
    "by another program": lambda writer, _reader: _elsewhere(writer.path),
    "by the same connection": lambda _writer, reader: settings_table.put(reader, "name", "De Winkel"),
}


def _elsewhere(path: Path) -> None:
    other = Store.open(path)
    settings_table.put(other, "name", "De Winkel")
    other.close()


@pytest.mark.parametrize("write", WRITES)
def test_after_any_write_the_shop_is_looked_at_again(store: Store, looked: list[Harvest], write: str) -> None:
    take(store, FIRST)
    reader = Store.open(store.path)
    compared = batches.compare(reader, "web", LATER)
    WRITES[write](store, reader)
    looked.clear()
    assert _with(store, compared) is not None
    assert looked == [LATER]
    assert batches.compare(reader, "web", LATER).changes_nothing
    reader.close()


def test_it_is_used_once_and_for_its_own_file_only(store: Store, looked: list[Harvest]) -> None:
    laid = batches.compare(store, "web", LATER).laid
    assert laid is not None
    with store.transaction():
        assert laid.taken("web", LATER) is not None
        assert laid.taken("web", LATER) is None
    other = batches.compare(store, "web", LATER)
    looked.clear()
    assert _with(store, other, FIRST) == 1
    assert looked == [FIRST]
    assert _with(store, other) == 2
    assert looked == [FIRST, LATER]
