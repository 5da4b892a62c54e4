"""The import wizard without a window: where the owner is, what is missing, what the blue button does."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import IntEnum, StrEnum

from klantdesk.desk.views import Draft, ImportReport, Plan
from klantdesk.records import Question


class Step(IntEnum):
    """The four steps in the top bar."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    DONE = 3


class Press(StrEnum):
    """What a press on the blue button leads to."""

    CHOOSE = "choose"
    GO_ON = "go on"
    MAP = "map"
    ANSWER = "answer"
    CHECK = "check"
    SAVE = "save"
    SHOW = "show"


@dataclass
class Wizard:
    """What the owner brought in so far; going back loses none of it.

    `answers` holds what was chosen per question, `asked` every question of this file in the order
    it came up: an answered question stays in sight, so that the choice can be changed.
    """

    step: Step = Step.FILE
    draft: Draft | None = None
    plan: Plan | None = None
    report: ImportReport | None = None
    answers: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Question] = field(default_factory=dict)

    def opened(self, draft: Draft) -> None:
        """A file was read: its columns come next, with nothing of an earlier file."""
        self.restart()
        self.step = Step.COLUMNS
        self._take(draft)

    def amended(self, draft: Draft) -> None:
        """The same file is understood differently: what was planned holds no longer."""
        self.plan = None
        self._take(draft)

    def answered(self, key: str, value: str) -> None:
        """The owner chose; an empty text takes the choice back."""
        self.plan = None
        if value:
            self.answers[key] = value
        else:
            self.answers.pop(key, None)

    def wondered(self, question: Question) -> None:
        """Checking the rows raised a question that reading them did not."""
        self.plan, self.step = None, Step.COLUMNS
        self.asked[question.key] = question
        self.answers.pop(question.key, None)

    def checked(self, plan: Plan) -> None:
        """The plan is made: the owner sees it before anything changes."""
        self.draft, self.plan, self.step = plan.draft, plan, Step.CHECK

    def imported(self, report: ImportReport) -> None:
        """The plan was carried out."""
        self.report, self.step = report, Step.DONE

    def back(self) -> None:
        """One step back; a finished import starts over instead."""
        if self.step is Step.DONE:
            self.restart()
        elif self.step is not Step.FILE:
            self.step = Step(self.step - 1)

    def forward(self) -> None:
        """Return to the columns of the file that is open still."""
        if self.step is Step.FILE and self.draft is not None:
            self.step = Step.COLUMNS

    def become(self, other: Wizard) -> None:
        """Stand where another one stood."""
        for name in (one.name for one in fields(self)):
            setattr(self, name, getattr(other, name))

    def restart(self) -> None:
        """Begin with a new file."""
        self.step, self.draft, self.plan, self.report = Step.FILE, None, None, None
        self.answers, self.asked = {}, {}

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of this file that its mapping still raises, answered or not."""
        return tuple(self.asked.values())

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """What only the owner can say and has not said yet."""
        return tuple(question for question in self.questions if question.key not in self.answers)

    @property
    def missing(self) -> str:
        """Key of the first question without an answer, or "" when nothing is missing."""
        return next((question.key for question in self.open_questions), "")

    @property
    def press(self) -> Press:
        """What the blue button does now; it is never disabled."""
        if self.draft is None:
            return Press.CHOOSE
        if self.step is Step.FILE:
            return Press.GO_ON
        if self.step is Step.DONE:
            return Press.SHOW
        if self.draft.missing:
            return Press.MAP
        if self.missing:
            return Press.ANSWER
        return Press.CHECK if self.step is Step.COLUMNS or self.plan is None else Press.SAVE

    def _take(self, draft: Draft) -> None:
        """Keep the draft with its questions; a question of a column left out is asked no more."""
        self.draft = draft
        raised = {question.key: question for question in draft.questions}
        kept = {key: old for key, old in self.asked.items() if key in raised or self._stays(key, draft)}
        self.asked = kept | raised
        self.answers = {key: value for key, value in self.answers.items() if key in self.asked}

    def _stays(self, key: str, draft: Draft) -> bool:
        """Whether an answered question is still about a column that is taken over."""
        kind, _, column = key.partition(".")
        if key not in self.answers:
            return False
        if kind != "consent":
            return True
        return any(view.header == column and view.field for view in draft.columns)
