"""Everything dated that happened with one customer, from the rows themselves."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db import stores
from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from klantdesk.db.store import Store


class PurchaseRow(NamedTuple):
    """One receipt as it stands now; `state` is "" or the reason it is kept out of the figures."""

    version: int
    number: str
    day: int
    cents: int
    channel: int
    store: str
    source: str
    state: str
    lines: int


class LineRow(NamedTuple):
    """One line of a receipt; `quantity` in thousandths."""

    product: str
    quantity: int
    cents: int
    kind: int


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One statement on a permission; `day` is when it was given or withdrawn, -1 where nobody says."""

    day: int
    told_at: str
    channel: str
    purpose: str
    state: str
    source: str
    wording: str
    author: str


def purchases(store: Store, customer: int) -> list[PurchaseRow]:
    """All receipts of a customer, the latest first."""
    sql = f"""
        SELECT v.id, r.number, v.day, v.cents, v.channel, coalesce({stores.shown("w.name")}, ''), o.name,
          v.state, v.lines
        FROM source_customer s JOIN receipt_version v ON v.source_customer_id = s.id AND v.live = 1
        JOIN receipt r ON r.id = v.receipt_id JOIN source o ON o.id = r.source_id
        LEFT JOIN store w ON w.id = v.store_id
        WHERE s.customer_id = ? ORDER BY v.day DESC, v.id DESC
        """  # noqa: S608  # our own words
    with store.snapshot():
        return list(map(PurchaseRow._make, store.connection.execute(sql, (customer,))))


def lines(store: Store, versions: Sequence[int]) -> dict[int, list[LineRow]]:
    """The lines of receipts, in the order of the file."""
    sql = """
        SELECT l.version_id, coalesce(nullif(p.name, ''), nullif(p.sku, ''), p.category, ''),
          l.quantity, l.cents, l.kind
        FROM line l LEFT JOIN product p ON p.id = l.product_id
        WHERE l.version_id IN ({ids}) ORDER BY l.version_id, l.position
        """
    found: dict[int, list[LineRow]] = defaultdict(list)
    with store.snapshot():
        for row in by_ids(store.connection, sql, list(map(int, versions))):
            found[row[0]].append(LineRow._make(row[1:]))
    return found


def consents(store: Store, customer: int) -> list[ConsentRow]:
    """Every statement on a permission that changed or repeated it, the latest first."""
    sql = """
        SELECT coalesce(e.given_on, -1), b.taken_at, e.channel, e.purpose, e.state, o.name, e.wording,
          coalesce(json_extract(b.report, '$.author'), '')
        FROM source_customer s JOIN consent_event e ON e.source_customer_id = s.id
        JOIN batch b ON b.id = e.batch_id JOIN source o ON o.id = b.source_id
        WHERE s.customer_id = ? ORDER BY b.id DESC, e.channel, e.purpose
        """
    with store.snapshot():
        return [ConsentRow(*row) for row in store.connection.execute(sql, (customer,))]
