"""A card with a picture of figures and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.figures_table import FiguresTable
from klantdesk.ui.parts.labels import link, text


class TwinCard(Card):
    """The title asks, the line under it says on what the answer stands; `followed` is the next step."""

    followed = Signal()

    def __init__(self, title: str, picture: QWidget) -> None:
        super().__init__(title)
        px = theme.look().px
        self.picture, self.table = picture, FiguresTable(title)
        self.sub = text("", "note", wrap=True)
        self.body.setContentsMargins(px(18), px(14), px(18), px(12))
        self.body.addWidget(self.sub)
        self.body.addSpacing(px(4))
        self.front = QWidget()
        self.inside = QVBoxLayout(self.front)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(px(5))
        self.inside.addWidget(picture, 1)
        self.below = QVBoxLayout()
        self.inside.addLayout(self.below)
        self.inside.addStretch()
        self.both = QStackedWidget()
        self.both.addWidget(self.front)
        self.both.addWidget(self.table)
        self.body.addWidget(self.both, 1)
        self.step, self.turn = link(""), link(self.tr("Show as table"))
        self.turn.setIcon(self.turn.icon().__class__())
        self.foot = self.add_foot(self.step, self.turn)
        self.foot_margins = self.foot.contentsMargins()
        self.step.clicked.connect(self.followed)
        self.turn.clicked.connect(self._turn)
        self.step.hide()

    def show_table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """The same figures in words."""
        self.table.show_figures(columns, rows)

    def show_step(self, words: str) -> None:
        """Name the next step; "" when there is none."""
        self.step.setText(words)
        self.step.setVisible(bool(words))

    def show_foot(self, *, shown: bool) -> None:
        """Take the bar along the bottom away while there is nothing in it, or bring it back."""
        self.foot_line.setVisible(shown)
        self.foot.setContentsMargins(self.foot_margins if shown else QMargins())

    def _turn(self) -> None:
        to_table = self.both.currentWidget() is self.front
        self.both.setCurrentWidget(self.table if to_table else self.front)
        self.turn.setText(self.tr("Show as picture") if to_table else self.tr("Show as table"))
