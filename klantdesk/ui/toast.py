"""The message at the bottom of the window: eight seconds, one at a time, with a way to undo.

What went wrong bears another mark, and stays twice as long: it is more to read.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from klantdesk.ui import icons, theme
from klantdesk.ui.tokens import values

FROM_BOTTOM = 24
WIDEST = 760
BESIDE_TEXT = 150


class Toast(QFrame):
    """A child of the window that lays itself over the page."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        px = theme.look().px
        theme.styled(self, part="toast")
        self.mark, self.text = QLabel(), QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)  # names and titles are as they were typed
        self.text.setWordWrap(False)
        self.undo_button = QPushButton()
        self.close_button = QPushButton()
        self.close_button.setIcon(icons.icon("x", "ink.inverse"))
        self.close_button.setAccessibleName(self.tr("Close message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(10))
        for widget in (self.mark, self.text, self.undo_button, self.close_button):
            row.addWidget(widget)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.hide)
        self._undo: Callable[[], None] | None = None
        self.patience = 0
        self.undo_button.clicked.connect(self._take_back)
        self.close_button.clicked.connect(self.hide)
        for button in (self.undo_button, self.close_button):
            button.installEventFilter(self)
        self.hide()

    def tell(self, text: str, undo: Callable[[], None] | None = None, label: str = "") -> None:
        """Show a message in place of the one before."""
        self.patience = values()["motion"]["toast_ms"]
        self._show("check-circle", text, undo, label)

    def warn(self, text: str) -> None:
        """Say what went wrong."""
        self.patience = 2 * values()["motion"]["toast_ms"]
        self._show("warning-circle", text, None, "")

    def _show(self, icon: str, text: str, undo: Callable[[], None] | None, label: str) -> None:
        self._undo = undo
        self.mark.setPixmap(icons.picture(icon, theme.look().px(18), "ink.inverse"))
        self.text.setText(text)
        self.undo_button.setText(label or self.tr("Undo"))
        self.undo_button.setVisible(undo is not None)
        self.undo_button.setToolTip("Ctrl Z")
        self.place()
        self.show()
        self.raise_()
        self.timer.start(self.patience)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def place(self) -> None:
        """Stand at the bottom in the middle of the window; a long text is broken."""
        window = self.window()
        px = theme.look().px
        room = min(px(WIDEST), window.width() - 2 * px(FROM_BOTTOM))
        self.text.setWordWrap(
            self.text.fontMetrics().horizontalAdvance(self.text.text()) > room - px(BESIDE_TEXT)
        )
        self.text.setMinimumWidth(room - px(BESIDE_TEXT * 2) if self.text.wordWrap() else 0)
        self.setMaximumWidth(room)
        self.adjustSize()
        bottom = window.height() - self._bar(window) - px(FROM_BOTTOM)
        self.move((window.width() - self.width()) // 2, bottom - self.height())

    def stay_clear(self) -> None:
        """The page may have got a bar at the bottom, or lost it: keep off its buttons."""
        if self.isVisible():
            self.place()

    @staticmethod
    def _bar(window: QWidget) -> int:
        """How high the bar with buttons at the bottom of the page is: it stays in sight."""
        bars = (bar for bar in window.findChildren(QFrame) if bar.property("part") == "bottombar")
        return max((bar.height() for bar in bars if bar.isVisible()), default=0)

    def undo(self) -> bool:
        """Ctrl Z: take back what the message tells, while it is there; False where it is not."""
        can = self.isVisible() and self._undo is not None
        if can:
            self._take_back()
        return can

    def _take_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()

    def hide(self) -> None:
        """Go away and forget how to undo after that."""
        self.timer.stop()
        super().hide()

    def _resume(self) -> None:
        if self.isVisible():
            self.timer.start(self.patience)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Wait while somebody reads with the mouse on it."""
        super().enterEvent(event)
        self.timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Count again from the start."""
        super().leaveEvent(event)
        self._resume()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Wait while one of the buttons has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._resume()
        return super().eventFilter(watched, event)
