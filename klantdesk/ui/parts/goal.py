"""A goal under a figure: how far it is, in a bar and in words, and the way to set one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.brush import Brush, Fonts
from klantdesk.ui.parts.labels import button, text

HEIGHT = 4
TRACK = "line.soft"


class GoalBar(QWidget):
    """How far a figure is; a series' colour, green once it is there."""

    def __init__(self, series: int) -> None:
        super().__init__()
        self.series, self.part, self.reached = series, 0.0, False
        self.setFixedHeight(theme.look().px(HEIGHT))

    def show_part(self, part: float, *, reached: bool) -> None:
        """Show this part of the way, 0 to 1."""
        self.part, self.reached = part, reached
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the track and what is behind us."""
        look, painter = theme.look(), QPainter(self)
        brush = Brush(painter, Fonts(look))
        whole, round_ = QRectF(self.rect()), self.height() / 2
        brush.fill(whole, look.color(TRACK), round_)
        ink = look.color("good.mark") if self.reached else look.series(self.series)
        if self.part > 0:
            wide = max(float(self.height()), whole.width() * self.part)
            brush.fill(QRectF(0, 0, wide, whole.height()), ink, round_)


class GoalRow(QWidget):
    """The bar with its words; without a goal only the way to set one."""

    wanted = Signal()

    def __init__(self, name: str, series: int) -> None:
        super().__init__()
        px = theme.look().px
        self.bar, self.words = GoalBar(series), text("", "small", wrap=True)
        self.setting = theme.styled(button(self.tr("Set a goal"), "link"), flush="true")
        self.setting.setCursor(Qt.CursorShape.PointingHandCursor)
        self.changing = button("", "mini", "pencil-simple", "ink.tertiary")
        self.changing.setToolTip(self.tr("Change the goal"))
        for one in (self.setting, self.changing):
            one.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self.words, 1)
        row.addWidget(self.setting)
        row.addWidget(self.changing, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        column.addLayout(row)
        self.setting.setAccessibleName(self.tr("Set a goal for {name}").format(name=name))
        self.changing.setAccessibleName(self.tr("Change the goal for {name}").format(name=name))
        self.show_goal("", 0.0, reached=False)

    def show_goal(self, words: str, part: float, *, reached: bool) -> None:
        """Show a goal in words, and how far it is; "" while there is none."""
        there = bool(words)
        self.bar.setVisible(there)
        self.changing.setVisible(there)
        self.setting.setVisible(not there)
        self.words.setVisible(there)
        self.words.setText(words)
        theme.restyle(theme.styled(self.words, tone="good" if reached else ""))
        self.bar.show_part(part, reached=reached)
        self.changing.setAccessibleDescription(words)
