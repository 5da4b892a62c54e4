"""Where the owner has been: pages with the view they had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST = 100


@dataclass(slots=True)
class Visit:
    """A page, what it showed, and how far it was scrolled."""

    page: str
    state: Mapping[str, object] = field(default_factory=dict)
    scroll: int = 0


class History:
    """The way back, newest last; the visit shown now is not in it."""

    def __init__(self) -> None:
        self.past: list[Visit] = []

    def leave(self, visit: Visit) -> None:
        """Remember a page that is being left."""
        self.past.append(visit)
        del self.past[:-LONGEST]

    def back(self) -> Visit | None:
        """The page to return to, or None at the beginning."""
        return self.past.pop() if self.past else None
