"""Stop ends the reader process at once, and reading says how far it is."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from klantdesk.errors import FileMissing, FileUnreadable, Stopped
from klantdesk.exchange import assembly, guard, reader, reading
from klantdesk.records import Unwatched


class Impatient:
    """A watch whose owner presses Stop at the nth report."""

    def __init__(self, patience: int) -> None:
        self.patience = patience
        self.told: list[tuple[str, int, int]] = []

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        self.told.append((stage, done, total))
        if len(self.told) > self.patience:
            raise Stopped


@pytest.fixture(autouse=True)
def _reader() -> None:
    """Here every file is read by a process of its own, as the program does."""


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text("Nummer,Naam\n" + "".join(f"{n},naam {n}\n" for n in range(60_000)), encoding="utf-8")
    return path


@pytest.mark.parametrize("patience", [1, 5])
def test_stop_ends_the_reader(export: Path, started: list[subprocess.Popen[bytes]], patience: int) -> None:
    with pytest.raises(Stopped):
        reading.read(export, Impatient(patience))
    assert [process.poll() is not None for process in started] == [True]


def test_a_file_that_goes_while_its_reader_starts_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "map.csv"
    folder.mkdir()  # what nobody can read as a file, not even an administrator
    for path, told in ((tmp_path / "weg.csv", FileMissing), (folder, FileUnreadable)):
        sent = io.BytesIO()
        reader.send(path, guard.Kind.TEXT, sent)
        sent.seek(0)
        with pytest.raises(told):
            assembly.received(sent, path, guard.Kind.TEXT, Unwatched())


def test_the_reader_is_gone_after_a_good_read(export: Path, started: list[subprocess.Popen[bytes]]) -> None:
    watch = Impatient(10_000)
    assert len(reading.read(export, watch).rows) == 60_000
    assert [process.poll() is not None for process in started] == [True]
    assert {stage for stage, *_ in watch.told} == {"read"}
    assert [done for _, done, _ in watch.told] == sorted(done for _, done, _ in watch.told)


def test_the_reader_leaves_nothing_behind(export: Path) -> None:
    before = sorted(export.parent.iterdir())
    reading.read(export, Unwatched())
    assert sorted(export.parent.iterdir()) == before


def test_a_folder_of_traps_named_like_our_modules_is_not_imported(
    export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("csv.py", "json.py", "klantdesk.py"):
        (export.parent / name).write_text("raise SystemExit(3)\n", encoding="utf-8")
    monkeypatch.chdir(export.parent)
    monkeypatch.setattr(sys, "path", [str(export.parent), *sys.path])
    assert len(reading.read(export, Unwatched()).rows) == 60_000


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_reader_whose_desk_is_gone_ends_itself(export: Path) -> None:
    listening, talking = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", reader.__name__, str(export), "text", "60"],
        stdout=talking,
        stderr=subprocess.DEVNULL,
    )
    os.close(talking)
    os.close(listening)
    assert process.wait(timeout=20) != 0
