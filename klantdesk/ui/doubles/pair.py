"""One pair: why, what differs side by side, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from klantdesk.desk.doubles import Double, Side
from klantdesk.ui import texts, theme
from klantdesk.ui.doubles import words
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, text

NOTHING = "–"
NAMES, GAP = 86, 10


class PairCard(Card):
    """Two customers side by side."""

    decided = Signal(object, bool)
    opened = Signal(int)

    def __init__(self, double: Double) -> None:
        super().__init__()
        self.double = double
        both = f"{double.one.line.name}, {double.other.line.name}"
        self.setAccessibleName(both)
        self.body.setSpacing(theme.look().px(GAP))
        self.body.addWidget(text(words.reasons(double.reasons), "strong", wrap=True))
        self.body.addWidget(self._sides())
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        self.same = button(self.tr("The same person"), "primary")
        self.two = button(self.tr("Two people"), "plain")
        for one, same in ((self.same, True), (self.two, False)):
            one.setAccessibleDescription(both)
            one.clicked.connect(lambda _on=False, same=same: self._decide(same=same))
            row.addWidget(one)
        row.addStretch()
        self.body.addLayout(row)

    def _decide(self, *, same: bool) -> None:
        self.same.setEnabled(False)
        self.two.setEnabled(False)
        self.decided.emit(self.double, same)

    def put_back(self) -> None:
        """Let it be decided again: it did not come through."""
        self.same.setEnabled(True)
        self.two.setEnabled(True)

    def _sides(self) -> QWidget:
        """The names, what differs, and what each bought."""
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.look().px(20))
        grid.setVerticalSpacing(theme.look().px(4))
        grid.setColumnMinimumWidth(0, theme.look().px(NAMES))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        sides = (self.double.one, self.double.other)
        for column, side in enumerate(sides, 1):
            name = button(side.line.name, "link")
            name.setToolTip(self.tr("Open the customer"))
            name.clicked.connect(lambda _on=False, one=side.line.id: self.opened.emit(one))
            theme.styled(name, flush="true")
            grid.addWidget(name, 0, column, Qt.AlignmentFlag.AlignLeft)
        told = [
            (words.field(name), *(words.value(name, side.fields) for side in sides))
            for name in words.shown(self.double.differing())
        ]
        told.append((self.tr("Bought"), *(self._bought(side) for side in sides)))
        told.append((self.tr("Known from"), *(", ".join(self._sources(side)) for side in sides)))
        for row, (head, *values) in enumerate(told, 1):
            grid.addWidget(text(head, "note"), row, 0)
            for column, value in enumerate(values, 1):
                grid.addWidget(text(value or NOTHING, wrap=True), row, column)
        return whole

    def _bought(self, side: Side) -> str:
        if not side.line.moments or side.line.last is None:
            return ""
        count = self.tr("%Ln time(s)", "", side.line.moments)
        return self.tr("{count}, last on {day}").format(count=count, day=texts.short_date(side.line.last))

    @staticmethod
    def _sources(side: Side) -> list[str]:
        return sorted({source for source, _key in side.line.keys})
