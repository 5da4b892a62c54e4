"""Ids by the hundred thousand out of a query, without walking through its rows in Python.

SQLite strings them together in one call, during which other threads run: a step per row would ask for
the interpreter as often, and keep the window waiting each time.
"""

from __future__ import annotations

from array import array
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray
    from sqlcipher3 import dbapi2 as sqlite

_AT_FIRST = 600
_FEW = 3_000
_SHORT = 20_000
_PIECE = 400_000
"""For so few ids, or letters that tell them, no arrays are needed: they would have to be loaded first."""


def gathered(connection: sqlite.Connection, sql: str, values: tuple[object, ...] = ()) -> array[int]:
    """The ids of all rows of a query, in their order; `sql` calls its column `one`. A million in 0.1 s."""
    together = f"SELECT CAST(group_concat(one) AS BLOB) FROM ({sql})"  # noqa: S608  # our own queries
    (told,) = connection.execute(together, values).fetchone()
    if not told:
        return array("q")
    if len(told) <= _SHORT:
        return array("q", map(int, told.split(b",")))
    import numpy as np

    found = array("q")
    for piece in _pieces(told):  # numpy keeps the interpreter while it reads one
        found.frombytes(np.fromstring(piece, np.int64, sep=",").tobytes())
    return found


def _pieces(told: bytes) -> Iterator[bytes]:
    """Letters that tell ids, cut at commas."""
    begin = 0
    while begin < len(told):
        comma = told.find(b",", begin + _PIECE)
        end = len(told) if comma < 0 else comma
        yield told[begin:end]
        begin = end + 1


def flowing(
    connection: sqlite.Connection, sql: str, values: tuple[object, ...], at_first: int = _AT_FIRST
) -> Iterator[array[int]]:
    """The same in two parts, the second only for who asks on."""
    begin = gathered(connection, f"{sql} LIMIT {at_first}", values)
    yield begin
    if len(begin) == at_first:
        yield gathered(connection, f"{sql} LIMIT -1 OFFSET {at_first}", values)


def each_once(parts: Iterable[array[int]]) -> array[int]:
    """Ids end to end, each where it comes first."""
    told = list(parts)
    if sum(map(len, told)) <= _FEW:
        return array("q", dict.fromkeys(chain.from_iterable(told)))
    import numpy as np

    every = np.concatenate([np.frombuffer(part, np.int64) for part in told if part])
    order = np.arange(len(every))
    first = np.empty(int(every.max()) + 1, np.int64)
    first[every[::-1]] = order[::-1]  # of several writes to one place the last one stays
    return array("q", every[first[every] == order].tobytes())


class Marked:
    """Ids, so that asking whether others are among them costs little."""

    def __init__(self, ids: Collection[int]) -> None:
        self._ids = ids

    def of(self, ids: array[int]) -> array[int]:
        """Those of other ids that are among these, in their order."""
        if max(len(ids), len(self._ids)) <= _FEW:
            return array("q", (one for one in ids if one in self._few))
        import numpy as np

        told = np.frombuffer(ids, np.int64) if ids else np.empty(0, np.int64)
        return array("q", told[self._up[np.minimum(told, len(self._up) - 1)]].tobytes())

    @cached_property
    def _few(self) -> frozenset[int]:
        return frozenset(self._ids)

    @cached_property
    def _up(self) -> NDArray[np.bool_]:
        """A flag for each number there is; the last one is nobody's."""
        import numpy as np

        ids = self._ids if hasattr(self._ids, "__getitem__") else list(self._ids)
        told = np.asarray(ids, np.int64)
        up = np.zeros(int(told.max(initial=0)) + 2, np.bool_)
        up[told] = True
        return up
