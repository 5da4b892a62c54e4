"""What a command prints: one JSON object, or short sentences and tables."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from klantdesk import wording
from klantdesk.errors import KlantDeskError, NeedsAnswer

PROGRESS_EVERY = 5


class Unheard(Exception):
    """What there was to tell could not be written: who listened went, or the disk it goes to is full."""


class Terminal:
    """Where a command's answer goes; progress and failures go to stderr."""

    def __init__(self, lang: str, *, as_json: bool) -> None:
        self.lang = lang
        self.as_json = as_json
        self._percent = -PROGRESS_EVERY
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure:
                reconfigure(encoding="utf-8", errors="replace")  # not every file name is text

    def show(self, result: object, lines: Iterable[str]) -> None:
        """Print the result as JSON when asked for, else the lines."""
        write(sys.stdout, [json.dumps(result, ensure_ascii=False, default=_plain)] if self.as_json else lines)

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the command line in the chosen language."""
        return wording.phrase(f"cli.{key}", self.lang, **facts)

    def fail(self, failure: KlantDeskError) -> None:
        """One sentence on stderr, and with --json the facts on stdout."""
        facts = dict(failure.facts)
        if isinstance(failure, NeedsAnswer):
            facts["question"] = question(failure, self.lang)
        told = type(failure)(**facts)
        message = wording.sentence(told, self.lang)
        if self.as_json:
            error = {"type": type(failure).__name__, "message": message, **facts}
            write(sys.stdout, [json.dumps({"error": error}, ensure_ascii=False, default=_plain)])
        write(sys.stderr, [message])

    def miss(self, lost: Unheard) -> None:
        """Say on stderr that the answer did not arrive; who closed a pipe had heard enough."""
        if not isinstance(lost.__cause__, BrokenPipeError):
            write(sys.stderr, [self.say("unheard")])

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Progress of long work, only where somebody looks: a watch as the desk wants it."""
        if not sys.stderr or not sys.stderr.isatty() or not total:
            return
        percent = done * 100 // total
        if percent - self._percent >= PROGRESS_EVERY or percent < self._percent:
            self._percent = percent
            print(f"\r{self.say('stage_' + stage)} {percent}%", end="", file=sys.stderr, flush=True)


def write(stream: TextIO | None, lines: Iterable[str]) -> None:
    """Write lines; a program without a terminal has nowhere to. Unheard where that does not go."""
    told = "".join(f"{line}\n" for line in lines)
    if stream is None:
        return
    try:
        stream.write(told)
        stream.flush()
    except OSError as lost:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # a device, not a path
            # What waits to be written would fail once more at the end.
            os.dup2(nowhere.fileno(), stream.fileno())
        raise Unheard from lost


def question(failure: NeedsAnswer, lang: str) -> str:
    """The question of a NeedsAnswer in words."""
    key = str(failure.facts.get("key", ""))
    name, _, value = key.partition(".")
    if "known_as" in failure.facts:
        return wording.phrase("questions.source_known", lang, **failure.facts)
    return wording.phrase(f"questions.{name}", lang, value=value, example=failure.facts.get("example", ""))


def table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()
) -> list[str]:
    """Rows as aligned text; the columns in `right` are figures."""
    body = [list(heads), *(list(row) for row in rows)]
    widths = [max(len(row[at]) for row in body) for at in range(len(heads))]

    def written(row: Sequence[str]) -> str:
        cells = (
            text.rjust(w) if at in right else text.ljust(w)
            for at, (text, w) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join(cells).rstrip()

    return [written(row) for row in body]


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Iterable):
        return list(value)
    return str(value)
