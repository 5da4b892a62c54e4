"""Filters that toggle, and switches of two or three choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from klantdesk.records import Group
from klantdesk.ui import icons, texts, theme


class Chip(QPushButton):
    """A filter to switch on and off, its count inside; Delete or × takes a removable one away."""

    removed = Signal()

    def __init__(self, words: str, count: int | None = None, *, removable: bool = False) -> None:
        super().__init__()
        theme.styled(self, chip="true")
        self.words, self.removable = words, removable
        self.setCheckable(not removable)
        if removable:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.setIcon(icons.icon("x"))
            self.setIconSize(QSize(theme.look().px(14), theme.look().px(14)))
            self.clicked.connect(self.removed)
        self.show_count(count)

    def show_count(self, count: int | None) -> None:
        """Show how many there are."""
        counted = "" if count is None else f"  {texts.number(count)}"
        self.setText(f"{self.words}{counted}")
        removing = self.tr("{filter}, remove filter").format(filter=self.words) if self.removable else ""
        self.setAccessibleName(removing or f"{self.words}{counted.replace('  ', ', ')}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Delete takes a removable filter away."""
        if self.removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class Segmented(QWidget):
    """A switch between a few choices, of which one always holds."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], now: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for position, (key, words) in enumerate(choices):
            button = theme.styled(QPushButton(words), segment=_place(position, len(choices)))
            button.setCheckable(True)
            button.clicked.connect(lambda _on, key=key: self.chosen.emit(key))
            self.group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
        if now:
            self.choose(now)

    def choose(self, key: str) -> None:
        """Switch without telling."""
        check(self.group, self.buttons[key])

    def now(self) -> str:
        """The choice that holds; "" while none was made."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")


def check(group: QButtonGroup, chosen: QAbstractButton) -> None:
    """Choose one of a group, and let Tab stop there: Qt would stop at whichever comes first."""
    chosen.setChecked(True)
    for one in group.buttons():
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is chosen else Qt.FocusPolicy.ClickFocus)


def _place(position: int, count: int) -> str:
    if count == 1:
        return "only"
    return {0: "first", count - 1: "last"}.get(position, "middle")


def tag(words: str, tone: str = "mute") -> QLabel:
    """A word that says how something stands: good, warn, bad, info or mute."""
    return theme.styled(QLabel(words), tag=tone)


class GroupTag(QLabel):
    """A customer's group: a dot in its colour and the word."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.show_group(group)
        theme.current().changed.connect(self._write)

    def show_group(self, group: Group) -> None:
        """Show another group."""
        self.key = group
        theme.styled(self, tag="mute")
        self._write()

    def _write(self) -> None:
        look = theme.look()
        mark, ink = look.group(self.key, "mark").name(), look.group(self.key, "text").name()
        name = texts.group(self.key, singular=True)
        self.setText(f'<span style="color:{mark}">●</span> <span style="color:{ink}">{name}</span>')
        self.setAccessibleName(name)
