"""The survey's side: what it asks, the PIN that ends it, and the shop file it never touches."""

from __future__ import annotations

import dataclasses
import json
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from klantdesk.desk import asking, feedback, questions, survey
from klantdesk.desk.questions import REASONS, Survey
from klantdesk.desk.shop import Shop
from klantdesk.errors import TranslationDamaged
from klantdesk.records import Answer

ROOT = Path(__file__).parents[2]
NOON = datetime(2025, 10, 3, 12, 0).astimezone()


@pytest.fixture
def exit_survey() -> Survey:
    return questions.shipped().survey("exit")


def path_of(asked: Survey, *answers: str, staff: bool = False) -> list[str]:
    """The screens a visitor sees who answers so; "" skips."""
    screen, seen = asked.first, [asked.first.id]
    for key in answers:
        following = asked.after(screen, key, staff=staff)
        if following is None:
            return [*seen, "thanks"]
        screen = following
        seen.append(screen.id)
    return seen


def test_a_visitor_answers_at_most_three_questions(exit_survey: Survey) -> None:
    assert path_of(exit_survey, "searched", "size", "schoenen") == ["outcome", "reason", "wanted", "thanks"]
    assert path_of(exit_survey, "bought", "9") == ["outcome", "nps", "thanks"]
    assert path_of(exit_survey, "browsed") == ["outcome", "thanks"]
    assert path_of(exit_survey, "searched", "hours", "") == ["outcome", "reason", "text", "thanks"]
    assert exit_survey.ahead(exit_survey.first) == 2


def test_skipping_goes_on_to_the_next_question(exit_survey: Survey) -> None:
    assert path_of(exit_survey, "") == ["outcome", "thanks"]
    assert path_of(exit_survey, "searched", "", "") == ["outcome", "reason", "wanted", "thanks"]


def test_staff_also_ask_what_would_have_helped(exit_survey: Survey) -> None:
    seen = path_of(exit_survey, "searched", "size", "schoenen", "bestellen", staff=True)
    assert seen == ["outcome", "reason", "wanted", "helped", "thanks"]


def test_the_number_keys_follow_the_list_of_reasons(exit_survey: Survey) -> None:
    reason = exit_survey.screen("reason")
    assert reason is not None
    assert tuple(option.key for option in reason.options) == REASONS
    assert [(digit, option.key) for digit, option in reason.digits().items()][-2:] == [
        ("9", "waiting"), ("0", "thinking"),
    ]  # fmt: skip
    assert [option.key for option in reason.tiles()] == ["size", "item", "not_found", "price", "waiting"]
    assert len(reason.tiles()) + len(reason.rest()) == len(REASONS)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", questions.SURVEYS)
def test_every_screen_speaks_both_languages(name: str, lang: str) -> None:
    asked = questions.shipped().survey(name)
    for screen in asked.screens:
        assert screen.ask.get(lang)
        assert screen.kind in {"choice", "scale", "text", "contact"}
        assert screen.field == "contact" or screen.field in Answer.__dataclass_fields__
        assert screen.kind != "scale" or (screen.low_says[lang] and screen.high_says[lang])
        assert all(option.label.get(lang) for option in screen.options)
        following = [screen.next, screen.offers, *(option.next for option in screen.options)]
        assert all(asked.screen(one) for one in following if one)
    assert all(text.get(lang) for text in questions.shipped().words.values())


def test_contact_details_without_consent_are_not_kept(tmp_path: Path) -> None:
    shop = Shop.create(tmp_path / "winkel.klantdesk")
    survey.append(shop.path, survey.new_answer(reason="size", name="Jan", email="jan@voorbeeld.nl"))
    assert b"jan@" not in survey.files(shop.path).answers.read_bytes()
    feedback.take_in(shop)
    assert feedback.follow_ups(shop) == ()
    shop.close()


def test_without_the_desk_the_shipped_questions_are_asked(tmp_path: Path) -> None:
    shown = survey.content(tmp_path / "winkel.klantdesk")
    assert (shown.shop, shown.survey("exit").version) == ("winkel", 0)
    assert shown.word("contact_consent", "nl").startswith("winkel mag")
    assert not survey.has_pin(tmp_path / "winkel.klantdesk")


def test_broken_content_asks_the_shipped_questions_and_lets_nobody_out(tmp_path: Path) -> None:
    shop = tmp_path / "winkel.klantdesk"
    for broken in ("", "{", "[]", '{"content": 3}', '{"content": {"surveys": []}, "pin": {"salt": 1}}'):
        survey.files(shop).content.write_text(broken, encoding="utf-8")
        assert survey.content(shop).surveys
        assert survey.has_pin(shop)
        assert not survey.check_pin(shop, "1234", NOON).ok
        survey.files(shop).lock.unlink()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "winkel.klantdesk"
    survey.write(path, questions.shipped("Winkel"), survey.make_pin("2468"))
    return path


def test_five_wrong_pins_wait_a_minute(locked: Path) -> None:
    assert survey.check_pin(locked, "2468", NOON).ok
    waits = [survey.check_pin(locked, "0000", NOON).wait_seconds for _ in range(5)]
    assert waits == [0, 0, 0, 0, 60]
    assert survey.check_pin(locked, "2468", NOON + timedelta(seconds=59)) == survey.PinResult(
        ok=False, wait_seconds=1
    )
    assert survey.check_pin(locked, "2468", NOON + timedelta(seconds=61)).ok
    assert [survey.check_pin(locked, "0000", NOON).wait_seconds for _ in range(4)] == [0] * 4


TRY = """
import sys
from pathlib import Path
from klantdesk.desk import survey
print(survey.check_pin(Path(sys.argv[1]), sys.argv[2]).wait_seconds)
"""


def test_a_restart_forgets_no_wrong_pin(locked: Path) -> None:
    def tried(pin: str) -> int:
        command = [sys.executable, "-c", TRY, str(locked), pin]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return int(done.stdout)

    assert [tried("0000") for _ in range(5)][-1] == 60
    assert 55 <= tried("2468") <= 60


def test_a_clock_put_back_waits_no_longer_than_once_more(locked: Path) -> None:
    for _ in range(5):
        survey.check_pin(locked, "0000", NOON)
    earlier = NOON - timedelta(days=2)
    assert survey.check_pin(locked, "2468", earlier).wait_seconds == 60
    assert survey.check_pin(locked, "2468", earlier + timedelta(seconds=60)).ok


def test_the_pin_is_nowhere_in_clear(locked: Path) -> None:
    long = "739146825014"  # four digits stand in a hash now and then
    survey.write(locked, survey.content(locked), survey.make_pin(long))
    text = survey.files(locked).content.read_text(encoding="utf-8")
    assert long not in text
    assert set(json.loads(text)["pin"]) == {"salt", "hash"}


@pytest.mark.parametrize("digits", ["123", "12a4", "", "1" * 13, "١٢٣٤"])
def test_a_pin_is_four_to_twelve_digits(digits: str) -> None:
    with pytest.raises(ValueError, match="4 to 12 digits"):
        survey.make_pin(digits)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.create(tmp_path / "winkel.klantdesk", "De Linde")


def test_what_the_desk_publishes_is_what_the_survey_asks(shop: Shop) -> None:
    feedback.publish(shop)
    assert survey.content(shop.path) == feedback.content(shop)
    feedback.set_pin(shop, "2468")
    assert survey.check_pin(shop.path, "2468", NOON).ok
    feedback.set_pin(shop, "")
    assert not survey.has_pin(shop.path)


def test_old_answers_keep_their_wording(shop: Shop) -> None:
    feedback.publish(shop)
    first = feedback.content(shop)
    asked = first.survey("exit")
    question = {"nl": "Gelukt?", "en": "Found it?"}
    screens = (dataclasses.replace(asked.first, ask=question), *asked.screens[1:])
    changed = dataclasses.replace(
        first, surveys=(dataclasses.replace(asked, screens=screens), *first.surveys[1:])
    )
    feedback.save_content(shop, changed)
    now = survey.content(shop.path).survey("exit")
    assert (now.version, questions.say(now.first.ask, "nl")) == (1, "Gelukt?")
    assert asking.wording(shop, "exit", 0, "nl")["outcome.ask"] == "Ben je geslaagd vandaag?"
    assert asking.wording(shop, "exit", 1, "nl")["outcome.ask"] == "Gelukt?"
    feedback.save_content(shop, feedback.content(shop))
    assert survey.content(shop.path).survey("exit").version == 1, "nothing changed, nothing new"


def test_a_store_can_ask_otherwise(shop: Shop) -> None:
    usual = feedback.content(shop)
    own = dataclasses.replace(usual.survey("exit"), store="Lochem", screens=usual.survey("exit").screens[:1])
    feedback.save_content(shop, dataclasses.replace(usual, surveys=(*usual.surveys, own)))
    published = survey.content(shop.path)
    assert len(published.survey("exit", "Lochem").screens) == 1
    assert len(published.survey("exit", "Zutphen").screens) > 1


def test_settings_of_the_screen_are_kept(shop: Shop) -> None:
    wanted = dataclasses.replace(feedback.content(shop), keyboard=False, chips=("Fietsen",), idle_seconds=60)
    feedback.save_content(shop, wanted)
    kept = survey.content(shop.path)
    assert (kept.keyboard, kept.chips, kept.idle_seconds) == (False, ("Fietsen",), 60)


def test_a_third_language_is_a_file_of_the_shops_own(shop: Shop) -> None:
    place = asking.save_translation_template(shop, "de")
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace('"Overslaan" = ""', '"Overslaan" = "Überspringen"'), encoding="utf-8")
    feedback.publish(shop)
    shown = survey.content(shop.path)
    assert shown.languages == ("nl", "en", "de")
    assert shown.word("skip", "de") == "Überspringen"
    assert shown.word("back", "de") == "Terug", "what is not translated yet stays Dutch"
    feedback.save_content(shop, feedback.content(shop))
    assert feedback.content(shop).survey("exit").version == 0
    assert '"Overslaan" = "Überspringen"' in asking.save_translation_template(shop, "de").read_text("utf-8")
    place.write_text("[texts", encoding="utf-8")
    with pytest.raises(TranslationDamaged):
        feedback.publish(shop)


def test_letters_name_the_shop_and_the_place(shop: Shop) -> None:
    card = asking.letter(feedback.content(shop), "card", "nl", "Google")
    assert "De Linde" in card
    assert "Google" in card
    assert "{" not in card


@pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
def test_the_survey_never_opens_the_shop_file(shop: Shop, tmp_path: Path) -> None:
    feedback.set_pin(shop, "2468")
    script = (
        "import sys; from pathlib import Path; from klantdesk.desk import survey; p = Path(sys.argv[1]);"
        "c = survey.Collector(p); c.append(survey.new_answer(reason='size')); c.tap(visitors=1);"
        "survey.content(p); survey.check_pin(p, '0000'); survey.has_pin(p)"
    )
    trace = tmp_path / "trace"
    command = [
        "strace",
        "-f",
        "-e",
        "trace=open,openat,openat2",
        "-o",
        str(trace),
        sys.executable,
        "-c",
        script,
    ]
    subprocess.run([*command, str(shop.path)], cwd=ROOT, check=True)
    opened = trace.read_text(encoding="utf-8", errors="replace")
    assert "winkel.answers" in opened
    assert "winkel.survey.json" in opened
    assert "winkel.klantdesk" not in opened
