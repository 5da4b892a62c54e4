"""One question on the whole screen: header, question, what to answer with, and the row below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from klantdesk.desk.survey import Content, say
from klantdesk.ui import theme
from klantdesk.ui.survey.buttons import OUTLINE, QUIET, Below
from klantdesk.ui.survey.footer import HOLD_MS, Footer, Lock
from klantdesk.ui.survey.header import Dots, Header
from klantdesk.ui.survey.stage import FLOORS, Stage, fitted
from klantdesk.ui.survey.visit import Visit

TOP, BOTTOM = 24, 28
LINE = 1.2
QUESTION_LINES = {False: 2.3, True: 3.4}
"""How many lines a question may take on a lying and on a standing screen, at its full size."""


@dataclass(frozen=True)
class Setting:
    """What every sheet is made from: the screen it stands on, what to say, and the visitor's way so far."""

    stage: Stage
    content: Content
    visit: Visit
    hold_ms: int = HOLD_MS

    def word(self, key: str, **facts: object) -> str:
        """A text of the screens in the visitor's language."""
        return self.content.word(key, self.visit.lang, **facts)


def label(stage: Stage, words: str, pixels: float, *, muted: bool = False) -> QLabel:
    """A text that stands still, in a size of the design."""
    made = theme.styled(QLabel(words), role="muted" if muted else "plain")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(stage.font("kiosk_a", pixels, 500))
    made.setWordWrap(True)
    return made


class Sheet(QWidget):
    """What all questions have in common; each kind fills `body` and the footer."""

    AIR: ClassVar[tuple[int, int, int]] = (10, 24, 18)
    """Above the question, between it and the answers, above the footer; in px of the design."""

    skipped = Signal()
    went_back = Signal()
    language_wanted = Signal(str)
    staff_wanted = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting, self.stage = setting, setting.stage
        screen = setting.visit.screen
        if screen is None:
            raise ValueError("no question is in sight")
        self.asked = screen
        self.header = self._header()
        self.question = self._question()
        self.hint = self._hint()
        self.body = QVBoxLayout()
        self.footer = self._footer()
        self._lay_out()

    def _header(self) -> Header:
        setting = self.setting
        number, most = setting.visit.place()
        dots = Dots(self.stage, number, most, setting.word("step", n=number, most=most))
        header = Header(self.stage, setting.content, setting.visit.lang, dots)
        header.language_wanted.connect(self.language_wanted)
        return header

    def _question(self) -> QLabel:
        words, stage = self.setting.visit.question(), self.stage
        made, full = label(stage, words, 52), stage.font("kiosk_q")
        room = QSize(stage.inside, round(full.pixelSize() * LINE * QUESTION_LINES[stage.standing]))
        made.setFont(fitted(full, words, room, FLOORS["kiosk_q"]))
        return made

    def _hint(self) -> QLabel:
        words = say(self.asked.hint, self.setting.visit.lang)
        made = label(self.stage, words, 22, muted=True)
        if not words:
            made.hide()
        return made

    def _footer(self) -> Footer:
        setting, narrow = self.setting, self.stage.narrow
        lock = Lock(self.stage, setting.word("staff"), setting.hold_ms)
        lock.held.connect(self.staff_wanted)
        footer = Footer(self.stage, lock)
        if setting.visit.trail:
            icon = "" if narrow else "arrow-left"
            back = Below(self.stage, setting.word("back"), OUTLINE, before=icon, pad=12 if narrow else 28)
            back.clicked.connect(self.went_back)
            footer.add(back)
        return footer

    def add_skip(self, *, last: bool) -> Below:
        """The way past the question; the last button in the row carries the arrow."""
        icon, pad = ("arrow-right" if last and not self.stage.narrow else ""), 12 if self.stage.narrow else 28
        skip = Below(self.stage, self.setting.word("skip"), QUIET, behind=icon, pad=pad)
        skip.clicked.connect(self.skipped)
        return self.footer.add(skip, right=True)

    def _lay_out(self) -> None:
        stage, px = self.stage, self.stage.px
        above, between, below = (px(part) for part in self.AIR)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, px(TOP), 0, px(BOTTOM))
        column.setSpacing(0)
        text = QVBoxLayout()
        text.setContentsMargins(stage.side, 0, stage.side, between)
        text.setSpacing(px(8))
        text.addWidget(self.header)
        text.addSpacing(above)
        text.addWidget(self.question)
        text.addWidget(self.hint)
        column.addLayout(text)
        column.addLayout(self.body, 1)
        under = QVBoxLayout()
        under.setContentsMargins(stage.side, below, stage.side, 0)
        under.addWidget(self.footer)
        column.addLayout(under)

    def least_height(self) -> int:
        """How high the sheet is at least, as it stands now."""
        self.column.invalidate()
        self.column.activate()
        return self.column.totalMinimumHeightForWidth(self.stage.size.width())
