"""One question to edit: what it asks, and its answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk.desk.questions import Option, Screen, Survey, Text
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.fields import Worded
from klantdesk.ui.survey_editor.option_form import OptionForm
from klantdesk.ui.survey_editor.options import OptionsList

REASON, EXPLAINED = "reason", "text"
"""The question that takes answers of the shop's own, and the one that asks more about them."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A question of a survey; `known` has every answer there is for it, `shared` those of all stores.

    `shared` holds keys while one store is edited: such answers can be switched off there, not removed.
    `label` is what an answer of the shop's own says until it is named.
    """

    survey: Survey
    screen: Screen
    known: Screen | None = None
    shared: frozenset[str] = frozenset()
    label: Text = field(default_factory=dict)


class ScreenForm(QWidget):
    """`changed` tells the screen as it is now; `stood` on which answer the owner stands.

    `detail` is the form of that answer, for the page to place.
    """

    changed = Signal(object)
    stood = Signal(object)
    removed = Signal(object)
    placed = Signal(int)
    """An answer was added or moved to this height of the form."""

    def __init__(self) -> None:
        super().__init__()
        self.edited: Edited | None = None
        px = theme.look().px
        self.ask, self.hint = Worded(self.tr("Question")), Worded(self.tr("Under the question"))
        self.low = Worded(self.tr("Under the lowest number"))
        self.high = Worded(self.tr("Under the highest number"))
        self.answers = QWidget()
        self.options, self.detail = OptionsList(), OptionForm()
        self.label, self.tile = self.detail.label, self.detail.tile
        self.up = button("", "icon", "arrow-up")
        self.down = button("", "icon", "arrow-down")
        self.add = button(self.tr("Add an answer of your own"), "small", "plus")
        self._lay_out_answers()
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.ask, self.hint, self.low, self.high, self.answers):
            column.addWidget(part)
        column.addStretch()
        self._connect()

    def _lay_out_answers(self) -> None:
        px, column, head = theme.look().px, QVBoxLayout(self.answers), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head.addWidget(text(self.tr("Answers"), "card"), 1)
        for move, name, key in ((self.up, self.tr("Up"), "Alt ↑"), (self.down, self.tr("Down"), "Alt ↓")):
            move.setAccessibleName(name)
            move.setToolTip(f"{name} ({key})")
            head.addWidget(move)
        column.addLayout(head)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.options)

    def _connect(self) -> None:
        self.ask.changed.connect(lambda lang, words: self._reword("ask", lang, words))
        self.hint.changed.connect(lambda lang, words: self._reword("hint", lang, words))
        self.low.changed.connect(lambda lang, words: self._reword("low_says", lang, words))
        self.high.changed.connect(lambda lang, words: self._reword("high_says", lang, words))
        self.options.moved.connect(self.shift)
        self.options.stood.connect(self._show_option)
        self.options.rows.switched.connect(self.switch)
        self.up.clicked.connect(lambda: self.options.move_current(-1))
        self.down.clicked.connect(lambda: self.options.move_current(1))
        self.add.clicked.connect(self.add_own)
        self.detail.remove.clicked.connect(self.remove_own)
        self.detail.changed.connect(self._change)

    def show_screen(self, edited: Edited) -> None:
        """Show a question."""
        other = self.edited is None or self.edited.screen.id != edited.screen.id
        standing = self.options.current()
        self.edited, screen = edited, edited.screen
        self.ask.show_text(screen.ask)
        self.hint.show_text(screen.hint)
        self.low.show_text(screen.low_says)
        self.high.show_text(screen.high_says)
        for part, wanted in ((self.low, "scale"), (self.high, "scale"), (self.answers, "choice")):
            part.setVisible(screen.kind == wanted)
        self.add.setVisible(screen.field == REASON)
        self.options.rows.show_screen(screen, edited.known, texts.lang())
        self.options.fit()
        self.options.stand("" if other or standing is None else standing.key)
        self._show_option(self.options.current())

    def stand(self, key: str) -> None:
        """Stand on an answer, ready to be named."""
        self.options.stand(key)
        self._show_option(self.options.current())
        first = next(iter(self.label.fields.values()))
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def shift(self, key: str, step: int) -> None:
        """Move an answer up (-1) or down (1)."""
        if self.edited is not None:
            self._tell(draft.moved(self.edited.screen, key, step))
            self.options.stand(key)
            self._tell_place()

    def switch(self, option: Option, on: bool) -> None:  # noqa: FBT001  # from a signal
        """Offer an answer, or do not."""
        if self.edited is not None:
            self._tell(draft.switched(self.edited.screen, option, on=on))
            self.options.stand(option.key)

    def add_own(self) -> None:
        """Add an answer of the shop's own, to be named at once."""
        if self.edited is None:
            return
        explained = EXPLAINED if self.edited.survey.screen(EXPLAINED) else ""
        screen, option = draft.added(self.edited.screen, self.edited.label, explained)
        self._tell(screen)
        self.stand(option.key)
        self._tell_place()

    def _tell_place(self) -> None:
        self.column.activate()
        row = self.options.visualRect(self.options.currentIndex())
        self.placed.emit(self.options.mapTo(self, row.center()).y())

    def remove_own(self) -> None:
        """Remove the answer of the shop's own that is stood on."""
        option = self.options.current()
        if self.edited is not None and option is not None and self._removable(option):
            self.removed.emit(option)
            self._tell(draft.removed(self.edited.screen, option))

    def _removable(self, option: Option | None) -> bool:
        return option is not None and option.own and option.key not in self._shared()

    def _shared(self) -> frozenset[str]:
        return self.edited.shared if self.edited is not None else frozenset()

    def _show_option(self, option: Option | None) -> None:
        if self.edited is None:
            return
        on = option is not None and self.edited.screen.option(option.key) is not None
        for part in (self.up, self.down):
            part.setEnabled(on)
        self.detail.remove.setVisible(self._removable(option))
        if option is not None:
            self.detail.show_option(option, self.edited.survey, self.edited.screen, on=on)
        self.stood.emit(option if on else None)

    def _reword(self, part: str, lang: str, words: str) -> None:
        if self.edited is None:
            return
        screen = self.edited.screen
        said = draft.worded(getattr(screen, part), lang, words)
        self._tell(replace(screen, **{part: said}))  # type: ignore[arg-type]  # a text

    def _change(self, option: Option) -> None:
        if self.edited is not None:
            self._tell(draft.with_option(self.edited.screen, option))

    def _tell(self, changed: Screen) -> None:
        """The question is this now; what else is known of it comes back with the draft."""
        self.changed.emit(changed)
