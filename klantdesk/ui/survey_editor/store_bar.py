"""Which store is edited, and how a question stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QSizePolicy, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.labels import button, text

BESIDE = 330
"""So wide the bar must be for its button to stand beside the words."""


class StoreChooser(QComboBox):
    """All stores, or one of them; only there where the shop has several."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("For which store"))
        self.activated.connect(lambda _at: self.chosen.emit(self.now()))
        self.hide()

    def offer(self, stores: Sequence[str], now: str) -> None:
        """Offer these stores; without any there is nothing to choose."""
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self.tr("All stores"), "")
            for store in stores:
                self.addItem(store, store)
            self.setCurrentIndex(max(0, self.findData(now)))
        self.setVisible(bool(stores))

    def now(self) -> str:
        """The store chosen; "" all of them."""
        return str(self.currentData() or "")


class StoreBar(QFrame):
    """Says whether a store asks a question otherwise; `back_wanted` takes that back."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.look().px
        self.row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.styled(self, note="info")
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told = text("", "small", wrap=True)
        self.back = button(self.tr("Back to all stores"), "small", "arrow-counter-clockwise")
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.told, 1)
        row.addWidget(self.back)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Where there is little room, the button stands under the words."""
        beside = self.width() >= theme.look().px(BESIDE)
        ways = QBoxLayout.Direction
        self.row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        super().resizeEvent(event)

    def show_store(self, store: str, *, differs: bool) -> None:
        """Show how the question stands in a store; "" hides the bar."""
        same = self.tr("As in all stores. What you change here is for {store} only.")
        other = self.tr("Different in {store}; the rest follows all stores.")
        self.told.setText((other if differs else same).format(store=store))
        self.back.setVisible(differs)
        self.setVisible(bool(store))
