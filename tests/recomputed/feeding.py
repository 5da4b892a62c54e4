"""The same rows into a real shop file, through what every import goes through."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from random import Random

from klantdesk.db import batches
from klantdesk.desk import costs, doubles
from klantdesk.desk.shop import Shop
from klantdesk.records import (
    NOBODY,
    Answer,
    Channel,
    Consent,
    ConsentState,
    Harvest,
    LineKind,
    Lines,
    Person,
    Product,
    Receipts,
    SourceCustomer,
    Unwatched,
    VisitorCount,
    to_day,
)
from tests.recomputed.world import Known, Row, World

KINDS = {
    "sale": LineKind.SALE,
    "return": LineKind.RETURN,
    "voucher": LineKind.VOUCHER,
    "shipping": LineKind.SHIPPING,
}
DOORS = {"": Channel.UNKNOWN, "store": Channel.STORE, "web": Channel.WEB}


def feed(shop: Shop, world: World, seed: int, files: int = 1) -> None:
    """Take everything in, in so many files of each source, receipts and their lines in any order."""
    random = Random(seed)
    for source in ("web", "till"):
        numbers = sorted({row.receipt for row in world.rows if row.source == source}, key=int)
        random.shuffle(numbers)
        parts = [set(numbers[at::files]) for at in range(files)]
        for at, part in enumerate(parts):
            rows = [row for row in world.rows if row.source == source and row.receipt in part]
            random.shuffle(rows)
            _take(shop, source, _harvest(world, source, rows, beside=at == 0))
    _join(shop, world)
    for month, channel, cents in world.costs:
        costs.keep(shop, month, channel, cents, "")


def ids(shop: Shop, world: World) -> dict[int, int]:
    """Customer number of each person who got one."""
    sql = "SELECT o.name, s.key, s.customer_id FROM source_customer s JOIN source o ON o.id = s.source_id"
    known = {(source, key): one for source, key, one in shop.reader().connection.execute(sql)}
    return {one.person: known[one.source, one.key] for one in world.people if (one.source, one.key) in known}


def _join(shop: Shop, world: World) -> None:
    """What the owner says of who is one person."""
    find = """
        SELECT s.customer_id FROM source_customer s JOIN source o ON o.id = s.source_id
        WHERE o.name = ? AND s.key = ?
        """
    for sides in world.decided:
        found = [shop.reader().connection.execute(find, side).fetchone()[0] for side in sides]
        if found[0] != found[1]:
            doubles.merge(shop, found[0], found[1], "")


def _take(shop: Shop, source: str, harvest: Harvest) -> None:
    with shop.writing() as store:
        batches.take_in(
            store, source=source, file=f"{source}.csv", file_hash="", format="test", kind="orders",
            harvest=harvest, problems=[], report={}, watch=Unwatched(),
        )  # fmt: skip


def _harvest(world: World, source: str, rows: Sequence[Row], *, beside: bool) -> Harvest:
    people = [one for one in world.people if one.source == source]
    place = {one.key: at for at, one in enumerate(people)}
    answers, visits = [], []
    if beside and source == "web":
        answers = [
            (Answer(f"u{at}", f"{one.day}T12:00:00+01:00", store=one.store, outcome=one.outcome,
                    reason=one.reason, nps=one.nps, csat=one.csat, ces=one.ces), place.get(one.who, NOBODY))
            for at, one in enumerate(world.answers)
        ]  # fmt: skip
        visits = [VisitorCount(to_day(day), count, store) for day, store, count in world.visits]
    return Harvest(
        customers=[_customer(one) for one in people],
        products=[Product(sku="bal")],
        receipts=_receipts(rows, place),
        lines=_lines(rows),
        answers=answers,
        visits=visits,
    )


def _customer(one: Known) -> SourceCustomer:
    person = Person(
        first_name="Klant",
        last_name=f"Nummer{one.person}",
        email=f"klant{one.person}@voorbeeld.nl" if one.email else "",
        phone=f"+3161{one.person:07d}" if one.phone else "",
        street=f"Straat {one.person} {one.source}" if one.home else "",
        city="Zutphen" if one.home else "",
    )
    said = tuple(Consent(channel, "marketing", ConsentState(state)) for channel, state in one.allowed)
    return SourceCustomer(one.key, person, said)


def _receipts(rows: Sequence[Row], place: dict[str, int]) -> Receipts:
    heads = {row.receipt: row for row in rows}
    made = Receipts()
    for at, (number, head) in enumerate(heads.items()):
        made.number.append(number)
        made.day.append(to_day(head.day))
        made.customer.append(place.get(head.who, NOBODY))
        made.channel.append(DOORS[head.channel])
        made.store.append(head.store)
        made.state.append(head.state)
        made.content.append(int.from_bytes(hashlib.blake2b(number.encode(), digest_size=7).digest()))
        if head.takes_back:
            made.takes_back[at] = head.takes_back
    return made


def _lines(rows: Sequence[Row]) -> Lines:
    order = {number: at for at, number in enumerate({row.receipt: None for row in rows})}
    ordered = sorted(rows, key=lambda row: order[row.receipt])

    def column(values: Sequence[int]) -> array[int]:
        return array("q", values)

    return Lines(
        receipt=column([order[row.receipt] for row in ordered]),
        product=column([0] * len(ordered)),
        quantity=column([row.pieces for row in ordered]),
        cents=column([row.cents for row in ordered]),
        kind=column([KINDS[row.kind] for row in ordered]),
    )
