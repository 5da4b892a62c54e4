"""What people write down: traits, notes, tasks, labels, the bin, and taking each of them back."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from klantdesk.db import batches, binning, customers, dump, journal, memory, people, tasks, timeline, typed_in
from klantdesk.db.store import Store
from klantdesk.errors import ChangedSince, CustomerUnknown, EntryWrong
from klantdesk.records import (
    NOBODY,
    Consent,
    ConsentState,
    Harvest,
    Moment,
    Person,
    SourceCustomer,
    Trait,
    Unwatched,
)

TODAY = date(2026, 11, 21)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "winkel.klantdesk")


def take_in(store: Store, *told: SourceCustomer, source: str = "webshop") -> int:
    batch = batches.take_in(
        store, source=source, file="klanten.csv", file_hash="", format="own", kind="customers",
        harvest=Harvest(customers=list(told)), problems=(), report={}, watch=Unwatched(),
    )  # fmt: skip
    assert batch is not None
    return batch


def jan(*traits: Trait, moments: tuple[Moment, ...] = (), email: str = "jan@voorbeeld.nl") -> SourceCustomer:
    return SourceCustomer("id:1", Person(name="Jan de Vries", email=email), traits=traits, moments=moments)


def content(store: Store) -> list[str]:
    return list(dump.canonical(store))


def values(store: Store, customer: int = 1) -> dict[str, str]:
    return {one.kind: one.value for one in memory.traits(store, [customer]).get(customer, ())}


def test_a_trait_corrected_by_hand_survives_a_later_import(store: Store) -> None:
    take_in(store, jan(Trait("shoe", "40")))
    memory.set_trait(store, 1, ("shoe", "", "41"), "Joris", TODAY)
    take_in(store, jan(Trait("shoe", "42")))
    assert values(store) == {"shoe": "41"}


def test_of_two_files_the_later_holds_and_its_undo_brings_the_earlier_back(store: Store) -> None:
    take_in(store, jan(Trait("shoe", "40")))
    later = take_in(store, jan(Trait("shoe", "42")))
    assert values(store) == {"shoe": "42"}
    batches.undo(store, later)
    assert values(store) == {"shoe": "40"}


def test_a_file_that_tells_the_same_again_adds_nothing(store: Store) -> None:
    told = jan(Trait("shoe", "40"), moments=(Moment("visit", "2026-11-01"),))
    take_in(store, told)
    before = content(store)
    again = batches.take_in(
        store, source="webshop", file="klanten.csv", file_hash="", format="own", kind="customers",
        harvest=Harvest(customers=[told]), problems=(), report={}, watch=Unwatched(),
    )  # fmt: skip
    assert again is None
    assert content(store) == before


def test_what_a_file_says_can_be_denied_by_hand_and_that_taken_back(store: Store) -> None:
    take_in(store, jan(Trait("shoe", "40")))
    entry = memory.set_trait(store, 1, ("shoe", "", ""), "Joris", TODAY)
    assert values(store) == {}
    journal.undo(store, entry)
    assert values(store) == {"shoe": "40"}


def test_every_change_by_hand_is_taken_back_to_the_byte(store: Store) -> None:
    take_in(store, jan())
    before = content(store)
    colleague, hired = people.keep_colleague(store, "Joris", "")
    task, written = tasks.keep(store, "bellen", TODAY, "Joris", customer=1, colleague=colleague)
    entries = [
        hired,
        written,
        tasks.settle(store, task, "Joris"),
        memory.set_trait(store, 1, ("shoe", "", "41"), "Joris", TODAY),
        memory.set_trait(store, 1, ("shoe", "", "42"), "Joris", TODAY),
        memory.keep_moment(store, 1, Moment("note", "2026-11-21T10:00", "houdt van blauw"), "Joris"),
        people.label(store, [1], "loopavond", "Joris"),
        people.unlabel(store, [1], "Loopavond", "Joris"),
        people.save_list(store, "mijn lijst", {"groups": ["loyal"]}, "Joris"),
        customers.edit(store, 1, {"city": "Zeist", "phone": "0612345678"}, "Joris"),
        customers.edit(store, 1, {"city": "Utrecht"}, "Joris"),
        typed_in.permission(store, 1, Consent("email", "marketing", ConsentState.GIVEN, TODAY), "Joris"),
        typed_in.purchase(store, typed_in.Sale(1, 20_000, 9495, "Sok", "Zutphen"), "Joris"),
        typed_in.customer(store, Person(name="Piet"), (), "Joris")[1],
        binning.put_in(store, [1], "Joris"),
    ]
    assert all(entries)
    assert content(store) != before
    for entry in reversed(entries):
        journal.undo(store, entry)
    assert content(store) == before


def test_a_change_written_over_since_is_not_taken_back(store: Store) -> None:
    take_in(store, jan())
    first = customers.edit(store, 1, {"city": "Zeist"})
    customers.edit(store, 1, {"city": "Utrecht"})
    with pytest.raises(ChangedSince):
        journal.undo(store, first)
    assert [row.city for row in customers.rows(store, [1])] == ["Utrecht"]


def test_a_change_is_taken_back_once(store: Store) -> None:
    take_in(store, jan())
    entry = customers.edit(store, 1, {"city": "Zeist"})
    journal.undo(store, entry)
    with pytest.raises(ChangedSince):
        journal.undo(store, entry)


def test_an_undone_import_leaves_what_people_wrote(store: Store) -> None:
    batch = take_in(store, jan(Trait("shoe", "40")))
    memory.keep_moment(store, 1, Moment("note", "2026-11-21T10:00", "houdt van blauw"), "Joris")
    tasks.keep(store, "bellen", TODAY, "Joris", customer=1)
    kept = batches.undo(store, batch).kept
    assert kept == [("Jan de Vries", "edited")]
    assert [one.text for one in memory.moments(store, 1)] == ["houdt van blauw"]
    assert [one.text for one in tasks.open_tasks(store)] == ["bellen"]


def test_what_people_wrote_moves_to_the_same_person_in_another_source(store: Store) -> None:
    batch = take_in(store, jan())
    take_in(
        store, SourceCustomer("id:7", Person(name="Jan de Vries", email="jan@voorbeeld.nl")), source="kassa"
    )
    memory.set_trait(store, 1, ("shoe", "", "41"), "Joris", TODAY)
    people.label(store, [1], "loopavond", "Joris")
    typed_in.permission(store, 1, Consent("email", "marketing", ConsentState.GIVEN, TODAY), "Joris")
    batches.undo(store, batch)
    (left,) = customers.find(store, "jan")
    assert values(store, left) == {"shoe": "41"}
    assert people.labels_of(store, [left]) == {left: ["loopavond"]}
    assert customers.consents(store, [left])[left][0][2] is ConsentState.GIVEN


def test_only_a_person_lifts_an_opt_out(store: Store) -> None:
    opted_out = Consent("email", "marketing", ConsentState.WITHDRAWN, TODAY)
    take_in(store, SourceCustomer("id:1", Person(name="Jan"), (opted_out,)))
    told = (Consent("email", "marketing", ConsentState.GIVEN),)
    take_in(store, SourceCustomer("id:1", Person(name="Jan", city="Zeist"), told))
    assert customers.consents(store, [1])[1][0][2] is ConsentState.WITHDRAWN
    typed_in.permission(
        store, 1, Consent("email", "marketing", ConsentState.GIVEN, TODAY, "Mag het?"), "Joris"
    )
    assert customers.consents(store, [1])[1][0][2] is ConsentState.GIVEN
    latest = timeline.consents(store, 1)[0]
    assert (latest.state, latest.author, latest.wording) == ("given", "Joris", "Mag het?")


def test_a_colleague_does_not_get_a_name_that_somebody_has(store: Store) -> None:
    joris, _ = people.keep_colleague(store, "Joris", "")
    fatima, _ = people.keep_colleague(store, "Fatima", "")
    people.see_off(store, joris, None, "")
    with pytest.raises(EntryWrong):
        people.rename_colleague(store, fatima, "joris", "")
    people.rename_colleague(store, fatima, "fatima", "")
    assert [one.name for one in people.colleagues(store)] == ["fatima", "Joris"]


def test_tasks_of_a_colleague_who_leaves_go_to_somebody_else(store: Store) -> None:
    joris, _ = people.keep_colleague(store, "Joris", "")
    fatima, _ = people.keep_colleague(store, "Fatima", "")
    tasks.keep(store, "bellen", TODAY, "Joris", colleague=joris)
    entry = people.see_off(store, joris, fatima, "eigenaar")
    assert [(one.colleague, one.text) for one in tasks.open_tasks(store)] == [("Fatima", "bellen")]
    assert [(one.name, one.left) for one in people.colleagues(store)] == [("Fatima", False), ("Joris", True)]
    journal.undo(store, entry)
    assert [one.colleague for one in tasks.open_tasks(store)] == ["Joris"]


def test_who_lies_in_the_bin_is_in_no_list_and_comes_back(store: Store) -> None:
    take_in(store, jan())
    binning.put_in(store, [1], "Joris")
    assert (list(customers.find(store, "")), list(customers.find(store, "jan"))) == ([], [])
    assert [one.name for one in binning.binned(store)] == ["Jan de Vries"]
    assert customers.hidden(store) == {1}
    binning.take_out(store, [1], "Joris")
    assert (list(customers.find(store, "")), list(customers.find(store, "jan"))) == ([1], [1])


def test_after_thirty_days_the_person_is_wiped_and_an_old_file_does_not_bring_it_back(store: Store) -> None:
    take_in(store, jan(Trait("shoe", "40")))
    typed_in.purchase(store, typed_in.Sale(1, 20_000, 9495), "Joris")
    binning.put_in(store, [1], "Joris")
    assert binning.empty(store, datetime.now(UTC) + timedelta(days=29)) == 0
    assert binning.empty(store, datetime.now(UTC) + timedelta(days=31)) == 1
    assert binning.binned(store) == []
    again = batches.take_in(
        store, source="webshop", file="klanten.csv", file_hash="", format="own", kind="customers",
        harvest=Harvest(customers=[jan(Trait("shoe", "40"))]), problems=(), report={}, watch=Unwatched(),
    )  # fmt: skip
    assert again is None
    assert not [line for line in content(store) if "Vries" in line or "jan@" in line or '"40"' in line]
    assert [row.cents for row in timeline.purchases(store, 1)] == [9495]
    store.connection.execute("VACUUM")
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert [word for word in (b"Vries", b"vries", b"jan@") if word in store.path.read_bytes()] == []


def test_a_purchase_at_the_counter_stands_with_the_customer_of_the_webshop(store: Store) -> None:
    take_in(store, jan())
    typed_in.purchase(store, typed_in.Sale(1, 20_000, 9495, "Sok", "Zutphen"), "Joris")
    typed_in.purchase(store, typed_in.Sale(NOBODY, 20_000, 500), "Joris")
    (bought,) = timeline.purchases(store, 1)
    assert (bought.cents, bought.store, bought.source) == (9495, "Zutphen", "counter")
    assert [line.product for line in timeline.lines(store, [bought.version])[bought.version]] == ["Sok"]
    assert len(customers.find(store, "")) == 1


def test_nobody_can_be_written_about_who_is_not_there(store: Store) -> None:
    with pytest.raises(CustomerUnknown):
        memory.set_trait(store, 9, ("shoe", "", "41"), "Joris", TODAY)
    with pytest.raises(CustomerUnknown):
        typed_in.purchase(store, typed_in.Sale(9, 20_000, 9495), "Joris")
    assert array("q") == customers.find(store, "")


def test_a_task_that_comes_back_to_somebody_who_left_is_for_everybody(store: Store) -> None:
    fatma, _ = people.keep_colleague(store, "Fatma", "")
    for text in ("bellen", "inpakken"):
        tasks.keep(store, text, TODAY, "", colleague=fatma)
    called, packed = (one.id for one in tasks.open_tasks(store))
    tasks.settle(store, called, "Fatma")
    entry = tasks.settle(store, packed, "Fatma")
    people.see_off(store, fatma, None, "")
    tasks.settle(store, called, "", settled=False)
    journal.undo(store, entry)
    assert [(one.text, one.colleague, one.colleague_id) for one in tasks.open_tasks(store)] == [
        ("bellen", "", 0), ("inpakken", "", 0),
    ]  # fmt: skip
