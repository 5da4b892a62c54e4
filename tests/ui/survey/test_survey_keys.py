"""Typing: keys on the screen, real keys, and a field that keeps and gives away nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from klantdesk.ui.survey.keyboard import Key, Keyboard
from klantdesk.ui.survey.keyed import KeyedSheet
from klantdesk.ui.survey.window import SurveyWindow
from klantdesk.ui.survey.writing import LONGEST, Writing
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import OpenSurvey, tap

CONTROL = Qt.KeyboardModifier.ControlModifier
SEARCHED, SIZE = "Nee, niet gevonden wat ik zocht", "Mijn maat was er niet"


@pytest.fixture
def sheet(survey: SurveyWindow) -> KeyedSheet:
    return to_words(survey)


def to_words(survey: SurveyWindow) -> KeyedSheet:
    tap(survey, SEARCHED)
    tap(survey, SIZE)
    assert isinstance(survey.sheet, KeyedSheet)
    return survey.sheet


def field(sheet: KeyedSheet) -> Writing:
    return sheet.fields[0].text


def keyboard(sheet: KeyedSheet) -> Keyboard:
    assert sheet.keyboard is not None
    return sheet.keyboard


def key(sheet: KeyedSheet, name: str) -> Key:
    return next(key for key, _box in keyboard(sheet).keys if key.key == name)


def tap_keys(sheet: KeyedSheet, *names: str) -> None:
    for name in names:
        QTest.mouseClick(key(sheet, name), Qt.MouseButton.LeftButton)


def hold(sheet: KeyedSheet, name: str) -> None:
    QTest.mousePress(key(sheet, name), Qt.MouseButton.LeftButton)
    keyboard(sheet).patience.timeout.emit()
    QApplication.processEvents()


def test_the_keys_write_where_the_caret_is(sheet: KeyedSheet) -> None:
    tap_keys(sheet, "s", "k", "i", "space", "figures", "4", "0", "letters", ",", "erase")
    assert field(sheet).words() == "ski 40"
    assert field(sheet).hasFocus()


def test_one_capital_at_a_time(sheet: KeyedSheet) -> None:
    tap_keys(sheet, "shift", "a", "n", "shift", "shift", "n")
    assert field(sheet).words() == "Ann"


def test_a_long_press_offers_the_accents(sheet: KeyedSheet) -> None:
    tap_keys(sheet, "t", "w", "e")
    hold(sheet, "e")
    tap_keys(sheet, "ë")
    tap_keys(sheet, "n")
    assert field(sheet).words() == "tweën"
    hold(sheet, "e")
    tap_keys(sheet, "letters", "q")
    assert field(sheet).words() == "tweënq"


def test_holding_erase_goes_on_erasing(sheet: KeyedSheet) -> None:
    field(sheet).put("laarzen")
    QTest.mousePress(key(sheet, "erase"), Qt.MouseButton.LeftButton)
    keyboard(sheet).patience.timeout.emit()
    kiosk.wait_for(lambda: field(sheet).words() == "")
    QTest.mouseRelease(key(sheet, "erase"), Qt.MouseButton.LeftButton)
    assert not keyboard(sheet).repeat.isActive()


def test_a_new_line_is_a_line_and_leads_on_between_details(survey: SurveyWindow, sheet: KeyedSheet) -> None:
    tap_keys(sheet, "a", "line", "b")
    assert field(sheet).words() == "a\nb"
    tap(survey, "Laat het me weten")
    contact = survey.sheet
    assert isinstance(contact, KeyedSheet)
    tap_keys(contact, "a", "line", "b", "@")
    assert [one.text.words() for one in contact.fields] == ["a", "b@", ""]


def test_the_keys_go_as_soon_as_a_real_one_types_and_come_back(
    survey: SurveyWindow, sheet: KeyedSheet
) -> None:
    assert keyboard(sheet).isVisible()
    kiosk.write(survey, "s")
    assert not keyboard(sheet).isVisible()
    tap(survey, "Toon toetsen")
    assert keyboard(sheet).isVisible()
    tap(survey, "Verberg toetsen")
    assert not keyboard(sheet).isVisible()


def test_a_shop_can_do_without_keys(open_survey: OpenSurvey) -> None:
    survey = open_survey(keyboard=False)
    sheet = to_words(survey)
    assert sheet.keyboard is None
    kiosk.write(survey, "jas")
    assert field(sheet).words() == "jas"


def test_nothing_goes_to_or_comes_from_the_clipboard(survey: SurveyWindow, sheet: KeyedSheet) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("van een ander")
    try:
        kiosk.write(survey, "geheim")
        for letter in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Z):
            kiosk.press(survey, letter, CONTROL)
        kiosk.press(survey, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
        for _ in range(3):
            kiosk.press(survey, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        QTest.mouseDClick(field(sheet).viewport(), Qt.MouseButton.LeftButton)
        QTest.mouseClick(field(sheet).viewport(), Qt.MouseButton.MiddleButton)
        assert field(sheet).words() == "geheim"
        assert not field(sheet).textCursor().hasSelection()
        assert clipboard.text() == "van een ander"
    finally:
        clipboard.clear()


def test_a_drag_with_text_is_refused(sheet: KeyedSheet) -> None:
    dragged = QMimeData()
    dragged.setText("anna@voorbeeld.nl")
    assert not field(sheet).canInsertFromMimeData(dragged)
    field(sheet).insertFromMimeData(dragged)
    assert field(sheet).words() == ""


def test_there_is_nothing_to_undo_and_nothing_to_learn_from(sheet: KeyedSheet) -> None:
    hints = field(sheet).inputMethodHints()
    assert not field(sheet).isUndoRedoEnabled()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_text_has_an_end(survey: SurveyWindow, sheet: KeyedSheet) -> None:
    field(sheet).put("a" * 2 * LONGEST)
    kiosk.write(survey, "bcd")
    assert field(sheet).words() == "a" * LONGEST


def test_moving_and_erasing_with_real_keys(survey: SurveyWindow, sheet: KeyedSheet) -> None:
    kiosk.write(survey, "laarsen")
    for key_ in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Backspace):
        kiosk.press(survey, key_)
    kiosk.write(survey, "z")
    kiosk.press(survey, Qt.Key.Key_End)
    kiosk.press(survey, Qt.Key.Key_Home)
    kiosk.press(survey, Qt.Key.Key_Delete)
    assert field(sheet).words() == "aarzen"


def test_tab_reaches_every_button_and_comes_round(survey: SurveyWindow) -> None:
    tap(survey, SEARCHED)
    seen = set()
    for _ in range(30):
        kiosk.press(survey, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused.accessibleName())
    assert {SIZE, "Terug", "Overslaan", "Medewerker", "English"} <= seen


def test_a_choice_can_be_made_with_the_keyboard_alone(survey: SurveyWindow) -> None:
    kiosk.button(survey, SEARCHED).setFocus()
    kiosk.press(survey, Qt.Key.Key_Space)
    assert "Waar lag het aan?" in kiosk.texts(survey)
