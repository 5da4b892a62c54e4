"""What contact leads to: the answer, each kind of contact, and who bought nothing yet."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFileDialog

from klantdesk.desk.touchpoints import Contacts
from klantdesk.ui import texts, theme
from klantdesk.ui.page import Page
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.touchpoints import work as desk
from klantdesk.ui.touchpoints.cards import ContactsCard, LeadsCard
from klantdesk.ui.touchpoints.words import TouchpointWords, kind_name

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

WIDEST_ANSWER = 1080
ALL_ROOM = 100


class TouchpointsPage(Page):
    """Found inside Klanten."""

    id: ClassVar[str] = "touchpoints"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.shown: Contacts | None = None
        self.answer, self.card, self.leads = Answer(), ContactsCard(), LeadsCard()
        self.answer.headline.setMaximumWidth(theme.look().px(WIDEST_ANSWER))
        self.empty = EmptyState(
            "handshake",
            self.tr("Here you will see what contact leads to"),
            "",
            self.tr("Import"),
        )
        self.body.addWidget(self.answer)
        self.body.addWidget(self.card)
        self.body.addWidget(self.empty, ALL_ROOM)
        self.body.addWidget(self.leads)
        self.body.addStretch(1)
        for part in (self.answer, self.card, self.empty, self.leads):
            part.hide()
        self._connect()

    def _connect(self) -> None:
        self.answer.followed.connect(lambda kind: self._list(kind, quiet=False))
        self.card.quiet_wanted.connect(lambda kind: self._list(kind, quiet=True))
        self.card.save_wanted.connect(self._ask_where)
        self.leads.list_wanted.connect(self._list_leads)
        self.empty.wanted.connect(lambda: self.work.go("import"))

    def title(self) -> str:
        """The page's name."""
        return self.tr("What contact leads to")

    def crumb(self) -> tuple[str, str] | None:
        """Back to the customers."""
        return self.tr("Customers"), "customers"

    def reload(self) -> None:
        """Fetch the figures."""
        shop = self.work.shop
        job = self.work.read(self, "contacts", lambda _watch: desk.contacts(shop))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)

    def _show(self, shown: Contacts) -> None:
        self.shown = shown
        words, known = TouchpointWords(shown), bool(shown.touchpoints)
        if known:
            self.answer.say(words.answer(), words.context())
            self.card.show_contacts(shown, words)
        self.answer.setVisible(known)
        self.card.setVisible(known)
        self.empty.detail.setText(self._how(shown))
        self.empty.setVisible(not known)
        self.leads.show_leads(shown.leads)
        self.leads.setVisible(bool(shown.leads.ids) or known)

    def _how(self, shown: Contacts) -> str:
        """What is wanting before there is something to show."""
        if shown.contacts:
            count = shown.contacts
            return self.tr("You have %Ln contact(s). Import purchases to see what follows them.", "", count)
        return self.tr(
            "Write a visit, call, e-mail or quotation down on a customer's card, or import a file with the "
            "customer, the day and the kind of contact. Thirty days later you see who bought."
        )

    # the lists

    def _list(self, kind: str, *, quiet: bool) -> None:
        shop = self.work.shop
        job = self.work.read(self, "list", lambda _watch: desk.customers_with(shop, kind, quiet=quiet))
        name = self._words().quiet_name(kind) if quiet else kind_name(kind)
        job.succeeded.connect(lambda ids: self._hand_over(ids, name))
        job.failed.connect(self.fail)

    def _words(self) -> TouchpointWords:
        return TouchpointWords(self.shown or Contacts())

    def _hand_over(self, ids: array[int], name: str) -> None:
        self.work.go("customers", ids=ids, name=name)

    def _list_leads(self) -> None:
        if self.shown is not None:
            name = self.leads.words.list_name()
            self.work.go("customers", leads=True, ids=self.shown.leads.ids, name=name)

    # saving

    def _ask_where(self) -> None:
        proposed = f"{self.title()}.xlsx"
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save what contact leads to"), proposed, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save the table as it stands."""
        shop, lang = self.work.shop, texts.lang()
        job = self.work.read(self, "save", lambda _watch: desk.saved(shop, target, lang))
        job.succeeded.connect(lambda file: self.work.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.fail)
