"""Importeren: the wizard from a file to its result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from klantdesk import settings
from klantdesk.desk.views import BatchView, Draft, ImportReport, Plan, UndoReport
from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Changes, Question
from klantdesk.ui import texts
from klantdesk.ui.background import Job
from klantdesk.ui.importing import words, work
from klantdesk.ui.importing.action_bar import ActionBar
from klantdesk.ui.importing.check_step import CheckStep
from klantdesk.ui.importing.columns_step import ColumnsStep
from klantdesk.ui.importing.done_step import DoneStep, Result
from klantdesk.ui.importing.file_step import FileStep
from klantdesk.ui.importing.outcome import CONTACTS, Outcome
from klantdesk.ui.importing.past_rejected import PastRejected
from klantdesk.ui.importing.saving import RejectedSaver, TemplateSaver
from klantdesk.ui.importing.step_bar import StepBar
from klantdesk.ui.importing.steps import Press, Step, Wizard
from klantdesk.ui.importing.words import ImportWords
from klantdesk.ui.page import Page
from klantdesk.ui.parts.progress import ProgressPanel
from klantdesk.ui.workplace import Workplace


class ImportPage(Page):
    """Another page opens it with `files` (paths), or with the `batch` whose rejected rows it speaks of.

    The steps stand below each other in one scrolling body; the present one is visible.
    """

    id = "import"

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self.wizard = Wizard()
        self.waiting: list[Path] = []
        self.batches: Sequence[BatchView] = ()
        self.running: Job | None = None
        self.last: ImportReport | None = None
        self.wanted = 0
        self.saver, self.forms = RejectedSaver(self), TemplateSaver(self)
        self.step_bar, self.actions_bar = StepBar(), ActionBar()
        self.file, self.columns = FileStep(), ColumnsStep(self.wizard)
        self.check, self.done = CheckStep(), DoneStep()
        self.mending = PastRejected(self, self.file, self.saver)
        self.steps: tuple[QWidget, ...] = (self.file, self.columns, self.check, self.done)
        for step in self.steps:
            self.body.addWidget(step)
        self.body.addStretch()
        self.content.addWidget(self.actions_bar)
        self._connect()
        self._show_step()

    def _connect(self) -> None:
        self.actions_bar.back.clicked.connect(self._go_back)
        self.actions_bar.go.clicked.connect(self._press)
        self.file.drop.chosen.connect(self._take_files)
        self.file.offer(self.forms.names())
        self.file.template_wanted.connect(self.forms.choose)
        self.file.offered.taken.connect(self._take_files)
        self.file.offered.refused.connect(self.work.watched.refuse)
        self.work.watched.found.connect(self.file.offered.show_offers)
        self.file.offered.show_offers(self.work.watched.offers)
        self.file.past.undo_wanted.connect(self._undo)
        self.file.example.try_wanted.connect(self._take_files)
        self.file.example.own_shop_wanted.connect(lambda: self.work.open_shop(settings.load().shop))
        self.columns.mapped.connect(self._remap)
        self.columns.answered.connect(self._answer)
        self.columns.let_go_wanted.connect(self._let_go)
        self.columns.other_file_wanted.connect(self._start_over)
        self.check.rejected.save_wanted.connect(self._save_planned)
        self.done.rejected.save_wanted.connect(self._save_done)
        self.done.rejected.mend_wanted.connect(self._mend)
        self.done.show_wanted.connect(self._show_figures)
        self.done.doubles_wanted.connect(lambda: self.work.go("duplicates"))
        self.done.undo_wanted.connect(self._undo_done)
        self.done.next_wanted.connect(self._next_file)

    # what the frame around the page asks

    def title(self) -> str:
        """The page's name."""
        return self.tr("Import")

    def bar(self) -> Sequence[QWidget]:
        """The steps."""
        return (self.step_bar,)

    def searches(self) -> bool:
        """The steps need the room."""
        return False

    def offers_new(self) -> bool:
        """Nor is there room for what is of other pages."""
        return False

    def state(self) -> dict[str, object]:
        """The result in sight."""
        return {"report": self.wizard.report} if self.wizard.step is Step.DONE else {}

    def begin_anew(self) -> None:
        """A finished import makes room for the next; Alt Left brings its result back."""
        if self.wizard.step is Step.DONE:
            self._start_over()

    def show_state(self, state: Mapping[str, object]) -> None:
        """Open the files another page or a drop hands over."""
        files = state.get("files")
        if isinstance(files, list | tuple):
            self._take_files([Path(str(file)) for file in files])
        report = state.get("report")
        if isinstance(report, ImportReport):
            self._show_result_again(report)
        batch = state.get("batch")
        if isinstance(batch, int):
            self.wanted = batch
            self._show_batch()

    def reload(self) -> None:
        """The imports so far; what the owner is doing stays as it is."""
        shop = self.work.shop
        job = self.work.read(self, "start", lambda _watch: work.start(shop))
        job.succeeded.connect(self._take_start)
        job.failed.connect(self.fail)

    def _take_start(self, start: work.Start) -> None:
        self.batches = start.batches
        self.file.past.show_batches(start.batches)
        self.file.example.show_export(start.demo_export)
        self.columns.table.offer(start.fields)
        self._show_batch()

    def _show_batch(self) -> None:
        """Lead to the rejected rows of the import another page speaks of."""
        if not self.wanted or not self.batches:
            return
        if self.wizard.step is Step.DONE:
            self.wizard.restart()
        self.wizard.step = Step.FILE
        self._show_step()
        row = self.file.past.row(self.wanted)
        self.wanted = 0
        if row is not None:
            (row.rejected if row.rejected.parent() else row.undo).setFocus()
            QTimer.singleShot(0, row, lambda: self.scroll_into_view(row))
            if row.rejected.parent():
                self.mending.show_batch(row.batch)

    # from step to step

    def _show_step(self) -> None:
        step = self.wizard.step
        for place, widget in enumerate(self.steps):
            widget.setVisible(place == step)
        self.step_bar.show_step(step)
        self.actions_bar.setVisible(step in {Step.COLUMNS, Step.CHECK} or self._can_go_on())
        self.actions_bar.back.setVisible(step is not Step.FILE)
        self._say_actions()
        if self._scroller is not None:
            self._scroller.verticalScrollBar().setValue(0)
        self._stand()

    def _stand(self) -> None:
        """Stand on what comes next: what had the focus may be out of sight now, and Undo is a key away."""
        asked = self.columns.questions.rows.get(self.wizard.missing)
        if not self.isVisible():
            return
        if self.wizard.step is Step.FILE:
            self.file.drop.choose_button.setFocus()
        elif self.wizard.step is Step.COLUMNS and self.wizard.draft is not None and self.wizard.draft.missing:
            self.columns.ask_field()
        elif self.wizard.step is Step.COLUMNS and asked is not None:
            asked.take_focus()
        elif self.wizard.step is Step.DONE:
            self.done.changes.show_button.setFocus()
        else:
            self.actions_bar.go.setFocus()

    def _can_go_on(self) -> bool:
        """Whether the owner came back to step 1 from a file that is still open."""
        return self.wizard.press is Press.GO_ON

    def _say_actions(self) -> None:
        draft, plan = self.wizard.draft, self.wizard.plan
        if self.wizard.step is Step.FILE and draft is not None:
            self.actions_bar.say(self.tr("Go on with {file}").format(file=draft.path.name))
        elif self.wizard.step is Step.COLUMNS and draft is not None:
            self.actions_bar.say(self.tr("Check %Ln row(s)", "", draft.rows))
        elif plan is not None:
            untouched = self.tr("Nothing has been changed yet")
            self.actions_bar.say(Outcome(plan.report).primary(), untouched)

    def _press(self) -> None:
        """What the blue button does; it never does nothing, but a second press of an impatient hand."""
        if self.busy:
            return
        press = self.wizard.press
        if press is Press.MAP:
            self._ask_field()
        elif press is Press.ANSWER:
            self._ask(self.wizard.missing)
        elif press is Press.CHECK:
            self._check()
        elif press is Press.SAVE:
            self._commit()
        elif press is Press.GO_ON:
            self.wizard.forward()
            self._show_step()

    def _go_back(self) -> None:
        self.wizard.back()
        self._show_step()

    def _start_over(self) -> None:
        self.mending.put_away()
        self.wizard.restart()
        self.file.note.hush()
        self._show_step()

    def _next_file(self) -> None:
        self._start_over()
        if self.waiting:
            self._open(self.waiting.pop(0))

    def _ask(self, key: str) -> None:
        """Lead to what is missing and say so."""
        self.wizard.step = Step.COLUMNS
        self._show_step()
        self.columns.questions.ask(key)
        row = self.columns.questions.rows.get(key)
        if row is not None:
            self.scroll_into_view(row)
        self.actions_bar.say(self.actions_bar.go.text(), self.tr("One choice comes first"), "warn")

    def scroll_into_view(self, widget: QWidget) -> None:
        """Bring a part of the page in sight."""
        if self._scroller is not None:
            self._scroller.ensureWidgetVisible(widget)

    def _ask_field(self) -> None:
        """Lead to the columns that are left out: what is missing stands among them."""
        draft = self.wizard.draft
        if draft is not None:
            self.columns.ask_field()
            told = self.tr("First say which column holds {fields}").format(
                fields=words.fields_quoted(draft.missing)
            )
            self.actions_bar.say(self.actions_bar.go.text(), told, "warn")

    # step 1: the file

    @property
    def busy(self) -> bool:
        """Whether a file is being worked on."""
        return self.running is not None and self.running.running

    def _take_files(self, files: Sequence[Path]) -> None:
        if self.busy:
            self.work.tell(self.tr("Another file is being worked on. Wait a moment, or press Stop."))
            return
        if files:
            self.waiting = list(files[1:])
            self._open(files[0])

    def _open(self, file: Path) -> None:
        shop = self.work.shop
        self._start_over()
        job = self.work.read(self, "open", lambda watch: work.open_file(shop, file, watch))
        job.succeeded.connect(self._take_draft)
        job.failed.connect(lambda error: self._fail_file(file, error))
        self._follow(job, self.file.progress)

    def _take_draft(self, draft: Draft) -> None:
        self.wizard.opened(draft)
        self.columns.unfolded = bool(draft.missing)
        self.columns.show_draft(draft, self.batches)
        self._show_step()

    def _fail_file(self, file: Path, error: KlantDeskError) -> None:
        if isinstance(error, Stopped):
            self.file.note.say("info", texts.sentence(error))
        else:
            self.file.fail(file.name, error)

    # step 2: columns and questions

    def _remap(self, header: str, field: str) -> None:
        draft, shop = self.wizard.draft, self.work.shop
        if draft is None:
            return
        job = self.work.read(self, "remap", lambda watch: work.remap(shop, draft, {header: field}, watch))
        job.succeeded.connect(lambda amended: self._amend(amended, header))
        job.failed.connect(self._fail_columns)
        self._follow(job, self.columns.progress)

    def _let_go(self) -> None:
        draft, shop = self.wizard.draft, self.work.shop
        if draft is None:
            return
        job = self.work.read(self, "remap", lambda watch: work.let_go(shop, draft, watch))
        job.succeeded.connect(lambda amended: self._amend(amended, ""))
        job.failed.connect(self._fail_columns)
        self._follow(job, self.columns.progress)

    def _amend(self, draft: Draft, header: str) -> None:
        self.wizard.amended(draft)
        self.columns.show_draft(draft, self.batches)
        head = self.columns.table.head(header)
        if head is not None:
            head.choice.setFocus()
        self._say_actions()

    def _fail_columns(self, error: KlantDeskError) -> None:
        """Say what is wrong and show the mapping that still holds."""
        if self.wizard.draft is not None:
            self.columns.show_draft(self.wizard.draft, self.batches)
        if not isinstance(error, Stopped):
            self.columns.fail(error)

    def _answer(self, key: str, value: str) -> None:
        self.wizard.answered(key, value)
        draft = self.wizard.draft
        self.columns.questions.say_title(len(self.wizard.open_questions), len(draft.rejects) if draft else 0)
        self._say_actions()

    def _check(self) -> None:
        draft, shop, answers = self.wizard.draft, self.work.shop, dict(self.wizard.answers)
        if draft is None:
            return
        job = self.work.read(self, "check", lambda watch: work.check(shop, draft, answers, watch))
        job.succeeded.connect(self._take_check)
        job.failed.connect(self._fail_columns)
        self._follow(job, self.columns.progress)

    def _take_check(self, found: Plan | tuple[Draft, Question]) -> None:
        if isinstance(found, Plan):
            self.wizard.checked(found)
            self.check.show_plan(found)
            self._show_step()
            return
        draft, question = found
        self.wizard.amended(draft)
        self.wizard.wondered(question)
        self.columns.show_draft(draft, self.batches)
        self._ask(question.key)

    # steps 3 and 4: import, and what became of it

    def _commit(self) -> None:
        plan, shop = self.wizard.plan, self.work.shop
        if plan is None:
            return
        self.check.note.hush()
        job = self.work.write(self, "import", lambda watch: work.commit(shop, plan, watch))
        job.succeeded.connect(self._take_result)
        job.failed.connect(self._fail_import)
        self._follow(job, self.check.progress)

    def _take_result(self, result: tuple[Result, Changes]) -> None:
        done, _ = result
        draft = self.wizard.draft
        self.last = done.report
        self.wizard.imported(done.report)
        if done.report.batch is None and draft is not None:
            self.work.watched.settle(draft.path)
        waiting = self.waiting[0].name if self.waiting else ""
        self.done.show_result(done, draft, waiting, self.work.today())
        self._show_step()

    def _fail_import(self, error: KlantDeskError) -> None:
        if isinstance(error, Stopped):
            self.check.note.say("info", texts.sentence(error))
        else:
            self.check.note.say("bad", self.tr("The import did not go through"), texts.sentence(error))

    def _show_result_again(self, report: ImportReport) -> None:
        """The last result, unless it was taken back or another file is open by now."""
        undone = {batch.id for batch in self.batches if batch.undone_at is not None}
        if report is self.last and report.batch not in undone and self.wizard.draft is None:
            self.wizard.imported(report)
            self._show_step()

    def _show_figures(self) -> None:
        report = self.wizard.report
        outcome = Outcome(report) if report is not None else None
        if outcome is not None and outcome.of_customers:
            self.work.go("customers")
        elif outcome is not None and outcome.apart:
            self.work.go("touchpoints" if outcome.kind == CONTACTS else "feedback")
        elif report is not None and outcome is not None and outcome.month:
            self.work.go("overview", month=report.last_date)
        else:
            self.work.go("overview")

    # taking back and saving

    def _undo_done(self) -> None:
        report = self.wizard.report
        if report is not None and report.batch is not None:
            self._undo(report.batch)

    def _undo(self, batch: int) -> None:
        if self.busy:
            return
        shop = self.work.shop
        job = self.running = self.work.write(self, "undo", lambda _watch: work.undo(shop, batch))
        job.succeeded.connect(self._take_undone)
        job.failed.connect(self.fail)

    def _take_undone(self, result: tuple[UndoReport, Changes]) -> None:
        undone, _ = result
        self._start_over()
        told = self.tr("Your shop is as it was before this import.")
        stays = ImportWords().stayed([what for what, _why in undone.kept])
        self.file.note.say("good", self.tr("The import is undone"), f"{told} {stays}".rstrip())

    def _mend(self, typed: dict[int, dict[str, str]]) -> None:
        report, shop = self.wizard.report, self.work.shop
        if report is None or report.batch is None or self.busy:
            return
        batch = report.batch
        job = self.running = self.work.write(
            self, "import", lambda watch: work.mend(shop, batch, typed, watch)
        )
        job.succeeded.connect(lambda result: self.done.show_mended(typed, result[0]))
        job.failed.connect(lambda error: self.done.note.say("bad", texts.sentence(error)))

    def _save_planned(self) -> None:
        if self.wizard.plan is not None:
            report = self.wizard.plan.report
            self.saver.choose(report.rejected, report.file)

    def _save_done(self) -> None:
        if self.wizard.report is not None:
            self.saver.choose(self.wizard.report.rejected, self.wizard.report.file)

    def _follow(self, job: Job, panel: ProgressPanel) -> None:
        """Show how far a job is; meanwhile the bar only waits."""
        self.running = job
        panel.follow(job, self.wizard.draft.rows if self.wizard.draft is not None else 0)
        job.slow.connect(self._rest)
        job.ended.connect(self._resume)

    def _rest(self) -> None:
        """Wait without a button under Enter: the blue one goes, and Stop is a Tab away."""
        self.setFocus()
        self.actions_bar.rest(busy=True)

    def _resume(self) -> None:
        self.actions_bar.rest(busy=False)
        if self.hasFocus():
            self._stand()
