"""The rejected rows of an import of the past: shown below the imports so far, and mended there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from klantdesk.ui import texts
from klantdesk.ui.importing import work
from klantdesk.ui.importing.words import ImportWords

if TYPE_CHECKING:
    from klantdesk.desk.views import RejectedRows
    from klantdesk.errors import KlantDeskError
    from klantdesk.records import Changes
    from klantdesk.ui.importing.file_step import FileStep
    from klantdesk.ui.importing.page import ImportPage
    from klantdesk.ui.importing.saving import RejectedSaver
    from klantdesk.ui.importing.summing import Mending


class PastRejected(QObject):
    """One import at a time; what came in after all leaves the list."""

    def __init__(self, page: ImportPage, step: FileStep, saver: RejectedSaver) -> None:
        super().__init__(page)
        self.page, self.step, self.saver = page, step, saver
        self.shown: RejectedRows | None = None
        step.past.rejected_wanted.connect(self.show_batch)
        step.rejected.save_wanted.connect(self._save)
        step.rejected.mend_wanted.connect(self._mend)

    def put_away(self) -> None:
        """Show none."""
        self.shown = None
        self.step.rejected.hide()

    def show_batch(self, batch: int) -> None:
        """Fetch the rows of an import."""
        shop = self.page.work.shop
        job = self.page.work.read(self.page, "rejected", lambda _watch: work.rejected(shop, batch))
        job.succeeded.connect(self._show)
        job.failed.connect(self.page.fail)

    def _show(self, rows: RejectedRows) -> None:
        self.shown = rows
        card = self.step.rejected
        card.show_problems(rows.problems, len(rows.problems), rows, mending=rows.mendable)
        told = self.tr("%Ln row(s) of {file} stayed out", "", len(rows.problems))
        card.heading.setText(told.format(file=rows.path.name))
        if rows.problems:
            QTimer.singleShot(0, card, self._scroll)

    def _scroll(self) -> None:
        self.page.scroll_into_view(self.step.rejected)

    def _save(self) -> None:
        if self.shown is not None:
            self.saver.choose(self.shown.problems, self.shown.path.name)

    def _mend(self, typed: dict[int, dict[str, str]]) -> None:
        if self.shown is None or self.page.busy:
            return
        shop, batch, place = self.page.work.shop, self.shown.batch, self.page.work
        job = place.write(self.page, "import", lambda watch: work.mend(shop, batch, typed, watch))
        self.page.running = job
        job.succeeded.connect(lambda result: self._tell(len(typed), result))
        job.failed.connect(self._fail)

    def _tell(self, typed: int, result: tuple[Mending, Changes]) -> None:
        wrong = len({problem.row for problem in result[0].report.rejected})
        self.step.note.say(*ImportWords().mended(max(0, typed - wrong), min(typed, wrong)))
        if self.shown is not None:
            self.show_batch(self.shown.batch)

    def _fail(self, error: KlantDeskError) -> None:
        self.step.note.say("bad", texts.sentence(error))
