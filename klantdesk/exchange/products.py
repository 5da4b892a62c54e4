"""The articles of a file: each combination of number, name, category and brand once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import cells, content, integers
from klantdesk.records import NOBODY, Product

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.table import Table


@dataclass(slots=True, eq=False)
class Products:
    """The products found, and per line which one it is (NOBODY: none)."""

    products: list[Product]
    of_line: NDArray[np.int64]

    def line_hashes(self) -> NDArray[np.uint64]:
        """Per line a hash of its product; 0 for none."""
        told = [(one.sku, one.name, one.category, one.brand) for one in self.products]
        return np.append(content.hashes(told), np.uint64(0))[self.of_line]


def find(table: Table, rows: NDArray[np.int64]) -> Products:
    """The products of lines, each given by the row it stands on (NOBODY: a line without product)."""
    columns = [table.ids("sku").mapped(_undamaged), *map(table.texts, ("product", "category", "brand"))]
    named = np.flatnonzero(rows != NOBODY)
    where = integers.taken(rows, named)
    combos, firsts = integers.combined([integers.taken(one.codes, where) for one in columns], len(where))
    texts = list(zip(*(column.taken(where[firsts]) for column in columns), strict=True))
    stated = np.asarray([any(text) for text in texts], bool)
    places = np.where(stated, np.cumsum(stated) - 1, NOBODY)
    of_line = np.full(len(rows), NOBODY, np.int64)
    if len(named):
        of_line[named] = places[combos]
    return Products([Product(*text) for text in texts if any(text)], of_line)


def _undamaged(text: str) -> str:
    """An article number, or "" where a spreadsheet lost its digits: it would name many articles."""
    return "" if cells.damaged(text) else text
