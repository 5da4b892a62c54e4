"""Another shop file, read for what it knows: never written, migrated or locked.

Where nothing waits in its write-ahead log it is read without a lock (a window that has it open goes on
as if nobody looked) and read again when it changed meanwhile; else through an ordinary reader.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from klantdesk.db import schema, settings_table, statements, visitors
from klantdesk.db.answers import SAID
from klantdesk.db.connection import APPLICATION_ID, connect, explained, header
from klantdesk.db.edits import of_source_customers
from klantdesk.db.sightings import permissions, states
from klantdesk.db.store import Store
from klantdesk.errors import (
    NotAShopFile,
    ShopFileDamaged,
    ShopFileProtected,
    ShopFileTooNew,
    ShopFileTooOld,
)
from klantdesk.records import (
    NOBODY,
    Answer,
    Consent,
    Harvest,
    LineKind,
    Lines,
    Moment,
    Person,
    Product,
    Receipts,
    SourceCustomer,
    Totals,
    Trait,
    to_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.records import Watch

_PLAIN = b"SQLite format 3\x00"
_TRIES = 3
_ROWS = 5_000
_SPARED = """
    SELECT s.id, o.name, s.key FROM source_customer s JOIN source o ON o.id = s.source_id
    WHERE s.key NOT LIKE 'wiped:%' AND s.id NOT IN (SELECT source_customer_id FROM binned) ORDER BY s.id
    """
_RECEIPTS = """
    SELECT v.id, o.name, r.number, v.day, v.source_customer_id, v.channel, coalesce(w.name, ''), v.state,
      v.content
    FROM receipt_version v JOIN receipt r ON r.id = v.receipt_id JOIN source o ON o.id = r.source_id
    LEFT JOIN store w ON w.id = v.store_id WHERE v.live = 1 ORDER BY v.id
    """
_LINES = """
    SELECT l.version_id, coalesce(l.product_id, -1), l.quantity, l.cents, l.kind
    FROM line l JOIN receipt_version v ON v.id = l.version_id WHERE v.live = 1
    ORDER BY l.version_id, l.position
    """
_TOTALS = """
    SELECT v.state = '', sum(l.cents), sum(CASE WHEN l.kind = ? THEN l.cents ELSE 0 END)
    FROM line l JOIN receipt_version v ON v.id = l.version_id WHERE v.live = 1 GROUP BY 1
    """


@dataclass(frozen=True, slots=True)
class OtherShop:
    """What another shop file knows; each record of the harvest names its source there.

    `erased` counts the people who are left out because they were taken out of that shop.
    """

    name: str
    currency: str
    harvest: Harvest
    totals: Totals
    cents: int
    erased: int


def is_one(path: Path) -> bool:
    """Whether a file is a shop file, whatever its name; a file that cannot be read is none."""
    try:
        return header(path)[0] == APPLICATION_ID
    except (NotAShopFile, OSError):
        return False


def read(path: Path, watch: Watch) -> OtherShop:
    """Everything another shop file has to tell.

    Raises NotAShopFile, ShopFileTooOld, ShopFileTooNew, ShopFileProtected, ShopFileDamaged, ShopFileInUse.
    """
    path = path.absolute()
    _assert_readable(path)
    for _ in range(_TRIES):
        if _log_waits(path):
            break
        before = _mark(path)
        try:
            found = _read(path, "immutable", watch)
        except ShopFileDamaged:
            if _mark(path) == before:
                raise
            continue
        if _mark(path) == before and not _log_waits(path):
            return found
    return _read(path, "ro", watch)


def _assert_readable(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(len(_PLAIN))
    if len(start) == len(_PLAIN) and start != _PLAIN and not start.isascii():
        raise ShopFileProtected(file=str(path))
    application, version = header(path)
    if application != APPLICATION_ID or version < 1:
        raise NotAShopFile(file=str(path))
    if version > schema.SCHEMA_VERSION:
        raise ShopFileTooNew(file=str(path), version=version)
    if version < schema.SCHEMA_VERSION:
        raise ShopFileTooOld(file=str(path), version=version)


def _log_waits(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _mark(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[Store]:
    with explained(path):
        connection = connect(path, mode)
        try:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("BEGIN")
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise ShopFileDamaged(file=str(path))
            _assert_tables(connection, path)
            yield Store(path, connection)
        finally:
            connection.close()


def _assert_tables(connection: sqlite.Connection, path: Path) -> None:
    """A file from elsewhere may only hold tables where we read tables: a view could say anything."""
    found = connection.execute("SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')")
    if found.fetchone()[0]:
        raise NotAShopFile(file=str(path))


def _read(path: Path, mode: str, watch: Watch) -> OtherShop:
    try:
        with _opened(path, mode) as store, store.watched(watch):
            return _told(store, watch)
    except (KeyError, ValueError) as error:  # rows that no shop file of ours holds
        raise ShopFileDamaged(file=str(path)) from error


def _told(store: Store, watch: Watch) -> OtherShop:
    connection = store.connection
    name = settings_table.get(store, "name", "")
    watch.report("understand")
    people = connection.execute(_SPARED).fetchall()
    place = {number: at for at, (number, _, _) in enumerate(people)}
    version, receipts = _receipts(connection, place)
    products, lines = _lines(connection, version)
    harvest = Harvest(
        customers=_customers(connection, people),
        products=products,
        receipts=receipts,
        lines=lines,
        answers=_answers(connection, place),
        visits=visitors.days(store, *visitors.ALWAYS) + visitors.by_hour(store, *visitors.ALWAYS),
        of_shop=True,
    )
    everybody = connection.execute("SELECT count(*) FROM source_customer").fetchone()[0]
    return OtherShop(
        name=str(name) or store.path.stem,
        currency=str(settings_table.get(store, "currency", "")),
        harvest=harvest,
        totals=_totals(connection, receipts),
        cents=_goods(connection),
        erased=everybody - len(people),
    )


def _customers(connection: sqlite.Connection, people: list[tuple[int, str, str]]) -> list[SourceCustomer]:
    """Every source customer with all that is known of it, corrections by hand included."""
    ids = [number for number, _, _ in people]
    known, edits, permitted = (
        states(connection, ids), of_source_customers(connection, ids), permissions(connection, ids)
    )  # fmt: skip
    asked = _wordings(connection)
    traits, moments = _of_files(connection, "trait", Trait), _of_files(connection, "moment", Moment)
    found = []
    for number, source, key in people:
        values = statements.fields_of(known[number])
        values |= {edit.field: edit.value for edit in sorted(edits.get(number, ()))}
        consents = tuple(
            Consent(*topic, said.state, None if said.given_on is None else to_date(said.given_on),
                    asked.get((number, *topic), ""))
            for topic, said in permitted.get(number, {}).items()
        )  # fmt: skip
        found.append(
            SourceCustomer(
                key, Person(**values), consents, tuple(traits[number]), tuple(moments[number]), source=source
            )
        )
    return found


def _wordings(connection: sqlite.Connection) -> dict[tuple[int, str, str], str]:
    """What people agreed to, the last time they were asked."""
    sql = """
        SELECT source_customer_id, channel, purpose, wording FROM consent_event
        WHERE wording <> '' ORDER BY batch_id
        """
    return {(who, channel, purpose): said for who, channel, purpose, said in connection.execute(sql)}


def _of_files(connection: sqlite.Connection, table: str, record: Any) -> defaultdict[int, list[Any]]:  # noqa: ANN401  # Trait or Moment
    """What files told of customers; what somebody wrote on a card stays in its own shop."""
    columns = {"trait": "kind, value, item", "moment": "kind, at, text"}[table]
    sql = f"SELECT source_customer_id, {columns} FROM {table} WHERE by_hand = 0 ORDER BY id"  # noqa: S608
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for who, *told in connection.execute(sql):
        found[who].append(record(*told))
    return found


def _receipts(connection: sqlite.Connection, place: dict[int, int]) -> tuple[dict[int, int], Receipts]:
    """Receipts as they stand now, and their positions by version; of who is left out they are anonymous."""
    receipts, position = Receipts(), {}
    for version, source, number, day, who, channel, shop, state, content in connection.execute(_RECEIPTS):
        position[version] = len(receipts.number)
        receipts.source.append(source)
        receipts.number.append(number)
        receipts.day.append(day)
        receipts.customer.append(place.get(who, NOBODY))
        receipts.channel.append(channel)
        receipts.store.append(shop)
        receipts.state.append(state)
        receipts.content.append(content)
    return position, receipts


def _lines(connection: sqlite.Connection, position: dict[int, int]) -> tuple[list[Product], Lines]:
    known = connection.execute("SELECT id, sku, name, category, brand FROM product ORDER BY id").fetchall()
    products = [Product(*told) for _, *told in known]
    place = {number: at for at, (number, *_) in enumerate(known)} | {NOBODY: NOBODY}
    lines, rows = Lines(), connection.execute(_LINES)
    while part := rows.fetchmany(_ROWS):
        version, product, quantity, cents, kind = zip(*part, strict=True)
        lines.receipt.extend(position[one] for one in version)
        lines.product.extend(place[one] for one in product)
        for column, values in ((lines.quantity, quantity), (lines.cents, cents), (lines.kind, kind)):
            column.extend(values)
    return products, lines


def _answers(connection: sqlite.Connection, place: dict[int, int]) -> list[tuple[Answer, int]]:
    sql = f"SELECT uuid, at, {', '.join(SAID)}, source_customer_id FROM answer ORDER BY id"  # noqa: S608
    return [
        (Answer(uuid, at, **dict(zip(SAID, said, strict=True))), place.get(who, NOBODY))
        for uuid, at, *said, who in connection.execute(sql)
    ]


def _totals(connection: sqlite.Connection, receipts: Receipts) -> Totals:
    added = {counted: tuple(sums) for counted, *sums in connection.execute(_TOTALS, (LineKind.SHIPPING,))}
    (cents, shipping), (apart, _) = added.get(1, (0, 0)), added.get(0, (0, 0))
    counted = receipts.state.count("")
    return Totals(counted, cents, shipping, len(receipts.state) - counted, apart)


def _goods(connection: sqlite.Connection) -> int:
    """The revenue: sales and returns of receipts that count."""
    sql = "SELECT coalesce(sum(cents), 0) FROM receipt_version WHERE live = 1 AND state = ''"
    return int(connection.execute(sql).fetchone()[0])


def without(harvest: Harvest, left_out: set[int]) -> Harvest:
    """The harvest without some of its receipts and their lines."""
    if not left_out:
        return harvest
    receipts, lines = Receipts(), Lines()
    place: dict[int, int] = {}
    for at in range(len(harvest.receipts.number)):
        if at not in left_out:
            place[at] = len(place)
            for column in Receipts.__dataclass_fields__:
                getattr(receipts, column).append(getattr(harvest.receipts, column)[at])
    for at, receipt in enumerate(harvest.lines.receipt):
        if receipt in place:
            lines.receipt.append(place[receipt])
            for column in ("product", "quantity", "cents", "kind"):
                getattr(lines, column).append(getattr(harvest.lines, column)[at])
    return replace(harvest, receipts=receipts, lines=lines)
