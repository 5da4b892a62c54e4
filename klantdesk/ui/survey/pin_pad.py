"""The figures that let staff in; what is typed stands nowhere, and too many wrong tries wait."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.survey import PinResult
from klantdesk.ui.survey.buttons import CENTRE, KEY, SIDE_KEY, Tapped
from klantdesk.ui.survey.cover import Cover
from klantdesk.ui.survey.sheet import Setting

KEY_WIDE, KEY_HIGH, GAP = 112, 84, 10
DOT, DOT_GAP, FEWEST = 18, 14, 4
KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter")
ICONS = {"erase": "backspace", "enter": "check-bold"}
COLUMNS = 3
LONGEST = 12
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PadKey(Tapped):
    """One key of the PIN pad."""

    def __init__(self, setting: Setting, key: str, words: str) -> None:
        super().__init__(setting.stage, words, SIDE_KEY if key in ICONS else KEY, radius=14)
        self.key = key
        if key in ICONS:
            self.setText("")
        stage = setting.stage
        self.setFixedSize(max(stage.target, stage.px(KEY_WIDE)), max(stage.target, stage.px(KEY_HIGH)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def letters(self) -> QFont:
        """Figures are large."""
        return self.stage.font("kiosk_a", 30)

    def paint_inside(self, painter: QPainter) -> None:
        """A figure or an icon."""
        if self.key not in ICONS:
            self.write(painter, self.rect(), self.letters(), CENTRE)
            return
        side = max(22, self.stage.px(30))
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        self.glyph(painter, box, ICONS[self.key])


class PinDots(QWidget):
    """As many dots as figures were typed; the figures themselves stand nowhere."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.stage, self.count = setting.stage, 0
        self.setFixedHeight(self.stage.px(DOT) + 2)

    def tell(self, count: int) -> None:
        """Show so many dots."""
        self.count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the dots in the middle."""
        painter, px = QPainter(self), self.stage.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shown = max(FEWEST, self.count)
        left = (self.width() - shown * px(DOT) - (shown - 1) * px(DOT_GAP)) // 2
        for at in range(shown):
            painter.setBrush(self.stage.color("accent.base" if at < self.count else "accent.line"))
            painter.drawEllipse(left, 0, px(DOT), px(DOT))
            left += px(DOT) + px(DOT_GAP)


class PinPad(Cover):
    """Asks for the PIN; whoever opened it has it judged and tells the outcome."""

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.digits, self.wait = "", 0
        self.keys: dict[str, PadKey] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dots = PinDots(setting)
        self._lay_out()
        self.second = QTimer(self, interval=1000)
        self.second.timeout.connect(self._count_down)

    def _lay_out(self) -> None:
        """The pad under the words, or beside them on a short screen."""
        word, short = self.setting.word, self.stage.short
        words = self.column
        if short:
            row, words = QHBoxLayout(), QVBoxLayout()
            pad = QVBoxLayout()
            pad.addStretch()
            pad.addLayout(self._pad())
            pad.addStretch()
            row.addLayout(words, 1)
            row.addLayout(pad, 1)
            self.column.addLayout(row)
            self.column = words
        words.addStretch()
        self.title(word("pin"))
        words.addWidget(self.dots)
        self.told = self.text("")
        if not short:
            words.addLayout(self._pad())
        self.back = self.button(word("back"), self.cancelled.emit)
        words.addStretch()

    def _pad(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self.stage.px(GAP))
        names = {"erase": self.setting.word("keys_erase"), "enter": self.setting.word("next")}
        for at, key in enumerate(KEYS):
            made = PadKey(self.setting, key, names.get(key, key))
            made.clicked.connect(lambda _on=False, key=key: self.tap(key))
            self.keys[key] = made
            grid.addWidget(made, at // COLUMNS, 1 + at % COLUMNS)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(COLUMNS + 1, 1)
        return grid

    def tap(self, key: str) -> None:
        """One key of the pad."""
        if self.wait:
            return
        if key == "enter":
            self._enter()
            return
        self.told.setText("")
        self._show(self.digits[:-1] if key == "erase" else (self.digits + key)[:LONGEST])

    def tell(self, result: PinResult) -> None:
        """Say that a PIN was not right, or how long the next try waits."""
        self.setEnabled(True)
        self.setFocus()
        self.wait = result.wait_seconds
        if self.wait:
            self.second.start()
            self._tell_wait()
        elif not result.ok:
            self.told.setText(self.setting.word("pin_wrong"))

    def _enter(self) -> None:
        """Have the figures judged; they are forgotten here at once."""
        if self.digits:
            digits, self.digits = self.digits, ""
            self.dots.tell(0)
            self.setEnabled(False)
            self.entered.emit(digits)

    def _show(self, digits: str) -> None:
        self.digits = digits
        self.dots.tell(len(digits))

    def _count_down(self) -> None:
        self.wait = max(0, self.wait - 1)
        if self.wait:
            self._tell_wait()
        else:
            self.second.stop()
            self.told.setText("")

    def _tell_wait(self) -> None:
        self.told.setText(self.setting.word("pin_wait", seconds=self.wait))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Figures typed on a real keyboard."""
        if event.key() in ENTERS:
            self.tap("enter")
        elif event.key() == Qt.Key.Key_Backspace:
            self.tap("erase")
        elif event.text() in self.keys:
            self.tap(event.text())
