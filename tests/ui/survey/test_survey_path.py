"""A visitor's way: few taps, an answer on the disk before thanks, and nothing left behind."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from klantdesk.desk import questions
from klantdesk.desk.survey import Answer, Collector
from klantdesk.errors import DiskFull
from klantdesk.ui.survey.contact import ContactSheet
from klantdesk.ui.survey.cover import NotKept
from klantdesk.ui.survey.open_question import OpenSheet
from klantdesk.ui.survey.window import SurveyWindow
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import OpenSurvey, kept, tap, thanked

BOUGHT, SEARCHED, BROWSED = "Ja, gekocht", "Nee, niet gevonden wat ik zocht", "Ik keek alleen even rond"
SIZE, SKIP, MORE = "Mijn maat was er niet", "Overslaan", "Iets anders"
PATHS: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "bought": ((BOUGHT, "9"), {"outcome": "bought", "nps": 9}),
    "bought, no number": ((BOUGHT, SKIP), {"outcome": "bought", "nps": None}),
    "never again": ((BOUGHT, "0"), {"outcome": "bought", "nps": 0}),
    "browsed": ((BROWSED,), {"outcome": "browsed", "reason": ""}),
    "searched": ((SEARCHED, SIZE, SKIP), {"outcome": "searched", "reason": "size", "wanted": ""}),
    "searched, no reason": ((SEARCHED, SKIP, SKIP), {"outcome": "searched", "reason": ""}),
}


def facts(answer: Answer, names: dict[str, Any]) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in names}


@pytest.mark.parametrize("path", PATHS)
def test_a_visitor_is_done_in_three_taps(survey: SurveyWindow, shop: Path, path: str) -> None:
    taps, expected = PATHS[path]
    assert len(taps) <= 3
    for words in taps:
        assert not thanked(survey)
        tap(survey, words)
    assert thanked(survey)
    [answer] = kept(shop)
    assert facts(answer, expected) == expected
    assert (answer.mode, answer.lang, answer.survey, answer.name) == ("kiosk", "nl", "exit", "")


def test_a_finger_does_what_the_mouse_does(survey: SurveyWindow, shop: Path) -> None:
    screen = QTest.createTouchDevice()
    for words in (SEARCHED, SIZE, SKIP):
        target = kiosk.button(survey, words)
        place = target.mapTo(survey, target.rect().center())
        QTest.touchEvent(survey, screen).press(0, place).commit()
        QTest.touchEvent(survey, screen).release(0, place).commit()
        kiosk.settle(survey)
    assert thanked(survey)
    assert kept(shop)[0].reason == "size"


def test_a_tap_shows_before_it_does_anything(survey: SurveyWindow) -> None:
    target = kiosk.button(survey, BROWSED)
    handle, place = survey.windowHandle(), target.mapTo(survey, target.rect().center())
    before = target.grab().toImage()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    assert target.grab().toImage() != before
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)


def test_no_thanks_before_the_answer_is_on_the_disk(
    survey: SurveyWindow, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_write, appended = threading.Event(), Collector.append

    def slowly(collector: Collector, answer: Answer) -> str:
        may_write.wait(20)
        return appended(collector, answer)

    monkeypatch.setattr(Collector, "append", slowly)
    target = kiosk.button(survey, BROWSED)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    for _ in range(20):
        QApplication.processEvents()
    assert not thanked(survey)
    assert target.taken
    assert kept(shop) == []
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)  # tapped again meanwhile: still one answer
    may_write.set()
    kiosk.settle(survey)
    assert thanked(survey)
    assert len(kept(shop)) == 1


class FullDisk:
    """A disk on which nothing fits until there is room again."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full, self.tried, written = True, 0, Collector.append

        def append(collector: Collector, answer: Answer) -> str:
            self.tried += 1
            if self.full:
                raise DiskFull(file="winkel.answers")
            return written(collector, answer)

        monkeypatch.setattr(Collector, "append", append)


def test_an_answer_that_cannot_be_kept_is_said_and_tried_again(
    open_survey: OpenSurvey, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = open_survey(pace=kiosk.Pace(twice_ms=0, retry_ms=20, unsaved_seconds=60))
    disk = FullDisk(monkeypatch)
    tap(survey, BROWSED)
    assert isinstance(survey.cover, NotKept)
    assert "Je antwoord is nog niet bewaard" in kiosk.texts(survey)
    kiosk.wait_for(lambda: disk.tried > 3)
    disk.full = False
    kiosk.wait_for(lambda: thanked(survey))
    assert len(kept(shop)) == 1


def test_the_next_visitor_does_not_wait_for_a_full_disk(
    survey: SurveyWindow, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(monkeypatch)
    tap(survey, BROWSED)
    kiosk.wait_for(lambda: survey.cover is None)
    assert survey.visit.untouched
    tap(survey, BOUGHT)
    tap(survey, "10")
    disk.full = False
    kiosk.wait_for(lambda: len(kept(shop)) == 2)
    assert [answer.outcome for answer in kept(shop)] == ["browsed", "bought"]


def test_skipping_the_first_question_keeps_nothing(survey: SurveyWindow, shop: Path) -> None:
    tap(survey, SKIP)
    assert thanked(survey)
    assert kept(shop) == []
    assert "We lezen elk antwoord." not in " ".join(kiosk.texts(survey))


def test_something_else_opens_the_rarer_reasons(survey: SurveyWindow, shop: Path) -> None:
    tap(survey, SEARCHED)
    tap(survey, MORE)
    assert "De openingstijden" in kiosk.texts(survey)
    tap(survey, "Terug")
    assert "De openingstijden" not in kiosk.texts(survey)
    tap(survey, MORE)
    tap(survey, "De openingstijden")
    kiosk.write(survey, "zondag")
    tap(survey, "Verder")
    assert (kept(shop)[0].reason, kept(shop)[0].text) == ("hours", "zondag")


def test_what_was_answered_last_holds(survey: SurveyWindow, shop: Path) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    tap(survey, "Terug")
    tap(survey, "Terug")
    tap(survey, BROWSED)
    assert (kept(shop)[0].outcome, kept(shop)[0].reason) == ("browsed", "")


def test_the_question_follows_the_reason(survey: SurveyWindow) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    assert "Welke maat zocht je, en waarvan?" in kiosk.texts(survey)
    tap(survey, "Terug")
    tap(survey, "Ik vond het te duur")
    assert "Wat zocht je?" in kiosk.texts(survey)


def test_words_are_typed_or_taken_over_from_chips(survey: SurveyWindow, shop: Path) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    tap(survey, "Hardloopschoenen")
    kiosk.write(survey, ", maat 40,5")
    tap(survey, "Hockey")
    tap(survey, "Verder")
    assert kept(shop)[0].wanted == "Hardloopschoenen, maat 40,5, Hockey"


def to_contact(survey: SurveyWindow) -> ContactSheet:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    kiosk.write(survey, "skihelm")
    tap(survey, "Laat het me weten")
    assert isinstance(survey.sheet, ContactSheet)
    return survey.sheet


def test_contact_is_left_under_its_own_text(survey: SurveyWindow, shop: Path) -> None:
    to_contact(survey)
    consent = f"{kiosk.SHOP} mag me hierover één keer mailen of bellen. Nergens anders voor."
    assert consent in kiosk.texts(survey)
    kiosk.press(survey, Qt.Key.Key_Return)
    kiosk.write(survey, "anna@voorbeeld.nl")
    tap(survey, "Ja, dat mag")
    [answer] = kept(shop)
    assert (answer.email, answer.consent_text, answer.wanted) == ("anna@voorbeeld.nl", consent, "skihelm")


@pytest.mark.parametrize("refusing", ["Liever niet", "Terug"])
def test_who_would_rather_not_leaves_nothing(survey: SurveyWindow, shop: Path, refusing: str) -> None:
    to_contact(survey)
    kiosk.write(survey, "Anna")
    tap(survey, refusing)
    if refusing == "Terug":
        tap(survey, "Verder")
    [answer] = kept(shop)
    assert (answer.wanted, answer.name, answer.email, answer.consent_text) == ("skihelm", "", "", "")


@pytest.mark.parametrize("typed", ["", "anna", "12", "anna@", "06-12"])
def test_an_address_that_is_none_is_told_at_the_field(survey: SurveyWindow, shop: Path, typed: str) -> None:
    sheet = to_contact(survey)
    kiosk.press(survey, Qt.Key.Key_Return)
    kiosk.write(survey, typed)
    tap(survey, "Ja, dat mag")
    assert survey.sheet is sheet
    assert "Dit lijkt geen e-mailadres of telefoonnummer." in kiosk.texts(survey)
    assert kept(shop) == []
    assert any(field.text.accessibleDescription() for field in sheet.fields)


def test_a_visitor_changes_the_language_and_the_next_one_finds_the_usual(
    survey: SurveyWindow, shop: Path
) -> None:
    tap(survey, SEARCHED)
    tap(survey, "English")
    assert "What was the reason?" in kiosk.texts(survey)
    tap(survey, "My size was not there")
    kiosk.write(survey, "boots")
    tap(survey, "Nederlands")
    assert isinstance(survey.sheet, OpenSheet)
    assert survey.sheet.draft() == "boots"
    tap(survey, "English")
    tap(survey, "Next")
    assert "Thank you!" in kiosk.texts(survey)
    assert kept(shop)[0].lang == "en"
    survey.start_again()
    assert "Ben je geslaagd vandaag?" in kiosk.texts(survey)


def test_a_third_language_of_the_shop_is_offered(open_survey: OpenSurvey, shop: Path) -> None:
    usual = kiosk.publish(shop)
    german = {"Ben je geslaagd vandaag?": "Haben Sie gefunden, was Sie suchten?", "Overslaan": "Weiter"}
    translated = questions.translated(usual, "de", german)
    survey = open_survey(surveys=translated.surveys, words=translated.words, languages=translated.languages)
    tap(survey, "Deutsch")
    assert "Haben Sie gefunden, was Sie suchten?" in kiosk.texts(survey)
    assert {"Weiter", "Nederlands", "English"} <= set(kiosk.texts(survey))


def test_nothing_of_a_visitor_stays_on_the_screen(survey: SurveyWindow) -> None:
    to_contact(survey)
    kiosk.write(survey, "Anna Bakker")
    tap(survey, "Liever niet")
    survey.start_again()
    kiosk.settle(survey)
    said = [
        str(widget.property("plainText") or "") + str(widget.property("text") or "") + widget.accessibleName()
        for widget in survey.findChildren(QWidget)
    ]
    assert not [words for words in said if "Anna" in words or "skihelm" in words]
    assert not QApplication.clipboard().text()


def test_thanks_end_by_themselves_or_at_a_tap(open_survey: OpenSurvey) -> None:
    survey = open_survey(thanks_seconds=1)
    tap(survey, BROWSED)
    assert thanked(survey)
    kiosk.wait_for(lambda: not thanked(survey))
    tap(survey, BROWSED)
    QTest.mouseClick(survey.windowHandle(), Qt.MouseButton.LeftButton, pos=survey.rect().center())
    assert not thanked(survey)


def test_new_questions_are_taken_over_between_two_visitors(survey: SurveyWindow, shop: Path) -> None:
    tap(survey, SEARCHED)
    kiosk.publish(shop, chips=("Skihelmen",))
    tap(survey, SIZE)
    assert "Skihelmen" not in kiosk.texts(survey)
    tap(survey, SKIP)
    survey.start_again()
    kiosk.settle(survey)
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    assert "Skihelmen" in kiosk.texts(survey)
