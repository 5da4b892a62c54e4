"""Cells that hold several things, as a format's file describes them (`[unfold]` and `[sums]`).

An export of a row an order packs its articles in one cell, in as many cells as the longest order has,
or gives each article columns of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from klantdesk.exchange.headers import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Packing:
    """Which cells are packed, and how: entries apart by `between` ("": one a cell), each of label and value.

    `cell` is their normalised header, or how it begins where they are numbered: line item 1, line item 2.
    `labels` are {field id: label}; a value ends where `within` and a label of these or of `others` follow.
    """

    cell: str
    between: str
    within: str
    equals: str
    labels: dict[str, str]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unfold:
    """Where lines stand in the row of their order: in packed cells, or in numbered columns.

    `columns` are {field id: normalised headers without their number}.
    """

    packing: Packing | None
    columns: dict[str, tuple[str, ...]]

    def headers(self) -> list[str]:
        """The normalised headers, or beginnings of them, of all cells that hold lines."""
        cells = [self.packing.cell] if self.packing else []
        return [*cells, *(header for group in self.columns.values() for header in group)]


def unfold(entry: dict[str, Any]) -> Unfold:
    """The table of this name of a format's file."""
    named = entry.get("columns", {})
    columns = {
        name: tuple(map(normalise, [one] if isinstance(one, str) else one)) for name, one in named.items()
    }
    return Unfold(_packing(entry) if "cell" in entry else None, columns)


def sums(entries_of: dict[str, dict[str, Any]]) -> dict[str, Packing]:
    """The table of this name of a format's file."""
    return {name: _packing(entry) for name, entry in entries_of.items()}


def _packing(entry: dict[str, Any]) -> Packing:
    return Packing(
        cell=normalise(entry["cell"]),
        between=entry.get("between", ""),
        within=entry["within"],
        equals=entry["equals"],
        labels=entry["labels"],
        others=tuple(entry.get("others", ())),
    )


def entries(text: str, packing: Packing) -> Iterator[dict[str, str]]:
    """What a packed cell lists, as texts by label; what stands before the first label is nothing.

    Only a label ends a value or an entry, so that a name may hold the signs that stand between them.
    """
    names = "|".join(map(re.escape, (*packing.labels.values(), *packing.others)))
    signs = "|".join(re.escape(sign) for sign in ("", packing.between, packing.within) if sign)
    said: dict[str, str] = {}
    label, start = "", 0
    for mark in re.finditer(f"(^|{signs})\\s*({names}){re.escape(packing.equals)}", text):
        said[label] = text[start : mark.start()].strip()
        if mark[1] != packing.within:
            yield from _stated(said)
            said = {}
        label, start = mark[2], mark.end()
    yield from _stated(said | {label: text[start:].strip()})


def _stated(said: dict[str, str]) -> Iterator[dict[str, str]]:
    said.pop("", None)
    if any(said.values()):
        yield said
