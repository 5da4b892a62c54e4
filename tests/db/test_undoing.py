from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.db import batches, customers, health
from klantdesk.db.batches import Undone
from klantdesk.db.facts.reading import blocks
from klantdesk.db.store import Store
from klantdesk.errors import BatchUnknown
from klantdesk.records import Consent, ConsentState, Harvest, Person, Problem, to_date
from tests.db.harvests import JAN, Sale, content, facts_as_rows, harvest, rows_as_facts, take


@contextmanager
def shop() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "winkel.klantdesk")
        try:
            yield store
        finally:
            store.close()


def alone(brought: list[tuple[str, Harvest]]) -> list[str]:
    """What a fresh shop holds after these imports only."""
    with shop() as fresh:
        for source, one in brought:
            take(fresh, one, source)
        return content(fresh)


def test_undo_of_the_only_import_leaves_an_empty_shop(store: Store) -> None:
    wrong = Problem("Blad1", 2, "Datum", "morgen", "bad_date")
    take(store, harvest([Sale("1", customer="id:7", store="Utrecht")], {"id:7": JAN}), problems=[wrong])
    version = store.data_version()
    assert batches.undo(store, 1) == Undone(
        {
            "lines": 1,
            "products": 1,
            "receipts": 1,
            "receipts_restored": 0,
            "customers": 1,
            "customers_restored": 0,
            "consents": 0,
            "feedback": 0,
            "visitors": 0,
        },
        [],
    )
    assert content(store) == []
    assert store.data_version() > version
    assert batches.problems(store, 1) == []
    assert batches.batches(store)[0].undone_at is not None
    for table in ("receipt_version", "line", "customer_version", "source_customer", "fact_block", "customer"):
        assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608


def test_a_batch_is_taken_back_once(store: Store) -> None:
    take(store, harvest([Sale("1")]))
    batches.undo(store, 1)
    for number in (1, 2):
        with pytest.raises(BatchUnknown):
            batches.undo(store, number)


def test_a_customer_number_is_never_given_out_again(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}))
    batches.undo(store, 1)
    take(store, harvest(people={"id:8": JAN}))
    assert list(customers.find(store, "")) == [2]


def test_undo_of_the_middle_of_three_months_leaves_the_other_two(store: Store) -> None:
    people = {"id:7": JAN, "id:8": Person(name="Piet", phone="+31612345678")}
    moved = {"id:7": Person(name="Jan de Vries", email="jan@voorbeeld.nl", city="Zeist")}
    one = harvest([Sale("1", customer="id:7"), Sale("2", customer="id:8")], people)
    two = harvest(
        [Sale("2", day=20_030, customer="id:8"), Sale("3"), Sale("4", customer="id:9"), Sale("5")], moved
    )
    three = harvest([Sale("3", state="cancelled"), Sale("4", customer="id:9"), Sale("6", customer="id:8")])
    for brought in (one, two, three):
        take(store, brought)
    undone = batches.undo(store, 2)
    assert content(store) == alone([("web", one), ("web", three)])
    assert facts_as_rows(store) == rows_as_facts(store)
    assert (undone.reversed["receipts"], undone.reversed["receipts_restored"]) == (1, 1)
    assert (undone.reversed["customers"], undone.reversed["customers_restored"]) == (0, 1)


def test_undo_of_the_last_puts_back_what_it_changed(store: Store) -> None:
    one = harvest([Sale("1", customer="id:7")], {"id:7": JAN})
    take(store, one)
    before = content(store)
    take(store, harvest([Sale("1", day=1, customer="id:8")], {"id:7": Person(name="Johan", city="Ede")}))
    assert content(store) != before
    batches.undo(store, 2)
    assert content(store) == before


def test_lines_that_another_batch_states_too_move_to_its_blocks(store: Store) -> None:
    both = Sale("1", customer="id:7")
    take(store, harvest([both, Sale("2")]))
    take(store, harvest([both, Sale("3")]))
    batches.undo(store, 1)
    owners = store.connection.execute("SELECT DISTINCT batch_id FROM fact_block").fetchall()
    assert owners == [(2,)]
    assert facts_as_rows(store) == rows_as_facts(store)
    batches.undo(store, 2)
    assert content(store) == []


def test_a_hand_edit_outlives_the_file_and_is_reported(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN, "id:8": Person(name="Piet")}))
    (jan,) = customers.find(store, "jan")
    customers.edit(store, jan, {"city": "Zeist"})
    take(store, harvest(people={"id:7": Person(city="Ede", postcode="6711AB")}))
    assert customers.rows(store, [jan])[0].city == "Zeist"
    assert batches.undo(store, 2).kept == [("Jan de Vries", "edited")]
    assert batches.undo(store, 1).kept == [("Jan de Vries", "edited")]
    (row,) = customers.rows(store, customers.find(store, ""))
    assert (row.id, row.name, row.city) == (jan, "Jan de Vries", "Zeist")


def test_an_edited_customer_keeps_its_opt_out(store: Store) -> None:
    no = Consent("email", "news", ConsentState.WITHDRAWN)
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}, {"id:7": (no,)}))
    customers.edit(store, 1, {"note": "belt liever niet"})
    batches.undo(store, 1)
    assert customers.consents(store, [1]) == {1: [("email", "news", ConsentState.WITHDRAWN, None, "web")]}
    assert facts_as_rows(store) == []
    assert health.check(store)["ok"] is True


def test_an_edit_moves_to_the_source_that_still_knows_the_customer(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}))
    take(store, harvest(people={"mail:jan@voorbeeld.nl": JAN}), source="till")
    customers.edit(store, 1, {"city": "Zeist"})
    assert batches.undo(store, 1).kept == [("Jan de Vries", "edited")]
    (row,) = customers.rows(store, customers.find(store, ""))
    assert (row.city, row.keys) == ("Zeist", (("till", "mail:jan@voorbeeld.nl"),))
    batches.undo(store, 2)
    assert customers.count(store) == 1


def test_an_untouched_edited_customer_is_not_reported(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    customers.edit(store, 1, {"city": "Zeist"})
    take(store, harvest([Sale("2", customer="id:7")], {"id:7": JAN}))
    assert batches.undo(store, 2).kept == []


# --- any sequence of imports and undos -------------------------------------------------------------

NAMES = ("", "Jan", "J.", "Piet", "Joke")
MAILS = ("", "a@voorbeeld.nl", "b@voorbeeld.nl")


@dataclass(frozen=True)
class Import:
    source: str
    brought: Harvest


def persons() -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        name=st.sampled_from(("", "", "Jan de Vries", "Piet")),
        first_name=st.sampled_from(NAMES),
        last_name=st.sampled_from(("", "de Vries")),
        email=st.sampled_from(MAILS),
        phone=st.sampled_from(("", "+31612345678")),
        street=st.sampled_from(("", "Dorpsstraat")),
        city=st.sampled_from(("", "Utrecht", "Ede")),
    )


def consents() -> st.SearchStrategy[tuple[Consent, ...]]:
    days = st.sampled_from((None, to_date(20_000)))
    one = st.builds(
        Consent, st.just("email"), st.sampled_from(("news", "birthday")), st.sampled_from(ConsentState), days
    )
    return st.lists(one, max_size=2).map(tuple)


KEYS = ("id:1", "id:2", "mail:a@voorbeeld.nl")


def sales() -> st.SearchStrategy[Sale]:
    line = st.tuples(
        st.sampled_from(("", "bal", "net")),
        st.just(1000),
        st.sampled_from((500, -500)),
        st.sampled_from((0, 1, 3)),
    )
    return st.builds(
        Sale,
        number=st.sampled_from("1234"),
        day=st.sampled_from((20_000, 20_001)),
        customer=st.sampled_from((None, *KEYS)),
        lines=st.lists(line, max_size=2).map(tuple),
        store=st.sampled_from(("", "Utrecht")),
        state=st.sampled_from(("", "unpaid")),
    )


def imports() -> st.SearchStrategy[Import]:
    brought = st.builds(
        harvest,
        st.lists(sales(), max_size=4, unique_by=lambda sale: sale.number),
        st.dictionaries(st.sampled_from(KEYS), persons(), max_size=3),
        st.dictionaries(st.sampled_from(KEYS), consents(), max_size=2),
    )
    return st.builds(Import, st.sampled_from(("web", "till")), brought)


def model(live: list[Import]) -> dict[tuple[str, str], tuple[object, ...]]:
    """What each receipt is after these imports: whatever the last of them states."""
    found: dict[tuple[str, str], tuple[object, ...]] = {}
    for one in live:
        receipts = one.brought.receipts
        keys = [*(customer.key for customer in one.brought.customers), None]
        for at, number in enumerate(receipts.number):
            cents = sorted(
                c
                for of, c in zip(one.brought.lines.receipt, one.brought.lines.cents, strict=True)
                if of == at
            )
            found[one.source, number] = (
                receipts.day[at],
                keys[receipts.customer[at]],
                receipts.state[at],
                cents,
            )
    return found


def receipts_of(store: Store) -> dict[tuple[str, str], tuple[object, ...]]:
    found = store.connection.execute(
        """
        SELECT v.id, o.name, r.number, v.day, s.key, v.state
        FROM receipt r JOIN source o ON o.id = r.source_id
        JOIN receipt_version v ON v.receipt_id = r.id AND v.live = 1
        LEFT JOIN source_customer s ON s.id = v.source_customer_id
        """
    ).fetchall()
    lines = "SELECT cents FROM line WHERE version_id = ? ORDER BY cents"
    return {
        (source, number): (day, key, state, [c for (c,) in store.connection.execute(lines, (version,))])
        for version, source, number, day, key, state in found
    }


def assert_tidy(store: Store) -> None:
    """Nothing is left of what nobody states any more, and every line stands in its first batch's block."""
    for kind, owner in (("receipt", "receipt_id"), ("customer", "source_customer_id")):
        unstated = f"SELECT count(*) FROM {kind}_version v WHERE NOT EXISTS (SELECT 1 FROM {kind}_sighting s WHERE s.version_id = v.id)"  # noqa: S608, E501
        assert store.connection.execute(unstated).fetchone() == (0,)
        live = f"SELECT {owner} FROM {kind}_version GROUP BY {owner} HAVING sum(live) <> 1"  # noqa: S608
        assert store.connection.execute(live).fetchall() == []
    first = dict(
        store.connection.execute("SELECT version_id, min(batch_id) FROM receipt_sighting GROUP BY version_id")
    )
    for block, batch in store.connection.execute("SELECT id, batch_id FROM fact_block").fetchall():
        assert {first[one] for one in blocks(store.connection, [block])["version"].tolist()} == {batch}
    found = "SELECT count(*) FROM customer_search"
    assert store.connection.execute(found).fetchone() == (customers.count(store),)


@settings(deadline=None, max_examples=15)
@given(st.lists(st.one_of(imports(), imports(), st.integers(0, 5)), min_size=2, max_size=8))
def test_any_imports_and_undos_leave_what_the_live_imports_alone_would(steps: list[Import | int]) -> None:
    live: dict[int, Import] = {}
    with shop() as store:
        for step in steps:
            if isinstance(step, Import):
                before = content(store)
                expected_nothing = batches.compare(store, step.source, step.brought).changes_nothing
                number = take(store, step.brought, step.source)
                assert (number is None) == expected_nothing
                if number is None:
                    assert content(store) == before
                else:
                    live[number] = step
                    assert take(store, step.brought, step.source) is None
            elif live:
                gone = sorted(live)[step % len(live)]
                del live[gone]
                batches.undo(store, gone)
            assert_tidy(store)
        left = [live[number] for number in sorted(live)]
        assert receipts_of(store) == model(left)
        assert facts_as_rows(store) == rows_as_facts(store)
        checked = health.check(store)
        assert (checked["ok"], checked["foreign_keys"], checked["facts_match"]) == (True, 0, True)
        held = content(store)
    assert held == alone([(one.source, one.brought) for one in left])


@settings(deadline=None, max_examples=12)
@given(st.lists(imports(), min_size=3, max_size=3), st.permutations([0, 1, 2]))
def test_who_is_one_person_does_not_depend_on_the_order_of_sources(
    three: list[Import], order: list[int]
) -> None:
    named = [Import(f"bron {at}", one.brought) for at, one in enumerate(three)]
    partitions = []
    for sequence in (named, [named[at] for at in order]):
        with shop() as store:
            for one in sequence:
                take(store, one.brought, one.source)
            rows = customers.rows(store, customers.find(store, ""))
            partitions.append(sorted(row.keys for row in rows))
    assert partitions[0] == partitions[1]
