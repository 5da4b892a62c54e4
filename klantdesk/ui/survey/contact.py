"""Leaving contact details: an act of its own, under a text of its own, that says yes to nothing else."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from klantdesk.ui import theme
from klantdesk.ui.survey.buttons import CHOSEN, QUIET, Below
from klantdesk.ui.survey.keyed import KeyedSheet
from klantdesk.ui.survey.sheet import Setting, label
from klantdesk.ui.survey.writing import Field

GAP = 12
PARTS = ("name", "email", "phone")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
LEAST_DIGITS, MOST_DIGITS = 8, 15


def is_mail(words: str) -> bool:
    """Whether this can be an e-mail address."""
    return MAIL.fullmatch(words.strip()) is not None


def is_phone(words: str) -> bool:
    """Whether this can be a telephone number."""
    digits = re.sub(r"[\s().+/-]", "", words)
    return digits.isdigit() and LEAST_DIGITS <= len(digits) <= MOST_DIGITS


class ContactSheet(KeyedSheet):
    """Name, e-mail and telephone; one of the last two is enough."""

    left = Signal(str, str, str)
    refused = Signal()

    def __init__(self, setting: Setting, draft: tuple[str, ...] = ("", "", "")) -> None:
        super().__init__(setting)
        stage = self.stage
        self.by_part: dict[str, Field] = {}
        self.body.setSpacing(stage.px(GAP))
        self.above = QVBoxLayout()
        self.above.setContentsMargins(stage.side, 0, stage.side, 0)
        self.above.setSpacing(stage.px(GAP))
        self.above.addLayout(self._fields(draft))
        self.told = label(stage, setting.content.consent(setting.visit.lang), 20, muted=True)
        self.wrong = theme.styled(label(stage, setting.word("contact_wrong"), 20), tone="bad")
        self.wrong.hide()
        for words in (self.told, self.wrong):
            self.above.addWidget(words)
        self.above.addStretch()
        self.body.addLayout(self.above, 1)
        self._buttons()
        self.add_keys(line="next", mail=True)
        self.take_focus()

    def draft(self) -> tuple[str, ...]:
        """What stands in the fields."""
        return tuple(self.by_part[part].text.words().strip() for part in PARTS)

    def enter(self) -> None:
        """The caret goes on to the next field."""
        at = self.fields.index(self.field_in_use())
        self.fields[(at + 1) % len(self.fields)].text.setFocus()

    def _fields(self, draft: tuple[str, ...]) -> QBoxLayout:
        """Side by side, or one under the other on a standing screen."""
        standing = self.stage.standing
        direction = QBoxLayout.Direction.TopToBottom if standing else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(direction)
        row.setSpacing(self.stage.px(GAP))
        for part, words in zip(PARTS, draft, strict=True):
            name = self.setting.word(f"contact_{part}")
            field = self.hear(Field(self.stage, name, name))
            field.text.put(words)
            field.text.entered.connect(self.enter)
            self.by_part[part] = field
            row.addWidget(field, 1)
        return row

    def _buttons(self) -> None:
        word, narrow = self.setting.word, self.stage.narrow
        pad = 12 if narrow else 28
        refuse = Below(self.stage, word("contact_not"), QUIET, pad=pad)
        refuse.clicked.connect(self.refused)
        agree = Below(self.stage, word("contact_agree"), CHOSEN, before="" if narrow else "check", pad=pad)
        agree.clicked.connect(self._agree)
        self.footer.add(refuse, right=True)
        self.footer.add(agree, right=True)

    def _agree(self) -> None:
        """Say at the fields what is missing, else take the details along."""
        name, email, phone = self.draft()
        right = (not email or is_mail(email)) and (not phone or is_phone(phone))
        if right and (email or phone):
            self.left.emit(name, email, phone)
            return
        self.wrong.show()
        self.told.setVisible(self.giving_way == 0 or self.keyboard is None)
        wrong = "phone" if phone and not is_phone(phone) and (not email or is_mail(email)) else "email"
        field = self.by_part[wrong].text
        field.setAccessibleDescription(self.wrong.text())
        field.setFocus()
