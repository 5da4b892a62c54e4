"""A switch that shows how something stands; who clicks it asks for the other state."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from klantdesk.ui import theme

WIDE, TALL, GAP = 34, 20, 3
ROOM = 5
RING = 2


class Switch(QAbstractButton):
    """Never turns by itself: the page sets it once the change was written down."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802  # Qt's name
        """Stay as it stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter works as space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Large enough to hit."""
        px = theme.look().px
        return QSize(px(WIDE + 2 * ROOM), px(TALL + 2 * ROOM))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the track, the knob, and the ring of the focus."""
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = look.px(ROOM)
        track = QRectF(self.rect()).adjusted(room, room, -room, -room)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent.base" if self.isChecked() else "line.check"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - 2 * look.px(GAP)
        left = track.right() - look.px(GAP) - side if self.isChecked() else track.left() + look.px(GAP)
        painter.setBrush(look.color("accent.on" if self.isChecked() else "bg.surface"))
        painter.drawEllipse(QRectF(left, track.top() + look.px(GAP), side, side))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), RING))
            ring = track.adjusted(-RING, -RING, RING, RING)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
