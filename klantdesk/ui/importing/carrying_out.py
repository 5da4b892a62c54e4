"""Steps 3 and 4 at work: the import, what became of it, and the way back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from klantdesk.desk.views import ImportReport
from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Changes
from klantdesk.ui import texts
from klantdesk.ui.background import Job
from klantdesk.ui.importing import work
from klantdesk.ui.importing.outcome import CONTACTS, Outcome
from klantdesk.ui.importing.summing import Mending, Result, together
from klantdesk.ui.importing.words import ImportWords

if TYPE_CHECKING:
    from klantdesk.ui.importing.check_step import CheckStep
    from klantdesk.ui.importing.done_step import DoneStep
    from klantdesk.ui.importing.page import ImportPage


class CarryingOut(QObject):
    """Nothing changed before `commit`; everything after it can be taken back."""

    def __init__(self, page: ImportPage, planned: CheckStep, done: DoneStep) -> None:
        super().__init__(page)
        self.page, self.planned, self.done, self.wizard = page, planned, done, page.wizard
        self.last: Result | None = None
        self.mended: list[int] = []
        """The imports of its mended rows."""
        self.typed: dict[int, dict[str, str]] = {}
        """What was typed for rejected rows last."""
        planned.rejected.save_wanted.connect(self._save_planned)
        done.rejected.save_wanted.connect(self._save_done)
        done.rejected.mend_wanted.connect(self._mend)
        done.show_wanted.connect(self._show_figures)
        done.doubles_wanted.connect(lambda: page.work.go("duplicates"))
        done.undo_wanted.connect(self._undo_done)
        page.file.past.undo_wanted.connect(self.undo)

    def commit(self) -> None:
        """Carry the plan out."""
        plan, shop = self.wizard.plan, self.page.work.shop
        if plan is None:
            return
        self.planned.note.hush()
        self.follow(self.page.work.write(self.page, "import", lambda watch: work.commit(shop, plan, watch)))

    def follow(self, job: Job) -> None:
        """Hear how far the import is, and what became of it."""
        job.succeeded.connect(self._take_result)
        job.failed.connect(self._fail_import)
        self.page.follow(job, self.planned.progress)

    def _take_result(self, result: tuple[Result, Changes]) -> None:
        done, _ = result
        draft = self.wizard.draft
        self.last, self.mended = done, []
        self.wizard.imported(done.report)
        if done.report.batch is None and draft is not None:
            self.page.work.watched.settle(draft.path)
        self.done.show_result(done, draft, self.page.opening.after, self.page.work.today())
        self.page.seen = self.page.isVisible()
        self.page.show_step()

    def _fail_import(self, error: KlantDeskError) -> None:
        if isinstance(error, Stopped):
            self.planned.note.say("info", texts.sentence(error))
        else:
            self.planned.note.say("bad", self.tr("The import did not go through"), texts.sentence(error))

    def show_again(self, report: ImportReport) -> None:
        """The last result, unless it was taken back or another file is open by now."""
        undone = {batch.id for batch in self.page.batches if batch.undone_at is not None}
        last = self.last.report if self.last is not None else None
        if report is last and report.batch not in undone and self.wizard.draft is None:
            self.wizard.imported(report)
            self.page.show_step()

    def _show_figures(self) -> None:
        report = self.wizard.report
        outcome = Outcome(report) if report is not None else None
        if outcome is not None and outcome.of_customers:
            self.page.work.go("customers")
        elif outcome is not None and outcome.apart:
            self.page.work.go("touchpoints" if outcome.kind == CONTACTS else "feedback")
        elif report is not None and outcome is not None and outcome.month:
            self.page.work.go("overview", month=report.last_date)
        else:
            self.page.work.go("overview")

    def _undo_done(self) -> None:
        report = self.wizard.report
        if report is not None and report.batch is not None:
            gone = {batch.id for batch in self.page.batches if batch.undone_at is not None}
            self.undo(report.batch, [batch for batch in self.mended if batch not in gone])

    def undo(self, batch: int, mended: Sequence[int] = ()) -> None:
        """Take an import back, this one or one of the past, and those of its mended rows with it."""
        if self.page.busy:
            return
        shop = self.page.work.shop
        self.follow_undo(
            self.page.work.write(self.page, "undo", lambda _watch: work.undo(shop, batch, mended))
        )

    def follow_undo(self, job: Job) -> None:
        """Hear when an import is taken back."""
        self.page.running = job
        job.succeeded.connect(self._take_undone)
        job.failed.connect(self.page.fail)

    def _take_undone(self, result: tuple[list[str], Changes]) -> None:
        stays, _ = result
        self.page.start_over()
        told = self.tr("Your shop is as it was before this import.")
        kept = ImportWords().stayed(stays)
        self.page.file.note.say("good", self.tr("The import is undone"), f"{told} {kept}".rstrip())

    def _mend(self, typed: dict[int, dict[str, str]]) -> None:
        report, shop = self.wizard.report, self.page.work.shop
        if report is None or report.batch is None or self.page.busy:
            return
        batch, self.typed = report.batch, typed
        self.follow_mending(
            self.page.work.write(self.page, "import", lambda watch: work.mend(shop, batch, typed, watch))
        )

    def follow_mending(self, job: Job) -> None:
        """Hear what became of the rows that were typed."""
        self.page.running, typed = job, self.typed
        job.succeeded.connect(lambda result: self._take_mended(typed, result[0]))
        job.failed.connect(lambda error: self.done.note.say("bad", texts.sentence(error)))

    def _take_mended(self, typed: Collection[int], mending: Mending) -> None:
        """Show the import together with what was mended."""
        if self.last is None:
            return
        if mending.report.batch is not None:
            self.mended.append(mending.report.batch)
        self.last = together(self.last, mending)
        self.wizard.report = self.last.report
        self.done.show_mended(typed, mending, self.last)

    def _save_planned(self) -> None:
        if self.wizard.plan is not None:
            report = self.wizard.plan.report
            self.page.saver.choose(report.rejected, report.file)

    def _save_done(self) -> None:
        if self.wizard.report is not None:
            self.page.saver.choose(self.wizard.report.rejected, self.wizard.report.file)
