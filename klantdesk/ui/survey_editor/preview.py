"""The screen as a visitor sees it, made by the survey itself and shown small."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.desk.questions import Content, Screen, Survey, say
from klantdesk.ui import theme
from klantdesk.ui.survey import sheets
from klantdesk.ui.survey.sheet import Setting
from klantdesk.ui.survey.stage import LYING, Stage
from klantdesk.ui.survey.visit import Visit

CORNER = 10
FINE = 2
"""The picture is painted this many times finer than it shows, for screens with more px."""


class Preview(QWidget):
    """Paints the picture of one screen as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: tuple[Content, Survey, Screen, str, bool] | None = None
        self.picture, self.small = QImage(), QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("The screen as a visitor sees it"))
        self.soon = QTimer(self, singleShot=True, interval=0)
        self.soon.timeout.connect(self._draw)
        theme.current().changed.connect(self.soon.start)

    def show_screen(
        self, content: Content, survey: Survey, screen: Screen, lang: str, *, rest: bool = False
    ) -> None:
        """Show this screen, once the owner's key press is done; `rest`: its rarer answers."""
        self.asked = (content, survey, screen, lang, rest)
        self.setAccessibleDescription(say(screen.ask, lang, shop=content.shop))
        self.soon.start()

    def _draw(self) -> None:
        if self.asked is None:
            return
        content, survey, screen, lang, rest = self.asked
        visit = Visit(survey, lang, survey.store)
        visit.screen = screen
        visit.trail = [] if screen is survey.first else [survey.first]
        stage = Stage(LYING)
        sheet = sheets.make(Setting(stage, content, visit), rest=rest)
        sheet.resize(LYING)
        picture = QImage(LYING * FINE, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(FINE)  # for the sheet to fill it
        picture.fill(stage.color("bg.kiosk"))
        sheet.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        shiboken6.delete(sheet)  # now, and not whenever the collector meets its loops
        picture.setDevicePixelRatio(1)
        self.picture, self.small = picture, QImage()
        self.update()

    def _small(self, size: QSizeF) -> QImage:
        """The picture at this size; made smoothly, so that small letters can be read."""
        fine = self.devicePixelRatio()
        wanted = (size * fine).toSize()
        if self.small.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            self.small = self.picture.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self.small

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """A third of the screen."""
        return LYING / 3

    def hasHeightForWidth(self) -> bool:  # noqa: N802  # Qt's name
        """A screen keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  # Qt's name
        """As high as the screen would be."""
        return width * LYING.height() // LYING.width()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the picture inside a hairline."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        high = min(self.height(), self.heightForWidth(self.width()))
        box = QRectF(0, 0, high * LYING.width() / LYING.height(), high)
        if not self.picture.isNull():
            painter.drawImage(box, self._small(box.size()))
        painter.setPen(theme.look().color("line.control"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER / 5, CORNER / 5)
