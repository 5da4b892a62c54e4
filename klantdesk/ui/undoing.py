"""What was done by hand in this window, so that Ctrl Z takes back the last of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes
    from klantdesk.ui.background import Work
    from klantdesk.ui.workplace import Workplace

LONGEST = 100


@dataclass(eq=False, slots=True)
class Step:
    """Something done: what was said of it, and the work that takes it back."""

    told: str
    take_back: Work


class Undoing(QObject):
    """The steps of one window, the last at the end; each is taken back once."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.work = work
        self.steps: list[Step] = []
        self.turn = 0

    def remember(self, told: str, take_back: Work) -> Step:
        """Keep a step."""
        step = Step(told, take_back)
        self.steps.append(step)
        del self.steps[:-LONGEST]
        return step

    def take_back_last(self) -> None:
        """Ctrl Z: the last step; nothing where there is none."""
        if self.steps:
            self.take_back(self.steps[-1])

    def take_back(self, step: Step) -> None:
        """Take a step back, from the toast or by Ctrl Z, whichever comes first."""
        if step not in self.steps:
            return
        self.steps.remove(step)
        self.turn += 1
        job = self.work.write(self, f"undo {self.turn}", step.take_back)
        said = self.tr("Taken back: {what}").format(what=step.told)
        job.succeeded.connect(lambda _changes: self.work.tell(said))
        job.failed.connect(self.work.tell_error)

    def of_entries(self, entries: Sequence[int]) -> Work:
        """The work that takes journal entries back."""
        shop, numbers = self.work.shop, tuple(entries)
        return lambda _watch: _undone(shop, numbers)


def _undone(shop: Shop, entries: tuple[int, ...]) -> Changes:
    from klantdesk.desk.undo import undo

    return undo(shop, *entries)
