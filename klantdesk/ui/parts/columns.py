"""Things side by side as long as there is room: four, else two, else under each other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from klantdesk.ui import theme


class Columns(QWidget):
    """Equal columns of at least a width (px of the design); their number halves when it gets narrow."""

    def __init__(self, least: int, gap: int) -> None:
        super().__init__()
        self.least = theme.look().px(least)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(theme.look().px(gap))
        self.parts: list[QWidget] = []
        self.across = 0

    def add(self, part: QWidget) -> None:
        """Add a part at the end."""
        self.parts.append(part)
        self.across = 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """One column wide: the rest moves under it."""
        return QSize(self.least, self.grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """See how many fit now."""
        super().resizeEvent(event)
        self._arrange()

    def _fitting(self) -> int:
        across = len(self.parts)
        while across > 1 and across * self.least + (across - 1) * self.grid.spacing() > self.width():
            across = (across + 1) // 2
        return across

    def _arrange(self) -> None:
        across = self._fitting()
        if across == self.across:
            return
        for column in range(len(self.parts)):
            self.grid.setColumnStretch(column, 1 if column < across else 0)
        self.across = across
        for place, part in enumerate(self.parts):
            self.grid.addWidget(part, place // across, place % across)
