"""A field to type in that keeps nothing: no clipboard, no undo, no menu, no drag, no suggestions."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout

from klantdesk.ui import theme
from klantdesk.ui.survey.stage import Stage

LONGEST, LONGEST_LINE = 500, 120
EDGE = 3
MOVES = {
    Qt.Key.Key_Left: QTextCursor.MoveOperation.Left,
    Qt.Key.Key_Right: QTextCursor.MoveOperation.Right,
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
    Qt.Key.Key_Home: QTextCursor.MoveOperation.StartOfLine,
    Qt.Key.Key_End: QTextCursor.MoveOperation.EndOfLine,
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Writing(QPlainTextEdit):
    """The text itself; `typed` tells that a real key was used, `entered` that a single line is done."""

    typed = Signal()
    entered = Signal()
    taken = Signal()

    def __init__(self, stage: Stage, name: str, *, lines: bool) -> None:
        super().__init__()
        self.lines, self.longest = lines, LONGEST if lines else LONGEST_LINE
        theme.styled(self, kiosk="true")
        self.setFont(stage.font("kiosk_a", 26, 500))
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(
            QTextOption.WrapMode.WordWrap if lines else QTextOption.WrapMode.NoWrap,
        )
        self.setCursorWidth(EDGE)
        self.document().setDocumentMargin(0)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints)

    def words(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def put(self, words: str) -> None:
        """Write at the caret, as far as there is room."""
        room = self.longest - len(self.words())
        flat = words if self.lines else words.replace("\n", " ")
        self.textCursor().insertText(flat[: max(0, room)])
        self.ensureCursorVisible()

    def erase(self) -> None:
        """Take away what stands before the caret."""
        self.textCursor().deletePreviousChar()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Type, erase and move; nothing selects, copies or pastes."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self._enter()
        elif key == Qt.Key.Key_Backspace:
            self.erase()
        elif key == Qt.Key.Key_Delete:
            self.textCursor().deleteChar()
        elif key in MOVES:
            self.moveCursor(MOVES[key])
        elif event.text().isprintable() and event.text():
            self.put(event.text())
        else:
            event.ignore()
            return
        self.typed.emit()

    def _enter(self) -> None:
        if self.lines:
            self.put("\n")
        else:
            self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Dragging over the text selects nothing."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Nor does tapping twice."""
        event.accept()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802, ARG002  # Qt's name and argument
        """Nothing comes from the clipboard or a drag."""
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        """As above, whoever asks."""


class Field(QFrame):
    """The text in its box, with a ring while it has the focus."""

    def __init__(self, stage: Stage, name: str, hint: str = "", *, lines: bool = False) -> None:
        super().__init__()
        self.stage = stage
        self.text = Writing(stage, name, lines=lines)
        self.text.setPlaceholderText(hint)
        self.setFocusProxy(self.text)
        self.setMinimumHeight(stage.target)
        if not lines:
            self.setFixedHeight(stage.target)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out(lines=lines)

    def _lay_out(self, *, lines: bool) -> None:
        px, height = self.stage.px, self.text.fontMetrics().height()
        room = (self.stage.target - height) // 2
        across = px(24 if lines else 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(across, min(room, px(16)) if lines else room, across, 0 if lines else room)
        self.text.setMinimumHeight(height)
        column.addWidget(self.text)
        self.text.textChanged.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as a target."""
        return QSize(self.stage.target * 3, self.stage.target)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the box and its ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "focus" if self.text.hasFocus() else "line.check"
        painter.setPen(QPen(self.stage.color(edge), EDGE))
        painter.setBrush(self.stage.color("bg.surface"))
        half = EDGE / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, self.stage.px(18), self.stage.px(18))
