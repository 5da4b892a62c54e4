"""What the assortment says: the verdict as a sentence, and the texts of the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from klantdesk import wording
from klantdesk.desk.assortment_views import BRAND, CATEGORY, Assortment, PartRow
from klantdesk.desk.feedback_views import LEAST
from klantdesk.desk.views import Number
from klantdesk.ui import texts
from klantdesk.ui.parts.answer import Word

UNKNOWN = "–"
ROOM_FOR_NAMES = 56
"""So many letters of names fit beside the rest of the headline; the table names the others."""


class AssortmentWords(QObject):
    """The sentences about one assortment."""

    def __init__(self, shown: Assortment) -> None:
        super().__init__()
        self.shown = shown

    def answer(self) -> list[str | Word]:
        """Which parts to keep for the loyal customers; each name leads to who buys it."""
        if not self.shown.named:
            return [self._unnamed()]
        if not self.shown.loyal:
            return [self.tr("You have no loyal customers yet to compare with the rest.")]
        if not self.shown.keep:
            return [self._alike()]
        first, last = self.tr("Keep {names} for your loyal customers:").split("{names}")
        kept = _fitting(self.shown.keep)
        told: list[str | Word] = [first, *_listed(kept, self.tr(" and ")), last]
        more = self.tr("they spend a larger part of their money on it than the rest.", "", len(kept))
        return [*told, f"\n{more}"]

    def _unnamed(self) -> str:
        return {
            BRAND: self.tr("Your exports name no brands yet."),
            CATEGORY: self.tr("Your exports name no product groups yet."),
        }.get(self.shown.by, self.tr("Your exports name no products yet."))

    def _alike(self) -> str:
        if all(row.index is None for row in self.shown.rows):
            return self.tr("Too few buyers yet to compare loyal customers with the rest.")
        return {
            BRAND: self.tr("No brand stands out: loyal customers buy the same as the rest."),
            CATEGORY: self.tr("No product group stands out: loyal customers buy the same as the rest."),
        }.get(self.shown.by, self.tr("No product stands out: loyal customers buy the same as the rest."))

    def context(self) -> str:
        """The two weakest for the loyal customers, whose figures these are, and up to which day."""
        shown = self.shown
        day = texts.long_date(shown.at)
        if not shown.loyal:
            return self.tr("The twelve months to {day}.").format(day=day)
        told = self.tr("The twelve months to {day}: %Ln loyal customer(s) and the rest.", "", shown.loyal)
        told = told.format(day=day)
        if not shown.weakest:
            return told
        names = self.tr(" and ").join(row.name for row in shown.weakest)
        weak = self.tr("Least for loyal customers: {names}.").format(names=names)
        if all(row.by_chance for row in shown.weakest):
            weak = self.tr("Least for loyal customers: {names}, but that can be chance.").format(names=names)
        return f"{weak} {told}"

    def how(self) -> str:
        """What to do where the exports name nothing."""
        return self.tr("Import an export that names a brand or a product group beside each article.")

    def columns(self) -> tuple[str, ...]:
        """The short names over the columns on screen."""
        return (
            self.heads()[0],
            self.tr("Revenue"),
            self.tr("Buyers"),
            self.tr("Loyal"),
            self.tr("The rest"),
            self.tr("Loyal against the rest"),
            self.tr("Bought again"),
            self.tr("Returned"),
            self.tr("Often with"),
        )

    def about(self) -> tuple[str, ...]:
        """The same in full, for who points at one."""
        heads = self.heads()
        return (*heads[:2], *heads[4:])

    def heads(self) -> tuple[str, ...]:
        """The names over the columns of the saved table."""
        part = {BRAND: self.tr("Brand"), CATEGORY: self.tr("Product group")}
        return (
            part.get(self.shown.by, self.tr("Product")),
            self.tr("Revenue"),
            self.tr("Of all"),
            self.tr("Pieces"),
            self.tr("Buyers"),
            self.tr("Of loyal customers' money"),
            self.tr("Of the rest's money"),
            self.tr("Times as much"),
            self.tr("Bought again within a year"),
            self.tr("Returned"),
            self.tr("Often with"),
        )

    def name(self, row: PartRow) -> str:
        """A part's name."""
        return row.name or self.tr("(without a name)")

    def times(self, row: PartRow) -> str:
        """The index as an owner says it: 1,3 keer."""
        if row.index is None:
            return self.tr("too few buyers") if row.buyers < LEAST else UNKNOWN
        return self.tr("{n} times").format(n=texts.decimal(row.index, 1))

    def doubt(self, row: PartRow) -> str:
        """What stands under it: whether the difference can be chance."""
        return self.tr("can be chance") if row.index is not None and row.by_chance else ""

    def interval(self, row: PartRow) -> str:
        """What the index means, with its interval."""
        if row.buyers < LEAST:
            return self.tr("Under 30 buyers nothing is said of the difference.")
        if row.low is None or row.high is None or row.loyal_share is None or row.rest_share is None:
            return self.tr("So much was brought back that nothing can be said of the difference.")
        told = self.tr(
            "Of every {hundred} of loyal customers {loyal} goes to {name}, of the rest's {rest}. "
            "That is {n} times as much (95% sure between {low} and {high})."
        )
        return told.format(
            hundred=wording.whole_money(100_00, texts.lang()),
            loyal=texts.exact_money(round(row.loyal_share * 10_000)),
            rest=texts.exact_money(round(row.rest_share * 10_000)),
            name=self.name(row),
            n=texts.decimal(row.index or 0, 1),
            low=texts.decimal(row.low, 1),
            high=texts.decimal(row.high, 1),
        )


def percent(share: Number) -> str:
    """A share, or – where it is not known."""
    return UNKNOWN if share is None else texts.percent(share, 1)


def _fitting(rows: Sequence[PartRow]) -> Sequence[PartRow]:
    """The first of them that fit in the headline; one at least."""
    room = ROOM_FOR_NAMES
    for place, row in enumerate(rows):
        room -= len(row.name)
        if room < 0 and place:
            return rows[:place]
    return rows


def _listed(rows: Sequence[PartRow], last: str) -> list[str | Word]:
    """Names in a row: A, B and C."""
    told: list[str | Word] = []
    for place, row in enumerate(rows):
        if place:
            told.append(last if place == len(rows) - 1 else ", ")
        told.append(Word(row.name, row.name))
    return told
