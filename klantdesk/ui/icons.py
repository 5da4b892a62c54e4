"""Icons painted from the Phosphor font in the colours of the theme, whatever it is at that moment.

`icon("house")` gives a QIcon that needs no rebuilding: it asks for the colour each time it is
painted. Names are those of Phosphor 1.3 without `ph.`; resources/icons/phosphor.json has them all.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from klantdesk.ui import fonts, theme

INK = "ink.secondary"


def paint(painter: QPainter, box: QRectF, name: str, ink: str = INK) -> None:
    """Paint an icon as high as the box; in a wide box it stands at the left, before a text."""
    font = QFont(fonts.icons())
    font.setPixelSize(max(1, round(min(box.width(), box.height()))))
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.look().color(ink))
    across = Qt.AlignmentFlag.AlignLeft if box.width() > box.height() else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(box, int(across | Qt.AlignmentFlag.AlignVCenter), fonts.glyph(name))
    painter.restore()


class _Glyph(QIconEngine):
    """One icon; its ink follows the theme, disabled and checked states."""

    def __init__(self, name: str, ink: str, on_name: str, on_ink: str) -> None:
        super().__init__()
        self.facts = (name, ink, on_name, on_ink)

    def clone(self) -> QIconEngine:
        """Another engine of the same icon."""
        return _Glyph(*self.facts)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon in the ink of its state."""
        name, ink, on_name, on_ink = self.facts
        if state == QIcon.State.On:
            name, ink = on_name, on_ink
        paint(painter, QRectF(rect), name, "ink.disabled" if mode == QIcon.Mode.Disabled else ink)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of this size in device px."""
        return self._painted(size, 1.0, mode, state)

    def scaledPixmap(  # noqa: N802  # Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """The icon as a picture of this size in device px, for screens with more than one px a px."""
        return self._painted(size, scale, mode, state)

    def _painted(self, size: QSize, scale: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QRectF(QPointF(), size.toSizeF()).toRect()), mode, state)
        painter.end()
        picture.setDevicePixelRatio(scale)
        return picture


def icon(name: str, ink: str = INK, *, on: str = "", on_ink: str = "") -> QIcon:
    """An icon in this ink; checked it may show another one in another ink."""
    return QIcon(_Glyph(name, ink, on or name, on_ink or ink))


def picture(name: str, pixels: int, ink: str = INK) -> QPixmap:
    """An icon as a picture for a label."""
    return icon(name, ink).pixmap(QSize(pixels, pixels))


def put(button: QAbstractButton, name: str, ink: str = INK, *, gap: int = 4, pixels: int = 18) -> None:
    """Set a button's icon in front of its text; `gap` px more than Qt's own 4."""
    px = theme.look().px
    button.setIcon(icon(name, ink))
    button.setIconSize(QSize(px(pixels + gap) if button.text() else px(pixels), px(pixels)))
