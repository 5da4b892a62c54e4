"""Thanks, once the answer is kept; the screen returns to the start by itself, or at a tap."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from klantdesk.ui import icons, theme
from klantdesk.ui.survey.sheet import Setting, label
from klantdesk.ui.survey.stage import Stage

CIRCLE, CHECK = 128, 64
BAR_WIDE, BAR_HIGH = 320, 6
TICK_MS = 50


class Mark(QWidget):
    """A tick in a circle."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.setFixedSize(stage.px(CIRCLE), stage.px(CIRCLE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the circle and the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.stage.color("accent.on"))
        painter.drawEllipse(self.rect())
        side = self.stage.px(CHECK)
        inset = (self.width() - side) / 2
        icons.paint(painter, QRectF(inset, inset, side, side), "check-bold", "accent.base")


class Bar(QWidget):
    """How much of the time is left."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage, self.share = stage, 1.0
        self.setFixedSize(stage.px(BAR_WIDE), max(4, stage.px(BAR_HIGH)))

    def tell(self, share: float) -> None:
        """Show the share that is left."""
        self.share = max(0.0, min(1.0, share))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the bar on its ground."""
        painter, round_ = QPainter(self), self.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.stage.color("accent.pressed"))
        painter.drawRoundedRect(self.rect(), round_, round_)
        painter.setBrush(self.stage.color("accent.on"))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self.share, self.height()), round_, round_)


class ThanksSheet(QWidget):
    """Says thanks in words that fit the visit; `over` after the time the shop gives it."""

    over = Signal()

    def __init__(self, setting: Setting, seconds: float) -> None:
        super().__init__()
        self.setting, self.stage, self.milliseconds = setting, setting.stage, round(seconds * 1000)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = Bar(self.stage)
        self._lay_out()
        self.setAccessibleName(setting.word("thanks"))
        self.end = QTimer(self, singleShot=True, interval=self.milliseconds)
        self.end.timeout.connect(self.over)
        self.passed, self.clock = QElapsedTimer(), QTimer(self, interval=TICK_MS)
        self.clock.timeout.connect(self._tick)

    def start(self) -> None:
        """Let the time run."""
        self.passed.start()
        self.end.start()
        self.clock.start()

    def _tick(self) -> None:
        self.bar.tell(1 - self.passed.elapsed() / max(1, self.milliseconds))

    def _words(self) -> str:
        """What fits the outcome; nothing where nothing was said."""
        visit, word = self.setting.visit, self.setting.word
        if visit.answer() is None:
            return ""
        kind = f"thanks_{visit.said.get('outcome', '')}"
        read = word("thanks_read")
        return f"{read}\n{word(kind)}" if kind in self.setting.content.words else read

    def _label(self, words: str, pixels: float) -> QLabel:
        made = theme.styled(label(self.stage, words, pixels), kiosk="on")
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _lay_out(self) -> None:
        px, stage = self.stage.px, self.stage
        column = QVBoxLayout(self)
        column.setContentsMargins(stage.side, px(40), stage.side, px(36))
        column.setSpacing(0)
        title = self._label(self.setting.word("thanks"), 72)
        title.setFont(stage.font("kiosk_q", 72))
        column.addStretch(3)
        column.addWidget(Mark(stage), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(28))
        column.addWidget(title)
        column.addSpacing(px(8))
        column.addWidget(self._label(self._words(), 26))
        column.addStretch(2)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(26))
        column.addWidget(self._label(self.setting.word("resets"), 18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """The whole screen in the accent."""
        QPainter(self).fillRect(self.rect(), self.stage.color("accent.base"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """The next visitor need not wait."""
        self.over.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Nor with a keyboard."""
        self.over.emit()
