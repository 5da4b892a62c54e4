"""Who is joined at an import: certain matches, never over a contradiction, in any order, and as foretold."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.db import batches, doubles, schema
from klantdesk.db.store import Store
from klantdesk.records import Person, SourceCustomer
from tests.db.harvests import content, harvest, take

HOME = {"street": "Dorpsstraat", "house_number": "12 A", "postcode": "7201 AB", "city": "Zutphen"}
JAN = Person(
    name="Jan van der Berg", email="jan@voorbeeld.nl", phone="+31612345678", birthday="1960-05-01", **HOME
)
BARE = Person(name="Jan van der Berg")
REACHED = {"email": "jan@voorbeeld.nl", "phone": "06-12345678", **HOME}


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shops")


def one_person(folder: Path, *people: Person) -> bool:
    """Whether people of as many sources are one customer."""
    path = folder / "winkel.klantdesk"
    path.unlink(missing_ok=True)
    store = Store.create(path)
    for at, person in enumerate(people):
        take(store, harvest(people={"id:1": person}), f"source {at}")
    (count,) = store.connection.execute("SELECT count(*) FROM customer").fetchone()
    store.close()
    return bool(count == 1)


@pytest.mark.parametrize(
    "other",
    [
        replace(BARE, phone="06-12345678"),
        replace(BARE, name="Berg, Jan v.d.", phone="0031 6 12345678"),
        replace(BARE, name="JAN VAN DER BERG", **HOME),
        replace(BARE, name="dhr. Jan vd Berg", **HOME | {"house_number": "12-a", "postcode": "7201ab"}),
        replace(BARE, first_name="Jan", last_name="Berg", name="", **HOME | {"street": "", "city": ""}),
        replace(BARE, name="J. van der Berg", email="Jan@Voorbeeld.nl"),
        replace(BARE, email="jan@voorbeeld.nl", phone="+31687654321", city="Gent"),
        Person(email="jan@voorbeeld.nl"),
        replace(BARE, name="Jan Bakker-van der Berg", email="jan@voorbeeld.nl"),
    ],
)
def test_a_certain_match_is_joined(shops: Path, other: Person) -> None:
    assert one_person(shops, JAN, other)


@pytest.mark.parametrize(
    "other",
    [
        replace(BARE, name="Joke van der Berg", **REACHED),
        replace(BARE, name="Mevr. van der Berg", **REACHED),
        replace(BARE, name="Jan van der Berg jr.", **REACHED, birthday="1990-05-01"),
        replace(BARE, birthday="1961-05-01", **REACHED),
        replace(BARE, **REACHED | {"house_number": "12 B"}),
        replace(BARE, name="J. van der Berg", phone="06-12345678", **HOME),
        replace(BARE, name="Johan van der Berg", **REACHED),
        replace(BARE, email="vader@voorbeeld.nl", phone="06-87654321", **HOME),
        replace(BARE, name="Jan Smit", email="jan@voorbeeld.nl"),
        replace(BARE, city="Zutphen"),
    ],
)
def test_a_contradiction_or_a_family_is_never_joined(shops: Path, other: Person) -> None:
    assert not one_person(shops, JAN, other)


def test_jr_and_sr_and_two_companies_are_two_people_on_one_address(shops: Path) -> None:
    assert not one_person(
        shops, replace(BARE, name="Jan Bos sr.", **REACHED), replace(BARE, name="Jan Bos jr.", **REACHED)
    )
    assert not one_person(
        shops, replace(BARE, company="Bos Bouw", **REACHED), replace(BARE, company="Smit Mode", **REACHED)
    )
    assert one_person(
        shops, replace(BARE, company="Bos Bouw", **REACHED), replace(BARE, company="Bos Bouw B.V.", **REACHED)
    )


def test_in_belgium_the_street_says_the_home(shops: Path) -> None:
    gent = {"postcode": "9000", "city": "Gent", "house_number": "12"}
    assert one_person(shops, *(replace(BARE, street="Veldstraat", **gent) for _ in range(2)))
    assert not one_person(
        shops, *(replace(BARE, street=street, **gent) for street in ("Kouter", "Veldstraat"))
    )


def test_who_stands_between_two_that_contradict_each_other_is_joined_to_neither(shops: Path) -> None:
    between = replace(BARE, phone="+31612345678", **HOME)
    assert not one_person(shops, JAN, replace(JAN, birthday="1990-05-01"), between)


KINDS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(("Jan Bos", "J. Bos", "Joost Bos", "Bos, Jan", "Jan Bos jr.", "")),
        "email": st.sampled_from(("", "bos@voorbeeld.nl", "jan@voorbeeld.nl")),
        "phone": st.sampled_from(("", "+31612345678", "+31687654321")),
        "birthday": st.sampled_from(("", "", "1960-05-01", "1990-05-01")),
        "postcode": st.sampled_from(("", "7201 AB")),
        "house_number": st.sampled_from(("12", "12 B", "12 C")),
    }
)


@settings(deadline=None, max_examples=12)
@given(st.lists(KINDS, min_size=2, max_size=5), st.integers(0, 1_000), st.data())
def test_imports_in_any_order_undone_or_decided_on_join_the_same_people_as_the_plan_says(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[dict[str, str]], seed: int, data: st.DataObject
) -> None:
    people = [(f"source {at}", Person(**kind)) for at, kind in enumerate(kinds)]
    folder = tmp_path_factory.mktemp("order")
    stores = [Store.create(folder / f"{name}.klantdesk") for name in ("one", "other")]
    batch = 0
    for source, person in people:
        batch = foretold(stores[0], source, person)
    for source, person in random.Random(seed).sample(people, len(people)):
        foretold(stores[1], source, person)
    assert partition(stores[0]) == partition(stores[1])
    if data.draw(st.booleans()):
        apart = stores[0].connection.execute("SELECT id FROM customer ORDER BY id").fetchall()
        entry = doubles.merge(stores[0], apart[0][0], apart[-1][0], "")
        batch = foretold(stores[0], "later", people[0][1])
        assert entry or len(apart) == 1
    before = content(stores[0])
    batch = foretold(stores[0], "last", people[-1][1])
    batches.undo(stores[0], batch)
    assert content(stores[0]) == before
    for store in stores:
        store.close()


def foretold(store: Store, source: str, person: Person) -> int:
    """Take somebody in; what the plan said of new and changed customers must have come true."""
    brought = harvest()
    brought.customers.append(SourceCustomer("id:1", person))
    said = batches.compare(store, source, brought)
    known = {one for (one,) in store.connection.execute("SELECT id FROM source_customer")}
    batch = take(store, brought, source)
    assert batch is not None
    people: dict[int, set[int]] = {}
    for one, customer in store.connection.execute("SELECT id, customer_id FROM source_customer"):
        people.setdefault(customer, set()).add(one)
    added = sum(1 for who in people.values() if not who & known)
    told = {one for (one,) in store.connection.execute(_OF_SOURCE, (source,))}
    changed = sum(1 for who in people.values() if who & known and who & told)
    assert (said.added["customers"], said.updated["customers"]) == (added, changed)
    return batch


_OF_SOURCE = "SELECT s.id FROM source_customer s JOIN source o ON o.id = s.source_id WHERE o.name = ?"


def partition(store: Store) -> set[frozenset[str]]:
    """Who is one person, by source."""
    sql = "SELECT s.customer_id, o.name FROM source_customer s JOIN source o ON o.id = s.source_id"
    people: dict[int, set[str]] = {}
    for customer, source in store.connection.execute(sql):
        people.setdefault(customer, set()).add(source)
    return {frozenset(who) for who in people.values()}


def test_the_plan_knows_what_was_decided(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "winkel.klantdesk")
    foretold(store, "web", JAN)
    foretold(store, "till", Person(name="Anna Smit", email="anna@voorbeeld.nl"))
    doubles.tell_apart(store, 1, 2, "")
    foretold(store, "till", replace(JAN, name="Jan van der Berg"))
    foretold(store, "news", JAN)
    doubles.merge(store, 1, 2, "")
    foretold(store, "post", JAN)


def test_a_file_from_before_is_looked_at_anew(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "winkel.klantdesk")
    for at, name in enumerate(("Jan van der Berg", "Anna Smit")):
        take(store, harvest(people={"id:1": replace(BARE, name=name, **HOME)}), f"source {at}")
    with store.transaction():
        person = "UPDATE customer_version SET person = (SELECT person FROM customer_version WHERE id = 1)"
        store.connection.execute(person)
        store.connection.execute("UPDATE source_customer SET by_home = 0, against = ''")
        schema.derive_anew(store.connection)
    assert partition(store) == {frozenset({"source 0", "source 1"})}
