"""One question to edit: what it asks, and its answers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.questions import Option, Screen
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.fields import Worded
from klantdesk.ui.survey_editor.options import OptionsList


class ScreenForm(QWidget):
    """`changed` tells the screen as it is now."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: Screen | None = None
        self.shipped: Screen | None = None
        px = theme.look().px
        self.ask, self.hint = Worded(self.tr("Question")), Worded(self.tr("Under the question"))
        self.low = Worded(self.tr("Under the lowest number"))
        self.high = Worded(self.tr("Under the highest number"))
        self.answers = QWidget()
        self.options, self.label = OptionsList(), Worded(self.tr("This answer"))
        self.tile = QCheckBox(self.tr("As a large tile (else behind “Something else”)"))
        self.up = button(self.tr("Up"), "small", "arrow-up")
        self.down = button(self.tr("Down"), "small", "arrow-down")
        self._lay_out_answers()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.ask, self.hint, self.low, self.high, self.answers):
            column.addWidget(part)
        column.addStretch()
        self._connect()

    def _lay_out_answers(self) -> None:
        px, column, row = theme.look().px, QVBoxLayout(self.answers), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row.addWidget(text(self.tr("Answers"), "card"), 1)
        self.up.setToolTip("Alt ↑")
        self.down.setToolTip("Alt ↓")
        row.addWidget(self.up)
        row.addWidget(self.down)
        column.addLayout(row)
        for part in (self.options, self.label, self.tile):
            column.addWidget(part)

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
        self.label.changed.connect(self._name)
        self.tile.clicked.connect(self._enlarge)

    def show_screen(self, screen: Screen, shipped: Screen | None) -> None:
        """Show a question; `shipped` is the same one as the program brought it."""
        other = self.asked is None or self.asked.id != screen.id
        standing = self.options.current()
        self.asked, self.shipped = screen, shipped
        self.ask.show_text(screen.ask)
        self.hint.show_text(screen.hint)
        self.low.show_text(screen.low_says)
        self.high.show_text(screen.high_says)
        for part, wanted in ((self.low, "scale"), (self.high, "scale"), (self.answers, "choice")):
            part.setVisible(screen.kind == wanted)
        self.options.rows.show_screen(screen, shipped, texts.lang())
        self.options.fit()
        self.options.stand("" if other or standing is None else standing.key)
        self._show_option(self.options.current())

    def shift(self, key: str, step: int) -> None:
        """Move an answer up (-1) or down (1)."""
        if self.asked is not None:
            self._tell(draft.moved(self.asked, key, step))
            self.options.stand(key)

    def switch(self, option: Option, on: bool) -> None:  # noqa: FBT001  # from a signal
        """Offer an answer, or do not."""
        if self.asked is not None:
            self._tell(draft.switched(self.asked, option, on=on))
            self.options.stand(option.key)

    def _show_option(self, option: Option | None) -> None:
        on = option is not None and self.asked is not None and self.asked.option(option.key) is not None
        for part in (self.label, self.tile, self.up, self.down):
            part.setEnabled(on)
        if option is not None:
            self.label.show_text(option.label)
            self.tile.setChecked(option.tile)

    def _reword(self, part: str, lang: str, words: str) -> None:
        if self.asked is None:
            return
        said = draft.worded(getattr(self.asked, part), lang, words)
        self._tell(replace(self.asked, **{part: said}))  # type: ignore[arg-type]  # a text

    def _name(self, lang: str, words: str) -> None:
        option = self.options.current()
        if self.asked is not None and option is not None:
            renamed = replace(option, label=draft.worded(option.label, lang, words))
            self._tell(draft.with_option(self.asked, renamed))

    def _enlarge(self, large: bool) -> None:  # noqa: FBT001  # from a signal
        option = self.options.current()
        if self.asked is not None and option is not None:
            self._tell(draft.with_option(self.asked, replace(option, tile=large)))

    def _tell(self, changed: Screen) -> None:
        self.show_screen(changed, self.shipped)
        self.changed.emit(changed)
