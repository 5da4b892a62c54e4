"""The purchase columns the analysis counts from, by their shape only."""

from __future__ import annotations

from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.signedinteger[Any]]
Flags: TypeAlias = NDArray[np.bool_]


class Facts(Protocol):
    """One row per live line, as arrays of equal length; the order of the rows carries no meaning.

    `day` counts from 1970-01-01, `customer` is today's customer id (-1: anonymous), `quantity` is
    in thousandths, `cents` has its sign, `kind` is a records.LineKind, `channel` a records.Channel,
    `counted` is False for receipts kept out of every figure. Day, customer, channel, store and
    counted are the same on every line of a receipt.
    """

    @property
    def receipt(self) -> Ints:
        """Receipt id."""

    @property
    def day(self) -> Ints:
        """Day of the receipt."""

    @property
    def customer(self) -> Ints:
        """Customer id, -1 for an anonymous sale."""

    @property
    def product(self) -> Ints:
        """Product id."""

    @property
    def quantity(self) -> Ints:
        """Pieces in thousandths."""

    @property
    def cents(self) -> Ints:
        """Net amount of the line."""

    @property
    def kind(self) -> Ints:
        """What the amount is."""

    @property
    def channel(self) -> Ints:
        """Through which door."""

    @property
    def store(self) -> Ints:
        """In which store."""

    @property
    def counted(self) -> Flags:
        """Whether the receipt counts."""
