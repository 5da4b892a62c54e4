"""What the chart is compared with, in the bar above the page."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from klantdesk.ui.parts.one_line import Narrowing


class CompareChoice(QComboBox, Narrowing):
    """The year before, or nothing; in a full bar in one or two words."""

    def __init__(self) -> None:
        super().__init__()
        self.long = (self.tr("Compare with last year"), self.tr("Do not compare"))
        self.short = (self.tr("Last year"), self.tr("Nothing"))
        for words, compared in zip(self.long, (True, False), strict=True):
            self.addItem(words, compared)
        self.setAccessibleName(self.tr("What to compare with"))
        self.setToolTip(self.tr("What to compare with"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.narrow(on=False)

    def narrow(self, *, on: bool) -> None:
        """Say it short, so that it is not cut off."""
        for place, words in enumerate(self.short if on else self.long):
            self.setItemText(place, words)
        self.setMinimumWidth(self.sizeHint().width())

    def compared(self) -> bool:
        """Whether the year before stands beside it."""
        return bool(self.currentData())
