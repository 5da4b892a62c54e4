"""Only staff leave the survey: a long press, a PIN, and nothing else, however hard somebody tries."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from klantdesk.desk import survey as desk
from klantdesk.ui.survey.pin_pad import PinPad
from klantdesk.ui.survey.strip import Strip
from klantdesk.ui.survey.window import SurveyWindow
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import PIN, OpenSurvey, hold_lock, kept, tap, type_pin

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "keyToAscii")
"""The offscreen platform cannot raise windows, and does not know the keys of some keyboards."""

TRIES = 500
HELD = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]
KEYS = [
    *(Qt.Key(Qt.Key.Key_F1.value + number) for number in range(24)),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Menu, Qt.Key.Key_Help, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_W, Qt.Key.Key_Q, Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_M),
    *(Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z, Qt.Key.Key_A, Qt.Key.Key_F4, Qt.Key.Key_F11),
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Back, Qt.Key.Key_Close, Qt.Key.Key_HomePage, Qt.Key.Key_Print, Qt.Key.Key_Super_L),
    *(Qt.Key.Key_Exit, Qt.Key.Key_LogOff, Qt.Key.Key_PowerOff, Qt.Key.Key_Launch0, Qt.Key.Key_Search),
]


class Escape:
    """Somebody who tries everything that ends or leaves a program."""

    def __init__(self, window: SurveyWindow, seed: int) -> None:
        self.window, self.chance = window, random.Random(seed)
        self.ways = [self.key, self.key, self.key, self.click, self.close, self.drop, self.menu]
        self.ways += [self.focus, self.state, self.leave_program, self.short_hold]

    def attempt(self) -> None:
        self.chance.choice(self.ways)()

    def place(self) -> QPoint:
        return QPoint(self.chance.randrange(self.window.width()), self.chance.randrange(self.window.height()))

    def target(self) -> QWidget:
        return self.chance.choice([self.window, *self.window.findChildren(QWidget)])

    def key(self) -> None:
        QTest.keyClick(self.window.windowHandle(), self.chance.choice(KEYS), self.chance.choice(HELD))

    def click(self) -> None:
        buttons = [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton]
        button = self.chance.choice([*buttons, Qt.MouseButton.LeftButton])
        if self.chance.random() < 1 / 2:
            QTest.mouseClick(self.window.windowHandle(), button, pos=self.place())
        else:
            QTest.mouseDClick(self.window.windowHandle(), button, pos=self.place())

    def close(self) -> None:
        if self.chance.random() < 1 / 2:
            self.window.close()
            QApplication.closeAllWindows()
        else:
            QApplication.sendEvent(self.window, QCloseEvent())

    def drop(self) -> None:
        data = QMimeData()
        data.setText("anna@voorbeeld.nl")
        data.setUrls([QUrl.fromLocalFile("/tmp/klanten.xlsx")])  # noqa: S108  # dropped, never opened
        facts = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        target, place = self.target(), self.place()
        QApplication.sendEvent(target, QDragEnterEvent(place, Qt.DropAction.CopyAction, *facts))
        QApplication.sendEvent(target, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *facts))

    def menu(self) -> None:
        reason = self.chance.choice([QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
        QApplication.sendEvent(self.target(), QContextMenuEvent(reason, self.place(), self.place()))

    def focus(self) -> None:
        self.chance.choice([self.window.clearFocus, self.window.lower, self.target().setFocus])()
        QApplication.sendEvent(self.window, QFocusEvent(QEvent.Type.FocusOut))

    def state(self) -> None:
        self.chance.choice([self.window.showMinimized, self.window.showNormal, self.window.hide])()
        QApplication.sendEvent(self.window, QHideEvent())

    def leave_program(self) -> None:
        shortcut = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "q"
        )
        QApplication.sendEvent(self.target(), shortcut)
        program = QApplication.instance()
        assert program is not None
        QApplication.sendEvent(program, QEvent(QEvent.Type.Quit))

    def short_hold(self) -> None:
        place = self.place()
        QTest.mousePress(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseRelease(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("seed", [1, 2])
def test_500_tries_to_escape_leave_the_survey_on_the_screen(open_survey: OpenSurvey, seed: int) -> None:
    survey = open_survey(pin=PIN, pace=kiosk.Pace(hold_ms=3000, twice_ms=0))
    survey.hold()
    left: list[bool] = []
    survey.left.connect(lambda: left.append(True))
    escape = Escape(survey, seed)
    for _ in range(TRIES):
        escape.attempt()
        QApplication.processEvents()
        assert not isinstance(survey.cover, Strip)
    assert not left
    assert not survey.leaving
    assert not [menu for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu)]
    kiosk.wait_for(lambda: survey.isVisible() and survey.isFullScreen())
    assert not QApplication.clipboard().text()


def test_the_long_press_and_the_pin_end_it(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN)
    left: list[bool] = []
    survey.left.connect(lambda: left.append(True))
    hold_lock(survey)
    assert isinstance(survey.cover, PinPad)
    type_pin(survey, PIN)
    assert isinstance(survey.cover, Strip)
    tap(survey, "Winkelvraag sluiten")
    assert left == [True]
    assert not survey.isVisible()


def test_a_short_press_does_nothing(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN, pace=kiosk.Pace(twice_ms=0))
    tap(survey, "Medewerker")
    assert survey.cover is None


def test_the_way_back_from_the_pad_leads_to_the_question(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN)
    tap(survey, "Nee, niet gevonden wat ik zocht")
    hold_lock(survey)
    tap(survey, "Terug")
    assert "Waar lag het aan?" in kiosk.texts(survey)


def test_typed_figures_stand_nowhere(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN)
    hold_lock(survey)
    for digit in "1234":
        tap(survey, digit)
    said = [*kiosk.texts(survey), *(w.accessibleName() for w in survey.findChildren(QWidget))]
    assert not [words for words in said if "1234" in words]


def test_five_wrong_pins_wait_a_minute_also_after_a_restart(open_survey: OpenSurvey, shop: Path) -> None:
    survey = open_survey(pin=PIN)
    hold_lock(survey)
    for _ in range(4):
        type_pin(survey, "0000")
        assert "Die pincode klopt niet." in kiosk.texts(survey)
    type_pin(survey, "0000")
    assert any("Wacht nog" in words for words in kiosk.texts(survey))
    type_pin(survey, PIN)
    assert isinstance(survey.cover, PinPad)
    again = open_survey(pin=PIN)
    hold_lock(again)
    type_pin(again, PIN)
    assert isinstance(again.cover, PinPad)
    assert any("Wacht nog" in words for words in kiosk.texts(again))
    later = datetime.now().astimezone() + timedelta(seconds=61)
    assert desk.check_pin(shop, PIN, later).ok
    assert not desk.files(shop).lock.exists()


def test_the_pad_opens_again_when_the_minute_is_over(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN)
    hold_lock(survey)
    pad = survey.cover
    assert isinstance(pad, PinPad)
    pad.tell(desk.PinResult(ok=False, wait_seconds=2))
    pad.tap("1")
    assert pad.digits == ""
    for _ in range(2):
        pad.second.timeout.emit()
    assert not any("Wacht" in words for words in kiosk.texts(survey))
    type_pin(survey, PIN)
    assert isinstance(survey.cover, Strip)


def test_a_pin_can_be_typed_on_a_keyboard(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN)
    hold_lock(survey)
    kiosk.write(survey, "1" + PIN[1:])
    for _ in range(4):
        kiosk.press(survey, Qt.Key.Key_Backspace)
    kiosk.write(survey, PIN)
    kiosk.press(survey, Qt.Key.Key_Return)
    kiosk.settle(survey)
    assert isinstance(survey.cover, Strip)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_without_a_pin_a_key_is_enough(survey: SurveyWindow, key: Qt.Key) -> None:
    kiosk.press(survey, key)
    assert not survey.isVisible()


def test_without_a_pin_the_system_may_close_it(survey: SurveyWindow) -> None:
    assert survey.close()


def test_without_a_pin_the_long_press_alone_lets_staff_out(survey: SurveyWindow) -> None:
    hold_lock(survey)
    tap(survey, "Winkelvraag sluiten")
    assert not survey.isVisible()


def test_a_pin_file_that_cannot_be_read_locks(open_survey: OpenSurvey, shop: Path) -> None:
    survey = open_survey()
    desk.files(shop).content.write_text("{", encoding="utf-8")
    survey.start_again()
    kiosk.settle(survey)
    assert not survey.close()


def test_staff_count_visitors_and_buyers_with_one_tap(survey: SurveyWindow, shop: Path) -> None:
    hold_lock(survey)
    for kind in ("Bezoeker: 0", "Bezoeker: 1", "Koper: 0"):
        tap(survey, kind)
    assert "Bezoeker: 2" in kiosk.texts(survey)
    assert kiosk.taps(shop) == (2, 1)
    tap(survey, "Verder met de winkelvraag")
    assert "Ben je geslaagd vandaag?" in kiosk.texts(survey)
    assert kept(shop) == []


def test_staff_hear_of_answers_that_wait(open_survey: OpenSurvey) -> None:
    survey = open_survey(pace=kiosk.Pace(hold_ms=100, retry_ms=60_000))
    survey.keeper.later.start()
    survey.keeper.waiting.append(("", lambda _collector: ""))
    hold_lock(survey)
    assert "Nog niet bewaard: 1" in kiosk.texts(survey)


def test_staff_read_their_own_language(open_survey: OpenSurvey) -> None:
    survey = open_survey(pin=PIN, staff_lang="en")
    hold_lock(survey)
    assert "PIN" in kiosk.texts(survey)


def test_the_lock_file_holds_no_pin(open_survey: OpenSurvey, shop: Path) -> None:
    survey = open_survey(pin=PIN)
    hold_lock(survey)
    type_pin(survey, "1379")
    assert set(json.loads(desk.files(shop).lock.read_text(encoding="utf-8"))) == {"failed", "until"}
    assert PIN not in desk.files(shop).content.read_text(encoding="utf-8")
