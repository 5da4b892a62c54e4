"""The top of every question: whose shop asks, in which language, and how far along."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from klantdesk.desk.survey import Content
from klantdesk.ui import icons
from klantdesk.ui.survey.buttons import QUIET, Below
from klantdesk.ui.survey.stage import Stage

LOGO, LEAF = 48, 28
DOT, LONG, BETWEEN = 14, 44, 10


def language_name(content: Content, lang: str) -> str:
    """A language in its own words."""
    named = content.words["language"].get(lang)
    return named or QLocale(lang).nativeLanguageName().capitalize()


class Logo(QWidget):
    """The leaf on its square."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.setFixedSize(stage.px(LOGO), stage.px(LOGO))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the square and the leaf."""
        painter, px = QPainter(self), self.stage.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.stage.color("accent.base"))
        painter.drawRoundedRect(self.rect(), px(14), px(14))
        inset = (self.width() - px(LEAF)) // 2
        icons.paint(painter, QRectF(QRect(inset, inset, px(LEAF), px(LEAF))), "leaf-fill", "accent.on")


class Dots(QWidget):
    """One dot a question, the one in sight long."""

    def __init__(self, stage: Stage, number: int, most: int, told: str) -> None:
        super().__init__()
        self.stage, self.number, self.most = stage, number, most
        self.setAccessibleName(told)
        px = stage.px
        self.setFixedSize(px(LONG) + (most - 1) * (px(DOT) + px(BETWEEN)), px(DOT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the dots from left to right."""
        painter, px = QPainter(self), self.stage.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0
        for at in range(1, self.most + 1):
            wide = px(LONG) if at == self.number else px(DOT)
            painter.setBrush(self.stage.color("accent.base" if at <= self.number else "accent.line"))
            painter.drawRoundedRect(QRectF(left, 0, wide, self.height()), px(DOT) / 2, px(DOT) / 2)
            left += wide + px(BETWEEN)


class Header(QWidget):
    """Logo, shop, the other languages, and the dots."""

    language_wanted = Signal(str)

    def __init__(self, stage: Stage, content: Content, lang: str, dots: Dots) -> None:
        super().__init__()
        self.stage, self.dots = stage, dots
        self.setFixedHeight(stage.target)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.languages: dict[str, Below] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(stage.px(14))
        row.addWidget(Logo(stage))
        self.shop = QLabel()
        self.shop.setTextFormat(Qt.TextFormat.PlainText)
        self.shop.setFont(stage.font("kiosk_a", 20))
        self.shop.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.shop, 1)
        for other in content.languages:
            if other != lang:
                row.addWidget(self._language(content, other))
        row.addWidget(dots)
        self._name(content.shop)

    def _language(self, content: Content, lang: str) -> Below:
        switch = Below(self.stage, language_name(content, lang), QUIET, pad=16)
        switch.clicked.connect(lambda: self.language_wanted.emit(lang))
        self.languages[lang] = switch
        return switch

    def _name(self, shop: str) -> None:
        """The shop's name, cut off with dots where it is too long."""
        px = self.stage.px
        taken = px(LOGO) + self.dots.width() + px(14) * (3 + len(self.languages))
        taken += sum(switch.sizeHint().width() for switch in self.languages.values())
        room = max(0, self.stage.inside - taken)
        elided = QFontMetrics(self.shop.font()).elidedText(shop, Qt.TextElideMode.ElideRight, room)
        self.shop.setText(elided)
        self.shop.setAccessibleName(shop)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the screen allows."""
        return QSize(self.stage.inside, self.stage.target)
