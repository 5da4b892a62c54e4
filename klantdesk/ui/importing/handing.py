"""Another language or text size makes the window anew: the import that was on its way goes on in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.ui.background import Job
from klantdesk.ui.importing.steps import Step, Wizard
from klantdesk.ui.importing.summing import Result

if TYPE_CHECKING:
    from klantdesk.ui.importing.page import ImportPage


@dataclass(frozen=True, slots=True)
class Handed:
    """Where the owner was: what was brought in, the files that wait, the last result and the work."""

    wizard: Wizard
    opened: Path
    waiting: list[Path]
    last: Result | None
    mended: list[int]
    typed: dict[int, dict[str, str]]
    job: Job | None


def hand_over(page: ImportPage) -> Handed | None:
    """What the page of the next window needs; None where nothing was begun."""
    job = page.running if page.busy else None
    opening, carrying = page.opening, page.carrying
    nothing = page.wizard.step is Step.FILE and page.wizard.draft is None and not opening.waiting
    if job is None and nothing:
        return None
    return Handed(
        page.wizard, opening.opened, opening.waiting, carrying.last, carrying.mended, carrying.typed, job
    )


def take_over(page: ImportPage, handed: Handed) -> None:
    """Show the same step again, with the work that still goes on."""
    page.wizard.become(handed.wizard)
    page.opening.opened, page.opening.waiting = handed.opened, handed.waiting
    page.carrying.last, page.carrying.mended = handed.last, handed.mended
    page.carrying.typed = handed.typed
    wizard = page.wizard
    if wizard.draft is not None:
        page.columns.unfolded = bool(wizard.draft.missing)
        page.columns.show_draft(wizard.draft, page.batches)
    if wizard.plan is not None:
        page.check.show_plan(wizard.plan)
    if wizard.step is Step.DONE and handed.last is not None:
        page.done.show_result(handed.last, wizard.draft, page.opening.after, page.work.today())
        page.seen = False
    if handed.job is not None:
        _go_on(page, handed.job)
    page.show_step()


def _go_on(page: ImportPage, left: Job) -> None:
    """Hear of work that the page of the window before began; a small change of a mapping is made again."""
    if left.name == "import" and page.wizard.step is Step.CHECK:
        page.carrying.follow(page.work.jobs.adopt(left, page))
    elif left.name == "import":
        page.carrying.follow_mending(page.work.jobs.adopt(left, page))
    elif left.name == "undo":
        page.carrying.follow_undo(page.work.jobs.adopt(left, page))
    elif left.name == "check":
        page.settling.follow(page.work.jobs.adopt(left, page))
    elif left.name == "open":
        page.opening.follow(page.work.jobs.adopt(left, page))
