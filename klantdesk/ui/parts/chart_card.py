"""A card with a chart: its finding as title, its legend, the next step, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.charts import Drawing, MonthChart
from klantdesk.ui.parts.figures_table import FiguresTable
from klantdesk.ui.parts.labels import link, text

SWATCH = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """The chart's numbers as a table."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


class Swatch(QWidget):
    """A small square in the colour of a series."""

    def __init__(self, series: int) -> None:
        super().__init__()
        self.series = series
        side = theme.look().px(SWATCH)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.look().series(self.series))
        painter.setBrush(theme.look().series(self.series))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)


class ChartCard(Card):
    """A chart with everything that belongs to it; `followed` is its next step."""

    followed = Signal()

    def __init__(self, name: str, chart: MonthChart | None = None) -> None:
        super().__init__(name)
        px = theme.look().px
        self.legend = QHBoxLayout()
        self.legend.setSpacing(px(6))
        self.note = text("", "tiny", wrap=True)
        self.note.hide()
        self.chart, self.table = chart or MonthChart(name), FiguresTable(name)
        self.both = QStackedWidget()
        self.both.addWidget(self.chart)
        self.both.addWidget(self.table)
        self.body.addLayout(self.legend)
        self.body.addWidget(self.note)
        self.body.addSpacing(px(4))
        self.body.addWidget(self.both, 1)
        self.body.setContentsMargins(px(18), px(16), px(18), px(6))
        self.step, self.turn = link(""), link(self.tr("Show as table"))
        self.turn.setIcon(self.turn.icon().__class__())
        self.steps = self.add_foot(self.step)
        self.steps.addWidget(self.turn)
        self.step.clicked.connect(self.followed)
        self.turn.clicked.connect(self._turn)

    def show_chart(
        self, title: str, legend: Sequence[tuple[int, str]], drawing: Drawing, figures: Figures
    ) -> None:
        """Show these figures under the title that says what they mean."""
        self.set_title(title)
        self._write_legend(legend)
        self.chart.setAccessibleDescription(title)
        self.table.show_figures(figures.columns, figures.rows)
        self.chart.draw(drawing)

    def show_step(self, words: str) -> None:
        """Name the next step; "" when there is none."""
        self.step.setText(words)
        self.step.setVisible(bool(words))

    def show_note(self, words: str) -> None:
        """Say what the bars cannot tell."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _write_legend(self, legend: Sequence[tuple[int, str]]) -> None:
        while (item := self.legend.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for series, words in legend:
            self.legend.addWidget(Swatch(series))
            self.legend.addWidget(text(words, "small"))
            self.legend.addSpacing(theme.look().px(6))
        self.legend.addStretch()

    def _turn(self) -> None:
        to_table = self.both.currentWidget() is self.chart
        self.both.setCurrentWidget(self.table if to_table else self.chart)
        self.turn.setText(self.tr("Show as chart") if to_table else self.tr("Show as table"))
