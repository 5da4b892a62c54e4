"""The customer card: one person, everything known, and what staff can come back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.card_views import Card, ComeBack, Event, HistoryLine, Part
from klantdesk.desk.value_views import CustomerValue
from klantdesk.errors import CustomerUnknown, KlantDeskError, NumberRefused
from klantdesk.records import Changes
from klantdesk.ui import texts, theme
from klantdesk.ui.card import work as desk
from klantdesk.ui.card.back import ComeBackList
from klantdesk.ui.card.consents import ConsentsCard
from klantdesk.ui.card.head import FourFigures, Head
from klantdesk.ui.card.history_dialog import HistoryDialog
from klantdesk.ui.card.knowing import Knowing
from klantdesk.ui.card.known import KnownCard
from klantdesk.ui.card.timeline_card import TimelineCard
from klantdesk.ui.card.words import CardWords, first_name
from klantdesk.ui.page import PADDING, Page
from klantdesk.ui.parts.cards import EmptyState, Note
from klantdesk.ui.parts.labels import button
from klantdesk.ui.workplace import Workplace

RIGHT = 356
GAP = 14
QWIDGETSIZE_MAX = 16_777_215
BESIDE = 890
"""From this width on what is known stands beside the timeline, else under it."""


class CardPage(Page):
    """Opened with a `customer`; without one it shows somebody worth a look. `note`: begin writing."""

    id: ClassVar[str] = "card"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.customer = 0
        self.seen = desk.Seen(None)
        self.words = CardWords(self)
        self.head, self.figures, self.back = Head(), FourFigures(), ComeBackList()
        self.restore = button(self.tr("Put back"), "plain", "arrow-counter-clockwise")
        self.gone = Note("warn", self.tr("In the bin"), " ", self.restore, icon="trash")
        self.timeline = TimelineCard(self._fetch_lines)
        self.known, self.consents = KnownCard(), ConsentsCard()
        self.knowing = Knowing(work, self, lambda: self.seen, self._write)
        self.empty = EmptyState(
            "users",
            self.tr("Here you will see one customer"),
            self.tr(
                "Everything known of one customer, once there is one: purchases, answers, notes and wishes."
            ),
            self.tr("Import"),
        )
        self.empty.wanted.connect(lambda: self.work.go("import"))
        self.whole = self._lay_out()
        self.whole.hide()
        self.empty.hide()
        self._connect()

    def _lay_out(self) -> QWidget:
        px, whole = theme.look().px, QWidget()
        column, left = QVBoxLayout(whole), QVBoxLayout()
        self.side, self.across = QWidget(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.right = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.side)
        for layout in (column, left, self.right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(GAP))
        self.across.setSpacing(px(16))
        left.addWidget(self.back)
        left.addWidget(self.timeline, 1)
        for one in (self.known, self.consents):
            self.right.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
        self.across.addLayout(left, 1)
        self.across.addWidget(self.side)
        column.addWidget(self.gone)
        column.addWidget(self.head)
        column.addWidget(self.figures)
        column.addLayout(self.across, 1)
        self.body.addWidget(whole, 1)
        self.body.addWidget(self.empty)
        return whole

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Beside each other where there is room, else under each other."""
        super().resizeEvent(event)
        px, down, beside = theme.look().px, QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        narrow = self.width() - px(PADDING[0] + PADDING[2]) < px(BESIDE)
        self.head.turn(narrow=narrow)
        self.across.setDirection(down if narrow else beside)
        self.right.setDirection(beside if narrow else down)
        self.right.setStretch(0, int(narrow))
        self.side.setMaximumWidth(QWIDGETSIZE_MAX if narrow else px(RIGHT))
        self.side.setMinimumWidth(0 if narrow else px(RIGHT))

    def _connect(self) -> None:
        self.head.wanted.connect(self._do)
        self.restore.clicked.connect(self.put_back)
        self.back.settled.connect(self.settle)
        self.back.reached.connect(self._copy)
        self.timeline.note.written.connect(self.write)
        self.timeline.list.removed.connect(self.forget)
        self.known.edit_wanted.connect(self.knowing.edit_traits)
        self.consents.switch_wanted.connect(self.knowing.switch)
        self.consents.history_wanted.connect(self.knowing.show_consents)

    # what the frame asks

    def title(self) -> str:
        """The customer's name."""
        return self.seen.card.name if self.seen.card else self.tr("Customer card")

    def crumb(self) -> tuple[str, str] | None:
        """Back to the list."""
        return self.tr("Customers"), "customers"

    def about(self) -> int | None:
        """What is added from here is this customer's."""
        return self.customer if self.customer > 0 else None

    def state(self) -> dict[str, object]:
        """Who, which part of the timeline, and how far it was scrolled."""
        return {"customer": self.customer, "part": self.timeline.rows.part, "place": self.timeline.place()}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a customer."""
        customer, part = state.get("customer"), state.get("part")
        if isinstance(customer, int) and customer != self.customer:
            self.customer = customer
            self.timeline.note.done()
            self.whole.hide()
        self.timeline.choose(part if isinstance(part, Part) else Part.ALL)
        place = state.get("place")
        self.timeline.return_to(place if isinstance(place, tuple) else None)
        self.reload()
        if state.get("note"):
            self.write_note()
        else:
            self.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Empty the note field; else go back to where the card was opened."""
        note = self.timeline.note
        if note.line.text():
            note.done()
        else:
            self.work.back()
        return True

    def write_note(self) -> None:
        """Ctrl M."""
        self.timeline.note.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reveal_note()

    def reveal_note(self) -> None:
        """Bring the note field in sight."""
        if self._scroller is not None:
            self._scroller.ensureWidgetVisible(self.timeline.note)

    def reload(self) -> None:
        """The card at once; with today's groups as soon as the whole shop is counted."""
        shop, customer, today = self.work.shop, self.customer, self.work.today()
        job = self.work.read(self, "card", lambda _watch: desk.see(shop, customer, today))
        job.succeeded.connect(self._show_first)
        job.failed.connect(self._lose)

    def _show_first(self, seen: desk.Seen) -> None:
        self._show(seen)
        self._expect(seen)
        if seen.card is None or seen.card.counted:
            return
        shop, customer, today = self.work.shop, seen.card.id, self.work.today()
        job = self.work.read(self, "counted card", lambda _watch: desk.see(shop, customer, today, count=True))
        job.succeeded.connect(lambda counted: self._show(counted) if counted.card else None)
        job.failed.connect(self._lose)

    def _expect(self, seen: desk.Seen) -> None:
        """What is expected, once that is counted."""
        shop, card = self.work.shop, seen.card
        if card is None or card.lead:
            return
        customer = card.id
        job = self.work.read(self, "expected value", lambda _watch: desk.expect(shop, customer))
        job.succeeded.connect(self._show_value)
        job.failed.connect(self._lose)

    def _show_value(self, told: CustomerValue) -> None:
        if told.customer == self.customer:
            self.head.show_value(told)

    def _lose(self, error: KlantDeskError) -> None:
        """Who was there a moment ago was taken back: leave. Who never was, is told."""
        shown = self.seen.card
        if isinstance(error, CustomerUnknown):
            self._show(desk.Seen(None))
        if isinstance(error, CustomerUnknown) and shown is not None and shown.id == self.customer:
            self.work.go("customers")
        else:
            self.fail(error)

    def _show(self, seen: desk.Seen) -> None:
        card = seen.card
        before = self.seen.card
        self.seen = seen
        self.whole.setVisible(card is not None)
        self.empty.setVisible(card is None)
        if card is not None:
            self._show_card(card, same=before is not None and before.id == card.id)
        self.frame_changed.emit()

    def _show_card(self, card: Card, *, same: bool) -> None:
        self.customer = card.id
        systems = dict(self.seen.systems)
        self.known.systems = self.consents.systems = systems
        today = self.work.today()
        self._say_gone(card)
        self.head.show_card(card, today)
        if not same:
            self.head.await_value(lead=card.lead)
        self.figures.show_card(card, today)
        self.back.show_card(card, today)
        self.timeline.note.show_today(today)
        self.timeline.show_card(card, same=same)
        self.known.show_card(card, self.seen.shelves, today)
        self.consents.show_card(card)

    def _say_gone(self, card: Card) -> None:
        """Who lies in the bin: until when, and the way back."""
        self.gone.setVisible(card.wiped_on is not None)
        if card.binned_on and card.wiped_on:
            told = self.tr("{name} is in no list since {day}. On {last} name and address are wiped.")
            since, last = texts.long_date(card.binned_on), texts.long_date(card.wiped_on)
            self.gone.detail.setText(told.format(name=first_name(card), day=since, last=last))

    def put_back(self) -> None:
        """Out of the bin."""
        shop, customer = self.work.shop, self.customer
        told = self.tr("{name} is back").format(name=self.title())
        self._write(f"restore {customer}", told, lambda: desk.restore(shop, customer))

    def _fetch_lines(self, receipts: tuple[int, ...]) -> None:
        shop = self.work.shop
        job = self.work.read(self, "lines", lambda _watch: desk.lines(shop, receipts))
        job.succeeded.connect(self.timeline.rows.take)
        job.failed.connect(lambda _error: self.timeline.rows.take({}))

    # what staff do

    def _write(self, name: str, told: str, work: Callable[[], tuple[Changes, int | tuple[int, ...]]]) -> None:
        """Write something down, and offer to take it back."""
        job = self.work.write(self, name, lambda _watch: work())
        job.succeeded.connect(lambda done: self.work.done(told, *done))
        job.failed.connect(self.fail)

    def write(self, kind: str, said: str, day: date | None = None) -> None:
        """Keep a note or a contact, of now or of a day before."""
        shop, customer = self.work.shop, self.customer
        job = self.work.write(self, "note", lambda _watch: desk.contact(shop, customer, kind, said, day))
        told = self.tr("{kind} kept").format(kind=self.words.contact(kind))
        job.succeeded.connect(lambda done: self.work.done(told, *done))
        job.succeeded.connect(lambda _done: self.timeline.note.done())
        job.failed.connect(self._refuse)

    def _refuse(self, error: KlantDeskError) -> None:
        if isinstance(error, NumberRefused):
            self.timeline.note.refuse()
        else:
            self.fail(error)

    def forget(self, event: Event) -> None:
        """Take a note away."""
        shop, number = self.work.shop, event.id
        told = self.tr("{kind} taken away").format(kind=self.words.contact(event.kind))
        self._write(f"forget {number}", told, lambda: desk.forget(shop, number))

    def settle(self, one: ComeBack) -> None:
        """Somebody was answered: one tap, and it can be taken back."""
        shop, customer, today = self.work.shop, self.customer, self.work.today()
        job = self.work.write(
            self, f"settle {one.key}", lambda _watch: desk.settle(shop, customer, one, today)
        )
        told = self.tr("Settled")
        if isinstance(one.key, int) and one.kind == "answer":
            number = one.key
            job.succeeded.connect(
                lambda _done: self.work.done_by(told, lambda _watch: desk.reopen(shop, number))
            )
        else:
            job.succeeded.connect(lambda done: self.work.done(told, *done))
        job.failed.connect(self.fail)

    def _copy(self, way: str) -> None:
        QGuiApplication.clipboard().setText(way)
        self.work.tell(self.tr("{way} copied").format(way=way))

    def show_history(self) -> None:
        """What was changed by hand."""
        shop, customer = self.work.shop, self.customer
        job = self.work.read(self, "history", lambda _watch: desk.history(shop, customer))
        job.succeeded.connect(self._show_history)
        job.failed.connect(self.fail)

    def _show_history(self, lines: list[HistoryLine]) -> None:
        dialog = HistoryDialog(self.tr("What was changed by hand"), self)
        dialog.undo_wanted.connect(self._undo)
        dialog.show_changes(lines)
        dialog.open()

    def _undo(self, entry: int) -> None:
        undoing = self.work.undoing
        job = self.work.write(self, f"undo {entry}", undoing.of_entries((entry,)))
        job.succeeded.connect(lambda _changes: self.work.tell(self.tr("Taken back")))
        job.failed.connect(self.fail)

    def _do(self, what: str) -> None:
        here = {"history": self.show_history, "restore": self.put_back}
        if what in here:
            here[what]()
            return
        from klantdesk.ui.counter import dialogs

        ways = {
            "edit": dialogs.edit_customer,
            "purchase": dialogs.add_purchase,
            "task": dialogs.add_task,
            "bin": dialogs.to_bin,
        }
        ways[what](self, self.work, self.customer)
