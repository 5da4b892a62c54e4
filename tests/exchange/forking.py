"""Readers that are forked from one that is loaded: what `reading` starts, without the time to start it.

Each file still gets a process of its own with its own limits. Only where there is `os.fork`, and only for
runs of thousands of files.
"""

from __future__ import annotations

import mmap
import os
import resource
import signal
import socket  # noqa: TID251  # between two of our own processes, in a folder of theirs
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from unittest import mock

from klantdesk.exchange import formats, reader

_MOST = mmap.mmap(-1, 8)
"""Kilobytes that the largest reader took; shared with the process that forks them."""
_ENTRY = "klantdesk.exchange.reader"


@contextmanager
def readers() -> Iterator[None]:
    """Let `reading` fork its readers; begin it before any thread runs."""
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "lezers")
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(place)
        listening.listen(64)
        nursery = os.fork()
        if not nursery:
            _serve(listening)
        listening.close()

        class Reader(_Reader):
            at = place

        try:
            with mock.patch.object(subprocess, "Popen", Reader):
                yield
        finally:
            os.kill(nursery, signal.SIGKILL)
            os.waitpid(nursery, 0)


def _serve(listening: socket.socket) -> None:
    """Fork a reader for everyone who asks, for ever."""
    import python_calamine  # noqa: F401  # loaded once, for all readers

    formats.known_headers()
    signal.signal(signal.SIGCHLD, _reap)
    while True:
        asking, _ = listening.accept()
        if not os.fork():
            _read(asking)
        asking.close()


def _reap(*_signal: object) -> None:
    """Note what memory the readers that ended took."""
    while True:
        try:
            number, _how, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not number:
            return
        _MOST.seek(0)
        most = max(int.from_bytes(_MOST.read(8), "little"), used.ru_maxrss)
        _MOST.seek(0)
        _MOST.write(most.to_bytes(8, "little"))


def _read(asking: socket.socket) -> None:
    """Be the reader: say who it is, read to the pipe that came along, say how it went."""
    code = 1
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    told, pipes, _, _ = socket.recv_fds(asking, 1 << 16, 1)
    os.dup2(pipes[0], 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    asking.sendall(b"%d\n" % os.getpid())
    try:
        code = reader.main(told.decode(errors="surrogateescape").split("\0"))
    finally:
        asking.sendall(b"%d\n" % code)
        os._exit(code)


class _Reader:
    """A reader as `subprocess.Popen` gives one, as far as `reading` asks."""

    at = ""

    def __init__(self, command: Sequence[str], **_options: object) -> None:
        task = command[command.index(_ENTRY) + 1 :]
        ours, theirs = os.pipe()
        self._asking = socket.socket(socket.AF_UNIX)
        self._asking.connect(self.at)
        socket.send_fds(self._asking, ["\0".join(task).encode(errors="surrogateescape")], [theirs])
        os.close(theirs)
        self.stdout = os.fdopen(ours, "rb")
        self._said = self._asking.makefile("rb")
        self._number = int(self._said.readline())

    def kill(self) -> None:
        """End it; it may have ended."""
        try:
            os.kill(self._number, signal.SIGKILL)
        except ProcessLookupError:
            return

    def wait(self) -> int:
        """How it ended; killed, where it does not say."""
        return int(self._said.readline() or -signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_failure: object) -> None:
        """Let go of it."""
        self.stdout.close()
        self._said.close()
        self._asking.close()


def most_memory() -> int:
    """Megabytes that the largest reader took, forked or started."""
    started = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    _MOST.seek(0)
    return max(int.from_bytes(_MOST.read(8), "little"), started) // 1024
