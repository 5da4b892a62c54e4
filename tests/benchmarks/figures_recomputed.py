"""Every figure of 50 random shops of 20,000 lines beside a plain recomputation, row by row."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.recomputed.comparing import differences

SHOPS, LINES = 50, 20_000


def run(_file: Path | None, _runs: int) -> None:
    """Say which figures differ; SystemExit when one does."""
    wrong: list[str] = []
    begin = time.perf_counter()
    for seed in range(SHOPS):
        with tempfile.TemporaryDirectory() as folder:
            found = differences(seed, LINES, Path(folder))
        wrong += [f"shop {seed}: {one}" for one in found]
        print(f"shop {seed}: {len(found)} figures differ")
    print(f"{SHOPS} shops of {LINES:,} lines: {len(wrong)} differ, {time.perf_counter() - begin:.0f} s")
    if wrong:
        raise SystemExit("\n".join(wrong[:20]))
