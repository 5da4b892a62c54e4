"""Answers given meanwhile come into the shop file while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from klantdesk.errors import KlantDeskError
from klantdesk.ui.feedback import work as desk

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

EVERY_MS = 30_000


class Intake(QObject):
    """Takes in what was answered, every half minute; pages reload by the changes it makes."""

    def __init__(self, work: Workplace, every_ms: int = EVERY_MS) -> None:
        super().__init__(work)
        self.work = work
        self.told: type[KlantDeskError] | None = None
        self.clock = QTimer(self, interval=every_ms)
        self.clock.timeout.connect(self.take_in)
        work.jobs.closing.connect(self.clock.stop)
        self.clock.start()

    def take_in(self) -> None:
        """Take in what waits; what is wrong is told once, not every half minute."""
        shop = self.work.shop
        job = self.work.write(self, "take in", lambda watch: desk.take_in(shop, watch))
        job.failed.connect(self._tell)

    def _tell(self, error: KlantDeskError) -> None:
        if type(error) is not self.told:
            self.told = type(error)
            self.work.tell_error(error)
