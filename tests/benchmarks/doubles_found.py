"""Planted doubles among 200,000 customers: how many are joined or suggested, and how surely.

A twentieth are in the till as well as in the webshop, as shops know them: with an initial, with a
typing error, moved house, married, with another address. As many families share one e-mail address
and are nobody's doubles.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from klantdesk.db import batches, likely
from klantdesk.db.store import Store
from klantdesk.records import Harvest, Person, SourceCustomer, Unwatched
from tests.benchmarks.large_people import FIRST, LAST, people

COUNT = 200_000
PLANTED = 20
"""One in so many is planted."""
LOWEST_PRECISION, LOWEST_RECALL, LONGEST = 0.999, 0.95, 60


def _typo(chance: random.Random, text: str) -> str:
    """Two letters swapped, one dropped or one doubled, not the first."""
    at = chance.randrange(1, max(2, len(text) - 1))
    swapped = text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
    return chance.choice((swapped, text[:at] + text[at + 1 :], text[:at] + text[at : at + 1] + text[at:]))


def _initial(_: random.Random, one: Person) -> Person:
    return replace(one, name=f"{one.first_name[0]}. {one.last_name}", first_name=f"{one.first_name[0]}.")


def _mistyped(chance: random.Random, one: Person) -> Person:
    last = _typo(chance, one.last_name)
    return replace(one, name=f"{one.first_name} {last}", last_name=last, email="")


def _mistyped_mail(chance: random.Random, one: Person) -> Person:
    box, _, rest = one.email.partition("@")
    return replace(one, email=f"{_typo(chance, box)}@{rest}", phone="")


def _moved(chance: random.Random, one: Person) -> Person:
    street, number = "Stationsweg", str(chance.randrange(1, 200))
    place = f"{chance.randrange(1000, 9999)} AB"
    kept = {"email": ""} if chance.random() < 0.5 else {"phone": ""}
    return replace(one, street=street, house_number=number, postcode=place, city="Zutphen", **kept)


def _married(chance: random.Random, one: Person) -> Person:
    last = chance.choice(LAST)
    last = f"{last}-{one.last_name}" if chance.random() < 0.5 else last
    kept = {"email": ""} if chance.random() < 0.5 else {"phone": ""}
    return replace(one, name=f"{one.first_name} {last}", last_name=last, **kept)


def _without_contact(_: random.Random, one: Person) -> Person:
    return replace(one, email="", phone="")


KINDS: tuple[Callable[[random.Random, Person], Person], ...] = (
    _initial, _mistyped, _mistyped_mail, _moved, _married, _without_contact,
)  # fmt: skip


def _relative(chance: random.Random, one: Person) -> Person:
    first = chance.choice([name for name in FIRST if name[0] != one.first_name[0]])
    return replace(one, name=f"{first} {one.last_name}", first_name=first)


def planted(
    count: int, seed: int = 5
) -> tuple[list[Person], dict[int, tuple[Person, str]], dict[int, Person]]:
    """Customers, and of some the double with its kind, or the relative on the same address."""
    chance = random.Random(seed)
    everybody = list(people(count - count // PLANTED * 2, seed))
    chosen = chance.sample(range(len(everybody)), count // PLANTED * 2)
    doubled, related = chosen[::2], chosen[1::2]
    kinds = {at: chance.choice(KINDS) for at in doubled}
    doubles = {at: (kind(chance, everybody[at]), kind.__name__.strip("_")) for at, kind in kinds.items()}
    return everybody, doubles, {at: _relative(chance, everybody[at]) for at in related}


def run(_file: Path | None, _runs: int) -> None:
    measure(COUNT)


def measure(count: int) -> None:
    everybody, doubles, relatives = planted(count)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "winkel.klantdesk")
        _take(store, "webshop", {f"id:{at}": one for at, one in enumerate(everybody)})
        till = {f"id:{at}": one for at, (one, _) in doubles.items()}
        begin = time.perf_counter()
        _take(store, "kassa", till | {f"id:{at}": one for at, one in relatives.items()})
        joining = time.perf_counter() - begin
        begin = time.perf_counter()
        pairs = likely.pairs(store, Unwatched())
        _report(
            store, {(one.one, one.other) for one in pairs}, doubles, (joining, time.perf_counter() - begin)
        )
        store.close()


def _take(store: Store, source: str, told: dict[str, Person]) -> None:
    harvest = Harvest(customers=[SourceCustomer(key, one) for key, one in told.items()])
    batches.take_in(
        store, source=source, file="", file_hash=source, format="benchmark", kind="customers",
        harvest=harvest, problems=[], report={}, watch=Unwatched(),
    )  # fmt: skip


def _report(
    store: Store,
    suggested: set[tuple[int, int]],
    doubles: dict[int, tuple[Person, str]],
    seconds: tuple[float, float],
) -> None:
    sql = "SELECT o.name, s.key, s.customer_id FROM source_customer s JOIN source o ON o.id = s.source_id"
    customer = {(source, key): one for source, key, one in store.connection.execute(sql)}
    found: dict[str, list[int]] = {}
    truth = set()
    for at, (_, kind) in doubles.items():
        web, till = customer["webshop", f"id:{at}"], customer["kassa", f"id:{at}"]
        truth.add((web, till))
        counts = found.setdefault(kind, [0, 0, 0])
        counts[0] += 1
        counts[1] += web == till
        counts[2] += web != till and (min(web, till), max(web, till)) in suggested
    sql = "SELECT count(*) - count(DISTINCT customer_id) FROM source_customer"
    joined = store.connection.execute(sql).fetchone()[0]
    right, helped = (sum(counts[at] for counts in found.values()) for at in (1, 2))
    for kind, (planted_, of_itself, shown) in sorted(found.items()):
        print(f"{kind:16} {planted_:6} planted, {of_itself:6} joined, {shown:6} suggested")
    precision, recall = right / max(joined, 1), (right + helped) / len(doubles)
    print(f"joins {joined}, precision {precision:.4f} (at least {LOWEST_PRECISION})")
    print(f"recall of joined and suggested {recall:.4f} (at least {LOWEST_RECALL})")
    print(f"suggested {len(suggested)}, of which doubles {len(suggested & truth)}")
    print(f"joining {seconds[0]:.1f} s, suggesting {seconds[1]:.1f} s (together at most {LONGEST})")
