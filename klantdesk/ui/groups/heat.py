"""The grid of how often against how long ago: painted, with a cell that the arrow keys move."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from klantdesk import wording
from klantdesk.desk.views import Groups
from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.groups.words import GroupWords
from klantdesk.ui.parts.cell_map import Cell, CellMap
from klantdesk.ui.tokens import contrast

SIDE = 5
SHADES = 7
LEFT, BOTTOM, TOP = 78, 40, 6
APART, TOGETHER = 3.0, 0.75
CORNER = 4
WIDE, TALL = 458, 352
READABLE = 3.0
INSET = 6
FIGURES = (("body", None), ("label", 400), ("small", None))
"""Text roles of the figures, largest first; the last is the smallest the design allows."""
THOUSAND = 100_000
"""Cents in a thousand euros."""

Figures: TypeAlias = tuple[Callable[[int], str], tuple[str, int | None]]
"""How a value is written, and in which text role."""


class HeatGrid(CellMap):
    """Darker is more, of customers or of revenue; the chosen group has a line around it."""

    group_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Groups | None = None
        self.words: GroupWords | None = None
        self.by_revenue = False
        self._figures: Figures = (texts.number, FIGURES[0])
        self.group = Group.AT_RISK
        self.moved.connect(self._choose_group_of)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Customers by how often and how long ago"))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As in the design."""
        return QSize(theme.look().px(WIDE), theme.look().px(TALL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Cells keep room for the names in them."""
        return QSize(theme.look().px(400), max(theme.look().px(320), self._lowest()))

    def _lowest(self) -> int:
        """Two lines of a name and a figure under each other, five times, with what is around them."""
        look = theme.look()
        name, figure = (QFontMetricsF(look.font(*role)).height() for role in (("small", 600), FIGURES[0]))
        row = 2 * name + figure + look.px(2 * INSET) + 2 * APART
        return math.ceil(row * SIDE) + look.px(BOTTOM + TOP)

    def show_groups(self, shown: Groups) -> None:
        """Show these groups."""
        self.shown, self.words = shown, GroupWords(shown)
        self.say_cell()
        self.update()

    def show_measure(self, *, by_revenue: bool) -> None:
        """Shade by revenue or by customers."""
        self.by_revenue = by_revenue
        self.update()

    def choose(self, group: Group) -> None:
        """Put the line around a group, and the current cell inside it."""
        self.group = group
        if self.shown is not None and self.shown.cell_groups[self.cell[0]][self.cell[1]] != group:
            inside = [
                (r, c) for r in range(SIDE) for c in range(SIDE) if self.shown.cell_groups[r][c] == group
            ]
            self.cell = inside[0] if inside else self.cell
        self.say_cell()
        self.update()

    # measuring

    def box(self, row: int, column: int) -> QRectF:
        """Where a cell is painted; cells of one group stand closer together."""
        px = theme.look().px
        wide = (self.width() - px(LEFT)) / SIDE
        high = (self.height() - px(BOTTOM) - px(TOP)) / SIDE
        whole = QRectF(px(LEFT) + column * wide, px(TOP) + row * high, wide, high)
        left, right = self._gap(row, column, 0, -1), self._gap(row, column, 0, 1)
        top, bottom = self._gap(row, column, -1, 0), self._gap(row, column, 1, 0)
        return whole.adjusted(left, top, -right, -bottom)

    def _gap(self, row: int, column: int, down: int, across: int) -> float:
        if self.shown is None or not (0 <= row + down < SIDE and 0 <= column + across < SIDE):
            return APART
        groups = self.shown.cell_groups
        return TOGETHER if groups[row][column] == groups[row + down][column + across] else APART

    # where one stands

    def shape_of(self) -> Cell:
        """Five by five, once there are groups."""
        return (SIDE, SIDE) if self.shown is not None else (0, 0)

    def told(self, row: int, column: int) -> str:
        """Which group a cell is of, and how many customers are in it."""
        return self.words.cell(row, column) if self.words is not None else ""

    def _choose_group_of(self, row: int, column: int) -> None:
        if self.shown is not None:
            self.group = self.shown.cell_groups[row][column]
            self.group_chosen.emit(self.group)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint cells, labels, the chosen group and the current cell."""
        if self.shown is None or self.words is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._figures = self.fitting(self.shown)
        for row in range(SIDE):
            for column in range(SIDE):
                self._paint_cell(painter, self.shown, row, column)
        self._paint_names(painter, self.shown)
        self._paint_labels(painter, self.words)
        self._paint_choice(painter, self.words)

    def _value(self, shown: Groups, row: int, column: int) -> int:
        return (shown.cell_cents if self.by_revenue else shown.cells)[row][column]

    def _shade(self, shown: Groups, row: int, column: int) -> int:
        """The step of the heat map, by the root of the share of the greatest cell."""
        greatest = max(self._value(shown, r, c) for r in range(SIDE) for c in range(SIDE))
        value = max(0, self._value(shown, row, column))
        return min(SHADES - 1, int(SHADES * math.sqrt(value / greatest))) if greatest > 0 else 0

    def fitting(self, shown: Groups) -> Figures:
        """How to write the figures so that the longest fits: all of them in one way."""
        values = [self._value(shown, row, column) for row in range(SIDE) for column in range(SIDE)]
        room = min(self.box(row, column).width() for row in range(SIDE) for column in range(SIDE))
        room -= theme.look().px(INSET) + theme.look().px(2)
        write = texts.money if self.by_revenue else texts.number
        for role in FIGURES:
            metrics = QFontMetricsF(theme.look().font(*role))
            if max(metrics.horizontalAdvance(write(value)) for value in values) <= room:
                return write, role
        return self._in_thousands if self.by_revenue else write, FIGURES[-1]

    def _in_thousands(self, cents: int) -> str:
        thousands = wording.money(round(cents / THOUSAND) * 100, texts.lang(), whole=True)
        return self.tr("{amount} k").format(amount=thousands)

    def _paint_cell(self, painter: QPainter, shown: Groups, row: int, column: int) -> None:
        look, box = theme.look(), self.box(row, column)
        fill, ink = look.heat(self._shade(shown, row, column))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, CORNER, CORNER)
        value = self._value(shown, row, column)
        painter.setPen(ink)
        painter.setFont(look.font(*self._figures[1]))
        inner = box.adjusted(look.px(INSET), 0, -look.px(2), -look.px(6))
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(inner, int(bottom), self._figures[0](value))

    def _paint_names(self, painter: QPainter, shown: Groups) -> None:
        """Each group's name stands in its first cell."""
        look, seen = theme.look(), set()
        painter.setFont(look.font("small", 600))
        for row in range(SIDE):
            for column in range(SIDE):
                group = shown.cell_groups[row][column]
                if group in seen:
                    continue
                seen.add(group)
                painter.setPen(look.heat(self._shade(shown, row, column))[1])
                box = self.box(row, column).adjusted(look.px(6), look.px(5), -look.px(2), 0)
                where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(box, int(where), _breakable(texts.group(group), painter, box.width()))

    def _paint_labels(self, painter: QPainter, words: GroupWords) -> None:
        look = theme.look()
        painter.setFont(look.font("small"))
        painter.setPen(look.chart("axis_text"))
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row in range(SIDE):
            box = self.box(row, 0)
            left = QRectF(0, box.top(), look.px(LEFT - 14), box.height())
            painter.drawText(left, int(middle), words.row_label(row))
        under = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        for column in range(SIDE):
            box = self.box(SIDE - 1, column)
            below = QRectF(box.left() - 2, box.bottom() + look.px(6), box.width() + 4, look.px(BOTTOM))
            painter.drawText(below, int(under), words.column_label(column))

    def _paint_choice(self, painter: QPainter, words: GroupWords) -> None:
        rows, columns = words.cells_of(self.group)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if rows:
            around = self.box(rows[0], columns[0]).united(self.box(rows[-1], columns[-1]))
            painter.setPen(QPen(group_ink(self.group), 2.5))
            painter.drawRoundedRect(around.adjusted(-2, -2, 2, 2), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.look().color("focus"), 2))
            painter.drawRoundedRect(self.box(*self.cell).adjusted(2, 2, -2, -2), 3, 3)


def group_ink(group: Group) -> QColor:
    """The colour of a line around a group: its mark, or its text where the mark is too faint."""
    look = theme.look()
    mark = look.group(group, "mark")
    return mark if contrast(mark, look.color("bg.surface")) >= READABLE else look.group(group, "text")


def _breakable(name: str, painter: QPainter, width: float) -> str:
    """A long name with a hyphen where the design breaks it, when it does not fit as it is."""
    longest = max(QFontMetricsF(painter.font()).horizontalAdvance(word) for word in name.split())
    return name.replace("winnen", "-winnen", 1) if longest > width else name
