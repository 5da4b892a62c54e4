"""Paints the rows of the customers table: avatar, marked letters, group tag; no widget per row.

What a row shows is put into words and laid out once, and painted from that as often as it comes in sight.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from klantdesk.desk.views import CustomerLine
from klantdesk.ui import icons, theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts, Written, marked_runs, tag_words
from klantdesk.ui.customers.marks import initials, marks
from klantdesk.ui.customers.table import ON_THE_RIGHT, Column, CustomerRows, cell, place
from klantdesk.ui.table_head import PAD

ROW_HEIGHT = 49
AVATAR = 32
EDGE = 28
GHOSTS = {Column.NAME: 140, Column.GROUP: 90}
GHOST = 56
HEARD = 18
KEPT = 600
"""Of so many rows the layout is kept."""
IN_WORDS = (Column.LAST, Column.PURCHASES, Column.SPENT, Column.CHANNEL)

Places = tuple[tuple[Column, float, float], ...]
"""The columns in sight, each with its left side and its width in px."""


@dataclass(slots=True)
class LaidOut:
    """What a row shows, laid out for the columns as wide as they are."""

    line: CustomerLine
    search: str
    letters: Written
    name: tuple[tuple[Written, bool], ...]
    below: Written | None
    words: dict[Column, Written]
    tag_width: float


class RowPainter:
    """One row is `ROW_HEIGHT` px high at 100% text; what is selected stands on another ground."""

    def __init__(self, rows: CustomerRows) -> None:
        self.rows = rows
        self._fonts = Fonts(theme.look())
        self._places: Places = ()
        self._known: dict[int, LaidOut] = {}

    def paint(self, painter: QPainter, places: Places, rows: Iterable[tuple[int, QRectF, bool]]) -> None:
        """Paint rows, each told with its box and whether it is selected."""
        self._fit(places)
        brush = Brush(painter, self._fonts)
        for row, box, chosen in rows:
            look = brush.look
            brush.fill(box, look.color("bg.selected" if chosen else "bg.surface"))
            brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.soft"))
            line = self.rows.line(row)
            if isinstance(line, CustomerLine):
                ground = look.color("bg.surface") if chosen else None
                self._row(brush, box, self._laid_out(brush, line), ground, stale=self.rows.stale(row))
            else:
                self._ghost(brush, box)

    def _fit(self, places: Places) -> None:
        """Forget what was laid out for other columns or another look."""
        fonts = self._fonts.of(theme.look())
        if fonts is not self._fonts or places != self._places:
            self._fonts, self._places = fonts, places
            self._known.clear()

    def _box(self, row: QRectF, column: Column, left: float, wide: float) -> QRectF:
        """Where the words of a cell stand."""
        px = self._fonts.look.px
        before = px(EDGE if column is Column.NAME else PAD)
        return QRectF(row.left() + left + before, row.top(), wide - before - px(PAD), row.height())

    def _ghost(self, brush: Brush, row: QRectF) -> None:
        """Bars, while the row is on its way."""
        for column, left, wide in self._places:
            if column is not Column.HEARD:
                bar = brush.look.px(GHOSTS.get(column, GHOST))
                brush.ghost(self._box(row, column, left, wide), bar, right=column in ON_THE_RIGHT)

    def _row(self, brush: Brush, row: QRectF, laid: LaidOut, ground: QColor | None, *, stale: bool) -> None:
        look, line = brush.look, laid.line
        for column, left, wide in self._places:
            box = self._box(row, column, left, wide)
            if column is Column.NAME:
                _person(brush, box, laid, ground, stale=stale)
            elif column is Column.HEARD:
                _heard(brush, box, line)
            elif column not in laid.words:
                continue
            elif column is Column.GROUP and line.group:
                brush.tagged(box, laid.words[column], laid.tag_width, line.group, ground)
            else:
                right = column in ON_THE_RIGHT
                ink = "ink.tertiary" if stale else "ink.primary" if right else "ink.secondary"
                brush.write(box, laid.words[column], look.color(ink), RIGHT if right else LEFT)

    def _laid_out(self, brush: Brush, line: CustomerLine) -> LaidOut:
        known = self._known.get(line.id)
        if known is None or known.line is not line or known.search != self.rows.search:
            if len(self._known) >= KEPT:
                self._known.clear()
            known = self._known[line.id] = self._lay_out(brush, line)
        return known

    def _lay_out(self, brush: Brush, line: CustomerLine) -> LaidOut:
        fonts, px = brush.fonts, brush.look.px
        rooms = {
            column: self._box(QRectF(), column, left, wide).width() for column, left, wide in self._places
        }
        name, below = cell(line, Column.NAME), place(line)
        room = rooms[Column.NAME] - px(AVATAR) - px(PAD)
        _, metrics = fonts.get("strong")
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        group = cell(line, Column.GROUP)
        tag = min(rooms[Column.GROUP], brush.tag_width(group)) if group else 0.0
        told = {column: cell(line, column) for column in IN_WORDS if column in rooms}
        words = {column: Written(fonts, text, rooms[column]) for column, text in told.items() if text}
        if group:
            words[Column.GROUP] = tag_words(fonts, group, tag)
        return LaidOut(
            line=line,
            search=self.rows.search,
            letters=Written(fonts, initials(name), px(AVATAR), "small", QFont.Weight.DemiBold),
            name=marked_runs(fonts, shown, marks(shown, self.rows.search)),
            below=Written(fonts, below, room, "small") if below else None,
            words=words,
            tag_width=tag,
        )


def _heard(brush: Brush, box: QRectF, line: CustomerLine) -> None:
    """A filled balloon for who waits, an empty one for who was answered."""
    if line.heard:
        side = brush.look.px(HEARD)
        square = QRectF(box.left(), box.center().y() - side / 2, side, side)
        name = "chat-centered-text-fill" if line.waiting else "chat-centered-text"
        icons.paint(brush.painter, square, name, "warn.text" if line.waiting else "ink.tertiary")


def _person(brush: Brush, box: QRectF, laid: LaidOut, ground: QColor | None, *, stale: bool) -> None:
    """Avatar, name with the matched letters marked, town under it."""
    look, px = brush.look, brush.look.px
    avatar = QRectF(box.left(), box.center().y() - px(AVATAR) / 2, px(AVATAR), px(AVATAR))
    brush.round(avatar, laid.letters, laid.line.group, ground)
    left = avatar.right() + px(PAD)
    upper = QRectF(left, avatar.top() - 1, box.right() - left, px(18))
    if laid.below is None:
        upper.moveTop(box.center().y() - upper.height() / 2)
    brush.runs(upper, laid.name, look.color("ink.tertiary" if stale else "ink.primary"))
    if laid.below is not None:
        lower = QRectF(left, upper.bottom(), upper.width(), px(16))
        brush.write(lower, laid.below, look.color("ink.tertiary"))
