"""An open question: a field, words to take over, keys, and the offer to hear from the shop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klantdesk.desk.survey import say
from klantdesk.ui.survey.buttons import CHOSEN, OUTLINE, Below, Chip, Paint
from klantdesk.ui.survey.keyed import KeyedSheet
from klantdesk.ui.survey.sheet import Setting
from klantdesk.ui.survey.writing import Field

PRIMARY: Paint = CHOSEN
GAP, HIGHEST = 12, 260
MOST_ROWS = 3


class ChipRows(QWidget):
    """Chips side by side, in as many rows as are allowed; the rest is left out."""

    def __init__(self, chips: list[Chip], wide: int, gap: int, high: int) -> None:
        super().__init__()
        self.chips, self.wide, self.gap, self.high = chips, wide, gap, high
        for chip in chips:
            chip.setParent(self)
        self.allow(1)

    def allow(self, rows: int) -> None:
        """Show so many rows at most."""
        left, row = 0, 0
        for chip in self.chips:
            if left and left + chip.width() > self.wide:
                left, row = 0, row + 1
            chip.setVisible(row < rows)
            chip.move(left, row * (self.high + self.gap))
            left += chip.width() + self.gap
        used = min(rows, row + 1) if self.chips else 0
        self.setFixedSize(self.wide, max(0, used * (self.high + self.gap) - self.gap))


class OpenSheet(KeyedSheet):
    """What is typed counts once the visitor goes on."""

    written = Signal(str)
    contact_wanted = Signal(str)

    def __init__(self, setting: Setting, draft: str = "") -> None:
        super().__init__(setting)
        stage, lang = self.stage, setting.visit.lang
        hint = say(self.asked.hint, lang)
        self.field = self.hear(Field(stage, setting.visit.question(), hint, lines=True))
        self.field.setMaximumHeight(max(stage.target, stage.px(HIGHEST)))
        self.field.text.put(draft or str(setting.visit.said.get(self.asked.field, "")))
        self.body.setSpacing(stage.px(GAP))
        self.above = QVBoxLayout()
        self.above.setContentsMargins(stage.side, 0, stage.side, 0)
        self.above.setSpacing(stage.px(GAP))
        self.above.addWidget(self.field, 100)
        self.chips = self._chips()
        self.above.addWidget(self.chips)
        self.offer = self._buttons()
        self.above.addStretch()
        self.body.addLayout(self.above, 1)
        self.add_keys()
        self.take_focus()

    def draft(self) -> str:
        """What stands in the field, to be kept when the screen is laid out anew."""
        return self.field.text.words()

    def _chips(self) -> ChipRows:
        groups = self.setting.content.chips if self.asked.chips else ()
        chips = [Chip(self.stage, group) for group in groups]
        for chip, group in zip(chips, groups, strict=True):
            chip.clicked.connect(lambda _on=False, group=group: self._take_over(group))
        return ChipRows(chips, self.stage.inside, self.stage.px(GAP), self.stage.target)

    def _take_over(self, group: str) -> None:
        """A chip's words stand before what the visitor adds to them."""
        text = self.field.text
        if group not in text.words():
            text.put(f"{', ' if text.words().strip() else ''}{group}")
        text.setFocus()

    def _buttons(self) -> Below | None:
        """Skip and on at the right, the offer at the left, or above them where it does not fit."""
        word, narrow = self.setting.word, self.stage.narrow
        self.add_skip(last=False)
        onward = Below(
            self.stage,
            word("next"),
            PRIMARY,
            behind="" if narrow else "arrow-right",
            pad=12 if narrow else 28,
        )
        onward.clicked.connect(lambda: self.written.emit(self.draft()))
        self.footer.add(onward, right=True)
        if not self.asked.offers:
            return None
        offer = Below(self.stage, word("contact_offer"), OUTLINE, before="envelope-simple", pad=20)
        offer.clicked.connect(lambda: self.contact_wanted.emit(self.draft()))
        if self.footer.has_room(offer):
            self.footer.add(offer)
        else:
            self.above.addWidget(offer)
        return offer

    def make_room(self, level: int, *, keys: bool) -> None:
        """With keys one row of chips or none; without them three."""
        super().make_room(level, keys=keys)
        self.hint.hide()
        self.chips.allow(1 if keys else MOST_ROWS)
        self.chips.setVisible(bool(self.chips.chips) and level < 1)
