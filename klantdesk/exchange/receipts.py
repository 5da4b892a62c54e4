"""Rows to receipts: which rows belong together, and which row speaks for the receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import amounts, cells, integers, matching
from klantdesk.exchange.amounts import MICRO, State
from klantdesk.records import NOBODY, Reason

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.cells import Texts
    from klantdesk.exchange.days import Days
    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.table import Table

_SPEAKS = ("status", "cancelled_at", "currency", "channel", "store")
_MONEY = ("total", "shipping", "shipping_tax", "discount", "refund", "total_after_refund")
_IDENTIFIES = (
    "customer_id",
    "email",
    "phone",
    "name",
    "first_name",
    "last_name",
    "company",
    "street",
    "postcode",
)
_NEVER = 1 << 40
_REFUND = " R "
"""Between the number of an order and the moment of a refund of it."""


@dataclass(slots=True, eq=False)
class Receipts:
    """Receipts of a file: per row its receipt (NOBODY: none), per receipt its speaking row and day.

    `number` is the number column, filled down; a receipt without one has "". `total_per_line` says
    that the column called total holds the lines' amounts.
    """

    of_row: NDArray[np.int64]
    head: NDArray[np.int64]
    day: NDArray[np.int64]
    number: Texts
    total_per_line: bool

    @property
    def count(self) -> int:
        """How many receipts there are."""
        return len(self.head)

    def rows(self) -> NDArray[np.int64]:
        """The rows that belong to a receipt."""
        return np.flatnonzero(self.of_row != NOBODY)


def group(table: Table, ledger: Ledger, days: Days, number: Texts) -> Receipts:
    """The receipts of a file; rows without a usable day, or of two customers, are rejected."""
    reject_whole(ledger, number, days.state > State.BLANK, Reason.BAD_DATE, "date")
    _reject_strangers(table, ledger, number)
    of_row, count = _grouped(number, ledger.open)
    rows = np.flatnonzero(of_row != NOBODY)
    dated = rows[days.good[rows]]
    day = integers.smallest(integers.taken(of_row, dated), integers.taken(days.day, dated), count, _NEVER)
    undated = np.zeros(table.size, bool)
    undated[rows] = day[of_row[rows]] == _NEVER
    if undated.any():
        ledger.reject(undated, Reason.NO_DATE, "date")
        return group(table, ledger, days, number)
    per_line = _total_is_per_line(table, of_row, count)
    return Receipts(of_row, _heads(table, of_row, days, count, per_line=per_line), day, number, per_line)


def reject_whole(ledger: Ledger, number: Texts, rows: NDArray[np.bool_], reason: Reason, field: str) -> None:
    """Reject rows together with all others of their receipt: half a receipt would be a wrong one."""
    wrong = np.zeros(len(number.values), bool)
    wrong[number.codes[rows & ledger.open]] = True
    wrong[0] = False
    ledger.reject(rows | wrong[number.codes], reason, field)


def numbers(table: Table, ledger: Ledger) -> Texts:
    """The receipt numbers, filled down where only a receipt's first row carries one.

    Rows with a broken number, or without one where the format always has one, are rejected.
    """
    number = table.ids("number")
    rows = np.where(number.stated & ledger.open, np.arange(table.size), 0)
    filled = number.codes[np.maximum.accumulate(rows)]
    number = cells.Texts(np.where(_continues(table, number), filled, number.codes), number.values)
    if table.format.refund_rows:
        number = _refunds_apart(table, number)
    if table.format.number_required:
        ledger.reject(~number.stated, Reason.NO_KEY, "number")
    for name, ids in (("number", number), ("customer_id", table.ids("customer_id"))):
        broken = np.asarray([cells.damaged(text) for text in ids.values], bool)
        reject_whole(ledger, number, broken[ids.codes], Reason.DAMAGED_NUMBER, name)
    return number


def _refunds_apart(table: Table, number: Texts) -> Texts:
    """Refunds that stand under their order's number as receipts of their own: number and moment.

    Next month's file may hold the refund alone; under the order's number it would replace the order.
    """
    amount = table.numbers(next((name for name in ("total", "line_total") if table.has(name)), "price"))
    values, codes = list(number.values), number.codes.copy()
    places: dict[str, int] = {}
    for row in np.flatnonzero((amount.micro < 0) & number.stated):
        name = f"{number.at(int(row))}{_REFUND}{table.cell('date', int(row))}"
        codes[row] = places.setdefault(name, len(values) + len(places))
    return cells.Texts(codes, [*values, *places])


def taken_back(table: Table, numbers: list[str]) -> dict[int, str]:
    """The numbers of the orders that refunds of their own take back, by the refund's position."""
    if not table.format.refund_rows:
        return {}
    orders = ((place, number.rpartition(_REFUND)[0]) for place, number in enumerate(numbers))
    return {place: order for place, order in orders if order}


def _continues(table: Table, number: Texts) -> NDArray[np.bool_]:
    """Rows that go on with the receipt above them: further articles without number and day."""
    article = table.texts("product").stated | table.ids("sku").stated
    if table.format.order_cells == "fill_down":
        return ~number.stated & article
    if table.format.grain != "by_content":
        return np.zeros(table.size, bool)
    return ~number.stated & ~table.texts("date").stated & article


def _reject_strangers(table: Table, ledger: Ledger, number: Texts) -> None:
    """One number for two customers is no key: reject its rows, it cannot be told whose they are."""
    for name in ("customer_id", "email"):
        ids = table.ids(name)
        who = ids.mapped(matching.email) if name == "email" else ids
        rows = np.flatnonzero(ledger.open & number.stated & who.stated)
        count = len(number.values)
        most = integers.largest(number.codes[rows], who.codes[rows], count, 0)
        least = integers.smallest(number.codes[rows], who.codes[rows], count, _NEVER)
        shared = (most > 0) & (least < most)
        ledger.reject(shared[number.codes], Reason.NO_KEY, "number")


def _grouped(number: Texts, taken: NDArray[np.bool_]) -> tuple[NDArray[np.int64], int]:
    """Receipt of each taken row: one a number, and one a row without number."""
    numbered = taken & number.stated
    present = np.zeros(len(number.values), bool)
    present[number.codes[numbered]] = True
    places = np.cumsum(present) - 1
    of_row = np.full(len(taken), NOBODY, np.int64)
    of_row[numbered] = places[number.codes[numbered]]
    single = np.flatnonzero(taken & ~number.stated)
    count = int(present.sum())
    of_row[single] = count + np.arange(len(single))
    return of_row, count + len(single)


def _total_is_per_line(table: Table, of_row: NDArray[np.int64], count: int) -> bool:
    """Whether "total" is a line's own amount: it differs within a receipt, or is quantity x price."""
    if table.format.grain != "by_content" or not table.has("total") or table.has("line_total"):
        return False
    rows = np.flatnonzero(of_row != NOBODY)
    total = table.numbers("total")
    rows = rows[total.good[rows]]
    several = np.bincount(of_row[rows], minlength=count) > 1
    rows = rows[several[of_row[rows]]]
    if not len(rows):
        return False
    most = integers.largest(of_row[rows], total.micro[rows], count, -_NEVER)
    if (most[of_row[rows]] != total.micro[rows]).any():
        return True
    if not table.has("price"):
        return False
    quantity = table.numbers("quantity").micro[rows] if table.has("quantity") else np.full(len(rows), MICRO)
    product = amounts.times(quantity, table.numbers("price").micro[rows])
    same = product == amounts.to_cents(total.micro[rows])
    return bool(2 * same.sum() > len(rows))


def _heads(
    table: Table, of_row: NDArray[np.int64], days: Days, count: int, *, per_line: bool
) -> NDArray[np.int64]:
    """The row of each receipt that states most; of rows that state as much, a choice by content."""
    rows = np.flatnonzero(of_row != NOBODY)
    receipt = integers.taken(of_row, rows)
    money = () if per_line else _MONEY
    columns = [table.texts(name) for name in (*_SPEAKS, *_IDENTIFIES, *money) if table.has(name)]
    said = days.good[rows].astype(np.int8)
    for column in columns:
        said += column.stated[rows]
    best = said == integers.largest(receipt, said, count, 0)[receipt]
    if not best.all():
        rows, receipt = rows[best], receipt[best]
    head = np.zeros(count, np.int64)
    head[receipt[::-1]] = rows[::-1]
    differs = days.day[rows] != days.day[head[receipt]]
    for column in columns:
        differs |= column.codes[rows] != column.codes[head[receipt]]
    disputed = np.zeros(count, bool)
    disputed[receipt[differs]] = True

    def content(row: int) -> tuple[int, list[str]]:
        return int(days.day[row]), [column.at(row) for column in columns]

    for row in rows[disputed[receipt]]:
        place = of_row[row]
        head[place] = min(int(head[place]), int(row), key=content)
    return head
