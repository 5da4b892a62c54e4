"""Lines over months, drawn by pyqtgraph: this year, the year before dashed, marked days above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from klantdesk.ui import texts, theme
from klantdesk.ui.parts.charts import Drawing, MonthChart, Series, Value
from klantdesk.ui.parts.scale import nice_ticks

THICK, THIN, DASHED = 2.5, 1.5, 2
POINT, LAST_POINT = 8, 11
HEAD_ROOM, MARKED_HEAD_ROOM, FOOT_ROOM = 0.12, 0.28, 0.04
"""How far the axis runs beyond the values, as a share of their span; letters of marks stand over all else."""
NEAR = 0.16
"""Two words closer than this share of the span would stand in each other."""
LETTER_WIDE = 0.032
"""The letter of a mark, as a share of all months: closer ones share a box."""
MONTH_NAMES = 24
"""Of more months than these only the years are named."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked day: its place among the months (0 is the middle of the first), and its letter."""

    place: float
    letter: str


@dataclass(frozen=True, slots=True)
class LineDrawing(Drawing):
    """`series` holds this year's values and, if wanted, those of the year before, which are dashed.

    `fine`: values are shares or the like, whose ticks need not be whole numbers.
    """

    marks: tuple[Mark, ...] = ()
    goal: tuple[float, str] | None = None
    fine: bool = False
    running_until: date | None = None


class LineChart(MonthChart):
    """A line chart over months, with everything a `MonthChart` has around it."""

    def _scale(self, drawing: Drawing) -> None:
        low, high = _span(drawing)
        ticks = nice_ticks(low, high, whole=not (isinstance(drawing, LineDrawing) and drawing.fine))
        reach = max(high, *ticks) - min(low, *ticks)
        marked = isinstance(drawing, LineDrawing) and drawing.marks
        top = max(high, *ticks) + reach * (MARKED_HEAD_ROOM if marked else HEAD_ROOM)
        self._set_axes(drawing, ticks, min(low, *ticks) - reach * FOOT_ROOM, top)
        self.plot.getAxis("bottom").setTicks([_names(drawing)])

    def _left_marks(self, ticks: list[float]) -> list[tuple[float, str]]:
        """A line may go below zero, where bars only hang."""
        return [(tick, self.drawing.write(tick)) for tick in ticks] if self.drawing else []

    def _add(self, drawing: Drawing) -> None:
        if not isinstance(drawing, LineDrawing):
            return
        if drawing.unfinished is not None:
            self._add_hatch(drawing.unfinished)
        if drawing.goal is not None:
            self._add_goal(*drawing.goal)
        for number, series in enumerate(drawing.series):
            if any(value is not None for value in series.values):
                self._add_line_of(series, dashed=bool(number))
        for mark in drawing.marks:
            self._add_mark(mark)
        for place, letters in _boxes(drawing):
            self._add_letters(place, letters)

    def _add_line_of(self, series: Series, *, dashed: bool) -> None:
        import pyqtgraph

        look = theme.look()
        ink = look.chart("compare_line") if dashed else look.series(series.ink)
        pen = QPen(ink, DASHED, Qt.PenStyle.DashLine) if dashed else QPen(ink, THICK)
        pen.setCosmetic(True)
        edge = QPen(look.color("bg.surface"), THIN)
        edge.setCosmetic(True)  # else it is drawn as many times wider as the point is large
        places = [float(place) for place in range(len(series.values))]
        values = [float("nan") if value is None else float(value) for value in series.values]
        alone = sum(value is not None for value in series.values) == 1
        points = "o" if alone or not dashed else None
        line = pyqtgraph.PlotDataItem(
            places,
            values,
            pen=pen,
            connect="finite",
            symbol=points,
            symbolSize=_sizes(series.values),
            symbolBrush=QBrush(ink),
            symbolPen=edge,
        )
        line.setZValue(2 if dashed else 4)
        self.plot.addItem(line)

    def _add_hatch(self, position: int) -> None:
        """Stripes behind the month that still runs."""
        low, high = self.plot.getViewBox().viewRange()[1]
        behind = QGraphicsRectItem(QRectF(position - 0.5, low, 1.0, high - low))
        behind.setPen(QPen(Qt.PenStyle.NoPen))
        behind.setBrush(self._hatched(theme.look().chart("grid")))
        behind.setZValue(-5)
        self.plot.addItem(behind)

    def _add_goal(self, value: float, words: str) -> None:
        import pyqtgraph

        look = theme.look()
        pen = QPen(look.chart("target"), THIN, Qt.PenStyle.DotLine)
        pen.setCosmetic(True)
        self.plot.addItem(pyqtgraph.InfiniteLine(value, angle=0, pen=pen))
        over = self.drawing is None or not _meet(self.drawing) or _last(self.drawing)[1] < value
        label = pyqtgraph.TextItem(words, look.chart("target"), anchor=(1.0, 1.0 if over else 0.0))
        label.setFont(look.font("small"))
        label.setPos(len(self.drawing.months) - 0.6 if self.drawing else 0.0, value)
        self.plot.addItem(label)

    def _add_mark(self, mark: Mark) -> None:
        import pyqtgraph

        look = theme.look()
        pen = QPen(look.color("line.control"), 1)
        pen.setCosmetic(True)
        line = pyqtgraph.InfiniteLine(mark.place, angle=90, pen=pen)
        line.setZValue(1)
        self.plot.addItem(line)

    def _add_letters(self, place: float, letters: str) -> None:
        import pyqtgraph

        look = theme.look()
        box = pyqtgraph.TextItem(
            f" {letters} ", look.color("bg.surface"), anchor=(0.5, 0.0), fill=look.color("ink.primary")
        )
        box.setFont(look.font("small", 600))
        box.setPos(place, self.plot.getViewBox().viewRange()[1][1])
        box.setZValue(20)
        self.plot.addItem(box)

    def _label_last(self, drawing: Drawing) -> None:
        import pyqtgraph

        place, value = _last(drawing)
        if place < 0:
            return
        under = _meet(drawing) and isinstance(drawing, LineDrawing) and value < (drawing.goal or (0, ""))[0]
        anchor = (0.8, -0.2) if under else (0.8, 1.2)
        label = pyqtgraph.TextItem(drawing.write(value), theme.look().color("ink.primary"), anchor=anchor)
        label.setFont(theme.look().font("small", 600))
        label.setPos(place, value)
        label.setZValue(15)
        self.plot.addItem(label)


def _span(drawing: Drawing) -> tuple[float, float]:
    """The lowest and the highest value; zero is always among them."""
    known = [float(value) for series in drawing.series for value in series.values if value is not None]
    if isinstance(drawing, LineDrawing) and drawing.goal is not None:
        known.append(drawing.goal[0])
    return min([0.0, *known]), max([0.0, *known]) or 1.0


def _last(drawing: Drawing) -> tuple[int, float]:
    """The last known value and its month; month -1 where none is known."""
    known = [(at, float(value)) for at, value in enumerate(drawing.series[0].values) if value is not None]
    return known[-1] if known else (-1, 0.0)


def _meet(drawing: Drawing) -> bool:
    """Whether the last value stands so close to the goal that their words would."""
    if not isinstance(drawing, LineDrawing) or drawing.goal is None:
        return False
    low, high = _span(drawing)
    return abs(_last(drawing)[1] - drawing.goal[0]) < NEAR * (high - low)


def _boxes(drawing: LineDrawing) -> list[tuple[float, str]]:
    """Where letters stand; those of days close to each other together, over the middle of them."""
    reach, groups = LETTER_WIDE * len(drawing.months), list[list[Mark]]()
    for mark in sorted(drawing.marks, key=lambda one: one.place):
        if groups and mark.place - groups[-1][-1].place < reach:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return [
        ((group[0].place + group[-1].place) / 2, " ".join(mark.letter for mark in group)) for group in groups
    ]


def _sizes(values: Sequence[Value]) -> list[int]:
    last = max((at for at, value in enumerate(values) if value is not None), default=-1)
    return [LAST_POINT if at == last else POINT for at in range(len(values))]


def _names(drawing: Drawing) -> list[tuple[float, str]]:
    """Each month's name, or each January's year where there are many; the running month's last day."""
    if len(drawing.months) > MONTH_NAMES:
        return [(at, str(month.year)) for at, month in enumerate(drawing.months) if month.month == 1]
    names = [(float(at), texts.short_month(month)) for at, month in enumerate(drawing.months)]
    until = drawing.running_until if isinstance(drawing, LineDrawing) else None
    if until is not None and drawing.unfinished is not None:
        names[drawing.unfinished] = (float(drawing.unfinished), _until(until))
    return names


def _until(day: date) -> str:
    from PySide6.QtCore import QCoreApplication

    words = QCoreApplication.translate("LineChart", "to {day} {month}")
    return words.format(day=day.day, month=texts.short_month(day))
