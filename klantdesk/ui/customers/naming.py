"""Two small windows that ask for a name: of a list or an article, and of a label with those there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from klantdesk.ui import icons, texts, theme
from klantdesk.ui.parts.labels import button, text

WIDE = 400
ROW_HIGH, MOST_ROWS = 33, 6
LONGEST_NAME = 60


class NameDialog(QDialog):
    """One question, one line; an empty answer is not taken."""

    named = Signal(str)

    def __init__(self, parent: QWidget, question: str, hint: str, do: str, detail: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        px = theme.look().px
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(question)
        self.do_button, self.leave = button(do, "primary"), button(self.tr("Cancel"))
        self.do_button.setDefault(True)
        self.leave.setAutoDefault(False)
        self.do_button.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(20), px(24), px(20))
        self.column.setSpacing(px(12))
        self.column.addWidget(text(question, "title", wrap=True))
        if detail:
            self.column.addWidget(text(detail, "muted", wrap=True))
        self.column.addWidget(self.field)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch()
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.do_button)
        self.column.addLayout(self.buttons)
        self.setMinimumWidth(px(WIDE))
        self.field.setFocus()

    @property
    def name(self) -> str:
        """What was typed, with single spaces."""
        return " ".join(self.field.text().split())

    def _take(self) -> None:
        """An empty answer keeps the window open, with the cursor where something is missing."""
        if not self.name:
            theme.restyle(theme.styled(self.field, wrong="true"))
            self.field.setFocus()
            return
        self.named.emit(self.name)
        self.accept()


def _nothing_yet() -> str:
    return QCoreApplication.translate(
        "LabelDialog", "A label is a word of your own, to find these customers back by: loopavond, team, vip."
    )


class LabelDialog(NameDialog):
    """A label to give or to take off: one of those there are, or a new one."""

    taken_off = Signal(str)
    rename_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(self, parent: QWidget, whom: str, labels: Sequence[tuple[str, int]]) -> None:
        super().__init__(parent, whom, "", "", _nothing_yet() if not labels else "")
        self.field.setPlaceholderText(self.tr("Choose a label or type a new one"))
        self.do_button.setText(self.tr("Give label"))
        self.labels = tuple(labels)
        self.list = QListWidget()
        theme.styled(self.list, list="roomy", framed="true")
        self.list.setAccessibleName(self.tr("Labels there are"))
        self.list.setFixedHeight(theme.look().px(ROW_HIGH * min(MOST_ROWS, max(2, len(labels))) + 10))
        self.column.insertWidget(self.column.count() - 1, self.list)
        self.off = button(self.tr("Take it off"))
        self.off.setAutoDefault(False)
        self.off.clicked.connect(self._take_off)
        self.manage = self._manage_button()
        self.buttons.insertWidget(0, self.manage)
        self.buttons.insertWidget(self.buttons.count() - 1, self.off)
        for one in (self.list, self.off, self.manage):
            one.setHidden(not labels)
        self.field.textEdited.connect(lambda _text: self._fill())
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemDoubleClicked.connect(lambda _item: self._take())
        self._fill()

    def _manage_button(self) -> QPushButton:
        made = theme.styled(QPushButton(), kind="icon")
        made.setIcon(icons.icon("dots-three"))
        made.setIconSize(QSize(*(theme.look().px(18),) * 2))
        made.setAccessibleName(self.tr("Rename or delete this label"))
        made.setToolTip(self.tr("Rename or delete this label"))
        made.setAutoDefault(False)
        menu = QMenu(made)
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self._manage(self.rename_wanted))
        menu.addAction(self.tr("Delete this label")).triggered.connect(lambda: self._manage(self.drop_wanted))
        made.setMenu(menu)
        return made

    def _fill(self) -> None:
        """The labels in which a word begins with what was typed."""
        begun = self.name.casefold()
        self.list.blockSignals(True)  # Qt's own
        self.list.clear()
        for name, count in self.labels:
            if begun in name.casefold():
                item = QListWidgetItem(f"{name}  {texts.number(count)}")
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.list.addItem(item)
        self.list.blockSignals(False)  # as above

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.field.setText(str(item.data(Qt.ItemDataRole.UserRole)))

    def _known(self) -> str:
        """The label meant, as it is spelled; "" when there is none of this name."""
        return next((name for name, _ in self.labels if name.casefold() == self.name.casefold()), "")

    def _take_off(self) -> None:
        if known := self._known():
            self.taken_off.emit(known)
            self.accept()
        else:
            self.list.setFocus()

    def _manage(self, wanted: SignalInstance) -> None:
        if known := self._known():
            self.accept()
            wanted.emit(known)
        else:
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Down goes from the field into the list."""
        if event.key() == Qt.Key.Key_Down and self.list.count():
            self.list.setFocus()
            self.list.setCurrentRow(0)
        else:
            super().keyPressEvent(event)
