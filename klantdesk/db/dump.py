"""The whole content of a shop as sorted text: two shops that hold the same dump the same.

Left out is what only says how the content came in: ids, batches, superseded versions, moments.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from klantdesk.db import customers, statements, visitors
from klantdesk.db.answers import SAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.store import Store

_WRITTEN = {
    "trait": "{whose}, x.kind, x.item, x.value, x.author, x.by_hand FROM trait x {of}",
    "moment": "{whose}, x.at, x.kind, x.text, x.author, x.by_hand FROM moment x {of}",
    "task": "{whose}, x.text, x.due, l.name, x.author, x.settled_at IS NOT NULL FROM task x {of} "
    "LEFT JOIN colleague l ON l.id = x.colleague_id",
    "colleague": "SELECT name, left_at <> '' FROM colleague",
    "label": "SELECT name FROM label",
    "labelled": "{whose}, l.name FROM customer_label x {of} JOIN label l ON l.id = x.label_id",
    "saved_list": "SELECT name, filter FROM saved_list",
    "trait_kind": "SELECT key, content FROM trait_kind",
    "marker": "SELECT day, title FROM marker",
    "store_alias": "SELECT name, shown FROM store_alias",
    "binned": "{whose} FROM binned x {of}",
    "goal": "SELECT kpi, value, due FROM goal",
    "cost": "SELECT month, channel, cents FROM cost",
    "decision": "SELECT o.name, s.key, p.name, t.key, x.same, x.author FROM decision x "
    "JOIN source_customer s ON s.id = x.one JOIN source o ON o.id = s.source_id "
    "JOIN source_customer t ON t.id = x.other JOIN source p ON p.id = t.source_id",
}
"""What people wrote down, with whose it is."""
_WHOSE = {
    "whose": "SELECT o.name, s.key",
    "of": "LEFT JOIN source_customer s ON s.id = x.source_customer_id "
    "LEFT JOIN source o ON o.id = s.source_id",
}
_PRODUCT = "p.sku, p.name, p.category, p.brand"


_SETTINGS = "SELECT key, value FROM setting WHERE key NOT IN ('layouts', 'sources', 'offers')"
"""Which layouts of files were seen when, of which source they are, and which were not wanted, is
bookkeeping of the imports, like their batches."""


def canonical(store: Store) -> Iterator[str]:
    """One JSON text a record, kind by kind, sorted within a kind."""
    with store.snapshot():
        yield from _texts("setting", store.connection.execute(_SETTINGS))
        yield from _texts("store", store.connection.execute("SELECT name FROM store"))
        yield from _texts("product", store.connection.execute(f"SELECT {_PRODUCT} FROM product p"))  # noqa: S608
        yield from _texts("customer", _customers(store))
        yield from _texts("receipt", _receipts(store.connection))
        yield from _texts("answer", _answers(store.connection))
        yield from _texts("visitors", _visits(store))
        for table, sql in _WRITTEN.items():
            yield from _texts(table, store.connection.execute(sql.format(**_WHOSE)))
        yield from _texts("theme", store.connection.execute("SELECT * FROM theme"))
        told = "SELECT survey, version, store, shipped, content FROM survey_version"
        yield from _texts("survey", store.connection.execute(told))


def _texts(kind: str, records: Iterable[tuple[Any, ...]]) -> list[str]:
    return sorted(json.dumps([kind, *record], ensure_ascii=False, default=str) for record in records)


def _customers(store: Store) -> Iterator[tuple[Any, ...]]:
    """Who each customer is (its keys), the fields shown, what was edited by hand, the permissions."""
    rows = customers.rows(store, customers.find(store, ""))
    ids = [row.id for row in rows]
    permitted = customers.consents(store, ids)
    edits = defaultdict(list)
    made = """
        SELECT s.customer_id, o.name, s.key, h.field, h.value FROM hand_edit h
        JOIN source_customer s ON s.id = h.source_customer_id JOIN source o ON o.id = s.source_id
        ORDER BY o.name, s.key, h.field
        """
    for customer, *edit in store.connection.execute(made):
        edits[customer].append(edit)
    names = ", ".join(("display", "sort", *statements.FIELDS))
    shown = f"SELECT id, {names} FROM customer"  # noqa: S608  # our own names
    fields = {row[0]: row[1:] for row in store.connection.execute(shown)}
    for row in rows:
        yield row.keys, fields[row.id], edits[row.id], permitted[row.id]


def _receipts(connection: sqlite.Connection) -> Iterator[tuple[Any, ...]]:
    """Receipts as they stand now, their lines as a sorted multiset."""
    lines = f"""
        SELECT l.version_id, l.quantity, l.cents, l.kind, {_PRODUCT}
        FROM line l JOIN receipt_version v ON v.id = l.version_id AND v.live = 1
        LEFT JOIN product p ON p.id = l.product_id
        """  # noqa: S608  # our own names
    of_version = defaultdict(list)
    for version, *line in connection.execute(lines):
        of_version[version].append(json.dumps(line, ensure_ascii=False))
    receipts = """
        SELECT v.id, o.name, r.number, v.day, s.key, v.channel, w.name, v.state, v.lines, v.cents, n.number
        FROM receipt r JOIN source o ON o.id = r.source_id
        JOIN receipt_version v ON v.receipt_id = r.id AND v.live = 1
        LEFT JOIN source_customer s ON s.id = v.source_customer_id
        LEFT JOIN store w ON w.id = v.store_id LEFT JOIN named_return n ON n.version_id = v.id
        """
    for version, *receipt in connection.execute(receipts):
        yield (*receipt, sorted(of_version[version]))


def _answers(connection: sqlite.Connection) -> Iterator[tuple[Any, ...]]:
    """Answers with whose they are, their themes, and whether somebody still has to answer them."""
    said = ", ".join(f"a.{name}" for name in SAID)
    sql = f"""
        SELECT a.uuid, a.at, {said}, o.name, s.key, a.heard_by IN ('corrected', 'agreed'),
          (SELECT group_concat(theme, ' ' ORDER BY theme) FROM answer_theme t WHERE t.answer_id = a.id),
          f.id IS NOT NULL, f.settled_at IS NOT NULL
        FROM answer a LEFT JOIN source_customer s ON s.id = a.source_customer_id
        LEFT JOIN source o ON o.id = s.source_id LEFT JOIN follow_up f ON f.answer_id = a.id
        """  # noqa: S608  # our own names
    yield from connection.execute(sql)


def _visits(store: Store) -> Iterator[tuple[Any, ...]]:
    for count in visitors.days(store, *visitors.ALWAYS):
        yield count.day, count.store, count.visitors, count.buyers
