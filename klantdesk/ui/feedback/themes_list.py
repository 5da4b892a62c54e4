"""All themes in rows: how many answers, how many a person confirmed, the words learned, the next step."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
)

from klantdesk.desk.theme_views import ThemeState
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import RIGHT, Brush
from klantdesk.ui.feedback.names import ASIDE, topic
from klantdesk.ui.painted_table import PaintedTable, RowDelegate

HIGH, EDGE, INDENT, BAR, BAR_WIDE = 46, 28, 18, 8, 70
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY = Qt.ItemDataRole.DisplayRole
ROW = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from left to right."""

    THEME = 0
    COUNT = 1
    CONFIRMED = 2
    WORDS = 3
    STEP = 4


WIDTHS = {Column.COUNT: 122, Column.CONFIRMED: 96, Column.STEP: 116}
THEME_SHARE, THEME_WIDEST = 0.6, 330
"""The names take this part of the room that is left, but no more than they need; the words the rest."""
RIGHT_ONES = frozenset({Column.CONFIRMED})


def name_of(state: ThemeState) -> str:
    """A theme by the shop's own name, else by the usual one."""
    return state.name or topic(state.key)


def ordered(themes: Sequence[ThemeState]) -> tuple[ThemeState, ...]:
    """The most frequent first, each followed by what was merged into it; what says nothing at the end."""
    known = {state.key for state in themes}
    alone = [state for state in themes if state.merged_into not in known]
    rows: list[ThemeState] = []
    for state in sorted(alone, key=lambda state: (state.key in ASIDE, -state.n)):
        rows += [state, *_inside(state, themes)]
    return tuple(rows)


def _inside(whole: ThemeState, themes: Sequence[ThemeState]) -> list[ThemeState]:
    rows: list[ThemeState] = []
    for state in themes:
        if state.merged_into == whole.key:
            rows += [state, *_inside(state, themes)]
    return rows


class ThemesListModel(QAbstractTableModel):
    """One row a theme; a merged one stands under the theme it counts as."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ThemeState, ...] = ()

    def show_themes(self, themes: Sequence[ThemeState]) -> None:
        """Show these themes."""
        self.beginResetModel()
        self.rows = ordered(themes)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Where a theme stands, or -1."""
        return next((row for row, state in enumerate(self.rows) if state.key == key), -1)

    def name(self, key: str) -> str:
        """What a theme is called."""
        return next((name_of(state) for state in self.rows if state.key == key), topic(key))

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many themes there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """As many as Column has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The words of a cell, and the whole row."""
        state, column = self.rows[index.row()], Column(index.column())
        if role == ROW:
            return state
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self._titles()[column] or name_of(state)
            return f"{title}: {self._cell(state, column)}"
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.WORDS:
            return self._cell(state, column) or None
        return self._cell(state, column) if role == DISPLAY else None

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns."""
        if orientation == Qt.Orientation.Vertical or role != DISPLAY:
            return None
        return self._titles()[section]

    def _titles(self) -> tuple[str, ...]:
        return (self.tr("Theme"), self.tr("Answers"), self.tr("Confirmed"), self.tr("Words learned"), "")

    def _cell(self, state: ThemeState, column: Column) -> str:
        words = {
            Column.THEME: ", ".join(part for part in (name_of(state), self.beside(state)) if part),
            Column.COUNT: texts.number(state.n),
            Column.CONFIRMED: texts.number(state.confirmed),
            Column.WORDS: self.words(state),
            Column.STEP: self.step(state),
        }
        return words[column]

    def beside(self, state: ThemeState) -> str:
        """What there is to say of a theme besides its name."""
        if state.merged_into:
            return self.tr("merged into {theme}").format(theme=self.name(state.merged_into))
        if state.own:
            return self.tr("a theme of your own")
        return self.tr("usually: {name}").format(name=topic(state.key)) if state.name else ""

    def words(self, state: ThemeState) -> str:
        """The words learned with how many answers speak for each, and how much fell silent."""
        told = [self.tr("{word} ({n})").format(word=word, n=texts.number(n)) for word, n in state.learned]
        if state.silenced:
            told.append(self.tr("%Ln rule(s) silent", "", len(state.silenced)))
        return ", ".join(told)

    def step(self, state: ThemeState) -> str:
        """What a click in the last column does."""
        if state.merged_into:
            return self.tr("Take apart")
        return self.tr("Read") if state.n else ""


class _Delegate(RowDelegate):
    """Paints a theme's row; `most` is the count whose bar is as long as can be."""

    most = 1

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint the words of a cell."""
        state, column, model = index.data(ROW), Column(index.column()), index.model()
        if not isinstance(state, ThemeState) or not isinstance(model, ThemesListModel):
            return
        look, merged = brush.look, bool(state.merged_into)
        if column is Column.THEME:
            _two(brush, box.adjusted(look.px(INDENT) if merged else 0, 0, 0, 0), state, model.beside(state))
        elif column is Column.COUNT:
            self._paint_count(brush, box, state)
        elif column is Column.CONFIRMED:
            ink = look.color("ink.primary" if state.confirmed else "ink.tertiary")
            counted = texts.number(state.confirmed) if state.n else "–"
            brush.text(box, counted, ink, role="label", side=RIGHT)
        elif column is Column.WORDS:
            quiet = QFont.Weight.Normal
            brush.text(box, model.words(state), look.color("ink.secondary"), role="label", weight=quiet)
        else:
            brush.text(box, model.step(state), look.color("accent.text"), role="label", side=RIGHT)

    def _paint_count(self, brush: Brush, box: QRectF, state: ThemeState) -> None:
        look = brush.look
        wide = max(look.px(3), look.px(BAR_WIDE) * state.n / self.most) if state.n else 0
        bar = QRectF(box.left(), box.center().y() - look.px(BAR) / 2, wide, look.px(BAR))
        aside = state.key in ASIDE or state.merged_into
        brush.fill(bar, look.color("line.check") if aside else look.series(1), min(wide, look.px(BAR)) / 2)
        ink = look.color("ink.primary" if state.n else "ink.tertiary")
        number = box.adjusted(wide + (look.px(8) if wide else 0), 0, 0, 0)
        brush.text(number, texts.number(state.n), ink, role="label", weight=QFont.Weight.Normal)


def _two(brush: Brush, box: QRectF, state: ThemeState, below: str) -> None:
    """The name, and under it what there is to say besides."""
    look = brush.look
    upper = QRectF(box.left(), box.center().y() - look.px(18), box.width(), look.px(19))
    if not below:
        upper.moveTop(box.center().y() - upper.height() / 2)
    ink = look.color("ink.secondary" if state.merged_into else "ink.primary")
    brush.text(upper, name_of(state), ink, weight=QFont.Weight.Medium)
    lower = QRectF(upper.left(), upper.bottom() - 1, upper.width(), look.px(17))
    brush.text(lower, below, look.color("ink.tertiary"), role="small")


class ThemesList(PaintedTable):
    """The arrows walk; Enter and F2 rename; a click in the last column reads or takes apart."""

    stood = Signal(object)
    rename_wanted = Signal()
    stepped = Signal(object)

    def __init__(self) -> None:
        super().__init__(EDGE, RIGHT_ONES, HIGH)
        self.rows, self.delegate = ThemesListModel(self), _Delegate(self, EDGE, EDGE)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Themes"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.share_out(WIDTHS, rest=Column.WORDS)
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self._tell(now.row()))
        self.doubleClicked.connect(self._rename_at)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Give the names as much as there is room for."""
        super().resizeEvent(event)
        px = theme.look().px
        room = self.viewport().width() - sum(px(width) for width in WIDTHS.values())
        wide = min(px(THEME_WIDEST), round(room * THEME_SHARE))
        self.horizontalHeader().resizeSection(Column.THEME, wide)

    def show_themes(self, themes: Sequence[ThemeState], standing: str) -> None:
        """Show these themes, and stand on one of them."""
        self.delegate.most = max((state.n for state in themes), default=0) or 1
        self.rows.show_themes(themes)
        self.stand(standing)

    def stand(self, key: str) -> None:
        """Stand on a theme; on the first where it is not there."""
        if self.rows.rowCount():
            self.selectRow(max(0, self.rows.row_of(key)))

    def current(self) -> ThemeState | None:
        """The theme stood on."""
        row = self.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter and F2 rename."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.rename_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click on the last column takes the next step."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        state = self.current()
        if event.button() == Qt.MouseButton.LeftButton and index.column() == Column.STEP and state:
            self.stepped.emit(state)

    def _rename_at(self, index: QModelIndex) -> None:
        if index.column() != Column.STEP:
            self.rename_wanted.emit()

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            self.stood.emit(self.rows.rows[row])
