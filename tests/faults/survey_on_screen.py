"""The survey on a real display: clicks, keys that should end it, and SIGKILL right after every thanks.

Needs Xvfb and xdotool (Debian: xvfb xdotool, and Qt's libraries for X). With strace the files the
survey opens are looked at too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import survey as desk
from klantdesk.desk.shop import Shop

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QScreen

DISPLAY, SIZE = ":93", (1280, 800)
KIOSK, THANKS = "#e9effb", "#2a4ca6"
CORNER = (6, 6)
TILES = {"bought": (240, 390), "searched": (640, 390), "browsed": (1040, 390), "size": (240, 350)}
SKIP, PIN = (1120, 736), "2580"
PATIENCE = 30.0
KEYS = (
    "alt+F4",
    "ctrl+q",
    "ctrl+w",
    "Escape",
    "F1",
    "F11",
    "alt+Tab",
    "super",
    "ctrl+c",
    "Menu",
    "ctrl+alt+t",
)


def run(arguments: Sequence[str]) -> int:
    """Do all three; 0 when nothing was lost and nobody came out."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults survey_on_screen")
    parser.add_argument("--kills", type=int, default=200)
    args = parser.parse_args(arguments)
    missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    if missing:
        print(f"not run: {' and '.join(missing)} must be installed first")
        return 1
    server = subprocess.Popen(
        [_tool("Xvfb"), DISPLAY, "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"],
        stderr=subprocess.DEVNULL,
    )
    try:
        with tempfile.TemporaryDirectory() as name:
            return _all(Path(name), args.kills)
    finally:
        server.terminate()
        server.wait()


def _all(folder: Path, kills: int) -> int:
    os.environ |= {"DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(folder)}
    shop = folder / "winkel.klantdesk"
    Shop.create(shop, "Sporthuis De Linde").close()
    eyes = _Eyes()
    failures = [
        *_visit_by_clicks(shop, eyes),
        *_keys_that_end_programs(shop, eyes),
        *_kills_after_thanks(shop, eyes, kills),
    ]
    for failure in failures:
        print(failure)
    return int(bool(failures))


class _Eyes:
    """Sees what stands on the display."""

    def __init__(self) -> None:
        from PySide6.QtGui import QGuiApplication

        self._wait_for_display()
        self.app = QGuiApplication(sys.argv[:1])
        self.screen: QScreen = self.app.primaryScreen()

    def _wait_for_display(self) -> None:
        """It takes a moment to come up; TimeoutError."""
        until = time.monotonic() + PATIENCE
        where = [_tool("xdotool"), "getmouselocation"]
        while subprocess.run(where, capture_output=True, check=False).returncode:
            if time.monotonic() > until:
                raise TimeoutError("no display")
            time.sleep(0.1)

    def colour(self, place: tuple[int, int]) -> str:
        """The colour of one place, as #rrggbb."""
        seen: QColor = self.screen.grabWindow(0, *place, 1, 1).toImage().pixelColor(0, 0)
        return seen.name()

    def wait(self, colour: str, place: tuple[int, int] = CORNER) -> float:
        """Seconds until a place has this colour; TimeoutError."""
        started = time.monotonic()
        while self.colour(place) != colour:
            if time.monotonic() - started > PATIENCE:
                raise TimeoutError(f"never saw {colour}, but {self.colour(place)}")
        return time.monotonic() - started


def _click(place: tuple[int, int]) -> None:
    subprocess.run([_tool("xdotool"), "mousemove", *map(str, place), "click", "1"], check=True)


def _start(shop: Path, *before: str) -> subprocess.Popen[bytes]:
    started = [*before, sys.executable, "-m", "klantdesk", "survey", "--db", str(shop)]
    return subprocess.Popen(started, start_new_session=True)


def _traces() -> bool:
    return shutil.which("strace") is not None


def _tool(name: str) -> str:
    """Where a program of the system is; FileNotFoundError when it is not installed."""
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


def _ready(eyes: _Eyes) -> None:
    eyes.wait(KIOSK)
    eyes.wait("#ffffff", TILES["browsed"])


def _kept(shop: Path) -> list[str]:
    file = AnswersFile(desk.files(shop).answers)
    try:
        return [one.answer.reason or one.answer.outcome for one in file.pending().waiting if one.answer]
    finally:
        file.close()


def _visit_by_clicks(shop: Path, eyes: _Eyes) -> list[str]:
    """Three real clicks; with strace also which files were opened meanwhile."""
    trace = shop.with_suffix(".trace")
    tracer = [_tool("strace"), "-f", "-q", "-e", "trace=open,openat", "-o", str(trace)] if _traces() else []
    process = _start(shop, *tracer)
    _ready(eyes)
    for place in (TILES["searched"], TILES["size"], SKIP):
        _click(place)
        time.sleep(0.3)
    eyes.wait(THANKS)
    os.killpg(process.pid, signal.SIGTERM)
    process.wait()
    found = [] if _kept(shop) == ["size"] else [f"three clicks kept {_kept(shop)}"]
    if trace.exists():
        opened = [line for line in trace.read_text(encoding="utf-8").splitlines() if shop.name in line]
        found += [f"opened: {line}" for line in opened if f'/{shop.name}"' in line]
        print(f"strace: the shop file was opened {len(found)} times")
    else:
        print("strace is not installed: which files were opened was not looked at")
    print(f"three clicks: {_kept(shop)}")
    return found


def _keys_that_end_programs(shop: Path, eyes: _Eyes) -> list[str]:
    """With the PIN set, keys that end or leave a program do nothing."""
    desk.write(shop, replace(desk.content(shop), shop="Sporthuis De Linde"), desk.make_pin(PIN))
    process = _start(shop)
    _ready(eyes)
    for key in KEYS * 5:
        subprocess.run([_tool("xdotool"), "key", key], check=True)
    _ready(eyes)
    found = [] if process.poll() is None else ["a key ended the survey"]
    process.kill()
    process.wait()
    print(f"{len(KEYS) * 5} keys: the survey stays")
    return found


def _kills_after_thanks(shop: Path, eyes: _Eyes, kills: int) -> list[str]:
    """SIGKILL as soon as thanks are seen; every answer that was thanked for must be there."""
    before, slowest = len(_kept(shop)), 0.0
    for number in range(kills):
        process = _start(shop)
        _ready(eyes)
        _click(TILES["browsed"])
        slowest = max(slowest, eyes.wait(THANKS))
        process.kill()
        process.wait()
        if len(_kept(shop)) != before + number + 1:
            return [f"kill {number}: {len(_kept(shop)) - before} of {number + 1} answers are there"]
    print(f"{kills} kills right after thanks: 0 answers lost; thanks seen within {slowest * 1000:.0f} ms")
    return []
