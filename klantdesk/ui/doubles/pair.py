"""One pair: why, what differs side by side and whose will hold, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from klantdesk import wording
from klantdesk.desk.doubles import Double, Side
from klantdesk.ui import texts, theme
from klantdesk.ui.doubles import words
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import check
from klantdesk.ui.parts.labels import button, text

NOTHING = "–"
LABEL_WIDTH = 96
ROW_HEIGHT, BEHIND_CIRCLE = 24, 28
"""A row is as high as one with a choice in it, and its text begins where that of a choice does."""


class _Choice(QRadioButton):
    """A choice on two lines where its text is too long for one, at a comma."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Fit the text to its room."""
        super().resizeEvent(event)
        metrics, room = self.fontMetrics(), self.width() - theme.look().px(BEHIND_CIRCLE)
        fits = metrics.horizontalAdvance(self.words) <= room
        lines = [self.words] if fits else self.words.replace(", ", ",\n", 1).split("\n")
        shown = [metrics.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in lines]
        self.setText("\n".join(shown))


class PairCard(Card):
    """Two customers side by side; keys: see `keyPressEvent`."""

    decided = Signal(object, bool)
    opened = Signal(int)
    moved = Signal(int)
    entered = Signal()
    """The owner stands on the pair, or on something in it."""

    def __init__(self, double: Double) -> None:
        super().__init__()
        theme.styled(self, card="pair")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.double = double
        self.choices: dict[str, list[QRadioButton]] = {}
        both = f"{double.one.line.name}, {double.other.line.name}"
        why = wording.doubles(double.reasons, texts.lang())
        self.setAccessibleName(both)
        self.setAccessibleDescription(why)
        self.body.addWidget(text(why, "strong", wrap=True))
        self.body.addWidget(self._sides())
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.look().px(6), 0, 0)
        row.setSpacing(theme.look().px(8))
        self.same = button(self.tr("The same person"), "plain")
        self.two = button(self.tr("Two people"), "plain")
        self.same.setToolTip(self.tr("Enter"))
        self.two.setToolTip(self.tr("N"))
        for one, same in ((self.same, True), (self.two, False)):
            one.setAccessibleDescription(both)
            one.clicked.connect(lambda _on=False, same=same: self._decide(same=same))
            row.addWidget(one)
        row.addStretch()
        self.body.addLayout(row)
        for inside in self.findChildren(QAbstractButton):
            inside.installEventFilter(self)

    def chosen(self) -> dict[str, Side]:
        """Of what somebody chose otherwise than files and corrections say: whose shall hold."""
        found = {}
        for name, boxes in self.choices.items():
            for side, box in zip(self._both(), boxes, strict=True):
                if box.isChecked() and side is not self.double.wins(name):
                    found[name] = side
        return found

    def take_up(self, *, at_hand: bool) -> None:
        """Of all pairs only the one at hand, which Enter is for, has a filled button."""
        theme.restyle(theme.styled(self.same, kind="primary" if at_hand else "plain"))

    def take_all_of(self, place: int) -> None:
        """Have everything of one of the two hold: 0 the left one, 1 the right one."""
        for boxes in self.choices.values():
            check(boxes[place].group(), boxes[place])

    def put_back(self) -> None:
        """Let it be decided again: it did not come through."""
        self.same.setEnabled(True)
        self.two.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Up and down go to another pair, left and right take all of one; Enter is one person, N are two."""
        key, on = event.key(), self.focusWidget()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (on if isinstance(on, QPushButton) else self.same).click()
        elif key == Qt.Key.Key_N:
            self.two.click()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.take_all_of(int(key == Qt.Key.Key_Right))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Tell that the owner is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """The same for what stands inside."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _decide(self, *, same: bool) -> None:
        self.same.setEnabled(False)
        self.two.setEnabled(False)
        self.decided.emit(self.double, same)

    def _both(self) -> tuple[Side, Side]:
        return self.double.one, self.double.other

    def _sides(self) -> QWidget:
        """The names, what differs with whose will hold, and what each bought."""
        whole = QWidget()
        px = theme.look().px
        self.grid = QGridLayout(whole)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(20))
        self.grid.setVerticalSpacing(px(3))
        self.grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        for column in (1, 2):
            self.grid.setColumnStretch(column, 1)
        for column, side in enumerate(self._both(), 1):
            name = button(side.line.name, "link")
            name.setToolTip(self.tr("Open the customer"))
            name.clicked.connect(lambda _on=False, one=side.line.id: self.opened.emit(one))
            theme.styled(name, flush="true")
            indented = QHBoxLayout()
            indented.addSpacing(px(BEHIND_CIRCLE))
            indented.addWidget(name)
            indented.addStretch()
            self.grid.addLayout(indented, 0, column)
        for row, field in enumerate(self.double.differing(), 1):
            self._compare(row, field)
        self._add(self.tr("Bought"), [self._bought(side) for side in self._both()])
        if any(side.known_from for side in self._both()):
            self._add(self.tr("Known from"), [", ".join(side.known_from) for side in self._both()])
        for row in range(1, self.grid.rowCount()):
            self.grid.setRowMinimumHeight(row, px(ROW_HEIGHT))
        return whole

    def _compare(self, row: int, name: str) -> None:
        """One thing in which they differ; where both state it, somebody chooses which will hold."""
        stated = [words.value(side, name) for side in self._both()]
        if not all(stated):
            self._add(words.field(name), stated)
            return
        self.grid.addWidget(text(words.field(name), "note"), row, 0)
        group, wins = QButtonGroup(self), self.double.wins(name)
        self.choices[name] = []
        for column, value in enumerate(stated, 1):
            box = _Choice(value)
            stays = self.tr("This one stays after joining")
            box.setToolTip(f"{value}\n{stays}")
            box.setAccessibleName(f"{words.field(name)}: {value}")
            group.addButton(box)
            self.choices[name].append(box)
            self.grid.addWidget(box, row, column)
        if wins is not None:
            check(group, self.choices[name][self._both().index(wins)])

    def _add(self, head: str, values: list[str]) -> None:
        row = self.grid.rowCount()
        self.grid.addWidget(text(head, "note"), row, 0)
        for column, value in enumerate(values, 1):
            label = text(value or NOTHING, wrap=True)
            label.setIndent(theme.look().px(BEHIND_CIRCLE))
            self.grid.addWidget(label, row, column)

    def _bought(self, side: Side) -> str:
        if not side.line.moments or side.line.last is None:
            return ""
        count = self.tr("%Ln time(s)", "", side.line.moments)
        return self.tr("{count}, last on {day}").format(count=count, day=texts.short_date(side.line.last))
