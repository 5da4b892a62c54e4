"""A purchase at the counter: what it cost, what it was, where and when."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from klantdesk import settings, wording
from klantdesk.errors import EntryWrong
from klantdesk.ui import texts, theme
from klantdesk.ui.counter import work as desk
from klantdesk.ui.counter.days import DayField
from klantdesk.ui.counter.form import Form
from klantdesk.ui.counter.picker import Picker

if TYPE_CHECKING:
    from klantdesk.desk.people import Counter
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace


class PurchaseForm(Form):
    """Adds a purchase of a customer, or of whoever is found in the form, or of nobody in particular."""

    def __init__(self, parent: QWidget, work: Workplace, customer: int | None = None) -> None:
        super().__init__(parent, work, "", "")
        self.customer = customer
        self.title.setText(self.tr("Add a purchase"))
        self.primary.setText(self.tr("Add"))
        self.picker = Picker(work)
        if customer is None:
            hint = self.tr("Empty: a sale without a name")
            self.column.addWidget(self.made("customer", self.tr("Customer"), self.picker.with_list(), hint))
            self.picker.setAccessibleName(self.tr("Customer"))
        self.amount = self.add(
            "amount", self.tr("Amount ({sign})").format(sign=wording.money_sign()), QLineEdit()
        )
        self.amount.setPlaceholderText("94,95" if texts.lang() == "nl" else "94.95")
        self.amount.textEdited.connect(self._read_amount)
        self.product = self.add("product", self.tr("What was it? (may stay empty)"), QLineEdit())
        self.store = QComboBox()
        typed = QLineEdit()
        typed.setAccessibleName(self.tr("Store"))
        self.store.setLineEdit(typed)
        self.store.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.day = DayField(work.today(), last=work.today())
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(12))
        row.addWidget(self.made("store", self.tr("Store"), self.store), 1)
        row.addWidget(self.made("day", self.tr("Day"), self.day), 1)
        self.column.addLayout(row)
        self._read_amount("")
        self._fetch()
        (self.amount if customer is not None else self.picker).setFocus()

    def _fetch(self) -> None:
        shop, customer = self.work.shop, self.customer
        self.work.read(self, "counter", lambda _watch: desk.counter(shop)).succeeded.connect(self._know)
        if customer is not None:
            job = self.work.read(self, "name", lambda _watch: desk.named(shop, customer))
            job.succeeded.connect(self._call)

    def _know(self, counter: Counter) -> None:
        """Offer the stores; this pc's own, or the only one, is chosen."""
        kept = settings.load().staff_store
        own = counter.called.get(kept, kept)
        typed = self.store.currentText()
        self.store.addItems(list(dict.fromkeys([*counter.stores, *filter(None, [own])])))
        only = counter.stores[0] if len(counter.stores) == 1 else ""
        self.store.setCurrentText(typed or own or only)

    def _call(self, name: str) -> None:
        if name:
            self.title.setText(self.tr("Add a purchase of {name}").format(name=name))

    def _read_amount(self, said: str) -> None:
        """Say how the amount is understood, as long as it can be."""
        hint = self.tr("With a minus before it this is a return")
        if said.strip(" -–"):
            try:
                cents = desk.amount_of(said)
            except EntryWrong:
                cents = 0
            if cents < 0:
                hint = self.tr("Return of {money}").format(money=texts.exact_money(-cents))
            elif cents > 0:
                hint = texts.exact_money(cents)
        self.fields["amount"].tell(hint)

    def writing(self) -> Callable[[Watch], object]:
        """A new purchase."""
        whose = self.customer if self.customer is not None else self.picker.customer
        if whose is None and self.picker.text().strip():
            raise EntryWrong(field="customer", why="unclear", value=self.picker.text())
        amount, product = self.amount.text(), self.product.text()
        desk.amount_of(amount)
        shop, place = self.work.shop, (self.store.currentText(), self.day.day())
        return lambda _watch: desk.purchase(shop, whose, amount, product, place)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell what was added."""
        cents = desk.amount_of(self.amount.text())
        said = self.tr("Return of {money} added") if cents < 0 else self.tr("Purchase of {money} added")
        self.work.done(said.format(money=texts.exact_money(abs(cents))), *result)

    def reason(self, field: str, why: str) -> str:
        """What to say at a field."""
        if field == "customer":
            return self.tr("Choose a customer from the list, or empty the field")
        if field == "day":
            return self.tr("No shop sold anything on that day")
        if why == "missing":
            return self.tr("Fill in an amount")
        return self.tr("This is no amount; write it as 94,95")
