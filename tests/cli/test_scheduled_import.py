"""An import nobody looks at: files by a pattern, one line each, nothing of a customer in it, an exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk import cli
from klantdesk.desk.imports import batches
from klantdesk.desk.shop import Shop
from tests.desk import exports


def test_one_line_a_file_while_a_window_has_the_shop_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for at in (1, 2):
        rows = [(f"{at}{one[0]}" if one[0][0] != "C" else one[0], *one[1:]) for one in exports.rows(at, 20)]
        exports.write(
            tmp_path / f"export-{at}.csv", [*rows, ("777", "A1", "Geheim", "1", "31-31-2024", "9.95", "jan")]
        )
    window = Shop.create(tmp_path / "winkel.klantdesk", "Winkel A")
    asked = ["import", str(tmp_path / "export-*.csv"), "--db", str(window.path), "--lang", "nl", "--brief"]
    try:
        assert cli.main(asked) == 0
        first, second = capsys.readouterr().out.splitlines()
        assert first.startswith("export-1.csv: 20 bonnen")
        assert second.endswith("(import 2). 1 rij is afgekeurd.")
        assert "jan" not in first + second
        assert cli.main(asked) == 0
        assert all("niets nieuws" in line for line in capsys.readouterr().out.splitlines())
        assert cli.main(["import", str(tmp_path / "weg-*.csv"), *asked[2:]]) == 1
        told = capsys.readouterr()
        assert (told.out, len(told.err.splitlines())) == ("", 1)
    finally:
        window.close()


def test_two_first_imports_at_once_come_into_one_shop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = exports.write(tmp_path / "export.csv", exports.rows(1, 20))
    place, create = tmp_path / "winkel.klantdesk", Shop.create

    def too_late(path: Path, name: str = "") -> Shop:
        create(path, "Winkel A").close()
        return create(path, name)

    monkeypatch.setattr(Shop, "create", too_late)
    assert cli.main(["import", str(export), "--db", str(place)]) == 0
    shop = Shop.open(place)
    assert (len(batches(shop)), shop.facts().name) == (1, "Winkel A")
    shop.close()
