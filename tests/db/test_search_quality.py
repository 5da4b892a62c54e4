from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from klantdesk.db import customers
from klantdesk.db.search import typos
from klantdesk.db.store import Store
from klantdesk.records import Person
from tests.benchmarks.large_people import people
from tests.db.harvests import ONE_LINE, Line, Sale, harvest, take

SAMPLES = tomllib.loads((Path(__file__).parent / "samples" / "searches.toml").read_text(encoding="utf-8"))
PEOPLE = [line.split("|") for line in SAMPLES["people"].strip().splitlines()]
SEARCHES = [tuple(line.split("|")) for line in SAMPLES["searches"].strip().splitlines()]
OTHERS = 3_000
ENOUGH = 0.95


def person(row: list[str]) -> Person:
    _, name, company, email, phone, postcode, house_number, city, note, _, _ = row
    return Person(
        name=name,
        company=company,
        email=email,
        phone=phone,
        postcode=postcode,
        house_number=house_number,
        city=city,
        note=note,
    )


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The people of the samples among thousands of others, who buy things too."""
    store = Store.create(tmp_path_factory.mktemp("search") / "winkel.klantdesk")
    known = {f"id:klant-{row[0]}": person(row) for row in PEOPLE}
    others = {f"id:{40_000 + at}": one for at, one in enumerate(people(OTHERS))}
    chance = random.Random(2)
    sales = [
        Sale(row[9] or f"9{at:07d}", customer=f"id:klant-{row[0]}", lines=bought(row[10]))
        for at, row in enumerate(PEOPLE)
        if row[9] or row[10]
    ]
    sales += [Sale(f"{at:07d}", customer=chance.choice(list(others))) for at in range(1_000)]
    take(store, harvest(sales, known | others))
    yield store
    store.close()


def bought(article: str) -> tuple[Line, ...]:
    _, quantity, cents, kind = ONE_LINE[0]
    return ((article, quantity, cents, kind),) if article else ONE_LINE


def keys_found(store: Store, text: str, most: int = 5) -> list[str]:
    rows = customers.rows(store, customers.find(store, text)[:most])
    return [key.removeprefix("id:klant-") for row in rows for _, key in row.keys]


def test_the_right_person_is_among_the_first_five(shop: Store) -> None:
    missed = [(text, key) for key, text in SEARCHES if key not in keys_found(shop, text)]
    share = 1 - len(missed) / len(SEARCHES)
    assert len(SEARCHES) >= 200
    assert share >= ENOUGH, f"{share:.1%} found; not found: {missed}"


@pytest.fixture(scope="module")
def named(shop: Store) -> list[tuple[int, str]]:
    """Customers with a last name of one word of five letters or more that nobody else has."""
    rows = customers.rows(shop, customers.find(shop, ""))
    last = [(row.id, row.name.split()[-1].lower()) for row in rows if row.name]
    words = list(chain.from_iterable(row.name.lower().split() for row in rows))
    return [
        (one, name)
        for one, name in last
        if name.isascii() and name.isalpha() and len(name) >= 5 and words.count(name) == 1
    ]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_one_slip_in_a_last_name_still_finds_its_bearer(
    shop: Store, named: list[tuple[int, str]], data: st.DataObject
) -> None:
    one, name = data.draw(st.sampled_from(named))
    slip = data.draw(st.sampled_from(sorted(typos.slips(name))))
    found = customers.find_first(shop, slip).ids
    others = [row.name.lower() for row in customers.rows(shop, found) if row.id != one]
    # Who truly carries what was typed, or is as near to it, has as good a claim.
    nearer = [other for other in others if any(nears(slip, word) for word in other.split())]
    assume(len(nearer) < 5)
    assert one in found[:5]


def nears(asked: str, word: str) -> bool:
    return word.startswith(asked) or word in typos.slips(asked)


PIECES = [
    "jan",
    "de",
    "vries",
    "van",
    "jansen",
    "zutph",
    "7201",
    "06",
    "12",
    "@",
    "voorbeeld",
    "els",
    "k",
    "dijk",
    "B-77",
    "jas",
]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(PIECES), min_size=0, max_size=3))
def test_what_is_shown_first_is_how_the_whole_begins(shop: Store, pieces: list[str]) -> None:
    text = " ".join(pieces)
    first, whole = customers.find_first(shop, text), customers.find(shop, text)
    assert first.ids == whole[: len(first.ids)]
    assert len(set(whole)) == len(whole)
    assert len(first.ids) == min(200, len(whole)) or not first.complete
    if first.complete:
        assert first.ids == whole


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(["", "jan", "v", "jansen", "de vries", "zutphen", "jansn"]),
    st.sampled_from([1, 3, 2, 40]),
)
def test_among_some_customers_the_same_are_found_as_among_all(shop: Store, text: str, step: int) -> None:
    everybody = customers.find(shop, "")
    some = everybody[::step]
    whole = [one for one in customers.find(shop, text) if one in set(some)]
    found = customers.find(shop, text, ids=some)
    assert set(whole) <= set(found) <= set(some)
    first = customers.find_first(shop, text, ids=set(some))
    assert first.ids == found[: len(first.ids)]


@given(st.text(max_size=20))
@settings(deadline=None, max_examples=60)
def test_no_text_is_too_odd_to_search_for(shop: Store, text: str) -> None:
    assert len(customers.find_first(shop, text).ids) <= 200
