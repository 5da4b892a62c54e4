"""One key says that a suggested theme is right; ticks put it right; the list goes on to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from klantdesk.desk import feedback
from klantdesk.desk.feedback_views import AnswerLine, Filter
from klantdesk.ui import app as program
from klantdesk.ui.app import Session
from klantdesk.ui.feedback.answers_page import AnswersPage
from klantdesk.ui.feedback.answers_table import Column
from klantdesk.ui.feedback.page import FeedbackPage
from tests.ui import said
from tests.ui.people import Opener, click, page, press, wait

Opened = tuple[Session, AnswersPage]


@pytest.fixture
def opened(open_shop: Opener, empty_file: Path) -> Opened:
    """The answers about the size, all of them suggestions still."""
    said.leave(empty_file, said.many())
    session = open_shop(empty_file, "feedback")
    page(session, FeedbackPage).read("size")
    return session, page(session, AnswersPage)


def kept(session: Session, answer: int) -> AnswerLine:
    assert session.shop is not None
    return next(line for line in feedback.answers(session.shop, Filter()) if line.id == answer)


def test_the_list_says_what_is_to_be_done(opened: Opened) -> None:
    assert opened[1].answer.plain() == "24 antwoorden: Maat er niet"
    assert opened[1].answer.context.text() == "24 voorstellen na te kijken: Enter bevestigt en gaat door."


def test_enter_confirms_and_stands_on_the_next(opened: Opened) -> None:
    session, shown = opened
    first, second = shown.found[:2]
    shown.table.setFocus()
    press(shown.table, Qt.Key.Key_Return)
    wait(session)
    assert kept(session, first.id).confirmed
    assert kept(session, first.id).themes == first.themes
    now = shown.table.current()
    assert now is not None
    assert now.id == second.id
    assert shown.only.text().endswith("23")


def test_enter_all_the_way_confirms_everything(opened: Opened) -> None:
    session, shown = opened
    for _ in range(24):
        press(shown.table, Qt.Key.Key_Return)
        wait(session)
    assert shown.answer.context.text() == "Alle voorstellen zijn nagekeken."
    assert session.shop is not None
    assert all(line.confirmed for line in feedback.answers(session.shop, Filter(), "size"))


def test_a_tick_puts_a_theme_right(opened: Opened) -> None:
    session, shown = opened
    first = shown.found[0]
    assert shown.heard.right.text() == "Klopt"
    shown.heard.boxes["size"].setFocus()
    press(shown.heard.boxes["size"], Qt.Key.Key_Space)
    press(shown.heard.boxes["service"], Qt.Key.Key_Space)
    assert shown.heard.right.text() == "Bewaar dit"
    click(shown.heard.right)
    wait(session)
    assert kept(session, first.id).themes == ("service",)
    assert first.id not in {line.id for line in shown.found if "size" in line.themes}


def test_only_what_is_to_be_confirmed(opened: Opened) -> None:
    session, shown = opened
    press(shown.table, Qt.Key.Key_Return)
    wait(session)
    click(shown.only)
    assert shown.table.rows.rowCount() == 23
    click(shown.only)
    assert shown.table.rows.rowCount() == 24


def test_walking_shows_the_answer_in_full(opened: Opened) -> None:
    shown = opened[1]
    shown.table.setFocus()
    press(shown.table, Qt.Key.Key_Down)
    assert shown.heard.shown == shown.table.rows.lines[1]
    assert shown.heard.themes() == shown.table.rows.lines[1].themes


def test_the_crumb_leads_back(opened: Opened) -> None:
    session, _shown = opened
    click(session.window.topbar.crumb)
    assert page(session, FeedbackPage).title() == "Feedback"


def test_nothing_said_is_told(opened: Opened) -> None:
    session, shown = opened
    shown.show_state({"what": "hours"})
    wait(session)
    assert shown.empty.isVisible()
    assert not shown.table.isVisible()


def test_it_speaks_english(open_shop: Opener, empty_file: Path) -> None:
    program.dress("light", 100, "en")
    said.leave(empty_file, said.few())
    session = open_shop(empty_file, "feedback")
    page(session, FeedbackPage).read("size")
    shown = page(session, AnswersPage)
    assert shown.answer.plain() == "5 answers: Size not there"
    index = shown.table.rows.index(0, Column.TOPICS)
    assert index.data() == "Size not there, suggestion"


def test_the_answers_model_is_a_sound_model(opened: Opened) -> None:
    model = opened[1].table.rows
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    model.show_lines(model.lines[:3])
    model.show_lines(())


def test_an_answer_without_words_gets_no_theme(opened: Opened) -> None:
    session, shown = opened
    shown.show_state({"what": ""})
    wait(session)
    silent = next(line for line in shown.found if not line.text)
    shown.table.stand(shown.table.rows.row_of(silent.id))
    assert not shown.heard.right.isVisible()
    press(shown.table, Qt.Key.Key_Return)
    wait(session)
    assert kept(session, silent.id).themes == ()
