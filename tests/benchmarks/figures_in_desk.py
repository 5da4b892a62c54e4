"""The figures as the desk counts them; `python -m tests.benchmarks.figures_in_desk TASK FILE`."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from klantdesk.analysis import balance, groups, kpi, moments, moves, profiles, rfm, series
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period
from klantdesk.analysis.rhythm import Origin, Rhythm
from klantdesk.db import batches, facts
from klantdesk.db.store import Store
from klantdesk.desk import insights
from klantdesk.desk.shop import Shop
from klantdesk.records import Unwatched, to_day
from tests.benchmarks.figures_asked import Answer, Asked, answer_one, path_of
from tests.benchmarks.large_shop import month_more

TODAY = date(2023, 11, 1)
A_MONTH = 0.015
"""The lines of a month more, as a part of all."""
IMPORTED = (groups, kpi, moves, profiles, series)
"""What the desk would import on its first question: before the clock runs, as the database is."""


def overview(file: Path, _asked: Asked) -> Answer:
    """From opening the file to the figures of the overview and its tasks."""
    shop = Shop.open(file)
    told = _overview(shop)
    return lambda: told | {"quantiles": shop.everything().rhythm.quantiles}


def _overview(shop: Shop) -> dict[str, Answer]:
    seen = insights.overview(shop)
    tasks = {task.key: task.facts for task in insights.tasks(shop, TODAY)}
    tiles = {tile.key: list(tile.history) for tile in seen.tiles}
    at_risk = tasks.get("at_risk", {"n": 0, "cents": 0})
    return {
        **tiles,
        "won_back": seen.won_back,
        "active_start": seen.active_start,
        "revenue": [[bar.returning_cents, bar.new_cents] for bar in seen.bars],
        "at_risk": [at_risk["n"], at_risk["cents"]],
        "late": tasks.get("later_than_usual", {"n": 0})["n"],
    }


def rfm_of_lines(lines: list[facts.Facts], asked: Asked) -> Answer:
    return _scored(moments.purchases(lines), asked)


def rfm_kept(bought: Purchases, asked: Asked) -> Answer:
    return _scored(bought, asked)


def balance_of_lines(lines: list[facts.Facts], asked: Asked) -> Answer:
    return _balance(moments.purchases(lines), asked)


def balance_kept(bought: Purchases, asked: Asked) -> Answer:
    return _balance(bought, asked)


def month(file: Path, asked: Asked) -> Answer:
    """Seconds to take in a month more, and to count all figures again, in a desk that knew them before."""
    working = file.with_suffix(".month.klantdesk")
    shutil.copyfile(file, working)
    with closing(Shop.open(working)) as shop:
        _overview(shop)
        last = to_day(shop.facts().as_of or TODAY)
        people = int(shop.facts().customers)
        lines = round(sum(len(part.day) for part in _lines(file, asked)) * A_MONTH)
        laps = [time.perf_counter()]
        with shop.writing() as store:
            _take_in(store, people, last, lines)
        laps.append(time.perf_counter())
        _overview(shop)
        laps.append(time.perf_counter())
    for one in working.parent.glob(f"{working.name}*"):
        one.unlink()
    return [after - before for before, after in pairwise(laps)]


def _take_in(store: Store, people: int, last: int, lines: int) -> None:
    batches.take_in(
        store,
        source="kassa",
        file="month.csv",
        file_hash="month",
        format="benchmark",
        kind="orders",
        harvest=month_more(people, last, lines),
        problems=[],
        report={},
        watch=Unwatched(),
    )


def _scored(bought: Purchases, asked: Asked) -> Callable[[], Answer]:
    found = rfm.by_rhythm(bought, _rhythm(asked), asked.at)

    def cells() -> Answer:
        who = found.customers
        marks, where = np.unique(np.stack((who.r, who.f, who.m)), axis=1, return_inverse=True)
        sizes = np.bincount(where)
        cents = np.bincount(where, weights=who.monetary).astype(np.int64)
        return np.vstack((marks, sizes, cents)).T.tolist()

    return cells


def _balance(bought: Purchases, asked: Asked) -> Callable[[], Answer]:
    spans = [Period(a + 1, b) for a, b in pairwise(asked.marks)]
    found = balance.every(bought, spans, asked.window)
    return lambda: [[one.active_start, one.new, one.won_back, one.lost, one.active_end] for one in found]


def _rhythm(asked: Asked) -> Rhythm:
    return Rhythm(0, 0, (None,) * 4, tuple(asked.bounds), (None,) * 4, Origin.OWNER)


def _lines(file: Path, _asked: Asked) -> list[facts.Facts]:
    with closing(Store.open(file, read_only=True)) as store:
        return list(facts.parts(store))


def _bought(file: Path, asked: Asked) -> Any:
    return moments.purchases(_lines(file, asked))


if __name__ == "__main__":
    answer_one(
        {
            "overview": (path_of, overview),
            "rfm-lines": (_lines, rfm_of_lines),
            "rfm-kept": (_bought, rfm_kept),
            "balance-lines": (_lines, balance_of_lines),
            "balance-kept": (_bought, balance_kept),
            "month": (path_of, month),
        }
    )
