"""A day in a form, with the few days people mean most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.labels import button

PATTERN = "dd-MM-yyyy"


class DayField(QDateEdit):
    """A day to type or to take from a calendar."""

    def __init__(self, day: date, *, first: date | None = None, last: date | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setDisplayFormat(PATTERN)
        self.setCalendarPopup(True)
        if first is not None:
            self.setMinimumDate(QDate(first.year, first.month, first.day))
        if last is not None:
            self.setMaximumDate(QDate(last.year, last.month, last.day))

    def day(self) -> date:
        """The day that stands there."""
        said = self.date()
        return date(said.year(), said.month(), said.day())

    def put(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def with_shortcuts(self, days: Sequence[tuple[str, date]]) -> QWidget:
        """The field with a button for each of these days beside it."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(6))
        row.addWidget(self, 1)
        for name, day in days:
            leads = button(name, "smallquiet")
            leads.setAutoDefault(False)
            leads.clicked.connect(lambda _on=False, day=day: self.put(day))
            row.addWidget(leads)
        whole.setFocusProxy(self)
        return whole
