"""The feedback page says why visitors buy nothing, how sure that is, and who waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from klantdesk.desk.feedback_views import NpsMonth
from klantdesk.records import Changes
from klantdesk.ui import app as program
from klantdesk.ui.app import Session
from klantdesk.ui.feedback.answers_page import AnswersPage
from klantdesk.ui.feedback.names import signed
from klantdesk.ui.feedback.page import FeedbackPage
from klantdesk.ui.feedback.themes_table import Column
from klantdesk.ui.feedback.words import ALWAYS, MONTH, FeedbackWords
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.survey_editor.page import SurveyPage
from tests.ui import said
from tests.ui.people import CTRL, Opener, click, page, press, wait, words

Opened = tuple[Session, FeedbackPage]


@pytest.fixture
def opened(open_shop: Opener, empty_file: Path) -> Opened:
    said.leave(empty_file, said.many())
    session = open_shop(empty_file, "feedback")
    return session, page(session, FeedbackPage)


def test_pending_answers_are_taken_in_when_the_page_shows(opened: Opened) -> None:
    _session, shown = opened
    assert shown.shown is not None
    assert shown.shown.total == len(said.many())
    assert shown.figures.isVisible()


def test_the_answer_counts_the_reason_named_most(opened: Opened) -> None:
    assert opened[1].answer.plain() == "Wie niets koopt, mist het vaakst de juiste maat: 24 van de 40 keer."


def test_the_context_is_the_recommendation_score(opened: Opened) -> None:
    shown = opened[1].shown
    assert shown is not None
    assert shown.nps.value is not None
    told = f"Je aanbevelingscijfer is {signed(shown.nps.value)} (laatste 90 dagen)."
    assert told in opened[1].answer.context.text()


def test_a_month_with_few_scores_says_of_which_months_its_score_is(
    open_shop: Opener, empty_file: Path
) -> None:
    said.leave(empty_file, said.many())
    shown = page(open_shop(empty_file, "feedback"), FeedbackPage)
    assert shown.shown is not None
    borrowed = NpsMonth(date(2025, 10, 1), shown.shown.nps, date(2025, 9, 1))
    shown._show(replace(shown.shown, months=(borrowed,)))
    drawing = shown.nps.chart.drawing
    assert drawing is not None
    assert drawing.last_of == "sep–okt"
    assert drawing.readout(0)[0].startswith("Sep t/m okt. 2025: +")
    assert str(shown.nps.table.model().index(0, 0).data()) == "Sep t/m okt. 2025"


def test_it_speaks_english_with_plurals(open_shop: Opener, empty_file: Path) -> None:
    program.dress("light", 100, "en")
    said.leave(empty_file, said.many())
    shown = page(open_shop(empty_file, "feedback"), FeedbackPage)
    assert shown.answer.plain() == "Who buys nothing most often misses the right size: 24 of the 40 times."
    assert shown.waiting.heading() == "3 wait for an answer"


def test_few_answers_are_a_list_without_percentages(open_shop: Opener, empty_file: Path) -> None:
    said.leave(empty_file, said.few())
    shown = page(open_shop(empty_file, "feedback"), FeedbackPage)
    assert shown.answer.plain() == "Nog 25 antwoorden en je ziet waarom mensen niets kopen."
    assert [bar.share for bar in shown.reasons.bars.bars] == [""]
    assert shown.reasons.sub.text() == "5 antwoorden; nog 25 nodig voor een percentage."
    assert not [text for text in words(shown.reasons) if "%" in text and "95%" not in text]
    assert not shown.nps.chart.isVisible()


def test_an_empty_shop_is_told_what_will_appear_and_how_to_begin(
    open_shop: Opener, empty_file: Path, qtbot: QtBot
) -> None:
    session = open_shop(empty_file, "feedback")
    shown = page(session, FeedbackPage)
    assert shown.empty.isVisible()
    assert not shown.figures.isVisible()
    assert shown.rail() is None
    assert session.work is not None
    session.work.survey_wanted.disconnect()
    with qtbot.waitSignal(session.work.survey_wanted, timeout=500):
        click(shown.empty.button)


def test_the_top_bar_starts_the_survey_and_enters_answers(opened: Opened, qtbot: QtBot) -> None:
    session, shown = opened
    assert session.work is not None
    for button, wanted in (
        (shown.start, session.work.survey_wanted),
        (shown.enter, session.work.entry_wanted),
    ):
        wanted.disconnect()
        with qtbot.waitSignal(wanted, timeout=500):
            click(button)


def test_the_filter_shows_one_store_and_a_chip_takes_it_away(opened: Opened) -> None:
    session, shown = opened
    entries = {menu.title(): menu for menu in shown.filter.menu_now().findChildren(QMenu)}
    next(action for action in entries["Winkel"].actions() if action.text() == "Deventer").trigger()
    wait(session)
    assert shown.shown is not None
    assert shown.shown.answers == 16
    chip = shown.chips.chips[0]
    assert chip.words == "Deventer"
    press(chip, Qt.Key.Key_Delete)
    wait(session)
    assert shown.shown.answers == 83
    assert shown.chips.chips == []


def test_another_period_shows_other_answers(opened: Opened) -> None:
    session, shown = opened
    before = shown.shown
    names = shown.period.names()
    next(action for action in shown.period.menu_now().actions() if action.text() == names[MONTH]).trigger()
    wait(session)
    assert before is not None
    assert shown.shown is not None
    assert shown.shown.answers < before.answers
    assert shown.period.text() == "Laatste 30 dagen"
    assert "laatste 30 dagen" in shown.themes.sub.text()


def test_going_back_restores_period_and_filter(opened: Opened) -> None:
    session, shown = opened
    shown.choose_period(ALWAYS)
    wait(session)
    session.window.go("overview")
    session.window.back()
    assert page(session, FeedbackPage).period.days == ALWAYS


def test_settled_is_told_and_can_be_undone(opened: Opened) -> None:
    session, shown = opened
    assert session.window.sidebar.buttons["feedback"].badge.text() == "3"
    first = shown.waiting.waiting[0]
    done = next(b for b in shown.waiting.findChildren(QPushButton) if b.text() == "Opgelost")
    click(done)
    wait(session)
    assert first not in shown.waiting.waiting
    assert shown.waiting.heading() == "2 wachten op antwoord"
    assert session.window.sidebar.buttons["feedback"].badge.text() == "2"
    assert session.window.toast.text.text() == f"{first.name} is geholpen"
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert first in shown.waiting.waiting
    assert session.window.sidebar.buttons["feedback"].badge.text() == "3"


def test_replying_has_the_address_ready(opened: Opened) -> None:
    _session, shown = opened
    reply = next(b for b in shown.waiting.findChildren(QPushButton) if b.text() == "Mail")
    click(reply)
    assert QGuiApplication.clipboard().text() == shown.waiting.waiting[0].email


def test_what_was_asked_for_in_vain_is_counted(opened: Opened) -> None:
    shown = opened[1].shown
    assert shown is not None
    assert shown.wanted[0].n == 24
    assert "24 keer gevraagd" in words(opened[1].wanted)


def test_with_visitors_but_no_purchases_the_cost_asks_to_import_them(opened: Opened) -> None:
    session, shown = opened
    assert not shown.missed.import_purchases.isVisibleTo(shown.missed)
    assert shown.shown is not None
    counted = replace(shown.shown, visitors=120)
    shown.missed.show_feedback(counted, FeedbackWords(counted, shown.period.days))
    assert "Importeer de aankopen" in shown.missed.told.text()
    assert shown.missed.import_purchases.isVisibleTo(shown.missed)
    shown.missed.import_purchases.click()
    page(session, ImportPage)


def test_other_is_never_the_first_theme(opened: Opened) -> None:
    model = opened[1].themes.table.rows
    keys = [row.key for row in model.rows]
    assert keys[0] == "size"
    assert "other" not in keys[:-1]


def test_the_themes_model_is_a_sound_model(opened: Opened) -> None:
    model = opened[1].themes.table.rows
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    model.show_themes(model.rows[:1])
    model.show_themes(())


def test_read_opens_the_answers_of_a_theme(opened: Opened) -> None:
    session, shown = opened
    table = shown.themes.table
    index = table.rows.index(0, Column.READ)
    click(table.viewport(), table.visualRect(index).center())
    answers = page(session, AnswersPage)
    assert answers.title() == "Maat er niet"
    assert len(answers.found) == table.rows.rows[0].n


def test_a_bar_opens_its_answers_by_key_and_by_mouse(opened: Opened) -> None:
    session, shown = opened
    bars = shown.reasons.bars
    bars.setFocus()
    press(bars, Qt.Key.Key_Down)
    press(bars, Qt.Key.Key_Return)
    assert page(session, AnswersPage).what == "price"
    session.window.back()
    wait(session)
    click(bars, QPoint(20, 10))
    assert page(session, AnswersPage).what == "size"


def test_every_chart_can_be_read_as_a_table(opened: Opened) -> None:
    for card in (opened[1].nps, opened[1].reasons):
        click(card.turn)
        assert card.table.isVisible()
        assert card.table.model().rowCount() > 0
    model = opened[1].reasons.table.model()
    assert [model.index(0, column).data() for column in range(3)] == ["Maat er niet", "24", "60%"]


def test_the_nps_chart_survives_a_change_of_theme(opened: Opened) -> None:
    before = opened[1].nps.chart.grab().toImage()
    program.dress("dark", 100, "nl")
    assert opened[1].nps.chart.grab().toImage() != before


def test_answers_given_meanwhile_come_in_by_themselves(opened: Opened, empty_file: Path) -> None:
    session, shown = opened
    said.leave(empty_file, [said.given(900, outcome="searched", reason="size")])
    assert session.window.intake.clock.interval() == 30_000
    session.window.intake.clock.timeout.emit()
    wait(session)
    assert shown.shown is not None
    assert shown.shown.total == len(said.many()) + 1


def test_nothing_new_makes_no_page_reload(opened: Opened) -> None:
    session, _shown = opened
    seen: list[Changes] = []
    assert session.work is not None
    session.work.changed.connect(seen.append)
    session.window.intake.clock.timeout.emit()
    wait(session)
    assert seen == []


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_answers_are_saved(opened: Opened, tmp_path: Path, kind: str) -> None:
    session, shown = opened
    shown.save(tmp_path / f"feedback.{kind}")
    wait(session)
    assert (tmp_path / f"feedback.{kind}").stat().st_size > 500
    assert session.window.toast.text.text() == f"Bewaard als feedback.{kind}"


def test_the_questions_can_be_changed_from_here(opened: Opened) -> None:
    click(opened[1].edit)
    assert page(opened[0], SurveyPage).title() == "Vragen aanpassen"


def test_a_narrow_window_keeps_every_way(open_shop: Opener, empty_file: Path) -> None:
    said.leave(empty_file, said.many())
    session = open_shop(empty_file, "feedback", (1180, 700))
    shown = page(session, FeedbackPage)
    assert not shown.period.isVisible()
    assert session.window.topbar.rail_button.text() == "Wacht op antwoord (3)"
    periods = next(menu for menu in shown.filter.menu_now().findChildren(QMenu) if menu.title() == "Periode")
    periods.actions()[0].trigger()
    wait(session)
    assert shown.period.days == MONTH
