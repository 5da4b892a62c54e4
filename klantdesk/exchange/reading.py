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
SOON = 5.0
"""Seconds within which a file that is being read ahead is wanted; later its reader begins anew."""
_OUR_BUG = 1
"""Exit code of a Python program that ends with an exception nobody caught."""
_NO_WINDOW = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""On Windows a child would open a black window; elsewhere there is no such flag."""


def read(path: Path, watch: Watch, meanwhile: Callable[[], object] | None = None) -> Sheet:
    """Read the first table of a file; `meanwhile` is done while the reader starts.

    Raises FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FileDamaged, FileProtected,
    FileIsWebPage, FileNotATable, FileUnwieldy; Stopped where the watch says so.
    """
    return Begun(path).sheet(watch, meanwhile)


class Begun:
    """A file that is being read: what the guard says of it is raised at once, the rest where it is taken."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._begin()

    def _begin(self) -> None:
        path, self._since = self.path, time.monotonic()
        try:
            self._kind, self._seen = guard.inspect(path), path.stat()
        except FileNotFoundError as missing:  # while the guard looked at it
            raise errors.FileMissing(file=str(path)) from missing
        except OSError as refused:
            raise errors.FileUnreadable(file=str(path)) from refused
        seconds = PATIENCE + PATIENCE_PER_MB * self._seen.st_size / 1e6
        self._deadline = self._since + seconds
        self._process = subprocess.Popen(
            _command(path, self._kind, seconds),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=_NO_WINDOW,
        )

    def sheet(self, watch: Watch, meanwhile: Callable[[], object] | None = None) -> Sheet:
        """What it holds, as `read` says; once."""
        if not self._still_holds():
            self.stop()
            self._begin()
        process = self._process
        try:
            watch.report(frames.STAGE)
            from klantdesk.exchange import assembly

            if meanwhile is not None:
                meanwhile()
            assert process.stdout is not None  # noqa: S101  # a pipe was asked for
            sheet = assembly.received(process.stdout, self.path, self._kind, watch, self._deadline)
            if sheet is None and time.monotonic() < self._deadline and process.wait() == _OUR_BUG:
                raise RuntimeError("the reader process ended with an exception")
        finally:
            self.stop()
        if sheet is None:  # the parser aborted, its memory ran out or its time was up
            raise errors.FileUnwieldy(file=str(self.path))
        return sheet

    def _still_holds(self) -> bool:
        """Whether what was begun is of any use: its time is short, and somebody may have written to the file.

        Until a shop of an older version is brought up to date, minutes may pass.
        """
        if time.monotonic() - self._since > SOON:
            return False
        try:
            now = self.path.stat()
        except OSError:  # the guard says which
            return False
        return (now.st_ino, now.st_size, now.st_mtime_ns) == (
            self._seen.st_ino,
            self._seen.st_size,
            self._seen.st_mtime_ns,
        )

    def stop(self) -> None:
        """End the reader, whether it is done or not."""
        with self._process:  # which closes the pipe and waits
            self._process.kill()


def _command(path: Path, kind: guard.Kind, seconds: float) -> list[str]:
    """How the reader is started; the frozen program takes its part by a flag."""
    task = [str(path.absolute()), kind.value, str(seconds)]
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-sheet", *task]
    return [sys.executable, "-P", "-S", "-m", "klantdesk.exchange.reader", *task]


def _environment() -> dict[str, str]:
    """The desk's own environment, in which the reader finds this very program first.

    It is told all other places too, as looking for them by itself takes a tenth of its start; not the one
    that Python puts before all: the folder somebody happens to be in, or where a script lies.
    """
    own = str(Path(klantdesk.__file__).parents[1])
    return os.environ | {
        "PYTHONPATH": os.pathsep.join([own, *filter(None, sys.path[not sys.flags.safe_path :])]),
        "OPENBLAS_NUM_THREADS": "1",  # numpy would set memory apart for each processor, and may not have it
    }
