"""The card with the line of one figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from klantdesk.desk.trends import Trend
from klantdesk.ui import theme
from klantdesk.ui.parts.chart_card import ChartCard, Figures
from klantdesk.ui.parts.charts import Series
from klantdesk.ui.parts.labels import link, text
from klantdesk.ui.parts.line_chart import LineChart, LineDrawing
from klantdesk.ui.parts.scale import in_reach
from klantdesk.ui.trends import written
from klantdesk.ui.trends.marks import marks
from klantdesk.ui.trends.words import TrendWords

if TYPE_CHECKING:
    from klantdesk.desk.markers import Marker
    from klantdesk.desk.views import Goal, Number

FIRST, ATTENTION = 1, 2
FINE = 2
"""Pixels of a saved picture for each one on the screen."""
CENTS = 100
HIGH = 224


class TrendCard(ChartCard):
    """The figure's months, those of a year before dashed, and what was marked."""

    save_wanted = Signal()
    goal_wanted = Signal()
    copied = Signal()

    def __init__(self) -> None:
        super().__init__("", LineChart(""))
        self.words: TrendWords | None = None
        self.chart.setMinimumHeight(theme.look().px(HIGH))
        self.save, self.copy = link(self.tr("Save")), link(self.tr("Copy"))
        for made in (self.save, self.copy):
            made.setIcon(made.icon().__class__())
            self.steps.addWidget(made)
        self.step.clicked.connect(self.goal_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.copy.clicked.connect(self._copy)

    def show_trend(
        self, trend: Trend, markers: Sequence[Marker], goal: Goal | None, *, compared: bool
    ) -> None:
        """Show a figure; `compared`: with the year before beside it."""
        self.words = words = TrendWords(trend)
        points = trend.points
        ink = ATTENTION if trend.key == "lost" else FIRST
        now, before = words.legend()
        series = [Series(now, ink, tuple(_drawn(trend.key, point.value) for point in points))]
        compared = compared and any(point.year_before is not None for point in points)
        if compared:
            earlier = tuple(_drawn(trend.key, point.year_before) for point in points)
            series.append(Series(before, ink, earlier))
        line = float(_drawn(trend.key, goal.value) or 0) if goal else 0.0
        far = goal is not None and not in_reach(line, [value for one in series for value in one.values])
        running = None if points[-1].whole else len(points) - 1
        months = tuple(point.first for point in points)
        drawing = LineDrawing(
            months=months,
            series=tuple(series),
            write=lambda value: written.on_axis(trend.key, _told(trend.key, value)),
            readout=lambda at: words.readout(points[at], compared=compared),
            unfinished=running,
            marks=marks(markers, months),
            goal=(line, words.goal(goal)) if goal and not far else None,
            fine=written.is_fine(trend.key),
            running_until=None if running is None else points[-1].last,
        )
        figures = Figures(words.heads(), words.rows())
        self.show_chart(words.title(), ((ink, now),), drawing, figures)
        self.chart.setAccessibleName(words.title())
        if compared:
            self._add_dashed(before)
        if goal and far:
            self.legend.insertWidget(self.legend.count() - 1, text(words.far_goal(goal), "small"))
        self.show_note(words.reason())
        self.show_step(self.tr("Change the goal") if goal else self.tr("Set a goal"))

    def picture(self) -> QPixmap:
        """The card without what can be pressed, fine enough to print."""
        whole = QRect(0, 0, self.width(), self.foot_line.y())
        made = QPixmap(whole.size() * FINE)
        made.setDevicePixelRatio(FINE)
        made.fill(theme.look().color("bg.surface"))
        self.render(made, QPoint(), whole)
        return made

    def _add_dashed(self, words: str) -> None:
        self.legend.insertWidget(self.legend.count() - 1, Dashes())
        self.legend.insertWidget(self.legend.count() - 1, text(words, "small"))

    def _copy(self) -> None:
        self.table.copy_all()
        self.copied.emit()


class Dashes(QWidget):
    """A short dashed line, as the key to the year before."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.setFixedSize(px(18), px(10))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the dashes."""
        painter = QPainter(self)
        painter.setPen(QPen(theme.look().chart("compare_line"), 2, Qt.PenStyle.DashLine))
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)


def _drawn(key: str, value: Number) -> Number:
    """Money in euros, so that the axis has round ones."""
    return value / CENTS if value is not None and written.is_money(key) else value


def _told(key: str, value: float) -> float:
    return value * CENTS if written.is_money(key) else value
