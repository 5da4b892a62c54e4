"""What somebody decides on who is one person, and taking it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.db import batches, customers, decisions, doubles, dump, facts, journal
from klantdesk.db.store import Store
from klantdesk.errors import ChangedSince, CustomerUnknown
from klantdesk.records import Consent, ConsentState, Person, SourceCustomer
from tests.db.harvests import Sale, harvest, take


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "winkel.klantdesk")


def bring(store: Store, source: str, **people: Person) -> int:
    sales = [Sale(f"{key}-1", customer=f"id:{key}") for key in people]
    made = harvest(sales, {f"id:{key}": person for key, person in people.items()})
    batch = take(store, made, source)
    assert batch is not None
    return batch


JAN = Person(name="Jan de Vries", email="jan@voorbeeld.nl")
HENK = Person(name="Henk Bos", email="henk@voorbeeld.nl")


def everybody(store: Store) -> list[list[int]]:
    rows = store.connection.execute("SELECT customer_id, id FROM source_customer ORDER BY id").fetchall()
    return [[one for customer, one in rows if customer == first] for first in sorted({c for c, _ in rows})]


def test_two_customers_become_one_with_the_purchases_of_both_and_are_what_they_were_once_undone(
    store: Store,
) -> None:
    bring(store, "web", jan=JAN)
    bring(store, "till", henk=HENK)
    before = list(dump.canonical(store))
    entry = doubles.merge(store, 2, 1, "Joris")
    assert list(customers.find(store, "")) == [1]
    assert set(facts.read(store).customer.tolist()) == {1}
    assert doubles.merge(store, 1, 1, "Joris") == 0
    journal.undo(store, entry)
    assert list(dump.canonical(store)) == before
    assert set(facts.read(store).customer.tolist()) == {1, 2}


def test_a_merge_holds_at_the_next_import_and_takes_in_who_is_certainly_the_same(store: Store) -> None:
    bring(store, "web", jan=JAN)
    bring(store, "till", henk=HENK)
    doubles.merge(store, 1, 2, "")
    bring(store, "web", jan=Person(name="Jan de Vries", email="jan@voorbeeld.nl", city="Zutphen"))
    bring(store, "news", a=JAN, b=HENK)
    assert everybody(store) == [[1, 2, 3, 4]]


def test_two_people_stay_two_when_a_file_gives_them_one_address(store: Store) -> None:
    bring(store, "web", jan=JAN)
    bring(store, "till", jan=Person(name="Jan de Vries", email="oud@voorbeeld.nl"))
    entry = doubles.tell_apart(store, 1, 2, "")
    assert doubles.told_apart(store) == {(1, 2)}
    assert doubles.tell_apart(store, 2, 1, "") == 0
    bring(store, "till", jan=JAN)
    assert everybody(store) == [[1], [2]]
    bring(store, "news", jan=JAN)
    assert everybody(store) == [[1], [2], [3]], "whose it is, is not to be guessed"
    journal.undo(store, entry)
    assert everybody(store) == [[1, 2, 3]]


def test_making_them_one_after_all_is_stronger_and_its_undo_tells_them_apart_again(store: Store) -> None:
    bring(store, "web", jan=JAN)
    bring(store, "till", henk=HENK)
    told = doubles.tell_apart(store, 1, 2, "")
    entry = doubles.merge(store, 1, 2, "")
    assert (everybody(store), doubles.told_apart(store)) == ([[1, 2]], set())
    with pytest.raises(ChangedSince):
        journal.undo(store, told)
    journal.undo(store, entry)
    assert (everybody(store), doubles.told_apart(store)) == ([[1], [2]], {(1, 2)})


def test_an_undone_import_leaves_the_merge_with_who_is_left(store: Store) -> None:
    batch = bring(store, "web", jan=JAN)
    bring(store, "news", jan=JAN)
    bring(store, "till", henk=HENK)
    doubles.merge(store, 1, 3, "")
    batches.undo(store, batch)
    assert everybody(store) == [[2, 3]]
    assert list(customers.find(store, "")) == [2]


def test_who_is_left_behind_stays_one_person_as_the_rule_says(store: Store) -> None:
    bring(store, "web", jan=JAN)
    batch = bring(store, "till", henk=HENK)
    bring(store, "news", jan=JAN)
    doubles.merge(store, 1, 2, "")
    assert everybody(store) == [[1, 2, 3]]
    batches.undo(store, batch)
    assert everybody(store) == [[1, 3]]


def test_a_decision_on_somebody_who_is_gone_goes_along(store: Store) -> None:
    batch = bring(store, "web", jan=JAN)
    bring(store, "till", henk=HENK)
    merged = doubles.merge(store, 1, 2, "")
    batches.undo(store, batch)
    assert everybody(store) == [[2]]
    journal.undo(store, merged)
    assert everybody(store) == [[2]]
    batch = bring(store, "web", jan=JAN)
    told = doubles.tell_apart(store, 2, 3, "")
    batches.undo(store, batch)
    assert (everybody(store), doubles.told_apart(store)) == ([[2]], set())
    with pytest.raises(ChangedSince):
        journal.undo(store, told)


def test_of_two_permissions_the_refusal_holds_for_the_one_person(store: Store) -> None:
    for source, person, state in (("web", JAN, "given"), ("till", HENK, "withdrawn")):
        made = harvest([], {})
        said = (Consent("email", "marketing", ConsentState(state), None),)
        made.customers[:] = [SourceCustomer("id:1", person, said)]
        take(store, made, source)
    entry = doubles.merge(store, 1, 2, "")
    assert [row[2].value for row in customers.consents(store, [1])[1]] == ["withdrawn"]
    journal.undo(store, entry)
    assert [row[2].value for row in customers.consents(store, [1])[1]] == ["given"]


def test_nobody_is_merged_with_who_is_not_there(store: Store) -> None:
    bring(store, "web", jan=JAN)
    with pytest.raises(CustomerUnknown):
        doubles.merge(store, 1, 9, "")


def pairs(*of: tuple[int, int]) -> decisions.Pairs:
    found: decisions.Pairs = {}
    for one, other in of:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


@pytest.mark.parametrize(
    ("same", "apart", "expected"),
    [
        ([], [], {1: 1, 2: 1, 3: 1, 5: 5, 6: 5}),
        ([(3, 6)], [], {1: 1, 2: 1, 3: 1, 5: 1, 6: 1}),
        ([], [(1, 2)], {1: 1, 2: 2, 3: 3, 5: 5, 6: 5}),
        ([], [(1, 2), (3, 2)], {1: 1, 2: 2, 3: 1, 5: 5, 6: 5}),
        ([(1, 5)], [(2, 6)], {1: 1, 2: 1, 3: 1, 5: 1, 6: 6}),
        ([(1, 2)], [(1, 2)], {1: 1, 2: 1, 3: 1, 5: 5, 6: 5}),
    ],
)
def test_what_was_decided_goes_over_the_rule(
    same: list[tuple[int, int]], apart: list[tuple[int, int]], expected: dict[int, int]
) -> None:
    made = decisions.Decisions(pairs(*same), pairs(*apart))
    assert decisions.joined([[5, 6], [3, 1, 2]], [], made) == expected
