"""The right column beside the themes: one theme's name, what it learned, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from klantdesk.desk.theme_views import ThemeState
from klantdesk.ui import rail, theme
from klantdesk.ui.feedback.names import topic
from klantdesk.ui.feedback.theme_ask import LONGEST
from klantdesk.ui.feedback.themes_list import name_of
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.labels import button, line, link, text

MOST_WORDS = 8
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""A link is laid out from right to left, for its arrow: only absolute is left there."""
OTHER = "other"
"""What no theme was heard in; it is neither merged nor merged into, or nothing would measure the list."""


class ThemeDetail(QWidget):
    """Tells what the owner wants of the theme shown; `wrong` says what is wrong with a name, or ""."""

    renamed = Signal(str)
    merge_wanted = Signal(str)
    apart_wanted = Signal()
    remove_wanted = Signal()
    read_wanted = Signal()

    def __init__(self, wrong: Callable[[str, str], str]) -> None:
        super().__init__()
        self.wrong = wrong
        self.shown: ThemeState | None = None
        self.title, self.counted = text("", "title", wrap=True), text("", "note", wrap=True)
        self.read, self.field = link(self.tr("Read these answers")), QLineEdit()
        self.trouble = text("", "note", wrap=True, tone="bad")
        self.save = button(self.tr("Save name"), "smallprimary")
        self.usual = link("")
        self.lessons = QVBoxLayout()
        self.choice, self.told = QComboBox(), text("", "note", wrap=True)
        self.merge = button(self.tr("Merge"), "small")
        self.apart = button(self.tr("Take apart"), "small")
        self.merged = Note("info", "", "", icon="info")
        self.remove = button(self.tr("Remove this theme"), "danger", "trash", "bad.text")
        self.kept = text(
            self.tr("A theme of your own can be removed while it has no answers."), "note", wrap=True
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = theme.look().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        self.naming, self.merging, self.parting, self.removing, self.taught = (QWidget() for _ in range(5))
        self.taught.setLayout(self.lessons)
        self.lessons.setContentsMargins(0, 0, 0, 0)
        self.lessons.setSpacing(px(4))
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.usual)
        buttons.addStretch()
        _stack(self.naming, text(self.tr("Name"), "card"), self.field, self.trouble, buttons)
        heading = text(self.tr("Merge with another theme"), "card", wrap=True)
        _stack(self.merging, line(), heading, self.choice, self.told, self.merge)
        _stack(self.parting, line(), self.merged, self.apart)
        _stack(self.removing, line(), self.kept, self.remove)
        column.addWidget(self.title)
        column.addWidget(self.counted)
        column.addWidget(self.read, 0, LEFT)
        for part in (line(), self.naming, line(), self.taught, self.parting, self.merging, self.removing):
            column.addWidget(part)
        column.addStretch()

    def _connect(self) -> None:
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Name of the theme"))
        self.field.setToolTip(self.tr("Enter or F2 in the list comes here"))
        self.choice.setAccessibleName(self.tr("Merge with another theme"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setPlaceholderText(self.tr("Choose a theme"))
        self.read.clicked.connect(self.read_wanted)
        self.field.textEdited.connect(self._edit)
        self.field.returnPressed.connect(self.keep_name)
        self.save.clicked.connect(self.keep_name)
        self.usual.clicked.connect(lambda: self.renamed.emit(""))
        self.choice.currentIndexChanged.connect(self._tell)
        self.merge.clicked.connect(self._merge)
        self.apart.clicked.connect(self.apart_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def show_theme(self, shown: ThemeState, others: Sequence[ThemeState]) -> None:
        """Show a theme, and the others of the list; a name half typed stays while it is the same theme."""
        before, self.shown = self.shown, shown
        name, chosen = name_of(shown), self.choice.currentData()
        anew = before is None or before.key != shown.key or name_of(before) != name
        self.title.setText(name)
        self.counted.setText(self._counts(shown))
        self.read.setVisible(shown.n > 0)
        if anew:
            self.drop_name()
        self.usual.setText(self.tr("Back to “{name}”").format(name=topic(shown.key)))
        self.usual.setVisible(bool(shown.name) and not shown.own)
        self._show_lessons(shown)
        self._offer(shown, others, "" if anew else str(chosen or ""))
        self._show_merged(shown, others)
        self.removing.setVisible(shown.own and not shown.merged_into)
        self.remove.setVisible(not shown.n and not shown.holds)
        self.kept.setVisible(not self.remove.isVisibleTo(self))

    def begin_name(self) -> None:
        """Have another name typed."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def is_typing(self) -> bool:
        """Whether a name was typed and not kept yet."""
        return self.shown is not None and self.field.text() != name_of(self.shown)

    def drop_name(self) -> None:
        """Forget what was typed."""
        if self.shown is not None:
            self.field.setText(name_of(self.shown))
        self._edit()

    def keep_name(self) -> None:
        """Tell the name typed, or say what is wrong with it."""
        name = " ".join(self.field.text().split())
        if self.shown is None or not self.is_typing():
            return
        if not name and not self.shown.own:
            self.renamed.emit("")
            return
        trouble = self.wrong(name, self.shown.key)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.renamed.emit("" if name == topic(self.shown.key) else name)

    def _edit(self, _typed: str = "") -> None:
        self.trouble.hide()
        self.save.setVisible(self.is_typing())

    def _counts(self, shown: ThemeState) -> str:
        if not shown.n:
            return self.tr("No answers are about this yet.")
        answers = self.tr("%Ln answer(s)", "", shown.n)
        sure = self.tr("%Ln confirmed by a person", "", shown.confirmed)
        suggested = self.tr("all suggestions still")
        return f"{answers}, {sure if shown.confirmed else suggested}"

    def _show_lessons(self, shown: ThemeState) -> None:
        rail.empty(self.lessons)
        self.lessons.addWidget(text(self.tr("Words your shop taught it"), "card", wrap=True))
        for word, n in shown.learned[:MOST_WORDS]:
            told = self.tr("{word}: from {answers}").format(word=f"“{word}”", answers=self._answers(n))
            self.lessons.addWidget(text(told, "body", wrap=True))
        rest = len(shown.learned) - MOST_WORDS
        if rest > 0:
            self.lessons.addWidget(text(self.tr("and %Ln more", "", rest), "note"))
        if not shown.learned:
            none = self.tr("None yet. It learns when you put right what an answer is about.")
            self.lessons.addWidget(text(none, "note", wrap=True))
        if shown.silenced:
            self.lessons.addSpacing(theme.look().px(8))
            self.lessons.addWidget(text(self.tr("No longer heard here"), "card", wrap=True))
            told = ", ".join(f"“{phrase}”" for phrase in shown.silenced)
            why = self.tr("{phrases}: this was wrong too often in your shop.").format(phrases=told)
            self.lessons.addWidget(text(why, "note", wrap=True))

    def _answers(self, n: int) -> str:
        return self.tr("%Ln corrected answer(s)", "", n)

    def _offer(self, shown: ThemeState, others: Sequence[ThemeState], chosen: str) -> None:
        """Offer the themes it can be merged into."""
        self.choice.blockSignals(True)
        self.choice.clear()
        targets = [one for one in others if not one.merged_into and one.key not in {shown.key, OTHER}]
        for one in sorted(targets, key=lambda one: name_of(one).casefold()):
            self.choice.addItem(name_of(one), one.key)
        self.choice.setCurrentIndex(self.choice.findData(chosen) if chosen else -1)
        self.choice.blockSignals(False)
        self.merging.setVisible(not shown.merged_into and shown.key != OTHER)
        self._tell()

    def _tell(self, _index: int = 0) -> None:
        """Say what a merge does before it is done."""
        shown, into = self.shown, self.choice.currentText()
        if shown is None or not into:
            self.told.setText(self.tr("Do two themes say the same? Then count them as one."))
            return
        answers = self.tr("%Ln answer(s)", "", shown.n)
        told = self.tr("“{theme}” ({answers}) counts as “{into}” from now on. Later you can take them apart.")
        self.told.setText(told.format(theme=name_of(shown), answers=answers, into=into))

    def _merge(self) -> None:
        """Merge, or first have a theme chosen."""
        if key := self.choice.currentData():
            self.merge_wanted.emit(str(key))
        else:
            self.told.setText(self.tr("Choose first which theme to merge it with."))
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_merged(self, shown: ThemeState, others: Sequence[ThemeState]) -> None:
        into = next((name_of(one) for one in others if one.key == shown.merged_into), "")
        self.parting.setVisible(bool(shown.merged_into))
        self.merged.title.setText(self.tr("Merged into {theme}").format(theme=into))
        self.merged.detail.setText(
            self.tr("Its answers count there. Take it apart, and they count here again.")
        )
        for part in (self.merged.title, self.merged.detail):
            part.show()


def _stack(holder: QWidget, *parts: QWidget | QHBoxLayout) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.look().px(8))
    for part in parts:
        if isinstance(part, QHBoxLayout):
            column.addLayout(part)
        elif isinstance(part, QPushButton):
            column.addWidget(part, 0, LEFT)
        else:
            column.addWidget(part)
