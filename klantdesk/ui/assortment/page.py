"""Assortment: what sells, what the loyal customers come for, and what was asked for in vain."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from klantdesk.desk.assortment_views import BRAND, CATEGORY, KINDS, PRODUCT
from klantdesk.errors import KlantDeskError, NothingToShow
from klantdesk.ui import texts, theme
from klantdesk.ui.assortment import work as desk
from klantdesk.ui.assortment.table import PartsTable
from klantdesk.ui.assortment.words import AssortmentWords
from klantdesk.ui.page import Page
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import Card, EmptyState
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, link, text

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

WIDEST_ANSWER = 1080
MOST_WANTED = 6


class AssortmentPage(Page):
    """Another page opens it with `by`: brand, category or product."""

    id: ClassVar[str] = "assortment"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.by, self.chosen = BRAND, False
        self.shown: desk.Shown | None = None
        self.kinds = Segmented(
            (
                (BRAND, self.tr("Brands")),
                (CATEGORY, self.tr("Product groups")),
                (PRODUCT, self.tr("Products")),
            ),
            self.by,
        )
        self.answer, self.table = Answer(), PartsTable()
        self.answer.headline.setMaximumWidth(theme.look().px(WIDEST_ANSWER))
        self.card, self.wanted = self._table_card(), self._wanted_card()
        self.empty = EmptyState(
            "package",
            self.tr("Your assortment will appear here"),
            self.tr("After an import with articles you see what sells, and what loyal customers come for."),
            self.tr("Import"),
        )
        for part in (self.answer, self.card, self.wanted, self.empty):
            self.body.addWidget(part, 1 if part is not self.answer and part is not self.wanted else 0)
            part.hide()
        self.body.addStretch()
        self._connect()

    def _table_card(self) -> Card:
        px = theme.look().px
        card = Card(padding=(0, 0))
        card.body.addWidget(self.table)
        self.see, self.save_link = (
            button(self.tr("Show who buys it"), "primary"),
            link(self.tr("Save as Excel")),
        )
        self.save_link.setIcon(self.save_link.icon().__class__())
        self.told = text(
            self.tr(
                "Dot: how much larger a part of their money loyal customers spend on it; stripe: as the rest."
            ),
            "note",
            wrap=True,
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(14), px(10))
        foot.setSpacing(px(12))
        foot.addWidget(self.told, 1)
        foot.addWidget(self.save_link)
        foot.addWidget(self.see)
        card.column.addLayout(foot)
        card.column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        return card

    def _wanted_card(self) -> Card:
        card = Card(self.tr("Asked for, and not there"))
        self.wanted_rows = QVBoxLayout()
        self.wanted_rows.setSpacing(theme.look().px(4))
        card.body.addLayout(self.wanted_rows)
        self.to_feedback = link(self.tr("See what visitors said"))
        card.add_foot(self.to_feedback)
        return card

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._choose)
        self.answer.followed.connect(self.open_buyers)
        self.table.opened.connect(self.open_buyers)
        self.see.clicked.connect(lambda: self.open_buyers(self.table.chosen()))
        self.save_link.clicked.connect(self._ask_where)
        self.to_feedback.clicked.connect(lambda: self.work.go("feedback"))
        self.empty.wanted.connect(lambda: self.work.go("import"))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Assortment")

    def bar(self) -> Sequence[QWidget]:
        """By what the assortment is parted, once there is something to show."""
        return (self.kinds,) if self.shown is not None else ()

    def state(self) -> dict[str, object]:
        """By what the assortment is parted."""
        return {"by": self.by}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Part it so again."""
        by = state.get("by")
        if by in KINDS and by != self.by:
            self._choose(str(by))

    def _choose(self, by: str) -> None:
        """Part it as the owner says, also where the exports name nothing of the kind."""
        self.chosen = True
        self.show_kind(by)

    def show_kind(self, by: str) -> None:
        """Part the assortment by brand, category or product."""
        self.by = by
        self.kinds.choose(by)
        self.reload()

    def reload(self) -> None:
        """Fetch the assortment."""
        shop, by = self.work.shop, self.by
        job = self.work.read(self, "assortment", lambda _watch: desk.shown(shop, by))
        job.slow.connect(lambda: self.answer.context.setText(self.tr("Updating…")))
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_nothing)

    def _show(self, shown: desk.Shown) -> None:
        named = shown.assortment.named
        if not named and not self.chosen and self.by != PRODUCT:
            self.show_kind(CATEGORY if self.by == BRAND else PRODUCT)
            return
        self.shown, words = shown, AssortmentWords(shown.assortment)
        self.answer.say(words.answer(), words.context() if named else words.how())
        self.table.show_parts(shown.assortment)
        self.told.setVisible(any(row.index is not None for row in shown.assortment.rows))
        self._show_wanted(shown)
        self.answer.show()
        self.card.setVisible(named)
        self.empty.setVisible(not named)
        self.frame_changed.emit()

    def _show_wanted(self, shown: desk.Shown) -> None:
        while (item := self.wanted_rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row in shown.wanted[:MOST_WANTED]:
            name = " ".join(part for part in (row.article, row.size) if part)
            times = self.tr("%Ln time(s)", "", row.n)
            self.wanted_rows.addWidget(text(f"{texts.capital(name)}: {times}", "body"))
        self.wanted.setVisible(bool(shown.wanted))

    def _show_nothing(self, error: KlantDeskError) -> None:
        if not isinstance(error, NothingToShow):
            self.fail(error)
            return
        self.shown = None
        for part in (self.answer, self.card, self.wanted):
            part.hide()
        self.empty.show()
        self.frame_changed.emit()

    # the list behind it

    def open_buyers(self, name: str) -> None:
        """List who bought a part, as a list to act on."""
        if not name:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        shop, by = self.work.shop, self.by
        job = self.work.read(self, "buyers", lambda _watch: desk.buyers(shop, by, name))
        job.succeeded.connect(lambda ids: self._hand_over(ids, name))
        job.failed.connect(self.fail)

    def _hand_over(self, ids: array[int], name: str) -> None:
        self.work.go("customers", ids=ids, name=self.tr("bought {name}").format(name=name))

    # saving

    def _ask_where(self) -> None:
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        proposed = f"{self.title()}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the assortment"), proposed, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save the table with all its columns."""
        if self.shown is None:
            return
        found, heads = self.shown.assortment, AssortmentWords(self.shown.assortment).heads()
        job = self.work.read(self, "save", lambda _watch: desk.saved(found, heads, target))
        job.succeeded.connect(lambda file: self.work.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.fail)
