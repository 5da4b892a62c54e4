"""Klanten: search as you type, the list, and beside it what is known of one customer."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.views import CustomerLine, GroupRow, ShopFacts
from klantdesk.errors import KlantDeskError, NothingToShow
from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.customers.chips import Chips
from klantdesk.ui.customers.finding import Found, Wish, found, found_first, wish_of
from klantdesk.ui.customers.nobody import Nobody
from klantdesk.ui.customers.preview import Preview
from klantdesk.ui.customers.search import SearchBox
from klantdesk.ui.customers.table import CustomerRows
from klantdesk.ui.customers.view import CustomerTable
from klantdesk.ui.page import Page
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop

BAR = 56


class CustomersPage(Page):
    """All ids come first, the rows follow as they are painted.

    Another page opens it with a text (`search`), a `group`, or a list: `ids` (array) with a `name`,
    or a `figure` of the overview with its `month`; `customer` is whom to stand on.
    """

    id = "customers"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.wish = Wish()
        self.as_of: date | None = None
        self.everybody = self.elsewhere = 0
        self.field, self.chips, self.preview = SearchBox(), Chips(), Preview()
        self.rows = CustomerRows(self._fetch, self)
        self.table = CustomerTable(self.rows)
        self.nobody = Nobody()
        self.told = text("", "strong")
        self.save_button = button(self.tr("Save as Excel"), "small", "download-simple")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = theme.look().px
        head = QVBoxLayout()
        head.setContentsMargins(px(28), px(20), px(24), px(14))
        head.setSpacing(px(12))
        head.addWidget(self.field)
        head.addWidget(self.chips)
        self.content.addLayout(head)
        self.content.addWidget(line(soft=False))
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.nobody, 1)
        self.nobody.hide()
        bar = theme.styled(QFrame(), part="bottombar")
        bar.setFixedHeight(px(BAR))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(28), 0, px(24), 0)
        row.addWidget(self.told)
        row.addStretch()
        row.addWidget(self.save_button)
        self.content.addWidget(bar)

    def _connect(self) -> None:
        self.field.searched.connect(self._search_text)
        self.field.stepped.connect(self.table.walk)
        self.chips.chosen.connect(self._search_group)
        self.chips.list_dropped.connect(self._drop_list)
        self.table.walked.connect(self._show_customer)
        self.table.opened.connect(lambda customer: self.work.go("card", customer=customer))
        self.preview.open_card.clicked.connect(self.table.open_current)
        self.rows.dataChanged.connect(lambda: self._show_customer(self.table.currentIndex().row()))
        self.save_button.clicked.connect(self._choose_target)
        self.nobody.everybody_wanted.connect(self._start_over)
        self.nobody.elsewhere_wanted.connect(self._drop_list)
        self.nobody.import_wanted.connect(lambda: self.work.go("import"))

    # what the frame around the page asks

    def title(self) -> str:
        """The page's name."""
        return self.tr("Customers")

    def searches(self) -> bool:
        """The page has a field of its own."""
        return False

    def search_field(self) -> QWidget | None:
        """Ctrl K leads to the page's own field."""
        return self.field

    def filter_field(self) -> QWidget | None:
        """So does Ctrl F."""
        return self.field

    def rail(self) -> QWidget | None:
        """Beside the list, the customer the owner stands on."""
        return self.preview if self.rows.rowCount() else None

    def rail_title(self) -> str:
        """In a narrow window a button opens the customer."""
        return self.tr("Show customer")

    def state(self) -> dict[str, object]:
        """The search, and who was in sight."""
        return {**self.wish.state(), "customer": self.table.current}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a search, a group, or a list that another page hands over."""
        customer = state.get("customer")
        if isinstance(customer, int) and customer >= 0:
            self.table.stand_on_id(customer)
        self._wish_for(wish_of(state))

    def write_note(self) -> None:
        """Ctrl M: on the card of the customer the owner stands on."""
        if self.table.current >= 0:
            self.work.go("card", customer=self.table.current, note=True)

    def narrowed(self) -> bool:
        """A list that another page handed over hides who is not in it."""
        return self.wish.handed

    def begin_anew(self) -> None:
        """Search everybody again; Alt Left brings the list back."""
        if self.wish.handed:
            self._drop_list()

    def escape(self) -> bool:
        """Clear the text, then the filter."""
        if self.field.text():
            self.field.start_over()
        elif self.wish.handed or self.wish.group:
            self._start_over()
        else:
            return False
        return True

    def reload(self) -> None:
        """Counts, the list and the rows in sight, all afresh."""
        shop = self.work.shop
        facts = self.work.read(self, "facts", lambda _watch: shop.facts())
        facts.succeeded.connect(self._take_facts)
        groups = self.work.read(self, "groups", lambda _watch: _group_rows(shop))
        groups.succeeded.connect(self.chips.show_groups)
        groups.failed.connect(self.fail)
        systems = self.work.read(self, "systems", lambda _watch: _systems())
        systems.succeeded.connect(self.preview.know_systems)
        self.rows.mark_stale()
        self._find()

    # searching

    def _search_text(self, text: str) -> None:
        self._wish_for(replace(self.wish, text=text.strip()), at_once=True)

    def _search_group(self, group: Group | None) -> None:
        self._wish_for(Wish(text=self.wish.text, group=group), at_once=True)

    def _drop_list(self) -> None:
        self._wish_for(Wish(text=self.wish.text))

    def _start_over(self) -> None:
        self._wish_for(Wish())
        self.field.setFocus()

    def _wish_for(self, wish: Wish, *, at_once: bool = False) -> None:
        self.wish = wish
        if self.field.text().strip() != wish.text:
            self.field.put(wish.text)
        self.chips.show_group(wish.group)
        self.chips.show_list(self._list_name() if wish.handed else "")
        if at_once:
            self._find_first()
        else:
            self._find()

    def _find_first(self) -> None:
        """The best matches now, all of them in the background; while typing nobody waits for those."""
        shop, wish = self.work.shop, self.wish
        job = self.work.read(self, "find", lambda _watch: found_first(shop, wish))
        job.succeeded.connect(self._take_first)
        job.failed.connect(self.fail)

    def _take_first(self, found: Found) -> None:
        if found.ids:
            self._show_found(found)
        if not found.complete:
            self._find(grow=bool(found.ids))

    def _find(self, *, grow: bool = False) -> None:
        shop, wish = self.work.shop, self.wish
        job = self.work.read(self, "find", lambda _watch: found(shop, wish))
        job.succeeded.connect(lambda found: self._show_found(found, grow=grow))
        job.failed.connect(self.fail)

    def _show_found(self, found: Found, *, grow: bool = False) -> None:
        """Show who was found; the total is said once it is known."""
        had_any = bool(self.rows.ids)
        self.rows.search, self.elsewhere = self.wish.text, found.elsewhere
        if grow:
            self.rows.grow(found.ids)
        else:
            self.rows.show_ids(found.ids)
        if found.complete:
            self._say_total()
        else:
            self._show_list(shown=True)
        if had_any != bool(found.ids):
            self.frame_changed.emit()

    def _take_facts(self, facts: ShopFacts) -> None:
        self.as_of, self.everybody = facts.as_of, facts.customers
        self._say_total()

    # the rows

    def _fetch(self, ids: tuple[int, ...]) -> None:
        shop = self.work.shop
        job = self.work.read(self, "rows", lambda _watch: _lines(shop, ids))
        job.succeeded.connect(self.rows.take)
        job.failed.connect(self._lose_rows)

    def _lose_rows(self, error: KlantDeskError) -> None:
        self.rows.take(())
        self.fail(error)

    def _show_customer(self, row: int) -> None:
        line = self.rows.line(row) if 0 <= row < self.rows.rowCount() else None
        if isinstance(line, CustomerLine):
            self.preview.show_customer(line, self.as_of)

    # words

    def _list_name(self) -> str:
        month = texts.month_name(self.wish.month) if self.wish.month else ""
        names = {
            "new": self.tr("New in {month}"),
            "won_back": self.tr("Won back in {month}"),
            "lost": self.tr("Dropped out in {month}"),
            "active": self.tr("Active at the end of {month}"),
        }
        return self.wish.name or names.get(self.wish.figure, self.tr("Your list")).format(month=month)

    def _show_list(self, *, shown: bool) -> None:
        self.table.setVisible(shown)
        self.nobody.setVisible(not shown)
        self.save_button.setVisible(shown)

    def _say_total(self) -> None:
        shown, everybody = self.rows.rowCount(), self.everybody
        self._show_list(shown=shown > 0)
        self.nobody.say(self.wish, self.elsewhere, shop_is_empty=not everybody)
        if self.wish.handed:
            self.chips.show_list(self._list_name(), shown)
        if shown < everybody:
            self.field.show_total(
                self.tr("%Ln of {all} customer(s)", "", shown).format(all=texts.number(everybody))
            )
        else:
            self.field.show_total(self.tr("%Ln customer(s)", "", shown))
        searching = self.wish.text or self.wish.group or self.wish.handed
        self.told.setText(
            self.tr("%Ln customer(s) found", "", shown) if searching else self.field.total.text()
        )

    # saving

    def _choose_target(self) -> None:
        proposed = f"{self._list_name() if self.wish.handed else self.tr('Customers')}.xlsx"
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save customers"), proposed, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save exactly the customers shown."""
        shop, ids, lang = self.work.shop, self.rows.ids, texts.lang()
        job = self.work.read(self, "save", lambda _watch: _saved(shop, ids, target, lang))
        job.succeeded.connect(lambda file: self.work.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.fail)


def _group_rows(shop: Shop) -> tuple[GroupRow, ...]:
    """The groups with their counts; none while nobody bought anything."""
    from klantdesk.desk import insights

    try:
        return insights.groups(shop).rows
    except NothingToShow:
        return ()


def _systems() -> dict[str, str]:
    """The export formats by name: the source of a file is named after its format."""
    from klantdesk.desk import imports

    return {known["id"]: known["name"] for known in imports.formats()}


def _lines(shop: Shop, ids: tuple[int, ...]) -> list[CustomerLine]:
    from klantdesk.desk import customers

    return customers.rows(shop, ids)


def _saved(shop: Shop, ids: array[int], target: Path, lang: str) -> Path:
    from klantdesk.desk import customers

    return customers.save(shop, ids, target, lang)
