"""The bar under the wizard: back at the left, the blue button at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from klantdesk.ui import icons, theme
from klantdesk.ui.parts.labels import button, text

HEIGHT = 60
ARROW_GAP = "\u00a0"
"""Qt sets an icon after a text close to it."""


class _Once(QPushButton):
    """The second half of a double click does nothing: by then the button may say something else."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Let it go by."""
        event.accept()


class ActionBar(QFrame):
    """The blue button is never disabled; what is missing is said beside it."""

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, part="bottombar")
        px = theme.look().px
        self.setFixedHeight(px(HEIGHT))
        self.back = button(self.tr("Back"), "quiet", "arrow-left", "ink.secondary")
        self.told = text("", "muted")
        self.go = theme.styled(_Once(), kind="primary")
        self.go.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), 0, px(28), 0)
        row.setSpacing(px(14))
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.told)
        row.addWidget(self.go)

    def say(self, do: str, told: str = "", tone: str = "") -> None:
        """Name the blue button, and say something beside it."""
        self.go.setText(do.rstrip(ARROW_GAP) + ARROW_GAP)
        icons.put(self.go, "arrow-right", "accent.on")
        self.told.setText(told)
        theme.restyle(theme.styled(self.told, tone=tone))

    def rest(self, *, busy: bool) -> None:
        """While work is on its way only Stop, in the progress panel, means anything."""
        self.back.setVisible(not busy)
        self.go.setVisible(not busy)
        self.told.setVisible(not busy)
