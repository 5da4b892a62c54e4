"""Cards, notes and the page that is empty still."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.labels import IconLabel, button, line, text

NOTE_ICONS = {"warn": "warning", "bad": "warning-circle", "good": "check-circle", "info": "info"}
NOTE_INKS = {"warn": "warn.text", "bad": "bad.text", "good": "good.text", "info": "accent.text"}


class Card(QFrame):
    """A surface with a hairline around it; `body` is its content, `foot` a bar under it."""

    def __init__(self, title: str = "", *, padding: tuple[int, int] = (18, 16)) -> None:
        super().__init__()
        theme.styled(self, card="frame")
        px = theme.look().px
        self.padding = padding
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(padding[0]), px(padding[1]), px(padding[0]), px(padding[1]))
        self.body.setSpacing(px(4))
        self.column.addLayout(self.body, 1)
        self.title = text(title, "card", wrap=True)
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)
        self.title.setVisible(bool(title))

    def explain(self, about: QPushButton) -> None:
        """Put the ⓘ of the card's figure beside its title."""
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(4))
        row.setContentsMargins(0, -2, 0, -2)  # the title stands as high as that of a card without an ⓘ
        self.body.removeWidget(self.title)
        row.addWidget(self.title, 1)
        row.addWidget(about, 0, Qt.AlignmentFlag.AlignTop)
        self.body.insertLayout(0, row)

    def add_foot(self, *widgets: QWidget) -> QHBoxLayout:
        """A bar along the bottom of the card, behind a hairline."""
        px = theme.look().px
        self.foot_line = line()
        self.column.addWidget(self.foot_line)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(self.padding[0] - 6), px(9), px(self.padding[0]), px(9))
        foot.setSpacing(px(14))
        for widget in widgets:
            foot.addWidget(widget)
        foot.addStretch()
        self.column.addLayout(foot)
        return foot


class Note(QFrame):
    """Something to know, in one of four tones, with what can be done about it; `words` is its text."""

    def __init__(
        self, tone: str, title: str, detail: str = "", action: QPushButton | None = None, *, icon: str = ""
    ) -> None:
        super().__init__()
        theme.styled(self, note=tone)
        px = theme.look().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(12), px(14), px(12))
        row.setSpacing(px(12))
        row.addWidget(IconLabel(icon or NOTE_ICONS[tone], 18, NOTE_INKS[tone]), 0, Qt.AlignmentFlag.AlignTop)
        self.words = QVBoxLayout()
        self.words.setSpacing(px(2))
        self.title, self.detail = text(title, "strong", wrap=True), text(detail, "note", wrap=True)
        self.words.addWidget(self.title)
        self.words.addWidget(self.detail)
        row.addLayout(self.words, 1)
        self.title.setVisible(bool(title))
        self.detail.setVisible(bool(detail))
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)


class EmptyState(QFrame):
    """Says what will appear here, why it is worth it, and offers one way to begin."""

    wanted = Signal()

    def __init__(self, icon: str, title: str, detail: str, do: str = "") -> None:
        super().__init__()
        theme.styled(self, card="dashed")
        px = theme.look().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(36), px(28), px(36))
        column.setSpacing(px(6))
        column.addStretch()
        column.addWidget(IconLabel(icon, 32, "accent.text"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(8))
        self.title, self.detail = text(title, "title", wrap=True), text(detail, "muted", wrap=True)
        for label in (self.title, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(px(10))
        self.button = button(do, "primary")
        self.button.clicked.connect(self.wanted)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(do))
        column.addStretch()
