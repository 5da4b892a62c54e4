"""The week at the door as a map: a row a weekday, a column an hour, and the whole day at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from klantdesk.ui import theme
from klantdesk.ui.brush import CENTRE, LEFT, Brush, Fonts
from klantdesk.ui.parts.cell_map import CellMap

HEAD, ROW, NAME, GAP, CORNER = 24, 32, 92, 3, 4
APART = 8
"""Between the weekdays and all days together."""
WHOLE, FIGURE, BESIDE = 226, 114, 16
"""The whole day beside the hours: all of it, the figures in it, and the gap before it."""
NARROWEST, CELL, WIDEST = 26, 44, 110
WIDEST_BAR = 260
SHADES = 7
FIRST, ATTENTION = 1, 2


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: its figure (None: too few to say), in words short and long."""

    value: float | None
    figure: str
    told: str
    low: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A weekday: its cells by column, and the whole day as the last."""

    name: str
    cells: tuple[Cell, ...]
    whole: Cell
    aside: str = ""


@dataclass(frozen=True, slots=True)
class WeekDrawing:
    """The columns' names and the rows; the last row is of all days. No columns: hours are unknown.

    Where the last row `adds_up` the others, it is a matter of its own what is much in it.
    """

    hours: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    whole: str = ""
    adds_up: bool = False

    def ends(self, row: int) -> tuple[float, float]:
        """The least and the most that a row's cells are compared with."""
        last = len(self.rows) - 1
        rows = self.rows if not self.adds_up else self.rows[last:] if row == last else self.rows[:last]
        values = [cell.value for one in rows for cell in one.cells if cell.value is not None]
        return (min(values), max(values)) if values else (0.0, 0.0)

    def longest(self) -> float:
        """What the longest bar stands for."""
        rows = self.rows[:-1] if self.adds_up else self.rows
        return max((row.whole.value or 0 for row in rows), default=0) or 1


class WeekMap(CellMap):
    """Darker is more; the arrow keys move the cell, and `pointed` tells what it says."""

    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.drawing = WeekDrawing()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, drawing: WeekDrawing) -> None:
        """Show this week, and stand where the fewest buy."""
        self.drawing = drawing
        self.updateGeometry()
        self.stand_on(self._start())

    def _start(self) -> tuple[int, int]:
        for at, row in enumerate(self.drawing.rows):
            for column, cell in enumerate((*row.cells, row.whole)):
                if cell.low:
                    return at, column
        return max(0, len(self.drawing.rows) - 1), len(self.drawing.hours)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All rows under the names of the hours."""
        px = theme.look().px
        wide = px(NAME) + px(CELL) * len(self.drawing.hours) + px(WHOLE)
        return QSize(wide, px(HEAD) + px(ROW) * len(self.drawing.rows) + px(APART))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Cells keep room for their figure."""
        px = theme.look().px
        wide = px(NAME) + px(NARROWEST) * len(self.drawing.hours) + px(FIGURE + BESIDE)
        return QSize(wide, self.sizeHint().height())

    # measuring

    def box(self, row: int, column: int) -> QRectF:
        """Where a cell is painted; the column after the hours is the whole day."""
        px, hours = theme.look().px, len(self.drawing.hours)
        top = px(HEAD) + row * px(ROW) + (px(APART) if row == len(self.drawing.rows) - 1 else 0)
        left = float(px(NAME))
        wide = (self.width() - left - self._whole_width()) / max(1, hours)
        wide = min(max(wide, px(NARROWEST)), px(WIDEST))
        if column == hours:
            left += hours * wide + (px(BESIDE) if hours else 0)
            return QRectF(left, top, self.width() - left, px(ROW)).adjusted(0, GAP / 2, 0, -GAP / 2)
        cell = QRectF(left + column * wide, top, wide, px(ROW))
        return cell.adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2)

    def _whole_width(self) -> int:
        px = theme.look().px
        least = px(NAME) + px(CELL) * len(self.drawing.hours) + px(WHOLE)
        return px(WHOLE) if self.width() >= least else px(FIGURE + BESIDE)

    def cell_of(self, row: int, column: int) -> Cell:
        """What stands in a row and column."""
        of = self.drawing.rows[row]
        return of.whole if column == len(self.drawing.hours) else of.cells[column]

    # where one stands

    def shape_of(self) -> tuple[int, int]:
        """A row for each weekday and one for all; a column for each hour and one for the whole day."""
        return len(self.drawing.rows), len(self.drawing.hours) + 1

    def told(self, row: int, column: int) -> str:
        """What a cell says."""
        return self.cell_of(row, column).told if self.drawing.rows else ""

    def say_cell(self) -> None:
        """Say it beside the map too."""
        super().say_cell()
        self.pointed.emit(self.told(*self.cell))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Say what the cell under the mouse holds."""
        super().mouseMoveEvent(event)
        found = self.cell_at(event.position().toPoint())
        if found is not None:
            self.pointed.emit(self.told(*found))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Back to the cell that is stood on."""
        super().leaveEvent(event)
        self.say_cell()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the names, the cells, the whole days, and the cell stood on."""
        painter, look = QPainter(self), theme.look()
        brush = Brush(painter, Fonts(look))
        self._paint_head(brush)
        longest = self.drawing.longest()
        for at, row in enumerate(self.drawing.rows):
            self._paint_name(brush, at, row)
            ends = self.drawing.ends(at)
            for column, cell in enumerate(row.cells):
                _paint_cell(brush, self.box(at, column), cell, ends)
            _paint_whole(brush, self.box(at, len(row.cells)), row, longest)
        self._paint_lines(painter)

    def _paint_head(self, brush: Brush) -> None:
        px, ink = brush.look.px, brush.look.chart("axis_text")
        for column, name in enumerate((*self.drawing.hours, self.drawing.whole)):
            box = self.box(0, column)
            above = QRectF(box.left(), 0, box.width(), px(HEAD - 4))
            brush.text(
                above, name, ink, role="small", side=CENTRE if column < len(self.drawing.hours) else LEFT
            )

    def _paint_name(self, brush: Brush, at: int, row: Row) -> None:
        box = self.box(at, len(self.drawing.hours))
        name = QRectF(0, box.top(), brush.look.px(NAME - 8), box.height())
        weight = QFont.Weight.DemiBold if row.whole.low else QFont.Weight.Medium
        ink = brush.look.color("ink.primary" if row.whole.low else "ink.secondary")
        brush.text(name, row.name, ink, role="label", weight=weight)

    def _paint_lines(self, painter: QPainter) -> None:
        """A line around what the title is about, and the ring of the keyboard."""
        look, low = theme.look(), self._low()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if low is not None:
            painter.setPen(QPen(look.series(ATTENTION), 2))
            painter.drawRoundedRect(low, CORNER, CORNER)
        if self.hasFocus() and self.drawing.rows:
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(self.box(*self.cell).adjusted(1, 1, -1, -1), CORNER, CORNER)

    def _low(self) -> QRectF | None:
        """The cells the title is about, which stand side by side; a whole day has its own colour."""
        found = QRectF()
        for at, row in enumerate(self.drawing.rows):
            for column, cell in enumerate(row.cells):
                if cell.low:
                    found = found.united(self.box(at, column))
        return None if found.isEmpty() else found


def _shade(value: float, ends: tuple[float, float]) -> int:
    """The step of the heat map between the least and the most."""
    low, high = ends
    return min(SHADES - 1, int(SHADES * (value - low) / (high - low))) if high > low else SHADES // 2


def _paint_cell(brush: Brush, box: QRectF, cell: Cell, ends: tuple[float, float]) -> None:
    look = brush.look
    if cell.value is None:
        brush.fill(box, look.color("bg.sunken"), CORNER)
        brush.text(box, cell.figure, look.color("ink.tertiary"), role="small", side=CENTRE)
        return
    fill, ink = look.heat(_shade(cell.value, ends))
    brush.fill(box, fill, CORNER)
    brush.text(box, _fitting(brush, box, cell.figure), ink, role="small", side=CENTRE)


def _fitting(brush: Brush, box: QRectF, figure: str) -> str:
    """Without its percent sign where there is no room for it."""
    _, metrics = brush.fonts.get("small")
    return figure if metrics.horizontalAdvance(figure) <= box.width() else figure.rstrip("%")


def _paint_whole(brush: Brush, box: QRectF, row: Row, longest: float) -> None:
    look, px = brush.look, brush.look.px
    room = min(px(WIDEST_BAR), box.width() - px(FIGURE))
    left = box.left()
    if row.whole.value is not None and row.whole.value <= longest and room > px(CELL):
        wide = max(px(3), room * row.whole.value / longest)
        ink = look.series(ATTENTION if row.whole.low else FIRST)
        brush.fill(QRectF(left, box.center().y() - px(8), wide, px(16)), ink, min(px(CORNER), wide / 2))
        left += wide + px(8)
    figures = QRectF(left, box.top(), box.right() - left, box.height())
    brush.text(
        figures, row.whole.figure, look.color("ink.primary"), role="small", weight=QFont.Weight.DemiBold
    )
    _, metrics = brush.fonts.get("small", QFont.Weight.DemiBold)
    behind = figures.adjusted(metrics.horizontalAdvance(row.whole.figure) + px(7), 0, 0, 0)
    brush.text(behind, row.aside, look.color("ink.secondary"), role="small")
