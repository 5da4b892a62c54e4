from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from klantdesk.db import batches, customers, health, products, stores
from klantdesk.db.store import Store
from klantdesk.errors import Stopped
from klantdesk.records import Consent, ConsentState, LineKind, Person, Problem, Product
from tests.db.harvests import JAN, Sale, content, facts_as_rows, generated, harvest, rows_as_facts, take

TWO_SALES = (Sale("1", customer="id:7"), Sale("2", day=20_005, customer="id:8"))
NEWS = Consent("email", "news", ConsentState.GIVEN, date(2025, 3, 1))


def test_what_is_taken_in_is_there(store: Store) -> None:
    lines = (
        ("bal", 2000, 3990, LineKind.SALE),
        ("net", -1000, -500, LineKind.RETURN),
        ("", 1000, 695, LineKind.SHIPPING),
    )
    sales = [Sale("1", 20_000, "id:7", lines, store="Utrecht"), Sale("2", 20_005, None, state="unpaid")]
    assert take(store, harvest(sales, {"id:7": JAN})) == 1
    assert customers.count(store) == 1
    assert products.products(store) == [
        (1, Product("bal", "Artikel bal")),
        (2, Product("net", "Artikel net")),
    ]
    assert stores.names(store) == {1: "Utrecht"}
    assert facts_as_rows(store) == [
        (1, 20_000, 1, -1, 1000, 695, 3, 2, 1, 1),
        (1, 20_000, 1, 1, 2000, 3990, 0, 2, 1, 1),
        (1, 20_000, 1, 2, -1000, -500, 1, 2, 1, 1),
        (2, 20_005, -1, 1, 1000, 1995, 0, 2, -1, 0),
    ]
    totals = store.connection.execute("SELECT lines, cents FROM receipt_version ORDER BY id").fetchall()
    assert totals == [(3, 3490), (1, 1995)]


def test_the_same_harvest_again_makes_no_batch(store: Store) -> None:
    brought = harvest(TWO_SALES, {"id:7": JAN}, {"id:7": (NEWS,)})
    take(store, brought)
    before, version = content(store), store.data_version()
    assert batches.compare(store, "web", brought).changes_nothing
    assert take(store, brought) is None
    assert content(store) == before
    assert store.data_version() == version
    assert len(batches.batches(store)) == 1


def test_a_first_harvest_without_anything_makes_no_batch_and_no_source(store: Store) -> None:
    assert take(store, harvest()) is None
    assert store.connection.execute("SELECT count(*) FROM source").fetchone() == (0,)


@pytest.mark.parametrize(
    ("more", "added", "updated"),
    [
        (harvest([*TWO_SALES, Sale("3", customer="id:7")]), {"receipts": 1, "lines": 1}, {}),
        (
            harvest([Sale("1", customer="id:7", lines=(("net", 1000, 5, 0),))]),
            {"products": 1},
            {"receipts": 1},
        ),
        (harvest(people={"id:9": Person(name="Piet")}), {"customers": 1}, {}),
        (harvest(people={"id:7": Person(phone="+31612345678")}), {}, {"customers": 1}),
        (harvest(consents={"id:8": (NEWS,)}), {"consents": 1}, {}),
    ],
)
def test_only_what_is_new_counts_as_added(
    store: Store, more: object, added: dict[str, int], updated: dict[str, int]
) -> None:
    take(store, harvest(TWO_SALES, {"id:7": JAN}))
    found = batches.compare(store, "web", more)  # type: ignore[arg-type]  # a harvest, as parametrized
    assert {name: n for name, n in found.added.items() if n} == added
    assert {name: n for name, n in found.updated.items() if n} == updated
    assert not found.changes_nothing
    assert take(store, more) == 2  # type: ignore[arg-type]  # as above
    assert take(store, more) is None  # type: ignore[arg-type]  # as above


def test_a_vaguer_statement_of_what_is_known_is_nothing_new(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}))
    assert take(store, harvest(people={"id:7": Person(city="Utrecht")})) is None


def test_an_edited_receipt_replaces_its_lines_whole(store: Store) -> None:
    take(store, harvest(TWO_SALES))
    take(store, harvest([Sale("1", customer="id:7", lines=(("net", 1000, 250, 0), ("net", 1000, 250, 0)))]))
    cents = sorted(row[5] for row in facts_as_rows(store))  # type: ignore[type-var]  # whole numbers
    assert cents == [250, 250, 1995]
    assert facts_as_rows(store) == rows_as_facts(store)


def test_a_receipt_that_goes_back_to_an_earlier_content_finds_it_again(store: Store) -> None:
    first = [Sale("1"), Sale("2")]
    for sales in (first, [Sale("1", day=20_001)], first):
        assert take(store, harvest(sales)) is not None
    assert facts_as_rows(store) == rows_as_facts(store)
    assert {row[1] for row in facts_as_rows(store)} == {20_000}
    assert store.connection.execute("SELECT count(*) FROM receipt_version").fetchone() == (3,)


def test_the_same_number_in_another_source_is_another_receipt(store: Store) -> None:
    take(store, harvest(TWO_SALES))
    assert take(store, harvest(TWO_SALES), source="till") == 2
    assert len(facts_as_rows(store)) == 4
    assert customers.count(store) == 4


def test_numbers_with_another_day_or_customer_are_conflicts(store: Store) -> None:
    take(store, harvest([Sale(n, customer="id:7") for n in "12345"]))
    again = [
        Sale("1", customer="id:7"),
        Sale("2", customer="id:8"),
        Sale("3", day=1, customer="id:7"),
        Sale("4", customer=None),
        Sale("5", customer="id:7", lines=()),
        Sale("6"),
    ]
    found = batches.compare(store, "web", harvest(again))
    assert (found.conflicts, found.agreeing, found.unchanged) == (["2", "3"], 3, 1)
    assert batches.compare(store, "till", harvest(again)).conflicts == []


def test_a_reader_can_compare(store: Store) -> None:
    take(store, harvest(TWO_SALES))
    reader = Store.open(store.path, read_only=True)
    assert batches.compare(reader, "web", harvest(TWO_SALES)).unchanged == 2
    reader.close()


def test_a_batch_remembers_its_file_and_its_problems(store: Store) -> None:
    wrong = Problem(
        "Blad1", 12, "Datum", "31-02-2025", "bad_date", (("Naam", "Jan"), ("Datum", "31-02-2025"))
    )
    number = take(store, harvest(TWO_SALES), problems=[wrong], report={"rows_read": 3})
    (batch,) = batches.batches(store)
    assert (batch.id, batch.source, batch.file, batch.format, batch.kind) == (
        number,
        "web",
        "orders.csv",
        "test",
        "orders",
    )
    assert batch.report == {"rows_read": 3}
    assert batch.undone_at is None
    assert batch.taken_at.tzinfo is not None
    assert batches.problems(store, batch.id) == [wrong]


class _Impatient:
    def __init__(self, reports: int) -> None:
        self.left = reports

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        assert (stage, done <= total) == ("save", True)
        self.left -= 1
        if self.left < 0:
            raise Stopped


@pytest.mark.parametrize("reports", [0, 1, 3, 5])
def test_stopping_changes_nothing(store: Store, reports: int) -> None:
    take(store, harvest(TWO_SALES))
    before, version = content(store), store.data_version()
    with pytest.raises(Stopped):
        take(store, generated(70_000, 21_000, 100, 50), watch=_Impatient(reports))
    assert (content(store), store.data_version()) == (before, version)
    assert health.check(store)["ok"] is True


def test_a_large_harvest_reports_itself_and_is_all_there(store: Store) -> None:
    seen: list[tuple[int, int]] = []

    class Listening:
        def report(self, stage: str, done: int = 0, total: int = 0) -> None:
            assert stage == "save"
            seen.append((done, total))

    take(store, generated(70_000, 21_000, 100, 50), watch=Listening())
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert max(b[0] - a[0] for a, b in pairwise(seen)) <= 25_000
    checked = health.check(store)
    assert (checked["ok"], checked["purchases"], checked["receipts"]) == (True, 70_000, 21_000)
    assert facts_as_rows(store) == rows_as_facts(store)


def test_two_people_in_one_file_with_one_address_count_as_one(store: Store) -> None:
    people = {"mail:jan@voorbeeld.nl": JAN, "id:7": Person(name="J. de Vries", email="JAN@voorbeeld.nl")}
    assert batches.compare(store, "web", harvest(people=people)).added["customers"] == 1
    take(store, harvest(people=people))
    assert customers.count(store) == 1
    till = harvest(people={"id:1": Person(first_name="Jan", email="jan@voorbeeld.nl")})
    found = batches.compare(store, "till", till)
    assert (found.added["customers"], found.updated["customers"]) == (0, 1)
    take(store, till, source="till")
    assert customers.count(store) == 1
