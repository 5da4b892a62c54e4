"""Who may be one person is shown with the reason; one press decides, and it can be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from klantdesk.desk.shop import Shop
from klantdesk.records import Harvest, Person, SourceCustomer
from klantdesk.ui.app import Session
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.doubles.page import DoublesPage
from klantdesk.ui.doubles.pair import PairCard
from tests.db.harvests import Sale, harvest, take
from tests.ui.people import Opener, click, page, press, wait, words

PHONE = "+31612345678"


def opened(open_shop: Opener, file: Path) -> tuple[Session, DoublesPage]:
    people = [
        SourceCustomer("id:1", Person(name="Jan de Vries", email="jan@voorbeeld.nl", phone=PHONE)),
        SourceCustomer("id:2", Person(name="J. de Vries", email="devries@voorbeeld.nl", phone=PHONE)),
    ]
    shop = Shop.open(file)
    with shop.writing() as store:
        take(store, harvest([Sale("k1", customer="id:9")], {"id:9": Person(name="Anna Bos")}))
        take(store, Harvest(customers=people))
    shop.close()
    session = open_shop(file, "duplicates")
    return session, page(session, DoublesPage)


def cards(shown: DoublesPage) -> list[PairCard]:
    return [one for one in shown.findChildren(PairCard) if one.isVisibleTo(shown)]


def test_a_pair_stands_side_by_side_with_the_reason(open_shop: Opener, empty_file: Path) -> None:
    _, shown = opened(open_shop, empty_file)
    (card,) = cards(shown)
    told = words(card)
    assert told[0] == "Hetzelfde telefoonnummer, een voornaam die past"
    assert {"Jan de Vries", "J. de Vries", "jan@voorbeeld.nl", "devries@voorbeeld.nl"} <= set(told)
    assert PHONE not in told


def test_the_same_person_is_one_customer_until_it_is_undone(open_shop: Opener, empty_file: Path) -> None:
    session, shown = opened(open_shop, empty_file)
    click(cards(shown)[0].same)
    wait(session)
    assert shown.empty.isVisible()
    assert cards(shown) == []
    session.window.undo()
    wait(session)
    assert len(cards(shown)) == 1


def test_two_people_are_told_apart_with_the_keyboard(open_shop: Opener, empty_file: Path) -> None:
    session, shown = opened(open_shop, empty_file)
    button = cards(shown)[0].two
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    wait(session)
    assert shown.empty.isVisible()


def test_the_customers_lead_there(open_shop: Opener, empty_file: Path) -> None:
    session, _ = opened(open_shop, empty_file)
    session.window.go("customers")
    page(session, CustomersPage).chips.menu.doubles_wanted.emit()
    assert page(session, DoublesPage).headline.isVisible()
