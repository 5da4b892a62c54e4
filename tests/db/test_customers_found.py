from __future__ import annotations

import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from klantdesk.db import batches, customers, schema, search, statements
from klantdesk.db.customers import CustomerRow
from klantdesk.db.search import tiers
from klantdesk.db.spelling import folded
from klantdesk.db.store import Store
from klantdesk.errors import CustomerUnknown
from klantdesk.records import Consent, ConsentState, Person
from tests.db.harvests import Sale, harvest, take

GIVEN, WITHDRAWN, UNKNOWN = ConsentState.GIVEN, ConsentState.WITHDRAWN, ConsentState.UNKNOWN
PEOPLE = {
    "id:17850": Person(
        name="Zoë de Vries",
        email="zoe@voorbeeld.nl",
        phone="+31612345678",
        postcode="3511 AB",
        city="Utrecht",
    ),
    "id:17851": Person(name="Vries Jansen", company="Bakkerij 't Hoekje", postcode="1234AB", city="Den Haag"),
    "id:17852": Person(company="Zoë Fietsen", phone="030-1234567", city="Vries"),
    "mail:joris@voorbeeld.nl": Person(email="joris@voorbeeld.nl"),
    "id:3511": Person(),
}


@pytest.fixture
def shop(store: Store) -> Store:
    take(store, harvest(people=PEOPLE))
    return store


def names(store: Store, text: str) -> list[str]:
    return [row.name for row in customers.rows(store, customers.find(store, text))]


ALL = ["3511", "joris@voorbeeld.nl", "Vries Jansen", "Zoë de Vries", "Zoë Fietsen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ALL),
        ("  ", ALL),
        ("zoe", ["Zoë de Vries", "Zoë Fietsen"]),
        ("ZOË", ["Zoë de Vries", "Zoë Fietsen"]),
        ("vries", ["Vries Jansen", "Zoë de Vries", "Zoë Fietsen"]),
        ("de vries", ["Zoë de Vries", "Vries Jansen", "Zoë Fietsen"]),
        ("vr ja", ["Vries Jansen"]),
        ("hoekje", ["Vries Jansen"]),
        ("'t hoek", ["Vries Jansen"]),
        ("zoe@voorbeeld.nl", ["Zoë de Vries"]),
        ("joris@voor", ["joris@voorbeeld.nl"]),
        ("voorbeeld", ["joris@voorbeeld.nl", "Zoë de Vries"]),
        ("06 1234", ["Zoë de Vries"]),
        ("06-12345678", ["Zoë de Vries"]),
        ("+31 6 123", ["Zoë de Vries"]),
        ("0031612345678", ["Zoë de Vries"]),
        ("(030) 1234", ["Zoë Fietsen"]),
        ("3511ab", ["Zoë de Vries"]),
        ("3511 AB", ["Zoë de Vries"]),
        ("3511", ["3511", "Zoë de Vries"]),
        ("17851", ["Vries Jansen"]),
        ("1785", ["Vries Jansen", "Zoë de Vries", "Zoë Fietsen"]),
        ("den haag", ["Vries Jansen"]),
        ("piet", []),
        ("zoe piet", []),
        ('"', []),
        ("*", []),
        ("zoe OR piet", []),
        ('"zoe" de', ["Zoë de Vries"]),
        ("zoe^ (de)", ["Zoë de Vries"]),
        ("name:zoe", []),
    ],
)
def test_a_question_finds_the_right_people_in_the_right_order(
    shop: Store, text: str, expected: list[str]
) -> None:
    assert names(shop, text) == expected


def test_a_question_can_be_asked_of_some_customers_only(shop: Store) -> None:
    jansen, zoe = customers.find(shop, "vries")[:2]
    assert list(customers.find(shop, "vries", ids=[zoe])) == [zoe]
    assert list(customers.find(shop, "", ids={zoe, jansen})) == [jansen, zoe]
    assert list(customers.find(shop, "", ids=[])) == []


@pytest.mark.parametrize("pasted", ["x" * 100_000, "zoë " * 25_000, "1" * 100_000, "ab-" * 30_000])
def test_what_was_pasted_by_mistake_is_searched_for_at_once(shop: Store, pasted: str) -> None:
    began = time.perf_counter()
    found = customers.find(shop, pasted)
    assert time.perf_counter() - began < 1
    assert len(found) == (2 if pasted.startswith("zoë") else 0)


def test_of_very_many_hits_those_by_name_come_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiers, "LIMIT", 2)
    people = {
        "id:1": Person(name="Piet", city="Ede"),
        "id:2": Person(name="Ede Jansen"),
        "id:3": Person(company="Ede bv"),
    }
    take(store, harvest(people=people))
    assert list(customers.find(store, "ede")) == [3, 2, 1]


def test_in_a_file_from_before_the_search_everybody_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "winkel.klantdesk"
    with monkeypatch.context() as older:
        older.setattr(schema, "STEPS", schema.STEPS[:2])
        old = Store.create(path)
        with old.transaction():
            old.connection.execute("INSERT INTO source (id, name) VALUES (1, 'web')")
            for at, (key, one) in enumerate(PEOPLE.items(), 1):
                told = [getattr(one, field) for field in statements.FIELDS]
                display = one.name or one.company or one.email or "3511"
                row = (at, folded(display), display, *told)
                marks = ", ".join("?" * len(row))
                old.connection.execute(f"INSERT INTO customer VALUES ({marks})", row)  # noqa: S608
                old.connection.execute(
                    "INSERT INTO source_customer (id, source_id, key, customer_id) VALUES (?, 1, ?, ?)",
                    (at, key, at),
                )
        old.close()
    with closing(Store.open(path)) as renewed:
        for text in ("zoe", "vries", "devries", "vreis", "0612345678", "3511 AB", "17851", "hoekje", ""):
            found = names(renewed, text)
            fresh = Store.create(tmp_path / f"{text}.klantdesk")
            take(fresh, harvest(people=PEOPLE))
            assert found == names(fresh, text)
            assert words_of(renewed) == words_of(fresh)
            fresh.close()


def test_no_word_stays_of_who_is_gone_or_has_another_name(store: Store) -> None:
    take(store, harvest(people={"id:1": Person(name="Jan de Vries", city="Utrecht")}))
    before = words_of(store)
    batch = take(store, harvest(people={"id:2": Person(name="Piet Jansen", city="Utrecht")}))
    assert batch is not None
    assert words_of(store) == before - {("utrecht", 1)} | {("jansen", 1), ("piet", 1), ("utrecht", 2)}
    batches.undo(store, batch)
    assert words_of(store) == before
    customers.edit(store, 1, {"name": "Jan Bakker"})
    assert words_of(store) == {("jan", 1), ("bakker", 1), ("utrecht", 1)}


def words_of(store: Store) -> set[tuple[str, int]]:
    return set(store.connection.execute("SELECT word, customers FROM search_word"))


def test_who_is_in_the_bin_is_not_found(shop: Store) -> None:
    zoe = customers.find(shop, "zoe de vries")[0]
    with shop.transaction():
        search.drop(shop.connection, [zoe])
        shop.connection.execute("UPDATE customer SET hidden = 1 WHERE id = ?", (zoe,))
        search.put(shop.connection, [search.Findable(zoe, {"name": "Zoë de Vries"}, [])])
    assert zoe not in customers.find(shop, "zoe")
    assert zoe not in customers.find(shop, "")


def test_what_somebody_bought_and_what_was_written_down_finds_them(store: Store) -> None:
    people = {"id:1": Person(name="Jan de Vries", note="houdt van zeilen"), "id:2": Person(name="Zeilstra")}
    take(store, harvest([Sale("R-1", customer="id:1", lines=(("zeiljas", 1000, 100, 0),))], people))
    assert names(store, "zeil") == ["Zeilstra", "Jan de Vries"]
    assert names(store, "zeiljas") == ["Jan de Vries"]
    assert names(store, "artikel zeiljas") == ["Jan de Vries"]
    assert names(store, "r-1") == ["Jan de Vries"]


def test_rows_come_in_the_order_asked_without_those_who_are_gone(shop: Store) -> None:
    assert [row.id for row in customers.rows(shop, [3, 99, 1])] == [3, 1]
    assert customers.rows(shop, [1]) == [
        CustomerRow(
            id=1,
            name="Zoë de Vries",
            company="",
            email="zoe@voorbeeld.nl",
            phone="+31612345678",
            postcode="3511 AB",
            city="Utrecht",
            keys=(("web", "id:17850"),),
        )
    ]


def test_a_hand_edit_wins_over_files_before_and_after(shop: Store) -> None:
    customers.edit(shop, 1, {"email": "nieuw@voorbeeld.nl"})
    customers.edit(shop, 1, {"city": "Zeist"})
    customers.edit(shop, 1, {"city": ""})
    take(
        shop, harvest(people={"id:17850": Person(email="oud@voorbeeld.nl", city="Ede", phone="+31687654321")})
    )
    (row,) = customers.rows(shop, [1])
    assert (row.email, row.city, row.phone) == ("nieuw@voorbeeld.nl", "", "+31687654321")
    assert names(shop, "nieuw@") == ["Zoë de Vries"]
    assert names(shop, "oud@") == []


def test_a_corrected_first_name_shows_in_the_name(shop: Store) -> None:
    customers.edit(shop, 1, {"first_name": "Zoé"})
    customers.edit(shop, 1, {"last_name": "de Fries"})
    assert customers.rows(shop, [1])[0].name == "Zoé de Fries"
    customers.edit(shop, 1, {"name": "Z. de Fries"})
    assert customers.rows(shop, [1])[0].name == "Z. de Fries"


def test_only_known_fields_of_known_customers_are_edited(shop: Store) -> None:
    with pytest.raises(CustomerUnknown):
        customers.edit(shop, 99, {"city": "Zeist"})
    with pytest.raises(ValueError, match="colour"):
        customers.edit(shop, 1, {"colour": "blauw"})


def test_an_edit_of_somebody_known_to_two_sources_stays_with_the_person(store: Store) -> None:
    same = Person(name="Jan de Vries", email="jan@voorbeeld.nl")
    take(store, harvest(people={"id:1": same}))
    customers.edit(store, 1, {"city": "Zeist"})
    take(
        store,
        harvest(people={"id:5": Person(first_name="Jan", email="jan@voorbeeld.nl", city="Ede")}),
        source="till",
    )
    (row,) = customers.rows(store, customers.find(store, ""))
    assert (row.city, row.keys) == ("Zeist", (("till", "id:5"), ("web", "id:1")))


def test_the_latest_file_that_states_a_field_wins_over_sources(store: Store) -> None:
    mail = "jan@voorbeeld.nl"
    take(
        store,
        harvest(people={"id:1": Person(name="Jan de Vries", email=mail, phone="030 1234567", city="Ede")}),
    )
    take(
        store, harvest(people={"id:5": Person(name="Jan de Fries", email=mail, city="Zeist")}), source="till"
    )
    (row,) = customers.rows(store, customers.find(store, ""))
    assert (row.name, row.city, row.phone) == ("Jan de Fries", "Zeist", "030 1234567")
    take(store, harvest(people={"id:1": Person(city="Utrecht")}))
    assert customers.rows(store, [1])[0].city == "Utrecht"


def news(state: ConsentState, day: date | None = None) -> Consent:
    return Consent("email", "news", state, day)


def test_the_most_restrictive_consent_of_all_sources_holds(store: Store) -> None:
    same = Person(name="Jan", email="jan@voorbeeld.nl")
    people = {"id:1": same, "id:2": Person(name="Piet")}
    take(
        store,
        harvest(people=people, consents={"id:1": (news(GIVEN, date(2025, 1, 2)),), "id:2": (news(UNKNOWN),)}),
    )
    take(
        store,
        harvest(people={"id:9": same}, consents={"id:9": (news(WITHDRAWN, date(2024, 5, 6)),)}),
        source="mail",
    )
    assert customers.consents(store, [1, 2]) == {
        1: [("email", "news", WITHDRAWN, date(2024, 5, 6), "mail")],
        2: [("email", "news", UNKNOWN, None, "web")],
    }


def test_no_file_lifts_an_opt_out(store: Store) -> None:
    for state in (GIVEN, WITHDRAWN, GIVEN):
        take(store, harvest(consents={"id:1": (news(state),)}))
    assert customers.consents(store, [1])[1][0][2] == WITHDRAWN
    assert take(store, harvest(consents={"id:1": (news(GIVEN),)})) is None


def test_channels_and_purposes_are_apart_and_none_is_none(store: Store) -> None:
    said = (news(GIVEN), Consent("phone", "news", WITHDRAWN))
    take(store, harvest(people={"id:2": Person(name="Piet")}, consents={"id:1": said}))
    known = customers.consents(store, [1, 2])
    assert sorted(len(one) for one in known.values()) == [0, 2]
    assert [one[:3] for one in max(known.values(), key=len)] == [
        ("email", "news", GIVEN),
        ("phone", "news", WITHDRAWN),
    ]
