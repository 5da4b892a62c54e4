"""Bars per month, drawn by pyqtgraph: beside or on top of each other, above and below zero.

pyqtgraph takes 160 ms to import, so it is imported on the window's thread when the first chart shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import text
from klantdesk.ui.parts.scale import nice_ticks

Value: TypeAlias = float | int | None
BAR = 0.56
GAP_PX = 1.5
FEWEST_PLACES = 6
"""A bar is never wider than if there were so many months: one alone would be a wall."""
HOVER_RATE = 60
BESIDE_TICKS, UNDER_TICKS = 10, 8
LOWEST = 190
ROOM = 0.12
"""How far the axis runs beyond the longest bars, as a share of them all, for the figures at their ends."""


@dataclass(frozen=True, slots=True)
class Series:
    """One value a month; `down` hangs it under zero. Unknown months are None."""

    name: str
    ink: int
    values: tuple[Value, ...]
    down: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a chart shows: months from left to right, series from the axis outwards.

    `light` are positions that cannot be told apart yet, `unfinished` the month that still runs,
    `readout` the lines shown for a position under the mouse, `last_of` what the last figure is of.
    """

    months: tuple[date, ...]
    series: tuple[Series, ...]
    write: Callable[[float], str]
    readout: Callable[[int], tuple[str, str]]
    light: frozenset[int] = field(default_factory=frozenset)
    unfinished: int | None = None
    label_last: bool = True
    last_of: str = ""


class MonthChart(QWidget):
    """A bar chart over months; it draws itself again when the theme changes."""

    pointed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.look().px(LOWEST))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.drawing: Drawing | None = None
        self.plot: Any = None
        self.proxy: Any = None
        self.first_time = QTimer(self, singleShot=True, interval=0)
        self.first_time.timeout.connect(self._draw)
        self.readout = _Readout(self)
        theme.current().changed.connect(self._draw)

    def draw(self, drawing: Drawing) -> None:
        """Show these months; the first time only after the words beside them were painted."""
        self.drawing = drawing
        if self.plot is None:
            self.first_time.start()
        else:
            self._draw()

    def _draw(self) -> None:
        if self.drawing is None:
            return
        if self.plot is None:
            self._make()
            self.first_time.stop()
        self.plot.clear()
        self.readout.hide()
        self.plot.setBackground(theme.look().color("bg.surface"))
        self._scale(self.drawing)
        self._add(self.drawing)
        if self.drawing.label_last:
            self._label_last(self.drawing)

    def _make(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        self.plot = pyqtgraph.PlotWidget()
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(False, False)
        for part in (self.plot, self.plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setFrameShape(QFrame.Shape.NoFrame)
        self.plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.plot.getPlotItem().setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.plot)
        self.proxy = pyqtgraph.SignalProxy(
            self.plot.scene().sigMouseMoved, rateLimit=HOVER_RATE, slot=self._point
        )

    def _scale(self, drawing: Drawing) -> None:
        up, down = _reach(drawing, down=False), _reach(drawing, down=True)
        ticks = nice_ticks(-down, up)
        room = (up + down) * ROOM
        below = -down - room if down else 0.0
        self._set_axes(drawing, ticks, min(below, *ticks), max(up + room, *ticks))

    def _set_axes(self, drawing: Drawing, ticks: list[float], low: float, high: float) -> None:
        """Months below, ticks at the left, a line for each of them, from low to high."""
        look, left = theme.look(), self._left_marks(ticks)
        for name, marks in (("left", left), ("bottom", _month_marks(drawing.months))):
            axis = self.plot.getAxis(name)
            axis.setStyle(tickLength=0, tickFont=look.font("small"))
            axis.setTextPen(look.chart("axis_text"))
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTickPen(QPen(look.color("bg.surface")))  # a tick of length 0 still paints a dot
            axis.setTicks([marks])
        self._make_room([words for _at, words in left])
        for tick in ticks:
            self._add_line(tick)
        spare = max(0.0, (FEWEST_PLACES - len(drawing.months)) / 2)
        self.plot.setXRange(-0.5 - spare, len(drawing.months) - 0.5 + spare, padding=0.01)
        self.plot.setYRange(low, high or 1, padding=0.01)

    def _make_room(self, words: list[str]) -> None:
        """For the ticks' texts in the font worn now: pyqtgraph finds out about a larger one too late."""
        metrics, px = QFontMetricsF(theme.look().font("small")), theme.look().px
        wide = max((metrics.horizontalAdvance(one) for one in words), default=0)
        self.plot.getAxis("left").setWidth(wide + px(BESIDE_TICKS))
        self.plot.getAxis("bottom").setHeight(metrics.height() + px(UNDER_TICKS))

    def _left_marks(self, ticks: list[float]) -> list[tuple[float, str]]:
        return [(tick, self.drawing.write(abs(tick))) for tick in ticks] if self.drawing else []

    def _add_line(self, at: float) -> None:
        import pyqtgraph

        colour = theme.look().color("line.check") if at == 0 else theme.look().chart("grid")
        line = pyqtgraph.InfiniteLine(at, angle=0, pen=QPen(colour, 0))
        line.setZValue(10 if at == 0 else -10)
        self.plot.addItem(line)

    def _add(self, drawing: Drawing) -> None:
        """Draw the series."""
        for position in range(len(drawing.months)):
            self._add_bars(drawing, position)

    def _add_bars(self, drawing: Drawing, position: int) -> None:
        import pyqtgraph

        tops = {True: 0.0, False: 0.0}
        for series in drawing.series:
            value = series.values[position]
            if not value:
                continue
            start = tops[series.down]
            end = start - value if series.down else start + value
            tops[series.down] = end
            bar = pyqtgraph.BarGraphItem(
                x=[position],
                width=BAR,
                y0=[start],
                y1=[end],
                pen=self._edge(series, position),
                brush=self._fill(series, position),
            )
            self.plot.addItem(bar)

    def _edge(self, series: Series, position: int) -> QPen:
        """The bars' edge is the surface under them, to part stacked bars; striped ones need an outline."""
        striped = self.drawing is not None and position == self.drawing.unfinished
        ink = theme.look().series(series.ink) if striped else theme.look().color("bg.surface")
        pen = QPen(ink, GAP_PX)
        pen.setCosmetic(True)
        return pen

    def _fill(self, series: Series, position: int) -> QBrush:
        drawing = self.drawing
        ink = theme.look().series(series.ink)
        if drawing is None or position not in drawing.light | {drawing.unfinished}:
            return QBrush(ink)
        if position in drawing.light:
            return QBrush(half_way(ink, theme.look().color("bg.surface")))
        return self._hatched(ink)

    def _hatched(self, ink: QColor) -> QBrush:
        """Stripes as they are on the screen, whatever the scale of the axes."""
        brush = QBrush(ink, Qt.BrushStyle.BDiagPattern)
        width, height = self.plot.getViewBox().viewPixelSize()
        brush.setTransform(QTransform.fromScale(float(width), float(height)))
        return brush

    def _label_last(self, drawing: Drawing) -> None:
        import pyqtgraph

        position = len(drawing.months) - 1
        for series in drawing.series:
            value = series.values[position]
            if value is None:
                continue
            anchor = (0.5, 0.0) if series.down else (0.5, 1.0)
            label = pyqtgraph.TextItem(drawing.write(value), theme.look().color("ink.primary"), anchor=anchor)
            label.setFont(theme.look().font("small", 600))
            label.setPos(position, -value if series.down else value)
            self.plot.addItem(label)

    def _point(self, event: tuple[QPointF]) -> None:
        if self.drawing is None:
            return
        view = self.plot.getViewBox()
        position = round(view.mapSceneToView(event[0]).x())
        if view.sceneBoundingRect().contains(event[0]) and 0 <= position < len(self.drawing.months):
            middle = view.mapViewToScene(QPointF(position, 0))
            self.readout.say(self.drawing.readout(position), self.plot.mapFromScene(middle).x())
            self.pointed.emit(position)
        else:
            self.readout.hide()

    def leaveEvent(self, event: Any) -> None:  # noqa: N802, ANN401  # Qt's name; its stub says QEvent
        """Take the read-out away with the mouse."""
        super().leaveEvent(event)
        self.readout.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Stripes depend on the scale."""
        super().resizeEvent(event)
        if self.plot is not None and self.drawing is not None and self.drawing.unfinished is not None:
            self._draw()


class _Readout(QFrame):
    """The small card beside the mouse: a value and what it compares with."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self.chart = chart
        theme.styled(self, part="popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        px = theme.look().px
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(2))
        self.value, self.comparison = theme.styled(text(), role="strong"), text("", "small")
        column.addWidget(self.value)
        column.addWidget(self.comparison)
        self.hide()

    def say(self, lines: tuple[str, str], x: int) -> None:
        """Show these lines above this place."""
        self.value.setText(lines[0])
        self.comparison.setText(lines[1])
        self.comparison.setVisible(bool(lines[1]))
        self.adjustSize()
        room = self.chart.width() - self.width()
        self.move(max(0, min(x - self.width() // 2, room)), 0)
        self.show()
        self.raise_()


def _reach(drawing: Drawing, *, down: bool) -> float:
    """The longest bar above or under zero."""
    stacks = [series.values for series in drawing.series if series.down == down]
    totals = [sum(value or 0 for value in month) for month in zip(*stacks, strict=True)]
    return max(totals, default=0)


def _month_marks(months: tuple[date, ...]) -> list[tuple[float, str]]:
    """Every other month, so that the last one always has its name."""
    last = len(months) - 1
    return [
        (place, texts.short_month(month)) for place, month in enumerate(months) if (last - place) % 2 == 0
    ]


def half_way(ink: QColor, ground: QColor) -> QColor:
    """A colour half way to the ground: solid, as all colours of the design."""
    pairs = ((ink.red(), ground.red()), (ink.green(), ground.green()), (ink.blue(), ground.blue()))
    return QColor(*((3 * one + 4 * other) // 7 for one, other in pairs))
