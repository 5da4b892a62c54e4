"""The whole window as one place to drop an export on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from klantdesk.ui import icons, theme

MARGIN = 28


def files_of(data: QMimeData) -> list[Path]:
    """The local files a drag carries."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropTarget(QWidget):
    """Lies over the window while files are dragged over it."""

    dropped = Signal(list)

    def __init__(self, window: QWidget, kinds: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(window)
        self.kinds = kinds
        self.files: list[Path] = []
        self.setAcceptDrops(True)
        px = theme.look().px
        self.frame = theme.styled(QFrame(), card="dropping")
        mark = QLabel()
        mark.setPixmap(icons.picture("file-arrow-down", px(40), "accent.text"))
        self.headline, self.detail = (
            theme.styled(QLabel(), role="headline"),
            theme.styled(QLabel(), role="muted"),
        )
        inside = QVBoxLayout(self.frame)
        inside.addStretch()
        for label in (mark, self.headline, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        inside.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(*(px(MARGIN),) * 4)
        row.addWidget(self.frame)
        self.hide()

    def greet(self, event: QDragEnterEvent | QDropEvent) -> None:
        """Show what letting go would do; drags without files are none of ours."""
        files = files_of(event.mimeData())
        if not files:
            return
        event.acceptProposedAction()
        self.files = files
        self._say()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def fits(self) -> bool:
        """Whether the dragged files are of a kind that can be imported."""
        return all(file.suffix.lower() in self.kinds() for file in self.files)

    def take(self, event: QDropEvent) -> None:
        """Take the files, if they are of a kind we read."""
        self.hide()
        self.files = files_of(event.mimeData())
        if self.files and self.fits():
            event.acceptProposedAction()
            self.dropped.emit(self.files)

    def _say(self) -> None:
        if self.fits():
            self.headline.setText(self.tr("Let go to import"))
            self.detail.setText(", ".join(file.name for file in self.files))
        else:
            self.headline.setText(self.tr("This kind of file cannot be imported"))
            self.detail.setText(self.tr("These can: {kinds}").format(kinds=", ".join(self.kinds())))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the drag that already lies over the window."""
        self.greet(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """The files went elsewhere."""
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Take the files that were let go."""
        self.take(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Cover the page: the design knows no transparency."""
        QPainter(self).fillRect(self.rect(), theme.look().color("bg.canvas"))
