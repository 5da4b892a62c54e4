"""Importeren: the wizard from a file to its result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from klantdesk import settings
from klantdesk.desk.views import BatchView, ImportReport
from klantdesk.ui.background import Job
from klantdesk.ui.importing import handing, words, work
from klantdesk.ui.importing.action_bar import ActionBar
from klantdesk.ui.importing.carrying_out import CarryingOut
from klantdesk.ui.importing.check_step import CheckStep
from klantdesk.ui.importing.columns_step import ColumnsStep
from klantdesk.ui.importing.done_step import DoneStep
from klantdesk.ui.importing.file_step import FileStep
from klantdesk.ui.importing.handing import Handed
from klantdesk.ui.importing.opening import Opening
from klantdesk.ui.importing.outcome import Outcome
from klantdesk.ui.importing.past_rejected import PastRejected
from klantdesk.ui.importing.saving import RejectedSaver, TemplateSaver
from klantdesk.ui.importing.settling import Settling
from klantdesk.ui.importing.step_bar import StepBar
from klantdesk.ui.importing.steps import Press, Step, Wizard
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
        self.batches: Sequence[BatchView] = ()
        self.running: Job | None = None
        self.wanted = 0
        self.seen = True
        """Whether the result there is was ever in sight."""
        self.saver, self.forms = RejectedSaver(self), TemplateSaver(self)
        self.step_bar, self.actions_bar = StepBar(), ActionBar()
        self.file, self.columns = FileStep(), ColumnsStep(self.wizard)
        self.check, self.done = CheckStep(), DoneStep()
        self.opening, self.settling = Opening(self, self.file), Settling(self, self.columns)
        self.carrying = CarryingOut(self, self.check, self.done)
        self.mending = PastRejected(self, self.file, self.saver)
        self.steps: tuple[QWidget, ...] = (self.file, self.columns, self.check, self.done)
        for step in self.steps:
            self.body.addWidget(step)
        self.body.addStretch()
        self.content.addWidget(self.actions_bar)
        self._connect()
        self.show_step()

    def _connect(self) -> None:
        self.actions_bar.back.clicked.connect(self._go_back)
        self.actions_bar.go.clicked.connect(self._press)
        self.file.offer(self.forms.names())
        self.file.template_wanted.connect(self.forms.choose)
        self.file.example.own_shop_wanted.connect(lambda: self.work.open_shop(settings.load().shop))
        self.done.next_wanted.connect(self.opening.next)

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
        """A finished import makes room for the next, once its result was seen; Alt Left brings that back."""
        if self.wizard.step is Step.DONE and self.seen:
            self.start_over()
        self.seen = True

    def show_state(self, state: Mapping[str, object]) -> None:
        """Open the files another page or a drop hands over."""
        files = state.get("files")
        if isinstance(files, list | tuple):
            self.opening.take_files([Path(str(file)) for file in files])
        report = state.get("report")
        if isinstance(report, ImportReport):
            self.carrying.show_again(report)
        batch = state.get("batch")
        if isinstance(batch, int):
            self.wanted = batch
            self._show_batch()

    def begun(self) -> Handed | None:
        """Where the owner was, with the work on its way."""
        return handing.hand_over(self)

    def resume(self, begun: object) -> None:
        """Go on there."""
        if isinstance(begun, Handed):
            handing.take_over(self, begun)

    def reload(self) -> None:
        """The imports so far; what the owner is doing stays as it is."""
        shop = self.work.shop
        job = self.work.read(self, "start", lambda _watch: work.start(shop))
        job.succeeded.connect(self._take_start)
        job.failed.connect(self.fail)

    def _take_start(self, start: work.Start) -> None:
        self.batches = start.batches
        self.file.past.show_batches(start.batches)
        elsewhere = settings.load().shop != self.work.shop.path
        self.file.example.show_export(start.demo_export, way_home=start.example and elsewhere)
        self.columns.table.offer(start.fields)
        self._show_batch()

    def _show_batch(self) -> None:
        """Lead to the rejected rows of the import another page speaks of."""
        if not self.wanted or not self.batches:
            return
        if self.wizard.step is Step.DONE:
            self.wizard.restart()
        self.wizard.step = Step.FILE
        self.show_step()
        row = self.file.past.row(self.wanted)
        self.wanted = 0
        if row is not None:
            (row.rejected if row.rejected.parent() else row.undo).setFocus()
            QTimer.singleShot(0, row, lambda: self.scroll_into_view(row))
            if row.rejected.parent():
                self.mending.show_batch(row.batch)

    # from step to step

    def show_step(self) -> None:
        """Bring the present step in sight, with what belongs to it."""
        step = self.wizard.step
        for place, widget in enumerate(self.steps):
            widget.setVisible(place == step)
        self.step_bar.show_step(step)
        self.actions_bar.setVisible(step in {Step.COLUMNS, Step.CHECK} or self._can_go_on())
        self.actions_bar.back.setVisible(step is not Step.FILE)
        self.say_actions()
        self.opening.show_waiting()
        self.frame_changed.emit()
        if self._scroller is not None:
            self._scroller.verticalScrollBar().setValue(0)
        self._stand()

    def _stand(self) -> None:
        """Stand on what comes next: what had the focus may be out of sight now, and Undo is a key away."""
        asked = self.columns.questions.rows.get(self.wizard.missing)
        if not self.isVisible():
            return
        if self.wizard.step is Step.FILE and self.file.kinds.buttons:
            self.file.kinds.take_focus()
        elif self.wizard.step is Step.FILE:
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

    def say_actions(self) -> None:
        """What the blue button says now."""
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
            self.ask(self.wizard.missing)
        elif press is Press.CHECK:
            self.settling.check()
        elif press is Press.SAVE:
            self.carrying.commit()
        elif press is Press.GO_ON:
            self.wizard.forward()
            self.show_step()

    def _go_back(self) -> None:
        self.wizard.back()
        self.show_step()

    def start_over(self) -> None:
        """Back to step 1, with nothing of the file before."""
        self.mending.put_away()
        self.wizard.restart()
        self.file.hush()
        self.show_step()

    def ask(self, key: str) -> None:
        """Lead to what is missing and say so."""
        self.wizard.step = Step.COLUMNS
        self.show_step()
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

    # what is being worked on

    @property
    def busy(self) -> bool:
        """Whether a file is being worked on."""
        return self.running is not None and self.running.running

    def follow(self, job: Job, panel: ProgressPanel) -> None:
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
        self.opening.show_waiting()
        if self.hasFocus():
            self._stand()
