"""The large search field above the list, with the total and a way to clear it inside."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from klantdesk.ui import icons, theme
from klantdesk.ui.parts.one_line import Line

PAUSE_MS = 120
ICON = 22
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class SearchBox(Line):
    """Says what to search for once typing pauses; up and down walk the list without leaving it."""

    searched = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    """Enter, while what stands there was searched for already."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        theme.styled(self, kind="big")
        self.setPlaceholderText(self.tr("Name, town, postcode, phone or e-mail"))
        self.setAccessibleName(self.tr("Find a customer"))
        self.setToolTip(self.tr("Find a customer (Ctrl F)"))
        self.setAcceptDrops(False)
        mark = QLabel()
        mark.setPixmap(icons.picture("magnifying-glass", px(ICON), "ink.tertiary"))
        self.total = theme.styled(QLabel(), role="note")
        self.clear_button = theme.styled(QPushButton(), kind="icon")
        self.clear_button.setIcon(icons.icon("x"))
        self.clear_button.setIconSize(QSize(px(16), px(16)))
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.setToolTip(self.tr("Clear (Esc)"))
        self.clear_button.setAccessibleName(self.tr("Clear the search"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for label in (mark, self.total):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(14), 0, px(14), 0)
        self._row.setSpacing(px(2))
        self._row.addWidget(mark)
        self._row.addStretch()
        self._row.addWidget(self.total)
        self._row.addWidget(self.clear_button)
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self._search)
        self.textEdited.connect(lambda _text: self.pause.start())
        self.textChanged.connect(lambda text: self.clear_button.setVisible(bool(text)))
        self.clear_button.clicked.connect(self.start_over)
        self.clear_button.hide()

    def show_total(self, text: str) -> None:
        """The total as a sentence, at the right of what is typed."""
        if text != self.total.text():
            self.total.setText(text)
            self._make_room()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Back on the page, Ctrl Z takes back what was done elsewhere, not what was typed here before."""
        super().showEvent(event)
        if not event.spontaneous():
            self.setText(self.text())

    def put(self, text: str) -> None:
        """Show a text without searching for it again."""
        self.pause.stop()
        self.setText(text)

    def start_over(self) -> None:
        """Clear the text and search at once."""
        self.put("")
        self.searched.emit("")

    def _search(self) -> None:
        self.searched.emit(self.text())

    def _make_room(self) -> None:
        """Keep what is typed clear of the icon and the total."""
        px = theme.look().px
        right = self.total.sizeHint().width() + px(20)
        if self.clear_button.isVisibleTo(self):
            right += self.clear_button.sizeHint().width()
        self.setTextMargins(px(14 + ICON + 12), 0, right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the room for icon and total."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Walk the list with the keys that do nothing in one line of text."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.pause.isActive():
                self.pause.stop()
                self._search()
            else:
                self.entered.emit()
        else:
            super().keyPressEvent(event)
