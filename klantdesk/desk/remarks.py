"""What free text should better not hold: words on special categories, and a citizen service number."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from klantdesk import paths
from klantdesk.errors import NumberRefused

NINE = 9
_ELEVEN = 11
_NUMBER = re.compile(r"(?<![\w#])\+?\d(?:[ .-]?\d)+(?!\w)")
_CALLS = re.compile(r"(?:\b(?:tel|telefoon|mobiel|gsm|bel|bellen|phone)\W{0,3}|\(0\)\W?)$", re.IGNORECASE)
_SAYS_SO = re.compile(r"\b(?:bsn|sofi\w*|burgerservice\w*)\W{0,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remark:
    """A word that hints at a special category: health, religion, politics, sexual_life, ethnicity, union."""

    category: str
    word: str


def remark(text: str) -> tuple[Remark, ...]:
    """The words in a text that a shop had better think about, the first of each category."""
    found = ((category, words.search(text)) for category, words in _categories())
    return tuple(Remark(category, hit[0]) for category, hit in found if hit)


def refuse_numbers(*texts: str) -> None:
    """NumberRefused for a text that holds a citizen service number."""
    if any(holds_number(text) for text in texts):
        raise NumberRefused


def holds_number(text: str) -> bool:
    """Whether nine digits stand in a text that pass the 11-test and are no telephone number."""
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        before = text[: found.start()]
        if len(digits) == NINE and passes([int(digit) for digit in digits]):
            called = found[0].startswith(("0", "+")) or _CALLS.search(before)
            if not called or _SAYS_SO.search(before):
                return True
    return False


def passes(digits: Sequence[int]) -> bool:
    """The 11-test of a citizen service number: weights 9 to 2, the last digit taken off."""
    weighed = sum(digit * weight for digit, weight in zip(digits, range(NINE, 1, -1), strict=False))
    return any(digits) and (weighed - digits[-1]) % _ELEVEN == 0


@cache
def _categories() -> tuple[tuple[str, re.Pattern[str]], ...]:
    told = tomllib.loads((paths.resources() / "remarks.toml").read_text(encoding="utf-8"))
    return tuple((category, _pattern(words)) for category, words in told.items())


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    parts = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
