"""The card of visitors and buyers says which hour loses most, how sure that is, and how to begin."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from klantdesk.desk.feedback_views import Filter, Measure
from klantdesk.desk.shop import Shop
from klantdesk.desk.traffic_views import Lowest, Part, Week
from klantdesk.records import Harvest, VisitorCount, to_day
from klantdesk.ui import app as program
from klantdesk.ui.app import Session
from klantdesk.ui.feedback.page import FeedbackPage
from klantdesk.ui.feedback.traffic_card import TrafficCard
from klantdesk.ui.feedback.traffic_words import CONVERSION, VISITORS, TrafficWords
from klantdesk.ui.feedback.words import ALWAYS
from tests.db.harvests import take
from tests.ui import said
from tests.ui.people import Opener, click, page, press, wait, words

LAST = to_day(said.LAST)
"""A Friday."""
HOURS = range(10, 17)


def counted(*, low: int = 3, by_hour: bool = True) -> list[VisitorCount]:
    """Four weeks of 30 visitors an hour, of whom 12 buy; on Saturday at 14 and 15 only `low`."""
    return [
        VisitorCount(day, 30, "", hour if by_hour else -1, low if day % 7 == 2 and hour in {14, 15} else 12)
        for day in range(LAST - 27, LAST + 1)
        for hour in (HOURS if by_hour else [0])
    ]


def leave(file: Path, visits: list[VisitorCount]) -> None:
    shop = Shop.open(file)
    with shop.writing() as store:
        take(store, Harvest(visits=visits), "deur")
    shop.close()


def opened(
    open_shop: Opener, file: Path, visits: list[VisitorCount] | None = None
) -> tuple[Session, FeedbackPage]:
    if visits:
        leave(file, visits)
    session = open_shop(file, "feedback")
    return session, page(session, FeedbackPage)


def test_the_title_is_the_hour_that_loses_most(open_shop: Opener, empty_file: Path) -> None:
    card = opened(open_shop, empty_file, counted())[1].traffic
    assert card.title.text() == "Zaterdag tussen 14 en 16 uur kopen de minste bezoekers: 1 op de 10"
    assert card.sub.text() == "Bezoekers en kopers, 4 okt. 2025 t/m 31 okt. 2025; 28 dagen geteld"
    assert [figure.text() for figure, _name in card.figures] == ["5.880", "2.280", "39%"]
    assert card.figures[2][1].text() == "conversie, tussen 38% en 40%"
    assert "zaterdag 15–16 uur: 108 van de 120 bezoekers" in card.notes.text()
    lows = [(row.name, cell.figure) for row in card.map.drawing.rows for cell in row.cells if cell.low]
    assert lows == [("Zaterdag", "10%"), ("Zaterdag", "10%")]


def test_it_says_so_in_english(open_shop: Opener, empty_file: Path) -> None:
    program.dress("light", 100, "en")
    card = opened(open_shop, empty_file, counted())[1].traffic
    assert card.title.text() == "On Saturday between 14:00 and 16:00 the fewest visitors buy: 1 in 10"
    assert card.sub.text().endswith("28 days counted")


def test_what_can_be_chance_is_no_finding(open_shop: Opener, empty_file: Path) -> None:
    card = opened(open_shop, empty_file, counted(low=10))[1].traffic
    assert card.title.text() == "40% van de bezoekers koopt iets; geen uur springt eruit"
    assert "Dat kan nog toeval zijn." in card.notes.text()
    assert not [cell for row in card.map.drawing.rows for cell in row.cells if cell.low]


def test_the_map_is_walked_with_the_arrows_and_says_n_and_interval(
    open_shop: Opener, empty_file: Path
) -> None:
    session, shown = opened(open_shop, empty_file, counted())
    card = shown.traffic
    assert (
        card.told.text() == "Zaterdag 14–15 uur: 10% kocht iets, 12 van de 120 bezoekers (tussen 6% en 17%)"
    )
    press(card.map, Qt.Key.Key_Right)
    press(card.map, Qt.Key.Key_Right)
    assert card.told.text().startswith("Zaterdag 16–17 uur: 40% kocht iets")
    assert card.map.accessibleDescription() == card.told.text()
    click(card.map, card.map.box(0, 0).center().toPoint())
    assert card.told.text().startswith("Maandag 10–11 uur")
    for _ in range(12):
        press(card.map, Qt.Key.Key_Down)
    assert card.told.text().startswith("Alle dagen 10–11 uur")
    before = card.map.grab().toImage()
    program.dress("dark", 100, "nl")
    wait(session)
    assert card.map.grab().toImage() != before


def test_few_counts_are_told_as_such(open_shop: Opener, empty_file: Path) -> None:
    card = opened(open_shop, empty_file, [VisitorCount(LAST, 12, "", 14, 3)])[1].traffic
    assert card.title.text() == "Nog te weinig tellingen om te zeggen wie er koopt"
    assert card.sub.text() == "Bezoekers en kopers, 31 okt. 2025"
    assert [name.text() for _figure, name in card.figures][2] == "conversie: te weinig tellingen"
    assert [row.cells[0].figure for row in card.map.drawing.rows] == ["·", "·"]
    press(card.map, Qt.Key.Key_Left)
    assert card.told.text() == "Alle dagen 14–15 uur: 12 bezoekers, te weinig tellingen"
    assert "Een punt: te weinig tellingen, onder 30 bezoekers." in card.notes.text()
    assert not [told for told in words(card.front) if "%" in told]


def test_the_switch_shows_how_many_came_in(open_shop: Opener, empty_file: Path) -> None:
    card = opened(open_shop, empty_file, counted())[1].traffic
    click(card.measure.buttons[VISITORS])
    assert {cell.figure for cell in card.map.drawing.rows[0].cells} == {"120"}
    assert card.map.drawing.rows[-1].whole.figure == "5.880"
    click(card.measure.buttons[CONVERSION])
    assert card.map.drawing.rows[0].cells[0].figure == "40%"


def test_counts_by_day_are_shown_by_day_and_say_that_the_hour_is_unknown(
    open_shop: Opener, empty_file: Path
) -> None:
    card = opened(open_shop, empty_file, counted(by_hour=False))[1].traffic
    assert card.map.drawing.hours == ()
    assert card.figures[0][0].text() == "840"
    assert "Het uur is niet bekend: er is per dag geteld." in card.notes.text()
    assert not card.measure.isVisible()
    model = card.table.model()
    told = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert told == [
        ["Alle dagen", "hele dag", "840"],
        ["Maandag", "hele dag", "120"],
        ["Maandag", "onbekend", "120"],
    ]


def test_visitors_without_buyers_show_when_they_came(open_shop: Opener, empty_file: Path) -> None:
    visits = [VisitorCount(one.day, one.visitors, "", one.hour) for one in counted()]
    card = opened(open_shop, empty_file, visits)[1].traffic
    assert card.title.text() == "5.880 bezoekers; wie van hen kocht, is nog niet bekend"
    assert card.figures[2][1].text() == "conversie: kopers niet geteld"
    assert card.map.drawing.rows[0].cells[0].figure == "120"
    assert card.map.drawing.rows[0].whole.figure == "840"
    assert "Importeer je aankopen" in card.notes.text()
    assert card.told.text() == "Alle dagen: 5.880 bezoekers, kopers niet geteld"


@pytest.mark.usefixtures("dressed")
def test_a_counter_without_buyers_has_visitors_by_the_hour_and_conversion_by_the_day(qtbot: QtBot) -> None:
    share = Measure(80, 0.25, 0.17, 0.35)
    cells = (Part(0, 9, 30, 0, 0, Measure()), Part(0, 10, 50, 0, 0, Measure()))
    hours = tuple(Part(None, cell.hour, cell.visitors, 0, 0, Measure()) for cell in cells)
    days = (Part(0, None, 80, 80, 20, share),)
    card = TrafficCard()
    qtbot.addWidget(card)
    whole = Part(None, None, 80, 80, 20, share)
    card.show_week(Week(ever=True, days=1, whole=whole, weekdays=days, hours=hours, cells=cells))
    monday, everything = card.map.drawing.rows
    assert [cell.figure for cell in monday.cells] == ["30", "50"]
    assert (monday.whole.figure, monday.aside, everything.whole.figure) == ("25%", "van 80", "25%")
    assert "Kopers zijn niet per uur geteld" in card.notes.text()


def test_the_same_as_a_table_to_copy_and_as_a_file(
    open_shop: Opener, empty_file: Path, tmp_path: Path
) -> None:
    session, shown = opened(open_shop, empty_file, counted())
    card = shown.traffic
    click(card.turn)
    assert card.table.isVisible()
    assert not card.measure.isVisible()
    card.table.selectRow(2)
    click(card.copy)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Dag", "Uur", "Bezoekers", "Kopers", "Conversie", "95%-interval"]
    assert len(lines) == 1 + 1 + 7 * (1 + len(HOURS))
    shown.save_visitors(tmp_path / "bezoekers.xlsx")
    wait(session)
    assert (tmp_path / "bezoekers.xlsx").stat().st_size > 500
    assert session.window.toast.text.text() == "Bewaard als bezoekers.xlsx"


def test_while_nobody_counted_the_card_says_how_to_begin(
    open_shop: Opener, empty_file: Path, qtbot: QtBot
) -> None:
    said.leave(empty_file, said.few())
    session, shown = opened(open_shop, empty_file)
    card = shown.traffic
    assert card.title.text() == "Hoeveel van je bezoekers kopen iets?"
    assert "importeer een bestand met tellingen" in card.how.text()
    assert not card.map.isVisible()
    assert not card.turn.isVisible()
    assert session.work is not None
    session.work.entry_wanted.disconnect()
    with qtbot.waitSignal(session.work.entry_wanted, timeout=500):
        click(card.count_button)
    click(card.import_button)
    wait(session)
    assert session.window.page is not None
    assert session.window.page.id == "import"


def test_an_empty_page_says_how_to_begin_once(open_shop: Opener, empty_file: Path) -> None:
    shown = opened(open_shop, empty_file)[1]
    assert shown.empty.isVisible()
    assert not shown.traffic.isVisible()


def test_visitors_counted_before_anybody_answered_are_shown(open_shop: Opener, empty_file: Path) -> None:
    shown = opened(open_shop, empty_file, counted())[1]
    assert shown.empty.isVisible()
    assert shown.traffic.map.isVisible()


def test_period_and_filter_hold_for_visitors_too(open_shop: Opener, empty_file: Path) -> None:
    said.leave(empty_file, said.few())
    session, shown = opened(open_shop, empty_file, [*counted(), VisitorCount(LAST - 200, 5)])
    assert shown.traffic.figures[0][0].text() == "5.880"
    shown.choose_period(ALWAYS)
    wait(session)
    assert shown.traffic.figures[0][0].text() == "5.885"
    shown.choose(Filter(staff="Joris"))
    wait(session)
    assert shown.traffic.title.text() == "Bezoekers zijn niet per klantgroep, persoon of vraag geteld"
    assert not shown.traffic.map.isVisible()
    assert not shown.traffic.import_button.isVisible()


@pytest.mark.parametrize(
    ("share", "words_of"),
    [(0.0, "niemand"), (0.125, "1 op de 8"), (0.31, "1 op de 3"), (0.39, "39%"), (0.97, "97%")],
)
@pytest.mark.usefixtures("dressed")
def test_a_share_is_told_as_people_say_it(share: float, words_of: str) -> None:
    assert TrafficWords(Week(ever=True)).share(share) == words_of


@pytest.mark.usefixtures("dressed")
def test_a_weekday_and_an_hour_of_any_day_are_findings_too(qtbot: QtBot) -> None:
    share = Measure(400, 0.32, 0.28, 0.37)
    whole = Part(None, None, 400, 400, 128, share)
    found = [Lowest(1, None, None, 200, 20, sure=True), Lowest(None, 12, 14, 100, 25, sure=True)]
    titles = [
        TrafficWords(Week(ever=True, days=9, whole=whole, lowest=low)).title() for low in (*found, None)
    ]
    assert titles == [
        "Op dinsdag kopen de minste bezoekers: 1 op de 10",
        "Tussen 12 en 14 uur kopen de minste bezoekers: 1 op de 4",
        "1 op de 3 bezoekers koopt iets",
    ]
    card = TrafficCard()
    qtbot.addWidget(card)
    card.show_week(Week(ever=True))
    assert card.title.text() == "Niemand telde bezoekers in deze dagen"
    assert any("importeer" in told for told in words(card))
