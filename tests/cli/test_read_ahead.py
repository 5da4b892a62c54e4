"""An export is being read before the desk is loaded, and never longer than somebody wants it."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from klantdesk import cli
from klantdesk.desk import ahead
from klantdesk.errors import FileMissing
from klantdesk.records import Unwatched
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


def test_a_shop_that_takes_minutes_to_open_leaves_the_file_its_time(
    tmp_path: Path, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    export = exports.write(tmp_path / "export.csv", exports.rows(1, 20))
    passed, clock = [0.0], time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: clock() + passed[0])
    with ahead.begun(export) as begun:
        passed[0] = 600.0
        assert begun is not None
        assert len(begun.sheet(Unwatched()).rows) == len(exports.rows(1, 20))
    assert [process.poll() is not None for process in started] == [True, True]


def test_a_file_written_to_while_the_shop_opens_is_read_as_it_is_then(tmp_path: Path) -> None:
    export = exports.write(tmp_path / "export.csv", exports.rows(1, 20))
    with ahead.begun(export) as begun:
        exports.write(export, exports.rows(1, 30))
        assert begun is not None
        assert len(begun.sheet(Unwatched()).rows) == len(exports.rows(1, 30))
        export.unlink()
    with ahead.begun(exports.write(export, exports.rows(1, 20))) as begun:
        export.unlink()
        assert begun is not None
        with pytest.raises(FileMissing):
            begun.sheet(Unwatched())
