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
    """What a row shows, laid out for columns of these widths; `name` marks the letters of `search`."""

    line: CustomerLine
    widths: tuple[float, ...]
    letters: Written
    below: Written | None
    words: dict[Column, Written]
    tag_width: float
    name: tuple[tuple[Written, bool], ...] = ()
    search: str | None = None


class RowPainter:
    """One row is `ROW_HEIGHT` px high at 100% text; what is selected stands on another ground."""

    def __init__(self, rows: CustomerRows) -> None:
        self.rows = rows
        self._fonts = Fonts(theme.look())
        self._places: Places = ()
        self._widths: tuple[float, ...] = ()
        self._inner: Places = ()
        self._room: dict[Column, float] = {}
        self._known: dict[int, LaidOut] = {}
        self._same: dict[tuple[str, float, str, int | None], Written] = {}

    def paint(self, painter: QPainter, places: Places, rows: Iterable[tuple[int, QRectF, bool]]) -> None:
        """Paint rows, each told with its box and whether it is selected."""
        self._fit(places)
        brush = Brush(painter, self._fonts)
        for row, box, chosen in rows:
            look = brush.row(box, chosen=chosen)
            brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.soft"))
            line = self.rows.line(row)
            if isinstance(line, CustomerLine):
                ground = look.color("bg.surface") if chosen else None
                self._row(brush, box, self._laid_out(brush, line), ground, stale=self.rows.stale(row))
            else:
                self._ghost(brush, box)

    def _fit(self, places: Places) -> None:
        """Measure where words stand, and forget what was laid out in another look."""
        fonts = self._fonts.of(theme.look())
        if fonts is not self._fonts:
            self._known.clear()
            self._same.clear()
        elif places == self._places:
            return
        self._fonts, self._places = fonts, places
        self._widths = tuple(wide for _column, _left, wide in places)
        px = fonts.look.px
        before = {column: px(EDGE if column is Column.NAME else PAD) for column, _left, _wide in places}
        self._inner = tuple(
            (column, left + before[column], wide - before[column] - px(PAD)) for column, left, wide in places
        )
        self._room = {column: wide for column, _left, wide in self._inner}

    def _ghost(self, brush: Brush, row: QRectF) -> None:
        """Bars, while the row is on its way."""
        for column, left, wide in self._inner:
            if column is not Column.HEARD:
                bar = brush.look.px(GHOSTS.get(column, GHOST))
                box = QRectF(left, row.top(), wide, row.height())
                brush.ghost(box, bar, right=column in ON_THE_RIGHT)

    def _row(self, brush: Brush, row: QRectF, laid: LaidOut, ground: QColor | None, *, stale: bool) -> None:
        look, line = brush.look, laid.line
        top, high = row.top(), row.height()
        for column, left, wide in self._inner:
            box = QRectF(left, top, wide, high)
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
        if known is None or known.line is not line or known.widths != self._widths:
            if len(self._known) >= KEPT:
                self._known.clear()
                self._same.clear()
            known = self._known[line.id] = self._lay_out(brush, line)
        if known.search != self.rows.search:
            known.name, known.search = self._name(brush.fonts, line), self.rows.search
        return known

    def _room_of_name(self) -> float:
        px = self._fonts.look.px
        return self._room[Column.NAME] - px(AVATAR) - px(PAD)

    def _lay_out(self, brush: Brush, line: CustomerLine) -> LaidOut:
        fonts, below, group = brush.fonts, place(line), cell(line, Column.GROUP)
        words = {}
        for column in self._room:
            if column in IN_WORDS and (told := cell(line, column)):
                words[column] = self._shared(told, self._room[column])
        tag = min(self._room[Column.GROUP], brush.tag_width(group)) if group else 0.0
        if group:
            words[Column.GROUP] = tag_words(fonts, group, tag)
        letters, side = initials(cell(line, Column.NAME)), brush.look.px(AVATAR)
        return LaidOut(
            line=line,
            widths=self._widths,
            letters=self._shared(letters, side, "small", QFont.Weight.DemiBold),
            below=Written(fonts, below, self._room_of_name(), "small") if below else None,
            words=words,
            tag_width=tag,
        )

    def _name(self, fonts: Fonts, line: CustomerLine) -> tuple[tuple[Written, bool], ...]:
        """The name with the letters that were searched for marked."""
        _, metrics = fonts.get("strong")
        room, dots = self._room_of_name(), Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(cell(line, Column.NAME), dots, room)
        return marked_runs(fonts, shown, marks(shown, self.rows.search))

    def _shared(self, text: str, room: float, role: str = "body", weight: int | None = None) -> Written:
        """Many rows say the same: the words of a text that may stand in other rows too."""
        key = (text, room, role, weight)
        if key not in self._same:
            self._same[key] = Written(self._fonts, *key)
        return self._same[key]


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
