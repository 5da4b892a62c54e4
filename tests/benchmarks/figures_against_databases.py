"""The desk's figures of a large shop, against DuckDB, polars and pandas on the same purchases.

Each measured run is a new process; the programs take turns. Nothing is printed before the answers are equal.
Needs the dependency group `bench` (installer/dev.py bench installs it).
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from klantdesk.analysis import moments, periods, rhythm
from klantdesk.analysis.segments import THREE_YEARS
from klantdesk.db import facts
from klantdesk.db.store import Store
from klantdesk.records import to_date
from tests.benchmarks.figures_asked import MONTHS, Asked, Measured
from tests.benchmarks.large_shop import build, large
from tests.benchmarks.measuring import told

CUSTOMERS, LINES = 1_000_000, 10_000_000
PARTS = ("rfm", "balance")
COLUMNS = (
    "receipt",
    "day",
    "customer",
    "product",
    "quantity",
    "cents",
    "kind",
    "channel",
    "store",
    "counted",
)


def run(file: Path | None, runs: int, *, small: bool = False) -> None:
    """Compare on a shop file, by default one made for the purpose; `small`: a tenth of it."""
    folder = Path(tempfile.mkdtemp(prefix="klantdesk-figures-"))
    try:
        size = (CUSTOMERS // 10, LINES // 10) if small else (CUSTOMERS, LINES)
        given = file or large(Path(tempfile.gettempdir()) / "klantdesk-search", *size)
        asked = _compare(folder, given, runs)
        _month(folder / given.name, asked, runs, None if file else size)
    finally:
        shutil.rmtree(folder)


def _compare(folder: Path, given: Path, runs: int) -> Asked:
    shop = folder / given.name
    shutil.copyfile(given, shop)
    asked = _prepare(folder, shop)
    _overview(folder, shop, asked, runs)
    for part in PARTS:
        _against(folder, shop, asked, part, runs)
    return asked


def _prepare(folder: Path, shop: Path) -> Asked:
    """The same lines in every program's own form, and what to count by."""
    from tests.benchmarks import figures_in_duckdb, figures_in_frames

    with closing(Store.open(shop)) as store:
        lines = facts.read(store)
    bought = moments.purchases([lines])
    pace = rhythm.measure(bought)
    spans = periods.months_back(periods.last_whole_month(bought.as_of), MONTHS)
    firsts = [to_date(span.first) for span in spans]
    asked = Asked(
        at=bought.as_of,
        window=pace.window,
        bounds=pace.bounds,
        three_years=THREE_YEARS,
        marks=(spans[0].before, *(span.last for span in spans)),
        months=tuple(first.year * 12 + first.month for first in firsts),
    )
    print(
        f"{len(bought.buyers)} buyers, {len(lines.day)} lines, {len(bought.moments)} moments, "
        f"W {pace.window} days; file {shop.stat().st_size / 1e6:.0f} MB; {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}"
    )
    figures_in_frames.build(folder, {name: getattr(lines, name) for name in COLUMNS})
    begin = time.perf_counter()
    figures_in_duckdb.build(folder, folder / "lines.parquet", asked)
    print(f"DuckDB took in the lines and made its tables per customer in {time.perf_counter() - begin:.1f} s")
    return asked


def _overview(folder: Path, shop: Path, asked: Asked, runs: int) -> None:
    print("\nfrom opening the file to all figures of the overview")
    ours, theirs = [], []
    for _turn in range(runs):
        ours.append(_measure("desk", "overview", shop, asked))
        theirs.append(_measure("duckdb", "overview", folder / "lines.duckdb", asked))
        _same(ours[-1], theirs[-1])
    _tell("desk", ours)
    _tell("DuckDB", theirs)
    _ratio("desk / DuckDB", ours, theirs)


def _against(folder: Path, shop: Path, asked: Asked, part: str, runs: int) -> None:
    """One kind of figure on lines and on what each program keeps per customer."""
    for form in ("lines", "kept"):
        print(f"\n{part} on {'lines' if form == 'lines' else 'what is kept per customer'}, loaded before")
        peers = {
            "DuckDB": ("duckdb", f"{part}-{form}", folder / "lines.duckdb"),
            "polars": ("frames", f"polars-{part}-{form}", folder),
            "pandas": ("frames", f"pandas-{part}-{form}", folder),
        }
        ours: list[Measured] = []
        theirs: dict[str, list[Measured]] = {name: [] for name in peers}
        for _turn in range(runs):
            ours.append(_measure("desk", f"{part}-{form}", shop, asked))
            for name, peer in peers.items():
                theirs[name].append(_measure(*peer, asked))
                _same(ours[-1], theirs[name][-1])
        _tell("desk", ours)
        for name, found in theirs.items():
            _tell(name, found)
        if form == "lines":
            on_lines = theirs["DuckDB"]
        else:
            _ratio("desk / DuckDB on lines", ours, on_lines)
        for name, found in theirs.items():
            _ratio(f"desk / {name}", ours, found)


def _month(shop: Path, asked: Asked, runs: int, size: tuple[int, int] | None) -> None:
    """Adding a month, and all figures again: against counting from the file anew, and against all over again.

    `size` are the customers and lines to take in all over again: once, for it takes long.
    """
    print("\na month more: 1.5% of the lines")
    taken, refreshed, anew = [], [], []
    for _turn in range(runs):
        added, again = _measure("desk", "month", shop, asked).answer
        taken.append(added)
        refreshed.append(again)
        anew.append(_measure("desk", "overview", shop, asked).seconds)
    print(told("taking it in", taken, "s"))
    print(told("all figures again", refreshed, "s"))
    print(told("all figures from the file, in a new process", anew, "s"))
    ratios = [a / b for a, b in zip(refreshed, anew, strict=True)]
    print(told("again / from the file", ratios, "times"))
    if size:
        begin = time.perf_counter()
        build(shop.with_suffix(".anew.klantdesk"), *size)
        whole = time.perf_counter() - begin + statistics.median(anew)
        print(f"all lines taken in and all figures: {whole:.1f} s (once)")
        months = [(a + b) / whole for a, b in zip(taken, refreshed, strict=True)]
        print(told("a month more / all over again", months, "times"))


def _measure(program: str, task: str, file: Path, asked: Asked) -> Measured:
    command = [sys.executable, "-m", f"tests.benchmarks.figures_in_{program}", task, str(file)]
    done = subprocess.run(command, input=asked.told(), stdout=subprocess.PIPE, text=True, check=True)
    return Measured(**json.loads(done.stdout))


def _same(ours: Measured, theirs: Measured) -> None:
    if ours.answer != theirs.answer:
        raise SystemExit(f"different answers:\n{_short(ours.answer)}\n{_short(theirs.answer)}")


def _short(answer: Any) -> str:
    return json.dumps(answer)[:2000]


def _tell(name: str, found: list[Measured]) -> None:
    print(told(f"  {name}", [one.seconds for one in found], "s"), end="; ")
    cpu, most = (
        statistics.median(values) for values in zip(*((m.cpu, m.megabytes) for m in found), strict=True)
    )
    print(f"processor {cpu:.2f} s, most memory {most:.0f} MB")


def _ratio(name: str, ours: list[Measured], theirs: list[Measured]) -> None:
    pairs = [a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True)]
    busy = statistics.median(a.cpu / b.cpu for a, b in zip(ours, theirs, strict=True))
    print(told(f"  {name}, pair by pair", pairs, "times") + f"; of the processor's time {busy:.2f} times")
