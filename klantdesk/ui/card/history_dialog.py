"""What was changed by hand, and how permissions came about, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from klantdesk import wording
from klantdesk.desk.card_views import ConsentEvent, HistoryLine
from klantdesk.desk.timeline import OF_BATCH
from klantdesk.desk.traits import kinds
from klantdesk.records import ConsentState
from klantdesk.ui import texts, theme
from klantdesk.ui.card.known import said
from klantdesk.ui.card.words import FOLLOW_UP, channel_name
from klantdesk.ui.parts.labels import button, line, text

WIDE, TALL = 620, 480
SHOWN = 200


class _Verbs(QObject):
    """What was done, in words."""

    def say(self, verb: str) -> str:
        """A verb of the journal."""
        names = {
            "trait": self.tr("Changed what is known"),
            "note": self.tr("Wrote a note"),
            "call": self.tr("Wrote down a telephone call"),
            "visit": self.tr("Wrote down a visit"),
            "email_sent": self.tr("Wrote down an e-mail"),
            "quotation": self.tr("Wrote down a quotation"),
            "moment": self.tr("Changed a note"),
            "task": self.tr("Added a task"),
            "task_changed": self.tr("Changed a task"),
            "task_settled": self.tr("Settled a task"),
            "task_reopened": self.tr("Reopened a task"),
            "edit": self.tr("Changed details"),
            "label": self.tr("Gave a label"),
            "unlabel": self.tr("Took a label off"),
            "consent": self.tr("Changed a permission"),
            "new_customer": self.tr("Added the customer"),
            "new_purchase": self.tr("Added a purchase"),
            "binned": self.tr("Moved to the bin"),
            "restored": self.tr("Took out of the bin"),
        }
        return names.get(verb, verb)


class HistoryDialog(QDialog):
    """A list to look back at; a change that still stands can be taken back from its line."""

    undo_wanted = Signal(int)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        px = theme.look().px
        self.verbs = _Verbs(self)
        self.rows = QVBoxLayout()
        inside, area, column, foot = QWidget(), QScrollArea(), QVBoxLayout(self), QHBoxLayout()
        theme.styled(inside, body="true")
        inside.setLayout(self.rows)
        self.rows.setContentsMargins(0, 0, px(8), 0)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(text(title, "title", wrap=True))
        column.addWidget(area, 1)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot.addStretch()
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(px(WIDE), px(TALL))
        close.setFocus()

    def show_changes(self, lines: Sequence[HistoryLine]) -> None:
        """Changes by hand, the latest first."""
        for one in lines[:SHOWN]:
            self._add(self.verbs.say(one.verb), self._what(one), self._who(one), one)
        self._end(bool(lines), self.tr("Nothing was changed by hand."))

    def show_consents(self, lines: Sequence[ConsentEvent], systems: dict[str, str]) -> None:
        """Each time that a permission was given or withdrawn."""
        for one in lines[:SHOWN]:
            given = one.state is ConsentState.GIVEN
            if one.purpose == FOLLOW_UP:
                told = self.tr("{channel}: may be answered") if given else self.tr("{channel}: no answer")
            else:
                told = self.tr("{channel}: yes to news") if given else self.tr("{channel}: no to news")
            day = one.day or one.told_at.astimezone().date()
            where = (
                self.tr("At the counter") if one.source == "counter" else systems.get(one.source, one.source)
            )
            who = " · ".join(part for part in (texts.long_date(day), where, one.author) if part)
            self._add(told.format(channel=texts.capital(channel_name(one.channel))), one.wording, who, None)
        self._end(bool(lines), self.tr("Nobody asked yet."))

    def _what(self, one: HistoryLine) -> str:
        known = kinds()
        parts = []
        typed = {name: after for name, _before, after in one.fields if name in OF_BATCH}
        if typed:
            return self._typed_in(typed)
        for name, before, after in one.fields:
            title = said(known[name].title) if name in known else ""
            if not title and name and wording.known(f"fields.{name}", texts.lang()):
                title = texts.capital(wording.phrase(f"fields.{name}", texts.lang()))
            change = f"{before} → {after}" if before and after and before != after else after or before
            parts.append(f"{title}: {change}" if title else change)
        return "\n".join(dict.fromkeys(part for part in parts if part))

    def _typed_in(self, told: dict[str, str]) -> str:
        """A permission by its channel, a purchase by its amount and article."""
        if channel := told.get("channel"):
            given = told.get("state") == ConsentState.GIVEN
            said = self.tr("{channel}: yes to news") if given else self.tr("{channel}: no to news")
            return said.format(channel=texts.capital(channel_name(channel)))
        money = texts.exact_money(int(told["cents"])) if told.get("cents") else ""
        return " · ".join(part for part in (money, told.get("product", "")) if part)

    def _who(self, one: HistoryLine) -> str:
        at = one.at.astimezone()
        when = f"{texts.long_date(at.date())}, {texts.clock(at)}"
        return " · ".join(part for part in (when, one.author) if part)

    def _add(self, title: str, what: str, who: str, one: HistoryLine | None) -> None:
        px, row, words = theme.look().px, QHBoxLayout(), QVBoxLayout()
        words.setSpacing(px(1))
        row.setSpacing(px(14))
        words.addWidget(text(title, "strong", wrap=True))
        if what:
            words.addWidget(text(what, "note", wrap=True))
        words.addWidget(text(who, "tiny", wrap=True))
        row.addLayout(words, 1)
        if one is not None and one.undone:
            row.addWidget(text(self.tr("taken back"), "tiny"), 0, Qt.AlignmentFlag.AlignTop)
        elif one is not None:
            undo = button(self.tr("Undo"), "small", "arrow-counter-clockwise")
            undo.setAccessibleDescription(f"{title}. {what}")
            undo.clicked.connect(lambda _on=False, entry=one.entry: self._undo(entry))
            row.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)
        self.rows.addWidget(line())

    def _undo(self, entry: int) -> None:
        self.undo_wanted.emit(entry)
        self.accept()

    def _end(self, some: bool, nothing: str) -> None:  # noqa: FBT001  # two callers
        if not some:
            self.rows.addWidget(text(nothing, "muted", wrap=True))
        self.rows.addStretch()
