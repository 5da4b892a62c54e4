"""Klanten: search as you type, the list, and beside it what is known of one customer."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from klantdesk.desk.lists import Choices, Filter
from klantdesk.desk.views import CustomerLine, ShopFacts
from klantdesk.errors import KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.after_painting import AfterPainting
from klantdesk.ui.customers import asked
from klantdesk.ui.customers.chips import Chips
from klantdesk.ui.customers.finding import Found, Wish, found, found_first, wish_of
from klantdesk.ui.customers.keeping import Keeping
from klantdesk.ui.customers.list_bar import ListBar
from klantdesk.ui.customers.naming import NameDialog
from klantdesk.ui.customers.nobody import Nobody
from klantdesk.ui.customers.preview import Preview
from klantdesk.ui.customers.search import SearchBox
from klantdesk.ui.customers.table import CustomerRows
from klantdesk.ui.customers.view import CustomerTable
from klantdesk.ui.page import Page
from klantdesk.ui.parts.labels import line
from klantdesk.ui.workplace import Workplace

KEPT_SELECTED = 20_000
"""More selected customers than these are not selected again on the way back."""


class CustomersPage(Page):
    """All ids come first, the rows follow as they are painted.

    Another page opens it with a text (`search`), a `group` or `filter`, or a list: `ids` (array) with
    a `name`, or a `figure` of the overview with its `month`; `customer` is whom to stand on.
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
        self.nobody, self.bar_below = Nobody(), ListBar()
        self.told, self.save_button = self.bar_below.told, self.bar_below.save
        self.keeping = Keeping(work, self)
        self.shown: Wish | None = None
        self._scroll, self._selected = -1, array("q")
        self._latest = Found(array("q"))
        self._then = AfterPainting(self, self._go_on)
        self._beside = AfterPainting(self, self._show_current)
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
        self.content.addWidget(self.bar_below)

    def _connect(self) -> None:
        self.field.searched.connect(self._search_text)
        self.field.stepped.connect(self.table.walk)
        self.field.entered.connect(lambda: self._open(self.table.current))
        self.chips.filtered.connect(self._filter)
        self.chips.everybody_wanted.connect(self._drop_list)
        self.chips.list_dropped.connect(self._drop_list)
        self.table.walked.connect(self._follow)
        self.table.chosen.connect(self._take_selection)
        self.table.opened.connect(self._open)
        self.table.typed.connect(self._type_on)
        self.table.order_wanted.connect(self._turn_order)
        self.preview.card_wanted.connect(self._open)
        self.preview.reached.connect(self._have_ready)
        self.preview.traits.work = self.work
        self.rows.dataChanged.connect(self._follow)
        self.save_button.clicked.connect(self._choose_target)
        self.bar_below.label.clicked.connect(self.give_label)
        self.bar_below.keep.clicked.connect(self.keep_list)
        self._connect_menu()
        self.nobody.everybody_wanted.connect(self._start_over)
        self.nobody.elsewhere_wanted.connect(self._drop_list)
        self.nobody.import_wanted.connect(lambda: self.work.go("import"))

    def _connect_menu(self) -> None:
        menu = self.chips.menu
        menu.sorted.connect(self._put_in_order)
        menu.save_wanted.connect(self.keep_list)
        menu.saved_wanted.connect(self.open_saved)
        menu.forget_wanted.connect(self.keeping.forget)
        menu.product_wanted.connect(self.ask_product)
        menu.bin_wanted.connect(lambda: self.work.go("bin"))
        menu.doubles_wanted.connect(lambda: self.work.go("duplicates"))

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
        few = self.table.count_selected() <= KEPT_SELECTED
        selected = self.table.selected() if few else array("q")
        return {**self.wish.state(), "customer": self.table.current, "selected": selected}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a search, conditions, or a list that another page hands over."""
        customer, selected = state.get("customer"), state.get("selected")
        self._selected = selected if isinstance(selected, array) else array("q")
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

    def scroll_position(self) -> int:
        """How far the list is scrolled, in px."""
        return self.table.verticalScrollBar().value()

    def scroll_to(self, position: int) -> None:
        """Scroll there once the list is there."""
        self._scroll = position

    def begin_anew(self) -> None:
        """Search everybody again; Alt Left brings the list back."""
        if self.wish.handed:
            self._drop_list()

    def escape(self) -> bool:
        """Clear the text, then the selection, then the filter."""
        if self.field.text():
            self.field.start_over()
        elif self.table.count_selected() > 1:
            self.table.stand_on(self.table.currentIndex().row())
        elif self.wish.narrow:
            self._start_over()
        else:
            return False
        return True

    def reload(self) -> None:
        """Counts, the list and the rows in sight, all afresh."""
        shop = self.work.shop
        facts = self.work.read(self, "facts", lambda _watch: shop.facts())
        facts.succeeded.connect(self._take_facts)
        today = self.work.today()
        choices = self.work.read(self, "choices", lambda _watch: asked.choices(shop, today))
        choices.succeeded.connect(self._take_choices)
        choices.failed.connect(self.fail)
        systems = self.work.read(self, "systems", lambda _watch: asked.systems())
        systems.succeeded.connect(self.preview.know_systems)
        self.rows.mark_stale()
        self._find()

    def _take_choices(self, choices: Choices) -> None:
        self.chips.show_choices(choices)
        self._offer_keeping()

    # searching

    def _search_text(self, text: str) -> None:
        self._wish_for(replace(self.wish, text=text.strip()), at_once=True)

    def _filter(self, chosen: Filter) -> None:
        self._wish_for(replace(self.wish, filter=chosen), at_once=True)

    def _drop_list(self) -> None:
        """Search everybody for the same text; conditions of a list are not theirs."""
        self._wish_for(Wish(text=self.wish.text), at_once=True)

    def _turn_order(self, by: str) -> None:
        """A column's head: its usual direction, the other one, and back to the usual order."""
        usual = by != "name"
        if self.wish.by != by:
            self._put_in_order(by, down=usual)
        elif self.wish.down == usual:
            self._put_in_order(by, down=not usual)
        else:
            self._put_in_order("", down=False)

    def _put_in_order(self, by: str, down: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._wish_for(replace(self.wish, by=by, down=down))

    def open_saved(self, name: str) -> None:
        """Show a list kept under a name, with the text it was kept with."""
        choices = self.chips.choices
        if choices is not None and name in choices.saved:
            kept = choices.saved[name]
            self._wish_for(
                Wish(text=kept.text, filter=replace(kept, text=""), by=self.wish.by, down=self.wish.down)
            )

    def ask_product(self) -> NameDialog:
        """Ask who bought what."""
        question, hint = self.tr("Who bought what?"), self.tr("Article, brand or category")
        dialog = NameDialog(self, question, hint, self.tr("Show these customers"))
        dialog.named.connect(lambda text: self._filter(self.wish.filter.switched("products", text)))
        dialog.open()
        return dialog

    def _type_on(self, letters: str) -> None:
        """Letters typed in the list begin a search."""
        self.field.setFocus()
        self.field.put(letters)
        self.field.pause.start()

    def _open(self, customer: int) -> None:
        """The card of a customer."""
        if customer >= 0:
            self.work.go("card", customer=customer)

    def _start_over(self) -> None:
        self._wish_for(Wish(), at_once=True)
        self.field.setFocus()

    def _wish_for(self, wish: Wish, *, at_once: bool = False) -> None:
        self.wish = wish
        self._then.stop()
        if self.field.text().strip() != wish.text:
            self.field.put(wish.text)
        self.chips.show_filter(wish.filter, (wish.by, wish.down))
        self.chips.show_list(self._list_name() if wish.handed else "")
        self.table.show_order(wish.by, down=wish.down)
        self._offer_keeping()
        if at_once:
            self._find_first()
        else:
            self._find()

    def _find_first(self) -> None:
        """The best matches now, all of them in the background; while typing nobody waits for those."""
        shop, wish, today = self.work.shop, self.wish, self.work.today()
        job = self.work.read(self, "find", lambda watch: found_first(shop, wish, today, watch))
        job.succeeded.connect(self._take_first)
        job.failed.connect(self.fail)

    def _take_first(self, found: Found) -> None:
        self.rows.bring(found.lines)
        if found.ids or found.complete:
            self._show_found(found)
        else:
            self._find()

    def _find(self, *, grow: bool = False) -> None:
        shop, wish, today = self.work.shop, self.wish, self.work.today()
        job = self.work.read(self, "find", lambda watch: found(shop, wish, today, watch))
        job.succeeded.connect(lambda found: self._show_found(found, grow=grow))
        job.failed.connect(self.fail)

    def _show_found(self, found: Found, *, grow: bool = False) -> None:
        """Show who was found; what is said of them waits until they are painted."""
        had_any, same = bool(self.rows.ids), self.shown == self.wish
        self.rows.search, self.elsewhere = self.wish.text, found.elsewhere
        self.shown = self.wish
        if grow:
            self.rows.grow(found.ids)
        elif not same or found.ids != self.rows.ids:
            self._scroll = self.scroll_position() if same and self._scroll < 0 else self._scroll
            self.rows.show_ids(found.ids)
        if found.complete:
            self._go_back()
        self._show_list(shown=bool(found.ids) or not found.complete)
        self._latest = found
        if not found.ids:
            self._go_on()
        else:
            self._then.start()
        if had_any != bool(found.ids):
            self.frame_changed.emit()

    def _go_on(self) -> None:
        """Say how many there are, or look for the rest: painting goes before, both want the interpreter."""
        if self._latest.complete:
            self._say_total()
            self._count_mailable()
        else:
            self._find(grow=True)

    def _go_back(self) -> None:
        """Select and scroll as it was when the owner left, or when the list changed under their eyes."""
        if self._selected:
            self.table.select_ids(self._selected)
        if self._scroll >= 0:
            self.table.verticalScrollBar().setValue(self._scroll)
        self._scroll, self._selected = -1, array("q")

    def _take_selection(self, count: int) -> None:
        """What the bar says is about the selected ones, where there are several."""
        were = self.bar_below.selected
        self.bar_below.select(count)
        if were or self.bar_below.selected:
            self._count_mailable()

    def _count_mailable(self) -> None:
        shop, ids, today = self.work.shop, self.acted_on(), self.work.today()
        job = self.work.read(self, "mailable", lambda _watch: asked.mailable(shop, ids, today))
        job.succeeded.connect(self.bar_below.say_mailable)

    def _take_facts(self, facts: ShopFacts) -> None:
        self.as_of, self.everybody = facts.as_of, facts.customers
        self._say_total()

    # the rows

    def _fetch(self, ids: tuple[int, ...]) -> None:
        shop = self.work.shop
        job = self.work.read(self, "rows", lambda _watch: asked.lines(shop, ids))
        job.succeeded.connect(self.rows.take)
        job.failed.connect(self._lose_rows)

    def _lose_rows(self, error: KlantDeskError) -> None:
        self.rows.take(())
        self.fail(error)

    def _follow(self) -> None:
        """What stands beside the list comes after the list itself."""
        self._beside.start()

    def _show_current(self) -> None:
        """Beside the list, the customer the owner stands on by then."""
        row = self.table.currentIndex().row()
        line = self.rows.line(row) if 0 <= row < self.rows.rowCount() else None
        if isinstance(line, CustomerLine):
            self.preview.show_customer(line, self.as_of)
            self._show_waiting(line.id)

    def _show_waiting(self, customer: int) -> None:
        """What to come back to, for whoever is shown by then."""
        shop, today = self.work.shop, self.work.today()
        job = self.work.read(self, "waiting", lambda _watch: asked.come_back(shop, customer, today))
        job.succeeded.connect(self.preview.waiting.show_back)

    def _have_ready(self, way: str) -> None:
        """A number or address on the clipboard, to call or write to."""
        QGuiApplication.clipboard().setText(way)
        self.work.tell(self.tr("{way} copied").format(way=way))

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
        searching = self.wish.text or self.wish.narrow
        self.bar_below.say(
            self.tr("%Ln customer(s) found", "", shown) if searching else self.field.total.text(), shown
        )

    def _offer_keeping(self) -> None:
        """A list can be kept that says more than a name typed, and that is not kept already."""
        choices, now = self.chips.choices, replace(self.wish.filter, text=self.wish.text)
        known = choices is not None and now in choices.saved.values()
        self.bar_below.keep.setVisible(bool(self.wish.filter) and not known)

    # what is done with the list

    def acted_on(self) -> array[int]:
        """Whom a button of the bar is about: the selected ones, else everybody shown."""
        return self.table.selected() or self.rows.ids

    def give_label(self) -> None:
        """Give exactly these customers a label."""
        self.keeping.ask_label(self.acted_on(), self.chips.choices)

    def keep_list(self) -> None:
        """Keep the conditions under a name."""
        self.keeping.ask_list_name(self.wish.filter, self.wish.text)

    def _choose_target(self) -> None:
        proposed = f"{self._list_name() if self.wish.handed else self.title()}.xlsx"
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save customers"), proposed, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save exactly the customers shown, or those selected."""
        shop, ids, lang = self.work.shop, self.acted_on(), texts.lang()
        job = self.work.read(self, "save", lambda _watch: asked.saved(shop, ids, target, lang))
        job.succeeded.connect(lambda file: self.work.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.fail)
