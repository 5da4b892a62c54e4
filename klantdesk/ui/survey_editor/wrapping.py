"""Rows of a list as high as their words need, however narrow the list or large the letters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from klantdesk.ui import theme

LEAST, AROUND, BESIDE = 32, 12, 24
HIGHEST = 10_000


class Wrapping(QStyledItemDelegate):
    """Gives each row room for all its lines; `icons` px are left for what stands before the words."""

    def __init__(self, view: QListView, icons: int = 0) -> None:
        super().__init__(view)
        self.view, self.icons = view, icons
        view.setWordWrap(True)
        view.setUniformItemSizes(False)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setResizeMode(QListView.ResizeMode.Adjust)

    def sizeHint(  # noqa: N802  # Qt's name
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list, as high as the words at that width."""
        px, wide = theme.look().px, self.view.viewport().width()
        own = index.data(Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(own if isinstance(own, QFont) else self.view.font())
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        beside = self.icons if isinstance(picture, QIcon) and not picture.isNull() else 0
        room = QRect(0, 0, wide - px(BESIDE + beside), HIGHEST)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(1, max(px(LEAST), high + px(AROUND)))
