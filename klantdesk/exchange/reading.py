"""The desk's side of reading a file: starts the reader process and takes what it sends.

Light, so that the reader is at work before the desk has loaded what its columns are put together with.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import klantdesk
from klantdesk import errors
from klantdesk.exchange import frames, guard

if TYPE_CHECKING:
    from collections.abc import Callable

    from klantdesk.exchange.sheets import Sheet
    from klantdesk.records import Watch

PATIENCE = 15.0
"""Seconds a small file may take before it is given up: a parser that a broken file keeps busy never ends."""
PATIENCE_PER_MB = 5.0
"""Seconds more for each megabyte; a slow machine reads one in less than one."""
_OUR_BUG = 1
"""Exit code of a Python program that ends with an exception nobody caught."""
_NO_WINDOW = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""On Windows a child would open a black window; elsewhere there is no such flag."""


def read(path: Path, watch: Watch, meanwhile: Callable[[], object] | None = None) -> Sheet:
    """Read the first table of a file; `meanwhile` is done while the reader starts.

    Raises FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FileDamaged, FileProtected,
    FileIsWebPage, FileNotATable, FileUnwieldy; Stopped where the watch says so.
    """
    kind = guard.inspect(path)
    watch.report(frames.STAGE)
    seconds = PATIENCE + PATIENCE_PER_MB * path.stat().st_size / 1e6
    process = subprocess.Popen(
        _command(path, kind, seconds),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=_NO_WINDOW,
    )
    deadline = time.monotonic() + seconds
    try:
        from klantdesk.exchange import assembly

        if meanwhile is not None:
            meanwhile()
        assert process.stdout is not None  # noqa: S101  # a pipe was asked for
        sheet = assembly.received(process.stdout, path, kind, watch, deadline)
        if sheet is None and time.monotonic() < deadline and process.wait() == _OUR_BUG:
            raise RuntimeError("the reader process ended with an exception")
    finally:
        process.kill()
        process.communicate()
    if sheet is None:  # the parser aborted, its memory ran out or its time was up
        raise errors.FileUnwieldy(file=str(path))
    return sheet


def _command(path: Path, kind: guard.Kind, seconds: float) -> list[str]:
    """How the reader is started; the frozen program takes its part by a flag."""
    task = [str(path.absolute()), kind.value, str(seconds)]
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-sheet", *task]
    return [sys.executable, "-P", "-m", "klantdesk.exchange.reader", *task]


def _environment() -> dict[str, str]:
    """The desk's own environment, in which the reader finds this very program first."""
    own = str(Path(klantdesk.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    return os.environ | {
        "PYTHONPATH": f"{own}{os.pathsep}{others}" if others else own,
        "OPENBLAS_NUM_THREADS": "1",  # numpy would set memory apart for each processor, and may not have it
    }
