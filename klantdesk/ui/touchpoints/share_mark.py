"""One share as a lying bar with its interval, beside what is usual."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.desk.touchpoints import Touchpoint
from klantdesk.ui import theme
from klantdesk.ui.brush import Brush, Fonts

HIGH, BAR, RADIUS = 36, 16, 4
WHISKER, CAP, TICK, TICK_HIGH = 1.5, 8, 3, 26
NARROWEST = 120
SHARE_INK, USUAL_INK = 1, 2


class ShareMark(QWidget):
    """The bar is the share, the thin line its interval, the upright stripe the usual share."""

    def __init__(self, one: Touchpoint, most: float, spoken: str) -> None:
        super().__init__()
        self.one, self.most = one, most or 1.0
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """One row."""
        return QSize(theme.look().px(NARROWEST), theme.look().px(HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As its hint: shorter, and nothing can be read from it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the three, as far as they are known."""
        look, one = theme.look(), self.one
        brush = Brush(QPainter(self), Fonts(look))
        middle = self.height() / 2
        bar = QRectF(0, middle - look.px(BAR) / 2, self.width(), look.px(BAR))
        brush.fill(bar, look.color("bg.sunken"), look.px(RADIUS))
        if one.share is not None:
            wide = max(look.px(RADIUS), self._at(one.share))
            brush.fill(
                QRectF(bar.left(), bar.top(), wide, bar.height()), look.series(SHARE_INK), look.px(RADIUS)
            )
        if one.low is not None and one.high is not None:
            self._whisker(brush, self._at(one.low), self._at(one.high), middle)
        if one.usual is not None:
            high, thick = look.px(TICK_HIGH), look.px(TICK)
            tick = QRectF(self._at(one.usual) - thick / 2, middle - high / 2, thick, high)
            brush.fill(tick, look.series(USUAL_INK), 0)

    def _at(self, share: float) -> float:
        return self.width() * min(1.0, share / self.most)

    def _whisker(self, brush: Brush, low: float, high: float, middle: float) -> None:
        ink, thick = brush.look.color("ink.primary"), brush.look.px(1) * WHISKER
        cap = brush.look.px(CAP)
        brush.fill(QRectF(low, middle - thick / 2, high - low, thick), ink, 0)
        for end in (low, high):
            brush.fill(QRectF(end - thick / 2, middle - cap / 2, thick, cap), ink, 0)
