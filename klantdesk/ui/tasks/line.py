"""One task: tick it off, or go to the customer it is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import button, text

if TYPE_CHECKING:
    from klantdesk.desk.tasks import TaskRow


class TaskLine(QWidget):
    """A check box, what is to be done, and for whom, by whom and since when."""

    settled = Signal(object)
    opened = Signal(int)

    def __init__(self, task: TaskRow, today: date) -> None:
        super().__init__()
        self.task = task
        px = theme.look().px
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(10))
        self.tick = QCheckBox()
        self.tick.setAccessibleName(self.tr("Done: {task}").format(task=task.text))
        self.tick.setToolTip(self.tr("Done"))
        self.tick.clicked.connect(self._settle)
        self.row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.row.addLayout(words, 1)
        words.addWidget(text(task.text, "strong", wrap=True))
        self.detail = text(self._detail(today), "note", wrap=True)
        if task.due < today:
            theme.styled(self.detail, tone="warn")
        words.addWidget(self.detail)
        self.customer = button(task.name, "link")
        self.customer.setToolTip(self.tr("Open the customer"))
        self.customer.clicked.connect(lambda: self.opened.emit(task.customer))
        theme.styled(self.customer, flush="true")
        words.addWidget(self.customer, 0, Qt.AlignmentFlag.AlignLeft)
        self.customer.setVisible(bool(task.customer))

    def _detail(self, today: date) -> str:
        due, late = self.task.due, (today - self.task.due).days
        if late > 0:
            when = self.tr("%Ln day(s) late", "", late)
        else:
            when = self.tr("today") if not late else texts.weekday_date(due)
        who = self.task.colleague or self.tr("for everybody")
        return f"{texts.capital(when)} · {who}"

    def _settle(self) -> None:
        self.tick.setEnabled(False)
        self.settled.emit(self.task)
