"""Answers given while a large import runs: how many are lost, and how long the slowest tap waits.

The survey is a process of its own, as in a shop; the desk imports in this one, takes answers in
between and in the end.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from klantdesk.db import feedback as rows_of
from klantdesk.desk import feedback, imports, survey
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.records import Unwatched
from tests.benchmarks import exports, measuring

ANSWERS = 10_000


def run(file: Path | None, runs: int) -> None:
    """Print lost answers and the slowest append of each run."""
    export = file or exports.large(Path(tempfile.gettempdir()))
    slowest, lost = [], []
    for _turn in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            gone, times = _soak(export, Path(folder) / "winkel.klantdesk")
        lost.append(gone)
        slowest.append(max(times))
        print(f"{len(times)} answers: median {1000 * sorted(times)[len(times) // 2]:.1f} ms")
    print(f"lost answers: {sum(lost)} of {ANSWERS * runs}")
    print(measuring.told("slowest append while importing", [1000 * one for one in slowest], "ms"))


def _soak(export: Path, path: Path) -> tuple[int, list[float]]:
    """Imports again and again until the survey had its say; lost answers, and seconds for each append."""
    shop = Shop.create(path)
    context = multiprocessing.get_context("spawn")
    hearing, saying = context.Pipe(duplex=False)
    child = context.Process(target=_answer_on, args=(path, saying))
    child.start()
    while child.is_alive() and not hearing.poll():
        plan = imports.plan_file(shop, export, Wish(source=f"{time.monotonic()}"), Unwatched())
        imports.commit(shop, plan, Unwatched())
        feedback.take_in(shop)
    told, times = hearing.recv()
    child.join()
    feedback.take_in(shop)
    kept = {row.uuid for row in rows_of.answers(shop.reader())}
    shop.close()
    return len(set(told) - kept), times


def _answer_on(path: Path, saying: Connection) -> None:
    collector = survey.Collector(path)
    told, times = [], []
    for at in range(ANSWERS):
        answer = survey.new_answer(
            outcome="searched", reason="size", wanted=f"hardloopschoenen maat {at % 12 + 36}"
        )
        begin = time.perf_counter()
        told.append(collector.append(answer))
        times.append(time.perf_counter() - begin)
        time.sleep(0.004)  # more visitors than any shop has, and an import's length of them
    collector.close()
    saying.send((told, times))
