"""What was promised: ticked off on the overview, and moved, handed over and filtered on its own page."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from klantdesk import settings
from klantdesk.desk import colleagues, customers, tasks
from klantdesk.desk.shop import Shop
from klantdesk.ui.app import Session
from klantdesk.ui.counter.task import TaskForm
from klantdesk.ui.overview.page import OverviewPage
from klantdesk.ui.tasks.line import TaskLine
from klantdesk.ui.tasks.page import TasksPage
from tests.ui.conftest import TODAY
from tests.ui.people import CTRL, Opener, click, page, press, wait, words

pytestmark = pytest.mark.qt_log_ignore("raise|grabbing the keyboard", extend=True)
"""What Qt's offscreen platform says at every menu."""

SHOES = "Bel Marloes: schoenen maat 40,5 zijn binnen"


@pytest.fixture
def promised(open_shop: Opener, shop_file: Path) -> Session:
    """A shop with a late task of a customer for Joris, one of today, one of next week for Femke."""
    session = open_shop(shop_file)
    shop = session.shop
    assert shop is not None
    colleagues.add(shop, "Femke", "")
    colleagues.add(shop, "Joris", "")
    femke, joris = colleagues.colleagues(shop)
    whose = customers.find(shop)[0]
    tasks.add(shop, SHOES, TODAY - timedelta(days=2), "Joris", customer=whose, colleague=joris.id)
    tasks.add(shop, "Etalage", TODAY, "Femke")
    tasks.add(shop, "Offerte clubkleding", TODAY + timedelta(days=5), "Femke", colleague=femke.id)
    return session


def shop_of(session: Session) -> Shop:
    assert session.shop is not None
    return session.shop


def line(widget: OverviewPage | TasksPage, said: str) -> TaskLine:
    rail = widget.rail() if isinstance(widget, OverviewPage) else widget
    assert rail is not None
    return next(one for one in rail.findChildren(TaskLine) if one.task.text == said and one.isVisibleTo(rail))


def tool(shown: TasksPage, said: str, name: str) -> QPushButton:
    return next(b for b in line(shown, said).findChildren(QPushButton) if b.text() == name)


def opened(session: Session) -> TasksPage:
    session.window.go("tasks")
    return page(session, TasksPage)


def said(session: Session) -> list[str]:
    return [task.text for task in tasks.open_tasks(shop_of(session))]


def test_what_is_due_stands_on_the_overview_and_one_tap_is_done(promised: Session) -> None:
    promised.window.go("groups")
    promised.window.go("overview")
    overview = page(promised, OverviewPage)
    overview.reload()
    wait(promised)
    told = words(overview.tasks)
    assert SHOES in told
    assert "2 dagen te laat · Joris" in told
    assert "Offerte clubkleding" not in told
    click(line(overview, SHOES).tick, line(overview, SHOES).tick.rect().center())
    wait(promised)
    assert SHOES not in said(promised)
    assert promised.window.toast.text.text() == f"Gedaan: {SHOES}"
    assert SHOES not in words(overview.tasks)
    press(promised.window, Qt.Key.Key_Z, CTRL)
    wait(promised)
    assert SHOES in words(overview.tasks)


def test_a_task_leads_to_its_customer_and_to_all_tasks(promised: Session) -> None:
    overview = page(promised, OverviewPage)
    overview.reload()
    wait(promised)
    click(line(overview, SHOES).customer)
    wait(promised)
    assert promised.window.page is not None
    assert promised.window.page.id == "card"
    promised.window.back()
    click(page(promised, OverviewPage).tasks.all_tasks)
    assert page(promised, TasksPage).headline.text() == "1 taak is te laat"


def test_all_tasks_stand_by_day(promised: Session) -> None:
    told = words(opened(promised))
    days = [told.index(day) for day in ("Te laat", "Vandaag", "De komende week")]
    assert days == sorted(days)


def test_for_me_shows_mine_and_everybodys(promised: Session) -> None:
    settings.remember(staff="Joris")
    shown = opened(promised)
    click(shown.whose.buttons["mine"])
    wait(promised)
    told = words(shown)
    assert SHOES in told
    assert "Etalage" in told
    assert "Offerte clubkleding" not in told
    state = shown.state()
    click(shown.whose.buttons["all"])
    wait(promised)
    assert "Offerte clubkleding" in words(shown)
    shown.show_state(state)
    wait(promised)
    assert "Offerte clubkleding" not in words(shown)


def test_a_task_is_put_off_and_back_with_keys(promised: Session) -> None:
    shown = opened(promised)
    later = tool(shown, SHOES, "Volgende week")
    later.setFocus()
    press(later, Qt.Key.Key_Space)
    wait(promised)
    moved = next(one for one in tasks.open_tasks(shop_of(promised)) if one.text == SHOES)
    assert moved.due == TODAY + timedelta(days=7)
    assert shown.headline.text() == "1 taak voor vandaag"
    press(promised.window, Qt.Key.Key_Z, CTRL)
    wait(promised)
    assert shown.headline.text() == "1 taak is te laat"


def test_a_task_is_handed_over(promised: Session) -> None:
    shown = opened(promised)
    click(tool(shown, SHOES, "Geef door"))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    names = {action.text(): action for action in menu.actions()}
    assert list(names) == ["Iedereen", "Femke", "Joris"]
    assert names["Joris"].isChecked()
    press(menu, Qt.Key.Key_Escape)
    task = line(shown, SHOES).task
    for name in ("Femke", "Iedereen"):
        next(action for action in shown.hands(task).actions() if action.text() == name).trigger()
        wait(promised)
        now = next(one for one in tasks.open_tasks(shop_of(promised)) if one.text == SHOES)
        assert now.colleague == ("" if name == "Iedereen" else name)
    assert promised.window.toast.text.text() == f"Voor Iedereen: {SHOES}"


def test_ticking_off_many_at_once_loses_none(promised: Session) -> None:
    shown = opened(promised)
    for one in ("Etalage", SHOES, "Offerte clubkleding"):
        click(line(shown, one).tick)
    wait(promised)
    assert said(promised) == []
    assert shown.empty.isVisible()
    for _ in range(3):
        press(promised.window, Qt.Key.Key_Z, CTRL)
        wait(promised)
    assert len(said(promised)) == 3


def test_an_empty_page_offers_to_write_one_down(session: Session) -> None:
    shown = opened(session)
    click(shown.empty.button)
    (form,) = session.window.findChildren(TaskForm)
    assert form.isVisible()
    form.reject()


def test_many_tasks_come_in_parts(session: Session) -> None:
    for number in range(70):
        tasks.add(shop_of(session), f"Taak {number}", TODAY, "")
    shown = opened(session)
    assert len(shown.findChildren(TaskLine)) == 60
    click(next(b for b in shown.findChildren(QPushButton) if b.text() == "Toon er nog 10"))
    wait(session)
    assert len([one for one in shown.findChildren(TaskLine) if one.isVisibleTo(shown)]) == 70
