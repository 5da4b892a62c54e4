"""Work that takes a while: how far it is, how long still, Stop, and what is certain meanwhile."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from klantdesk.ui import texts, theme
from klantdesk.ui.background import Job
from klantdesk.ui.parts.labels import button, text

TIME_LEFT_FROM = 2.0
"""Seconds of work before its end is guessed."""
MINUTE = 60
IN_RECORDS = frozenset({"check", "save"})
"""Stages that count customers, purchases and lines; the owner knows the rows of the file."""


class ProgressPanel(QFrame):
    """Follows one job at a time: it shows itself after 0.6 s and goes when the job ends."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, card="frame")
        px = theme.look().px
        self.stage, self.left = text("", "strong"), text("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.certain = text(self.tr("Nothing has been changed yet"), "muted")
        self.stop = button(self.tr("Stop"), "small")
        self.stop.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(12))
        for widgets in ((self.stage, self.left), (self.bar,), (self.certain, self.stop)):
            row = QHBoxLayout()
            row.addWidget(widgets[0], 1)
            for widget in widgets[1:]:
                row.addWidget(widget)
            column.addLayout(row)
        self.job: Job | None = None
        self.began, self.stage_key, self.rows = 0.0, "", 0
        self.hide()

    def follow(self, job: Job, rows: int = 0) -> None:
        """Show this job; `rows` is how many the file has, 0 when that is not known yet."""
        self.job, self.began, self.stage_key, self.rows = job, time.monotonic(), "", rows
        self.stop.setEnabled(True)
        self.stage.setText(self.tr("Busy…"))
        self.left.clear()
        self.bar.setRange(0, 0)
        job.slow.connect(self.show)
        job.progressed.connect(self._show_progress)
        job.ended.connect(self._end)

    def _stop(self) -> None:
        if self.job is not None:
            self.stop.setEnabled(False)
            self.stage.setText(self.tr("Stopping…"))
            self.job.cancel()
            self.stopped.emit()

    def _end(self) -> None:
        self.job = None
        self.hide()

    def _show_progress(self, stage: str, done: int, total: int) -> None:
        if self.job is None or self.job.stopping:
            return
        if stage != self.stage_key:
            self.stage_key, self.began = stage, time.monotonic()
        self.stage.setText(self._words(stage, done, total))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.left.setText(self._time_left(done, total))

    def _words(self, stage: str, done: int, total: int) -> str:
        words = {
            "open": self.tr("Opening the file"),
            "read": self.tr("Reading the file"),
            "understand": self.tr("Finding out which column is what"),
            "check": self.tr("Checking the rows"),
            "save": self.tr("Saving"),
        }.get(stage, self.tr("Busy…"))
        if not total:
            return words
        if self.rows and stage in IN_RECORDS:
            done, total = self.rows * min(done, total) // total, self.rows
        counted = self.tr("row {done} of {total}").format(done=texts.number(done), total=texts.number(total))
        return f"{words}: {counted}"

    def _time_left(self, done: int, total: int) -> str:
        spent = time.monotonic() - self.began
        if not done or not total or spent < TIME_LEFT_FROM:
            return ""
        seconds = round(spent * (total - done) / done)
        if seconds >= MINUTE:
            return self.tr("%n minute(s) left", "", round(seconds / MINUTE))
        return self.tr("%n second(s) left", "", max(1, seconds))
