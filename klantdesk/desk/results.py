"""What was counted, kept until what it was counted from has changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

MOST = 60
"""So many results are kept, those asked for last: nobody pages through more."""


class Results:
    """Results by key, each with the version it was counted from; safe to use from several threads.

    Who asks for what is being counted waits for that count and for no other. A result is shared:
    whoever gets one only reads it.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, object]] = {}
        self._counting: dict[str, threading.RLock] = {}
        self._lock = threading.Lock()

    def of(self, key: str, version: Callable[[], object], count: Callable[[], Result]) -> Result:
        """The result of a count under today's version, which is read before counting."""
        with self._lock:
            alone = self._counting.setdefault(key, threading.RLock())
        with alone:
            now = version()
            known = self._kept.get(key)
            if known is None or known[0] != now:
                known = (now, count())
            self._keep(key, known)
            return known[1]  # type: ignore[return-value]  # a key always stands for one type

    def last(self, key: str) -> tuple[object, object] | None:
        """The version and the result counted last, without waiting."""
        return self._kept.get(key)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()

    def _keep(self, key: str, found: tuple[object, object]) -> None:
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = found
            for old in list(self._kept)[:-MOST]:
                del self._kept[old]
