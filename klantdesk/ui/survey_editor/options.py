"""The answers of a question in their order, to switch on and off and to move."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from klantdesk.desk.questions import DIGITS, Option, Screen, say
from klantdesk.ui import icons, theme
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.wrapping import Wrapping

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HIGH, EDGE, MOST, ICON = 32, 6, 20, 18
ROW = Qt.ItemDataRole.UserRole


class OptionsModel(QAbstractListModel):
    """The answers offered, then those switched off; a tick switches."""

    switched = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options: tuple[Option, ...] = ()
        self.offered = 0
        self.lang = "nl"

    def show_screen(self, screen: Screen, shipped: Screen | None, lang: str) -> None:
        """Show the answers of a screen; a change of wording alone moves nothing."""
        options = (*screen.options, *draft.off(screen, shipped))
        same = [one.key for one in options] == [one.key for one in self.options]
        if same and self.offered == len(screen.options) and self.options:
            self.options, self.lang = options, lang
            self.dataChanged.emit(self.index(0), self.index(len(options) - 1))
            return
        self.beginResetModel()
        self.options, self.offered, self.lang = options, len(screen.options), lang
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many answers there are, on and off."""
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The answer in words, its key on the keyboard before it, and whether it is on."""
        option, on = self.options[index.row()], index.row() < self.offered
        if role == ROW:
            return option
        if role == Qt.ItemDataRole.DecorationRole:
            return icons.icon(option.icon or "caret-right", "ink.secondary" if on else "ink.disabled")
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            digit = DIGITS[index.row()] if on and index.row() < len(DIGITS) else ""
            words = say(option.label, self.lang)
            return f"{digit}  {words}" if digit else words
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  # Qt's name
        """A tick switches an answer on or off; whether that is so shows once the draft says so."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.switched.emit(self.options[index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each answer can be chosen and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren

    def row_of(self, key: str) -> int:
        """Where an answer stands, or -1."""
        return next((row for row, one in enumerate(self.options) if one.key == key), -1)


class OptionsList(QListView):
    """Alt with an arrow moves an answer, the space bar switches it."""

    moved = Signal(str, int)
    stood = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = OptionsModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Answers"))
        self.setToolTip(self.tr("Space switches an answer on or off, Alt with an arrow moves it"))
        self.setIconSize(QSize(theme.look().px(ICON), theme.look().px(ICON)))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(Wrapping(self, 3 * ICON))
        self.rows.dataChanged.connect(self.fit)
        theme.styled(self, list="roomy")
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self._tell(now.row()))

    def fit(self) -> None:
        """As high as its rows, up to twenty."""
        shown = range(min(MOST, self.rows.rowCount()))
        high = sum(self.sizeHintForIndex(self.rows.index(row)).height() for row in shown)
        self.setFixedHeight((high or theme.look().px(HIGH)) + EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Words may need more lines in a narrower list."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def current(self) -> Option | None:
        """The answer stood on."""
        row = self.currentIndex().row()
        return self.rows.options[row] if 0 <= row < len(self.rows.options) else None

    def stand(self, key: str) -> None:
        """Stand on an answer, else on the first."""
        row = max(0, self.rows.row_of(key))
        if self.rows.options:
            self.setCurrentIndex(self.rows.index(row))
        else:
            self.stood.emit(None)

    def move_current(self, step: int) -> None:
        """Move the answer stood on."""
        option = self.current()
        if option is not None:
            self.moved.emit(option.key, step)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Alt with an arrow moves."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        else:
            super().keyPressEvent(event)

    def _tell(self, row: int) -> None:
        self.stood.emit(self.rows.options[row] if 0 <= row < len(self.rows.options) else None)
