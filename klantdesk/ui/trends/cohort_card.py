"""The card of cohorts: who came together, and whether they come back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy

from klantdesk.desk.cohort_views import CATEGORY, CHANNEL, CUSTOMERS, MONTH, QUARTER, REVENUE, YEAR
from klantdesk.ui import theme
from klantdesk.ui.counter.form import choice
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import text
from klantdesk.ui.trends import work as desk
from klantdesk.ui.trends.cohort_heat import CohortHeat
from klantdesk.ui.trends.cohort_words import CohortWords

NARROWEST = 84
"""A choice is at least so wide (px of the design); its list is as wide as what is in it."""


class CohortCard(Card):
    """The table for all customers, or for who began with one channel or product group."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Do new customers come back?"))
        self.shown: desk.Came | None = None
        self.unit = choice(
            [
                (self.tr("by quarter"), QUARTER),
                (self.tr("by month"), MONTH),
                (self.tr("by year"), YEAR),
            ]
        )
        self.measure = choice([(self.tr("customers"), CUSTOMERS), (self.tr("revenue"), REVENUE)])
        self.by = choice(
            [
                (self.tr("all"), ""),
                (self.tr("by channel"), CHANNEL),
                (self.tr("by product group"), CATEGORY),
            ]
        )
        self.by.setToolTip(self.tr("The channel or product group of their first purchase"))
        self.part = choice([])
        self.part.hide()
        names = (
            self.tr("Rows of the table"),
            self.tr("What the cells count"),
            self.tr("Which customers"),
            self.tr("Which part of them"),
        )
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        for box, name in zip((self.unit, self.measure, self.by, self.part), names, strict=True):
            theme.styled(box, kind="small")
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(box)
        for box in (self.by, self.part):
            box.setMinimumWidth(theme.look().px(NARROWEST))
            box.view().setMinimumWidth(box.sizeHint().width())
        row.addStretch()
        self.heat, self.told = CohortHeat(), text("", "note", wrap=True)
        self.body.addLayout(row)
        self.body.addSpacing(theme.look().px(6))
        self.body.addWidget(self.heat, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.told)
        self.body.addStretch()
        for box in (self.unit, self.measure, self.by):
            box.currentIndexChanged.connect(self.wanted)
        self.part.currentIndexChanged.connect(self._show_part)

    def asked(self) -> tuple[str, str, str]:
        """Unit, measure, and what the customers are parted by ("" for all together)."""
        return self.unit.currentData(), self.measure.currentData(), self.by.currentData()

    def show_cohorts(self, shown: desk.Came) -> None:
        """Show these cohorts; the part looked at stays, where there still is one."""
        self.shown = shown
        words, now = CohortWords(shown.cohorts), self.part.currentData()
        self.part.blockSignals(True)  # Qt's own
        self.part.clear()
        for part in shown.cohorts.parts:
            self.part.addItem(words.part(part.key), part.key)
        self.part.setCurrentIndex(max(0, self.part.findData(now)))
        self.part.blockSignals(False)  # as above
        self.part.setVisible(bool(shown.cohorts.parts))
        self._show_part()

    def _show_part(self) -> None:
        if self.shown is None:
            return
        words = CohortWords(self.shown.cohorts)
        part, found = self.shown.of(self.part.currentData())
        self.set_title(words.title(found) if self.asked()[1] == CUSTOMERS else words.later())
        self.heat.show_part(words, part, found)
        self.heat.setVisible(bool(self.heat.lines))
        self.told.setText(words.note(found, self.heat.lines))
        self.told.setVisible(bool(self.told.text()))
