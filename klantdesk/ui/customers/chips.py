"""Chips above the list: all customers, one customer group, or a list another page handed over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QWidget

from klantdesk.desk.views import GroupRow
from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.chips import Chip

GAP = 7


class Chips(QWidget):
    """One is on at a time; groups for which there is no room stand in a menu."""

    chosen = Signal(object)
    """The Group chosen, or None for all customers."""
    list_dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.every = Chip(self.tr("All customers"))
        self.every.setChecked(True)
        self.every.clicked.connect(lambda: self.chosen.emit(None))
        self.handed = Chip("", removable=True)
        self.handed.setToolTip(self.tr("Show all customers again (Esc)"))
        self.handed.removed.connect(self.list_dropped)
        self.handed.hide()
        self.more = Chip(self.tr("More groups"))
        self.more.setCheckable(False)
        self.more.setMenu(QMenu(self.more))
        self.more.hide()
        self.groups: dict[Group, Chip] = {}
        self.one = QButtonGroup(self)
        self.one.addButton(self.every)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.look().px(GAP))
        for chip in (self.handed, self.every, self.more):
            self._row.addWidget(chip)
        self._row.addStretch()

    def show_groups(self, rows: Sequence[GroupRow]) -> None:
        """One chip per group that has customers, with how many."""
        on = self.group
        for chip in self.groups.values():
            self.one.removeButton(chip)
            chip.deleteLater()
        self.groups = {}
        for row in rows:
            if row.customers:
                self._add(row)
        self._row.removeWidget(self.more)
        self._row.insertWidget(self._row.count() - 1, self.more)
        self.show_group(on)

    def _add(self, row: GroupRow) -> None:
        chip = Chip(texts.group(row.key), row.customers)
        chip.clicked.connect(lambda: self.chosen.emit(row.key))
        self.one.addButton(chip)
        self._row.insertWidget(self._row.count() - 1, chip)
        self.groups[row.key] = chip

    @property
    def group(self) -> Group | None:
        """The group that is on."""
        return next((group for group, chip in self.groups.items() if chip.isChecked()), None)

    def show_group(self, group: Group | None) -> None:
        """Turn a group on without saying so."""
        on = self.groups.get(group, self.every) if group else self.every
        on.setChecked(True)
        if self.handed.isVisibleTo(self):
            self._turn_off(on)
        self._fit()

    def show_list(self, name: str, count: int | None = None) -> None:
        """Show what list another page handed over; "" for none. Such a list is no group."""
        self.handed.words = name
        self.handed.show_count(count)
        self.handed.setVisible(bool(name))
        on = self.one.checkedButton()
        if name and on is not None:
            self._turn_off(on)
        elif not name and on is None:
            self.every.setChecked(True)
        self._fit()

    def _turn_off(self, chip: QAbstractButton) -> None:
        """Qt keeps one of an exclusive set on."""
        self.one.setExclusive(False)
        chip.setChecked(False)
        self.one.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Show as many groups as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The chosen group always stands in the row, the last ones in the menu."""
        gap = self._row.spacing()
        room = self.width() - self.every.sizeHint().width() - gap
        if self.handed.isVisibleTo(self):
            room -= self.handed.sizeHint().width() + gap
        all_fit = sum(chip.sizeHint().width() + gap for chip in self.groups.values()) <= room
        if not all_fit:
            room -= self.more.sizeHint().width() + gap
        on = self.group
        if on:
            room -= self.groups[on].sizeHint().width() + gap
        hidden = []
        for group, chip in self.groups.items():
            wide = chip.sizeHint().width() + gap
            fits = group is on or room >= wide
            room -= 0 if group is on else wide
            chip.setVisible(fits)
            if not fits:
                hidden.append(group)
        self._offer(hidden)

    def _offer(self, groups: Sequence[Group]) -> None:
        menu = self.more.menu()
        menu.clear()
        for group in groups:
            action = menu.addAction(self.groups[group].text())
            action.triggered.connect(lambda _on=False, chosen=group: self._choose(chosen))
        self.more.setVisible(bool(groups))

    def _choose(self, group: Group) -> None:
        self.show_group(group)
        self.chosen.emit(group)
