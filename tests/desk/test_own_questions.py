"""What one store asks otherwise, and the answers a shop adds: kept, counted, shown in their own words."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from klantdesk.desk import asking, differences, feedback, questions, reasons, survey
from klantdesk.desk.feedback_kpis import of_period
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.questions import Content, Option, Screen, Survey
from klantdesk.desk.shop import Shop
from klantdesk.ui.survey_editor import draft

LIFT = {"nl": "Er was geen lift", "en": "There was no lift"}
GERMAN = '[texts]\n"Er was geen lift" = "Es gab keinen Aufzug"\n"Waarom?" = "Warum?"\n'


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.create(tmp_path / "winkel.klantdesk", "De Linde")


def reason(asked: Survey) -> Screen:
    found = asked.screen("reason")
    assert found is not None
    return found


def keys(asked: Survey) -> list[str]:
    return [option.key for option in reason(asked).options]


def changed(content: Content, screen: Screen, store: str = "") -> Content:
    return draft.with_survey(content, draft.with_screen(draft.in_store(content, "exit", store), screen))


def asking_what(content: Content, words: str, store: str = "") -> Content:
    screen = reason(content.survey("exit", store))
    return changed(content, replace(screen, ask={"nl": words, "en": words}), store)


def with_lift(shop: Shop, store: str = "") -> str:
    """Ask for a lift too: the key of that answer."""
    content = asking.content(shop)
    screen, option = draft.added(reason(content.survey("exit", store)), LIFT, "text")
    asking.save_content(shop, changed(content, screen, store))
    return option.key


def answer(shop: Shop, key: str, store: str = "", day: str = "2025-10-03") -> None:
    """As the screen does: from what the desk wrote down to the file of answers."""
    asked = survey.content(shop.path).survey("exit", store)
    at, facts = f"{day}T12:00:00+02:00", {"outcome": "searched", "store": store}
    survey.append(shop.path, survey.new_answer(at=at, version=asked.version, reason=key, **facts))


def ask_of(asked: Survey) -> str:
    return questions.say(reason(asked).ask, "nl")


def test_a_store_keeps_what_it_has_otherwise_and_follows_the_rest(shop: Shop) -> None:
    asking.save_content(shop, asking_what(asking.content(shop), "Waarom niet in Lochem?", "Lochem"))
    content = asking.content(shop)
    moved = draft.moved(reason(content.survey("exit")), "size", 2)
    outcome = replace(content.survey("exit").first, hint={"nl": "Kort graag."})
    content = changed(changed(content, moved), outcome)
    asking.save_content(shop, content)
    lochem = survey.content(shop.path).survey("exit", "lochem")
    assert ask_of(lochem) == "Waarom niet in Lochem?"
    assert keys(lochem)[:3] == ["item", "not_found", "size"]
    assert lochem.first.hint["nl"] == "Kort graag."
    assert ask_of(survey.content(shop.path).survey("exit", "Zutphen")) == "Waar lag het aan?"


def test_a_store_has_its_own_order_and_still_gets_new_answers(shop: Shop) -> None:
    content = asking.content(shop)
    own = draft.moved(reason(content.survey("exit")), "price", -4)
    own = draft.switched(own, own.options[2], on=False)
    asking.save_content(shop, changed(content, own, "Lochem"))
    key = with_lift(shop)
    lochem = survey.content(shop.path).survey("exit", "Lochem")
    assert keys(lochem)[0] == "price"
    assert "item" not in keys(lochem)
    assert keys(lochem).index(key) == keys(lochem).index("hours") + 1


def test_back_to_all_stores_follows_them_from_then_on(shop: Shop) -> None:
    asking.save_content(shop, asking_what(asking.content(shop), "In Lochem?", "Lochem"))
    answer(shop, "size", "Lochem")
    version = survey.content(shop.path).survey("exit", "Lochem").version
    content = asking.content(shop)
    usual = reason(content.survey("exit"))
    asking.save_content(shop, changed(content, usual, "Lochem"))
    assert not [one for one in asking.content(shop).surveys if one.store]
    asking.save_content(shop, asking_what(asking.content(shop), "Waarom?"))
    assert ask_of(survey.content(shop.path).survey("exit", "Lochem")) == "Waarom?"
    assert asking.wording(shop, "exit", version, "nl")["reason.ask"] == "In Lochem?"


def test_every_version_of_a_store_keeps_its_words(shop: Shop) -> None:
    seen = {}
    for words in ("Een?", "Twee?", "Drie?"):
        asking.save_content(shop, asking_what(asking.content(shop), words, "Lochem"))
        seen[survey.content(shop.path).survey("exit", "Lochem").version] = words
    assert len(seen) == 3
    asked = {number: asking.wording(shop, "exit", number, "nl")["reason.ask"] for number in seen}
    assert asked == seen
    assert survey.content(shop.path).survey("exit", "Zutphen").version == 0


def test_a_new_wording_of_the_program_reaches_a_store_too(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking.save_content(shop, asking_what(asking.content(shop), "In Lochem?", "Lochem"))
    usual = questions.shipped()
    fresh = replace(usual.survey("exit").first, ask={"nl": "Gelukt?", "en": "Found it?"})
    renewed = draft.with_survey(usual, draft.with_screen(usual.survey("exit"), fresh))
    monkeypatch.setattr(questions, "shipped", lambda name="": replace(renewed, shop=name))
    asking.publish(shop)
    lochem = survey.content(shop.path).survey("exit", "Lochem")
    assert (lochem.first.ask["nl"], ask_of(lochem)) == ("Gelukt?", "In Lochem?")


def test_what_leaves_all_stores_leaves_each() -> None:
    usual = questions.shipped().survey("exit")
    more, option = draft.added(reason(usual), LIFT)
    before = draft.with_screen(usual, more)
    own = replace(draft.with_screen(before, draft.moved(more, "price", -1)), store="Lochem")
    now = differences.carried(own, before, usual)
    assert option.key not in keys(now)
    assert keys(now).index("price") == keys(usual).index("price") - 1
    assert differences.same(differences.carried(replace(before, store="Lochem"), before, usual), usual)


def test_an_own_key_is_like_no_other() -> None:
    made = {questions.own_key() for _ in range(200)}
    assert len(made) == 200
    assert not made & {*questions.REASONS, *questions.OUTCOMES}
    assert all(Option(key, {}).own and not key.startswith("own_") for key in made)
    assert not any(
        one.own for asked in questions.shipped().surveys for s in asked.screens for one in s.options
    )


def test_an_own_answer_is_kept_counted_shown_and_saved(shop: Shop, tmp_path: Path) -> None:
    key = with_lift(shop)
    for at in range(40):
        answer(shop, key if at % 4 else "size")
    assert feedback.take_in(shop)[0] == 40
    shown = feedback.view(shop, Filter())
    first = shown.reasons[0]
    assert (first.key, first.n, first.title) == (key, 30, LIFT)
    assert first.share.value == pytest.approx(0.75)
    assert shown.reasons[1].title == {}
    [line, *_] = feedback.answers(shop, Filter(), key)
    assert line.reason_title == LIFT
    table = feedback.save(shop, Filter(), tmp_path / "antwoorden.csv", "nl")
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert sum("Er was geen lift" in row for row in rows) == 30


def test_missed_revenue_counts_an_own_reason_as_any(shop: Shop) -> None:
    key = with_lift(shop)
    for at in range(40):
        answer(shop, key if at % 2 else "size")
    feedback.take_in(shop)
    feedback.set_visitors(shop, date(2025, 10, 3), 400)
    shown = {row.key: row for row in feedback.view(shop, Filter()).reasons}
    assert shown[key].missed_cents == shown["size"].missed_cents
    assert shown[key].n == shown["size"].n == 20
    assert of_period(shop, Filter(), None).values["missed_revenue"] is None, "no receipts, so no average"


def test_a_removed_answer_keeps_its_words_and_a_reworded_one_each_of_them(shop: Shop) -> None:
    key = with_lift(shop)
    answer(shop, key)
    content = asking.content(shop)
    screen = reason(content.survey("exit"))
    option = screen.option(key)
    assert option is not None
    renamed = draft.with_option(screen, replace(option, label={"nl": "De lift deed het niet"}))
    asking.save_content(shop, changed(content, renamed))
    answer(shop, key, day="2025-10-04")
    content = asking.content(shop)
    asking.save_content(shop, changed(content, draft.removed(reason(content.survey("exit")), option)))
    assert key not in keys(survey.content(shop.path).survey("exit"))
    feedback.take_in(shop)
    told = [line.reason_title["nl"] for line in feedback.answers(shop, Filter(), key)]
    assert told == ["De lift deed het niet", "Er was geen lift"]
    [row] = feedback.view(shop, Filter()).reasons
    assert row.title["nl"] == "De lift deed het niet"


def test_a_hidden_answer_stays_the_shops_to_offer_again(shop: Shop) -> None:
    key = with_lift(shop)
    content = asking.content(shop)
    screen = reason(content.survey("exit"))
    option = screen.option(key)
    assert option is not None
    asking.save_content(shop, changed(content, draft.switched(screen, option, on=False)))
    hidden = reason(asking.content(shop).survey("exit"))
    assert hidden.option(key) is None
    assert draft.off(hidden, reason(questions.shipped().survey("exit"))) == (option,)
    back = draft.switched(hidden, option, on=True)
    assert (back.options[-1], back.aside) == (option, ())


def test_an_own_answer_of_one_store_is_asked_there_only(shop: Shop) -> None:
    key = with_lift(shop, "Lochem")
    asked = survey.content(shop.path)
    assert key in reasons.known(asked, "Lochem")
    assert key not in reasons.known(asked, "Zutphen")
    assert reasons.known(asked, "Zutphen") == questions.REASONS


def test_an_own_answer_is_about_a_theme_only_when_the_owner_says_so(shop: Shop) -> None:
    key = with_lift(shop)
    answer(shop, key)
    feedback.take_in(shop)
    assert feedback.answers(shop, Filter(), "access") == []
    content = asking.content(shop)
    screen = reason(content.survey("exit"))
    option = screen.option(key)
    assert option is not None
    themed = draft.with_option(screen, replace(option, theme="access"))
    asking.save_content(shop, changed(content, themed))
    assert [line.reason for line in feedback.answers(shop, Filter(), "access")] == [key]


def test_a_third_language_translates_own_answers_and_what_a_store_asks(shop: Shop) -> None:
    key = with_lift(shop)
    asking.save_content(shop, asking_what(asking.content(shop), "Waarom?", "Lochem"))
    template = asking.save_translation_template(shop, "de").read_text(encoding="utf-8")
    assert '"Er was geen lift" = ""' in template
    assert '"Waarom?" = ""' in template
    asking.translation_file(shop.path, "de").write_text(GERMAN, encoding="utf-8")
    asking.publish(shop)
    lochem = survey.content(shop.path).survey("exit", "Lochem")
    option = reason(lochem).option(key)
    assert option is not None
    assert questions.say(option.label, "de") == "Es gab keinen Aufzug"
    assert questions.say(reason(lochem).ask, "de") == "Warum?"
    before = asking.content(shop)
    asking.save_content(shop, before)
    assert asking.content(shop) == before, "the translations are no change of anybody's"
