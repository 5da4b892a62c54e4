"""Which month the figures are about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy

from klantdesk.ui import icons, texts, theme
from klantdesk.ui.parts.labels import IconLabel

RECENT = 12


class MonthChooser(QPushButton):
    """A button with the month; its menu has the last twelve, and the earlier ones by year."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, kind="choice")
        self.months: tuple[date, ...] = ()
        self.month: date | None = None
        self.clicked.connect(self.open)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.look().px(10), 0)
        row.addStretch()
        caret = IconLabel("caret-down", 14, "ink.tertiary")
        caret.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(caret)

    def show_months(self, months: Sequence[date], now: date) -> None:
        """Offer these months, oldest first."""
        self.months, self.month = tuple(months), now
        self.setText(texts.capital(texts.month_year(now)))
        icons.put(self, "calendar-blank", "ink.tertiary")
        self.setToolTip(self.tr("Choose another month"))
        self.setAccessibleName(self.tr("Month: {month}").format(month=self.text()))

    def menu_of_months(self) -> QMenu:
        """The menu, newest month first."""
        menu = QMenu(self)
        newest = tuple(reversed(self.months))
        for month in newest[:RECENT]:
            self._add(menu, month)
        for year in dict.fromkeys(month.year for month in newest[RECENT:]):
            inner = menu.addMenu(str(year))
            for month in newest[RECENT:]:
                if month.year == year:
                    self._add(inner, month)
        return menu

    def open(self) -> None:
        """Show the menu under the button."""
        menu = self.menu_of_months()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _add(self, menu: QMenu, month: date) -> None:
        action = menu.addAction(texts.capital(texts.month_year(month)))
        action.setCheckable(True)
        action.setChecked(month == self.month)
        action.triggered.connect(lambda: self.chosen.emit(month))
