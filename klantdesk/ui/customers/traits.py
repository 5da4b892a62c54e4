"""In the right column of the list: the few things worth knowing when this customer walks in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from klantdesk.ui import rail, theme
from klantdesk.ui.card.known import said
from klantdesk.ui.parts.labels import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from klantdesk.desk.shop import Shop
    from klantdesk.desk.traits import Worth
    from klantdesk.ui.workplace import Workplace

NAMES, GAP, SPACE = 86, 10, 8


class Traits(QWidget):
    """Name and value per line; no room is taken where nothing is known."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.work: Workplace | None = None
        self.customer = -1
        self.rows = QGridLayout(self)
        self.rows.setContentsMargins(0, 0, 0, px(SPACE))
        self.rows.setHorizontalSpacing(px(GAP))
        self.rows.setVerticalSpacing(px(SPACE))
        self.rows.setColumnStretch(1, 1)
        self.hide()

    def show_of(self, customer: int) -> None:
        """Read what is known of a customer; somebody else's goes from sight at once."""
        if customer != self.customer:
            self.show_known(())
        self.customer = customer
        if self.work is not None:
            shop = self.work.shop
            job = self.work.read(self, "traits", lambda _watch: _known(shop, customer))
            job.succeeded.connect(self.show_known)
            job.failed.connect(self.work.tell_error)

    def show_known(self, known: Sequence[Worth]) -> None:
        """Show these."""
        rail.empty(self.rows)
        for row, one in enumerate(known):
            name = text(said(one.title), "note", wrap=True)
            name.setFixedWidth(theme.look().px(NAMES))
            value = theme.styled(text(value_of(one), wrap=True), role="fact")
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            value.setAccessibleName(f"{name.text()}: {value.text()}")
            self.rows.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self.rows.addWidget(value, row, 1)
        self.setVisible(bool(known))


def value_of(one: Worth) -> str:
    """The traits of a line in words: schoen 40,5 · kleding M."""
    parts = []
    for kind, trait in one.lines:
        named = f"{trait.item} {trait.value}" if kind.named and trait.item else trait.value
        parts.append(f"{said(kind.short)} {named}" if one.together else named)
    return " · ".join(parts)


def _known(shop: Shop, customer: int) -> tuple[Worth, ...]:
    from klantdesk.desk import traits

    return traits.worth_knowing(shop, customer)
