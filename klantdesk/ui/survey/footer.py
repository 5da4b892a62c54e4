"""The row under every question: back at the left, skip and on at the right, the staff's lock between."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.ui.survey.buttons import QUIET, RING, Below, Paint, Tapped
from klantdesk.ui.survey.stage import Stage

HOLD_MS = 3000
TICK_MS = 50
ICON = 22
WHOLE_TURN, TOP = 360 * 16, 90 * 16


class Lock(Tapped):
    """The staff's way out: held three seconds it opens the staff's part; a tap does nothing."""

    held = Signal()

    def __init__(self, stage: Stage, name: str, hold_ms: int = HOLD_MS) -> None:
        super().__init__(stage, "", QUIET)
        self.setAccessibleName(name)
        self.setFixedSize(stage.target, stage.target)
        self.hold_ms, self.passed = hold_ms, 0
        self.clock = QTimer(self, interval=TICK_MS)
        self.clock.timeout.connect(self._tick)
        self.pressed.connect(self._start)
        self.released.connect(self._stop)

    def _start(self) -> None:
        self.passed = 0
        self.clock.start()

    def _stop(self) -> None:
        self.clock.stop()
        self.passed = 0
        self.update()

    def _tick(self) -> None:
        self.passed += TICK_MS
        self.update()
        if self.passed >= self.hold_ms:
            self._stop()
            self.setDown(False)
            self.held.emit()

    @property
    def worn(self) -> Paint:
        """It shows no tap: only holding counts."""
        return QUIET

    def paint_inside(self, painter: QPainter) -> None:
        """The lock, and a ring that closes while it is held."""
        side = max(ICON, self.stage.px(ICON))
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self.glyph(painter, box.toRect(), "lock-simple")
        if self.passed:
            ring = QRectF(self.rect()).adjusted(RING * 2, RING * 2, -RING * 2, -RING * 2)
            painter.setPen(QPen(self.stage.color("accent.base"), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(ring, TOP, -round(WHOLE_TURN * min(1.0, self.passed / self.hold_ms)))


class Footer(QWidget):
    """Buttons at both sides, and the lock in the middle where the middle is free."""

    def __init__(self, stage: Stage, lock: Lock) -> None:
        super().__init__()
        self.stage, self.lock = stage, lock
        self.left: list[Below] = []
        self.right: list[Below] = []
        self.gap = stage.px(8)
        lock.setParent(self)
        self.setFixedHeight(stage.target)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, button: Below, *, right: bool = False) -> Below:
        """Put a button at the left, behind those that stand there, or at the right."""
        (self.right if right else self.left).append(button)
        button.setParent(self)
        return button

    def has_room(self, *more: Below) -> bool:
        """Whether more buttons would still stand side by side."""
        buttons = [*self.left, *self.right, *more]
        taken = sum(button.sizeHint().width() + self.gap for button in buttons)
        return taken + self.lock.width() <= self.stage.inside

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the screen allows."""
        return QSize(self.stage.inside, self.stage.target)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Give every button its place; the order of the Tab key is that of the eye."""
        super().resizeEvent(event)
        free_from, free_to = 0, self.width()
        for button in self.left:
            button.setGeometry(free_from, 0, button.sizeHint().width(), self.height())
            free_from += button.width() + self.gap
        for button in reversed(self.right):
            free_to -= button.sizeHint().width()
            button.setGeometry(free_to, 0, button.sizeHint().width(), self.height())
            free_to -= self.gap
        middle = (self.width() - self.lock.width()) // 2
        fits = free_from <= middle <= free_to - self.lock.width()
        between = (free_from + free_to - self.lock.width()) // 2
        self.lock.move(middle if fits else between, (self.height() - self.lock.height()) // 2)
        for one, other in zip(order := [*self.left, self.lock, *self.right], order[1:], strict=False):
            QWidget.setTabOrder(one, other)
