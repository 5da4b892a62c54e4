"""The bin: who lies in it, how long still, and the way back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import rail, texts, theme
from klantdesk.ui.counter import work as desk
from klantdesk.ui.page import Page
from klantdesk.ui.parts.cards import Card, EmptyState
from klantdesk.ui.parts.labels import button, line, text

if TYPE_CHECKING:
    from klantdesk.desk.people import Binned
    from klantdesk.records import Changes
    from klantdesk.ui.workplace import Workplace

SHOWN = 100


class BinPage(Page):
    """Everybody in the bin, the latest first."""

    id: ClassVar[str] = "bin"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.headline, self.context = text("", "headline", wrap=True), text("", "muted", wrap=True)
        self.card = Card()
        self.rows = QVBoxLayout()
        self.card.body.addLayout(self.rows)
        self.empty = EmptyState(
            "trash",
            self.tr("The bin is empty"),
            self.tr("A customer you take away lies here for 30 days and can be put back."),
        )
        for widget in (self.headline, self.context, self.card):
            self.body.addWidget(widget)
            widget.hide()
        self.body.addWidget(self.empty, 1)
        self.body.addStretch(1)
        self.empty.hide()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Bin")

    def crumb(self) -> tuple[str, str]:
        """Back to the customers."""
        return self.tr("Customers"), "customers"

    def reload(self) -> None:
        """Look who is in it."""
        shop = self.work.shop
        job = self.work.read(self, "bin", lambda _watch: desk.binned(shop))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)

    def _show(self, found: list[Binned]) -> None:
        rail.empty(self.rows)
        for widget in (self.headline, self.context, self.card):
            widget.setVisible(bool(found))
        self.empty.setVisible(not found)
        if not found:
            return
        self.headline.setText(self.tr("%Ln customer(s) in the bin", "", len(found)))
        self.context.setText(
            self.tr("They are in no list, but what they bought still counts. After 30 days they are wiped.")
        )
        for at, one in enumerate(found[:SHOWN]):
            if at:
                self.rows.addWidget(line())
            self.rows.addWidget(self._row(one, self.work.today()))
        if len(found) > SHOWN:
            self.rows.addWidget(text(self.tr("And %Ln more", "", len(found) - SHOWN), "note"))

    def _row(self, one: Binned, today: date) -> QWidget:
        px = theme.look().px
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(text(one.name, "strong", wrap=True))
        since = self.tr("In the bin since {day}").format(day=texts.short_date(one.at.date()))
        by = self.tr("{since}, by {name}").format(since=since, name=one.author) if one.author else since
        words.addWidget(text(by, "note", wrap=True))
        row.addLayout(words, 1)
        days = max(0, (one.wiped_on.date() - today).days)
        left = text(self.tr("%Ln day(s) left", "", days), "note")
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignVCenter)
        back = button(self.tr("Put back"), "small", "arrow-counter-clockwise")
        back.setAccessibleDescription(one.name)
        back.clicked.connect(lambda: self.restore(one))
        row.addWidget(back)
        return whole

    def restore(self, one: Binned) -> None:
        """Put somebody back, with a way to take that back."""
        shop = self.work.shop

        def tell(result: tuple[Changes, int]) -> None:
            self.work.done(self.tr("{name} is back").format(name=one.name), *result)

        job = self.work.write(self, f"restore {one.customer}", lambda _w: desk.restore(shop, one.customer))
        job.succeeded.connect(tell)
        job.failed.connect(self.fail)
