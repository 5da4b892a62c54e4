"""Choosing a customer inside a form: what is typed finds a few, one is taken, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.counter import work as desk

if TYPE_CHECKING:
    from klantdesk.desk.views import CustomerLine
    from klantdesk.ui.workplace import Workplace

PAUSE_MS = 120
ROW = 34
ID = Qt.ItemDataRole.UserRole
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Picker(QLineEdit):
    """A field to type in; ↑↓ walk what is found below it, Enter takes it, Esc leaves it."""

    picked = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work = work
        self.customer: int | None = None
        self.setPlaceholderText(self.tr("Name, e-mail, phone or postcode"))
        self.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Customers found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.styled(self.found, list="roomy")
        self.found.itemClicked.connect(self._take)
        self.found.hide()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self._find)
        self.textEdited.connect(self._look)

    def with_list(self) -> QWidget:
        """The field with what it finds under it."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(4))
        column.addWidget(self)
        column.addWidget(self.found)
        whole.setFocusProxy(self)
        return whole

    def _look(self, text: str) -> None:
        self.customer = None
        self.picked.emit()
        if text.strip():
            self.pause.start()
        else:
            self._show([])

    def _find(self) -> None:
        shop, said = self.work.shop, self.text().strip()
        job = self.work.read(self, "find", lambda _watch: desk.found(shop, said))
        job.succeeded.connect(self._show)
        job.failed.connect(self.work.tell_error)

    def _show(self, lines: list[CustomerLine]) -> None:
        self.pause.stop()
        self.found.clear()
        for line in lines if self.customer is None else []:
            item = QListWidgetItem(", ".join(filter(None, (line.name, line.city, line.email or line.phone))))
            item.setData(ID, (line.id, line.name))
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        self.found.setVisible(self.found.count() > 0)
        self.found.setFixedHeight(theme.look().px(ROW) * max(1, self.found.count()) + 2)
        self.window().adjustSize()

    def _take(self, item: QListWidgetItem) -> None:
        self.customer, name = item.data(ID)
        self.setText(name)
        self._show([])
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Walk and take what was found; without anything found the form gets its keys."""
        if self.found.isHidden():
            super().keyPressEvent(event)
            return
        row = self.found.currentRow()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.found.setCurrentRow(max(0, min(self.found.count() - 1, row + steps[Qt.Key(event.key())])))
        elif event.key() in ENTERS:
            self._take(self.found.item(row))
        elif event.key() == Qt.Key.Key_Escape:
            self._show([])
        else:
            super().keyPressEvent(event)
