"""Paints the customers table: avatar, marked letters, group tag; no widget per row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from klantdesk.desk.views import CustomerLine
from klantdesk.ui import icons, theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts
from klantdesk.ui.customers.marks import initials, marks
from klantdesk.ui.customers.table import ON_THE_RIGHT, SEARCH, Column, place
from klantdesk.ui.rows import ROW, STALE
from klantdesk.ui.table_head import PAD

ROW_HEIGHT = 49
AVATAR = 32
EDGE = 28
GHOSTS = {Column.NAME: 140, Column.GROUP: 90}
GHOST = 56
HEARD = 18

Index = QModelIndex | QPersistentModelIndex


class CustomerDelegate(QStyledItemDelegate):
    """One row is `ROW_HEIGHT` px high at 100% text; what is selected stands on another ground."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts = Fonts(theme.look())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Every row is as high as any other."""
        return QSize(1, theme.look().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look = theme.look()
        if look != self._fonts.look:
            self._fonts = Fonts(look)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect)
        painter.save()
        brush = Brush(painter, self._fonts)
        brush.fill(box, look.color("bg.selected" if chosen else "bg.surface"))
        brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.soft"))
        edge = EDGE if index.column() == Column.NAME else PAD
        inner = box.adjusted(look.px(edge), 0, -look.px(PAD), 0)
        self._cell(brush, inner, index, look.color("bg.surface") if chosen else None)
        painter.restore()

    def _cell(self, brush: Brush, box: QRectF, index: Index, ground: QColor | None) -> None:
        line, column = index.data(ROW), Column(index.column())
        if not isinstance(line, CustomerLine) and column is Column.HEARD:
            return
        if not isinstance(line, CustomerLine):
            wide = brush.look.px(GHOSTS.get(column, GHOST))
            brush.ghost(box, wide, right=column in ON_THE_RIGHT)
        elif column is Column.NAME:
            _person(brush, box, line, index, ground)
        elif column is Column.GROUP and line.group:
            brush.tag(box, str(index.data() or ""), line.group, ground)
        elif column is Column.HEARD:
            _heard(brush, box, line)
        else:
            _words(brush, box, index)


def _heard(brush: Brush, box: QRectF, line: CustomerLine) -> None:
    """A filled balloon for who waits, an empty one for who was answered."""
    if line.heard:
        side = brush.look.px(HEARD)
        square = QRectF(box.left(), box.center().y() - side / 2, side, side)
        name = "chat-centered-text-fill" if line.waiting else "chat-centered-text"
        icons.paint(brush.painter, square, name, "warn.text" if line.waiting else "ink.tertiary")


def _words(brush: Brush, box: QRectF, index: Index) -> None:
    on_the_right = index.column() in ON_THE_RIGHT
    ink = "ink.tertiary" if index.data(STALE) else "ink.primary" if on_the_right else "ink.secondary"
    brush.text(box, str(index.data() or ""), brush.look.color(ink), side=RIGHT if on_the_right else LEFT)


def _person(brush: Brush, box: QRectF, line: CustomerLine, index: Index, ground: QColor | None) -> None:
    """Avatar, name with the matched letters marked, town under it."""
    look, px = brush.look, brush.look.px
    name, below = str(index.data() or ""), place(line)
    avatar = QRectF(box.left(), box.center().y() - px(AVATAR) / 2, px(AVATAR), px(AVATAR))
    brush.avatar(avatar, initials(name), line.group, ground)
    left = avatar.right() + px(PAD)
    upper = QRectF(left, avatar.top() - 1, box.right() - left, px(18))
    if not below:
        upper.moveTop(box.center().y() - upper.height() / 2)
    _, metrics = brush.fonts.get("strong")
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, upper.width())
    ink = look.color("ink.tertiary" if index.data(STALE) else "ink.primary")
    brush.marked(upper, shown, ink, marks(shown, str(index.data(SEARCH) or "")))
    lower = QRectF(left, upper.bottom(), upper.width(), px(16))
    brush.text(lower, below, look.color("ink.tertiary"), role="small")
