from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from klantdesk.db import batches, dump
from klantdesk.db import customers as rows
from klantdesk.desk import customers, doubles, undo
from klantdesk.desk.shop import Shop
from klantdesk.errors import ChangedSince, CustomerUnknown
from klantdesk.records import Consent, ConsentState, Person, Unwatched
from tests.db.harvests import Sale, harvest, take

PHONE = "+31612345678"
PEOPLE = {
    "id:1": Person(name="Jan de Vries", email="jan@voorbeeld.nl", phone=PHONE, city="Zutphen"),
    "id:2": Person(name="J. de Vries", email="devries@voorbeeld.nl", phone=PHONE, city="Deventer"),
    "id:3": Person(name="Anna Bos", email="anna@voorbeeld.nl"),
}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    made = Shop.create(tmp_path / "winkel.klantdesk", "Winkel")
    with made.writing() as store:
        take(store, harvest([Sale(f"k{at}", customer=f"id:{at}") for at in (1, 2, 3)], PEOPLE))
    return made


def test_a_pair_says_why_and_what_differs(shop: Shop) -> None:
    (pair,) = doubles.side_by_side(shop, doubles.pairs(shop, Unwatched()))
    assert set(pair.reasons) == {"phone", "initial"}
    assert pair.differing() == ["name", "email", "address"]
    assert (pair.one.line.moments, pair.other.line.moments) == (1, 1)


def test_one_person_has_the_purchases_of_both_until_that_is_taken_back(shop: Shop) -> None:
    changes, entry = doubles.merge(shop, 1, 2, "Joris")
    assert {"customers", "figures"} <= changes.kinds
    assert doubles.pairs(shop, Unwatched()) == ()
    (line,) = customers.rows(shop, [1, 2])
    assert (line.id, line.net_cents) == (1, 2 * customers.rows(shop, [3])[0].net_cents)
    assert "figures" in undo.undo(shop, entry).kinds
    assert [line.id for line in customers.rows(shop, [1, 2])] == [1, 2]
    assert len(doubles.pairs(shop, Unwatched())) == 1


def test_two_people_are_not_shown_again_until_that_is_taken_back(shop: Shop) -> None:
    _, entry = doubles.apart(shop, 1, 2, "")
    assert doubles.pairs(shop, Unwatched()) == ()
    assert doubles.apart(shop, 1, 2, "")[1] == 0
    undo.undo(shop, entry)
    assert len(doubles.pairs(shop, Unwatched())) == 1


def test_somebody_who_is_gone_cannot_be_joined(shop: Shop) -> None:
    with pytest.raises(CustomerUnknown):
        doubles.merge(shop, 1, 99, "")


def test_what_would_hold_is_known_before_and_what_was_chosen_holds_until_it_is_taken_back(shop: Shop) -> None:
    before = list(dump.canonical(shop.reader()))
    (pair,) = doubles.side_by_side(shop, doubles.pairs(shop, Unwatched()))
    assert [pair.wins(name) for name in pair.differing()] == [pair.other] * 3
    _, entry = doubles.merge(shop, 1, 2, "", {"email": pair.one, "address": pair.one})
    (line,) = customers.rows(shop, [1])
    assert (line.name, line.email, line.city) == ("J. de Vries", "jan@voorbeeld.nl", "Zutphen")
    doubles.unmerge(shop, entry)
    assert list(dump.canonical(shop.reader())) == before
    with pytest.raises(ChangedSince):
        doubles.unmerge(shop, entry)


def test_only_a_merge_is_taken_back_as_one(shop: Shop) -> None:
    _, entry = doubles.apart(shop, 1, 2, "")
    with pytest.raises(ChangedSince):
        doubles.unmerge(shop, entry)


def test_a_merge_settles_the_pairs_of_both_and_leaves_the_others_as_they_were(shop: Shop) -> None:
    more = {
        "id:4": Person(name="Jan de Vries", email="oud@voorbeeld.nl", phone=PHONE, city="Zutphen"),
        "id:5": Person(name="Anna Bos", email="annabos@voorbeeld.nl", city="Gent"),
        "id:6": Person(name="Piet de Vries", email="jan@voorbeeld.nl"),
    }
    with shop.writing() as store:
        take(store, harvest([], more))
    found = doubles.pairs(shop, Unwatched())
    doubles.merge(shop, 1, 4, "")
    left = doubles.after_merge(shop, found, 1, 4)
    assert left == doubles.pairs(shop, Unwatched())
    assert (3, 5) in {(pair.one, pair.other) for pair in left}


GIVEN, REFUSED = (
    Consent("email", "marketing", state, None) for state in (ConsentState.GIVEN, ConsentState.WITHDRAWN)
)


def test_what_was_corrected_by_hand_and_refused_outlives_joins_and_old_files(shop: Shop) -> None:
    home = {"street": "Dorpsstraat", "house_number": "12", "postcode": "7201 AB", "city": "Zutphen"}
    piet = Person(name="Piet Bos", email="piet@voorbeeld.nl", **home)
    with shop.writing() as store:
        take(store, harvest([], {"id:7": piet}, {"id:7": (GIVEN,)}))
        rows.edit(
            store, 4, {"street": "Markt", "house_number": "1", "postcode": "7411 CD", "city": "Deventer"}
        )
        take(store, harvest([], {"id:7": replace(piet, phone=PHONE)}, {"id:7": (REFUSED,)}), source="till")
        brought = harvest([], {"id:7": piet}, {"id:7": (GIVEN,)})
        assert batches.compare(store, "news", brought).overruled == ["Piet Bos"]
        take(store, brought, source="news")
    (line,) = customers.rows(shop, [4])
    assert (line.city, [consent.state for consent, _ in line.consents]) == ("Deventer", ["withdrawn"])
    assert len(line.keys) == 3
