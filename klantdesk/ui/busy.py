"""The thin line that says a page is being fetched, shown when that takes longer than 0.6 s."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QWidget

from klantdesk.ui import theme

HEIGHT = 3
STEP_MS = 40
STEPS = 50
SHARE = 0.25


class BusyLine(QWidget):
    """A piece of line that wanders from left to right; it stands still where animations are off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Updating…"))
        self.step = STEPS // 2
        self.timer = QTimer(self, interval=STEP_MS)
        self.timer.timeout.connect(self._advance)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Start to move."""
        super().showEvent(event)
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self.timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Stop moving."""
        super().hideEvent(event)
        self.timer.stop()

    def _advance(self) -> None:
        self.step = (self.step + 1) % STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the piece of line."""
        painter = QPainter(self)
        length = int(self.width() * SHARE)
        start = int((self.width() + length) * self.step / STEPS) - length
        painter.fillRect(start, 0, length, HEIGHT, theme.look().color("accent.base"))
