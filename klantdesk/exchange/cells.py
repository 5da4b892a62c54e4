"""Cells to clean texts, once per distinct value; rows only ever carry codes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from klantdesk.exchange.frames import Cell

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_ESCAPED = re.compile(r"^'(?=[=+\-@\d])")
_FIRST_TO_GO = (" ", "'")
_EXACT = 1e15
"""Workbooks keep fifteen digits; a longer number has lost its last ones."""
_DAMAGED = re.compile(r"^\d(?:[.,]\d+)?E\+\d+$", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Texts:
    """A column of clean texts: row i is `values[codes[i]]`; code 0 is the empty text and only that."""

    codes: NDArray[np.int32]
    values: list[str]

    @property
    def stated(self) -> NDArray[np.bool_]:
        """Per row whether there is a text."""
        return np.asarray(self.codes != 0, bool)

    def at(self, row: int) -> str:
        """The text of one row."""
        return self.values[int(self.codes[row])]

    def taken(self, rows: NDArray[np.int64]) -> list[str]:
        """The texts of these rows."""
        return [self.values[code] for code in self.codes[rows].tolist()]

    def hashes(self) -> NDArray[np.uint64]:
        """Per distinct value a 64-bit hash that is the same in every run and file."""
        return stable_hashes(self.values)

    def mapped(self, change: Callable[[str], str]) -> Texts:
        """The column with each distinct text changed; texts that became equal share a code."""
        return coded(self.codes, map(change, self.values))


def blank(rows: int) -> Texts:
    """A column of nothing."""
    return Texts(np.zeros(rows, np.int32), [""])


def coded(codes: NDArray[np.int32], texts: Iterable[str]) -> Texts:
    """Texts by code, renumbered so that equal texts share one code and "" has code 0."""
    places: dict[str, int] = {"": 0}
    fresh = np.fromiter((places.setdefault(text, len(places)) for text in texts), np.int32)
    as_before = len(fresh) == len(places) and bool((fresh == np.arange(len(fresh))).all())
    return Texts(codes if as_before else fresh[codes], list(places))


def ids(codes: NDArray[np.int32], values: list[str]) -> Texts:
    """Clean texts as identifiers: without apostrophe or tab before them."""
    return coded(codes, (value.lstrip("'").strip() for value in values))


def clean(value: Cell) -> str:
    """A cell as one line of text, without control signs and the apostrophe that guards a formula."""
    if isinstance(value, str):
        if value.isascii() and value.isprintable() and _is_neat(value):
            return value
        text = unicodedata.normalize("NFC", _CONTROL.sub("", value))
        return _ESCAPED.sub("", " ".join(text.split()))
    if isinstance(value, datetime):
        return value.isoformat(" ").removesuffix(" 00:00:00")
    if abs(value) >= _EXACT:
        return f"{value:.15G}"
    return str(int(value)) if value == int(value) else repr(value)


def _is_neat(text: str) -> bool:
    """Whether a text of plain letters and signs is one clean line already; most are."""
    return "  " not in text and text[:1] not in _FIRST_TO_GO and not text.endswith(" ")


def damaged(text: str) -> bool:
    """Whether a spreadsheet turned a long number into powers of ten and lost its digits."""
    return "+" in text and bool(_DAMAGED.match(text))


def stable_hash(text: str) -> int:
    """64 bits of BLAKE2b."""
    return int(stable_hashes((text,))[0])


def stable_hashes(texts: Iterable[str]) -> NDArray[np.uint64]:
    """64 bits of BLAKE2b for each text, the same in every run and file."""
    digests = [blake2b(text.encode(), digest_size=8).digest() for text in texts]
    return np.frombuffer(b"".join(digests), "<u8").astype(np.uint64, copy=False)
