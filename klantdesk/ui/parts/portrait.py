"""A customer at a glance: the round with initials, and the group as a tag."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import DOT, TAG, TAG_PAD, Brush, Fonts


class Avatar(QWidget):
    """The large round with initials, in the colours of the group; `side` in px of the design."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.letters = ""
        self.group: Group | None = None
        self.setFixedSize(theme.look().px(side), theme.look().px(side))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint it."""
        brush = Brush(QPainter(self), Fonts(theme.look()))
        brush.avatar(QRectF(self.rect()), self.letters, self.group, role="title")


class GroupMark(QWidget):
    """The customer group as a tag in its own colours."""

    def __init__(self) -> None:
        super().__init__()
        self.group: Group | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_group(self, group: Group | None) -> None:
        """Show a group; None hides the tag."""
        self.group = group
        self.setVisible(group is not None)
        self.setAccessibleName(self._name())
        self.updateGeometry()
        self.update()

    def _name(self) -> str:
        return texts.group(self.group, singular=True) if self.group else ""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as its word."""
        _, metrics = Fonts(theme.look()).get("small", QFont.Weight.Medium)
        beside = theme.look().px(2 * TAG_PAD + DOT + 6)
        return QSize(round(metrics.horizontalAdvance(self._name())) + beside + 2, theme.look().px(TAG))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint it as the table does."""
        if self.group:
            Brush(QPainter(self), Fonts(theme.look())).tag(QRectF(self.rect()), self._name(), self.group)
