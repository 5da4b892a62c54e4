"""A file laid beside what the shop knows, before anything is written."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.db import answers, hiding, knowledge, statements, visitors
from klantdesk.db.facts import writing
from klantdesk.db.features import Features, features
from klantdesk.db.progress import EVERY
from klantdesk.db.sightings import permissions, states
from klantdesk.records import NOBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.facts.writing import Flags, Longs
    from klantdesk.db.progress import Progress
    from klantdesk.db.statements import Topic
    from klantdesk.records import Harvest


@dataclass(slots=True)
class Incoming:
    """What of a file is new and what is known; positions are those of the harvest.

    `customers` holds source customer ids (0: new), `persons` the statements as text, `said` the
    version that says the same and is live (0: none), `told` the known customers about whom
    something is now told that was not known. `sources` holds the ids of the sources the file is of by
    name, below zero for a new one.
    `receipts` holds receipt ids (0: new), `live` their live versions, `same` the versions with the
    content now stated (0: none), `updated` the known ones the shop has otherwise. `answers` holds the
    ids of known answers (0: new), `visits` says of each count whether it is new (visitors.NEW), CHANGED
    or the SAME, `contacts` of each contact whether it is known. Arrays, because a million small
    objects would keep Python's garbage collector, and with it the window, busy.
    """

    harvest: Harvest
    source_name: str
    sources: dict[str, int]
    persons: list[str]
    customers: array[int]
    said: array[int]
    receipts: array[int]
    live: array[int]
    same: array[int]
    answers: array[int] = field(default_factory=lambda: array("q"))
    visits: array[int] = field(default_factory=lambda: array("q"))
    contacts: bytearray = field(default_factory=bytearray)
    updated: list[int] = field(default_factory=list)
    told: set[int] = field(default_factory=set)
    permitted: dict[int, set[Topic]] = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)
    recognised: dict[int, Features] = field(default_factory=dict)
    new_products: int = 0

    @property
    def source(self) -> int:
        """The id of the source the file itself is of; below zero: a new one."""
        return self.sources[self.source_name]

    def source_of(self, name: str) -> int:
        """The id of a source that a record names; "" is the file's own."""
        return self.sources[name or self.source_name]

    def features(self, at: int) -> Features:
        """What a customer of the file alone is recognised by; told once."""
        if at not in self.recognised:
            one = self.harvest.customers[at]
            self.recognised[at] = features(statements.fields_stated(one.person), one.key)
        return self.recognised[at]

    def sellers(self) -> Longs:
        """The id of the source of each receipt."""
        receipts = self.harvest.receipts
        if not receipts.source:
            return np.full(len(receipts.number), self.source)
        return np.fromiter(map(self.source_of, receipts.source), np.int64, len(receipts.source))

    def tells(self, at: int) -> bool:
        """Whether something is told of a customer that was not known."""
        return at in self.told or bool(self.permitted.get(at))

    def unchanged(self) -> list[int]:
        """Receipts the shop has just so."""
        just_so = ~self.new()
        just_so[self.updated] = False
        return np.flatnonzero(just_so).tolist()

    def fresh(self) -> Flags:
        """Of which receipts a version must be written."""
        return np.asarray(writing.view(self.same) == 0, bool)

    def new(self) -> Flags:
        """Which receipts the shop does not have."""
        return np.asarray(writing.view(self.receipts) == 0, bool)

    def changes_nothing(self) -> bool:
        """Whether the shop would hold the same afterwards."""
        all_known = 0 not in self.customers and 0 not in self.receipts and 0 not in self.answers
        same = all(one == visitors.SAME for one in self.visits)
        tells = self.told or self.permitted or 0 in self.contacts or self.updated
        return all_known and same and not tells


def lay_beside(
    connection: sqlite.Connection, source_name: str, harvest: Harvest, progress: Progress
) -> Incoming:
    """Find everything of a harvest that the shop knows; writes nothing."""
    people = hiding.without_wiped(connection, source_name, harvest.customers)
    harvest = replace(harvest, customers=people)
    incoming = Incoming(
        harvest=harvest,
        source_name=source_name,
        sources=_sources(connection, source_name, harvest),
        persons=[],
        customers=_none_yet(harvest.customers),
        said=_none_yet(harvest.customers),
        receipts=_none_yet(harvest.receipts.number),
        live=_none_yet(harvest.receipts.number),
        same=_none_yet(harvest.receipts.number),
    )
    for one in progress.through(harvest.customers):
        incoming.persons.append(statements.text_of(statements.fields_stated(one.person)))
    if any(known > 0 for known in incoming.sources.values()):
        _find_customers(connection, incoming)
        _find_receipts(connection, incoming, progress)
    _take_the_desks_word(incoming)
    _find_told(connection, incoming)
    _find_permitted(connection, incoming)
    answers.find_known(connection, incoming)
    visitors.find_known(connection, incoming)
    knowledge.find_known(connection, incoming)
    incoming.new_products = _count_new_products(connection, incoming)
    return incoming


def _sources(connection: sqlite.Connection, own: str, harvest: Harvest) -> dict[str, int]:
    """The sources a file is of, its own first: their ids, or a number below zero for a new one."""
    named = dict.fromkeys([own, *(one.source for one in harvest.customers), *harvest.receipts.source])
    find = "SELECT id FROM source WHERE name = ?"
    rows = {name: connection.execute(find, (name,)).fetchone() for name in named if name}
    return {name: int(row[0]) if row else -1 - at for at, (name, row) in enumerate(rows.items())}


def _none_yet(records: Sequence[object]) -> array[int]:
    return array("q", bytes(8 * len(records)))


def _find_customers(connection: sqlite.Connection, incoming: Incoming) -> None:
    """Which customers are known, and which live version of them says the same."""
    keys: dict[int, list[str]] = defaultdict(list)
    places: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(incoming.harvest.customers):
        source = incoming.source_of(one.source)
        keys[source].append(one.key)
        places[source].append(at)
    sql = """
        SELECT c.key, s.id, v.id, v.person
        FROM json_each(?) c CROSS JOIN source_customer s ON s.source_id = ? AND s.key = c.value
        CROSS JOIN customer_version v ON v.source_customer_id = s.id AND v.live = 1
        """
    for source, named in keys.items():
        for key, known, version, person in connection.execute(sql, (json.dumps(named), source)):
            at = places[source][key]
            incoming.customers[at] = known
            incoming.said[at] = version if person == incoming.persons[at] else 0


def _take_the_desks_word(incoming: Incoming) -> None:
    """Whom the desk itself points at is known, whatever source they are of."""
    for at, one in enumerate(incoming.harvest.customers):
        if one.known:
            incoming.customers[at] = one.known


def _find_receipts(connection: sqlite.Connection, incoming: Incoming, progress: Progress) -> None:
    sellers = incoming.sellers()
    for source in sorted(one for one in set(sellers.tolist()) if one > 0):
        places = np.flatnonzero(sellers == source)
        for start in range(0, len(places), EVERY):
            part = places[start : start + EVERY]
            _find_of_source(connection, incoming, source, part)
            progress.advance(len(part))
    incoming.updated.sort()


def _find_of_source(connection: sqlite.Connection, incoming: Incoming, source: int, places: Longs) -> None:
    """Which of these receipts of one source are known, and which version of them says the same.

    From two indexes alone; hardly any receipt has several versions, of which one is live.
    """
    receipts = incoming.harvest.receipts
    numbers = json.dumps([receipts.number[at] for at in places.tolist()])
    sql = """
        SELECT c.key, r.id, v.id, v.content
        FROM json_each(?) c CROSS JOIN receipt r ON r.source_id = ? AND r.number = c.value
        CROSS JOIN receipt_version v ON v.receipt_id = r.id
        """
    rows = connection.execute(sql, (numbers, source)).fetchall()
    if not rows:
        return
    key, known, version, content = (np.asarray(column, np.int64) for column in zip(*rows, strict=True))
    at = places[key]
    ids, live, same = map(writing.view, (incoming.receipts, incoming.live, incoming.same))
    ids[at], live[at] = known, version
    alike = content == writing.view(receipts.content)[at]
    same[at[alike]] = version[alike]
    find = "SELECT id FROM receipt_version WHERE receipt_id = ? AND live = 1"
    for one in set(at[1:][at[1:] == at[:-1]].tolist()):
        live[one] = connection.execute(find, (int(ids[one]),)).fetchone()[0]
    for one in sorted(set(at[live[at] != same[at]].tolist())):
        incoming.updated.append(one)
        if _is_another(connection, incoming, one):
            incoming.conflicts.append(receipts.number[one])


def _is_another(connection: sqlite.Connection, incoming: Incoming, at: int) -> bool:
    """Whether a receipt is of another day or customer than the one the shop has under its number."""
    find = "SELECT day, source_customer_id FROM receipt_version WHERE id = ?"
    day, customer = connection.execute(find, (incoming.live[at],)).fetchone()
    stated = incoming.harvest.receipts.customer[at]
    other = stated != NOBODY and customer is not None and incoming.customers[stated] != customer
    return bool(other or incoming.harvest.receipts.day[at] != day)


def _find_told(connection: sqlite.Connection, incoming: Incoming) -> None:
    """Which known customers are told something new; another wording of what is known is nothing new."""
    doubtful = [at for at, known in enumerate(incoming.customers) if known and not incoming.said[at]]
    known = states(connection, [incoming.customers[at] for at in doubtful])
    for at in doubtful:
        before = known[incoming.customers[at]]
        stated = statements.fields_stated(incoming.harvest.customers[at].person)
        if statements.after(before, -1, stated) != before:
            incoming.told.add(at)


def _find_permitted(connection: sqlite.Connection, incoming: Incoming) -> None:
    """Which topics of consent change for whom."""
    speaking = [at for at, one in enumerate(incoming.harvest.customers) if one.consents]
    known = permissions(connection, [incoming.customers[at] for at in speaking if incoming.customers[at]])
    for at in speaking:
        before = known.get(incoming.customers[at], {})
        said = statements.stated_permissions(incoming.harvest.customers[at].consents)
        then = statements.permissions([*before.items(), *said.items()])
        changed = {topic for topic, one in then.items() if before.get(topic) != one}
        if changed:
            incoming.permitted[at] = changed


def _count_new_products(connection: sqlite.Connection, incoming: Incoming) -> int:
    used = writing.used_products(incoming.harvest.lines, incoming.fresh())
    known = product_ids(connection, incoming.harvest, used)
    return sum(1 for one in used if not known[one])


def product_ids(connection: sqlite.Connection, harvest: Harvest, used: list[int]) -> array[int]:
    """Ids of the used products by position, 0 for a product the shop does not have."""
    found = _none_yet(harvest.products)
    sql = "SELECT id FROM product WHERE sku = ? AND name = ? AND category = ? AND brand = ?"
    for at in used:
        one = harvest.products[at]
        row = connection.execute(sql, (one.sku, one.name, one.category, one.brand)).fetchone()
        found[at] = row[0] if row else 0
    return found
