"""What open answers are about, in rows: how often, the score with it, a typical answer, the way to all."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QSizePolicy,
)

from klantdesk.desk.feedback_views import ThemeRow
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import RIGHT, Brush
from klantdesk.ui.feedback.names import quoted, theme_name
from klantdesk.ui.painted_table import PaintedTable, RowDelegate

HIGH = 34
EDGE, BAR, BAR_WIDE = 18, 8, 96
GOOD_SCORE, POOR_SCORE = 7.5, 7.0
"""From here a score is good, under this it asks for attention."""
JUDGED_FROM = 10
"""A score of fewer people is shown, but not judged."""
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY = Qt.ItemDataRole.DisplayRole
ROW = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from left to right."""

    TOPIC = 0
    COUNT = 1
    SCORE = 2
    QUOTE = 3
    READ = 4


WIDTHS = {Column.TOPIC: 206, Column.COUNT: 150, Column.SCORE: 66, Column.READ: 70}


class ThemesModel(QAbstractTableModel):
    """One row a theme, the most frequent first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ThemeRow, ...] = ()

    def show_themes(self, rows: tuple[ThemeRow, ...]) -> None:
        """Show these themes."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many themes there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """As many as Column has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The words of a cell, and the whole row."""
        row, column = self.rows[index.row()], Column(index.column())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{theme_name(row)}, {self._titles()[column]}: {self._cell(row, column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(row, column) or None
        return self._cell(row, column) if role == DISPLAY else None

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns."""
        if orientation == Qt.Orientation.Vertical or role != DISPLAY:
            return None
        return self._titles()[section]

    def _titles(self) -> tuple[str, ...]:
        return (self.tr("Topic"), self.tr("How often"), self.tr("Score"), self.tr("Typical answer"), "")

    def _hint(self, row: ThemeRow, column: Column) -> str:
        """The quote in full, and of how many people a score is."""
        if column is Column.SCORE and row.scored:
            return self.tr("Mean of %Ln score(s)", "", row.scored)
        return row.quote if column is Column.QUOTE else ""

    def _cell(self, row: ThemeRow, column: Column) -> str:
        words = {
            Column.TOPIC: theme_name(row),
            Column.COUNT: texts.number(row.n),
            Column.SCORE: "–" if row.score is None else texts.decimal(row.score),
            Column.QUOTE: quoted(row.quote),
            Column.READ: self.tr("Read"),
        }
        return words[column]


class ThemeDelegate(RowDelegate):
    """Paints a theme's row; `most` is the count whose bar is as long as can be."""

    most = 1

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint the words of a cell."""
        row, column, words = index.data(ROW), Column(index.column()), str(index.data() or "")
        if not isinstance(row, ThemeRow):
            return
        look = brush.look
        if column is Column.COUNT:
            self._paint_count(brush, box, row.n, words)
        elif column is Column.SCORE:
            brush.text(box, words, look.color(score_ink(row)), weight=QFont.Weight.DemiBold)
        elif column is Column.READ:
            brush.text(box, words, look.color("accent.text"), role="label", side=RIGHT)
        elif column is Column.QUOTE:
            brush.text(box, words, look.color("ink.secondary"), role="label", weight=QFont.Weight.Normal)
        else:
            brush.text(box, words, look.color("ink.primary"), weight=QFont.Weight.Medium)

    def _paint_count(self, brush: Brush, box: QRectF, n: int, words: str) -> None:
        look = brush.look
        wide = max(look.px(3), look.px(BAR_WIDE) * n / self.most)
        bar = QRectF(box.left(), box.center().y() - look.px(BAR) / 2, wide, look.px(BAR))
        brush.fill(bar, look.series(1), min(wide, look.px(BAR)) / 2)
        number = box.adjusted(wide + look.px(8), 0, 0, 0)
        brush.text(number, words, look.color("ink.primary"), role="label", weight=QFont.Weight.Normal)


def score_ink(row: ThemeRow) -> str:
    """Whether a score is good, asks for attention, or neither; of a few people it is neither."""
    score = row.score
    if score is None:
        return "ink.tertiary"
    if row.scored < JUDGED_FROM:
        return "ink.secondary"
    if score >= GOOD_SCORE:
        return "good.text"
    return "warn.text" if score < POOR_SCORE else "ink.secondary"


class ThemesTable(PaintedTable):
    """Enter, a double click, or a click on "Lees" opens the answers; as high as its rows."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(EDGE, (), HIGH)
        self.rows, self.delegate = ThemesModel(self), ThemeDelegate(self, EDGE, EDGE)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("What customers write about"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.share_out(WIDTHS, rest=Column.QUOTE)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All rows."""
        high = theme.look().px(HIGH) * self.rows.rowCount() + self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as its hint: a table that is cut off is of no use."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def show_themes(self, rows: tuple[ThemeRow, ...]) -> None:
        """Show these themes."""
        self.delegate.most = max((row.n for row in rows), default=0) or 1
        self.rows.show_themes(rows)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens the answers."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click on the last column reads."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.column() == Column.READ:
            self._open(index.row())

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            self.opened.emit(self.rows.rows[row].key)
