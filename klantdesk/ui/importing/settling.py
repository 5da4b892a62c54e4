"""Step 2 at work: what each column is taken over as, and what only the owner can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from klantdesk.desk.views import Draft, Plan
from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Question
from klantdesk.ui.background import Job
from klantdesk.ui.importing import work

if TYPE_CHECKING:
    from klantdesk.ui.importing.columns_step import ColumnsStep
    from klantdesk.ui.importing.page import ImportPage


class Settling(QObject):
    """A change that does not hold leaves the mapping that still holds."""

    def __init__(self, page: ImportPage, step: ColumnsStep) -> None:
        super().__init__(page)
        self.page, self.step, self.wizard = page, step, page.wizard
        step.mapped.connect(self._remap)
        step.answered.connect(self._answer)
        step.let_go_wanted.connect(self._let_go)
        step.other_file_wanted.connect(page.start_over)

    def _remap(self, header: str, field: str) -> None:
        draft, shop = self.wizard.draft, self.page.work.shop
        if draft is None:
            return
        job = self.page.work.read(
            self.page, "remap", lambda watch: work.remap(shop, draft, {header: field}, watch)
        )
        job.succeeded.connect(lambda amended: self._amend(amended, header))
        job.failed.connect(self._fail_columns)
        self.page.follow(job, self.step.progress)

    def _let_go(self) -> None:
        draft, shop = self.wizard.draft, self.page.work.shop
        if draft is None:
            return
        job = self.page.work.read(self.page, "remap", lambda watch: work.let_go(shop, draft, watch))
        job.succeeded.connect(lambda amended: self._amend(amended, ""))
        job.failed.connect(self._fail_columns)
        self.page.follow(job, self.step.progress)

    def _amend(self, draft: Draft, header: str) -> None:
        self.wizard.amended(draft)
        self.step.show_draft(draft, self.page.batches)
        head = self.step.table.head(header)
        if head is not None:
            head.choice.setFocus()
        self.page.say_actions()

    def _fail_columns(self, error: KlantDeskError) -> None:
        """Say what is wrong and show the mapping that still holds."""
        if self.wizard.draft is not None:
            self.step.show_draft(self.wizard.draft, self.page.batches)
        if not isinstance(error, Stopped):
            self.step.fail(error)

    def _answer(self, key: str, value: str) -> None:
        self.wizard.answered(key, value)
        draft = self.wizard.draft
        self.step.questions.say_title(len(self.wizard.open_questions), len(draft.rejects) if draft else 0)
        self.page.say_actions()

    def check(self) -> None:
        """Plan the import with the answers so far."""
        draft, shop, answers = self.wizard.draft, self.page.work.shop, dict(self.wizard.answers)
        if draft is None:
            return
        self.follow(
            self.page.work.read(self.page, "check", lambda watch: work.check(shop, draft, answers, watch))
        )

    def follow(self, job: Job) -> None:
        """Hear how far the check is, and what it found."""
        job.succeeded.connect(self._take_check)
        job.failed.connect(self._fail_columns)
        self.page.follow(job, self.step.progress)

    def _take_check(self, found: Plan | tuple[Draft, Question]) -> None:
        if isinstance(found, Plan):
            self.wizard.checked(found)
            self.page.check.show_plan(found)
            self.page.show_step()
            return
        draft, question = found
        self.wizard.amended(draft)
        self.wizard.wondered(question)
        self.step.show_draft(draft, self.page.batches)
        self.page.ask(question.key)
