"""A block of well-formed text cut into cells all at once: no Python object a cell, one a distinct cell.

Signs are found, cells compared and rows numbered by numpy, so that a large text file takes a third of
the time the csv module needs. A block whose rows differ in width, or whose quotes do not fit, is told
apart and left to that module. Runs in the reader process, and only there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

LONGEST = 128
"""Bytes; a column with a longer cell in a block is compared by Python there."""
_WORD = 8
_QUOTE, _NEWLINE, _RETURN, _SPACE = b'"'[0], b"\n"[0], b"\r"[0], b" "[0]
_SLOTS = 18
_ODD = np.uint64(0x9E3779B97F4A7C15)
_STIR = np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)
_LOW = np.asarray([(1 << 8 * size) - 1 for size in range(_WORD + 1)], np.uint64)
"""The bits of a word that belong to a cell with so many bytes in it."""


class Crooked(Exception):
    """Quotes or line ends that the csv module has its own reading of."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a block, column by column: its texts in the order they come first, and per row which.

    A text is one of the block's own, so that blocks can be cut side by side.
    """

    columns: tuple[tuple[list[str], NDArray[np.int64]], ...]

    def __len__(self) -> int:
        return len(self.columns[0][1])

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.columns)

    def coded(
        self, tables: Sequence[Mapping[object, int]]
    ) -> tuple[NDArray[np.int64], list[NDArray[np.int32]]]:
        """The rows that hold anything, and per column the codes of their cells as a table has them."""
        codes = [
            np.fromiter(map(table.__getitem__, texts), np.int32, len(texts))[of_row]
            for table, (texts, of_row) in zip(tables, self.columns, strict=True)
        ]
        filled = np.flatnonzero(np.any([column != 0 for column in codes], axis=0))
        whole = len(filled) == len(self)
        return filled, codes if whole else [column[filled] for column in codes]


class _Grid:
    """Where the cells of a block begin and end, a row a record and a column a field."""

    def __init__(
        self, block: bytes, encoding: str, starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> None:
        self._block, self._encoding = block, encoding
        self._starts, self._ends = starts, ends
        self._padded = np.frombuffer(block + bytes(LONGEST + _WORD), np.uint8)

    def columns(self) -> Iterator[tuple[list[str], NDArray[np.int64]]]:
        """Per column its texts in the order they come first, and per row which of them it holds."""
        text = self._block.decode() if self._block.isascii() else ""
        for starts, ends in zip(self._starts.T, self._ends.T, strict=True):
            firsts, of_row = self._distinct(starts, ends)
            places = zip(starts[firsts].tolist(), ends[firsts].tolist(), strict=True)
            if text:
                texts = [text[start:end] for start, end in places]
            else:
                texts = [self._block[start:end].decode(self._encoding, "replace") for start, end in places]
            quoted = (self._padded[starts[firsts]] == _QUOTE).any()
            yield (list(map(_bare, texts)) if quoted else texts), of_row

    def _distinct(
        self, starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The first row of each distinct cell, rising, and per row which of these it equals."""
        lengths = ends - starts
        longest = int(lengths.max())
        if longest > LONGEST:
            return self._compared_by_python(starts, ends)
        words = self._words(starts, lengths, max(1, -(-longest // _WORD)))
        runs = _runs((lengths, *words))
        led = np.flatnonzero(runs)
        alike = _distinct([part[led] for part in (lengths.view(np.uint64), *words)])
        if alike is None:
            return self._compared_by_python(starts, ends)
        firsts, of_run = alike
        return led[firsts], of_run[np.cumsum(runs) - 1]

    def _words(
        self, starts: NDArray[np.int64], lengths: NDArray[np.int64], count: int
    ) -> list[NDArray[np.uint64]]:
        """The first so many times eight bytes of each cell, zeros behind its end.

        They are fetched all at once: where a cell lies matters, not how long it is.
        """
        size = count * _WORD
        everywhere = np.lib.stride_tricks.as_strided(
            self._padded[:size].view(f"V{size}"), (len(self._padded) - size + 1,), (1,), writeable=False
        )
        words = everywhere[starts].view(np.uint64).reshape(-1, count)
        ends = (lengths - at * _WORD for at in range(count))
        return [word & _LOW.take(end, mode="clip") for word, end in zip(words.T, ends, strict=True)]

    def _compared_by_python(
        self, starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        places: dict[bytes, int] = {}
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        codes = (places.setdefault(self._block[start:end], len(places)) for start, end in spans)
        of_row = np.fromiter(codes, np.int64, len(starts))
        return np.unique(of_row, return_index=True)[1], of_row


def cut(block: bytes, mark: str, encoding: str, *, most_lines: int, widest: int) -> Cells | None:
    """The cells of whole lines; None where the rows are not all as wide as the first, or too wide.

    Raises Crooked where only the csv module knows what is meant, or a record goes over more lines.
    """
    if not block.endswith(b"\n"):
        block += b"\n"
    signs = np.frombuffer(block, np.uint8)
    if b"\r" in block:
        returns = np.flatnonzero(signs == _RETURN)
        if (signs[np.minimum(returns + 1, len(signs) - 1)] != _NEWLINE).any():
            raise Crooked
    syntax = (signs == ord(mark)) | (signs == _NEWLINE)
    places = _unquoted(signs, ord(mark), syntax) if b'"' in block else np.flatnonzero(syntax)
    closes = signs[places] == _NEWLINE
    width, rows = int(np.argmax(closes)) + 1, int(np.count_nonzero(closes))
    if width > widest or rows * width != len(places) or not closes[width - 1 :: width].all():
        return None
    starts = np.concatenate(([0], places[:-1] + 1)).reshape(-1, width)
    ends = places.reshape(-1, width)
    last = ends[:, -1]
    if np.count_nonzero(signs == _NEWLINE) > rows and _longest(signs, last) > most_lines:
        raise Crooked
    ends[:, -1] -= (last > starts[:, -1]) & (signs[last - 1] == _RETURN)
    return Cells(tuple(_Grid(block, encoding, _behind_spaces(signs, starts), ends).columns()))


def _behind_spaces(signs: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where cells begin without the spaces in front of them."""
    spaced = signs[starts] == _SPACE
    if spaced.any():
        spaces = signs == _SPACE
        lasts = np.flatnonzero(spaces[:-1] & ~spaces[1:])
        starts[spaced] = lasts[np.searchsorted(lasts, starts[spaced])] + 1
    return starts


def _longest(signs: NDArray[np.uint8], ends: NDArray[np.int64]) -> int:
    """Over how many lines the longest record goes."""
    lines = np.flatnonzero(signs == _NEWLINE)
    return int(np.diff(np.searchsorted(lines, ends), prepend=-1).max())


def _unquoted(signs: NDArray[np.uint8], mark: int, syntax: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The places of signs outside quotes; Crooked where a quote stands in the midst of a cell."""
    places = np.flatnonzero(syntax | (signs == _QUOTE))
    is_quote = signs[places] == _QUOTE
    quotes = places[is_quote]
    if len(quotes) % 2:
        raise Crooked
    before = _sign_before(signs, quotes[0::2])
    behind = signs[quotes[1::2] + 1]
    doubled = signs[quotes[0::2] - 1] == _QUOTE
    opens = (before == mark) | (before == _NEWLINE) | doubled
    closes = (behind == mark) | (behind == _NEWLINE) | (behind == _RETURN) | (behind == _QUOTE)
    if not (opens.all() and closes.all()):
        raise Crooked
    inside = (np.cumsum(is_quote, dtype=np.uint8) & 1).view(np.bool_)  # only odd or even counts
    return np.asarray(places[~(is_quote | inside)], np.int64)


def _sign_before(signs: NDArray[np.uint8], places: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The sign in front of each place and of the spaces before it; a line end where the text begins."""
    last = places - 1
    spaced = signs[last] == _SPACE
    if spaced.any():
        spaces = signs == _SPACE
        firsts = np.flatnonzero(spaces & ~np.concatenate(([False], spaces[:-1])))
        last[spaced] = firsts[np.searchsorted(firsts, last[spaced], "right") - 1] - 1
    return np.where(last < 0, _NEWLINE, signs[last])


def _runs(parts: Sequence[NDArray[Any]]) -> NDArray[np.bool_]:
    """Rows that differ from the one above them: a receipt's lines repeat its number, day and customer."""
    leads = np.zeros(len(parts[0]), np.bool_)
    leads[0] = True
    for part in parts:
        leads[1:] |= part[1:] != part[:-1]
    return leads


def _distinct(parts: Sequence[NDArray[np.uint64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]] | None:
    """The first row of each distinct cell, rising, and per row which of these it equals.

    A cell is its parts. None where two different cells have one key.
    """
    keys = parts[0]
    for word in parts[1:]:
        keys = (keys ^ word) * _ODD
        keys ^= keys >> _HALF
    first = _first_alike(keys)
    if any((part != part[first]).any() for part in parts):
        return None
    leads = first == np.arange(len(first))
    return np.flatnonzero(leads), (np.cumsum(leads) - 1)[first]


def _first_alike(keys: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Per row the first row with the same key.

    Rows lie in slots by their key; of a slot with several keys one is settled a turn.
    """
    first = np.arange(len(keys))
    owner = np.empty(1 << _SLOTS, np.int64)
    left = first.copy()
    stirred = keys
    while len(left):
        slots = (stirred[left] >> np.uint64(64 - _SLOTS)).astype(np.int64)
        owner[slots[::-1]] = left[::-1]
        first[left] = owner[slots]
        left = left[keys[first[left]] != keys[left]]
        stirred = stirred * _STIR + _ODD
    return first


def _bare(cell: str) -> str:
    """A cell without the quotes around it."""
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell
