"""The card's finer points: contacts of an earlier day, the way back, the bin, and what changes say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from klantdesk.db import memory as memory_rows
from klantdesk.desk import consent, customers, memory, people
from klantdesk.desk.shop import Shop
from klantdesk.records import to_day
from klantdesk.ui import texts
from klantdesk.ui.app import Session
from klantdesk.ui.card.history_dialog import HistoryDialog
from klantdesk.ui.card.page import CardPage
from tests.ui.conftest import TODAY
from tests.ui.people import ALT, Opener, click, page, press, wait, words

Opened = tuple[Session, CardPage]


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path) -> Opened:
    session = open_shop(shop_file, "card")
    return session, page(session, CardPage)


def shop_of(opened: Opened) -> Shop:
    assert opened[0].shop is not None
    return opened[0].shop


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("+31612345678", "06 1234 5678"),
        ("0575123456", "0575 123 456"),
        ("+31201234567", "020 123 4567"),
        ("+32470123456", "+32470123456"),
        ("", ""),
    ],
)
def test_a_number_is_written_as_one_reads_it(stated: str, shown: str) -> None:
    assert texts.phone(stated) == shown


def test_a_call_of_an_earlier_day_is_kept_on_that_day(opened: Opened) -> None:
    session, shown = opened
    note, day = shown.timeline.note, date(2025, 10, 3)
    assert not note.day.isVisible()
    note.choose("call")
    assert note.day.isVisible()
    assert note.day.maximumDate() == QDate(TODAY.year, TODAY.month, TODAY.day)
    note.day.put(day)
    QTest.keyClicks(note.line, "vroeg naar maat 43")
    press(note.line, Qt.Key.Key_Return)
    wait(session)
    (kept,) = [
        one for one in memory_rows.moments(shop_of(opened).reader(), shown.customer) if "43" in one.text
    ]
    assert (kept.kind, kept.day) == ("call", to_day(day))
    assert not note.day.isVisible()
    assert note.day.day() == TODAY


def test_the_way_back_leads_to_the_same_place_in_the_timeline(opened: Opened) -> None:
    session, shown = opened
    for at in range(60):
        memory.note(
            shop_of(opened), shown.customer, f"notitie {at}", "", datetime(2025, 10, 1, 10, at, tzinfo=UTC)
        )
    shown.reload()
    wait(session)
    bar, somebody = shown.timeline.list.verticalScrollBar(), shown.customer
    shown.timeline.list.setCurrentIndex(shown.timeline.rows.index(30))
    bar.setValue(900)
    other = next(one for one in customers.find(shop_of(opened)) if one != somebody)
    session.window.open_customer(other)
    wait(session)
    assert bar.value() == 0
    press(session.window, Qt.Key.Key_Left, ALT)
    wait(session)
    assert shown.customer == somebody
    assert bar.value() == 900
    assert shown.timeline.list.currentIndex().row() == 30


def test_who_lies_in_the_bin_is_told_on_the_card_and_can_be_put_back(opened: Opened) -> None:
    session, shown = opened
    assert not shown.gone.isVisible()
    people.to_bin(shop_of(opened), shown.customer, "")
    shown.reload()
    wait(session)
    assert shown.gone.isVisible()
    assert "gewist" in shown.gone.detail.text()
    menu = shown.head.menu()
    assert [one.text() for one in menu.actions()][-1] == "Terugzetten"
    menu.actions()[-1].trigger()
    wait(session)
    assert [one.text() for one in shown.head.menu().actions()][-1] == "Naar de prullenbak"
    assert people.binned(shop_of(opened)) == []
    people.to_bin(shop_of(opened), shown.customer, "")
    shown.reload()
    wait(session)
    click(shown.restore)
    wait(session)
    assert not shown.gone.isVisible()
    assert people.binned(shop_of(opened)) == []


def test_changes_name_the_channel_and_the_amount(opened: Opened) -> None:
    session, shown = opened
    shop, who = shop_of(opened), shown.customer
    people.new_purchase(shop, who, "49,95", "Loopsokken", "Zutphen", TODAY, "Joris")
    consent.set_consent(shop, who, consent.marketing("post", given=False, day=TODAY), "Joris")
    shown.show_history()
    wait(session)
    (dialog,) = [one for one in shown.findChildren(HistoryDialog) if one.isVisible()]
    said = words(dialog)
    assert "€\N{NO-BREAK SPACE}49,95 · Loopsokken" in said
    assert "Post: nee tegen nieuws" in said
    dialog.reject()
