from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_a_killed_import_leaves_all_or_nothing() -> None:
    command = [sys.executable, "-m", "tests.faults", "kill_import", "--kills", "3", "--lines", "20000"]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 kills, every file sound" in done.stdout


def test_the_fault_scripts_are_listed() -> None:
    root = Path(__file__).parents[2]
    listed = subprocess.run(
        [sys.executable, "-m", "tests.faults"], cwd=root, capture_output=True, text=True, check=True
    )
    assert "kill_import: SIGKILL in the middle of an import" in listed.stdout
