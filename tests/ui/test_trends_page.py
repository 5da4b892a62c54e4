"""Trends: a figure is chosen, read, marked, saved and looked at over other months, by mouse and by keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook  # noqa: TID253  # what was saved is opened
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout

from klantdesk.desk import insights
from klantdesk.desk.cohort_views import CHANNEL, REVENUE
from klantdesk.desk.trends import Point, Stretch, Trend, Turn
from klantdesk.ui import texts
from klantdesk.ui.app import Session
from klantdesk.ui.overview.goal_form import GoalForm
from klantdesk.ui.parts.beside import Beside
from klantdesk.ui.parts.line_chart import LineDrawing
from klantdesk.ui.trends.marks import MarkForm, letter
from klantdesk.ui.trends.page import TrendsPage
from klantdesk.ui.trends.period import PeriodForm
from klantdesk.ui.trends.words import TrendWords
from tests.ui.people import CTRL, Opener, click, page, press, wait, words

MAY = Point(date(2025, 5, 1), date(2025, 5, 31), 4, 3, whole=True)


def said(key: str, nature: str, turn: Turn) -> str:
    told = TrendWords(Trend(key, nature, (MAY,), turn, MAY.first, MAY.last, ())).answer()
    return "".join(part if isinstance(part, str) else part.text for part in told)


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path) -> tuple[Session, TrendsPage]:
    session = open_shop(shop_file, "trends")
    return session, page(session, TrendsPage)


@pytest.mark.usefixtures("dressed")
def test_the_finding_says_how_much_how_often_and_whether_it_can_be_chance() -> None:
    more = Turn(456, 409, 20.0, 74.0, 12, 12, 0, by_chance=False)
    assert said("new", "sum", more) == (
        "Er kwamen meer nieuwe klanten dan een jaar eerder:\n"
        "456 tegen 409. Dat is 11% meer, en dat in elke maand."
    )
    less = Turn(7_200_00, 8_000_00, -1.0, 2.0, 12, 5, 7, by_chance=True)
    assert said("revenue", "sum", less).endswith("7.200 tegen €\u00a08.000. Dat kan toeval zijn.")
    share = Turn(0.41, 0.33, 0.02, 0.14, 12, 9, 3, by_chance=False)
    assert said("returning_share", "rate", share).endswith("41% tegen 33%. Dat is 8,0 procentpunt meer.")
    assert said("nps", "rate", Turn(46, None, None, None, 0, 0, 0, by_chance=None)) == "NPS: +46."
    assert said("new", "sum", Turn(None, None, None, None, 0, 0, 0, by_chance=None)).endswith(
        "nog niet te zeggen."
    )
    assert [letter(place) for place in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]


def test_another_figure_is_chosen_with_the_arrows_and_read_beside_the_mouse(
    opened: tuple[Session, TrendsPage],
) -> None:
    session, trends = opened
    trends.picker.figures["active"].setFocus()
    press(trends.picker.figures["active"], Qt.Key.Key_Down)
    press(QApplication.focusWidget() or trends, Qt.Key.Key_Space)
    wait(session)
    assert trends.figure == "new"
    assert trends.card.title.text() == "Nieuwe klanten per maand"
    chart = trends.card.chart
    place = chart.plot.getViewBox().mapViewToScene(QPointF(3, 0))
    chart._point((place,))
    point = trends.shown.trends["new"].points[3] if trends.shown else MAY
    assert chart.readout.value.text().endswith(f": {point.value}")
    assert chart.readout.comparison.text().startswith(f"{point.year_before} in ")
    trends.compare.setCurrentIndex(1)
    chart._point((place,))
    assert not chart.readout.comparison.isVisibleTo(chart.readout)
    click(trends.card.copy)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == 13
    assert copied[0] == "Maand\tNieuwe klanten\tEen jaar eerder"


def test_a_figure_that_is_not_in_the_list_joins_it(opened: tuple[Session, TrendsPage]) -> None:
    session, trends = opened
    assert "revenue" in trends.picker.others()
    trends.picker.chosen.emit("revenue")
    wait(session)
    assert trends.picker.figures["revenue"].isChecked()
    assert "revenue" not in trends.picker.others()
    assert trends.card.chart.drawing is not None
    assert trends.card.chart.drawing.write(1234.0) == texts.money(123400)


def test_a_day_is_marked_shown_as_a_letter_changed_and_taken_back(opened: tuple[Session, TrendsPage]) -> None:
    session, trends = opened
    click(trends.markers.add)
    form = trends.findChild(MarkForm)
    assert form is not None
    press(form.words, Qt.Key.Key_Return)
    wait(session)
    assert form.fields["title"].wrong.text() == "Zeg in een paar woorden wat er gebeurde"
    form.words.setText("Clubdag")
    form.day.put(date(2025, 8, 30))
    press(form.words, Qt.Key.Key_Return)
    wait(session)
    drawing = trends.card.chart.drawing
    assert [mark.letter for mark in getattr(drawing, "marks", ())] == ["A"]
    assert {"A", "Clubdag", "30 aug. 2025"} <= set(words(trends.markers))
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert trends.shown is not None
    assert trends.shown.markers == ()


def test_other_months_are_looked_at_and_saved(opened: tuple[Session, TrendsPage], tmp_path: Path) -> None:
    session, trends = opened
    click(trends.period.buttons["3"])
    wait(session)
    assert len(trends.card.words.shown.points if trends.card.words else ()) == 3
    click(trends.period.buttons["own"])
    form = trends.findChild(PeriodForm)
    assert form is not None
    form.first.setCurrentIndex(form.first.findData("2025-03-01"))
    form.last.setCurrentIndex(form.last.findData("2025-01-01"))
    click(form.primary)
    assert form.fields["last"].wrong.text() == "Deze maand ligt voor de eerste"
    form.last.setCurrentIndex(form.last.findData("2025-08-01"))
    click(form.primary)
    wait(session)
    assert trends.stretch == Stretch(first=date(2025, 3, 1), last=date(2025, 8, 31))
    assert trends.period.now() == "own"
    trends.save(tmp_path / "trend.xlsx")
    trends.save(tmp_path / "trend.png")
    wait(session)
    sheet = load_workbook(tmp_path / "trend.xlsx").active
    assert sheet is not None
    assert str(sheet["A2"].value).startswith("2025-03")
    assert (tmp_path / "trend.png").stat().st_size > 1000


def test_cohorts_are_walked_by_keys_and_parted_by_the_first_purchase(
    opened: tuple[Session, TrendsPage],
) -> None:
    session, trends = opened
    heat = trends.cohorts.heat
    heat.setFocus()
    before = heat.accessibleDescription()
    press(heat, Qt.Key.Key_Up)
    press(heat, Qt.Key.Key_Right)
    assert heat.cell == (len(heat.lines) - 2, 1)
    assert heat.accessibleDescription() not in {"", before}
    trends.cohorts.measure.setCurrentIndex(trends.cohorts.measure.findData(REVENUE))
    wait(session)
    assert heat.words is not None
    assert heat.words.columns()[0] == "kwartaal 1"
    trends.cohorts.by.setCurrentIndex(trends.cohorts.by.findData(CHANNEL))
    wait(session)
    assert trends.cohorts.part.isVisibleTo(trends)
    assert trends.cohorts.part.itemText(0) in {"in de winkel", "op het web"}


def test_a_goal_is_set_from_the_chart_and_drawn_in_it(opened: tuple[Session, TrendsPage]) -> None:
    session, trends = opened
    trends.picker.chosen.emit("average_receipt")
    click(trends.card.step)
    form = trends.findChild(GoalForm)
    assert form is not None
    form.value.setText("120")
    press(form.value, Qt.Key.Key_Return)
    wait(session)
    drawing = trends.card.chart.drawing
    assert isinstance(drawing, LineDrawing)
    assert drawing.goal == (120.0, f"doel {texts.money(12_000)}")
    assert trends.picker.told.text().startswith("Omzet gedeeld door")


def test_a_figure_of_which_no_month_is_known_draws_no_line(opened: tuple[Session, TrendsPage]) -> None:
    session, trends = opened
    trends.picker.chosen.emit("nps")
    wait(session)
    assert trends.card.note.text() == "Over deze maanden is nog niets te zeggen."
    assert trends.card.chart.plot.listDataItems() == []


def test_an_empty_shop_says_what_will_come(open_shop: Opener, empty_file: Path) -> None:
    session = open_shop(empty_file, "trends")
    trends = page(session, TrendsPage)
    assert trends.empty.isVisibleTo(trends)
    assert not trends.figures.isVisibleTo(trends)


def test_at_large_text_in_a_small_window_nothing_is_cut_off(
    opened: tuple[Session, TrendsPage], dressed: QApplication
) -> None:
    session, trends = opened
    session.window.resize(1180, 680)
    wait(session)
    room = trends.body.parentWidget()
    assert room is not None
    assert room.minimumSizeHint().width() <= trends.width()
    cards = trends.picker.parentWidget()
    assert isinstance(cards, Beside)
    cards.resize(cards.minimumSizeHint().width(), cards.height())
    dressed.processEvents()
    assert cards.row.direction() == QBoxLayout.Direction.TopToBottom


def test_what_a_figure_is_stands_under_the_list_with_the_window_of_this_shop(
    opened: tuple[Session, TrendsPage],
) -> None:
    session, trends = opened
    assert session.work is not None
    told = insights.overview(session.work.shop)
    assert f"de laatste {told.window_months} maanden" in trends.picker.told.text()


def test_a_goal_far_away_leaves_the_line_as_it_is(opened: tuple[Session, TrendsPage]) -> None:
    session, trends = opened
    click(trends.card.step)
    (form,) = session.window.findChildren(GoalForm)
    form.value.setText("9.999.999.999")
    press(form.value, Qt.Key.Key_Return)
    wait(session)
    assert form.fields["value"].wrong.text() == "Dat haalt geen winkel: hooguit 10.000.000"
    form.value.setText("10.000.000")
    press(form.value, Qt.Key.Key_Return)
    wait(session)
    drawing = trends.card.chart.drawing
    assert isinstance(drawing, LineDrawing)
    assert drawing.goal is None
    assert "doel 10.000.000: ver boven deze grafiek" in words(trends.card)
    top = trends.card.chart.plot.getViewBox().viewRange()[1][1]
    assert top < 2 * max(value for value in drawing.series[0].values if value is not None)
    session.window.undo()
    wait(session)
    assert not [text for text in words(trends.card) if text.startswith("doel")]
