"""Columns nobody needs of a customer and nobody may keep: passwords and numbers of payment cards.

A payment card is no customer number: people pay with more than one, and who keeps its number answers for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klantdesk.exchange import words
from klantdesk.exchange.headers import normalise
from klantdesk.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from klantdesk.exchange.frames import Cell
    from klantdesk.exchange.sheets import Column

_LENGTHS = range(13, 20)
"""Digits of a payment card, ISO/IEC 7812."""
_ISSUED = re.compile(r"(?:4\d{15}|5[1-8]\d{14}|2[2-7]\d{14}|6\d{15}|3[47]\d{13})")
"""Numbers as the large schemes give them out; a till's own cards mostly begin otherwise."""
_MASKED = re.compile(
    r"[A-Za-z ]{0,20}(?:\d{4,8}[ -]?)?(?:[*xX•·●][ -]?){3,30}\d{2,5}|\d{4,6}(?:[*xX•·●][ -]?){4,30}"
)
_APART = re.compile(r"[ \-'\u00a0.]")
_LARGEST_EXACT = 1e14
"""A workbook holds fifteen digits: of a longer number the last ones are gone and cannot be checked."""
_EVEN_DOUBLED = 9
LOOKED_AT = 500
"""Distinct values of a column that are looked at; more would say the same."""


def taken_out(columns: list[Column], notices: list[Notice]) -> list[Column]:
    """The columns without those that hold passwords or payment cards; a notice says how many of each."""
    kept = [column for column in columns if not _of_passwords(normalise(column.header))]
    _tell(notices, "password_column", len(columns) - len(kept))
    harmless = [column for column in kept if not _of_cards(column)]
    _tell(notices, "card_column", len(kept) - len(harmless))
    return harmless


def _tell(notices: list[Notice], key: str, count: int) -> None:
    if count:
        notices.append(Notice(key, (("columns", count),)))


def _of_passwords(header: str) -> bool:
    phrases = words.flat("secret", "phrases")
    return not words.flat("secret", "words").isdisjoint(header.split()) or any(
        phrase in header for phrase in phrases
    )


def _of_cards(column: Column) -> bool:
    """Whether a column holds payment cards: by its name alone, or by what stands in it.

    Masked numbers tell under any name; whole ones under the name of a card only, as order numbers and
    barcodes look alike. A few among others are emptied, so that a shop's own cards stay.
    """
    header = normalise(column.header)
    if header in words.flat("cards", "always"):
        return True
    first = [value for value in column.values[:LOOKED_AT] if value not in ("", column.header)]
    if _most(map(_is_masked, first), len(first)):
        return True
    said = set(header.split())
    if words.flat("cards", "words").isdisjoint(said) or not words.flat("cards", "own").isdisjoint(said):
        return False
    if _most(map(_is_card, first), len(first)):
        return True
    _empty(column)
    return False


def _most(votes: Iterable[bool], count: int) -> bool:
    return count > 0 and 2 * sum(votes) >= count


def _is_masked(value: Cell) -> bool:
    """Whether this is a number of a payment card with signs in place of its digits."""
    return isinstance(value, str) and _MASKED.fullmatch(value.strip()) is not None


def _is_card(value: Cell) -> bool:
    """Whether this may be the whole number of a payment card."""
    if isinstance(value, float):
        return value >= _LARGEST_EXACT
    digits = _APART.sub("", str(value))
    return digits.isdecimal() and len(digits) in _LENGTHS and _adds_up(digits)


def _adds_up(digits: str) -> bool:
    """Whether the last digit checks the others, by Luhn (ISO/IEC 7812-1, annex B)."""
    doubled = (2 * int(digit) for digit in digits[-2::-2])
    plain = sum(map(int, digits[::-2]))
    return (plain + sum(two - _EVEN_DOUBLED if two > _EVEN_DOUBLED else two for two in doubled)) % 10 == 0


def _empty(column: Column) -> None:
    """Take the payment cards out of a column that stays, the shop's own cards being most of it."""
    for place, value in enumerate(column.values):
        if not isinstance(value, str):
            continue
        issued = _ISSUED.fullmatch(_APART.sub("", value)) is not None and _is_card(value)
        if issued or _is_masked(value):
            column.values[place] = ""
            column.cleaned[place : place + 1] = [""] if place < len(column.cleaned) else []
