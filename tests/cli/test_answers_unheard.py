"""A command whose answer nobody can take, and one that somebody stops: what is said is true."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from klantdesk import cli
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import ImportReport, Plan
from klantdesk.records import Changes, Watch
from tests.desk import exports


def two(folder: Path) -> list[str]:
    """Two exports with purchases of their own, and the shop they go to."""
    for at in (1, 2):
        rows = [(f"{at}{one[0]}" if one[0][0] != "C" else one[0], *one[1:]) for one in exports.rows(at, 20)]
        exports.write(folder / f"export-{at}.csv", rows)
    return [str(folder / "export-*.csv"), "--db", str(folder / "winkel.klantdesk"), "--lang", "nl"]


@pytest.mark.parametrize("late", [False, True])
def test_stopped_between_two_files_the_first_is_said_to_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, late: bool
) -> None:
    real = imports.commit

    def stopped(shop: Shop, plan: Plan, watch: Watch) -> tuple[ImportReport, Changes]:
        second = plan.report.file == "export-2.csv"
        if late or not second:
            found = real(shop, plan, watch)
        if second:
            raise KeyboardInterrupt
        return found

    monkeypatch.setattr(imports, "commit", stopped)
    assert cli.main(["import", *two(tmp_path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["error"]
    stays = ["export-1.csv", "export-2.csv"] if late else ["export-1.csv"]
    assert (told["type"], told["files"]) == ("StoppedHalfway", stays)
    assert [one["file"] for one in told["done"]] == ["export-1.csv"]
    assert "niets veranderd" not in told["message"]
    assert all(file in told["message"] for file in stays)


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full")
@pytest.mark.parametrize("json_wanted", [[], ["--json"]])
def test_an_answer_that_a_full_disk_refuses_is_one_sentence(tmp_path: Path, json_wanted: list[str]) -> None:
    command = [sys.executable, "-m", "klantdesk", "import", *two(tmp_path), *json_wanted]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    (told,) = ended.stderr.decode().splitlines()
    assert told.startswith("Het antwoord kon niet worden weggeschreven")
    shop = Shop.open(tmp_path / "winkel.klantdesk")
    assert len(imports.batches(shop)) == 2
    shop.close()


def test_without_a_terminal_a_command_does_its_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)  # as for a task of Windows
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["import", *two(tmp_path)]) == 0
    assert cli.main(["import", "weg.csv", *two(tmp_path)[1:]]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="closes the pipe as a shell of Unix does")
def test_a_failure_nobody_listens_to_ends_quietly(tmp_path: Path) -> None:
    listening, talking = os.pipe()
    os.close(listening)
    command = [
        sys.executable,
        "-m",
        "klantdesk",
        "imports",
        "--json",
        "--db",
        str(tmp_path / "weg.klantdesk"),
    ]
    ended = subprocess.run(command, stdout=talking, stderr=subprocess.PIPE, check=False)
    os.close(talking)
    assert (ended.returncode, ended.stderr) == (1, b"")
