"""What a receipt is worth, line by line, in cents that add up exactly.

Net is the total without shipping, after discount. Refunds lower the goods first and shipping after
that, never below zero. Where lines and a total differ (order discounts, tax, rounding), the
difference is spread over the lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from klantdesk.exchange import amounts, integers, receipts
from klantdesk.exchange.amounts import State
from klantdesk.records import NOBODY, THOUSAND, LineKind, Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from klantdesk.exchange.amounts import Numbers
    from klantdesk.exchange.cells import Texts
    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.receipts import Receipts
    from klantdesk.exchange.table import Table

ORDER_FIELDS = ("total", "shipping", "shipping_tax", "discount", "refund", "total_after_refund")
LINE_FIELDS = ("line_total", "price", "quantity", "line_discount", "line_refund")
LARGEST = amounts.LARGEST // (amounts.MICRO // 100)
"""Cents; keeps spreading exact in 64 bits."""
Weighed: TypeAlias = "tuple[NDArray[np.int64], NDArray[np.uint64]]"
"""The weights of some lines, and a number each that decides between equal ones."""
_PERCENT = 100
_MICRO_PER_THOUSANDTH = amounts.MICRO // THOUSAND


@dataclass(slots=True, eq=False)
class Lines:
    """Lines as columns of equal length.

    Receipt, the row their product stands on (NOBODY: none), quantity in thousandths, net cents and
    LineKind.
    """

    receipt: NDArray[np.int64]
    row: NDArray[np.int64]
    quantity: NDArray[np.int64]
    cents: NDArray[np.int64]
    kind: NDArray[np.int64]

    def select(self, where: NDArray[np.bool_] | NDArray[np.int64]) -> Lines:
        """These lines only, or in this order."""
        return Lines(*(column[where] for column in self.columns()))

    def columns(self) -> tuple[NDArray[np.int64], ...]:
        """The columns in their order."""
        return self.receipt, self.row, self.quantity, self.cents, self.kind

    @staticmethod
    def joined(*parts: Lines) -> Lines:
        """All lines, in the order of the parts."""
        filled = [part for part in parts if len(part.receipt)] or list(parts[:1])
        columns = zip(*(part.columns() for part in filled), strict=True)
        return filled[0] if len(filled) == 1 else Lines(*map(np.concatenate, columns))


def read(table: Table, ledger: Ledger, number: Texts) -> dict[str, Numbers]:
    """The money and quantity columns there are; cells that are no number reject their rows."""
    found = {name: table.numbers(name) for name in (*ORDER_FIELDS, *LINE_FIELDS) if table.has(name)}
    for state, reason in ((State.DAMAGED, Reason.DAMAGED_NUMBER), (State.BAD, Reason.BAD_AMOUNT)):
        for name, numbers in found.items():
            wrong = numbers.state == state
            if name in ORDER_FIELDS:
                receipts.reject_whole(ledger, number, wrong, reason, name)
            else:
                ledger.reject(wrong, reason, name)
    return found


class Till:
    """Works out the lines of all receipts of a file."""

    def __init__(self, table: Table, found: Receipts, numbers: dict[str, Numbers]) -> None:
        self._table = table
        self._receipts = found
        self._numbers = dict(numbers)
        if found.total_per_line:
            self._numbers["line_total"] = self._numbers.pop("total")
        self._rows = _selling(table, found)
        self._receipt = integers.taken(found.of_row, self._rows)
        if found.total_per_line and "discount" in self._numbers and self._is_off_already():
            del self._numbers["discount"]
        self._taking = table.rows_with(table.format.credit.headers, table.format.credit.words)

    def ring_up(
        self,
        ledger: Ledger,
        *,
        refunded: NDArray[np.bool_],
        credit: NDArray[np.bool_],
        vouchers: NDArray[np.bool_],
    ) -> Lines:
        """All lines: goods, what was paid back, shipping.

        `refunded` and `credit` are per receipt: paid back wholly unless an amount says how much, and
        a credit note; `vouchers` is per row. Rows of a receipt that states no amount at all are rejected.
        """
        total, has_total = self._of_order("total")
        cents, known = self._line_cents()
        ledger.reject(self._marked(np.abs(cents) > LARGEST), Reason.BAD_AMOUNT, "price")
        silent = self._marked(~known & ~has_total[self._receipt])
        ledger.reject(silent, Reason.NO_AMOUNT, "total" if self._table.has("total") else "price")
        keep = ledger.open[self._rows]
        if not keep.all():
            self._rows, self._receipt = self._rows[keep], self._receipt[keep]
            cents, known = cents[keep], known[keep]
        quantity = self._quantity(cents, known, total)
        shipping = self._shipping(total, has_total)
        goods = self._goods(cents, total, has_total, shipping)
        said, weigh = cents, partial(self._weigh, cents, quantity, known)
        cents = self._signed(spread(self._receipt, said, goods, weigh), credit)
        goods = integers.summed(self._receipt, cents, self._receipts.count)
        sold = Lines(
            self._receipt, self._rows, quantity, cents, self._kinds(cents, quantity, credit, vouchers)
        )
        back = np.where(refunded & ~self._states_refund(), goods + shipping, self._refund(total, has_total))
        from_goods = np.clip(back, 0, np.maximum(goods, 0))
        shipping = np.maximum(shipping - (back - from_goods).clip(0), 0)
        return Lines.joined(sold, self._returned(from_goods, quantity, said), self._sent(shipping))

    def _marked(self, lines: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Per row of the file whether its line is among these."""
        rows = np.zeros(self._table.size, bool)
        rows[self._rows[lines]] = True
        return rows

    def _of_order(self, name: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Cents of a receipt-level field, and which receipts state it."""
        if name not in self._numbers:
            return np.zeros(self._receipts.count, np.int64), np.zeros(self._receipts.count, bool)
        numbers = self._numbers[name]
        cents = amounts.to_cents(numbers.micro[self._receipts.head])
        if name == "total":
            cents = np.where(self._taking[self._receipts.head], -np.abs(cents), cents)
        return cents, numbers.good[self._receipts.head]

    def _of_line(self, name: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Millionths of a line-level field, and which rows state it."""
        if name not in self._numbers:
            return np.zeros(len(self._rows), np.int64), np.zeros(len(self._rows), bool)
        numbers = self._numbers[name]
        return integers.taken(numbers.micro, self._rows), integers.taken(numbers.good, self._rows)

    def _is_off_already(self) -> bool:
        """Whether the amounts of lines are what was left after the discount beside them.

        Told by price times quantity where there is a price; else where the discounts of one receipt
        differ, or all are rates below one.
        """
        less, _ = self._of_line("discount")
        given = less != 0
        price, has_price = self._of_line("price")
        if has_price.any():
            quantity, has_quantity = self._of_line("quantity")
            left = amounts.times(np.where(has_quantity, quantity, amounts.MICRO), price)
            off = left - np.sign(left) * amounts.to_cents(np.abs(less))
            same = off == amounts.to_cents(self._of_line("line_total")[0])
            return bool(2 * (same & given).sum() > given.sum())
        most = integers.largest(self._receipt, less, self._receipts.count, 0)
        return bool((most[self._receipt] != less).any() or (np.abs(less) < amounts.MICRO).all())

    def _line_cents(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """What each line says it costs: its own total, else quantity times price less discount."""
        price, has_price = self._of_line("price")
        quantity, has_quantity = self._of_line("quantity")
        cents, known = amounts.times(np.where(has_quantity, quantity, amounts.MICRO), price), has_price
        if "line_discount" in self._numbers:
            cents = self._discounted(cents)
        if "line_total" in self._numbers:
            whole, has_whole = self._of_line("line_total")
            cents, known = np.where(has_whole, amounts.to_cents(whole), cents), has_whole | has_price
        return self._taken_back(cents), known

    def _discounted(self, cents: NDArray[np.int64]) -> NDArray[np.int64]:
        """Amounts less what their lines say was taken off, never past nothing."""
        discount, _ = self._of_line("line_discount")
        less = amounts.to_cents(discount)
        if self._table.format.percent_discount:
            less = amounts.times(discount // _PERCENT, cents * (amounts.MICRO // _PERCENT))
        return np.asarray(cents - np.sign(cents) * np.minimum(np.abs(less), np.abs(cents)), np.int64)

    def _quantity(
        self, cents: NDArray[np.int64], known: NDArray[np.bool_], total: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Thousandths; a product without a quantity is one piece, an amount without product none.

        Where the line's amount is below zero it came back, or its receipt's where it has none.
        """
        stated, has_quantity = self._of_line("quantity")
        quantity = amounts.halves_up(stated, _MICRO_PER_THOUSANDTH)
        if not has_quantity.all():
            named = self._table.texts("product").stated | self._table.ids("sku").stated
            back = np.where(known, cents, total[self._receipt]) < 0
            one = np.where(named[self._rows], np.where(back, -THOUSAND, THOUSAND), 0)
            quantity = np.where(has_quantity, quantity, one)
        return self._taken_back(quantity)

    def _taken_back(self, lines: NDArray[np.int64]) -> NDArray[np.int64]:
        """Amounts or quantities of lines, below zero where the file says beside them that they came back."""
        if not self._taking.any():
            return lines
        return np.where(self._taking[self._rows], -np.abs(lines), lines)

    def _shipping(self, total: NDArray[np.int64], has_total: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Shipping with its tax where stated, never more than the total holds."""
        shipping: NDArray[np.int64] = np.abs(
            self._of_order("shipping")[0] + self._of_order("shipping_tax")[0]
        )
        held = np.minimum(shipping, np.maximum(total, 0))
        return np.where(has_total, held, shipping)

    def _goods(
        self,
        cents: NDArray[np.int64],
        total: NDArray[np.int64],
        has_total: NDArray[np.bool_],
        shipping: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        """What the goods of each receipt are worth together."""
        lines = integers.summed(self._receipt, cents, self._receipts.count)
        discount = np.minimum(np.abs(self._of_order("discount")[0]), np.abs(lines))
        return np.where(has_total, total - shipping, lines - np.sign(lines) * discount)

    def _weigh(
        self,
        cents: NDArray[np.int64],
        quantity: NDArray[np.int64],
        known: NDArray[np.bool_],
        lines: NDArray[np.int64],
    ) -> Weighed:
        """What some lines weigh: their amounts where all of their receipt are known, else their pieces."""
        weights = np.where(self._all_known(known)[lines], np.abs(cents[lines]), np.abs(quantity[lines]))
        return weights, self._ties(lines, quantity, cents)

    def _all_known(self, known: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Per row whether every line of its receipt has an amount of its own."""
        whole = integers.smallest(self._receipt, known, self._receipts.count, 1)
        return np.asarray(whole[self._receipt] == 1, bool)

    def _ties(
        self, lines: NDArray[np.int64], quantity: NDArray[np.int64], cents: NDArray[np.int64]
    ) -> NDArray[np.uint64]:
        """A number for some lines that depends on what they say and not on where they stand."""
        ties = integers.mixed(quantity[lines]) ^ integers.mixed(cents[lines] + 1)
        for column in (self._table.texts("product"), self._table.ids("sku")):
            ties = integers.mixed(ties.view(np.int64)) ^ column.hashes()[column.codes[self._rows[lines]]]
        return ties

    def _signed(self, cents: NDArray[np.int64], credit: NDArray[np.bool_]) -> NDArray[np.int64]:
        """A credit note's amounts are negative, also where its export writes them without sign."""
        if not credit.any():
            return cents
        positive = integers.summed(self._receipt, cents, self._receipts.count) > 0
        return np.where((credit & positive)[self._receipt], -cents, cents)

    def _kinds(
        self,
        cents: NDArray[np.int64],
        quantity: NDArray[np.int64],
        credit: NDArray[np.bool_],
        vouchers: NDArray[np.bool_],
    ) -> NDArray[np.int64]:
        """A negative amount is a return, unless it lowers the price of something taken along."""
        back = (cents < 0) & ((quantity <= 0) | credit[self._receipt])
        kinds = np.where(back, np.int64(LineKind.RETURN), np.int64(LineKind.SALE))
        if vouchers.any():
            kinds[vouchers[self._rows]] = LineKind.VOUCHER
        return kinds

    def _states_refund(self) -> NDArray[np.bool_]:
        return np.asarray(self._of_order("refund")[0] != 0, bool)

    def _refund(self, total: NDArray[np.int64], has_total: NDArray[np.bool_]) -> NDArray[np.int64]:
        """What was paid back, as stated or as the total lost."""
        refund, stated = self._of_order("refund")
        after, has_after = self._of_order("total_after_refund")
        lost = np.where(has_total & has_after & ~stated, total - after, 0)
        return np.asarray(np.abs(refund) + np.maximum(lost, 0), np.int64)

    def _returned(
        self, refund: NDArray[np.int64], quantity: NDArray[np.int64], said: NDArray[np.int64]
    ) -> Lines:
        """Return lines: on the lines the export says were paid back, else one without a product.

        `said` is what each line says it costs.
        """
        if not refund.any():
            nothing = np.empty(0, np.int64)
            return _lines(nothing, nothing, nothing, LineKind.RETURN)
        stated, _ = self._of_line("line_refund")
        weights = np.abs(amounts.to_cents(stated))
        told = integers.summed(self._receipt, weights, self._receipts.count) > 0
        rows = np.flatnonzero((weights > 0) & (refund > 0)[self._receipt])
        where = self._receipt[rows]
        cents = spread(
            where,
            np.zeros(len(rows), np.int64),
            -refund,
            lambda some: (weights[rows[some]], self._ties(rows[some], quantity, said)),
        )
        named = _lines(where, self._rows[rows], cents, LineKind.RETURN)
        loose = np.flatnonzero((refund > 0) & ~told)
        return Lines.joined(
            named, _lines(loose, np.full(len(loose), NOBODY), -refund[loose], LineKind.RETURN)
        )

    def _sent(self, shipping: NDArray[np.int64]) -> Lines:
        where = np.flatnonzero(shipping)
        return _lines(where, np.full(len(where), NOBODY), shipping[where], LineKind.SHIPPING)


def _selling(table: Table, found: Receipts) -> NDArray[np.int64]:
    """The rows that are lines: not those of an order that has lines on rows of their own."""
    rows, types = found.rows(), table.format.row_types
    order = table.rows_with(types.headers, types.order)[rows]
    if not order.any():
        return rows
    lined = np.zeros(found.count, bool)
    lined[found.of_row[rows[~order]]] = True
    return rows[~order | ~lined[found.of_row[rows]]]


def _lines(
    receipt: NDArray[np.int64], row: NDArray[np.int64], cents: NDArray[np.int64], kind: LineKind
) -> Lines:
    """Lines of one kind without a quantity."""
    return Lines(receipt, row, np.zeros(len(receipt), np.int64), cents, np.full(len(receipt), int(kind)))


def spread(
    receipt: NDArray[np.int64],
    cents: NDArray[np.int64],
    target: NDArray[np.int64],
    weigh: Callable[[NDArray[np.int64]], Weighed],
) -> NDArray[np.int64]:
    """Lines changed so that those of each receipt sum to its target, by weight, to the cent.

    Whole cents go by weight (equally where all weights are 0); the few left over go one each to the
    lines with the largest remainder, ties by their numbers, then by weight. `target` is per receipt;
    `weigh` is asked for the lines that change only.
    """
    gap = target - integers.summed(receipt, cents, len(target))
    rows = np.flatnonzero(gap[receipt])
    if not len(rows):
        return cents
    where, (weight, ties) = receipt[rows], weigh(rows)
    weight = np.where(integers.summed(where, weight, len(target))[where] == 0, 1, weight)
    whole = integers.summed(where, weight, len(target))[where]
    size, sign = np.abs(gap[where]), np.sign(gap[where])
    share, remainder = np.divmod(size * weight, whole)
    left = np.abs(gap) - integers.summed(where, share, len(target))
    order = np.lexsort((weight, ties, -remainder, where))
    starts = np.flatnonzero(np.diff(where[order], prepend=-1))
    turn = np.arange(len(rows)) - np.repeat(starts, np.diff(np.append(starts, len(rows))))
    share[order] += turn < left[where[order]]
    changed = cents.copy()
    changed[rows] += sign * share
    return changed
