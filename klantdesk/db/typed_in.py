"""What is typed in at the counter: somebody new, a purchase, a permission.

Each is a batch of its own, so that it is taken back as an import is; no list of imports shows it.
"""

from __future__ import annotations

import hashlib
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import batches, journal
from klantdesk.errors import CustomerUnknown
from klantdesk.records import (
    NOBODY,
    THOUSAND,
    Channel,
    Harvest,
    LineKind,
    Lines,
    Person,
    Product,
    Receipts,
    SourceCustomer,
    Unwatched,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store
    from klantdesk.records import Consent

COUNTER = "counter"
"""The name of the counter as a source."""


@dataclass(frozen=True, slots=True)
class Sale:
    """One purchase at the counter; `customer` NOBODY: anonymous, `cents` below zero: a return."""

    customer: int
    day: int
    cents: int
    product: str = ""
    store: str = ""


def customer(store: Store, person: Person, consents: Sequence[Consent], author: str) -> tuple[int, int]:
    """Somebody new; (customer id, journal entry). Who is certainly known already is that customer."""
    with store.transaction():
        key = f"id:{COUNTER}-{_number(store.connection, 'customers typed in')}"
        batch = _keep(
            store, Harvest(customers=[SourceCustomer(key, person, tuple(consents))]), "customers", author
        )
        find = """
            SELECT s.id, s.customer_id FROM source_customer s JOIN source o ON o.id = s.source_id
            WHERE o.name = ? AND s.key = ?
            """
        owner, known = store.connection.execute(find, (COUNTER, key)).fetchone()
        return int(known), _note(store, batch, "new_customer", author, int(owner))


def purchase(store: Store, sale: Sale, author: str) -> int:
    """A purchase, or a return; the journal entry."""
    with store.transaction():
        known = [] if sale.customer == NOBODY else [_pointed_at(store.connection, sale.customer)]
        number = f"{COUNTER}-{_number(store.connection, 'purchases typed in')}"
        batch = _keep(store, _harvest(sale, number, known), "purchases", author)
        owner = None if not known else known[0].known
        return _note(store, batch, "new_purchase", author, owner, cents=sale.cents, product=sale.product)


def permission(store: Store, customer: int, consent: Consent, author: str) -> int:
    """A permission given or withdrawn in person, for all sources of the customer; the journal entry."""
    with store.transaction():
        first = _pointed_at(store.connection, customer)
        sql = "SELECT id, key FROM source_customer WHERE customer_id = ? ORDER BY id"
        said = [
            SourceCustomer(f"{key}#{one}", Person(), (consent,), known=one)
            for one, key in store.connection.execute(sql, (customer,))
        ]
        batch = _keep(store, Harvest(customers=said), "consents", author)
        told = {"channel": consent.channel, "state": str(consent.state)}
        return _note(store, batch, "consent", author, first.known, **told)


def _pointed_at(connection: sqlite.Connection, customer: int) -> SourceCustomer:
    """The source customer that stands for a customer, whose id is that of the first of them."""
    sql = "SELECT s.key FROM customer c JOIN source_customer s ON s.id = c.id WHERE c.id = ?"
    row = connection.execute(sql, (customer,)).fetchone()
    if row is None:
        raise CustomerUnknown(customer=customer)
    return SourceCustomer(row[0], Person(), known=customer)


def _harvest(sale: Sale, number: str, known: list[SourceCustomer]) -> Harvest:
    product = [Product(name=sale.product)] if sale.product else []
    kind = LineKind.SALE if sale.cents >= 0 else LineKind.RETURN
    receipts = Receipts(
        number=[number],
        day=array("q", [sale.day]),
        customer=array("q", [0 if known else NOBODY]),
        channel=array("q", [Channel.STORE]),
        store=[sale.store],
        state=[""],
        content=array("q", [_content(sale)]),
    )
    lines = Lines(
        receipt=array("q", [0]),
        product=array("q", [0 if product else NOBODY]),
        quantity=array("q", [THOUSAND if sale.cents >= 0 else -THOUSAND]),
        cents=array("q", [sale.cents]),
        kind=array("q", [kind]),
    )
    return Harvest(customers=known, products=product, receipts=receipts, lines=lines)


def _content(sale: Sale) -> int:
    told = repr((sale.customer, sale.day, sale.cents, sale.product, sale.store)).encode()
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest(), signed=True)


def _keep(store: Store, harvest: Harvest, kind: str, author: str) -> int:
    from klantdesk.db import taking

    origin = taking.Origin(COUNTER, "", "", batches.HAND, kind)
    batch = taking.within(
        store, origin, harvest, problems=(), report={"author": author}, watch=Unwatched(), always=True
    )
    if batch is None:
        raise AssertionError("a batch of its own was asked for")
    return batch


def _note(  # an entry has so many parts
    store: Store, batch: int, verb: str, author: str, customer: int | None, **told: object
) -> int:
    pen = journal.Pen(store.connection, customer)
    pen.batch(batch, **told)
    pen.put_down(verb, author)
    return pen.entry


def _number(connection: sqlite.Connection, what: str) -> int:
    """The next number of its kind; never one that was given out before."""
    sql = """
        INSERT INTO counter (name, value) VALUES (?, 1)
        ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value
        """
    return int(connection.execute(sql, (what,)).fetchone()[0])
