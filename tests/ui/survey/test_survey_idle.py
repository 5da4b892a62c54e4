"""When a visitor walks away: a warning, one tap to stay, and what was said so far is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from klantdesk.ui.survey.cover import StillThere
from klantdesk.ui.survey.idle import Idle
from klantdesk.ui.survey.open_question import OpenSheet
from klantdesk.ui.survey.pin_pad import PinPad
from klantdesk.ui.survey.window import SurveyWindow
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import PIN, OpenSurvey, hold_lock, kept, tap

SEARCHED, SIZE = "Nee, niet gevonden wat ik zocht", "Mijn maat was er niet"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self, survey: SurveyWindow) -> None:
        self.now, self.survey = 0.0, survey
        survey.idle.clock = lambda: self.now
        survey.idle.touch()

    def passes(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.now += 0.25
            if self.survey.idle.timer.isActive():
                self.survey.idle.look()
        kiosk.settle(self.survey)


@pytest.fixture
def clock(survey: SurveyWindow) -> Clock:
    return Clock(survey)


def warned(survey: SurveyWindow) -> bool:
    return isinstance(survey.cover, StillThere)


def test_the_last_twenty_of_45_seconds_are_warned(survey: SurveyWindow, clock: Clock) -> None:
    tap(survey, SEARCHED)
    clock.passes(24.5)
    assert not warned(survey)
    clock.passes(1)
    assert warned(survey)
    assert any("Over 20 seconden" in words for words in kiosk.texts(survey))
    clock.passes(10)
    assert any("Over 10 seconden" in words for words in kiosk.texts(survey))
    clock.passes(10)
    assert survey.visit.untouched
    assert not warned(survey)


def test_one_tap_stays_with_the_question(survey: SurveyWindow, clock: Clock) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    kiosk.write(survey, "laarzen")
    clock.passes(40)
    tap(survey, "Ik ben er nog")
    assert isinstance(survey.sheet, OpenSheet)
    assert survey.sheet.draft() == "laarzen"
    clock.passes(24)
    assert not warned(survey)


def test_a_tap_anywhere_stays_too(survey: SurveyWindow, clock: Clock) -> None:
    tap(survey, SEARCHED)
    clock.passes(40)
    QTest.mouseClick(survey.windowHandle(), Qt.MouseButton.LeftButton, pos=kiosk.outside(survey))
    assert not warned(survey)
    assert survey.visit.said == {"outcome": "searched"}


def test_typing_is_a_sign_of_life(survey: SurveyWindow, clock: Clock) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    for _ in range(5):
        clock.passes(20)
        kiosk.write(survey, "a")
    assert not warned(survey)


def test_outcome_and_reason_are_kept_when_a_visitor_walks_away(
    survey: SurveyWindow, clock: Clock, shop: Path
) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    kiosk.write(survey, "half een antwoo")
    clock.passes(46)
    [answer] = kept(shop)
    assert (answer.outcome, answer.reason, answer.wanted) == ("searched", "size", "")


def test_unfinished_contact_details_are_dropped(survey: SurveyWindow, clock: Clock, shop: Path) -> None:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    kiosk.write(survey, "skihelm")
    tap(survey, "Laat het me weten")
    kiosk.write(survey, "Anna Bakker")
    clock.passes(46)
    [answer] = kept(shop)
    assert (answer.reason, answer.wanted, answer.name, answer.consent_text) == ("size", "skihelm", "", "")
    assert "Anna" not in " ".join(kiosk.texts(survey))


def test_who_only_changed_the_language_leaves_no_answer(
    survey: SurveyWindow, clock: Clock, shop: Path
) -> None:
    tap(survey, "English")
    clock.passes(46)
    assert "Ben je geslaagd vandaag?" in kiosk.texts(survey)
    assert kept(shop) == []


def test_the_first_question_waits_for_ever(survey: SurveyWindow, clock: Clock) -> None:
    clock.passes(600)
    assert survey.cover is None
    assert not survey.idle.timer.isActive()


def test_a_pad_left_open_closes_by_itself(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN)
    clock = Clock(survey)
    hold_lock(survey)
    clock.passes(44)
    assert isinstance(survey.cover, PinPad)
    clock.passes(2)
    assert survey.cover is None


def test_the_shop_sets_the_times(open_survey: OpenSurvey) -> None:
    survey = open_survey(idle_seconds=60, warning_seconds=30)
    clock = Clock(survey)
    tap(survey, SEARCHED)
    clock.passes(29.5)
    assert not warned(survey)
    clock.passes(1)
    assert warned(survey)


def test_a_warning_is_told_once_a_second() -> None:
    now = [0.0]
    idle = Idle(45, 20, clock=lambda: now[0])
    told: list[int] = []
    idle.warned.connect(told.append)
    idle.watch()
    for tick in range(179):
        now[0] = tick / 4
        idle.look()
    assert told == list(range(20, 0, -1))
    idle.rest()
