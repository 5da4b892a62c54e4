"""What the invented shop is made of: names, places, articles and seasons, read from resources."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klantdesk import paths
from klantdesk.records import Product

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of article: how often it opens a receipt, joins one, sells in winter, and by how many."""

    first: float
    other: float
    winter: float
    pieces: tuple[float, ...]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stock:
    """The articles (prices in cents, as of the last year) and the rest of the shop's data as it stands."""

    products: tuple[Product, ...]
    prices: tuple[int, ...]
    categories: tuple[Category, ...]
    voucher: int
    facts: dict[str, Any]


@cache
def stock() -> Stock:
    """The shop's data, read once."""
    with (paths.resources() / "demo" / "sporthuis.toml").open("rb") as file:
        facts = tomllib.load(file)
    products: list[Product] = []
    prices: list[int] = []
    categories = []
    for letter, entry in zip("HTSBJFKAV", facts["categories"], strict=True):
        start = len(products)
        for number, (brand, name, cents) in enumerate(entry["articles"], start=1):
            products.append(Product(f"{letter}{number:03d}", name, entry["name"], brand))
            prices.append(cents)
        categories.append(
            Category(
                entry["first"],
                entry["other"],
                entry["winter"],
                tuple(entry["pieces"]),
                tuple(range(start, len(products))),
            )
        )
    voucher = facts["voucher"]
    products.append(Product("CADEAU", voucher["name"], voucher["category"], voucher["brand"]))
    prices.append(0)
    return Stock(tuple(products), tuple(prices), tuple(categories), len(products) - 1, facts)


def article_chances(*, first: bool, winter: bool) -> Floats:
    """The running chance of every article to be a receipt's first line, or a further one."""
    shop = stock()
    chances = np.zeros(len(shop.products))
    for category in shop.categories:
        weight = (category.first if first else category.other) * (category.winter if winter else 1)
        chances[list(category.articles)] = weight / len(category.articles)
    running: Floats = np.cumsum(chances) / chances.sum()
    return running
