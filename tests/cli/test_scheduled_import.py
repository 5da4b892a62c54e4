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


def test_each_kind_of_file_says_what_it_brought(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counts, guests = tmp_path / "teller.csv", tmp_path / "klanten.csv"
    counts.write_text("Datum;Bezoekers\n2025-03-01;120\n2025-03-02;90\n", encoding="utf-8")
    guests.write_text("Naam;E-mail;Plaats\nAn Jansen;an@voorbeeld.nl;Zutphen\n", encoding="utf-8")
    asked = ["--db", str(tmp_path / "winkel.klantdesk"), "--lang", "nl"]
    assert cli.main(["import", str(counts), *asked]) == 0
    first, _rows, days = capsys.readouterr().out.splitlines()
    assert first == "teller.csv: 2 bezoekersaantallen toegevoegd (import 1)."
    assert days == "  Van 1 maart 2025 tot en met 2 maart 2025."
    assert cli.main(["import", str(guests), *asked]) == 0
    assert capsys.readouterr().out.startswith("klanten.csv: 1 nieuwe klant toegevoegd (import 2).")
