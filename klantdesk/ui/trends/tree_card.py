"""Where a change in revenue comes from: a bar for each factor, to the cent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from klantdesk import wording
from klantdesk.desk.revenue_tree import RevenueTree
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import text

FIRST, ATTENTION = 1, 2
TALL, BAR = 22, 12
CENTS, WHOLE_FROM = 100, 100_00
"""Cents in a euro; from this revenue on nobody reads the cents."""
LITTLE = 0.005
"""A change smaller than half a percent is called none."""


class Lever(QWidget):
    """A bar to the right for more, to the left for less, from one middle."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as a line."""
        return QSize(theme.look().px(160), theme.look().px(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the middle and the bar."""
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, high = self.width() / 2, look.px(BAR)
        top = (self.height() - high) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.series(FIRST if self.share >= 0 else ATTENTION))
        reach = abs(self.share) * (middle - 2)
        left = middle if self.share >= 0 else middle - reach
        painter.drawRoundedRect(QRectF(left, top, reach, high), 2, 2)
        painter.setBrush(look.color("line.check"))
        painter.drawRect(QRectF(middle - 0.5, 0, 1, self.height()))


class TreeCard(Card):
    """The revenue tree between two periods."""

    def __init__(self) -> None:
        super().__init__(self.tr("Where does the change in revenue come from?"))
        self.told = text("", "note", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.look().px(14))
        self.grid.setVerticalSpacing(theme.look().px(4))
        self.grid.setColumnStretch(2, 1)
        self.body.addWidget(self.told)
        self.body.addLayout(self.grid)

    def show_tree(self, tree: RevenueTree | None) -> None:
        """Show these parts; None where there is no year before."""
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.set_title(self._title(tree))
        self.told.setText(self._context(tree))
        if tree is None:
            return
        rows = self.rows(tree)
        shown = Amounts(tree).parts([cents for *_words, cents in rows])
        largest = max((abs(cents) for *_words, cents in rows), default=0) or 1
        for place, ((name, change, cents), amount) in enumerate(zip(rows, shown, strict=True)):
            self._add_row(place, name, change, amount, cents / largest)

    def _add_row(self, place: int, name: str, change: str, told: str, share: float) -> None:
        bar = Lever(share)
        amount = text(told, "strong")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar.setAccessibleName(f"{name}, {change}, {told}")
        for column, widget in enumerate((text(name, "body"), text(change, "small"), bar, amount)):
            self.grid.addWidget(widget, place, column)

    def rows(self, tree: RevenueTree) -> list[tuple[str, str, int]]:
        """Name, from what to what, and the cents of each part."""
        names = {
            "customers": self.tr("Customers who bought"),
            "receipts_per_customer": self.tr("Receipts per customer"),
            "items_per_receipt": self.tr("Articles per receipt"),
            "price_per_item": self.tr("Price per article"),
        }
        rows = [
            (names[one.key], f"{_written(one.key, one.before)} → {_written(one.key, one.now)}", one.cents)
            for one in tree.factors
        ]
        if not tree.factors:
            rows.append((self.tr("Known customers"), "", tree.known))
        return [*rows, (self.tr("Sales without a customer"), "", tree.anonymous)]

    def _title(self, tree: RevenueTree | None) -> str:
        if tree is None or abs(tree.now - tree.before) <= LITTLE * abs(tree.before):
            return self.tr("Where does the change in revenue come from?")
        amount = Amounts(tree).change()
        if tree.now > tree.before:
            return self.tr("{amount} more revenue than a year earlier").format(amount=amount)
        return self.tr("{amount} less revenue than a year earlier").format(amount=amount)

    def _context(self, tree: RevenueTree | None) -> str:
        if tree is None:
            return self.tr("There is no year before to compare with.")
        words = self.tr("From {before} to {now}; the parts below add up to that.")
        before, now = Amounts(tree).ends()
        return words.format(before=before, now=now)


def _written(key: str, value: float) -> str:
    if key == "customers":
        return texts.number(value)
    return texts.money(round(value)) if key == "price_per_item" else texts.decimal(value, 2)


class Amounts:
    """The amounts of a tree as they are written: with cents, or all in whole euros that still add up."""

    def __init__(self, tree: RevenueTree) -> None:
        self.whole = max(abs(tree.before), abs(tree.now)) >= WHOLE_FROM
        self.before, self.now = (self._rounded(cents) for cents in (tree.before, tree.now))

    def ends(self) -> tuple[str, str]:
        """Revenue before and now."""
        return self._written(self.before), self._written(self.now)

    def change(self) -> str:
        """How much more or less that is."""
        return self._written(abs(self.now - self.before))

    def parts(self, cents: Sequence[int]) -> list[str]:
        """The parts of the change; those cut off most by rounding down are rounded up."""
        if not self.whole:
            return [self._signed(one) for one in cents]
        floors = [one // CENTS for one in cents]
        missing = (self.now - self.before) // CENTS - sum(floors)
        cut = sorted(range(len(cents)), key=lambda place: -(cents[place] % CENTS))
        up = set(cut[:missing])
        return [self._signed((floor + (place in up)) * CENTS) for place, floor in enumerate(floors)]

    def _rounded(self, cents: int) -> int:
        return (cents + CENTS // 2) // CENTS * CENTS if self.whole else cents

    def _written(self, cents: int) -> str:
        return wording.money(cents, texts.lang(), whole=self.whole)

    def _signed(self, cents: int) -> str:
        return f"+ {self._written(cents)}" if cents > 0 else self._written(cents)
