"""All answers about a theme or reason: read them, and say what each is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.feedback_views import AnswerLine, Filter
from klantdesk.desk.questions import say
from klantdesk.ui import texts, theme
from klantdesk.ui.feedback import work as desk
from klantdesk.ui.feedback.answers_table import AnswersTable, said
from klantdesk.ui.feedback.heard import Heard
from klantdesk.ui.feedback.names import topic
from klantdesk.ui.feedback.words import QUARTER
from klantdesk.ui.page import PADDING, Page
from klantdesk.ui.parts.answer import Answer, Word
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.chips import Chip
from klantdesk.ui.parts.labels import link

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Found:
    """The answers, the themes there are, and what the shop's own reasons are called."""

    lines: list[AnswerLine]
    themes: tuple[tuple[str, str], ...]
    reasons: Mapping[str, Mapping[str, str]]


class AnswersPage(Page):
    """Opened with `what` (a theme or reason, "" for all), `to_confirm`, `filter` and `days`."""

    id: ClassVar[str] = "answers"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.what, self.days, self.chosen = "", QUARTER, Filter()
        self.found: tuple[AnswerLine, ...] = ()
        self.standing = 0
        self.reasons: dict[str, str] = {}
        self.answer, self.table, self.heard = Answer("title"), AnswersTable(), Heard()
        self.only, self.manage = Chip(self.tr("To be confirmed")), link(self.tr("Manage themes"))
        self.empty = EmptyState(
            "chat-centered-text",
            self.tr("No answers here"),
            self.tr("Answers to the shop question will stand here, newest first."),
        )
        self.content.addWidget(self._head())
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.empty, 1)
        self.empty.hide()
        self.only.clicked.connect(self._show_lines)
        self.table.stood.connect(self._stand)
        self.table.confirmed.connect(self.heard.confirm)
        self.heard.said.connect(self.confirm)
        self.manage.clicked.connect(lambda: self.work.go("themes", theme=self.what))
        self.heard.card_wanted.connect(lambda customer: self.work.go("card", customer=customer))

    def _head(self) -> QWidget:
        px, head, row = theme.look().px, QWidget(), QHBoxLayout()
        row.addWidget(self.only)
        row.addStretch()
        row.addWidget(self.manage)
        column = QVBoxLayout(head)
        column.setContentsMargins(*(px(side) for side in (*PADDING[:3], 12)))
        column.setSpacing(px(10))
        column.addWidget(self.answer)
        column.addLayout(row)
        return head

    def title(self) -> str:
        """The theme or reason, or all."""
        return self._name() or self.tr("All answers")

    def crumb(self) -> tuple[str, str] | None:
        """Back to the figures."""
        return self.tr("Feedback"), "feedback"

    def rail(self) -> QWidget | None:
        """One answer in full."""
        return self.heard

    def rail_title(self) -> str:
        """The button in a narrow window."""
        return self.tr("This answer")

    def searches(self) -> bool:
        """The way back and the answers fill the bar."""
        return True

    def filter_field(self) -> QWidget | None:
        """Ctrl F."""
        return self.only

    def state(self) -> dict[str, object]:
        """What the list is about."""
        return {
            "what": self.what,
            "days": self.days,
            "filter": self.chosen,
            "to_confirm": self.only.isChecked(),
        }

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show the answers about something."""
        what, days, chosen = (state.get(key) for key in ("what", "days", "filter"))
        self.what = what if isinstance(what, str) else self.what
        self.days = days if isinstance(days, int) else self.days
        self.chosen = chosen if isinstance(chosen, Filter) else self.chosen
        self.only.setChecked(bool(state.get("to_confirm", self.only.isChecked())))
        self.standing = 0
        self.reload()

    def reload(self) -> None:
        """Fetch the answers."""
        shop, chosen, days, what = self.work.shop, self.chosen, self.days, self.what
        job = self.work.read(self, "answers", lambda _watch: _found(shop, chosen, days, what))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)

    def _show(self, found: _Found) -> None:
        self.found = tuple(found.lines)
        self.table.rows.names = {key: own for key, own in found.themes if own}
        self.reasons = {key: say(title, texts.lang()) for key, title in found.reasons.items()}
        self.heard.offer(found.themes)
        self._show_lines()
        self.frame_changed.emit()

    def _show_lines(self) -> None:
        waiting = [line for line in self.found if open_still(line)]
        self.only.show_count(len(waiting))
        lines = tuple(waiting) if self.only.isChecked() else self.found
        self.table.rows.show_lines(lines)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.answer.say(self._sentence(len(self.found)), self._context(len(waiting)))
        self.table.stand(max(0, self.table.rows.row_of(self.standing)))

    def _name(self) -> str:
        own = self.table.rows.names.get(self.what) or self.reasons.get(self.what)
        return own or topic(self.what)

    def _sentence(self, count: int) -> list[str | Word]:
        told = self.tr("%Ln answer(s)", "", count)
        return [f"{told}: {self._name()}"] if self.what else [told]

    def _context(self, waiting: int) -> str:
        if not waiting:
            return self.tr("All suggestions were checked.") if self.found else ""
        return self.tr("%Ln suggestion(s) to check: Enter confirms and goes on.", "", waiting)

    def _stand(self, line: AnswerLine | None) -> None:
        self.standing = line.id if line is not None else 0
        self.heard.show_answer(line)

    def confirm(self, themes: tuple[str, ...]) -> None:
        """Keep what an answer is about, and go on to the next to be confirmed."""
        line = self.table.current()
        if line is None:
            return
        shop, number = self.work.shop, line.id
        row = self.table.rows.row_of(number)
        after = (*self.table.rows.lines[row + 1 :], *self.table.rows.lines[:row])
        following = next((one.id for one in after if open_still(one)), number)
        if said(line):
            job = self.work.write(
                self, f"confirm {number}", lambda _watch: desk.confirm(shop, number, themes or ("other",))
            )
            job.failed.connect(self.fail)
        self.table.stand(self.table.rows.row_of(following))


def open_still(line: AnswerLine) -> bool:
    """Whether a word list suggested themes that nobody confirmed yet."""
    return bool(line.themes) and not line.confirmed


def _found(shop: Shop, chosen: Filter, days: int, what: str) -> _Found:
    return _Found(desk.answers(shop, chosen, days, what), desk.themes(shop), desk.reasons(shop))
