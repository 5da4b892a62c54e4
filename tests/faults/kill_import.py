"""SIGKILL in the middle of an import: the shop file holds all of it or nothing, and opens.

A child process takes a harvest into a shop that holds one already and is killed after a random part
of the time an import takes here. What the file then holds must be one of two contents, and the file
must be sound. This proves that a crash of the program is survived; a power cut is another matter
(`reference/reliability.md` of the specification): kills alone lose nothing even without any sync.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import tempfile
import time
from collections.abc import Sequence
from multiprocessing.synchronize import Event
from pathlib import Path

from klantdesk.db import health
from klantdesk.db.store import Store
from tests.db.harvests import generated, take

_RECEIPTS_PER_LINE = 20
_CUSTOMERS_PER_LINE = 125


def run(arguments: Sequence[str]) -> int:
    """Kill imports and look at what is left; 0 when every file was whole."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults kill_import")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--lines", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    chance = random.Random(args.seed)
    outcomes = {"nothing": 0, "all": 0, "finished": 0}
    with tempfile.TemporaryDirectory() as name:
        shop = _shop(Path(name) / "winkel.klantdesk")
        before, whole, seconds = _timed(Path(name), args.lines)
        print(f"an import of {args.lines} lines takes {seconds:.2f} s")
        for kill in range(args.kills):
            finished = _killed_import(shop, args.lines, chance.uniform(0, 1.6 * seconds))
            held = _held(shop)
            if held not in {before, whole}:
                print(f"kill {kill}: the shop holds {held}, neither {before} nor {whole}")
                return 1
            outcomes["finished" if finished else "all" if held == whole else "nothing"] += 1
            if held == whole:
                shop = _shop(shop)
    print(f"{args.kills} kills, every file sound: {outcomes}")
    return 0


def _shop(path: Path) -> Path:
    """A fresh shop with a first import in it."""
    path.unlink(missing_ok=True)
    store = Store.create(path)
    take(store, generated(2_000, 100, 50, 20, seed=2), source="till")
    store.close()
    return path


def _timed(folder: Path, lines: int) -> tuple[tuple[int, ...], tuple[int, ...], float]:
    """What a shop holds before and after the import, and how long that takes undisturbed."""
    trial = _shop(folder / "trial.klantdesk")
    before = _held(trial)
    seconds = _import(trial, lines)
    return before, _held(trial), seconds


def _import(path: Path, lines: int, going: Event | None = None) -> float:
    """Take a harvest in; the seconds that took, from the moment `going` is set."""
    brought = generated(lines, lines // _RECEIPTS_PER_LINE, lines // _CUSTOMERS_PER_LINE, 5_000)
    store = Store.open(path)
    if going:
        going.set()
    started = time.perf_counter()
    take(store, brought)
    seconds = time.perf_counter() - started
    store.close()
    return seconds


def _killed_import(path: Path, lines: int, after: float) -> bool:
    """Import in a child and kill it so many seconds after it began; whether it was done by then."""
    context = multiprocessing.get_context("spawn")
    going = context.Event()
    child = context.Process(target=_import, args=(path, lines, going))
    child.start()
    going.wait()
    child.join(after)
    finished = child.exitcode is not None
    child.kill()
    child.join()
    return finished


def _held(path: Path) -> tuple[int, ...]:
    """What a sound shop holds: customers, receipts, lines and its version of the figures."""
    store = Store.open(path)
    checked = health.check(store)
    if not checked["ok"]:
        raise AssertionError(checked)
    version = store.data_version()
    store.close()
    return (*(int(str(checked[name])) for name in ("customers", "receipts", "lines")), version)
