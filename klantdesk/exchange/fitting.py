"""Whether the cells of a column can be what its header says; a header alone is not always enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klantdesk.exchange import fields, kinds, words
from klantdesk.exchange.headers import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from klantdesk.exchange.sheets import Column

LOOKED_AT = 500
"""Rows of a column that are looked at; more would say the same."""
_DAY = re.compile(r"\d{4}-?\d\d|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}|\d{1,2}\W+[^\W\d]{3,}\W+\d{2}")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_SCORE = re.compile(r"\s*['+-]?\d|.*★")
_BESIDE = ("shipping", "shipping_tax", "discount", "tax", "quantity")
"""What stands beside a total; its column may as well hold words: how it was sent, a Spanish first name."""
_WORDS = re.compile(r"^[^\d]*[^\W\d_]{3,}[^\d]*$")
_WHOLE = re.compile(r"\d{1,6}(?:\.0)?")
_NUMBER = re.compile(r"[^\W\d_€$£]{0,4}[^\w:]*\d(?:[^:a-zA-Z]|[eE])*[^\W\d_]{0,4}")
_PER_HUNDRED = re.compile(r"%|\bpercent|\bpct\b|\bprocent|\bpourcent", re.IGNORECASE)
_STEP = re.compile(r"[1-9]?[05]")
_STEPS = 3
"""So many different whole fives, without cents, are no amounts."""
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
"""A day as a workbook counts it."""
_NUMBERED = re.compile(r"#[\w-]*\d")


def fits(column: Column, header: str, name: str) -> bool:
    """Whether a column with this normalised header can hold the field of this name."""
    told = _told(column)
    if not told:
        return True
    if name == "date" and header in words.flat("weekdays", "words"):
        return any(map(_tells_a_day, told))
    if name == "currency" or (name.startswith(fields.CONSENT) and name != "consent_date"):
        return not _most(_tells_a_day(text) for text in told)
    if name == "refund" or (name == "status" and header in words.flat("paid", "words")):
        return _only_flags(told) is (name == "status")
    if name == "number":
        return header not in words.flat("returns", "words") or _filled(column)
    in_words = name in _BESIDE and _most(_WORDS.search(text) is not None for text in told)
    return not in_words and (name not in kinds.SCORES or _scored(told))


def _filled(column: Column) -> bool:
    """Whether most rows have something in a column."""
    return 5 * int((column.codes != 0).sum()) >= 4 * len(column.codes)


def addresses(column: Column) -> bool:
    """Whether people's e-mail addresses stand in a column, whatever its header."""
    told = _told(column)
    if _ADDRESS.fullmatch(column.header.strip()):
        return False
    return bool(told) and _most(bool(_ADDRESS.fullmatch(text.strip())) for text in told)


def standings(column: Column) -> bool:
    """Whether words of a status stand in a column, and not yes or no to who knows what."""
    told = [text for text in _told(column) if text != column.header]
    if not told or _only_flags(told):
        return False
    return _most(words.meaning("statuses", text) != "" for text in told)


def percentages(column: Column) -> bool:
    """Whether a column holds parts of a hundred: its header or its cells say so, or they are 5, 10, 20."""
    told = [text.strip() for text in _told(column) if text != column.header]
    if _PER_HUNDRED.search(column.header) or (told and _most(text.endswith("%") for text in told)):
        return True
    steps = {text.removesuffix(".0") for text in told} - {"0"}
    return len(steps) >= _STEPS and all(_STEP.fullmatch(text) for text in steps)


def numbers(column: Column) -> bool:
    """Whether a column of names holds numbers of receipts: "#1001"."""
    told = _told(column)
    return bool(told) and all(_NUMBERED.fullmatch(text.strip()) for text in told)


def people(column: Column) -> bool:
    """Whether whole numbers stand in a column, and nothing else: how many people, not how much money."""
    told = _told(column)
    return bool(told) and all(_WHOLE.fullmatch(text.strip()) for text in told if text != column.header)


def may_hold(column: Column, name: str) -> bool:
    """Whether the cells of a column could be this field's: days, or numbers that are no days; any other."""
    told = [text for text in _told(column) if text != column.header]
    dated = 2 * sum(map(_may_be_a_day, told)) >= len(told)
    if name == "date":
        return bool(told) and dated
    if fields.catalogue()[name].type not in ("money", "count"):
        return True
    numbers = sum(_NUMBER.fullmatch(text.strip()) is not None for text in told)
    return not dated and 2 * numbers >= len(told)


def _may_be_a_day(text: str) -> bool:
    return _tells_a_day(text) or _SERIAL.fullmatch(text) is not None


def _told(column: Column) -> list[str]:
    """What the first rows of a column say, each text once; its values hold the header's own text too."""
    there = dict.fromkeys(column.codes[:LOOKED_AT].tolist())
    return [text for code in there if (text := str(column.values[code])).strip()]


def _tells_a_day(text: str) -> bool:
    return _DAY.search(text) is not None


def _only_flags(told: list[str]) -> bool:
    """Whether a column says yes or no; nothing but 0 may be an amount."""
    flags = words.flat("consent", "yes") | words.flat("consent", "no")
    said = {normalise(text) for text in told}
    return said <= flags and said != {"0"}


def _most(votes: Iterable[bool]) -> bool:
    cast = list(votes)
    return 5 * sum(cast) >= 4 * len(cast)


def _scored(told: list[str]) -> bool:
    """Whether scores stand in a column: a quarter of its texts starts as one, the others may be mistakes."""
    return 4 * sum(_SCORE.match(text) is not None for text in told) >= len(told)
