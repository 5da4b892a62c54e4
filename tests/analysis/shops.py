"""Small shops to count in: sales as records, the same as columns, and random ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from hypothesis import strategies as st

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.moments import Purchases, purchases
from klantdesk.records import THOUSAND, Channel, LineKind


@dataclass(frozen=True)
class Sale:
    """One line of a receipt."""

    receipt: int
    day: int
    customer: int
    cents: int
    quantity: int = THOUSAND
    kind: LineKind = LineKind.SALE
    channel: Channel = Channel.STORE
    store: int = 0
    counted: bool = True


@dataclass(frozen=True)
class Columns:
    """The shape the analysis reads."""

    receipt: Ints
    day: Ints
    customer: Ints
    product: Ints
    quantity: Ints
    cents: Ints
    kind: Ints
    channel: Ints
    store: Ints
    counted: Flags


def columns(sales: Sequence[Sale]) -> Columns:
    def ints(pick: Callable[[Sale], int], dtype: type[np.signedinteger]) -> Ints:
        return np.array([pick(sale) for sale in sales], dtype=dtype)

    return Columns(
        receipt=ints(lambda sale: sale.receipt, np.int32),
        day=ints(lambda sale: sale.day, np.int32),
        customer=ints(lambda sale: sale.customer, np.int32),
        product=ints(lambda _: 0, np.int32),
        quantity=ints(lambda sale: sale.quantity, np.int64),
        cents=ints(lambda sale: sale.cents, np.int64),
        kind=ints(lambda sale: sale.kind, np.int8),
        channel=ints(lambda sale: sale.channel, np.int8),
        store=ints(lambda sale: sale.store, np.int16),
        counted=np.array([sale.counted for sale in sales], dtype=np.bool_),
    )


def shop(sales: Sequence[Sale]) -> Purchases:
    return purchases([columns(sales)])


def visits(**days_of: Sequence[int]) -> list[Sale]:
    """Receipts of 10 euros: customer `c7=(1, 5)` buys on days 1 and 5."""
    pairs = [(int(name[1:]), day) for name, days in days_of.items() for day in days]
    return [Sale(number, day, customer, 1000) for number, (customer, day) in enumerate(pairs)]


def random_sales(seed: int, *, receipts: int, customers: int, days: int) -> list[Sale]:
    """Sales of all kinds, some on the same day, some sent back, lines in any order."""
    random = Random(seed)
    sales = []
    for receipt in range(receipts):
        day, customer = 12000 + random.randrange(days), random.randrange(-1, customers)
        channel, store = random.choice(tuple(Channel)), random.randrange(2)
        counted = random.random() < 0.95
        for _ in range(random.randrange(1, 4)):
            kind = random.choices(tuple(LineKind), (8, 2, 1, 1))[0]
            sign = -1 if kind is LineKind.RETURN else 1
            cents = sign * random.choice((0, 5, 1000, 1000, 1995, 4999))
            quantity = sign * random.choice((0, 500, 1000, 3000))
            sales.append(Sale(receipt * 3, day, customer, cents, quantity, kind, channel, store, counted))
    random.shuffle(sales)
    return sales


def any_sales(*, receipts: int = 60, customers: int = 6, days: int = 900) -> st.SearchStrategy[list[Sale]]:
    return st.builds(
        random_sales,
        seed=st.integers(0, 2**32),
        receipts=st.integers(0, receipts),
        customers=st.integers(1, customers),
        days=st.integers(1, days),
    )
