"""Small harvests for the tests of the shop file, and what two shops must agree on."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from klantdesk.db import batches, dump
from klantdesk.db.facts import read
from klantdesk.db.store import Store
from klantdesk.records import (
    NOBODY,
    Consent,
    Harvest,
    LineKind,
    Person,
    Problem,
    Product,
    SourceCustomer,
    Unwatched,
    Watch,
)

Line = tuple[str, int, int, int]
"""Article ("" for none), quantity in thousandths, cents, kind."""

JAN = Person(name="Jan de Vries", email="jan@voorbeeld.nl", city="Utrecht")
ONE_LINE: tuple[Line, ...] = (("bal", 1000, 1995, LineKind.SALE),)


@dataclass(frozen=True)
class Sale:
    """A receipt as a test states it."""

    number: str
    day: int = 20_000
    customer: str | None = None
    lines: tuple[Line, ...] = ONE_LINE
    store: str = ""
    channel: int = 2
    state: str = ""

    def content(self) -> int:
        said = json.dumps([self.day, self.customer, sorted(self.lines), self.store, self.channel, self.state])
        return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest(), "big", signed=True)


def harvest(
    sales: Iterable[Sale] = (),
    people: Mapping[str, Person] | None = None,
    consents: Mapping[str, tuple[Consent, ...]] | None = None,
) -> Harvest:
    """Sales and people as one file would bring them; buyers nobody describes are keys only."""
    made = Harvest()
    sales = list(sales)
    people, consents = people or {}, consents or {}
    keys = list(dict.fromkeys([*people, *consents, *(sale.customer for sale in sales if sale.customer)]))
    for key in keys:
        made.customers.append(SourceCustomer(key, people.get(key, Person()), consents.get(key, ())))
    skus = list(dict.fromkeys(line[0] for sale in sales for line in sale.lines if line[0]))
    made.products.extend(Product(sku=sku, name=f"Artikel {sku}") for sku in skus)
    for at, sale in enumerate(sales):
        made.receipts.number.append(sale.number)
        made.receipts.day.append(sale.day)
        made.receipts.customer.append(keys.index(sale.customer) if sale.customer else NOBODY)
        made.receipts.channel.append(sale.channel)
        made.receipts.store.append(sale.store)
        made.receipts.state.append(sale.state)
        made.receipts.content.append(sale.content())
        for sku, quantity, cents, kind in sale.lines:
            made.lines.receipt.append(at)
            made.lines.product.append(skus.index(sku) if sku else NOBODY)
            made.lines.quantity.append(quantity)
            made.lines.cents.append(cents)
            made.lines.kind.append(kind)
    return made


def take(
    store: Store,
    brought: Harvest,
    source: str = "web",
    *,
    watch: Watch | None = None,
    problems: Iterable[Problem] = (),
    report: dict[str, object] | None = None,
) -> int | None:
    """Take a harvest in without saying much about its file."""
    return batches.take_in(
        store,
        source=source,
        file="orders.csv",
        file_hash="00",
        format="test",
        kind="orders",
        harvest=brought,
        problems=list(problems),
        report=report or {},
        watch=watch or Unwatched(),
    )


def content(store: Store) -> list[str]:
    """All that a shop holds."""
    return list(dump.canonical(store))


def rows_as_facts(store: Store) -> list[tuple[object, ...]]:
    """What facts must say, put together from the row tables one line at a time.

    The lines of a return that names a receipt of its own source stand on that receipt.
    """
    receipts = """
        SELECT v.id, r.source_id, r.number, n.number, r.id, v.day, coalesce(s.customer_id, -1), v.channel,
          coalesce(v.store_id, -1), v.state = ''
        FROM receipt_version v JOIN receipt r ON r.id = v.receipt_id
        LEFT JOIN source_customer s ON s.id = v.source_customer_id
        LEFT JOIN named_return n ON n.version_id = v.id
        WHERE v.id = (
          SELECT t.version_id FROM receipt_sighting t JOIN receipt_version w ON w.id = t.version_id
          WHERE w.receipt_id = r.id ORDER BY t.batch_id DESC LIMIT 1)
        """
    live = store.connection.execute(receipts).fetchall()
    sold = {(source, number): row for _version, source, number, _named, *row in live}
    standing = {}
    for version, source, number, named, *row in live:
        other = sold.get((source, named)) if named != number else None
        standing[version] = [*other[:-1], bool(other[-1]) and bool(row[-1])] if other else row
    lines = "SELECT version_id, coalesce(product_id, -1), quantity, cents, kind FROM line"
    found = []
    for version, product, *amounts in store.connection.execute(lines):
        if version in standing:
            receipt, day, customer, channel, place, counted = standing[version]
            found.append((receipt, day, customer, product, *amounts, channel, place, counted))
    return sorted(found)


def facts_as_rows(store: Store) -> list[tuple[object, ...]]:
    """The facts as they are read, a tuple a line."""
    facts = read(store)
    names = (
        "receipt",
        "day",
        "customer",
        "product",
        "quantity",
        "cents",
        "kind",
        "channel",
        "store",
        "counted",
    )
    return sorted(zip(*(getattr(facts, name).tolist() for name in names), strict=True))


def generated(lines: int, receipts: int, customers: int, products: int, seed: int = 1) -> Harvest:
    """A large harvest of chance, the same for the same seed."""
    chance = random.Random(seed)
    made = Harvest()
    for at in range(customers):
        person = Person(
            name=f"Klant {at}", email=f"klant{at}@voorbeeld.nl", phone=f"+316{at:08d}", postcode="1234AB"
        )
        made.customers.append(SourceCustomer(f"id:{10_000 + at}", person))
    made.products.extend(Product(sku=str(at), name=f"Artikel {at}") for at in range(products))
    for at in range(receipts):
        made.receipts.number.append(str(500_000 + at))
        made.receipts.day.append(15_000 + at * 373 // receipts)
        made.receipts.customer.append(chance.randrange(NOBODY, customers))
        made.receipts.channel.append(2)
        made.receipts.store.append("")
        made.receipts.state.append("")
        made.receipts.content.append(chance.getrandbits(63))
    for at in range(lines):
        made.lines.receipt.append(at * receipts // lines)
        made.lines.product.append(chance.randrange(products))
        made.lines.quantity.append(1000 * chance.randrange(1, 100))
        made.lines.cents.append(chance.randrange(1, 10_000))
        made.lines.kind.append(LineKind.SALE)
    return made
