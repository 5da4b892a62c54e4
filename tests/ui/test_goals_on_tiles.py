"""The ⓘ behind a figure and the goal under it, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from klantdesk.desk import goals, insights
from klantdesk.desk.views import Goal, Overview
from klantdesk.ui.app import Session
from klantdesk.ui.overview.goal_form import GoalForm
from klantdesk.ui.overview.page import OverviewPage
from klantdesk.ui.parts.tile import Tile
from tests.ui.people import page, press, wait


def tile(session: Session, key: str) -> Tile:
    return page(session, OverviewPage).tiles.tiles[key]


def form(session: Session) -> GoalForm:
    found = [one for one in session.window.findChildren(GoalForm) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_card_behind_a_figure_opens_and_closes_with_keys(session: Session) -> None:
    about = tile(session, "lost").about
    assert "Afgehaakt" in about.accessibleName()
    about.setFocus()
    press(about, Qt.Key.Key_Space)
    wait(session)
    assert about.card is not None
    assert about.card.isVisible()
    said = [label.text() for label in about.card.findChildren(QLabel)]
    assert said[0] == "Afgehaakt"
    assert "niets gekocht" in said[1]
    assert {"Over", "Geteld over", "Telt niet mee"} <= set(said)
    card = about.card
    press(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert about.hasFocus()


def test_a_goal_is_set_told_reached_and_taken_back_with_keys(session: Session) -> None:
    assert session.work is not None
    shop = session.work.shop
    active = insights.overview(shop).active_end or 0
    one = tile(session, "active")
    one.goal.setting.setFocus()
    press(one.goal.setting, Qt.Key.Key_Space)
    asked = form(session)
    QTest.keyClicks(asked.value, "veel")
    press(asked.value, Qt.Key.Key_Return)
    assert asked.fields["value"].row.isVisible()
    asked.value.clear()
    QTest.keyClicks(asked.value, str(active + 40))
    press(asked.value, Qt.Key.Key_Return)
    wait(session)
    assert "nog 40 te gaan" in one.goal.words.text()
    assert "op 31 dec." in one.goal.words.text()
    assert "nog 40 te gaan" in one.accessibleDescription()
    one.goal.changing.click()
    again = form(session)
    again.value.setText(str(active))
    press(again.value, Qt.Key.Key_Return)
    wait(session)
    assert "gehaald" in one.goal.words.text()
    one.goal.changing.click()
    form(session).away.click()
    wait(session)
    assert one.goal.setting.isVisible()
    session.work.undoing.take_back_last()
    wait(session)
    assert "gehaald" in one.goal.words.text()
    goals.drop(shop, "active", "")


def test_a_missed_and_an_unknown_goal_are_told_as_such(session: Session) -> None:
    tiles = page(session, OverviewPage).tiles
    shown = tiles.shown
    assert isinstance(shown, Overview)
    for goal, words in (
        (Goal("lost", 25, date(2025, 1, 31), 5, 1.0, at_most=True, over=False), "nog 5 te veel"),
        (Goal("lost", 25, date(2025, 1, 31), 5, 1.0, at_most=True, over=True), "niet gehaald, 5 verschil"),
        (
            Goal("lost", 25, date(2025, 1, 31), None, None, at_most=True, over=False),
            "Doel hooguit 25 op 31 jan.",
        ),
    ):
        figures = tuple(replace(one, goal=goal) if one.key == "lost" else one for one in shown.tiles)
        tiles.show_figures(replace(shown, tiles=figures))
        assert words in tiles.tiles["lost"].goal.words.text()


def test_a_goal_for_a_day_that_has_passed_is_refused(session: Session) -> None:
    tile(session, "active").goal.wanted.emit()
    asked = form(session)
    asked.value.setText("1.000")
    asked.due.put(date(2025, 11, 2))
    asked.primary.click()
    wait(session)
    assert asked.isVisible()
    assert "Deze dag is voorbij" in asked.fields["due"].wrong.text()
    asked.reject()
