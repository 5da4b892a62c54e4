"""A day in a form, with the few days people mean most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QToolButton, QWidget

from klantdesk.ui import icons, theme
from klantdesk.ui.parts.labels import button

PATTERN = "dd-MM-yyyy"
ARROWS = {"qt_calendar_prevmonth": "caret-left", "qt_calendar_nextmonth": "caret-right"}
DAYS_A_WEEK = 7
SIDE = 38


class DayField(QDateEdit):
    """A day to type or to take from a calendar."""

    def __init__(self, day: date, *, first: date | None = None, last: date | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setDisplayFormat(PATTERN)
        self.setCalendarPopup(True)
        self.setCalendarWidget(_calendar())
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
        whole.setFocusProxy(self)
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


def _calendar() -> QCalendarWidget:
    """A calendar in the design's colours: no numbers of weeks, no red weekends."""
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setGridVisible(False)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    for name, icon in ARROWS.items():
        arrow = calendar.findChild(QToolButton, name)
        if isinstance(arrow, QToolButton):
            arrow.setIcon(icons.icon(icon, "ink.primary"))
    side = theme.look().px(SIDE)
    calendar.setMinimumSize(side * DAYS_A_WEEK, side * DAYS_A_WEEK)
    return calendar
