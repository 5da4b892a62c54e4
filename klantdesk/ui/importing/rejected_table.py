"""The list of rows that stay out, with a field at the end of each to type in what was wrong."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from klantdesk.ui import theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts
from klantdesk.ui.importing.rejected_model import EDIT, Part
from klantdesk.ui.table_head import PAD, TableHead

ROW_HEIGHT = 44
EDGE = 18
FIELD_INSET, FIELD_RADIUS = 4, 8
WIDE = {Part.WHERE: 96, Part.WHO: 200, Part.AMOUNT: 110}
WITH_FIELDS = {Part.WHERE: 82, Part.WHO: 136, Part.AMOUNT: 84}
"""Widths where fields stand at the right, so that the reason keeps its room."""
MEND = 150
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
ENTERED = QAbstractItemDelegate.EndEditHint.SubmitModelCache
NEXT = {
    ENTERED: 1,
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}
"""How many fields on from the one that was left, by the way it was."""
Index = QModelIndex | QPersistentModelIndex


def _field(cell: QRect) -> QRect:
    """Where the field stands in its cell."""
    px = theme.look().px
    inset = px(FIELD_INSET)
    return cell.adjusted(inset, inset, -px(PAD), -inset)


class _Cells(QStyledItemDelegate):
    """Reasons in the ink of warnings; where something can be typed, the field it is typed in."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look = theme.look()
        box = QRectF(option.rect)
        painter.save()
        brush = Brush(painter, Fonts(look))
        brush.fill(box, look.color("bg.surface"))
        brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.soft"))
        part, text = Part(index.column()), str(index.data() or "")
        if part is Part.MEND:
            self._paint_field(brush, option.rect, index, text)
        elif part is Part.WHY:
            inner = box.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
            brush.two_lines(inner, text, look.color("warn.text"))
        else:
            ink = "ink.secondary" if part is Part.WHERE else "ink.primary"
            side = RIGHT if part is Part.AMOUNT else LEFT
            inner = box.adjusted(look.px(PAD if index.column() else EDGE), 0, -look.px(PAD), 0)
            brush.text(inner, text, look.color(ink), side=side)
        painter.restore()

    def _paint_field(self, brush: Brush, cell: QRect, index: Index, text: str) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        look, field = theme.look(), QRectF(_field(cell)).adjusted(0.5, 0.5, -0.5, -0.5)
        brush.painter.setPen(QPen(look.color("line.control")))
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.drawRoundedRect(field, look.px(FIELD_RADIUS), look.px(FIELD_RADIUS))
        ink = "ink.primary" if index.data(EDIT) else "ink.tertiary"
        brush.text(field.adjusted(look.px(PAD), 0, -look.px(PAD), 0), text, look.color(ink))

    def createEditor(  # noqa: N802  # Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A field that says what belongs in it."""
        field = QLineEdit(parent)
        field.setPlaceholderText(str(index.data() or ""))
        field.setAccessibleName(f"{index.sibling(index.row(), Part.WHERE).data()}: {index.data()}")
        return field

    def updateEditorGeometry(  # noqa: N802  # Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """The field stands where it was painted."""
        editor.setGeometry(_field(option.rect))


class RejectedTable(QTableView):
    """One click opens a field; Enter and Tab go on to the next one."""

    filled = Signal()
    """The last field was left by Enter or Tab."""

    def __init__(self, problems: QAbstractItemModel, name: str) -> None:
        super().__init__()
        self.setModel(problems)
        self.setItemDelegate(_Cells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(NEVER)
        self.setAccessibleName(name)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.look().px(ROW_HEIGHT))
        self.setHorizontalHeader(TableHead(self, EDGE, {Part.AMOUNT}))
        self.clicked.connect(lambda index: self._open(index.row()))

    def lay_out(self) -> None:
        """Widths for a list with fields or without."""
        across, px = self.horizontalHeader(), theme.look().px
        mending = self.model().columnCount() > Part.MEND
        wide = WITH_FIELDS | {Part.MEND: MEND} if mending else WIDE
        for part, width in wide.items():
            across.setSectionResizeMode(part, QHeaderView.ResizeMode.Fixed)
            across.resizeSection(part, px(width))
        across.setSectionResizeMode(Part.WHY, QHeaderView.ResizeMode.Stretch)

    def _open(self, row: int) -> bool:
        """Open the field of a row; False where there is none."""
        index = self.model().index(row, Part.MEND)
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.setCurrentIndex(index)
        self.edit(index)
        return True

    def closeEditor(  # noqa: N802  # Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go on to the next field, as in a spreadsheet."""
        row = self.currentIndex().row()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        step = NEXT.get(hint, 0)
        rows = range(row + step, self.model().rowCount() if step > 0 else -1, step) if step else ()
        if step and not any(self._open(other) for other in rows):
            self.filled.emit()
