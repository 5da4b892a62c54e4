"""The overview says what the desk counted, and everything coloured leads somewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from klantdesk.desk import insights
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import Overview, Task
from klantdesk.ui import texts
from klantdesk.ui.app import Session
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.groups.page import GroupsPage
from klantdesk.ui.overview.charts import Charts
from klantdesk.ui.overview.page import OverviewPage
from klantdesk.ui.overview.sentences import Sentences
from klantdesk.ui.parts.answer import Word
from klantdesk.ui.parts.chart_card import ChartCard
from klantdesk.ui.parts.scale import nice_ticks
from tests.ui.people import Opener, click, page, press, wait, words


@pytest.fixture
def figures(shop_file: Path) -> Overview:
    shop = Shop.open(shop_file)
    try:
        return insights.overview(shop)
    finally:
        shop.close()


def said(shown: Overview) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in Sentences(shown).answer())


def test_the_answer_is_built_from_the_figures(session: Session, figures: Overview) -> None:
    answer = page(session, OverviewPage).answer.plain()
    assert answer == said(figures).replace("\n", " ")
    for count in (figures.new, figures.won_back, figures.lost):
        assert count is not None
        assert texts.number(count) in answer


@pytest.mark.usefixtures("dressed")
def test_the_answer_in_all_its_turns(figures: Overview) -> None:
    november = replace(figures, month=date(2025, 11, 1), active_start=2800, active_end=3059)
    grown = replace(november, new=323, won_back=113, lost=177)
    assert said(grown) == (
        "In november kwamen er 323 nieuwe klanten bij en 113 terug, en haakten er 177 af: "
        "je klantenbestand groeit."
    )
    one = replace(november, new=1, won_back=0, lost=1, active_end=2800)
    assert (
        said(one)
        == "In november kwam er 1 nieuwe klant bij en haakte er 1 af:\nje klantenbestand blijft gelijk."
    )
    nobody = replace(november, new=0, won_back=2, lost=0, active_end=2700)
    assert said(nobody) == (
        "In november kwam er niemand bij, kwamen er 2 terug en haakte er niemand af: "
        "je klantenbestand krimpt."
    )
    bars = tuple(replace(bar, new=0, lost=0, returning_cents=0, new_cents=0) for bar in november.bars)
    unnamed = replace(november, new=0, won_back=0, lost=0, active_end=0, bars=bars)
    assert said(unnamed) == "Bij geen enkele aankoop van het afgelopen jaar staat een klant."
    assert "klantnummer" in Sentences(unnamed).context()
    early = replace(november, new=None, won_back=None, lost=None, active_start=None)
    assert said(early) == "Of je klantenbestand in november groeide, is nog niet te zeggen."
    assert "Je gegevens beginnen op" in Sentences(early).context()


@pytest.mark.usefixtures("dressed")
def test_every_coloured_word_leads_somewhere(figures: Overview) -> None:
    leads = [part.leads_to for part in Sentences(figures).answer() if isinstance(part, Word)]
    assert leads == ["new", "won_back", "lost"]


@pytest.mark.parametrize("figure", ["new", "won_back", "lost"])
def test_a_coloured_word_opens_exactly_the_customers_counted(
    session: Session, figures: Overview, figure: str
) -> None:
    page(session, OverviewPage).answer.headline.linkActivated.emit(figure)
    customers = page(session, CustomersPage)
    assert customers.rows.rowCount() == getattr(figures, figure)


def test_a_tile_opens_with_the_keyboard(session: Session, figures: Overview) -> None:
    overview = page(session, OverviewPage)
    tile = overview.tiles.tiles["active"]
    tile.setFocus()
    press(tile, Qt.Key.Key_Return)
    assert page(session, CustomersPage).rows.rowCount() == figures.active_end


def test_a_tile_tells_a_screen_reader_all_of_it(session: Session, figures: Overview) -> None:
    tile = page(session, OverviewPage).tiles.tiles["active"]
    assert tile.accessibleName() == f"Actieve klanten, {texts.number(figures.active_end or 0)}"
    assert "vorig jaar" in tile.accessibleDescription()
    assert "Wie zijn dat?" in tile.accessibleDescription()


def test_fewer_lost_is_good_and_points_down(session: Session, figures: Overview) -> None:
    overview = page(session, OverviewPage)
    tiles = tuple(replace(t, value=5, last_year=9) if t.key == "lost" else t for t in figures.tiles)
    overview.tiles.show_figures(replace(figures, tiles=tiles))
    mark = overview.tiles.tiles["lost"].mark
    assert mark.text() == "<b>▼ 4</b>"
    assert mark.property("tone") == "good"


def test_a_figure_that_cannot_be_said_says_so(session: Session, figures: Overview) -> None:
    overview = page(session, OverviewPage)
    tiles = tuple(replace(t, value=None, history=(None,) * 13) for t in figures.tiles)
    overview.tiles.show_figures(replace(figures, tiles=tiles))
    assert {tile.figure.text() for tile in overview.tiles.tiles.values()} == {"–"}
    assert {tile.comparison.text() for tile in overview.tiles.tiles.values()} == {"nog niet te zeggen"}


def test_a_figure_that_cannot_be_said_leads_nowhere(session: Session, figures: Overview) -> None:
    overview = page(session, OverviewPage)
    unknown = tuple(replace(t, value=None) if t.key == "new" else t for t in figures.tiles)
    overview.tiles.show_figures(replace(figures, tiles=unknown))
    tile = overview.tiles.tiles["new"]
    opened: list[str] = []
    overview.tiles.opened.connect(opened.append)
    assert not tile.next_step.isVisible()
    assert "Bekijk" not in tile.accessibleDescription()
    click(tile)
    press(tile, Qt.Key.Key_Return)
    assert opened == []
    overview.tiles.show_figures(figures)
    assert tile.next_step.isVisible()
    click(tile)
    assert opened == ["new"]


def test_the_chart_has_the_same_figures_as_a_table_to_copy(session: Session, figures: Overview) -> None:
    card = page(session, OverviewPage).balance
    click(card.turn)
    assert card.both.currentWidget() is card.table
    card.table.copy()
    copied = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert copied[0] == ["Maand", "Nieuw", "Afgehaakt"]
    known = [
        (texts.number(bar.new), texts.number(bar.lost or 0)) for bar in figures.bars if bar.new is not None
    ]
    assert [tuple(line[1:]) for line in copied[1:] if line[1] != "–"] == known
    click(card.turn)
    assert card.both.currentWidget() is card.chart


def test_the_chart_says_the_value_under_the_mouse(session: Session, figures: Overview) -> None:
    chart = page(session, OverviewPage).balance.chart
    view = chart.plot.getViewBox()
    middle = view.mapViewToScene(QPointF(len(figures.bars) - 1, 0))
    chart._point((middle,))
    assert chart.readout.isVisible()
    assert chart.readout.comparison.text() == f"{figures.new} nieuw, {figures.lost} afgehaakt"


def test_findings_are_computed(figures: Overview) -> None:
    rising = tuple(replace(bar, new=40, lost=20) for bar in figures.bars)
    assert Sentences(replace(figures, bars=rising)).growth().endswith("meer nieuw dan afgehaakt")
    mixed = tuple(replace(bar, new=40, lost=20 + 40 * (at % 2)) for at, bar in enumerate(figures.bars))
    assert (
        Sentences(replace(figures, bars=mixed)).growth() == "In 6 van de 12 maanden meer nieuw dan afgehaakt"
    )
    falling = tuple(replace(bar, new=10, lost=20) for bar in figures.bars)
    assert "meer afgehaakt dan nieuw" in Sentences(replace(figures, bars=falling)).growth()
    unknown = tuple(replace(bar, new=None, lost=None) for bar in figures.bars)
    assert "nog niet te zeggen" in Sentences(replace(figures, bars=unknown)).growth()
    quarter = (*figures.bars[:-1], replace(figures.bars[-1], returning_cents=7500, new_cents=2500))
    assert "75%" in Sentences(replace(figures, bars=quarter)).revenue()


@pytest.mark.usefixtures("dressed")
def test_a_month_that_still_runs_and_months_too_early_are_said(figures: Overview) -> None:
    card = ChartCard("")
    early = tuple(replace(bar, new=None, lost=None) if at < 3 else bar for at, bar in enumerate(figures.bars))
    running = replace(figures, bars=early, as_of=figures.bars[-1].last.replace(day=14))
    charts = Charts(running)
    charts.show_revenue(card)
    assert card.chart.drawing is not None
    assert card.chart.drawing.unfinished == 11
    assert card.chart.drawing.light == {0, 1, 2}
    assert "tot en met 14 " in card.note.text()
    assert "lichter" in card.note.text()
    card.deleteLater()


def test_another_month_changes_every_figure(session: Session) -> None:
    overview = page(session, OverviewPage)
    before = overview.answer.plain()
    menu = overview.chooser.menu_of_months()
    menu.actions()[3].trigger()
    wait(session)
    assert overview.answer.plain() != before
    assert overview.chooser.text() == menu.actions()[3].text()


def test_older_months_are_found_by_year(session: Session) -> None:
    overview = page(session, OverviewPage)
    menu = overview.chooser.menu_of_months()
    years = [action.text() for action in menu.actions() if action.menu()]
    assert years == sorted({str(month.year) for month in overview.chooser.months[:-12]}, reverse=True)
    assert len([a for a in menu.actions() if not a.menu()]) == 12


def test_a_task_leads_to_where_it_is_done(session: Session) -> None:
    overview = page(session, OverviewPage)
    tasks = insights.tasks(overview.work.shop, overview.work.today())
    at_risk = next(task for task in tasks if task.key == "at_risk")
    overview.do_task(at_risk)
    groups = page(session, GroupsPage)
    assert groups.group is at_risk.group
    assert groups.members.rows.rowCount() == at_risk.facts["n"]


def test_who_is_later_than_usual_opens_as_a_list(session: Session) -> None:
    overview = page(session, OverviewPage)
    late = insights.later_than_usual(overview.work.shop)
    overview.open_behind("frequency")
    wait(session)
    assert page(session, CustomersPage).rows.ids == late


def test_an_old_import_asks_for_the_next_with_the_one_blue_button(open_shop: Opener, shop_file: Path) -> None:
    session = open_shop(shop_file)
    overview = page(session, OverviewPage)
    facts = overview.work.shop.facts()
    assert facts.last_import is not None
    due = Task("import_due", {"n": 32, "month": date(2025, 10, 31), "on": date(2025, 10, 3)}, "import")
    overview.tasks.show_tasks((due,), facts, date(2025, 12, 3))
    wait(session)
    assert "Je laatste import is van 3 oktober" in words(overview.tasks)
    assert "Je cijfers lopen tot en met 31 oktober 2025." in words(overview.tasks)
    assert "wo 3 dec." in words(overview.tasks)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (-34, 52, [-20, 0, 20, 40]),
        (0, 43_000, [0, 10_000, 20_000, 30_000, 40_000]),
        (0, 3, [0, 1, 2, 3]),
        (0, 0, [0]),
        (-5, 0, [-4, -2, 0]),
    ],
)
def test_axes_have_round_values_with_zero_among_them(low: float, high: float, ticks: list[float]) -> None:
    assert nice_ticks(low, high) == ticks
