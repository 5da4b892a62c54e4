"""The shop's own list of what to know of customers: rename, leave out, add."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klantdesk.desk.traits import OWN, Kind, Shelf
from klantdesk.ui import texts, theme
from klantdesk.ui.card.known import said
from klantdesk.ui.parts.labels import button, text

WIDE, TALL = 480, 520
ITEM_HIGH = 34
KIND = Qt.ItemDataRole.UserRole
LONGEST = 40


class CatalogueDialog(QDialog):
    """Ticked kinds are asked for; F2 or a double click gives one another name."""

    written = Signal(object)

    def __init__(self, shelves: Sequence[Shelf], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        self.kinds = theme.styled(QListWidget(), list="roomy")
        self.kinds.setAccessibleName(self.tr("What to know of a customer"))
        for kind in (kind for shelf in shelves for kind in shelf.kinds):
            self._add(kind)
        self.fresh = QLineEdit()
        self.fresh.setMaxLength(LONGEST)
        self.fresh.setPlaceholderText(self.tr("Something of your own, for example: Dog"))
        self.fresh.setAccessibleName(self.tr("Something of your own"))
        self.add = button(self.tr("Add"), "plain", "plus")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.add_own)
        self._lay_out()
        self.kinds.setCurrentRow(0)
        self.kinds.setFocus()

    def _lay_out(self) -> None:
        px = theme.look().px
        column, own, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(10))
        column.addWidget(text(self.tr("What do you want to know of customers?"), "title", wrap=True))
        hint = self.tr("Untick what you do not need. F2 or a double click gives a name of your own.")
        column.addWidget(text(hint, "muted", wrap=True))
        column.addWidget(self.kinds, 1)
        own.addWidget(self.fresh, 1)
        own.addWidget(self.add)
        column.addLayout(own)
        leave = button(self.tr("Leave it as it is"))
        leave.clicked.connect(self.reject)
        self.keep = button(self.tr("Save"), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.write)
        foot.addStretch()
        foot.addWidget(leave)
        foot.addWidget(self.keep)
        column.addLayout(foot)
        self.resize(px(WIDE), px(TALL))

    def _add(self, kind: Kind) -> QListWidgetItem:
        item = QListWidgetItem(said(kind.title), self.kinds)
        item.setData(KIND, kind)
        item.setSizeHint(QSize(0, theme.look().px(ITEM_HIGH)))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if kind.hidden else Qt.CheckState.Checked)
        return item

    def add_own(self) -> None:
        """Add what is typed as a kind of the shop's own."""
        name = " ".join(self.fresh.text().split())
        if not name:
            self.fresh.setFocus()
            return
        taken = {self._kind(row).key for row in range(self.kinds.count())}
        number = next(n for n in range(1, len(taken) + 2) if f"{OWN}-{n}" not in taken)
        title = dict.fromkeys(texts.LOCALES, name)
        item = self._add(Kind(f"{OWN}-{number}", OWN, title, title, "tag", {}))
        item.setData(KIND + 1, True)
        self.kinds.setCurrentItem(item)
        self.fresh.clear()

    def _kind(self, row: int) -> Kind:
        kind = self.kinds.item(row).data(KIND)
        if not isinstance(kind, Kind):
            raise TypeError(kind)
        return kind

    def changed(self) -> dict[str, Kind]:
        """The kinds that are otherwise than they were."""
        found = {}
        for row in range(self.kinds.count()):
            item, kind = self.kinds.item(row), self._kind(row)
            name = " ".join(item.text().split()) or said(kind.title)
            title = kind.title if name == said(kind.title) else {**kind.title, texts.lang(): name}
            hidden = item.checkState() is Qt.CheckState.Unchecked
            now = replace(kind, title=title, hidden=hidden)
            if now != kind or item.data(KIND + 1):
                found[kind.key] = now
        return found

    def write(self) -> None:
        """Hand over what changed; what is typed and not added yet counts too."""
        if self.fresh.text().strip():
            self.add_own()
        self.written.emit(self.changed())
        self.accept()
