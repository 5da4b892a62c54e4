"""What every program in the comparison is asked, and how it answers: as JSON, from a process of its own."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

YEAR = 365
MONTHS = 72
Answer = Any
Task = tuple[Callable[[Path, "Asked"], Any], Callable[[Any, "Asked"], Answer]]
"""What is made ready before the clock runs, and what is measured on it."""


@dataclass(frozen=True)
class Asked:
    """The facts to count by: days since 1970, the bounds of R, and the evenings between 72 months."""

    at: int
    window: int
    bounds: Sequence[int]
    three_years: int
    marks: Sequence[int]
    months: Sequence[int]
    """Year times 12 plus month of each span between marks."""

    def told(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Measured:
    """One process: seconds on the clock and of the processor, the most memory in MB, and the answer."""

    seconds: float
    cpu: float
    megabytes: float
    answer: Answer


def answer_one(tasks: dict[str, Task]) -> None:
    """Do the task named on the command line on its file, and print how long that took."""
    asked = Asked(**json.load(sys.stdin))
    ready, count = tasks[sys.argv[1]]
    prepared = ready(Path(sys.argv[2]), asked)
    begin, busy = time.perf_counter(), time.process_time()
    answer = count(prepared, asked)
    seconds, cpu = time.perf_counter() - begin, time.process_time() - busy
    most = most_memory()
    json.dump(asdict(Measured(seconds, cpu, most, plain(answer))), sys.stdout)


def most_memory() -> float:
    """The most MB this process ever held (Linux; getrusage would tell of its parent too)."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in status if line.startswith("VmHWM:")).split()[1]) / 1000


def path_of(file: Path, _asked: Asked) -> Path:
    """Nothing is ready before the clock runs."""
    return file


def plain(answer: Answer) -> Answer:
    """The answer as JSON has it; called once the clock has stopped."""
    return answer() if callable(answer) else answer


def closed_balance(rows: Sequence[Sequence[int]], asked: Asked) -> list[list[int]]:
    """Active at the start, new, won back, lost and active at the end of each month.

    `rows` are month, moments begun and run out, firsts and lost; no month is longer than the window.
    """
    told = {int(month): rest for month, *rest in rows}
    active = sum(began - ended for month, (began, ended, *_) in told.items() if month < asked.months[0])
    found = []
    for month in asked.months:
        began, ended, born, lost = told.get(month, (0, 0, 0, 0))
        after = active + began - ended
        found.append([active, born, after - active + lost - born, lost, after])
        active = after
    return [[int(figure) for figure in month] for month in found]


def standing(balance: Sequence[Sequence[int]]) -> dict[str, Answer]:
    """What the overview says of a balance by month."""
    start, new, won_back, lost, end = zip(*balance, strict=True)
    return {
        "active": list(end),
        "new": list(new),
        "lost": list(lost),
        "won_back": won_back[-1],
        "active_start": start[-1],
    }
