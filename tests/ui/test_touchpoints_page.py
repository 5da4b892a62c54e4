"""The page says what contact leads to, how sure that is, and leads to the people behind it."""

from __future__ import annotations

from array import array
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from klantdesk.desk.shop import Shop
from klantdesk.desk.touchpoints import Contacts, Leads, Touchpoint
from klantdesk.records import Harvest, Moment, Person, SourceCustomer, to_date, to_day
from klantdesk.ui import app as program
from klantdesk.ui.app import Session
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.groups.page import GroupsPage
from klantdesk.ui.importing.column_head import ColumnHead
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.touchpoints.cards import ContactsCard, LeadsCard
from klantdesk.ui.touchpoints.page import TouchpointsPage
from klantdesk.ui.touchpoints.words import TouchpointWords
from tests.db.harvests import Sale, harvest, take
from tests.ui.people import Opener, click, page, press, wait, words

LAST = to_day(date(2025, 10, 31))
CONTACTS = Path(__file__).parents[1] / "exchange" / "samples" / "generic_contacts.csv"
VISIT = Touchpoint("visit", 120, 8, 90, 48, 0.4, 0.32, 0.49, 0.2, 5, tells=True, quiet=52)
CALL = Touchpoint("call", 40, 0, 38, 8, 0.2, 0.11, 0.35, 0.19, 0, tells=False, quiet=30)
QUOTE = Touchpoint("quotation", 12, 1, 13, 6, None, None, None, None, 2, tells=False, quiet=0)


def said(*points: Touchpoint) -> TouchpointWords:
    return TouchpointWords(Contacts(200, points))


def plain(told: TouchpointWords) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in told.answer())


def leave(file: Path) -> None:
    """Forty buyers came by, half of them bought after it; two people bought nothing yet."""
    sales = [Sale(f"a{at}", LAST - 300, f"id:{at:02d}") for at in range(40)]
    sales += [Sale(f"b{at}", LAST - 80, f"id:{at:02d}") for at in range(20)]
    names = {f"id:{at:02d}": Person(name=f"Klant {at:02d}") for at in (*range(40), 90, 91)}
    visit, call = (Moment(kind, to_date(LAST - 90).isoformat()) for kind in ("visit", "call"))
    told = [SourceCustomer(f"id:{at:02d}", Person(), moments=(visit,)) for at in range(40)]
    told.append(SourceCustomer("id:90", Person(), moments=(call,)))
    shop = Shop.open(file)
    with shop.writing() as store:
        take(store, harvest([*sales, Sale("z", LAST)], names))
        take(store, Harvest(told))
    shop.close()


def opened(open_shop: Opener, file: Path) -> tuple[Session, TouchpointsPage]:
    session = open_shop(file, "touchpoints")
    return session, page(session, TouchpointsPage)


# words


@pytest.mark.usefixtures("dressed")
def test_the_answer_is_what_surely_helps_most() -> None:
    told = said(CALL, VISIT, QUOTE)
    assert plain(told) == (
        "Na een winkelbezoek koopt 4 op de 10 binnen 30 dagen;\ndat is 2 keer zo vaak als anders."
    )
    assert [one.kind for one in told.ordered] == ["visit", "call", "quotation"]
    assert told.title() == "Na 1 van de 2 soorten contact kopen klanten vaker dan anders"
    assert told.context().startswith("Van 172 contactmomenten zijn de 30 dagen voorbij. 9 wachten nog.")


@pytest.mark.usefixtures("dressed")
def test_what_can_be_chance_or_is_too_little_is_told_as_such() -> None:
    assert plain(said(CALL, QUOTE)) == (
        "Na een telefoontje koopt 2 op de 10 binnen 30 dagen;\n"
        "dat is ongeveer als anders: het verschil kan toeval zijn."
    )
    assert said(CALL).title() == "Geen soort contact springt eruit"
    few = said(QUOTE)
    assert plain(few) == "Er zijn nog te weinig contactmomenten om iets te zeggen."
    assert few.context().endswith("Vanaf 30 van één soort is er iets te zeggen.")
    assert (few.share(QUOTE), few.between(QUOTE)) == ("–", "nog 18 nodig")
    assert few.verdict(QUOTE) == "te weinig om iets te zeggen"


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(
    ("share", "usual", "told"),
    [
        (0.03, 0.01, "Na een winkelbezoek koopt 3% binnen 30 dagen;\ndat is 3 keer zo vaak als anders."),
        (0.1, 0.3, "Na een winkelbezoek koopt 1 op de 10 binnen 30 dagen;\ndat is minder vaak dan anders."),
        (0.5, None, "Na een winkelbezoek koopt 5 op de 10 binnen 30 dagen."),
        (0.5, 0.0, "Na een winkelbezoek koopt 5 op de 10 binnen 30 dagen;\ndat is vaker dan anders."),
    ],
)
def test_other_answers(share: float, usual: float | None, told: str) -> None:
    one = Touchpoint("visit", 90, 0, 80, 9, share, share, share, usual, 0, tells=usual is not None, quiet=0)
    assert plain(said(one)) == told


def test_it_says_so_in_english(dressed: object) -> None:
    assert dressed is program.dress("light", 100, "en")
    told = said(VISIT, CALL)
    assert plain(told) == (
        "After a shop visit 4 in 10 buy within 30 days;\nthat is 2 times as often as usual."
    )
    assert told.title() == "After 1 of 2 kinds of contact customers buy more often than usual"
    assert told.quiet(VISIT) == "52 bought nothing since"


# cards


@pytest.mark.usefixtures("dressed")
def test_a_row_says_all_in_words_and_leads_to_who_bought_nothing(qtbot: QtBot) -> None:
    card = ContactsCard()
    qtbot.addWidget(card)
    shown = Contacts(200, (VISIT, CALL, QUOTE))
    card.show_contacts(shown, TouchpointWords(shown))
    card.show()
    told = words(card)
    for part in ("128 keer · 90 klanten · 8 wachten nog", "40%", "tussen 32% en 49%", "2 keer zo vaak"):
        assert part in told
    assert "anders 20%, 5 eerste aankopen" in told
    assert set(card.links) == {"visit", "call"}
    with qtbot.waitSignal(card.quiet_wanted, timeout=500) as asked:
        press(card.links["visit"], Qt.Key.Key_Space)
    assert asked.args == ["visit"]
    marks = {mark.accessibleName() for mark in card.findChildren(type(card.holder)) if mark.accessibleName()}
    assert (
        "Winkelbezoek, 128 keer · 90 klanten · 8 wachten nog, 40%, tussen 32% en 49%, "
        "anders 20%, 5 eerste aankopen, 2 keer zo vaak"
    ) in marks


@pytest.mark.usefixtures("dressed")
def test_the_same_as_a_table_to_copy(qtbot: QtBot) -> None:
    card = ContactsCard()
    qtbot.addWidget(card)
    shown = Contacts(200, (CALL, VISIT))
    card.show_contacts(shown, TouchpointWords(shown))
    card.resize(1000, 400)
    card.show()
    click(card.turn)
    assert card.table.isVisible()
    click(card.copy)
    heads, visit, call = QGuiApplication.clipboard().text().splitlines()
    assert heads.split("\t")[:4] == ["Contact", "Keren", "Wachten", "Klanten"]
    assert visit.split("\t") == [
        "Winkelbezoek", "128", "8", "90", "48", "40%", "32% – 49%", "20%", "5", "52",
    ]  # fmt: skip
    assert call.startswith("Telefoontje\t40\t0")


@pytest.mark.usefixtures("dressed")
def test_leads_are_told_with_contact_and_tasks(qtbot: QtBot) -> None:
    card = LeadsCard()
    qtbot.addWidget(card)
    card.show_leads(Leads(array("q", range(12)), 5, 3, 2, date(2025, 10, 31)))
    assert card.title.text() == "12 mensen kochten nog niets"
    assert card.told.text() == (
        "Met 5 van hen was er contact in de 90 dagen tot en met 31 oktober 2025. "
        "Over 2 van hen: 3 open taken."
    )
    assert card.see.text() == "Toon 12 mensen"
    card.show_leads(Leads())
    assert card.told.text() == "Iedereen die je kent heeft al iets gekocht."
    assert card.see.isHidden()


# the page


def test_the_page_leads_to_the_people(open_shop: Opener, empty_file: Path) -> None:
    leave(empty_file)
    session, shown = opened(open_shop, empty_file)
    assert shown.answer.plain().startswith("Na een winkelbezoek koopt 5 op de 10 binnen 30 dagen;")
    assert shown.leads.title.text() == "2 mensen kochten nog niets"
    click(shown.card.links["visit"])
    listed = page(session, CustomersPage)
    assert listed.wish.name == "Winkelbezoek, daarna niets gekocht"
    assert listed.rows.rowCount() == 20
    session.window.go("touchpoints")
    wait(session)
    shown.answer.followed.emit("visit")
    assert page(session, CustomersPage).rows.rowCount() == 40
    session.window.go("touchpoints")
    wait(session)
    click(shown.leads.see)
    assert page(session, CustomersPage).rows.rowCount() == 2


def test_it_is_found_at_the_bottom_of_the_groups_and_leads_back(open_shop: Opener, empty_file: Path) -> None:
    leave(empty_file)
    session = open_shop(empty_file, "groups")
    groups = page(session, GroupsPage)
    assert groups.contacts.text() == "Wat levert contact op?"
    groups.contacts.click()
    shown = page(session, TouchpointsPage)
    assert shown.crumb() == ("Klanten", "customers")


def test_it_is_saved_as_excel(open_shop: Opener, empty_file: Path, tmp_path: Path) -> None:
    leave(empty_file)
    session, shown = opened(open_shop, empty_file)
    shown.save(tmp_path / "contact.xlsx")
    wait(session)
    assert (tmp_path / "contact.xlsx").stat().st_size > 500
    assert session.window.toast.text.text() == "Bewaard als contact.xlsx"


def test_an_empty_page_says_how_contacts_come_in(open_shop: Opener, empty_file: Path) -> None:
    session, shown = opened(open_shop, empty_file)
    assert shown.empty.isVisible()
    assert "op de klantkaart, of importeer een bestand" in shown.empty.detail.text()
    assert not shown.leads.isVisible()
    click(shown.empty.button)
    page(session, ImportPage)


def test_a_file_of_contacts_goes_through_the_wizard_to_this_page_and_back(
    open_shop: Opener, empty_file: Path
) -> None:
    session = open_shop(empty_file, "import")
    wizard = page(session, ImportPage)
    wizard.show_state({"files": [CONTACTS]})
    wait(session)
    assert wizard.columns.table.head("Opmerking") is not None
    assert "Toelichting" in [head.choice.currentText() for head in wizard.columns.findChildren(ColumnHead)]
    wizard.actions_bar.go.click()
    wait(session)
    assert wizard.check.answer.plain() == "4 contactmomenten en 2 nieuwe klanten staan klaar."
    assert wizard.actions_bar.go.text().startswith("4 contactmomenten importeren")
    wizard.actions_bar.go.click()
    wait(session)
    assert wizard.done.answer.plain() == "4 contactmomenten geïmporteerd."
    assert "4 contactmomenten op de kaarten van je klanten" in words(wizard.done)
    assert wizard.done.changes.show_button.text().startswith("Bekijk wat contact oplevert")
    wizard.done.changes.show_button.click()
    shown = page(session, TouchpointsPage)
    assert shown.empty.detail.text().startswith("Je hebt 4 contactmomenten.")
    assert shown.leads.title.text() == "2 mensen kochten nog niets"
    session.window.go("import")
    wait(session)
    assert "2 nieuwe klanten · 4 contactmomenten · 13 okt. 2025 – 16 okt. 2025" in words(wizard.file)
    wizard.file.past.rows[0].undo.click()
    wait(session)
    session.window.go("touchpoints")
    wait(session)
    assert "klantkaart" in shown.empty.detail.text()
