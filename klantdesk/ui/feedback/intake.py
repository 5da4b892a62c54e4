"""Answers given meanwhile come into the shop file while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from klantdesk.ui.feedback import work as desk

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

EVERY_MS = 30_000


class Intake(QObject):
    """Takes in what was answered, every half minute; pages reload by the changes it makes."""

    def __init__(self, work: Workplace, every_ms: int = EVERY_MS) -> None:
        super().__init__(work)
        self.work = work
        self.clock = QTimer(self, interval=every_ms)
        self.clock.timeout.connect(self.take_in)
        self.clock.start()

    def take_in(self) -> None:
        """Take in what waits; a broken answers file is told by the page that shows answers."""
        shop = self.work.shop
        self.work.write(self, "take in", lambda watch: desk.take_in(shop, watch))
