"""Rows that are no records: repeated headers, totals at the bottom, rows a format says to skip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import amounts, words
from klantdesk.exchange.headers import normalise
from klantdesk.exchange.table import among
from klantdesk.records import Reason

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.formats import Skip
    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.sheets import Column
    from klantdesk.exchange.table import Table

MOST_FOOTERS = 100
_KEYS = ("sku", "product", "name", "customer_id", "email", "number", "date")
"""What tells a record from a footer; those of which a file has the fewest first."""
_AMOUNTS = ("total", "line_total")


def sift(table: Table, ledger: Ledger) -> None:
    """Skip every row that is no record."""
    mapped = (table.sheet.columns[place] for place in table.mapping.columns.values())
    columns = sorted(mapped, key=lambda column: len(column.values))  # the fewest values may tell for all
    ledger.skip(_repeats_header(columns, table.size), Reason.REPEATED_HEADER)
    ledger.skip(_is_empty(columns, table.size), Reason.EMPTY)
    for rule in table.format.skips:
        ledger.skip(_of_no_sale(table, rule), Reason(rule.reason))
    _skip_footers(table, ledger)


def _of_no_sale(table: Table, rule: Skip) -> NDArray[np.bool_]:
    """Rows a format says to skip."""
    rows = table.rows_with(rule.headers, rule.words) | table.rows_holding(rule.headers, rule.holding)
    if not rule.sign:
        return rows
    if rule.unless:
        rows = ~table.rows_holding(rule.headers, rule.unless)
    amount = table.numbers("total").micro
    return np.asarray(rows & ((amount < 0) if rule.sign == "below" else (amount > 0)), bool)


def _repeats_header(columns: list[Column], size: int) -> NDArray[np.bool_]:
    """Rows in which every mapped cell is its own column's name."""
    rows = np.ones(size, bool)
    for column in columns:
        rows &= among(column, frozenset({normalise(column.header)}))
        if not rows.any():
            break
    return rows


def _is_empty(columns: list[Column], size: int) -> NDArray[np.bool_]:
    """Rows that hold something, but in no column that is taken over."""
    rows = np.ones(size, bool)
    for column in columns:
        blank = [isinstance(value, str) and not value.strip() for value in column.values]
        rows &= np.asarray(blank, bool)[column.codes]
        if not rows.any():
            break
    return rows


def _skip_footers(table: Table, ledger: Ledger) -> None:
    """Rows without day and key that say "total", or whose amount is the sum of all the others."""
    rows = ledger.open
    for name in _KEYS:
        if table.has(name) and rows.any():
            texts = table.texts(name)
            stated = np.asarray([bool(t) and not _is_footer_word(t) for t in texts.values], bool)
            rows = rows & ~stated[texts.codes]
    candidates = np.flatnonzero(rows)[-MOST_FOOTERS:]
    for row in candidates:
        if _says_total(table, int(row)) or _sums_up(table, ledger, int(row)):
            ledger.skip(np.arange(table.size) == row, Reason.FOOTER)


def _is_footer_word(text: str) -> bool:
    """Whether a cell says "total"; what begins with a digit is no such word, and most keys do."""
    return not text[:1].isdigit() and normalise(text) in words.flat("footer", "words")


def _says_total(table: Table, row: int) -> bool:
    cells = (column.cell(row) for column in table.sheet.columns)
    return any(isinstance(cell, str) and _is_footer_word(cell) for cell in cells)


def _sums_up(table: Table, ledger: Ledger, row: int) -> bool:
    """Whether the row's amount is the sum of the open rows above it on its sheet."""
    start, _ = table.sheet.part_of(row)
    places = np.arange(table.size)
    for name in _AMOUNTS:
        if table.has(name):
            numbers = table.numbers(name)
            above = ledger.open & numbers.good & (places >= start) & (places < row)
            total = int(numbers.micro[above].sum())
            if (
                above.sum() > 1
                and numbers.good[row]
                and abs(total - int(numbers.micro[row])) < amounts.MICRO // 100
            ):
                return True
    return False
