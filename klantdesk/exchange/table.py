"""A sheet under a mapping: its fields as typed columns, each distinct value parsed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from klantdesk.exchange import amounts, cells, days, fields, words
from klantdesk.exchange.headers import normalise
from klantdesk.exchange.sheets import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from numpy.typing import NDArray

    from klantdesk.exchange.amounts import Numbers
    from klantdesk.exchange.cells import Texts
    from klantdesk.exchange.days import Days
    from klantdesk.exchange.frames import Cell
    from klantdesk.exchange.mapping import Mapping
    from klantdesk.exchange.sheets import Sheet

_PAID = ("total", "line_total", "shipping")
"""What was paid in the end, in whole cents; a price a piece may have three decimals."""
_HUNDRED = 100
LONGEST = 200
"""Signs of a cell in which a phrase is looked for."""
_OF_ANY_ROW = frozenset({"number", "date"})
"""Fields that rows of every type state."""


class Table:
    """Typed columns by field id; a field the mapping does not hold is a column of nothing."""

    def __init__(self, sheet: Sheet, mapping: Mapping, *, zone: str, date_order: str, today: date) -> None:
        self.sheet = sheet
        self.mapping = mapping
        self.format = mapping.format
        self.size = len(sheet.rows)
        self._zone = zone
        self._today = today
        self._date_order = date_order or mapping.format.date_order
        self._texts: dict[tuple[str, bool], Texts] = {}
        self._cleaned: dict[str, tuple[NDArray[np.int32], list[str]]] = {}
        self._proven: str | None = None

    def has(self, *names: str) -> bool:
        """Whether the file states any of these fields."""
        return any(name in self.mapping.columns or name in self.mapping.stated for name in names)

    def header(self, name: str) -> str:
        """The column a field was read from, or ""."""
        place = self.mapping.columns.get(name)
        return "" if place is None else self.sheet.columns[place].header

    def texts(self, name: str) -> Texts:
        """A field as texts for people."""
        return self._remembered(name, identifier=False)

    def ids(self, name: str) -> Texts:
        """A field as identifiers."""
        return self._remembered(name, identifier=True)

    def numbers(self, name: str) -> Numbers:
        """A field as numbers; whole amounts under a header that says cents are hundredths."""
        codes, values = self._raw(name)
        found = amounts.read(codes, values, self.format.decimal or self._decimal())
        named = words.flat("hundredths", "words").isdisjoint(normalise(self.header(name)).split())
        if named or fields.catalogue()[name].type != "money" or (found.micro % amounts.MICRO).any():
            return found
        return amounts.Numbers(found.micro // _HUNDRED, found.state)

    def days(self, name: str) -> Days:
        """A field as days; a day on which something was sold cannot lie far outside reason."""
        codes, values = self._raw(name)
        return days.read(
            codes,
            values,
            self._date_order,
            zone=self._zone,
            today=self._today,
            utc=self.format.plain_times == "utc",
            sold=name == "date",
        )

    def cell(self, name: str, row: int) -> str:
        """What stands in a row's cell of a field, as text."""
        codes, values = self._clean(name)
        return values[int(codes[row])]

    def _remembered(self, name: str, *, identifier: bool) -> Texts:
        key = (name, identifier)
        if key not in self._texts:
            self._texts[key] = (cells.ids if identifier else cells.coded)(*self._clean(name))
        return self._texts[key]

    def _raw(self, name: str) -> tuple[NDArray[np.int32], list[Cell]]:
        """Codes and values of a field as the file has them."""
        return self._filled(name, lambda column: column.values)

    def _clean(self, name: str) -> tuple[NDArray[np.int32], list[str]]:
        """Codes and values of a field as clean texts; kept, as each rejected row is asked for its own."""
        if name not in self._cleaned:
            self._cleaned[name] = self._filled(name, Column.texts)
        return self._cleaned[name]

    def _filled(self, name: str, held: Callable[[Column], list[Any]]) -> tuple[NDArray[np.int32], list[Any]]:
        """Codes and values of a field, blanks filled from the columns the mapping keeps spare."""
        if name not in self.mapping.columns:
            return np.zeros(self.size, np.int32), [self.mapping.stated.get(name, "")]
        column = self.sheet.columns[self.mapping.columns[name]]
        codes, values = column.codes, held(column)
        for place in self.mapping.spare.get(name, ()):
            other = self.sheet.columns[place]
            empty = np.fromiter((_is_blank(value) for value in values), bool, len(values))[codes]
            if empty.any():
                codes = np.where(empty, other.codes + len(values), codes).astype(np.int32)
                values = [*values, *held(other)]
        for other in self._returned_to(name):
            codes = np.where(self.numbers("total").micro < 0, other.codes + len(values), codes).astype(
                np.int32
            )
            values = [*values, *held(other)]
        silent = self._silent(name)
        if silent.any():
            codes, values = np.where(silent, len(values), codes).astype(np.int32), [*values, ""]
        return codes, values

    def rows_with(self, headers: frozenset[str], wanted: frozenset[str]) -> NDArray[np.bool_]:
        """Rows with one of these normalised words under one of these headers, mapped or not."""
        found = np.zeros(self.size, bool)
        for column in self.sheet.columns if headers else ():
            if normalise(column.header) in headers:
                found |= among(column, wanted)
        return found

    def rows_holding(self, headers: frozenset[str], phrases: tuple[str, ...]) -> NDArray[np.bool_]:
        """Rows whose cell under one of these headers has one of these normalised phrases in it."""
        found = np.zeros(self.size, bool)
        for column in self.sheet.columns if phrases else ():
            if normalise(column.header) in headers:
                said = [normalise(text[:LONGEST]) for text in column.texts()]
                found |= np.asarray([any(map(text.__contains__, phrases)) for text in said], bool)[
                    column.codes
                ]
        return found

    def _silent(self, name: str) -> NDArray[np.bool_]:
        """Rows that say nothing of a field though their cell is filled: they are of another type."""
        types, level = self.format.row_types, fields.catalogue()[name].level
        if name in _OF_ANY_ROW or not types.headers:
            return np.zeros(self.size, bool)
        return self.rows_with(types.headers, types.order if level == "line" else types.line)

    def _returned_to(self, name: str) -> list[Column]:
        """The column that states a field in rows below zero, where the format has one for it."""
        headers = self.format.returned_to.get(name, frozenset())
        return [column for column in self.sheet.columns if normalise(column.header) in headers][:1]

    def _decimal(self) -> str:
        """The decimal sign the sheet's other money columns prove, for a column that proves none."""
        if self._proven is None:
            proven = amounts.proven(self._written(*_PAID, "price"))
            self._proven = proven or amounts.grouped(self._written(*_PAID))
        return self._proven

    def _written(self, *names: str) -> list[str]:
        """What stands in the columns of these fields as text."""
        there = [name for name in names if self.has(name)]
        return [value for name in there for value in self._raw(name)[1] if isinstance(value, str)]


def among(column: Column, wanted: frozenset[str]) -> NDArray[np.bool_]:
    """Per row whether the cell is one of these normalised words."""
    longest = 2 * max(map(len, wanted), default=0)
    fits = [
        isinstance(value, str) and len(value) <= longest and normalise(value) in wanted
        for value in column.values
    ]
    return np.asarray(fits, bool)[column.codes]


def _is_blank(value: Cell) -> bool:
    return isinstance(value, str) and not value.strip(" '\u00a0")
