"""Saying how far a write is, and stopping it between two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from klantdesk.records import Watch

Row = TypeVar("Row")

EVERY = 20_000
RENEWAL = "renew"
"""The stage in which a file of an older version is brought up to date."""


class Progress:
    """Rows of one stage, counted over several tables; `watch` may raise Stopped on any report."""

    def __init__(self, watch: Watch, stage: str, total: int) -> None:
        self._watch = watch
        self._stage = stage
        self._total = total
        self._done = 0
        watch.report(stage, 0, total)

    def through(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows themselves, reported every so many."""
        for row in rows:
            yield row
            self._done += 1
            if self._done % EVERY == 0:
                self._watch.report(self._stage, self._done, self._total)

    def advance(self, rows: int) -> None:
        """Report rows that went by in one go."""
        before = self._done // EVERY
        self._done += rows
        if self._done // EVERY > before:
            self._watch.report(self._stage, self._done, self._total)
