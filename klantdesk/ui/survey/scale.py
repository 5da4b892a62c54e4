"""A question answered with a number: 0 to 10, or fewer."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from klantdesk.desk.survey import say
from klantdesk.ui.survey.buttons import Number
from klantdesk.ui.survey.sheet import Setting, Sheet, label

GAP, HIGH, LEAST = 12, 140, 92


class ScaleSheet(Sheet):
    """One tap answers; the words under the ends say what they mean."""

    scored = Signal(int)

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        stage = self.stage
        self.body.setContentsMargins(stage.side, 0, stage.side, 0)
        self.body.setSpacing(stage.px(14))
        self.numbers: list[Number] = []
        self.body.addLayout(self._numbers())
        self.body.addLayout(self._ends())
        self.body.addStretch()
        self.add_skip(last=True)

    def _numbers(self) -> QGridLayout:
        stage, screen = self.stage, self.asked
        gap = stage.px(GAP)
        count = screen.high - screen.low + 1
        across = max(1, (stage.inside + gap) // (max(stage.target, stage.px(LEAST)) + gap))
        columns = ceil(count / ceil(count / across))
        grid = QGridLayout()
        grid.setSpacing(gap)
        high = max(stage.target, stage.px(HIGH))
        for at in range(count):
            button = Number(stage, screen.low + at)
            button.setFixedHeight(high if count <= across else max(stage.target, stage.px(120)))
            button.clicked.connect(button.take)
            button.clicked.connect(lambda _on=False, number=screen.low + at: self.scored.emit(number))
            self.numbers.append(button)
            grid.addWidget(button, at // columns, at % columns)
        return grid

    def _ends(self) -> QHBoxLayout:
        lang, row = self.setting.visit.lang, QHBoxLayout()
        low = label(self.stage, f"{self.asked.low}: {say(self.asked.low_says, lang)}", 20, muted=True)
        high = label(self.stage, f"{self.asked.high}: {say(self.asked.high_says, lang)}", 20, muted=True)
        high.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(low, 1)
        row.addWidget(high, 1)
        return row
