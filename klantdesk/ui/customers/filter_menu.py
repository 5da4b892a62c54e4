"""The menu behind + Filter: every condition, the lists kept under a name, and the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from klantdesk.desk.lists import CHANNELS, ORDERS, Choices, Filter
from klantdesk.records import Group
from klantdesk.ui import icons, texts
from klantdesk.ui.customers import conditions

FLAGS = ("may_mail", "birthday", "open_feedback", "later_than_usual", "leads")


class FilterMenu(QMenu):
    """Made anew each time it opens; what holds is ticked."""

    filtered = Signal(object)
    product_wanted = Signal()
    save_wanted = Signal()
    saved_wanted = Signal(str)
    forget_wanted = Signal(str)
    sorted = Signal(str, bool)
    bin_wanted = Signal()
    doubles_wanted = Signal()

    def offer(self, choices: Choices | None, now: Filter, by: str, *, down: bool) -> None:
        """Offer what there is to choose from."""
        self.clear()
        for inner in self.findChildren(QMenu):
            inner.deleteLater()
        self.kinds: dict[str, QMenu] = {}
        if choices is not None:
            self._offer_kinds(choices, now)
            self._entry(self, self.tr("Bought an article…"), self.product_wanted.emit)
            self.addSeparator()
            for kind in FLAGS:
                told = f"{conditions.flag(kind)}\t{texts.number(choices.counts.get(kind, 0))}"
                self._tick(self, told, kind, True, now)  # the value of a flag
            self.addSeparator()
            self._offer_saved(choices, now)
        self._offer_orders(by, down=down)
        self.addSeparator()
        self._entry(self, self.tr("Possible doubles…"), self.doubles_wanted.emit)
        self._entry(self, self.tr("Bin"), self.bin_wanted.emit).setIcon(icons.icon("trash"))

    def _offer_kinds(self, choices: Choices, now: Filter) -> None:
        groups = [group for group in Group if choices.counts.get(group) or group in now.groups]
        self._kind("groups", groups, now, lambda one: choices.counts.get(str(one), 0))
        self._kind("channels", CHANNELS, now)
        self._kind("stores", dict.fromkeys((*choices.stores, *now.stores)), now)
        self._kind("advisers", dict.fromkeys((*choices.advisers, *now.advisers)), now)
        bearers = dict(choices.labels)
        self._kind(
            "labels", dict.fromkeys((*bearers, *now.labels)), now, lambda one: bearers.get(str(one), 0)
        )

    def _kind(
        self, kind: str, values: Iterable[object], now: Filter, count: Callable[[object], int] | None = None
    ) -> None:
        values = list(values)
        if not values:
            return
        inner = self.kinds[kind] = self.addMenu(conditions.kind_name(kind))
        for value in values:
            name = texts.capital(conditions.value_name(kind, value)).replace("&", "&&")
            told = f"{name}\t{texts.number(count(value))}" if count else name
            self._tick(inner, told, kind, value, now)

    def _tick(self, menu: QMenu, words: str, kind: str, value: object, now: Filter) -> None:
        held = getattr(now, kind)
        action = self._entry(menu, words, lambda: self.filtered.emit(now.switched(kind, value)))
        action.setCheckable(True)
        action.setChecked(value in held if isinstance(held, tuple) else held)

    def _offer_saved(self, choices: Choices, now: Filter) -> None:
        if choices.saved:
            mine = self.kinds["saved"] = self.addMenu(self.tr("My lists"))
            gone = self.kinds["forget"] = self.addMenu(self.tr("Forget a list"))
            for name, kept in choices.saved.items():
                shown = name.replace("&", "&&")
                action = self._entry(mine, shown, partial(self.saved_wanted.emit, name))
                action.setCheckable(True)
                action.setChecked(kept == now)
                self._entry(gone, shown, partial(self.forget_wanted.emit, name))
        self._entry(self, self.tr("Save this list…"), self.save_wanted.emit)

    def _offer_orders(self, by: str, *, down: bool) -> None:
        inner = self.kinds["order"] = self.addMenu(self.tr("Sort by"))
        for one in ("", *ORDERS):
            falls = one not in {"", "name"}
            action = self._entry(inner, conditions.order(one), partial(self.sorted.emit, one, falls))
            action.setCheckable(True)
            action.setChecked(one == by)
        if by:
            inner.addSeparator()
            self._entry(inner, self.tr("The other way round"), lambda: self.sorted.emit(by, not down))

    @staticmethod
    def _entry(menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _on=False: do())
        return action
