"""Answers, contacts, themes, follow-ups and visitor counts in the shop file, and out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from klantdesk import errors
from klantdesk.db import answering, batches, customers, schema, survey_content, visitors
from klantdesk.db import feedback as rows_of
from klantdesk.db.answering import Given
from klantdesk.db.store import Store
from klantdesk.records import (
    NOBODY,
    Answer,
    Consent,
    ConsentState,
    Harvest,
    Person,
    SourceCustomer,
    VisitorCount,
    to_date,
)
from tests.db.harvests import JAN, Sale, content, harvest, take

DAY = 20_000
WORDING = "De winkel mag me hierover mailen."


def said(uuid: str, **parts: object) -> Answer:
    return replace(Answer(uuid=uuid, at=f"{to_date(DAY)}T14:00:00+02:00"), **parts)  # type: ignore[arg-type]


def contact(name: str = "", email: str = "jan@voorbeeld.nl") -> SourceCustomer:
    agreed = (Consent("email", "follow_up", ConsentState.GIVEN, to_date(DAY), WORDING),)
    key = f"mail:{email}|{name.lower()}" if name else f"mail:{email}"
    return SourceCustomer(key, Person(first_name=name, email=email), agreed)


def give(store: Store, *given: Given, taps: Sequence[tuple[int, VisitorCount]] = ()) -> int:
    return answering.take_in(store, "file", given, taps)


def file_of(*answers: Answer, who: Person | None = None) -> Harvest:
    people = [SourceCustomer("mail:piet@voorbeeld.nl", who)] if who else []
    return Harvest(customers=people, answers=[(one, 0 if who else NOBODY) for one in answers])


def counts(*visits: VisitorCount) -> Harvest:
    return Harvest(visits=list(visits))


def test_an_answer_is_taken_in_once(store: Store) -> None:
    assert give(store, Given(said("a", reason="size", nps=3)), Given(said("b"))) == 2
    assert give(store, Given(said("b", reason="price")), Given(said("c"))) == 1
    assert [(row.uuid, row.reason, row.nps) for row in rows_of.answers(store)] == [
        ("a", "size", 3), ("b", "", None), ("c", "", None),
    ]  # fmt: skip
    assert rows_of.answers(store, DAY + 1) == []


def test_anonymous_answers_make_no_customer_and_no_import(store: Store) -> None:
    version = store.data_version()
    give(store, Given(said("a", reason="size")))
    assert customers.count(store) == 0
    assert batches.batches(store) == []
    assert store.data_version() == version
    assert rows_of.answers(store)[0].customer == 0


def test_an_address_makes_a_lead_with_its_consent(store: Store) -> None:
    give(store, Given(said("a", wanted="jas"), contact("Jan")))
    (row,) = rows_of.answers(store)
    (lead,) = customers.rows(store, [row.customer])
    assert (lead.name, lead.email, lead.keys) == (
        "Jan", "jan@voorbeeld.nl", (("survey", "mail:jan@voorbeeld.nl|jan"),),
    )  # fmt: skip
    assert customers.consents(store, [lead.id])[lead.id] == [
        ("email", "follow_up", ConsentState.GIVEN, to_date(DAY), "survey")
    ]
    assert store.connection.execute("SELECT wording FROM consent_event").fetchall() == [(WORDING,)]
    assert batches.batches(store) == [], "a contact is no import"
    assert [one.answer for one in rows_of.follow_ups(store, open_only=True)] == [row.id]


def test_an_address_we_know_is_that_customer_under_the_name_we_know(store: Store) -> None:
    known = Person(name="J. de Vries", first_name="J.", last_name="de Vries", email="jan@voorbeeld.nl")
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": known}))
    give(store, Given(said("a"), contact("Jan")))
    (row,) = rows_of.answers(store)
    assert customers.count(store) == 1
    assert customers.rows(store, [row.customer])[0].name == "J. de Vries"


def test_another_name_on_the_same_address_is_another_person(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    give(store, Given(said("a"), contact("Petra")))
    assert customers.count(store) == 2
    assert customers.rows(store, [rows_of.answers(store)[0].customer])[0].name == "Petra"


def test_an_answer_on_a_card_is_that_customers(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    (jan,) = customers.find(store, "")
    give(store, Given(said("a", customer=jan, nps=4)), Given(said("b", customer=99)))
    assert [row.customer for row in rows_of.answers(store)] == [jan, 0]
    assert [row.uuid for row in rows_of.of_customer(store, jan)] == ["a"]


def test_one_answer_taken_back_leaves_the_others_of_the_same_person(store: Store) -> None:
    give(store, Given(said("x")))
    before = content(store)
    give(store, Given(said("a"), contact("Jan")))
    once = content(store)
    give(store, Given(said("b"), contact("Jan")))
    assert answering.remove(store, "b")
    assert content(store) == once
    assert answering.remove(store, "a")
    assert content(store) == before
    assert not answering.remove(store, "a")


def test_an_undone_import_leaves_the_answer_without_its_customer(store: Store) -> None:
    batch = take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    give(store, Given(said("a", customer=customers.find(store, "")[0])))
    assert batch is not None
    batches.undo(store, batch)
    assert [(row.uuid, row.customer) for row in rows_of.answers(store)] == [("a", 0)]


def test_the_batch_of_a_contact_cannot_be_undone_as_an_import(store: Store) -> None:
    give(store, Given(said("a"), contact("Jan")))
    with pytest.raises(errors.BatchUnknown):
        batches.undo(store, 1)


def test_imported_answers_are_known_again_and_taken_back(store: Store) -> None:
    empty = content(store)
    first = file_of(said("1", nps=9, mode="import"), said("2", nps=2, mode="import"))
    assert batches.compare(store, "reviews", first).added["feedback"] == 2
    take(store, first, "reviews")
    alone = content(store)
    again = batches.compare(store, "reviews", first)
    assert (again.changes_nothing, again.known_answers) == (True, [0, 1])
    assert take(store, first, "reviews") is None
    overlapping = file_of(said("2", nps=2, mode="import"), said("3", nps=5, mode="import"))
    assert take(store, overlapping, "reviews") == 2
    assert [row.source for row in rows_of.answers(store)] == ["reviews"] * 3
    undone = batches.undo(store, 1)
    assert undone.reversed["feedback"] == 1, "the second file said one of them too"
    batches.undo(store, 2)
    assert content(store) == empty
    take(store, first, "reviews")
    assert content(store) == alone


def test_an_imported_answer_of_somebody_is_theirs(store: Store) -> None:
    take(store, file_of(said("1", nps=9), who=Person(name="Piet Bos", email="piet@voorbeeld.nl")), "reviews")
    (row,) = rows_of.answers(store)
    assert customers.rows(store, [row.customer])[0].name == "Piet Bos"
    assert rows_of.follow_ups(store, open_only=False) == [], "an old file asks nothing of anybody"


def test_the_same_words_from_two_sources_are_two_answers(store: Store) -> None:
    take(store, file_of(said("1")), "reviews")
    take(store, file_of(said("1")), "google")
    assert rows_of.count(store) == 2


def days(store: Store) -> list[tuple[int, str, int, int]]:
    return [(v.day - DAY, v.store, v.visitors, v.buyers) for v in visitors.days(store, *visitors.ALWAYS)]


def test_a_count_by_hand_holds_over_a_counter_and_that_over_taps(store: Store) -> None:
    give(store, taps=[(1, VisitorCount(DAY, 3, "", 14, 1))])
    assert days(store) == [(0, "", 3, 1)]
    take(store, counts(VisitorCount(DAY, 80, "", 14), VisitorCount(DAY, 20, "", 15)), "door")
    assert days(store) == [(0, "", 100, 0)]
    visitors.put(store, VisitorCount(DAY, 90))
    visitors.put(store, VisitorCount(DAY, 95))
    assert days(store) == [(0, "", 95, 0)]


def test_two_doors_add_up_and_the_later_file_of_one_holds(store: Store) -> None:
    take(store, counts(VisitorCount(DAY, 80)), "front")
    take(store, counts(VisitorCount(DAY, 20), VisitorCount(DAY + 1, 9)), "back")
    corrected = counts(VisitorCount(DAY, 70))
    assert batches.compare(store, "front", corrected).updated["visitors"] == 1
    assert take(store, corrected, "front") == 3
    assert days(store) == [(0, "", 90, 0), (1, "", 9, 0)]
    assert take(store, corrected, "front") is None
    assert batches.undo(store, 3).reversed["visitors"] == 1
    assert days(store) == [(0, "", 100, 0), (1, "", 9, 0)]


def test_stores_are_counted_apart_and_hours_add_up(store: Store) -> None:
    hours = [VisitorCount(DAY + at, 5, shop, 14) for at in (0, 1) for shop in ("A", "B")]
    take(store, counts(*hours), "door")
    assert days(store) == [(0, "A", 5, 0), (0, "B", 5, 0), (1, "A", 5, 0), (1, "B", 5, 0)]
    found = visitors.by_hour(store, *visitors.ALWAYS)
    assert [(v.day - DAY, v.hour, v.store, v.visitors) for v in found] == [
        (at, 14, shop, 5) for at in (0, 1) for shop in ("A", "B")
    ]


def test_taps_are_counted_once_and_never_below_zero(store: Store) -> None:
    taps = [(1, VisitorCount(DAY, 1, "", 14)), (2, VisitorCount(DAY, 1, "", 14, 1))]
    give(store, taps=taps)
    give(store, taps=[*taps, (3, VisitorCount(DAY, -1, "", 14))])
    assert days(store) == [(0, "", 1, 1)]
    answering.take_in(store, "another file", [], [(1, VisitorCount(DAY, -5, "", 14))])
    assert days(store) == [(0, "", 0, 1)]


def test_a_persons_word_on_themes_stays(store: Store) -> None:
    give(store, Given(said("a", text="te weinig kleuren")), Given(said("b", text="mooi")))
    first, second = (row.id for row in rows_of.answers(store))
    rows_of.keep_heard(store, {first: ("item",), second: ("other",)}, "list 1")
    assert rows_of.say(store, first, ("item", "assortment")), "a correction teaches"
    assert not rows_of.say(store, second, ("other",))
    rows_of.keep_heard(store, {first: ("price",), second: ("price",)}, "list 2")
    found = rows_of.by_id(store, [first, second])
    assert [(row.themes, row.confirmed) for row in found.values()] == [
        (("assortment", "item"), True), (("other",), True),
    ]  # fmt: skip
    assert rows_of.lessons(store) == [("te weinig kleuren", ("assortment", "item")), ("mooi", ("other",))]
    assert rows_of.unheard(store, "list 3") == []
    with pytest.raises(KeyError):
        rows_of.say(store, 99, ("other",))


def test_a_follow_up_is_settled_and_taken_up_again(store: Store) -> None:
    give(store, Given(said("a"), contact()), Given(said("b")))
    rows_of.follow_up(store, 2)
    rows_of.follow_up(store, 2)
    assert rows_of.open_follow_ups(store) == 2
    assert rows_of.settle(store, 1)
    assert [one.answer for one in rows_of.follow_ups(store, open_only=True)] == [2]
    assert [one.answer for one in rows_of.follow_ups(store, open_only=False)] == [2, 1]
    assert rows_of.settle(store, 1, settled=False)
    assert rows_of.open_follow_ups(store) == 2
    assert not rows_of.settle(store, 99)


def test_versions_of_a_survey_follow_each_other(store: Store) -> None:
    assert survey_content.add(store, "exit", "", {"screens": 1}, shipped=True) == 0
    assert survey_content.add(store, "exit", "", {"screens": 2}) == 1
    assert survey_content.add(store, "exit", "Zutphen", {"screens": 3}) == 2
    assert survey_content.add(store, "review", "", {"screens": 4}) == 1, "0 is the shipped one"
    kept = [(v.version, v.store, v.shipped, v.content) for v in survey_content.versions(store, "exit")]
    assert kept == [
        (0, "", True, {"screens": 1}), (1, "", False, {"screens": 2}), (2, "Zutphen", False, {"screens": 3}),
    ]  # fmt: skip


def test_a_shop_of_before_gets_room_for_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "oud.klantdesk"
    with monkeypatch.context() as older:
        older.setattr(schema, "STEPS", schema.STEPS[:1])
        Store.create(path).close()
    store = Store.open(path)
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    assert give(store, Given(said("a"), contact("Jan"))) == 1
    assert rows_of.answers(store)[0].customer == customers.find(store, "")[0]
    store.close()
    assert [file.stem[-3:] for file in (tmp_path / "back-ups").iterdir()] == ["-v1"]
