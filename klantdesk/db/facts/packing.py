"""A column of whole numbers as few bytes: its smallest value, and the rest counted from there.

Ids, days and amounts of one block lie close together, so most columns take one or two bytes a row
and a column of equal values takes none. Little-endian: one header of 9 bytes (bytes per row, then
the smallest value as int64), then the rows.
"""

from __future__ import annotations

import struct
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.signedinteger[Any]]

_WHOLE = 8
_HEADER = struct.Struct("<bq")
_WIDTHS: dict[int, Any] = {
    1: np.dtype("<u1"),
    2: np.dtype("<u2"),
    4: np.dtype("<u4"),
    _WHOLE: np.dtype("<i8"),
}


def pack(column: Ints) -> bytes:
    """The bytes of a column with at least one row."""
    least, most = int(column.min()), int(column.max())
    if most == least:
        return _HEADER.pack(0, least)
    width = next((width for width in (1, 2, 4) if most - least < 1 << (8 * width)), _WHOLE)
    if width == _WHOLE:  # the span itself may not fit in 64 bits
        return _HEADER.pack(_WHOLE, 0) + column.astype("<i8").tobytes()
    narrow: NDArray[Any] = (column.astype(np.int64) - least).astype(_WIDTHS[width])
    return _HEADER.pack(width, least) + narrow.tobytes()


def unpack(packed: bytes, into: Ints) -> None:
    """Write a packed column into an array that is as long and wide enough."""
    width, least = _HEADER.unpack_from(packed)
    if width == 0:
        into[:] = least
        return
    np.copyto(into, np.frombuffer(packed, _WIDTHS[width], offset=_HEADER.size), casting="unsafe")
    into += into.dtype.type(least)
