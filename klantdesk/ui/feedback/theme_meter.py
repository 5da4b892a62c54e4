"""How well the list of themes hears: the part of the answers in which it heard nothing, and the limit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.ui import texts, theme
from klantdesk.ui.brush import CENTRE, Brush, Fonts
from klantdesk.ui.feedback.words import GOOD_OTHER

WIDE, HIGH, BAR = 420, 36, 10
FULL = 0.30
"""The whole bar is this share, so that the limit stands at a third; a worse share fills it."""


class ThemeMeter(QWidget):
    """A bar that grows with what was not heard, and a mark where it becomes too much."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """A bar and the limit's name under it."""
        return QSize(theme.look().px(WIDE), theme.look().px(HIGH))

    def show_share(self, share: float) -> None:
        """Show this part of the answers."""
        self.share = share
        told = self.tr("No theme in {share} of the answers; good is at most {limit}")
        self.setAccessibleName(told.format(share=texts.percent(share), limit=texts.percent(GOOD_OTHER)))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the bar, the limit over it and its name under it."""
        painter, look = QPainter(self), theme.look()
        brush, wide, high = Brush(painter, Fonts(look)), self.width(), look.px(BAR)
        top = look.px(3)
        brush.fill(QRectF(0, top, wide, high), look.color("line.default"), high / 2)
        filled = max(high, wide * min(1.0, self.share / FULL)) if self.share else 0
        tone = "good" if self.share <= GOOD_OTHER else "warn"
        brush.fill(QRectF(0, top, filled, high), look.color(f"{tone}.mark"), high / 2)
        limit = wide * GOOD_OTHER / FULL
        brush.fill(QRectF(limit - 1, 0, 2, high + 2 * top), look.color("ink.primary"))
        under = QRectF(limit - wide / 4, high + 2 * top, wide / 2, self.height() - high - 2 * top)
        name = self.tr("good up to {limit}").format(limit=texts.percent(GOOD_OTHER))
        brush.text(under, name, look.color("ink.secondary"), role="small", side=CENTRE)
        painter.end()
