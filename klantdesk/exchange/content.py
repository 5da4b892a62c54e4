"""One number for everything stated of a receipt, whatever the order of its rows.

A later import compares these: an equal number means that nothing changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import integers
from klantdesk.exchange.cells import stable_hash, stable_hashes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray


def of_lines(
    receipt: NDArray[np.int64], columns: Sequence[NDArray[np.int64]], products: NDArray[np.uint64], count: int
) -> NDArray[np.uint64]:
    """Per receipt the sum of its lines' hashes; `products` is a hash a line, `columns` its numbers."""
    bits = products.copy()
    for column in columns:
        bits = integers.mixed(bits.view(np.int64)) ^ integers.mixed(column)
    bits = integers.mixed(bits.view(np.int64))
    return np.asarray(integers.summed(receipt, bits, count), np.uint64)


def of_receipts(lines: NDArray[np.uint64], facts: Iterable[Iterable[object]]) -> NDArray[np.int64]:
    """Per receipt one signed 64-bit number over its lines and its own facts (columns)."""
    told = stable_hashes("\x1f".join(map(str, row)) for row in zip(*facts, strict=True))
    return integers.mixed((lines ^ integers.mixed(told.view(np.int64))).view(np.int64)).view(np.int64)


def hashes(texts: Sequence[Sequence[str]]) -> NDArray[np.uint64]:
    """A stable hash for each tuple of texts."""
    return stable_hashes("\x1f".join(row) for row in texts)


def short_hash(*facts: object) -> str:
    """Sixteen hexadecimal signs for some facts."""
    return f"{stable_hash(chr(0x1F).join(map(str, facts))):016x}"
