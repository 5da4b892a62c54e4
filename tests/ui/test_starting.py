"""The first paint waits for nothing heavy, and a shop file has one window."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from klantdesk.desk.shop import Shop
from klantdesk.records import Watch
from klantdesk.ui import app, pictures
from klantdesk.ui.app import Session
from klantdesk.ui.instance import Instance
from tests.ui.people import Opener, click, words

PAINT_FIRST = """
import sys
from pathlib import Path
from klantdesk.ui import pictures
pictures.prepare()
from klantdesk.ui import app
made = app.dress("light", 100, "nl")
session = app.Session(Path("nowhere.klantdesk"))
session.window.show()
made.processEvents()
assert not session.window.grab().isNull()
heavy = {"numpy", "pandas", "pyqtgraph", "openpyxl", "scipy", "sqlite_utils", "sqlcipher3", "phonenumbers"}
print(sorted(heavy & set(sys.modules)))
session.close()
"""
START = (
    "from pathlib import Path; import sys; from klantdesk.ui import app; sys.exit(app.run(Path(sys.argv[1])))"
)


def test_the_first_paint_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINT_FIRST], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_a_second_start_calls_the_first_window_and_ends(
    qtbot: QtBot, shop_file: Path, tmp_path: Path
) -> None:
    first = Instance(shop_file)
    assert first.claim()
    with qtbot.waitSignal(first.called, timeout=20_000):
        second = subprocess.run(
            [sys.executable, "-c", START, str(shop_file)],
            check=False,
            timeout=60,
            env={"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "PATH": ""},
        )
    assert second.returncode == 0
    first.release()


@pytest.mark.usefixtures("dressed")
def test_a_file_of_an_older_version_says_how_far_it_is(
    qtbot: QtBot, shop_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def open_slowly(path: Path, watch: Watch, *, demo: bool) -> Shop:
        watch.report("renew", 41, 100)
        go_on.wait()
        return Shop.open(path) if not demo else Shop.create(path)

    monkeypatch.setattr(app, "_opened", open_slowly)
    session = Session(shop_file)
    session.start()
    qtbot.waitUntil(lambda: "41% van de klanten is klaar." in words(session.window.stack))
    go_on.set()
    qtbot.waitUntil(lambda: session.window.page is not None)
    assert session.window.stack.currentWidget() is session.window.page
    session.close()


def test_a_released_shop_can_be_claimed_again(shop_file: Path) -> None:
    first, second = Instance(shop_file), Instance(shop_file)
    assert first.claim()
    assert not second.claim()
    first.release()
    assert second.claim()
    second.release()
    assert not list(shop_file.parent.glob(".*.lock"))


def test_two_shops_have_two_windows(shop_file: Path, empty_file: Path) -> None:
    one, other = Instance(shop_file), Instance(empty_file)
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_a_file_that_is_no_shop_is_refused_in_the_window(dressed: QApplication, tmp_path: Path) -> None:
    stranger = tmp_path / "brief.klantdesk"
    stranger.write_bytes(b"Beste klant, " * 400)
    session = Session(stranger)
    session.window.show()
    session.start()
    session.jobs.drain()
    dressed.processEvents()
    (told,) = [text for text in words(session.window.stack) if "winkelbestand" in text]
    assert "is geen winkelbestand van KlantDesk" in told
    assert stranger.read_bytes() == b"Beste klant, " * 400
    stranger.unlink()
    again = next(b for b in session.window.stack.findChildren(QPushButton) if b.text() == "Probeer opnieuw")
    click(again)
    pictures.settle(session)
    assert session.failure is None
    assert session.window.page is not None
    session.window.close()
    session.close()


def test_a_first_start_makes_an_empty_shop(open_shop: Opener, tmp_path: Path) -> None:
    session = open_shop(tmp_path / "nieuw" / "winkel.klantdesk")
    assert (tmp_path / "nieuw" / "winkel.klantdesk").exists()
    assert session.window.page is not None
    assert session.window.page.id == "welcome"
