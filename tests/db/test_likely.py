"""Who is likely one person, and by what; and who is not, however much they share."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.db import binning, doubles, likely, resemblance
from klantdesk.db.store import Store
from klantdesk.records import Harvest, Person, SourceCustomer, Unwatched
from tests.benchmarks.doubles_found import measure
from tests.db.harvests import take

FIELDS = {
    "name": "Jan de Vries", "first_name": "", "last_name": "", "email": "jan.devries@voorbeeld.nl",
    "phone": "+31612345678", "street": "Dorpsstraat", "house_number": "12", "postcode": "7201 AB",
    "city": "Zutphen", "birthday": "",
}  # fmt: skip


def told(**otherwise: str) -> tuple[str, ...]:
    one, other = (resemblance.traits(at, FIELDS | said) for at, said in enumerate(({}, otherwise)))
    assert resemblance.reasons(one, other) == resemblance.reasons(other, one)
    return resemblance.reasons(one, other)


ELSEWHERE = {"street": "Markt", "house_number": "3", "postcode": "7411 CD", "city": "Deventer"}


@pytest.mark.parametrize(
    ("otherwise", "expected"),
    [
        ({"email": ""}, {"phone", "home", "city", "name"}),
        ({"phone": "06 12345678", "email": "", **ELSEWHERE}, {"phone", "other_home", "name"}),
        ({"email": "", "phone": "", "name": "J. de Vries"}, {"home", "city", "initial"}),
        ({"email": "", "phone": "", "name": "Jan de Vreis"}, {"home", "city", "name_alike"}),
        ({"email": "", "phone": "", "name": "Vries, Jan de"}, {"home", "city", "name"}),
        ({"email": "", "phone": "", "name": "Johan de Vries"}, {"home", "city", "nickname"}),
        ({"email": "", "phone": "", "name": "de Vries Jan"}, {"home", "city", "swapped"}),
        ({"email": "", "phone": "", "name": "Jan Bakker"}, {"home", "city", "other_family"}),
        ({"email": "", "phone": "", "postcode": "7210 AB"}, {"home_alike", "city", "name"}),
        ({"email": "", "phone": "", "name": "JAN DE VRYES"}, {"home", "city", "name_alike"}),
        (
            {"email": "", "phone": "0612345687", "name": "J. de Vries"},
            {"home", "city", "phone_alike", "initial"},
        ),
        (
            {"email": "jan.devries@voorbeeld.be", "phone": "", **ELSEWHERE},
            {"email_alike", "other_home", "name"},
        ),
        ({"email": "jan.devrie@voorbeeld.nl", "phone": ""}, {"email_alike", "home", "city", "name"}),
        ({"phone": "", "name": "Jan Bakker-de Vries"}, {"email", "home", "city", "name_alike"}),
        ({"name": "Piet de Vries"}, {"email", "phone", "home", "city", "other_name"}),
        ({"name": "Piet de Vries", "email": ""}, set()),
        ({"name": "Karel Bos", "email": "", "phone": ""}, set()),
    ],
)
def test_the_reason_is_told(otherwise: dict[str, str], expected: set[str]) -> None:
    assert set(told(**otherwise)) == expected


def test_two_birthdays_are_two_people() -> None:
    one, other = (
        resemblance.traits(at, FIELDS | {"birthday": day})
        for at, day in enumerate(("1970-01-02", "1971-01-02"))
    )
    assert resemblance.reasons(one, other) == ()


def test_in_belgium_a_postcode_is_a_town() -> None:
    here = {"postcode": "9000", "city": "Gent", "house_number": "12"}
    one, other, third = (
        resemblance.traits(at, FIELDS | here | {"street": street})
        for at, street in enumerate(("Veldstraat", "Kouter", "Veldstraat"))
    )
    assert resemblance.HOME not in resemblance.reasons(one, other)
    assert resemblance.HOME in resemblance.reasons(one, third)


def test_a_family_on_one_address_stands_below_one_person_with_two() -> None:
    assert resemblance.score(told(name="Piet de Vries")) < resemblance.score(told(email=""))


def test_planted_doubles_are_found_and_nobody_is_joined_who_is_two() -> None:
    found = measure(3_000, seed=5)
    assert found.joined > 50
    assert found.precision == 1
    assert found.recall >= 0.94


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "winkel.klantdesk")


def test_pairs_wait_until_somebody_decided_and_nobody_in_the_bin_is_among_them(store: Store) -> None:
    people = {
        "id:1": Person(name="Jan de Vries", email="jan@voorbeeld.nl", phone="+31612345678"),
        "id:2": Person(name="J. de Vries", email="devries@voorbeeld.nl", phone="+31612345678"),
        "id:3": Person(name="Piet de Vries", email="jan@voorbeeld.nl"),
    }
    take(store, Harvest(customers=[SourceCustomer(*one) for one in people.items()]))

    def waiting() -> list[tuple[int, int]]:
        return [(pair.one, pair.other) for pair in likely.pairs(store, Unwatched())]

    assert waiting() == [(1, 2), (1, 3)]
    doubles.tell_apart(store, 1, 3, "")
    assert waiting() == [(1, 2)]
    binning.put_in(store, [2], "")
    assert waiting() == []
    binning.take_out(store, [2], "")
    doubles.merge(store, 1, 2, "")
    assert waiting() == []
