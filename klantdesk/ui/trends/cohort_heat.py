"""The heat map of cohorts: painted, with a cell that the arrow keys move."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from klantdesk.desk.cohort_views import CUSTOMERS, CohortLine, CohortPart, Comeback
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.cell_map import Cell, CellMap
from klantdesk.ui.parts.charts import half_way
from klantdesk.ui.trends.cohort_words import CohortWords

LABEL, COUNT, HEAD, ROW = 112, 58, 26, 25
GAP, CORNER = 2, 3
NARROWEST = 54
SHADES = 7
MOST_ROWS = 8
SCALES = {True: 0.7, False: 1.0}
"""The share that is painted darkest: of customers who came back, and of the first period's revenue."""


class CohortHeat(CellMap):
    """A row for each cohort, the latest last; two compared cells have a line around them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: CohortWords | None = None
        self.lines: tuple[CohortLine, ...] = ()
        self.compared: set[tuple[int, int]] = set()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Who came back, by when they began"))

    def show_part(self, words: CohortWords, part: CohortPart, found: Comeback | None) -> None:
        """Show these cohorts: the latest of them that say anything."""
        self.words = words
        told = [line for line in part.cohorts if line.size and _says(line, words)]
        self.lines = tuple(told[-MOST_ROWS:])
        self.compared = self._compared(found)
        self.updateGeometry()
        self.stand_on((max(0, len(self.lines) - 1), 0))

    def _compared(self, found: Comeback | None) -> set[tuple[int, int]]:
        if found is None or self.words is None or self.words.shown.measure != CUSTOMERS:
            return set()
        column = self.words.marks().index(found.months)
        starts = {found.now.start, found.before.start}
        return {(row, column) for row, line in enumerate(self.lines) if line.start in starts}

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """A line a cohort, and the heads over them."""
        px = theme.look().px
        columns = len(self.words.columns()) if self.words else 0
        wide = px(LABEL) + px(COUNT) + columns * px(NARROWEST)
        return QSize(wide, px(HEAD) + max(1, len(self.lines)) * px(ROW))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The cells keep room for their figures."""
        return self.sizeHint()

    def value(self, row: int, column: int) -> float | None:
        """The share of a cell; None while it is not to be said."""
        line = self.lines[row]
        if self.words is None:
            return None
        if self.words.shown.measure == CUSTOMERS:
            back = line.returned[column]
            return back.share if back.followed == line.size else None
        known = line.shares[: len(line.active) - (1 if self.words.shown.unfinished else 0)]
        return known[column] if column < len(known) else None

    def box(self, row: int, column: int) -> QRectF:
        """Where a cell is painted."""
        px = theme.look().px
        left = px(LABEL) + px(COUNT)
        columns = max(1, len(self.words.columns()) if self.words else 1)
        wide = (self.width() - left) / columns
        return QRectF(left + column * wide, px(HEAD) + row * px(ROW), wide, px(ROW)).adjusted(
            GAP / 2, GAP / 2, -GAP / 2, -GAP / 2
        )

    # where one stands

    def shape_of(self) -> Cell:
        """A row for each cohort, a column for each term."""
        return len(self.lines), len(self.words.columns()) if self.words else 0

    def told(self, row: int, column: int) -> str:
        """Who came back, of how many, within which term."""
        return self.words.cell(self.lines[row], column, self.value(row, column)) if self.words else ""

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the heads, the rows, what is compared and the current cell."""
        if self.words is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self.words.heads()
        self._paint_heads(painter, columns)
        for row, line in enumerate(self.lines):
            self._paint_row(painter, self.words, row, line)
            for column in range(len(columns)):
                self._paint_cell(painter, row, column)
        self._paint_lines(painter)

    def _paint_heads(self, painter: QPainter, columns: tuple[str, ...]) -> None:
        look = theme.look()
        painter.setFont(look.font("small"))
        painter.setPen(look.chart("axis_text"))
        high = look.px(HEAD)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, look.px(LABEL), high), int(left | middle), self.tr("Customer since"))
        counts = QRectF(look.px(LABEL), 0, look.px(COUNT) - look.px(10), high)
        painter.drawText(counts, int(right | middle), self.tr("number"))
        for column, name in enumerate(columns):
            box = self.box(0, column)
            painter.drawText(
                QRectF(box.left(), 0, box.width(), high), int(Qt.AlignmentFlag.AlignCenter), name
            )

    def _paint_row(self, painter: QPainter, words: CohortWords, row: int, line: CohortLine) -> None:
        look = theme.look()
        box = self.box(row, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font("small"))
        painter.setPen(look.color("ink.tertiary" if line.early else "ink.secondary"))
        name = QRectF(0, box.top(), look.px(LABEL), box.height())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignLeft | middle), words.name(line))
        size = QRectF(look.px(LABEL), box.top(), look.px(COUNT) - look.px(10), box.height())
        painter.drawText(size, int(Qt.AlignmentFlag.AlignRight | middle), texts.number(line.size))

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        look, value = theme.look(), self.value(row, column)
        painter.setPen(Qt.PenStyle.NoPen)
        if value is None:
            painter.setBrush(look.color("bg.sunken"))
            painter.drawRoundedRect(self.box(row, column), CORNER, CORNER)
            return
        fill, ink = look.heat(self._shade(value))
        if self.lines[row].early:
            fill, ink = half_way(fill, look.color("bg.surface")), look.color("ink.primary")
        painter.setBrush(fill)
        painter.drawRoundedRect(self.box(row, column), CORNER, CORNER)
        painter.setPen(ink)
        painter.setFont(look.font("small"))
        painter.drawText(self.box(row, column), int(Qt.AlignmentFlag.AlignCenter), texts.percent(value))

    def _shade(self, value: float) -> int:
        customers = self.words is not None and self.words.shown.measure == CUSTOMERS
        return max(0, min(SHADES - 1, int(SHADES * value / SCALES[customers])))

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.look().series(2), 2))
        for cell in self.compared:
            painter.drawRoundedRect(self.box(*cell).adjusted(-1, -1, 1, 1), CORNER + 1, CORNER + 1)
        if self.hasFocus() and self.lines:
            painter.setPen(QPen(theme.look().color("focus"), 2))
            painter.drawRoundedRect(self.box(*self.cell).adjusted(1, 1, -1, -1), CORNER, CORNER)


def _says(line: CohortLine, words: CohortWords) -> bool:
    """Whether anything is to be said of a cohort yet."""
    if words.shown.measure == CUSTOMERS:
        return any(back.followed == line.size for back in line.returned)
    return len(line.active) > 1
