"""An export is being read before the desk is loaded, and never longer than somebody wants it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from klantdesk import cli
from tests.desk import exports


def test_the_reader_ends_where_the_shop_cannot_be_opened(
    tmp_path: Path, started: list[subprocess.Popen[bytes]], capsys: pytest.CaptureFixture[str]
) -> None:
    export, shop = tmp_path / "export.csv", tmp_path / "winkel.klantdesk"
    exports.write(export, exports.rows(1, 20))
    shop.write_text("Dit is geen winkelbestand.", encoding="utf-8")
    assert cli.main(["import", str(export), "--db", str(shop), "--lang", "nl"]) == 1
    assert "winkel.klantdesk" in capsys.readouterr().err
    assert [process.poll() is not None for process in started] == [True]


def test_each_of_several_files_is_read_once(
    tmp_path: Path, started: list[subprocess.Popen[bytes]], capsys: pytest.CaptureFixture[str]
) -> None:
    for at in (1, 2):
        rows = [(f"{at}{one[0]}" if one[0][0] != "C" else one[0], *one[1:]) for one in exports.rows(at, 20)]
        exports.write(tmp_path / f"export-{at}.csv", rows)
    asked = ["import", str(tmp_path / "export-*.csv"), "--db", str(tmp_path / "winkel.klantdesk"), "--brief"]
    assert cli.main([*asked, "--lang", "nl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert [process.poll() is not None for process in started] == [True, True]


def test_a_file_that_is_not_there_is_told_of_behind_the_shop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = tmp_path / "winkel.klantdesk"
    shop.write_text("Dit is geen winkelbestand.", encoding="utf-8")
    assert cli.main(["import", str(tmp_path / "weg.csv"), "--db", str(shop), "--lang", "nl"]) == 1
    assert "weg.csv" not in capsys.readouterr().err
    shop.unlink()
    assert cli.main(["import", str(tmp_path / "weg.csv"), "--db", str(shop), "--lang", "nl"]) == 1
    assert "weg.csv" in capsys.readouterr().err
    assert not shop.exists()
