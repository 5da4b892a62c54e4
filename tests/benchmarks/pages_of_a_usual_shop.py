"""The figures of every page for the usual shop, each run in a new process with nothing counted before.

Modules are imported and the program's own files read on another shop first: a desk has done that once
before its first page.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from klantdesk.desk import (
    assortment,
    cohorts,
    demo,
    feedback,
    insights,
    movement,
    revenue_tree,
    tasks,
    touchpoints,
    trends,
)
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.figures import Asked
from klantdesk.desk.shop import Shop
from klantdesk.records import Unwatched

USUAL = demo.Size(customers=5_000, purchases=20_000, years=4)
SMALL = demo.Size(customers=100, purchases=600, years=2)
TODAY = date(2026, 11, 1)
LIMIT = 50.0


def run(_file: Path | None, runs: int) -> None:
    """Print median and spread of every page's figures in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        shops = [Path(folder) / f"{name}.klantdesk" for name in ("usual", "small")]
        for path, size in zip(shops, (USUAL, SMALL), strict=True):
            demo.make(path, size, Unwatched())
        print(f"{USUAL.customers} customers, {USUAL.purchases} lines; limit {LIMIT:.0f} ms")
        command = [sys.executable, "-m", "tests.benchmarks.pages_of_a_usual_shop", *map(str, shops)]
        found = [json.loads(subprocess.check_output(command, text=True)) for _turn in range(runs)]
    for page in found[0]:
        took, busy, again = ([one[page][which] for one in found] for which in (0, 1, 2))
        middle = statistics.median(took)
        late = "" if middle < LIMIT else "  TOO LONG"
        cpu = f"processor {statistics.median(busy):.1f} ms"
        spread = f"lowest {min(took):.1f}, highest {max(took):.1f}, {runs} runs"
        print(f"  {page}: {middle:.1f} ms ({spread}); {cpu}; again {statistics.median(again):.2f} ms{late}")


def pages(shop: Shop) -> dict[str, Callable[[], object]]:
    """What each page asks for; the overview is the first and counts everything."""
    return {
        "overview": lambda: (insights.overview(shop), insights.tasks(shop, TODAY), shop.facts()),
        "groups": lambda: (insights.groups(shop), movement.movement(shop)),
        "trends": lambda: trends.trends(shop, trends.Stretch()),
        "trends of the web": lambda: trends.trends(shop, trends.Stretch(), Asked(channel="web")),
        "cohorts": lambda: cohorts.cohorts(shop),
        "cohorts by category": lambda: cohorts.cohorts(shop, by="category"),
        "revenue tree": lambda: _tree(shop),
        "assortment by brand": lambda: assortment.assortment(shop, "brand"),
        "assortment by category": lambda: assortment.assortment(shop, "category"),
        "assortment by product": lambda: assortment.assortment(shop, "product"),
        "feedback": lambda: feedback.view(shop, Filter()),
        "contacts": lambda: touchpoints.contacts(shop),
        "tasks": lambda: tasks.open_tasks(shop),
    }


def _tree(shop: Shop) -> object:
    begin = trends.months(shop)[-13:]
    return revenue_tree.revenue_tree(shop, (begin[0], begin[5]), (begin[6], begin[11]))


def _timed(path: Path) -> dict[str, tuple[float, ...]]:
    """Milliseconds of each page, those of the processor, and of the same page again."""
    with closing(Shop.open(path)) as shop:
        return {name: (*_took(ask), _took(ask)[0]) for name, ask in pages(shop).items()}


def _took(ask: Callable[[], object]) -> tuple[float, float]:
    begin, busy = time.perf_counter(), time.process_time()
    ask()
    return 1000 * (time.perf_counter() - begin), 1000 * (time.process_time() - busy)


if __name__ == "__main__":
    gc.disable()  # as the window does: it looks for garbage when nothing runs
    _timed(Path(sys.argv[2]))
    json.dump(_timed(Path(sys.argv[1])), sys.stdout)
