"""Staff type an answer in with a handful of keys, and take the last one back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from klantdesk import settings
from klantdesk.desk import feedback, survey
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.shop import Shop
from klantdesk.records import Answer
from klantdesk.ui.app import Session
from klantdesk.ui.survey.staff import StaffEntry
from klantdesk.ui.survey.staff_panels import ChoicePanel, ContactPanel
from tests.ui.people import wait
from tests.ui.survey import kiosk

ENTER = "\n"
MOST_KEYS = 6


@pytest.fixture
def kept_answers(monkeypatch: pytest.MonkeyPatch) -> list[Answer]:
    """What was handed to the desk to keep, in order."""
    found: list[Answer] = []
    append = survey.append

    def keeping(path: Path, answer: Answer) -> str:
        found.append(answer)
        return append(path, answer)

    monkeypatch.setattr(survey, "append", keeping)
    return found


@pytest.fixture
def entry(session: Session) -> StaffEntry:
    """The staff's entry, opened with its key."""
    return opened(session)


def opened(session: Session) -> StaffEntry:
    QTest.keyClick(session.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    wait(session)
    found = [one for one in session.window.findChildren(StaffEntry) if one.isVisible()]
    assert len(found) == 1
    found[0].activateWindow()
    assert QTest.qWaitForWindowActive(found[0])
    return found[0]


def keys(session: Session, pressed: str) -> None:
    """Press one key after the other, wherever the focus is."""
    for key in pressed:
        if key == ENTER:
            QTest.keyClick(focused(), Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focused(), key)
        wait(session)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def says(entry: StaffEntry) -> list[str]:
    return [label.text() for label in entry.findChildren(QLabel) if label.isVisibleTo(entry)]


PATHS: dict[str, tuple[str, dict[str, Any]]] = {
    "bought, 9": ("19", {"outcome": "bought", "nps": 9}),
    "bought, 10": ("1+", {"outcome": "bought", "nps": 10}),
    "bought, no number": ("1\n", {"outcome": "bought", "nps": None}),
    "browsed": ("3", {"outcome": "browsed"}),
    "size": ("21\n\n\n", {"outcome": "searched", "reason": "size"}),
    "thinking": ("20\n\n\n", {"reason": "thinking"}),
    "parking": ("2+3\n\n\n", {"reason": "access"}),
    "no reason": ("2\n\n\n\n", {"outcome": "searched", "reason": ""}),
}


@pytest.mark.parametrize("path", PATHS)
def test_a_whole_answer_takes_six_keys_at_most(
    session: Session, entry: StaffEntry, kept_answers: list[Answer], path: str
) -> None:
    pressed, expected = PATHS[path]
    assert len(pressed) <= MOST_KEYS
    keys(session, pressed)
    [answer] = kept_answers
    assert {name: getattr(answer, name) for name in expected} == expected
    assert answer.mode == "staff"
    assert "Ben je geslaagd vandaag?" in says(entry)
    assert any(words.startswith("Bewaard:") for words in says(entry))


def test_typed_words_find_their_reason(
    session: Session, entry: StaffEntry, kept_answers: list[Answer]
) -> None:
    keys(session, "2te duur")
    assert any(words == "Enter: Ik vond het te duur" for words in says(entry))
    keys(session, "\nwinterjas\n\n\n")
    [answer] = kept_answers
    assert (answer.reason, answer.text, answer.wanted) == ("price", "te duur", "winterjas")
    assert entry.isVisible()


def test_words_that_fit_nowhere_are_something_else(
    session: Session, entry: StaffEntry, kept_answers: list[Answer]
) -> None:
    keys(session, "2xyzzy")
    assert "Enter: iets anders" in says(entry)
    keys(session, "\n\n\n\n")
    assert (kept_answers[0].reason, kept_answers[0].text) == ("other", "xyzzy")


def test_figures_inside_words_are_no_keys(
    session: Session, entry: StaffEntry, kept_answers: list[Answer]
) -> None:
    keys(session, "2maat 44\n\n\n\n")
    assert kept_answers[0].text == "maat 44"
    assert not isinstance(entry.panel, ContactPanel)


def test_a_step_back_and_out(session: Session, entry: StaffEntry) -> None:
    keys(session, "2")
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert "Ben je geslaagd vandaag?" in says(entry)
    keys(session, "2+")
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert isinstance(entry.panel, ChoicePanel)
    assert entry.panel.has_more
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert entry.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not entry.isVisible()


def test_the_last_one_is_taken_back(session: Session, entry: StaffEntry) -> None:
    shop = session.shop
    assert shop is not None
    before = feedback.answers(shop, Filter())
    keys(session, "3")
    wait(session)
    assert len(feedback.answers(shop, Filter())) == len(before) + 1
    QTest.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(session)
    assert feedback.answers(shop, Filter()) == before
    assert "Teruggenomen." in says(entry)
    QTest.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(session)


def test_who_typed_and_when_are_filled_in(
    session: Session, entry: StaffEntry, kept_answers: list[Answer]
) -> None:
    entry.who.setText("Joris")
    entry.who.editingFinished.emit()
    entry.panel.setFocus()
    keys(session, "3")
    assert kept_answers[0].staff == "Joris"
    asked = datetime.fromisoformat(kept_answers[0].at)
    assert abs((datetime.now().astimezone() - asked).total_seconds()) < 60
    assert settings.load().staff == "Joris"
    assert opened(session).who.text() == "Joris"


def test_visitors_and_buyers_are_counted_with_a_key_and_back(session: Session, entry: StaffEntry) -> None:
    keys(session, "++*")
    assert entry.tallies["visitor"].text() == "+  Bezoeker: 2"
    assert entry.tallies["buyer"].text() == "*  Koper: 1"
    assert session.shop is not None
    assert kiosk.taps(session.shop.path) == (2, 1)
    entry.take_back()
    wait(session)
    assert kiosk.taps(session.shop.path) == (2, 0)
    assert entry.tallies["buyer"].text() == "*  Koper: 0"


def test_a_count_the_desk_has_already_is_taken_back_too(session: Session, entry: StaffEntry) -> None:
    keys(session, "+")
    shop = session.shop
    assert isinstance(shop, Shop)
    feedback.take_in(shop)
    entry.take_back()
    wait(session)
    feedback.take_in(shop)
    assert kiosk.taps(shop.path) == (0, 0)


def test_contact_needs_the_customers_yes(
    session: Session, entry: StaffEntry, kept_answers: list[Answer]
) -> None:
    keys(session, "21\n\n")
    panel = entry.panel
    assert isinstance(panel, ContactPanel)
    keys(session, "anna\n")
    assert "Een e-mailadres of telefoonnummer ontbreekt of klopt niet." in says(entry)
    keys(session, "@voorbeeld.nl\n")
    assert panel.wrong.text().startswith("Zonder ja van de klant")
    assert kept_answers == []
    panel.agreed.setChecked(True)
    panel.fields["email"].setFocus()
    keys(session, "\n")
    [answer] = kept_answers
    assert answer.email == "anna@voorbeeld.nl"
    assert "mag me hierover" in answer.consent_text


def test_the_mouse_does_it_too(session: Session, entry: StaffEntry, kept_answers: list[Answer]) -> None:
    assert isinstance(entry.panel, ChoicePanel)
    entry.panel.buttons["3"].click()
    wait(session)
    assert kept_answers[0].outcome == "browsed"
