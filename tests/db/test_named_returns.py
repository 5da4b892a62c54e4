from __future__ import annotations

from contextlib import closing
from pathlib import Path

from klantdesk.db import batches, dump, facts, reach, schema
from klantdesk.db.store import Store
from klantdesk.records import Consent, ConsentState, Harvest, LineKind, Person
from tests.db.harvests import Sale, harvest, take

ORDER = Sale("501", day=20_000, customer="id:1")
BACK = Sale("501 R x", day=20_040, customer=None, lines=(("bal", -1000, -1995, LineKind.RETURN),), channel=0)


def returned(named: str = "501") -> Harvest:
    made = harvest([BACK])
    made.receipts.takes_back[0] = named
    return made


def lines(store: Store) -> set[tuple[int, int, int, bool]]:
    found = facts.read(store)
    columns = (found.day, found.customer, found.channel, found.counted)
    return set(zip(*(column.tolist() for column in columns), strict=True))


def test_a_return_lowers_the_receipt_it_names_whichever_came_first(store: Store, tmp_path: Path) -> None:
    take(store, harvest([ORDER]))
    second = take(store, returned())
    assert lines(store) == {(20_000, 1, 2, True)}
    assert len(set(facts.read(store).receipt.tolist())) == 1
    with closing(Store.create(tmp_path / "andersom.klantdesk")) as other:
        first = take(other, returned())
        assert lines(other) == {(20_040, -1, 0, True)}
        order = take(other, harvest([ORDER]))
        assert lines(other) == {(20_000, 1, 2, True)}
        assert list(dump.canonical(other)) == list(dump.canonical(store))
        batches.undo(other, order or 0)
        assert lines(other) == {(20_040, -1, 0, True)}
        batches.undo(other, first or 0)
        assert lines(other) == set()
    batches.undo(store, second or 0)
    assert lines(store) == {(20_000, 1, 2, True)}


def test_what_takes_back_a_cancelled_order_counts_no_more_than_it(store: Store) -> None:
    take(store, harvest([Sale("501", customer="id:1", state="cancelled")]))
    take(store, returned())
    assert {counted for *_rest, counted in lines(store)} == {False}


def test_a_return_that_names_an_unknown_receipt_stands_by_itself(store: Store) -> None:
    take(store, harvest([ORDER]))
    take(store, returned("777"))
    assert (20_040, -1, 0, True) in lines(store)


def test_an_older_file_learns_which_returns_name_their_receipt(tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "oud.klantdesk")) as store:
        take(store, harvest([ORDER, BACK]))
        store.connection.execute("DROP TABLE named_return")
        store.connection.execute("DROP TABLE goal")
        store.connection.execute("DROP TABLE cost")
        schema.goals(store.connection)
        assert lines(store) == {(20_000, 1, 2, True)}


def test_who_can_be_reached_by_what_they_said(store: Store) -> None:
    def said(channel: str, state: ConsentState, purpose: str = "marketing") -> Consent:
        return Consent(channel, purpose, state)

    given, withdrawn = ConsentState.GIVEN, ConsentState.WITHDRAWN
    people = {
        "id:1": Person(email="a@voorbeeld.nl", street="Kade 1", city="Zutphen"),
        "id:2": Person(email="b@voorbeeld.nl"),
        "id:3": Person(phone="+31612345678"),
    }
    assert reach.of_channels(store) is None
    consents = {
        "id:1": (said("email", given), said("post", withdrawn)),
        "id:2": (said("email", given, "follow_up"),),
        "id:3": (said("phone", given), said("email", given)),
    }
    take(store, harvest([], people, consents))
    found = reach.of_channels(store)
    assert found is not None
    assert [set(found["email"].given), set(found["email"].addressed)] == [{1, 3}, {1, 2}]
    assert [set(found["post"].objected), set(found["post"].addressed)] == [{1}, {1}]
    assert [set(found["phone"].given), set(found["phone"].addressed)] == [{3}, {3}]
