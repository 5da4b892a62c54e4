"""A file is read while the desk still loads what understands it, which takes as long as a small export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from klantdesk.errors import KlantDeskError
from klantdesk.exchange.reading import Begun

__all__ = ["Begun", "begun"]


@contextmanager
def begun(path: Path) -> Iterator[Begun | None]:
    """The reader of a file, at work; None where there is nothing to read, which opening it then says."""
    try:
        reader = Begun(path)
    except KlantDeskError:  # told in its turn: a shop that cannot be opened comes first
        yield None
        return
    try:
        yield reader
    finally:
        reader.stop()
