"""Numbers as people and programs write them, exactly: text or float to millionths.

Which sign marks the decimals is decided once per column. A sign is never dropped: -€ 9,95,
(33,62), 9,95- and '-42 are negative.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from klantdesk.exchange.frames import Cell

MICRO = 1_000_000
LARGEST = 10_000_000 * MICRO
"""No line or receipt of a shop is worth more; it keeps all sums exact in 64 bits."""
_CENT = MICRO // 100
_ROOM = 9e18
"""Products below this fit 64 bits."""
LONGEST = 200
"""Signs of a number in all its dress; a longer text is none."""
_GROUP = 3
"""Digits between thousands separators."""
_MONEY_SIGNS = re.compile(r"[€$£¥₤]|\b(?:eur|euro|usd|gbp|chf)\b\.?", re.IGNORECASE)
_BODY = re.compile(r"\d[\d.,']*|[.,]\d+")
_POWER = re.compile(r"[+-]?\d+(?:[.,]\d+)?e[+-]?\d+", re.IGNORECASE)
_NOTHING = {"", "-", "--", "–", "n/a", "nvt", "null", "none"}


class State(IntEnum):
    """What became of a cell."""

    GOOD = 0
    BLANK = 1
    BAD = 2
    DAMAGED = 3


@dataclass(slots=True, eq=False)
class Numbers:
    """A column of numbers: millionths (0 unless GOOD) and a State per row."""

    micro: NDArray[np.int64]
    state: NDArray[np.uint8]

    @property
    def good(self) -> NDArray[np.bool_]:
        """Per row whether there is a number."""
        return np.asarray(self.state == State.GOOD, bool)


def read(codes: NDArray[np.int32], values: list[Cell], decimal: str = "") -> Numbers:
    """A raw column as numbers; `decimal` is the sign to assume where the column cannot tell."""
    bodies = [_undress(value) if isinstance(value, str) else None for value in values]
    sign = _sign(bodies, decimal)
    parsed = [
        _from_text(body, sign) if body is not None else _from_number(value)
        for body, value in zip(bodies, values, strict=True)
    ]
    micro = np.fromiter((number for number, _ in parsed), np.int64, len(parsed))
    state = np.fromiter((state for _, state in parsed), np.uint8, len(parsed))
    return Numbers(micro[codes], state[codes])


def sign(values: Sequence[Cell], decimal: str = "") -> str:
    """The decimal sign of a column as texts: the dot where a workbook holds numbers."""
    if not any(isinstance(value, str) and value for value in values):
        return "."
    return _sign([_undress(value) if isinstance(value, str) else None for value in values], decimal)


def _sign(bodies: Iterable[object], decimal: str) -> str:
    return decide((body[1] for body in bodies if isinstance(body, tuple)), decimal) or ","


def typed(text: str, places: int) -> int | None:
    """One number by itself, as an integer of so many decimals; None where it states more, or none.

    A dot before three digits groups thousands; a comma never does so by itself.
    """
    body = _undress(text)
    if isinstance(body, State):
        return None
    micro, state = _from_text(body, _vote(body[1]) or ",")
    whole, rest = divmod(micro, MICRO // 10**places)
    return None if rest or state != State.GOOD else whole


def to_cents(micro: NDArray[np.int64]) -> NDArray[np.int64]:
    """Millionths to cents, halves away from zero."""
    return halves_up(micro, _CENT)


def halves_up(numbers: NDArray[np.int64], divisor: int) -> NDArray[np.int64]:
    """Whole quotients, halves away from zero."""
    whole = np.abs(numbers)
    whole += divisor // 2
    whole //= divisor
    np.negative(whole, out=whole, where=numbers < 0)
    return whole


def times(quantity: NDArray[np.int64], price: NDArray[np.int64]) -> NDArray[np.int64]:
    """Product of two columns of millionths, in cents, halves away from zero and exact."""
    # Quantities rarely have more than three decimals; with those the product fits 64 bits.
    pieces, price_each = np.abs(quantity), np.abs(price)
    thousandths = pieces // 1000
    fits = thousandths * 1000 == pieces
    if int(thousandths.max(initial=0)) * int(price_each.max(initial=0)) >= _ROOM:
        fits &= thousandths.astype(np.float64) * price_each < _ROOM
    cents = thousandths
    cents *= price_each
    cents += 5_000_000
    cents //= 10_000_000
    for row in np.flatnonzero(~fits):
        exact = Decimal(abs(int(quantity[row])) * abs(int(price[row]))) / (MICRO * _CENT)
        cents[row] = min(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), 10 * LARGEST // _CENT)
    np.negative(cents, out=cents, where=(quantity < 0) != (price < 0))
    return cents


def proven(texts: Iterable[str]) -> str:
    """The decimal sign these texts prove, or ""."""
    return decide(body[1] for body in map(_undress, texts) if isinstance(body, tuple))


def grouped(texts: Iterable[str]) -> str:
    """The decimal sign that is left where one sign stands in these texts and only groups thousands, or "".

    Whole amounts prove nothing else; what somebody paid never has three decimals in every cell.
    """
    bodies = [body[1] for body in map(_undress, texts) if isinstance(body, tuple)]
    signs = {sign for body in bodies for sign in ".," if sign in body}
    if len(signs) != 1 or any(map(_vote, bodies)):
        return ""
    return "." if signs == {","} else ","


def decide(bodies: Iterable[str], fallback: str = "") -> str:
    """The decimal sign of a column: what its own cells prove, else the fallback.

    `bodies` are digits and separators only. 1.234 alone proves nothing; 1.23, 0.123 and 1,234.5 do.
    """
    votes: Counter[str] = Counter(filter(None, map(_vote, bodies)))
    if votes["."] != votes[","]:
        return "." if votes["."] > votes[","] else ","
    return fallback


def _vote(body: str) -> str:
    """The decimal sign this number proves, or ""."""
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        return "." if body.rfind(".") > body.rfind(",") else ","
    if dots + commas != 1:
        return {(True, False): ",", (False, True): "."}.get((dots > 1, commas > 1), "")
    sign = "." if dots else ","
    whole, _, rest = body.partition(sign)
    grouped = len(rest) == _GROUP and 1 <= len(whole) <= _GROUP and whole != "0"
    return "" if grouped else sign


def _undress(text: str) -> tuple[int, str] | State:
    """Sign and digits of a text, without currency and spaces, or why it is no number."""
    if len(text) > LONGEST:
        return State.BAD if text.strip() else State.BLANK
    bare = unicodedata.normalize("NFKC", text).replace("\u2212", "-").strip().lstrip("'").strip()
    if bare.casefold() in _NOTHING:
        return State.BLANK
    bare = "".join(_MONEY_SIGNS.sub("", bare).split())
    negative = False
    if bare.startswith("(") and bare.endswith(")"):
        negative, bare = True, bare[1:-1]
    bare = re.sub(r"[.,]-{1,2}$", "", bare)  # 12,- is twelve whole
    if bare.startswith(("-", "+")):
        negative, bare = negative or bare[0] == "-", bare[1:]
    elif bare.endswith("-"):
        negative, bare = True, bare[:-1]
    if _BODY.fullmatch(bare):
        return (-1 if negative else 1), bare
    return State.DAMAGED if _POWER.fullmatch(bare) else State.BAD


def _from_text(body: tuple[int, str] | State, decimal: str) -> tuple[int, State]:
    if isinstance(body, State):
        return 0, body
    sign, digits = body
    digits = digits.replace("'", "")
    whole, mark, rest = digits.rpartition(decimal)
    if not mark:
        whole, rest = digits, ""
    thousands = "," if decimal == "." else "."
    groups = whole.split(thousands)
    grouped = len(groups) == 1 or (
        0 < len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])
    )
    if not grouped or decimal in whole or thousands in rest:
        return 0, State.BAD
    return _scaled(Decimal(f"{''.join(groups) or '0'}.{rest or '0'}") * sign)


def _from_number(value: Cell) -> tuple[int, State]:
    if not isinstance(value, float):
        return 0, State.BAD
    return _scaled(Decimal(repr(value)))


def _scaled(number: Decimal) -> tuple[int, State]:
    if not number.is_finite() or abs(number) * MICRO > LARGEST:
        return 0, State.BAD
    return int((number * MICRO).quantize(Decimal(1), ROUND_HALF_UP)), State.GOOD
