"""The staff's part of the survey: counting visitors and buyers, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from klantdesk.ui.survey.buttons import CHOSEN, OUTLINE, Answer
from klantdesk.ui.survey.cover import Cover
from klantdesk.ui.survey.sheet import Setting

TALLIES = {"visitor": "users", "buyer": "shopping-bag"}
TALLY_WIDE, TALLY_HIGH = 340, 200


class Strip(Cover):
    """One tap counts one; how many were counted here stands beside it."""

    counted = Signal(str)
    closed = Signal()
    left = Signal()

    def __init__(self, setting: Setting, counts: dict[str, int], unsaved: int) -> None:
        super().__init__(setting)
        self.counts = counts
        self.tallies: dict[str, Answer] = {}
        self.column.addStretch()
        self.title(setting.word("staff"))
        if unsaved:
            self.text(setting.word("waiting", n=unsaved))
        self.column.addLayout(self._tallies())
        self.column.addSpacing(self.stage.px(20))
        self.stay = self.button(setting.word("staff_back"), self.closed.emit, CHOSEN)
        self.leave = self.button(setting.word("staff_leave"), self.left.emit, OUTLINE)
        self.column.addStretch()

    def _tallies(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.stage.px(20))
        row.addStretch(1)
        for kind, icon in TALLIES.items():
            tally = Answer(self.stage, self._words(kind), icon)
            tally.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            tally.setMaximumWidth(self.stage.px(TALLY_WIDE))
            tally.setFixedHeight(max(self.stage.target, self.stage.px(TALLY_HIGH)))
            tally.clicked.connect(lambda _on=False, kind=kind: self._count(kind))
            self.tallies[kind] = tally
            row.addWidget(tally, 4)
        row.addStretch(1)
        return row

    def _words(self, kind: str) -> str:
        return f"{self.setting.word(f'tally_{kind}')}: {self.counts.get(kind, 0)}"

    def _count(self, kind: str) -> None:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        self.tallies[kind].setText(self._words(kind))
        self.tallies[kind].setAccessibleName(self._words(kind))
        self.counted.emit(kind)
