"""The first results of each keystroke in the desk, against `sqlite-utils search` and a LIKE scan.

`python -m tests.benchmarks.search_against_peers --folder FOLDER` makes a shop of a million customers
and ten million lines there once, and sqlite-utils' own table of the same people beside it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import sqlcipher3
from numpy.typing import NDArray
from sqlcipher3 import dbapi2 as sqlite

from klantdesk.desk import customers
from klantdesk.desk.shop import Shop
from tests.benchmarks.large_people import people
from tests.benchmarks.large_shop import large

CUSTOMERS, LINES = 1_000_000, 10_000_000
QUERIES = 200
EVERY = 12
"""The peers answer one keystroke in so many: they take their time."""
COLUMNS = ("name", "company", "email", "phone", "postcode", "city")
PEERS = """
    CREATE TABLE person (id INTEGER PRIMARY KEY, name, company, email, phone, postcode, city);
    INSERT INTO person SELECT id, display, company, email, phone, postcode, city FROM shop.customer;
    """


def run(_file: Path | None, runs: int) -> None:
    """Measure with a shop in the folder for temporary files."""
    compare(Path(tempfile.gettempdir()) / "klantdesk-search", CUSTOMERS, LINES, runs)


def compare(folder: Path, size: int, lines: int, runs: int) -> None:
    """Print how long keystrokes take, with the spread over the runs, and the ratios."""
    path = large(folder, size, lines)
    strokes = [stroke for asked in queries(size) for stroke in typed(asked)]
    some = strokes[::EVERY]
    print(f"{size} customers, {lines} lines, {path.stat().st_size / 1e6:.0f} MB; {len(strokes)} keystrokes")
    with closing(Shop.open(path)) as shop, closing(_sqlite_utils(path)) as peer:
        search = _searching(peer)
        like = _liking(shop)
        for turn in range(runs):
            ours = timed(lambda text: customers.find_first(shop, text), strokes)
            print(f"run {turn + 1}: first results {told(ours)}")
            again = timed(lambda text: customers.find_first(shop, text), some)
            for name, peers in (("sqlite-utils search", search), ("LIKE scan", like)):
                theirs = timed(peers, some)
                ratios = [a / b for a, b in zip(theirs, again, strict=True)]
                print(f"  {name}: {told(theirs)}; {statistics.median(ratios):.0f} times ours, pair by pair")
        whole = timed(lambda text: customers.find(shop, text), some)
        print(f"all results: {told(whole)}, highest {max(whole):.0f} ms")
        for few in (5, size // 2):
            among = np.random.default_rng(few).choice(np.arange(1, size), few, replace=False)
            took = timed(partial(_found_among, shop, among), some)
            print(f"first results among {few} of them: {told(took)}")


def _found_among(shop: Shop, among: NDArray[np.int64], text: str) -> object:
    return customers.find_first(shop, text, ids=among.tolist())


def queries(size: int) -> list[str]:
    """What people type: names in every order and with slips, numbers, addresses, places."""
    chance = random.Random(3)
    step = size // QUERIES
    asked = []
    for at, one in enumerate(islice(people(size), 0, None, step)):
        first, last = one.first_name.lower(), one.last_name.lower()
        slip = chance.randrange(1, len(last))
        number = one.phone.removeprefix("+31")
        ways = (
            f"{first} {last}",
            last,
            f"{last} {first}",
            last.replace(" ", ""),
            f"{first} {last[:slip]}{last[slip + 1 :]}",
            f"0{number}",
            one.email,
            f"{one.postcode.lower()} {one.house_number}",
            f"{last} {one.city.lower()}",
            str(100_000 + at * step),
        )
        asked.append(ways[at % len(ways)])
    return asked


def typed(text: str) -> list[str]:
    """What stands in the field after each letter."""
    return [text[:length] for length in range(1, len(text) + 1)]


def timed(search: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Milliseconds for each text."""
    took = []
    for text in texts:
        begin = time.perf_counter()
        search(text)
        took.append(1000 * (time.perf_counter() - begin))
    return took


def told(took: Sequence[float]) -> str:
    """Median and the slow end."""
    middle, slow, slowest = np.percentile(took, (50, 95, 99))
    return f"median {middle:.2f} ms, p95 {slow:.1f} ms, p99 {slowest:.1f} ms"


def _sqlite_utils(shop: Path) -> sqlite.Connection:
    """The same people in a table with full-text search as sqlite-utils makes it."""
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlite)
    from sqlite_utils import Database

    path = shop.with_suffix(".sqlite-utils.db")
    fresh = not path.exists()
    connection = sqlite.connect(str(path), isolation_level=None)
    if fresh:
        connection.execute("ATTACH ? AS shop", (str(shop),))
        connection.executescript(PEERS)
        connection.execute("DETACH shop")
        Database(connection).table("person").enable_fts(COLUMNS)
    return connection


def _searching(connection: sqlite.Connection) -> Callable[[str], list[Any]]:
    from sqlite_utils import Database

    database = Database(connection)
    table = database.table("person")
    return lambda text: list(table.search(f"{database.quote_fts(text)}*", limit=200))


def _liking(shop: Shop) -> Callable[[str], list[Any]]:
    either = " OR ".join(f"{column} LIKE ?1" for column in COLUMNS)
    sql = f"SELECT id FROM customer WHERE {either} ORDER BY sort LIMIT 200"  # noqa: S608  # our own columns
    connection = shop.reader().connection
    return lambda text: connection.execute(sql, (f"%{text}%",)).fetchall()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search_against_peers")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "klantdesk-search")
    parser.add_argument("--customers", type=int, default=CUSTOMERS)
    parser.add_argument("--lines", type=int, default=LINES)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    compare(args.folder, args.customers, args.lines, args.runs)


if __name__ == "__main__":
    main()
