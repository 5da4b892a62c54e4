"""The rows that stay out, each with its place in the file and the reason: to mend here, or save as Excel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.views import Draft, RejectedRows
from klantdesk.records import Problem
from klantdesk.ui import theme
from klantdesk.ui.importing.rejected_model import RejectedModel
from klantdesk.ui.importing.rejected_table import EDGE, NEVER, ROW_HEIGHT, RejectedTable
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, text

FEW, MANY = 6, 12
WHEN_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded


class RejectedCard(Card):
    """A few rows at once; the owner may have all of them as Excel."""

    save_wanted = Signal()
    mend_wanted = Signal(object)
    filling = Signal(bool)
    """Whether there is something to take in, which is then the next thing to do."""

    def __init__(self) -> None:
        super().__init__(" ", padding=(0, 0))
        px = theme.look().px
        self.title.hide()
        self.heading, self.detail = text("", "card", wrap=True), text("", "note", wrap=True)
        self.save = button(self.tr("Save as Excel"), "small", "download-simple")
        self.save.clicked.connect(self.save_wanted)
        self.mend = button(self.tr("Take in after all"), "smallprimary")
        self.mend.clicked.connect(self._mend)
        self.mend.hide()
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(self.heading)
        told.addWidget(self.detail)
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), px(14), px(EDGE), px(8))
        head.setSpacing(px(8))
        head.addLayout(told, 1)
        for do in (self.save, self.mend):
            head.addWidget(do, 0, Qt.AlignmentFlag.AlignVCenter)
        self.problems = RejectedModel(self)
        self.problems.dataChanged.connect(self._offer)
        self.table = RejectedTable(self.problems, self.problems.name())
        self.table.filled.connect(self.mend.setFocus)
        self.more = button("", "link")
        self.more.clicked.connect(lambda: self._fit(MANY))
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(px(EDGE - 6), px(8), px(EDGE), px(8))
        foot.addWidget(self.more)
        foot.addStretch()
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.table)
        self.body.addWidget(self.foot)
        self.body.addSpacing(px(4))

    def show_problems(
        self,
        problems: Sequence[Problem],
        rows: int,
        draft: Draft | RejectedRows | None,
        *,
        mending: bool = False,
        later: bool = False,
    ) -> None:
        """Show the rows that stay out, to mend now or `later`; the card is gone when there are none."""
        self.setVisible(bool(rows))
        self.heading.setText(self.tr("%Ln row(s) stay(s) out", "", rows))
        told = self.tr("Mend them in your shop or in the file and import it again: nothing is counted twice.")
        if later:
            told = self.tr("After the import you can mend them here. Nothing is counted twice.")
        here = self.tr("Fill in what is wrong, then they come in after all. Or mend them in Excel.")
        self.detail.setText(here if mending else told)
        self.problems.show_problems(problems, draft, mending=mending)
        self._offer()
        self.table.lay_out()
        self.more.setText(self.tr("Show all %Ln", "", len(problems)))
        self._fit(FEW)

    def _mend(self) -> None:
        self.mend_wanted.emit(self.problems.mended())

    def _offer(self) -> None:
        """There is something to take in once something is typed."""
        typed = bool(self.problems.mended())
        self.mend.setVisible(typed)
        self.filling.emit(typed)

    def _fit(self, most: int) -> None:
        px = theme.look().px
        count = self.problems.rowCount()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + px(ROW_HEIGHT) * min(count, most))
        self.table.setVerticalScrollBarPolicy(NEVER if most == FEW else WHEN_NEEDED)
        self.foot.setVisible(count > most)
