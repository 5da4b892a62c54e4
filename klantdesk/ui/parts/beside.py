"""Two things beside each other as long as both fit, else under each other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from klantdesk.ui import theme


class Beside(QWidget):
    """Left and right with a gap (px of the design); `shares` say how they part the width."""

    def __init__(self, left: QWidget, right: QWidget, gap: int, shares: tuple[int, int]) -> None:
        super().__init__()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.look().px(gap))
        self.parts = (left, right)
        for part, share in zip(self.parts, shares, strict=True):
            self.row.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the wider of the two: the right one moves under the left one."""
        return QSize(max(map(_narrowest, self.parts)), self.row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """See whether both fit now."""
        super().resizeEvent(event)
        fits = sum(map(_narrowest, self.parts)) + self.row.spacing() <= self.width()
        across, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.row.setDirection(across if fits else under)


def _narrowest(part: QWidget) -> int:
    return part.minimumWidth() or part.minimumSizeHint().width()
