"""A line over months with a band around it: the figure, and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPen

from klantdesk.ui import theme
from klantdesk.ui.parts.charts import Drawing, MonthChart, Series
from klantdesk.ui.parts.scale import nice_ticks

LINE, DOT = 2.5, 9
LABEL_ROOM, MONTHS_ROOM = 1.9, 3.0
"""Months of room at the right, for the last figure, and for the months it is of."""


class BandChart(MonthChart):
    """Draws three series: the value, its lower and its upper bound; unknown months leave a gap."""

    def _draw(self) -> None:
        if self.drawing is None:
            return
        if self.plot is None:
            self._make()
            self.first_time.stop()
        self.plot.clear()
        self.plot.setBackground(theme.look().color("bg.surface"))
        self._scale(self.drawing)
        for run in runs(self.drawing.series[0]):
            self._add_run(self.drawing, run)
        self._label_last(self.drawing)

    def _scale(self, drawing: Drawing) -> None:
        known = [value for series in drawing.series for value in series.values if value is not None]
        low, high = min(known, default=0), max(known, default=0)
        ticks = nice_ticks(min(low, 0), max(high, 0))
        self._set_axes(drawing, ticks, min(low, *ticks), max(high, *ticks))
        room = MONTHS_ROOM if drawing.last_of else LABEL_ROOM
        self.plot.setXRange(-0.5, len(drawing.months) - 1 + room, padding=0.01)

    def _left_marks(self, ticks: list[float]) -> list[tuple[float, str]]:
        return [(tick, self.drawing.write(tick)) for tick in ticks] if self.drawing else []

    def _add_run(self, drawing: Drawing, run: range) -> None:
        """One unbroken stretch: the band first, the line on it."""
        import pyqtgraph

        look, places = theme.look(), list(run)
        value, low, high = ([series.values[place] for place in places] for series in drawing.series)
        if None not in low and None not in high:
            edges = [
                pyqtgraph.PlotCurveItem(places, edge, pen=QPen(Qt.PenStyle.NoPen)) for edge in (low, high)
            ]
            for edge in edges:
                self.plot.addItem(edge)
            band = pyqtgraph.FillBetweenItem(*edges, brush=QBrush(look.chart("soft_fill")))
            band.setZValue(-5)
            self.plot.addItem(band)
        pen = QPen(look.series(drawing.series[0].ink), LINE)
        pen.setCosmetic(True)
        self.plot.addItem(pyqtgraph.PlotCurveItem(places, value, pen=pen))
        if len(places) == 1 or places[-1] == len(drawing.months) - 1:
            self._add_dot(drawing, places[-1])

    def _add_dot(self, drawing: Drawing, place: int) -> None:
        import pyqtgraph

        ink = QBrush(theme.look().series(drawing.series[0].ink))
        value = drawing.series[0].values[place]
        dot = pyqtgraph.ScatterPlotItem([place], [value], size=DOT, brush=ink, pen=QPen(Qt.PenStyle.NoPen))
        self.plot.addItem(dot)

    def _label_last(self, drawing: Drawing) -> None:
        import pyqtgraph

        last, value = len(drawing.months) - 1, drawing.series[0].values[-1]
        if value is None:
            return
        told = "\n".join(part for part in (drawing.write(value), drawing.last_of) if part)
        label = pyqtgraph.TextItem(told, theme.look().color("ink.primary"), anchor=(0, 0.5))
        label.setFont(theme.look().font("small", 600))
        label.setPos(last + 0.2, value)
        self.plot.addItem(label)


def runs(series: Series) -> list[range]:
    """The unbroken stretches of known values."""
    found: list[range] = []
    for place, value in enumerate(series.values):
        if value is None:
            continue
        begins = found[-1].start if found and found[-1].stop == place else place
        if found and found[-1].stop == place:
            found.pop()
        found.append(range(begins, place + 1))
    return found
