"""Texts and icons on a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from klantdesk.ui import icons, theme


def text(words: str = "", role: str = "body", *, wrap: bool = False, tone: str = "") -> QLabel:
    """A text in a role of the design; a tone gives it a colour that means something."""
    label = theme.styled(QLabel(words), role=role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return theme.styled(label, tone=tone) if tone else label


def line(*, soft: bool = True) -> QFrame:
    """A hairline from left to right."""
    return theme.styled(QFrame(), part="softline" if soft else "line")


def button(words: str, kind: str = "plain", icon: str = "", ink: str = "") -> QPushButton:
    """A button of a kind of the design, with an icon before its text if one is named."""
    made = theme.styled(QPushButton(words), kind=kind)
    if icon:
        icons.put(made, icon, ink or ("accent.on" if kind.endswith("primary") else "ink.primary"))
    return made


def link(words: str) -> QPushButton:
    """A next step: words and an arrow."""
    made = theme.styled(QPushButton(words), kind="link")
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.setIcon(icons.icon("arrow-right", "accent.text"))
    made.setIconSize(made.iconSize().scaled(14, 14, Qt.AspectRatioMode.KeepAspectRatio))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class IconLabel(QWidget):
    """An icon that stands still, in a colour of the theme; on a soft square if `soft` names one."""

    def __init__(
        self, name: str, pixels: int = 18, ink: str = icons.INK, *, square: int = 0, soft: str = ""
    ) -> None:
        super().__init__()
        self.name, self.pixels, self.ink, self.soft = name, pixels, ink, soft
        side = theme.look().px(square or pixels)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the square and the icon on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.soft:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.look().color(self.soft))
            corner = theme.look().px(9)
            painter.drawRoundedRect(self.rect(), corner, corner)
        side = theme.look().px(self.pixels)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        icons.paint(painter, box, self.name, self.ink)
