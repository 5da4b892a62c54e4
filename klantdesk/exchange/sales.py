"""A file of sales: its rows as receipts, lines, customers and products."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.errors import AnswerWrong, FileOfSomethingElse
from klantdesk.exchange import (
    consents,
    content,
    integers,
    kinds,
    money,
    people,
    products,
    receipts,
    remarks,
    standing,
    words,
)
from klantdesk.exchange.extract import Extract, Options
from klantdesk.records import (
    NOBODY,
    Harvest,
    LineKind,
    Lines,
    Notice,
    Question,
    Reason,
    Receipts,
    Totals,
    to_date,
)

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs

    from numpy.typing import NDArray

    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.people import People
    from klantdesk.exchange.products import Products
    from klantdesk.exchange.standing import Standing
    from klantdesk.exchange.table import Table

CODE, USUAL = re.compile("[A-Za-z]{3}"), ("EUR", "GBP", "USD", "CHF")
EXPENSES = "uitgaven / expenses"
REVENUE = (LineKind.SALE, LineKind.RETURN)


@dataclass(slots=True, eq=False)
class _Sold:
    """Everything found in a file of sales, receipt by receipt; `alive` are receipts with a row left."""

    found: receipts.Receipts
    standing: Standing
    lines: money.Lines
    who: People
    what: Products
    alive: NDArray[np.int64]
    questions: list[Question]
    notices: list[Notice]
    currency: str


def harvest(table: Table, ledger: Ledger, answers: Pairs[str, str], options: Options) -> Extract:
    """The records of a file of sales."""
    consent_questions, said = consents.questions(table, answers)
    days = table.days("date")
    number = receipts.numbers(table, ledger)
    amounts = money.read(table, ledger, number)
    found = receipts.group(table, ledger, days, number)
    stands = standing.read(table, found.head, answers)
    settled = _settle_currency(table, ledger, found, answers.get("currency", ""), options.currency)
    lines = money.Till(table, found, amounts).ring_up(
        ledger,
        refunded=stands.refunded,
        credit=standing.credit_notes(table, found.head),
        vouchers=standing.vouchers(table),
    )
    alive = np.flatnonzero(_living(found, ledger))
    _assert_sold(table, integers.summed(lines.receipt, lines.cents, found.count)[alive])
    lines = _renumbered(lines, alive, found.count)
    who = people.find(table, found.head[alive], found.day[alive], options.country, said)
    sold = _Sold(
        found=found,
        standing=stands,
        lines=lines,
        who=who,
        what=products.find(table, lines.row),
        alive=alive,
        questions=[*days.questions(), *stands.questions, *settled.questions, *consent_questions],
        notices=[*table.sheet.notices, *remarks.sales(table, amounts, found.head[alive], who, _tax(answers))],
        currency=settled.code,
    )
    return _extract(table, ledger, sold)


def _assert_sold(table: Table, cents: NDArray[np.int64]) -> None:
    """Raise FileOfSomethingElse for a list of what somebody spent: nearly all below zero, and of nobody."""
    told = table.has("number", *kinds.PEOPLE, "sku", "quantity") or not table.format.generic
    if not told and len(cents) and 3 * int((cents < 0).sum()) >= 2 * len(cents):
        raise FileOfSomethingElse(file=str(table.sheet.path), format=EXPENSES)


def _tax(answers: Pairs[str, str]) -> str:
    """What the owner said of the amounts: incl or excl tax, "" for nothing."""
    return words.meaning("answers", answers.get("tax", ""))


@dataclass(frozen=True, slots=True)
class _Currency:
    code: str
    questions: list[Question]


def _settle_currency(
    table: Table, ledger: Ledger, found: receipts.Receipts, said: str, shops: str
) -> _Currency:
    """The file's currency; receipts in another are rejected, several need the owner's choice.

    Of a file that states none the owner may say it unasked; AnswerWrong for what is no code of three letters.
    """
    codes, of_receipt = standing.currencies(table, found.head)
    used = Counter(
        {codes[code]: int(n) for code, n in enumerate(np.bincount(of_receipt, minlength=len(codes)))}
    )
    stated = sorted(
        (code for code in codes[1:] if used[code]), key=lambda code: (code != "EUR", -used[code], code)
    )
    questions = []
    if said and not stated and not CODE.fullmatch(said):
        raise AnswerWrong(key="currency", value=said, options=list(USUAL))
    if not said and not shops and len(stated) > 1:
        questions = [Question("currency", tuple(stated), stated[0], used[stated[0]])]
    chosen = (said or shops).upper() or (stated[0] if stated else "")
    foreign = np.asarray([code not in {"", chosen} for code in codes], bool)[of_receipt]
    rows = found.rows()
    wrong = np.zeros(table.size, bool)
    wrong[rows] = foreign[found.of_row[rows]]
    ledger.reject(wrong, Reason.CURRENCY, "currency")
    return _Currency(chosen if stated or said else "", questions)


def _living(found: receipts.Receipts, ledger: Ledger) -> NDArray[np.bool_]:
    """Which receipts have a row left."""
    living = np.zeros(found.count, bool)
    living[found.of_row[ledger.open & (found.of_row != NOBODY)]] = True
    return living


def _renumbered(lines: money.Lines, alive: NDArray[np.int64], count: int) -> money.Lines:
    """The lines of living receipts, which are numbered anew."""
    if len(alive) == count:
        return lines
    places = np.full(count, NOBODY, np.int64)
    places[alive] = np.arange(len(alive))
    kept = lines.select(places[lines.receipt] != NOBODY)
    kept.receipt = places[kept.receipt]
    return kept


def _extract(table: Table, ledger: Ledger, sold: _Sold) -> Extract:
    days = sold.found.day[sold.alive]
    states = _states(sold)
    counted = np.asarray([not state for state in states], bool)
    goods = np.isin(sold.lines.kind, REVENUE) & counted[sold.lines.receipt]
    rows = sold.found.of_row[ledger.open & ledger.counted & (sold.found.of_row != NOBODY)]
    return Extract(
        harvest=None if sold.questions else _harvest(table, sold, states),
        questions=sold.questions,
        rows_read=ledger.read(),
        rows_imported=ledger.imported(),
        skipped=ledger.skipped(),
        kept_out=dict(Counter(state for state in states if state)),
        rejected=ledger.problems(table),
        rejected_rows=ledger.rejected_rows(),
        faults=ledger.faults(table),
        first_day=to_date(int(days.min())) if len(days) else None,
        last_day=to_date(int(days.max())) if len(days) else None,
        revenue_cents=int(sold.lines.cents[goods].sum()),
        notices=sold.notices,
        currency=sold.currency,
        rows_per_record=_ints(np.bincount(rows, minlength=sold.found.count)[sold.alive]),
        totals=_totals(sold.lines, counted),
    )


def _totals(lines: money.Lines, counted: NDArray[np.bool_]) -> Totals:
    """The sums to lay beside the shop's own; `counted` says per receipt whether it counts."""
    inside = counted[lines.receipt]
    shipping = inside & (lines.kind == LineKind.SHIPPING)
    return Totals(
        receipts=int(counted.sum()),
        cents=int(lines.cents[inside].sum()),
        shipping_cents=int(lines.cents[shipping].sum()),
        kept_out=int((~counted).sum()),
        kept_out_cents=int(lines.cents[~inside].sum()),
    )


def _states(sold: _Sold) -> list[str]:
    """Why each receipt is kept out, "" where it counts; only vouchers sold are no revenue either."""
    other = np.zeros(len(sold.alive), bool)
    voucher = np.zeros(len(sold.alive), bool)
    goods = np.isin(sold.lines.kind, REVENUE)
    other[sold.lines.receipt[goods]] = True
    voucher[sold.lines.receipt[sold.lines.kind == LineKind.VOUCHER]] = True
    states = [str(sold.standing.state[place]) for place in sold.alive.tolist()]
    for place in np.flatnonzero(voucher & ~other):
        states[place] = states[place] or str(Reason.VOUCHER)
    return states


def _harvest(table: Table, sold: _Sold, states: list[str]) -> Harvest:
    """The records, as columns."""
    day = sold.found.day[sold.alive]
    channel = sold.standing.channel[sold.alive]
    stores = [sold.standing.store[place] for place in sold.alive.tolist()]
    named = [one.key for one in sold.who.customers]
    keys = ["" if one == NOBODY else named[one] for one in sold.who.of_row.tolist()]
    lines = content.of_lines(
        sold.lines.receipt,
        (sold.lines.quantity, sold.lines.cents, sold.lines.kind),
        sold.what.line_hashes(),
        len(day),
    )
    stated = content.of_receipts(lines, (day.tolist(), keys, channel.tolist(), stores, states))
    numbers = _numbers(sold, keys, stated)
    return Harvest(
        customers=sold.who.customers,
        products=sold.what.products,
        receipts=Receipts(
            number=numbers,
            day=_ints(day),
            customer=_ints(sold.who.of_row),
            channel=_ints(channel),
            store=stores,
            state=states,
            content=_ints(stated),
            takes_back=receipts.taken_back(table, numbers),
        ),
        lines=Lines(
            receipt=_ints(sold.lines.receipt),
            product=_ints(sold.what.of_line),
            quantity=_ints(sold.lines.quantity),
            cents=_ints(sold.lines.cents),
            kind=_ints(sold.lines.kind),
        ),
    )


def _numbers(sold: _Sold, keys: list[str], stated: NDArray[np.int64]) -> list[str]:
    """Receipt numbers; a receipt without one is the nth of its customer, day and amount."""
    heads = sold.found.head[sold.alive]
    numbers = sold.found.number.taken(heads)
    nameless = [place for place, number in enumerate(numbers) if not number]
    if not nameless:
        return numbers
    amount = integers.summed(sold.lines.receipt, sold.lines.cents, len(heads))
    days = sold.found.day[sold.alive]
    turns: Counter[tuple[str, int, int]] = Counter()
    order = np.argsort(stated[nameless], kind="stable")
    for place in (nameless[at] for at in order):
        same = (keys[place], int(days[place]), int(amount[place]))
        turns[same] += 1
        numbers[place] = f"~{content.short_hash(*same)}-{turns[same]}"
    return numbers


def _ints(values: NDArray[np.int64]) -> array[int]:
    """A numpy column as the records' own."""
    column = array("q")
    column.frombytes(np.ascontiguousarray(values, np.int64).view(np.uint8).data)
    return column
