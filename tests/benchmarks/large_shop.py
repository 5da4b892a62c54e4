"""A shop file as large as wished, made once per folder: a tenth of the people and purchases at a time."""

from __future__ import annotations

import random
import sys
import time
from array import array
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from klantdesk.db import batches
from klantdesk.db.store import SCHEMA_VERSION, Store
from klantdesk.records import Harvest, LineKind, Person, Product, SourceCustomer, Unwatched
from tests.benchmarks.large_people import NAMES, people

PARTS = 10
LINES_A_RECEIPT = 3
PRODUCTS = 20_000
DAYS = 3650
MONTH_DAYS = 30
WARES, KINDS = NAMES["wares"], NAMES["kinds"]


def large(folder: Path, customers: int, lines: int) -> Path:
    """The shop file with so many customers and purchase lines."""
    path = folder / f"klantdesk-{customers}-{lines}-v{SCHEMA_VERSION}.klantdesk"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        building = path.with_suffix(".building")
        building.unlink(missing_ok=True)
        begin = time.perf_counter()
        build(building, customers, lines)
        building.rename(path)
        print(f"made {path.name} in {time.perf_counter() - begin:.0f} s", file=sys.stderr)
    return path


def build(path: Path, customers: int, lines: int) -> None:
    """Take so many customers and lines in, as so many imports."""
    everybody = people(customers)
    store = Store.create(path)
    try:
        for part in range(PARTS):
            harvest = _harvest(list(islice(everybody, customers // PARTS)), part, lines // PARTS)
            batches.take_in(
                store,
                source="kassa",
                file=f"{part}.csv",
                file_hash=str(part),
                format="benchmark",
                kind="orders",
                harvest=harvest,
                problems=[],
                report={},
                watch=Unwatched(),
            )
    finally:
        store.close()


def _harvest(buyers: list[Person], part: int, lines: int) -> Harvest:
    chance = random.Random(part)
    made = Harvest()
    first = 100_000 + part * len(buyers)
    made.customers.extend(SourceCustomer(f"id:{first + at}", one) for at, one in enumerate(buyers))
    made.products.extend(_products())
    receipts = lines // LINES_A_RECEIPT
    for at in range(receipts):
        made.receipts.number.append(f"R{part * receipts + at + 1_000_000}")
        made.receipts.day.append(16_000 + at * DAYS // receipts)
        made.receipts.customer.append(chance.randrange(len(buyers)))
        made.receipts.channel.append(2)
        made.receipts.store.append("")
        made.receipts.state.append("")
        made.receipts.content.append(chance.getrandbits(63))
    for at in range(lines):
        made.lines.receipt.append(min(receipts - 1, at // LINES_A_RECEIPT))
        made.lines.product.append(chance.randrange(PRODUCTS))
        made.lines.quantity.append(1000)
        made.lines.cents.append(chance.randrange(100, 20_000))
        made.lines.kind.append(LineKind.SALE)
    return made


def month_more(customers: int, last: int, lines: int) -> Harvest:
    """An export of the month after the day `last`, by the first customers of a shop of so many."""
    receipts = lines // LINES_A_RECEIPT
    buyers = list(islice(people(customers), min(customers, receipts)))
    made = _harvest(buyers, 0, lines)
    made.receipts.number[:] = [f"M{number}" for number in made.receipts.number]
    made.receipts.day[:] = array("q", (last + 1 + at * MONTH_DAYS // receipts for at in range(receipts)))
    return made


def _products() -> Iterator[Product]:
    for at in range(PRODUCTS):
        name = f"{WARES[at % len(WARES)]} {KINDS[at // 7 % len(KINDS)]} {at}"
        yield Product(sku=f"A{at:05d}", name=name, category=WARES[at % len(WARES)])
