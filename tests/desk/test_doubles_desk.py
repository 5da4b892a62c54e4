from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.desk import customers, doubles, undo
from klantdesk.desk.shop import Shop
from klantdesk.errors import CustomerUnknown
from klantdesk.records import Person, Unwatched
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
    found = doubles.pairs(shop, Unwatched())
    assert found.count == 1
    (pair,) = found.pairs
    assert set(pair.reasons) == {"phone", "initial"}
    assert pair.differing() == ["name", "email", "city"]
    assert (pair.one.line.moments, pair.other.line.moments) == (1, 1)


def test_one_person_has_the_purchases_of_both_until_that_is_taken_back(shop: Shop) -> None:
    changes, entry = doubles.merge(shop, 1, 2, "Joris")
    assert {"customers", "figures"} <= changes.kinds
    assert doubles.pairs(shop, Unwatched()).count == 0
    (line,) = customers.rows(shop, [1, 2])
    assert (line.id, line.net_cents) == (1, 2 * customers.rows(shop, [3])[0].net_cents)
    assert "figures" in undo.undo(shop, entry).kinds
    assert [line.id for line in customers.rows(shop, [1, 2])] == [1, 2]
    assert doubles.pairs(shop, Unwatched()).count == 1


def test_two_people_are_not_shown_again_until_that_is_taken_back(shop: Shop) -> None:
    _, entry = doubles.apart(shop, 1, 2, "")
    assert doubles.pairs(shop, Unwatched()).pairs == ()
    assert doubles.apart(shop, 1, 2, "")[1] == 0
    undo.undo(shop, entry)
    assert doubles.pairs(shop, Unwatched()).count == 1


def test_somebody_who_is_gone_cannot_be_joined(shop: Shop) -> None:
    with pytest.raises(CustomerUnknown):
        doubles.merge(shop, 1, 99, "")
