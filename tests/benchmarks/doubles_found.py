"""Planted doubles among 200,000 customers: how many are joined or suggested, and how surely.

`planted_people` says who they are. Three shops, each of another seed; the figures must hold for each.
"""

from __future__ import annotations

import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from klantdesk.db import batches, likely
from klantdesk.db.store import Store
from klantdesk.records import Harvest, SourceCustomer, Unwatched
from tests.benchmarks.planted_people import Known, shop

COUNT = 200_000
SEEDS = (5, 23, 71)
LOWEST_PRECISION, LOWEST_RECALL, LONGEST = 0.999, 0.95, 60


@dataclass(frozen=True, slots=True)
class Found:
    """What came of it: by kind (planted, joined, suggested), and pairs joined, rightly and in all."""

    kinds: dict[str, list[int]]
    right: int
    joined: int
    suggested: int
    useful: int
    joining: float
    suggesting: float

    @property
    def precision(self) -> float:
        """Of the pairs that were joined, how many are one person."""
        return self.right / max(self.joined, 1)

    @property
    def recall(self) -> float:
        """Of the planted doubles, how many were joined or suggested."""
        return sum(joined + shown for _, joined, shown in self.kinds.values()) / sum(
            planted for planted, _, _ in self.kinds.values()
        )


def run(_file: Path | None, _runs: int) -> None:
    for seed in SEEDS:
        print(f"seed {seed}")
        told(measure(COUNT, seed))


def measure(count: int, seed: int) -> Found:
    """Take a shop in, source by source, and look who was found."""
    known = shop(count, seed)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "winkel.klantdesk")
        begin = time.perf_counter()
        for source in ("webshop", "kassa"):
            _take(store, source, [one for one in known if one.source == source])
        joined = time.perf_counter()
        pairs = likely.pairs(store, Unwatched())
        done = time.perf_counter()
        found = _found(store, known, {(one.one, one.other) for one in pairs}, (joined - begin, done - joined))
        store.close()
    return found


def _take(store: Store, source: str, told: list[Known]) -> None:
    harvest = Harvest(customers=[SourceCustomer(one.key, one.person) for one in told])
    batches.take_in(
        store, source=source, file="", file_hash=source, format="benchmark", kind="customers",
        harvest=harvest, problems=[], report={}, watch=Unwatched(),
    )  # fmt: skip


def _found(
    store: Store, known: list[Known], suggested: set[tuple[int, int]], seconds: tuple[float, float]
) -> Found:
    sql = "SELECT o.name, s.key, s.customer_id FROM source_customer s JOIN source o ON o.id = s.source_id"
    customer = {(source, key): one for source, key, one in store.connection.execute(sql)}
    of_human: dict[int, int] = {}
    humans: dict[int, list[int]] = defaultdict(list)
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    truth = set()
    for one in known:
        number = customer[one.source, one.key]
        humans[number].append(one.human)
        if not one.kind:
            of_human[one.human] = number
            continue
        first = of_human[one.human]
        pair = (min(first, number), max(first, number))
        truth.add(pair)
        counts = kinds[one.kind]
        counts[0] += 1
        counts[1 if first == number else 2] += first == number or pair in suggested
    pairs = [one == other for who in humans.values() for one, other in combinations(who, 2)]
    return Found(dict(kinds), sum(pairs), len(pairs), len(suggested), len(suggested & truth), *seconds)


def told(found: Found) -> None:
    """Print what came of it."""
    for kind, (planted, joined, shown) in sorted(found.kinds.items()):
        if "+" not in kind:
            print(f"{kind:28} {planted:6} planted, {joined:6} joined, {shown:6} suggested")
    several = [counts for kind, counts in found.kinds.items() if "+" in kind]
    planted, joined, shown = (sum(counts[at] for counts in several) for at in range(3))
    print(f"{'two of these':28} {planted:6} planted, {joined:6} joined, {shown:6} suggested")
    print(f"joins {found.joined}, precision {found.precision:.4f} (at least {LOWEST_PRECISION})")
    print(f"recall of joined and suggested {found.recall:.4f} (at least {LOWEST_RECALL})")
    print(f"suggested {found.suggested}, of which doubles {found.useful}")
    print(f"taking in {found.joining:.1f} s, suggesting {found.suggesting:.1f} s (at most {LONGEST})")
