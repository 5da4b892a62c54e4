"""Chips above the list: everybody, groups and flags to switch on together, and what else holds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from klantdesk.desk.lists import Choices, Filter
from klantdesk.records import Group
from klantdesk.ui import icons, rail, texts, theme
from klantdesk.ui.customers import conditions
from klantdesk.ui.customers.filter_menu import FilterMenu
from klantdesk.ui.parts.chips import Chip

GAP = 7
FLAGS = ("birthday", "open_feedback", "later_than_usual")
"""The flags with a chip of their own; the others stand under + Filter."""
FIRST = (Group.LOYAL, Group.AT_RISK)
"""The groups that get a place before the flags do, as the design has them."""
WIDEST_NAME = 220


class Toggle(Chip):
    """A condition to switch on; while it is on, × or Delete switches it off."""

    def __init__(self, words: str, kind: str, value: object) -> None:
        super().__init__(words)
        self.kind, self.value = kind, value
        self.setIconSize(QSize(theme.look().px(14), theme.look().px(14)))

    def hold(self, *, on: bool) -> None:
        """Show whether the condition holds."""
        self.setChecked(on)
        self.setIcon(icons.icon("x", on_ink="accent.text") if on else QIcon())
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if on else Qt.LayoutDirection.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Delete takes it away."""
        if self.isChecked() and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """Two rows: what is chosen from most, as far as there is room; under it what else holds."""

    filtered = Signal(object)
    """The Filter wished for."""
    everybody_wanted = Signal()
    list_dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choices: Choices | None = None
        self.now = Filter()
        self.order: tuple[str, bool] = ("", False)
        self.every = Chip(self.tr("All customers"))
        self.every.setChecked(True)
        self.every.clicked.connect(self.everybody_wanted)
        self.handed = Chip("", removable=True)
        self.handed.setToolTip(self.tr("Show all customers again (Esc)"))
        self.handed.removed.connect(self.list_dropped)
        self.handed.hide()
        self.saved = Chip(self.tr("My lists"))
        self.saved.setMenu(QMenu(self.saved))
        self.saved.hide()
        self.more = Chip(self.tr("Filter"))
        self.more.setCheckable(False)
        self.more.setIcon(icons.icon("plus"))
        self.more.setIconSize(QSize(theme.look().px(16), theme.look().px(14)))
        self.more.setToolTip(self.tr("More conditions, your own lists, and the order"))
        self.menu = FilterMenu(self.more)
        self.menu.filtered.connect(self.filtered)
        self.menu.aboutToShow.connect(self._offer)
        self.more.setMenu(self.menu)
        self.groups: dict[Group, Toggle] = {}
        self.flags = {kind: self._toggle(conditions.flag(kind), kind, True) for kind in FLAGS}
        self.held: list[Chip] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self._row, self._under = QHBoxLayout(), QHBoxLayout()
        self.under = QWidget()
        self.under.setLayout(self._under)
        self.under.hide()
        for row in (self._row, self._under):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.look().px(GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(GAP))
        column.addLayout(self._row)
        column.addWidget(self.under)
        for chip in (self.handed, self.every, *self.flags.values(), self.saved, self.more):
            self._row.addWidget(chip)
        self._row.addStretch()

    def _toggle(self, words: str, kind: str, value: object) -> Toggle:
        chip = Toggle(words, kind, value)
        chip.clicked.connect(lambda: self.filtered.emit(self.now.switched(kind, value)))
        return chip

    def show_choices(self, choices: Choices) -> None:
        """Show what there is to choose from, with how many."""
        self.choices = choices
        for group in Group:
            count = choices.counts.get(group, 0)
            if group not in self.groups and count:
                self.groups[group] = self._toggle(texts.group(group), "groups", group)
                self._row.insertWidget(2 + len(self.groups) - 1, self.groups[group])
            if group in self.groups:
                self.groups[group].show_count(count)
        for kind, chip in self.flags.items():
            chip.show_count(choices.counts.get(kind, 0))
        self._fill_saved(choices)
        self._show()

    def _fill_saved(self, choices: Choices) -> None:
        menu = self.saved.menu()
        menu.clear()
        for name in choices.saved:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, name=name: self.menu.saved_wanted.emit(name))
        self.saved.setVisible(bool(choices.saved))

    def show_filter(self, now: Filter, order: tuple[str, bool]) -> None:
        """Show what holds without saying so."""
        if (now, order) == (self.now, self.order):
            return
        self.now, self.order = now, order
        self._show()

    def show_list(self, name: str, count: int | None = None) -> None:
        """Show what list another page handed over; "" for none."""
        if not name and not self.handed.isVisibleTo(self):
            return
        self.handed.words = name
        self.handed.show_count(count)
        self.handed.setVisible(bool(name))
        self._show()

    def _offer(self) -> None:
        self.menu.offer(self.choices, self.now, self.order[0], down=self.order[1])

    def _show(self) -> None:
        self.every.setChecked(not self.now and not self.handed.isVisibleTo(self))
        for chip in self._toggles():
            held = getattr(self.now, chip.kind)
            chip.hold(on=chip.value in held if isinstance(held, tuple) else held)
        name = self._saved_name()
        self.saved.words = name or self.tr("My lists")
        self.saved.show_count(None)
        self.saved.setChecked(bool(name))
        self._show_held()
        self._fit()

    def _saved_name(self) -> str:
        kept = self.choices.saved if self.choices else {}
        return next((name for name, one in kept.items() if one == self.now), "")

    def _show_held(self) -> None:
        """A removable chip for each condition that has none in the upper row."""
        rail.empty(self._under)
        own = {(chip.kind, chip.value) for chip in self._toggles()}
        held = [(kind, value) for kind, values in self.now.conditions() for value in values]
        self.held = [self._removable(kind, value) for kind, value in held if (kind, value) not in own]
        for chip in self.held:
            self._under.addWidget(chip)
        self._under.addStretch()
        self.under.setVisible(bool(self.held))

    def _removable(self, kind: str, value: object) -> Chip:
        name = conditions.chip_name(kind, value)
        room = theme.look().px(WIDEST_NAME)
        shown = QFontMetrics(theme.look().font("label")).elidedText(name, Qt.TextElideMode.ElideRight, room)
        chip = Chip(shown.replace("&", "&&"), removable=True)
        chip.setToolTip("" if shown == name else name)
        chip.removed.connect(lambda: self.filtered.emit(self.now.switched(kind, value)))
        return chip

    def _toggles(self) -> Iterable[Toggle]:
        return (*self.groups.values(), *self.flags.values())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Show as many chips as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What holds always stands in the row; the rest is offered under + Filter too."""
        gap = self._row.spacing()
        fixed = [chip for chip in (self.handed, self.every, self.saved, self.more) if chip.isVisibleTo(self)]
        room = self.width() - sum(chip.sizeHint().width() + gap for chip in fixed)
        for chip in self._wished():
            wide = chip.sizeHint().width() + gap
            fits = chip.isChecked() or (room >= wide and self._counts(chip))
            room -= wide if fits else 0
            chip.setVisible(fits)

    def _wished(self) -> list[Toggle]:
        """The chips in the order in which they get a place."""
        first = [self.groups[group] for group in FIRST if group in self.groups]
        rest = [chip for chip in self._toggles() if chip not in first]
        flags = [chip for chip in rest if chip.kind != "groups"]
        others = [chip for chip in rest if chip.kind == "groups"]
        return sorted((*first, *flags, *others), key=lambda chip: not chip.isChecked())

    def _counts(self, chip: Toggle) -> bool:
        """Whether a chip has anybody to show."""
        key = str(chip.value) if chip.kind == "groups" else chip.kind
        return bool(self.choices and self.choices.counts.get(key))
