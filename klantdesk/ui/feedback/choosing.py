"""Which answers the page is about: the period, and a store, somebody of the staff, a group or a survey."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from klantdesk.desk.feedback_views import FeedbackView, Filter
from klantdesk.records import Group
from klantdesk.ui import icons, rail, texts, theme
from klantdesk.ui.feedback.names import survey
from klantdesk.ui.feedback.words import ALWAYS, MONTH, PERIODS, QUARTER, YEAR
from klantdesk.ui.parts.chips import Chip
from klantdesk.ui.parts.labels import IconLabel

SURVEYS = ("exit", "after_purchase", "review")


class _Choice(QPushButton):
    """A button that opens a menu under itself."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        theme.styled(self, kind="choice")
        self.glyph = icon
        self.clicked.connect(self.open)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.look().px(10), 0)
        row.addStretch()
        caret = IconLabel("caret-down", 14, "ink.tertiary")
        caret.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(caret)

    def say(self, words: str) -> None:
        """Show what is chosen."""
        self.setText(words)
        icons.put(self, self.glyph, "ink.tertiary")

    def menu_now(self) -> QMenu:
        """The menu as things stand now."""
        raise NotImplementedError

    def open(self) -> None:
        """Show the menu under the button."""
        menu = self.menu_now()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class PeriodChooser(_Choice):
    """How far back from the latest answer."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("calendar-blank")
        self.days = QUARTER
        self.choose(QUARTER)
        self.setToolTip(self.tr("Choose another period"))

    def names(self) -> dict[int, str]:
        """The periods by their days."""
        return {
            MONTH: self.tr("Last 30 days"),
            QUARTER: self.tr("Last 90 days"),
            YEAR: self.tr("Last 12 months"),
            ALWAYS: self.tr("All answers"),
        }

    def choose(self, days: int) -> None:
        """Choose without telling."""
        self.days = days if days in PERIODS else QUARTER
        self.say(self.names()[self.days])
        self.setAccessibleName(self.tr("Period: {period}").format(period=self.text()))

    def menu_now(self) -> QMenu:
        """One entry a period."""
        menu = QMenu(self)
        self.add_to(menu)
        return menu

    def add_to(self, menu: QMenu) -> None:
        """Offer the periods in a menu."""
        for days, name in self.names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(days == self.days)
            action.triggered.connect(lambda _on=False, days=days: self.chosen.emit(days))


class FilterChooser(_Choice):
    """Narrows the answers down; what holds stands as chips under the answer of the page."""

    chosen = Signal(object)

    def __init__(self, period: PeriodChooser) -> None:
        super().__init__("funnel")
        self.period = period
        self.now = Filter()
        self.stores: tuple[str, ...] = ()
        self.staff: tuple[str, ...] = ()
        self.say(self.tr("Filter"))
        self.setToolTip(self.tr("Show the answers of one shop, person, customer group or survey (Ctrl F)"))

    def offer(self, shown: FeedbackView, now: Filter) -> None:
        """Offer what there is to choose from."""
        self.stores, self.staff, self.now = shown.stores, shown.staff, now

    def menu_now(self) -> QMenu:
        """One menu inside for each thing to filter by."""
        menu, now = QMenu(self), self.now
        self.period.add_to(menu.addMenu(self.tr("Period")))
        self._add(menu, self.tr("Shop"), "store", {name: name for name in self.stores})
        self._add(menu, self.tr("Person"), "staff", {name: name for name in self.staff})
        self._add(menu, self.tr("Survey"), "survey", {key: survey(key) for key in SURVEYS})
        groups = menu.addMenu(self.tr("Customer group"))
        for group in Group:
            self._entry(groups, texts.group(group), now.group is group, replace(now, group=group))
        return menu

    def _add(self, menu: QMenu, title: str, field: str, names: dict[str, str]) -> None:
        if not names:
            return
        inner = menu.addMenu(title)
        for value, name in names.items():
            holds = getattr(self.now, field) == value
            self._entry(inner, name, holds, replace(self.now, **{field: value}))  # type: ignore[arg-type]  # a text field

    def _entry(self, menu: QMenu, name: str, holds: bool, leads_to: Filter) -> QAction:  # noqa: FBT001  # as Qt's own
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(holds)
        action.triggered.connect(lambda: self.chosen.emit(leads_to))
        return action


class FilterChips(QWidget):
    """The filters that hold; × takes one away."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.look().px(8))
        self.chips: list[Chip] = []
        self.hide()

    def show_filter(self, now: Filter) -> None:
        """Show the filters that hold."""
        rail.empty(self.row)
        self.chips = [self._chip(words, without) for words, without in held(now)]
        for chip in self.chips:
            self.row.addWidget(chip)
        self.row.addStretch()
        self.setVisible(bool(self.chips))

    def _chip(self, words: str, without: Filter) -> Chip:
        chip = Chip(words, removable=True)
        chip.removed.connect(lambda: self.chosen.emit(without))
        return chip


def held(now: Filter) -> Sequence[tuple[str, Filter]]:
    """The filters that hold, each with what is left without it."""
    named: tuple[tuple[str, Callable[[], Filter]], ...] = (
        (now.store, lambda: replace(now, store="")),
        (now.staff, lambda: replace(now, staff="")),
        (texts.group(now.group) if now.group else "", lambda: replace(now, group=None)),
        (survey(now.survey) if now.survey else "", lambda: replace(now, survey="")),
    )
    return [(words, without()) for words, without in named if words]
