"""What is on the receipts: articles, prices, shipping, gift vouchers, things sent back."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from klantdesk.exchange.demo.seasons import Days
from klantdesk.exchange.demo.stock import Floats, article_chances, stock
from klantdesk.exchange.demo.visits import Visits
from klantdesk.records import NOBODY, THOUSAND, LineKind

_LINES = (0.46, 0.28, 0.15, 0.07, 0.04)
_DEARER_A_YEAR = 1.03
_SHIPPING, _FREE_FROM = 495, 7500
_SENT_BACK, _VOUCHERS, _SALE_LINES, _SALE_OFF = 0.09, 0.012, 0.35, 80
_SALE_MONTHS = (1, 7)
_WINTER = (10, 11, 12, 1, 2)
_DEAR = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Baskets:
    """Lines sorted by receipt, as arrays of equal length; `receipt` is a position in Visits."""

    receipt: NDArray[np.int32]
    product: NDArray[np.int32]
    quantity: NDArray[np.int32]
    cents: NDArray[np.int32]
    kind: NDArray[np.int8]


def baskets(visits: Visits, seed: int) -> Baskets:
    """The lines of all receipts."""
    random = np.random.default_rng((seed, 2))
    bought = _bought(visits, random)
    parts = (bought, _sent_back(visits, bought, random), _shipping(visits, bought), _vouchers(visits, random))
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in _NAMES}
    order = np.argsort(columns["receipt"], kind="stable")
    return Baskets(**{name: column[order] for name, column in columns.items()})


def months(days: Days) -> NDArray[np.int64]:
    """The month, 1 to 12, of days."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12 + 1


_NAMES = [column.name for column in fields(Baskets)]


def _lines(
    receipt: NDArray[np.int64], product: object, quantity: object, cents: object, kind: LineKind
) -> Baskets:
    size = len(receipt)
    return Baskets(
        receipt.astype(np.int32),
        np.broadcast_to(np.asarray(product, dtype=np.int32), size),
        np.broadcast_to(np.asarray(quantity, dtype=np.int32), size),
        np.broadcast_to(np.asarray(cents, dtype=np.int32), size),
        np.full(size, kind, dtype=np.int8),
    )


def _bought(visits: Visits, random: np.random.Generator) -> Baskets:
    sales = np.flatnonzero(visits.returns == NOBODY)
    count = 1 + np.searchsorted(np.cumsum(_LINES)[:-1], random.random(len(sales)))
    receipt = np.repeat(sales, count)
    opening = np.append(True, receipt[1:] != receipt[:-1])[: len(receipt)]
    day = visits.day[receipt]
    month = months(day)
    product = _articles(opening, np.isin(month, _WINTER), random)
    pieces = _pieces(product, random)
    price = _prices(product, day, int(visits.day.max(initial=0)))
    reduced = np.isin(month, _SALE_MONTHS) & (random.random(len(receipt)) < _SALE_LINES)
    price = np.where(reduced, (price * _SALE_OFF + 50) // 100, price)
    return _lines(receipt, product, pieces * THOUSAND, pieces * price, LineKind.SALE)


def _articles(
    opening: NDArray[np.bool_], winter: NDArray[np.bool_], random: np.random.Generator
) -> NDArray[np.int64]:
    drawn: Floats = random.random(len(opening))
    product = np.zeros(len(opening), dtype=np.int64)
    for first in (True, False):
        for cold in (True, False):
            rows = np.flatnonzero((opening == first) & (winter == cold))
            product[rows] = np.searchsorted(article_chances(first=first, winter=cold), drawn[rows])
    return product


def _pieces(product: NDArray[np.int64], random: np.random.Generator) -> NDArray[np.int64]:
    drawn = random.random(len(product))
    pieces = np.ones(len(product), dtype=np.int64)
    for category in stock().categories:
        rows = np.flatnonzero((product >= category.articles[0]) & (product <= category.articles[-1]))
        pieces[rows] += np.searchsorted(np.cumsum(category.pieces)[:-1], drawn[rows])
    return pieces


def _prices(product: NDArray[np.int64], day: Days, last: int) -> NDArray[np.int64]:
    """Cents on the day: dearer every year, in steps of 5 cents, above 20 euros always ending in ,95."""
    years = (last - day) // 365
    cheaper = np.power(_DEARER_A_YEAR, -years)
    price = np.array(stock().prices)[product] * cheaper
    rounded = np.where(price >= _DEAR, np.rint((price + 5) / 100) * 100 - 5, np.rint(price / 5) * 5)
    return rounded.astype(np.int64)


def _sent_back(visits: Visits, bought: Baskets, random: np.random.Generator) -> Baskets:
    """The first line of some web orders, on the order itself; of others on a receipt of the till."""
    openings = np.searchsorted(bought.receipt, np.arange(len(visits.day)))
    chance = random.random(len(visits.day))
    by_post = np.flatnonzero(
        visits.web & ~visits.cancelled & (visits.returns == NOBODY) & (chance < _SENT_BACK)
    )
    at_till = np.flatnonzero(visits.returns != NOBODY)
    line = openings[np.concatenate((by_post, visits.returns[at_till]))]
    return _lines(
        np.concatenate((by_post, at_till)),
        bought.product[line],
        -bought.quantity[line],
        -bought.cents[line],
        LineKind.RETURN,
    )


def _shipping(visits: Visits, bought: Baskets) -> Baskets:
    total = np.bincount(bought.receipt, weights=bought.cents, minlength=len(visits.day))
    small = np.flatnonzero(visits.web & (visits.returns == NOBODY) & (total < _FREE_FROM))
    return _lines(small, NOBODY, THOUSAND, _SHIPPING, LineKind.SHIPPING)


def _vouchers(visits: Visits, random: np.random.Generator) -> Baskets:
    chance = random.random(len(visits.day))
    chosen = np.flatnonzero(~visits.web & (visits.returns == NOBODY) & (chance < _VOUCHERS))
    amounts = random.choice(stock().facts["voucher"]["amounts"], len(chosen))
    return _lines(chosen, stock().voucher, THOUSAND, amounts, LineKind.VOUCHER)
