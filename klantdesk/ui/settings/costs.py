"""What finding new customers cost, month by month: typed in here, shared over the new customers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from klantdesk.records import to_date
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.counter.form import choice
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, line, text

if TYPE_CHECKING:
    from klantdesk.desk.costs import CostRow
    from klantdesk.ui.settings.work import Here

MONTHS = 24
SHOWN = 6
AMOUNT = 72
SHARES = (4, 3, 3)
"""Of the room for the three fields: the name of a month is the longest."""


class CostsCard(Card):
    """The costs there are, the latest first, and a line to add one."""

    added = Signal(object, str, str)
    dropped = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.set_title(self.tr("What finding new customers cost"))
        hint = self.tr("Adverts, flyers, marketplaces. KlantDesk divides it by your new customers.")
        self.body.addWidget(text(hint, "note", wrap=True))
        self.rows = QVBoxLayout()
        self.body.addLayout(self.rows)
        self.month = choice([(texts.capital(texts.month_year(one)), one) for one in _months(today)])
        self.channel = choice([(self.channel_name(key), key) for key in ("", "store", "web")])
        self.amount = QLineEdit()
        self.amount.setPlaceholderText(texts.decimal(250, 2))
        self.amount.setMinimumWidth(theme.look().px(AMOUNT))
        self.amount.returnPressed.connect(self._add)
        self.add_button = button(self.tr("Add"))
        self.add_button.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        fields: tuple[tuple[str, QComboBox | QLineEdit], ...] = (
            (self.tr("Month"), self.month), (self.tr("For"), self.channel), (self.tr("Amount"), self.amount),
        )  # fmt: skip
        for (name, field), share in zip(fields, SHARES, strict=True):
            row.addLayout(_named(name, field), share)
        self.body.addLayout(row)
        self.body.addSpacing(theme.look().px(4))
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.wrong = text("", "small", wrap=True, tone="bad")
        self.wrong.hide()
        self.amount.textEdited.connect(lambda _text: self.wrong.hide())
        self.body.addWidget(self.wrong)
        self.body.addStretch()

    def channel_name(self, key: str) -> str:
        """What a cost was for."""
        names = {"": self.tr("The whole shop"), "store": self.tr("The store"), "web": self.tr("The webshop")}
        return names[key]

    def show_here(self, here: Here) -> None:
        """Show the costs there are."""
        rail.empty(self.rows)
        for one in here.costs[:SHOWN]:
            self.rows.addWidget(self._row(one))
            self.rows.addWidget(line())

    def refuse(self) -> None:
        """Say that the amount is none."""
        self.wrong.setText(self.tr("This is no amount; write it as 250 or 94,95"))
        self.wrong.show()
        self.amount.setFocus()
        self.amount.selectAll()

    def _row(self, one: CostRow) -> QWidget:
        whole, px = QWidget(), theme.look().px
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, px(4), 0, px(4))
        month = texts.month_year(to_date(one.month))
        row.addWidget(text(texts.capital(month), "strong", wrap=True), 1)
        row.addWidget(text(self.channel_name(one.channel), "faint"))
        row.addWidget(text(texts.exact_money(one.cents)))
        gone = button(self.tr("Remove"), "smallquiet")
        gone.setAccessibleDescription(f"{month}, {self.channel_name(one.channel)}")
        gone.clicked.connect(lambda: self.dropped.emit(one))
        row.addWidget(gone)
        return whole

    def _add(self) -> None:
        said = self.amount.text().strip()
        if not said:
            self.refuse()
            return
        self.added.emit(self.month.currentData(), self.channel.currentData(), said)


def _months(today: date) -> list[date]:
    """This month and those before it."""
    last = today.year * 12 + today.month - 1
    return [date(at // 12, at % 12 + 1, 1) for at in range(last, last - MONTHS, -1)]


def _named(name: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.look().px(4))
    label = theme.styled(QLabel(name), role="label")
    label.setBuddy(field)
    if name:
        field.setAccessibleName(name)
    column.addWidget(label)
    column.addWidget(field)
    return column
