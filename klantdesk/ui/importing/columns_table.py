"""The mapping table: heads with combos on its first row, the first rows of the file under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from klantdesk.desk.views import ColumnView, Draft
from klantdesk.ui import theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts
from klantdesk.ui.importing.column_head import STATE_ICON, ColumnHead, Fields
from klantdesk.ui.importing.columns_model import FLAW, HEAD, NUMERIC, ColumnsModel
from klantdesk.ui.importing.words import ImportWords

HEAD_HEIGHT = 92
ROW_HEIGHT = 35
NARROWEST, ENOUGH, WIDEST = 90, 140, 210
"""Of a column; `ENOUGH` tells which field it is, where its whole name would push another out of sight."""
PAD = 10
CORNER = 11

Index = QModelIndex | QPersistentModelIndex


class SampleCells(QStyledItemDelegate):
    """Cells between hairlines; a cell for which its row stays out is warm."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.fonts = Fonts(theme.look())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; the head is a widget."""
        look = theme.look()
        if look != self.fonts.look:
            self.fonts = Fonts(look)
        flaw, head = str(index.data(FLAW) or ""), index.row() == HEAD
        ground = "bg.sunken" if head else "warn.soft" if flaw else "bg.surface"
        edge = look.color("line.default" if head else "line.soft")
        box = QRectF(option.rect)
        painter.save()
        brush = Brush(painter, self.fonts)
        brush.fill(box, look.color(ground))
        brush.fill(QRectF(box.right() - 1, box.top(), 1, box.height()), edge)
        brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), edge)
        if not head:
            text = str(index.data() or "") or (self.tr("missing") if flaw else "")
            ink = look.color("warn.text" if flaw else "ink.primary")
            weight = QFont.Weight.Medium if flaw else QFont.Weight.Normal
            inner = box.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
            side = RIGHT if index.data(NUMERIC) else LEFT
            brush.text(inner, text, ink, role="label", weight=weight, side=side)
        painter.restore()

    def updateEditorGeometry(  # noqa: N802  # Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """A head fills its cell."""
        editor.setGeometry(option.rect)


class ColumnsTable(QTableView):
    """As high as its rows; heads are made when they come in sight."""

    mapped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.shown = ColumnsModel(self)
        self.fields = Fields(())
        self.setModel(self.shown)
        self.setItemDelegate(SampleCells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The first rows of the file"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._put_heads())

    def offer(self, fields: Sequence[str]) -> None:
        """Say what a column can be taken over as."""
        self.fields = Fields(fields)

    def show_draft(self, draft: Draft, *, unfolded: bool) -> None:
        """Show a state of the file, with the columns left out or without."""
        place = self.horizontalScrollBar().value()
        self.shown.show_draft(draft, unfolded=unfolded)
        self._measure()
        self.horizontalScrollBar().setValue(place)
        self._put_heads()

    def head(self, header: str) -> ColumnHead | None:
        """The head of a column in sight."""
        names = [column.header for column in self.shown.shown]
        if header not in names:
            return None
        self.scrollTo(self.shown.index(HEAD, names.index(header)))
        self._put_heads()
        found = self.indexWidget(self.shown.index(HEAD, names.index(header)))
        return found if isinstance(found, ColumnHead) else None

    def _measure(self) -> None:
        """Columns as wide as their texts, wider when there is room, narrower where all fit so."""
        px = theme.look().px
        metrics = QFontMetricsF(theme.look().font("label", QFont.Weight.Medium))
        wished = squeezed([_wish(column, metrics) for column in self.shown.shown], self.viewport().width())
        room = max(0, self.viewport().width() - sum(wished)) if wished else 0
        for place, width in enumerate(wished):
            extra = room // len(wished) + (room % len(wished) if place == len(wished) - 1 else 0)
            self.horizontalHeader().resizeSection(place, width + extra)
        heights = [px(HEAD_HEIGHT)] + [px(ROW_HEIGHT)] * (self.shown.rowCount() - 1)
        for row, height in enumerate(heights):
            self.verticalHeader().resizeSection(row, height)
        bar = self.horizontalScrollBar().sizeHint().height() if sum(wished) > self.viewport().width() else 0
        self.setFixedHeight(sum(heights) + bar)

    def _put_heads(self) -> None:
        """A widget for each head in sight that has none yet."""
        view = self.viewport().rect()
        for place, column in enumerate(self.shown.shown):
            index = self.shown.index(HEAD, place)
            if self.indexWidget(index) is None and self.visualRect(index).intersects(view):
                head = ColumnHead(column, self.fields)
                head.mapped.connect(self.mapped)
                self.setIndexWidget(index, head)

    def _round_corners(self) -> None:
        """The upper corners follow those of the card around the table."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, CORNER), CORNER, CORNER)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Spread the columns anew."""
        super().resizeEvent(event)
        self._round_corners()
        self._measure()
        self._put_heads()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Another look may bring other sizes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.shown.rowCount():
            self._measure()


def squeezed(wishes: Sequence[tuple[int, int]], room: int) -> list[int]:
    """The wished widths; where all columns fit with long cells cut short, each gives its part of that.

    A column out of sight may be the very one that is asked about.
    """
    least, wished = sum(one for one, _wish in wishes), sum(wish for _least, wish in wishes)
    if not least <= room < wished:
        return [wish for _least, wish in wishes]
    return [one + (wish - one) * (room - least) // (wished - least) for one, wish in wishes]


def _wish(column: ColumnView, metrics: QFontMetricsF) -> tuple[int, int]:
    """How wide a column must be for its state and its field's name, and would like to be for its cells."""
    px = theme.look().px
    cells = max(metrics.horizontalAdvance(text) for text in (column.header, *column.samples))
    state = metrics.horizontalAdvance(ImportWords().state_of(column)[2]) + px(STATE_ICON + 5)
    field = metrics.horizontalAdvance(ImportWords().column_name(column)) + px(52)
    head = max(px(NARROWEST), state, min(field, px(ENOUGH)))
    least, wish = (int(min(px(WIDEST), wide + 2 * px(PAD))) for wide in (head, max(head, field, cells + 4)))
    return least, wish
