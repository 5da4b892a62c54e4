"""What was written by hand through undos, joins and the bin: the cases the state machine found, by name."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from klantdesk.db import batches, binning, customers, health, journal, memory, people, tasks, typed_in
from klantdesk.db.store import Store
from klantdesk.errors import ChangedSince, CustomerUnknown
from klantdesk.records import Consent, ConsentState, Moment, Person
from tests.db.harvests import JAN, Sale, content, harvest, take

TODAY = date(2026, 11, 21)
YES = Consent("email", "marketing", ConsentState.GIVEN, TODAY)
SOON = timedelta(days=binning.DAYS + 1)


def note(store: Store, customer: int, text: str = "blauw") -> int:
    return memory.keep_moment(store, customer, Moment("note", "2026-11-21T10:00", text), "Joris")


def in_two_sources(store: Store) -> int:
    """Jan in the webshop and at the till: the batch of the webshop."""
    batch = take(store, harvest(people={"id:7": JAN}), "web")
    take(store, harvest(people={"id:8": JAN}), "till")
    assert batch is not None
    return batch


def test_a_note_that_moved_to_another_source_is_taken_back_from_there(store: Store) -> None:
    batch = in_two_sources(store)
    entry = note(store, 1)
    batches.undo(store, batch)
    (left,) = customers.find(store, "blauw")
    assert [one.id for one in journal.of_customer(store, left)] == [entry]
    journal.undo(store, entry)
    assert list(customers.find(store, "blauw")) == []
    assert memory.moments(store, left) == []


def test_an_edit_and_a_label_that_moved_are_taken_back_too(store: Store) -> None:
    batch = in_two_sources(store)
    entries = [customers.edit(store, 1, {"city": "Zeist"}), people.label(store, [1], "vip", "")]
    batches.undo(store, batch)
    (left,) = customers.find(store, "")
    assert customers.rows(store, [left])[0].city == "Zeist"
    for entry in reversed(entries):
        journal.undo(store, entry)
    assert customers.rows(store, [left])[0].city == "Utrecht"
    assert people.labels_of(store, [left]) == {}


def test_a_note_taken_away_comes_back_with_the_source_that_is_left(store: Store) -> None:
    batch = in_two_sources(store)
    note(store, 1)
    (written,) = memory.moments(store, 1)
    entry = memory.change_moment(store, written.id, "", "Joris")
    batches.undo(store, batch)
    journal.undo(store, entry)
    (left,) = customers.find(store, "")
    assert [one.text for one in memory.moments(store, left)] == ["blauw"]


def test_nothing_comes_back_of_a_customer_who_is_gone(store: Store) -> None:
    batch = take(store, harvest(people={"id:7": JAN}))
    assert batch is not None
    note(store, 1)
    (written,) = memory.moments(store, 1)
    entry = memory.change_moment(store, written.id, "", "Joris")
    batches.undo(store, batch)
    with pytest.raises(ChangedSince):
        journal.undo(store, entry)
    assert [line for line in content(store) if "moment" in line or "customer" in line] == []


def test_nobody_can_be_promised_anything_or_labelled_who_is_gone(store: Store) -> None:
    batch = take(store, harvest(people={"id:7": JAN}))
    assert batch is not None
    batches.undo(store, batch)
    with pytest.raises(CustomerUnknown):
        tasks.keep(store, "bellen", TODAY, "Joris", customer=1)
    with pytest.raises(CustomerUnknown):
        people.label(store, [1], "vip", "Joris")
    assert people.labels(store) == []


def test_of_two_who_turn_out_to_be_one_the_trait_written_last_holds_and_the_other_is_kept(
    store: Store,
) -> None:
    named = {"id:7": Person(name="Jan de Vries")}
    take(store, harvest(people=named), "web")
    take(store, harvest(people={"id:8": JAN}), "till")
    memory.set_trait(store, 1, ("shoe", "", "40"), "Joris", TODAY)
    second = memory.set_trait(store, 2, ("shoe", "", "41"), "Joris", TODAY)
    third = memory.set_trait(store, 1, ("shoe", "", "42"), "Joris", TODAY)
    joining = take(store, harvest(people={"id:7": JAN}), "web")
    assert joining is not None

    def shown() -> list[str]:
        return [one.value for one in memory.traits(store, [1])[1]]

    assert shown() == ["42"]
    journal.undo(store, third)
    assert shown() == ["41"]
    journal.undo(store, second)
    assert shown() == ["40"]


def test_two_traits_of_one_person_both_outlive_the_source_of_one(store: Store) -> None:
    named = take(store, harvest(people={"id:7": Person(name="Jan de Vries")}), "web")
    take(store, harvest(people={"id:8": JAN}), "till")
    memory.set_trait(store, 1, ("shoe", "", "40"), "Joris", TODAY)
    later = memory.set_trait(store, 2, ("shoe", "", "41"), "Joris", TODAY)
    joining = take(store, harvest(people={"id:7": JAN}), "web")
    assert named is not None
    assert joining is not None
    batches.undo(store, named)
    batches.undo(store, joining)
    (left,) = customers.find(store, "")
    journal.undo(store, later)
    assert [one.value for one in memory.traits(store, [left])[left]] == ["40"]


def test_a_label_others_bear_too_stays_when_the_first_loses_it(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN, "id:8": Person(name="Piet")}))
    first = people.label(store, [1], "vip", "Joris")
    people.label(store, [2], "vip", "Joris")
    journal.undo(store, first)
    assert people.labels_of(store, [1, 2]) == {2: ["vip"]}


def test_a_colleague_who_has_tasks_stays(store: Store) -> None:
    joris, hired = people.keep_colleague(store, "Joris", "")
    tasks.keep(store, "bellen", TODAY, "", colleague=joris)
    with pytest.raises(ChangedSince):
        journal.undo(store, hired)
    assert [one.colleague for one in tasks.open_tasks(store)] == ["Joris"]


def test_a_name_that_was_given_out_again_is_not_taken_back(store: Store) -> None:
    joris, _ = people.keep_colleague(store, "Joris", "")
    renamed = people.rename_colleague(store, joris, "Jo", "")
    people.keep_colleague(store, "Joris", "")
    with pytest.raises(ChangedSince):
        journal.undo(store, renamed)
    assert sorted(one.name for one in people.colleagues(store)) == ["Jo", "Joris"]


def test_a_permission_of_somebody_known_by_number_alone_can_be_taken_back(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")]))
    note(store, 1)
    before = content(store)
    journal.undo(store, typed_in.permission(store, 1, YES, "Joris"))
    assert content(store) == before


def test_an_import_that_named_a_number_is_taken_back_wholly(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")]))
    note(store, 1)
    before = content(store)
    batch = take(store, harvest(people={"id:7": JAN}, consents={"id:7": (YES,)}))
    assert batch is not None
    batches.undo(store, batch)
    assert content(store) == before


def test_an_answer_noted_on_a_card_moves_to_the_source_that_is_left(store: Store) -> None:
    batch = in_two_sources(store)
    sql = """
        INSERT INTO answer (uuid, day, at, survey, version, store, mode, staff, lang, outcome, reason, text,
          wanted, helped, consent_text, source_customer_id)
        VALUES ('1', 20000, '2024-10-04', 'exit', 0, '', 'staff', '', 'nl', '', '', 'te klein', '', '', '', 1)
        """
    store.connection.execute(sql)
    batches.undo(store, batch)
    whose = "SELECT s.customer_id FROM answer a JOIN source_customer s ON s.id = a.source_customer_id"
    assert store.connection.execute(whose).fetchall() == [(one,) for one in customers.find(store, "")]


def test_who_is_seen_again_elsewhere_is_not_wiped(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}), "web")
    note(store, 1)
    binning.put_in(store, [1], "Joris")
    take(store, harvest(people={"id:8": JAN}), "till")
    assert binning.empty(store, datetime.now(UTC) + SOON) == 0
    assert list(customers.find(store, "blauw")) == [1]


def test_nobody_gets_into_the_bin_by_an_undo(store: Store) -> None:
    batch = take(store, harvest(people={"id:7": JAN}), "web")
    assert batch is not None
    binning.put_in(store, [1], "Joris")
    take(store, harvest(people={"id:8": JAN}), "till")
    batches.undo(store, batch)
    assert [row.keys for row in customers.rows(store, customers.find(store, ""))] == [(("till", "id:8"),)]


def test_of_who_was_wiped_the_journal_says_nothing_and_brings_nothing_back(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN, "id:8": Person(name="Piet")}))
    joris, _ = people.keep_colleague(store, "Joris", "")
    for one, text in ((1, "bellen over de knie"), (2, "bellen over blauw")):
        tasks.keep(store, text, TODAY, "", customer=one, colleague=joris)
    left = people.see_off(store, joris, None, "")
    both = binning.put_in(store, [1, 2], "Joris")
    store.connection.execute("UPDATE binned SET at = '2999' WHERE source_customer_id = 2")
    assert binning.empty(store, datetime.now(UTC) + SOON) == 1
    told = "".join(row for (row,) in store.connection.execute("SELECT rows FROM journal"))
    assert ("knie" in told, "blauw" in told) == (False, True)
    journal.undo(store, left)
    with pytest.raises(ChangedSince):  # Piet was put in again since
        journal.undo(store, both)
    assert list(customers.find(store, "")) == []


def test_a_wiped_customer_is_never_named_as_kept(store: Store) -> None:
    batch = take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    assert batch is not None
    binning.put_in(store, [1], "Joris")
    binning.empty(store, datetime.now(UTC) + SOON)
    assert batches.undo(store, batch).kept == []
    assert take(store, harvest(people={"id:7": JAN})) is None


def test_a_promise_to_call_back_goes_with_who_was_wiped(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}))
    sql = """
        INSERT INTO answer (uuid, day, at, survey, version, store, mode, staff, lang, outcome, reason, text,
          wanted, helped, consent_text, source_customer_id)
        VALUES ('1', 20000, '2024-10-04', 'exit', 0, '', 'staff', '', 'nl', '', '', 'te klein', '', '', '', 1)
        """
    store.connection.execute(sql)
    store.connection.execute("INSERT INTO follow_up (answer_id, made_at) VALUES (1, '2026-11-21')")
    binning.put_in(store, [1], "Joris")
    binning.empty(store, datetime.now(UTC) + SOON)
    assert store.connection.execute("SELECT count(*) FROM follow_up").fetchone() == (0,)


def test_what_another_window_wrote_is_no_damage(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}))
    other = Store.open(store.path)
    try:
        for at in range(30):
            note(store, 1, f"woord{at}")
            assert health.check(other)["integrity"] == "ok"
    finally:
        other.close()


def test_the_health_report_counts_what_was_written(store: Store) -> None:
    take(store, harvest(people={"id:7": JAN}))
    note(store, 1)
    memory.set_trait(store, 1, ("shoe", "", "41"), "Joris", TODAY)
    tasks.keep(store, "bellen", TODAY, "Joris", customer=1)
    checked = health.check(store)
    assert [checked[name] for name in ("traits", "moments", "tasks", "ok")] == [1, 1, 1, True]
    store.connection.execute("DELETE FROM customer_sighting")
    checked = health.check(store)
    assert (checked["ok"], checked["foreign_keys"]) == (False, 1)
