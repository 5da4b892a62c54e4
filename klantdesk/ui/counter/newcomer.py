"""Somebody new in three fields, with a look at who is there already."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from klantdesk.errors import EntryWrong
from klantdesk.ui import rail, theme
from klantdesk.ui.counter import work as desk
from klantdesk.ui.counter.form import Form, choice
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.labels import button

if TYPE_CHECKING:
    from klantdesk.desk.people import Alike, Counter, Newcomer
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace

PAUSE_MS = 200


class NewcomerForm(Form):
    """Adds a customer, and opens the one that is added or was there already."""

    def __init__(self, parent: QWidget, work: Workplace) -> None:
        super().__init__(parent, work, "", "")
        self.title.setText(self.tr("Add a customer"))
        self.primary.setText(self.tr("Add"))
        self.name = self.add("name", self.tr("Name"), QLineEdit())
        self.contact = self.add("contact", self.tr("E-mail or phone"), QLineEdit())
        self.city = self.add("city", self.tr("Town (may stay empty)"), QLineEdit())
        self.known = QVBoxLayout()
        self.known.setSpacing(theme.look().px(8))
        self.column.addLayout(self.known)
        self.agreed = QCheckBox(self.tr("May be sent news and offers"))
        self.column.addWidget(self.agreed)
        ways = [
            (self.tr("Said so at the counter"), "counter"),
            (self.tr("Signed a form"), "form"),
            (self.tr("Said so on the phone"), "phone"),
        ]
        self.how = choice([*ways])
        self.column.addWidget(self.made("how", self.tr("How was this agreed?"), self.how))
        self.fields["how"].hide()
        self.agreed.toggled.connect(self._ask_how)
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self._look)
        for field in (self.name, self.contact):
            field.textEdited.connect(lambda _text: self.pause.start())
        self.country, self.shop_name = "", ""
        shop = work.shop
        work.read(self, "counter", lambda _watch: desk.counter(shop)).succeeded.connect(self._know)
        self.name.setFocus()

    def _know(self, counter: Counter) -> None:
        self.country, self.shop_name = counter.country, counter.shop

    def _ask_how(self, agreed: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.fields["how"].setVisible(agreed)
        self.adjustSize()

    def _who(self) -> Newcomer:
        from klantdesk.desk.people import Newcomer

        words = ""
        if self.agreed.isChecked():
            asked = self.tr("{shop} may send me news and offers").format(shop=self.shop_name)
            words = f"{asked} ({self.how.currentText()})"
        return Newcomer(self.name.text(), self.contact.text(), self.city.text(), words)

    def _look(self) -> None:
        shop, who = self.work.shop, self._who()
        job = self.work.read(self, "alike", lambda _watch: desk.alike(shop, who))
        job.succeeded.connect(self._show_alike)
        job.failed.connect(self.work.tell_error)

    def _show_alike(self, found: list[Alike]) -> None:
        rail.empty(self.known)
        for one in found:
            who = ", ".join(filter(None, (one.name, one.city)))
            leads = button(self.tr("Open"), "small")
            leads.setAutoDefault(False)
            leads.setAccessibleDescription(who)
            leads.clicked.connect(lambda _on=False, one=one: self._open(one.id))
            same = self.tr("Same address or number") if one.by == "contact" else self.tr("Same name")
            self.known.addWidget(Note("info", self.tr("Known already: {who}").format(who=who), same, leads))
        self.adjustSize()

    def _open(self, customer: int) -> None:
        self.reject()
        self.work.open_customer(customer)

    def writing(self) -> Callable[[Watch], object]:
        """A new customer."""
        from klantdesk.desk import people

        shop, who, today = self.work.shop, self._who(), self.work.today()
        person = people.read(who, self.country or people.HOME_COUNTRY)
        if who.agreed and not (person.email or person.phone):
            raise EntryWrong(field="contact", why="agreed", value="")
        return lambda _watch: desk.newcomer(shop, who, today)

    def saved(self, result: tuple[Changes, int, int]) -> None:  # type: ignore[override]  # what writing gave
        """Open the customer, with a way back."""
        changes, entry, customer = result
        self.work.open_customer(customer)
        self.work.done(
            self.tr("{name} added").format(name=" ".join(self.name.text().split())), changes, entry
        )

    def reason(self, field: str, why: str) -> str:
        """What to say at a field."""
        if field == "name":
            return self.tr("Fill in a name")
        if why == "agreed":
            return self.tr("Fill in where the news may go")
        return self.tr("This is no e-mail address or phone number")
