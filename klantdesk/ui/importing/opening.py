"""Step 1 at work: which file is opened, which ones wait, and what was wrong with one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from klantdesk.desk.views import Draft
from klantdesk.errors import FormatAmbiguous, KlantDeskError, Stopped
from klantdesk.ui import texts, theme
from klantdesk.ui.background import Job
from klantdesk.ui.importing import work
from klantdesk.ui.importing.done_step import Next
from klantdesk.ui.parts.labels import button

if TYPE_CHECKING:
    from klantdesk.desk.watching import Offer
    from klantdesk.ui.importing.file_step import FileStep
    from klantdesk.ui.importing.page import ImportPage

LONGEST_NAME = 240
"""Pixels on a button."""


class Opening(QObject):
    """One file at a time, the others after it."""

    def __init__(self, page: ImportPage, step: FileStep) -> None:
        super().__init__(page)
        self.page, self.step, self.wizard = page, step, page.wizard
        self.waiting: list[Path] = []
        watched = page.work.watched
        self.opened = Path()
        """The file of now, or the last one."""
        step.drop.chosen.connect(self.take_files)
        step.example.try_wanted.connect(self.take_files)
        step.offered.taken.connect(self.take_files)
        step.offered.refused.connect(watched.refuse)
        step.kinds.chosen.connect(lambda kind: self._open(self.opened, kind))
        watched.found.connect(self._show_offers)
        step.offered.show_offers(watched.offers)

    def take_files(self, files: Sequence[Path]) -> None:
        """Open the first of these; the others wait."""
        if self.page.busy:
            self.page.work.tell(self.tr("Another file is being worked on. Wait a moment, or press Stop."))
            return
        if files:
            self.waiting = list(files[1:])
            self._open(files[0])

    def next(self) -> None:
        """Make room, and go on with the file that waits."""
        after = self.after
        self.page.start_over()
        if self.waiting:
            self._open(self.waiting.pop(0))
        elif after is not None:
            self._open(after.file)

    @property
    def after(self) -> Next | None:
        """What comes after the file of now: one that was dropped with it, or lies ready in the folder."""
        if self.waiting:
            return Next(self.waiting[0], len(self.waiting))
        ready = [offer.path for offer in self.page.work.watched.offers if offer.path != self.opened]
        return Next(ready[0], len(ready), watched=True) if ready else None

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        """What lies ready may have been handled by now, or just have come."""
        self.step.offered.show_offers(offers)
        self.page.done.next.show_next(self.after, self.page.work.today())

    def _open(self, file: Path, kind: str = "") -> None:
        shop, self.opened = self.page.work.shop, file
        self.page.start_over()
        self.follow(
            self.page.work.read(self.page, "open", lambda watch: work.open_file(shop, file, kind, watch))
        )

    def follow(self, job: Job) -> None:
        """Hear how far the file is read, and what is in it."""
        file = self.opened
        job.succeeded.connect(self._take_draft)
        job.failed.connect(lambda error: self._fail_file(file, error))
        self.page.follow(job, self.step.progress)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Lead to the files that were dropped with one that is not open: it was no good, or was put aside."""
        self.step.waits.hush()
        if not self.waiting or self.wizard.draft is not None or self.page.busy:
            return
        on = button("", "small")
        name = self.waiting[0].name
        room = theme.look().px(LONGEST_NAME)
        short = on.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        on.setText(self.tr("Go on with {file}").format(file=short))
        on.setToolTip(name if short != name else "")
        on.clicked.connect(self.next)
        told = self.tr("%Ln more file(s) you dropped wait(s)", "", len(self.waiting))
        self.step.waits.say("info", told, action=on)

    def _take_draft(self, draft: Draft) -> None:
        self.wizard.opened(draft)
        self.page.columns.unfolded = bool(draft.missing)
        self.page.columns.show_draft(draft, self.page.batches)
        self.page.show_step()

    def _fail_file(self, file: Path, error: KlantDeskError) -> None:
        if isinstance(error, Stopped):
            self.step.note.say("info", texts.sentence(error))
        elif isinstance(error, FormatAmbiguous):
            self.step.kinds.ask(file.name, work.kinds(error))
        else:
            self.step.fail(file.name, error)
