"""From an answer to a figure, a theme, a task and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from klantdesk.db import batches, dump, visitors
from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import customers, feedback, figures, imports, insights, survey
from klantdesk.desk.customers import may_mail
from klantdesk.desk.feedback_views import Filter, Measure
from klantdesk.desk.figures import Asked
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.errors import FeedbackUnknown
from klantdesk.records import Answer, Channel, ConsentState, Group, LineKind, Unwatched, to_date, to_day
from tests.db.harvests import JAN, Sale, harvest, take

TODAY = date(2025, 10, 15)
DAY = to_day(TODAY)
MONTH = Filter(date(2025, 10, 1), date(2025, 10, 31))
SAID = ("nps", "csat", "ces", "visitors", "conversion", "missed_revenue")
ASKED = Asked(MONTH.first, MONTH.last)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk", "De Linde")
    yield made
    made.close()


@pytest.fixture
def selling(shop: Shop) -> Shop:
    """Ten receipts of 50 euros in the store and two on the web, all on one day."""
    lines = (("bal", 1000, 5000, LineKind.SALE),)
    sales = [
        Sale(str(at), DAY, "id:7" if at == 0 else None, lines, "Zutphen", Channel.STORE) for at in range(10)
    ]
    sales += [Sale(f"w{at}", DAY, None, lines, "", Channel.WEB) for at in range(2)]
    with shop.writing() as store:
        take(store, harvest(sales, {"id:7": JAN}))
    return shop


def answer(shop: Shop, times: int = 1, **said: Any) -> str:
    """Answers given in the survey on the day of the sales; the uuid of the last."""
    collector = survey.Collector(shop.path)
    made = {"at": f"{TODAY}T14:00:00+02:00"} | said
    given = [collector.append(survey.new_answer(**made)) for _ in range(times)]
    collector.close()
    return given[-1] if given else ""


def content(shop: Shop) -> list[str]:
    return list(dump.canonical(shop.reader()))


def test_answers_are_taken_in_once(shop: Shop) -> None:
    answer(shop, 3, reason="size")
    taken, changes = feedback.take_in(shop)
    assert (taken, sorted(changes.kinds)) == (3, ["feedback"])
    taken, changes = feedback.take_in(shop)
    assert (taken, sorted(changes.kinds)) == (0, [])
    assert feedback.view(shop, Filter()).answers == 3


def test_a_desk_that_dies_after_its_commit_takes_nothing_in_twice(shop: Shop) -> None:
    answer(shop, 3, reason="size")
    answer(shop, name="Jan", email="jan@voorbeeld.nl", consent_text="Mag.")
    survey.Collector(shop.path).tap(visitors=1)
    with patch.object(AnswersFile, "remove", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        feedback.take_in(shop)
    once = content(shop)
    assert feedback.take_in(shop)[0] == 0
    assert content(shop) == once
    assert AnswersFile(survey.files(shop.path).answers).pending().waiting == []


def test_answers_come_in_in_the_order_they_were_given(shop: Shop) -> None:
    for word in ("een", "twee", "drie"):
        answer(shop, text=word)
    feedback.take_in(shop)
    assert [line.text for line in feedback.answers(shop, Filter())] == ["drie", "twee", "een"]


def test_what_nobody_can_read_stays_where_it_is(shop: Shop) -> None:
    answer(shop, reason="size", at="gisteren")
    answer(shop, reason="price")
    assert feedback.take_in(shop)[0] == 1
    assert len(AnswersFile(survey.files(shop.path).answers).pending().waiting) == 1


def test_an_answer_is_taken_back_wherever_it_is(shop: Shop) -> None:
    before = content(shop)
    waiting = answer(shop, reason="size")
    feedback.undo_last(shop, waiting)
    assert feedback.take_in(shop)[0] == 0
    kept = answer(shop, name="Jan", phone="06 12345678", consent_text="Mag.")
    assert feedback.take_in(shop)[1].kinds == {"feedback", "customers"}
    assert customers.count(shop) == 1
    feedback.undo_last(shop, kept)
    assert content(shop) == before
    with pytest.raises(FeedbackUnknown):
        feedback.undo_last(shop, kept)


def test_an_address_for_one_answer_is_no_permission_for_mailings(selling: Shop) -> None:
    answer(selling, name="Jan", email="JAN@voorbeeld.nl", consent_text="Mag me mailen als de jas er is.")
    feedback.take_in(selling)
    (who,) = feedback.follow_ups(selling)
    (line,) = customers.rows(selling, [who.customer])
    assert (line.name, line.lead) == ("Jan de Vries", False)
    ((consent, source),) = line.consents
    assert (consent.purpose, consent.state, source) == ("follow_up", ConsentState.GIVEN, "survey")
    assert may_mail(line) == ConsentState.UNKNOWN


@pytest.mark.parametrize("contact", [{"email": "geen adres"}, {"phone": "123"}, {"name": "Jan"}])
def test_a_contact_that_reaches_nobody_is_dropped(shop: Shop, contact: dict[str, Any]) -> None:
    answer(shop, 1, reason="size", consent_text="Mag.", **contact)
    assert feedback.take_in(shop)[0] == 1
    assert customers.count(shop) == 0
    assert feedback.follow_ups(shop) == ()


def test_under_thirty_answers_there_is_a_list_and_no_figure(shop: Shop) -> None:
    answer(shop, 29, outcome="searched", reason="size", nps=10, csat=5, ces=7)
    feedback.take_in(shop)
    few = feedback.view(shop, Filter())
    assert [row.n for row in few.reasons] == [29]
    for measure in (few.nps, few.csat, few.ces, few.reasons[0].share):
        assert measure == Measure(29)
    answer(shop, outcome="searched", reason="size", nps=10, csat=5, ces=7)
    feedback.take_in(shop)
    enough = feedback.view(shop, Filter())
    assert (enough.nps.value, enough.csat.value, enough.ces.value) == (100, 1.0, 7)
    assert enough.reasons[0].share.value == 1.0


def test_the_published_interval_of_nps(shop: Shop) -> None:
    """1,000 answers, 10.0 points, 4.4 to 15.6: from the variance p + d - (p - d)^2 of an answer."""
    answer(shop, 463, nps=10)
    answer(shop, 174, nps=8)
    answer(shop, 363, nps=2)
    feedback.take_in(shop)
    nps = feedback.view(shop, Filter()).nps
    assert [round(one, 1) for one in (nps.value, nps.low, nps.high) if one is not None] == [10.0, 4.4, 15.6]


def test_missed_revenue_leaves_out_who_only_looked_around(selling: Shop) -> None:
    answer(selling, 20, outcome="searched", reason="size")
    answer(selling, 10, outcome="searched", reason="price")
    answer(selling, 10, outcome="browsed")
    feedback.take_in(selling)
    feedback.set_visitors(selling, TODAY, 50)
    shown = feedback.view(selling, Filter())
    size, price = shown.reasons
    assert size.share.value == pytest.approx(2 / 3)
    assert price.share.value == pytest.approx(1 / 3)
    at_stake = (50 - 10) * 5000
    assert (size.missed_cents, price.missed_cents) == (at_stake // 2, at_stake // 4)
    assert (size.missed_low or 0) < at_stake // 2 < (size.missed_high or 0)
    assert shown.conversion.value == pytest.approx(10 / 50), "the web needs no door"


def test_the_kpis_of_what_people_say(selling: Shop) -> None:
    answer(selling, 30, outcome="searched", reason="size", nps=9, csat=4, ces=6)
    feedback.take_in(selling)
    feedback.set_visitors(selling, TODAY, 40, "Zutphen")
    found = figures.figures(selling, ASKED)
    told = {key: found.values[key] for key in SAID}
    assert told == {
        "nps": 100, "csat": 1.0, "ces": 6.0, "visitors": 40, "conversion": 0.25, "missed_revenue": 30 * 5000,
    }  # fmt: skip
    about = {note.split(": ")[1]: note for note in found.notes if any(key in note for key in told)}
    assert about.keys() == set(SAID) - {"visitors"}
    assert all(note.startswith("interval: ") for note in about.values())
    assert about["nps"] == "interval: nps: 30: 100: 100"
    assert figures.figures(selling, replace(ASKED, store="zutphen")).values["visitors"] == 40
    assert figures.figures(selling, replace(ASKED, channel="web")).values["visitors"] is None
    of_group = figures.figures(selling, replace(ASKED, group=Group.NEW)).values
    assert (of_group["nps"], of_group["visitors"]) == (None, None), "nobody said who they are"


def test_a_figure_that_cannot_be_said_says_why(selling: Shop) -> None:
    answer(selling, 12, outcome="searched", reason="size", nps=9)
    feedback.take_in(selling)
    found = figures.figures(selling, ASKED)
    assert (found.values["nps"], found.values["csat"], found.values["visitors"]) == (None, None, None)
    assert "few_answers: nps: 12" in found.notes
    assert "not_recorded: csat: answers" in found.notes
    assert "not_recorded: visitors: visitors" in found.notes
    assert not any(note.startswith("not_recorded: nps") for note in found.notes)


def test_the_filter_chooses_answers(selling: Shop) -> None:
    jan = customers.find(selling, "jan")[0]
    answer(selling, 2, store="Zutphen", staff="Els", reason="size")
    answer(selling, survey="review", csat=5, store="Lochem")
    answer(selling, customer=jan, nps=3, text="Te duur.")
    answer(selling, at="2025-09-30T23:59:00+02:00")
    feedback.take_in(selling)

    def chosen(**wanted: object) -> int:
        return feedback.view(selling, Filter(**wanted)).answers  # type: ignore[arg-type]

    assert [chosen(), chosen(store="Zutphen"), chosen(staff="Els"), chosen(survey="review")] == [5, 2, 2, 1]
    assert [chosen(first=TODAY), chosen(last=date(2025, 9, 30)), chosen(group=Group.NEW)] == [4, 1, 1]
    assert feedback.view(selling, Filter()).stores == ("Lochem", "Zutphen")
    assert [line.name for line in feedback.answers(selling, Filter(), "price")] == ["Jan de Vries"]
    assert [line.nps for line in feedback.of_customer(selling, jan)] == [3]


def test_the_stretch_before_says_what_can_be_chance(shop: Shop) -> None:
    for month, happy, unhappy in (("08", 40, 0), ("09", 35, 5)):
        answer(shop, happy, nps=10, at=f"2025-{month}-10T12:00:00+02:00")
        answer(shop, unhappy, nps=0, at=f"2025-{month}-10T12:00:00+02:00")
    feedback.take_in(shop)
    now = feedback.view(shop, Filter(date(2025, 9, 1), date(2025, 9, 30)))
    assert now.earlier is not None
    assert (now.earlier.first, now.earlier.last) == (date(2025, 8, 2), date(2025, 8, 31))
    assert (now.nps.value, now.earlier.nps.value, now.earlier.difference) == (75, 100, -25)
    assert not now.earlier.by_chance
    assert [(m.month, m.nps.n) for m in now.months[-2:]] == [(date(2025, 8, 1), 40), (date(2025, 9, 1), 40)]


def test_themes_are_heard_confirmed_and_learned(shop: Shop) -> None:
    answer(shop, text="Vriendelijk geholpen maar mijn maat was er niet.")
    answer(shop, 3, text="Veel te flonkig daar.")
    answer(shop, wanted="hardloopschoenen maat 44")
    feedback.take_in(shop)
    first = feedback.answers(shop, Filter())[-1]
    assert set(first.themes) == {"compliment", "size"}
    shown = feedback.view(shop, Filter())
    assert (shown.open_answers, shown.to_confirm) == (4, 4), "an article asked for is no theme"
    strange = feedback.answers(shop, Filter(), "other")
    assert len(strange) == 3
    feedback.confirm(shop, strange[0].id, ["atmosphere"])
    feedback.confirm(shop, strange[1].id, ["atmosphere"])
    assert [line.confirmed for line in feedback.answers(shop, Filter(), "atmosphere")].count(True) == 2
    assert len(feedback.answers(shop, Filter(), "atmosphere")) == 3, "the third is heard like the others"
    with pytest.raises(FeedbackUnknown):
        feedback.confirm(shop, 99, ["size"])


def test_themes_are_merged_renamed_added_and_taken_apart(shop: Shop) -> None:
    answer(shop, text="Online is het goedkoper.")
    answer(shop, text="Ik vond het te duur.")
    feedback.take_in(shop)
    feedback.merge_theme(shop, "cheaper_elsewhere", "price")
    (row,) = [row for row in feedback.view(shop, Filter()).themes if row.key == "price"]
    assert row.n == 2
    assert "cheaper_elsewhere" not in dict(feedback.theme_keys(shop))
    feedback.rename_theme(shop, "price", "Geld")
    assert dict(feedback.theme_keys(shop))["price"] == "Geld"
    feedback.merge_theme(shop, "cheaper_elsewhere", "")
    assert len(feedback.answers(shop, Filter(), "cheaper_elsewhere")) == 1
    own = feedback.add_theme(shop, "De hond")
    feedback.confirm(shop, feedback.answers(shop, Filter())[0].id, [own])
    assert [(r.name, r.n) for r in feedback.view(shop, Filter()).themes if r.key == own] == [("De hond", 1)]


def test_who_waits_is_a_task_until_answered(shop: Shop) -> None:
    answer(shop, wanted="jas maat M", name="Jan", email="jan@voorbeeld.nl", consent_text="Mag.", nps=6)
    feedback.take_in(shop)
    (task,) = [task for task in insights.tasks(shop, TODAY) if task.key == "follow_ups"]
    assert (task.facts, task.page) == ({"n": 1}, "feedback")
    (who,) = feedback.follow_ups(shop)
    assert (who.name, who.email, who.quote, who.score) == ("Jan", "jan@voorbeeld.nl", "jas maat M", 6)
    (wanted,) = feedback.view(shop, Filter()).wanted
    assert (wanted.article, wanted.size, [one.id for one in wanted.waiting]) == ("jas", "M", [who.id])
    feedback.settle(shop, who.id)
    assert feedback.follow_ups(shop) == ()
    assert not [task for task in insights.tasks(shop, TODAY) if task.key == "follow_ups"]
    feedback.settle(shop, who.id, settled=False)
    assert len(feedback.follow_ups(shop)) == 1
    with pytest.raises(FeedbackUnknown):
        feedback.settle(shop, 99)


def test_taps_become_visitors_by_hour(selling: Shop) -> None:
    collector = survey.Collector(selling.path)
    for _ in range(3):
        collector.tap(visitors=1)
    wrong = collector.tap(visitors=1, buyers=1)
    assert collector.withdraw(wrong)
    feedback.tally(selling, buyers=1)
    feedback.take_in(selling)
    told = visitors.by_hour(selling.reader(), *visitors.ALWAYS)
    assert [(one.visitors, one.buyers) for one in told] == [(3, 1)]
    collector.close()


REVIEWS = """Datum;Sterren;Recensie;E-mail;Naam
03-10-2025;5;Fijn geholpen;jan@voorbeeld.nl;Jan de Vries
04-10-2025;2;Te lang wachten bij de kassa;;
31-10-2025;9;;;
"""
COUNTER = """Datum;Bezoekers
15-10-2025;40
16-10-2025;35
"""


def test_reviews_and_counts_are_imported_and_undone(selling: Shop, tmp_path: Path) -> None:
    before = content(selling)
    for name, text, added in (("reviews", REVIEWS, {"feedback": 3}), ("counter", COUNTER, {"visitors": 2})):
        file = tmp_path / f"{name}.csv"
        file.write_text(text, encoding="utf-8")
        plan = imports.plan_file(selling, file, Wish(), Unwatched())
        report, _changes = imports.commit(selling, plan, Unwatched())
        assert {key: n for key, n in report.added.items() if n} == added
        again = imports.plan_file(selling, file, Wish(), Unwatched())
        assert again.report.rows_imported == 0
        assert again.report.skipped["unchanged"] == again.report.rows_read == again.report.unchanged
        assert imports.commit(selling, again, Unwatched())[0].batch is None
    shown = feedback.view(selling, Filter())
    assert shown.answers == 3
    assert shown.visitors == 75
    (jan,) = [line for line in feedback.answers(selling, Filter()) if line.customer]
    assert (jan.name, jan.source) == ("Jan de Vries", "generic_feedback")
    assert [line.themes for line in feedback.answers(selling, Filter(), "waiting")] == [("waiting",)]
    for batch in (3, 2):
        imports.undo(selling, batch)
    assert content(selling) == before


def test_the_answers_can_be_saved_in_words(selling: Shop, tmp_path: Path) -> None:
    answer(selling, reason="size", text="=1+1", outcome="searched")
    feedback.take_in(selling)
    text = feedback.save(selling, Filter(), tmp_path / "antwoorden.csv", "nl").read_text(encoding="utf-8-sig")
    assert "Maat er niet" in text
    assert "'=1+1" in text


def test_a_contact_is_no_import_in_the_list_or_the_last_one(selling: Shop) -> None:
    before = (len(imports.batches(selling)), selling.facts().last_import)
    answer(selling, name="Piet", email="piet@voorbeeld.nl", consent_text="Mag.")
    feedback.take_in(selling)
    assert (len(imports.batches(selling)), selling.facts().last_import) == before
    assert batches.batches(selling.reader())[0].format == "test"
    assert customers.count(selling) == 2


def test_an_answer_keeps_everything_it_says(shop: Shop) -> None:
    said = Answer(
        uuid="u", at=f"{to_date(DAY)}T09:00:00+02:00", survey="after_purchase", version=3, store="Zutphen",
        mode="staff", staff="Els", lang="en", outcome="bought", reason="price", text="t", wanted="w",
        helped="h", nps=0, csat=1, csat10=2, ces=3,
    )  # fmt: skip
    survey.append(shop.path, said)
    feedback.take_in(shop)
    (line,) = feedback.answers(shop, Filter())
    silent = {"uuid", "at", "version", "lang", "name", "email", "phone", "consent_text", "csat10", "customer"}
    for name in Answer.__dataclass_fields__.keys() - silent:
        assert getattr(line, name) == getattr(said, name), name
