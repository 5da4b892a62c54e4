"""Possible doubles, a merge and its undoing from a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from klantdesk import cli
from klantdesk.db import dump
from klantdesk.db.store import Store
from klantdesk.records import Harvest, Person, SourceCustomer
from tests.db.harvests import take

PHONE = "+31612345678"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    store = Store.create(tmp_path / "winkel.klantdesk")
    people = [Person(name=name, phone=PHONE) for name in ("Jan de Vries", "J. de Vries")]
    take(store, Harvest(customers=[SourceCustomer(f"id:{at}", one) for at, one in enumerate(people)]))
    store.close()
    return tmp_path / "winkel.klantdesk"


def said(path: Path, capsys: pytest.CaptureFixture[str], *options: str, code: int = 0) -> Any:
    assert cli.main(["duplicates", "--db", str(path), "--json", *options]) == code
    return json.loads(capsys.readouterr().out)


def content(path: Path) -> list[str]:
    store = Store.open(path)
    try:
        return list(dump.canonical(store))
    finally:
        store.close()


def test_a_merge_joins_a_pair_and_unmerge_puts_everything_back(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, found = content(shop), said(shop, capsys)
    assert found == [{"a": 1, "b": 2, "reason": "phone,initial", "score": 0.55}]
    merged = said(shop, capsys, "--merge", "2", "1")
    assert merged["customer"] == 1
    assert said(shop, capsys) == []
    assert said(shop, capsys, "--unmerge", str(merged["merge"])) == {"unmerged": merged["merge"]}
    assert (content(shop), said(shop, capsys)) == (before, found)
    assert said(shop, capsys, "--unmerge", str(merged["merge"]), code=1)["error"]["type"] == "ChangedSince"
    assert said(shop, capsys, "--merge", "1", "9", code=1)["error"]["type"] == "CustomerUnknown"


def test_in_words_a_pair_says_why(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["duplicates", "--db", str(shop), "--lang", "nl"]) == 0
    told = capsys.readouterr().out
    assert "1 paar is misschien één persoon" in told
    assert "Hetzelfde telefoonnummer, een voornaam die past" in told
