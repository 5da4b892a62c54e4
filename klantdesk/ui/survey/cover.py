"""What lies over the question: whether somebody is still there, and an answer that is not kept yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from klantdesk.ui.survey.buttons import CHOSEN, QUIET, Below, Paint
from klantdesk.ui.survey.sheet import Setting, label


class Cover(QWidget):
    """A sheet over everything; the question stays under it as it is."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting, self.stage = setting, setting.stage
        self.column = QVBoxLayout(self)
        px = self.stage.px
        self.column.setContentsMargins(self.stage.side, px(28), self.stage.side, px(28))
        self.column.setSpacing(px(14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Cover the question: the design knows no transparency."""
        QPainter(self).fillRect(self.rect(), self.stage.color("bg.kiosk"))

    def title(self, words: str) -> QLabel:
        """The words that say what this is about."""
        made = label(self.stage, words, 44)
        made.setFont(self.stage.font("kiosk_q", 44))
        return self.centred(made)

    def text(self, words: str) -> QLabel:
        """What there is to say about it."""
        return self.centred(label(self.stage, words, 24, muted=True))

    def centred(self, made: QLabel) -> QLabel:
        """Put a text in the middle of the column."""
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(made)
        return made

    def button(self, words: str, act: Callable[[], object], paint: Paint = QUIET) -> Below:
        """Put a button in the middle of the column."""
        made = Below(self.stage, words, paint, pad=40)
        made.clicked.connect(act)
        self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        return made


class StillThere(Cover):
    """The last seconds before the start; a touch anywhere stays."""

    def __init__(self, setting: Setting, stay: Callable[[], object]) -> None:
        super().__init__(setting)
        self.column.addStretch()
        self.title(setting.word("idle"))
        self.told = self.text("")
        self.on_stay = stay
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addSpacing(self.stage.px(20))
        self.stay = self.button(setting.word("idle_stay"), stay, CHOSEN)
        self.column.addStretch()

    def tell(self, seconds: int) -> None:
        """Say how long it will be."""
        self.told.setText(self.setting.word("idle_drops", seconds=seconds))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """A tap beside the button."""
        self.on_stay()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """A key."""
        self.on_stay()


class NotKept(Cover):
    """An answer could not be written yet: it stays here and is tried again."""

    touched = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.column.addStretch()
        self.title(setting.word("not_saved"))
        self.text(setting.word("saves_again"))
        self.column.addStretch()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """The visitor need not wait for it."""
        self.touched.emit()
