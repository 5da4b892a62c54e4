"""Running a command and watching its time and the memory of it and its children together."""

from __future__ import annotations

import resource
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLE_SECONDS = 0.02


@dataclass(frozen=True)
class Run:
    """One run: wall seconds, the highest sum of resident memory over the process tree in MB, CPU seconds.

    CPU seconds are user and system time of the tree: what a busy machine changes least.
    """

    seconds: float
    megabytes: float
    cpu: float


def run(command: Sequence[str]) -> Run:
    """Run a command that must succeed."""
    begin, used = time.perf_counter(), _children_cpu()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    highest = 0
    while process.poll() is None:
        highest = max(highest, tree_memory(process.pid))
        time.sleep(SAMPLE_SECONDS)
    seconds = time.perf_counter() - begin
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Run(seconds, highest / 1e6, _children_cpu() - used)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tree_memory(pid: int) -> int:
    """Resident bytes of a process and its descendants; 0 for what ended meanwhile (Linux)."""
    total = 0
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    for line in status.splitlines():
        if line.startswith("VmRSS:"):
            total = int(line.split()[1]) * 1024
    return total + sum(tree_memory(int(child)) for child in children)


def told(name: str, values: Sequence[float], unit: str) -> str:
    """Median and spread of a figure."""
    middle = statistics.median(values)
    spread = f"lowest {min(values):.2f}, highest {max(values):.2f}, {len(values)} runs"
    return f"{name}: {middle:.2f} {unit} ({spread})"
