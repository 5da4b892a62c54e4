"""Who may be one person is shown with the reason; one press decides, and it can be taken back."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from klantdesk.desk.shop import Shop
from klantdesk.records import Harvest, Person, SourceCustomer
from klantdesk.ui.app import Session
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.doubles.page import AT_ONCE, DoublesPage
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
        take(store, Harvest(customers=people[:1]), "shopify_orders")
        take(store, Harvest(customers=people[1:]), "generic_orders")
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
    assert "Shopify bestellingen" in told
    assert not [text for text in told if text.startswith("generic")]


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


def many(open_shop: Opener, file: Path) -> tuple[Session, DoublesPage]:
    """Thirty pairs, each on a phone of their own."""
    starts, ends = (
        ("Klaver", "Dool", "Spring", "Over", "Wester", "Zuider"),
        ("veld", "hof", "dam", "brug", "sma"),
    )
    people = [
        SourceCustomer(f"id:{name} {at}", Person(name=f"{name} {start}{end}", phone=phone, birthday=born))
        for at, (start, end) in enumerate(product(starts, ends))
        for phone in [f"+316{at * 31_415_927 % 89_999_999 + 10_000_000}"]
        for name, born in (("Jan", f"19{50 + at}-05-01"), ("J.", ""))
    ]
    shop = Shop.open(file)
    with shop.writing() as store:
        take(store, harvest([Sale("k1", customer="id:9")], {"id:9": Person(name="Anna Bos")}))
        take(store, Harvest(customers=people))
    shop.close()
    session = open_shop(file, "duplicates")
    return session, page(session, DoublesPage)


def test_all_pairs_are_counted_and_more_are_made_on_the_way_down(open_shop: Opener, empty_file: Path) -> None:
    session, shown = many(open_shop, empty_file)
    assert shown.headline.text() == "30 paren zijn misschien één persoon"
    assert len(cards(shown)) == AT_ONCE
    assert "1 mei 1950" in words(cards(shown)[0])
    shown.scroll_to(100_000)
    bar = shown._scroller.verticalScrollBar()  # type: ignore[union-attr]  # the page made it
    bar.setValue(bar.maximum())
    wait(session)
    assert len(cards(shown)) == 30


def test_by_keys_alone_pairs_are_decided_without_comparing_everybody_anew(
    open_shop: Opener, empty_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = many(open_shop, empty_file)
    first, second, third = cards(shown)[:3]
    compared = []
    with monkeypatch.context() as here:
        here.setattr("klantdesk.desk.doubles.pairs", lambda *_: compared.append(1))
        first.setFocus()
        press(first, Qt.Key.Key_Down)
        assert second.hasFocus()
        press(second, Qt.Key.Key_Left)
        assert [box.isChecked() for box in second.choices["name"]] == [True, False]
        press(second, Qt.Key.Key_Return)
        wait(session)
        assert third.hasFocus()
        press(third, Qt.Key.Key_N)
        wait(session)
    assert compared == []
    assert shown.headline.text() == "28 paren zijn misschien één persoon"
    session.window.undo()
    wait(session)
    assert shown.headline.text() == "29 paren zijn misschien één persoon"
    assert [card.hasFocus() for card in cards(shown)].count(True) == 1


def test_only_the_pair_at_hand_has_a_filled_button(open_shop: Opener, empty_file: Path) -> None:
    _, shown = many(open_shop, empty_file)
    first, second = cards(shown)[:2]
    assert [card for card in cards(shown) if card.same.property("kind") == "primary"] == [first]
    press(first, Qt.Key.Key_Down)
    assert [card for card in cards(shown) if card.same.property("kind") == "primary"] == [second]


def test_families_on_one_address_stand_apart_and_are_counted_apart(
    open_shop: Opener, empty_file: Path
) -> None:
    family = [
        SourceCustomer(f"id:{name}", Person(name=f"{name} Bakker", email="bakker@voorbeeld.nl"))
        for name in ("Piet", "Marloes", "Sanne")
    ]
    shop = Shop.open(empty_file)
    with shop.writing() as store:
        take(store, Harvest(customers=family))
    shop.close()
    session, shown = opened(open_shop, empty_file)
    assert shown.headline.text() == "1 paar is misschien één persoon"
    assert shown.kinds.buttons["families"].text() == "Eerder een gezin  3"
    click(shown.kinds.buttons["families"])
    wait(session)
    assert shown.headline.text() == "3 paren delen een e-mailadres"
    assert len(cards(shown)) == 3
    click(cards(shown)[0].two)
    wait(session)
    assert shown.kinds.buttons["families"].text() == "Eerder een gezin  2"
    assert shown.kinds.buttons["people"].text() == "Misschien één persoon  1"
