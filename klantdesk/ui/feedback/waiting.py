"""The right column: who waits for an answer, longest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.feedback_views import FollowUp
from klantdesk.records import Group
from klantdesk.ui import rail, theme
from klantdesk.ui.brush import Brush, Fonts
from klantdesk.ui.customers.marks import initials
from klantdesk.ui.feedback.names import Caller, quoted
from klantdesk.ui.parts.chips import tag
from klantdesk.ui.parts.labels import button, line, link, text

ROUND = 32
SHOWN = 4
SATISFIED = 7
TINTS = (Group.BECOMING_LOYAL, Group.AT_RISK, Group.GROWING, None)


class _Round(QWidget):
    """Somebody's initials; the colour only parts one from the next."""

    def __init__(self, name: str, turn: int) -> None:
        super().__init__()
        self.letters, self.tint = initials(name), TINTS[turn % len(TINTS)]
        side = theme.look().px(ROUND)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint it."""
        Brush(QPainter(self), Fonts(theme.look())).avatar(QRectF(self.rect()), self.letters, self.tint)


class WaitingList(QWidget):
    """Everybody who left something that asks for an answer."""

    answer_wanted = Signal(object)
    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(20), px(20), px(20), px(20))
        self.column.setSpacing(0)
        self.waiting: tuple[FollowUp, ...] = ()
        self.all_shown = False
        self.says = Caller()

    @property
    def count(self) -> int:
        """How many wait."""
        return len(self.waiting)

    def show_waiting(self, waiting: Sequence[FollowUp]) -> None:
        """Show these in place of the ones before."""
        self.waiting = tuple(sorted(waiting, key=lambda one: (one.day, one.id)))
        rail.empty(self.column)
        self.column.addWidget(text(self.heading(), "title", wrap=True))
        if not waiting:
            self.column.addSpacing(theme.look().px(8))
            self.column.addWidget(text(self.tr("Everybody was answered."), "note", wrap=True))
        shown = self.waiting if self.all_shown else self.waiting[:SHOWN]
        for turn, one in enumerate(shown):
            self._add(one, turn)
        self.column.addStretch()
        self._add_rest(len(self.waiting) - len(shown))

    def heading(self) -> str:
        """How many wait."""
        if not self.waiting:
            return self.tr("Nobody waits for an answer")
        return self.tr("%Ln wait(s) for an answer", "", len(self.waiting))

    def _add(self, one: FollowUp, turn: int) -> None:
        px = theme.look().px
        self.column.addSpacing(px(12))
        self.column.addLayout(self._person(one, turn))
        self.column.addSpacing(px(7))
        self.column.addWidget(text(quoted(one.quote), "note", wrap=True))
        self.column.addSpacing(px(8))
        self.column.addLayout(self._buttons(one, first=turn == 0))
        self.column.addSpacing(px(12))
        self.column.addWidget(line())

    def _person(self, one: FollowUp, turn: int) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(theme.look().px(10))
        words.setSpacing(0)
        words.addWidget(text(self.says.name(one), "strong", wrap=True))
        words.addWidget(text(self.says.when(one), "tiny"))
        row.addWidget(_Round(one.name, turn))
        row.addLayout(words, 1)
        if one.score is not None:
            told = self.tr("score {score}").format(score=one.score)
            row.addWidget(
                tag(told, "warn" if one.score < SATISFIED else "mute"), 0, Qt.AlignmentFlag.AlignVCenter
            )
        return row

    def _buttons(self, one: FollowUp, *, first: bool) -> QHBoxLayout:
        row, name = QHBoxLayout(), self.says.name(one)
        row.setSpacing(theme.look().px(6))
        reply = button(self.says.way(one), "smallprimary" if first else "small")
        reply.setAccessibleDescription(name)
        reply.clicked.connect(lambda: self.answer_wanted.emit(one))
        done = button(self.tr("Settled"), "smallquiet", "check", "ink.secondary")
        done.setAccessibleDescription(name)
        done.clicked.connect(lambda: self.settled.emit(one))
        row.addWidget(reply)
        row.addWidget(done)
        row.addStretch()
        return row

    def _add_rest(self, more: int) -> None:
        if more > 0:
            rest = link(self.tr("%Ln more", "", more))
            rest.clicked.connect(self._show_all)
            absolutely_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
            self.column.addWidget(rest, 0, absolutely_left)

    def _show_all(self) -> None:
        self.all_shown = True
        self.show_waiting(self.waiting)
