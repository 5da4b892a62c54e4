"""What sheets with something to type share: the keys on the screen, shown, hidden and listened to."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout

from klantdesk.ui.survey.buttons import QUIET, Below
from klantdesk.ui.survey.keyboard import Keyboard, KeyNames, offered
from klantdesk.ui.survey.sheet import BOTTOM, TOP, Setting, Sheet
from klantdesk.ui.survey.stage import FLOORS
from klantdesk.ui.survey.writing import Field

GIVES_WAY = 3
"""The most that gives way to the keys."""


class KeyedSheet(Sheet):
    """The keys go away as soon as a real keyboard is used, and come back on request."""

    AIR: ClassVar[tuple[int, int, int]] = (0, 12, 12)

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.fields: list[Field] = []
        self.keyboard: Keyboard | None = None
        self.show_keys: Below | None = None
        self.giving_way = 0
        self.full_question = self.question.font()
        self.small_question = self.question.font()
        self.small_question.setPixelSize(min(FLOORS["kiosk_q"], self.full_question.pixelSize()))

    def hear(self, field: Field) -> Field:
        """Let a field be typed in."""
        self.fields.append(field)
        field.text.typed.connect(self.hide_keys)
        return field

    def field_in_use(self) -> Field:
        """The field with the caret, else the first."""
        return next((field for field in self.fields if field.text.hasFocus()), self.fields[0])

    def add_keys(self, *, line: str = "keys_line", mail: bool = False) -> None:
        """Put the keys under what stands in the body, if the shop wants them and the screen has room."""
        if not self.setting.content.keyboard or not self._has_room():
            return
        word = self.setting.word
        words = ("keys_space", line, "keys_hide", "keys_erase", "keys_shift")
        names = KeyNames(*(word(key) for key in words))
        self.keyboard = Keyboard(self.stage, names, mail=mail)
        self.keyboard.tapped.connect(self._put)
        self.keyboard.erased.connect(self._erase)
        self.keyboard.entered.connect(self.enter)
        self.keyboard.hidden.connect(self.hide_keys)
        self.show_keys = Below(self.stage, word("keys_show"), QUIET)
        self.show_keys.clicked.connect(self.unhide_keys)
        self.show_keys.hide()
        for widget in (self.keyboard, self.show_keys):
            row = QHBoxLayout()
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            self.body.addLayout(row)

    def _put(self, sign: str) -> None:
        self.field_in_use().text.put(sign)

    def _erase(self) -> None:
        self.field_in_use().text.erase()

    def enter(self) -> None:
        """The key for a new line."""
        self.field_in_use().text.put("\n")

    def hide_keys(self) -> None:
        """Give the room to the text."""
        self._turn_keys(on=False)

    def unhide_keys(self) -> None:
        """Show the keys again."""
        self._turn_keys(on=True)
        self.field_in_use().text.setFocus()

    def _turn_keys(self, *, on: bool) -> None:
        if self.keyboard is not None and self.show_keys is not None:
            self.keyboard.setVisible(on)
            self.show_keys.setVisible(not on)
            self.make_room(self.giving_way if on else 0, keys=on)

    def _has_room(self) -> bool:
        """Whether keys of a target's size fit, and how much has to give way to them."""
        for level in range(GIVES_WAY + 1):
            self.make_room(level, keys=True)
            if offered(self.stage, self.least_height() + self.body.spacing()):
                self.giving_way = level
                return True
        self.make_room(0, keys=False)
        return False

    def make_room(self, level: int, *, keys: bool) -> None:  # noqa: ARG002  # what else makes room asks for it
        """Have what matters least give way: the hint (1), header and air (2), the question (3)."""
        px, tight = self.stage.px, level > 1
        self.hint.setVisible(bool(self.hint.text()) and level < 1)
        self.header.setVisible(not tight)
        self.question.setVisible(level < GIVES_WAY)
        self.column.setContentsMargins(0, px(10 if tight else TOP), 0, px(10 if tight else BOTTOM))
        self.question.setFont(self.small_question if tight else self.full_question)

    def take_focus(self) -> None:
        """The caret stands ready in the first field."""
        first = self.fields[0].text
        QTimer.singleShot(0, first, first.setFocus)
